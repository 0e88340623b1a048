"""Launches told as what comes next: "next up is Hera on Oct. 7", "the year opens with a Vulcan in January"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import sort_of, subject
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.triggers.condition_words import Answer

NEXT_UP = "nextup"
"""What the trigger of such a plan needs: see ``Trigger.needs``."""
_SAYS = (" is", " are", " was", " were", " comes", " come", " came", " be", "’s", "'s")
_SAYS_BEHIND = lazy(
    r"(?:\s+(?:for|from|at|on|this|later)\s+[^.;,]{2,40}?)?,?\s+(?:is|are|was|were|comes?|came|will\s+be)\b|:"
)
_WITH = (" with", " by")
_OF = ("'s", "’s", "s")  # "the company's next Dragon": no more than which one
_PERIODS = words(
    """
    year month week season quarter summer autumn fall winter spring schedule calendar manifest campaign weekend day
    half decade series program programme
    """
)
_FLOWN = ("vehicle", "mission", "launch_vehicle")
_FLIGHTS = words("flight flights mission missions launch launches trip trips voyage voyages debut")
_FLOWN_ONES = _FLIGHTS | words("debuts first second third pair trio string series batch set number row next last one")
_PAST = words("was were came began opened started kicked closed ended")
_LEAD = ("det", "num", "word", "adv", "sign", "aux", "modal", "time")
_SKIPPED = words("of for in this that comes come came from :")
_LONGEST = 10  # units


def is_next_said(lemma: str, form: str, before: str, after: str) -> Answer:
    """Is the phrase said of something, before or behind it: "Hera is next", "next up is Hera", "opens with Hera"?"""
    if lemma.endswith(_WITH):
        return ""
    led = before.rstrip()
    opens = not led or led.endswith((".", ";", ",", "\n", ":", " and", " but"))
    if lemma.endswith(" for"):
        return "" if led.endswith((*_SAYS, " as")) else None
    opens = opens or (lemma == "next" and led.endswith("the") and after.startswith(" from "))
    return "" if led.endswith(_SAYS) or (opens and _SAYS_BEHIND.match(after)) else None


def comes_up(clause: Clause, at: int) -> bool:
    """Is what comes next a craft or a rocket?"""
    units = clause.units
    if units[at].low.endswith(_WITH):
        return _is_of_period(units, at) and _leads_to_craft(units, at + 1)
    if units[at].low.endswith(" for"):
        return _leads_to_craft(units, at + 1)  # "Oct. 26 is the new date for the fourth H3"
    said = at > 0 and (units[at - 1].tag in ("aux", "modal") or units[at - 1].low in ("comes", "came", "be"))
    if not said:
        of_one = units[at].low == "next" and at > 0 and (units[at - 1].tag == "det" or units[at - 1].low in _OF)
        from_site = [unit.low for unit in units[at + 1 : at + 2]] == ["from"]  # "the next from Kourou will be a Vega"
        return (from_site or not of_one) and _leads_to_craft(units, at + 1)
    head = subject(clause, at)
    if head is None or [unit.low for unit in units[at + 1 : at + 2]] == ["through"]:
        return False  # "four more are on the books through 2027"
    if units[head].low in _FLIGHTS:  # "three flights are on the books: a Progress in May", and what they are
        return any(unit.tag == "entity" and unit.ref.kind in _FLOWN for unit in units)
    sort = sort_of(units, head)
    return sort in ("craft", "rocket") or (sort == "crew" and units[at].low == "next to go")


def was_next(clause: Clause, at: int) -> bool:
    """Is it told of the past: "the year opened with", "next came"?"""
    near = [word for unit in clause.units[max(0, at - 1) : at + 2] for word in unit.low.split()]
    return not _PAST.isdisjoint(near)


def _is_of_period(units: list[Unit], at: int) -> bool:
    """Is it the year or the schedule that opens or ends with something?"""
    before = next((unit for unit in reversed(units[:at]) if unit.tag not in ("adv", "aux", "modal")), None)
    if before is not None and before.tag == "conj":  # "opens with Hera in May and closes with Juice in August"
        return any(unit.tag == "trigger" and unit.ref.needs == NEXT_UP for unit in units[:at])
    return before is not None and (before.tag == "time" or before.low in _PERIODS)


def _leads_to_craft(units: list[Unit], at: int) -> bool:
    """Is the first thing named behind it a craft or a rocket?"""
    for place, unit in enumerate(units[at : at + _LONGEST], at):
        if unit.tag == "entity" and unit.ref.kind != "site":
            return unit.ref.kind in _FLOWN
        if unit.low == "of" and units[place - 1].tag == "word" and units[place - 1].low not in _FLOWN_ONES:
            return False  # "beginning with the closing of the hatch of the Dragon"
        if unit.low not in _SKIPPED and unit.tag not in (*_LEAD, "entity"):
            return False
    return False
