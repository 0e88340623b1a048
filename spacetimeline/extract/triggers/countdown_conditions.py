"""Conditions of the words for countdowns that end before anything flies."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import doer, sort_of, subject
from spacetimeline.extract.triggers.clause_conditions import is_passive
from spacetimeline.extract.triggers.condition_words import CALLED_OFF
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit


def countdown_ends(clause: Clause, at: int) -> bool:
    """ "The first countdown, on Aug. 29, ended three seconds before liftoff", "it was called off again on Sept. 30"."""
    if _halts_count(clause.units, at) or _stop_after_count(clause.units, at) or _stops_launch(clause, at):
        return True
    head = subject(clause, at)
    if head is None:
        return False
    plain_count = clause.units[head].low == "count" and head > 0 and clause.units[head - 1].tag == "det"
    if plain_count or clause.units[head].low.startswith("countdown"):
        return True
    if clause.units[head].low == "clock" and is_passive(clause, at):
        return any(
            unit.low in ("hold", "holds") for unit in clause.units
        )  # "hold after hold, and the clock was stopped"
    if clause.units[at].ref.lemma == "cancel":
        return is_passive(clause, at) and doer(clause, at) == "one"  # "the second, on May 9, was canceled"
    of = clause.units[head - 2].low == "of"  # "the undocking of the Dragon"
    off = not of and clause.units[at].ref.lemma in CALLED_OFF
    return off and is_passive(clause, at) and sort_of(clause.units, head) in ("it", "craft", "rocket", "one")


def _stops_launch(clause: Clause, at: int) -> bool:
    """Is it "the launch was stopped", "the launch of the Electron was stopped"?"""
    units = clause.units
    if units[at].ref.lemma != "stop" or not is_passive(clause, at):
        return False
    before = dropwhile(lambda unit: unit.tag in _BEHIND_NOUN or unit.low == "of", reversed(units[max(0, at - 7) : at]))
    noun = next(before, None)
    return noun is not None and noun.tag == "trigger" and noun.ref.kind is EventKind.LAUNCH and noun.ref.form == "noun"


_BEHIND_NOUN = ("aux", "adv", "entity", "det", "word")


def _halts_count(units: list[Unit], at: int) -> bool:
    """Is it "a leak halted the countdown on Nov. 5", "stopped the clock 14 seconds before liftoff"?"""
    following = [unit.low for unit in units[at + 1 : at + 4]]
    led = units[at].ref.form == "past" and following[:1] in (["the"], ["its"], ["their"]) and "of" not in following
    clock = "clock" in following and any(unit.low == "before" for unit in units[at + 3 : at + 8])
    return led and (clock or bool({"count", "countdown"} & set(following)))


def _stop_after_count(units: list[Unit], at: int) -> bool:
    """Is it "the count reached zero, the engines lit, thundered for a few seconds and stopped"?"""
    if units[at].ref.form != "past" or units[at].ref.lemma not in ("stop", "cut off"):
        return False
    before = {unit.low for unit in units[:at]}
    return not before.isdisjoint(("count", "countdown")) and not before.isdisjoint(("engines", "engine"))
