"""The flat list of GCAT's events as events at hand, for looking at a real crowd; needs ``../shared``."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from spacetimeline.model.event import Event, EventKind
from spacetimeline.model.when import Granularity, Qualifier, When

PATH = Path(__file__).resolve().parents[3] / "shared" / "data" / "bench" / "events_gcat.csv"
_KINDS = {
    "payload_launch": EventKind.LAUNCH,
    "launch": EventKind.LAUNCH,
    "docking": EventKind.DOCKING,
    "undocking": EventKind.UNDOCKING,
    "reentry": EventKind.REENTRY,
    "landing": EventKind.RETURN,
    "eva": EventKind.SPACEWALK,
}


def catalogue_events(most: int = 10**9) -> Iterator[Event]:
    """Events of the list, the table they stand in as their mission; ``end_time`` makes a span."""
    with PATH.open(encoding="utf-8", newline="") as stream:
        for number, row in enumerate(csv.DictReader(stream), start=1):
            if number > most:
                return
            start = _when(row["time"], row["precision"], row["qualifier"])
            if start is None:
                continue
            end = _when(row["end_time"], row["end_precision"], row["end_qualifier"])
            kind = EventKind.MISSION if end else _KINDS.get(row["kind"], EventKind.OTHER)
            family = row["title"].split(" ")[0].split("-")[0]
            yield Event(kind, row["title"], start, end=end, mission=family, agency=row["source"], id=number)


def _when(text: str, precision: str, qualifier: str) -> When | None:
    if not text:
        return None
    date, _, clock = text.removesuffix("Z").partition("T")
    parts = [int(part) for part in date.split("-")] + [int(part) for part in clock.split(":") if part]
    try:
        granularity = Granularity(precision)
    except ValueError:
        granularity = Granularity.DAY
    uncertain = Qualifier.UNCERTAIN if "?" in qualifier else Qualifier.NONE
    return When.of(*parts, granularity=granularity, qualifier=uncertain)
