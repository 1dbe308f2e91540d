"""What commands print with: data on standard output, progress and complaints on standard error.

Colours only on a terminal, never with NO_COLOR set: rich heeds both.
"""

from typing import Final

from rich.console import Console
from rich.text import Text

output: Final = Console(highlight=False, soft_wrap=True)
errors: Final = Console(stderr=True, highlight=False, soft_wrap=True)


def complain(message: str) -> None:
    """Say on one line of standard error what is wrong."""
    errors.print(Text(" ".join(message.split()), style="red"))


def say(message: str) -> None:
    """Print one line of data, exactly as it is."""
    output.print(message, markup=False)
