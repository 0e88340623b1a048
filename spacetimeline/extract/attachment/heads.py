"""What times may belong to: events' words, the verbs that speak for them, and verbs that take times with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.attached import Attached, Head
from spacetimeline.extract.attachment.nouns import is_of_awaited, spoken_for
from spacetimeline.extract.attachment.slips import is_past_delay
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.triggers.triggers import Trigger, TriggerGrammar

_LASTED = words("lasted ended failed succeeded")
_REPORTING = words(
    """
    said says announced confirmed reported told tweeted wrote posted stated showed shows added noted according
    """
)


def find_heads(clause: Clause, grammar: TriggerGrammar) -> list[Head]:
    """The verbs and event nouns of a clause that times may belong to, in order."""
    heads: list[Head] = []
    leading: list[int] = []
    for at, unit in enumerate(clause.units):
        if unit.tag == "trigger" and _is_how_often(clause.units, heads, at):
            continue
        if unit.tag == "trigger":
            heads.append(Head(at, Attached(unit.ref, at, [], _is_reference(clause.units, at))))
        elif unit.tag == "word" and clause.units[at - 1].tag == "to" and _is_to_be_done(clause.units, at):
            heads.append(Head(at, None))
        elif unit.tag not in ("soft", "verb"):
            continue
        elif not _SHOWN.isdisjoint(each.low for each in clause.units[max(0, at - 3) : at]):
            heads.append(Head(at, None))  # "For the second spacewalk, coverage will begin at 7:15 a.m."
        elif (noun := spoken_for(clause, grammar, heads, at)) is not None:
            heads.append(Head(at, noun))
        elif unit.low == "go" and at and (clause.units[at - 1].tag == "trigger" or clause.units[at - 1].low == "one"):
            continue  # "was let go on Friday", "launched 37 satellites in one go"
        elif (
            (
                _opens_with_participle(clause, at)
                or _comes_first(clause.units, at)
                or (unit.tag == "verb" and _tells_how_it_stays(clause.units, heads, at))
            )
            or (heads and (is_past_delay(clause.units, at) or _is_of_clocks(clause.units, at)))
            or _ends_when(clause.units, at)
        ):
            continue
        elif _leads_to_deed(clause, at) or _calls_off(clause, at):
            leading.append(at)
        elif not _is_transparent(clause, grammar, heads, at):
            heads.append(Head(at, None, unit.low in _REPORTING))
    for at in leading:  # "in May she became the first woman to make a spacewalk": the month is that of the spacewalk
        deed = next((head.attached for head in heads if head.at > at and head.attached is not None), None)
        if deed is not None and not deed.reference:
            heads.append(Head(at, deed))
    return sorted(heads, key=lambda head: head.at) if leading else heads


def _ends_when(units: list[Unit], at: int) -> bool:
    """Is it "the project ended on this coast on May 5 when the last of them blew up": on the day of what ended it?"""
    if units[at].low not in _ENDINGS:
        return False
    behind = units[at + 1 : at + _ENDING_UNITS]
    when = next((place for place, unit in enumerate(behind) if unit.low == "when"), 0)
    return (
        when > 0
        and behind[when - 1].tag == "time"
        and all(unit.tag in ("prep", "det", "adv", "word", "entity", "time", "comma") for unit in behind[:when])
    )


_ENDINGS = words("ended ends stopped closed finished began started opened")
_ENDING_UNITS = 12


def _is_of_clocks(units: list[Unit], at: int) -> bool:
    """Is it "when it hit the ground, the clocks in Moscow stood at 6:57": what shows the hour of the event told?"""
    return units[at].low in _SHOW_HOUR and any(unit.low in _CLOCKS for unit in units[max(0, at - _CLOCK_REACH) : at])


_SHOW_HOUR = words("showed stood said read pointed")
_CLOCKS = words("clock clocks watch watches")
_CLOCK_REACH = 4  # units


def _is_to_be_done(units: list[Unit], at: int) -> bool:
    """Is it the verb of "a repair that others were to attempt in May", whose time is no other event's?"""
    lead = units[max(0, at - _RELATIVE_REACH) : at - 1]
    done = bool(lead) and lead[-1].tag == "aux" and units[at].low not in STAYS
    return done and any(unit.tag == "rel" for unit in lead)


