"""Where files lie, and what the user prefers. The one module that knows a checkout from an installed wheel."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

_APP = "spacetimeline"
_PACKAGE = Path(__file__).resolve().parent
_INSIDE = _PACKAGE / "resources"
_RESOURCES = _INSIDE if _INSIDE.is_dir() else _PACKAGE.parent / "resources"


def resource_path(name: str) -> Path:
    """The path of a file shipped with the program, ``name`` being relative to ``resources/`` with forward slashes.

    In a wheel the resources lie inside the package, in a checkout beside it.
    """
    return _RESOURCES.joinpath(*name.split("/"))


def data_folder() -> Path:
    """The user's folder for untitled documents, backups and logs; made when missing.

    ``SPACETIMELINE_HOME`` puts this folder and the settings somewhere else (portable use, tests).
    """
    return _folder("data")


def settings_folder() -> Path:
    """The user's folder for settings; made when missing."""
    return _folder("settings")


def _folder(which: str) -> Path:
    home = os.environ.get("SPACETIMELINE_HOME")
    if home:
        folder = Path(home) / which
    else:
        import platformdirs

        make = platformdirs.user_data_path if which == "data" else platformdirs.user_config_path
        folder = make(_APP, appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class Settings:
    """Preferences and window state: names to JSON values, kept in one file.

    A damaged or unreadable file counts as empty, and a file that cannot be written is left as it was: preferences are
    never worth an error dialog.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or settings_folder() / "settings.json"
        self._values = self._read()

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return values if isinstance(values, dict) else {}

    def get(self, name: str, default: Any = None) -> Any:
        """The value kept under ``name``; ``default`` when there is none or it is of another type than ``default``."""
        value = self._values.get(name, default)
        if default is not None and not isinstance(value, type(default)):
            return default
        return value

    def set(self, name: str, value: Any) -> None:
        """Keep a JSON value under ``name`` (None forgets it) and write the file."""
        if value is None:
            self._values.pop(name, None)
        else:
            self._values[name] = value
        self._write()

    def _write(self) -> None:
        import tempfile

        text = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
        try:
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".settings-")
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(text)
            Path(name).replace(self.path)
        except OSError:
            return
