"""Gives tellings of events their flight and their time; relative times are counted from the event they mean."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.flights import Flight, is_generic
from spacetimeline.extract.times import reanchor
from spacetimeline.model.calendar import DAY_MS, date_from_days, days_from_date
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity, When

if TYPE_CHECKING:
    import datetime

    from spacetimeline.extract.flights import Flights
    from spacetimeline.extract.lexicon import EntityMention
    from spacetimeline.extract.mentions import EventMention
    from spacetimeline.extract.timex_types import Shift, TimeMention

_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\b|\d/\d|\d-\d", re.IGNORECASE)
_COARSEST = Granularity.YEAR.rank
_REFERENCE_WORDS = (
    (re.compile(r"launch|lift-?\s?off|blast-?\s?off|take-?off|t-0"), EventKind.LAUNCH),
    (re.compile(r"undock"), EventKind.UNDOCKING),
    (re.compile(r"dock"), EventKind.DOCKING),
    (re.compile(r"land|splash|touch"), EventKind.RETURN),
    (re.compile(r"flyby|fly-by|closest approach"), EventKind.FLYBY),
)
_STRANGER = re.compile(
    r"\b((?:[A-Z][\w’.-]*|[A-Z]{2,})(?:[ \n]+(?:[A-Z][\w’.-]*|\d[\w-]*))*[ -]?\d*[A-Z]?)\)?[\"”]?,?\s+(?:[a-z-]+\s+){0,2}?(?:mission|satellites?|spacecraft|probe|observatory|telescope|lander|orbiter|rover|capsule|payload|module|cubesat|spaceplane)\b"
)
_DESIGNATION = re.compile(r"\b([A-Z][A-Za-z]*[a-z][A-Za-z]*-\d+[A-Z]?(?:\s\d\d\b)?|[A-Z]{2,}[A-Za-z]*-[A-Z]?\d+[A-Z]?)\b")
_NO_NAME = frozenset("The A An This That Its Their His Her Our Space Earth Moon Mars NASA NASA’s ESA Russian Chinese American Soviet U.S. US First Second Third New International Commercial Crew In On At Two Three January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def assign_flights(found: list[EventMention], flights: Flights, text: str) -> None:
    """Decide for every telling which flight it is about: by the craft or crew it names, else by what was told of last."""
    last: EventMention | None = None
    for mention in found:
        craft = mention.roles.craft
        chosen = _chosen_craft(craft, flights) if craft else None
        if chosen is None and _is_it(mention):
            mention.flight = flights.before(mention.segment.start)
        if chosen is not None:
            mention.flight, mention.flight_sure = flights.of(chosen), True
        elif mention.flight is None:
            mention.flight = _stranger(mention, flights, text) or _by_crew(mention, found, last) or _told_last(mention, flights, last)
        _land_elsewhere(mention)
        if mention.flight is not None and not mention.slot:
            last = mention


def _is_it(mention: EventMention) -> bool:
    """Is the subject "it", which means the craft named last?"""
    units = mention.clause.units
    for unit in reversed(units[max(0, mention.at - 8) : mention.at]):
        if unit.tag in ("entity", "person", "stop") or unit.tag == "pron" and unit.low not in ("it", "which"):
            return False
        if unit.low == "it":
            return True
    return False


def _land_elsewhere(mention: EventMention) -> None:
    """A probe made for another body that "lands" without a word of Earth lands there."""
    flight = mention.flight
    words = mention.trigger.lemma.startswith(("land", "touch", "set down", "soft"))
    if mention.kind is EventKind.RETURN and flight is not None and flight.target and words and not mention.site:
        if not any(unit.low == "earth" for unit in mention.clause.units):
            mention.kind = EventKind.LANDING
            mention.roles.body = mention.roles.body or flight.target


def _chosen_craft(craft: list[EntityMention], flights: Flights) -> EntityMention:
    """Of the craft a sentence names, nearest first: the nearest, made precise by another of its kind."""
    first = craft[0]
    if first.kind == "vehicle" and not is_generic(first):
        missions = [each for each in craft[1:3] if each.kind == "mission" and flights.of(each).vehicle == first.canonical]
        return missions[0] if missions else first
    for other in craft[1:3]:
        if first.kind == "mission" or other.kind == "vehicle" and is_generic(other):
            continue
        if first.attributes.get("family", "-") in (other.attributes.get("family"), *other.attributes.get("vehicle", "").split()):
            return other
    return first


def _stranger(mention: EventMention, flights: Flights, text: str) -> Flight | None:
    """A craft the vocabulary does not know, by its name before "satellite", "probe" and so on."""
    if mention.kind not in (EventKind.LAUNCH, EventKind.FLYBY, EventKind.ORBIT_INSERTION, EventKind.LANDING):
        return None
    end = min(mention.segment.end, mention.start + 220)
    for pattern in (_STRANGER, _DESIGNATION):
        for match in pattern.finditer(text, max(mention.segment.start, mention.start - 120), end):
            words = [word for word in match[1].split() if word not in _NO_NAME]
            name = " ".join(words).strip(" ,")
            known = any(each.start <= match.start(1) < each.end or match.start(1) <= each.start < match.end(1) for each in _entities(mention))
            if len(name) > 2 and not known:
                mention.flight_sure = True
                return flights.flights.setdefault(name, Flight(name, name))
    return None


def _entities(mention: EventMention) -> list[EntityMention]:
    return [unit.ref for unit in mention.clause.units if unit.tag in ("entity", "person")]


def _by_crew(mention: EventMention, found: list[EventMention], last: EventMention | None) -> Flight | None:
    """The flight on which the people named here were told of before, in the same direction or nearest."""
    keys = set(mention.roles.crew)
    if not keys or last is None or last.flight is None:
        return None
    if keys & set(last.roles.crew):
        return last.flight
    return None


def part_flights(found: list[EventMention]) -> None:
    """A launch with a crew of its own is not that of the flight told of before: its flight is not known."""
    crews: dict[int, set[str]] = {}
    for mention in found:
        if mention.kind is not EventKind.LAUNCH or not mention.roles.crew or mention.flight is None:
            continue
        known = crews.setdefault(id(mention.flight), set())
        if known and not mention.flight_sure and known.isdisjoint(mention.roles.crew):
            mention.flight = None
        else:
            known |= set(mention.roles.crew)


def _told_last(mention: EventMention, flights: Flights, last: EventMention | None) -> Flight | None:
    """What a sentence without a craft is about: the flight told of just before, else the article's main one."""
    if last is not None and last.flight is not None and mention.number - last.number <= 2 and not last.flight.generic:
        named = flights.before(mention.start)
        if named is None or named is last.flight or named.generic:
            return last.flight
    named = flights.before(mention.start)
    if named is not None and not named.generic and named.mentions > 1 and mention.segment.form == "prose":
        main = flights.flights.get(flights.main)
        return main if main is not None and main.mentions >= 2 * named.mentions else named
    main = flights.flights.get(flights.main)
    if main is not None and mention.roles.launch_vehicle and named is None and main.mentions < 2:
        return None  # the one craft the article names comes later, and may fly on another rocket
    return main or (last.flight if last else None)


