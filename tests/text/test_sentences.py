"""Tokens and sentences: offsets point into the stored text, repairs read in place."""

from hypothesis import given
from hypothesis import strategies as st

from kg.articles.model import Article, Block, Repair
from kg.text.normalise import key
from kg.text.sentences import LONGEST, LONGEST_TEXT, split_sentences
from kg.text.tokens import split_tokens


def article(text: str, repairs: tuple[Repair, ...] = ()) -> Article:
    return Article(
        id="a", source="a", sha256="", text=text, blocks=(Block(start=0, end=len(text), kind="body"),), repairs=repairs
    )


@given(st.text())
def test_tokens_are_what_stands_at_their_place(text: str) -> None:
    tokens = list(split_tokens(text))
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert [token.start for token in tokens] == sorted({token.start for token in tokens})


@given(st.text())
def test_sentences_lose_no_token(text: str) -> None:
    found = [token for sentence in split_sentences(article(text)) for token in sentence.tokens]
    assert found == list(split_tokens(text))


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert key(key(text)) == key(text)


def test_a_repaired_word_reads_as_restored_in_its_place() -> None:
    text = "Hội H??u nghị họp."
    (sentence,) = split_sentences(article(text, (Repair(start=4, end=8, restored="Hữu"),)))
    assert [token.text for token in sentence.tokens][:3] == ["Hội", "Hữu", "nghị"]
    assert text[sentence.tokens[1].start : sentence.tokens[1].end] == "H??u"


def test_abbreviations_end_no_sentence() -> None:
    text = "Tại TP. Vinh, PGS. TS. Lê A dự. Sau đó về."
    assert len(list(split_sentences(article(text)))) == 2


def test_a_letter_that_is_a_given_name_may_end_a_sentence() -> None:
    assert len(list(split_sentences(article("Chủ tọa là ông Lê Văn A. Sau đó, ông John F. Kelly phát biểu.")))) == 2


def test_a_full_stop_before_small_letters_ends_none() -> None:
    assert len(list(split_sentences(article("nhiệm kỳ 2023 – 2028. khóa VI với 29 thành viên.")))) == 1


def test_what_is_longer_than_any_sentence_is_cut_at_a_pause() -> None:
    names = "ông Lò Văn Một, " * 300
    sentences = list(split_sentences(article(names)))
    assert len(sentences) == 3
    assert all(len(sentence.tokens) <= LONGEST and sentence.tokens[-1].text == "," for sentence in sentences)
    assert [t for s in sentences for t in s.tokens] == list(split_tokens(names))


@given(
    st.lists(
        st.sampled_from(["a", "B", ", ", " ", " " * (LONGEST_TEXT - 1), "a" * 90, "1" * 90, "x'" * 50, "x??" * 50])
    )
)
def test_no_sentence_is_longer_than_any(pieces: list[str]) -> None:
    text = "".join(pieces)
    for sentence in split_sentences(article(text)):
        assert len(sentence.tokens) <= LONGEST
        assert len(sentence.tokens) == 1 or sentence.end - sentence.start <= LONGEST_TEXT
