"""The part of a step that writes rows and looks after entities."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from spacetimeline.document.errors import BadValueError
from spacetimeline.document.recorder import Recorder
from spacetimeline.document.resolver import Resolver, entity_row
from spacetimeline.document.store_entities import find_entity, is_named_by_events
from spacetimeline.document.tables import ENTITY_TABLES, TABLES, clean, name_key
from spacetimeline.model.flight import EntityKind

if TYPE_CHECKING:
    from spacetimeline.document.store import Store
    from spacetimeline.document.tables import Row, Value
    from spacetimeline.model.flight import Entity

_WAITING_ROWS = 2_000
"""New rows wait in memory up to this many and are written together: ten times the speed of single inserts."""


class EntityStep:
    """Rows in and out with their images recorded; entities with aliases; merging of duplicates."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.recorder = Recorder()
        self._waiting: dict[str, list[Row]] = {}
        self._waiting_count = 0
        self._last_ids: dict[str, int] = {}
        self._resolver = Resolver(store, self._insert)

    # -- rows ---------------------------------------------------------------------------------------------------

    def _new_id(self, table: str) -> int:
        last = self._last_ids.get(table)
        if last is None:
            last = self._store.last_id(table)
        self._last_ids[table] = last + 1
        return last + 1

    def _add(self, table: str, row: Row) -> None:
        self._waiting.setdefault(table, []).append(row)
        self._waiting_count += 1
        if self._waiting_count >= _WAITING_ROWS:
            self.flush()

    def _insert(self, table: str, values: tuple[str, ...]) -> int:
        row_id = self._new_id(table)
        self._add(table, (row_id, *values))
        return row_id

    def flush(self) -> None:
        """Writes what waits; before anything is read."""
        if not self._waiting_count:
            return
        waiting, self._waiting, self._waiting_count = self._waiting, {}, 0
        for table, rows in waiting.items():
            self._store.insert(table, rows)
            self.recorder.added(table, rows)

    def finish(self) -> None:
        """Called by the document when the block ends well."""
        self.flush()

    def _row(self, table: str, row_id: int) -> Row | None:
        self.flush()
        return self._store.row(table, row_id)

    def _rows_where(self, table: str, column: str, value: Value) -> list[Row]:
        self.flush()
        return self._store.rows_where(table, column, value)

    def _change(self, table: str, before: Row, after: Row) -> None:
        if before == after:
            return
        self.flush()
        self._store.replace(table, before, after)
        self.recorder.replaced(table, before, after)

    def _drop(self, table: str, before: Row) -> None:
        self.flush()
        self._store.delete(table, [before])
        self.recorder.removed(table, before)

    @staticmethod
    def _with_value(table: str, row: Row, column: str, value: Value) -> Row:
        place = TABLES[table].index(column)
        return (*row[:place], value, *row[place + 1 :])

    # -- entities -----------------------------------------------------------------------------------------------

    def add_entity(self, kind: EntityKind, entity: Entity) -> int:
        """A new entity. Raises ``BadValueError`` when its name is empty or already somebody's."""
        self.flush()
        row = self._entity_row(kind, 0, entity)
        self._check_name(kind, row, own_id=None)
        entity_id = self._new_id(ENTITY_TABLES[kind].table)
        self._add(ENTITY_TABLES[kind].table, (entity_id, *row[1:]))
        self._set_aliases(kind, entity_id, entity)
        self._resolver.forget()
        return entity_id

    def update_entity(self, kind: EntityKind, entity: Entity) -> None:
        """Writes all fields and aliases of the entity with ``entity.id``; events that name it follow.

        Raises ``BadValueError`` when the new name belongs to another entity: those want merging.
        """
        table = ENTITY_TABLES[kind].table
        before = self._row(table, entity.id) if entity.id is not None else None
        if before is None or entity.id is None:
            raise BadValueError(f"“{entity.name[:60]}” is no longer in the document.")
        after = self._entity_row(kind, entity.id, entity)
        self._check_name(kind, after, own_id=entity.id)
        self._change(table, before, after)
        self._set_aliases(kind, entity.id, entity)
        if kind is EntityKind.STATION and before[1] != after[1]:
            self._rename_station_of_ports(str(before[1]), str(after[1]))
        self._resolver.forget()

    def merge_entities(self, kind: EntityKind, keep_id: int, drop_id: int) -> None:
        """Makes two entities one: whatever names ``drop_id`` names ``keep_id``, which takes its name as an alias."""
        table = ENTITY_TABLES[kind]
        keep, drop = self._row(table.table, keep_id), self._row(table.table, drop_id)
        if keep is None or drop is None or keep_id == drop_id:
            raise BadValueError("There are no two entities to merge.")
        self._relink(kind, keep_id, drop_id)
        for row in self._aliases_of(kind, drop_id):
            self._drop("aliases", row)
            self._add_alias(kind, keep_id, str(row[3]), str(keep[2]))
        self._add_alias(kind, keep_id, str(drop[1]), str(keep[2]))
        if kind is EntityKind.STATION:
            self._rename_station_of_ports(str(drop[1]), str(keep[1]))
        self._drop(table.table, drop)
        filled = (*keep[:3], *(kept or other for kept, other in zip(keep[3:], drop[3:], strict=True)))
        self._change(table.table, keep, filled)
        self._resolver.forget()

    def remove_entity(self, kind: EntityKind, entity_id: int) -> None:
        """Removes an entity that no event names. Raises ``BadValueError`` when one does."""
        table = ENTITY_TABLES[kind]
        row = self._row(table.table, entity_id)
        if row is None:
            return
        if is_named_by_events(self._store, kind, entity_id):
            raise BadValueError(f"“{str(row[1])[:60]}” is named by events and can't be removed.")
        for alias in self._aliases_of(kind, entity_id):
            self._drop("aliases", alias)
        self._drop(table.table, row)
        self._resolver.forget()

    def _relink(self, kind: EntityKind, keep_id: int, drop_id: int) -> None:
        column = ENTITY_TABLES[kind].event_column
        owner = "events" if column else "participations"
        column = column or "person_id"
        for row in self._rows_where(owner, column, drop_id):
            self._change(owner, row, self._with_value(owner, row, column, keep_id))

    def _rename_station_of_ports(self, old: str, new: str) -> None:
        for row in self._rows_where("docking_ports", "station", old):
            twin = find_entity(self._store, EntityKind.DOCKING_PORT, str(row[1]), new)
            if twin is not None and twin != row[0]:
                self.merge_entities(EntityKind.DOCKING_PORT, twin, int(row[0]))  # type: ignore[arg-type]
            else:
                self._change("docking_ports", row, self._with_value("docking_ports", row, "station", new))

    def _entity_row(self, kind: EntityKind, entity_id: int, entity: Entity) -> Row:
        known = {each.name for each in fields(entity)}
        extra = tuple(str(getattr(entity, column)) if column in known else "" for column in ENTITY_TABLES[kind].extra)
        return entity_row(kind, entity_id, entity.name, entity.notes, extra)

    def _check_name(self, kind: EntityKind, row: Row, own_id: int | None) -> None:
        name = str(row[1])
        if not row[2]:
            raise BadValueError("A name is needed.")
        station = str(row[4]) if kind is EntityKind.DOCKING_PORT else ""
        other = find_entity(self._store, kind, name, station)
        if other is not None and other != own_id:
            raise BadValueError(f"“{name[:60]}” is already in the document; merge the two instead.")

    def _aliases_of(self, kind: EntityKind, entity_id: int) -> list[Row]:
        return [row for row in self._rows_where("aliases", "entity_id", entity_id) if row[1] == str(kind)]

    def _set_aliases(self, kind: EntityKind, entity_id: int, entity: Entity) -> None:
        wanted = {name_key(alias): clean(alias) for alias in entity.aliases if name_key(alias)}
        for row in self._aliases_of(kind, entity_id):
            if wanted.get(str(row[4])) == row[3]:
                del wanted[str(row[4])]
            else:
                self._drop("aliases", row)
        for alias in wanted.values():
            self._add_alias(kind, entity_id, alias, name_key(entity.name))

    def _add_alias(self, kind: EntityKind, entity_id: int, alias: str, own_key: str) -> None:
        key = name_key(alias)
        known = {row[4] for row in self._aliases_of(kind, entity_id)}
        if key and key != own_key and key not in known:
            self._add("aliases", (self._new_id("aliases"), str(kind), entity_id, alias, key))
