"""Compiles the grammar's readable patterns to regular expressions over token classes.

Every token has one class and every class one character, so that a text becomes a string of classes and a rule a small
regular expression over it. In a pattern, words are class names (or MACROS), ``?`` makes the item before it optional,
``{0,2}`` repeats it, ``( | )`` groups, and ``name:item`` captures. There is no unbounded repeat.

    "m:month dot? d:day comma? y:year"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

OTHER = "."
"""The class of tokens the grammar knows nothing of."""

_Item = tuple[str, str, str]
_GROUP = re.compile(r"\(\?P<(\w+)>")
_ITEM = re.compile(
    r"\s*(?:(?P<name>[a-z_]+):)?(?P<atom>\w+|[()|])(?P<repeat>\?|\{\d,\d\})?\s*|\s*(?P<close>\))(?P<tail>\?|\{\d,\d\})?\s*"
)


@dataclass
class Compiled:
    """A pattern ready to match.

    ``first`` and ``second`` hold the classes its first two tokens can have, ``short`` says whether one token alone can
    match, of each set in ``needs`` every match has a class, and no match has more than ``longest`` tokens.
    Most of the grammar's regular expressions meet nothing in an article and need not be compiled for it.
    """

    text: str
    first: set[str]
    second: set[str]
    short: bool
    needs: tuple[frozenset[str], ...]
    longest: int

    def may_go_on(self, second: str) -> bool:
        """False where the pattern cannot match when ``second`` is the class of the second token, empty for none."""
        return self.short or second in self.second

    def is_worth_trying(self, classes: str, at: int) -> bool:
        """False where the tokens from ``at`` on cannot match; their first two are known to fit."""
        if "regex" in self.__dict__:
            return True  # compiled: to match is quicker than to look ahead
        ahead = classes[at : at + self.longest]
        return not any(need.isdisjoint(ahead) for need in self.needs)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression; captures of one name are numbered: ``n__1``, ``n__2``."""
        seen: dict[str, int] = {}

        def numbered(match: re.Match[str]) -> str:
            count = seen[match[1]] = seen.get(match[1], 0) + 1
            return f"(?P<{match[1]}__{count}>"

        return re.compile(_GROUP.sub(numbered, self.text))

    @cached_property
    def groups(self) -> dict[str, tuple[str, ...]]:
        """The numbered names of the captures by the names the pattern gives them."""
        found: dict[str, list[str]] = {}
        for full in self.regex.groupindex:
            found.setdefault(full.rpartition("__")[0], []).append(full)
        return {name: tuple(each) for name, each in found.items()}


class _Part(NamedTuple):
    """A piece of a regular expression: its text, the classes of its first two tokens, and how short it can be."""

    text: str
    first: set[str]
    second: set[str]
    empty: bool  # matches nothing at all
    one: bool  # matches a single token
    needs: tuple[frozenset[str], ...]  # of each set, every match has a class
    longest: int  # how many tokens it can match

    def grouped(self, name: str) -> _Part:
        text = f"(?P<{name}>{self.text})" if name else f"(?:{self.text})"
        return self._replace(text=text)

    def then(self, following: _Part) -> _Part:
        first = self.first | following.first if self.empty else self.first
        second = set(self.second)
        if self.one:
            second |= following.first
        if self.empty:
            second |= following.second
        one = (self.one and following.empty) or (self.empty and following.one)
        empty, needs = self.empty and following.empty, self.needs + following.needs
        return _Part(self.text + following.text, first, second, empty, one, needs, self.longest + following.longest)

    def either(self, other: _Part) -> _Part:
        needs = tuple(one | two for one in self.needs[:_MOST_NEEDS] for two in other.needs[:_MOST_NEEDS])
        return _Part(
            f"{self.text}|{other.text}",
            self.first | other.first,
            self.second | other.second,
            self.empty or other.empty,
            self.one or other.one,
            needs[:_MOST_NEEDS],
            max(self.longest, other.longest),
        )

    def repeated(self, repeat: str) -> _Part:
        second = self.second | self.first if self.one and repeat != "?" else self.second
        empty = self.empty or repeat == "?" or repeat.startswith("{0")
        longest = self.longest * (1 if repeat == "?" else int(repeat[-2]))
        needs = () if empty else self.needs
        return _Part(self.text + repeat, self.first, second, empty, self.one, needs, longest)


_MOST_NEEDS = 8
_NOTHING = _Part("", set(), set(), True, False, (), 0)


class Alphabet:
    """The characters of the classes, given out in order of first use."""

    def __init__(self, names: list[str]) -> None:
        self._codes = {name: chr(0x100 + number) for number, name in enumerate(names)}
        self._codes["other"] = OTHER

    def code(self, name: str) -> str:
        return self._codes[name]

    def __contains__(self, name: str) -> bool:
        return name in self._codes


class Grammar:
    """Compiles patterns over an alphabet; each macro is read once."""

    def __init__(self, alphabet: Alphabet, macros: Mapping[str, str]) -> None:
        self._alphabet, self._macros = alphabet, macros
        self._parts: dict[str, _Part] = {}

    def compile(self, pattern: str) -> Compiled:
        """Raises ``KeyError`` for a class the alphabet does not know, ``ValueError`` for bad form."""
        part = self._read(pattern)
        return Compiled(part.text, part.first, part.second, part.one, part.needs, part.longest)

    def _read(self, pattern: str) -> _Part:
        items = _split(pattern)
        part, at = self._alternatives(items, 0)
        if at != len(items):
            raise ValueError(f"unbalanced pattern near item {at}: {items}")
        return part

    def _alternatives(self, items: list[_Item], at: int) -> tuple[_Part, int]:
        found, at = self._sequence(items, at)
        while at < len(items) and items[at][1] == "|":
            other, at = self._sequence(items, at + 1)
            found = found.either(other)
        return found, at

    def _sequence(self, items: list[_Item], at: int) -> tuple[_Part, int]:
        found = _NOTHING
        while at < len(items) and items[at][1] not in ("|", ")"):
            name, atom, repeat = items[at]
            at += 1
            if atom == "(":
                part, at = self._alternatives(items, at)
                repeat = items[at][2]
                at += 1
                part = part.grouped(name)
            elif atom in self._macros:
                part = self._macro(atom).grouped(name)
            else:
                part = self._token(atom, name)
            found = found.then(part.repeated(repeat) if repeat else part)
        return found, at

    def _macro(self, name: str) -> _Part:
        part = self._parts.get(name)
        if part is None:
            part = self._parts[name] = self._read(self._macros[name])
        return part

    def _token(self, atom: str, name: str) -> _Part:
        code = self._alphabet.code(atom)
        part = _Part("\\." if code == OTHER else code, {code}, set(), False, True, (frozenset((code,)),), 1)
        return part.grouped(name) if name else part


def _split(pattern: str) -> list[_Item]:
    """The pattern's items: capture name, atom, repeat."""
    items: list[_Item] = []
    at = 0
    while at < len(pattern):
        match = _ITEM.match(pattern, at)
        if match is None or match.end() == at:
            raise ValueError(f"cannot read {pattern[at:]!r}")
        at = match.end()
        items.append((match["name"] or "", match["atom"] or ")", match["repeat"] or match["tail"] or ""))
    return items
