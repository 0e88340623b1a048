"""One telling of an event: a trigger with its times, its factuality and who takes part, read from one sentence."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from spacetimeline.extract.attachment.attachment import attach
from spacetimeline.extract.attachment.attempts import kind_called_off
from spacetimeline.extract.attachment.slips import set_anew, told_slots
from spacetimeline.extract.clauses.clauses import read_clause, without
from spacetimeline.extract.clauses.counted import is_counted_from
from spacetimeline.extract.factuality.factuality import judge
from spacetimeline.extract.factuality.form import Factuality
from spacetimeline.extract.factuality.no_events import is_no_event, is_series
from spacetimeline.extract.mentions.event_sites import event_site, same_site, site_before
from spacetimeline.extract.mentions.further_tellings import compare, days_apart, ellipses, listed_days, slates, slots
from spacetimeline.extract.mentions.kinds_in_context import kind_in_context, starts_home
from spacetimeline.extract.mentions.landing_kinds import (
    LUNAR,
    is_booster,
    is_of_station,
    is_on_another_body,
    is_on_earth,
)
from spacetimeline.extract.mentions.launch_items import item_at, launch_items
from spacetimeline.extract.mentions.rockets import rocket_meant, rocket_spoken_of
from spacetimeline.extract.mentions.roles import Roles, read_roles
from spacetimeline.extract.mentions.schedules import is_schedule, without_idle_schedules
from spacetimeline.extract.mentions.tours import tour
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.triggers.setting_out import is_under_way, leaves_orbit, sets_out
from spacetimeline.extract.triggers.settling import (
    CLAUSE_CONDITIONS,
    Span,
    depends_on_clause,
    needs_time,
    settle_by_clause,
)
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.mentions.entries import Entry
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.names.people import PersonMention
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.extract.triggers.triggers import Trigger, TriggerGrammar


@dataclass(slots=True)
class EventMention:
    """A telling of an event. ``time`` is the time that dates it, ``when`` what that resolves to."""

    trigger: Trigger
    kind: EventKind
    segment: Segment
    number: int
    """The segment's number."""
    clause: Clause
    at: int
    fact: Factuality
    roles: Roles
    time: TimeMention | None = None
    when: When | None = None
    times: list[TimeMention] = field(default_factory=list)
    status: Status | None = None
    slot: bool = False
    reported: bool = False
    reference: bool = False
    flight: Flight | None = None
    flight_sure: bool = False
    site: str = ""
    written: Entry | None = None
    """The note or entry of a log in which it stands."""
    years_back: int = 0
    """The years of the anniversary on which it is told of."""
    notes: set[str] = field(default_factory=set)
    """Stable codes of what was assumed on the way; confidence and doubts are told from them."""

    @property
    def start(self) -> int:
        return self.trigger.start


_LOOK_BACK = 420
"""So many characters before a sentence say what "the second" of it is."""
_COVERING = frozenset(("site", "launch_vehicle", "port", "vehicle", "mission", "station"))


def read_mentions(reading: Reading, grammar: TriggerGrammar) -> list[EventMention]:
    """Every telling of an event in the article."""
    spans, starts = _spans(reading)
    found: list[EventMention] = []
    trigger_starts = [each.start for each in reading.triggers]
    for number, segment in enumerate(reading.segments):
        at = bisect_left(trigger_starts, segment.start)
        if at == len(trigger_starts) or trigger_starts[at] >= segment.end or segment.form == "source":
            continue
        inside = spans[bisect_left(starts, segment.start) : bisect_left(starts, segment.end)]
        inside = without_idle_schedules(inside, reading.low)
        if all(tag != "time" for _, _, tag, _ in inside):
            inside = [each for each in inside if each[2] != "trigger" or not needs_time(each[3])]
        if any(tag == "trigger" for _, _, tag, _ in inside):
            clause = _clause(reading, segment, inside, grammar)
            reading.clauses[number] = clause
            found += _read_segment(reading, number, segment, clause, grammar)
    return found


def _clause(reading: Reading, segment: Segment, inside: list[Span], grammar: TriggerGrammar) -> Clause:
    """The units of a segment; triggers that do not fit their clause are plain words in it."""
    clause = read_clause(reading.low, segment.start, segment.end, inside, grammar.competitors, grammar.soft)
    clause.of_item = segment.form == "item"
    if not depends_on_clause(inside):
        return clause
    before = reading.low[max(0, segment.start - _LOOK_BACK) : segment.start]
    dropped = settle_by_clause(clause, before)
    if not dropped:
        return clause
    again = without(clause, dropped, reading.low, grammar.competitors, grammar.soft)
    again.of_rockets, again.of_people, again.of_item = clause.of_rockets, clause.of_people, clause.of_item
    return again


