"""How long each stage of a build takes."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from kg.pipeline.model import Watch


class Clock:
    """Tells a watch which stage begins, and keeps the seconds that each took."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        self.spent: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Time one stage."""
        self.watch.stage(stage)
        start = time.perf_counter()
        yield
        self.spent[stage] = round(self.spent.get(stage, 0.0) + time.perf_counter() - start, 4)
