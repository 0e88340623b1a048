"""Parts what is told of one craft that flies again and again into its flights: none lasts longer than its type can."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.craft_names import is_generic
from spacetimeline.extract.craft.flights import Flight
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention

LONGEST_MS = {"Space Shuttle": 18 * DAY_MS, "SpaceShipTwo": DAY_MS, "New Shepard": DAY_MS}
"""How long a flight of craft of a family has lasted at most."""
_ONCE_MS = {"Soyuz": 400 * DAY_MS, "Shenzhou": 250 * DAY_MS}
"""The same with ships of which each flies once: what lies years from it is of another one."""
_STAYS_MS = {**LONGEST_MS, **_ONCE_MS, "Crew Dragon": 250 * DAY_MS, "Dragon": 250 * DAY_MS, "Starliner": 200 * DAY_MS}
"""The same with the ships that stay at a station."""
_MOST_MENTIONS = 400


def part_by_span(found: list[EventMention]) -> None:
    """Give what lies farther apart than a flight of the craft's type lasts flights of its own.

    "Atlantis linked up with Mir in June 1995" is none of STS-135. Plans stay where they are put down.
    """
    by_flight: dict[int, list[EventMention]] = {}
    undated: dict[tuple[int, int], list[EventMention]] = {}  # by flight and sentence
    for mention in found:
        flight = mention.flight
        if flight is None or flight.family not in _STAYS_MS:
            continue
        if mention.when is None:
            undated.setdefault((id(flight), mention.number), []).append(mention)
        elif mention.status is not Status.PLANNED:
            by_flight.setdefault(id(flight), []).append(mention)
    launches: dict[str, list[EventMention]] = {}
    for mention in found:
        launched = mention.kind is EventKind.LAUNCH and mention.status is Status.ACTUAL and mention.flight_sure
        if launched and mention.flight is not None and mention.flight.vehicle and mention.when is not None:
            launches.setdefault(mention.flight.vehicle, []).append(mention)
    for mentions in by_flight.values():
        flight = mentions[0].flight
        assert flight is not None
        groups = _groups(mentions[:_MOST_MENTIONS], _STAYS_MS[flight.family] + DAY_MS)
        own = max(groups, key=lambda group: _weight(group, flight))
        if flight.family in _ONCE_MS:
            of_one = flight.vehicle[-1:].isdigit()  # "Soyuz TM-31", not any Soyuz
            for number, group in enumerate((each for each in groups if each is not own and of_one), 2):
                key, family, sort = f"{flight.key} / {number}", flight.family, flight.sort
                another = Flight(key, family, family=family, generic=True, sort=sort, apart=True)
                for mention in group:
                    by_type = all(map(is_generic, mention.roles.craft))
                    mention.flight = None if not mention.flight_sure else another if by_type else flight
            continue
        others = (group for group in groups if group is not own and any(map(_is_of_craft, group)))
        for number, group in enumerate(others, 2):
            part = _launched_then(group, flight, launches.get(flight.vehicle, []))
            part = part or replace(flight, key=f"{flight.key} / {number}", mission="", up={}, down={}, apart=True)
            for mention in group:
                for each in (mention, *undated.get((id(flight), mention.number), ())):
                    each.flight = part


def part_by_type(found: list[EventMention]) -> None:
    """Give what a type's name tells of a time at which the craft of that type told of did not fly to another one.

    "Soyuz 16 flew in December. [...] Soyuz was launched on July 15": no ship of a number is launched twice, nor does
    it dock before its launch.
    """
    launches: dict[int, EventMention] = {}
    for each in found:
        if each.kind is EventKind.LAUNCH and each.status in _STANDS and each.when is not None and not each.slot:
            numbered = each.flight is not None and each.flight.vehicle[-1:].isdigit()
            if numbered and each.flight_sure and not all(map(is_generic, each.roles.craft)):
                launches.setdefault(id(each.flight), each)
    others: dict[int, tuple[Flight, int]] = {}
    for mention in found if launches else ():
        flight, launch = mention.flight, launches.get(id(mention.flight))
        if flight is None or launch is None or launch is mention or mention.when is None or launch.when is None:
            continue
        by_type = bool(mention.roles.craft) and all(map(is_generic, mention.roles.craft))
        away = mention.when.at_ms - launch.when.nominal_end_ms
        early = mention.when.nominal_end_ms + DAY_MS < launch.when.at_ms
        later = mention.kind is EventKind.LAUNCH and away > _LAUNCHED_APART_MS and launch.status is Status.ACTUAL
        if by_type and mention.status in _DONE and (early or later):
            key, family = f"{flight.key} / {mention.number}", flight.family
            told = others.get(id(flight))
            if told is None or abs(told[1] - mention.when.at_ms) > _LAUNCHED_APART_MS:
                other = Flight(key, family, family=family, generic=True, sort=flight.sort, apart=True)
                others[id(flight)] = told = other, mention.when.at_ms
            mention.flight = told[0]
        elif (told := others.get(id(flight))) is not None and (by_type or not mention.flight_sure):
            near = abs(told[1] - mention.when.at_ms) < min(abs(away), _LAUNCHED_APART_MS)
            mention.flight = told[0] if near else flight


_DONE = (Status.ACTUAL, Status.FAILED)
_STANDS = (Status.ACTUAL, Status.PLANNED)
_LAUNCHED_APART_MS = 30 * DAY_MS
"""So long after the launch of a ship one of its type that is launched is another."""


def _is_of_craft(mention: EventMention) -> bool:
    """Is it of this craft for certain, or a walk outside, which is of no other one that it could be parted to?"""
    return mention.flight_sure or mention.kind is EventKind.SPACEWALK


def bring_plans_home(found: list[EventMention], main: str) -> None:
    """Put plans only put down to a flight that ended years before on the flight ``main`` that the article is about.

    "She will fly on Soyuz 9. She was on Columbia in 1996. She is to return in May."
    """
    plans = [each for each in found if _is_plan_of_flown(each)]
    flown: dict[int, int] = {}
    for mention in found if plans else ():
        if mention.kind is EventKind.LAUNCH and mention.status is Status.ACTUAL and mention.when and not mention.slot:
            flown.setdefault(id(mention.flight), mention.when.nominal_end_ms)
    for mention in plans:
        assert mention.flight is not None and mention.when is not None
        longest = LONGEST_MS.get(mention.flight.family, _LONGEST_MS) + DAY_MS
        if mention.when.at_ms - flown.get(id(mention.flight), mention.when.at_ms) <= longest:
            continue
        of_main = [each for each in found if each.flight is not None and each.flight.key == main]
        crew = {key for each in of_main for key in each.roles.crew}
        theirs = of_main and not (crew and crew.isdisjoint(mention.roles.crew))
        own = of_main[0].flight if theirs and of_main[0].flight is not mention.flight else None
        mention.flight, mention.flight_sure = own, own is not None


def _is_plan_of_flown(mention: EventMention) -> bool:
    planned = mention.status is Status.PLANNED and mention.when is not None and mention.flight is not None
    return planned and not mention.flight_sure and mention.kind is EventKind.RETURN and bool(mention.roles.crew)


_LONGEST_MS = 450 * DAY_MS
"""So long people have been in space at most."""


def _launched_then(group: list[EventMention], flight: Flight, launches: list[EventMention]) -> Flight | None:
    """The flight of the same craft that was launched right before what a group without a launch tells."""
    if any(each.kind is EventKind.LAUNCH for each in group):
        return None
    first = min(each.when.at_ms for each in group if each.when is not None)
    reach = _STAYS_MS[flight.family]
    near = [each for each in launches if each.when is not None and 0 <= first - each.when.at_ms < reach]
    return near[-1].flight if near and near[-1].flight is not flight else None


def _groups(mentions: list[EventMention], longest: int) -> list[list[EventMention]]:
    """The tellings in order of time, parted where the next begins later than a flight lasts, or is put off."""
    dated = [(each.when.at_ms, each.when.nominal_end_ms, each) for each in mentions if each.when is not None]
    dated.sort(key=lambda each: each[:2])
    groups: list[list[EventMention]] = []
    end = 0
    for at, until, mention in dated:
        reach = _PUT_OFF_MS if groups and all(map(_is_put_off, groups[-1])) else longest
        if groups and at - end <= reach:
            groups[-1].append(mention)
            end = max(end, until)
        else:
            groups.append([mention])
            end = until
    return groups


def _is_put_off(mention: EventMention) -> bool:
    return mention.kind is EventKind.LAUNCH and (mention.slot or mention.fact.past_plan)


_PUT_OFF_MS = 200 * DAY_MS
"""So long behind a date given up a launch is that flight's still."""


def _weight(group: list[EventMention], flight: Flight) -> tuple[bool, int, bool, bool, int]:
    """What speaks for a group's being the flight proper: its mission named, much told, news, people, the last."""
    craft = [each for mention in group for each in mention.roles.craft]
    by_mission = bool(flight.mission) and any(each.canonical == flight.mission for each in craft)
    latest = max(each.when.at_ms for each in group if each.when is not None)
    news = any("since" not in each.clause.words for each in group)  # not "who has been in orbit since May"
    return by_mission, len(group), news, any(each.roles.crew for each in group), latest