def clause_of(reading: Reading, number: int, grammar: TriggerGrammar) -> Clause:
    """The units of the segment of that number; one that tells of no event is read without times, once."""
    known = reading.clauses.get(number)
    if known is not None:
        return known
    segment = reading.segments[number]
    inside = [
        (each.start, each.end, "entity", each) for each in _between(reading.entities, segment) if each.kind != "person"
    ]
    inside += [(each.start, each.end, "person", each) for each in _between(reading.people, segment)]
    inside.sort(key=lambda span: span[0])
    clause = read_clause(reading.low, segment.start, segment.end, inside, grammar.competitors, grammar.soft)
    return reading.clauses.setdefault(number, clause)


def _between(items: Sequence[Any], segment: Segment) -> Sequence[Any]:
    first = bisect_left(items, segment.start, key=lambda each: each.start)
    return items[first : bisect_left(items, segment.end, key=lambda each: each.start)]


_ORDER = {"trigger": -1, "time": 0, "entity": 1, "person": 2}


def named_spans(
    times: Sequence[TimeMention], entities: Sequence[EntityMention], people: Sequence[PersonMention]
) -> list[Span]:
    """The times and names of a text in order."""
    spans: list[Span] = [
        (each.start, each.end, "time", each) for each in times if each.type in ("DATE", "TIME") or each.shift
    ]
    spans += [(each.start, each.end, "entity", each) for each in entities if each.kind != "person"]
    spans += [(each.start, each.end, "person", each) for each in people]
    return sorted(spans, key=lambda span: (span[0], _ORDER[span[2]]))


def _spans(reading: Reading) -> tuple[list[Span], list[int]]:
    """Times, names and triggers in order; a trigger inside a name ("Launch Complex 17") is none."""
    spans = list(reading.named)
    covered = [(start, end) for start, end, tag, ref in spans if tag != "entity" or ref.kind in _COVERING]
    starts = [start for start, _ in covered]
    for trigger in reading.triggers:
        at = bisect_left(starts, trigger.end) - 1
        if at >= 0 and covered[at][1] > trigger.start:
            continue
        spans.append((trigger.start, trigger.end, "trigger", trigger))
    spans.sort(key=lambda span: (span[0], _ORDER[span[2]]))
    _part_bodies(spans)
    return spans, [span[0] for span in spans]


def _part_bodies(spans: list[Span]) -> None:
    """Leave "Venus" of the name "Venus orbit" where an event's words begin in it ("Venus orbit insertion")."""
    for at, ((start, end, tag, ref), following) in enumerate(itertools.pairwise(spans)):
        body = tag == "entity" and ref.kind == "body" and ref.canonical != "Earth"
        if body and following[2] == "trigger" and start < following[0] < end < following[1]:
            spans[at] = (start, following[0] - 1, tag, ref)


