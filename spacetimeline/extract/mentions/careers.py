"""Flights told by their dates alone: "STS-6 (April 4-9, 1983)", "flew on STS-8 in 1983, STS-30 in 1989".

So biographies, tributes and lists of missions tell them. A range of days is a launch and a return.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.clauses import read_clause
from spacetimeline.extract.clauses.subjects import CREW_WORDS
from spacetimeline.extract.factuality.form import Factuality
from spacetimeline.extract.mentions.aboard import is_flown, may_be_aboard, told_aboard
from spacetimeline.extract.mentions.crew_roles import person_groups
from spacetimeline.extract.mentions.event_sites import event_site
from spacetimeline.extract.mentions.mentions import EventMention
from spacetimeline.extract.mentions.roles import Roles
from spacetimeline.extract.mentions.told_apart import PLANS, pairs_in
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.triggers import Trigger
from spacetimeline.model.calendar import days_from_date
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.extract.triggers.triggers import TriggerGrammar

NEEDS = "career"
"""What the triggers made here need: nothing but their place."""
_LONGEST_DAYS = 500
_BETWEEN = lazy(r",?\s*(?:-|–|—|to|until|till|through|and)\s*")
_ROUND = (
    r"(?:orbit(?:ed|s)|circled|circles)\s+(?:the\s+)?(?:earth|globe|planet)"
    r"|(?:was|were|is)\s+(?:\w+\s+)?in\s+(?:space|orbit)"
)
_DATES_OF = lazy(
    r"(?:\s*[(\[,]|(?:\s+[\w-]+){1,2}\s*[(\[])\s*(?:launched\s+|flown\s+|from\s+)?"
    r"|[^.;:]{0,90}?\b(?:last(?:ed|s|ing)|ran|runs|flew|flown|took\s+place|extended|spann(?:ed|ing))\s+(?:from\s+|between\s+)?"
    rf"|\s+(?:\w+\s+){{0,2}}?(?:{_ROUND}|(?:flew|flown)\s+(?:to|around)\s+the\s+moon(?:\s+and\s+back)?)\s+(?:from|between)\s+"
)
# "From 12 to 13 October 1964, Voskhod 1 carried three men", "Between July 16 and 24, 1969, Apollo 11 flew to the Moon"
_FROM_FIRST = lazy(r"(?:from|between)\s+(?:the\s+)?")
_FLEW_THEN = lazy(r",?\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?")
_FLEW_BEHIND = lazy(rf"\s+(?:flew|carried|took|{_ROUND})\b")
_FLIGHT_RAN = lazy(
    r"\b(?:mission|flight|spaceflight|voyage)\b[^.;:]{0,40}?\b(?:lasted|ran|took\s+place|extended)\s+(?:from\s+)?\Z"
)
# "the second crew flew from July 28", "she worked in orbit from May 3"
_PEOPLE_FLEW = lazy(
    r"\b(?:flew|flown|(?<!walked\s)(?<!walks\s)(?<!floated\s)in\s+(?:space|orbit))\s+(?:from|between)\s+\Z"
)
_PEOPLE = CREW_WORDS | {"he", "she", "they"}
# "flew the Artemis I test flight from Nov. 16 to Dec. 11", "flew aboard Atlantis from May 4 to 8"
_FROM_DAY = lazy(r"(?:\s+(?:[\w-]+\s+)?(?:mission|flight))?\s+from\s+")
_FLEW = lazy(r"\b(?:flew|flies|flown|orbited|circled|(?:space)?flights?|missions?|was\s+(?:aboard|on|in))\b")
_BEHIND = lazy(r"\s*[(,]\s*(?:on|aboard|in|with)?\s*(?:the\s+)?")
_CAREER = lazy(r"\b(?:flew|flown|(?:space)?flights?|missions?|veteran|commanded|piloted)\b")
_NOT_ABOARD = lazy(
    r"\b(?:back-?up|support|capsule\s+communicator|capcom|assigned|selected|joined|trained|named|director|manager|worked|helped)\b"
)


def told_flights(reading: Reading, found: list[EventMention], grammar: TriggerGrammar) -> list[EventMention]:
    """``found`` and the flights told by their dates; what was read out of the dates of a range before is left out."""
    told: list[EventMention] = []
    dropped: set[int] = set()
    by_number: dict[int, list[EventMention]] = {}
    for each in found:
        by_number.setdefault(each.number, []).append(each)
    starts = reading.time_starts
    craft = [each for each in reading.entities if is_flown(each)]
    for number, segment in enumerate(reading.segments):
        times = reading.times[bisect_left(starts, segment.start) : bisect_left(starts, segment.end)]
        if not times or segment.form == "source":
            continue
        first = bisect_left(craft, segment.start, key=lambda each: each.start)
        inside = craft[first : bisect_left(craft, segment.end, key=lambda each: each.start)]
        ranges = _ranges(reading, segment, times, inside)
        aboard = any(may_be_aboard(reading.low, each.start) for each in inside)
        career = bool(inside) and _CAREER.search(reading.low, segment.start, segment.end) is not None
        if not (ranges or aboard or career):
            continue
        clause = _clause(reading, segment, grammar)
        before = by_number.get(number, [])
        within = [each for each in before if _is_within(each, ranges)]
        dropped.update(map(id, within))
        known = [each for each in before if each not in within]
        for entity, start, end in ranges:
            known += _launch_and_return(reading, segment, number, clause, entity, start, end)
        told += known[len(before) - len(within) :]
        listed = _listed(reading, segment, number, clause, known)
        told += listed + _aboard(reading, segment, number, clause, known + listed)
    return sorted([each for each in found if id(each) not in dropped] + told, key=lambda each: each.start)


def share_people(found: Sequence[EventMention]) -> None:
    """Give the flights of one sentence's list the people of the one before: it tells of their career."""
    last: EventMention | None = None
    for mention in found:
        of_list = mention.trigger.needs == NEEDS and last is not None and last.segment is mention.segment
        if of_list and last is not None and not mention.roles.crew:
            mention.roles.crew = list(last.roles.crew)
        if mention.kind is EventKind.LAUNCH or mention.trigger.needs == NEEDS:
            last = mention


