"""Where documents lie: the recent ones, and the untitled ones that wait in the data folder for a name."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

from spacetimeline.settings import Settings, data_folder

SUFFIX = ".spacetimeline"
FILE_FILTER = f"Timelines (*{SUFFIX})"
_LONGEST_LIST = 12


def untitled_folder() -> Path:
    """Where unnamed timelines are kept; made when missing."""
    folder = data_folder() / "untitled"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def new_untitled_path(stem: str = "Untitled") -> Path:
    """A path in the data folder that no file has yet, its name beginning with ``stem``."""
    folder, number = untitled_folder(), 1
    path = folder / f"{stem}{SUFFIX}"
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}{SUFFIX}"
    return path


def is_untitled(path: Path) -> bool:
    """True for a timeline that still lies in the data folder."""
    return path.parent == untitled_folder()


def untitled_documents() -> list[Path]:
    """Unnamed timelines of earlier runs, the latest first: after a crash this is where they are found again."""
    folder = untitled_folder()
    paths = [path for path in folder.iterdir() if path.suffix == SUFFIX and not path.name.startswith(".")]
    return sorted(paths, key=_changed, reverse=True)


def shown_name(path: Path) -> str:
    """What a timeline is called in titles and lists: its file's name without the suffix."""
    return path.stem if path.suffix == SUFFIX else path.name


def with_suffix(path: Path) -> Path:
    """``path`` with our suffix, which file dialogs do not always add."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def remove_document(path: Path) -> None:
    """Delete an unnamed timeline that nobody wants, with what lies beside it (journal, lock, cache)."""
    for pattern in (f"{_escaped(path.name)}*", f".{_escaped(path.name)}*"):
        for each in path.parent.glob(pattern):
            each.unlink(missing_ok=True)


def _escaped(name: str) -> str:
    return "".join(f"[{mark}]" if mark in "*?[" else mark for mark in name)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


class KnownDocument(NamedTuple):
    """A document to offer: where it is and when it was last changed, in words."""

    path: Path
    changed: str


def known(path: Path, events: int = -1, now: float | None = None) -> KnownDocument:
    """``path`` with its time of change (``"today 14:05"``, ``"3 Nov 2026"``) and, where known, how many events."""
    changed = _changed(path)
    if not changed:
        return KnownDocument(path, "")
    then, today = time.localtime(changed), time.localtime(now)
    same_day = then[:3] == today[:3]
    words = time.strftime("today %H:%M", then) if same_day else f"{then.tm_mday} {time.strftime('%b %Y', then)}"
    count = f"{events:,} event{'s' if events != 1 else ''}, " if events >= 0 else ""
    return KnownDocument(path, count + words)


class RecentFiles:
    """The documents opened last, kept in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def paths(self) -> list[Path]:
        """Those that are still there, the latest first."""
        kept = [Path(each) for each in self._settings.get("recent", []) if isinstance(each, str)]
        return [path for path in kept if path.is_file()]

    def add(self, path: Path) -> None:
        """Put a document on top; unnamed ones have a list of their own."""
        if is_untitled(path):
            return
        names = [str(each) for each in self.paths() if each != path]
        self._settings.set("recent", [str(path), *names][:_LONGEST_LIST])

    def clear(self) -> None:
        self._settings.set("recent", [])
