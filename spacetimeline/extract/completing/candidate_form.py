"""Puts what was found into candidates: names to show, title, quotes, confidence."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import subject
from spacetimeline.extract.completing.confidence import confidence
from spacetimeline.extract.completing.mates import ship_met
from spacetimeline.extract.craft.fleets import was_up
from spacetimeline.extract.crews.crews import crew_of
from spacetimeline.extract.crews.landers import LANDER
from spacetimeline.extract.merging.merging import Told
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.candidate import Candidate, Quote
from spacetimeline.model.event import CrewMember, Event, EventKind, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.names.people import People
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.model.candidate import Doubt

_MOST_QUOTES = 12
_NUMBERED = re.compile(r"[ -](?:[A-Z]{1,3}-?)?(?:\d+[A-Z]?|[IVX]+)$")
"""A craft with a number flies once, so its name is its flight's: Soyuz MS-17, Apollo 11, Progress 87."""
_STATION_KINDS = frozenset(
    (
        EventKind.DOCKING,
        EventKind.UNDOCKING,
        EventKind.BERTHING,
        EventKind.UNBERTHING,
        EventKind.RELOCATION,
        EventKind.HATCH_OPENING,
        EventKind.SPACEWALK,
    )
)


def form_candidate(told: Told, reading: Reading, people: People, doubts: Sequence[Doubt]) -> Candidate:
    """The candidate for an event with all its tellings."""
    flight = told.flight
    vehicle, mission = (flight.vehicle, flight.mission) if flight is not None else ("", "")
    if told.kind is EventKind.SPACEWALK and not _is_from_craft(told, reading):
        vehicle = mission = ""
    serviced = _serviced(told, reading) if vehicle else ""
    station, port, body, craft = (told.role(name) for name in ("station", "port", "body", "target_craft"))
    target = craft or body if told.kind not in _STATION_KINDS or craft else station
    if told.kind is EventKind.SPACEWALK:
        target = body or station or serviced
    if told.kind in _STATION_KINDS and not target:
        target = station or ship_met(told, reading)
        target = target or _station_of_then(told, main_station(reading, told.mentions[0].segment.end))
    if told.kind is EventKind.SPACEWALK and not vehicle and not body:
        vehicle = target  # whoever leaves no ship leaves the station
    crew = () if _is_uncrewed(told) else _crew(told, reading, people)
    site = _site(told)
    launch_vehicle = told.role("launch_vehicle") if told.kind in (EventKind.LAUNCH, EventKind.SCRUB) else ""
    if told.kind is EventKind.LAUNCH and not vehicle and not mission:
        vehicle = _module_sent_up(told) or launch_vehicle
    if not mission and vehicle != launch_vehicle and _NUMBERED.search(vehicle):
        mission = vehicle
    event = Event(
        kind=told.kind,
        title=_title(told, _craft(vehicle, mission) or launch_vehicle, target),
        start=told.when,
        status=told.status,
        mission=mission,
        vehicle=vehicle,
        launch_vehicle=launch_vehicle,
        site=site,
        target=target if told.kind is not EventKind.LAUNCH else told.role("destination"),
        port=port if told.kind in _STATION_KINDS and (not target or target == station) else "",
        crew=crew,
        core=told.core,
        confidence=(sure := confidence(told, doubts)),
    )
    return Candidate(event, _quotes(told, reading), sure, tuple(doubts))


def _module_sent_up(told: Told) -> str:
    """The station or module that "was launched" or that somebody "launched": not one that something is sent to."""
    for mention in told.mentions:
        units, at = mention.clause.units, mention.at
        head = subject(mention.clause, at)
        around = [] if head is None else [units[head]]
        for unit in units[at + 1 : at + _OBJECT_REACH]:
            if unit.tag in ("prep", "to", "stop", "sub", "rel", "time", "verb") and unit.low != "of":
                break
            around.append(unit)
        named = [unit.ref for unit in around if unit.tag == "entity" and unit.ref.kind in ("station", "port")]
        if named:
            return str(named[-1].canonical)  # "its first space station, Skylab"
    return ""


