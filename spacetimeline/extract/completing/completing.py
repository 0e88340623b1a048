"""Fills in what an event's own sentence leaves out and another one tells: rocket, launch site, crew."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from spacetimeline.extract.completing.ascents import rise_from_worlds
from spacetimeline.extract.completing.landing_places import share_landing_places, share_places_of_returns
from spacetimeline.extract.completing.launch_rockets import (
    foremost,
    is_of_later_flight,
    rocket_of_flights,
    rocket_of_heading,
)
from spacetimeline.extract.completing.launch_sites import settle_sites
from spacetimeline.extract.completing.main_launch import near_main, told_with_flights
from spacetimeline.extract.completing.residents import send_out_residents
from spacetimeline.extract.completing.told_walkers import share_walkers
from spacetimeline.extract.completing.walks import walk_from_ships, walk_on_the_surface
from spacetimeline.extract.craft.craft_names import own_words
from spacetimeline.extract.crews.crews import UNCREWED
from spacetimeline.extract.mentions.rockets import may_lift, own_rocket
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.craft.flights import Flights
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.triggers.reading import Reading


def complete(told: list[Told], loose: Sequence[EventMention], reading: Reading, flights: Flights) -> None:
    """Give events the people, places and ships that the article tells of elsewhere, launches their rocket and site.

    ``loose`` are the tellings without a time: "It will launch from Florida" above a list of dates.
    """
    _mark_moves(told[:_MOST_MOVES])
    share_crews(told[:4000])
    walk_on_the_surface(told, flights)
    share_landing_places(told, reading, flights)
    share_places_of_returns(told, loose, reading, flights)
    share_walkers(told[:400], reading)
    send_out_residents(told[:400])
    walk_from_ships(told, flights)
    launches = [each for each in told if each.kind is EventKind.LAUNCH and each.status is not Status.CANCELLED]
    if not launches:
        return
    rise_from_worlds(told)
    rockets = told_with_flights(reading, flights, "launch_vehicle")
    all_rockets = {each.canonical: own_words(each) for each in reading.rockets if not is_of_later_flight(each, reading)}
    for launch in launches:
        best = launch.best or launch.mentions[0]
        near = near_main(launch, launches, flights)
        for each in launch.mentions:
            each.roles.launch_vehicle = own_rocket(launch.flight, each.roles.launch_vehicle)
        if not any(each.roles.launch_vehicle for each in launch.mentions) and not best.roles.body:
            known = rockets.get(launch.flight.key, "") if launch.flight is not None else ""
            alone = near and not _flies_others(launch, launches)
            guess = known or (
                rocket_of_heading(best, reading)
                or _only(all_rockets if alone else {})
                or _only(_of_heading(launch, launches, reading) if near else {})
                or (foremost(reading) if alone else "")
                or rocket_of_flights(best, reading)
            )
            best.roles.launch_vehicle = own_rocket(launch.flight, guess) if may_lift(launch.flight, guess) else ""
    settle_sites(launches, loose, reading, flights)


_MOST_MOVES = 400


def _mark_moves(told: list[Told]) -> None:
    """Mark the undockings after which the same craft docks again: those who will come home in it are not its crew."""
    dockings = [each for each in told if each.kind in (EventKind.DOCKING, EventKind.BERTHING) and each.when is not None]
    for each in told:
        if each.kind is EventKind.UNDOCKING and each.when is not None and each.flight is not None:
            start = each.when.at_ms
            again = [
                other
                for other in dockings
                if other.flight is each.flight and other.when and start < other.when.at_ms < start + 2 * DAY_MS
            ]
            each.stays_up = bool(again)
            crew = max((mention.roles.crew for mention in each.mentions), key=len)
            for other in again:  # all who undocked dock again, whoever is at the controls
                if {key for mention in other.mentions for key in mention.roles.crew} < set(crew):
                    (other.best or other.mentions[0]).roles.crew = list(crew)


def _flies_others(launch: Told, launches: list[Told]) -> bool:
    """Is the one rocket told of that of another craft of this article, one that its telling names?"""
    return launch.flight is not None and any(
        mention.roles.launch_vehicle
        and (mention.flight_sure or (mention.flight is not None and mention.flight.sort == "crew"))
        and mention.flight is not launch.flight
        for other in launches[:_FEW_LAUNCHES]
        for mention in other.mentions
    )


_FEW_LAUNCHES = 40


def share_crews(told: list[Told]) -> None:
    """Those who land are those who undocked with the same craft a day before, where no others are named."""
    for each in told:
        if each.kind not in (EventKind.UNDOCKING, EventKind.UNBERTHING) or each.flight is None or each.when is None:
            continue
        if any(mention.roles.crew for mention in each.mentions):
            continue
        for home in told[:4000]:
            crew = max((mention.roles.crew for mention in home.mentions), key=len)
            if home.kind is not EventKind.RETURN or home.flight is not each.flight or home.when is None or not crew:
                continue
            if -DAY_MS < home.when.at_ms - each.when.at_ms < 3 * DAY_MS:
                (each.best or each.mentions[0]).roles.crew = list(crew)


def follow_flights(told: list[Told]) -> None:
    """A return hours after an undocking is that of the craft that undocked; so is a docking of the craft launched.

    A hatch that is opened hours after a docking is opened to those who docked, not to those who had left.
    """
    steps = {
        EventKind.RETURN: ((EventKind.UNDOCKING, EventKind.UNBERTHING), 30 * 3_600_000),
        EventKind.DOCKING: ((EventKind.LAUNCH,), 3 * DAY_MS),
        EventKind.HATCH_OPENING: ((EventKind.DOCKING,), 6 * 3_600_000),
    }
    for each in told[:4000]:
        kinds, reach = steps.get(each.kind, ((), 0))
        if not kinds or each.when is None or any(mention.flight_sure for mention in each.mentions):
            continue
        before = [
            other
            for other in told[:4000]
            if other.kind in kinds and other.when is not None and 0 <= each.when.at_ms - other.when.at_ms < reach
        ]
        own = each.flight is not None and any(other.flight is each.flight for other in before)
        if each.kind is not EventKind.HATCH_OPENING:
            before = [other for other in before if any(mention.flight_sure for mention in other.mentions)]
        elif not _has_left(each, told):
            continue
        if (
            len(before) == 1
            and not own
            and each.when.granularity.rank <= Granularity.DAY.rank
            and not _is_freighter(before[0], each)
        ):
            each.flight = before[0].flight


def _has_left(opening: Told, told: list[Told]) -> bool:
    """Did the craft whose hatch is to be opened undock before?"""
    return any(
        other.flight is opening.flight
        and other.kind is EventKind.UNDOCKING
        and other.when is not None
        and opening.when is not None
        and other.when.at_ms < opening.when.at_ms
        for other in told[:4000]
    )


def _is_freighter(leaving: Told, home: Told) -> bool:
    """Does a freighter leave on the day on which a ship with a crew is told to come home?"""
    return (
        leaving.flight is not None
        and home.flight is not None
        and leaving.flight.sort in UNCREWED
        and home.flight.sort == "crew"
    )


def _only(names: dict[str, str]) -> str:
    """The one name an article uses for the one thing it names."""
    return next(iter(names.values())) if len(names) == 1 else ""


def _of_heading(launch: Told, launches: list[Told], reading: Reading) -> dict[str, str]:
    """The rockets told of most in the first sentences, without those of sentences on launches of other days.

    Nor those on which a named load is told to have flown a day before or after.
    """
    head = reading.segments[min(3, len(reading.segments) - 1)].end
    others = [
        mention.segment
        for each in launches[:40]
        for mention in each.mentions[:10]
        if each.when and launch.when and mention.segment.start < head
        if abs(each.when.at_ms - launch.when.at_ms) > (1 if _flies_on(mention, launch) else 3) * DAY_MS
    ]
    names = Counter(
        each.canonical
        for each in reading.entities
        if each.kind == "launch_vehicle"
        and each.start < head
        and not is_of_later_flight(each, reading)
        and not any(segment.start <= each.start < segment.end for segment in others)
    )
    return {name: name for name, count in names.items() if count == max(names.values())}


def _flies_on(mention: EventMention, launch: Told) -> bool:
    """Is it told of another load than that of the launch, by its name, on which rocket it flies?"""
    return mention.flight_sure and bool(mention.roles.launch_vehicle) and mention.flight is not launch.flight
