"""For every page that people open: a real Chromium, one for all tests, with the network refused.

`browser` is session-wide because starting takes a second; each page gets a tab and a profile of its own, so nothing of
one test is left for the next. Where no Chromium is installed, these tests are skipped by name.
"""

from collections.abc import Iterator

import pytest
from chromium_driver import Chromium, find_chromium, started


@pytest.fixture(scope="session")
def browser() -> Iterator[Chromium]:
    if find_chromium() is None:
        pytest.skip("chromium is not installed (Debian: apt-get install chromium)")
    with started() as running:
        yield running
