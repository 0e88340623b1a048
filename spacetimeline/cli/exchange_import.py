"""Exchanged JSON back into a document, as one undoable step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.errors import FileMissingError, FileUnreadableError, reason_of
from spacetimeline.interchange.json_form import read_json

if TYPE_CHECKING:
    from pathlib import Path

    from spacetimeline.document.document import Document


def import_exchange(document: Document, path: Path) -> int:
    """Add all events of a file with their claims and sources; how many there were. Raises a ``UserError``."""
    try:
        exchange = read_json(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise FileMissingError(path) from error
    except OSError as error:
        raise FileUnreadableError(path, reason_of(error)) from error
    except UnicodeDecodeError as error:
        raise FileUnreadableError(path, "it is not text in UTF-8") from error
    with document.transact(f"Import {len(exchange.events)} events from “{path.name}”", backup_first=True) as step:
        sources = {source.id: step.add_source(replace(source, id=None)) for source in exchange.sources}
        ids: dict[int | None, int] = {}
        for item in exchange.events:
            claims = [replace(claim, source_id=sources.get(claim.source_id), id=None) for claim in item.claims]
            ids[item.event.id] = step.add_event(replace(item.event, id=None, slip_of=None), claims)
        for item in exchange.events:
            if item.event.slip_of in ids:
                own, earlier = ids[item.event.id], ids[item.event.slip_of]
                step.update_event(replace(item.event, id=own, slip_of=earlier))
    return len(exchange.events)
