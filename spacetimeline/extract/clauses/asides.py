"""The asides of a sentence: what commas, brackets and relative clauses set apart from the clause around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Unit


def find_asides(units: list[Unit]) -> list[int]:
    """For every unit the number of the aside it stands in, 0 outside of any."""
    asides = [0] * len(units)
    end = number = 0
    for at in [at for at, unit in enumerate(units) if unit.tag in _OPENINGS]:
        if at >= end:
            end = _end_of_relative(units, at) if units[at].tag == "rel" else _end_of_aside(units, at)
            if end > at:
                number += 1
                asides[at:end] = [number] * (end - at)
    return asides


_OPENINGS = frozenset(("comma", "open", "rel"))


def _end_of_aside(units: list[Unit], at: int) -> int:
    """The end of an aside that begins with the comma at ``at`` (", which is leased by Russia,"), or ``at``."""
    if at + 2 >= len(units):
        return at
    if units[at].tag == "open":
        return next((place + 1 for place in range(at + 1, min(at + 16, len(units))) if units[place].tag == "close"), at)
    first = units[at + 1]
    if first.tag == "time" and units[at - 1].tag == "time" and _counts_from(first):
        behind = range(at + 2, min(at + 14, len(units)))
        return next((place + 1 for place in behind if units[place].tag in ("comma", "stop")), at)
    if first.tag == "rel" or (first.tag == "trigger" and first.ref.form == "past"):
        end = _end_of_count(units, at)
        if end > at:
            return end
    state = first.tag == "trigger" and first.low in _STATES
    loose = state or first.tag == "rel" or (first.low.endswith("ing") and first.tag in ("word", "verb"))
    if first.tag in ("entity", "person"):
        return _end_of_names(units, at)
    if first.tag == "prep":
        return _end_of_place(units, at)
    if first.tag in ("sub", "ref") and units[at - 1].tag == "time" and first.low in _MEANWHILE:
        return _end_of_meanwhile(units, at)
    if not loose and first.tag not in ("num", "det") and not (first.low == "after" and units[at - 1].tag == "time"):
        return at
    absolute = first.low in _OWNERS  # ", its fall cushioned by airbags,"
    for place in range(at + 2, min(at + (16 if loose else 14), len(units))):
        tag = units[place].tag
        if tag == "comma":
            return place + 1
        if tag == "rel" and first.tag == "det" and not loose:
            loose = True  # ", a ship that had waited for two weeks,"
            continue
        if tag in ("stop", "trigger", "rel", "conj") or (tag == "time" and first.tag != "rel" and not state):
            return at
        if not loose and (
            tag in ("aux", "modal", "person")
            or (tag == "verb" and units[place - 1].tag != "to" and not absolute and units[place].low not in _MADE)
        ):
            return at
    return at


def _end_of_count(units: list[Unit], at: int) -> int:
    """The end of ", launched two days earlier," before the verb of what is told with a day of its own; else ``at``."""
    counted = deed = False
    for place in range(at + 1, min(at + _PLACE, len(units) - 1)):
        unit = units[place]
        if unit.tag == "comma":
            told = units[place + 1].tag in ("trigger", "verb", "aux", "modal", "adv")
            return place + 1 if counted and deed and told else at
        if unit.tag in ("stop", "conj", "sub", "verb") or (deed and unit.tag == "trigger"):
            return at
        deed = deed or unit.tag == "trigger"
        shift = unit.ref.shift if unit.tag == "time" else None
        counted = counted or (shift is not None and shift.base == "then" and shift.amount < 0)
    return at


def _end_of_place(units: list[Unit], at: int) -> int:
    """The end of ", on the side of the station that faces space,": where it is, with a clause that says more of it."""
    relative = state = False
    opens = units[at + 1].low == "with" and units[at - 1].tag == "time"  # "On May 3, with its radar switched off,"
    for place in range(at + 2, min(at + _PLACE, len(units))):
        tag = units[place].tag
        if tag == "comma":
            return place + 1 if relative or state else at
        state = state or (opens and tag == "verb" and units[place].low.endswith("ed"))
        barred = tag in ("stop", "trigger", "conj", "sub", "time", "aux", "modal")
        if barred or (tag == "rel" and relative) or (opens and tag in ("person", "entity", "to", "pron")):
            return at
        relative = relative or tag == "rel"
    return at


_PLACE = 14  # units
_MEANWHILE = words("as while when during")


def _end_of_meanwhile(units: list[Unit], at: int) -> int:
    """The end of the aside in "At 8:12, as the ship passed over Africa, he let go of the rail"; ``at`` for none.

    So is "during the return from the Moon", a way that takes days.
    """
    if any(unit.tag in ("trigger", "verb", "soft", "aux", "modal") for unit in units[:at]):
        return at
    for place in range(at + 2, min(at + _PLACE, len(units))):
        tag = units[place].tag
        if tag == "comma":
            return place + 1
        way = tag == "trigger" and units[place].ref.needs == "earth" and units[at + 1].low == "during"
        if tag in ("stop", "trigger", "conj", "sub", "rel", "time") and not way:
            return at
    return at


def _end_of_relative(units: list[Unit], at: int) -> int:
    """The end of "who was no pilot, Ivan Petrov," between a noun and its verb: an aside without a comma before it.

    So is "that Apollo 11 had used" of "rose from the pad that Apollo 11 had used, at 2:40 p.m.".
    """
    if not at or units[at - 1].tag != "word":
        return at
    for place in range(at + 1, min(at + _RELATIVE, len(units) - 1)):
        tag = units[place].tag
        if tag in ("stop", "trigger", "rel", "sub", "time", "pron"):
            return at
        if tag == "comma" and (units[place + 1].tag in ("aux", "modal") or _is_hour_of_outer(units, at, place)):
            return place + 1
    return at


def _is_hour_of_outer(units: list[Unit], at: int, comma: int) -> bool:
    """Is the hour behind a comma that of the event told close before the relative clause at ``at``?"""
    time = comma + 2 if units[comma + 1].tag == "prep" else comma + 1
    if time >= len(units) or units[time].tag != "time" or units[time].ref.clock is None:
        return False
    return any(unit.tag == "trigger" for unit in units[max(0, at - _OUTER) : at])


_OUTER = 6  # units
_RELATIVE = 16  # units
_OWNERS = words("its their his her")


def _end_of_names(units: list[Unit], at: int) -> int:
    """The end of ", Westar 6 and Palapa B2," behind "two stray satellites" and before their verb; ``at`` for none."""
    if units[at].tag != "comma" or not at or units[at - 1].tag != "word" or not units[at - 1].low.endswith("s"):
        return at
    for place in range(at + 1, min(at + 10, len(units) - 1)):
        if units[place].tag == "comma":
            return place + 1 if units[place + 1].tag in ("aux", "modal") else at
        if units[place].tag not in ("entity", "person", "conj", "num"):
            return at
    return at


_STATES = words("in up aloft")
"""What an aside may begin with that tells where a craft is: ", in orbit around Mars since March 2006,"."""


def _counts_from(unit: Unit) -> bool:
    """Is it the "five years" of "On July 2, five years to the day after it set out, the probe flew by"?"""
    return unit.ref.shift is not None and unit.ref.shift.base == "event"


_MADE = words("meant built made designed intended developed")
"""Participles that say more of a thing in an aside: ", a lander meant to hit a target, in August"."""


def opens_clause(units: Sequence[Unit], at: int) -> bool:
    """Does a "when" or "as" open a clause with a verb of its own: not that of "stayed as the main crew and landed"?"""
    if units[at].low != "as":
        return True
    for unit in units[at + 1 :]:
        if unit.tag in ("conj", "comma"):
            return False
        if unit.tag in ("verb", "aux", "modal", "soft", "trigger", "pron", "stop"):
            return True
    return True
