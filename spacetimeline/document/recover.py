"""Saving what can be saved of a damaged document into a new one, and telling what was lost."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacetimeline.document import opening
from spacetimeline.document import store_connection as files
from spacetimeline.document.codes import BOUNDS, GRANULARITIES, KINDS, QUALIFIERS, STATUSES
from spacetimeline.document.errors import DocumentExistsError, NotADocumentError, from_os
from spacetimeline.document.rows import BrokenRowError, event_from_row
from spacetimeline.document.store import Store
from spacetimeline.document.store_salvage import Salvage
from spacetimeline.document.tables import ENTITY_TABLES, EVENT_COLUMNS, LINKED, TABLES, clean, name_key
from spacetimeline.errors import FileUnreadableError, UserError, reason_of

if TYPE_CHECKING:
    from spacetimeline.document.tables import Row, Value


@dataclass(slots=True)
class Recovery:
    """What was saved and lost, by table, and sentences that say so."""

    saved: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    sentences: list[str] = field(default_factory=list)
    is_damaged: bool = False
    """Something could not be read, or had to be left out; the history of steps does not count."""

    @property
    def is_complete(self) -> bool:
        return not +self.lost and not self.is_damaged


def recover(path: Path, out: Path) -> Recovery:
    """Reads the broken document at ``path``, which is not changed, and writes a clean one to ``out``.

    Rows keep their ids; what refers to lost rows loses the reference. The history of steps is not carried over:
    undoing a step whose rows were mended or lost would bring back what never was. The report says so.
    Raises ``NotADocumentError`` when nothing of a document is found, and errors of reading and writing files.
    """
    if out.exists():
        raise DocumentExistsError(out)
    with tempfile.TemporaryDirectory(prefix="spacetimeline-") as folder:
        copy = _private_copy(path, Path(folder))
        salvage = _readable(copy)
        if salvage is None and copy.stat().st_size > _PAGE_BYTES:
            _transplant_first_page(copy, Path(folder))
            salvage = _readable(copy)
        if salvage is None:
            raise NotADocumentError(path)
        try:
            recovery = _rebuild(salvage, out)
        finally:
            salvage.close()
    if not any(recovery.saved.values()) and any(recovery.lost.values()):
        out.unlink()
        raise NotADocumentError(path)
    return recovery


def _readable(copy: Path) -> Salvage | None:
    """The copy open for salvage, if any table of ours can be seen in it."""
    try:
        salvage = Salvage(copy)
    except sqlite3.Error:
        return None
    if any(salvage.columns(table) for table in TABLES):
        return salvage
    salvage.close()
    return None


_PAGE_BYTES = 4096  # of every document this program makes


def _transplant_first_page(copy: Path, folder: Path) -> None:
    """Puts the first page of a new document in the place of a broken one.

    That page holds the file's header and the way to the schema. All documents are laid out by the same statements, so
    their tables begin at the same pages, unless another program has rearranged them: then nothing will be found.
    """
    opening.create_file(folder / "new")
    first = bytearray((folder / "new").read_bytes()[:_PAGE_BYTES])
    pages = copy.stat().st_size // _PAGE_BYTES
    first[28:32] = pages.to_bytes(4, "big")  # file format: the size of the database in pages
    first[32:40] = bytes(8)  # no free pages: whatever was free must not be believed
    with copy.open("r+b") as stream:
        stream.write(first)
    for suffix in ("-journal", "-wal"):
        copy.with_name(copy.name + suffix).unlink(missing_ok=True)


def _private_copy(path: Path, folder: Path) -> Path:
    """The file and its journal, so that an interrupted change can be taken back without touching the original."""
    files.check_kind(path)
    copy = folder / "broken"
    try:
        shutil.copyfile(path, copy)
        for suffix in ("-journal", "-wal"):
            beside = path.with_name(path.name + suffix)
            if beside.is_file():
                shutil.copyfile(beside, folder / f"broken{suffix}")
    except OSError as error:
        raise FileUnreadableError(path, reason_of(error)) from error
    return copy


def _rebuild(salvage: Salvage, out: Path) -> Recovery:
    opening.create_file(out)
    connection = files.connect(out, read_only=False)
    try:
        recovery = _Rebuilding(salvage, Store(connection, out)).run()
    except (UserError, OSError) as error:
        connection.close()
        with contextlib.suppress(OSError):
            out.unlink()
        raise error if isinstance(error, UserError) else from_os(error, out) from error
    connection.close()
    return recovery


_ORDER = (
    *(each.table for each in ENTITY_TABLES.values()),
    "aliases",
    "sources",
    "events",
    "participations",
    "claims",
    "saved_views",
    "dismissals",
)
_REFERENCES: dict[str, tuple[tuple[str, str], ...]] = {
    "participations": (("event_id", "events"), ("person_id", "people")),
    "claims": (("event_id", "events"),),
}


class _Rebuilding:
    """One recovery under way."""

    def __init__(self, salvage: Salvage, store: Store) -> None:
        self._salvage = salvage
        self._store = store
        self._ids: dict[str, set[int]] = {}
        self._recovery = Recovery()

    def run(self) -> Recovery:
        self._store.begin()
        for table in _ORDER:
            self._table(table)
        self._store.drop_dangling_slips()
        self._store.commit()
        self._tell()
        return self._recovery

    def _table(self, table: str) -> None:
        ids = self._ids[table] = set()
        types = self._store.column_types(table)
        for told in self._salvage.rows(table):
            row = self._row(table, told, types)
            if row is not None and row[0] not in ids and self._insert(table, row):
                ids.add(row[0])  # type: ignore[arg-type]
                self._recovery.saved[table] += 1
            else:
                self._recovery.lost[table] += 1
        if table in self._salvage.troubles:
            given_out = self._salvage.count(table) or 0
            missing = given_out - self._recovery.saved[table] - self._recovery.lost[table]
            self._recovery.lost[table] += max(0, min(missing, 10**7))

    def _insert(self, table: str, row: Row) -> bool:
        try:
            self._store.insert(table, [row])
        except UserError:
            if not self._store.connection.in_transaction:
                raise
            return False
        return True

    def _row(self, table: str, told: dict[str, Any], types: list[tuple[str, bool]]) -> Row | None:
        """The row with every value brought to its column's type; None when it makes no sense."""
        values = {
            column: _value(told.get(column), kind, needed=needed and column != "id")
            for column, (kind, needed) in zip(TABLES[table], types, strict=True)
        }
        if not isinstance(values["id"], int) or not 0 < values["id"] < 2**62:
            return None
        if "name_key" in values:
            values["name_key"] = name_key(str(values["name"]))
        if table == "events":
            return self._event(values)
        if table == "claims" and values["source_id"] not in self._ids["sources"]:
            values["source_id"] = None
        if any(values[column] not in self._ids[other] for column, other in _REFERENCES.get(table, ())):
            return None
        return tuple(values.values())

    def _event(self, values: dict[str, Value]) -> Row | None:
        for link in LINKED:
            if values[link.event_column] not in self._ids[link.table]:
                values[link.event_column] = None
        for end in ("start", "end"):
            if not _is_time(values, end):
                told = any(values[f"{end}_{part}_ms"] is not None for part in ("lo", "hi", "at"))
                self._recovery.lost[f"{end} times"] += told
                for column in EVENT_COLUMNS:
                    if column.startswith(f"{end}_"):
                        values[column] = None
        if not (_in(KINDS, values["kind"]) and _in(STATUSES, values["status"])):
            return None
        row = tuple(values[column] for column in EVENT_COLUMNS)
        try:
            event_from_row(row, [None] * len(LINKED), ())
        except BrokenRowError:
            return None
        return row

    def _tell(self) -> None:
        recovery = self._recovery
        events = recovery.saved["events"]
        recovery.sentences.append(f"{events} event{'' if events == 1 else 's'} and what belongs to them were saved.")
        for table, count in sorted((+recovery.lost).items()):
            recovery.sentences.append(f"Lost: {count} of {table.replace('_', ' ')}.")
        recovery.is_damaged = bool(self._salvage.troubles) or self._salvage.has_triggers()
        for table, trouble in sorted(self._salvage.troubles.items()):
            recovery.sentences.append(f"While reading {table.replace('_', ' ')}: {trouble[:200]}.")
        if self._salvage.has_triggers():
            recovery.sentences.append("Programs (triggers) that were planted in the file were left out.")
        if self._salvage.has_history():
            recovery.sentences.append(
                "The history was not carried over: what was done in the old document cannot be undone in the new one."
            )


