"""Whose the modules of an Apollo ship are: who lands in the one, and who stays in orbit in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading

LANDER = "lunar module"
ORBITER = "command module"
MODULES = (LANDER, ORBITER)
"""How the names of an Apollo ship's two modules begin."""
_STAYED = lazy(
    r"\s+(?:had\s+|was\s+|would\s+|will\s+|is\s+to\s+)?(?:(?:stay|remain|wait|circl|orbit|keep|kept|went\s+on)(?:s|e|ed|es|ing)?)\b"
    r"[^.;,]{0,30}?\b(?:orbit|orbiting|overhead|above|moon|command\s+module|aloft)\b"
)


def whole_ship(flight: Flight, flights: Flights) -> Flight:
    """The flight whose people a module of an Apollo ship has: its own, where that is told of, else the article's."""
    if not flight.vehicle.lower().startswith(MODULES):
        return flight
    main = flights.flights.get(flights.main)
    own = flights.flights.get(flight.part_of)
    return own or (main if main is not None and main.family == flight.family else flight)


def land_two(lander: Flight, found: list[EventMention], reading: Reading) -> None:
    """Put only those two into a lunar module who are told to land or walk on the Moon, or not to stay in orbit."""
    if not lander.vehicle.lower().startswith(LANDER):
        return
    kinds = (EventKind.LANDING, EventKind.SPACEWALK)
    told = [each.roles.crew for each in found if each.kind in kinds and each.flight is lander]
    two = next((crew for crew in told if len(crew) == _TWO and set(crew) <= lander.up.keys()), None)
    if two is None:
        stayed = _stayed(reading)
        two = [key for key in lander.up if key not in stayed]
    if len(two) == _TWO:
        lander.up, lander.down = dict.fromkeys(two, ""), dict.fromkeys(two, "")


_TWO = 2


def _stayed(reading: Reading) -> set[str]:
    """Who is told to stay in orbit: "while Roosa circled overhead"."""
    return {each.key for each in reading.people if _STAYED.match(reading.low, each.end)}
