"""Compiles regular expressions, and keeps what was compiled for the next start of the program.

An article needs some three hundred patterns, and compiling them takes three times as long as reading it. Python's own
compiler gives a pattern as a list of numbers; it is kept where Python keeps the byte code of modules and on the same
terms: for this version of Python alone, nowhere if ``PYTHONDONTWRITEBYTECODE`` is set, and not at all where nothing
may be written. Patterns are known by their text, so that one that was changed is compiled anew. The functions that
give and take those numbers are not documented; where they are not as they were, patterns are simply compiled.
"""

from __future__ import annotations

import atexit
import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from spacetimeline.extract.text.pattern_starts import with_starts

_Key = tuple[str, int]
_Form = tuple[int, bytes, tuple[str | None, ...]]
"""Flags, the numbers, and the name of each group, of the whole match first."""

_MOST = 5_000
"""Patterns in one file: ten times as many as there are. Each change of one leaves its old form behind."""
_OURS = 1
"""Raised where other numbers are made of the same pattern than before."""


class PatternStore:
    """The compiled forms kept in one file; ``path`` need not exist."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept: dict[_Key, _Form] | None = None
        self._new: dict[_Key, _Form] = {}

    def compile(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """``re.compile(source, flags)``. Raises ``re.error``."""
        if self._kept is None:
            self._kept = _read(self._path)
        key = (source, int(flags))
        form = self._kept.get(key)
        if form is not None:
            with suppress(Exception):  # whatever a damaged file makes of it, compiling anew is right
                return _pattern(source, form)
        try:
            form = _form(source, int(flags))
            pattern = _pattern(source, form)
        except (AttributeError, ImportError, TypeError, OverflowError, RuntimeError):
            return re.compile(source, flags)
        self._new[key] = form
        return pattern

    def keep(self) -> None:
        """Write what was compiled; other processes may do so at the same time, and the last one wins."""
        if not self._new or sys.dont_write_bytecode:
            return
        kept = _read(self._path)
        forms = self._new if len(kept) > _MOST else kept | self._new
        self._new = {}
        new = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(marshal.dumps((_version(), forms)))
            new.replace(self._path)
        except OSError:
            with suppress(OSError):
                new.unlink()


def _version() -> int:
    """Of the form of the numbers: Python's, and ours behind it."""
    return int(getattr(_engine(), "MAGIC", 0)) * 100 + _OURS


def _engine() -> Any:
    return import_module("_sre")


def _read(path: Path) -> dict[_Key, _Form]:
    """The forms of a file; none where there is no file, or one that is damaged or of another version."""
    try:
        version, forms = marshal.loads(path.read_bytes())
    except (OSError, ValueError, TypeError, EOFError):
        return {}
    return forms if version == _version() and isinstance(forms, dict) else {}


def _form(source: str, flags: int) -> _Form:
    compiler = import_module("re._compiler")
    parsed = compiler._parser.parse(source, flags)
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    flags |= parsed.state.flags
    numbers = with_starts(compiler._code(parsed, flags), parsed, flags, compiler)
    return flags, array("I", numbers).tobytes(), tuple(names)


def _pattern(source: str, form: _Form) -> re.Pattern[str]:
    flags, numbers, names = form
    code = array("I")
    code.frombytes(numbers)
    groups = {name: number for number, name in enumerate(names) if name is not None}
    pattern: re.Pattern[str] = _engine().compile(source, flags, code.tolist(), len(names) - 1, groups, names)
    return pattern


_STORE = PatternStore(Path(cache_from_source(__file__)).with_suffix(".patterns"))
atexit.register(_STORE.keep)

compile_kept = _STORE.compile
keep_patterns = _STORE.keep
