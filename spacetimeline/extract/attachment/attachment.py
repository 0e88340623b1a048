"""Which time belongs to which event of a sentence.

Every time looks for the verb or event noun it is nearest to; verbs that are no events of ours ("announced on Friday")
take their times with them. What is left over stays with nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.attached import FAR, Attached, Head
from spacetimeline.extract.attachment.attempts import date_tries
from spacetimeline.extract.attachment.captions import date_caption
from spacetimeline.extract.attachment.conditions import (
    behind_stop,
    close_behind,
    closes,
    compares,
    counts_from,
    ends_subject,
    goes_on_at_another_time,
    goes_on_since,
    heads_time,
    is_day_that,
    is_of_added,
    is_of_burn,
    is_of_past,
    is_of_showing,
    is_of_what_led_up,
    is_talked_of,
    is_where_it_is,
    is_with,
    leads_joined,
    leads_on,
    modifies,
    opens_sentence,
    says_so,
    tells_who_it_is,
)
from spacetimeline.extract.attachment.groups import (
    end_with_zone,
    is_compared,
    is_dateline,
    is_list,
    is_of_other_place,
    is_of_show,
    opens_when,
    time_groups,
)
from spacetimeline.extract.attachment.heads import find_heads
from spacetimeline.extract.attachment.list_items import end_of_item, item_starts
from spacetimeline.extract.attachment.set_apart import ends_relative, outside_brackets
from spacetimeline.extract.attachment.sharing import share
from spacetimeline.extract.clauses.counted import is_of_had
from spacetimeline.extract.triggers.calendar_items import ITEM
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.triggers import TriggerGrammar

_OPENING = 2  # units
_ROW_UNITS = 3


def attach(clause: Clause, grammar: TriggerGrammar) -> list[Attached]:
    """The triggers of a clause, each with its times, the nearest first, in order of the text."""
    heads = find_heads(clause, grammar)
    found = [head.attached for head in heads if head.attached is not None and head.attached.at == head.at]
    if not found:
        return []
    groups = [
        group
        for group in time_groups(clause)
        if not is_dateline(clause, group) and not is_of_other_place(clause, group)
    ]
    units = clause.units
    groups = [[at for at in group if not is_compared(units, at) and not is_of_show(units, at)] for group in groups]
    groups = [group for group in groups if group and not is_of_showing(clause, group)]
    groups = [group for group in groups if any(_tells_when(clause.units[at].ref) for at in group)]
    taken = _taken(clause, heads, groups, grammar, FAR)
    if all(clause.asides[at] for at, _ in taken):
        main, left = _outside(clause, heads, groups)
        if len(main) == len(left) == 1 and _runs_on(clause, main[0].at, left[0][0]):
            taken += _taken(clause, main, left, grammar, (2 if left[0][0] > _OPENING else 5) * FAR)
    for at, head in sorted(taken, key=lambda pair: clause.cost(pair[0], pair[1].at)):
        told_behind = any(other > head.at for other, same in taken if same is head)
        if told_behind and at < head.at and is_of_what_led_up(clause, at):
            continue
        alone = sum(same is head for _, same in taken) == 1
        if head.attached is not None and not compares(clause, at, head.attached, alone=alone):
            head.attached.times.append(clause.units[at].ref)
    _leave_row_heads(clause, found)
    for each in found:
        if each.trigger.needs == ITEM:
            each.times = _times_of_item(clause, each.at)
    share(clause, taken, found)
    date_tries(clause, found)
    date_caption(clause, found)
    return found


def _outside(clause: Clause, heads: list[Head], groups: list[list[int]]) -> tuple[list[Head], list[list[int]]]:
    """The heads and times outside of asides: "it came to rest at 19:44 (the signal was received later)"."""
    asides = clause.asides
    return [each for each in heads if not asides[each.at]], [each for each in groups if not asides[each[0]]]


def _tells_when(time: TimeMention) -> bool:
    return time.when is not None or time.shift is not None


def _taken(
    clause: Clause, heads: list[Head], groups: list[list[int]], grammar: TriggerGrammar, reach: float
) -> list[tuple[int, Head]]:
    """The times with the verb or event noun to which each group of them is nearest, none beyond ``reach``."""
    taken: list[tuple[int, Head]] = []
    for group in groups:
        end = end_with_zone(clause, group[-1])
        leads = leads_on(clause.units, group[0], end)
        near = (_nearest(clause, heads, at, grammar, end, reach, leads=leads) for at in group)
        choices = [choice for choice in near if choice is not None]
        listed = [choice for choice in choices if choice[1].at < group[0]] if is_list(clause, group) else []
        choices = listed or choices
        if choices:
            _, head = min(choices, key=lambda choice: choice[0])
            taken += [(at, head) for at in group]
        elif taken and (_is_of_others(clause, taken[-1][0], group[0]) or _is_of_item(clause, taken[-1], group[0])):
            taken += [(at, taken[-1][1]) for at in group]
        elif (told := _told_before_colon(clause, heads, group[0]) or _told_by_when(clause, heads, group)) is not None:
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


def _told_by_when(clause: Clause, heads: list[Head], group: list[int]) -> Head | None:
    """The event of "at noon, when the numbers on the screen stopped and the lander was standing on Mars"."""
    behind = next((head for head in heads if head.at > group[-1] and head.attached is not None), None)
    if behind is None or not opens_when(clause, group[-1], behind.at):
        return None
    lead = clause.units[group[-1] + 2 : behind.at]
    return None if any(unit.tag in ("comma", "modal", "to", "neg") for unit in lead) else behind


def _is_of_others(clause: Clause, before: int, at: int) -> bool:
    """Is it the day on which others do the same ("..., Smith and Jones on May 2, and Brown and White on May 3")?"""
    between = clause.units[before + 1 : at]
    tags = ("comma", "conj", "person", "prep", "det", "adv", "word", "num")
    return any(unit.tag == "person" for unit in between) and all(unit.tag in tags for unit in between)


def _is_of_item(clause: Clause, before: tuple[int, Head], at: int) -> bool:
    """Is it the day of a further item of a list of launches ("..., an Electron on May 2, and a Vulcan on May 3")?"""
    told = before[1].attached
    if told is None or told.trigger.kind is not EventKind.LAUNCH:
        return False
    starts = [start for start in item_starts(clause.units, told.at) if before[0] < start <= at]
    return bool(starts) and at < end_of_item(clause.units, starts[-1])


def _runs_on(clause: Clause, head: int, at: int) -> bool:
    """Is it one clause from the event to the only time, be the list of people between them ever so long?"""
    low, high = sorted((head, at))
    return not any(unit.tag in ("stop", "sub", "rel") for unit in clause.units[low + 1 : high])


def _leave_row_heads(clause: Clause, found: list[Attached]) -> None:
    """Take the day or hour that heads a row of a log from what the row tells of another day.

    "12:02 p.m. – The ship will reach the station early on Saturday, April 9." "May 3, 2024: The launch will not take
    place on May 5."
    """
    units = clause.units
    if len(units) < _ROW_UNITS or units[0].tag != "time" or units[1].low not in (":", "–", "—", "-"):
        return
    head = units[0].ref
    for each in found:
        others = [time for time in each.times if time is not head and time.explicit_date]
        if others and all(time.date != head.date for time in others):
            each.times = [time for time in each.times if time is not head]


def _times_of_item(clause: Clause, at: int) -> list[TimeMention]:
    """The day that heads a calendar's item, and the clock time with it or at its end ("..., from Kourou, 9 p.m.")."""
    times = [unit.ref for unit in clause.units if unit.tag == "time"]
    head = [each for each in times if each.start < clause.units[at].start]
    clocks = [each for each in times if each.clock is not None]
    return head + [each for each in clocks if each not in head and not each.explicit_date and not head[-1].clock]


