"""An article to its sentences, block by block; what stands around the article yields none."""

from collections.abc import Iterator

from kg.articles.model import Article
from kg.text.damage import is_lossy, lacks_vowel
from kg.text.lists import load_list
from kg.text.model import Sentence, Token
from kg.text.tokens import read_tokens

READ_BLOCKS = frozenset({"headline", "lead", "body", "caption"})
# What is longer is no sentence (the longest of 40,000 measured ones has 237 tokens) and would cost more than its length.
LONGEST = 500  # tokens
LONGEST_TEXT = 5_000  # characters
_PAUSES = frozenset(",;")
_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]")
_ENDERS = _STOPS | _CLOSERS


def split_sentences(article: Article) -> Iterator[Sentence]:
    """Yield the sentences of the article's own text, in order, never across blocks or lines.

    What goes on for longer than any sentence comes in several, cut at a pause if there is one.
    """
    for block in article.blocks:
        if block.kind in READ_BLOCKS:
            tokens = read_tokens(article, block.start, block.end)
            first = 0
            for end in _find_ends(article.text, tokens):
                for part in _cut(tokens[first:end]):
                    yield Sentence(article=article, block=block.kind, tokens=tuple(part))
                first = end


def _find_ends(text: str, tokens: list[Token]) -> Iterator[int]:
    """Yield the numbers of the tokens that sentences end before, that of none the last."""
    if not tokens:
        return
    wrapped = "\n" in text[tokens[0].start : tokens[-1].end]
    lossy = is_lossy(text, tokens[0].start, tokens[-1].end)
    for i, token in enumerate(tokens):
        if (wrapped or token.text in _ENDERS) and _ends(text, tokens, i) and not _is_lost(tokens, i, lossy=lossy):
            yield i + 1
    yield len(tokens)


def _cut(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield a sentence whole or, if it is longer than any, in parts that end at a pause where there is one."""
    if len(tokens) <= LONGEST and tokens[-1].end - tokens[0].start <= LONGEST_TEXT:
        yield tokens
        return
    first = pause = 0
    for i, token in enumerate(tokens):
        while i - first >= LONGEST or (i > first and token.end - tokens[first].start > LONGEST_TEXT):
            cut = pause if pause > first else i
            yield tokens[first:cut]
            first = cut
        if token.text in _PAUSES:
            pause = i + 1
    yield tokens[first:]


def _ends(text: str, tokens: list[Token], i: int) -> bool:
    """Tell whether a sentence ends after token i."""
    if i + 1 == len(tokens):
        return False
    token, after = tokens[i], tokens[i + 1]
    gap = text[token.end : after.start]
    if "\n" in gap:
        return True
    mark = tokens[i - 1] if token.text in _CLOSERS and i else token
    if mark.text not in _STOPS or not gap:
        return False
    if mark.text == "." and _abbreviates(tokens, i - (mark is not token)):
        return False
    return after.text[0].isupper() or after.text[0] in "“\"'‘«(-–[" or after.text[0].isdigit()


def _is_lost(tokens: list[Token], i: int, *, lossy: bool) -> bool:
    """Tell whether a question mark at i is what is left of the last letter of a capitalised word: bà Lê Th?? Hoa."""
    if tokens[i].text != "?" or i == 0:
        return False
    first = i - 1 if tokens[i - 1].text == "?" and i > 1 else i
    word = tokens[first - 1]
    glued = word.end == tokens[first].start
    return glued and word.text[0].isupper() and (lacks_vowel(word.text) or (lossy and first < i))


def _abbreviates(tokens: list[Token], i: int) -> bool:
    """Tell whether the full stop at i belongs to the word before it: TP., H., PGS."""
    if i == 0 or tokens[i - 1].end != tokens[i].start:
        return False
    word = tokens[i - 1].text
    if len(word) == 1 and word.isupper():
        named = i > 1 and tokens[i - 2].key in load_list("middle-name")  # bà Vàng Thị A. Sau đó: the name is whole
        return word not in "IVX" and not named
    return word.casefold() in load_list("abbreviation")
