"""What tells one graph folder from another, and small articles that get in each other's way."""

import hashlib
import json
import random
from pathlib import Path

from kg.graph.dataset import open_dataset

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").iterdir())
DEV = sorted((ROOT / "tests" / "evaluation" / "dev").glob("*.txt"))
FILES = ("graph.ttl", "graph.nq", "network.html", "articles.jsonl")
KEPT = ("gists.jsonl", "loops.nt", "pairs.json", "report.json")

PEOPLE = ("Vũ Văn Cài", "Hoàng Quốc Khánh", "Nguyễn Thị Hòa", "Nguyễn Thị Hoà", "Trần Đông", "Lý A Sáng")
PROVINCES = ("Lào Cai", "Lai Châu", "Yên Bái", "Nghệ An")
UNION = "Liên hiệp các tổ chức hữu nghị tỉnh {}"
SENTENCES = (
    "Ông {person}, Chủ tịch {union}, phát biểu tại buổi lễ ở xã Tân Lập.",
    "Đại hội lần thứ {number} {union}, nhiệm kỳ 20{year} - 20{end}, đã bầu ông {person} làm Chủ tịch {union}.",
    "Bà {person}, nguyên Phó Chủ tịch UBND tỉnh {province}, đã dự buổi gặp mặt.",
    "Bà {person}, Bí thư Tỉnh ủy {province}, tiếp Đoàn đại biểu tỉnh Vân Nam (Trung Quốc).",
    "Đến nay tỉnh {province} có {number} cặp bản - bản kết nghĩa với Lào.",
    "{union} tặng Bằng khen cho {number} tập thể.",
    "Ông {person} và ông {other} cùng dự.",
    "Dự có các đồng chí: {person}, Phó Chủ tịch UBND tỉnh {province}; {person}, Giám đốc Sở Y tế tỉnh {province}.",
    "Tỉnh {province} đã tiếp nhận {number} dự án viện trợ trị giá {number},5 triệu USD trong năm 20{year}.",
    "Đại hội lần thứ {number} {union} diễn ra ngày {number}/6/20{year}, bầu Ban Chấp hành gồm {end} người.",
    "Hiện nay toàn tỉnh {province} có {number} cặp bản - bản kết nghĩa với huyện Mường Sing, tỉnh Luông Nậm Thà (Lào).",
    "Huyện Mường Sing thuộc tỉnh Luông Nậm Thà, Lào.",
    "Chức danh Chủ tịch {union} hiện còn khuyết.",
)


def write_article(path: Path, seed: int) -> Path:
    """Write an article of a few sentences of those above; the same for the same seed."""
    chance = random.Random(seed)
    lines = []
    for _ in range(chance.randint(0, 5)):
        year, province = chance.randint(13, 23), chance.choice(PROVINCES)
        slots = {"province": province, "union": UNION.format(province), "year": year, "end": year + 5}
        slots |= {"person": chance.choice(PEOPLE), "other": chance.choice(PEOPLE), "number": chance.randint(2, 9)}
        lines.append(chance.choice(SENTENCES).format(**slots))
    day = f"Ngày {chance.randint(1, 28)}/{chance.randint(1, 12)}/20{chance.randint(15, 24)}, có một cuộc gặp."
    path.write_text("\n\n".join([f"Tin số {seed}", day, *lines]) + "\n", encoding="utf-8")
    return path


def digest_files(out: Path) -> dict[str, str]:
    """Return the hashes of a folder's files but for the timings in its report."""
    names = [*FILES, *(f"state/{name}" for name in KEPT)]
    found = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in names}
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return found | {"report": json.dumps(report | {"timings": None})}


def read_store(out: Path) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the quads of a folder's store, and the triples of its union, which holds each once."""
    with open_dataset(out / "store", read_only=True) as dataset:
        return frozenset(map(str, dataset)), tuple(sorted(map(str, dataset.triples())))
