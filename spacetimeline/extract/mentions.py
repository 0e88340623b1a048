"""One telling of an event: a trigger with its times, its factuality and who takes part, read from one sentence."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from spacetimeline.extract.attachment import attach
from spacetimeline.extract.clauses import read_clause
from spacetimeline.extract.factuality import Factuality, judge
from spacetimeline.extract.flights import own_words
from spacetimeline.extract.lazy_patterns import lazy
from spacetimeline.extract.roles import Roles, landing_place, read_roles
from spacetimeline.extract.slips import told_slots
from spacetimeline.extract.subjects import is_flown
from spacetimeline.model.calendar import days_in_month
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.attachment import Attached
    from spacetimeline.extract.clauses import Clause
    from spacetimeline.extract.flights import Flight
    from spacetimeline.extract.lexicon import EntityMention
    from spacetimeline.extract.people import PersonMention
    from spacetimeline.extract.segments import Segment
    from spacetimeline.extract.timex_types import TimeMention
    from spacetimeline.extract.triggers import Trigger, TriggerGrammar


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
    years_back: int = 0
    """The years of the anniversary on which it is told of."""
    notes: set[str] = field(default_factory=set)
    """Stable codes of what was assumed on the way; confidence and doubts are told from them."""

    @property
    def start(self) -> int:
        return self.trigger.start


@dataclass(slots=True)
class Reading:
    """What the whole article's passes found, in order of the text."""

    text: str
    low: str
    segments: list[Segment]
    times: Sequence[TimeMention]
    entities: Sequence[EntityMention]
    people: Sequence[PersonMention]
    triggers: Sequence[Trigger]


_COVERING = frozenset(("site", "launch_vehicle", "port", "vehicle", "mission", "station"))


def read_mentions(reading: Reading, grammar: TriggerGrammar) -> list[EventMention]:
    """Every telling of an event in the article."""
    spans, starts = _spans(reading)
    found: list[EventMention] = []
    trigger_starts = [each.start for each in reading.triggers]
    for number, segment in enumerate(reading.segments):
        at = bisect_left(trigger_starts, segment.start)
        if at == len(trigger_starts) or trigger_starts[at] >= segment.end:
            continue
        inside = spans[bisect_left(starts, segment.start) : bisect_left(starts, segment.end)]
        inside = _without_idle_schedules(inside)
        if any(tag == "trigger" for _, _, tag, _ in inside):
            clause = read_clause(reading.low, segment.start, segment.end, inside, grammar.competitors, grammar.soft)
            found += _read_segment(reading, number, segment, clause, grammar)
    return found


def _without_idle_schedules(inside: list[tuple[int, int, str, Any]]) -> list[tuple[int, int, str, Any]]:
    """Without the "planned for" that an event word near it makes plain already ("liftoff is planned for noon")."""
    plain = [start for start, _, tag, ref in inside if tag == "trigger" and ref.needs != "slated"]
    return [
        span
        for span in inside
        if span[2] != "trigger" or span[3].needs != "slated" or all(abs(span[0] - start) > 150 for start in plain)
    ]


def clause_of(reading: Reading, segment: Segment, grammar: TriggerGrammar) -> Clause:
    """The units of a segment without its triggers; for sentences that tell only of people."""
    inside = [
        (each.start, each.end, "entity", each) for each in _between(reading.entities, segment) if each.kind != "person"
    ]
    inside += [(each.start, each.end, "person", each) for each in _between(reading.people, segment)]
    inside.sort(key=lambda span: span[0])
    return read_clause(reading.low, segment.start, segment.end, inside, grammar.competitors, grammar.soft)


def _between(items: Sequence[Any], segment: Segment) -> Sequence[Any]:
    first = bisect_left(items, segment.start, key=lambda each: each.start)
    return items[first : bisect_left(items, segment.end, key=lambda each: each.start)]


