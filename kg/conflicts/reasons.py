"""Why a difference is a conflict, or none: a sentence in each language of the model."""

from dataclasses import dataclass
from typing import Final

from kg.conflicts.model import Reason, Verdict
from kg.text.words import write_count


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the ledger: what it decides, and why."""

    verdict: Verdict
    en: str
    vi: str

    def reason(self, **values: object) -> Reason:
        """Return the reason with the values filled in."""
        return Reason(en=self.en.format(**values), vi=self.vi.format(**values))


ITSELF: Final = Rule(
    "conflict",
    "One article gives two values for one thing.",
    "Một bài viết nêu hai giá trị cho cùng một điều.",
)
ONE_CONGRESS: Final = Rule(
    "conflict",
    "Both tell of one congress, of which there is one such value.",
    "Hai bài nói về cùng một đại hội, chỉ có một giá trị như vậy.",
)
ONE_PERIOD: Final = Rule(
    "conflict",
    "Both give the figure for one period, to which nothing is added later.",
    "Hai bài nêu con số của cùng một giai đoạn, về sau không thêm nữa.",
)
ONE_TIME: Final = Rule(
    "conflict",
    "Both give the figure for one time ({apart.en}): too near for growth.",
    "Hai bài nêu con số ở cùng một thời điểm ({apart.vi}): quá gần để là tăng trưởng.",
)
PART_OF_LESS: Final = Rule(
    "conflict",
    "At one time ({apart.en}) a part is given as more than the whole.",
    "Ở cùng một thời điểm ({apart.vi}), một phần được nêu là nhiều hơn tổng số.",
)
TWO_HOLDERS: Final = Rule(
    "conflict",
    "The office has one holder at a time, and both are certain from {first} to {last}.",
    "Chức vụ mỗi lúc chỉ một người giữ, mà cả hai đều chắc chắn từ {first} đến {last}.",
)
GROWTH: Final = Rule(
    "growth",
    "No conflict: the two are {apart.en}, and what is counted may have changed.",
    "Không mâu thuẫn: hai con số {apart.vi}, trong thời gian đó có thể đã thay đổi.",
)
ROUNDED: Final = Rule(
    "rounding",
    "No conflict: one figure is rounded and stands for the other.",
    "Không mâu thuẫn: một con số làm tròn của con số kia.",
)
A_PART: Final = Rule(
    "scope",
    "No conflict: one counts a part of what the other counts.",
    "Không mâu thuẫn: một bài chỉ đếm một phần của điều bài kia đếm.",
)


def say_apart(days: int | None) -> Reason:
    """Return how far apart two statements are.

    >>> say_apart(0).en, say_apart(1532).en
    ('the same day, as far as known', 'at least 1,532 days apart')
    """
    if days is None:
        return Reason(en="of unknown dates", vi="không rõ thời điểm")
    if days == 0:
        return Reason(en="the same day, as far as known", vi="cùng ngày, theo những gì được biết")
    return Reason(en=f"at least {days:,} days apart", vi=f"cách nhau ít nhất {write_count(days)} ngày")
