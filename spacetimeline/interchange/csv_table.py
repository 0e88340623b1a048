"""Events as a table of comma-separated values (RFC 4180, UTF-8) for spreadsheets and databases."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.interchange.exchange import Exchange
    from spacetimeline.model.event import Event

COLUMNS = (
    "id",
    "kind",
    "title",
    "status",
    "time",
    "precision",
    "edtf",
    "end",
    "end_edtf",
    "mission",
    "vehicle",
    "launch_vehicle",
    "site",
    "target",
    "port",
    "agency",
    "crew",
    "notes",
    "sources",
)
"""``time`` is ISO 8601 in UTC, only as precise as known; ``edtf`` says besides what is uncertain or open."""

_FORMULA = re.compile(r"[=+\-@\t\r]")
"""What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection")."""


def write_csv(exchange: Exchange) -> str:
    """The table's text; a cell that a spreadsheet would run as a formula starts with an apostrophe."""
    titles = {source.id: source.title or source.url for source in exchange.sources}
    sources = {
        id(each.event): "; ".join(dict.fromkeys(titles.get(claim.source_id, "") for claim in each.claims))
        for each in exchange.events
    }
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in exchange.plain_events:
        writer.writerow([harmless(cell) for cell in (*_cells(event), sources[id(event)])])
    return stream.getvalue()


def harmless(cell: str) -> str:
    """``cell`` so that no spreadsheet runs it."""
    return "'" + cell if _FORMULA.match(cell) else cell


def _cells(event: Event) -> list[str]:
    start, end = event.start, event.end
    return [
        "" if event.id is None else str(event.id),
        event.kind.value,
        event.title,
        event.status.value,
        start.iso() if start else "",
        start.precision if start else "",
        start.text() if start else "",
        end.iso() if end and end.is_certain else "",
        end.text() if end else "",
        event.mission,
        event.vehicle,
        event.launch_vehicle,
        event.site,
        event.target,
        event.port,
        event.agency,
        "; ".join(member.name for member in event.crew),
        event.notes,
    ]
