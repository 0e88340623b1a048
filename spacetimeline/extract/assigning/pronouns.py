"""Which craft "it", "the latter" or "its rocket" means."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.assigning.rocket_loads import lifts_it
from spacetimeline.extract.clauses.subjects import sort_of, subject
from spacetimeline.extract.mentions.crew_sentence import OWNS
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.mentions.mentions import EventMention

_CRAFT = words("spacecraft craft probe orbiter lander satellite capsule ship spaceship freighter")
_PARTINGS = frozenset((EventKind.UNDOCKING, EventKind.UNBERTHING))
_OF_STATIONS = frozenset((EventKind.LAUNCH, EventKind.REENTRY))


def is_it(mention: EventMention, flights: Flights) -> bool:
    """Is the subject "it" or "the latter", which means the craft named last; or what a rocket carries?"""
    units = mention.clause.units
    behind = [unit.low for unit in units[mention.at + 1 : mention.at + 2]]
    if mention.trigger.lemma == "turn":
        return False  # "it was the turn of Jones"
    if _is_twin(mention):
        return True
    if lifts_it(mention):
        return True
    if mention.kind is EventKind.LAUNCH and (
        mention.trigger.needs in ("carrier", "carried", "pad") or behind == ["it"]
    ):
        return behind == ["it"]
    if mention.kind is EventKind.LAUNCH and _is_its_rocket(mention):
        return flights.is_any_in_paragraph(mention.number)
    if _opens_before_it(mention):
        return True
    head = subject(mention.clause, mention.at) if mention.trigger.form in ("past", "present", "base") else None
    if head is not None and (units[head].low == "it" or _is_that_craft(mention, head)):
        return True
    if head is not None and _is_that_flight(mention, head):
        last = flights.before(mention.segment.start)
        return last is not None and last.sort == "crew"  # a crew's mission, rather than the craft it carries
    if any(unit.low == "latter" for unit in units[max(0, mention.at - 4) : mention.at]):
        return True
    for unit in reversed(units[max(0, mention.at - 8) : mention.at]):
        if unit.tag in ("entity", "person", "stop") or (unit.tag == "pron" and unit.low not in ("it", "which")):
            return False
        if unit.low == "it":
            return True
    return False


def _goes_on(mention: EventMention, told: EventMention, flights: Flights) -> bool:
    """Did the sentence before, or this one, tell of "the spacecraft" or of "it", and has none been named since?"""
    if mention.number - told.number > 1 or told.segment.paragraph != mention.segment.paragraph or told.roles.craft:
        return False
    if flights.before(mention.segment.start) is not flights.before(told.segment.start):
        return False
    named = any(one.low == "the" and other.low in _CRAFT for one, other in pairwise(told.clause.units))
    return told.flight is not None and (named or is_it(told, flights))


def _is_twin(mention: EventMention) -> bool:
    """Is it "Its sister lifted off in May", "its twin went the same way, setting down on May 3"?"""
    units = mention.clause.units
    start = max((at + 1 for at in range(mention.at) if units[at].tag == "stop"), default=0)
    opening = [unit.low for unit in units[start : start + _OPENING]]
    return any(one in _OWNERS and other in _TWINS for one, other in pairwise(opening))


def _twin_of(flight: Flight | None, flights: Flights) -> Flight | None:
    """The one other craft of its series that the article names: Venera 14 for Venera 13."""
    if flight is None or not flight.vehicle:
        return None
    series = _NUMBER.sub("", flight.vehicle)
    others = [
        each
        for each in flights.flights.values()
        if each is not flight and each.vehicle != series and _NUMBER.sub("", each.vehicle) == series
    ]
    return others[0] if len(others) == 1 and flight.vehicle != series else None


_OPENING = 3  # units
_SET_APART = words(
    "damaged crippled stricken disabled leaking leaky faulty ailing broken troubled wounded hobbled punctured"
    " empty vacant vacated uncrewed unmanned unpiloted crewless unoccupied"
)
"""Of what was just told of, not of the craft that an article is about."""
_OWNERS = words("its the their")
_TWINS = words("sister twin sibling")
_NUMBER = lazy(r"[ -]?(?:\d+|[A-Z]|[IVX]+)\Z")


def _opens_before_it(mention: EventMention) -> bool:
    """Is it "Launched on March 31, it failed to dock": a participle that opens the sentence of "it"?"""
    units = mention.clause.units
    if mention.trigger.form != "past" or any(unit.tag not in ("adv", "conj") for unit in units[: mention.at]):
        return False
    closed = next((at for at, unit in enumerate(units) if at > mention.at and unit.tag == "comma"), 0)
    while closed and [unit.tag for unit in units[closed + 1 : closed + 3]] == ["time", "comma"]:
        closed += 2  # "on May 3, 1987,"
    return closed > 0 and [unit.low for unit in units[closed + 1 : closed + 2]] == ["it"]


def _is_that_craft(mention: EventMention, head: int) -> bool:
    """Is it "This capsule landed empty", "The damaged ship left", "The empty ship fell": the craft named last?"""
    units = mention.clause.units
    if not head or not (units[head].low in _CRAFT or units[head].low == "vehicle"):
        return False
    return units[head - 1].low in ("that", "this") or (
        units[head - 1].low in _SET_APART and units[max(0, head - 2)].low == "the"
    )


def _is_that_flight(mention: EventMention, head: int) -> bool:
    """Is it "That flight had been launched in May": the one named last?"""
    units = mention.clause.units
    return head > 0 and units[head].low in ("flight", "mission") and units[head - 1].low in ("that", "this")


def is_the_craft(mention: EventMention) -> bool:
    """Is it "The return capsule landed", "Its launch is set for May": a craft that the sentence before made known?"""
    units = mention.clause.units
    if units[0].low == "its" and mention.trigger.form == "noun":
        return all(unit.tag in ("word", "adv", "num") for unit in units[1 : mention.at])
    head = subject(mention.clause, mention.at) if mention.trigger.form != "noun" else None
    if head is None or units[head].low not in _CRAFT:
        return False
    said = head - 1
    while said > max(0, head - _SAID) and units[said].tag == "word":
        said -= 1
    return head > 0 and units[said].low == "the"


_SAID = 4  # units


def _is_its_rocket(mention: EventMention) -> bool:
    """Is it "its Antares will lift off": the rocket of the craft named last?"""
    units = mention.clause.units
    head = subject(mention.clause, mention.at)
    if head is None or sort_of(units, head) != "rocket":
        return False
    return any(unit.low in ("its", "their") for unit in units[max(0, head - 3) : head])


def station_meant(mention: EventMention, flights: Flights) -> Flight | None:
    """The station that "the station" means where it is launched or brought down: the one the article names."""
    if mention.kind not in _OF_STATIONS:
        return None
    units, at = mention.clause.units, mention.at
    head = subject(mention.clause, at) if mention.trigger.form != "noun" else None
    sent = _object_of(units, at)
    places = [sent] if head is None else [sent, head]
    for each in places:
        if _is_core(units, each):
            whole = next((unit for unit in units[each + 1 : each + _OF_IT] if unit.tag == "entity"), None)
            if whole is not None and whole.ref.kind == "station":
                return flights.station_named(whole.start)
    if mention.kind is EventKind.REENTRY:
        places += [each for each in range(max(1, at - 5), at) if units[each - 1].tag == "verb"]
    named = [units[each] for each in places if each < len(units) and units[each].tag == "entity"]
    if not any(unit.ref.kind == "station" and unit.ref.attributes.get("generic") for unit in named):
        return None
    return flights.station_named(mention.start)


def _object_of(units: list[Unit], at: int) -> int:
    """The last word of what is sent up: the block of "launched the base block of Mir", "the new station".

    It is the unit right behind the verb where that is no noun with its article.
    """
    behind = takewhile(lambda unit: unit.tag in ("det", "word"), units[at + 1 : at + _OBJECT])
    end = at + 1 + sum(1 for _ in behind)
    if end == at + 1 or end >= len(units):
        return at + 1
    if units[end].tag == "entity" and units[end + 1 : end + 2] and units[end + 1].low not in OWNS:
        return end
    return end - 1


_OBJECT = 6  # units


def craft_steered(mention: EventMention, flights: Flights) -> Flight | None:
    """The freighter told of before that somebody brings in or sends off: "A docked the ship by remote control"."""
    units, at = mention.clause.units, mention.at
    if mention.kind not in _STEERED or mention.trigger.form == "noun" or units[at + 1 : at + 2] == []:
        return None
    if units[at + 1].tag != "det" or units[_object_of(units, at)].low not in _CRAFT:
        return None
    near = flights.alone_before(mention.number)
    return near if near is not None and near.sort == "cargo" else None


_STEERED = frozenset((EventKind.DOCKING, EventKind.UNDOCKING))


def _is_core(units: list[Unit], head: int) -> bool:
    """Is it "the core module of the station", which is the station when it is sent up?"""
    lead = {unit.low for unit in units[max(0, head - 2) : head + 1]}
    behind = units[head + 1].low if head + 1 < len(units) else ""
    return behind == "of" and units[head].low in _MODULES and not lead.isdisjoint(_CORES)


_OF_IT = 4  # units
_MODULES = words("module block core element section")
_CORES = words("core base first main central oldest")


_BURN = ("satellite", "observatory")
_DESTROYED = ("burn up", "break up", "disintegrate")
_PIECES = words("fragments fragment debris pieces wreckage remnants remains")


def settle_fall(mention: EventMention, flights: Flights, told: EventMention | None) -> None:
    """What burns up where the sentence names no craft is the station named shortly before: those with people land.

    And what came down in fragments has burned up, as has what was ``told`` to have done so right before, and a
    satellite that "came down" nowhere.
    """
    if mention.kind is EventKind.RETURN and mention.trigger.form != "noun":
        head = subject(mention.clause, mention.at)
        again = (
            mention.trigger.lemma == "come down"
            and told is not None
            and told.trigger.lemma in _DESTROYED
            and told.flight is mention.flight is not None
        )
        low = mention.clause.units[head].low if head is not None else ""
        if low in _PIECES or ((again or _is_nowhere(mention)) and low != "capsule"):
            mention.kind = EventKind.REENTRY
    if mention.kind is not EventKind.REENTRY or mention.roles.craft or mention.flight_sure:
        return
    if mention.flight is None or mention.flight.sort == "crew":
        station = flights.station_before(mention.start)
        mention.flight = station or mention.flight
        mention.flight_sure = station is not None


def _is_nowhere(mention: EventMention) -> bool:
    """Is it a satellite that "came down in October", at no place: it burned up?"""
    flight, units = mention.flight, mention.clause.units
    if mention.trigger.lemma != "come down" or flight is None or flight.sort not in _BURN or mention.site:
        return False
    return "capsule" not in mention.clause.words and all(unit.tag != "entity" for unit in units[mention.at :])


def meant_by_it(
    mention: EventMention, flights: Flights, moved: EventMention | None, told: EventMention | None
) -> Flight | None:
    """The craft spoken of last; the module that the sentence before told of, where none was named since.

    Where ``told``, the telling before, is of "the spacecraft", and none was named since, it goes on with that.
    """
    units = mention.clause.units
    if _is_twin(mention):
        return _twin_of(flights.before(mention.start), flights)
    head = subject(mention.clause, mention.at)
    named = [unit for unit in units[: head or 0] if unit.tag == "entity" and unit.ref.kind in ("vehicle", "mission")]
    if named:  # "MESSENGER was launched in 2004; it flew by Mercury in 2008"
        return flights.of(named[-1].ref)
    if any(one.low == "the" and other.low in _CRAFT for one, other in pairwise(units[: head or 0])):
        return None  # "the spacecraft relied on the planets: it flew by Venus twice": what was told of before
    last = flights.before(mention.segment.start)
    if head is not None and (_is_that_craft(mention, head) or _is_that_flight(mention, head)):
        return last
    if moved is not None and mention.number - moved.number <= 1 and last is flights.before(moved.segment.start):
        return moved.flight
    parted = told if told is not None and told.kind in _PARTINGS and told.flight is not None else None
    if parted is not None and parted.number == mention.number:
        return parted.flight  # "It undocked on Friday and burned up on Sunday": the ship, not what it left
    if mention.kind in _OF_STATIONS and (station := flights.station_spoken_of(mention.number)) is not None:
        mention.flight_sure = True
        return station
    latter = any(unit.low == "latter" for unit in mention.clause.units[: mention.at])
    if parted is not None and mention.number - parted.number == 1 and parted.roles.craft and not latter:
        return parted.flight
    if told is not None and not latter and _goes_on(mention, told, flights):
        return told.flight
    return last if latter else flights.spoken_of(mention.number)
