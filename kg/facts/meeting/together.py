"""What sides do together: A và B hội đàm, A và B tổ chức lễ kết nghĩa, a session between A and B or with B."""

from collections.abc import Sequence
from typing import Final

from kg.facts.fields import is_abroad
from kg.facts.parties import Side
from kg.facts.reading import Reading
from kg.mentions.tape import Tape

_WORD: Final = r"[^\sA-Z.;]+"
_SIDE: Final = r"[LBNT](?: \([^()]*\))?(?:(?: của| thuộc| ,)? [LBC](?: \([^()]*\))?)*"
_JOINED: Final = rf"{_SIDE}(?: ,)? (?:và|với|cùng|cùng với|phối hợp với|phối hợp cùng)(?: (?:⟨kind-of-delegation⟩|đoàn|của))* {_SIDE}"
# L và L (…) tổ chức lễ kết nghĩa · B và B đã có buổi làm việc · L và L nên nghĩa anh em sau lễ ký biên bản kết nghĩa
_HOLD_SESSION = rf"{_JOINED}(?: {_WORD}){{0,8}}? (?:⟨holds⟩|sau lễ)(?: {_WORD}){{0,6}}? ⟨session⟩\b"
# A session that is named and says between whom it was, or with whom: cuộc làm việc hôm 11/3 giữa B và B
_SESSION = rf"\b(?:cuộc|buổi|phiên|lễ|chương trình) (?:{_WORD} ){{0,3}}?⟨session⟩\b(?: {_WORD}){{0,12}}? "
_SESSION_BETWEEN = rf"{_SESSION}giữa (?:{_WORD} ){{0,6}}[LBNT]\b"
_SESSION_WITH = rf"\b(?:tại|trong|ở) {_SESSION}với (?:{_WORD} ){{0,6}}[LBNT]\b"
_TWINNED: Final = "kết nghĩa"


def hold_a_session(reading: Reading, tape: Tape, sides: Sequence[Side]) -> bool:
    """Whether sides of two countries, joined as one subject, hold a session or twinning; at home joint hosts are one side."""
    match = tape.search(_HOLD_SESSION) if len(sides) > 1 else None
    if match is None or sum(match.start() <= side.at < match.end() for side in sides) < 2:
        return False
    return _TWINNED in tape.text or {is_abroad(reading, side.mention.thing) for side in sides} == {True, False}


def have_a_session(tape: Tape) -> bool:
    """Whether the line names a session between sides."""
    return tape.search(_SESSION_BETWEEN) is not None


def meet_at_a_session(tape: Tape, sides: Sequence[Side]) -> list[Side]:
    """Return the side with which a session was, and the next one, who speaks at it: tại buổi làm việc với B , N đề nghị."""
    match = tape.search(_SESSION_WITH)
    if match is None:
        return []
    met = [side for side in sides if match.start() <= side.at < match.end()]
    return [*met, *[side for side in sides if side.at >= match.end()][:1]] if met else []