def _nearest(
    clause: Clause, heads: list[Head], at: int, grammar: TriggerGrammar, group_end: int, reach: float, *, leads: bool
) -> tuple[float, Head] | None:
    best, best_cost = None, reach
    joined = leads_joined(clause, at, group_end)
    behind = [unit.tag for unit in clause.units[group_end + 1 : group_end + 4] if unit.tag != "close"][:2]
    scrubbed = any(each.attached is not None and each.attached.trigger.kind is EventKind.SCRUB for each in heads[:6])
    parted = ";" in clause.words
    asides = clause.asides[at], outside_brackets(clause, at)
    for head in _around(heads, at):
        if clause.asides[head.at] not in asides:
            continue
        if scrubbed and behind_stop(clause, head, at):
            continue
        if parted and any(unit.low == ";" for unit in clause.units[min(at, head.at) : max(at, head.at)]):
            continue  # another sentence but for the full stop
        if head.at < at and clause.units[at - 1].low == "since" and goes_on_since(head):
            continue
        if at < head.at and goes_on_at_another_time(clause.units, at, head.at):
            continue
        if head.at < at and is_of_added(clause.units, at, group_end):
            continue
        if head.at < at and head.attached is not None and is_of_had(clause, head.attached.at, at):
            continue
        if is_of_past(clause, at, head.at) or is_where_it_is(clause, head.at, at):
            continue
        if is_talked_of(clause, head, at) or tells_who_it_is(clause, head.at, at):
            continue
        cost = clause.cost(at, head.at)
        if head.attached is None and at < head.at and _opens_relative(clause, at, head.at):
            cost += 10.0
        if at < head.at and closes(clause, group_end):
            cost += 8.0  # "was launched at noon and attained orbit", "left at noon, beginning a trip"
        if joined and at < head.at:
            return 0.0, head
        if joined:
            cost += 20.0  # "finished its tests and, at 2:32 a.m., docked"
        if at < head.at and behind == ["comma", "to"]:
            cost += 16.0  # "on March 5, to get the arrays ready"
        if at < head.at and behind[:1] == ["to"]:
            cost += 12.0  # "slipped from Oct. 31 to give engineers time"
        if head.at < at and leads:
            cost += 10.0
        if at < head.at and ends_relative(clause, group_end):
            cost += 8.0  # "the one that flew in 2003, bowed out"
        if at < head.at and head.reporting and says_so(clause, heads, at, head.at):
            cost += 10.0
        if at < head.at and counts_from(clause, at, head.at):
            cost += 20.0
        if head.attached is not None and is_of_burn(clause, at, group_end, head.at):
            continue
        if at < head.at and is_day_that(clause, at, head.at):
            return 0.0, head
        if at < head.at <= at + 2 and clause.units[at].low.endswith((" after", " before")):
            continue  # "at 1:40 a.m. the day after launch"
        if head.attached is None and at < head.at:
            cost += 2.0
        if head.attached is not None:
            if head.attached.reference and not close_behind(clause, head.at, at):
                continue
            if at < head.at and _opens_relative(clause, at, head.at):
                cost += 10.0
            noun = head.attached.trigger.form == "noun" and head.at == head.attached.at
            if noun and at < head.at and any(unit.tag == "comma" for unit in clause.units[at + 1 : head.at]):
                cost += 20.0 if is_with(clause, head.at) else 6.0
            if head.at == head.attached.at and (
                modifies(clause, at, head.at)
                or heads_time(clause, at, head.at, grammar)
                or (noun and ends_subject(clause, head.at, at, group_end))
                or (noun and opens_sentence(clause, head.at, at))
            ):
                cost = 0.0
        if cost < best_cost:
            best, best_cost = head, cost
    return None if best is None else (best_cost, best)


def _opens_relative(clause: Clause, at: int, head: int) -> bool:
    """Does a clause begin between a time and a verb behind it, that does not end again before the verb?"""
    return any(
        (unit.tag == "rel" or unit.low == "where") and (not aside or aside == clause.asides[head])
        for unit, aside in zip(clause.units[at + 1 : head], clause.asides[at + 1 : head], strict=True)
    )


def _around(heads: list[Head], at: int) -> list[Head]:
    """The few heads nearest to a unit on either side: farther ones never win, and long rows stay cheap."""
    place = bisect_left(heads, at, key=lambda head: head.at)
    return heads[max(0, place - 6) : place + 6]
