"""What an article says of each part of a congress, line by line, before it is a fact."""

from dataclasses import dataclass, field

from kg.facts.model import Detail, DetailPart, Evidence, Mention
from kg.mentions.tape import Tape
from kg.text.dates import FoundDate
from kg.text.model import Term


@dataclass(slots=True)
class Slots:
    """What the lines say of one body's congress, before it is a fact."""

    organisation: Mention
    tape: Tape
    term: Term | None = None
    date: str | None = None
    held: bool = False
    details: list[Detail] = field(default_factory=list)
    in_headline: list[Detail] = field(default_factory=list)

    def add(self, tape: Tape, part: DetailPart, value: str, tokens: tuple[int, int]) -> None:
        """Keep what a line's tokens (last exclusive) say, once a value."""
        kept = self.in_headline if tape.line.sentence.block == "headline" else self.details
        if all((one.part, one.value) != (part, value) for one in kept):
            start, end = tape.line.offsets(*tokens)
            evidence = Evidence(start=start, end=end, rule=f"congresses/{part}")
            kept.append(Detail(part=part, value=value, evidence=evidence))

    def forget(self, part: DetailPart) -> None:
        """Leave out again what the article's text says of a part."""
        self.date = None if part == "date" else self.date
        self.details = [one for one in self.details if one.part != part]

    def set_date(self, tape: Tape, found: tuple[FoundDate, str] | None) -> None:
        """Keep a day, or the first and the last of several, instead of any before."""
        if found is not None:
            self.forget("date")
            words, self.date = found
            value = f"{self.date}/{words.last}" if words.last is not None else self.date
            self.add(tape, "date", value, tape.line.tokens_at(words.start, words.end))

    def number(self, part: DetailPart) -> int | None:
        """Return the number that the article gives first; its headline speaks last."""
        return next((int(one.value) for one in (*self.details, *self.in_headline) if one.part == part), None)

    @property
    def all_details(self) -> tuple[Detail, ...]:
        """What the article says of each part, and what only its headline says."""
        said = {(one.part, one.value) for one in self.details}
        return (*self.details, *(one for one in self.in_headline if (one.part, one.value) not in said))
