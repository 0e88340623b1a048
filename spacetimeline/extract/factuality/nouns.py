"""Did the event a noun names happen, is it planned, was it put off? Read from the words around the noun."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from spacetimeline.extract.factuality.form import Factuality
from spacetimeline.extract.factuality.given_up import GIVES_UP, LOSES, LOST_NEAR, WAVED, gives_up, is_let_go
from spacetimeline.extract.factuality.hindered import is_held_up
from spacetimeline.extract.factuality.put_off import (
    comes_to_nothing,
    is_not_gone_on_with,
    is_stopped_short,
    put_off_after_all,
    put_off_behind_aside,
    was_to_have_been,
)
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.triggers.triggers import TriggerGrammar

_LEADS = words(
    """
    was were had began took made came went flew left rose held won became gave brought ended completed finished
    """
)
_BEGUN = words("failed failure malfunction malfunctioned landing ballistic escape")
"""What tells that an aborted launch had left the ground."""
MISSED = words("missed misses botched failed")
AIMS = frozenset((EventKind.DOCKING, EventKind.ORBIT_INSERTION, EventKind.LANDING))
AT_FIRST = words("originally initially")
_AHEAD = ("ahead of them", "ahead of her", "ahead of him", "before them", "before him", "before her", "still to come")
"""What one has is to come: "have one more outing ahead of them"."""
_STOPPED = words("stopped halted aborted stop halt abort")
_STOP_REACH = 14  # units
_RUIN = words("failure explosion fireball crash destruct self-destruct disaster destruction flames")


def judge_noun(clause: Clause, at: int, grammar: TriggerGrammar) -> Factuality:
    units, at = _of_one(clause.units, at, grammar)
    before = [unit.low for unit in units[max(0, at - 4) : at]]
    after = units[at + 1 : at + 14]
    if after and after[0].low in grammar.planned_heads:
        verbs = {unit.low.partition(" ")[0] for unit in units[max(0, at - 12) : at + 10]}  # of "waved off"
        moved = not verbs.isdisjoint(grammar.moved | grammar.standdown | GIVES_UP)
        lost = any(unit.low in LOSES for unit in units[max(0, at - LOST_NEAR) : at])
        return (
            Factuality(Status.DELAYED, slot=True)
            if ((moved or lost) and gives_up(units, at, grammar)) or _is_not_kept(after)
            else Factuality(None if after[0].low != "time" else Status.PLANNED)
        )
    if before[-1:] == ["before"] and any(unit.low in _STOPPED for unit in units[max(0, at - _STOP_REACH) : at]):
        return Factuality(Status.DELAYED, slot=True)  # "a fault stopped the rocket two seconds before liftoff"
    if units[at].ref.needs == "again":
        return Factuality(Status.DELAYED, slot=True) if is_let_go(units, at, grammar) else Factuality(Status.PLANNED)
    if units[at].ref.needs == "attempt" and {"next", "another", "new"} & set(before) and not comes_to_nothing(after):
        return _noun_verb(after, grammar) or Factuality(None)
    if units[at].ref.needs == "window" and after and after[0].low == "opens":
        return Factuality(Status.PLANNED)
    if [unit.low for unit in after[:3]] == ["was", "to", "open"]:
        return Factuality(Status.PLANNED, past_plan=True)
    if " ".join(unit.low for unit in after[:3]).startswith(_AHEAD):
        return Factuality(Status.PLANNED)
    if before[-1:] in (["made"], ["makes"]) or (after and after[0].low in _DONE):
        return Factuality(Status.ACTUAL, happened=True)
    if "made" in before and units[at].ref.needs != "attempt":
        gone_wrong = any(unit.low in ("aborted", "failed") for unit in after[:10])
        return Factuality(Status.FAILED if gone_wrong else Status.ACTUAL, happened=True)
    if (MISSED & set(before) and units[at].ref.kind in AIMS) or _failed_to_make(units, at):
        return Factuality(Status.FAILED)
    begun = units[at].ref.needs == "ownday" or any(unit.low in _BEGUN for unit in units)
    if (before[-1:] == ["aborted"] and begun) or _is_failure_of(units, at):
        return Factuality(Status.FAILED)
    if before[-1:] and _lost_after(units, at):
        return Factuality(Status.FAILED, happened=True)
    if _had_been_wanted(units, at) or is_held_up(units, at):
        return Factuality(Status.DELAYED, slot=True)
    behind = units[at + 1 : at + _ASIDE]
    gone_by = put_off_after_all(behind, grammar) or is_stopped_short(behind)
    if gone_by or gives_up(units, at, grammar) or is_not_gone_on_with(units[max(0, at - _REFUSED) : at]):
        return Factuality(Status.DELAYED, slot=True)
    given_up = put_off_behind_aside(behind, grammar) or was_to_have_been(behind, units[at].ref.kind)
    if given_up is not None:
        return Factuality(given_up, slot=True)
    hasty = before[-1:] == ["planned"] and before[-2:-1] and before[-2].endswith("ly")
    if hasty and any(unit.low in _LEADS for unit in units[max(0, at - _HASTY_REACH) : at]):
        return Factuality(Status.ACTUAL, happened=True)  # "went out on a hastily planned spacewalk"
    if {"planned", "scheduled", "targeted", "upcoming", "expected"} & set(before):
        return Factuality(Status.PLANNED, past_plan="been" in before and before[-1:] == ["for"])
    if grammar.moved.intersection(before) and _is_put_to_day(after):
        return Factuality(Status.PLANNED)
    of_try = [unit.low for unit in after[:1]] in (["attempt"], ["try"])
    tried = of_try or units[at].ref.needs == "attempt"  # "Saturday's launch attempt ended with an abort"
    if tried and comes_to_nothing(after):
        return Factuality(Status.DELAYED, slot=True)
    verb = _noun_verb(after[of_try:], grammar, tried=tried)
    if verb is not None and verb.status is Status.CANCELLED and units[at].ref.needs == "attempt":
        return Factuality(Status.DELAYED, slot=True)  # another is to follow
    ill_fated = _FAILED & set(_attributes(units, at)) and units[at].ref.needs != "attempt"
    if ill_fated and (verb is None or verb.status is Status.ACTUAL):
        return Factuality(Status.FAILED, happened=True)
    if verb is not None:
        return verb
    if {"successful", "historic", "previous"} & set(before):
        return Factuality(Status.ACTUAL, happened=True)
    return _governing(units, at, grammar)


def _of_one(units: list[Unit], at: int, grammar: TriggerGrammar) -> tuple[list[Unit], int]:
    """What tells of the one event meant by "began the first of three planned spacewalks": not that all were planned."""
    if not units[at].low.endswith("s"):
        return units, at
    of = next((place for place in range(at - 1, max(0, at - _SERIES), -1) if units[place].low == "of"), 0)
    if not of or (units[of - 1].low not in _ONE_OF and units[of - 1].tag != "num"):
        return units, at
    lead = [unit for unit in units[of:at] if unit.low not in grammar.plan_words]
    behind = units[at + 1 :]
    if behind and behind[0].low in grammar.plan_words:
        behind = behind[1:]  # "the first of three spacewalks planned for the mission"
    return [*units[:of], *lead, units[at], *behind], of + len(lead)


_SERIES = 6  # units
_ONE_OF = words("one first second third fourth fifth sixth seventh last final next latest other")


def _is_failure_of(units: list[Unit], at: int) -> bool:
    """Is it "the first failure of a crewed Soyuz launch since 1983": told only of launches that came to grief?"""
    if units[at].ref.kind is not EventKind.LAUNCH:
        return False
    for place in range(at - 1, max(0, at - _FAILURE_NEAR), -1):
        if units[place].low == "of":
            return units[place - 1].low in _FAILURES
        if units[place].tag not in ("det", "word", "entity", "num"):
            break
    return False


_FAILURE_NEAR = 6
_FAILURES = words("failure failures loss abort explosion")


def _lost_after(units: list[Unit], at: int) -> bool:
    """Is it "was lost just after its launch", "was destroyed seconds after liftoff", "was aborted minutes after it"?"""
    if units[at].ref.kind is not EventKind.LAUNCH:
        return False
    led = at_once = False
    for unit in reversed(units[max(0, at - _LOST_AFTER) : at]):
        if unit.low in _LOST:
            return led
        if unit.low == "aborted":
            return led and at_once
        at_once = at_once or "minute" in unit.low or "second" in unit.low
        led = led or unit.low == "after" or unit.low.endswith(" after")
        if led and unit.tag not in ("ref", "adv", "time", "word", "prep", "num"):
            return False
    return False


_LOST_AFTER = 8
_LOST = words("lost destroyed")


def _had_been_wanted(units: list[Unit], at: int) -> bool:
    """Is it "the schedule had called for a launch at noon", "NASA had wanted a landing at dawn": it came otherwise?"""
    lead = [unit.low for unit in units[max(0, at - _WANTED_NEAR) : at]]
    return any(one == "had" and other in ("called", "wanted", "aimed") for one, other in itertools.pairwise(lead))


_WANTED_NEAR = 7
_KEPT = words("kept met held made reached")
_WAS_LOST = lazy(
    r"\b(?:was|were|been) (?:missed|dropped|lost|abandoned|scrapped|given up|passed (?:up|over)|called off)\b"
)


def _is_not_kept(after: list[Unit]) -> bool:
    """Is it "the launch date of May 20 could not be kept", "the launch date was dropped"?"""
    low = [unit.low for unit in after]
    return _WAS_LOST.search(" ".join(low)) is not None or (
        "not" in low and not _KEPT.isdisjoint(low[low.index("not") : low.index("not") + 4])
    )


_TO_MAKE = words("make achieve complete perform pull stick attempt execute accomplish")
_MAKE_NEAR = 8


def _failed_to_make(units: list[Unit], at: int) -> bool:
    """Is it "failed to make a soft touchdown", "was unable to complete its planned docking"?"""
    if units[at].ref.kind not in AIMS and units[at].ref.kind is not EventKind.RETURN:
        return False
    lead = [unit.low for unit in units[max(0, at - _MAKE_NEAR) : at]]
    return any(
        word in ("failed", "unable") and to == "to" and make in _TO_MAKE
        for word, to, make in zip(lead, lead[1:], lead[2:], strict=False)
    )


_FAILED = words("failed unsuccessful doomed ill-fated")


def _attributes(units: list[Unit], at: int) -> list[str]:
    """The words right before a noun, none from before an "after": "failed hours after its launch"."""
    before = reversed(units[max(0, at - 4) : at])
    return [unit.low for unit in itertools.takewhile(lambda unit: unit.low != "after", before)]


def _is_put_to_day(after: list[Unit]) -> bool:
    """Is it "pushed the launch of the probe to March 21"?"""
    return any(
        unit.low in ("to", "until") and following.tag == "time" for unit, following in itertools.pairwise(after[:8])
    )


_ASIDE, _HASTY_REACH, _REFUSED = 28, 8, 8
_DONE = ("!", "successful", "complete", "completed")
"""What makes a noun a sentence of its own: "Docking complete!"."""


_BREAKS = words("before abort aborted scrub hold shutdown cutoff cut-off")
_CAME_TO_AN_END = words("ended stopped stalled halted fell failed")


_NAME = 6  # units: "the docking of the Progress ship that was planned for today"
_NO_SUCCESS = [["succeed"], ["work"], ["come"]]
_DID_HAPPEN = [["did", "take"], ["did", "occur"], ["did", "happen"]]


def _noun_verb(after: list[Unit], grammar: TriggerGrammar, *, tried: bool = False) -> Factuality | None:
    """What the verb says whose subject the noun is: "docking is scheduled for", "liftoff occurred".

    ``tried`` is for an attempt, whose failure may have been on the pad.
    """
    past = planned = modal = at_first = False
    previous = ""
    of_slot = False
    if after and after[0].low == "of" and any(unit.low in ("that", "which") for unit in after[1:_NAME]):
        after = list(itertools.dropwhile(lambda unit: unit.tag in ("prep", "det", "word", "entity", "num"), after))
    if after and after[0].low in ("that", "which"):
        # "a spacewalk that had been planned for Monday was called off"
        told = next((place for place, unit in enumerate(after) if unit.tag == "time"), len(after) - 1)
        of_slot = told + 1 < len(after)  # "the docking that was planned for today is postponed"
        after = after[told + 1 :]
    for place, unit in enumerate(after):
        low = unit.low
        verbs = [each.low for each in after[place + 1 : place + 3] if each.tag != "aux"] if low == "first" else []
        led = verbs[:1] and verbs[0] in grammar.plan_words  # "was first planned for Sunday", "had first been set for"
        at_first = at_first or low in AT_FIRST or bool(led)
        if unit.tag in ("stop", "rel", "sub", "trigger") or unit.low in ("after", "despite", "following"):
            break
        if unit.low == "but" and [each.tag for each in after[place + 1 : place + 2]] == ["pron"]:
            break  # "rain sent it to a landing in the desert, but it could not"
        dated = place > 0 and after[place - 1].tag == "time"  # "set for Oct. 12, 1989, was put off"
        verb_next = [
            each.low for each in after[place + 1 : place + 2]
        ] in _WAS  # "set for May 3, a Monday, was put off"
        if unit.tag == "comma" and (past or modal or (planned and not dated and not verb_next)):
            break
        if unit.tag == "neg" and [each.low for each in after[place + 1 : place + 2]] in _NO_SUCCESS:
            return Factuality(Status.FAILED)  # "the docking did not succeed"
        if unit.tag == "neg" and (modal or [each.low for each in after[place - 1 : place + 2 : 2]] in _DID_HAPPEN):
            return Factuality(Status.DELAYED, slot=True)  # "will not take place today", "did not occur on Monday"
        if low in ("was", "were", "had"):
            past = True
        at_what = low == "aimed" and [each.low for each in after[place + 1 : place + 2]] == ["at"]
        for_what = previous == "to" or low == "preparing"  # "to prepare the hull for it"
        if (low in grammar.plan_words and not (at_what or for_what)) or _is_on_course(after, place):
            planned = True
        if low == "have" and previous == "to" and past:
            return Factuality(Status.DELAYED, slot=True)  # "was to have been on Dec. 18"
        if (
            tried
            and low in _CAME_TO_AN_END
            and not _BREAKS.isdisjoint(each.low for each in after[place + 1 : place + 8])
        ):
            return Factuality(Status.DELAYED, slot=True)  # "a first try on Friday ended an hour before liftoff"
        if unit.tag == "modal":
            modal = True
        if unit.tag in ("verb", "word") and place > 0 and after[place - 1].tag == "det":
            pass  # "to replace a failed battery"
        elif low == "failed" and not (after[place + 1 :] and after[place + 1].low == "to"):
            return Factuality(Status.FAILED, happened=True)
        if low == "ended" and not tried and not _RUIN.isdisjoint(each.low for each in after[place + 1 : place + 7]):
            return Factuality(Status.FAILED, happened=True)
        if low in ("occurred", "came", "happened", "took", "went", "began", "started", "ended") or (
            low in ("confirmed", "lasted") and not (modal or planned)
        ):
            return Factuality(Status.ACTUAL, happened=True)
        put_off = low in grammar.moved or (low in ("back", "off") and previous == "put")
        was_planned = planned and not modal and previous != "to"  # not "planned for May 3, is likely to slip"
        if put_off and (past or of_slot or was_planned) and not _is_set_anew(after[place:]):
            return Factuality(Status.DELAYED, slot=True)  # "a launch set for Oct. 12 was put off by a leak"
        if put_off:
            return Factuality(Status.PLANNED, past_plan=past)
        if low == "off" and (previous in WAVED or (previous in _IS and _is_for_now(after[place + 1 :]))):
            return Factuality(Status.DELAYED, slot=True)  # another is to follow
        if low in grammar.cancelled or (previous, low) in _NO_LONGER:
            return Factuality(Status.CANCELLED, slot=True)
        previous = low
    if planned and past and at_first:
        return Factuality(Status.DELAYED, slot=True)  # "had originally been scheduled for June 30"
    if planned:
        return Factuality(Status.PLANNED, past_plan=past)
    if modal:
        return Factuality(Status.PLANNED)
    return Factuality(Status.ACTUAL, happened=True) if past else None


_IS = words("is are was were")


def _is_for_now(after: list[Unit]) -> bool:
    """Does a day or hour follow: "is off for today", "was off until Friday"?"""
    return any(unit.tag == "time" for unit in after[:2])


def _is_set_anew(after: list[Unit]) -> bool:
    """Does a new day stand behind a verb that puts off, not only by how much: "postponed by two days"?"""
    return any(unit.tag == "time" and before.low != "by" for before, unit in itertools.pairwise(after))


def came_to_nothing(units: list[Unit], at: int, grammar: TriggerGrammar) -> bool:
    """Was what the verb at ``at`` tells of tried in vain ("two attempts to launch it, in May, were put off")?"""
    told = _noun_verb(units[at + 1 : at + _ASIDE], grammar, tried=True)
    return (told is not None and told.slot) or gives_up(units, at, grammar)


def failed(units: list[Unit], at: int, grammar: TriggerGrammar) -> bool:
    """Did the attempt fail to do what the verb at ``at`` tells ("its attempts to dock the next day failed")?"""
    behind = list(itertools.takewhile(lambda unit: unit.tag != "stop", units[at + 1 : at + _ASIDE]))
    told = _noun_verb(behind, grammar)
    lows = [unit.low for unit in behind]
    vain = not _IN_VAIN.isdisjoint(lows) or ("not", "successful") in itertools.pairwise(lows)
    return vain or (told is not None and told.status is Status.FAILED)


_IN_VAIN = words("unsuccessful vain nothing")


_NO_LONGER = (("called", "off"), ("the", "question"), ("longer", "possible"))
_WAS = (["was"], ["were"], ["had"], ["has"], ["have"])


def _is_on_course(units: list[Unit], at: int) -> bool:
    """Is it "undocking remains on schedule for Friday"?"""
    around = [unit.low for unit in units[max(0, at - 1) : at + 2]]
    return units[at].low in ("schedule", "course", "target") and around[0] == "on" and around[-1] in ("for", "to")


def _governing(units: list[Unit], at: int, grammar: TriggerGrammar) -> Factuality:
    """A noun's factuality from the verb it depends on, going back to the start of its clause."""
    if at and units[at - 1].low == "since" and units[at].low.endswith("ing"):
        return Factuality(Status.ACTUAL, happened=True)  # "will leave the station, where he lives since docking"
    for place in range(at - 1, -1, -1):
        unit = units[place]
        if unit.tag in ("stop", "rel"):
            break
        if unit.tag == "modal":
            return Factuality(Status.PLANNED)
        if unit.low.startswith("prepar") and units[place + 1].low not in ("for", "to"):
            continue  # "had to prepare ports in a series of spacewalks"
        if unit.low in grammar.plan_words:
            return Factuality(Status.PLANNED, past_plan=any(each.low in ("had", "was", "were") for each in units[:at]))
        if unit.tag == "trigger" and unit.ref.form == "past":
            return Factuality(None, happened=True)
        if place and units[place - 1].low == "be":
            continue  # "will be loaded for its departure"
        if unit.low in _LEADS or (unit.tag in ("verb", "soft") and unit.low.endswith("ed")):
            return Factuality(None, happened=True)
    done = at and units[at - 1].low == "after" and units[at].low.endswith("ing")
    return Factuality(Status.ACTUAL, happened=True) if done else Factuality(None)  # "is on its way after launching"
