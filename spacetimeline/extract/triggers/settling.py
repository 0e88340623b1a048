"""Decides, by its clause, what a word tells of that may tell of several events."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from spacetimeline.extract.clauses.subjects import is_flown
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.clause_conditions import (
    away,
    carrier,
    fits_frame,
    floats,
    from_pad,
    from_station,
    goes_on_rocket,
    hits,
    orbited,
    rocket,
    series,
    to_station,
)
from spacetimeline.extract.triggers.countdown_conditions import countdown_ends
from spacetimeline.extract.triggers.loss_conditions import lands_there, rocket_lost
from spacetimeline.extract.triggers.next_up import NEXT_UP, comes_up
from spacetimeline.extract.triggers.pairs_of_craft import apart, come_together
from spacetimeline.extract.triggers.same_deeds import SAME_DEED, as_deed, does_the_same
from spacetimeline.extract.triggers.stay_conditions import stays_docked, stays_up
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.triggers.triggers import Trigger

ClauseCondition = Callable[["Clause", int], bool]
_JOINED_REACH = 12
Span = tuple[int, int, str, Any]
"""Start, end, what it is ("time", "entity", "person", "trigger") and the thing itself."""


def settle_by_clause(clause: Clause, before: str) -> set[int]:
    """Decide the triggers that depend on their clause, and tell which units hold one that is none.

    ``before`` is the text in lower case that leads to the clause.
    """
    told = _told_last(before)
    clause.of_rockets = told is not None and told[1] is not None  # "the second" is a launch, no spacewalk
    clause.of_people = told is not None and (clause.of_rockets or told[2] is not None)
    dropped = set()
    for at, unit in enumerate(clause.units):
        if _is_open(unit.tag, unit.ref):
            trigger = _settled(clause, at)
            if trigger is None:
                dropped.add(at)
            unit.ref = trigger or unit.ref
            if trigger is not None and trigger.needs == SAME_DEED:
                unit.ref = as_deed(clause, at)
    return dropped


def needs_time(trigger: Trigger) -> bool:
    """Is a trigger one that only its clause can decide, and nothing without a time in it? A spacewalk may be."""
    walk = any(each.kind is EventKind.SPACEWALK and each.needs == "frame" for each in trigger.options)
    return bool(trigger.options) and not walk


def depends_on_clause(spans: list[Span]) -> bool:
    """Does a sentence hold a trigger that only its clause can decide?"""
    return any(_is_open(span[2], span[3]) for span in spans)


def _is_open(tag: str, trigger: Any) -> bool:
    return tag == "trigger" and bool(trigger.options)


def _settled(clause: Clause, at: int) -> Trigger | None:
    unit = clause.units[at]
    trigger: Trigger = unit.ref
    led = any(each.tag in ("to", "modal") for each in clause.units[max(0, at - 3) : at]) or _goes_on_led(clause, at)
    options = sorted(trigger.options, key=lambda each: (each.form == "base") is not led)  # "put", "hit" are both
    for option in options:
        read_so = replace(
            trigger, kind=option.kind, form=option.form, lemma=option.lemma, needs=option.needs, options=()
        )
        unit.ref = read_so
        if CLAUSE_CONDITIONS.get(option.needs, fits_frame)(clause, at):
            return read_so
    return None


def _goes_on_led(clause: Clause, at: int) -> bool:
    """Does "and" join the verb to one behind "to" or "will" ("are to stay for half a year and come back")?"""
    units = clause.units
    if at < 1 or units[at - 1].tag != "conj":
        return False
    for unit in reversed(units[max(0, at - _JOINED_REACH) : at - 1]):
        if unit.tag in ("to", "modal"):
            return True
        if unit.tag in ("stop", "sub", "rel", "verb") or (unit.tag == "trigger" and unit.ref.form == "past"):
            return False
    return False


_SERIES = lazy(
    r"\b(?=[lfrbdwsecmv])(?:(launch(?:es|ed)?|flights?|flew|rockets?|boosters?|launchers?|lift-?offs?|lifted|debut)"
    r"|(walk(?:ed)?\s+in\s+space|spacewalks?|space\s+walks?|landed|came\s+(?:down|back))|evas?|excursions?|moonwalks?|flybys?|encounters?|visits?|dockings?|landings?|sols?)\b"
)


def _told_last(before: str) -> re.Match[str] | None:
    """What sort of events the words that lead to a clause told of last."""
    near = max(0, len(before) - _NEAR_CHARS)
    found = list(_SERIES.finditer(before, near)) or list(_SERIES.finditer(before))
    return found[-1] if found else None


_NEAR_CHARS = 120
CLAUSE_CONDITIONS: dict[str, ClauseCondition] = {
    "dated": is_flown,
    "carrier": carrier,
    "orbited": orbited,
    "onrocket": goes_on_rocket,
    "rocket": rocket,
    "series": series,
    SAME_DEED: does_the_same,
    "away": away,
    "frompad": from_pad,
    "fromstation": from_station,
    "tostation": to_station,
    "apart": apart,
    "together": come_together,
    "hits": hits,
    "floats": floats,
    "lander": lands_there,
    "rocketlost": rocket_lost,
    "staysdocked": stays_docked,
    "staysup": stays_up,
    "countdown_ends": countdown_ends,
    NEXT_UP: comes_up,
    "frame": fits_frame,
    "framelost": fits_frame,
    "outing": fits_frame,
}
"""From the name that ``triggers.toml`` gives a condition to the condition."""
