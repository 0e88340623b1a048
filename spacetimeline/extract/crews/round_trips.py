"""Crews that come to no station: who goes up comes home, and who comes home went up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.crews.counts import seats

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flights
    from spacetimeline.extract.triggers.reading import Reading


_NO_FERRIES = ("Voskhod", "Gemini", "Apollo", "Space Shuttle", "Orion")
"""Types in which nobody comes home who went up in another, but for the stations they visit."""


def come_home_whole(flights: Flights, reading: Reading) -> None:
    """Let all who are told to come home in a craft that visits no station have gone up in it, and the other way round.

    "Gemini 4 was flown by McDivitt. McDivitt and White splashed down on June 7."
    """
    if reading.stations:
        return
    for flight in flights.flights.values():
        up, down = flight.up.keys(), flight.down.keys()
        again = flight.family == "Space Shuttle" and not flight.mission  # an orbiter, which flies many times
        if flight.family not in _NO_FERRIES or again or len(up | down) > seats(flight):
            continue
        others = {key for each in flights.flights.values() if each is not flight for key in (*each.up, *each.down)}
        if not others.isdisjoint(up ^ down):
            continue  # "Vittori, who had gone up in Soyuz TMA-6, came home with them"
        if up and up < down:
            flight.up = dict.fromkeys(flight.down, "")
        elif down and down < up:
            flight.down = dict.fromkeys(flight.up, "")
