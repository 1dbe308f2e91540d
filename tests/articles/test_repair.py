import json
from pathlib import Path

import pytest

from kg.articles.model import Article
from kg.articles.phrases import Phrases, load_phrases
from kg.articles.read import read_articles
from kg.articles.repair import find_repairs

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests" / "evaluation").rglob("*.json"))
PEOPLE = sorted({name for path in GOLD for name in json.loads(path.read_text(encoding="utf-8"))["people"]})
FRAMES = (
    "{}",
    "Đồng chí {} phát biểu tại hội nghị.",
    "Phó Chủ tịch UBND tỉnh {}, Chủ tịch Hội hữu nghị, dự.",
    "bà {} và các đại biểu",
)


def repair(text: str, phrases: Phrases | None = None) -> str:
    for found in reversed(find_repairs(text, phrases or load_phrases())):
        text = text[: found.start] + found.restored + text[found.end :]
    return text


def test_every_damaged_word_of_the_seed() -> None:
    (article,) = read_articles([ROOT / "seeds" / "004_3b052c7b0534ef19.txt"])
    assert isinstance(article, Article)
    assert len(article.repairs) == 37
    assert {found.restored.lower() for found in article.repairs} == {"hữu", "nhiệm", "kỳ"}
    assert "h??u" in article.text  # damage stays in the text: a quote is what the source says


CASES = {
    "Hội H??u nghị Việt - Trung": "Hội Hữu nghị Việt - Trung",
    "nhi??m k?? 2018 - 2023": "nhiệm kỳ 2018 - 2023",
    "Nhi??m k?? qua": "Nhiệm kỳ qua",
    "Ủy viên Ban Th????ng v?? Tỉnh ủy": "Ủy viên Ban Thường vụ Tỉnh ủy",
    "Phó Chủ tịch Th????ng trực UBND tỉnh": "Phó Chủ tịch Thường trực UBND tỉnh",
    "hợp tác với Qu??ng Tây (Trung Quốc)": "hợp tác với Quảng Tây (Trung Quốc)",
    "TÌNH H??U NGHỊ": "TÌNH HỮU NGHỊ",
    "dự. ??ại hội thông qua": "dự. Đại hội thông qua",
    "các cơ quan ??ối ngoại nhân dân": "các cơ quan đối ngoại nhân dân",
    "đồng chí D????ng Xuân Huyên": "đồng chí D????ng Xuân Huyên",
    "ông ????o Ch?? Ngh??a": "ông ????o Ch?? Ngh??a",
    "ông Nguyễn H??u Nghị phát biểu": "ông Nguyễn H??u Nghị phát biểu",
    "Vì sao?? Không ai biết??": "Vì sao?? Không ai biết??",
    "????????": "????????",
    "h??u": "h??u",
}


@pytest.mark.parametrize(("damaged", "read"), CASES.items())
def test_reading(damaged: str, read: str) -> None:
    assert repair(damaged) == read


def test_own_words_are_evidence() -> None:
    words = Phrases([])
    assert repair("Họ ném pao bên suối. Trai gái n??m pao.", words) == "Họ ném pao bên suối. Trai gái ném pao."
    # … but not for what may be a name.
    assert repair("Ông Giàng Seo Vần nói. Ông Gi??ng Seo Vần cười.", words).endswith("Ông Gi??ng Seo Vần cười.")


def test_two_readings_are_none() -> None:
    assert repair("bàn việc", Phrases(["họp bàn", "họp bản"])) == "bàn việc"
    assert repair("họp b??n", Phrases(["họp bàn", "họp bản"])) == "họp b??n"
    assert repair("họp b??n", Phrases(["họp bàn"])) == "họp bàn"
    # Two words that only meet in a longer label do not tell a common word: it may be bên, too.
    assert repair("họp b??n", Phrases(["cuộc họp bàn việc"])) == "họp b??n"


def test_a_persons_name_is_never_repaired() -> None:
    assert len(PEOPLE) > 100
    wrong = []
    for name in PEOPLE:
        lost = [i for i, letter in enumerate(name) if not letter.isascii()]
        damages = [name[:i] + "??" + name[i + 1 :] for i in lost]
        damages.append("".join("??" if i in lost else letter for i, letter in enumerate(name)))
        for damaged in damages:
            for frame in FRAMES:
                text = frame.format(damaged)
                start, end = text.index(damaged), text.index(damaged) + len(damaged)
                wrong += [text for found in find_repairs(text, load_phrases()) if start <= found.start < end]
    assert wrong == []
