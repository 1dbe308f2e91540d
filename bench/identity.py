"""How well and how fast people are told apart in a made-up decade of articles, a fifth of them namesakes.

python bench/identity.py [ARTICLES]     prints precision and recall over all pairs of mentions, and the time of resolving

The targets: precision at least .97 and recall at least .85; articles are resolved within a few seconds, and four times
as many within six times the time.
"""

import sys
import time
from importlib import import_module
from pathlib import Path

from kg.identity.profiles import read_profile
from kg.identity.resolve import Resolution, resolve_profiles
from kg.mentions.model import Mention, PersonName

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "identity"))  # where the decade is made up
chronicle, world = import_module("chronicle"), import_module("world")

PRECISION, RECALL, GROWTH = 0.97, 0.85, 6.0
DECADES = {
    "a fifth namesakes": {},
    "two fifths namesakes": {"shared": 0.4},
    "namesakes in one province": {"neighbours": 0.02},
}


def main(articles: int) -> int:
    """Print a line a decade, and how the time grows. Return the exit code."""
    print(f"{articles} articles{'':16}{'precision':>10}{'recall':>8}{'seconds':>9}")
    met = True
    for name, chances in DECADES.items():
        precision, recall, seconds = measure(articles, chances)
        print(f"{name:30}{precision:10.3f}{recall:8.3f}{seconds:9.2f}", flush=True)
        met = met and precision >= PRECISION and recall >= RECALL
    growth = measure(articles * 4, {})[2] / measure(articles, {})[2]
    print(f"four times as many articles: {growth:.1f} times the time (target: at most {GROWTH:g})")
    return 0 if met and growth <= GROWTH else 1


def measure(articles: int, chances: dict[str, float]) -> tuple[float, float, float]:
    """Return precision, recall and the seconds of this process that resolving a decade takes."""
    rows = chronicle.Chronicle(seed=1, articles=articles, **chances).rows
    profiles = [read_profile(article, facts, (), world.ATLAS) for article, facts in world.batch(rows)]
    begun = time.process_time()
    resolution = resolve_profiles(profiles, world.ATLAS)
    seconds = time.process_time() - begun
    named = {(row["id"], one["as"]): who(resolution, row["id"], one["as"]) for row in rows for one in row["people"]}
    return (*chronicle.score(rows, named), seconds)


def who(resolution: Resolution, article: str, name: str) -> str:
    """Return the IRI of a person whom an article names."""
    return resolution.entity(article, Mention(start=0, end=1, thing=PersonName(name=name))).iri


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000))
