"""Where the Turtle files of the model and the saved questions are: beside `kg/` in a checkout, inside it in a wheel."""

from pathlib import Path
from typing import Final, Literal

from kg.errors import UsageError

ResourceName = Literal["ontology", "queries"]

PACKAGE: Final = Path(__file__).resolve().parent


def find_resources(name: ResourceName) -> Path:
    """Return the folder of the ontology's Turtle files or of the saved questions; UsageError if it is not there.

    A wheel's own copy comes first: beside an installed `kg/` there may be somebody else's folder of that name.
    """
    packed, beside = PACKAGE / "data" / name, PACKAGE.parent / name
    for folder in (packed, beside):
        if folder.is_dir():
            return folder
    raise UsageError(f"The folder {name!r} is neither at {packed} nor at {beside}: install huunghi-kg again.")
