"""Which time belongs to which event of a sentence.

Every time looks for the verb or event noun it is nearest to; verbs that are no events of ours ("announced on Friday")
take their times with them. What is left over stays with nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacetimeline.extract.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause, Unit
    from spacetimeline.extract.timex_types import TimeMention
    from spacetimeline.extract.triggers import Trigger, TriggerGrammar

_LASTED = words("lasted ended failed succeeded")
FAR = 26.0
"""A time farther away than so many words and barriers belongs to nothing."""
_REPORTING = words("said says announced confirmed reported told tweeted wrote posted stated")


@dataclass(slots=True)
class Attached:
    """A trigger of a clause with the times that belong to it. ``reported`` marks times of the verb of saying."""

    trigger: Trigger
    at: int
    times: list[TimeMention]
    reference: bool = False
    reported: bool = False


@dataclass(slots=True)
class _Head:
    at: int
    attached: Attached | None
    reporting: bool = False


def attach(clause: Clause, grammar: TriggerGrammar) -> list[Attached]:
    """The triggers of a clause, each with its times, the nearest first, in order of the text."""
    heads = _heads(clause, grammar)
    found = [head.attached for head in heads if head.attached is not None and head.attached.at == head.at]
    if not found:
        return []
    taken: list[tuple[int, _Head]] = []
    for group in _time_groups(clause):
        if _is_dateline(clause, group):
            continue
        choices = [choice for at in group if (choice := _nearest(clause, heads, at, grammar, group[-1])) is not None]
        if not choices:
            continue
        _, head = min(choices, key=lambda choice: choice[0])
        taken += [(at, head) for at in group]
    for at, head in sorted(taken, key=lambda pair: clause.cost(pair[0], pair[1].at)):
        if head.attached is not None and not _compares(clause, at, head.attached):
            head.attached.times.append(clause.units[at].ref)
    _share(clause, heads, taken, found)
    return found


def _is_dateline(clause: Clause, group: list[int]) -> bool:
    """Is it the date before an agency's report ("MOSCOW, August 17. -", "November 14, 2020 —")?"""
    last = group[-1]
    if last > 9 or any(clause.units[at].ref.clock is not None for at in group):
        return False
    if any(unit.tag in ("trigger", "verb", "aux", "det", "prep", "soft") for unit in clause.units[: group[0]]):
        return False
    following = [unit.low for unit in clause.units[last + 1 : last + 4]]
    while following and following[0] in (")", ".", "("):
        following = following[1:]
    return bool(following) and following[0] in ("—", "–", "-", "--")


_BETWEEN_TIMES = words("on at of from to until the and - – , ( ) or through till about approximately around")


def _time_groups(clause: Clause) -> list[list[int]]:
    """Times that stand together ("on 24 November at 20:58") belong together; a noun between parts them."""
    groups: list[list[int]] = []
    for at in clause.indices("time"):
        if (
            groups
            and at - groups[-1][-1] <= 3
            and all(unit.low in _BETWEEN_TIMES for unit in clause.units[groups[-1][-1] + 1 : at])
        ):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _heads(clause: Clause, grammar: TriggerGrammar) -> list[_Head]:
    heads: list[_Head] = []
    for at, unit in enumerate(clause.units):
        if unit.tag == "trigger":
            heads.append(_Head(at, Attached(unit.ref, at, [], _is_reference(clause.units, at))))
        elif unit.tag == "soft" and _spoken_for(clause, grammar, heads, at):
            heads.append(_Head(at, heads[-1].attached))
        elif unit.tag in ("verb", "soft") and not _is_transparent(clause, grammar, heads, at):
            heads.append(_Head(at, None, unit.low in _REPORTING))
    return heads


def _is_reference(units: list[Unit], at: int) -> bool:
    """Is the event only named to tell another one's time ("after the launch", "minutes before docking")?"""
    trigger: Trigger = units[at].ref
    if trigger.form not in ("noun", "gerund"):
        return False
    for unit in reversed(units[max(0, at - 5) : at]):
        if unit.tag == "ref":
            return True
        if unit.low.endswith("ing") and unit.tag != "entity":
            return False
        if unit.tag not in ("det", "word", "adv", "entity", "person", "num", "verb", "aux"):
            return unit.low in ("since",)
    return False


