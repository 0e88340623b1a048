"""A claim's text put into its event, and an event's field as a claim's text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.document.errors import BadValueError
from spacetimeline.model.event import CrewMember, EventKind, Status
from spacetimeline.model.when import When

if TYPE_CHECKING:
    from spacetimeline.model.event import Event

_TEXT_FIELDS = ("title", "mission", "vehicle", "launch_vehicle", "site", "target", "port", "agency")


def field_text(event: Event, field: str) -> str:
    """What a claim that agrees with the event says of ``field``: times as text, crew names joined by "; "."""
    value = getattr(event, field)
    if isinstance(value, When):
        return value.text()
    if field == "crew":
        return "; ".join(member.name for member in event.crew)
    return "" if value is None else str(value)


def apply_claim(event: Event, field: str, value: str) -> Event:
    """``event`` with ``field`` as claimed. Raises ``BadValueError`` (or ``BadTimeError``) when it can't be read."""
    if field in _TEXT_FIELDS:
        return replace(event, **{field: value})  # type: ignore[arg-type]
    if field in ("start", "end"):
        return replace(event, **{field: When.parse(value) if value else None})  # type: ignore[arg-type]
    if field == "crew":
        roles = {member.name: member.role for member in event.crew}
        names = [name.strip() for name in value.split(";") if name.strip()]
        return replace(event, crew=tuple(CrewMember(name, roles.get(name, "")) for name in names))
    try:
        if field == "kind":
            return replace(event, kind=EventKind(value))
        if field == "status":
            return replace(event, status=Status(value))
    except ValueError as error:
        raise BadValueError(f"“{value[:60]}” is no {field} that Spacetimeline knows.") from error
    raise BadValueError(f"No source can make claims about “{field[:60]}”.")
