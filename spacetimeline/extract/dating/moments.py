"""Gives events told by their day the hour of what is a moment of them: "At 12:51 it was 5,000 km above the planet".

A sentence gives the day ("Hera flew past Mars on Wednesday"), and the same one or one of the next tells the clock time
of something that happens just then without naming the event again: engines are lit as an orbit is entered, suits go
over to their batteries as a spacewalk begins, wheels meet the runway.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.reading import Reading

_MILES = r"(?:kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?)"
_MEET = r"(?:reach|hit|meet|met|strike|struck|touch|kiss)(?:e[sd])?"
_MOMENTS = {
    EventKind.FLYBY: lazy(
        rf"\b(?:closest|nearest|encounter|{_MILES}\b[^.;]{{0,40}}?\s(?:above|over|from|off|away|apart|beneath|below|separat\w+)"
        rf"|(?:only|just|within|at)\s[^.;]{{0,30}}?{_MILES}|(?:flew|flies|fly|swept|sweeps?|swung|swings?|sped|speeds?|pass(?:e[sd])?)\s)"
    ),
    EventKind.ORBIT_INSERTION: lazy(
        r"\b(?:burn(?:s|ed|ing)?|engines?|motors?|thrusters?|retrorockets?|brak(?:e|es|ed|ing)|firing|fired?"
        r"|man(?:eu|oeu)v(?:er|re)s?|insertion|arriv(?:e|es|ed|al|ing)|captured?|in(?:to)?\s+(?:\w+\s+){0,2}orbit)\b"
    ),
    EventKind.LANDING: lazy(
        r"\b(?:touch(?:es|ed|ing)?[\s-]?down|land(?:s|ed|ing)?|legs|feet|footpads?|wheels|set(?:s|ting)?\s+down|settle[sd]?"
        rf"|(?:on|{_MEET})\s+the\s+(?:(?:lunar|martian)\s+)?(?:ground|surface|soil|dust|plain|moon|red\s+planet))\b"
    ),
    EventKind.RETURN: lazy(
        r"\b(?:touch(?:es|ed|ing)?[\s-]?down|land(?:s|ed|ing)?|(?:be|safely|back)\s+(?:down|home)|splash\w*|wheels|(?:main|nose)\s+(?:landing\s+)?gear"
        rf"|(?:on|in|into|{_MEET})\s+the\s+(?:\w+\s+)?(?:ground|runway|water|sea|ocean|waves|gulf|steppe|soil|desert|atlantic|pacific))\b"
    ),
    EventKind.DOCKING: lazy(
        r"\b(?:contact|captured?|latch(?:es|ed)?|hooks?|hooked|link(?:s|ed|ing)?[\s-]?up|joined|mated|arriv(?:e|es|ed|al|ing)"
        r"|(?:slid|eased|nosed|nudged|moved|pulled|came)\s+in(?:to)?|probe|collar|drogue)\b"
    ),
    EventKind.BERTHING: lazy(r"\b(?:bolt(?:s|ed)?|bolting|latch(?:es|ed)?|fasten(?:ed)?|secured?|locked)\b"),
    EventKind.UNDOCKING: lazy(
        r"\b(?:back(?:s|ed|ing)?\s+(?:away|off|out)|(?:pull|mov|drift|push)(?:e?[sd]|ing)?\s+(?:away|out|off|clear|back|free)"
        r"|let(?:s|ting)?\s+go|latch(?:es)?|hooks|springs|separat(?:es?|ed|ing|ion(?!\s+of))|part(?:ed|ing)|cast\s+off|depart\w*"
        r"|(?:leaves?|left|leaving)\s+(?:the|its)\s)"
    ),
    EventKind.UNBERTHING: lazy(
        r"\b(?:releas\w+|let(?:s|ting)?\s+(?:it\s+)?go|free|depart\w*|(?:move|back)(?:s|d|ed)?\s+away)\b"
    ),
    EventKind.HATCH_OPENING: lazy(
        r"\b(?:enter(?:s|ed|ing)?|float(?:s|ed|ing)?|(?:went|go|came|come|moved?|step(?:ped)?|climb(?:ed)?|swam)\s+"
        r"(?:aboard|across|in|inside|into|over|through)|cross(?:ed)?|greet(?:ed)?|welcom(?:e|ed|ing)|hatch|door|sw[iu]ng\s+open|open(?:ed)?)\b"
    ),
    EventKind.SPACEWALK: lazy(
        r"\b(?:batter(?:y|ies)|(?:internal|suits?'?)\s+power|hatch|egress(?:ed)?|outside|head(?:ed)?\s+out|emerg(?:e|es|ed|ing)"
        r"|(?:leave|leaves|left|leaving|exit|exited|out\s+of|through)\s+(?:the|their)\s+(?:\w+\s+){0,2}(?:airlock|lock|hatch|module|compartment|station|shuttle|cabin)"
        r"|(?:float|step|climb|venture|go|went|drift|come|came|slip|crawl)(?:s|ed|ped)?\s+(?:out|through))\b"
    ),
    EventKind.LAUNCH: lazy(
        r"\b(?:window|airborne|skyward|pad|(?:rise|rises|rose|roar(?:s|ed)?|climb(?:s|ed)?|thunder(?:s|ed)?|soar(?:s|ed)?)"
        r"|(?:leave|leaves|left)\s+(?:the|its|earth)|clear(?:s|ed)?\s+the\s+tower|t-0|countdown\s+(?:reach|end|hit)\w*"
        r"|(?:flight|mission)\s(?:[\w-]+\s)?(?:beg[ai]n|begins|got\s+under\s?way|started))\b"
    ),
}  # fmt: skip
"""What happens in the moment in which an event does, by its kind."""
_OTHERWISE = lazy(
    r"\b(?:coverage|broadcasts?|telecasts?|televis\w+|tv|live|website|briefings?|conferences?|webcasts?|streams?|streaming|aired?|interviews?|awak\w+|w[ao]ke\w*"
    r"|asleep|sleep\w*|originally|previously|earlier|postponed|delayed|cancel\w+|scrub\w*|called\s+off|aborted|fuel(?:l?ing|led)|tank\w*"
    r"|trajectory|course|separat\w+\s+from\s+the\s+rocket|lost|silent)\b"
)
"""What has hours of its own, or had one that was given up."""
_OVER = lazy(r"\b(?:back|end(?:s|ed|ing)?|finish\w*|conclu\w+|clos\w+|over|return\w*|re-?ent\w+|complet\w+|inside)\b")
"""What ends a spacewalk."""
_BREAKS = lazy(
    r";|:\s|[–—(]|,?\s(?:and|but|while|after|before|until|then|having|once|so)\s|,\s(?:which|where|who|with|when)\s"
)
_REACH = 10  # sentences
_TOLD = ("prose", "title", "caption", "row")
_GONE = (Status.DELAYED, Status.CANCELLED)
_Date = tuple[int, int | None, int | None]


def tell_moments(found: list[EventMention], reading: Reading) -> None:
    """Give events told by their day alone the hour at which a moment of them is told."""
    lacking = [each for each in found if each.kind in _MOMENTS and _lacks_hour(each)]
    if not lacking:
        return
    clocks = _free_clocks(found, reading)
    timed: dict[tuple[EventKind, _Date | None], list[EventMention]] = {}
    for mention in found if clocks else ():
        if mention.when is not None and mention.when.granularity.rank < Granularity.DAY.rank:
            timed.setdefault(_key(mention), []).append(mention)
    for mention in lacking if clocks else ():
        assert mention.time is not None
        free, told = clocks.get(mention.time.date, []), timed.setdefault(_key(mention), [])
        if any(_may_be_one(mention, other) for other in told):
            continue
        time = next((each for each in free if _is_moment(each, mention, reading)), None)
        if time is not None:
            mention.time, mention.when = replace(time, date_guessed=False), time.when
            mention.notes.discard("end")
            free.remove(time)
            told.append(mention)


def _lacks_hour(mention: EventMention) -> bool:
    if mention.slot or mention.reference or mention.fact.status in _GONE or mention.time is None:
        return False
    return mention.when is not None and mention.when.granularity is Granularity.DAY


def _key(mention: EventMention) -> tuple[EventKind, _Date | None]:
    return mention.kind, mention.time.date if mention.time is not None else None


def _may_be_one(one: EventMention, other: EventMention) -> bool:
    return one.flight is other.flight or not (one.flight_sure and other.flight_sure)


def _free_clocks(found: list[EventMention], reading: Reading) -> dict[_Date | None, list[TimeMention]]:
    """The clock times by which nothing is dated yet, by their day."""
    taken = {time.start for each in found for time in (*each.times, each.time) if time is not None}
    clocks: dict[_Date | None, list[TimeMention]] = {}
    for time in reading.times:
        if time.clock is not None and time.shift is None and time.when is not None and time.start not in taken:
            clocks.setdefault(time.date, []).append(time)
    return clocks


def _is_moment(time: TimeMention, mention: EventMention, reading: Reading) -> bool:
    """Does the clause of a clock time of that day tell of a moment of that event?

    Where the time stands without its day, it is told in one of the next sentences.
    """
    number = bisect_right(reading.segments, time.start, key=lambda each: each.start) - 1
    segment = reading.segments[number]
    near = 0 <= number - mention.number <= _REACH
    if segment.form not in _TOLD or (time.date_guessed and not near):
        return False
    start, end = _clause(reading.low, segment.start, segment.end, time)
    if not _MOMENTS[mention.kind].search(reading.low, start, end) or _OTHERWISE.search(reading.low, start, end):
        return False
    if mention.kind is EventKind.SPACEWALK and _OVER.search(reading.low, start, end):
        return False
    return not _is_of_other_craft(mention, reading, start, end)


def _clause(low: str, start: int, end: int, time: TimeMention) -> tuple[int, int]:
    """The clause of a sentence in which a time stands."""
    for found in _BREAKS.finditer(low, start, end):
        if found.end() <= time.start:
            start = start if found.end() == time.start and found[0][0] == ":" else found.end()  # a label: its time
        elif found.start() >= time.end and found.group().strip() not in ("(",):
            return start, found.start()
    return start, end


def _is_of_other_craft(mention: EventMention, reading: Reading, start: int, end: int) -> bool:
    """Does a clause name a craft that is none of the flight's?"""
    flight = mention.flight
    if flight is None or flight.generic:
        return False
    names = (flight.vehicle, flight.mission, flight.family, flight.key)
    first, last = bisect_left(reading.entity_starts, start), bisect_left(reading.entity_starts, end)
    return any(
        each.kind in ("vehicle", "mission") and each.certain and each.canonical not in names
        for each in reading.entities[first:last]
    )
