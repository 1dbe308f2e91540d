"""The awards that an article told, each once with all that was said of it, and no sums of what it names one by one."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.facts.award.givers import HANDED
from kg.facts.model import Award, Mention
from kg.mentions.model import Who

Recipient = tuple[Who | None, str | None, int | None]
_ALIKE = 9  # letters that two awards' names share if they are of one kind: Bằng khen


@dataclass(slots=True)
class Told:
    """Awards in the order in which they were told first; `add` joins what is said of one."""

    awards: list[Award] = field(default_factory=list)
    _of: dict[Recipient, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, award: Award) -> None:
        """Add an award, or what it tells more of one that was told before: its full name, its giver."""
        places = self._of[_to(award)]
        for i in places:
            known = self.awards[i]
            if _is_same(known, award):
                longer = max(known.award, award.award, key=len)
                self.awards[i] = replace(known, award=longer, giver=_giver(known, award))
                return
        places.append(len(self.awards))
        self.awards.append(award)

    def tells_longer(self, award: Award) -> bool:
        """Whether such an award was told whose recipient's name goes on after this one's: Hội …, Hội … tỉnh Lâm Đồng."""
        to = award.recipient
        return to is not None and any(
            known.recipient is not None
            and known.recipient.name.startswith(f"{to.name} ")
            and _kind(known) == _kind(award)
            for known in self.awards
        )

    def without_sums(self) -> Iterator[Award]:
        """Yield the awards without groups whose members the article names one by one."""
        named: dict[tuple[str, str], set[Who]] = defaultdict(set)
        for award in self.awards:
            if award.recipient is not None:
                named[award.recipient.kind, _kind(award)].add(award.recipient.who)
        for award in self.awards:
            if award.group is not None and award.count is not None and award.count > 1:
                members = "person" if award.group == "cá nhân" else "organisation"
                if len(named[members, _kind(award)]) == award.count:
                    continue
            yield award


def _is_same(known: Award, award: Award) -> bool:
    first, second = sorted((known.award.casefold(), award.award.casefold()), key=len)
    if not second.startswith(first):
        return False
    if award.recipient is not None or known.giver is None or award.giver is None:
        return True
    names = sorted((known.giver.name, award.giver.name), key=len)
    return names[1].endswith(names[0])  # Chính phủ Campuchia, Campuchia


def _giver(known: Award, award: Award) -> Mention | None:
    """Who gave what was told twice: who is said to give rather than who hands it over."""
    handed = known.evidence.rule == HANDED and award.evidence.rule != HANDED
    return award.giver or known.giver if handed else known.giver or award.giver


def _to(award: Award) -> Recipient:
    return award.recipient.who if award.recipient is not None else None, award.group, award.count


def _kind(award: Award) -> str:
    return award.award.casefold()[:_ALIKE]
