"""Regular expressions with word lists in them: ⟨give⟩ stands for any phrase that ontology/*.ttl lists as words:give."""

import re
from collections.abc import Mapping

_LIST = re.compile(r"(?P<among>(?<=\(\?:)|(?<=\|))?⟨(?P<name>[a-z-]+)⟩(?P<more>(?=[|)]))?")


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
        """The source of an expression for any phrase of a list, the longest first; no groups in it.

        Among other alternatives its phrases are alternatives like them: groups of groups are slow to search.
        """
        phrases = sorted(self._phrases[match["name"]], key=lambda phrase: (-len(phrase), phrase))
        source = "|".join(map(re.escape, phrases))
        return source if match["among"] is not None and match["more"] is not None else f"(?:{source})"
