"""Compiles the grammar's readable patterns to regular expressions over token classes.

Every token has one class and every class one character, so that a text becomes a string of classes and a rule a small
regular expression over it. In a pattern, words are class names (or MACROS), ``?`` makes the item before it optional,
``{0,2}`` repeats it, ``( | )`` groups, and ``name:item`` captures. There is no unbounded repeat.

    "m:month dot? d:day comma? y:year"
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacetimeline.extract.lazy_patterns import lazy

OTHER = "."
"""The class of tokens the grammar knows nothing of."""

_GROUP = re.compile(r"\(\?P<(\w+)>")
_ITEM = re.compile(
    r"\s*(?:(?P<name>[a-z_]+):)?(?P<atom>\w+|[()|])(?P<repeat>\?|\{\d,\d\})?\s*|\s*(?P<close>\))(?P<tail>\?|\{\d,\d\})?\s*"
)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern ready to match: ``first`` holds the classes it can start with, ``groups`` the names of its captures."""

    regex: re.Pattern[str]
    first: frozenset[str]
    groups: tuple[str, ...]


class Alphabet:
    """The characters of the classes, given out in order of first use."""

    def __init__(self, names: list[str]) -> None:
        self._codes = {name: chr(0x100 + number) for number, name in enumerate(names)}
        self._codes["other"] = OTHER

    def code(self, name: str) -> str:
        return self._codes[name]

    def __contains__(self, name: str) -> bool:
        return name in self._codes


class _Compiler:
    """Recursive descent over one pattern; gives the regular expression and the set of first classes."""

    def __init__(self, pattern: str, alphabet: Alphabet, macros: dict[str, str]) -> None:
        self._alphabet, self._macros = alphabet, macros
        self._items = _split(pattern, macros)
        self._at = 0
        self._names: dict[str, int] = {}

    def compile(self) -> Compiled:
        text, first, _ = self._alternatives()
        if self._at != len(self._items):
            raise ValueError(f"unbalanced pattern near item {self._at}: {self._items}")
        return Compiled(lazy(text), frozenset(first), tuple(_GROUP.findall(text)))

    def _alternatives(self) -> tuple[str, set[str], bool]:
        texts, firsts, empties = [], set[str](), False
        while True:
            text, first, empty = self._sequence()
            texts.append(text)
            firsts |= first
            empties |= empty
            if self._at < len(self._items) and self._items[self._at][1] == "|":
                self._at += 1
                continue
            return "|".join(texts), firsts, empties

    def _sequence(self) -> tuple[str, set[str], bool]:
        text, first, empty = "", set[str](), True
        while self._at < len(self._items) and self._items[self._at][1] not in ("|", ")"):
            name, atom, repeat = self._items[self._at]
            self._at += 1
            if atom == "(":
                inner, inner_first, inner_empty = self._alternatives()
                repeat = self._items[self._at][2]
                self._at += 1
                piece = f"(?P<{self._unique(name)}>{inner})" if name else f"(?:{inner})"
            else:
                code = self._alphabet.code(atom)
                inner_first, inner_empty = {code}, False
                piece = f"(?P<{self._unique(name)}>{re.escape(code)})" if name else re.escape(code)
            text += piece + repeat
            if empty:
                first |= inner_first
            empty = empty and (inner_empty or repeat == "?" or repeat.startswith("{0"))
        return text, first, empty

    def _unique(self, name: str) -> str:
        count = self._names[name] = self._names.get(name, 0) + 1
        return f"{name}__{count}"


def _split(pattern: str, macros: dict[str, str]) -> list[tuple[str, str, str]]:
    """The pattern's items (capture name, atom, repeat), macros replaced by their own items in brackets."""
    items: list[tuple[str, str, str]] = []
    at = 0
    while at < len(pattern):
        match = _ITEM.match(pattern, at)
        if match is None or match.end() == at:
            raise ValueError(f"cannot read {pattern[at:]!r}")
        at = match.end()
        name, atom, repeat = match["name"] or "", match["atom"] or ")", match["repeat"] or match["tail"] or ""
        if atom.isupper() and atom in macros:
            items.append((name, "(", ""))
            items.extend(_split(macros[atom], macros))
            items.append(("", ")", repeat))
        else:
            items.append((name, atom, repeat))
    return items


def compile_pattern(pattern: str, alphabet: Alphabet, macros: dict[str, str]) -> Compiled:
    """Compile ``pattern``; raises ``KeyError`` for a class the alphabet does not know, ``ValueError`` for bad form."""
    return _Compiler(pattern, alphabet, macros).compile()
