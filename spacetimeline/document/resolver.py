"""Names to entities: an event says "Soyuz MS-19", the file keeps a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.document.store_entities import entity, find_entity
from spacetimeline.document.tables import ENTITY_TABLES, LINKED, clean, name_key
from spacetimeline.model.flight import EntityKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacetimeline.document.store import Store
    from spacetimeline.document.tables import Row
    from spacetimeline.model.event import Event

_LARGEST_CACHE = 200_000


class Resolver:
    """Finds the entities of events, makes those that are missing, and remembers both while a step lasts."""

    def __init__(self, store: Store, insert: Callable[[str, tuple[str, ...]], int]) -> None:
        """``insert`` adds a row of the given values, without id, to a table and returns its id."""
        self._store = store
        self._insert = insert
        self._ids: dict[tuple[EntityKind, str, str], int] = {}
        self._spelled: dict[tuple[EntityKind, str, str], int] = {}
        self._station_names: dict[int, str] = {}

    def forget(self) -> None:
        """After entities were renamed or merged."""
        self._ids.clear()
        self._spelled.clear()
        self._station_names.clear()

    def links(self, event: Event) -> list[int | None]:
        """The ids of an event's entities in the order of ``LINKED``."""
        found: list[int | None] = []
        station = ""
        for link in LINKED:
            name = getattr(event, link.event_field)
            if link.kind is EntityKind.DOCKING_PORT:
                found.append(self.resolve(link.kind, name, station))
                continue
            entity_id = self.resolve(link.kind, name)
            found.append(entity_id)
            if link.kind is EntityKind.STATION and entity_id is not None:
                station = self._station_name(entity_id, name)
        return found

    def _station_name(self, station_id: int, spelled: str) -> str:
        """The station's own name, which its ports keep; ``spelled`` may be an alias."""
        name = self._station_names.get(station_id)
        if name is None:
            station = entity(self._store, EntityKind.STATION, station_id)
            # A station made in this step may still wait to be written; then it bears the name just spelled.
            name = self._station_names[station_id] = (
                " ".join(clean(spelled).split()) if station is None else station.name
            )
        return name

    def resolve(self, kind: EntityKind, name: str, station: str = "") -> int | None:
        """The id of an entity, made if need be; None for an empty name."""
        if not name:
            return None
        known = self._spelled.get((kind, name, station))
        if known is None:
            key = name_key(name)
            if not key:
                return None
            known = self._ids.get((kind, key, station))
            if known is None:
                known = find_entity(self._store, kind, name, station)
            if known is None:
                known = self._make(kind, name, key, station)
            self._remember(kind, name, key, station, known)
        return known

    def _remember(self, kind: EntityKind, name: str, key: str, station: str, entity_id: int) -> None:
        if len(self._spelled) > _LARGEST_CACHE:
            self._spelled.clear()
        self._spelled[kind, name, station] = entity_id
        # What was made in this step may still wait to be written, so its keys are never forgotten.
        self._ids[kind, key, station] = entity_id

    def _make(self, kind: EntityKind, name: str, key: str, station: str) -> int:
        table = ENTITY_TABLES[kind]
        extra = tuple(station if column == "station" else "" for column in table.extra)
        return self._insert(table.table, (" ".join(clean(name).split()), key, "", *extra))


def entity_row(kind: EntityKind, entity_id: int, name: str, notes: str, extra: tuple[str, ...]) -> Row:
    """The row of an entity with all its fields told."""
    return (entity_id, " ".join(clean(name).split()), name_key(name), clean(notes), *(clean(each) for each in extra))
