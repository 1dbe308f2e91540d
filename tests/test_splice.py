"""A spliced file equals the one that is written anew."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.splice import Layout, read_records, splice

keys = st.text("abc", max_size=3).map(str.encode)
bodies = st.lists(st.text("xyz\u00e9", max_size=9), max_size=3)
LINES = Layout(read_key=lambda line: line.split(b" ")[0])
BLOCKS = Layout(read_key=lambda line: line.split(b" ")[0], goes_on=b"\t", head=b"@")
MANY = settings(
    max_examples=400, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def record(key: bytes, body: list[str]) -> bytes:
    first, *others = body or [""]
    return b"".join([key + b" " + first.encode() + b"\n", *(b"\t" + line.encode() + b"\n" for line in others)])


def one_line(key: bytes, body: list[str]) -> bytes:
    return record(key, ["".join(body)])


@pytest.mark.parametrize(("layout", "write"), [(LINES, one_line), (BLOCKS, record)], ids=["lines", "blocks"])
@MANY
@given(
    before=st.dictionaries(keys, bodies, max_size=12),
    change=st.dictionaries(keys, st.none() | bodies, max_size=6),
    head=st.lists(st.just("@prefix x\n"), max_size=3),
)
def test_a_splice_is_what_writing_anew_gives(tmp_path: Path, layout: Layout, write, before, change, head) -> None:
    lead = "".join(head).encode() if layout.head else b""
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(lead + b"".join(write(key, before[key]) for key in sorted(before)))
    splice(old, new, layout, {key: b"" if body is None else write(key, body) for key, body in change.items()})
    after = {key: body for key, body in (before | change).items() if body is not None}
    assert new.read_bytes() == lead + b"".join(write(key, after[key]) for key in sorted(after))
    wanted = sorted({*before, *change})
    assert list(read_records(new, layout, wanted)) == [write(key, after[key]) for key in wanted if key in after]
