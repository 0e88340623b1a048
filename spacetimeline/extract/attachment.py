"""Which time belongs to which event of a sentence.

Every time looks for the verb or event noun it is nearest to; verbs that are no events of ours ("announced on Friday")
take their times with them. What is left over stays with nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.attached import FAR, Attached, Head
from spacetimeline.extract.attachment_groups import (
    is_counted,
    is_dateline,
    is_day_of,
    is_list,
    opens_other_clause,
    time_groups,
)
from spacetimeline.extract.attachment_heads import find_heads
from spacetimeline.extract.attachment_sharing import share
from spacetimeline.extract.calendar_items import ITEM
from spacetimeline.extract.captions import date_caption
from spacetimeline.extract.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause, Unit
    from spacetimeline.extract.timex_types import TimeMention
    from spacetimeline.extract.triggers import TriggerGrammar

_SUBJECT = 8  # units
_OPENING = 2  # units
_ROW_UNITS = 3
_SAID_REACH = 8


def attach(clause: Clause, grammar: TriggerGrammar) -> list[Attached]:
    """The triggers of a clause, each with its times, the nearest first, in order of the text."""
    heads = find_heads(clause, grammar)
    found = [head.attached for head in heads if head.attached is not None and head.attached.at == head.at]
    if not found:
        return []
    groups = [group for group in time_groups(clause) if not is_dateline(clause, group)]
    groups = [group for group in groups if any(_tells_when(clause.units[at].ref) for at in group)]
    taken = _taken(clause, heads, groups, grammar, FAR)
    if not taken and len(heads) == len(groups) == 1 and _runs_on(clause, heads[0].at, groups[0][0]):
        taken = _taken(clause, heads, groups, grammar, (2 if groups[0][0] > _OPENING else 5) * FAR)
    for at, head in sorted(taken, key=lambda pair: clause.cost(pair[0], pair[1].at)):
        if head.attached is not None and not _compares(clause, at, head.attached):
            head.attached.times.append(clause.units[at].ref)
    _leave_row_heads(clause, found)
    for each in found:
        if each.trigger.needs == ITEM:
            each.times = _times_of_item(clause, each.at)
    share(clause, heads, taken, found)
    date_caption(clause, found)
    return found


def _tells_when(time: TimeMention) -> bool:
    return time.when is not None or time.shift is not None


def _taken(
    clause: Clause, heads: list[Head], groups: list[list[int]], grammar: TriggerGrammar, reach: float
) -> list[tuple[int, Head]]:
    """The times with the verb or event noun to which each group of them is nearest, none beyond ``reach``."""
    taken: list[tuple[int, Head]] = []
    for group in groups:
        choices = [
            choice for at in group if (choice := _nearest(clause, heads, at, grammar, group[-1], reach)) is not None
        ]
        listed = [choice for choice in choices if choice[1].at < group[0]] if is_list(clause, group) else []
        choices = listed or choices
        if choices:
            _, head = min(choices, key=lambda choice: choice[0])
            taken += [(at, head) for at in group]
        elif taken and _is_of_others(clause, taken[-1][0], group[0]):
            taken += [(at, taken[-1][1]) for at in group]
        elif (told := _told_before_colon(clause, heads, group[0])) is not None:
            taken += [(at, told) for at in group]
    return taken


def _told_before_colon(clause: Clause, heads: list[Head], at: int) -> Head | None:
    """The verb of "another ship docked with it: Atlantis, at Mir, on June 29, 1995", behind whose colon is no other."""
    colon = next((place for place in range(at - 1, max(0, at - _COLON_REACH), -1) if clause.units[place].low == ":"), 0)
    before = [head for head in heads if head.at < colon]
    if not before or any(head.at > colon for head in heads) or colon - before[-1].at > _COLON_REACH:
        return None
    if any(unit.tag in ("aux", "modal", "stop") for unit in clause.units[colon + 1 : at]):
        return None
    told = before[-1]
    return told if told.attached is not None and told.attached.trigger.form == "past" else None


_COLON_REACH = 14  # units


def _is_of_others(clause: Clause, before: int, at: int) -> bool:
    """Is it the day on which others do the same ("..., Smith and Jones on May 2, and Brown and White on May 3")?"""
    between = clause.units[before + 1 : at]
    tags = ("comma", "conj", "person", "prep", "det", "adv", "word", "num")
    return any(unit.tag == "person" for unit in between) and all(unit.tag in tags for unit in between)


def _runs_on(clause: Clause, head: int, at: int) -> bool:
    """Is it one clause from the event to the only time, be the list of people between them ever so long?"""
    low, high = sorted((head, at))
    return not any(unit.tag in ("stop", "sub", "rel") for unit in clause.units[low + 1 : high])


def _leave_row_heads(clause: Clause, found: list[Attached]) -> None:
    """Take the clock that heads a row of a log from what the row tells of another day.

    "12:02 p.m. – The ship will reach the station early on Saturday, April 9."
    """
    units = clause.units
    if len(units) < _ROW_UNITS or units[0].tag != "time" or units[1].low not in (":", "–", "—", "-"):
        return
    head = units[0].ref
    for each in found:
        others = [time for time in each.times if time is not head and time.explicit_date]
        if head.clock is not None and others and all(time.date != head.date for time in others):
            each.times = others


def _times_of_item(clause: Clause, at: int) -> list[TimeMention]:
    """The day that heads a calendar's item, and the clock time with it or at its end ("..., from Kourou, 9 p.m.")."""
    times = [unit.ref for unit in clause.units if unit.tag == "time"]
    head = [each for each in times if each.start < clause.units[at].start]
    clocks = [each for each in times if each.clock is not None]
    return head + [each for each in clocks if each not in head and not each.explicit_date and not head[-1].clock]


