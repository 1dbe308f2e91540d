"""What holds of the whole way from a text to its facts, whatever the text: nothing raises, every quote is there."""

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.articles.model import Article, Rejected
from kg.articles.read import read_articles
from kg.facts.record import read_record, write_record
from kg.pipeline.harvest import HARVEST_MODELS, harvest_article
from kg.pipeline.model import Harvest
from kg.reference.index import Index
from kg.reference.lexicon import load_lexicon

ROOT = Path(__file__).parents[2]
LEXICON = load_lexicon()
ARTICLES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/evaluation/dev").glob("*.txt"))]
ANY = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])

INDEXES: list[Index[object]] = [
    *(LEXICON.roles, LEXICON.heads, LEXICON.bodies, LEXICON.contexts, LEXICON.places, LEXICON.unit_index),
    *(LEXICON.themes, LEXICON.awards, *LEXICON.words.values()),
]
SAID = st.sampled_from(
    [
        *("đã", "được bầu làm", "giữ chức", "kết nghĩa với", "trao tặng", "cho", "tiếp", "làm việc với", "của", "và"),
        *("đại hội", "nhiệm kỳ 2018 - 2023", "lần thứ VI", "ngày 12/6", "hôm nay", "năm 2022", "12-CT/TW", "cặp"),
        *("hai mươi mốt", "504 tỷ đồng", "1,2 triệu USD", "4 tập thể và 6 cá nhân", "viện trợ", "dự án", "thay"),
        *("quan hệ hợp tác giữa", "hai tỉnh", "thôi giữ chức", "nghỉ hưu", "gồm:", "Ban Chấp hành gồm 25 ủy viên"),
        *("Lò Minh Hùng", "K'Brói", "Y Thanh Hà Niê Kđăm", "NGUYỄN VĂN AN", "Kim Jong-un", "D????ng", "h??u nghị"),
    ]
)
MARKS = st.sampled_from([",", ";", ".", ":", "(", ")", "-", "–", "“", "”", '"', "\n", "\n\n", "/", "…", "?", "!"])
LISTED = st.sampled_from(INDEXES).flatmap(lambda index: st.sampled_from(sorted(index.phrases())))
CASE = st.sampled_from([str.lower, str.title, str.upper, str.capitalize])
PHRASE = st.tuples(LISTED, CASE).map(lambda pair: pair[1](pair[0]))
TEXT = st.lists(st.one_of(PHRASE, SAID, MARKS, st.text(max_size=5)), max_size=60).map(" ".join)


def harvest(path: Path, text: str) -> Harvest | None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    (item,) = read_articles([path])
    if isinstance(item, Rejected):
        return None
    return check(item, harvest_article(item, LEXICON))


def check(article: Article, found: Harvest) -> Harvest:
    assert found.refused == ()
    for fact in found.facts:
        assert article.quote(fact.evidence.start, fact.evidence.end).strip()
    for missed in found.missed:
        assert 0 <= missed.start < missed.end <= len(article.text)
    assert read_record(json.loads(json.dumps(write_record(found))), HARVEST_MODELS) == found
    return found


@ANY
@given(text=TEXT)
def test_any_words_of_the_lexicon(text: str, tmp_path: Path) -> None:
    harvest(tmp_path / "a.txt", text)


@ANY
@given(text=st.text())
def test_any_text(text: str, tmp_path: Path) -> None:
    harvest(tmp_path / "a.txt", text)


@ANY
@given(data=st.data(), text=st.sampled_from(ARTICLES), unit=st.sampled_from(["\n", ". ", ", ", " "]))
def test_cut_and_shuffled(data: st.DataObject, text: str, unit: str, tmp_path: Path) -> None:
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    parts = text[start:end].split(unit)
    data.draw(st.randoms(use_true_random=False)).shuffle(parts)
    harvest(tmp_path / "a.txt", unit.join(parts))
