"""How the time of reading and extraction grows with the length of one article, for shapes that tempt a reader.

python bench/growth.py [LENGTH] [SHAPE ...]     up to LENGTH characters (10,000,000 if none is given), all shapes

The target: a character of the longest text takes at most three times what one of a text of 1,000 takes. A shape whose
time grows faster is given up after twice that, so that no run takes for ever.
"""

import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.articles.model import Rejected
from kg.articles.read import read_articles
from kg.pipeline.harvest import harvest_article
from kg.reference.lexicon import Lexicon, load_lexicon

ROOT = Path(__file__).resolve().parents[1]
TARGET = 3.0
SHORTEST = 1_000
SETTLED = 0.3  # seconds for which short texts are read again and again

PEOPLE = ("Lò Minh Hùng", "Quàng Thị Vân", "Giàng Seo Páo", "Amphay Phommachanh", "Trịnh Xuân Sơn", "Y Thanh Hà")
TITLES = ("Chủ tịch UBND tỉnh", "Phó Bí thư Thường trực Tỉnh ủy", "Giám đốc Sở Ngoại vụ", "nguyên Phó Chủ tịch Hội")
PLACES = ("Sơn La", "tỉnh Hủa Phăn", "bản Nậm Lạnh (xã Mường Và)", "huyện Sốp Cộp", "Vân Nam (Trung Quốc)", "Lào")
BODIES = ("Hội hữu nghị Việt Nam - Lào tỉnh Sơn La", "Liên hiệp các tổ chức hữu nghị Việt Nam", "UBND tỉnh Điện Biên")
GIFTS = ("Bằng khen cho 4 tập thể và 6 cá nhân", "tặng Kỷ niệm chương cho ông Lò Minh Hùng", "Huân chương Lao động")
SUMS = ("1,2 triệu USD", "504 tỷ đồng", "hai mươi mốt dự án", "viện trợ 3 tỷ 500 triệu đồng", "15 cặp bản - bản")
DAYS = ("ngày 12/6", "sáng 3-10-2019", "nhiệm kỳ 2018 - 2023", "lần thứ VI", "hôm nay", "từ 28/10 đến 2/11/2023")
VERBS = (
    "kết nghĩa với",
    "đã tiếp và làm việc với",
    "được bầu làm",
    "quan hệ hợp tác giữa",
    "đại hội",
    "trao tặng",
    "thay",
)