def _leads_on(units: list[Unit], at: int, group_end: int) -> bool:
    """Does a time behind ", and" lead to a verb of its own ("on Jan. 14, 2008, and in 2011 became")?"""
    lead = [unit.low for unit in units[max(0, at - 3) : at] if unit.tag != "prep"]
    if lead[-2:] != [",", "and"]:
        return False
    return [unit.tag for unit in units[group_end + 1 : group_end + 2]] == ["verb"] or opens_other_clause(
        units, group_end
    )


def _nearest(
    clause: Clause, heads: list[Head], at: int, grammar: TriggerGrammar, group_end: int, reach: float
) -> tuple[float, Head] | None:
    best, best_cost = None, reach
    scrubbed = any(each.attached is not None and each.attached.trigger.kind is EventKind.SCRUB for each in heads[:6])
    for head in _around(heads, at):
        if clause.asides[head.at] != clause.asides[at] and not _in_brackets(clause, at):
            continue
        if scrubbed and _behind_stop(clause, head, at):
            continue
        if any(unit.low == ";" for unit in clause.units[min(at, head.at) : max(at, head.at)]):
            continue  # another sentence but for the full stop
        if head.at < at and clause.units[at - 1].low == "since" and _goes_on_since(clause, head):
            continue
        cost = clause.cost(at, head.at)
        if (
            head.attached is None
            and at < head.at
            and any(unit.tag == "rel" or unit.low == "where" for unit in clause.units[at + 1 : head.at])
        ):
            cost += 10.0
        if at < head.at and _closes(clause, heads, group_end):
            cost += 8.0  # "was launched at noon and attained orbit", "left at noon, beginning a trip"
        if at < head.at and [unit.tag for unit in clause.units[group_end + 1 : group_end + 3]] == ["comma", "to"]:
            cost += 16.0  # "on March 5, to get the arrays ready"
        if head.at < at and _leads_on(clause.units, at, group_end):
            cost += 10.0
        if at < head.at and _ends_relative(clause, group_end):
            cost += 8.0  # "the one that flew in 2003, bowed out"
        if at < head.at and head.reporting and _says_so(clause, heads, at, head.at):
            cost += 10.0
        if at < head.at and _counts_from(clause, at, head.at):
            cost += 20.0
        if head.attached is not None and _is_of_burn(clause, at, group_end, head.at):
            continue
        if at < head.at and _is_day_that(clause, at, head.at):
            return 0.0, head
        if at < head.at <= at + 2 and clause.units[at].low.endswith((" after", " before")):
            continue  # "at 1:40 a.m. the day after launch"
        if head.attached is None and at < head.at:
            cost += 2.0
        if head.attached is not None:
            if head.attached.reference and not _close_behind(clause, head.at, at):
                continue
            if at < head.at and any(
                unit.tag == "rel" or unit.low == "where" for unit in clause.units[at + 1 : head.at]
            ):
                cost += 10.0
            noun = head.attached.trigger.form == "noun" and head.at == head.attached.at
            if noun and at < head.at and any(unit.tag == "comma" for unit in clause.units[at + 1 : head.at]):
                cost += 20.0 if _is_with(clause, head.at) else 6.0
            if head.at == head.attached.at and (
                _modifies(clause, at, head.at)
                or _heads_time(clause, at, head.at, grammar)
                or (noun and _ends_subject(clause, head.at, at, group_end))
            ):
                cost = 0.0
        if cost < best_cost:
            best, best_cost = head, cost
    return None if best is None else (best_cost, best)


