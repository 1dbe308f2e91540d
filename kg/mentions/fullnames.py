"""What an article calls in full what it calls in short elsewhere: Sở Giáo dục, Cục Hàng không (Việt Nam)."""

from collections.abc import Iterable, Iterator, Sequence

from kg.mentions.companies import family, read_companies, the_fullest, trade_names
from kg.mentions.context import Scope
from kg.mentions.model import BodyName
from kg.mentions.naming import name_body
from kg.mentions.refs import BodyRef, Ref, bodies_in
from kg.mentions.runs import looks_foreign
from kg.mentions.words import Words
from kg.reference.index import phrase_keys
from kg.reference.lexicon import Lexicon
from kg.text.model import Sentence

_PUBLIC = frozenset({"Department", "Ministry"})
_LEAVES_OUT = frozenset({"Organisation", "Department"})
_TWO = 2
_LEFT_OUT = 4  # words
_Keyed = tuple[tuple[str, ...], BodyRef]


def find_fuller(
    drafts: Sequence[tuple[Sentence, Words, Sequence[Ref]]], scope: Scope
) -> dict[tuple[str, str], list[BodyName]]:
    """Return the fuller names of the bodies that are named in short somewhere, by their head's IRI and short theme."""
    found: dict[tuple[str, str], dict[object, BodyName]] = {}
    by_head = _by_head(drafts)
    for key, full in _companies(drafts, by_head, scope.lexicon):
        if (name := name_body(full, scope)) is not None:
            found[key] = {"": name}
    for refs in by_head.values():
        keyed = [(_own_words(ref.theme), ref) for ref in refs] if len(refs) > 1 else []
        for short, full in (*_pairs(keyed, scope.lexicon), *_shortened(refs, scope)):
            if (head := short.head) is not None and (name := name_body(full, scope)) is not None:
                whole = name.parent.label if name.parent is not None else None
                one = (_own_words(name.theme), name.place, whole)  # however it is spelt
                found.setdefault((head.iri, short.theme), {}).setdefault(one, name)
    return {short: list(names.values()) for short, names in found.items()}


def _companies(
    drafts: Iterable[tuple[Sentence, Words, Sequence[Ref]]], by_head: dict[str, list[BodyRef]], lexicon: Lexicon
) -> Iterator[tuple[tuple[str, str], BodyRef]]:
    """The companies and trade names that are said in short somewhere, each with its full name."""
    short = {iri: refs for iri, refs in by_head.items() if lexicon.head_of[iri].company}
    traded = [phrase_keys(ref.theme) for _, _, chunks in drafts for ref in bodies_in(chunks) if _is_trade_name(ref)]
    if not (short or traded):
        return
    named: dict[str, dict[tuple[str, str], BodyRef]] = {}
    for _, words, _ in drafts:
        if words.shouting or lexicon.company_openers.isdisjoint(words.keys):
            continue
        for ref in read_companies(words):
            if ref.head is not None:
                named.setdefault(family(ref.head), {}).setdefault((ref.head.iri, ref.theme), ref)
        for name, ref in trade_names(words, traded):
            yield ("", " ".join(name)), ref
    for iri, refs in short.items():
        for ref in refs:
            full = the_fullest(ref, named.get(family(lexicon.head_of[iri]), {}).values(), lexicon)
            if full is not None:
                yield (iri, ref.theme), full


def _is_trade_name(ref: BodyRef) -> bool:
    """Whether a body is named by its bare name: (Chủ tịch) | Oceanbank."""
    return ref.head is None and ref.listed is None and bool(ref.theme)


def _by_head(drafts: Iterable[tuple[Sentence, Words, Sequence[Ref]]]) -> dict[str, list[BodyRef]]:
    """The bodies with words of their own, one of each theme and of what it is part of."""
    heads: dict[str, dict[object, BodyRef]] = {}
    for _, words, chunks in drafts:
        for ref in bodies_in(chunks) if not words.shouting else ():
            if ref.head is not None and ref.theme and not ref.short:
                whole = (ref.parent.head, ref.parent.listed, ref.parent.theme) if ref.parent is not None else None
                heads.setdefault(ref.head.iri, {}).setdefault((ref.theme, whole), ref)
    return {iri: list(refs.values()) for iri, refs in heads.items()}


def _own_words(theme: str) -> tuple[str, ...]:
    """The words of a theme; what joins them does not count."""
    return tuple(key for key in phrase_keys(theme) if key[0].isalnum() and key != "và")


def _pairs(keyed: Sequence[_Keyed], lexicon: Lexicon) -> Iterator[tuple[BodyRef, BodyRef]]:
    for short, ref in keyed:
        for long, full in keyed:
            if long[: len(short)] != short or full is ref:
                continue
            if len(long) == len(short):
                fuller = full.parent is not None and ref.parent is None
            else:
                fuller = _is_standard(full, lexicon) or _adds_reach(
                    ref.theme, long[len(short) :], lexicon, public=_is_public(ref)
                )
            if fuller:
                yield ref, full


def _shortened(refs: Sequence[BodyRef], scope: Scope) -> Iterator[tuple[BodyRef, BodyRef]]:
    """The bodies whose names leave out words in the midst of fuller ones: Bệnh viện Đa khoa (tỉnh) Long An."""
    head = refs[0].head if refs else None
    if len(refs) < _TWO or head is None or head.company or head.home or head.sort not in _LEAVES_OUT:
        return
    apart = (ref for ref in refs if ref.parent is None)
    named = [(ref, name.label.casefold().split()) for ref in apart if (name := name_body(ref, scope)) is not None]
    for ref, few in named:
        reaches = scope.lexicon.words["reach"].find(few, len(few) - _TWO)[0] > 0
        for full, many in named if not reaches else ():
            ends = few[0] == many[0] and few[1] == many[1] and few[-1] == many[-1]
            left_out = len(many) - len(few)
            if ends and len(few) > _TWO and 0 < left_out <= _LEFT_OUT and _stand_in(few, many):
                yield ref, full


def _stand_in(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether words stand among others in their order."""
    rest = iter(many)
    return many.count(many[0]) == 1 and many.count("và") == few.count("và") and all(word in rest for word in few)


def _is_standard(ref: BodyRef, lexicon: Lexicon) -> bool:
    """Whether a department is called by a listed theme."""
    keys = phrase_keys(ref.theme)
    return _is_public(ref) and lexicon.themes.find(keys, 0)[0] == len(keys)


def _is_public(ref: BodyRef) -> bool:
    return ref.head is not None and ref.head.sort in _PUBLIC


def _adds_reach(theme: str, rest: Sequence[str], lexicon: Lexicon, *, public: bool) -> bool:
    """Whether all that a name adds is how far the body reaches: (Tổng cục Đường bộ) Việt Nam, (Hạ viện) Mỹ."""
    if looks_foreign(theme):
        return False  # Công ty A and Công ty A Việt Nam are two
    if lexicon.words["reach"].find(rest, 0)[0] == len(rest):
        return True
    if public and lexicon.words["reach"].find(rest, len(rest) - 2)[0] == 2:
        return True  # Tổng cục Chính trị | Quân đội nhân dân Việt Nam
    size, places = lexicon.places.find(rest, 0)
    return size == len(rest) and any(place.sort == "Country" for place in places)