def _ranges(
    reading: Reading, segment: Segment, times: Sequence[TimeMention], craft: Sequence[EntityMention]
) -> list[tuple[EntityMention | None, TimeMention, TimeMention]]:
    """The ranges of days told of a flight, with the craft; None where the flight is told of before."""
    found: list[tuple[EntityMention | None, TimeMention, TimeMention]] = []
    for start, end in pairwise(times):
        if not _BETWEEN.fullmatch(reading.low, start.end, end.start) or not 0 < _days(start, end) <= _LONGEST_DAYS:
            continue
        named = next((each for each in reversed(craft) if each.end <= start.start), None)
        if named is None:
            told = False
        elif _FROM_DAY.fullmatch(reading.low, named.end, start.start):
            told = _FLEW.search(reading.low, segment.start, named.start) is not None
        else:
            told = _DATES_OF.fullmatch(reading.low, named.end, start.start) is not None
        if told:
            found.append((named, start, end))
        elif _is_flight(reading, segment.start, start.start):
            behind = next((each for each in craft if each.start > end.end), None)
            near = behind is not None and _BEHIND.fullmatch(reading.low, end.end, behind.start) is not None
            found.append((behind if near else None, start, end))
        elif (led := _led_by_days(reading, segment, start, end, craft)) is not None:
            found.append((led, start, end))
    return found


def _led_by_days(
    reading: Reading, segment: Segment, start: TimeMention, end: TimeMention, craft: Sequence[EntityMention]
) -> EntityMention | None:
    """The craft that flew in a range of days with which the sentence begins."""
    if not _FROM_FIRST.fullmatch(reading.low, segment.start, start.start):
        return None
    behind = next((each for each in craft if each.start > end.end), None)
    if behind is None or not _FLEW_THEN.fullmatch(reading.low, end.end, behind.start):
        return None
    return behind if _FLEW_BEHIND.match(reading.low, behind.end) else None


def _is_flight(reading: Reading, start: int, end: int) -> bool:
    """Does what leads to a range of days say that a flight lasted from one to the other, or that people flew?"""
    lead = reading.low[start:end]
    if _FLIGHT_RAN.search(lead):
        return True
    people = bisect_left(reading.people, end, key=lambda each: each.start)
    named = people > 0 and reading.people[people - 1].start >= start
    return _PEOPLE_FLEW.search(lead) is not None and (named or not _PEOPLE.isdisjoint(lead.split()))


def _days(start: TimeMention, end: TimeMention) -> int:
    """The days between two whole days, 0 where they are none."""
    one, other = start.date, end.date
    if one is None or other is None or start.clock is not None or end.clock is not None:
        return 0
    if not one[1] or not one[2] or not other[1] or not other[2]:
        return 0
    return days_from_date(other[0], other[1], other[2]) - days_from_date(one[0], one[1], one[2])


def _is_within(mention: EventMention, ranges: Sequence[tuple[EntityMention | None, TimeMention, TimeMention]]) -> bool:
    """Was it read out of the days of a range?"""
    return bool(mention.times) and any(
        all(time.start in (start.start, end.start) for time in mention.times) for _, start, end in ranges
    )


