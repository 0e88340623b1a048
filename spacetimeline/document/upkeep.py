"""What takes too long at the opening of a large document: the check of every page, and the day's backup.

Both are done in a thread, over connections of their own, and make way whenever the document wants to write.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from typing import TYPE_CHECKING

from spacetimeline.document import backup
from spacetimeline.document import store_connection as files
from spacetimeline.document.errors import BackupError, DamagedDocumentError
from spacetimeline.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PAUSE_SECONDS = 5.0
_MOST_INTERRUPTIONS = 100


class Upkeep:
    """Looks after one large document until ``stop``; ``trouble`` is what it found, None so far."""

    def __init__(self, path: Path, backups: Path, trusted: Callable[[], bool]) -> None:
        """``trusted`` is asked whether the document's caches are true."""
        self._path, self._backups, self._trusted = path, backups, trusted
        self._stopped = threading.Event()
        self._checking: sqlite3.Connection | None = None
        self.trouble: UserError | None = None
        self._thread = threading.Thread(target=self._run, name="document upkeep", daemon=True)
        self._thread.start()

    def make_way(self) -> None:
        """Ends a check that is under way: it holds a lock that keeps others from writing. It is taken up later."""
        connection = self._checking
        if connection is not None:
            with contextlib.suppress(sqlite3.Error):  # closed this very moment
                connection.interrupt()

    def stop(self) -> None:
        """Ends everything and waits for it."""
        self._stopped.set()
        self.make_way()
        self._thread.join()

    def wait(self) -> None:
        """Until all is done; for tests."""
        self._thread.join()

    def _run(self) -> None:
        try:
            self._check()
            if not self._stopped.is_set():
                with contextlib.suppress(BackupError):
                    trusted = self._trusted()
                    backup.back_up_daily(self._path, self._backups, trusted=trusted, go_on=self._goes_on)
        except UserError as error:
            self.trouble = error

    def _goes_on(self) -> bool:
        return not self._stopped.is_set()

    def _check(self) -> None:
        connection = files.connect(self._path, read_only=True)
        try:
            for table in files.tables_of(connection, self._path):
                for _ in range(_MOST_INTERRUPTIONS):
                    if self._stopped.is_set() or self._check_table(connection, table):
                        break
                    self._stopped.wait(_PAUSE_SECONDS)
        finally:
            connection.close()

    def _check_table(self, connection: sqlite3.Connection, table: str) -> bool:
        """False when the check was interrupted."""
        self._checking = connection
        try:
            files.check_table(connection, self._path, table)
        except DamagedDocumentError as error:
            if error.detail == "interrupted":
                return False
            raise
        finally:
            self._checking = None
        return True
