"""What keeps a time from the verb or event noun next to it, or draws it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.attached import Attached, Head
from spacetimeline.extract.attachment.groups import (
    is_counted,
    is_day_of,
    opens_other_clause,
)
from spacetimeline.extract.attachment.heads import STAYS
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.triggers.triggers import TriggerGrammar

_SUBJECT = 8  # units
_SAID_REACH = 8


def is_of_added(units: list[Unit], at: int, group_end: int) -> bool:
    """Is it the time of a thing added: "will show the launch and, five days later, the arrival"?"""
    led = [unit.low for unit in units[max(0, at - 2) : at]] == ["and", ","]
    return led and [unit.tag for unit in units[group_end + 1 : group_end + 3]] == ["comma", "det"]


def leads_on(units: list[Unit], at: int, group_end: int) -> bool:
    """Does a time behind ", and" lead to a verb of its own ("on Jan. 14, 2008, and in 2011 became")?"""
    lead = [unit.low for unit in units[max(0, at - 3) : at] if unit.tag != "prep"]
    if lead[-2:] != [",", "and"]:
        return False
    return [unit.tag for unit in units[group_end + 1 : group_end + 2]] == ["verb"] or opens_other_clause(
        units, group_end
    )


_BURNS = words("burn burns firing firings maneuver maneuvers manoeuvre manoeuvres ignition retrofire command thrust")


def is_of_burn(clause: Clause, at: int, group_end: int, head: int) -> bool:
    """Is it "a burn at 11:17 p.m. was to set up a landing at 12:01 a.m.": the event behind has a time of its own?"""
    units = clause.units
    if not group_end < head or at < _OF_NOUN:
        return False
    while at > _OF_NOUN and units[at - 1].tag in ("conj", "comma") and units[at - 2].tag == "time":
        at -= 2  # "two burns at noon and 2:58 p.m."
    if units[at - 1].tag == "prep" and units[at - 2].tag == "soft" and units[at - 3].tag == "comma":
        return units[at - 4].low in _BURNS  # "between the burn, planned for 11:17 p.m., and touchdown"
    noun = units[at - 2] if units[at - 1].tag == "prep" else units[at - 1]  # "a maneuver one week later"
    if noun.low not in _BURNS:
        return False
    led = units[group_end + 1].tag in ("aux", "modal", "verb", "soft", "comma")
    return led and any(unit.tag == "time" and unit.ref.shift is None for unit in units[head + 1 : head + _FAR_BEHIND])


def goes_on_at_another_time(units: list[Unit], at: int, head: int) -> bool:
    """Does "and" with another time lead on to the verb: "woke it up in February and on 2 July it swung past"?"""
    if at < _LED or at + _LED >= head or units[at + 1].low != "and" or units[at + 2].tag != "prep":
        return False
    return units[at + 3].tag == "time" and units[at + 4].tag in ("pron", "comma")


_LED = 4  # units
_OF_NOUN = 2
_FAR_BEHIND = 12  # units


def is_where_it_is(clause: Clause, head: int, at: int) -> bool:
    """Does ", docked to the Poisk module," only say where a ship is, before the day of what is done there?

    So does "is to stay docked to it until July".
    """
    units = clause.units
    if head < at and units[head - 1].low in STAYS and units[head].tag == "trigger":
        return units[head].ref.kind in _ARRIVALS
    opens = 0 < head < at and units[head - 1].tag == "comma" and units[head].tag == "trigger"
    if not opens or units[head].ref.form != "past" or units[head].ref.kind not in _ARRIVALS:
        return False
    return units[head + 1].tag in ("prep", "to") and any(unit.tag == "comma" for unit in units[head + 2 : at])


_ARRIVALS = (EventKind.DOCKING, EventKind.BERTHING)


def opens_sentence(clause: Clause, noun: int, at: int) -> bool:
    """Is it "On the second spacewalk, on Nov. 20 from 3:54 to 7:44, they completed": of the event it opens with?"""
    units = clause.units
    if not noun or units[0].low not in ("on", "in", "during", "for", "at") or at < noun or noun > _OPENS_WITH:
        return False
    lead = all(unit.tag in ("det", "word", "adv", "num", "entity") for unit in units[1:noun])
    joined = ("comma", "prep", "time", "to", "open", "close")
    return lead and all(unit.tag in joined for unit in units[noun + 1 : at])


_OPENS_WITH = 6  # units


def is_with(clause: Clause, head: int) -> bool:
    """Is it "toward 6:15 p.m., with splashdown the next morning": an event added to what is told?"""
    lead = [unit.low for unit in clause.units[max(0, head - 4) : head] if unit.tag not in ("det", "word", "entity")]
    return lead[-2:] == [",", "with"]


def is_talked_of(clause: Clause, head: Head, at: int) -> bool:
    """Is it "will preview the spacewalks at 2 p.m.", "had approved the launch on Monday": when it is only spoken of?

    It is the event's in "will preview the spacewalk set for Thursday", "approved the launch for Monday".
    """
    units = clause.units
    if not head.at < at or head.attached is None or head.attached.trigger.form != "noun":
        return False
    lead = head.at - 1
    while lead > 0 and units[lead].tag in ("det", "word", "num", "entity", "conj", "adv"):
        lead -= 1
    verb = next((each for each in range(lead, head.at) if units[each].low in _TALKS), None)
    return verb is not None and not any(
        unit.tag in ("soft", "verb", "rel") or unit.low == "for" for unit in units[head.at + 1 : at]
    )


def is_of_showing(clause: Clause, group: list[int]) -> bool:
    """Is it "Coverage begins at 6 p.m. for the launch and at 3 p.m. Friday for the docking": when an event is shown?"""
    units, at = clause.units, group[0]
    if _SHOWINGS.isdisjoint(unit.low for unit in units[: min(at, _OPENS_WITH)]):
        return False
    behind = units[group[-1] + 1 : group[-1] + _FOR_EVENT]
    event = any(unit.tag == "trigger" and unit.ref.form == "noun" for unit in behind)
    return event and behind[0].low == "for" and [unit.tag for unit in units[at - 2 : at]] == ["conj", "prep"]


_FOR_EVENT = 4  # units
_SHOWINGS = words("coverage broadcast broadcasts livestream webcast")


_TALKS = words(
    """
    preview previews previewed discuss discusses discussed review reviews reviewed approve approved authorized
    authorised licensed endorsed
    """
)


def is_of_past(clause: Clause, at: int, head: int) -> bool:
    """Is it the day of "the ship that has been at the port since Feb. 1 will be let go on July 12": of its coming?"""
    units = clause.units
    if not _SINCE_FIRST < at < head or units[at - 1].low != "since":
        return False
    return any(unit.tag in ("aux", "modal", "time") for unit in units[at + 1 : head])


_SINCE_FIRST = 3


def goes_on_since(head: Head) -> bool:
    """Is it "has been sending crews since 2020", "has flown it ever since May": no event of the day it began?"""
    if head.attached is None or head.attached.trigger.form not in ("past", "gerund"):
        return False
    trigger = head.attached.trigger
    return trigger.form == "gerund" or (trigger.kind is EventKind.LAUNCH and trigger.lemma not in _STATES)


_STATES = words("in on up aloft")


def is_day_that(clause: Clause, at: int, head: int) -> bool:
    """Is it "the same day that they left", "the day the ship docked": the time of just what follows?"""
    if not is_day_of(clause, at):
        return False
    between = clause.units[at + 2 : head]
    tags = ("pron", "det", "word", "entity", "rel", "aux")
    return len(between) < _DAY_THAT and all(unit.tag in tags for unit in between)


_DAY_THAT = 6


def says_so(clause: Clause, heads: list[Head], at: int, head: int) -> bool:
    """Is it "docking at 3:50 p.m., the agency said": behind a comma, after an event that has the time?"""
    told = any(each.attached is not None and each.at < at for each in heads[:12])
    units = clause.units
    behind = next((each for each in range(at + 1, head) if not clause.asides[each] and units[each].tag != "time"), head)
    return told and units[behind].tag == "comma" and head - behind < _SAID_REACH


def counts_from(clause: Clause, at: int, head: int) -> bool:
    """Is it "at noon, 22 hours after it had left": the verb is only what is counted from?

    Or "in 2003, and has since landed", which is told of later times. What is counted from in an aside is another verb.
    """
    units, asides = clause.units, clause.asides
    since = any(units[each].low == "since" and units[each - 1].tag == "aux" for each in range(at + 2, head))
    return since or any(is_counted(units, each) for each in range(at + 1, head) if asides[each] == asides[head])


def behind_stop(clause: Clause, head: Head, at: int) -> bool:
    """Does a time stand behind a stop after an attempt given up, where the next one is told ("scrubbed; next "
    "try")?"""
    return head.at < at and any(unit.tag == "stop" for unit in clause.units[head.at + 1 : at])


def leads_joined(clause: Clause, at: int, last: int) -> bool:
    """Does the time stand between commas behind "and", and lead the verb ("tested and, at noon, docked")?"""
    units, place = clause.units, at - 1
    while place > 0 and units[place].tag in ("prep", "time", "det"):
        place -= 1
    opened = place > 1 and units[place].tag == "comma" and units[place - 1].low == "and"
    behind = [unit.tag for unit in units[last + 1 : last + 3]]
    return opened and behind[:1] == ["comma"] and behind[1:] in (["verb"], ["trigger"], ["soft"], ["aux"])


def closes(clause: Clause, at: int) -> bool:
    """Does the time end the clause of a verb before it, so that a verb behind it is of another clause?"""
    units = clause.units
    following = next((unit for unit in units[at + 1 : at + 3] if unit.tag not in ("comma", "close", "adv")), None)
    if following is None:
        return False
    # "took off at 0738 GMT, headed by a veteran"
    participle = units[at + 1].tag == "comma" and following.tag == "verb" and following.low.endswith("ed")
    joins = following.tag in ("conj", "sub") or following.low.split()[0].endswith("ing") or participle
    joins = joins or units[at + 1].tag == "ref"  # "landed at noon after rain had closed the other runway"
    if not joins and not _is_next_deed(units, at):
        return False
    if following.low == "when":
        return False
    for unit in reversed(units[max(0, at - 30) : at]):
        if unit.tag in ("stop", "sub", "rel"):
            return False
        if unit.tag in ("trigger", "verb", "soft"):
            if unit.tag == "trigger" and unit.ref.form == "noun":
                continue
            return True
    return False


def _is_next_deed(units: list[Unit], at: int) -> bool:
    """Does the next of a row of deeds follow, with a time of its own: "on May 1, flew by Mars on May 3"?"""
    behind = units[at + 1 : at + _DEED]
    if [unit.tag for unit in behind[:2]] != ["comma", "trigger"] or behind[1].ref.form != "past":
        return False
    last = next((unit for unit in behind[2:] if unit.tag in _ENDS_DEED), None)
    return last is not None and last.tag == "time"


_DEED = 12  # units
_ENDS_DEED = words("time comma stop conj trigger verb rel sub sign")


def close_behind(clause: Clause, head: int, at: int) -> bool:
    """Does the time follow the event's name without a comma between ("after docking at 17:58")?

    Commas around places part nothing: "after a splashdown in the Gulf, near Tampa, Florida, at 9:02 p.m."
    """
    if head > at:
        return False
    between = clause.units[head + 1 : at]
    commas = () if between and between[0].low in _PLACING else ("comma",)
    return not any(unit.tag in ("stop", "verb", "trigger", "sub", *commas) for unit in between)


_PLACING = words("in off near")


def ends_subject(clause: Clause, head: int, at: int, group_end: int) -> bool:
    """Does a time stand between an event and the verb it is the subject of ("the splashdown on Friday closed")?"""
    units = clause.units
    if not head < at or group_end + 1 >= len(units):
        return False
    behind = [unit.tag for unit in units[group_end + 1 : group_end + 3]]
    between = units[head + 1 : at]
    # "a flyby of Dinkinesh and its moon, Selam, on Nov. 1, 2023, provided", "the flight, in May, did not reach"
    aside = behind in (["comma", "verb"], ["comma", "aux"])
    if not aside and behind[:1] not in (["verb"], ["aux"]):
        return False
    tags = ("prep", "det", "word", "entity", "time", *(("comma", "conj") if aside else ()))
    return len(between) <= _SUBJECT * (2 if aside else 1) and all(
        unit.tag in tags or unit.low in _SET_FOR for unit in between
    )


_SET_FOR = words("set due planned scheduled slated targeted")
"""Participles behind an event's noun: "the landing set for May 10 was called off"."""


