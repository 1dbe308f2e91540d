"""A sentence's tokens with what the grammar asks of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.reference.index import Index
from kg.reference.lexicon import Lexicon
from kg.text.damage import find_lost
from kg.text.model import Token

_HOLDS = frozenset({"là", "hiện", "đồng", "kiêm"})
_DASHES = frozenset("-‐‑‒–—―−")
_APOSTROPHES = frozenset("'’‘ʼ′`´")


@dataclass(slots=True)
class Names:
    """What an article names for itself: abbreviations in brackets, persons by full names, places after their unit's word."""

    aliases: Index["object"] = field(default_factory=Index)
    persons: Index[str] = field(default_factory=Index)
    places: Index[str] = field(default_factory=Index)


@dataclass(slots=True)
class Words:
    """Tokens by position; every question is about one position and answers False past the end."""

    tokens: tuple[Token, ...]
    lexicon: Lexicon
    names: Names
    date: str  # ISO date for which places are valid; empty when unknown
    source: str = ""  # the stored text, when none of the words is repaired
    lossy: bool = False  # whether letters of some words may be lost
    keys: list[str] = field(init=False)
    capitals: list[bool] = field(init=False)
    shouting: bool = field(init=False)
    lost: frozenset[int] = field(init=False)  # the tokens of damaged words
    last_title: int = field(init=False)  # where the last title begins, -1 if there is none

    def __post_init__(self) -> None:
        texts, keys, _, _ = zip(*self.tokens, strict=True)
        self.keys = list(keys)
        self.capitals = [text[0].isupper() for text in texts]
        self.shouting = sum(map(str.isupper, texts)) > 2 and _shouts(texts)
        self.lost = frozenset(find_lost(self.tokens)) if self.lossy else frozenset()
        roles = self.lexicon.roles
        titles = [at for at, key in enumerate(self.keys) if key in roles.lengths]
        self.last_title = next((at for at in reversed(titles) if roles.find(self.keys, at)[0]), -1)

    def __len__(self) -> int:
        return len(self.tokens)

    def key(self, at: int) -> str:
        """The key at a position, empty past the end."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def capital(self, at: int) -> bool:
        """Whether a word there begins with a capital letter."""
        return 0 <= at < len(self.capitals) and self.capitals[at]

    def proper(self, at: int) -> bool:
        """Whether a word there begins with a capital letter and is no abbreviation."""
        return self.capital(at) and not self.tokens[at].text.isupper()

    def word(self, at: int) -> bool:
        """Whether there is a word of letters."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text[0].isalpha()

    def openings(self) -> list[int]:
        """Where a chunk can begin: a capital letter, or a word that the lexicon says begins one."""
        openers, capitals = self.lexicon.chunk_openers, self.capitals
        found = [at for at, key in enumerate(self.keys) if capitals[at] or key in openers]
        return sorted({*found, *filter(self.word, range(len(self)))}) if self.shouting else found

    def dash(self, at: int) -> bool:
        """Whether there is a dash."""
        return at < len(self.tokens) and self.tokens[at].text in _DASHES

    def glued(self, at: int) -> bool:
        """Whether nothing stands between this token and the one before."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def starts(self, at: int) -> bool:
        """Whether a clause begins there, so that a capital letter says nothing."""
        return at == 0 or self.tokens[at - 1].text in '.:“"‘!?…(-–—'

    def apposed(self, at: int) -> bool:
        """Whether what leads up to a position is a title that stands beside a name: ông Xỉ Phăn, Trưởng bản | Ka Lô, …"""
        first = at
        while first > 0 and self.word(first - 1):
            first -= 1
        titled = first == at or self.key(first) in self.lexicon.title_openers or self.key(first) in _HOLDS
        return titled and self.key(first - 1) in (",", "-", "–", "(") and self.capital(first - 2)

    def listed(self, words: str, at: int) -> int:
        """How many tokens of a word list's longest phrase stand there."""
        index = self.lexicon.words[words]
        return index.find(self.keys, at)[0] if at < len(self.keys) and self.keys[at] in index.lengths else 0

    def highland(self, at: int) -> bool:
        """Whether a name of the Central Highlands begins there: Y Thanh, H’Vi Êban, K’Brói."""
        return self.listed("highland", at) > 0 or self.clipped(at)

    def clipped(self, at: int) -> bool:
        """Whether one letter and an apostrophe begin the word, as they do whole names of the Central Highlands: K'Brói."""
        return self.capital(at) and self.tokens[at].text[1:2] in _APOSTROPHES

    def apostrophe(self, at: int) -> bool:
        """Whether an apostrophe stands there: H ’ Mốk, O ' Neill."""
        return at < len(self.tokens) and self.tokens[at].text in _APOSTROPHES

    def korean(self, at: int) -> bool:
        """Whether a Korean name begins there, its second part in small letters behind a dash: Ban Ki-moon."""
        dashed = self.dash(at + 2) and self.word(at + 3) and not self.capital(at + 3)
        return dashed and self.capital(at + 1) and self.listed("korean-surname", at) > 0

    def opens_name(self, at: int) -> bool:
        """Whether a name that is spelt like Vietnamese words begins there by its first part."""
        return self.listed("surname", at) > 0 or self.highland(at) or self.korean(at)

    def text(self, first: int, last: int) -> str:
        """The words from first to before last as read, one space wherever the text has a gap."""
        if not self.source or first >= last:
            return join_tokens(self.tokens[first:last])
        return " ".join(self.source[self.tokens[first].start : self.tokens[last - 1].end].split())


def _shouts(texts: Iterable[str]) -> bool:
    """Whether most words are in capitals only."""
    letters = [text for text in texts if text[0].isalpha()]
    return len(letters) > 3 and sum(map(str.isupper, letters)) > 0.7 * len(letters)


def join_tokens(tokens: Iterable[Token]) -> str:
    """Return the reading text of tokens: one space wherever the stored text has a gap."""
    parts: list[str] = []
    end = -1
    for token in tokens:
        if end >= 0 and token.start != end:
            parts.append(" ")
        parts.append(token.text)
        end = token.end
    return "".join(parts)
