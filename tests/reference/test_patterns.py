"""Word lists of ontology/*.ttl: rules name no list that there is not, and none is there that no rule names."""

import re
from pathlib import Path

import kg
from kg.reference.lexicon import load_lexicon

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


def test_the_longest_phrase_of_a_list_is_found() -> None:
    found = load_lexicon().patterns["⟨replaces⟩"].match("thay thế N")
    assert found is not None and found.group() == "thay thế"
