"""What was not understood: sentences that hold a trigger word and gave no fact."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from kg.articles.model import Article
from kg.facts.model import Fact, Missed
from kg.reference.lexicon import Lexicon
from kg.text.sentences import split_sentences


def find_missed(article: Article, facts: Sequence[Fact], lexicon: Lexicon) -> Iterator[Missed]:
    """Yield each sentence with a trigger (words.ttl) that no fact's evidence touches, and the words that fired."""
    quoted = sorted((fact.evidence.start, fact.evidence.end) for fact in facts)
    reach = list(accumulate((end for _, end in quoted), max))
    index = lexicon.words["trigger"]
    following = 0
    for sentence in split_sentences(article):
        while following < len(quoted) and quoted[following][0] < sentence.end:
            following += 1
        if sentence.block == "headline" or (following and reach[following - 1] > sentence.start):
            continue
        keys = [token.key for token in sentence.tokens]
        if fired := [index.find(keys, at)[1][0] for at in range(len(keys)) if index.find(keys, at)[0]]:
            yield Missed(start=sentence.start, end=sentence.end, triggers=tuple(dict.fromkeys(fired)))