_RELATIVE_REACH = 9  # units


def _tells_how_it_stays(units: list[Unit], heads: list[Head], at: int) -> bool:
    """Is it "is to remain attached to the port until July": no deed of its own?"""
    return bool(heads) and heads[-1].at == at - 1 and units[at - 1].tag == "trigger" and units[at - 1].low in STAYS


STAYS = words("stay stays stayed staying remain remains remained remaining")


def _opens_with_participle(clause: Clause, at: int) -> bool:
    """Is it "Two days later, guided by radar, he brought the ship in": a participle behind the day it begins with?"""
    units = clause.units
    if not units[at].low.endswith("ed") or units[at + 1 : at + 2] == [] or units[at + 1].tag != "prep":
        return False
    lead = units[max(0, at - 2) : at]
    opens = all(unit.tag in ("time", "prep", "comma", "det", "conj", "adv") for unit in units[:at])
    return [unit.tag for unit in lead] == ["time", "comma"] and opens


def _comes_first(units: list[Unit], at: int) -> bool:
    """Is it "On May 3 came the launch of ...", a verb between the day and what happened on it?"""
    if units[at].low not in ("came", "comes", "followed", "occurred", "began") or not at or units[at - 1].tag != "time":
        return False
    for unit in units[at + 1 : at + _SUBJECT_REACH]:
        if unit.tag == "trigger":
            return bool(unit.ref.form == "noun")
        if unit.tag not in ("det", "word", "num", "adv", "entity"):
            return False
    return False


_SUBJECT_REACH = 6  # units


def _is_how_often(units: list[Unit], heads: list[Head], at: int) -> bool:
    """Is it "docked eight hours later on the third try": no event beside that of the verb?"""
    if units[at].ref.needs != "attempt" or not heads or heads[-1].attached is None:
        return False
    lead = [unit.low for unit in units[max(0, at - 3) : at]]
    done = heads[-1].attached.trigger.form == "past"
    return done and lead[:1] in (["on"], ["at"]) and lead[1:2] == ["the"] and at - heads[-1].at < _TRY_REACH


_TRY_REACH = 12  # units


def _is_reference(units: list[Unit], at: int) -> bool:
    """Is the event only named to tell another one's time ("after the launch", "minutes before docking")?"""
    trigger: Trigger = units[at].ref
    if trigger.form not in ("noun", "gerund") or trigger.needs == "ownday":
        return False  # "During its fourth flight, on June 6, both stages": a day of its own stands behind it
    for unit in reversed(units[max(0, at - 5) : at]):
        if unit.tag == "ref":
            return True
        if unit.low.endswith("ing") and unit.tag != "entity":
            return False
        if unit.tag not in ("det", "word", "adv", "entity", "person", "num", "verb", "aux"):
            return unit.low in ("since",)
    return False


_SHOWN = words("coverage broadcast broadcasts livestream webcast briefing briefings conference conferences")


_FALLS_SHORT = words("failed fails")
"""What leads to an event that did not come about: "on December 7 it failed to enter orbit"."""


def _is_transparent(clause: Clause, grammar: TriggerGrammar, heads: list[Head], at: int) -> bool:
    """Does the verb speak for an event's noun or lead to an event's verb ("liftoff occurred", "is set to launch")?"""
    unit = clause.units[at]
    if unit.low in grammar.plan_words:
        return not is_of_awaited(clause, at)
    if _is_light(clause, at, grammar) or _is_of_with(clause, at):
        return True
    if unit.low in _CAME_TO_NOTHING and _is_of_attempt(clause, heads):
        return True
    if unit.low in _FALLS_SHORT and [each.low for each in clause.units[at + 1 : at + 2]] == ["to"]:
        return True
    if _ends_with_event(clause, at) or _is_deed_of_first(clause, heads, at):
        return True
    if (
        _is_burn_for(clause, at)
        or _is_work_of(clause, heads, at)
        or _brings_to_event(clause, at)
        or _is_tried(clause, at)
    ):
        return True
    if unit.low not in grammar.happen and unit.low not in grammar.moved and unit.low not in grammar.cancelled:
        return False
    if unit.low in _LASTED and any(
        head.attached is not None and head.attached.trigger.form == "noun" for head in heads
    ):
        return True  # "the first attempt to send it up, on April 20, lasted four minutes"
    if not heads or heads[-1].attached is None:
        following = next(
            (each for each in clause.units[at + 1 : at + 6] if each.tag in ("trigger", "verb", "stop")), None
        )
        return unit.low not in grammar.happen and following is not None and following.tag == "trigger"
    between = clause.units[heads[-1].at + 1 : at]
    return heads[-1].attached.trigger.form == "noun" and not any(each.tag in ("rel", "stop") for each in between)


