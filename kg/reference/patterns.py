"""Regular expressions with word lists in them: ⟨give⟩ stands for any phrase that ontology/*.ttl lists as words:give."""

import re
from collections.abc import Mapping

_LIST = re.compile(r"⟨([a-z-]+)⟩")


class Patterns(dict[str, re.Pattern[str]]):
    """Compiled expressions by their templates, each made when first asked for; KeyError names a list that there is not.

    >>> Patterns({"give": ("trao", "trao tặng")})["⟨give⟩ (?P<what>.*)"].match("trao tặng Bằng khen")["what"]
    'Bằng khen'
    """

    def __init__(self, phrases: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._phrases = phrases

    def __missing__(self, template: str) -> re.Pattern[str]:
        pattern = self[template] = re.compile(_LIST.sub(self._any, template))
        return pattern

    def _any(self, match: re.Match[str]) -> str:
        """The source of an expression for any phrase of a list, the longest first; no groups in it."""
        phrases = sorted(self._phrases[match[1]], key=lambda phrase: (-len(phrase), phrase))
        return f"(?:{'|'.join(map(re.escape, phrases))})"