def _spoken_for(clause: Clause, grammar: TriggerGrammar, heads: list[_Head], at: int) -> bool:
    """Does a soft verb speak for the event's noun before it, so that its times are the event's?"""
    if (
        not heads
        or heads[-1].attached is None
        or heads[-1].attached.trigger.form != "noun"
        or heads[-1].attached.reference
    ):
        return False
    low = clause.units[at].low
    if low not in grammar.plan_words and low not in grammar.happen:
        return False
    between = clause.units[heads[-1].at + 1 : at]
    return (
        len(between) < 24
        and not any(each.tag in ("stop", "time") for each in between)
        and any(each.tag == "aux" for each in between[-3:])
    )


def _is_transparent(clause: Clause, grammar: TriggerGrammar, heads: list[_Head], at: int) -> bool:
    """Does the verb speak for an event's noun or lead to an event's verb ("liftoff occurred", "is set to launch")?"""
    unit = clause.units[at]
    if unit.low in grammar.plan_words or _is_light(clause, at, grammar):
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


def _is_light(clause: Clause, at: int, grammar: TriggerGrammar) -> bool:
    """Does the verb only carry an event's noun ("completed the first spacewalk", "made a flyby")?"""
    if clause.units[at].low not in grammar.light:
        return False
    for unit in clause.units[at + 1 : at + 6]:
        if unit.tag == "trigger":
            return bool(unit.ref.form in ("noun", "gerund"))
        if unit.tag not in ("det", "adv", "num", "word", "entity", "sign"):
            return False
    return False


def _nearest(
    clause: Clause, heads: list[_Head], at: int, grammar: TriggerGrammar, group_end: int
) -> tuple[float, _Head] | None:
    best, best_cost = None, FAR
    scrubbed = any(each.attached is not None and each.attached.trigger.kind is EventKind.SCRUB for each in heads[:6])
    for head in _around(heads, at):
        if clause.asides[head.at] != clause.asides[at] and not _in_brackets(clause, at):
            continue
        if scrubbed and _behind_stop(clause, head, at):
            continue
        if any(unit.low == ";" for unit in clause.units[min(at, head.at) : max(at, head.at)]):
            continue  # another sentence but for the full stop
        cost = clause.cost(at, head.at)
        if (
            head.attached is None
            and at < head.at
            and any(unit.tag == "rel" or unit.low == "where" for unit in clause.units[at + 1 : head.at])
        ):
            cost += 10.0
        if at < head.at and _closes(clause, heads, group_end):
            cost += 8.0  # "was launched at noon and attained orbit", "left at noon, beginning a trip"
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
                cost += 6.0
            if head.at == head.attached.at and (
                _modifies(clause, at, head.at) or _heads_time(clause, at, head.at, grammar)
            ):
                cost = 0.0
        if cost < best_cost:
            best, best_cost = head, cost
    return None if best is None else (best_cost, best)


def _behind_stop(clause: Clause, head: _Head, at: int) -> bool:
    """Does a time stand behind a stop after an attempt given up, where the next one is told ("scrubbed; next "
    "try")?"""
    return head.at < at and any(unit.tag == "stop" for unit in clause.units[head.at + 1 : at])


def _closes(clause: Clause, heads: list[_Head], at: int) -> bool:
    """Does the time end the clause of a verb before it, so that a verb behind it is of another clause?"""
    units = clause.units
    following = next((unit for unit in units[at + 1 : at + 3] if unit.tag not in ("comma", "close", "adv")), None)
    if following is None:
        return False
    # "took off at 0738 GMT, headed by a veteran"
    participle = units[at + 1].tag == "comma" and following.tag == "verb" and following.low.endswith("ed")
    if not (following.tag in ("conj", "sub") or following.low.endswith("ing") or participle):
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


def _in_brackets(clause: Clause, at: int) -> bool:
    """Does a time stand in brackets, from where it speaks of what is outside ("at noon (0900 GMT)")?"""
    number = clause.asides[at]
    return bool(number) and clause.units[clause.asides.index(number)].tag == "open"


def _around(heads: list[_Head], at: int) -> list[_Head]:
    """The few heads nearest to a unit on either side: farther ones never win, and long rows stay cheap."""
    place = bisect_left(heads, at, key=lambda head: head.at)
    return heads[max(0, place - 6) : place + 6]


def _close_behind(clause: Clause, head: int, at: int) -> bool:
    """Does the time follow the event's name without a comma between ("after docking at 17:58")?"""
    return head < at and not any(
        unit.tag in ("comma", "stop", "verb", "trigger", "sub") for unit in clause.units[head + 1 : at]
    )


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


