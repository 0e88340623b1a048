"""What a program says that can no longer say anything: written by C code that needs neither Python nor its lock.

While the window answers, a clock is set back again and again; when it runs out, because code in C holds the
interpreter, ``faulthandler`` writes where every thread is. It writes so as well when the process crashes. The file goes
when the program ends as it should; one that is left tells the next start what happened.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import re
from pathlib import Path

from spacetimeline.document.lock import try_lock

_NAME = "last-words-{}.txt"
_MOST = 60_000
"""Characters of what was left that are read: a trace of every thread is far shorter."""


class LastWords:
    """The file of this program, in ``folder``. Raises ``OSError`` when it can't be made."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / _NAME.format(os.getpid())
        self._stream = self.path.open("w+", encoding="utf-8", errors="replace")
        try_lock(self._stream.fileno())  # held as long as this process lives
        self._read = 0
        faulthandler.enable(self._stream)

    def arm(self, seconds: float) -> None:
        """Set the clock: unless it is set again within ``seconds``, where the program is gets written."""
        faulthandler.dump_traceback_later(seconds, file=self._stream)

    def disarm(self) -> None:
        """Stop the clock: somebody else tells of it."""
        faulthandler.cancel_dump_traceback_later()

    def said(self) -> str:
        """What was written since this was last asked."""
        self._stream.seek(self._read)
        text = self._stream.read(_MOST)
        self._read = self._stream.seek(0, os.SEEK_END)
        return text

    def close(self) -> None:
        """The program ends as it should."""
        self.disarm()
        faulthandler.disable()
        self._stream.close()
        with contextlib.suppress(OSError):
            self.path.unlink()


def left_behind(folder: Path) -> list[str]:
    """What programs said in ``folder`` that are gone by now; each is told once. Most said nothing: they were ended."""
    found: list[str] = []
    for path in sorted(folder.glob(_NAME.format("*"))):
        with contextlib.suppress(OSError):
            words = _words_of_the_gone(path)
            if words is not None:
                path.unlink()
                found.append(words)
    return [words for words in found if words.strip()]


def _words_of_the_gone(path: Path) -> str | None:
    """What a file of last words says; None while its program lives."""
    with path.open("r+", encoding="utf-8", errors="replace") as stream:
        return None if try_lock(stream.fileno()) is False else stream.read(_MOST)


def place_in(words: str) -> str:
    """Where the thread that counts was, in a few words: ``"read in store.py"``; empty when that was not written."""
    main = words.rpartition("Current thread")[2] if "Current thread" in words else words.rpartition("Thread 0x")[2]
    found = re.search(r'File "([^"]+)", line \d+ in (\S+)', main)
    return f"{found[2]} in {Path(found[1]).name}" if found else ""
