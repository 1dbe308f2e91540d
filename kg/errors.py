"""What can go wrong, as one tree; every message says what, where and what to do next.

KgError                 anything a user can act on
├── UsageError          wrong use: a missing path, an unknown name (exit code 2)
│   ├── QueryError      no such question, or SPARQL that does not parse
│   └── LexiconError    a Turtle file of the lexicon that cannot be used
├── DataError           the data has problems (exit code 1)
│   ├── ArticleError    one article that cannot be read: reported, counted, the rest goes on
│   └── CheckError      a build whose checks failed: nothing was published
├── StoreError          a graph folder that cannot be opened or written
└── StoppedError        the user stopped it (exit code 130, as shells have it)
    └── LateError       no answer in the time that the user gave it (exit code 1)
"""


class KgError(Exception):
    """Anything a user can act on."""

    exit_code = 1


class UsageError(KgError):
    """The program was called wrongly."""

    exit_code = 2


class QueryError(UsageError):
    """No such question, or SPARQL that does not parse."""


class LexiconError(UsageError):
    """A Turtle file of the lexicon that cannot be used."""


class DataError(KgError):
    """The data has problems."""


class ArticleError(DataError):
    """One article that cannot be read; the others go on."""


class CheckError(DataError):
    """A build whose checks failed: nothing was published."""


class StoreError(KgError):
    """A graph folder that cannot be opened or written."""


class StoppedError(KgError):
    """The user stopped it."""

    exit_code = 130

    def __init__(self, message: str = "Interrupted; nothing was changed.") -> None:
        super().__init__(message)


class LateError(StoppedError):
    """No answer in the time that the user gave it."""

    exit_code = 1
