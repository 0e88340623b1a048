"""Conditions of "stay" and "remain": what is to stay somewhere until a day leaves or comes home then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CREW_WORDS, STATION_WORDS, subject
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit

_REACH = 14
_STATIONS = STATION_WORDS | words("port iss node")
_MOORED = words("docked berthed attached moored parked linked joined coupled fastened")
_ABOARD = words("aboard orbit space aloft up")
_SHIPS = words("ship freighter craft spacecraft capsule")
_PEOPLE = words("they he she both three four two six seven trio quartet newcomers") | CREW_WORDS


def stays_docked(clause: Clause, at: int) -> bool:
    """ "The freighter is to stay at the station until May", "Cygnus is booked to stay until May"."""
    place, until = _where_and_until(clause.units, at)
    if not until or place not in ("", "station", "there"):
        return False
    return _is_ship(clause, at, place)


def stays_up(clause: Clause, at: int) -> bool:
    """ "The four are to stay until late April", "the crew will remain in orbit until October"."""
    place, until = _where_and_until(clause.units, at)
    if not until or place == "elsewhere":
        return False
    head = subject(clause, at)
    if head is None:
        return False
    unit = clause.units[head]
    if unit.tag == "person" or unit.low in _PEOPLE:
        return place != "" or clause.units[at].ref.form == "base"
    crewed = unit.tag == "entity" and unit.ref.attributes.get("class") == "crew"
    return crewed and (unit.ref.kind == "mission" or place == "orbit")


def _is_ship(clause: Clause, at: int, place: str) -> bool:
    """Is it a ship at a station that stays, not a satellite in its orbit? Where no place is told only a freighter."""
    head = subject(clause, at)
    if head is None:
        return False
    unit = clause.units[head]
    if unit.low == "it":
        return place in ("station", "there")  # the article has to tell that it is at one
    if unit.tag != "entity":
        return unit.low in _SHIPS and place in ("station", "there")
    if unit.ref.kind == "mission" and unit.ref.attributes.get("class") != "cargo":
        return False
    sort = unit.ref.attributes.get("class", "")
    return unit.ref.kind in ("vehicle", "mission") and (
        sort == "cargo" or (sort == "crew" and place in ("station", "there"))
    )


def _where_and_until(units: list[Unit], at: int) -> tuple[str, bool]:
    """Where it stays ("station", "orbit", "there", "" where that is not told, "elsewhere"), and whether that ends."""
    place = ""
    for number in range(at + 1, min(at + _REACH, len(units))):
        unit = units[number]
        if unit.low in ("until", "till") or (unit.low == "through" and place):
            return place, number + 1 < len(units) and _is_time(units, number + 1)
        if unit.low in _ABOARD:
            place = place or "orbit"
        elif unit.low == "there":
            place = place or "there"
        elif unit.tag in ("stop", "rel", "sub", "trigger", "verb", "modal") and unit.low not in _MOORED:
            break
        elif unit.low in _STATIONS or unit.low in _MOORED or (unit.tag == "entity" and unit.ref.kind in _BERTHS):
            place = "station"
        elif not place and (unit.tag in ("word", "num") or (unit.tag == "entity" and unit.ref.kind != "body")):
            place = "elsewhere"
    return place, False


_BERTHS = ("station", "port")


def _is_time(units: list[Unit], at: int) -> bool:
    """Is it a time, be it "the end of October" or "at least March", not "until he retired in 2001"?"""
    led = next((unit for unit in units[at : at + 4] if unit.tag in ("time", "verb", "trigger", "pron")), None)
    return led is not None and led.tag == "time"
