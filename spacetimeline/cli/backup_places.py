"""Where the program keeps its own backups; the window and the command line mean the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.settings import data_folder

if TYPE_CHECKING:
    from pathlib import Path


def backup_folder() -> Path:
    return data_folder() / "backups"
