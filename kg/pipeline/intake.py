"""Which articles come into a graph and which go out of it, against those that it holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.articles.model import Rejected
from kg.errors import ArticleError, UsageError
from kg.pipeline.current import Current
from kg.pipeline.harvest import harvest
from kg.pipeline.model import Harvest


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """A change of the set of articles, by their ids; `replaced` ones are among `fresh` and their old state goes."""

    fresh: Mapping[str, Harvest] = field(default_factory=dict)
    replaced: frozenset[str] = frozenset()
    retracted: frozenset[str] = frozenset()
    unchanged: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()

    @property
    def gone(self) -> frozenset[str]:
        """The articles whose present state goes out."""
        return self.replaced | self.retracted

    @property
    def is_nothing(self) -> bool:
        """Whether the graph stays as it is."""
        return not self.fresh and not self.retracted


def take_in(sources: Sequence[str], current: Current) -> Intake:
    """Return what reading some sources brings to a graph.

    An article of the same id and bytes as one that is there is unchanged; of the same id and other bytes, it replaces
    that one; of another id and the same bytes, it is rejected. Raises ArticleError where nothing could be read.
    """
    rejected: list[Rejected] = []
    read: list[Harvest] = []
    for item in harvest(sources, current.kit.lexicon):
        if isinstance(item, Rejected):
            rejected.append(item)
            current.clock.watch.rejected(item)
        else:
            read.append(item)
            current.clock.watch.article(len(read))
    if not read:
        raise ArticleError("No article could be read, so nothing was changed; see to the lines above and run again.")
    known = {id_: gist.profile.sha256 for id_, gist in current.gists.items()}
    fresh = {one.article.id: one for one in read if known.get(one.article.id) != one.article.sha256}
    staying = {sha: id_ for id_, sha in known.items() if id_ not in fresh}
    for id_, one in list(fresh.items()):
        if (same := staying.get(one.article.sha256)) is not None:
            reason = f"{one.article.source}: the same bytes as {same}, which is in the graph; remove or rename one."
            rejected.append(Rejected(source=one.article.source, reason=reason))
            current.clock.watch.rejected(rejected[-1])
            del fresh[id_]
    return Intake(
        fresh=fresh,
        replaced=frozenset(fresh.keys() & known.keys()),
        unchanged=tuple(one.article.id for one in read if known.get(one.article.id) == one.article.sha256),
        rejected=tuple(rejected),
    )


def take_out(articles: Iterable[str], current: Current) -> Intake:
    """Return what taking out some articles, by their ids, does to a graph.

    Raises UsageError where one is not in the graph, or where none would be left.
    """
    wanted, out = frozenset(articles), current.out
    if unknown := sorted(wanted - current.gists.keys()):
        names = ", ".join(unknown)
        near = [id_ for name in unknown if (id_ := Path(name).stem) in current.gists]  # a file is taken for its article
        hint = f"Did you mean {', '.join(near)}?" if near else f"kg query articles -g {out} lists all ids."
        raise UsageError(f"{names}: not in {out}, so nothing was taken out. {hint}")
    if wanted == current.gists.keys():
        raise UsageError(f"{out}: has no other articles; remove the folder, or build it from others: kg build.")
    return Intake(retracted=wanted)