_CAME_TO_NOTHING = words("successful unsuccessful failed fails fell came ended succeeded stopped halted cut broken")
_ATTEMPTS = words("attempt attempts try tries effort efforts bid bids")


def _is_of_attempt(clause: Clause, heads: list[Head]) -> bool:
    """Is it the verb of an attempt told before: "its attempts to dock the next day failed"?"""
    told = heads[-1] if heads else None
    if told is None or told.attached is None or told.attached.trigger.form != "base":
        return told is not None and told.attached is not None and told.attached.trigger.needs == "attempt"
    return any(unit.low in _ATTEMPTS for unit in clause.units[max(0, told.at - 2) : told.at])


def _is_of_with(clause: Clause, at: int) -> bool:
    """Is it the participle of "lifted off at 10:52 with its solar arrays folded": no deed of its own?"""
    if not clause.units[at].low.endswith(("ed", "ing")):
        return False
    for place in range(at - 1, max(0, at - _WITH_REACH), -1):
        unit = clause.units[place]
        if unit.low == "with":  # "with its arrays folded", ", with four villages evacuated along its path"
            return clause.units[place + 1].tag == "det" or clause.units[place - 1].tag == "comma"
        if unit.tag not in ("word", "det", "num", "entity", "adv"):
            return False
    return False


_WITH_REACH = 6


def _leads_to_deed(clause: Clause, at: int) -> bool:
    """Is it "became the fourth nation to put a probe on the Moon", "in May became the first in space"?"""
    if clause.units[at].low not in ("became", "become", "becoming"):
        return False
    for place in range(at + 1, min(at + 9, len(clause.units) - 1)):
        unit = clause.units[place]
        if unit.low == "to":
            deed = [each.tag for each in clause.units[place + 1 : place + 4]]
            return "trigger" in deed and "prep" not in deed[: deed.index("trigger")]
        if unit.tag in ("stop", "comma", "verb", "trigger", "rel"):
            return unit.tag == "trigger" and bool(unit.ref.needs == "first")
    return False


def _calls_off(clause: Clause, at: int) -> bool:
    """Is it "NASA on Thursday called off a spacewalk": the day of what was called off, or to be?"""
    following = clause.units[at + 1 : at + 2]
    if (
        clause.units[at].low not in ("call", "called", "calls", "put", "waved")
        or not following
        or following[0].low != "off"
    ):
        return False
    led = clause.units[at + 2 : at + 8]
    behind = next((unit for unit in led if unit.tag not in ("det", "word", "adv", "num", "entity")), None)
    return behind is not None and behind.tag == "trigger" and behind.ref.kind in _CALLED_OFF


_CALLED_OFF = frozenset((EventKind.SPACEWALK, EventKind.DOCKING, EventKind.UNDOCKING, EventKind.RETURN))


_DEED_REACH = 8  # units


def _is_deed_of_first(clause: Clause, heads: list[Head], at: int) -> bool:
    """Is it what somebody was the first to do: "became the first American to orbit the Earth on Feb. 20"?"""
    first = heads[-1].attached if heads else None
    if first is None or first.trigger.needs != "first" or clause.units[at - 1].tag != "to":
        return False
    between = clause.units[first.at + 1 : at - 1]
    return len(between) < _DEED_REACH and all(unit.tag in ("word", "conj", "entity", "num") for unit in between)


_TRIES = words("failed managed tried attempted refused proceeded able unable commanded ordered instructed")


def _is_tried(clause: Clause, at: int) -> bool:
    """Is it the "failed" or "managed" of "failed to dock", whose day is that of the docking?"""
    behind = clause.units[at + 1 : at + 3]
    led = clause.units[at].low in _TRIES and [unit.tag for unit in behind] == ["to", "trigger"]
    return led and bool(behind[1].ref.form == "base")


