"""What a clause, as signs, says of a group of foreign places: which word relates them, and to whom of ours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.facts.relation.sign import Signs
from kg.text.numbers import fold

_GROUP = re.compile(r"(?P<link>[wbei]?)(?P<list>[FC](?:[oK]?[&i]+(?:o?w)?[FC])*)")
_BOTH_BEFORE = re.compile(r"(?:bH|b?V(?:&V)*)[oK]?[&w-]+\Z")  # giữa A với · A và · A -
_BOTH_AFTER = re.compile(r"(?:[&-]|o?w)[VH]")
_SUCH_AS = re.compile("w[o&XHFC]*i?$")  # với các vùng, địa phương của các nước như
_OPENING = re.compile("[oK&]{0,3}R")  # a relation that has no subject: duy trì hợp tác với …
_WHOSE = re.compile("R+o?w?[VH]")  # người bạn lâu năm của V
_WITH_ANOTHER = re.compile("R[oRK]*[wb]")
_LISTED = re.compile(r"[VH][^;X]*iF?")
_ACTS_WITH = re.compile("[HD]|d.*K")
_WITH_OURS = re.compile("R[oRK]*w[VH](?=[o&]*i)")  # có quan hệ với V gồm F, F
_OTHERS = re.compile("[VHDCFSX]")
_OF_SOMEBODY = re.compile("Xo?\\Z")  # hai bản vùng biên | V và F: where they are
_AMONG = r"^⟨among⟩\b"  # F và F | nằm trong số những | đối tác đầu tiên
_FRONTED = re.compile("[;o&]*w\\Z")  # Với F, quan hệ hợp tác …: of the article's own


@dataclass(frozen=True, slots=True)
class Party:
    """A group of partners in its clause: `start` and `end` bound it in the signs, the clause's bounds enclose it."""

    link: str
    start: int
    end: int
    clause: tuple[int, int]


def find_parties(signs: Signs) -> Iterator[Party]:
    """Yield the groups of foreign places of a sentence."""
    for match in _GROUP.finditer(signs.text):
        start, end = match.span("list")
        yield Party(match["link"], start, end, clause_around(signs, start, end))


def clause_around(signs: Signs, start: int, end: int) -> tuple[int, int]:
    """Where the clause begins and ends that some signs stand in."""
    right = signs.text.find(";", end)
    return signs.text.rfind(";", 0, start) + 1, right if right >= 0 else len(signs.text)


def find_relation(signs: Signs, party: Party) -> int | None:
    """Where the word stands that relates the partners: the nearest before them, else the first after them."""
    text, (left, right) = signs.text, party.clause
    both = _both(signs, party)
    before = text.rfind("R", left, party.start)
    if both is not None and before > 0 and text[before - 1] == "X" and signs.key(before) == "kết":
        return None  # 9 cặp bản kết nghĩa giữa hai tỉnh: theirs, not the provinces'
    between = _SUCH_AS.sub("", text[before : party.start]) if before >= 0 else ""
    near = before if before >= 0 and "X" not in between and (party.link or both is not None) else None
    if near is not None and party.link != "e":
        return near
    after = text.find("R", party.end, right)
    somebody = after >= 0 and signs.key(after) == "người" and not _WHOSE.match(text, after)
    if after < 0 or "X" in text[party.end : after] or somebody:
        # có quan hệ với tỉnh, sau F · F - người bạn vong niên
        return after if after >= 0 and _is_what_it_is(signs, party, after) else near
    located = both is not None and text[both - 1 : both] != "b" and _OF_SOMEBODY.search(text, left, both)
    if located and signs.key(after) == "kết":
        return None
    if party.link in ("e", "b") or both is not None or _is_fronted(signs, party, after):
        return after
    if party.link == "w" and _ACTS_WITH.search(text, party.end, after):
        return after
    if party.link == "w" and "d" in text[party.end : after] and (text[after - 1] == "d" or "K" in text[after:right]):
        return after
    if _is_told_of(signs, party, after):
        return after
    first = not re.search("[VHFCSD]" if party.link else "[VFCSD]", text[left : party.start])
    alone = first and party.link in ("", "w")  # cùng với F, F là R của V
    if alone and (re.search("[woR][HV]", text[after:right]) or _is_what_it_is(signs, party, after)):
        return after
    return None