def modifies(clause: Clause, at: int, head: int) -> bool:
    """Does the time stand as an adjective before an event's noun ("a 9:20 a.m. undocking", "the Feb. 3 launch")?"""
    if clause.units[head].ref.form == "base" or not at < head <= at + 3:
        return False
    if head == at + 1 and clause.units[head].ref.form in ("noun", "gerund"):
        return True
    between = clause.units[at + 1 : head]
    if clause.units[head].ref.form == "noun" and at and clause.units[at - 1].tag == "stop":
        return False
    if any(unit.low == ";" for unit in between):
        return False
    row = len(between) <= 2 and all(unit.tag in ("stop", "sign") or unit.low in ("-", "–", "—") for unit in between)
    return row or (
        clause.units[head].ref.form == "noun"
        and all(unit.tag in ("word", "comma", "sign", "entity") for unit in between)
        and not any(u.tag == "comma" for u in between[1:])
    )


def heads_time(clause: Clause, at: int, head: int, grammar: TriggerGrammar) -> bool:
    """Is it "a docking time of 12:12", "launch date: 3 May"?"""
    if not head < at <= head + 4 or clause.units[head].ref.form == "past":
        return False
    between = clause.units[head + 1 : at]
    return (
        bool(between)
        and between[0].low in grammar.planned_heads
        and all(unit.low in ("of", "at", "is", "on", ":", "was") for unit in between[1:])
    )


