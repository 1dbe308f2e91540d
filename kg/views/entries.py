"""From the facts of a graph to the entries of a panel, which a reader understands: one function a kind of fact."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from kg import vocab
from kg.text.words import write_amount, write_count, write_date, write_ordinal, write_pair_kind, write_term
from kg.views.model import Entry, EntryKind, Slot
from kg.views.sources import read_quotes
from kg.views.triples import Triples


class Reading(NamedTuple):
    """What every reader below is given: the graph, the fact's IRI, and the node that stands for an event."""

    triples: Triples
    fact: str
    event: str

    def node(self, property_: str, *, lead: str = "") -> Iterator[Slot]:
        """Yield a slot for each thing that a property names."""
        for thing in self.triples.things(self.fact, property_):
            yield Slot(text=self.triples.label(thing), node=thing, lead=lead)

    def text(self, property_: str) -> str:
        """Return what a property says, as it stands in the graph."""
        return self.triples.value(self.fact, property_)

    def number(self, property_: str) -> int | None:
        """Return a whole number, or None where the graph has none."""
        text = self.text(property_)
        return int(text) if text.isdecimal() else None


def _note(*words: str) -> Iterator[Slot]:
    if text := " · ".join(word for word in words if word):
        yield Slot(text=text, style="note")


def read_tenure(reading: Reading) -> Iterator[Slot]:
    """Yield who holds which role of which body, and how the article puts it."""
    triples = reading.triples
    yield from reading.node(vocab.ORG_MEMBER)
    for role in triples.things(reading.fact, vocab.ORG_ROLE):
        yield Slot(text=triples.label(role), style="main")
    yield from reading.node(vocab.ORG_ORGANIZATION)
    standing = triples.things(reading.fact, vocab.STANDING)
    term = write_term(reading.text(vocab.SCHEMA_START_DATE), reading.text(vocab.SCHEMA_END_DATE))
    yield from _note(*(triples.label(one).lower() for one in standing), term and f"nhiệm kỳ {term}")


def read_congress(reading: Reading) -> Iterator[Slot]:
    """Yield whose congress it is, which one, when, and what it elected."""
    ordinal = write_ordinal(reading.text(vocab.ORDINAL))
    yield Slot(text=f"Đại hội lần thứ {ordinal}" if ordinal else "Đại hội", node=reading.event, style="main")
    yield from reading.node(vocab.CONGRESS_OF)
    term = write_term(reading.text(vocab.TERM_START), reading.text(vocab.TERM_END))
    size = reading.number(vocab.COMMITTEE_SIZE)
    date = write_date(reading.text(vocab.SCHEMA_START_DATE))
    committee = f"Ban Chấp hành {size} người" if size is not None else ""
    yield from _note(date and f"ngày {date}" if date.count("/") == 2 else date, term and f"nhiệm kỳ {term}", committee)
    yield from reading.node(vocab.ELECTED_CHAIR, lead="Bầu đứng đầu")


def read_pair(reading: Reading) -> Iterator[Slot]:
    """Yield the two sides of a twinning."""
    yield from reading.node(vocab.VIETNAMESE_SIDE)
    yield Slot(text="kết nghĩa với", style="main")
    yield from reading.node(vocab.FOREIGN_SIDE)
    yield from _note(write_pair_kind(reading.text(vocab.PAIR_KIND)))


def read_figure(reading: Reading) -> Iterator[Slot]:
    """Yield how many twinnings there are, or are aimed at, and between whom."""
    count = reading.number(vocab.COUNT)
    kind = write_pair_kind(reading.text(vocab.PAIR_KIND))
    yield Slot(text=f"{write_count(count)} cặp {kind}" if count is not None else f"Cặp {kind}", style="main")
    yield from reading.node(vocab.PAIRS_OF)
    yield from reading.node(vocab.PAIRS_WITH, lead="với")
    target = reading.text(vocab.PAIR_STATUS) == "target"
    as_of = write_date(reading.text(vocab.AS_OF))
    yield from _note("mục tiêu" if target else "đã kết nghĩa", as_of and f"tính đến {as_of}")


