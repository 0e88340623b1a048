"""Reads the tables of words, which are TOML files among the resources.

Parsing them takes longer than anything else that is done before an article can be read. A table once read is therefore
kept as JSON where Python keeps the byte code of modules, and on the same terms: for as long as the file has the size
and the time of change it had, nowhere if ``PYTHONDONTWRITEBYTECODE`` is set, and not at all where nothing may be
written.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any


def read_table(path: Path) -> dict[str, Any]:
    """The content of a TOML file of texts, numbers, lists and tables. Raises ``OSError`` and ``ValueError``."""
    about = path.stat()
    stamp = [about.st_size, about.st_mtime_ns]
    kept = Path(cache_from_source(str(path))).with_suffix(".json")
    table = _kept(kept, stamp)
    if table is None:
        import tomllib

        with path.open("rb") as stream:
            table = tomllib.load(stream)
        if not sys.dont_write_bytecode:
            _keep(kept, stamp, table)
    return table


def _kept(path: Path, stamp: list[int]) -> dict[str, Any] | None:
    """The table kept at ``path``; None where there is none, or one of an older file."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    current = isinstance(content, dict) and content.get("stamp") == stamp
    return content.get("table") if current else None


def _keep(path: Path, stamp: list[int], table: dict[str, Any]) -> None:
    """Write a table for the next start; other processes may do so at the same time."""
    new = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps({"stamp": stamp, "table": table}, ensure_ascii=False), encoding="utf-8")
        new.replace(path)
    except OSError:
        with suppress(OSError):
            new.unlink()
