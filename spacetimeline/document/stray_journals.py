"""Journals of another file that lie beside a document under the name of its own: SQLite would play them into it.

That happens where somebody copies an old state over a document whose journal a crash left behind. A journal does not
say whose it is, but nearly every one of a document keeps its first page, and that page tells its program and its count
of writes: it must be the document's own, or the one before. Formats: sqlite.org/fileformat2.html, sections 1.3 and 3.
"""

from __future__ import annotations

import contextlib
import secrets
from typing import TYPE_CHECKING

from spacetimeline.document.schema import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_ALL = 0xFFFFFFFF


def put_strays_aside(path: Path) -> list[Path]:
    """Renames what is not the journal of the document at ``path``; where to. For who holds its lock.

    A program that knows no such lock may be writing: what changed while this looked is left alone.
    """
    strays: list[Path] = []
    for suffix, belongs in (("-journal", _is_own_journal), ("-wal", _is_own_wal)):
        beside = path.with_name(path.name + suffix)
        with contextlib.suppress(OSError):
            head = _head(path)
            if beside.stat().st_size and not belongs(beside, head) and _head(path) == head:
                strays.append(beside.rename(path.with_name(f"{beside.name}.stray-{secrets.token_hex(3)}")))
    return strays


def _head(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(100)


def _is_own_wal(wal: Path, head: bytes) -> bool:
    """A file that is not in WAL mode has none."""
    return head[18:20] == b"\2\2"


def _is_own_journal(journal: Path, head: bytes) -> bool:
    """False only where its first page says so; a journal without that page is SQLite's to judge."""
    with journal.open("rb") as stream:
        before = next((page for number, page in _pages(stream) if number == 1), None)
    if before is None:
        return True
    ours, then = _number(head, 24), _number(before, 24)
    return _number(before, 68) == APPLICATION_ID and before[16:18] == head[16:18] and ours in (then, then + 1)


def _pages(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The numbers and contents of the pages that the first part of a journal keeps, as far as they are whole."""
    header = stream.read(28)
    count, nonce, sector, size = (_number(header, at) for at in (8, 12, 20, 24))
    if header[:8] != _MAGIC or not 512 <= size <= 65536 or not 28 <= sector <= 65536:
        return
    stream.seek(sector)
    for _ in range(count or _ALL):
        record = stream.read(size + 8)
        if len(record) < size + 8:
            return
        page = record[4:-4]
        told = nonce + sum(page[at] for at in range(size - 200, 0, -200))
        if told % 2**32 != _number(record, size + 4):
            return
        yield _number(record, 0), page


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")