def _is_fronted(signs: Signs, party: Party, relation: int) -> bool:
    """Whether a clause begins with its partners, and who has the relation goes without saying: Với F, quan hệ …"""
    text, (left, right) = signs.text, party.clause
    after = text[party.end : relation].strip("&o") + text[relation + 1 : right]
    begins = _FRONTED.fullmatch(text, left, party.start) is not None and party.link == "w"
    return begins and signs.key(relation) == "quan" and _OTHERS.search(after) is None


def _is_told_of(signs: Signs, party: Party, relation: int) -> bool:
    """Whether a place is told of by itself: , nơi V có R · V có những người bạn: F R, F R."""
    text, (left, right) = signs.text, party.clause
    if left and left == party.start and signs.signs[left - 1].first == signs.signs[left].first:
        return True  # the clause is what is told in apposition
    listed = party.link == "i" or text[party.start - 1 : party.start] == "&"
    alone = relation == party.end and _WITH_ANOTHER.match(text, relation, right) is None
    return listed and alone and _LISTED.search(text, left, party.start) is not None


def _is_what_it_is(signs: Signs, party: Party, relation: int) -> bool:
    """Whether a clause that names nobody else says what the place is to the article's own: F là người bạn thứ hai, F thuộc số đối tác."""
    left, right = party.clause
    others = signs.text[left : party.start] + signs.text[party.end : right]
    if _OTHERS.search(others) is not None:
        return False
    if relation == party.end:
        return "là" in (signs.key(relation), signs.before(relation))
    between = signs.tape.line.words.text(signs.signs[party.end - 1].last, signs.signs[relation].first)
    among = signs.text[party.end : relation] == "o" and signs.tape.search(_AMONG, fold(between))
    return bool(among) and signs.key(relation) in ("đối", "bạn", "người")


def is_only_wished(signs: Signs, party: Party, relation: int) -> bool:
    """Whether the clause only wishes for a relation that nothing says is there."""
    left, right = party.clause
    said = [sign for sign in signs.text[left : max(relation, party.start)] if sign in "WK"]
    return bool(said) and said[-1] == "W" and "K" not in signs.text[max(relation, party.start) : right]


def find_ours(signs: Signs, party: Party, relation: int) -> tuple[int, ...] | None:
    """Where the Vietnamese side stands: joined to the partners, else who acts last before them; () for the article's own.

    None if it is somebody else's relation.
    """
    text = signs.text
    at = _both(signs, party)
    if at is None and party.link == "b":
        return None
    if at is None and party.start < relation:
        ahead = re.search("[VHDd]", text[party.end : party.clause[1]])
        at = party.end + ahead.start() if ahead else None
        if at is None and (_is_what_it_is(signs, party, relation) or _is_fronted(signs, party, relation)):
            return ()
    if at is None:
        at = _subject(text, party)
        if at is None and party.link == "e":
            at = max(text.rfind(sign, party.clause[0], party.start) for sign in "VH")
            at = at if at >= 0 else None
        if at is None and party.link == "i" and (match := _WITH_OURS.search(text, party.clause[0], party.start)):
            at = match.end() - 1
        if at is None and not _OPENING.match(text):
            return None
    if at is None or text[at] in "HDd":
        return ()
    found = []
    while text[at : at + 1] == "V":
        found.append(at)
        at += 2 if text[at + 1 : at + 3] == "&V" else 1
    return tuple(found) or None


def _both(signs: Signs, party: Party) -> int | None:
    """Where the Vietnamese side stands that is joined to the partners themselves: giữa A và B, A - B, A cùng B."""
    text = signs.text
    before = text[party.clause[0] : party.start]
    if match := _BOTH_BEFORE.search(before):
        return party.clause[0] + match.start() + (match.group()[0] == "b")
    if match := _BOTH_AFTER.match(text, party.end, party.clause[1]):
        return match.end() - 1
    return None


def _subject(text: str, party: Party) -> int | None:
    """Where who acts stands: the last one before in the clause; a clause that names nobody has the last province before."""
    left = party.clause[0]
    such_as = _SUCH_AS.search(text[left : party.start])
    end = left + such_as.start() if such_as is not None else party.start
    acting = [
        i
        for i in range(end)
        if text[i] in ("VHDXS" if i >= left else "VHD")
        and text[max(i - 1, 0)] not in "wb"  # với tỉnh: who is acted with
    ]
    return acting[-1] if acting else None
