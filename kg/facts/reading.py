"""An article as the extractors read it: its tapes, and what it is about as a whole."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from kg.articles.model import Article
from kg.mentions.context import Scope
from kg.mentions.model import Mention, PlaceName
from kg.mentions.read import read_lines
from kg.mentions.tape import Tape
from kg.reference.lexicon import Lexicon
from kg.text.dates import FoundDate, find_dates, find_own_date
from kg.text.years import FoundYear, infer_year

_MEMORY: Final = 100  # lines; nobody means by "ông" whom an article named earlier than that
_LONGEST: Final = 100_000  # characters; no article of a measured 10,000 is longer, and its dates are at its head


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What every extractor gets. `tapes` are in the order of the text."""

    article: Article
    lexicon: Lexicon
    tapes: tuple[Tape, ...]
    _years: dict[tuple[int, int], FoundYear | None] = field(default_factory=dict)
    _dates: dict[int, list[FoundDate]] = field(default_factory=dict)  # by number of the line
    years_come: list[int] = field(
        default_factory=list
    )  # the year that it is told in, once history.year_told has looked

    @cached_property
    def text(self) -> str:
        """The article's own text as it reads."""
        return "\n".join(tape.line.text for tape in self.tapes)

    @cached_property
    def dated(self) -> tuple[str | None, bool]:
        """The date that places days without a year, and whether it is the day of publication ("hôm nay")."""
        if self.article.published is not None:
            return self.article.published, True
        found = find_own_date(self.text)
        return (found.iso if found is not None else None), False

    def tape_at(self, offset: int) -> Tape:
        """Return the line that an offset into the stored text lies in."""
        return self.tapes[bisect_right(self._starts, offset) - 1]

    @cached_property
    def _starts(self) -> list[int]:
        return [tape.line.sentence.start for tape in self.tapes]

    def dates_in(self, tape: Tape) -> list[FoundDate]:
        """Return the dates that a line names, missing years taken from the article's date."""
        if tape.number not in self._dates:
            around, own = self.dated
            self._dates[tape.number] = find_dates(tape.line.text, around=around, today=own)
        return self._dates[tape.number]

    @cached_property
    def body(self) -> tuple[Tape, ...]:
        """The lines of the article's text proper, without headline and captions."""
        return tuple(tape for tape in self.tapes if tape.line.sentence.block in ("lead", "body"))

    @property
    def scope(self) -> Scope | None:
        """What the article as a whole is about; None when it has no text of its own."""
        return self.tapes[0].line.scope if self.tapes else None

    @property
    def home(self) -> PlaceName | None:
        """The province or city that the article is about."""
        scope = self.scope
        return scope.own(None) if scope is not None else None

    def home_mention(self, tape: Tape | None = None) -> Mention | None:
        """The words that name the article's province: in that line, else the first in the article."""
        return (self._names_home([tape]) if tape is not None else None) or self._first_home_mention

    @cached_property
    def _first_home_mention(self) -> Mention | None:
        return self._names_home(self.tapes)

    def _names_home(self, tapes: Iterable[Tape]) -> Mention | None:
        if (home := self.home) is None:
            return None
        mentions = (mention for tape in tapes for mention in tape.line.places())
        return next((m for m in mentions if isinstance(m.thing, PlaceName) and m.thing.iri == home.iri), None)

    def before(self, tape: Tape) -> Iterator[Tape]:
        """Yield the lines before one, the nearest first, as far back as a reader remembers."""
        return reversed(self.tapes[max(0, tape.number - _MEMORY) : tape.number])

    def peopled_before(self, tape: Tape) -> Iterator[Tape]:
        """Yield the lines before one that name a person, the nearest first, as far back as a reader remembers."""
        first, last = (bisect_left(self._peopled, number) for number in (tape.number - _MEMORY, tape.number))
        return (self.tapes[self._peopled[at]] for at in range(last - 1, first - 1, -1))

    @cached_property
    def _peopled(self) -> list[int]:
        """The numbers of the lines that name a person; looked through once, however many pronouns ask."""
        return [tape.number for tape in self.tapes if tape.peopled]

    def year_of(self, month: int, day: int) -> FoundYear | None:
        """Return the year that the article's own words give a day, None where they leave a doubt."""
        if (month, day) not in self._years:
            self._years[month, day] = infer_year(self.text[:_LONGEST], month, day)
        return self._years[month, day]


def read_article(article: Article, lexicon: Lexicon) -> Reading:
    """Read an article once for all extractors."""
    tapes = (Tape(line, number) for number, line in enumerate(read_lines(article, lexicon)))
    return Reading(article=article, lexicon=lexicon, tapes=tuple(tapes))
