"""An article as the extractors read it: its tapes, and what it is about as a whole."""

from dataclasses import dataclass
from functools import cached_property

from kg.articles.model import Article
from kg.mentions.model import Mention, PlaceName
from kg.mentions.naming import Scope
from kg.mentions.read import read_lines
from kg.mentions.tape import Tape
from kg.reference.lexicon import Lexicon
from kg.text.dates import find_own_date


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What every extractor gets. `tapes` are in the order of the text."""

    article: Article
    lexicon: Lexicon
    tapes: tuple[Tape, ...]

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
        home = self.home
        if home is None:
            return None
        tapes = [tape, *self.tapes] if tape is not None else list(self.tapes)
        for candidate in tapes:
            for mention in candidate.line.places():
                if isinstance(mention.thing, PlaceName) and mention.thing.iri == home.iri:
                    return mention
        return None


def read_article(article: Article, lexicon: Lexicon) -> Reading:
    """Read an article once for all extractors."""
    return Reading(article=article, lexicon=lexicon, tapes=tuple(Tape(line) for line in read_lines(article, lexicon)))
