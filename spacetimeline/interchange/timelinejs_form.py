"""TimelineJS 3's JSON (timeline.knightlab.com/docs/json-format.html): dates only as fine as they are known."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Any

from spacetimeline.interchange.exchange import stable_key
from spacetimeline.model.calendar import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, date_from_days
from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS, When

if TYPE_CHECKING:
    from spacetimeline.interchange.exchange import Exchange
    from spacetimeline.model.event import Event

_PARTS = ("year", "month", "day", "hour", "minute", "second")
_DEPTH = {"decade": 1, "year": 1, "month": 2, "day": 3, "hour": 4, "minute": 5, "second": 6}


def write_timelinejs(exchange: Exchange) -> str:
    """The JSON text. Undated events have no slide: the format needs a date for each."""
    told: dict[str, Any] = {
        "scale": "human",
        "title": {"text": {"headline": html.escape(exchange.title or "Timeline")}},
        "events": [_slide(exchange, event) for event in exchange.plain_events if drawable(event.start)],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def drawable(when: When | None) -> bool:
    """True for a time that lies somewhere: neither missing nor unknown nor ongoing."""
    return when is not None and FAR_PAST_MS < when.at_ms < FAR_FUTURE_MS


def _slide(exchange: Exchange, event: Event) -> dict[str, Any]:
    slide: dict[str, Any] = {"unique_id": stable_key(exchange, event)}
    if event.start is not None:
        slide["start_date"] = date_json(event.start)
    if event.end is not None and drawable(event.end):
        slide["end_date"] = date_json(event.end)
    slide["group"] = event.mission or event.vehicle or event.kind.label
    slide["text"] = {"headline": html.escape(event.title), "text": _text(event)}
    return slide


def date_json(when: When) -> dict[str, Any]:
    """Year to second as far as known, in UTC; ``display_date`` says what these numbers cannot."""
    year, month, day = date_from_days(when.at_ms // DAY_MS)
    rest = when.at_ms % DAY_MS
    numbers = (year, month, day, rest // HOUR_MS, rest // MINUTE_MS % 60, rest // SECOND_MS % 60)
    told: dict[str, Any] = dict(list(zip(_PARTS, numbers, strict=True))[: _DEPTH[when.precision]])
    if not when.is_certain or when.precision in ("decade", "hour", "minute", "second"):
        told["display_date"] = when.text().replace("T", " ").replace("Z", " UTC")
    return told


def _text(event: Event) -> str:
    facts = [
        ("Status", event.status.label),
        ("Spacecraft", event.vehicle),
        ("Launch vehicle", event.launch_vehicle),
        ("From", event.site),
        ("At", event.target),
        ("Crew", ", ".join(member.name for member in event.crew)),
    ]
    lines = [f"<p>{name}: {html.escape(value)}</p>" for name, value in facts if value]
    return "".join(lines) + (f"<p>{html.escape(event.notes)}</p>" if event.notes else "")
