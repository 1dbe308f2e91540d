"""What an entity is called: an IRI that stays when articles come and go, and the best of its spellings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.identity.block import Seen
from kg.identity.keys import hash8, is_vietnamese, mint, name_key
from kg.text.normalise import key

UNDATED = "9999"


@dataclass(frozen=True, slots=True)
class Person:
    """A person across articles: everyone of `seen` was decided to be this one."""

    iri: str
    label: str
    seen: tuple[Seen, ...]
    reasons: tuple[str, ...]


def name_people(groups: Sequence[tuple[Sequence[Seen], Iterable[str]]]) -> list[Person]:
    """Return the people of one name key, each under an IRI of its own.

    The IRI rests on the name and on where the person is first attested, not on the articles: it stays when further
    articles speak of the same person there. A second person of that name and province is told apart by the first body.
    """
    people: list[Person] = []
    taken: set[str] = set()
    for seen, reasons in sorted(groups, key=lambda group: first_seen(group[0])):
        iri = _free_iri(seen, taken)
        taken.add(iri)
        label = best_label({name for one in seen for name in one.profile.names})
        people.append(Person(iri, label, tuple(seen), tuple(sorted(reasons))))
    return people


def best_label(names: Iterable[str]) -> str:
    """Return the spelling to show: the same whichever article came first and however often each occurs.

    Neither in capitals nor with the old tone placement, rather with y than with i.
    """
    first, *others = names
    if not others:
        return first
    return min(
        (first, *others),
        key=lambda name: (name.isupper(), key(name) != name.casefold(), key(name) == name_key(name), name),
    )


def _free_iri(seen: Sequence[Seen], taken: set[str]) -> str:
    first = seen[0].profile
    readable = first.key if is_vietnamese(first.names[0]) else first.names[0]
    where = min(_places(seen))
    bodies = sorted((office.on or UNDATED, office.body) for one in seen for office in one.profile.offices)
    for telling in ("", bodies[0][1] if bodies else "", min(one.around.article for one in seen)):
        iri = mint("person", readable, "\n".join(filter(None, (first.key, where[1], telling))))
        if iri not in taken:
            return iri
    whose = (f"{one.around.article} {one.profile.which}" if one.profile.which else one.around.article for one in seen)
    return mint("person", readable, hash8("\n".join(whose)))


def _places(seen: Sequence[Seen]) -> list[tuple[str, str]]:
    """Return when and where a person is attested: by offices, else by the articles' homes, else by the articles."""
    offices = [
        (office.on or UNDATED, office.region or office.country or "")
        for one in seen
        for office in one.profile.offices
        if office.region or office.country
    ]
    homes = [(one.around.published or UNDATED, home) for one in seen for home in one.around.homes]
    return offices or homes or [(UNDATED, min(one.around.article for one in seen))]


def first_seen(seen: Sequence[Seen]) -> tuple[str, str]:
    """Return the date and the id of the first article that speaks of a person; undated ones come last."""
    return min((one.around.published or UNDATED, one.around.article) for one in seen)
