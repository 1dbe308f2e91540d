"""Bytes to text, or an ArticleError that says what they are instead and what to do."""

import codecs
import re
import unicodedata
from pathlib import Path
from typing import Final

from kg.errors import ArticleError

LIMIT: Final = 50_000_000  # bytes of one article; the longest news page of a measured 10,000 has 60,000
BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SURROGATES = re.compile("[\ud800-\udfff]")
# Combining marks of windows-1258 after a letter, and its đ: seldom next to letters in any other encoding.
VIETNAMESE_1258 = re.compile(rb"[A-Za-z\xc0-\xff](?:\xcc|\xec|\xd2|\xde|\xf2)|\xf0")


def read_bytes(path: Path) -> bytes:
    """Return the bytes of an article's file; ArticleError if it is none, too large, empty or not to be read."""
    try:
        if path.is_dir():
            raise ArticleError(f"{path}: is a folder where a file is expected; give the folder's own path to read it.")
        size = path.stat().st_size
        if size > LIMIT:
            raise ArticleError(
                f"{path}: {size // 1_000_000} MB is more than one article can have ({LIMIT // 1_000_000} MB); "
                "put many articles into JSON Lines (.jsonl), one a line."
            )
        data = path.read_bytes()
    except OSError as error:
        what = error.strerror or error
        raise ArticleError(f"{path}: cannot be read: {what}. Check the file and its permissions.") from error
    if not data.strip():
        raise ArticleError(f"{path}: is empty; put the article's text into it or leave it out.")
    return data


def decode(data: bytes, where: str) -> str:
    """Return bytes as text as it is stored (see `tidy`); ArticleError says what is wrong with the encoding.

    `where` is what the message begins with: a path, or a path and a line.
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return tidy(_decode_as(data[len(bom) :], encoding, where))
    if b"\x00" in data[:4096]:
        if _looks_utf16(data):
            raise ArticleError(f"{where}: seems to be UTF-16 without a byte order mark; save it as UTF-8.")
        raise ArticleError(f"{where}: is binary, not text; give the article as .txt, .html or .jsonl.")
    return tidy(_decode_as(data, "utf-8", where))


def tidy(text: str) -> str:
    """Return text as it is stored: NFC, \\n at line ends, no byte order mark, no half of a surrogate pair."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if SURROGATES.search(text):  # only JSON can bring them in, as \\ud800
        text = SURROGATES.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text)


def _decode_as(data: bytes, encoding: str, where: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{where}: {_explain(data, encoding, error)}") from error
    if text.count("\x00"):
        raise ArticleError(f"{where}: is binary, not text; give the article as .txt, .html or .jsonl.")
    return text


def _explain(data: bytes, encoding: str, error: UnicodeDecodeError) -> str:
    name = encoding.upper()
    if error.end >= len(data) - 3 and error.start >= len(data) - 4:
        return f"ends in the middle of a letter ({name}, byte {error.start}); it was cut off: get the whole file."
    controls = sum(byte < 9 or 13 < byte < 32 for byte in data[:4096])
    if controls * 50 > min(len(data), 4096):
        return "is binary, not text; give the article as .txt, .html or .jsonl."
    if encoding == "utf-8" and len(VIETNAMESE_1258.findall(data[:65536])) >= 3:
        return "seems to be windows-1258 (cp1258), not UTF-8; convert it: iconv -f CP1258 -t UTF-8."
    return f"is not valid {name} (byte {error.start}); save it as UTF-8."


def _looks_utf16(data: bytes) -> bool:
    sample = data[:4096]
    return len(data) % 2 == 0 and max(sample[0::2].count(0), sample[1::2].count(0)) * 3 > len(sample) // 2
