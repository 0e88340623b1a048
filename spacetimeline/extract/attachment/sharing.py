"""Gives events without a time of their own one that a neighbour in the sentence has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.attached import FAR
from spacetimeline.extract.attachment.groups import is_dateline, opens_when, time_groups
from spacetimeline.extract.attachment.scenes import is_done, lend_behind_colon, lend_to_then, lend_to_when
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind
from spacetimeline.model.when import When

_TOGETHER = 3
_WHILE_REACH = 14

if TYPE_CHECKING:
    from spacetimeline.extract.attachment.attached import Attached, Head
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.timex.types import TimeMention


def share(clause: Clause, taken: list[tuple[int, Head]], found: list[Attached]) -> None:
    """Give events without a time one they share with a neighbour: "on May 5, when it landed", "launch and "
    "docking on May 5"."""
    _scope(clause, found)
    _lend_purpose(clause, found, taken)
    _given_up_that_day(clause, found, taken)
    _lend_to_while(clause, found)
    lend_behind_colon(clause, found, taken)
    lend_to_then(clause, found)
    lend_to_when(clause, found)
    for attached in found:
        if attached.trigger.kind is EventKind.ORBIT_INSERTION and "when" in clause.words:
            attached.times += [
                clause.units[at].ref for at, head in taken if _is_when_it_burned(clause, head, at, attached)
            ]
        if attached.reference or any(each.shift is None for each in attached.times):
            continue
        counted = bool(attached.times)  # "on May 3, when it broke up 73 seconds after liftoff"
        for at, head in taken:
            if head.attached is attached or (counted and not opens_when(clause, at, attached.at)):
                continue
            if opens_when(clause, at, attached.at):
                attached.times.append(_day_of_until(clause, at))
                if _begins(clause, attached.at):
                    attached.times += _clocks_with(clause, at)
            elif head.reporting and is_done(clause, attached) and clause.cost(at, attached.at) < 3 * FAR:
                attached.times.append(clause.units[at].ref)
                attached.reported = True
            elif (
                (at < head.at < attached.at and _same_subject(clause, head.at, attached.at))
                or (head.attached is not None and _is_beside(clause, attached.at, head.at, at))
                or _burns_into(clause, head, at, attached)
                or _goes_in_then(clause, head, at, attached)
            ):
                attached.times.append(clause.units[at].ref)


_PUT_OFF = words("scrubbed postponed delayed canceled cancelled aborted halted")


def _given_up_that_day(clause: Clause, found: list[Attached], taken: list[tuple[int, Head]]) -> None:
    """Give a launch that was given up the day its sentence began with.

    "All was ready on Nov. 7, but winds were high and the launch was put off."
    """
    for attached in found:
        if attached.trigger.kind not in (EventKind.LAUNCH, EventKind.SCRUB):
            continue
        if attached.times and not all(_is_left_of_count(each) for each in attached.times):
            continue
        following = [unit.low for unit in clause.units[attached.at + 1 : attached.at + 6]]
        put_off = not _PUT_OFF.isdisjoint(following) or "put off" in " ".join(following)
        if attached.trigger.kind is not EventKind.SCRUB and not (attached.trigger.form == "noun" and put_off):
            continue
        of_events = {at for at, head in taken if head.attached is not None}
        free = [at for at in clause.indices("time") if at < attached.at and at not in of_events]
        if free and free[-1] - free[0] <= _TOGETHER and not is_dateline(clause, free):
            attached.times = [clause.units[at].ref for at in free]


def _is_left_of_count(time: TimeMention) -> bool:
    """Is it how long before the end of the count it was ("gave up ten minutes before liftoff")?"""
    return time.shift is not None and time.shift.amount < 0 and time.shift.unit in ("minute", "second")


def _lend_to_while(clause: Clause, found: list[Attached]) -> None:
    """Give what is told behind "as" or "while" the time told last before, where no other event of ours has it.

    "The probe fell silent on Sept. 23 as it was entering orbit", "In April he watched as two others made a spacewalk".
    """
    if all(each.times or each.reference for each in found):
        return
    times = clause.indices("time")
    last = [at for at in times if times[-1] - at <= _TOGETHER]
    told = {time.start for each in found for time in each.times}
    of_other = len(last) < len(times) and any(clause.units[at].start in told for at in last)
    if not last or of_other or any(clause.units[at].ref.clock is not None for at in last):
        return
    for attached in found:
        if attached.times or attached.reference or attached.at < last[-1] or _is_state(clause, attached):
            continue
        opened = _opened_by_while(clause, attached.at)
        if opened is not None and last[-1] < opened and not _parts(clause, last[-1], opened):
            attached.times += [clause.units[at].ref for at in last]


def _is_state(clause: Clause, attached: Attached) -> bool:
    """Is it "while Atlantis was docked", of which nothing tells since when?"""
    return (
        attached.trigger.kind in (EventKind.DOCKING, EventKind.BERTHING)
        and attached.trigger.form == "past"
        and (clause.units[attached.at - 1].tag in ("aux", "adv"))
    )


def _opened_by_while(clause: Clause, at: int) -> int | None:
    """The "as" or "while" that opens the clause of the event at ``at``, with its subject and nothing else between."""
    for place in range(at - 1, max(-1, at - _WHILE_REACH), -1):
        unit = clause.units[place]
        if unit.low in ("as", "while"):
            return place
        if unit.tag in ("stop", "comma", "rel", "ref", "time", "to", "modal", "neg"):
            return None
    return None


def _parts(clause: Clause, first: int, last: int) -> bool:
    return any(unit.tag in ("stop", "ref") or unit.low == "had" for unit in clause.units[first + 1 : last])


def _lend_purpose(clause: Clause, found: list[Attached], taken: list[tuple[int, Head]]) -> None:
    """Give a spacewalk the time of what was done for it ("on 20 December they opened the lock for an EVA").

    So it is with the event that something began or ended with: "the mission began on March 2 with a launch", and with
    a spacewalk on which something was done: "on February 2 they replaced a box during a spacewalk".
    """
    for attached in found:
        if attached.times:
            continue
        lead = [unit.low for unit in clause.units[max(0, attached.at - 3) : attached.at]]
        purpose = attached.trigger.kind in (EventKind.SPACEWALK, EventKind.RELOCATION) and _is_for(clause, attached.at)
        purpose = purpose and not attached.trigger.text.endswith("s")  # "to clear the port for the spacewalks"
        purpose = purpose or (attached.trigger.kind is EventKind.SPACEWALK and _is_done_on(clause, attached.at))
        begun = bool({"begin", "start"} & set(lead))  # "switched to battery power at 7 a.m. to begin a spacewalk"
        purpose = purpose or (attached.trigger.kind is EventKind.SPACEWALK and begun)
        means = attached.trigger.form == "noun" and lead[-2:] in (["with", "a"], ["with", "the"])
        if not (purpose or means):
            continue
        heads = [head for _, head in taken if head.attached is None and head.at < attached.at]
        heads = [head for head in heads if not head.reporting]
        if heads:
            last = max(heads, key=lambda head: head.at)
            attached.times += [clause.units[at].ref for at, head in taken if head is last]


def _is_for(clause: Clause, at: int) -> bool:
    """Does a "for" lead to the event's noun: "for the first American spacewalk"?"""
    for unit in reversed(clause.units[max(0, at - 6) : at]):
        if unit.low == "for":
            return True
        if unit.tag not in ("det", "adv", "word", "num", "entity"):
            return False
    return False


