"""What a page's head says of the article: title, day, outlet, address."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Final

from lxml import etree

from kg.articles.stamps import read_metadata_date

TITLES: Final = ("og:title", "twitter:title", "dc.title", "title")
DAYS: Final = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "dc.date.issued",
    "dc.date",
    "dc.created",
    "date",
    "article.published",
    "sailthru.date",
)
OUTLETS: Final = ("og:site_name", "application-name", "dc.publisher")
VIETNAM: Final = timezone(timedelta(hours=7))
UTC = re.compile(r"(?:Z|[+-]00:?00)$")
SIZE: Final = 1_000_000  # characters; no script of metadata is longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the head of a page says; None where it says nothing."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


def read_metadata(root: etree._Element) -> Metadata:
    """Return what <meta>, <title>, <link>, <time> and JSON-LD say; changes and footers' dates are left out."""
    said: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            said.setdefault(name.strip().lower(), " ".join(content.split()))
    linked = _read_linked_data(root)
    title = _first(said, TITLES) or linked.get("headline") or _read_title(root)
    days = [said.get(name) for name in DAYS] + [linked.get("datePublished"), _read_time(root)]
    published = next((day for value in days if value and (day := _read_day(value))), None)
    canonical = next((link.get("href") for link in root.iter("link") if link.get("rel") == "canonical"), None)
    url = canonical or said.get("og:url") or ""
    return Metadata(
        title=title or None,
        published=published,
        publisher=_first(said, OUTLETS) or linked.get("publisher"),
        url=url if re.match(r"https?://\S+$", url) else None,
    )


def _first(said: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((said[name] for name in names if name in said), None)


def _read_title(root: etree._Element) -> str | None:
    """Return the page's title without the outlet's name after the last bar."""
    title = " ".join((root.findtext(".//title") or "").split())
    return re.split(r"\s+[|»]\s+", title)[0] or None


def _read_time(root: etree._Element) -> str | None:
    for element in root.iter("time", "span", "div", "p"):
        if element.tag == "time" or element.get("itemprop") == "datePublished":
            value = element.get("datetime") or element.get("content")
            if value and element.get("itemprop") != "dateModified":
                return value
    return None


def _read_day(value: str) -> str | None:
    """Return the day in Vietnam that a value names: a time of the zero meridian may be of the day before."""
    if UTC.search(value) and "T" in value:
        try:
            return datetime.fromisoformat(value.replace("Z", "+00:00")).astimezone(VIETNAM).date().isoformat()
        except (ValueError, OverflowError):
            return None
    return read_metadata_date(value)


def _read_linked_data(root: etree._Element) -> dict[str, str]:
    """Return headline, day and publisher of the first JSON-LD object that has a day."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > SIZE:
            continue
        try:
            data = json.loads(script.text)
        except (ValueError, RecursionError):
            continue
        for thing in _walk(data):
            if isinstance(day := thing.get("datePublished"), str):
                found = {"datePublished": day}
                if isinstance(headline := thing.get("headline"), str):
                    found["headline"] = " ".join(headline.split())
                publisher = thing.get("publisher")
                if isinstance(publisher, dict) and isinstance(name := publisher.get("name"), str):
                    found["publisher"] = " ".join(name.split())
                return found
    return {}


def _walk(data: object) -> Iterator[dict[str, object]]:
    """Yield the objects of a JSON value, outermost first."""
    waiting = [data]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
