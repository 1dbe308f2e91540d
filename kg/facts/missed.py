"""What was not understood: sentences that hold a trigger word and gave no fact."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from kg.facts.model import Fact, Missed
from kg.facts.reading import Reading


def find_missed(reading: Reading, facts: Sequence[Fact]) -> Iterator[Missed]:
    """Yield each sentence with a trigger (words.ttl) that no fact's evidence touches, and the words that fired."""
    quoted = sorted((fact.evidence.start, fact.evidence.end) for fact in facts)
    reach = list(accumulate((end for _, end in quoted), max))
    index = reading.lexicon.words["trigger"]
    following = 0
    for line in (tape.line for tape in reading.tapes):
        sentence, keys = line.sentence, line.words.keys
        while following < len(quoted) and quoted[following][0] < sentence.end:
            following += 1
        if sentence.block == "headline" or (following and reach[following - 1] > sentence.start):
            continue
        places = [at for at, key in enumerate(keys) if key in index.lengths]
        if fired := [entries[0] for at in places if (entries := index.find(keys, at)[1])]:
            yield Missed(start=sentence.start, end=sentence.end, triggers=tuple(dict.fromkeys(fired)))