_DURING = words("during in on over throughout")


def _is_done_on(clause: Clause, at: int) -> bool:
    """Does the event's noun hang on a preposition: "during a six-hour spacewalk", "in the course of two spacewalks"?

    So it does in "at the start of the second of their three moonwalks".
    """
    if clause.units[at].ref.form != "noun":
        return False
    for place in range(at - 1, max(-1, at - _ON_REACH), -1):
        unit, led = clause.units[place], clause.units[place - 1].low
        if unit.low == "of" and led in _ONE_OF:
            continue
        if unit.tag == "prep":
            return unit.low in _DURING or led in _STAGES
        if unit.low in ("during", "while"):
            return True
        if unit.tag not in ("det", "word", "num", "adv", "sign", "entity"):
            return False
    return False


_ON_REACH = 11  # units
_ONE_OF = words("first second third fourth fifth last one")
_STAGES = words("course start beginning outset middle end close")


def _scope(clause: Clause, found: list[Attached]) -> None:
    """Give a time that opens the sentence to its later events, too: "On May 5 the ship turned, and it undocked".

    So it is with "since May 5, when the ship docked".
    """
    bare = [each for each in found if not each.times and not each.reference]
    bare = [each for each in bare if _is_told(clause, each) or _is_planned_with(clause, each, found)]
    places = clause.indices("time")
    if not bare or not places:
        return
    units = clause.units
    first = places[0]
    opens = all(unit.tag in ("prep", "adv", "det") for unit in units[:first])
    for attached in bare:
        behind = [each for each in places if each < attached.at]
        if behind and opens_when(clause, behind[-1], attached.at):
            attached.times.append(units[behind[-1]].ref)
        elif opens and len(places) <= 2 and places[-1] - first <= 4 and places[-1] < attached.at:
            between = units[places[-1] + 1 : attached.at]
            joined = any(unit.tag == "conj" for unit in between) or _is_listed(units, places[-1], attached.at)
            if joined and not any(unit.tag in ("stop", "rel", "sub", "ref") for unit in between):
                attached.times += [units[each].ref for each in places]


