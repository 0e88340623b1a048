"""Events of another document into this one, with their claims, sources and earlier plans, as one undoable step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.document.document import Document
    from spacetimeline.model.event import EventWithClaims, Source


def add_exchanged(document: Document, events: Sequence[EventWithClaims], sources: Sequence[Source], origin: str) -> int:
    """Add all events; how many there were. The step says they came from ``origin``. Raises a ``UserError``.

    Ids are those of where the events come from: they only tell which source a claim has and which event is an earlier
    plan of which. Both are told again with the ids given here.
    """
    noun = "event" if len(events) == 1 else "events"
    with document.transact(f"Import {len(events):,} {noun} from “{origin}”", backup_first=True) as step:
        source_ids = {source.id: step.add_source(replace(source, id=None)) for source in sources}
        ids: dict[int | None, int] = {}
        for item in events:
            claims = [replace(claim, source_id=source_ids.get(claim.source_id), id=None) for claim in item.claims]
            ids[item.event.id] = step.add_event(replace(item.event, id=None, slip_of=None), claims)
        for item in events:
            if item.event.slip_of is not None and item.event.slip_of in ids:
                slip = replace(item.event, id=ids[item.event.id], slip_of=ids[item.event.slip_of])
                step.update_event(slip)
    return len(events)
