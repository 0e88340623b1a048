"""Views that the window saved with a document, as options of a picture."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from spacetimeline.document.document import Document
from spacetimeline.errors import UserError
from spacetimeline.model.when import Granularity, When

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from spacetimeline.model.event import Event


def view_options(path: Path, name: str) -> dict[str, Any]:
    """Values for ``ExportOptions.with_values``: the view's time, its grouping, and the events its filter lets through.

    Raises a ``UserError`` when there is no such view or it cannot be read.
    """
    with Document.open(path, read_only=True) as document:
        views = document.saved_views()
        if name not in views:
            known = ", ".join(f"“{view}”" for view in views) or "none"
            raise UserError(f"There is no saved view “{name}” in {path.name}; there is {known}.")
        try:
            told = json.loads(views[name])
            start, end = (When.at(round(told[key]), Granularity.MILLISECOND) for key in ("start_ms", "end_ms"))
            values: dict[str, Any] = {"start": start.text(), "end": end.text(), "group": str(told["grouping"])}
            chosen = told.get("filter") or {}
            if any(chosen.values()):
                values["events"] = _let_through(document, chosen)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise UserError(f"The saved view “{name}” cannot be read.") from error
    return values


def _let_through(document: Document, chosen: Mapping[str, Any]) -> list[int]:
    """Ids of the events that pass a filter: in every part that names something, one of it must fit."""
    found = set(document.find(chosen["words"])) if chosen.get("words") else None
    ids = [
        event.id
        for event in document.events()
        if event.id is not None and (found is None or event.id in found) and _passes(event, chosen)
    ]
    if not ids:
        raise UserError("The saved view's filter lets no event through.")
    return ids


def _passes(event: Event, chosen: Mapping[str, Any]) -> bool:
    parts: list[tuple[Collection[str], Collection[str]]] = [
        (chosen.get("kinds") or (), (event.kind.value,)),
        (chosen.get("statuses") or (), (event.status.value,)),
        (chosen.get("agencies") or (), (event.agency,)),
        (chosen.get("people") or (), [member.name for member in event.crew]),
    ]
    return all(not wanted or set(wanted) & set(has) for wanted, has in parts)
