"""Says which patterns match at a place by one walk over the classes there, however many patterns there are.

A state is what the patterns still ask for after the tokens gone by (their partial derivatives, as V. Antimirov has
them, 1996). States are made when a text first leads to them and kept, so that a step costs one look into a dictionary
and most places of a text are done with after one or two. Patterns are finite, and so are the states.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TypeAlias

Rest: TypeAlias = "tuple[Part, Rest] | None"
"""What must still come after a part: another part and what comes after it. None: nothing, the pattern has matched."""


class Part(ABC):
    """A piece of a pattern. ``first`` are the classes it can begin with, ``empty`` says that it can be left out."""

    __slots__ = ("empty", "first")
    first: frozenset[str]
    empty: bool

    @abstractmethod
    def take(self, code: str, rest: Rest, found: set[Rest]) -> None:
        """Add to ``found`` what may still come of the part and ``rest`` after a token of class ``code``, which is one
        of ``first``."""


class OneToken(Part):
    """A token of one class."""

    __slots__ = ()

    def __init__(self, code: str) -> None:
        self.first, self.empty = frozenset(code), False

    def take(self, code: str, rest: Rest, found: set[Rest]) -> None:
        found.add(rest)


class Then(Part):
    """One part after another."""

    __slots__ = ("_one", "_two")

    def __init__(self, one: Part, two: Part) -> None:
        self._one, self._two = one, two
        self.first = one.first | two.first if one.empty else one.first
        self.empty = one.empty and two.empty

    def take(self, code: str, rest: Rest, found: set[Rest]) -> None:
        if code in self._one.first:
            self._one.take(code, (self._two, rest), found)
        if self._one.empty and code in self._two.first:
            self._two.take(code, rest, found)


class Either(Part):
    """One of two parts."""

    __slots__ = ("_one", "_two")

    def __init__(self, one: Part, two: Part) -> None:
        self._one, self._two = one, two
        self.first = one.first | two.first
        self.empty = one.empty or two.empty

    def take(self, code: str, rest: Rest, found: set[Rest]) -> None:
        for part in (self._one, self._two):
            if code in part.first:
                part.take(code, rest, found)


class Repeat(Part):
    """A part that comes so many times; ``left`` is what may follow its first coming, None for no more of it."""

    __slots__ = ("_left", "_part")

    def __init__(self, part: Part, left: Repeat | None, *, empty: bool) -> None:
        self._part, self._left = part, left
        self.first = part.first
        self.empty = empty or part.empty

    @classmethod
    def of(cls, part: Part, low: int, high: int) -> Repeat:
        """``part`` at least ``low`` and at most ``high`` times; ``high`` is 1 or more."""
        left = cls.of(part, max(0, low - 1), high - 1) if high > 1 else None
        return cls(part, left, empty=low == 0)

    def take(self, code: str, rest: Rest, found: set[Rest]) -> None:
        self._part.take(code, rest if self._left is None else (self._left, rest), found)


class State(dict[str, "State"]):
    """Where a walk has come to: ``ended`` are the numbers of the patterns that match the tokens gone by.

    As a dictionary it holds the states that a token of a class leads to, each made when first asked for.
    """

    __slots__ = ("_made", "asked", "ended")

    def __init__(self, asked: frozenset[tuple[int, Rest]], made: dict[frozenset[tuple[int, Rest]], State]) -> None:
        super().__init__()
        self.asked = tuple((number, rest) for number, rest in asked if rest is not None)
        self.ended = frozenset(number for number, rest in asked if _may_end(rest))
        self._made = made

    def leads(self) -> frozenset[str]:
        """The classes of tokens that lead on from here."""
        leading: set[str] = set()
        for _, asked in self.asked:
            rest: Rest = asked
            while rest is not None:
                part, rest = rest
                leading |= part.first
                if not part.empty:
                    break
        return frozenset(leading)

    def __missing__(self, code: str) -> State:
        following: set[tuple[int, Rest]] = set()
        for number, asked in self.asked:
            found: set[Rest] = set()
            rest: Rest = asked
            while rest is not None:
                part, rest = rest
                if code in part.first:
                    part.take(code, rest, found)
                if not part.empty:
                    break
            following.update((number, each) for each in found)
        key = frozenset(following)
        state = self._made.get(key)
        if state is None:
            state = self._made[key] = State(key, self._made)
        self[code] = state
        return state


def _may_end(rest: Rest) -> bool:
    while rest is not None:
        part, rest = rest
        if not part.empty:
            return False
    return True


def start_of(patterns: Sequence[Part]) -> State:
    """The state before the first token; ``ended`` of the states behind it counts the patterns from 0."""
    return State(frozenset((number, (part, None)) for number, part in enumerate(patterns)), {})
