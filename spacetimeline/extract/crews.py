"""Who flies: gathers the crews of flights from all over the article, and gives every event its people."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.lazy_patterns import lazy
from spacetimeline.extract.mentions import clause_of
from spacetimeline.extract.roles import person_groups
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause
    from spacetimeline.extract.flights import Flight, Flights
    from spacetimeline.extract.mentions import EventMention, Reading
    from spacetimeline.extract.segments import Segment
    from spacetimeline.extract.triggers import TriggerGrammar

UP = frozenset((EventKind.LAUNCH, EventKind.DOCKING, EventKind.BERTHING, EventKind.ORBIT_INSERTION, EventKind.SCRUB))
DOWN = frozenset((EventKind.UNDOCKING, EventKind.UNBERTHING, EventKind.RETURN, EventKind.REENTRY))
_CUE = lazy(
    r"\b(?:crews?|crewed|(?:two|three|four|five|six|seven)\b[\w\s-]{0,30}\s+astronauts|crewmembers|crewmates"
    r"|led\s+by|commanded\s+by|will\s+command|commands?|commanded|astronauts\s+(?:on|aboard)|cosmonauts\s+(?:on"
    r"|aboard)|carry|carrying|carries|carried|on\s+board|flown\s+by|aboard|joined\s+by|commander|passengers"
    r"|piloted|serves?\s+as|served\s+as|pilot|(?:mission|payload)\s+specialists?)\b"
)
_LEAD = lazy(
    r"(?:\bcrew\b[^.;]{0,60}|\b(?:led|commanded|flown|piloted)\s+by\b[^.;]{0,40}|\b(?:astronauts"
    r"|cosmonauts)\s+(?:on|aboard)\b[^.;]{0,60}|\bcarr(?:y|ying|ies|ied)\b[^.;]{0,110}|\b(?:aboard"
    r"|on\s+board)\b[^.;,]{0,50}\b(?:are|were|is|was|will\s+be)\b[^.;]{0,40}|\bpassengers\b[^.;]{0,40}"
    r"|\b(?:(?:mission|payload)\s+specialists?|pilot|flight\s+engineers?)\s+(?:for\s+the\s+\w+\s+)?"
    r"(?:are|were|is|was|include|will\s+be)\b[^.;]{0,50}"
    r"|\bthe\s+(?:two|three|four|five|six|seven)\b[\w\s-]{0,30}\s+(?:astronauts|cosmonauts|taikonauts"
    r"|crew\s*members|participants|crewmates),?\s+)\Z"
)
_FOLLOW = lazy(
    r"[^.;]{0,20}\b(?:will\s+command|commands|commanded|will\s+serve\s+as|served\s+as|serves\s+as"
    r"|will\s+be\s+(?:the\s+)?(?:shuttle['’]s\s+)?(?:pilot|commander)|(?:are|were|is|was)\s+(?:the\s+)?(?:crew"
    r"|aboard|commander|pilot)|make\s+up|made\s+up|will\s+fly)\b"
)
_NO_CREW_AFTER = lazy(
    r"['’]s\b|\s+(?:building|center|centre|hall|airport|station|museum|university|said|says|told)\b"
    r"|,?\s+(?:was|were|had\s+been)\s+(?:grounded|replaced|dropped|disqualified|waiting)\b"
)
_BACKUP = lazy(r"[\s,]+(?:named\s+|serving\s+|served\s+|acting\s+)?as\s+(?:his|her|their|the|a)\s+back-?ups?\b")
_COMMANDER_OF = lazy(r"\b(?:commander|pilot)\s+of\s+[\w\s-]{2,24}\s+(?:was|is|will\s+be)\s+\Z")
_JOINED_BY = lazy(r"\b(?:is|was|are|were|commander)\s+(?:joined\s+by\s+)?\Z(?<!is\s)(?<!was\s)(?<!are\s)(?<!were\s)")
_NOT_LEAD = lazy(
    r"\b(?:said|told|join(?:s|ed|ing)?|backups?|back-up|replac\w+|welcom\w+|greet\w+|already|trained|announced"
    r"|selected|named)\b[^.;]{0,60}\Z"
)
ROLE_WORDS = lazy(
    r"\b(commander|pilot|command module pilot|lunar module pilot|(?:flight|board) engineers?|mission specialists?"
    r"|payload specialists?|payload commander|spaceflight participants?|space tourist)[ \n]*\Z",
    re.IGNORECASE,
)


def gather_crews(reading: Reading, found: list[EventMention], flights: Flights, grammar: TriggerGrammar) -> None:
    """Enter into each flight who goes up and comes down with it, from its events and from statements of crew."""
    for mention in found:
        flight = mention.flight
        if flight is None or not mention.roles.crew:
            continue
        others = flight.up and not mention.flight_sure and set(flight.up).isdisjoint(mention.roles.crew)
        if mention.kind in UP and not mention.slot and not others:
            for key in mention.roles.crew:
                flight.up.setdefault(key, "")
        elif mention.kind in DOWN and mention.flight_sure:
            for key in mention.roles.crew:
                flight.down.setdefault(key, "")
    _statements(reading, flights, grammar)
    for mention in found:
        flight = mention.flight
        if (
            flight is not None
            and mention.kind in DOWN
            and mention.roles.crew
            and not flight.up
            and not mention.flight_sure
        ):
            for key in mention.roles.crew:
                flight.down.setdefault(key, "")
    _roles(reading, flights)


def _statements(reading: Reading, flights: Flights, grammar: TriggerGrammar) -> None:
    starts = [each.start for each in reading.people]
    for segment in reading.segments:
        first = bisect_left(starts, segment.start)
        if (
            first == len(starts)
            or starts[first] >= segment.end
            or not _CUE.search(reading.low, segment.start, segment.end)
        ):
            continue
        clause = clause_of(reading, segment, grammar)
        flight = _flight_of(clause, flights, segment)
        if flight is None or (flight.generic and flights.main and flight.key != flights.main and not flight.vehicle):
            continue
        for group in person_groups(clause):
            if _is_crew(reading.low, segment, clause, group):
                for each in group:
                    flight.up.setdefault(clause.units[each].ref.key, "")


def _flight_of(clause: Clause, flights: Flights, segment: Segment) -> Flight | None:
    named = [
        unit.ref
        for unit, aside in zip(clause.units, clause.asides, strict=True)
        if unit.tag == "entity" and not aside and unit.ref.kind in ("vehicle", "mission")
    ]
    if named:
        specific = [each for each in named if not flights.of(each).generic]
        return flights.of((specific or named)[0])
    return flights.flights.get(flights.main) or flights.before(segment.start)


def _is_crew(low: str, segment: Segment, clause: Clause, group: list[int]) -> bool:
    start, end = clause.units[group[0]].start, clause.units[group[-1]].end
    before = low[max(segment.start, start - 170) : start]
    if _JOINED_BY.search(before) or _COMMANDER_OF.search(before):
        return True
    if _NOT_LEAD.search(before):
        return False
    if _NO_CREW_AFTER.match(low, end, min(segment.end, end + 30)):
        return False
    if _BACKUP.match(low, end, min(segment.end, end + 40)):
        return False
    return bool(_LEAD.search(before) or _FOLLOW.match(low, end, min(segment.end, end + 60)))


def _roles(reading: Reading, flights: Flights) -> None:
    """Note the role written before a name, for those who fly."""
    told: dict[str, str] = {}
    for person in reading.people:
        if person.key in told:
            continue
        found = ROLE_WORDS.search(reading.low[max(0, person.start - 30) : person.start])
        if found is not None:
            told[person.key] = (
                found[1].lower().rstrip("s") if found[1].endswith("ists") or found[1].endswith("ants") else found[1]
            )
    for flight in flights.flights.values():
        for crew in (flight.up, flight.down):
            for key in crew:
                crew[key] = told.get(key, "")


def crew_of(mention: EventMention) -> list[tuple[str, str]]:
    """The people of an event (key, role): who its sentence names, and those of its flight in that direction."""
    told = dict.fromkeys(mention.roles.crew, "")
    flight = mention.flight
    if mention.kind is EventKind.HATCH_OPENING and flight is not None and flight.up:
        return list(flight.up.items())  # who comes through it, not who opens it
    if flight is None or mention.kind in (EventKind.SPACEWALK, EventKind.HATCH_OPENING, EventKind.FLYBY):
        return list(told.items())
    if mention.kind in UP:
        for key, role in (flight.up or flight.down).items():
            told[key] = role
    elif mention.kind in DOWN:
        for key, role in () if told else (flight.down or flight.up).items():
            told[key] = role
    elif not told:
        told.update(flight.up)
    return [(key, role or flight.up.get(key, "")) for key, role in told.items()]
