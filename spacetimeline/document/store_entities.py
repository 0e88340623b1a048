"""Queries for entities and their aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacetimeline.document.store import chunks
from spacetimeline.document.tables import ENTITY_TABLES, name_key
from spacetimeline.model.flight import ENTITY_TYPES, Entity, EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacetimeline.document.store import Store


def find_entity(store: Store, kind: EntityKind, name: str, station: str = "") -> int | None:
    """The id of the entity of that name or alias; None when there is none.

    Docking ports are looked for at ``station``: "forward" is a port of more than one.
    """
    key = name_key(name)
    table = ENTITY_TABLES[kind].table
    at_station = " AND p.station = ?" if kind is EntityKind.DOCKING_PORT else ""
    where = (station,) if at_station else ()
    found = store.value(f"SELECT p.id FROM {table} AS p WHERE p.name_key = ?{at_station}", (key, *where))
    if found is None:
        found = store.value(
            f"SELECT p.id FROM aliases AS a JOIN {table} AS p ON p.id = a.entity_id "
            f"WHERE a.kind = ? AND a.alias_key = ?{at_station} ORDER BY p.id",
            (str(kind), key, *where),
        )
    return None if found is None else int(found)


def find_named(store: Store, kind: EntityKind, names: Sequence[str]) -> set[int]:
    """The ids of all entities that bear one of ``names`` as name or alias, at whatever station."""
    table = ENTITY_TABLES[kind].table
    ids: set[int] = set()
    for key in {name_key(name) for name in names} - {""}:
        ids.update(row[0] for row in store.all(f"SELECT id FROM {table} WHERE name_key = ?", (key,)))
        sql = "SELECT entity_id FROM aliases WHERE kind = ? AND alias_key = ?"
        ids.update(row[0] for row in store.all(sql, (str(kind), key)))
    return ids


def is_named_by_events(store: Store, kind: EntityKind, entity_id: int) -> bool:
    """Whether an event points at the entity."""
    column = ENTITY_TABLES[kind].event_column
    owner, column = ("events", column) if column else ("participations", "person_id")
    return store.value(f"SELECT 1 FROM {owner} WHERE {column} = ? LIMIT 1", (entity_id,)) is not None


def entities(store: Store, kind: EntityKind) -> Iterator[Entity]:
    """All entities of a kind by name."""
    table = ENTITY_TABLES[kind]
    aliases: dict[int, list[str]] = {}
    for entity_id, alias in store.all("SELECT entity_id, alias FROM aliases WHERE kind = ? ORDER BY id", (str(kind),)):
        aliases.setdefault(entity_id, []).append(str(alias))
    sql = f"SELECT {', '.join(table.columns)} FROM {table.table} ORDER BY name_key"
    for row in store.rows(sql):
        yield _entity(kind, row, aliases.get(row[0], []))


def entity(store: Store, kind: EntityKind, entity_id: int) -> Entity | None:
    table = ENTITY_TABLES[kind]
    row = store.one(f"SELECT {', '.join(table.columns)} FROM {table.table} WHERE id = ?", (entity_id,))
    if row is None:
        return None
    sql = "SELECT alias FROM aliases WHERE kind = ? AND entity_id = ? ORDER BY id"
    return _entity(kind, row, [str(alias) for (alias,) in store.all(sql, (str(kind), entity_id))])


def _entity(kind: EntityKind, row: Any, aliases: list[str]) -> Entity:
    entity_id, name, _, notes, *extra = row
    told = {column: str(value) for column, value in zip(ENTITY_TABLES[kind].extra, extra, strict=True)}
    return ENTITY_TYPES[kind](name=str(name), aliases=tuple(aliases), notes=str(notes), id=entity_id, **told)


def entity_names(store: Store, kind: EntityKind) -> dict[int, str]:
    """Ids and names of all entities of a kind, for those who need nothing else."""
    return dict(store.all(f"SELECT id, name FROM {ENTITY_TABLES[kind].table}"))


def event_ids_of_entities(store: Store, kind: EntityKind, ids: Sequence[int]) -> Iterator[int]:
    """The events that name one of several entities, some more than once."""
    column = ENTITY_TABLES[kind].event_column
    for chunk in chunks(ids):
        marks = ",".join("?" * len(chunk))
        if column:
            sql = f"SELECT id FROM events WHERE {column} IN ({marks})"
        else:
            sql = f"SELECT event_id FROM participations WHERE person_id IN ({marks})"
        yield from (row[0] for row in store.all(sql, chunk))


def event_ids_of_entity(store: Store, kind: EntityKind, entity_id: int, limit: int = -1) -> list[int]:
    """The events that name an entity."""
    column = ENTITY_TABLES[kind].event_column
    if column:
        sql = f"SELECT id FROM events WHERE {column} = ? ORDER BY id LIMIT ?"
    else:
        sql = "SELECT DISTINCT event_id FROM participations WHERE person_id = ? ORDER BY event_id LIMIT ?"
    return [row[0] for row in store.all(sql, (entity_id, limit))]
