"""Patterns that are compiled when first used: a short article meets few of them, and starting up should be quick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from spacetimeline.extract.text.kept_patterns import compile_kept


class _LazyPattern:
    """Stands in for a compiled pattern until one of its methods is asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = compile_kept(self._source, self._flags)
        for method in ("match", "search", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


if TYPE_CHECKING:
    import re

    Pattern = re.Pattern[str]


def lazy(source: str, flags: int = 0) -> Pattern:
    """``re.compile``, put off until the pattern is used. A wrong pattern shows itself only then: tests use them all."""
    return cast("Pattern", _LazyPattern(source, flags))
