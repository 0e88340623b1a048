"""What two craft did together: "Both landed on August 15", "the final undocking"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CRAFT_WORDS, CREW_WORDS, subject
from spacetimeline.extract.craft.craft_names import is_called
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.mentions.mentions import EventMention

_KINDS = (EventKind.LAUNCH, EventKind.RETURN, EventKind.LANDING)
_TOLD_BACK = 14
_SENTENCES = 8
_TWO = words("both")
_THEY = CRAFT_WORDS | CREW_WORDS | words("men women pilots cosmonauts astronauts")


def tell_each_of_both(found: list[EventMention]) -> list[EventMention]:
    """The tellings, with one for each of two craft where one tells of "both", in order of the text."""
    told: list[EventMention] = []
    for mention in found:
        told.append(mention)
        if mention.kind not in _KINDS or mention.trigger.form == "noun" or not _is_of_both(mention):
            continue
        pair = _last_two(mention, told[-_TOLD_BACK:-1])
        if pair is not None:
            mention.flight, mention.flight_sure = pair[0], True
            told.append(replace(mention, flight=pair[1], times=list(mention.times), notes=set(mention.notes)))
    return told


def _is_of_both(mention: EventMention) -> bool:
    """Is "both", alone or before a word for craft or people, the subject: of neither "both crews of the station"?"""
    units, head = mention.clause.units, subject(mention.clause, mention.at)
    if head is None:
        return False
    return units[head].low in _TWO or (head > 0 and units[head - 1].low in _TWO and units[head].low in _THEY)


def _last_two(mention: EventMention, told: list[EventMention]) -> tuple[Flight, Flight] | None:
    """The two flights of one type told of last before the sentence; None where there are not just two."""
    flights: list[Flight] = []
    for other in reversed(told):
        flight = other.flight
        if mention.number - other.number > _SENTENCES:
            break
        if flight is None or not other.flight_sure or flight.generic or "aside" in other.notes:
            continue
        if all(flight is not each for each in flights):
            flights.append(flight)
        if len(flights) == 2:  # the two of the pair
            one, two = flights
            return (two, one) if one.family == two.family else None
    return None


_PARTING = (EventKind.UNDOCKING, EventKind.HATCH_OPENING)


def part_as_met(found: list[EventMention]) -> None:
    """Put down to the ship that came to another what both do without being named: "the final undocking"."""
    met: dict[int, Flight] = {}  # who came, by those they came to
    crewed = {id(each.flight): each.flight for each in found if each.flight is not None and each.flight.sort == "crew"}
    for mention in found:
        flight = mention.flight
        if flight is None or id(flight) not in crewed:
            continue
        target = mention.roles.target_craft
        if mention.kind is EventKind.DOCKING and mention.flight_sure and met.pop(id(flight), None) is not None:
            continue  # this time the other one came: "docked again, with Soyuz as the active ship"
        if mention.kind is EventKind.DOCKING and target and mention.flight_sure:
            hosts = (each for each in crewed.values() if each is not flight and is_called(each.vehicle, target))
            met.update((id(each), flight) for each in hosts if id(each) not in met)
        elif mention.kind in _PARTING and not mention.flight_sure and not mention.roles.station:
            mention.flight = met.get(id(flight), flight)