def _share(clause: Clause, heads: list[_Head], taken: list[tuple[int, _Head]], found: list[Attached]) -> None:
    """Give events without a time one they share with a neighbour: "on May 5, when it landed", "launch and "
    "docking on May 5"."""
    _scope(clause, found)
    _lend_purpose(clause, found, taken)
    for attached in found:
        if attached.times or attached.reference:
            continue
        for at, head in taken:
            if head.attached is attached:
                continue
            if _opens_when(clause, at, attached.at):
                attached.times.append(clause.units[at].ref)
            elif head.reporting and attached.trigger.form == "past" and clause.cost(at, attached.at) < 3 * FAR:
                attached.times.append(clause.units[at].ref)
                attached.reported = True
            elif (at < head.at < attached.at and _same_subject(clause, head.at, attached.at)) or (
                head.attached is not None and _coordinated(clause, attached.at, head.at) and abs(at - attached.at) < 14
            ):
                attached.times.append(clause.units[at].ref)


def _compares(clause: Clause, at: int, attached: Attached) -> bool:
    """Is it "an EVA, the first since 1969": a time of other such events, of no craft named?"""
    if attached.trigger.form != "noun":
        return False
    lead = clause.units[max(0, at - 6) : at]
    since = next((place for place, unit in enumerate(lead) if unit.low == "since"), None)
    return since is not None and all(unit.tag != "entity" for unit in lead[since:])


def _lend_purpose(clause: Clause, found: list[Attached], taken: list[tuple[int, _Head]]) -> None:
    """Give a spacewalk the time of what was done for it ("on 20 December they opened the lock for an EVA").

    So it is with the event that something began or ended with: "the mission began on March 2 with a launch".
    """
    for attached in found:
        lead = [unit.low for unit in clause.units[max(0, attached.at - 3) : attached.at]]
        purpose = attached.trigger.kind is EventKind.SPACEWALK and "for" in lead
        means = attached.trigger.form == "noun" and lead[-2:] in (["with", "a"], ["with", "the"])
        if attached.times or not (purpose or means):
            continue
        heads = [head for _, head in taken if head.attached is None and head.at < attached.at]
        if heads:
            last = max(heads, key=lambda head: head.at)
            attached.times += [clause.units[at].ref for at, head in taken if head is last]


def _scope(clause: Clause, found: list[Attached]) -> None:
    """Give a time that opens the sentence to its later events, too: "On May 5 the ship turned, and it undocked".

    So it is with "since May 5, when the ship docked".
    """
    bare = [each for each in found if not each.times and not each.reference and each.trigger.form == "past"]
    places = clause.indices("time")
    if not bare or not places:
        return
    units = clause.units
    first = places[0]
    opens = all(unit.tag in ("prep", "adv", "det") for unit in units[:first])
    for attached in bare:
        behind = [each for each in places if each < attached.at]
        if behind and _opens_when(clause, behind[-1], attached.at):
            attached.times.append(units[behind[-1]].ref)
        elif opens and len(places) <= 2 and places[-1] - first <= 4 and places[-1] < attached.at:
            between = units[places[-1] + 1 : attached.at]
            joined = any(unit.tag == "conj" for unit in between)
            if joined and not any(unit.tag in ("stop", "rel", "sub", "ref") for unit in between):
                attached.times += [units[each].ref for each in places]


def _opens_when(clause: Clause, at: int, trigger: int) -> bool:
    """Is it "on Feb. 8, when the crew splashed down"?"""
    if not at < trigger:
        return False
    following = clause.units[at + 1 : at + 4]
    words = [unit.low for unit in following if unit.tag != "comma"]
    if words[:1] != ["when"] and words[:2] != ["during", "which"]:
        return False
    return sum(unit.tag in ("trigger", "sub", "stop") for unit in clause.units[at + 3 : trigger]) == 0


def _same_subject(clause: Clause, one: int, other: int) -> bool:
    """Is the second verb joined to the first one by "and", with the same subject ("they closed it and undocked")?"""
    if clause.units[other].ref.form == "noun" or other - one > 14:
        return False
    between = clause.units[one + 1 : other]
    lead = [unit for unit in between[-3:] if unit.tag not in ("adv", "aux")]
    return (
        bool(lead)
        and lead[-1].low in ("and", "then")
        and not any(unit.tag in ("stop", "rel", "sub", "ref", "time") for unit in between)
    )


def _coordinated(clause: Clause, one: int, other: int) -> bool:
    """Are two event nouns or verbs joined by nothing but "and" ("launch and docking", "launched and docked")?"""
    low, high = sorted((one, other))
    if not 1 < high - low <= 3:
        return False
    between = clause.units[low + 1 : high]
    same = clause.units[low].ref.form == clause.units[high].ref.form
    return (
        same
        and any(unit.low == "and" for unit in between)
        and all(unit.tag in ("conj", "adv", "det", "aux") for unit in between)
    )
