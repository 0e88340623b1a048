"""Reads the grammar's readable patterns: each becomes a regular expression over token classes and an automaton's part.

Every token has one class and every class one character, so that a text becomes a string of classes and a rule a small
regular expression over it. In a pattern, words are class names (or MACROS), ``?`` makes the item before it optional,
``{0,2}`` repeats it, ``( | )`` groups, and ``name:item`` captures. There is no unbounded repeat.

    "m:month dot? d:day comma? y:year"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from spacetimeline.extract.text.kept_patterns import compile_kept
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.timex.automaton import Either, OneToken, Part, Repeat, Then

OTHER = "."
"""The class of tokens the grammar knows nothing of."""

_Item = tuple[str, str, str]
_GROUP = re.compile(r"\(\?P<(\w+)>")
_ITEM = re.compile(
    r"\s*(?:(?P<name>[a-z_]+):)?(?P<atom>\w+|[()|])(?P<repeat>\?|\{\d,\d\})?\s*|\s*(?P<close>\))(?P<tail>\?|\{\d,\d\})?\s*"
)


@dataclass
class Compiled:
    """A pattern ready to match: ``part`` says quickly whether it matches, ``regex`` what its captures hold.

    Most of the grammar's regular expressions meet nothing in an article and are not compiled for it.
    """

    part: Part
    text: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression; captures of one name are numbered: ``n__1``, ``n__2``."""
        seen: dict[str, int] = {}

        def numbered(match: re.Match[str]) -> str:
            count = seen[match[1]] = seen.get(match[1], 0) + 1
            return f"(?P<{match[1]}__{count}>"

        return compile_kept(_GROUP.sub(numbered, self.text))

    @cached_property
    def groups(self) -> dict[str, tuple[int, ...]]:
        """The numbers of the captures by the names the pattern gives them."""
        found: dict[str, list[int]] = {}
        for full, number in self.regex.groupindex.items():
            found.setdefault(full.rpartition("__")[0], []).append(number)
        return {name: tuple(each) for name, each in found.items()}


class _CodesOf(dict[tuple[str, ...], frozenset[str]]):
    """The characters of several classes, by their names; kept, as the same ones are asked for again and again."""

    def __init__(self, codes: Mapping[str, str]) -> None:
        self._of = codes

    def __missing__(self, names: tuple[str, ...]) -> frozenset[str]:
        found = self[names] = frozenset(self._of[name] for name in names)
        return found


class Alphabet:
    """The characters of the classes, given out in order of first use."""

    def __init__(self, names: list[str]) -> None:
        self._codes = {name: chr(0x100 + number) for number, name in enumerate(names)}
        self._codes["other"] = OTHER
        self.codes = _CodesOf(self._codes)

    def code(self, name: str) -> str:
        return self._codes[name]

    def __contains__(self, name: str) -> bool:
        return name in self._codes


_Read = tuple[Part | None, str]
"""A piece of a pattern, None for nothing at all, and its regular expression."""


class Grammar:
    """Compiles patterns over an alphabet; each macro is read once."""

    def __init__(self, alphabet: Alphabet, macros: Mapping[str, str]) -> None:
        self._alphabet, self._macros = alphabet, macros
        self._known: dict[str, _Read] = {}
        self._tokens: dict[str, Part] = {}

    def compile(self, pattern: str) -> Compiled:
        """Raises ``KeyError`` for a class the alphabet does not know, ``ValueError`` for bad form."""
        part, text = self._read(pattern)
        if part is None:
            raise ValueError(f"empty pattern: {pattern!r}")
        return Compiled(part, text)

    def _read(self, pattern: str) -> _Read:
        items = _split(pattern)
        read, at = self._alternatives(items, 0)
        if at != len(items):
            raise ValueError(f"unbalanced pattern near item {at}: {items}")
        return read

    def _alternatives(self, items: list[_Item], at: int) -> tuple[_Read, int]:
        (part, text), at = self._sequence(items, at)
        while at < len(items) and items[at][1] == "|":
            (other, following), at = self._sequence(items, at + 1)
            if part is None or other is None:
                raise ValueError(f"empty alternative: {items}")
            part, text = Either(part, other), f"{text}|{following}"
        return (part, text), at

    def _sequence(self, items: list[_Item], at: int) -> tuple[_Read, int]:
        whole, texts = None, []
        while at < len(items) and items[at][1] not in ("|", ")"):
            name, atom, repeat = items[at]
            at += 1
            if atom == "(":
                (part, text), at = self._alternatives(items, at)
                repeat = items[at][2]
                at += 1
                text = _grouped(text, name)
            elif atom in self._macros:
                part, text = self._macro(atom)
                text = _grouped(text, name)
            else:
                part, text = self._token(atom)
                text = _grouped(text, name) if name else text
            if part is None:
                raise ValueError(f"empty group: {items}")
            if repeat:
                low, high = (0, 1) if repeat == "?" else (int(repeat[1]), int(repeat[3]))
                part, text = Repeat.of(part, low, high), text + repeat
            whole = part if whole is None else Then(whole, part)
            texts.append(text)
        return (whole, "".join(texts)), at

    def _macro(self, name: str) -> _Read:
        read = self._known.get(name)
        if read is None:
            read = self._known[name] = self._read(self._macros[name])
        return read

    def _token(self, atom: str) -> tuple[Part, str]:
        code = self._alphabet.code(atom)
        part = self._tokens.get(code)
        if part is None:
            part = self._tokens[code] = OneToken(code)
        return part, "\\." if code == OTHER else code


def _grouped(text: str, name: str) -> str:
    return f"(?P<{name}>{text})" if name else f"(?:{text})"


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
