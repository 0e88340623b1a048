"""Times that were given up for others: "delayed from Monday to Wednesday", "originally set for 3 May", "instead "
"of Friday"."""

from __future__ import annotations

import itertools
from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.triggers import TriggerGrammar

_FORMERLY = words("originally initially previously formerly earlier once")
_IN_SPITE = words("after despite following without")
_UNTIL = frozenset(["to", "until", "till", "for"])


def told_slots(
    clause: Clause, at: int, times: list[TimeMention], grammar: TriggerGrammar
) -> tuple[list[TimeMention], list[TimeMention]]:
    """Part an event's times into those given up and those that hold."""
    if not times or _is_next_try(clause, at):
        return [], times
    places = {clause.units[each].start: each for each in clause.indices("time")}
    moved = _moved(clause, grammar)
    given_up: list[TimeMention] = []
    current: list[TimeMention] = []
    for time in times:
        place = places.get(time.start)
        if place is not None and _told_on(clause, place, at, moved):
            continue
        old = place is not None and (_given_up(clause, place, at, moved, grammar) or _was_due(clause, place, times))
        if old and place is not None and _goes_on(clause, place, places, current):
            old = False  # "is now set for Sunday at 3:10 p.m."
        (given_up if old else current).append(time)
    if given_up and not current and moved is None and not _contradicted(clause, grammar):
        return [], given_up
    return given_up, current


_AGAIN = words("rescheduled reset retargeted")
_STILL = words("now is are")
_SET_FOR = words("for to on no")


def set_anew(clause: Clause, at: int, times: list[TimeMention], grammar: TriggerGrammar) -> list[TimeMention]:
    """The times of what was called off that are those of the next try: "scrubbed on May 3 and is now set for May 5"."""
    places = {clause.units[each].start: each for each in clause.indices("time")}
    anew: list[TimeMention] = []
    for time in times:
        place = places.get(time.start)
        if place is None or place < at:
            continue
        lead = {word for unit in _lead_over_now(clause.units, place) for word in unit.low.split()}
        aside = clause.units[at + 1].tag == "comma"  # "the launch, set for Monday, was put off to Friday"
        moved = not grammar.moved.isdisjoint(lead) or ("put" in lead and not lead.isdisjoint(("off", "back")))
        put_off = aside and is_set_anew(clause, time) and moved
        planned = not _STILL.isdisjoint(lead) and not grammar.plan_words.isdisjoint(lead)
        again = put_off or not _AGAIN.isdisjoint(lead) or planned
        if (again and (put_off or not _SET_FOR.isdisjoint(lead))) or (anew and _goes_on(clause, place, places, anew)):
            anew.append(time)
    return anew


def is_set_anew(clause: Clause, time: TimeMention) -> bool:
    """Is it the time to which something was put off?"""
    place = next((at for at in clause.indices("time") if clause.units[at].ref is time), 0)
    return place > 0 and clause.units[place - 1].low in ("to", "until", "till")


def _goes_on(clause: Clause, place: int, places: dict[int, int], current: list[TimeMention]) -> bool:
    """Does a time of day stand right behind a day that holds?"""
    if clause.units[place].ref.clock is None:
        return False
    before = next((each for each in range(place - 1, -1, -1) if clause.units[each].tag == "time"), None)
    if before is None or any(unit.tag not in ("comma", "prep") for unit in clause.units[before + 1 : place]):
        return False
    return any(places.get(each.start) == before for each in current)


def _is_next_try(clause: Clause, at: int) -> bool:
    """Is it "next try Friday", which gives nothing up?"""
    return clause.units[at].ref.needs == "attempt" and at > 0 and clause.units[at - 1].low in ("next", "another")


def _was_due(clause: Clause, place: int, times: list[TimeMention]) -> bool:
    """ "Liftoff, due at 3:23 p.m., came 40 minutes late, at 4:03 p.m.": the first time did not hold."""
    if len(times) < 2 or _DUE.isdisjoint(clause.words):
        return False
    lead = {unit.low for unit in _lead(clause.units, place)}
    if _DUE.isdisjoint(lead) or lead & {"is", "are", "was", "were", "be"}:
        return False
    return any(unit.low in ("came", "occurred", "happened", "followed") for unit in clause.units[place:])


