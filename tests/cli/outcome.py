"""What the tests of the command line share."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"

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


def run_kg(*words: object, before: tuple[str, ...] = (), cwd: Path | None = None, **environment: str) -> Outcome:
    """Run `kg` in a process of its own. `before` are words put before it, other keywords go to its environment."""
    process = subprocess.run(
        [*before, sys.executable, "-m", "kg", *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | environment,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return Outcome(process.returncode, process.stdout, process.stderr)
