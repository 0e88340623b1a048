"""Plain text: kept character by character, so that extents count in the file as it was decoded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.articles.article import Article
from spacetimeline.articles.decoding import clean
from spacetimeline.articles.publication import find_published, without_date

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST_TITLE = 200
_LETTERHEAD = 14  # lines a press release may have above its headline


def plain_article(text: str, *, title: str = "", url: str = "", path: Path | None = None) -> Article:
    """An article of a text that needs no taking apart. Its title is its headline, its date what its head states."""
    text = clean(text)
    published = find_published(text)
    return Article(
        title=title or headline(text),
        text=text,
        published=published.day if published else None,
        url=url,
        path=path,
        published_from=published.found_in if published else "",
    )


def headline(text: str) -> str:
    """The first line, or in a press release with a letterhead the first line in capitals below it."""
    lines = [line.strip() for line in text[:8000].lstrip().split("\n")[:_LETTERHEAD]]
    first = without_date(lines[0])
    if any(line.upper().startswith(("RELEASE:", "NOTE TO EDITORS", "MEDIA ADVISORY", "(PHONE")) for line in lines):
        capitals = [line for line in lines if line.isupper() and " " in line and ":" not in line]
        first = capitals[0] if capitals else first
    return shortened(first)


def shortened(title: str) -> str:
    """A title on one line, cut at a word when it is very long."""
    title = " ".join(title[: 4 * _LONGEST_TITLE].split())
    if len(title) <= _LONGEST_TITLE:
        return title
    cut = title[:_LONGEST_TITLE]
    return (cut[: cut.rfind(" ")] if " " in cut else cut) + "…"
