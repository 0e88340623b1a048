"""Undo and redo: the swap of a step's images with the rows of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.document.errors import DamagedDocumentError
from spacetimeline.document.recorder import Recorder
from spacetimeline.document.store_history import PART_ENTRIES, Entry, History

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacetimeline.document.store import Store
    from spacetimeline.document.tables import Row


def swap(store: Store, step_id: int) -> Recorder:
    """Puts back what a step's images show and keeps, as its new images, what stood there; inside a transaction.

    First every row of the step goes, then every image comes: so names that must be unique can change places. Raises
    ``DamagedDocumentError`` when rows or images are not what any step wrote.
    """
    try:
        return _swap(store, step_id)
    except (TypeError, ValueError) as error:
        raise DamagedDocumentError(store.path, "a step of its history does not fit its rows") from error


def _swap(store: Store, step_id: int) -> Recorder:
    history, recorder = History(store), Recorder()
    old_parts = history.parts(step_id)
    number = max(old_parts, default=-1) + 1
    for part in old_parts:
        for piece in _pieces(history.part(step_id, part)):
            for chunk in _packed(_take_out(store, recorder, piece)):
                history.put_part(step_id, number, chunk)
                number += 1
    for part in old_parts:
        for table, images in _images(history.part(step_id, part)):
            store.insert(table, images)
        history.drop_part(step_id, part)
    return recorder


def _pieces(entries: Sequence[Entry]) -> Iterator[tuple[str, dict[int, Row | None]]]:
    """A part's entries as tables with up to ``PART_ENTRIES`` ids and their images."""
    for entry in entries:
        if entry.first != entry.last:
            for first in range(entry.first, entry.last + 1, PART_ENTRIES):
                yield entry.table, dict.fromkeys(range(first, min(first + PART_ENTRIES, entry.last + 1)))
    single: dict[str, dict[int, Row | None]] = {}
    for entry in entries:
        if entry.first == entry.last:
            single.setdefault(entry.table, {})[entry.first] = entry.image
    yield from single.items()


def _take_out(store: Store, recorder: Recorder, piece: tuple[str, dict[int, Row | None]]) -> list[Entry]:
    """Removes the rows of a piece and returns them as images; tells the recorder what becomes of each."""
    table, images = piece
    there = store.rows_by_id(table, list(images))
    store.delete(table, list(there.values()))
    back: list[Row] = []
    for row_id, image in images.items():
        before = there.get(row_id)
        if before is not None and image is not None:
            recorder.replaced(table, before, image)
        elif before is not None:
            recorder.removed(table, before)
        elif image is not None:
            back.append(image)
    recorder.put_back(table, back)
    return [Entry(table, row_id, row_id, there.get(row_id)) for row_id in images]


def _packed(entries: list[Entry]) -> Iterator[list[Entry]]:
    """Entries with runs of ids without image made one; one list, or none when there is nothing."""
    packed: list[Entry] = []
    for entry in entries:
        last = packed[-1] if packed else None
        if last and entry.image is None and last.image is None and last.last == entry.first - 1:
            packed[-1] = Entry(entry.table, last.first, entry.last, None)
        else:
            packed.append(entry)
    if packed:
        yield packed


def _images(entries: Sequence[Entry]) -> Iterator[tuple[str, list[Row]]]:
    by_table: dict[str, list[Row]] = {}
    for entry in entries:
        if entry.image is not None:
            by_table.setdefault(entry.table, []).append(entry.image)
    yield from by_table.items()