def _spans(reading: Reading) -> tuple[list[tuple[int, int, str, Any]], list[int]]:
    """Times, names and triggers in order; a trigger inside a name ("Launch Complex 17") is none."""
    spans: list[tuple[int, int, str, Any]] = []
    spans += [
        (each.start, each.end, "time", each) for each in reading.times if each.type in ("DATE", "TIME") or each.shift
    ]
    spans += [(each.start, each.end, "entity", each) for each in reading.entities if each.kind != "person"]
    spans += [(each.start, each.end, "person", each) for each in reading.people]
    order = {"time": 0, "entity": 1, "person": 2}
    spans.sort(key=lambda span: (span[0], order[span[2]]))
    covered = [(start, end) for start, end, tag, ref in spans if tag != "entity" or ref.kind in _COVERING]
    starts = [start for start, _ in covered]
    for trigger in reading.triggers:
        at = bisect_left(starts, trigger.end) - 1
        if at >= 0 and covered[at][1] > trigger.start:
            continue
        spans.append((trigger.start, trigger.end, "trigger", trigger))
    order["trigger"] = -1
    spans.sort(key=lambda span: (span[0], order[span[2]]))
    return spans, [span[0] for span in spans]


def _read_segment(
    reading: Reading, number: int, segment: Segment, clause: Clause, grammar: TriggerGrammar
) -> list[EventMention]:
    found = []
    told = attach(clause, grammar)
    for attached in told:
        trigger = attached.trigger
        if trigger.needs == "slated" and not _is_schedule(clause, attached, told):
            continue
        if trigger.needs == "dated" and not is_flown(clause, attached.at):
            continue
        fact = judge(clause, attached.at, grammar)
        kind = _kind_in_context(reading, trigger)
        if kind is EventKind.RETURN and _on_another_body(clause, attached.at):
            kind = EventKind.LANDING
        roles = read_roles(clause, attached.at, kind)
        base = EventMention(
            trigger, kind, segment, number, clause, attached.at, fact, roles,
            reported=attached.reported, reference=attached.reference, slot=fact.slot,
        )  # fmt: skip
        years = _ANNIVERSARY.search(reading.low, max(segment.start, trigger.start - 70), trigger.start)
        base.years_back = int(years[1]) if years is not None else 0
        if kind is EventKind.SPACEWALK and _ENDS.search(
            reading.low[max(segment.start, trigger.start - 50) : trigger.start]
        ):
            base.notes.add("end")
        if _UNCREWED.search(reading.low, max(segment.start, trigger.start - 60), min(segment.end, trigger.end + 40)):
            base.notes.add("uncrewed")
        base.site = _site(reading.text, segment, clause, attached.at, kind)
        given_up, current = told_slots(clause, attached.at, attached.times, grammar)
        if base.reference and kind is not EventKind.SPACEWALK:
            base.roles.crew = []
        base.times = current
        _compare(base)
        found += _ellipses(base)
        found += _listed_days(base)
        if base.kind is EventKind.SCRUB and any(
            unit.low in ("should", "if", "unless", "could") for unit in clause.units[: attached.at]
        ):
            continue
        if fact.status is Status.PLANNED and _is_supposed(clause, attached.at):
            continue
        if trigger.needs == "slated":
            found += _slates(base)
            continue
        if base.kind is EventKind.SCRUB and any(
            each.clock is not None and each.shift is None for each in attached.times
        ):
            base.times, given_up = [each for each in attached.times if each.shift is None], []
            base.fact = Factuality(Status.CANCELLED)
        elif base.kind is EventKind.SCRUB:
            given_up = [each for each in given_up if each.shift is None or each.shift.base == "now"]
            base.times = [each for each in base.times if each.shift is None or each.shift.base == "now"]
            current = base.times
            base.kind, base.slot, base.fact = EventKind.LAUNCH, True, Factuality(Status.DELAYED, slot=True)
        if current or not given_up:
            found.append(base)
        for time in given_up:
            found.append(_slot(base, time))
    return _without_doubles(found)


