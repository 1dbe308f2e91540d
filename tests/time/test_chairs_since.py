"""Who chairs what and since when: as the spans of office know it, one row for each time in office."""

from pathlib import Path

from small_chronicle import ARTICLES, SEEDS, build_graph, rows

from kg.graph.dataset import Dataset

UNION = "Liên hiệp các tổ chức hữu nghị Việt Nam"
NAM, HOA, QUANG = "Phan Văn Nam", "Lê Thị Hoà", "Đỗ Minh Quang"
TOLD = {
    "a": ("4/5/2010", NAM, "Sáng nay, tại Hà Nội, ông {}, Chủ tịch {}, đã tiếp đoàn đại biểu thanh niên Lào."),
    "b": ("2/3/2015", HOA, "Phát biểu tại lễ trồng cây ở Ba Vì, bà {}, Chủ tịch {}, cảm ơn các bạn Nhật Bản."),
    "c": ("6/10/2020", NAM, "Dự buổi gặp mặt cựu chuyên gia Liên Xô chiều nay có ông {}, Chủ tịch {}."),
    "d": ("", NAM, "Ông {}, Chủ tịch {}, kể lại những ngày đầu đi học ở Tiệp Khắc."),
    "e": ("", QUANG, "Cuốn sách về tình bạn giữa hai dân tộc được ông {}, Chủ tịch {}, viết lời tựa."),
}


def write(folder: Path) -> Path:
    """Write articles of a person who comes back to an office, and of people of whom no day is known."""
    for name, (day, person, words) in TOLD.items():
        head = f"Chuyện hữu nghị\n\n{day} - 10:00\n\n" if day else ""
        (folder / f"{name}.txt").write_text(f"{head}{words.format(person, UNION)}\n", encoding="utf-8")
    return folder


def bounds(found: list[dict[str, str]]) -> list[tuple[str, ...]]:
    """Return what is said of each time in office."""
    return [tuple(row[name] for name in ("person", "since", "not_before", "until", "not_after")) for row in found]


def check_against_spans(dataset: Dataset) -> int:
    """Check that each chair is there from the first day that is certain, and return how many have one."""
    certain: dict[tuple[str, ...], set[str]] = {}
    for row in rows(dataset, "holders"):
        if row["certainty"] == "certain":
            certain.setdefault((row["organisation"], row["role"], row["person"]), set()).add(row["from"])
    chairs = rows(dataset, "chairs")
    for row in chairs:
        days = certain.get((row["organisation"], row["role"], row["person"]), {""})
        assert row["since"] in days
    assert min(row["since"] for row in chairs) == min(
        min(days)
        for office, days in certain.items()
        if office[:2] in {(row["organisation"], row["role"]) for row in chairs}
    )
    return sum(bool(row["since"]) for row in chairs)


def test_no_chair_of_the_seeds_is_without_a_day() -> None:
    seeds = build_graph(SEEDS)
    assert check_against_spans(seeds) == len(rows(seeds, "chairs")) == 9


def test_the_chairs_of_a_chronicle() -> None:
    graph = build_graph(ARTICLES)
    assert check_against_spans(graph) > 0


def test_who_comes_back_is_there_twice_and_who_has_no_day_is_there(tmp_path: Path) -> None:
    graph = build_graph(write(tmp_path))
    found = [row for row in rows(graph, "chairs") if row["organisation"] == UNION]
    assert bounds(found) == [
        (NAM, "2010-05-04", "", "2010-05-04", "2015-03-01"),
        (HOA, "2015-03-02", "2010-05-05", "2015-03-02", "2020-10-05"),
        (NAM, "2020-10-06", "2015-03-03", "2020-10-06", ""),
        (QUANG, "", "", "", ""),
    ]
    told = rows(graph, "national-union-chairs")
    assert {row["article"]: bounds([row])[0] for row in told} == dict(zip("abce", bounds(found), strict=True)) | {
        "d": (NAM, "", "", "", "")
    }
