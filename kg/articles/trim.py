"""One line to its pieces: a dateline before the first paragraph, credits and signatures after a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.articles.lines import NAMES, UNKNOWN, UPPER, Line
from kg.articles.marks import Marks, fold
from kg.articles.model import Block, BlockKind
from kg.articles.stamps import find_full_date

CREDIT_LENGTH: Final = 80  # characters; what is longer after "Ảnh:" is a caption
PREFIX_LENGTH: Final = 60  # characters; no dateline before a paragraph is longer
BRACKETED = re.compile(r"[(\[](?P<inside>[^()\[\]]{2,120}(?:\([^()]{0,60}\))?)[)\]]\s*[.;]*\s*\|?$")
AFTER_STOP = re.compile(
    r"(?:[.!?…]|[.!?…]?[”\"’)»]|\./\.)\s+(?P<name>[^\s.!?:;,][^.!?:;,”]{1,38}(?:\. ?[^.!?:;,”]{1,30})?)$"
)
DOMAIN = r"[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info)"
OUTLET = rf"(?a:{DOMAIN}|[A-ZĐ]{{2,8}}(?:[&.][A-ZĐ]{{1,4}})?(?:\s?[Oo]nline)?)"
GROUP = r"\([^()\n]{2,50}\)"
DAY = r"(?:ngày\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}"
CAPITALISED = rf"{UPPER}[^\W\d_]*\.?"
ITEM = rf"(?:{GROUP}|{DAY}|{OUTLET}|{CAPITALISED}(?:\s{CAPITALISED}){{0,4}})"
DATELINE = re.compile(
    rf"(?P<prefix>{ITEM}(?:(?:\s*[,/|–—-]\s*|\s+){ITEM}){{0,3}})"
    r"(?:\s*(?P<dash>[-–—]{1,2})|(?<=\d)[.:]|(?<=\d\)))\s+(?P<rest>[“\"'‘]?[^\W_].*)"
)
CREDIT_SIGN = re.compile(r"[:/©]|[-–—|]\s|[)\]]\W*$")
SAYS = re.compile(r"\s*[:/]\s*|\s+(?=©)")
GIVEN: Final = " do"  # Ảnh do gia đình cung cấp
SHOUTS = re.compile(rf"\s+(?={UPPER}{{2}})")
BARS = re.compile(r"\s*\|+$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the first paragraph: 'Hà Nội (TTX) 2/12/2010 - '. `end` counts from the line's start."""

    end: int
    published: str | None
    publisher: str | None


def read_dateline(line: Line, marks: Marks) -> Dateline | None:
    """Return the dateline that a first paragraph begins with, or None.

    A name before a dash is one only if it cannot be the sentence's subject: an outlet, all in capitals, with a bracket
    or a date, or followed by the words that reports open with.
    """
    head = line.text[: PREFIX_LENGTH + 40]
    match = DATELINE.match(head)
    if match is None or match.end("prefix") > PREFIX_LENGTH:
        return None
    prefix, rest = match["prefix"], match["rest"]
    found = find_full_date(fold(prefix))
    if rest[0].islower() or not _opens_report(prefix, rest, found is not None, marks):
        return None
    return Dateline(match.start("rest"), found.iso if found else None, _read_publisher(prefix))


def _opens_report(prefix: str, rest: str, dated: bool, marks: Marks) -> bool:
    if dated:
        # 'Chiều 16/4/2024 - ' tells when something happened, not when it was reported.
        return not marks.opening.match(fold(prefix)) or bool(re.fullmatch(DAY, prefix))
    if re.fullmatch(OUTLET, prefix) or prefix.endswith(")"):
        return True
    words = re.findall(r"[^\W\d_]+", prefix)
    after = re.match(r"[^\W\d_]+", rest)
    shouted = after is not None and len(after.group()) > 1 and after.group().isupper()
    capitals = all(word.isupper() for word in words) and len(words) <= 4 and not shouted
    return capitals or (len(words) <= 4 and bool(marks.opening.match(fold(rest))))


def _read_publisher(prefix: str) -> str | None:
    group = re.search(r"\(([^()]+)\)", prefix)
    for part in [re.split(r"\s[-–—]\s|\(", prefix)[0].strip(), group.group(1) if group else ""]:
        if part and re.fullmatch(OUTLET, part):
            return part
    return group.group(1) if group is not None and prefix.startswith("(") else None


