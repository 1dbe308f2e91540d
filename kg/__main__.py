"""The command `kg`, and `python -m kg`. Ctrl-C while the libraries are being loaded is one line, too."""

import sys
from importlib import import_module

from kg.errors import StoppedError


def main() -> None:
    """Load the program and run it."""
    try:
        import_module("kg.cli.main").run()
    except KeyboardInterrupt:
        sys.stderr.write(f"{StoppedError()}\n")
        sys.exit(StoppedError.exit_code)


if __name__ == "__main__":
    main()