def _read_segment(
    reading: Reading, number: int, segment: Segment, clause: Clause, grammar: TriggerGrammar
) -> list[EventMention]:
    found = []
    told = attach(clause, grammar)
    for attached in told:
        trigger = attached.trigger
        if trigger.needs == "slated" and not is_schedule(clause, attached, told):
            continue
        walk = trigger.kind is EventKind.SPACEWALK and trigger.needs == "frame"
        if trigger.needs in CLAUSE_CONDITIONS and not (attached.times or walk or is_counted_from(clause, attached.at)):
            continue
        if is_no_event(reading.low, segment, trigger) or is_series(clause, attached):
            continue
        fact = judge(clause, attached.at, grammar)
        if fact.status is None and segment.form == "row" and reading.newest_first:
            fact = Factuality(Status.ACTUAL, happened=True)
        if attached.shown and fact.status is None:
            fact = Factuality(Status.ACTUAL, happened=True)
        if starts_home(reading, trigger) and not any(each.kind == "station" for each in reading.entities):
            continue  # a probe's journey, which begins at no port
        kind = kind_in_context(reading, clause, attached)
        if kind is EventKind.LAUNCH and trigger.needs == "frame" and is_under_way(clause, attached.at):
            continue
        if trigger.needs == "dated" and kind is EventKind.UNDOCKING:
            if leaves_orbit(clause, attached.at):
                continue
            kind = EventKind.LAUNCH if sets_out(clause, attached.at) else kind
        if kind is EventKind.RETURN and is_on_another_body(clause, attached.at):
            kind = EventKind.LANDING
        if kind is EventKind.LANDING and trigger.needs in _ROUGH and is_on_earth(clause, attached.at):
            kind = EventKind.RETURN
        if kind is EventKind.RETURN and is_of_station(clause, attached.at, reading, number):
            kind = EventKind.REENTRY
        if kind is EventKind.RETURN and is_booster(clause, attached.at):
            continue
        roles = read_roles(clause, attached.at, kind)
        if kind is EventKind.LAUNCH and not roles.launch_vehicle:
            roles.rocket_before = rocket_spoken_of(reading, number, clause, trigger)
            roles.launch_vehicle = rocket_meant(reading, number, clause, attached.at, roles.rocket_before)
        if kind is EventKind.LANDING and not roles.body and LUNAR.search(reading.low, trigger.end, segment.end):
            roles.body = "Moon"
        base = EventMention(
            trigger, kind, segment, number, clause, attached.at, fact, roles,
            reported=attached.reported, reference=attached.reference, slot=fact.slot,
        )  # fmt: skip
        before = reading.low[max(segment.start, trigger.start - 70) : trigger.start]
        years = _ANNIVERSARY.search(before) if "annivers" in before else None
        base.years_back = int(years[1]) if years is not None else 0
        if kind is EventKind.SPACEWALK and (
            _ENDS.search(reading.low[max(segment.start, trigger.start - 50) : trigger.start])
            or (trigger.form == "noun" and _ENDED.match(reading.low, trigger.end, segment.end))
        ):
            base.notes.add("end")
        near = max(segment.start, trigger.start - 60), min(segment.end, trigger.end + 40)
        if not roles.crew and _UNCREWED.search(reading.low, *near):
            base.notes.add("uncrewed")
        base.site = event_site(reading.text, segment, clause, attached.at, kind)
        if kind is EventKind.LAUNCH and not base.site:
            base.site = same_site(reading.low, segment, reading.entities)
        if not base.site and roles.rocket_before and trigger.form == "noun":
            base.site = site_before(reading, number)
        if trigger.lemma == "climb into" and not _INTO_SPACE.match(reading.low, trigger.end):
            # who climbs into a capsule will fly in it, be it on another day
            attached.times = [each for each in attached.times if each.date is not None and not each.date[2]]
        times, scrubbed = attached.times, kind is EventKind.SCRUB
        anew = set_anew(clause, attached.at, times, grammar) if scrubbed or (fact.slot and len(times) > 1) else []
        if anew:
            found.append(_next_try(base, anew))
            times = [each for each in times if each not in anew]
        given_up, current = told_slots(clause, attached.at, times, grammar)
        if base.reference and kind is not EventKind.SPACEWALK:
            base.roles.crew = []
        base.times = current
        compare(base)
        found += tour(base) if base.kind is EventKind.FLYBY else []
        items = launch_items(base)
        found += [each for item in items for each in (slates(item) if trigger.needs == "slated" else [item])]
        found += ellipses(base)
        further = listed_days(base) + slots(base)
        found += further
        if base.kind is EventKind.SCRUB and any(
            unit.low in ("should", "if", "unless", "could") for unit in clause.units[: attached.at]
        ):
            continue
        supposed = fact.status is Status.PLANNED or clause.units[0].low == "had"
        if supposed and _is_supposed(clause, attached.at):
            continue
        if trigger.needs == "slated":
            found += slates(base)
            found += [replace(_slot(item_at(base, items, time), time), notes={"slated"}) for time in given_up]
            continue
        if base.kind is EventKind.SCRUB and any(each.clock is not None and each.shift is None for each in times):
            base.times, given_up = [each for each in times if each.shift is None], []
            base.fact = Factuality(Status.CANCELLED)
        elif base.kind is EventKind.SCRUB:
            given_up = [each for each in given_up if _dates_scrub(each, trigger.start)]
            base.times = [each for each in base.times if _dates_scrub(each, trigger.start)]
            more = days_apart(base)
            found += more
            current = base.times
            for each in (base, *further, *more):
                each.kind, each.slot = kind_called_off(clause, attached.at), True
                each.fact = Factuality(Status.DELAYED, slot=True)
        if current or not given_up:
            found.append(base)
        for time in given_up:
            found.append(_slot(base, time))
    return _without_doubles(found)


_INTO_SPACE = lazy(r"\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:space|orbit|sky|skies|heavens|air|clouds|night|darkness)\b")
_ROUGH = ("setdown", "crash", "lander")
_STEP_OUT, _SAME_TIME = 8, 20  # units