def repeat(piece: str) -> Callable[[int], str]:
    """Return a shape that says one thing again and again."""
    return lambda length: (piece * (length // len(piece) + 1))[:length]


def mix(*kinds: tuple[str, ...], between: str = ", ", seed: int = 1) -> Callable[[int], str]:
    """Return a shape that draws from lists of words in turn, the same at every call."""

    def draw(length: int) -> str:
        chance, parts, size, turn = random.Random(seed), [], 0, 0
        while size < length:
            parts.append(chance.choice(kinds[turn % len(kinds)]) + between)
            size, turn = size + len(parts[-1]), turn + 1
        return "".join(parts)[:length]

    return draw


def count(line: str) -> Callable[[int], str]:
    """Return a shape of numbered lines."""
    return lambda length: "".join(map(line.format, range(length // len(line) + 1)))[:length]


def prose(end: str) -> Callable[[int], str]:
    """Return a shape that repeats the five seeds, with `end` for each line end."""
    seeds = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    return repeat("\n".join(seeds).replace("\n", end))


def noise(first: int, last: int) -> Callable[[int], str]:
    """Return a shape of any characters between two."""
    return lambda length: "".join(map(chr, random.Random(1).choices(range(first, last), k=length)))


SHAPES: dict[str, Callable[[int], str]] = {
    "prose": prose("\n"),
    "prose in one line": prose(" "),
    "names": mix(PEOPLE),
    "names without commas": mix(PEOPLE, between=" "),
    "names in sentences": mix(PEOPLE, between=" đã đến.\n"),
    "titles": mix(TITLES),
    "titles without commas": mix(TITLES, between=" "),
    "titles and names": mix(TITLES, PEOPLE, between=" "),
    "places": mix(PLACES),
    "places without commas": mix(PLACES, between=" "),
    "bodies": mix(BODIES, between=" và "),
    "bodies and verbs": mix(BODIES, VERBS, PLACES, between=" "),
    "awards": mix(GIFTS, PEOPLE, BODIES),
    "awards in sentences": mix(BODIES, ("trao tặng Bằng khen cho ông",), PEOPLE, (".\n",), between=" "),
    "pronouns": count("Ngày vui ấy ông được trao Huân chương Lao động. Lần thứ {} rồi.\n"),  # short lines are headlines
    "sums": mix(VERBS, SUMS, PLACES, between=" "),
    "days": mix(DAYS),
    "days without years": repeat("Ngày 12/6, đại hội họp. Kết quả đạt được trong năm 2022 là tốt.\n"),
    "two provinces": repeat("Quan hệ hợp tác giữa hai tỉnh ngày càng tốt.\n"),
    "guests": repeat(
        "Cùng ngày, tại đây, UBND tỉnh tổ chức buổi làm việc với đoàn. Tham dự có Đoàn công tác của bạn.\n"
    ),
    "days in sentences": mix(DAYS, ("đại hội họp.\n",), between=" "),
    "everything": mix(
        PEOPLE, TITLES, PLACES, BODIES, GIFTS, SUMS, DAYS, VERBS, (",", ".", ";", "\n", "(", ")"), between=" "
    ),
    "commas": repeat(","),
    "commas and words": repeat("và, "),
    "digits": repeat("1"),
    "numbers": repeat("12 "),
    "number words": repeat("hai mươi "),
    "fractions": repeat("1/"),
    "brackets": repeat("("),
    "closing brackets": repeat(")"),
    "dashes": repeat("-"),
    "dashes and words": repeat("A - b - "),
    "quotation marks": repeat("“"),
    "full stops": repeat("."),
    "full stops and capitals": repeat("A. "),
    "bars": repeat("| "),
    "question marks": repeat("?"),
    "lost letters": repeat("nhi??m k?? h??u nghị "),
    "spaces": lambda length: "a" + " " * (length - 2) + "b",
    "line ends": repeat("\n"),
    "one letter": repeat("a"),
    "one capital": repeat("Đ"),
    "apostrophes": repeat("a'"),
    "capitals": repeat("A "),
    "small words": repeat("của các "),
    "shouting": repeat("CHỦ TỊCH NGUYỄN VĂN AN "),
    "short lines": repeat("ab\n"),
    "headlines": repeat("Một hai ba bốn năm sáu\n"),
    "boxes": repeat("Tin liên quan\nabc def ghi\n"),
    "combining marks": repeat("e\u0301\u0316"),
    "any letters": noise(0x20, 0x2000),
    "any characters": noise(0xE000, 0x11000),
    "pages.html": repeat("<p>xin chào các bạn, hôm nay trời đẹp lắm, ta đi chơi.</p>"),
    "deep.html": repeat("<div>"),
    "unclosed.html": repeat("<div><a href=x>b</a><p class=related>c<span>d"),
    "headers.html": lambda length: "<header>x" * (length // 9) + "<h1>t</h1>",
    "angles.html": repeat("<"),
    "attributes.html": lambda length: "<p " + "a=b " * (length // 4) + ">text</p>",
    "data.html": lambda length: '<script type="application/ld+json">' + "[" * length + "</script><p>abc",
}


class TooSlowError(Exception):
    """Reading took more than twice what it may."""


def main(longest: int, names: list[str]) -> int:
    """Print a line a shape: microseconds a character at each length and how much they grow. Return the exit code."""
    if unknown := [name for name in names if name not in SHAPES]:
        sys.exit(f"No shape is named {unknown[0]!r}. There are: {', '.join(SHAPES)}.")
    lexicon = load_lexicon()
    lengths = [size for power in range(8) if SHORTEST <= (size := 10**power) <= longest]
    print(f"{'µs a character':26}" + "".join(f"{length:>12,}" for length in lengths) + f"{'growth':>10}")
    worst = 0.0
    for name in names or SHAPES:
        print(f"{name:26}", end="", flush=True)
        growth = 0.0
        first: float | None = None
        for taken in measure(name, lengths, lexicon):
            first = first or taken
            growth = max(growth, taken / first)
            print(f"{taken * 1e6:12.2f}" if taken < float("inf") else f"{'too slow':>12}", end="", flush=True)
        print(f"{growth:10.1f}", flush=True)
        worst = max(worst, growth)
    print(f"worst growth {worst:.1f} (target: at most {TARGET:g})")
    return 0 if worst <= TARGET else 1


def measure(name: str, lengths: list[int], lexicon: Lexicon) -> Iterator[float]:
    """Yield the seconds that a character takes at each length; infinite, and then no more, where it is given up."""
    allowed = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / (name if name.endswith(".html") else "article.txt")
        for length in lengths:
            path.write_text(SHAPES[name](length), encoding="utf-8")
            signal.setitimer(signal.ITIMER_PROF, allowed * length + 5 if allowed else 0)
            try:
                taken = read(path, lexicon) / length
            except TooSlowError:
                yield float("inf")
                return
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
            allowed = allowed or taken * TARGET * 2
            yield taken


def read(path: Path, lexicon: Lexicon) -> float:
    """Return the seconds of this process that one reading of a file takes; short ones are repeated."""
    begun, runs = time.process_time(), 0
    while runs < 3 or (time.process_time() - begun < SETTLED and runs < 10_000):
        if runs and time.process_time() - begun > SETTLED:
            break
        for item in read_articles([path]):
            if not isinstance(item, Rejected):
                harvest_article(item, lexicon)
        runs += 1
    return (time.process_time() - begun) / runs


def give_up(*_: object) -> None:
    """Leave the reading that runs."""
    raise TooSlowError


if __name__ == "__main__":
    signal.signal(signal.SIGPROF, give_up)
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000, sys.argv[2:]))