def read_partnership(reading: Reading) -> Iterator[Slot]:
    """Yield two places that cooperate."""
    yield from reading.node(vocab.PARTNERSHIP_OF)
    yield Slot(text="hợp tác với", style="main")
    yield from reading.node(vocab.PARTNERSHIP_WITH)


def read_award(reading: Reading) -> Iterator[Slot]:
    """Yield what was given, by whom and to whom."""
    yield Slot(text=reading.text(vocab.AWARD_NAME), style="main")
    count = reading.number(vocab.COUNT)
    if group := reading.text(vocab.RECIPIENT_GROUP):
        yield Slot(text=f"{write_count(count)} {group}" if count is not None else group, lead="cho")
    yield from reading.node(vocab.RECIPIENT, lead="cho")
    yield from reading.node(vocab.GIVER, lead="do")


def read_aid(reading: Reading) -> Iterator[Slot]:
    """Yield a total of aid, to where and in which years."""
    amount, projects = reading.number(vocab.AMOUNT), reading.number(vocab.PROJECTS)
    bound, currency = reading.text(vocab.BOUND), reading.text(vocab.CURRENCY)
    parts = [
        write_amount(amount, currency, bound) if amount is not None else "",
        f"{write_count(projects)} dự án" if projects is not None else "",
    ]
    yield Slot(text=" · ".join(part for part in parts if part) or "Viện trợ", style="main")
    yield from reading.node(vocab.AID_TO, lead="cho")
    period = reading.text(vocab.PERIOD)
    yield from _note("mỗi năm" if period == "per year" else period.replace("-", "–"))


def read_meeting(reading: Reading) -> Iterator[Slot]:
    """Yield when who met."""
    date = write_date(reading.text(vocab.SCHEMA_START_DATE))
    yield Slot(text=f"Cuộc gặp {date}".rstrip(), node=reading.event, style="main")
    yield from reading.node(vocab.PARTICIPANT)
    yield from reading.node(vocab.ATTENDEE, lead="có mặt")


Reader = Callable[[Reading], Iterator[Slot]]
READERS: Final[tuple[tuple[EntryKind, str, Reader], ...]] = (
    ("tenure", vocab.TENURE, read_tenure),
    ("congress", vocab.CONGRESS, read_congress),
    ("pair", vocab.FRIENDSHIP_PAIR, read_pair),
    ("figure", vocab.PAIR_FIGURE, read_figure),
    ("partnership", vocab.PARTNERSHIP, read_partnership),
    ("award", vocab.AWARD_GIVING, read_award),
    ("aid", vocab.AID_FIGURE, read_aid),
    ("meeting", vocab.MEETING, read_meeting),
)


def read_entry(triples: Triples, kind: EntryKind, reader: Reader, fact: str, event: str) -> Entry:
    """Return a fact as an entry. `event` is the node that stands for a congress or meeting."""
    slots = tuple(slot for slot in reader(Reading(triples, fact, event)) if slot.text)
    return Entry(kind=kind, slots=slots, quotes=read_quotes(triples, fact), rank=_rank(triples, fact), facts=(fact,))


def read_appearance(triples: Triples, person: str) -> Iterator[Entry]:
    """Yield where a person is spoken of."""
    if quotes := read_quotes(triples, person):
        slots = (Slot(text=triples.label(person), node=person),)
        yield Entry(kind="appearance", slots=slots, quotes=quotes)


def _rank(triples: Triples, fact: str) -> tuple[int, ...]:
    """Heads of bodies first, then what is over last, then the newest."""
    dates = triples.values(
        fact, vocab.SCHEMA_END_DATE, vocab.SCHEMA_START_DATE, vocab.TERM_END, vocab.AS_OF, vocab.ATTESTED_ON
    )
    latest = max((int(date[:10].replace("-", "").ljust(8, "0")) for date in dates if date[:4].isdecimal()), default=0)
    leads = bool(triples.things(fact, vocab.ORGANISATION_CHAIRED))
    over = vocab.FORMER in triples.things(fact, vocab.STANDING)
    return (int(not leads), int(over), -latest)
