"""Bytes to text, or an ArticleError that says what they are instead and what to do."""

import codecs
import re
import unicodedata
from pathlib import Path
from stat import S_ISREG
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
NEWLINES = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
UNHOLDABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
BINARY: Final = "is binary, not text; give the article as .txt, .html or .jsonl."
CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*((?:windows-|cp)125\d|iso-8859-(?:1|2|15)|utf-16)\b", re.IGNORECASE
)
SAFE: Final = 5_000  # characters; in a shorter text no run of marks costs time
LONGEST_RUN: Final = 30
MARKS = re.compile("[^\x00-\u02ff\u1e00-\u1fff\u2010-\u205f]{31,}")
# Combining marks of windows-1258 after a letter, and its đ: seldom next to letters in any other encoding.
VIETNAMESE_1258 = re.compile(rb"[A-Za-z\xc0-\xff](?:\xcc|\xec|\xd2|\xde|\xf2)|\xf0")


def read_bytes(path: Path) -> bytes:
    """Return the bytes of an article's file; ArticleError if it is none, too large, empty or not to be read."""
    try:
        if path.is_dir():
            raise ArticleError(f"{path}: is a folder where a file is expected; give the folder's own path to read it.")
        status = path.stat()
        if not S_ISREG(status.st_mode):  # a pipe would wait for ever
            raise ArticleError(f"{path}: is no regular file; give the article as .txt, .html or .jsonl.")
        size = status.st_size
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
    """Return bytes as text without the byte order mark; ArticleError says what is wrong with the encoding.

    `where` is what the message begins with: a path, or a path and a line.
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            if encoding != "utf-8":
                name = encoding[:6].upper()
                raise ArticleError(f"{where}: is {name}, not UTF-8; convert it: iconv -f {name} -t UTF-8.")
            return _decode_as(data[len(bom) :], encoding, where)
    if b"\x00" in data[:4096] and _looks_utf16(data):
        name = "UTF-16LE" if data[1:4096:2].count(0) > data[0:4096:2].count(0) else "UTF-16BE"
        raise ArticleError(
            f"{where}: seems to be UTF-16 without a byte order mark; convert it: iconv -f {name} -t UTF-8."
        )
    return _decode_as(data, "utf-8", where)


def decode_page(data: bytes, where: str) -> str:
    """Return a page of markup as text: UTF-8, or in the encoding that it declares of itself."""
    try:
        return decode(data, where)
    except ArticleError:
        declared = CHARSET.search(data[:2048])
        if declared is None:
            raise
    return _decode_as(data, declared.group(1).decode("ascii").lower(), where)


def tidy(text: str) -> str:
    """Return text as it is stored: NFC, \\n at line ends, no byte order mark, nothing that no file of RDF can hold."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if NEWLINES.search(text):
        text = NEWLINES.sub("\n", text)
    if UNHOLDABLE.search(text):
        text = UNHOLDABLE.sub("\ufffd", text)
    if len(text) > SAFE:  # putting a run of marks in order takes time in the square of its length
        text = MARKS.sub(_break_marks, text)
    return unicodedata.normalize("NFC", text)


def _break_marks(run: re.Match[str]) -> str:
    """Return a stretch with a joiner in every long run of combining marks: the Stream-Safe Text Format of UAX 15."""
    parts: list[str] = []
    marks = 0
    for letter in run.group():
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks > LONGEST_RUN:
            parts.append("\u034f")
            marks = 1
        parts.append(letter)
    return "".join(parts)


def _decode_as(data: bytes, encoding: str, where: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{where}: {_explain(data, encoding, error)}") from error
    if "\x00" in text or _has_controls(text[:4096]):
        raise ArticleError(f"{where}: {BINARY}")
    return text


def _explain(data: bytes, encoding: str, error: UnicodeDecodeError) -> str:
    name = encoding.upper()
    if _has_controls(data[:4096].decode("latin-1")):
        return BINARY
    if error.reason == "unexpected end of data":
        return f"ends in the middle of a letter ({name}, byte {error.start}); it was cut off: get the whole file."
    if encoding == "utf-8" and len(VIETNAMESE_1258.findall(data[:65536])) >= 3:
        return "seems to be windows-1258 (cp1258), not UTF-8; convert it: iconv -f CP1258 -t UTF-8."
    return f"is not valid {name} (byte {error.start}); save it as UTF-8."


def _has_controls(sample: str) -> bool:
    """Tell whether more than one character in fifty is a control character, as in no text."""
    return len(CONTROLS.findall(sample)) * 50 > len(sample)


def _looks_utf16(data: bytes) -> bool:
    sample = data[:4096]
    return len(data) % 2 == 0 and max(sample[0::2].count(0), sample[1::2].count(0)) * 3 > len(sample) // 2