_BURNS = words("burn firing maneuver manoeuvre ignition retrofire command thrust")


def _is_of_burn(clause: Clause, at: int, group_end: int, head: int) -> bool:
    """Is it "a burn at 11:17 p.m. was to set up a landing at 12:01 a.m.": the event behind has a time of its own?"""
    units = clause.units
    if not group_end < head or at < _OF_NOUN:
        return False
    noun = units[at - 2] if units[at - 1].tag == "prep" else units[at - 1]  # "a maneuver one week later"
    if noun.low not in _BURNS:
        return False
    led = units[group_end + 1].tag in ("aux", "modal", "verb", "soft", "comma")
    return led and any(unit.tag == "time" and unit.ref.shift is None for unit in units[head + 1 : head + _FAR_BEHIND])


_OF_NOUN = 2
_FAR_BEHIND = 12  # units


def _is_with(clause: Clause, head: int) -> bool:
    """Is it "toward 6:15 p.m., with splashdown the next morning": an event added to what is told?"""
    lead = [unit.low for unit in clause.units[max(0, head - 4) : head] if unit.tag not in ("det", "word", "entity")]
    return lead[-2:] == [",", "with"]


def _goes_on_since(clause: Clause, head: Head) -> bool:
    """Is it "has been sending crews since 2020", "has flown it ever since May": no event of the day it began?"""
    if head.attached is None or head.attached.trigger.form not in ("past", "gerund"):
        return False
    trigger = head.attached.trigger
    return trigger.form == "gerund" or (trigger.kind is EventKind.LAUNCH and trigger.lemma not in _STATES)


_STATES = words("in on up aloft")


def _is_day_that(clause: Clause, at: int, head: int) -> bool:
    """Is it "the same day that they left", "the day the ship docked": the time of just what follows?"""
    if not is_day_of(clause, at):
        return False
    between = clause.units[at + 2 : head]
    tags = ("pron", "det", "word", "entity", "rel", "aux")
    return len(between) < _DAY_THAT and all(unit.tag in tags for unit in between)


_DAY_THAT = 6


def _says_so(clause: Clause, heads: list[Head], at: int, head: int) -> bool:
    """Is it "docking at 3:50 p.m., the agency said": behind a comma, after an event that has the time?"""
    told = any(each.attached is not None and each.at < at for each in heads[:12])
    units = clause.units
    behind = next((each for each in range(at + 1, head) if not clause.asides[each] and units[each].tag != "time"), head)
    return told and units[behind].tag == "comma" and head - behind < _SAID_REACH


def _counts_from(clause: Clause, at: int, head: int) -> bool:
    """Is it "at noon, 22 hours after it had left": the verb is only what is counted from?

    Or "in 2003, and has since landed", which is told of later times.
    """
    units = clause.units
    since = any(units[each].low == "since" and units[each - 1].tag == "aux" for each in range(at + 2, head))
    return since or any(is_counted(unit) for unit in units[at + 1 : head])


