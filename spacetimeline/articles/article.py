"""An article as the rest of the program sees it: text with what is known of its origin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Article:
    """A text somebody published.

    ``text`` has newlines as ``\\n``; all extents count its characters. ``published`` is the day it appeared, None where
    the article does not tell, and ``published_from`` says in words how that was found out ("first line", "dateline").
    """

    title: str
    text: str
    published: datetime.date | None = None
    url: str = ""
    path: Path | None = None
    published_from: str = ""
