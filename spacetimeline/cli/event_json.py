"""Events of a document as the command line's JSON has them: the keys of ``extract --json``, and a document's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacetimeline.model.event import Event


def event_json(event: Event) -> dict[str, Any]:
    """``time`` and ``end`` are ISO 8601 in UTC, only as precise as known; ``when`` says besides what is uncertain."""
    return {
        "id": event.id,
        "kind": event.kind.value,
        "title": event.title,
        "time": event.start.iso() if event.start else None,
        "precision": event.start.precision if event.start else None,
        "when": event.start.text() if event.start else None,
        "end": event.end.text() if event.end else None,
        "status": event.status.value,
        "vehicle": event.vehicle or None,
        "launch_vehicle": event.launch_vehicle or None,
        "mission": event.mission or None,
        "crew": [member.name for member in event.crew],
        "site": event.site or None,
        "target": event.target or None,
        "port": event.port or None,
        "agency": event.agency or None,
        "core": event.core,
        "confidence": event.confidence,
        "notes": event.notes,
    }
