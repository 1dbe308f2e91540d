"""What one article in or out of a graph costs, against building the graph anew, and how much memory both take.

python bench/update.py [CORPUS.jsonl[.gz]] [ARTICLES]

Without a corpus (or KG_CORPUS in the environment) the annotated articles of the tests are taken again and again, each
time under other ids. Prints the seconds of the processes, start to end, and their processor time: other work on the
machine is in the first, not in the second. The target is a tenth for one article of 10,000; a smaller graph has the same
fixed costs, so that it is only told.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from extraction import ROOT, corpus_lines, own_lines

TARGET = 0.1
LARGE = 9_000  # articles: from here on the target is meant
ARTICLE = ROOT / "seeds" / "001_67374ad6e6000244.txt"


@dataclass(frozen=True)
class Cost:
    """What a process took: seconds, of them on processors, and megabytes at most."""

    wall: float
    cpu: float
    memory: float


def main(corpus: str | None, count: int) -> int:
    """Build, add one article, take it out again; print what each took. Return the exit code."""
    lines = list(islice(corpus_lines(corpus) if corpus else own_lines(), count))
    with tempfile.TemporaryDirectory() as folder:
        articles, out = Path(folder) / "articles.jsonl", Path(folder) / "out"
        articles.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
        built = run("build", articles, "-o", out)
        report = json.loads((out / "report.json").read_text(encoding="utf-8"))
        print(f"{len(lines):,} articles, {report['counts']['quads']:,} quads")
        print_cost("kg build", built)
        print_stages(report["timings"])
        costs = {name: run(*words) for name, words in commands(out).items()}
        for name, cost in costs.items():
            print_cost(name, cost, built)
    worst = max(cost.cpu / built.cpu for cost in costs.values())
    print(f"at most {worst:.1%} of the build's processor time (target: at most {TARGET:.0%} at 10,000 articles)")
    return 0 if worst <= TARGET or len(lines) < LARGE else 1


def commands(out: Path) -> dict[str, Sequence[object]]:
    """Return what is measured, in this order: what was added is taken out again."""
    return {
        "kg add": ("add", ARTICLE, "-g", out),
        "kg retract --dry-run": ("retract", ARTICLE.stem, "-g", out, "--dry-run"),
        "kg retract": ("retract", ARTICLE.stem, "-g", out),
    }


def run(*words: object) -> Cost:
    """Run kg in a process of its own; it must go well."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "kg", *map(str, words)]
    done = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(done.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)}: exit code {os.waitstatus_to_exitcode(status)}")
    return Cost(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def print_cost(name: str, cost: Cost, whole: Cost | None = None) -> None:
    """Print what a process took, and its part of another."""
    part = f"   {cost.wall / whole.wall:6.1%} {cost.cpu / whole.cpu:6.1%}" if whole else ""
    print(f"{name:<22} {cost.wall:8.1f} s {cost.cpu:8.1f} s CPU {cost.memory:8,.0f} MB{part}")


def print_stages(timings: dict[str, float]) -> None:
    """Print how the seconds of a build divide."""
    for stage, spent in timings.items():
        print(f"  {stage:<22} {spent:6.1f} s {spent / sum(timings.values()):6.1%}")


if __name__ == "__main__":
    corpus_given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("KG_CORPUS")
    sys.exit(main(corpus_given, int(sys.argv[2]) if len(sys.argv) > 2 else 10_000 if corpus_given else 1_000))
