"""Long use: many random edits, undos, redos, imports and settings leave memory flat and the file sound.

``SOAK_EDITS=100000 pytest tests/document/test_soak.py`` is the long way; by default it is short.
"""

from __future__ import annotations

import gc
import os
import random
import tracemalloc
from pathlib import Path

import pytest
from document_builders import article, candidate, event
from spacetimeline.document.commands import edit_event, import_candidates, remove_events
from spacetimeline.document.document import Document

EDITS = int(os.environ.get("SOAK_EDITS", "400"))
COLUMNS = ("id", "lo_ms", "hi_ms", "kind", "vehicle", "title")


def one_edit(document: Document, chance: random.Random, number: int) -> None:
    what = chance.randrange(10)
    day = f"{chance.randrange(1957, 2100)}-{chance.randrange(1, 13):02d}"
    ids = [row[0] for row in document.column_rows(("id",))]
    if what < 3 or not ids:
        with document.transact(f"Add {number}") as step:
            step.add_event(event("launch", day, title=f"Launch {number % 90}", vehicle=f"V{number % 50}"))
    elif what < 5:
        edit_event(document, event("docking", day, id=chance.choice(ids), title=f"Docking {number % 70}"))
    elif what == 5:
        remove_events(document, chance.sample(ids, min(len(ids), 2)))
    elif what == 6:
        proposed = [candidate(event("return", day, vehicle=f"V{chance.randrange(50)}")) for _ in range(3)]
        import_candidates(document, article(f"Article {number % 200}"), proposed)
    elif what == 7 and document.undo_name:
        document.undo()
    elif what == 8 and document.redo_name:
        document.redo()
    else:
        document.set_setting("view", f"{day} {number % 9}")
        document.find("launch")


@pytest.mark.timeout(7200)
def test_long_use_leaves_memory_flat_and_the_document_sound(document: Document, path: Path) -> None:
    chance = random.Random(7)
    columns: dict[int, tuple[object, ...]] = {}

    def keep(changes: object) -> None:
        for event_id in [*changes.removed, *changes.added, *changes.updated]:  # type: ignore[attr-defined]
            columns.pop(event_id, None)
        changed = [*changes.added, *changes.updated]  # type: ignore[attr-defined]
        columns.update({row[0]: row for row in document.column_rows(COLUMNS, ids=changed)})

    document.subscribe(keep)
    for number in range(EDITS // 4):
        one_edit(document, chance, number)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(EDITS // 4, EDITS):
        one_edit(document, chance, number)
    gc.collect()
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    # What is kept here for each event is a row of a few numbers; the document itself keeps nothing.
    assert grown < 200_000 + 2_000 * len(columns)
    assert columns == {row[0]: row for row in document.column_rows(COLUMNS)}
    document.close()
    with Document.open(path) as again:
        assert columns == {row[0]: row for row in again.column_rows(COLUMNS)}
        again.go_to_step(0)
        assert again.event_count == 0
