"""What commands print with: data on standard output, progress and complaints on standard error.

Colours only on a terminal, never with NO_COLOR set: rich heeds both.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

WIDE: Final = 100_000  # characters: in a pipe a row of a table stays on one line

output: Final = Console(highlight=False, width=None if sys.stdout.isatty() else WIDE)
errors: Final = Console(stderr=True, highlight=False, soft_wrap=True)

# Terminals obey control characters, and a file's name or an article may hold any.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def plain(text: str) -> str:
    """Return a text on one line, without what a terminal would obey."""
    return _CONTROL.sub(" ", text)


def complain(message: str) -> None:
    """Say on one line of standard error what is wrong."""
    errors.print(Text(plain(message), style="red"))


def say(message: str) -> None:
    """Print one line of data, shown and never obeyed."""
    output.print(Text(plain(message)))


def count(number: int, noun: str) -> str:
    """Return a number of things in words.

    >>> count(1, "violation"), count(1200, "warning")
    ('1 violation', '1,200 warnings')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def write(text: str) -> None:
    """Write a text to standard output exactly as it is."""
    sys.stdout.write(text)


def print_rows(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows without any frame; with a heading if the columns have names."""
    table = Table(header_style="bold", box=None, pad_edge=False, show_header=any(columns))
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(plain(str(cell))) for cell in row))
    print_table(table)


def print_table(table: Table) -> None:
    """Print a table; where it would have to break words or dates, each row's fields under one another instead."""
    whole = output.measure(table, options=output.options.update(max_width=WIDE))
    if whole.minimum <= output.width:
        if whole.maximum > output.width:
            _share_out(table, output.width - whole.minimum)
        output.print(table)
        return
    if table.title:
        output.print(table.title)
    for row in zip(*(column.cells for column in table.columns), strict=True):
        record = Table.grid(padding=(0, 1))
        record.add_column(style="bold")
        record.add_column(overflow="fold")
        for column, cell in zip(table.columns, row, strict=True):
            record.add_row(column.header, cell)
        output.print(record)
        output.print()


def _share_out(table: Table, spare: int) -> None:
    """Give each column the width of its longest word, and of what is left a share by how much more it would take."""
    options = output.options.update(max_width=WIDE)
    needs = [
        [output.measure(cell, options=options) for cell in (column.header, *column.cells)] for column in table.columns
    ]
    least = [max(one.minimum for one in need) for need in needs]
    more = [max(one.maximum for one in need) - low for need, low in zip(needs, least, strict=True)]
    for column, low, wish in zip(table.columns, least, more, strict=True):
        column.width = low + min(wish, spare * wish // max(1, sum(more)))
