"""What a message names: the file and the thing that somebody typed, and the next step."""

import re
from pathlib import Path

import pytest
from outcome import Kg

MISSING = "nosuch/dir/page.html"

# words of a command on the seeds' graph, its exit code, what its one line of standard error says
WRONG = {
    "a file that is not there": (["read", "seeds/nosuch.txt"], 2, r"seeds/nosuch\.txt: neither a file nor the id"),
    "a page into no folder": (["view", "-o", MISSING], 2, "^nosuch/dir: no such folder; make it"),
    "an article into no folder": (
        ["read", "001_67374ad6e6000244", "--html", MISSING],
        2,
        "^nosuch/dir: no such folder",
    ),
    "a page where none can be": (["view", "-o", "/proc/page.html"], 1, "^/proc/page.html: "),
    "a proof in two forms": (
        ["why", "Vũ Văn Cài", "leadsIn", "Lào Cai", "-f", "ttl", "--html", "x.html"],
        2,
        "ask twice for both",
    ),
    "nobody's offices": (["timeline", "Xyzzy"], 2, "^Nothing in the graph is called 'Xyzzy'. kg query facts/mentions"),
    "no property": (["why", "Vũ Văn Cài", "xyzzy", "Lào Cai"], 2, "'xyzzy'. It can be asked about: .*hn:chairs, .*hn:"),
    "nearly a question": (["query", "holder"], 2, "Did you mean: holders.*? kg query lists all"),
    "nearly a column": (["query", "holders", "--set", "persn=x"], 2, "It has: organisation, role, person, certainty, "),
    "no format": (
        ["query", "holders", "--format", "xml"],
        2,
        "^kg query: Invalid value for '--format'.*: 'xml' is not",
    ),
    "no option": (["query", "--formt", "csv"], 2, "^kg query: No such option: --formt"),
    "no id but a file": (["retract", "seeds/001_67374ad6e6000244.txt"], 2, "Did you mean 001_67374ad6e6000244\\?"),
}


def test_no_wrong_use_is_lost() -> None:
    assert len(WRONG) == 12


@pytest.mark.parametrize("case", WRONG)
def test_wrong_use_is_told_in_one_line(case: str, seed_graph: Path, kg: Kg) -> None:
    words, code, message = WRONG[case]
    done = kg(*words, "-g", seed_graph)
    assert (done.code, done.out, len(done.complaints)) == (code, "", 1)
    assert re.search(message, done.err)
    assert not re.search(r"\.tmp-|\.lock|Value error", done.err)


def test_a_folder_that_cannot_be_made_is_named_as_it_was_asked_for(article: Path, kg: Kg) -> None:
    done = kg("build", article, "-o", "/proc/out")
    assert (done.code, len(done.complaints)) == (1, 1)
    assert done.err.startswith("/proc/out: ")


def test_what_is_read_without_a_graph_is_named_too(tmp_path: Path, kg: Kg) -> None:
    done = kg("read", "nosuch.txt", "-g", tmp_path / "out")
    assert (done.code, len(done.complaints)) == (2, 1)
    assert done.err.startswith("nosuch.txt: no such file")


@pytest.mark.parametrize(("words", "said"), [([], "No open case.\n"), (["Xyzzy"], "No open case of the name Xyzzy; ")])
def test_without_open_cases_it_says_so(words: list[str], said: str, seed_graph: Path, kg: Kg) -> None:
    done = kg("review", *words, "-g", seed_graph)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(said)


def test_where_nothing_is_missed_it_says_so(article: Path, kg: Kg) -> None:
    done = kg("missed", article)
    assert (done.code, done.out, done.err) == (0, "Nothing was missed.\n", "")
