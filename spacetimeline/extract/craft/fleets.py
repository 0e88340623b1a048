"""What is known of craft beyond their names: who alone carried people where and when, and what flew which mission."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from spacetimeline.extract.text.word_tables import read_table
from spacetimeline.model.calendar import DAY_MS, date_from_days, days_from_date
from spacetimeline.settings import resource_path

if TYPE_CHECKING:
    from spacetimeline.model.when import When


class Fleet(NamedTuple):
    """Craft of type ``family`` alone carried people by ``place`` between two days, counted from 1970."""

    family: str
    place: str
    first_day: int
    last_day: int


@cache
def load_fleets() -> tuple[Fleet, ...]:
    """The rows of ``resources/lexicon/fleets.toml``."""
    return tuple(_fleet(*row) for row in _table()["rows"])


@cache
def starts_of(family: str) -> frozenset[str]:
    """The places (countries or zones of sites, or stations) by which craft of a type carry people; empty if unknown."""
    return frozenset(each.place for each in load_fleets() if each.family == family)


def flew_in(family: str, when: When | None) -> bool:
    """Did craft of a type fly in the year of a time, as far as the table tells?"""
    first, last = _years().get(family.removeprefix("Crew "), (0, 9999))
    return when is None or first <= date_from_days(when.at_ms // DAY_MS)[0] <= last


def was_up(station: str, when: When | None) -> bool:
    """Was a station in orbit in the year of a time, as far as the table tells?"""
    first, last = _station_years().get(station, (0, 9999))
    return when is None or first <= date_from_days(when.at_ms // DAY_MS)[0] <= last


@cache
def flew_together(one: str, other: str) -> bool:
    """Did craft of two types carry people in the same years, as far as the table tells: Apollo and Soyuz did?"""
    rows = [[each for each in load_fleets() if each.family == family] for family in (one, other)]
    if not all(rows):
        return True
    first = max(min(each.first_day for each in fleet) for fleet in rows)
    return first <= min(max(each.last_day for each in fleet) for fleet in rows)


@cache
def craft_of_missions() -> dict[str, str]:
    """The craft that flew a mission, by the mission's name, for series flown by several craft."""
    return {f"{series}{number}": craft for craft, series, numbers in _table()["missions"] for number in numbers.split()}


@cache
def _years() -> dict[str, tuple[int, int]]:
    return {family: (int(first), int(last)) for family, first, last in _table()["years"]}


@cache
def _station_years() -> dict[str, tuple[int, int]]:
    return {station: (int(first), int(last)) for station, first, last in _table()["stations"]}


@cache
def _table() -> dict[str, list[list[str]]]:
    tables = read_table(resource_path("lexicon/fleets.toml"))
    return {
        name: [[cell.strip() for cell in row.split("|")] for row in rows.strip().splitlines()]
        for name, rows in tables.items()
    }


def _fleet(family: str, place: str, first: str, last: str) -> Fleet:
    days = [days_from_date(int(month[:4]), int(month[5:]), 1) for month in (first, last)]
    return Fleet(family, place, days[0], days[1] + 31)