def _is_listed(units: list[Unit], first: int, at: int) -> bool:
    """Is it one of the deeds of "on July 19 they parted, docked again, and separated"?"""
    deeds = [each for each in range(first + 1, at) if units[each].tag == "trigger" and units[each].ref.form == "past"]
    return bool(deeds) and units[at - 1].tag == "comma"


_MAKES = words("made performed completed executed achieved")
_TO_MAKE = words("make perform complete execute attempt out")


def _is_planned_with(clause: Clause, attached: Attached, found: list[Attached]) -> bool:
    """Is it "the two craft will separate and the crew will carry out a docking": planned with what is no launch?"""
    before = clause.units[: attached.at]
    if attached.trigger.form == "noun":
        while before and before[-1].tag in ("det", "word", "adv", "entity", "num") and before[-1].low not in _TO_MAKE:
            before = before[:-1]
        if not before or before[-1].low not in _TO_MAKE:
            return False
    elif attached.trigger.form != "base":
        return False
    earlier = [each for each in found if each.at < attached.at and each.times]
    if len(earlier) != 1 or earlier[0].trigger.kind is EventKind.LAUNCH or earlier[0].trigger.form != "base":
        return False
    joint = next((at for at in range(len(before) - 1, earlier[0].at, -1) if before[at].tag == "conj"), 0)
    return bool(joint) and any(unit.low == "will" for unit in before[joint:])


def _is_told(clause: Clause, attached: Attached) -> bool:
    """Is it what was done: "it landed", "it made a soft landing"?"""
    if attached.trigger.form != "noun":
        return attached.trigger.form == "past"
    for unit in reversed(clause.units[: attached.at]):
        if unit.low in _MAKES or unit.tag not in ("det", "word", "adv"):
            return unit.low in _MAKES
    return False


def _day_of_until(clause: Clause, at: int) -> TimeMention:
    """The day itself of "will stay until Sunday, when it is to leave": no term by which it leaves."""
    time: TimeMention = clause.units[at].ref
    if clause.units[at - 1].low not in ("until", "till") or time.clock is not None or time.date is None:
        return time
    return replace(time, when=When.of(*time.date)) if time.date[1] and time.date[2] else time


def _begins(clause: Clause, at: int) -> bool:
    """Is it "when the spacewalk will begin": at the very hour?"""
    following = clause.units[at + 1 : at + _BEGINS]
    return clause.units[at].ref.form == "noun" and any(unit.low in _BEGAN for unit in following)


_BEGAN = words("begin begins began begun start starts started")
_BEGINS = 5  # units


def _clocks_with(clause: Clause, at: int) -> list[TimeMention]:
    """The times of day that stand right before the day at ``at``: "at 5:58 a.m. EDT (0958 GMT) on Thursday"."""
    group = next((group for group in time_groups(clause) if group[-1] == at), [at])
    return [clause.units[each].ref for each in group[:-1] if clause.units[each].ref.clock is not None]


_GOES_IN = words("entered enter floated float drifted glided moved went passed came stepped swam crossed boarded")


