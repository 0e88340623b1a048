"""A time expression as the grammar finds it, still unresolved, and the match a rule builds it from."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.timex.tokens import Tokens
from spacetimeline.extract.timex.types import Clock, Shift, TimexType
from spacetimeline.extract.timex.vocabulary import Vocabulary


@dataclass(slots=True)
class Partial:
    """What the words say and no more; anchors fill in the rest.

    ``first`` and ``last`` are token indexes (``last`` exclusive). Years are astronomical where the era is said.
    """

    first: int
    last: int
    type: TimexType = "DATE"
    year: int | None = None
    short_year: bool = False  # two digits: the century is to be guessed
    era: str = ""  # "BC", "AD" where written
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""
    quarter: int | None = None
    half: int | None = None
    week: int | None = None
    in_week: bool = False  # the week that holds the day
    weekend: bool = False
    decade: int | None = None  # 187 for the 1870s; 7 for "the seventies" without century
    century: int | None = None  # 18 for the nineteenth
    day_of_year: int | None = None
    fiscal: bool = False
    part: str = ""  # MO, AF, EV, NI, DT, MI
    clock: Clock | None = None
    zone: str = ""
    offset_min: int | None = None
    mod: str = ""
    reference: str = ""  # PRESENT_REF, PAST_REF, FUTURE_REF
    value: str = ""  # given as it stands: durations, sets
    unit: str = ""  # "the next year", "that month": the unit spoken of
    step: int | None = None  # and which: -1 last, 0 this, 1 next
    base: str = ""  # "now" or "then"
    shift: Shift | None = None
    duration_ms: int | None = None
    holiday: str = ""
    edge: str = ""  # START, MID, END of a unit named relative ("the end of the year")
    weak: str = ""  # why the expression needs more than itself to count, if so
    borrows: int = 0  # the token of the range's other end, which holds the month or year: +1 after, -1 before
    rule: str = ""


class Words:
    """A text's tokens with their classes."""

    def __init__(self, tokens: Tokens, classes: str, vocabulary: Vocabulary) -> None:
        self.tokens, self.classes, self.vocabulary = tokens, classes, vocabulary
        self._words, self._count = tokens.words, len(tokens.words)
        self._lower = list(map(str.lower, tokens.words))
        self._codes = vocabulary.alphabet.codes

    def word(self, index: int) -> str:
        """The token at ``index``, or an empty string outside the text."""
        return self._words[index] if 0 <= index < self._count else ""

    def low(self, index: int) -> str:
        """The token at ``index`` in lower case, or an empty string outside the text."""
        return self._lower[index] if 0 <= index < self._count else ""

    def glued(self, index: int) -> bool:
        """True when no white space stands between this token and the one before it."""
        words, starts = self._words, self.tokens.starts
        return (
            0 < index < self._count
            and words[index - 1][0] != "\n"
            and starts[index] == starts[index - 1] + len(words[index - 1])
        )

    def kind(self, index: int) -> str:
        """The class character at ``index``, or an empty string outside the text."""
        return self.classes[index] if 0 <= index < self._count else ""

    @cached_property
    def tells_military(self) -> bool:
        """Does the text tell a clock time as "0855 GMT"?"""
        code = self.vocabulary.alphabet.code
        return any(code(name) + code("zone") in self.classes for name in ("mil", "y"))

    @cached_property
    def tells_business(self) -> bool:
        """Is it a story of figures and no match, so that "the second half" is of a year?"""
        told = self.vocabulary.business
        return sum(word in told for word in self._lower) >= _SOME and self.vocabulary.games.isdisjoint(self._lower)

    def is_kind(self, index: int, *names: str) -> bool:
        """True when the token at ``index`` has one of the classes named."""
        return 0 <= index < self._count and self.classes[index] in self._codes[names]


_SOME = 2
"""So many words of business make a story of it."""


@dataclass(slots=True)
class Found:
    """One match of a rule: what its captures hold."""

    words: Words
    match: re.Match[str]
    groups: dict[str, tuple[int, ...]]

    @property
    def first(self) -> int:
        return self.match.start()

    @property
    def last(self) -> int:
        return self.match.end()

    def span(self, name: str) -> tuple[int, int] | None:
        """The tokens a capture holds, or ``None`` where it is empty."""
        numbers = self.groups.get(name)
        if numbers is not None:
            for number in numbers:
                first, last = span = self.match.span(number)
                if last > first:
                    return span
        return None

    def has(self, name: str) -> bool:
        return self.span(name) is not None

    def word(self, name: str) -> str:
        """The first token of a capture, or an empty string."""
        span = self.span(name)
        return self.words.tokens.words[span[0]] if span else ""

    def low(self, name: str) -> str:
        """The first token of a capture in lower case, or an empty string."""
        span = self.span(name)
        return self.words.low(span[0]) if span else ""

    def value(self, name: str) -> str | int:
        """The vocabulary's value of the capture's first token."""
        return self.words.vocabulary.value(self.word(name))

    def number(self, name: str) -> int | None:
        """The value as a number: a vocabulary word's, or digits'; ``None`` where the capture is empty."""
        word = self.word(name)
        if not word:
            return None
        if word[0].isdecimal():
            return int("".join(sign for sign in word if sign.isdecimal()))
        value = self.words.vocabulary.value(word)
        return value if isinstance(value, int) else None

    def partial(self, **fields: object) -> Partial:
        """A partial that spans the whole match."""
        return Partial(self.first, self.last, **fields)  # type: ignore[arg-type]


Builder = Callable[[Found], "Partial | list[Partial] | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the grammar: its patterns, what builds the partial, and an example: sentence, extent, value.

    Examples are read with the publication date Friday, 22 March 2013.
    """

    name: str
    patterns: tuple[str, ...]
    build: Builder
    example: tuple[str, str, str]
