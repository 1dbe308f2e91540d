"""How long the build of the five seeds takes, against merely importing the same libraries, both in one run.

python bench/build.py [RUNS]     prints the ratio (the target is at most 8) and the share of each stage.
"""

import ast
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = 8.0

# Prints the files of kg that a build loads.
LOADED = "import sys, kg.cli.build; print(*(m.__file__ for n, m in sys.modules.items() if n.split('.')[0] == 'kg'))"


def main(runs: int) -> int:
    """Measure the two in turn, so that a busy machine slows both; print the medians. Return the exit code."""
    libraries = f"import {', '.join(find_libraries())}"
    imports, builds, stages = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        for _ in range(runs):
            imports.append(seconds("-c", libraries))
            builds.append(seconds("-m", "kg", "build", str(ROOT / "seeds"), "-o", str(out)))
            stages.append(json.loads((out / "report.json").read_text(encoding="utf-8"))["timings"])
    importing, building = statistics.median(imports), statistics.median(builds)
    ratio = building / importing
    print(f"{runs} runs each, medians")
    print(f"importing the libraries   {importing:6.2f} s   ({min(imports):.2f} to {max(imports):.2f})")
    print(f"kg build seeds            {building:6.2f} s   ({min(builds):.2f} to {max(builds):.2f})")
    print(f"ratio                     {ratio:6.2f}     (target: at most {TARGET:g})")
    print_shares(building, {stage: statistics.median(run[stage] for run in stages) for stage in stages[0]})
    return 0 if ratio <= TARGET else 1


def find_libraries() -> list[str]:
    """Return every module of other projects that the code of a build imports: what no build could do without."""
    done = subprocess.run([sys.executable, "-c", LOADED], check=True, cwd=ROOT, capture_output=True, encoding="utf-8")
    names = set()
    for path in filter(lambda word: word.endswith(".py"), done.stdout.split()):
        for node in ast.walk(ast.parse(Path(path).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module)
    return sorted(name for name in names if name.split(".")[0] not in sys.stdlib_module_names | {"kg"})


def seconds(*words: str) -> float:
    """Return how long a Python process takes, from its start to its end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *words], check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    return time.perf_counter() - start


def print_shares(total: float, stages: dict[str, float]) -> None:
    """Print each stage's share of the whole process; what is in no stage is starting Python and importing."""
    shares = {"start and imports": total - sum(stages.values()), **stages}
    for stage, spent in shares.items():
        print(f"  {stage:<22}  {spent:6.2f} s   {spent / total:5.1%}")


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