def _goes_in_then(clause: Clause, head: Head, at: int, attached: Attached) -> bool:
    """Is it "they opened the hatch and floated into the station at 4:20 a.m.", both within minutes?"""
    if attached.trigger.kind is not EventKind.HATCH_OPENING or clause.units[head.at].low not in _GOES_IN:
        return False
    between = clause.units[attached.at + 1 : head.at]
    if head.attached is not None or at < head.at or len(between) > _JOINED or clause.units[head.at - 1].low != "and":
        return False
    return not any(unit.tag in ("stop", "comma", "rel", "sub", "ref", "time") for unit in between)


def _is_beside(clause: Clause, one: int, other: int, at: int) -> bool:
    return _coordinated(clause, one, other) and abs(at - one) < _JOINED


_BURNS = words(
    "fired fires fire lit lights light ignited ignites ignite burned began begins started starts beginning starting"
)
_ENGINES = words("engine engines thruster thrusters motor motors burn rocket rockets")


_SUBJECT = 6  # units


def _burns_into(clause: Clause, head: Head, at: int, attached: Attached) -> bool:
    """Is it "fired its thrusters at 4 p.m. and entered a halo orbit", "lit its engine at 7:26 to be captured"?

    Or "its engine burned for an hour on May 3 and put it into orbit".
    """
    if attached.trigger.kind is not EventKind.ORBIT_INSERTION or clause.units[head.at].low not in _BURNS:
        return False
    if head.attached is not None or not head.at < at < attached.at:
        return False
    if _ENGINES.isdisjoint(unit.low for unit in clause.units[max(0, head.at - _SUBJECT) : at]):
        return False
    between = clause.units[at + 1 : attached.at]
    leads = any(unit.low in ("and", "to") for unit in between)
    return leads and not any(unit.tag in ("stop", "rel", "sub", "ref") for unit in between)


def _is_when_it_burned(clause: Clause, head: Head, at: int, attached: Attached) -> bool:
    """Is it "entered orbit on May 3, when its engine was fired at 07:17": the hour of what has only a day?"""
    if not attached.at < head.at < at or clause.units[at].ref.clock is None or head.attached is not None:
        return False
    if clause.units[head.at].low not in _BURNS or any(each.clock is not None for each in attached.times):
        return False
    led = [unit.low for unit in clause.units[attached.at : head.at]]
    return "when" in led and not _ENGINES.isdisjoint(led[led.index("when") :])


_BECAME = 10  # units
_JOINED = 14


def _same_subject(clause: Clause, one: int, other: int) -> bool:
    """Is the second verb joined to the first one by "and", with the same subject ("they closed it and undocked")?"""
    if clause.units[other].ref.form == "noun":
        return False
    became = next((at for at in range(other - 1, max(one, other - _BECAME), -1) if clause.units[at].low == "became"), 0)
    other = became or other  # "it fired its engine and became the first to orbit Mars"
    between = _without_relatives(clause.units[one + 1 : other])
    if len(between) >= _JOINED:
        return False
    lead = [unit for unit in between[-3:] if unit.tag not in ("adv", "aux")]
    return (
        bool(lead)
        and lead[-1].low in ("and", "then")
        and not any(unit.tag in ("stop", "rel", "sub", "ref", "time") for unit in between)
    )


def _without_relatives(units: list[Unit]) -> list[Unit]:
    """What is left without clauses that a comma ends before the next verb of a row.

    "He circled the station, whose panels hung limp, matched its drift and slid into the port."
    """
    left: list[Unit] = []
    opened: int | None = None
    for at, unit in enumerate(units):
        if unit.tag == "rel" and opened is None:
            opened = len(left)
        elif unit.tag == "comma" and opened is not None and [each.tag for each in units[at + 1 : at + 2]] == ["verb"]:
            del left[opened:]
            opened = None
        left.append(unit)
    return left


def _coordinated(clause: Clause, one: int, other: int) -> bool:
    """Are two event nouns or verbs joined by nothing but "and" ("launch and docking", "launched and docked")?"""
    low, high = sorted((one, other))
    if not 1 < high - low <= 3 or not clause.units[low].tag == clause.units[high].tag == "trigger":
        return False
    between = clause.units[low + 1 : high]
    forms = {clause.units[low].ref.form, clause.units[high].ref.form}
    same = len(forms) == 1 or forms == {"base", "noun"}  # "will undock and splash down"
    return (
        same
        and any(unit.low == "and" for unit in between)
        and all(unit.tag in ("conj", "adv", "det", "aux") for unit in between)
    )