def _without_doubles(found: list[EventMention]) -> list[EventMention]:
    """Drop an "attempt" whose time tells of something plainer in the same sentence ("ended when the lander "
    "crashed")."""
    plain = {time.start for each in found if each.trigger.needs != "attempt" for time in each.times}
    return [
        each for each in found if each.trigger.needs != "attempt" or not any(time.start in plain for time in each.times)
    ]


_BEGIN_RETURN = lazy(r"\b(?:beg[aiu]n|begins|beginning|start|starts|started)\s(?:their|his|her|its|the)\s(?:\w+\s)?\Z")


def _kind_in_context(reading: Reading, trigger: Trigger) -> EventKind:
    """To "begin the return" is to undock."""
    homeward = trigger.kind is EventKind.RETURN and trigger.form == "noun" and trigger.needs == "earth"
    if homeward and _BEGIN_RETURN.search(reading.low[max(0, trigger.start - 40) : trigger.start]):
        return EventKind.UNDOCKING
    return trigger.kind


_UNCREWED = lazy(
    r"\b(?:without\s+(?:its|a|any|the)\s+crew|without\s+them|empty(?!\s+seats?)|uncrewed|unmanned|unpiloted"
    r"|unoccupied)\b"
)
_ANNIVERSARY = lazy(r"\b(\d{1,3})(?:st|nd|rd|th)\s+annivers\w*\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,3}\Z")
_ENDS = lazy(r"\b(?:conclud|end|finish|complet|wrapp)(?:e|ed|s|es|ing|ed up)\s(?:\w+\s){0,3}\Z")
_LANDING_WORDS = frozenset(
    (
        "land",
        "touch down",
        "set down",
        "soft-land",
        "softland",
        "landing",
        "touchdown",
        "soft landing",
        "soft-landing",
        "touch-down",
        "alight",
    )
)
_TERMS = frozenset(("comma", "stop", "trigger", "sub", "rel", "verb"))


def _on_another_body(clause: Clause, at: int) -> bool:
    """Does the landing's sentence, or the craft it names, put it on the Moon or a planet?"""
    if clause.units[at].ref.lemma not in _LANDING_WORDS:
        return False
    for unit in clause.units[at + 1 : at + 14]:
        if unit.tag == "entity" and unit.ref.kind == "body":
            return bool(unit.ref.attributes.get("body", unit.ref.canonical) != "Earth")
        if (unit.tag == "entity" and unit.ref.kind == "site") or unit.low in ("earth", "ocean", "sea", "coast"):
            return False
        if unit.tag in _TERMS:
            break
    craft = [unit for unit in clause.units[:at] if unit.tag == "entity" and unit.ref.kind == "vehicle"]
    if not craft:
        return False
    last = craft[-1].ref
    lander = any(
        word in ("lander", "rover", "ascender", "lander-ascender")
        for unit in clause.units[:at]
        for word in (unit.low.split()[-1],)
    )
    return "lunar module" in last.canonical.lower() or lander or bool(last.attributes.get("target"))


def _is_schedule(clause: Clause, attached: Attached, told: list[Attached]) -> bool:
    """Does "planned for" speak of a flight that no other event word of the sentence speaks of?"""
    if not attached.times or any(
        other is not attached and abs(other.at - attached.at) < 24 and other.trigger.needs != "slated" for other in told
    ):
        return False
    return any(
        unit.low in ("flight", "mission", "it", "debut", "try")
        or (unit.tag == "entity" and unit.ref.kind in ("vehicle", "mission", "launch_vehicle"))
        for unit in clause.units[: attached.at]
    )


def _is_supposed(clause: Clause, at: int) -> bool:
    """Is it only what would happen if something else did ("if the command fails, it would swing by in 2025")?"""
    words = [unit.low for unit in clause.units[:at]]
    return "would" in words[-8:] and ("if" in words[:-1] or "unless" in words)


