"""Where a launch starts whose own sentence does not say: at its other dates' pad, or the article's only spaceport."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.parts import of_other_launch
from spacetimeline.extract.completing.main_launch import near_main, told_with_flights
from spacetimeline.extract.completing.spaceports import may_start_at, port_of_heading, spaceports
from spacetimeline.extract.craft.craft_names import own_words
from spacetimeline.extract.merging.telling_worth import is_of_many
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.craft.flights import Flights
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.triggers.reading import Reading

_FEW_LAUNCHES = 40


def settle_sites(launches: list[Told], loose: Sequence[EventMention], reading: Reading, flights: Flights) -> None:
    """Give launches of which no site is told the one that the article tells elsewhere of their flight, or of all."""
    sites = told_with_flights(reading, flights, "site")
    for each in loose:
        one = each.kind is EventKind.LAUNCH and not is_of_many(each)
        if one and each.site and each.flight is not None and not each.flight.generic:
            sites.setdefault(each.flight.key, each.site)
    of_no_day = [each for each in loose if each.kind is EventKind.LAUNCH and each.site and each.flight is None]
    pads = _pads(launches)
    ports = spaceports(reading)
    headed = port_of_heading(reading)
    own = {each.canonical: own_words(each) for each in reversed(reading.entities) if each.canonical in ports}
    for launch in launches:
        best = launch.best or launch.mentions[0]
        if not any(each.site for each in launch.mentions) and not best.roles.body:
            near = near_main(launch, launches, flights)
            beside = sites.get(launch.flight.key, "") if launch.flight is not None else ""
            known = beside or _of_slots(launch, pads, launches) or _of_series(launch, launches)
            known = known or _told_before(best, of_no_day[:_FEW_LAUNCHES])
            one_port = next(iter(ports)) if len(ports) == 1 and (near or _of_days(launch, launches)) else ""
            one_port = headed if headed in ports and launch.status is Status.ACTUAL else one_port
            fits = one_port and may_start_at(launch.flight, ports[one_port]) and not _is_port_of_other(best)
            site = known or (one_port if fits else "")
            best.site = own.get(site, site)


def _pads(launches: list[Told]) -> dict[str, str]:
    """Where each flight starts, by its key, as the tellings of its launch or of a slot for it say."""
    sites: dict[str, str] = {}
    for launch in launches:
        told = [launch.best, *launch.mentions] if launch.best is not None else launch.mentions
        site = next((each.site for each in told if each.site), "")
        if site and launch.flight is not None and not launch.flight.generic:
            sites.setdefault(launch.flight.key, site)
    return sites


def _of_slots(launch: Told, pads: dict[str, str], launches: list[Told]) -> str:
    """The site of a launch given up or to come: that of the other dates of its flight, or of its rocket that month."""
    if launch.status not in (Status.DELAYED, Status.PLANNED):
        return ""
    if launch.flight is not None:
        return pads.get(launch.flight.key, "")
    rocket = launch.mentions[0].roles.launch_vehicle
    if launch.status is not Status.DELAYED or not rocket or launch.when is None:
        return ""
    sites = {
        mention.site
        for other in launches[:_FEW_LAUNCHES]
        for mention in other.mentions
        if mention.site and mention.roles.launch_vehicle == rocket and other.when is not None
        if abs(other.when.at_ms - launch.when.at_ms) < _SLOT_MS
    }
    return sites.pop() if len(sites) == 1 else ""


_SLOT_MS = 31 * DAY_MS
"""So long before the launch lies a day that it gave up."""


def _of_series(launch: Told, launches: list[Told]) -> str:
    """The site of one of several rockets of a day, or of a further one of a type: the only one told of the others."""
    if launch.when is None:
        return ""
    several = any("one_of_several" in each.notes for each in launch.mentions)
    rocket = next((each.roles.launch_vehicle for each in launch.mentions if each.roles.launch_vehicle), "")
    sites = {
        mention.site
        for each in launches[:_FEW_LAUNCHES]
        if each.when is not None and abs(each.when.at_ms - launch.when.at_ms) < DAY_MS and each is not launch
        for mention in each.mentions
        if mention.site and (several or (rocket and mention.roles.launch_vehicle == rocket))
    }
    return sites.pop() if len(sites) == 1 else ""


def _told_before(launch: EventMention, loose: list[EventMention]) -> str:
    """The one site of launches told without a day just before: "The rockets will start from Wallops. The first is"."""
    sites = {
        each.site
        for each in loose
        if 0 < launch.number - each.number <= _JUST_BEFORE
        and each.segment.paragraph == launch.segment.paragraph
        and each.fact.status is launch.fact.status
        and launch.flight is None
    }
    return sites.pop() if len(sites) == 1 else ""


_JUST_BEFORE = 2  # sentences


def _of_days(launch: Told, launches: list[Told]) -> bool:
    """Is it a launch of the weeks around that which a sentence tells the site of, in a text that names one port?"""
    days = [each.when for each in launches if each.when is not None and any(one.site for one in each.mentions)]
    return launch.when is not None and any(abs(launch.when.at_ms - each.at_ms) < _WEEKS_MS for each in days)


_WEEKS_MS = 30 * DAY_MS


def _is_port_of_other(launch: EventMention) -> bool:
    """Is a site that the sentence names told there of another launch than this one?"""
    units = launch.clause.units
    sites = [at for at in launch.clause.indices("entity") if units[at].ref.kind == "site"]
    return any(of_other_launch(launch.clause, at, launch.at) for at in sites)