def find_credit(line: Line, marks: Marks) -> int | None:
    """Return where in a line the credit begins that closes it, counted from the line's start; None without one."""
    if line.credit == UNKNOWN:
        line.credit = _find_credit(line, marks)
    return line.credit


def _find_credit(line: Line, marks: Marks) -> int | None:
    tail_at = max(0, len(line.text) - 160)
    tail = line.text[tail_at:]
    if not CREDIT_SIGN.search(tail):
        return None
    key = fold(tail)
    if (match := BRACKETED.search(tail)) is not None and _credits(match, tail, key, marks):
        return tail_at + match.start()
    for word in marks.credit.finditer(key):
        after = SAYS.match(tail, word.end()) or (SHOUTS.match(tail, word.end()) if _is_aside(tail, word) else None)
        if after is None or not tail[word.start()].isupper():
            continue
        if _is_source(BARS.sub("", tail[after.end() :])):
            return tail_at + len(tail[: word.start()].rstrip(" -–—|/*("))
    return None


def _credits(bracket: re.Match[str], tail: str, key: str, marks: Marks) -> bool:
    """Tell whether words in brackets say who took or wrote it: '(Ảnh: A)', '(Theo A)', not '(thực hiện nhiệm vụ …)'."""
    word = marks.credit.match(key, bracket.start("inside"))
    if word is None:
        return False
    given = word.group().endswith(GIVEN) or SAYS.match(tail, word.end()) is not None
    return given or _is_source(tail[word.end() : bracket.end("inside")])


def is_credit(line: Line, marks: Marks) -> bool:
    """Tell whether a line is a credit and nothing else, or an author with one in brackets: 'Mộc Miên (tổng hợp)'.

    A name before 'Ảnh: …' is who is in the photo.
    """
    cut = find_credit(line, marks)
    if cut is None or cut == 0:
        return cut == 0
    return line.text[cut] in "([" and NAMES.fullmatch(line.text[:cut].rstrip()[:80]) is not None


def _is_aside(tail: str, word: re.Match[str]) -> bool:
    """Tell whether a word stands behind a dash, as in '… - Ảnh TỰ TRUNG'."""
    return tail[: word.start()].rstrip()[-1:] in {"-", "–", "—", "|"}


def _is_source(name: str) -> bool:
    """Tell whether words after 'Ảnh:' name who took it, and do not tell what is in it."""
    bare = name.strip().rstrip(".)|; ")
    if not bare or len(bare) > CREDIT_LENGTH:
        return not bare
    words = re.findall(r"[^\W\d_]+", bare)
    capitals = sum(word[0].isupper() for word in words)
    names = len(words) <= 3 or (len(words) <= 12 and capitals * 2 >= len(words))
    return names or bool(re.fullmatch(DOMAIN, bare))


def find_signature(line: Line) -> int | None:
    """Return where the author's name begins that stands behind a paragraph's last full stop, or None."""
    tail_at = max(0, len(line.text) - 100)
    match = AFTER_STOP.search(line.text[tail_at:])
    if match is None or match.end() != len(line.text) - tail_at:
        return None
    name = match["name"]
    if not NAMES.fullmatch(name) or not 2 <= len(name.split()) <= 8:
        return None
    return tail_at + match.start("name")


def split_line(
    line: Line, kind: BlockKind, marks: Marks, *, dateline: Dateline | None = None, last: bool = False
) -> Iterator[Block]:
    """Yield the blocks of a line of text: dateline, text, credit. A short line with a credit is a caption.

    `last` says that it is the article's last paragraph, which may end in the author's name.
    """
    start, cut = 0, find_credit(line, marks)
    if dateline is not None:
        yield _cut(line, 0, dateline.end, "dateline")
        start = dateline.end
    if cut is None:
        cut = find_signature(line) if last else None
    elif kind == "body" and line.short:
        kind = "caption"
    if cut is None:
        bar = BARS.search(line.text[-20:]) if kind == "caption" else None
        cut = len(line.text) - len(bar.group()) if bar else len(line.text)
    if line.text[start:cut].strip():
        yield _cut(line, start, cut, kind)
    if rest := line.text[max(cut, start) :].strip():
        yield _cut(line, max(cut, start), len(line.text), "byline" if rest.strip("|") else "furniture")


def _cut(line: Line, start: int, end: int, kind: BlockKind) -> Block:
    """Return a block for a part of a line, without the spaces around it."""
    part = line.text[start:end]
    first = line.start + start + len(part) - len(part.lstrip())
    return Block(start=first, end=first + len(part.strip()), kind=kind)