def _clause(reading: Reading, segment: Segment, grammar: TriggerGrammar) -> Clause:
    starts = reading.named_starts
    spans = reading.named[bisect_left(starts, segment.start) : bisect_left(starts, segment.end)]
    return read_clause(reading.low, segment.start, segment.end, list(spans), grammar.competitors, grammar.soft)


def _launch_and_return(
    reading: Reading,
    segment: Segment,
    number: int,
    clause: Clause,
    entity: EntityMention | None,
    start: TimeMention,
    end: TimeMention,
) -> list[EventMention]:
    made = []
    for kind, time in ((EventKind.LAUNCH, start), (EventKind.RETURN, end)):
        mention = _mention(segment, number, clause, entity, time, kind)
        at = next(each for each in clause.indices("time") if clause.units[each].ref is time)
        mention.site = event_site(reading.text, segment, clause, at, kind)
        made.append(mention)
    return made


def _listed(
    reading: Reading, segment: Segment, number: int, clause: Clause, known: Sequence[EventMention]
) -> list[EventMention]:
    """The launches of a list of craft, each with the year or day right behind it, without those known."""
    text = reading.low[segment.start : segment.end]
    if not _CAREER.search(text) or PLANS.search(text):
        return []
    pairs: list[tuple[int, int]] = []
    for place, at in pairs_in(clause):
        time = clause.units[at].ref
        before = clause.units[pairs[-1][1]].end if pairs else segment.start
        aboard = not _NOT_ABOARD.search(reading.low, before, clause.units[place].start)
        if aboard and is_flown(clause.units[place].ref) and time.clock is None and time.when is not None:
            pairs.append((place, at))
    if len(pairs) < 2:
        return []
    made = []
    busy = {time.start: each for each in known for time in each.times}
    for place, at in pairs:
        entity, time = clause.units[place].ref, clause.units[at].ref
        telling = busy.get(time.start)
        if telling is None:
            made.append(_mention(segment, number, clause, entity, time, EventKind.LAUNCH, place))
        elif telling.kind is EventKind.LAUNCH and not telling.roles.craft and len(telling.times) == 1:
            telling.roles.craft = [entity]  # "flew four times: STS-7 in 1983"
    return made


def _aboard(
    reading: Reading, segment: Segment, number: int, clause: Clause, known: Sequence[EventMention]
) -> list[EventMention]:
    """The launches of people who are told to have been on a craft, without those known.

    A telling that took both the time and the craft of another flight gives them back.
    """
    made = []
    told = told_aboard(clause, reading.low)
    for flight in told:
        holders = [each for each in known if any(time.start == flight.time.start for time in each.times)]
        if any(each.kind is not EventKind.LAUNCH or each.times[0].date == flight.time.date for each in holders):
            continue
        for each in holders:
            each.times = [time for time in each.times if time.start != flight.time.start]
        mention = _mention(segment, number, clause, flight.entity, flight.time, EventKind.LAUNCH, flight.at)
        mention.roles.crew = list(flight.crew)
        made.append(mention)
    own = {mention.trigger.start for mention in made}
    for each in known:
        if made and each.kind is EventKind.LAUNCH and each.times:
            each.roles.craft = [craft for craft in each.roles.craft if craft.start not in own or _is_near(each, craft)]
    return made


def _is_near(mention: EventMention, craft: EntityMention) -> bool:
    """Does no "and" part a telling from the craft?"""
    first, last = sorted((mention.start, craft.start))
    return not any(unit.low == "and" and first < unit.start < last for unit in mention.clause.units)


def _mention(
    segment: Segment,
    number: int,
    clause: Clause,
    entity: EntityMention | None,
    time: TimeMention,
    kind: EventKind,
    at: int | None = None,
) -> EventMention:
    """A telling of a launch or return that happened, or will, by its date alone."""
    named = entity or time
    place = next((each for each, unit in enumerate(clause.units) if unit.start == named.start), 0) if at is None else at
    lemma = "launch" if kind is EventKind.LAUNCH else "return"
    trigger = Trigger(named.start, named.end, named.text.lower(), kind, "noun", lemma, NEEDS)
    groups = [group for group in person_groups(clause) if group[-1] < place]
    crew = [clause.units[each].ref.key for each in groups[0]] if len(groups) == 1 else []
    roles = Roles(craft=[entity] if entity is not None else [], crew=crew)
    return EventMention(trigger, kind, segment, number, clause, place, Factuality(None), roles, times=[time])
