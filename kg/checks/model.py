"""What leaves the room: facts that were held back, and shapes that the graph does not meet."""

from dataclasses import dataclass
from typing import Literal

from kg.facts.model import Fact

Severity = Literal["violation", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A fact that the quote gate held back, and why."""

    fact: Fact
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A shape that the graph does not meet: the fact (or another node), the shape, and the articles that state it."""

    focus: str  # IRI of the node that is wrong
    rule: str  # the shape and the property: Tenure org:member
    message: str  # what is wrong and with which value
    articles: tuple[str, ...] = ()  # their ids, sorted; none where no article states the node
    severity: Severity = "violation"  # a warning is reported and keeps nothing from being published
    label: str = ""  # what the node says, in words
    words: str = ""  # the message with names in the place of IRIs

    def __str__(self) -> str:
        where = f" ({', '.join(self.articles)})" if self.articles else ""
        grade = "warning: " if self.severity == "warning" else ""
        node = f" [{self.focus}]" if self.label else ""
        return f"{self.label or self.focus}{where}: {grade}{self.rule}: {self.words or self.message}{node}"
