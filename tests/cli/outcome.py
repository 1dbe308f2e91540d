"""What the tests of the command line share."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

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


def can_drop_powers() -> bool:
    if os.geteuid() != 0:
        return True
    return shutil.which("setpriv") is not None and subprocess.run([*POWERLESS, "true"], check=False).returncode == 0


# Root may read and write everything: without these two powers it is held to permissions like anybody else.
POWERLESS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
held_to_permissions = pytest.mark.skipif(not can_drop_powers(), reason="root cannot drop its powers here (setpriv)")