def _in(members: tuple[object, ...], code: Value) -> bool:
    return isinstance(code, int) and 0 <= code < len(members)


def _is_time(values: dict[str, Value], end: str) -> bool:
    lo_ms, hi_ms, at_ms = (values[f"{end}_{part}_ms"] for part in ("lo", "hi", "at"))
    if not (isinstance(lo_ms, int) and isinstance(hi_ms, int) and isinstance(at_ms, int)):
        return False
    codes = (values[f"{end}_granularity"], values[f"{end}_qualifier"], values[f"{end}_bound"])
    known = all(_in(members, code) for members, code in zip((GRANULARITIES, QUALIFIERS, BOUNDS), codes, strict=True))
    return known and -(2**62) <= lo_ms <= hi_ms <= 2**62 and abs(at_ms) <= 2**62


def _value(value: Any, kind: str, *, needed: bool) -> Value:
    """``value`` as a column of type ``kind`` holds it; what can't be one becomes NULL or the empty value."""
    if kind == "TEXT":
        if isinstance(value, bytes):
            value = value.decode("utf-8", "replace")
        if value is None:
            return "" if needed else None
        return clean(str(value))
    if isinstance(value, str):
        with contextlib.suppress(ValueError):
            value = float(value) if kind == "REAL" else int(value)
    if kind == "REAL":
        number = float(value) if isinstance(value, int | float) else 1.0
        return number if number == number else 1.0
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        value = int(value)
    if isinstance(value, int) and abs(value) <= 2**62:
        return value
    return 0 if needed else None