def _without_doubles(found: list[EventMention]) -> list[EventMention]:
    """Drop an "attempt" whose time tells of something plainer in the same sentence ("ended when the lander "
    "crashed")."""
    plain = {time.start for each in found if each.trigger.needs != "attempt" for time in each.times}
    outside = [each for each in found if each.kind is EventKind.SPACEWALK]
    for walk in outside:
        if not walk.times:  # "opened the hatch at noon and climbed out"
            opening = (each for each in found if each.kind is EventKind.HATCH_OPENING)
            led = next((each for each in opening if _leads_out(each, walk)), walk)
            walk.times, walk.fact = led.times, led.fact
    return [
        each
        for each in found
        if (each.trigger.needs != "attempt" or not any(time.start in plain for time in each.times))
        # "he opened the hatch and climbed out" is one thing
        and not (each.kind is EventKind.HATCH_OPENING and any(_leads_out(each, walk) for walk in outside))
    ]


def _leads_out(opening: EventMention, walk: EventMention) -> bool:
    """Does the walk follow to which an opening led, in a longer sentence at no hour and with no time of its own?"""
    away = walk.at - opening.at
    if not 0 < away < _SAME_TIME or away < _STEP_OUT:
        return 0 < away < _STEP_OUT
    own = any(each not in opening.times for each in walk.times) or any(each.clock for each in opening.times)
    return not own and all(unit.tag not in ("rel", "stop") for unit in opening.clause.units[opening.at : walk.at])


_UNCREWED = lazy(
    r"\b(?:without\s+(?:its|a|any|the)\s+crew|without\s+them|empty(?!\s+seats?)|uncrewed|unmanned|unpiloted"
    r"|unoccupied)\b"
)
_ANNIVERSARY = lazy(r"\b(\d{1,3})(?:st|nd|rd|th)\s+annivers\w*\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,3}\Z")
_ENDS = lazy(r"\b(?:conclud|end|finish|complet|wrapp)(?:e|ed|s|es|ing|ed up)\s(?:\w+\s){0,5}\Z")
_ENDED = lazy(
    r"(?:,[^,.;]{1,60},|\s+(?:by|of|at|with|to)\s[^,.;]{1,60}?)?\s+(?:(?:was|is|will|to|due|set|scheduled|expected|officially|formally|finally)\s+){0,4}"
    r"(?:end(?:s|ed)?|conclude[sd]?|finish(?:es|ed)?|completed|over|wrapp?(?:s|ed)?\s+up|came\s+to\s+an\s+end)\b"
)
"""Behind the noun, as in "The spacewalk was to end at noon"."""


_MISHAPS = frozenset(
    (
        "not", "fail", "fails", "failed", "problem", "problems", "scrub", "scrubbed", "delay", "delayed", "issue",
        "issues", "slip", "slips", "miss", "missed", "aborted", "halted", "unable", "cannot", "weather", "trouble",
    )
)  # fmt: skip
"""If this happens another plan holds; "if all goes well" is how the plan itself is told."""


def _is_supposed(clause: Clause, at: int) -> bool:
    """Is it only what would happen if something else did ("if the command fails, it would swing by in 2025")?"""
    words = [unit.low for unit in clause.units[:at]]
    if words[:1] == ["had"] and any(unit.low == "would" for unit in clause.units[1:]):
        return True  # "Had it left on Saturday, it would have landed on Oct. 11"
    if "would" not in words[-8:]:
        return False
    return "unless" in words or ("if" in words[:-1] and any(unit.low in _MISHAPS for unit in clause.units))


def _dates_scrub(time: TimeMention, verb: int) -> bool:
    """Not "two days later" behind the verb, when it is tried again; but "two days before" and what stands before."""
    shift = time.shift
    if shift is None or shift.base == "now":
        return True
    return shift.base == "then" and (shift.amount < 0 or (time.start < verb and shift.unit == "day"))


def _slot(base: EventMention, time: TimeMention) -> EventMention:
    """The same telling for a time that was given up."""
    return EventMention(
        base.trigger, base.kind, base.segment, base.number, base.clause, base.at,
        Factuality(Status.DELAYED, slot=True), base.roles, times=[time], slot=True, site=base.site,
    )  # fmt: skip


def _next_try(base: EventMention, times: list[TimeMention]) -> EventMention:
    """The plan for the launch, or whatever it was, that the same words tell was called off."""
    kind = EventKind.LAUNCH if base.kind is EventKind.SCRUB else base.kind
    return EventMention(
        base.trigger, kind, base.segment, base.number, base.clause, base.at,
        Factuality(Status.PLANNED), base.roles, times=times, site=base.site,
    )  # fmt: skip