FIRED = words("fired burned burnt ignited lit relit fires")
"""What is done with an engine for what follows: "was fired to put the probe in orbit"."""
_BURN_REACH = 14


def _is_burn_for(clause: Clause, at: int) -> bool:
    """Is it the "fired" of "engines were fired at 4 p.m. to place the probe in a lunar orbit": at the event's time?"""
    if clause.units[at].low not in FIRED:
        return False
    behind = clause.units[at + 1 : at + _BURN_REACH]
    for place, unit in enumerate(behind):
        if unit.tag in ("stop", "verb", "soft", "rel", "sub", "ref", "comma"):
            return False
        if unit.low == "to" and [each.tag for each in behind[place + 1 : place + 2]] == ["trigger"]:
            return bool(behind[place + 1].ref.form == "base")
    return False


_WORK = words(
    """
    study photograph film map observe measure monitor test repair fix install replace service retrieve attach connect
    inspect deploy demonstrate explore survey investigate examine analyze upgrade assemble load unload scan image probe
    """
)
_WORK_REACH = 6  # units


def _is_work_of(clause: Clause, heads: list[Head], at: int) -> bool:
    """Is it what the event was for, where no day is told before: "was launched to study the Sun on March 24"?

    Not so what one sets out to come to: "was launched to reach Mars on Feb. 18".
    """
    if clause.units[at].low not in _WORK or not heads or clause.units[at - 1].tag != "to":
        return False
    event = heads[-1].attached
    if event is None or event.trigger.form != "past" or at - heads[-1].at > _WORK_REACH:
        return False
    between = clause.units[heads[-1].at + 1 : at]
    return not any(unit.tag == "time" for unit in clause.units[:at]) and all(
        unit.tag not in ("stop", "rel", "sub", "comma") for unit in between
    )


_BRINGS = words("guided brought steered flew piloted took led guiding bringing steering flying piloting")
_DOWN = frozenset((EventKind.RETURN, EventKind.LANDING, EventKind.DOCKING))


def _brings_to_event(clause: Clause, at: int) -> bool:
    """Is it "On April 9 the two guided Challenger to a smooth landing": of which the day is that of the landing?"""
    if clause.units[at].low not in _BRINGS:
        return False
    led = False
    for unit in clause.units[at + 1 : at + _END_REACH]:
        if unit.tag == "trigger":
            return led and unit.ref.form == "noun" and unit.ref.kind in _DOWN
        if unit.tag in ("stop", "rel", "sub", "ref", "verb", "time", "comma"):
            return False
        led = led or unit.low in ("to", "in", "into")
    return False


_ENDS = words(
    """
    end ends ended ending conclude concludes concluded finish finishes finished close closes closed wrap wraps wrapped
    wind winds wound culminate culminates culminated begin begins began begun start starts started open opens opened
    """
)
_END_REACH = 14


def _ends_with_event(clause: Clause, at: int) -> bool:
    """Is it "the trip will wind up on Sept. 4 with a dawn landing": an undertaking's end or beginning by an event?"""
    if clause.units[at].low not in _ENDS:
        return False
    led = False
    for unit in clause.units[at + 1 : at + _END_REACH]:
        if unit.tag == "trigger" or unit.tag in ("stop", "rel", "sub", "ref", "verb"):
            return led and unit.tag == "trigger" and bool(unit.ref.form == "noun")
        if led and (unit.tag == "conj" or (unit.tag == "time" and unit.ref.when is not None)):
            return False  # "begins with a burn at 5:02 and ends in a landing"
        led = led or unit.low in ("with", "in")
    return False


def _is_light(clause: Clause, at: int, grammar: TriggerGrammar) -> bool:
    """Does the verb only carry an event's noun ("completed the first spacewalk", "made a flyby")?"""
    if clause.units[at].low not in grammar.light:
        return False
    for unit in clause.units[at + 1 : at + 8]:
        if unit.tag == "trigger":
            return bool(unit.ref.form in ("noun", "gerund"))
        if unit.tag not in ("det", "adv", "num", "word", "entity", "sign", "conj"):
            return False
    return False
