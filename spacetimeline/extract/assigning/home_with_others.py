"""Who comes home otherwise than he went up: "Vittori, who returned with the previous crew", the crew of a lost ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CREW_WORDS, subject
from spacetimeline.extract.merging.telling_days import days_of
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.mentions.mentions import EventMention

_BEHIND = lazy(
    r"\s+(?:(?:[^.;,]|\.(?=\s\d)){0,40}?\s)?(?:with|alongside)\s+(?:the\s+)?(?:previous|outgoing|departing|preceding|former|old|off-?going"
    r"|expedition[\s-]\w+)\s+(?:\w+\s+)?crew\b"
)


def come_with_others(mention: EventMention, behind: str) -> None:
    """Put a return with another crew on no craft told of before; it is that of the one whom its "who" follows.

    ``behind`` is the rest of the sentence.
    """
    if "crew" not in behind or not _BEHIND.match(behind.lower()):
        return
    mention.notes.add(WITH_OTHERS)
    if any(each.start > mention.trigger.end for each in mention.roles.craft):
        return  # "with the Expedition 5 crew, A and B, on Soyuz TM-34"
    mention.flight, mention.flight_sure = None, False
    units = mention.clause.units
    who = next((at for at in range(mention.at - 1, -1, -1) if units[at].low == "who"), 0)
    named = [at for at in mention.clause.indices("person") if at < who]
    if named:
        mention.roles.crew = [units[named[-1]].ref.key]


WITH_OTHERS = "with_others"
"""The note of a return in the craft of another crew."""


def come_in_another(found: list[EventMention]) -> None:
    """Put the return of a ship's crew on the other ship that is told beside to have come down with people that day.

    "The crew of Soyuz MS-22 came home on Wednesday. Soyuz MS-23 landed at 7:17 a.m. with A, B and C aboard."
    """
    returns = [each for each in found if each.kind is EventKind.RETURN and each.flight_sure and not each.slot]
    landed = [each for each in returns if each.roles.crew and each.when is not None]
    crews = [each for each in returns if not each.roles.crew and _is_of_crew(each)] if landed else []
    ships: dict[int, Flight | None] = {}
    for crew in crews:
        ship = next((each for each in landed[:_MOST] if crew.when is not None and _is_one_landing(each, crew)), None)
        if ship is not None:
            ships[id(crew.flight)], crew.flight = ship.flight, ship.flight
    for crew in crews:
        if crew.when is None:
            crew.flight = ships.get(id(crew.flight), crew.flight)


_MOST = 100


def _is_one_landing(landed: EventMention, crew: EventMention) -> bool:
    """Did a ship come down on the day on which the crew of another one of its type is told beside to come home?"""
    one, other = landed.flight, crew.flight
    if one is None or other is None or one is other or one.family != other.family or other.generic:
        return False
    near = abs(landed.number - crew.number) <= _NEAR and landed.status is crew.status
    return near and days_of(landed) == days_of(crew)


_NEAR = 6  # sentences


def _is_of_crew(mention: EventMention) -> bool:
    """Is the craft only named as that of its crew: "the astronauts of the Shenzhou-20 mission", "the MS-22 crew"?"""
    units = mention.clause.units
    head = subject(mention.clause, mention.at) if mention.trigger.form != "noun" else None
    if head is None or units[head].low not in CREW_WORDS:
        return False
    named = next(
        (at for at, unit in enumerate(units) if mention.roles.craft and unit.ref is mention.roles.craft[0]), -1
    )
    lead = [unit.low for unit in units[head + 1 : named] if unit.tag not in ("det", "entity", "word")]
    return named == head - 1 or (head < named < mention.at and lead in (["of"], ["from"]))