def _behind_stop(clause: Clause, head: Head, at: int) -> bool:
    """Does a time stand behind a stop after an attempt given up, where the next one is told ("scrubbed; next "
    "try")?"""
    return head.at < at and any(unit.tag == "stop" for unit in clause.units[head.at + 1 : at])


def _closes(clause: Clause, heads: list[Head], at: int) -> bool:
    """Does the time end the clause of a verb before it, so that a verb behind it is of another clause?"""
    units = clause.units
    following = next((unit for unit in units[at + 1 : at + 3] if unit.tag not in ("comma", "close", "adv")), None)
    if following is None:
        return False
    # "took off at 0738 GMT, headed by a veteran"
    participle = units[at + 1].tag == "comma" and following.tag == "verb" and following.low.endswith("ed")
    if not (following.tag in ("conj", "sub") or following.low.split()[0].endswith("ing") or participle):
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


def _ends_relative(clause: Clause, at: int) -> bool:
    """Does a time end a relative clause, so that a verb behind the comma is not of that clause?

    A participle behind a comma opens one, too: ", deployed from a shuttle in 1989, went into orbit".
    """
    units = clause.units
    if at + 1 >= len(units) or units[at + 1].tag != "comma":
        return False
    for place in range(at - 1, max(0, at - 20), -1):
        unit = units[place]
        if unit.tag == "rel":
            return True
        if unit.tag == "verb" and unit.low.endswith(("ed", "en", "ilt")) and units[place - 1].tag == "comma":
            return True
        if unit.tag in ("comma", "stop", "sub"):
            return False
    return False


def _in_brackets(clause: Clause, at: int) -> bool:
    """Does a time stand in brackets, from where it speaks of what is outside ("at noon (0900 GMT)")?"""
    number = clause.asides[at]
    return bool(number) and clause.units[clause.asides.index(number)].tag == "open"


def _around(heads: list[Head], at: int) -> list[Head]:
    """The few heads nearest to a unit on either side: farther ones never win, and long rows stay cheap."""
    place = bisect_left(heads, at, key=lambda head: head.at)
    return heads[max(0, place - 6) : place + 6]


def _close_behind(clause: Clause, head: int, at: int) -> bool:
    """Does the time follow the event's name without a comma between ("after docking at 17:58")?

    Commas around places part nothing: "after a splashdown in the Gulf, near Tampa, Florida, at 9:02 p.m."
    """
    if head > at:
        return False
    between = clause.units[head + 1 : at]
    commas = () if between and between[0].low in _PLACING else ("comma",)
    return not any(unit.tag in ("stop", "verb", "trigger", "sub", *commas) for unit in between)


_PLACING = words("in off near")


def _ends_subject(clause: Clause, head: int, at: int, group_end: int) -> bool:
    """Does a time stand between an event and the verb it is the subject of ("the splashdown on Friday closed")?"""
    units = clause.units
    if not head < at or group_end + 1 >= len(units) or units[group_end + 1].tag not in ("verb", "aux"):
        return False
    between = units[head + 1 : at]
    return len(between) <= _SUBJECT and all(unit.tag in ("prep", "det", "word", "entity", "time") for unit in between)


def _modifies(clause: Clause, at: int, head: int) -> bool:
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


def _heads_time(clause: Clause, at: int, head: int, grammar: TriggerGrammar) -> bool:
    """Is it "a docking time of 12:12", "launch date: 3 May"?"""
    if not head < at <= head + 4 or clause.units[head].ref.form == "past":
        return False
    between = clause.units[head + 1 : at]
    return (
        bool(between)
        and between[0].low in grammar.planned_heads
        and all(unit.low in ("of", "at", "is", "on", ":", "was") for unit in between[1:])
    )


def _compares(clause: Clause, at: int, attached: Attached) -> bool:
    """Is it "an EVA, the first since 1969": a time of other such events, of no craft named?"""
    if attached.trigger.form != "noun" or at < attached.at <= at + 2:
        return False
    lead = clause.units[max(0, attached.at + 1 if attached.at < at else 0, at - 6) : at]
    since = next((place for place, unit in enumerate(lead) if unit.low == "since"), None)
    return since is not None and all(unit.tag != "entity" for unit in lead[since:])