_DUE = words("due planned scheduled")


def _moved(clause: Clause, grammar: TriggerGrammar) -> int | None:
    """The first verb that moves a date, None where there is none."""
    if grammar.moved.isdisjoint(clause.words) and "put" not in clause.words:
        return None
    return next((each for each in range(len(clause.units)) if _moves(clause, each, grammar)), None)


def _moves(clause: Clause, at: int, grammar: TriggerGrammar) -> bool:
    unit = clause.units[at]
    if unit.low not in grammar.moved and not (
        unit.low in ("back", "off")
        and at > 0
        and clause.units[at - 1].low == "put"
        and not _is_deed(clause.units[at - 1])
    ):
        return False
    if _is_deed(unit):
        return False  # the probe "dropped", the ship "slipped" its moorings: no date did
    # "lifted off on Tuesday after weeks of delays"
    return not any(before.low in _IN_SPITE for before in clause.units[max(0, at - 4) : at])


def _is_deed(unit: Unit) -> bool:
    """Is it what a craft does, or what is done with it: a module "put back" in the hold?"""
    if unit.tag != "trigger":
        return False
    return unit.ref.needs in ("frame", "framelost") or unit.ref.kind is EventKind.ORBIT_INSERTION


def _told_on(clause: Clause, place: int, at: int, moved: int | None) -> bool:
    """Is it the day on which a launch was put off ("was postponed on Monday"), not a day it was set for?"""
    trigger = clause.units[at].ref
    active = trigger.needs == "slated" and trigger.form != "noun"
    if place < at and active and clause.units[place - 1].low != "for":
        return True  # "on Monday the company moved its Starship to Friday"
    if moved is None or not at < moved < place or clause.units[moved].low.startswith(("scrub", "scratch")):
        return False
    lead = [unit.low for unit in _lead(clause.units, place)]
    return bool(lead) and lead[-1] == "on" and not ({"to", "until", "for", "from"} & set(lead))


def _given_up(clause: Clause, place: int, at: int, moved: int | None, grammar: TriggerGrammar) -> bool:
    before = _lead(clause.units, place)
    words = [
        unit.low
        for unit, following in itertools.zip_longest(before, before[1:])
        if following is None or following.low != "than" or unit.low == "rather"
    ]  # "no earlier than" gives nothing up
    if _is_of_past_delay(clause.units, place) or _is_moved_once_more(clause.units, place):
        return True
    stands_for = ("instead", "of") in pairwise(words)  # not "it was done on Thursday instead, from 11:15"
    if clause.units[at].ref.form == "past" and at < place and "instead" in words:
        return stands_for and any(unit.low == "instead" for unit in clause.units[at + 1 : place])
    if stands_for or ("rather" in words and "than" in words):
        return True
    first = any(one == "first" and other in grammar.plan_words for one, other in pairwise(words))
    if (first or _FORMERLY & set(words)) and (grammar.plan_words & set(words) or "planned" in words):
        return "now" not in words
    if _gave_way(clause, place, words, grammar):
        return True
    if moved is None or abs(moved - place) > 22:
        return False
    if any(unit.low == ";" for unit in clause.units[min(moved, place) : max(moved, place)]):
        return False
    last = next(
        (word for word in reversed(words) if word in _UNTIL or word in ("from", "of", "on", "at", "earlier")), ""
    )
    if last == "from" or _is_moved_on(clause, place, moved, words, grammar):
        return True
    if last in _UNTIL or last == "earlier":
        return False
    scrubbed = clause.units[moved].low.startswith(("scrub", "scratch"))
    if clause.units[at].ref.form == "past":
        # "lifted off at noon after delays", "on Sunday, two days after a leak had scrubbed it": it did
        if moved < at < place and any(unit.low == "before" for unit in clause.units[moved:at]):
            return False  # "was scrubbed twice before it lifted off on Sunday"
        return scrubbed and _IN_SPITE.isdisjoint(unit.low for unit in clause.units[place + 1 : moved])
    return (place < moved and abs(place - at) <= 5) or scrubbed or (moved < place < at)


