"""Every named person of the article's own text, once, where the name stands first."""

from collections.abc import Iterable, Iterator

from kg.facts.model import Appearance, Evidence
from kg.facts.reading import Reading
from kg.mentions.model import UNTOLD, Who


def extract_people(reading: Reading) -> Iterator[Appearance]:
    """Yield the persons that act or are spoken of, each with the words that introduce them."""
    seen: set[Who] = set()
    for tape in sorted(reading.tapes, key=lambda tape: tape.line.sentence.block == "headline"):
        for item in tape.persons():
            who = name, which = item.person.who
            if who in seen or which == UNTOLD or is_part(name, (other for other, _ in seen)):
                continue
            seen.add(who)
            start, end = tape.line.offsets(item.first, item.last)
            yield Appearance(
                person=tape.line.person(item.person), evidence=Evidence(start=start, end=end, rule="people/named")
            )


def is_part(name: str, known: Iterable[str]) -> bool:
    """Say whether a name is the beginning or the end of a longer one: ông Bun-thoong, of Bun-thoong Chăn-thạ-vi-lay."""
    return any(
        other.startswith((f"{name} ", f"{name}-")) or other.endswith((f" {name}", f"-{name}")) for other in known
    )
