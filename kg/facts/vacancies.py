"""Offices that nobody holds, where an article says so: chức danh Chủ tịch Hội tạm thời để khuyết."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.model import Evidence, RoleName, Vacancy
from kg.facts.office.bodies import name_offices
from kg.facts.reading import Reading
from kg.facts.when import event_day
from kg.mentions.tape import Item, Tape

_OFFICE: Final = r"(?:(?:⟨office⟩|người giữ chức|người đứng đầu) )?"
_WORDS: Final = r"(?:(?:hiện|nay|đang|còn|vẫn|tạm|thời|để|bị|được|lúc|này|của|từ|đó|B|,) )*"
_EMPTY: Final = r"(?:⟨vacant⟩|chưa (?:được )?kiện toàn|chưa có người(?: thay| thay thế| đảm nhiệm| giữ)?)\b"
_VACANT: Final = rf"(?P<titles>T) {_WORDS}{_EMPTY}"
_LACKING: Final = rf"\b(?:khuyết|chưa có|chưa bầu(?: được)?|chưa kiện toàn(?: được)?|chưa có người(?: [^NTB.;\s]+)??(?: thay| thay thế| giữ| đảm nhiệm)) {_OFFICE}(?P<titles>T)(?! :? ?N)"
_OVER = re.compile(r"\b(?:sau|hết|không còn|từng|trong) (?:[^NTB.;,\s]+ ){0,6}$")  # it was so, and is no more


def extract_vacancies(reading: Reading) -> Iterator[Vacancy]:
    """Yield one vacancy for each role and body of which the article says that nobody holds it."""
    found: dict[tuple[str, str], Vacancy] = {}
    for tape in reading.tapes:
        if "khuyết" in tape.line.folded or "trống" in tape.line.folded or "chưa" in tape.line.folded:
            for one in _read_line(reading, tape):
                found.setdefault((one.role.iri, one.organisation.name), one)
    yield from found.values()


def _read_line(reading: Reading, tape: Tape) -> Iterator[Vacancy]:
    for pattern in (_VACANT, _LACKING):
        for match in tape.find(pattern):
            if not _OVER.search(tape.text[: match.start()]):
                yield from _vacancies(reading, tape, tape.group(match, "titles")[0], tape.between(*match.span()))


def _vacancies(reading: Reading, tape: Tape, item: Item, words: tuple[Item, ...]) -> Iterator[Vacancy]:
    for title, body, first, last in name_offices(tape, item.titles, begun=True):
        start, end = tape.line.offsets(words[0].first, words[-1].last)
        yield Vacancy(
            role=RoleName(iri=title.role.iri, label=title.role.label),
            organisation=tape.line.mention(first, last, body),
            on=event_day(reading),
            evidence=Evidence(start=start, end=end, rule="vacancies/stated"),
        )
