"""Between the model's objects and the rows of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from spacetimeline.document.codes import (
    BOUND_CODES,
    BOUNDS,
    GRANULARITIES,
    GRANULARITY_CODES,
    KIND_CODES,
    KINDS,
    QUALIFIER_CODES,
    QUALIFIERS,
    STATUS_CODES,
    STATUSES,
)
from spacetimeline.document.errors import BadValueError
from spacetimeline.document.tables import EVENT_AT, LINKED, clean
from spacetimeline.model.event import Claim, Event, Source
from spacetimeline.model.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.document.tables import Row, Value
    from spacetimeline.model.event import CrewMember

_LARGEST = 2**62
"""Differences of two times must still fit the 64 bits of the file."""

_T = TypeVar("_T")


class BrokenRowError(ValueError):
    """A row holds a value that no writer of ours puts there; the caller knows the file and says so."""


def member(members: Sequence[_T], code: object) -> _T:
    """The enumeration member for a code of the file; raises ``BrokenRowError``."""
    if isinstance(code, int) and 0 <= code < len(members):
        return members[code]
    raise BrokenRowError(f"unknown code {code!r}")


def _whole(value: int) -> int:
    if not -_LARGEST <= value <= _LARGEST:
        raise BadValueError(f"The number {value} is too large for the document.")
    return value


def _when_numbers(when: When | None) -> tuple[int | None, ...]:
    if when is None:
        return (None,) * 6
    return (
        _whole(when.lo_ms),
        _whole(when.hi_ms),
        _whole(when.at_ms),
        GRANULARITY_CODES[when.granularity],
        QUALIFIER_CODES[when.qualifier],
        BOUND_CODES[when.bound],
    )


def _when_words(when: When | None) -> tuple[Value, ...]:
    if when is None:
        return (None,) * 4
    return when.text(), clean(when.raw), clean(when.stated_zone), when.stated_offset_min


def event_row(event: Event, event_id: int, links: Sequence[int | None]) -> Row:
    """The row of an event; ``links`` are the ids of its entities in the order of ``LINKED``."""
    return (
        event_id,
        KIND_CODES[event.kind],
        STATUS_CODES[event.status],
        *_when_numbers(event.start),
        *_when_numbers(event.end),
        *links,
        int(event.core),
        _share(event.confidence),
        event.slip_of,
        clean(event.title),
        *_when_words(event.start),
        *_when_words(event.end),
        clean(event.colour),
        clean(event.notes),
    )


def _share(value: float) -> float:
    return min(1.0, max(0.0, float(value))) if value == value else 0.0  # a NaN would become NULL in the file


_START, _END = EVENT_AT["start_lo_ms"], EVENT_AT["end_lo_ms"]
_START_WORDS, _END_WORDS = EVENT_AT["start_text"], EVENT_AT["end_text"]
_LINKS, _CORE, _TITLE = EVENT_AT[LINKED[0].event_column], EVENT_AT["core"], EVENT_AT["title"]
_COLOUR = EVENT_AT["colour"]


def _when(row: Sequence[Value], numbers: int, words: int) -> When | None:
    lo_ms, hi_ms, at_ms, granularity, qualifier, bound = row[numbers : numbers + 6]
    if lo_ms is None:
        return None
    _, raw, zone, offset_min = row[words : words + 4]
    if not (isinstance(lo_ms, int) and isinstance(hi_ms, int) and isinstance(at_ms, int)):
        raise BrokenRowError("a time without numbers")
    return When(
        lo_ms,
        hi_ms,
        at_ms,
        member(GRANULARITIES, granularity),
        member(QUALIFIERS, qualifier),
        member(BOUNDS, bound),
        _text(raw),
        _text(zone),
        offset_min if isinstance(offset_min, int) else None,
    )


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _number(value: Value) -> int:
    if not isinstance(value, int):
        raise BrokenRowError(f"{value!r} is no whole number")
    return value


def event_from_row(row: Sequence[Value], names: Sequence[Value], crew: tuple[CrewMember, ...]) -> Event:
    """The event of a row; ``names`` are those of its entities in the order of ``LINKED``."""
    confidence, slip_of = row[_CORE + 1], row[_CORE + 2]
    return Event(
        kind=member(KINDS, row[1]),
        title=_text(row[_TITLE]),
        start=_when(row, _START, _START_WORDS),
        status=member(STATUSES, row[2]),
        end=_when(row, _END, _END_WORDS),
        **{link.event_field: _text(name) for link, name in zip(LINKED, names, strict=True)},
        crew=crew,
        notes=_text(row[_COLOUR + 1]),
        colour=_text(row[_COLOUR]),
        core=bool(row[_CORE]),
        confidence=float(confidence) if isinstance(confidence, int | float) else 1.0,
        slip_of=slip_of if isinstance(slip_of, int) else None,
        id=_number(row[0]),
    )


def claim_row(claim: Claim, claim_id: int) -> Row:
    return (
        claim_id,
        claim.event_id,
        claim.source_id,
        clean(claim.field),
        clean(claim.value),
        clean(claim.quote),
        claim.quote_start,
        claim.quote_end,
        clean(claim.stated),
        int(claim.chosen),
    )


def claim_from_row(row: Sequence[Value]) -> Claim:
    claim_id, event_id, source_id, field, value, quote, start, end, stated, chosen = row
    return Claim(
        field=_text(field),
        value=_text(value),
        quote=_text(quote),
        quote_start=_number(start),
        quote_end=_number(end),
        stated=_text(stated),
        chosen=bool(chosen),
        event_id=_number(event_id),
        source_id=source_id if isinstance(source_id, int) else None,
        id=_number(claim_id),
    )


def source_row(source: Source, source_id: int) -> Row:
    texts = (source.title, source.url, source.path, source.published, source.retrieved, source.sha256, source.text)
    return (source_id, *(clean(text) for text in texts))


def source_from_row(row: Sequence[Value]) -> Source:
    source_id, title, url, path, published, retrieved, sha256, text = row
    return Source(
        title=_text(title),
        url=_text(url),
        path=_text(path),
        published=_text(published),
        retrieved=_text(retrieved),
        text=_text(text),
        sha256=_text(sha256),
        id=_number(source_id),
    )
