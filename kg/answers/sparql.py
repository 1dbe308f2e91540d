"""The text of a question: what it holds besides strings and comments, its columns, and why it does not parse."""

import re
from difflib import get_close_matches
from typing import Final

from kg.vocab import PREFIXES

READING: Final = "SELECT, ASK, CONSTRUCT or DESCRIBE"
SHOWN: Final = 30  # characters of a query that a message quotes

# What can hide a word from a reader of SPARQL: IRIs, strings of four kinds, comments, escapes in names.
_HIDING = re.compile(
    r"""<[^<>"{}|^`\\\s]*>|\"{3}(?:[^\\]|\\.)*?\"{3}|'{3}(?:[^\\]|\\.)*?'{3}"""
    r"""|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'|\#[^\n\r]*|\\.""",
    re.DOTALL,
)
_UPDATE = re.compile(
    r"\s*(?:(?:PREFIX\s+[^\s:]*:|BASE)\s+)*(?:INSERT|DELETE|WITH|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD)\b",
    re.IGNORECASE,
)
_SELECTED = re.compile(
    r"\bSELECT\b(?:\s+(?:DISTINCT|REDUCED))?(.*?)(?:\bWHERE\b|(?<![?$])\bFROM\b|\{)", re.IGNORECASE | re.DOTALL
)
_COMPUTED = re.compile(r"\([^()]*\)")
_VARIABLE = re.compile(r"[?$]([A-Za-z_]\w*)")
_PLACE = re.compile(r"error at (\d+):(\d+): ?(?:expected (?:one of )?)?(.*)", re.DOTALL)
_KEYWORD = re.compile(r"[A-Za-z_]{2,}")
_PREFIXED = re.compile(r"([\w.-]*):[^\s:]*$")


def strip(sparql: str) -> str:
    """Return a query without its IRIs, strings and comments: what is left are words, names and brackets."""
    return _HIDING.sub(" ", sparql)


def read_columns(sparql: str) -> list[str]:
    """Return the variables that a query answers with and finds in the graph, in their order.

    >>> read_columns("SELECT ?giver (COUNT(*) AS ?number) WHERE { ?x ?y ?giver }")
    ['giver']
    """
    bare = strip(sparql)
    selected = _SELECTED.search(bare)
    names = selected[1] if selected else "*"
    while _COMPUTED.search(names):  # from the innermost brackets outwards
        names = _COMPUTED.sub(" ", names)
    return list(dict.fromkeys(_VARIABLE.findall(bare if "*" in names else names)))


def explain(sparql: str, message: str, where: str) -> str:
    """Return why a query does not parse, in a sentence that begins with the file, line and column.

    `message` is what the parser says: the furthest place that it has looked at, and what it would have taken there.
    """
    bare = strip(sparql)
    if not bare.strip():
        return f"{where}: is empty; write a query there: {READING}."
    if _UPDATE.match(bare):
        return f"{where}: kg query only reads: {READING}. Articles change a graph: kg add, kg retract."
    if (match := _PLACE.search(message)) is None:
        return f"{where}: the SPARQL does not parse: {' '.join(message.split())}."
    end = sum(map(len, sparql.splitlines(keepends=True)[: int(match[1]) - 1])) + int(match[2]) - 1
    if "Prefix not found" in match[3] and (named := _PREFIXED.search(sparql[:end])) and named[1] not in PREFIXES:
        return f"{_at(sparql, named.start(), where)}: {_undeclared(named[1])}"
    wanted = [one for one in match[3].split(", ") if one != "[_]"]
    told = [one for one in wanted if one.startswith("The ")]
    # A keyword that is not there is told where it would end.
    keywords = all(map(_KEYWORD.fullmatch, wanted))
    start = max(end - min(map(len, wanted)), 0) if wanted and keywords else end
    rest = " ".join(sparql[start : start + SHOWN].split())
    problem = (
        told[0]
        if told
        else f"the SPARQL does not parse from “{rest}” on"
        if rest
        else "the SPARQL does not parse; what stands before is not whole"
    )
    return f"{_at(sparql, start, where)}: {problem}."


def _at(sparql: str, offset: int, where: str) -> str:
    before = sparql[:offset]
    return f"{where}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def _undeclared(prefix: str) -> str:
    near = get_close_matches(prefix, PREFIXES, n=1)
    hint = f" Did you mean {near[0]}:?" if near else f" Known without that: {', '.join(f'{one}:' for one in PREFIXES)}."
    return f"the prefix {prefix}: is not declared; write PREFIX {prefix}: <IRI> above the query.{hint}"
