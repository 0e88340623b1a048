"""What a reader proposes: an event with its evidence, its doubts and how sure it is.

Candidates are handed from extraction to review, and compared there with what a document holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.model.event import Event
    from spacetimeline.model.when import When


@dataclass(frozen=True, slots=True)
class Quote:
    """Characters ``[start, end)`` of the article's text, and the fields of the event they speak for (empty: all)."""

    start: int
    end: int
    text: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """Something else a doubtful field could be, and why."""

    field: str
    value: str
    reason: str
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a candidate may be wrong, in a sentence the user understands. ``code`` is stable and names the check."""

    code: str
    sentence: str
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event read out of an article. ``confidence`` (0 to 1) is the share of such candidates that are right."""

    event: Event
    quotes: tuple[Quote, ...]
    confidence: float
    doubts: tuple[Doubt, ...] = ()
