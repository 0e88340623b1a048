"""Finding by words, and completing names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.document.store_entities import event_ids_of_entity
from spacetimeline.document.tables import ENTITY_TABLES, name_key
from spacetimeline.model.flight import EntityKind

if TYPE_CHECKING:
    from spacetimeline.document.store import Store

_ENTITIES_LOOKED_AT = 50


def match_expression(text: str) -> str:
    """The FTS5 query for words a user typed: all of them, the last one as the beginning of a word.

    Every word is quoted, so nothing in it is taken for query syntax.
    """
    words = [word for word in "".join(c if c.isalnum() else " " for c in text).split() if word]
    if not words:
        return ""
    return " ".join(f'"{word}"' for word in words[:20]) + "*"


def find_in_words(store: Store, text: str, limit: int) -> list[int]:
    """Ids of events with these words in title or notes, by id; ``limit`` -1 for all."""
    expression = match_expression(text)
    if not expression:
        return []
    sql = "SELECT rowid FROM events_search WHERE events_search MATCH ? ORDER BY rowid LIMIT ?"
    return [row[0] for row in store.all(sql, (expression, limit))]


def find_in_names(store: Store, text: str, limit: int) -> list[int]:
    """Ids of events that name an entity whose name or alias holds ``text``."""
    found: set[int] = set()
    for kind in ENTITY_TABLES:
        for entity_id in entities_with(store, kind, text, _ENTITIES_LOOKED_AT):
            found.update(event_ids_of_entity(store, kind, entity_id, limit))
            if 0 <= limit <= len(found):
                return sorted(found)[:limit]
    return sorted(found)


def entities_with(store: Store, kind: EntityKind, text: str, limit: int) -> list[int]:
    """Ids of entities whose name or an alias holds ``text`` at the start of a word, best first."""
    key = name_key(text)
    if not key:
        return []
    table = ENTITY_TABLES[kind].table
    pattern = key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    sql = f"""
        SELECT id, min(rank) AS best, name FROM (
            SELECT id, name, CASE WHEN name_key LIKE :start ESCAPE '\\' THEN 0 ELSE 1 END AS rank FROM {table}
            WHERE name_key LIKE :start ESCAPE '\\' OR name_key LIKE :inside ESCAPE '\\'
            UNION ALL
            SELECT e.id, e.name, 2 FROM aliases AS a JOIN {table} AS e ON e.id = a.entity_id
            WHERE a.kind = :kind AND (a.alias_key LIKE :start ESCAPE '\\' OR a.alias_key LIKE :inside ESCAPE '\\')
        ) GROUP BY id ORDER BY best, length(name), name LIMIT :limit"""
    return [
        row[0] for row in store.named(sql, start=f"{pattern}%", inside=f"% {pattern}%", kind=str(kind), limit=limit)
    ]


def rebuild_search(store: Store) -> None:
    """Makes the index of words anew from the events."""
    store.execute("INSERT INTO events_search (events_search) VALUES ('rebuild')")
