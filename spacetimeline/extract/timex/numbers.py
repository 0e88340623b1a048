"""Amounts in words and digits, and the TIMEX3 durations made of them."""

from __future__ import annotations

from spacetimeline.extract.timex.partial import Found
from spacetimeline.extract.timex.vocabulary import FRACTIONS

UNIT_CODES = {
    "millisecond": ("T", "S", 0.001),
    "second": ("T", "S", 1),
    "minute": ("T", "M", 1),
    "hour": ("T", "H", 1),
    "day": ("", "D", 1),
    "week": ("", "W", 1),
    "weekend": ("", "WE", 1),
    "fortnight": ("", "W", 2),
    "month": ("", "M", 1),
    "quarter": ("", "Q", 1),
    "year": ("", "Y", 1),
    "decade": ("", "DE", 1),
    "century": ("", "CE", 1),
    "millennium": ("", "ML", 1),
}
"""Unit -> (time part?, TIMEX3 letter, size in that letter's unit)."""

_MS = {
    "millisecond": 1,
    "second": 1000,
    "minute": 60_000,
    "hour": 3_600_000,
    "day": 86_400_000,
    "week": 604_800_000,
    "fortnight": 1_209_600_000,
}
_ODD = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
FRACTION_OF = {
    "hour": (30, "minute"),
    "minute": (30, "second"),
    "year": (6, "month"),
    "day": (12, "hour"),
    "decade": (5, "year"),
    "century": (50, "year"),
}
"""Half a unit in smaller ones."""


def amount_of(found: Found, name: str) -> float | None:
    """The number a capture spells: "twenty-five", "a hundred", "2.5", "1,200"; ``None`` for "few" and the like."""
    span = found.span(name) or (found.span("few") if name == "n" else None)
    return None if span is None else amount_between(found, *span)


def amount_between(found: Found, first: int, last: int) -> float | None:
    """The number that the tokens ``first`` to ``last`` spell."""
    total, current, seen = 0.0, 0.0, False
    for index in range(first, last):
        word = found.words.low(index)
        value = found.words.vocabulary.value(word)
        if word in FRACTIONS:
            current, seen = current + FRACTIONS[word], True
        elif "/" in word:
            current, seen = current + int(word[0]) / int(word[2]), True
        elif word[0].isdecimal():
            current, seen = _digits(word), True
        elif word in _ODD:
            current, seen = (current or 1) * _ODD[word], True
        elif isinstance(value, int) and not found.words.is_kind(index, "ord"):
            current, seen = current + value, True
        elif word in ("a", "an") and last - first == 1:
            current, seen = 1, True
        elif value == "X":
            return None
    total += current
    return total if seen else None


def _digits(word: str) -> float:
    cleaned, _, minutes = word.replace(",", "").partition(":")  # "4:30 hours" is four and a half
    if minutes[:2].isdecimal() and len(cleaned) < 16:
        return float(cleaned) + int(minutes[:2]) / 60
    return float(cleaned) if len(cleaned) < 16 else float("inf")


def duration_value(amount: float | None, unit: str, half: bool = False) -> str:
    """``P3Y``, ``PT36H``, ``PXD``; a half is written as a decimal."""
    time, letter, size = UNIT_CODES[unit]
    if amount is None:
        return f"P{time}X{letter}"
    number = (amount + (0.5 if half else 0)) * size
    if number == float("inf"):
        return f"P{time}X{letter}"
    digits = str(int(number)) if number == int(number) else f"{number:g}"
    return f"P{time}{digits}{letter}"


def half_of(unit: str) -> str:
    """Half a unit in smaller ones where they are whole: half an hour is ``PT30M``."""
    if unit in FRACTION_OF:
        amount, smaller = FRACTION_OF[unit]
        return duration_value(amount, smaller)
    return duration_value(0.5, unit)


def milliseconds(amount: float | None, unit: str) -> int | None:
    """The length of an amount of a unit of fixed length."""
    if amount is None or unit not in _MS or amount > 1e9:
        return None
    return round(amount * _MS[unit])
