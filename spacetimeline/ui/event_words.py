"""An event in a few lines of plain text, as tool tips show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.model.when_words import plain_words

if TYPE_CHECKING:
    from spacetimeline.model.event import Event


def event_words(event: Event) -> str:
    """What it is, when and where, and the first of its crew, a line each."""
    lines = [event.title, f"{event.kind.label}, {event.status.label.lower()}"]
    if event.start is not None:
        lines.append(plain_words(event.start))
    if event.end is not None:
        lines.append(f"to {plain_words(event.end)}")
    lines += [text for text in (event.vehicle, event.target, event.site) if text]
    if event.crew:
        lines.append(", ".join(member.name for member in event.crew[:8]))
    return "\n".join(lines)
