"""What the words around a sum say of it: that it is aid from abroad, that it goes on about such, or that it is other money."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kg.facts.gift.donors import Stretch, give, name_giver, names_donor, read_givers
from kg.facts.model import AidStage
from kg.facts.reading import Reading
from kg.mentions.tape import Tape
from kg.reference.lexicon import Lexicon
from kg.text.amounts import Amount

_AID = r"\b⟨aid⟩\b"
_GIVEN = r"\b(?:⟨gives⟩|trao(?! trả| đổi))\b"
_GRANTS = r"\b⟨grants⟩\b"
_PAYS = r"(?:toàn bộ |tất cả )?⟨that-sum⟩ (?:(?:này|trên|ấy|đó|nói trên|là|đều) )*(?:do|được|từ|của|lấy từ)\b"
_PLANNED = r"\b⟨aid-channel⟩\b"  # what a listed donor gives through
_HINTS = "|".join((_AID, _GIVEN, _PLANNED))  # at the cost of one
_GOES_ON = r"\b(?:⟨goes-on⟩|⟨sum-of⟩|được (?:[^\s.,;]+ )?⟨gives⟩)\b"
_JOINTLY = re.compile(r"\bphối hợp (?:với|cùng)\b")  # what both do need not be paid by either
_FUND_GIVES = re.compile(r"\b(?:tổ chức|quỹ) (?:[^\s.,;]+ ){1,8}(?:tài trợ|viện trợ|hỗ trợ|trao|tặng)\b")
# Mỗi căn | 60 triệu đồng, những khoản nhỏ | dưới 50.000 USD
_EACH = r"\b(?:(?:mỗi|từng) (?!năm\b)(?:[^\s.,;]+ ){1,4}|(?:những|các) (?:khoản|dự án) (?:⟨of-a-size⟩ )*)$"
_FROM_HERE = r"\b(?:của|do|từ|nhờ|vận động) (?:(?:các|những|nhiều|một|số) )*⟨giver-here⟩\b(?! (?:ở|người|từ|tại) (?!tỉnh|địa|huyện|xã))"
_OTHER_MONEY = r"\b(?:⟨other-money⟩|tín dụng(?! nhỏ))\b"
_OWN_MONEY = r"\b⟨own-money⟩\b"
_LOANS = r"\b⟨loan⟩\b"  # but for grants
_WISHED = (
    r"\b(?:⟨wished-for⟩|(?<!đã )kêu gọi(?! được)"
    r"|đang (?:xúc tiến|chuẩn bị|lập|xây dựng|đàm phán|trình|hoàn thiện) (?:hồ sơ )?(?:dự án|đề án|văn kiện))\b"
)
_TOTAL = r"(?:với )?tổng (?:số )?⟨total-of⟩\b"
_COSTS = r"\b(?:dự án|⟨total-of⟩)\b"
_PART = re.compile(
    r"(?:trong (?:số )?(?:này|đó|ấy), )?(?:đến |tính đến |đã |giá trị |vốn |số |thực tế )*(?:giải ngân|thực chi|cam kết)\b"
)
VND: Final = "VND"
_STAGES: Final[dict[AidStage, str]] = {"committed": r"\bcam kết\b", "disbursed": r"\b⟨disbursed⟩\b"}


@dataclass(frozen=True, kw_only=True)
class Telling:
    """A line that may tell of aid. Positions are of characters in the folded line."""

    reading: Reading
    tape: Tape

    @property
    def text(self) -> str:
        """The line in lower case."""
        return self.tape.line.folded

    @cached_property
    def granted(self) -> bool:
        """Whether the line speaks of grants from abroad in so many words."""
        return self._says(_AID, self.text)

    @cached_property
    def hints(self) -> bool:
        """Whether anything in the line could be about giving."""
        return self._says(_HINTS, self.text)

    @property
    def tells(self) -> bool:
        """Whether the line speaks of grants, or says that somebody abroad grants something."""
        return self.granted or (self._says(_GRANTS, self.text) and self._gives)

    @property
    def pays(self) -> bool:
        """Whether the line says that somebody abroad gives what the line before was about: số tiền này do … tài trợ."""
        return self.reading.lexicon.patterns[_PAYS].match(self.text) is not None and self._gives

    @property
    def _gives(self) -> bool:
        return give(self.reading.lexicon, self._givers, 0, len(self.tape.line.words))

    @property
    def totals(self) -> bool:
        """Whether the line begins with the total of what was spoken of before."""
        return self.reading.lexicon.patterns[_TOTAL].match(self.text) is not None

    @property
    def costs(self) -> bool:
        """Whether the line says what a project that was spoken of before costs: kinh phí 84.500 USD."""
        return self._says(_COSTS, self.text)

    @property
    def sums_up(self) -> bool:
        """Whether the line begins with such a total, or with what was paid of it."""
        return self.totals or _PART.match(self.text) is not None

    @cached_property
    def _unnamed(self) -> str:
        """The line's text, where names are blank: Lương is also a surname."""
        text = self.text
        for item in self.tape.items:
            if item.symbol in ("N", "B"):
                start, end = self.tape.line.stretch_of(item.first, item.last)
                text = text[:start] + " " * (end - start) + text[end:]
        return text

    def _says(self, template: str, text: str) -> bool:
        return self.reading.lexicon.patterns[template].search(text) is not None

    def _find(self, template: str, text: str) -> Iterator[re.Match[str]]:
        return self.reading.lexicon.patterns[template].finditer(text)

    @cached_property
    def _givers(self) -> Stretch:
        return read_givers(self.reading, self.tape)

    def states(self, start: int, end: int, currency: str) -> bool:
        """Whether a clause says that it is aid: of grants, or that somebody abroad gives."""
        if self.granted:
            return True
        clause, tokens = self.text[start:end], self.tape.line.tokens_at(start, end)
        if self._says(_GIVEN, clause):
            return give(self.reading.lexicon, self._givers, *tokens) or (
                currency != VND and _FUND_GIVES.search(clause) is not None
            )
        if _JOINTLY.search(clause):
            return False
        return self._says(_PLANNED, clause) and names_donor(self.reading, self.tape, *tokens)

    def continues(self, start: int, end: int) -> bool:
        """Whether a clause goes on about the aid that was spoken of before: it says what its sum is of, or who gives."""
        clause = self.text[start:end]
        if self._says(_FROM_HERE, clause):
            return False
        return self._says(_GOES_ON, clause) or name_giver(self._givers, *self.tape.line.tokens_at(start, end))

    def counts(self, start: int, end: int, *, goes_on: bool) -> bool:
        """Whether a clause that counts projects says that they are paid from abroad, or goes on about such."""
        clause = self.text[start:end]
        abroad = (
            goes_on
            or self._says(_AID, clause)
            or names_donor(self.reading, self.tape, *self.tape.line.tokens_at(start, end))
        )
        return bool(abroad) and not (self._says(_WISHED, clause) or self._says(_OTHER_MONEY, clause))

    def is_other(self, start: int, end: int, amount: Amount) -> bool:
        """Whether a clause speaks of other money, of aid that is only wished for, or gives what one costs.

        Other money is told of beside the sum, or before it by words after which nobody gives.
        """
        before, after = self._unnamed[start : amount.start], self._unnamed[amount.end : end].partition(",")[0]
        if self._says(_EACH, before):
            return True
        given = max((match.end() for match in self._find(_GIVEN, before)), default=0)
        beside = max(before.rfind(", ", 0, len(before)) + 1, 0)
        near = before[min(given, beside) :] + " | " + after
        loan = not self.granted and self._says(_LOANS, self._unnamed[start:end])
        other = self._says(_OTHER_MONEY, near) or self._says(_OWN_MONEY, near.partition("|")[0])
        return loan or other or self._says(_WISHED, before + " | " + after)


def find_clause(text: str, amount: Amount, last: int, until: int) -> tuple[int, int]:
    """Where the words about a sum begin and end: between the sums beside it, within the marks that end a clause."""
    start = max(last, text.rfind(";", 0, amount.start) + 1)
    ends = (text.find(";", amount.end), text.rfind(",", amount.end, until) if until < len(text) else -1)
    return start, min([until, *(end for end in ends if end >= 0)])


def read_stage(lexicon: Lexicon, before: str) -> AidStage | None:
    """Whether a sum was promised or has been paid, by the last word before it that says so."""
    found = {stage: lexicon.patterns[words].finditer(before) for stage, words in _STAGES.items()}
    said = {stage: max((match.end() for match in matches), default=-1) for stage, matches in found.items()}
    stage = max(said, key=lambda stage: said[stage])
    return stage if said[stage] >= 0 else None
