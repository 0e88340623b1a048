"""What a rocket carried, where the sentence of its launch names only the rocket and a later one what it let go."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.craft_names import is_generic, is_ship_rocket
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading

_SENTENCES, _LOST = 4, 7
_LOST_WITH = lazy(r"\b(?:lost|destroyed|gone)\s+with\s+(?:it|the\s+\w+)\s+(?:was|were)\s+(?:[\w’'-]+\s+){0,4}\Z")
_ITS_NAME = lazy(
    r"(?:\A|[.!?]\s+|\n)(?:its\s+name\s+(?:is|was|will\s+be)|(?:it|the\s+(?:satellite|probe|craft|spacecraft))\s+(?:is|was|has\s+been)"
    r"\s+(?:called|named|christened|dubbed|baptized)|(?:the\s+)?[\w’-]+\s+(?:have\s+)?(?:call|called|named|christened|dubbed)\s+it)\s+[\"“]?\Z"
)
_LET_GO = lazy(
    r"(?:\([a-z]\))?(?:\s(?:satellites?|spacecraft|probe|craft|payload|telescope|observatory))?[\s,)\"”]+(?:(?:was|were|then|has|had|been|is|also|successfully|safely|finally)\s+){0,4}"
    r"(?:separated|parted|released|deployed|ejected|freed|let\s+go|turned\s+loose|set\s+free|dropped\s+off|cast\s+loose)\b"
)
_LETS_GO = lazy(
    r"\b(?:(?:released|deployed|ejected|freed|let\s+go\s+of|dropped\s+off|separation\s+of|carrying|lofting|bearing"
    r"|carried|delivering|delivered)\s+|on\s?board\s+(?:was|were|is|are)\s+|aboard\s+(?:was|were|is|are)\s+"
    r"|payload,?\s+(?:(?:was|is)\s+)?|(?:mission|flight),?\s+(?:called|named|known\s+as|dubbed|designated)\s+)"
    r"[\"“]?(?:(?!and\b|or\b|which\b)[\w’',-]+\s+){0,5}[\"“]?\Z"
)
_WITH = lazy(r"\bwith\s+(?:[\w’'-]+\s+){0,4}\Z")
_ABOARD = lazy(
    r"(?:\s(?:satellites?|spacecraft|probes?|payloads?))?,?\s+(?:(?:on\s?board|aboard)(?!\s+(?:the|an?)\b)"
    r"|(?:was|were)\s+(?:lost|destroyed)\b)"
)
_REACH = 60  # characters


def find_payloads(told: list[Told], reading: Reading, flights: Flights) -> None:
    """Give a launch of which only the rocket is known the flight of the one craft told to have been on that rocket."""
    launches = [each for each in told if each.kind is EventKind.LAUNCH and each.status is not Status.PLANNED]
    flown = {id(each.flight) for each in told if each.kind is EventKind.LAUNCH and each.status not in _GIVEN_UP}
    heads = {(each.best or each.mentions[0]).number for each in launches}
    for launch in launches[:40]:
        best = launch.best or launch.mentions[0]
        if launch.flight is not None or best.roles.craft or not best.roles.launch_vehicle:
            continue
        if any(is_ship_rocket(each) and each.canonical == best.roles.launch_vehicle for each in reading.rockets):
            continue  # which is itself what flies
        last = min((head for head in heads if head > best.number), default=best.number + _SENTENCES)
        left = _carried(reading, flights, range(best.number, min(last, best.number + _SENTENCES)), _is_aboard)
        left = left or _carried(reading, flights, range(max(0, best.number - 1), best.number), _is_led_by_with)
        left = left or _carried(reading, flights, range(best.number, min(last, best.number + _LOST)), _is_told_after)
        left = [each for each in left if id(each) not in flown]
        if len({id(each) for each in left}) == 1:
            launch.flight = left[0]
            flown.add(id(left[0]))


_GIVEN_UP = (Status.DELAYED, Status.CANCELLED)


def _carried(
    reading: Reading, flights: Flights, numbers: range, fits: Callable[[str, EntityMention], bool]
) -> list[Flight]:
    """The flights of the craft told to be on a rocket or to leave it in the sentences of those numbers."""
    segments = reading.segments[numbers.start : numbers.stop]
    if not segments:
        return []
    first = bisect_left(reading.entities, segments[0].start, key=lambda each: each.start)
    last = bisect_left(reading.entities, segments[-1].end, key=lambda each: each.start)
    return [
        flights.of(each)
        for each in reading.entities[first:last]
        if each.kind in ("vehicle", "mission") and not is_generic(each) and fits(reading.low, each)
    ]


def _is_aboard(low: str, craft: EntityMention) -> bool:
    """Is it told to be on board, to be let go, or to be lost?"""
    if _LET_GO.match(low, craft.end, craft.end + _REACH) or _ABOARD.match(low, craft.end, craft.end + _REACH):
        return True
    return _LETS_GO.search(low, max(0, craft.start - _REACH), craft.start) is not None


def _is_told_after(low: str, craft: EntityMention) -> bool:
    """Is it the craft of "Lost with it was a Cygnus freighter" or "Its name is Explorer", a while behind the rocket?"""
    start = max(0, craft.start - _REACH)
    return any(each.search(low, start, craft.start) is not None for each in (_LOST_WITH, _ITS_NAME))


def _is_led_by_with(low: str, craft: EntityMention) -> bool:
    """Is it what a sentence brings along: "followed on Tuesday with 21 Starlinks", "carrying EOS-N1"?"""
    before = max(0, craft.start - _REACH), craft.start
    return _WITH.search(low, *before) is not None or _LETS_GO.search(low, *before) is not None
