"""The symbols of a tape, each with the tokens that it stands for."""

from typing import NamedTuple

from kg.mentions.refs import PersonRef, Ref, TitleRef


class Item(NamedTuple):
    """A symbol of the tape and the tokens that it stands for. `before` and `after` are a person's titles."""

    symbol: str
    first: int
    last: int
    ref: Ref | None = None
    before: tuple[TitleRef, ...] = ()
    after: tuple[TitleRef, ...] = ()

    @property
    def person(self) -> PersonRef:
        """The person of an N."""
        assert isinstance(self.ref, PersonRef)
        return self.ref

    @property
    def titles(self) -> tuple[TitleRef, ...]:
        """All titles of an N or a T."""
        return (*self.before, *self.after)
