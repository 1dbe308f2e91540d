"""An article to its lines: sentences with their chunks, read twice: first what it names, then all of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kg.articles.model import Article
from kg.mentions.chunks import split_chunks
from kg.mentions.companies import read_companies
from kg.mentions.context import Scope
from kg.mentions.misprints import without_misprints
from kg.mentions.model import BodyName, Mention, PersonName, PlaceName
from kg.mentions.naming import name_body
from kg.mentions.placing import name_place
from kg.mentions.refs import BodyRef, PersonRef, PlaceRef, Ref, TitleRef, territories
from kg.mentions.runs import looks_foreign
from kg.mentions.scopes import Draft, find_scope, last_province
from kg.mentions.words import Names, Words, join_tokens
from kg.reference.index import phrase_keys
from kg.reference.lexicon import Lexicon
from kg.text.damage import may_be_lossy
from kg.text.model import Sentence
from kg.text.numbers import fold
from kg.text.sentences import split_sentences

_RECENT = 3  # lines after which nobody means a province that was named in passing


@dataclass(frozen=True, kw_only=True)
class Line:
    """A sentence, its words and its chunks; `scope` is what short forms mean in it."""

    sentence: Sentence
    words: Words
    chunks: tuple[Ref, ...]
    scope: Scope

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Return the stored text's offsets of the tokens from first to before last."""
        return self.sentence.tokens[first].start, self.sentence.tokens[last - 1].end

    def mention(self, first: int, last: int, thing: PersonName | BodyName | PlaceName) -> Mention:
        """Return those words as a mention of a thing."""
        start, end = self.offsets(first, max(last, first + 1))
        return Mention(start=start, end=end, thing=thing)

    def person(self, ref: PersonRef) -> Mention:
        """Return the mention of a person."""
        return self.mention(*ref.span, PersonName(name=ref.name, gender=ref.gender, which=ref.which))

    def place(self, ref: PlaceRef) -> Mention | None:
        """Return the mention of a place, None when no reader could say which."""
        name = name_place(ref, self.scope)
        return self.mention(*ref.span, name) if name is not None else None

    def places(self) -> Iterator[Mention]:
        """Yield the places that the line names, those in titles and bodies included."""
        for ref in territories(self.chunks):
            if ref.name is not None and (mention := self.place(ref)) is not None:
                yield mention

    @cached_property
    def text(self) -> str:
        """The line as it reads: damaged words restored."""
        words = self.words
        if not words.source:
            return join_tokens(words.tokens)
        return words.source[self.sentence.start : self.sentence.end]

    @cached_property
    def folded(self) -> str:
        """`text` in lower case with one kind of dash and space, every character where it was."""
        return fold(self.text)

    def tokens_at(self, start: int, end: int) -> tuple[int, int]:
        """Return the tokens (first, exclusive last) that a stretch of `text` covers."""
        starts = self._starts
        return bisect_right(starts, start) - 1, bisect_left(starts, end)

    def stretch_of(self, first: int, last: int) -> tuple[int, int]:
        """Return the stretch of `text` from a token to the one at `last`."""
        starts = self._starts
        return starts[first], starts[last] if last < len(starts) else len(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each token begins in `text`."""
        tokens = self.sentence.tokens
        if self.words.source:
            return [token.start - tokens[0].start for token in tokens]
        starts: list[int] = []
        length = 0
        for i, token in enumerate(tokens):
            length += i > 0 and tokens[i - 1].end != token.start
            starts.append(length)
            length += len(token.text)
        return starts

    def body(self, ref: BodyRef, near: PlaceName | None = None) -> Mention | None:
        """Return the mention of a body, None when no reader could say which."""
        name = name_body(ref, self.scope, near)
        return self.mention(ref.first, ref.last, name) if name is not None else None


def read_lines(article: Article, lexicon: Lexicon) -> list[Line]:
    """Return the article's lines in order."""
    sentences = list(split_sentences(article))
    names = Names()
    date = article.published or ""
    lossy = may_be_lossy(article.text)
    drafts = [_draft(sentence, lexicon, names, date, lossy=lossy) for sentence in sentences]
    _learn(drafts, names)
    drafts = [
        (sentence, words, tuple(split_chunks(words)) if _says_more(names, words, chunks) else chunks)
        for sentence, words, chunks in drafts
    ]
    drafts = list(without_misprints(drafts))
    scope = find_scope(drafts, lexicon)
    return list(_place_lines(drafts, scope))


def _draft(
    sentence: Sentence, lexicon: Lexicon, names: Names, date: str, *, lossy: bool
) -> tuple[Sentence, Words, tuple[Ref, ...]]:
    article = sentence.article
    repaired = bool(article.repairs) and bool(article.repairs_between(sentence.start, sentence.end))
    words = Words(sentence.tokens, lexicon, names, date, "" if repaired else article.text, lossy)
    return sentence, words, tuple(split_chunks(words))


def _learn(drafts: Sequence[Draft], names: Names) -> None:
    """Note the article's own abbreviations and full names of persons: what they stand in is read again."""
    for place in (place for _, _, chunks in drafts for place in territories(chunks)):
        unlisted = place.known is None and place.unit not in (None, "nước")
        if unlisted and place.name is not None and not looks_foreign(place.name):
            names.places.add(phrase_keys(place.name), place.name)
    for name in _full_names(drafts, names):
        names.persons.add(phrase_keys(name), name)
    for _, words, chunks in drafts:
        bodies = {body.last: body for body in _outermost(chunks) if not body.short}
        for at, key in enumerate(words.keys):
            if key == "(" and (abbreviation := _abbreviation(words, at)):
                company = next((ref for ref in read_companies(words) if ref.last == at), None)
                if (body := company or bodies.get(at)) is not None:
                    names.aliases.add(phrase_keys(abbreviation), body)


def _outermost(chunks: Iterable[Ref]) -> Iterator[BodyRef]:
    """The bodies of chunks and titles."""
    bodies = (ref.body if isinstance(ref, TitleRef) else ref for ref in chunks)
    return (body for body in bodies if isinstance(body, BodyRef))


def _full_names(drafts: Sequence[Draft], names: Names) -> Iterator[str]:
    """The names of persons that the article is sure of: one without a form of address is no place, and begins with no
    word before a name that somebody is addressed by: (Trung tâm Nghiên cứu Kinh Thành) | Bùi Minh Trí."""
    addressed: dict[str, bool] = {}
    for _, words, chunks in drafts:
        for ref in chunks:
            if isinstance(ref, PersonRef) and ref.cued and not words.shouting:
                addressed[ref.name] = addressed.get(ref.name, False) or ref.first < ref.span[0]
    for name, surely in addressed.items():
        keys = phrase_keys(name)
        place = names.places.find(keys, 0)[0] == len(keys)
        if surely or not (place or addressed.get(name.partition(" ")[2])):
            yield name


def _says_more(names: Names, words: Words, chunks: Sequence[Ref]) -> bool:
    """Whether an abbreviation stands among the words, or a full name that was not read there as that person's."""
    if names.aliases.stands_in(words.keys):
        return True
    persons = (ref for ref in chunks if isinstance(ref, PersonRef)) if names.places.lengths else ()
    if any(names.places.find(words.keys, ref.span[0])[0] for ref in persons):
        return True
    openers = names.persons.lengths
    starts = [at for at, key in enumerate(words.keys) if key in openers]
    if not starts:
        return False
    read = {ref.span: ref.name for ref in chunks if isinstance(ref, PersonRef)}
    found = ((at, *names.persons.find(words.keys, at)) for at in starts)
    return any(size and read.get((at, at + size)) != persons[0] for at, size, persons in found)


def _abbreviation(words: Words, at: int) -> str | None:
    """The short name that brackets give: (HUFO), (gọi tắt là Hội)."""
    if words.key(at) != "(":
        return None
    end = at + 1 + words.listed("called", at + 1)
    while end < len(words) and words.key(end) not in (")", ",") and end - at < 8:
        if words.word(end) and not words.capital(end):
            return None  # (thành viên SAGRI)
        end += 1
    text = words.tokens[end - 1].text
    if words.key(end) in (")", ",") and len(text) > 2 and text.isupper():
        return text
    return None


def _place_lines(drafts: Sequence[Draft], scope: Scope) -> Iterator[Line]:
    """Give each line the districts, communes and bodies that were named before it."""
    listed: dict[str, PlaceName] = {}
    unlisted: dict[str, PlaceName] = {}
    foreign: dict[str, PlaceName] = {}
    here, since = scope, 0
    for sentence, words, chunks in drafts:
        if places := list(_local_places(chunks, scope)):
            foreign = foreign | {unit: name for unit, name in places if name in scope.abroad}
            unlisted = unlisted | {unit: name for unit, name in places if name.iri is None and name not in scope.abroad}
            listed = listed | {unit: name for unit, name in places if name.iri is not None and name not in scope.abroad}
            here = replace(here, locals=foreign | unlisted | listed, foreign=foreign)
        yield Line(sentence=sentence, words=words, chunks=chunks, scope=here)
        if scope.contested and (province := last_province(chunks, words.date, scope.lexicon)) is not None:
            here, since = replace(here, recent=province), 0
        elif here.recent is not None and (since := since + 1) == _RECENT:
            here = replace(here, recent=None)
        if bodies := dict(_named_bodies(chunks, here)):
            here = replace(here, named={**here.named, **bodies})


def _local_places(chunks: Iterable[Ref], scope: Scope) -> Iterator[tuple[str, PlaceName]]:
    """The places that a bare unit's word may mean from here on, with that word."""
    for place in territories(chunks):
        if place.name is None or place.known is scope.home or (name := name_place(place, scope)) is None:
            continue
        if unit := place.unit or (name.unit if name in scope.abroad else None):
            yield unit, name


def _named_bodies(chunks: Iterable[Ref], scope: Scope) -> Iterator[tuple[str, BodyName]]:
    """The bodies that a bare head means from here on: Ủy ban, after Ủy ban Hòa bình và Đoàn kết Lào."""
    for ref in chunks:
        body = ref.body if isinstance(ref, TitleRef) else ref
        if not isinstance(body, BodyRef) or body.head is None or body.short:
            continue
        if (body.theme or body.head.sort == "MassOrganisation") and (name := name_body(body, scope)):
            yield body.head.iri, name
