"""One telling of what two craft did: "Both landed on August 15"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CRAFT_WORDS, CREW_WORDS, subject
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