def is_past_delay(units: list[Unit], at: int) -> bool:
    """Is it the "delays" of "lifted off, after two delays on Dec. 2 and Dec. 3"?"""
    return units[at].low in _DELAYS and any(unit.low in _IN_SPITE for unit in units[max(0, at - 3) : at])


def _is_of_past_delay(units: list[Unit], place: int) -> bool:
    back = range(place - 1, max(0, place - _DELAYS_BACK), -1)
    last = next((at for at in back if units[at].tag not in ("time", "prep", "conj", "comma", "num")), 0)
    return is_past_delay(units, last)


_DELAYS = words("delay delays postponement postponements")
_DELAYS_BACK = 8  # units


def _is_moved_once_more(units: list[Unit], place: int) -> bool:
    """Is it the Sunday of "was moved from Saturday to Sunday and then to Monday"?"""
    behind = [unit for unit in units[place + 1 : place + _MOVED_TO] if unit.low not in (",", "and")][:3]
    return [unit.low for unit in behind[:1]] == ["then"] and behind[-1].tag == "time" and behind[1].low in _UNTIL


def _was_set(lead: list[str], grammar: TriggerGrammar) -> bool:
    return not {"had", "was", "were"}.isdisjoint(lead) and not grammar.plan_words.isdisjoint(lead)


def _gave_way(clause: Clause, place: int, lead: list[str], grammar: TriggerGrammar) -> bool:
    """Is it the day of "which had been set for Thursday, will take place on Saturday"?

    So is that of "the launch, set for Thursday, is now planned for Saturday".
    """
    following = next((at for at in clause.indices("time") if at > place + 1 and clause.units[at].low != "now"), None)
    set_aside = any(one == "," and other in grammar.plan_words for one, other in pairwise(lead[-_ASIDE:]))
    if following is None or not (set_aside or _was_set(lead, grammar)):
        return False
    between = clause.units[place + 1 : following]
    held = any(unit.low == "now" or (unit.low == "will" and not set_aside) for unit in between)
    return held and not any(_tells_more(unit) for unit in between)


def _tells_more(unit: Unit) -> bool:
    return unit.tag == "stop" or (unit.tag == "trigger" and unit.ref.needs != "slated")


def _is_moved_on(clause: Clause, place: int, moved: int, lead: list[str], grammar: TriggerGrammar) -> bool:
    """Is it the day of "had been set for Thursday, but a valve problem pushed it to Saturday"?

    So is that of "the launch planned for Thursday was moved to Saturday".
    """
    planned = not grammar.plan_words.isdisjoint(lead) and _HOLDS.isdisjoint(lead)
    if not place < moved or not (planned or _was_set(lead, grammar)):
        return False
    behind = [at for at in clause.indices("time") if moved < at <= moved + _MOVED_TO]
    return any(unit.low in _UNTIL for at in behind for unit in clause.units[max(moved + 1, at - 4) : at])


_ASIDE = 4  # units
_MOVED_TO = 6  # units
_HOLDS = words("is are be now remain remains will")


def _lead(units: list[Unit], place: int) -> list[Unit]:
    """The words that lead to a time: back to the time, verb or stop before it."""
    lead: list[Unit] = []
    for unit in reversed(units[max(0, place - 8) : place]):
        if unit.tag in ("time", "stop", "rel", "sub"):
            break
        lead.append(unit)
    return lead[::-1]


def _lead_over_now(units: list[Unit], place: int) -> list[Unit]:
    """The words that lead to a time, with those before a "now"."""
    lead = _lead(units, place)
    now = place - len(lead) - 1
    return [*_lead(units, now), units[now], *lead] if now >= 0 and units[now].low == "now" else lead


def _contradicted(clause: Clause, grammar: TriggerGrammar) -> bool:
    return any(unit.low in ("but", "however", "now") or unit.low in grammar.cancelled for unit in clause.units)
