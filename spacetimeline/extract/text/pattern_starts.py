"""What a pattern can begin with, told to the engine that seeks it.

The engine tries a pattern at each character of a text, unless the pattern's numbers name the characters it can begin
with: then it leaps from one of these to the next, several times as fast. Python's compiler names them where a pattern
begins with a letter or a set. Most of ours begin with a ``\\b`` or look at what stands before, and go on with one of
many words; what they can begin with is told here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

_NAMES_STARTS = 4  # the mark for it in the head of the numbers
_PLAIN_HEAD = 5  # so long is a head that names nothing: its sign and length, no marks, the shortest and longest match
_NO_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_FEW = ("CATEGORY_DIGIT", "CATEGORY_SPACE")
_ASCII = 128
_ALIKE = {"i": "\u0130\u0131", "k": "\u212a", "s": "\u017f"}
"""Letters beyond ASCII that are taken for one of it where case does not matter."""

_Signs = tuple[list[Any], bool]
"""What may come first, as the compiler writes the items of a set, and whether nothing may come at all."""


def with_starts(numbers: list[int], parsed: Any, flags: int, compiler: Any) -> list[int]:
    """A compiled pattern's numbers with the characters it can begin with in their head, where these are few.

    ``parsed`` is the pattern as the parser of ``compiler`` gives it, ``flags`` are all that hold for it.
    """
    if numbers[0] != compiler.INFO or numbers[1:3] != [_PLAIN_HEAD - 1, 0]:
        return numbers  # known already
    found = _Starts(compiler, flags).of_row(parsed)
    if found is None or found[1]:
        return numbers
    named: list[int] = []
    compiler._compile_charset(compiler._optimize_charset(found[0])[0], flags, named)
    head = [numbers[0], _PLAIN_HEAD - 1 + len(named), _NAMES_STARTS, *numbers[3:_PLAIN_HEAD]]
    return [*head, *named, *numbers[_PLAIN_HEAD:]]


class _Starts:
    """Tells what the pieces of a parsed pattern begin with; None where that may be nearly anything."""

    def __init__(self, compiler: Any, flags: int) -> None:
        self._compiler = compiler
        self._any_case = bool(flags & compiler.SRE_FLAG_IGNORECASE)

    def of_row(self, row: Iterable[Any]) -> _Signs | None:
        found: list[Any] = []
        for operation, value in row:
            begins = self._of(str(operation), value)
            if begins is None:
                return None
            found += begins[0]
            if not begins[1]:
                return found, False
        return found, True

    def _of(self, operation: str, value: Any) -> _Signs | None:
        if operation in _NO_WIDTH:
            return [], True
        if operation == "LITERAL":
            return self._of_set([(self._compiler.LITERAL, value)])
        if operation == "IN":
            return self._of_set(value)
        if operation == "BRANCH":
            rows = [self.of_row(row) for row in value[1]]
            known = [row for row in rows if row is not None]
            whole = len(known) == len(rows)
            return ([sign for row in known for sign in row[0]], any(row[1] for row in known)) if whole else None
        if operation in _REPEATS:
            begins = self.of_row(value[2])
            return begins and (begins[0], begins[1] or value[0] == 0)
        if operation == "SUBPATTERN" and not (value[1] or value[2]):  # no flags of its own
            return self.of_row(value[3])
        return None

    def _of_set(self, items: list[Any]) -> _Signs | None:
        found: list[Any] = []
        for operation, value in items:
            kind = str(operation)
            if kind == "NEGATE" or (kind == "CATEGORY" and str(value) not in _FEW):
                return None
            found.append((operation, value))
            if self._any_case and kind != "CATEGORY":
                first, last = value if kind == "RANGE" else (value, value)
                if last >= _ASCII:
                    return None
                for letter in map(chr, range(first, last + 1)):
                    cases = letter.lower() + letter.upper() + _ALIKE.get(letter.lower(), "")
                    found += [(self._compiler.LITERAL, ord(each)) for each in cases]
        return found, False
