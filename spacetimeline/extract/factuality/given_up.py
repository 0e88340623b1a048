"""What is done to an event that a noun names: it is called off, put off, foiled or let go by."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from spacetimeline.extract.factuality.hindered import is_hindered
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.triggers.triggers import TriggerGrammar

GIVES_UP = words(
    """
    scrub scrubbed scrubbing postpone postponed abandon abandoned cancel canceled cancelled drop dropped skip skipped
    """
)
LOSES = words("lost lose loses losing cost missed miss forfeited")
LOST_NEAR = 5  # units
_SLOTS = words("slot slots opportunity opportunities attempt window date")
_FOILS = words("stopped halted foiled spoiled spoilt thwarted ended ruined prevented")
"""What weather and faults do to an attempt."""
WAVED = words("waved waived broken")
_OPEN_YET = words("may might could can")


def gives_up(units: list[Unit], at: int, grammar: TriggerGrammar) -> bool:
    """Do the words before the noun give the slot up ("standing down from the Tuesday launch attempt")?"""
    opened = next((place + 1 for place in range(at - 1, -1, -1) if units[place].low == ";"), 0)
    before = units[max(opened, at - 14) : at]
    slot = any(unit.low in _SLOTS for unit in units[at + 1 : at + 2])
    if slot and any(unit.low in LOSES for unit in before[-LOST_NEAR:]):
        return True
    if is_hindered(units, at):
        return True
    tried = units[at].ref.needs == "attempt"
    if any(unit.tag == "trigger" and unit.ref.kind is EventKind.SCRUB for unit in units[opened:]):
        return not _is_now_set(units, at)
    for place, unit in enumerate(before):
        if unit.low in grammar.standdown:
            following = " ".join(each.low for each in before[place + 1 : place + 3])
            if following.startswith(("down", "off", "out", "up", "the", "a ", "an ")):
                return True
        put_off = unit.low in ("put", "puts", "putting") and before[place + 1 : place + 2]
        if put_off and before[place + 1].low in ("off", "back") and units[at].ref.kind in _PUT_OFF:
            return not any(each.tag in ("stop", "sub", "rel") for each in before[place + 1 :])
        if unit.low in ("give", "gave", "given", "giving") and before[place + 1 : place + 2]:
            if before[place + 1].low == "up":
                return True
        elif (unit.low in GIVES_UP or (tried and unit.low in _FOILS)) and unit.tag != "trigger":
            if place and before[place - 1].low in _OPEN_YET:
                return False  # "managers may cancel the launch on Sept. 11"
            return not any(each.tag in ("stop", "sub", "rel") for each in before[place + 1 :])
    behind = units[at + 1 : at + 10]
    return any(
        unit.low in ("scrubbed", "canceled", "cancelled", "aborted") for unit in behind[:7] if unit.tag != "stop"
    ) or any(each.low in WAVED and other.low == "off" for each, other in itertools.pairwise(behind))


def is_let_go(units: list[Unit], at: int, grammar: TriggerGrammar) -> bool:
    """Is it the object of "forced the team to give up the next opportunity", "skipped the next chance"?"""
    while at and units[at - 1].tag in ("det", "adv"):
        at -= 1
    if not at:
        return False
    verb = units[at - 1].low
    if verb in ("up", "over", "off"):
        return units[at - 2].low in grammar.standdown or units[at - 2].low in _LETS
    return verb in GIVES_UP or verb in LOSES or verb in grammar.standdown


_LETS = words("give giving given pass passing")
_PUT_OFF = (EventKind.SPACEWALK, EventKind.UNDOCKING)


def _is_now_set(units: list[Unit], at: int) -> bool:
    """Is it the new slot behind one given up ("it was scrubbed on Friday, but liftoff is now set for Sunday")?"""
    following = [unit.low for unit in units[at + 1 : at + 4]]
    return "now" in following and not {"is", "was"}.isdisjoint(following)