def date_mentions(found: list[EventMention], text: str, published: datetime.date | None) -> None:
    """Resolve every telling's time; first those that stand for themselves, then those counted from other events."""
    for mention in found:
        mention.time = choose_time(mention.times)
        if published is not None:
            _plan_ahead(mention, published)
        if mention.time is not None and not _is_relative(mention.time):
            mention.when = _usable(mention.time)
    _lend_days(found)
    mend_days(found, published)
    last: EventMention | None = None
    for mention in found:
        if mention.when is None and mention.time is not None and mention.time.shift is not None:
            _count_from(mention, found, last, text)
        if mention.time is not None and mention.when is None and mention.time.shift is None:
            mention.when = _usable(mention.time)
        if mention.when is not None and not mention.slot and not mention.reference:
            last = mention


_FLIGHT_ORDER = {
    EventKind.LAUNCH: 0,
    EventKind.ORBIT_INSERTION: 1,
    EventKind.DOCKING: 2,
    EventKind.BERTHING: 2,
    EventKind.HATCH_OPENING: 3,
    EventKind.SPACEWALK: 4,
    EventKind.UNDOCKING: 6,
    EventKind.UNBERTHING: 6,
    EventKind.REENTRY: 7,
    EventKind.RETURN: 8,
}


def mend_days(found: list[EventMention], published: datetime.date | None) -> None:
    """Move a time whose day the words leave open to the first such time after what came before it on the flight.

    "Launch is set for Feb. 9 … docking at 3:49 a.m. on Saturday": the Saturday after launch; a plan told by weekday
    alone lies ahead of the article's date, a plan of the past behind it.
    """
    last: EventMention | None = None
    landings = {id(each.flight): each for each in found if each.kind is EventKind.LANDING and each.when and each.flight}
    for mention in found:
        time = mention.time
        if time is None or mention.when is None or mention.slot:
            continue
        if mention.kind is EventKind.SPACEWALK and time.date_guessed and id(mention.flight) in landings:
            _mend(mention, landings[id(mention.flight)], published, reach_days=2)
        if "year_of_story" in mention.notes and last is not None and last.when is not None and time.date is not None:
            _put_in_year(mention, date_from_days(last.when.at_ms // DAY_MS)[0])
        open_day = time.date_guessed or time.weekday is not None and not _names_month(time)
        if open_day and "day_from_other_telling" not in mention.notes:
            before = last if last is not None and _comes_after(mention, last) else None
            _mend(mention, before, published)
        if mention.when is not None and not mention.reference:
            last = mention


def _put_in_year(mention: EventMention, year: int) -> None:
    time = mention.time
    assert time is not None and time.date is not None
    if time.date[1] and time.date[2]:
        _move(mention, days_from_date(year, time.date[1], time.date[2]))


def _comes_after(mention: EventMention, last: EventMention) -> bool:
    if mention.flight is not last.flight or mention.number - last.number > 6 or last.when is None:
        return False
    order = _FLIGHT_ORDER.get(mention.kind, -1), _FLIGHT_ORDER.get(last.kind, 99)
    fine = last.when.granularity.rank <= Granularity.DAY.rank
    return fine and order[0] > order[1] and mention.fact.status in (last.fact.status, None) or order[0] == order[1] == 4


def _names_month(time: TimeMention) -> bool:
    return bool(_MONTH.search(time.text))


def _mend(
    mention: EventMention, before: EventMention | None, published: datetime.date | None, reach_days: int = 20
) -> None:
    time, when = mention.time, mention.when
    assert time is not None and when is not None
    if before is not None and before.when is not None:
        gap = when.at_ms - before.when.at_ms
        if gap < -DAY_MS // 2 * (before.when.granularity is Granularity.DAY) or gap > reach_days * DAY_MS and time.weekday is None:
            mention.time = reanchor(time, instant=before.when)
            mention.when = _usable(mention.time)
            mention.notes.add("day_by_order")
        return
    if published is None or time.weekday is None or time.date is None:
        return
    today = days_from_date(published.year, published.month, published.day)
    day = days_from_date(time.date[0], time.date[1] or 1, time.date[2] or 1)
    if mention.fact.past_plan and 0 < day - today <= 7:
        _move(mention, day - 7)
    elif mention.fact.status is Status.PLANNED and not mention.fact.past_plan and day < today:
        _move(mention, day + 7 * ((today - day + 6) // 7))


def _move(mention: EventMention, day: int) -> None:
    assert mention.time is not None
    date = date_from_days(day)
    if mention.time.clock is not None:
        mention.time = reanchor(mention.time, date=date)
        mention.when = _usable(mention.time)
    else:
        mention.when = When.of(*date)
        mention.time = replace(mention.time, when=mention.when, date=date)


def _plan_ahead(mention: EventMention, published: datetime.date) -> None:
    """A plan without a year lies ahead of the article's date, not in the year a passage before it told of."""
    time = mention.time
    if time is None or time.explicit_year or time.date is None or time.date[1] is None or not _names_month(time):
        return
    year, month, day = time.date
    if mention.fact.status is Status.ACTUAL and mention.trigger.form == "past" and (year, month, day or 1) > (
        published.year, published.month, published.day
    ):  # fmt: skip
        mention.notes.add("year_of_story")
    planned = mention.fact.status is Status.PLANNED and not mention.fact.past_plan or mention.trigger.form == "present"
    if not planned or year >= published.year or (published.year - year) < 2 and mention.trigger.form == "present":
        return
    ahead = published.year + ((month, day or 31) < (published.month, published.day))
    when = When.of(ahead, month, day) if time.clock is None else None
    if when is not None:
        mention.time = replace(time, when=when, date=(ahead, month, day))
    elif day is not None:
        mention.time = reanchor(time, date=(ahead, month, day))


def _anniversary(times: list[TimeMention]) -> TimeMention | None:
    """ "55 years ago today": the day of "today" in the year of "55 years ago"."""
    for one, other in zip(times, times[1:], strict=False):
        first, second = sorted((one, other), key=lambda each: each.start)
        if first.shift is None or first.shift.unit != "year" or first.shift.base != "now" or second.start - first.end > 8:
            continue
        if first.date is not None and second.date is not None and second.date[1] and second.date[2] and second.shift is not None:
            year, month, day = first.date[0], second.date[1], second.date[2]
            return replace(second, when=When.of(year, month, day), date=(year, month, day))
    return None


def choose_time(times: list[TimeMention]) -> TimeMention | None:
    """Of the times told with one event the one that says most: a clock time, then the finest date."""
    anniversary = _anniversary(times)
    if anniversary is not None:
        return anniversary
    usable = [each for each in times if each.when is not None or each.shift is not None]
    if not usable:
        return None
    clocks = [each for each in usable if each.clock is not None and each.when is not None]
    if clocks:
        return _on_told_day(_clearest(clocks), usable)
    dated = [each for each in usable if each.when is not None and not _is_relative(each)]
    if not dated:
        return usable[0]
    return min(dated, key=lambda each: each.when.granularity.rank if each.when else 99)


def _clearest(clocks: list[TimeMention]) -> TimeMention:
    """The nearest clock time, or one beside it that names its zone where that one does not."""
    first = clocks[0]
    if first.zone_source in ("stated", "place"):
        return first
    beside = [each for each in clocks[1:] if each.zone_source in ("stated", "place") and abs(each.start - first.start) < 60]
    return beside[0] if beside else first


def _on_told_day(clock: TimeMention, times: list[TimeMention]) -> TimeMention:
    """A clock time, moved to the day that is told with the same event where it had none of its own."""
    if clock.explicit_date or clock.shift is not None:
        return clock
    for other in times:
        if other.clock is None and other.explicit_date and other.date is not None and other.date != clock.date:
            year, month, day = other.date
            if month is not None and day is not None:
                return reanchor(clock, date=(year, month, day))
    return clock


def _is_relative(time: TimeMention) -> bool:
    return time.shift is not None and time.shift.base in ("then", "event", "liftoff") and not (time.explicit_date and time.clock)


def _usable(time: TimeMention) -> When | None:
    """The time, if it is fine enough to date an event; "in the 1970s" is not."""
    return time.when if time.when is not None and time.when.granularity.rank <= _COARSEST else None


def _lend_days(found: list[EventMention]) -> None:
    """Give a clock time whose day was guessed the day that other tellings of the same event give."""
    days: dict[tuple[EventKind, str, object], Counter[tuple[int, int, int]]] = {}
    for mention in found:
        time = mention.time
        if time is None or mention.when is None or mention.slot or mention.flight is None or not time.explicit_date or time.date is None:
            continue
        year, month, day = time.date
        if month is not None and day is not None:
            days.setdefault((mention.kind, mention.flight.key, mention.fact.status), Counter())[year, month, day] += 1
            if mention.fact.status is None:
                continue
            days.setdefault((mention.kind, mention.flight.key, None), Counter())[year, month, day] += 1
    for mention in found:
        time = mention.time
        if time is None or not time.date_guessed or mention.flight is None or time.clock is None:
            continue
        told = days.get((mention.kind, mention.flight.key, mention.fact.status))
        if told and len(told) == 1:
            mention.time = replace(reanchor(time, date=next(iter(told))), date_guessed=False)
            mention.when = mention.time.when
            mention.notes.add("day_from_other_telling")


def _count_from(mention: EventMention, found: list[EventMention], last: EventMention | None, text: str) -> None:
    """Resolve "37 hours later", "43 hours after liftoff", "T+2:30" from the event they count from."""
    time = mention.time
    assert time is not None and time.shift is not None
    base = None
    if mention.slot:
        return
    if time.shift.base in ("event", "liftoff"):
        kind = EventKind.LAUNCH if time.shift.base == "liftoff" else _reference_kind(text[time.start : time.end + 40].lower())
        base = _dated(found, kind, mention) if kind is not None and kind is not mention.kind else None
    elif last is not None and mention.number - last.number <= 3:
        base = last
    if base is None or base.when is None:
        mention.when = _usable(time) if time.shift.base == "then" else None
        return
    moved = reanchor(time, instant=base.when)
    if moved.when is not None:
        mention.time, mention.when = moved, moved.when
        if base.when.granularity is Granularity.DAY and time.shift.unit in ("hour", "minute"):
            mention.when = _somewhere(base.when, time.shift)
        mention.notes.add("counted_from_event")


def _somewhere(base: When, shift: Shift) -> When:
    """Hours counted from some time of a day: one of two days."""
    first = When.at(base.at_ms + (shift.milliseconds or 0), Granularity.DAY)
    return When.between(first, When.at(first.at_ms + DAY_MS, Granularity.DAY))


def _reference_kind(words: str) -> EventKind | None:
    found = [(match.start(), kind) for pattern, kind in _REFERENCE_WORDS if (match := pattern.search(words))]
    return min(found)[1] if found else None


def _dated(found: list[EventMention], kind: EventKind, mention: EventMention) -> EventMention | None:
    """The dated event of a kind on the same flight, else the one told last before."""
    best = None
    for other in found[-4000:]:
        if other.kind is kind and other.when is not None and not other.slot and other is not mention:
            if other.flight is mention.flight:
                if best is None or best.flight is not mention.flight or other.start <= mention.start:
                    best = other
            elif best is None and other.start < mention.start and not mention.flight_sure:
                best = other
    return best
