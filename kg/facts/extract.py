"""An article to its facts: every extractor reads the same tapes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.articles.model import Article
from kg.facts.aid import extract_aid
from kg.facts.awards import extract_awards
from kg.facts.congress.chairs import is_chair
from kg.facts.congress.leads import find_leads
from kg.facts.congresses import extract_congresses
from kg.facts.meetings import extract_meetings
from kg.facts.model import Congress, Fact, Tenure
from kg.facts.office.body_terms import only_term, read_body_terms, term_of
from kg.facts.office.eras import of_its_time
from kg.facts.office.namesakes import with_namesakes
from kg.facts.pairs import extract_pairs
from kg.facts.partnerships import extract_partnerships
from kg.facts.people import extract_people
from kg.facts.reading import Reading, read_article
from kg.facts.roles import extract_roles
from kg.facts.vacancies import extract_vacancies
from kg.facts.when import event_day, tells_of
from kg.reference.lexicon import Lexicon

_TAKES = r"(?<!hiện )(?<!đang )\b(?:⟨takes-office⟩|⟨serves⟩|được giao|được trao)\b(?!.*\bhiện\b)"


def extract_facts(article: Article, lexicon: Lexicon) -> Iterator[Fact]:
    """Yield every fact that the article states, each with the words that state it."""
    yield from read_facts(read_article(article, lexicon))


def read_facts(reading: Reading) -> Iterator[Fact]:
    """Yield every fact of an article that was read."""
    reading = with_namesakes(reading)
    yield from extract_people(reading)
    tenures = list(extract_roles(reading))
    congresses = list(extract_congresses(reading, tenures))
    if any(congress.chair is None for congress in congresses):
        tenures = [*_chosen(reading, tenures, congresses), *find_leads(reading, congresses)]
        congresses = list(extract_congresses(reading, tenures))
    # An article without a date of its own tells of many days, and which of them is the event's is a guess.
    day = event_day(reading) if tenures and reading.article.published is not None else None
    termed = (with_term(tenure, congresses) for tenure in tenures)
    dated = (on_day(reading, tenure, day) for tenure in termed) if day is not None else termed
    yield from (of_its_time(tenure, reading) for tenure in _with_body_terms(reading, dated, congresses))
    yield from extract_vacancies(reading)
    yield from congresses
    yield from extract_pairs(reading)
    yield from extract_partnerships(reading)
    yield from extract_awards(reading)
    yield from extract_aid(reading)
    yield from extract_meetings(reading, congress=bool(congresses))


def _chosen(reading: Reading, tenures: Sequence[Tenure], congresses: Sequence[Congress]) -> Iterator[Tenure]:
    """Yield tenures; who takes the lead of a body that holds its congress was elected there: ông N làm Chủ tịch Hội."""
    holding = {congress.organisation.name for congress in congresses if congress.chair is None}
    for tenure in tenures:
        leading = reading.lexicon.role_of[tenure.role.iri].leading and tenure.organisation.name in holding
        quote = reading.article.quote(tenure.evidence.start, tenure.evidence.end)
        named = tenure.evidence.rule == "roles/named-for-office"  # Chủ tịch nhiệm kỳ mới là ông N
        takes = named or reading.lexicon.patterns[_TAKES].search(quote)
        if leading and tenure.standing == "incumbent" and takes:
            holding.discard(tenure.organisation.name)
            yield replace(tenure, standing="elected", change="begins")
        else:
            yield tenure


def on_day(reading: Reading, tenure: Tenure, day: str) -> Tenure:
    """What an article states, it states of its event's day, unless its words are of another."""
    return replace(tenure, on=day) if tenure.on is None and tells_of(reading, day, tenure.evidence) else tenure


def with_term(tenure: Tenure, congresses: Sequence[Congress]) -> Tenure:
    """Someone elected at a congress has that congress's term.

    Where the congress elected another as its chair the term would be given twice: one of the two was misread.
    """
    term = tenure.term
    if term is None and tenure.standing in ("elected", "re-elected"):
        held = next((c for c in congresses if c.organisation.name == tenure.organisation.name), None)
        if held is not None and not _chose_another(held, tenure):
            term = held.term
    return replace(tenure, term=term)


def _with_body_terms(reading: Reading, tenures: Iterable[Tenure], congresses: Sequence[Congress]) -> Iterator[Tenure]:
    """Yield tenures; where a body's name is followed by its term, its officers hold office for it.

    A body's congress opens a term that those who lead it until then do not hold.
    """
    holding = {congress.organisation.name for congress in congresses}
    terms = read_body_terms(reading)
    for tenure in tenures:
        term = tenure.term
        if term is None and tenure.organisation.name not in holding:
            term = term_of(tenure, terms, reading.article.published) or only_term(reading, tenure)
        yield replace(tenure, term=term)


def _chose_another(congress: Congress, tenure: Tenure) -> bool:
    chair = congress.chair
    return is_chair(tenure) and chair is not None and chair.who != tenure.person.who
