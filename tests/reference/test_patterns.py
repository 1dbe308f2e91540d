"""Word lists of ontology/*.ttl: rules name no list that there is not, and none is there that no rule names."""

import re
from collections import Counter
from pathlib import Path

import kg
from kg.reference.lexicon import load_lexicon
from kg.resources import find_resources

CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(kg.__file__).parent.rglob("*.py")))
NAMED_IN_EXPRESSIONS = set(re.findall(r"⟨([a-z-]+)⟩", CODE)) - {"give"}  # the example of kg/reference/patterns.py


def test_expressions_name_lists_that_there_are() -> None:
    lexicon = load_lexicon()
    assert len(NAMED_IN_EXPRESSIONS) >= 14
    assert lexicon.words.keys() >= NAMED_IN_EXPRESSIONS
    for name in NAMED_IN_EXPRESSIONS:
        assert lexicon.patterns[f"⟨{name}⟩"].groups == 0


def test_every_list_is_asked_for() -> None:
    lists = load_lexicon().words.keys()
    unused = {name for name in lists if f'"{name}"' not in CODE and name not in NAMED_IN_EXPRESSIONS}
    assert len(lists) > 40 and unused == set()


def test_a_list_stands_in_one_place() -> None:
    """Two lists of one name would be read as one."""
    files = sorted(find_resources("ontology").glob("*.ttl"))
    defined = [name for path in files for name in re.findall(r"^words:([a-z-]+) a ", path.read_text("utf-8"), re.M)]
    assert len(defined) > 100
    assert [name for name, times in Counter(defined).items() if times > 1] == []


def test_the_longest_phrase_of_a_list_is_found() -> None:
    found = load_lexicon().patterns["⟨replaces⟩"].match("thay thế N")
    assert found is not None and found.group() == "thay thế"