def _slates(base: EventMention) -> list[EventMention]:
    """A telling for every day a flight was planned for: "set for May 3, then for May 5 and May 9"."""
    words = {unit.low for unit in base.clause.units[: base.at]}
    past = bool(
        words & {"was", "were", "had", "once", "first", "originally", "earlier", "initially"}
    ) or base.trigger.text.startswith(("moved", "put", "slip"))
    craft = [each for each in base.roles.craft if each.start < base.start]
    days: dict[object, list[TimeMention]] = {}
    for time in base.times:
        if time.when is not None:
            days.setdefault(time.date, []).append(time)
    return [
        replace(
            base,
            times=times,
            fact=Factuality(Status.PLANNED, past_plan=past),
            slot=False,
            notes={"slated"},
            roles=replace(base.roles, craft=craft),
        )
        for times in days.values()
    ]


def _compare(base: EventMention) -> None:
    """Put "the first landing since Apollo 17 in December 1972" down to the craft it is compared with."""
    units = base.clause.units
    for at in base.clause.indices("time"):
        if units[at].ref not in base.times:
            continue
        lead = units[max(0, at - 6) : at]
        since = next((place for place, unit in enumerate(lead) if unit.low == "since"), None)
        named = [unit.ref for unit in lead[since or 0 :] if unit.tag == "entity"]
        craft = [each for each in named if each.kind in ("vehicle", "mission")]
        if since is not None and craft:
            base.roles.craft, base.roles.crew, base.roles.launch_vehicle = craft, [], ""
            return


def _ellipses(base: EventMention) -> list[EventMention]:
    """Tellings without a verb of their own: "flew past Uranus in 1986 and Neptune on August 25, 1989"."""
    found = []
    units = base.clause.units
    places = {units[each].start: each for each in base.clause.indices("time")}
    for time in base.times[1:]:
        place = places.get(time.start, 0)
        lead = next((each for each in range(place - 1, max(place - 4, base.at), -1) if units[each].tag == "entity"), 0)
        kind = units[lead].ref.kind if lead else ""
        if not lead or units[lead - 1].low not in ("and", ",") or kind not in ("body", "vehicle", "mission"):
            continue
        other = replace(base, roles=replace(base.roles, crew=[]), times=[time], notes={"ellipsis"})
        if kind == "body":
            other.roles.body = units[lead].ref.attributes.get("body", units[lead].ref.canonical)
        else:
            other.roles.craft = [units[lead].ref]
        found.append(other)
    base.times = [each for each in base.times if all(each not in other.times for other in found)]
    return found


def _listed_days(base: EventMention) -> list[EventMention]:
    """Tellings for the further days of a list: "swung by Earth on October 16, 2022, and December 12, 2024"."""
    units = base.clause.units
    days = [each for each in base.times if each.clock is None and each.explicit_date and each.date and each.date[1]]
    found = [
        replace(base, roles=replace(base.roles), times=[further], notes=set(base.notes))
        for each in (days if not base.slot else [])
        for further in _further_days(base.clause, each)
    ]
    if len(days) < 2 or base.slot or base.fact.status not in (Status.ACTUAL, Status.PLANNED):
        return found
    places = {units[each].start: each for each in base.clause.indices("time")}
    days.sort(key=lambda each: each.start)
    for before, after in itertools.pairwise(days):
        between = [unit.low for unit in units[places.get(before.start, 0) + 1 : places.get(after.start, 0)]]
        if "and" in between and before.date != after.date and set(between) <= {"and", ",", "on", "again", "then", "in"}:
            found.append(replace(base, roles=replace(base.roles), times=[after], notes=set(base.notes)))
    base.times = [each for each in base.times if all(each not in other.times for other in found)]
    return found


