"""Finding by words, and completing names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.document.store_entities import event_ids_of_entities
from spacetimeline.document.tables import ENTITY_TABLES, name_key
from spacetimeline.model.flight import EntityKind

if TYPE_CHECKING:
    from spacetimeline.document.store import Store

_ENTITIES_LOOKED_AT = 2_000
"""More names than this hold the words only of a text so short that it finds nearly everything anyway."""


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
        ids = entities_with(store, kind, text, _ENTITIES_LOOKED_AT, ranked=False)
        found.update(event_ids_of_entities(store, kind, ids))
        if 0 <= limit <= len(found):
            break
    return sorted(found)[: limit if limit >= 0 else None]


def entities_with(store: Store, kind: EntityKind, text: str, limit: int, *, ranked: bool = True) -> list[int]:
    """Ids of entities of which a name or an alias has a word that begins with ``text``; best first.

    Names that begin so come first, the shortest before the others: an index finds them. The rest is looked for only
    while there are too few, for it reads all names. Without ``ranked`` the order does not matter, which is quicker.
    """
    key = name_key(text)
    if not key:
        return []
    table = ENTITY_TABLES[kind].table
    after = key + "\U0010ffff"
    order = "ORDER BY length(name), name" if ranked else ""
    found: dict[int, None] = {}
    for sql, parameters in (
        (
            f"SELECT id FROM {table} WHERE name_key >= ? AND name_key < ? {order} LIMIT ?",
            (key, after, limit),
        ),
        (
            "SELECT entity_id FROM aliases WHERE kind = ? AND alias_key >= ? AND alias_key < ? LIMIT ?",
            (str(kind), key, after, limit),
        ),
        (f"SELECT id FROM {table} WHERE instr(name_key, ?) LIMIT ?", (f" {key}", limit)),
        (
            "SELECT entity_id FROM aliases WHERE kind = ? AND instr(alias_key, ?) LIMIT ?",
            (str(kind), f" {key}", limit),
        ),
    ):
        if len(found) < limit:
            found.update(dict.fromkeys(row[0] for row in store.all(sql, parameters)))
    return list(found)[:limit]


def rebuild_search(store: Store) -> None:
    """Makes the index of words anew from the events."""
    store.execute("INSERT INTO events_search (events_search) VALUES ('rebuild')")
