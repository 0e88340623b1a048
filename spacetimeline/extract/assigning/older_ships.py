"""In which ship people come home who are told to take the older one: "they left with the old one"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.mentions.mentions import EventMention

_UP = (EventKind.LAUNCH, EventKind.DOCKING)
_OLDER = words("old older")
_SHIPS = words("ship spaceship spacecraft craft vehicle capsule one ferry soyuz")
_REACH = 14  # units
IN_OLDER = "in_older"
"""The note of a return in another ship than that which took people up: of its own crew some stay or have left."""


def older_ship(mention: EventMention, found: Sequence[EventMention], flights: Flights) -> Flight | None:
    """The ship before that which took an event's people up, where it tells of "the older craft"."""
    if not _tells_of_older(mention):
        return None
    crew = set(mention.roles.crew)
    ups = (each for each in found if each.kind in _UP and each.start < mention.start and crew & set(each.roles.crew))
    came = [each.flight for each in ups if each.flight is not None and each.flight.sort == "crew"]
    if not came:
        return None
    own = came[-1]
    kin = (each for each in flights.flights.values() if each.family == own.family and each.sort == "crew")
    others = [each for each in kin if each is not own and not each.generic]
    before = [each for each in others if _number(each) < _number(own)]
    return others[0] if len(others) == 1 else max(before, key=_number, default=None)


def _tells_of_older(mention: EventMention) -> bool:
    units = mention.clause.units
    if mention.kind not in (EventKind.RETURN, EventKind.UNDOCKING) or _OLDER.isdisjoint(mention.clause.words):
        return False
    around = units[max(0, mention.at - _REACH) : mention.at + _REACH]
    return any(one.low in _OLDER and other.low in _SHIPS for one, other in pairwise(around))


def _number(flight: Flight) -> int:
    """The number at the end of a ship's name, by which those of a series follow each other."""
    found = _NUMBER.search(flight.vehicle)
    return int(found[1]) if found is not None else 0


_NUMBER = lazy(r"(\d+)[A-Z]?\Z")
