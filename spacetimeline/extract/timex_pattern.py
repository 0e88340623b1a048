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

_Item = tuple[str, str, str]
_GROUP = re.compile(r"\(\?P<(\w+)>")
_ITEM = re.compile(
    r"\s*(?:(?P<name>[a-z_]+):)?(?P<atom>\w+|[()|])(?P<repeat>\?|\{\d,\d\})?\s*|\s*(?P<close>\))(?P<tail>\?|\{\d,\d\})?\s*"
)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern ready to match.

    ``first`` and ``second`` hold the classes its first two tokens can have, ``short`` says whether one token alone can
    match, and ``groups`` names its captures. Most tries end at the second token, before the expression is compiled.
    """

    regex: re.Pattern[str]
    first: frozenset[str]
    second: frozenset[str]
    short: bool
    groups: tuple[str, ...]


@dataclass(slots=True)
class _Part:
    """A piece of a regular expression: its text, the classes of its first two tokens, and how short it can be."""

    text: str
    first: set[str]
    second: set[str]
    empty: bool  # matches nothing at all
    one: bool  # matches a single token

    def then(self, following: _Part) -> _Part:
        first = self.first | following.first if self.empty else self.first
        second = set(self.second)
        if self.one:
            second |= following.first
        if self.empty:
            second |= following.second
        one = (self.one and following.empty) or (self.empty and following.one)
        return _Part(self.text + following.text, first, second, self.empty and following.empty, one)

    def repeated(self, repeat: str) -> _Part:
        second = self.second | self.first if self.one and repeat != "?" else self.second
        empty = self.empty or repeat == "?" or repeat.startswith("{0")
        return _Part(self.text + repeat, self.first, second, empty, self.one)


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
        part = self._alternatives()
        if self._at != len(self._items):
            raise ValueError(f"unbalanced pattern near item {self._at}: {self._items}")
        groups = tuple(_GROUP.findall(part.text))
        return Compiled(lazy(part.text), frozenset(part.first), frozenset(part.second), part.one, groups)

    def _alternatives(self) -> _Part:
        found = self._sequence()
        while self._at < len(self._items) and self._items[self._at][1] == "|":
            self._at += 1
            other = self._sequence()
            found = _Part(
                f"{found.text}|{other.text}",
                found.first | other.first,
                found.second | other.second,
                found.empty or other.empty,
                found.one or other.one,
            )
        return found

    def _sequence(self) -> _Part:
        found = _Part("", set(), set(), True, False)
        while self._at < len(self._items) and self._items[self._at][1] not in ("|", ")"):
            name, atom, repeat = self._items[self._at]
            self._at += 1
            if atom == "(":
                part = self._alternatives()
                repeat = self._items[self._at][2]
                self._at += 1
                part.text = f"(?P<{self._unique(name)}>{part.text})" if name else f"(?:{part.text})"
            else:
                code = self._alphabet.code(atom)
                text = "\\." if code == OTHER else code
                if name:
                    text = f"(?P<{self._unique(name)}>{text})"
                part = _Part(text, {code}, set(), False, True)
            found = found.then(part.repeated(repeat) if repeat else part)
        return found

    def _unique(self, name: str) -> str:
        count = self._names[name] = self._names.get(name, 0) + 1
        return f"{name}__{count}"


def _split(pattern: str, macros: dict[str, str]) -> list[_Item]:
    """The pattern's items (capture name, atom, repeat), macros replaced by their own items in brackets."""
    items: list[_Item] = []
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