def _further_days(clause: Clause, time: TimeMention) -> list[TimeMention]:
    """The days that only numbers tell: the 9th and 12th of "on Dec. 7, 9, and 12"."""
    assert time.date is not None
    year, month, day = time.date
    at = next((each for each in clause.indices("time") if clause.units[each].ref is time), None)
    if at is None or month is None or day is None or str(year) in time.text:
        return []
    found, joined, last = [], False, day
    for unit in clause.units[at + 1 : at + 12]:
        if unit.tag == "num" and unit.low.isdigit() and last < int(unit.low) <= days_in_month(year, month):
            last = int(unit.low)
            date = (year, month, last)
            found.append(replace(time, start=unit.start, end=unit.end, date=date, when=When.of(*date)))
            if joined:
                return found
        elif unit.low == "and":
            joined = True
        elif unit.tag != "comma":
            break
    return []


def _slot(base: EventMention, time: TimeMention) -> EventMention:
    """The same telling for a time that was given up."""
    return EventMention(
        base.trigger, base.kind, base.segment, base.number, base.clause, base.at,
        Factuality(Status.DELAYED, slot=True), base.roles, times=[time], slot=True, site=base.site,
    )  # fmt: skip


_CLASSES = {
    EventKind.LAUNCH: ("launch", "range", "ship", ""),
    EventKind.SCRUB: ("launch", "range", "ship", ""),
    EventKind.RETURN: ("landing", "water", "ship", "launch", ""),
}


def _site(text: str, segment: Segment, clause: Clause, at: int, kind: EventKind) -> str:
    """The site an event's sentence names: the nearest of a fitting class; for landings also free words."""
    classes = _CLASSES.get(kind)
    if classes is None:
        return ""
    sites = [each for each in clause.indices("entity") if clause.units[each].ref.kind == "site"]
    fitting = [
        each
        for each in sites
        if (sort := clause.units[each].ref.attributes.get("class", "")) in classes
        and (sort != "launch" or kind is not EventKind.RETURN or each > at)
    ]
    if kind is EventKind.RETURN:
        return _landing_site(text, segment, clause, at, fitting)
    launch = [each for each in fitting if clause.units[each].ref.attributes.get("class") == "launch"] or fitting
    near = [(clause.cost(each, at), each) for each in launch if clause.cost(each, at) < 45]
    if not near:
        return ""
    return _with_pad(clause, min(near)[1], launch)


def _with_pad(clause: Clause, best: int, launch: list[int]) -> str:
    """The spaceport rather than only its pad, where the sentence names both."""
    mention: EntityMention = clause.units[best].ref
    name: str = own_words(mention)
    for each in launch:
        other = clause.units[each].ref.canonical
        if each != best and abs(each - best) < 6 and (name.startswith(other) or other.startswith(name)):
            return str(max(name, other, key=len) if "LC" in name + other else min(name, other, key=len))
    return name


def _landing_site(text: str, segment: Segment, clause: Clause, at: int, fitting: list[int]) -> str:
    trigger = clause.units[at]
    phrase = landing_place(text, trigger.end, segment.end)
    if phrase:
        waters = [
            clause.units[each].ref
            for each in fitting
            if each > at and clause.units[each].ref.attributes.get("class") == "water"
        ]
        sea = next(
            (
                " ".join(each.text.removeprefix("the ").split())
                for each in waters
                if "ocean" in each.canonical.lower() or "gulf" in each.canonical.lower()
            ),
            "",
        )
        return f"{sea}, {phrase}" if sea and sea.split()[0] not in phrase else phrase
    near = [(clause.cost(each, at), each) for each in fitting if clause.cost(each, at) < 30]
    behind = [pair for pair in near if pair[1] > at]
    if not near:
        return ""
    mention: EntityMention = clause.units[min(behind or near)[1]].ref
    if mention.attributes.get("class") in ("water", "ship"):
        return " ".join(mention.text.removeprefix("the ").split())
    return own_words(mention)