_OBJECT_REACH = 9  # units
_WITH_AIRLOCKS = frozenset(("Space Shuttle", "Dragon", "Crew Dragon", "Voskhod", "Gemini", "Apollo", "Shenzhou"))
"""Families of craft out of which people have climbed in flight."""


_SERVICES = lazy(r"\b(?:servic\w+|repair\w*|grappl\w+|captur\w+|retriev\w+|rescue\w*)\b")
_OFTEN = 3


def _serviced(told: Told, reading: Reading) -> str:
    """The observatory or satellite on which the crew of a shuttle works outside: the one an article keeps naming."""
    flight = told.flight
    if told.kind is not EventKind.SPACEWALK or flight is None or flight.family != "Space Shuttle":
        return ""
    if any(each.kind == "station" for each in reading.entities):
        return ""
    loads = [each for each in reading.entities if each.attributes.get("class") in ("observatory", "satellite")]
    counts = Counter(each.canonical for each in loads)
    name, count = counts.most_common(1)[0] if counts else ("", 0)
    near = (each.start for each in loads if each.canonical == name)
    worked = any(_SERVICES.search(reading.low, max(0, at - 80), at + 80) for at in near)
    return name if count >= _OFTEN and worked else ""


def _is_from_craft(told: Told, reading: Reading) -> bool:
    """Is a spacewalk surely one out of its flight's craft: named with it, or with no station told of so far?"""
    if any(each.flight_sure for each in told.mentions):
        return True
    alone = told.flight is not None and told.flight.family in _WITH_AIRLOCKS
    so_far = told.mentions[-1].segment.end
    return alone and not any(each.kind in ("station", "port") and each.start < so_far for each in reading.entities)


def form_undated(loose: list[EventMention], reading: Reading, people: People) -> tuple[Candidate, ...]:
    """Candidates without a time, for what a finite verb tells of somebody or something; never with an invented
    date."""
    seen: dict[tuple[object, ...], int] = {}
    made: list[Candidate] = []
    for mention in loose:
        status = mention.status or Status.ACTUAL
        if (
            mention.reference
            or mention.slot
            or _is_purpose(mention)
            or mention.trigger.form in ("noun", "gerund")
            or not _says_who(mention)
        ):
            continue
        key = (mention.kind, mention.flight.key if mention.flight else tuple(mention.roles.crew) or mention.number)
        if key in seen:
            continue
        seen[key] = len(made)
        told = Told([mention], None, status, mention.kind, mention.flight if mention.flight_sure else None, core=False)
        made.append(form_candidate(told, reading, people, ()))
    return tuple(made)


def _is_purpose(mention: EventMention) -> bool:
    """Is it only what something is done for ("fired the thrusters to separate")?"""
    before = mention.clause.units[max(0, mention.at - 2) : mention.at]
    return len(before) == 2 and before[1].low == "to" and before[0].tag not in ("soft", "aux", "modal", "adv")


def _says_who(mention: EventMention) -> bool:
    return bool(mention.flight_sure or mention.roles.crew or mention.roles.launch_vehicle)


def _station_of_then(told: Told, station: str) -> str:
    """The station, unless it was not there then: "the station" of a story of 1979 is none of today's."""
    return station if was_up(station, told.when) else ""


def main_station(reading: Reading, place: int) -> str:
    """The station the article names most; events at a station are at that one unless they name another.

    A station named but once, and only later, is another story.
    """
    if len(reading.stations) == 1 and reading.stations[0].start > place:
        return ""
    return reading.main_station


def _site(told: Told) -> str:
    tellings = [each for each in (told.best, *told.mentions) if each is not None and each.site]
    if tellings:
        return tellings[0].site
    return told.role("body") if told.kind is EventKind.LAUNCH else told.role("site")


