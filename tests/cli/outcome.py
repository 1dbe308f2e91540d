"""What the tests of the command line share."""

from collections.abc import Callable
from dataclasses import dataclass

ARTICLE = """Đại hội Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai lần thứ VI

Ngày 3/11/2023, Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai tổ chức Đại hội lần thứ VI, nhiệm kỳ 2023 - 2028.

Ông Vũ Văn Cài, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai, phát biểu tại Đại hội.
"""


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def complaints(self) -> list[str]:
        return self.err.splitlines()


Kg = Callable[..., Outcome]
