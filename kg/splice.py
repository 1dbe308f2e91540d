"""Sorted files changed at a few places: found by bisection, the rest copied as it is.

A file holds records in the order of their keys, one or several lines each.
"""

import mmap
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

Buffer = mmap.mmap | bytes
Key = Any  # of one type within a file, which can be compared: bytes, or tuples of bytes and booleans

LINE_END: Final = b"\n"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sorted file is read: `read_key` gives the key of a record's first line.

    `goes_on` are the bytes that begin a line which is not the first of its record; `head` are those that begin the
    lines before the first record.
    """

    read_key: Callable[[bytes], Key]
    goes_on: bytes = b""
    head: bytes = b""


def splice(old: Path, new: Path, layout: Layout, records: Mapping[Key, bytes]) -> None:
    """Write `new` as `old` with the records of some keys put in, replaced or, where they are empty, taken out."""
    with mapped(old) as data, new.open("wb") as file:
        view, at = memoryview(data), 0
        for key in sorted(records):
            first, last = find_record(data, layout, key)
            file.write(view[at:first])
            file.write(records[key])
            at = last
        file.write(view[at:])
        view.release()


def read_records(path: Path, layout: Layout, keys: list[Key]) -> Iterator[bytes]:
    """Yield the records of some keys, in their order; a key without record is passed over."""
    with mapped(path) as data:
        for key in keys:
            first, last = find_record(data, layout, key)
            if first < last:
                yield data[first:last]


def find_record(data: Buffer, layout: Layout, key: Key) -> tuple[int, int]:
    """Return where the record of a key begins and ends; both where it would have to stand, if there is none."""
    low, high = 0, len(data)
    while layout.head and data[low : low + len(layout.head)] == layout.head:
        low = _line_end(data, low)
    while low < high:  # what begins before `low` is smaller, what begins at `high` or after is not
        middle = _record_start(data, layout, (low + high) // 2, low)
        if layout.read_key(data[middle : _line_end(data, middle)]) < key:
            low = _record_end(data, layout, middle)
        else:
            high = middle
    is_there = low < len(data) and layout.read_key(data[low : _line_end(data, low)]) == key
    return low, _record_end(data, layout, low) if is_there else low


def _record_start(data: Buffer, layout: Layout, at: int, lowest: int) -> int:
    start = data.rfind(LINE_END, lowest, at) + 1 or lowest
    while layout.goes_on and start > lowest and data[start : start + 1] in layout.goes_on:
        start = data.rfind(LINE_END, lowest, start - 1) + 1 or lowest
    return start


def _record_end(data: Buffer, layout: Layout, start: int) -> int:
    end = _line_end(data, start)
    while layout.goes_on and end < len(data) and data[end : end + 1] in layout.goes_on:
        end = _line_end(data, end)
    return end


def _line_end(data: Buffer, start: int) -> int:
    return data.find(LINE_END, start) + 1 or len(data)


@contextmanager
def mapped(path: Path) -> Iterator[Buffer]:
    """Give the bytes of a file without reading them; an empty file cannot be mapped."""
    if path.stat().st_size == 0:
        yield b""
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        yield data