def _is_of_lander(told: Told) -> bool:
    """Is it what a lunar module did, be it told of as a part of its mission's craft ("the LM docked again")?"""
    names = [told.flight.vehicle] if told.flight is not None else []
    names += [each.canonical for each in (told.best or told.mentions[0]).roles.craft[:1]]
    return any(LANDER in name.lower() for name in names)


def _is_uncrewed(told: Told) -> bool:
    """Is it told to have been without a crew? A telling without a time may be of another day than that of people."""
    empty = [each for each in told.mentions if "uncrewed" in each.notes]
    dated = any(each.when is not None for each in empty)
    return bool(empty) and (dated or not any(each.roles.crew for each in told.mentions))


def _crew(told: Told, reading: Reading, people: People) -> tuple[CrewMember, ...]:
    crew = crew_of(told)
    if (
        _is_of_lander(told)
        or told.kind is EventKind.LANDING
        or (told.role("body") and told.kind in (EventKind.LAUNCH, EventKind.SPACEWALK))
    ):
        # He stays in orbit while the others are on the surface.
        crew = {key: role for key, role in crew.items() if role != "command module pilot"}
    best = told.best or told.mentions[0]
    place = reading.paragraph_start(best.number), best.segment.end
    return tuple(CrewMember(people.name(key, *place), role) for key, role in crew.items())


_WORDS = {
    EventKind.LAUNCH: "Launch of {}",
    EventKind.DOCKING: "Docking of {} at {}",
    EventKind.BERTHING: "Berthing of {} at {}",
    EventKind.UNDOCKING: "Undocking of {} from {}",
    EventKind.UNBERTHING: "Release of {} from {}",
    EventKind.RELOCATION: "Relocation of {} at {}",
    EventKind.RETURN: "Return of {}",
    EventKind.LANDING: "Landing of {} on {}",
    EventKind.REENTRY: "Reentry of {}",
    EventKind.HATCH_OPENING: "Hatch opening of {} at {}",
    EventKind.FLYBY: "Flyby of {} past {}",
    EventKind.ORBIT_INSERTION: "Orbit insertion of {} at {}",
    EventKind.SCRUB: "Launch attempt of {} called off",
}


def _craft(vehicle: str, mission: str) -> str:
    """What flies, as a title names it: with its mission where the vehicle's name does not tell which flight it is."""
    if not vehicle or not mission:
        return vehicle or mission
    one, other = vehicle.casefold(), mission.casefold()
    return mission if one in other else vehicle if other in one else f"{vehicle} ({mission})"


def _title(told: Told, craft: str, target: str) -> str:
    """A short name: "Docking of Soyuz MS-19 at International Space Station"; what is not known is left out."""
    words = _WORDS.get(told.kind, told.kind.label)
    if told.kind is EventKind.SPACEWALK:
        return f"{words} at {target}" if target else words
    pieces = words.split(" {}")
    title = pieces[0]
    if len(pieces) > 1:
        title = f"{title} {craft}" if craft else title.rpartition(" ")[0] or title
    if len(pieces) > 2 and target:
        title += f"{pieces[1]} {target}"
    return title


def _quotes(told: Told, reading: Reading) -> tuple[Quote, ...]:
    """The sentences that tell of the event, and the words elsewhere that gave it its day."""
    quotes: dict[tuple[int, int], Quote] = {}
    order = sorted(told.mentions, key=lambda each: (each is not told.best, each.start))
    for mention in order[:_MOST_QUOTES]:
        segment = mention.segment
        extent = (segment.start, segment.end)
        quotes.setdefault(extent, Quote(*extent, reading.text[segment.start : segment.end]))
        anchor = mention.time.anchored_on if mention.time is not None and mention is told.best else None
        if anchor is not None and not segment.start <= anchor[0] < segment.end:
            quotes.setdefault(anchor, Quote(*anchor, reading.text[anchor[0] : anchor[1]], ("start",)))
    return tuple(quotes.values())