def compares(clause: Clause, at: int, attached: Attached, *, alone: bool) -> bool:
    """Is it "an EVA, the first since 1969": a time of other such events, of no craft named?

    ``alone`` tells that the event has no other time.
    """
    if attached.trigger.form != "noun" or at < attached.at <= at + 2:
        return False
    if alone and is_of_craft_since(clause.units, attached.at):
        return False
    lead = clause.units[max(0, attached.at + 1 if attached.at < at else 0, at - 6) : at]
    since = next((place for place, unit in enumerate(lead) if unit.low == "since"), None)
    return since is not None and all(unit.tag not in ("entity", "time") for unit in lead[since:])


def is_of_craft_since(units: list[Unit], at: int) -> bool:
    """Is it "the first failure of a Soyuz launch since Sept. 26, 1983": that day's was one of its craft, too?"""
    before, behind = units[at - 1 : at], units[at + 1 : at + 2]
    since = bool(before and behind) and behind[0].low == "since"
    return since and before[0].tag == "entity" and before[0].ref.kind in ("vehicle", "launch_vehicle")


_LED_UP = ("after", "following", "before")
_LED_UP_REACH = 12  # units
_GOING_ON = {"comma", "det", "pron", "entity"}
"""What may begin the clause behind an opening "After a burn on 13 May"."""


