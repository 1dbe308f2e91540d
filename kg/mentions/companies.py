"""Companies by their full names: with their legal form and trade, and the trade names that stand for them."""

from collections.abc import Iterable, Iterator, Sequence

from kg.mentions.bodies import read_body
from kg.mentions.refs import BodyRef
from kg.mentions.words import Words
from kg.reference.lexicon import Lexicon
from kg.reference.model import Head
from kg.text.model import Token
from kg.text.tokens import split_tokens

_HEAD = 2  # words: Công ty, Tổng công (ty), Tập đoàn, Ngân hàng
_ENDS = frozenset({")", ",", "-"})
_LEGAL = ("limited", "joint-stock")


def read_companies(words: Words) -> Iterator[BodyRef]:
    """Yield the companies that a sentence names, those in small letters and with many small words included."""
    openers = words.lexicon.company_openers
    read = 0
    for at, key in enumerate(words.keys):
        if at < read or key not in openers:
            continue
        _, heads = words.lexicon.heads.find(words.keys, at)
        ref = read_body(words, at, after_title=True) if any(head.company for head in heads) else None
        if ref is not None and ref.head in heads and ref.theme:
            read = ref.last
            yield ref


def trade_names(words: Words, names: Iterable[Sequence[str]]) -> Iterator[tuple[Sequence[str], BodyRef]]:
    """Yield each of some names that brackets beside a company give it: Ngân hàng Đại Dương (Oceanbank), and the reverse."""
    if "(" not in words.keys:
        return
    for ref in read_companies(words):
        for name in names:
            size = len(name)
            behind = ref.last + 1 + words.listed("called", ref.last + 1)
            before = ref.first - 1 - size
            given = words.key(ref.last) == "(" and words.key(behind + size) in _ENDS
            explained = words.key(ref.first - 1) == "(" and words.key(ref.last) == ")" and before >= 0
            if (given and words.keys[behind : behind + size] == list(name)) or (
                explained and words.keys[before : ref.first - 1] == list(name)
            ):
                yield name, ref


def the_fullest(short: BodyRef, others: Iterable[BodyRef], lexicon: Lexicon) -> BodyRef | None:
    """Return the one full name that a company has which is named in short; None where there is none, or where it may be two."""
    fuller = [ref for ref in others if _is_fuller(short, ref, lexicon)]
    full = max(fuller, key=lambda ref: len(_own(ref)), default=None)
    return full if full is not None and all(_is_one(ref, full, lexicon) for ref in fuller) else None


def family(head: Head) -> str:
    """What sort of company a head is of, whatever legal form it holds: Công ty, of Công ty cổ phần."""
    return " ".join(head.label.split()[:_HEAD])


def _is_fuller(short: BodyRef, long: BodyRef, lexicon: Lexicon) -> bool:
    """Whether all that one name has more than the other is a legal form, a trade and words in small letters before it."""
    few, many = _own(short), _own(long)
    if len(many) <= len(few) or not _holds(few, many):
        return False
    if (
        few[0].key != many[0].key
        and many[0].text.islower()
        and not lexicon.words["body-type"].find([one.key for one in many], 0)[0]
    ):
        return False  # công ty lừa đảo Liên Kết Việt
    proper, whole = _proper(few, lexicon), _proper(many, lexicon)
    if not proper or [one.key for one in whole[-len(proper) :]] != [one.key for one in proper]:
        return False
    return len(whole) == len(proper) or whole[-len(proper) - 1].text.islower()


def _is_one(name: BodyRef, full: BodyRef, lexicon: Lexicon) -> bool:
    """Whether two full names can be one company's: not of two legal forms, and no trade but that of the fuller one."""
    one, other = _own(name), _own(full)
    legal = [
        {list_ for list_ in _LEGAL if lexicon.words[list_].stands_in([token.key for token in own])}
        for own in (one, other)
    ]
    if legal[0] and legal[1] and not legal[0] & legal[1]:
        return False
    spelt = [token for token in one if not token.text.isupper()]
    return _holds(spelt, other)


def _own(ref: BodyRef) -> list[Token]:
    """The words of a name behind what sort of company it is; what joins them does not count."""
    label = ref.head.label if ref.head is not None else ""
    name = " ".join((*label.split()[_HEAD:], ref.theme))
    return [token for token in split_tokens(name) if token.text[0].isalnum() and token.key != "và"]


def _holds(few: Sequence[Token], many: Sequence[Token]) -> bool:
    """Whether words stand among others in their order."""
    rest = iter(token.key for token in many)
    return all(token.key in rest for token in few)


def _proper(own: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """The company's own name behind its legal form and its trade."""
    keys = [token.key for token in own]
    at = 0
    while at < len(own):
        size = lexicon.words["body-type"].find(keys, at)[0]
        if not size and not own[at].text.islower():
            break
        at += size or 1
    return own[at:]
