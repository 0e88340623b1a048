"""Documents that never got a name: offered again after a crash, swept away when nothing is in them."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from spacetimeline.document.backup import SUFFIX, only_writer
from spacetimeline.document.document import Document
from spacetimeline.errors import UserError


@dataclass(frozen=True, slots=True)
class Leftover:
    """An untitled document that no window has open. ``changed_ms`` is when it was last changed (ms UTC since 1970)."""

    path: Path
    event_count: int
    changed_ms: int


def leftovers(folder: Path) -> list[Leftover]:
    """Untitled documents in ``folder`` that hold something and are not open, the newest first.

    Those in which nothing was ever done are removed.
    """
    found: list[Leftover] = []
    try:
        paths = sorted(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return []
    for path in paths:
        with contextlib.suppress(UserError, OSError):
            leftover = _look(path)
            if leftover is not None:
                found.append(leftover)
    return sorted(found, key=lambda each: each.changed_ms, reverse=True)


def _look(path: Path) -> Leftover | None:
    with only_writer(path):
        with Document.open(path, read_only=True) as document:
            if not document.is_untitled:
                return None
            steps, count = document.latest_steps(0, 1), document.event_count
        if not steps and not count:
            path.unlink()
            return None
        return Leftover(path, count, steps[0].at_ms if steps else int(path.stat().st_mtime * 1000))
