"""Who stays on a station and who comes home from it with a shuttle: "Linenger's place was taken by Foale"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CREW_WORDS
from spacetimeline.extract.crews.told_crews import Statement
from spacetimeline.extract.mentions.people_lists import last_listed, list_around, listed_before
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading

_LEAD = r"(?:[\w’'.-]+\s+){0,4}"
_IS_FOLLOWED = lazy(
    r"(?:['’]s\s+(?:place|seat|post|berth)\b[^.;,]{0,40}?\s+(?:was|is|will\s+be|has\s+been|would\s+be)\s+taken\s+(?:over\s+)?"
    r"|\s+(?:was|is|will\s+be|has\s+been|is\s+to\s+be|would\s+be)\s+(?:replaced|relieved)\s+[^.;,]{0,30}?)by\s+" + _LEAD
)
_TRADES = r"(?:traded|trades|trade|trading|swapped|swaps|swap|swapping|changed|changing)\s+(?:places|seats)\s+with\s+"
_STAYS = r"(?:\s+(?:(?:will|would|(?:is|was)\s+to)\s+)?(?:remain|stay)(?:s|ed)?\b[^.;,]{0,60}?,?\s+and)?"
_FOLLOWS = lazy(
    rf"(?:,\s+who\s+[^.;,]{{2,60}},)?{_STAYS}\s+(?:(?:(?:will\s+|(?:is|was)\s+to\s+)?take|takes|took|is\s+taking)"
    rf"\s+(?:over\s+)?the\s+(?:place|seat|post|berth)\s+of\s+|{_TRADES}){_LEAD}"
)
# "He traded places with A, who went up on Endeavour and stays behind"
_TRADES_WITH = lazy(rf"\b{_TRADES}{_LEAD}\Z")
_THEY = lazy(r"\b(?:they|the\s+(?:two|three|pair|trio))\b")
_WHO_CAME = lazy(
    r",?\s+who\s+(?:\w+\s+)?(?:went|flew|came|arrived|rode|travell?ed|launched|lifted|stays?|stayed|staying|remain(?:s|ed|ing)?)\b"
    r"(?!\s+(?:home|back|down))|,?\s+whom\s+[^.;,]{2,30}\s(?:took|brought|carried|delivered)\s+(?:up|along|with|there|to)\b"
)
# "A and B, the new crew, who will take over the station from C and D"
_TAKES_OVER = lazy(
    rf"(?:,[^.;,]{{1,40}})?,?{_STAYS}\s+(?:who\s+)?(?:(?:will|would|(?:is|are|was|were)\s+to)\s+)?(?:t(?:ake|akes|aking|ook)\s+over"
    r"|reliev(?:e|es|ed|ing)|replac(?:e|es|ed|ing))\b[^.;,]{0,40}?\s(?:from\s+)?" + _LEAD
)
_TAKES_SEAT = lazy(r"\s+(?:takes|took|will\s+take|is\s+to\s+take)\s+(?:his|her)\s+(?:place|seat)\s+(?:aboard|on|in)\b")
_GOES_HOME = lazy(
    r",?\s+who\s+(?:(?:is|was|are|were|will\s+be)\s+(?:going|coming|returning|heading|riding)\s+(?:back|home|to\s+earth)"
    r"|(?:is|was|are|were)?\s*(?:wrap(?:s|ped|ping)\s+up|end(?:s|ed|ing)|finish(?:es|ed|ing)|conclud(?:es|ed|ing)))\b[^.;,]{0,40}"
    r"\b(?:months?|weeks|days)\b"
)
_SHIFT = lazy(r"\b(?:team|shift|watch)\b")
_LONGEST = 120
_MOST_PEOPLE = 400


def swaps(reading: Reading, main: Flight) -> Iterator[Statement]:
    """Whom the shuttle an article is about takes up to stay and whom it brings home, by who takes whose place."""
    if main.family != "Space Shuttle":
        return  # others land in the ship that brought them
    people = reading.people[:_MOST_PEOPLE]
    for place, (one, other) in enumerate(pairwise(people)):
        if other.start - one.end > _LONGEST:
            continue
        if _TAKES_OVER.fullmatch(reading.low, one.end, other.start):
            relieved = _SHIFT.search(reading.low, one.end, other.start) is None  # not one shift of a crew by the other
            yield Statement(main, tuple(list_around(reading, place)), "taken" if relieved else "both")
            yield Statement(main, tuple(list_around(reading, place + 1)), "home" if relieved else "both")
            continue
        if _IS_FOLLOWED.fullmatch(reading.low, one.end, other.start):
            yield Statement(main, (other.key,), "taken")
            yield Statement(main, (one.key,), "home")
        elif (last := _last_traded(reading, place)) is not None:
            yield Statement(main, tuple(each.key for each in people[place + 1 : last + 1]), "taken")
            many = _THEY.search(reading.low, one.end, other.start)
            yield Statement(main, tuple(listed_before(reading, many.start())) if many else (one.key,), "home")
        elif _FOLLOWS.fullmatch(reading.low, one.end, other.start):
            yield Statement(main, (one.key,), "taken")
            yield Statement(main, (other.key,), "home")
    for person in people:
        if _TAKES_SEAT.match(reading.low, person.end, person.end + _LONGEST):
            yield Statement(main, (person.key,), "down")
        if _GOES_HOME.match(reading.low, person.end, person.end + _LONGEST):
            yield Statement(main, (person.key,), "home")


def _last_traded(reading: Reading, place: int) -> int | None:
    """The number of the last person of "A traded places with B and C, who came up with Atlantis"; ``place`` is A's."""
    one, other = reading.people[place], reading.people[place + 1]
    if _TRADES_WITH.search(reading.low, one.end, other.start) is None:
        return None
    last = last_listed(reading, place + 1)
    return last if _WHO_CAME.match(reading.low, reading.people[last].end) else None


def change_ships(found: list[EventMention]) -> None:
    """Bring a crew home in the ship of which nobody is told, where "the crew left its ship and landed aboard" it."""
    last: Flight | None = None
    for mention in found:
        flight = mention.flight
        if flight is None or flight.sort != "crew":
            continue
        told = bool(flight.up or flight.down)
        by_crew = mention.kind is EventKind.RETURN and mention.flight_sure and not flight.generic and not told
        if by_crew and last is not None and flight.family == last.family and _is_led_by_crew(mention.clause.units):
            flight.down = dict(last.up)
        last = flight if told else last


def _is_led_by_crew(units: list[Unit]) -> bool:
    """Does a sentence begin with "They" or "The crew", but not "The crew of Shenzhou-16"?"""
    first, *behind = (unit.low for unit in units[:3])
    return first == "they" or (len(behind) > 1 and first == "the" and behind[0] in CREW_WORDS and behind[1] != "of")