def is_of_what_led_up(clause: Clause, at: int) -> bool:
    """Is it the day of "After a burn on 13 May the probe entered": of another thing than what the verb tells?"""
    units = clause.units
    if units[at - 1].tag != "prep" or not {unit.tag for unit in units[at + 1 : at + 2]} & _GOING_ON:
        return False
    for place in range(at - 2, max(-1, at - _LED_UP_REACH), -1):
        if units[place].low in _LED_UP:
            thing = any(unit.tag == "word" for unit in units[place + 1 : at - 1])
            return thing and (place == 0 or units[place - 1].tag in ("stop", "comma", "conj"))
        if units[place].tag in ("stop", "comma", "trigger", "verb"):
            return False
    return False


_RANKS = words("first second third fourth fifth last only youngest oldest")
_RANKED = 5  # units before "to": ", the first person ever to"


def tells_who_it_is(clause: Clause, head: int, at: int) -> bool:
    """Is it "Ed White, first American to walk in space, died on May 3": a deed told only to say who somebody is?"""
    units = clause.units
    if head > at or units[head - 1].low != "to" or units[head].tag != "trigger":
        return False
    rank = next((each for each in range(head - 2, max(0, head - _RANKED), -1) if units[each].low in _RANKS), 0)
    if rank == 0 or "comma" not in (units[rank - 1].tag, units[rank - 2].tag):
        return False
    ends = next((each for each in range(head + 1, at) if units[each].tag == "comma"), at)
    behind = units[ends + 1 : at]
    return all(unit.low != "did" for unit in behind) and any(unit.tag not in _BEFORE_TIME for unit in behind)


_BEFORE_TIME = ("comma", "prep", "det", "time")
