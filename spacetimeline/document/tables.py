"""The columns of the tables that undo knows, and how entities lie in them. No SQL here, only names."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from spacetimeline.model.flight import EntityKind

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = int | float | str | None
Row = tuple[Value, ...]
"""A row as the file has it; the id stands first."""


@dataclass(frozen=True, slots=True)
class EntityTable:
    """Where entities of a kind lie, which of their fields are columns, and the event's column that points at them."""

    kind: EntityKind
    table: str
    extra: tuple[str, ...]
    event_column: str = ""
    event_field: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        return ("id", "name", "name_key", "notes", *self.extra)


ENTITY_TABLES: Mapping[EntityKind, EntityTable] = MappingProxyType(
    {
        each.kind: each
        for each in (
            EntityTable(EntityKind.MISSION, "missions", ("spacecraft", "organisation"), "mission_id", "mission"),
            EntityTable(EntityKind.SPACECRAFT, "spacecraft", ("series", "organisation"), "vehicle_id", "vehicle"),
            EntityTable(
                EntityKind.LAUNCH_VEHICLE,
                "launch_vehicles",
                ("family", "organisation"),
                "launch_vehicle_id",
                "launch_vehicle",
            ),
            EntityTable(EntityKind.SITE, "sites", ("zone", "country"), "site_id", "site"),
            EntityTable(EntityKind.STATION, "stations", ("organisation",), "target_id", "target"),
            EntityTable(EntityKind.DOCKING_PORT, "docking_ports", ("station",), "port_id", "port"),
            EntityTable(EntityKind.ORGANISATION, "organisations", ("country",), "agency_id", "agency"),
            EntityTable(EntityKind.PERSON, "people", ("nationality",)),
        )
    }
)
LINKED = tuple(each for each in ENTITY_TABLES.values() if each.event_column)
"""The entities that an event's own row points at, in the order of its columns; people take part by their own rows."""

_WHEN = ("lo_ms", "hi_ms", "at_ms", "granularity", "qualifier", "bound")
_WORDS = ("text", "raw", "zone", "offset_min")
EVENT_COLUMNS: tuple[str, ...] = (
    "id",
    "kind",
    "status",
    *(f"start_{part}" for part in _WHEN),
    *(f"end_{part}" for part in _WHEN),
    *(each.event_column for each in LINKED),
    "core",
    "confidence",
    "slip_of",
    "title",
    *(f"start_{part}" for part in _WORDS),
    *(f"end_{part}" for part in _WORDS),
    "colour",
    "notes",
)
EVENT_AT: Mapping[str, int] = MappingProxyType({column: place for place, column in enumerate(EVENT_COLUMNS)})

TABLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "events": EVENT_COLUMNS,
        "participations": ("id", "event_id", "person_id", "role", "position"),
        "claims": (
            "id",
            "event_id",
            "source_id",
            "field",
            "value",
            "quote",
            "quote_start",
            "quote_end",
            "stated",
            "chosen",
        ),
        "sources": ("id", "title", "url", "path", "published", "retrieved", "sha256", "text"),
        "aliases": ("id", "kind", "entity_id", "alias", "alias_key"),
        "saved_views": ("id", "name", "value"),
        "dismissals": ("id", "finding", "reason", "at_ms"),
        **{each.table: each.columns for each in ENTITY_TABLES.values()},
    }
)
"""The tables whose rows a step can change, with their columns in order."""

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def clean(text: str) -> str:
    """``text`` as the file can hold it: no NUL, no halves of surrogate pairs."""
    if text.isascii():
        return text.replace("\0", "")
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def name_key(name: str) -> str:
    """What two spellings of one name share: case, width, dashes and runs of blanks don't matter."""
    if name.isascii():  # most are, and nothing of them is told in several ways but case and blanks
        return " ".join(clean(name).lower().split())
    folded = unicodedata.normalize("NFKC", name.translate(_DASHES)).casefold()
    return " ".join(clean(folded).split())
