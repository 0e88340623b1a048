"""The type of craft that people flew in where the text names none: by where and when they flew, or as the only one."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from spacetimeline.extract.assigning import is_newcomer
from spacetimeline.extract.candidate_form import main_station
from spacetimeline.extract.crews import crew_of
from spacetimeline.extract.flights import Flight
from spacetimeline.extract.subjects import doer
from spacetimeline.model.calendar import DAY_MS, days_from_date
from spacetimeline.model.event import EventKind
from spacetimeline.settings import resource_path

if TYPE_CHECKING:
    from spacetimeline.extract.mentions import EventMention, Reading
    from spacetimeline.extract.merging import Told

_FLOWN = frozenset((EventKind.LAUNCH, EventKind.DOCKING, EventKind.UNDOCKING, EventKind.RETURN))


class Fleet(NamedTuple):
    """Craft of type ``family`` alone carried people by ``place`` between two days, counted from 1970."""

    family: str
    place: str
    first_day: int
    last_day: int


@cache
def load_fleets() -> tuple[Fleet, ...]:
    """The rows of ``resources/lexicon/fleets.toml``."""
    with resource_path("lexicon/fleets.toml").open("rb") as file:
        rows = tomllib.load(file)["rows"].strip().splitlines()
    return tuple(_fleet(*(cell.strip() for cell in row.split("|"))) for row in rows)


def _fleet(family: str, place: str, first: str, last: str) -> Fleet:
    days = [days_from_date(int(month[:4]), int(month[5:]), 1) for month in (first, last)]
    return Fleet(family, place, days[0], days[1] + 31)


def name_types(told: list[Told], reading: Reading) -> None:
    """Give flights of people of which no craft is named the type of craft that they can only have flown in."""
    unnamed = [each for each in told if each.kind in _FLOWN and each.flight is None and _may_carry(each)]
    only = _only_type(reading) if unnamed else ""
    for each in unnamed:
        new = any(is_newcomer(mention) for mention in each.mentions)
        family = _by_place(each, reading) or ("" if new or not _flew_then(only, each) else only)
        if family:
            each.flight = Flight(f"{family} at {each.start}", family, family=family, generic=True, sort="crew")


def _may_carry(told: Told) -> bool:
    """Does it tell of people, or of a ship, and name no rocket that carried something else?"""
    if crew_of(told):
        return True
    rocket = any(each.roles.launch_vehicle for each in told.mentions)
    return not rocket and any(_is_of_people(each) for each in told.mentions)


def _is_of_people(mention: EventMention) -> bool:
    return mention.trigger.form != "noun" and doer(mention.clause, mention.at) == "crew"


def _by_place(told: Told, reading: Reading) -> str:
    """The type by the site of the event, else by the station the article is about."""
    if told.when is None:
        return ""
    site = next((each.site for each in (told.best, *told.mentions) if each is not None and each.site), "")
    named = next((each.attributes for each in reading.entities if each.kind == "site" and each.canonical == site), None)
    places = [named.get("country", ""), named.get("zone", "")] if named is not None else []
    if not site:
        places = [main_station(reading, told.start).split("-")[0].split(" 1")[0]]
    day = told.when.at_ms // DAY_MS
    fitting = {each.family for each in load_fleets() if each.place in places and each.first_day <= day <= each.last_day}
    return fitting.pop() if len(fitting) == 1 else ""


def _flew_then(family: str, told: Told) -> bool:
    """Did craft of the type fly at the time, as far as the fleets' table tells?"""
    rows = [each for each in load_fleets() if each.family == family]
    day = told.when.at_ms // DAY_MS if told.when is not None else 0
    return not rows or any(each.first_day <= day <= each.last_day for each in rows)


def _only_type(reading: Reading) -> str:
    """The one type of crewed craft of an article that names no other craft's type."""
    craft = [each.attributes for each in reading.entities if each.kind in ("vehicle", "mission")]
    families = {each.get("family") or each.get("vehicle", "") for each in craft}
    crewed = {each.get("family") or each.get("vehicle", "") for each in craft if each.get("class") == "crew"}
    return families.pop() if len(families) == 1 and families == crewed else ""
