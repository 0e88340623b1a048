"""Is a telling of another craft than those told of: a newcomer, or an earlier load of the same rocket?"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CRAFT_WORDS, CREW_WORDS, subject
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.mentions.mentions import EventMention

_ROCKET_FLIGHTS = ("flight", "rocketflight", "nthflight")
_LOADS = ("satellite", "observatory", "probe", "module", "")


def is_of_rocket(mention: EventMention, flights: Flights) -> bool:
    """Is it "its maiden flight", "a rocket first flown in 2018": not that of the load the article is about?"""
    flight = mention.flight
    if flight is None or mention.flight_sure:
        return False
    if not (mention.trigger.needs in _ROCKET_FLIGHTS or is_numbered(mention) or _is_one_of_row(mention)):
        return False
    if _is_named_before(mention):
        return True
    return flight.sort in _LOADS and bool(mention.roles.launch_vehicle or flights.rocket_mentions > _FEW_ROCKETS)


def _is_named_before(mention: EventMention) -> bool:
    """Is it "Starship's tenth test flight", "its seventh Starship flight": of the rocket named right before?"""
    near = mention.clause.units[max(0, mention.at - _RIGHT_BEFORE) : mention.at]
    noun = mention.trigger.form == "noun"
    return noun and any(unit.tag == "entity" and unit.ref.kind == "launch_vehicle" for unit in near)


_RIGHT_BEFORE = 4  # units
_FEW_ROCKETS = 2
_NUMBERED = words("first second third fourth fifth maiden inaugural test previous earlier")


def is_numbered(mention: EventMention) -> bool:
    """Is it "the second test flight lifted off", "the maiden flight of the Vega failed"?"""
    units = mention.clause.units
    head = subject(mention.clause, mention.at) if mention.kind is EventKind.LAUNCH else None
    if head is None and mention.at > _RELATIVE and units[mention.at - 1].tag == "rel":
        head = mention.at - _RELATIVE  # "On the first flight test, which launched in May"
    if head is not None and units[head].tag == "entity" and units[head].ref.kind == "launch_vehicle":
        before = range(head - 1, max(-1, head - _OF_REACH), -1)
        head = next((at for at in before if units[at].low.endswith("flight")), None)
    if head is None:
        return False
    if not units[head].low.endswith(("flight", "mission", "test")):
        return False
    words_of = " ".join(unit.low for unit in units[max(0, head - 3) : head + 1]).split()
    return not _NUMBERED.isdisjoint(words_of)


def is_ordinal(mention: EventMention) -> bool:
    """Is it "The second was launched in May": the next of a row of flights?"""
    head = subject(mention.clause, mention.at) if mention.kind is EventKind.LAUNCH else None
    units = mention.clause.units
    return head is not None and head > 0 and units[head].low in _NUMBERED and units[head - 1].low == "the"


def is_of_previous(mention: EventMention) -> bool:
    """Is it "In the previous test, on June 6, the capsule landed hard": told of the flight before of such a craft?"""
    units = mention.clause.units
    for at, unit in enumerate(units[: min(mention.at, _PREVIOUS_REACH)]):
        if unit.low in _PREVIOUS:
            return any(each.low in _FLIGHT_WORDS for each in units[at + 1 : at + 3])
    return False


_PREVIOUS = words("previous preceding earlier prior")
_PREVIOUS_REACH = 6  # units
_FLIGHT_WORDS = words("test flight mission")

_OF_REACH = 5  # units
_RELATIVE = 3  # units, with the comma and the "which"
_ROW = _NUMBERED | words("last latest recent next final only penultimate")


def _is_one_of_row(mention: EventMention) -> bool:
    """Is it "the last flight of the Vega C", "its previous mission"?"""
    lead = {unit.low for unit in mention.clause.units[max(0, mention.at - _RIGHT_BEFORE) : mention.at]}
    return mention.trigger.needs == "ownday" and not _ROW.isdisjoint(lead)


_FURTHER = words("another new next second third fourth replacement fresh further successor older")
_PHRASE = frozenset(("word", "det", "entity", "adv", "num"))


_LEAD = 3  # sentences


def is_by_new_rocket(mention: EventMention, flights: Flights) -> bool:
    """Is it what a rocket does that the text brings in only here, behind others, in a paragraph without a craft?"""
    if mention.kind is not EventKind.LAUNCH or mention.number <= _LEAD or mention.flight_sure or mention.roles.crew:
        return False
    unit = _rocket_of(mention)
    if unit is None:
        return False
    named = flights.first_rockets
    if named[unit.ref.canonical] < unit.start or min(named.values()) == unit.start:
        return False
    return not flights.is_any_in_paragraph(mention.number)


def _rocket_of(mention: EventMention) -> Unit | None:
    """The rocket that does it, or of whose flight it tells: "the first Electron mission, which had been set for"."""
    units, head = mention.clause.units, subject(mention.clause, mention.at)
    if head is not None and units[head].tag == "entity":
        return units[head] if units[head].ref.kind == "launch_vehicle" else None
    for unit, behind in pairwise(units[: mention.at]):
        if behind.low in _FLIGHTS and unit.tag == "entity":
            return unit if unit.ref.kind == "launch_vehicle" else None
    return None


_FLIGHTS = words("mission flight launch debut")


def is_further(clause: Clause, at: int) -> bool:
    """Does the noun at ``at`` mean one not told of yet ("another Dragon", "a new cargo ship", "its successor")?"""
    if at >= 0 and clause.units[at].low == "successor":
        return True
    for unit in reversed(clause.units[max(0, at - 4) : max(at, 0)]):
        if unit.low in _FURTHER:
            return True
        if unit.tag not in _PHRASE or unit.tag == "det":
            return False
    return False


def is_new_ship_of_theirs(clause: Clause, verb: int, at: int) -> bool:
    """Does the craft at ``at`` carry the crew told of: "The crew will travel on a new Dragon", just built for them?

    So does the one that does what a "which" behind it tells ("They will fly in a new Dragon, which is to dock on").
    """
    units = clause.units
    head = subject(clause, verb)
    if head == at:
        head = next((place for place in range(at) if units[place].low in CREW_WORDS | _THEY), None)
    if head is None or units[head].low not in CREW_WORDS | _THEY or is_further(clause, head):
        return False
    lead = at - 1
    while lead > 0 and units[lead].tag in _PHRASE and units[lead].low not in _OTHER:
        lead -= 1
    return units[lead].low in _ABOARD


_THEY = words("they")
_OTHER = _FURTHER - {"new", "fresh"}
_ABOARD = words("on aboard in inside")


def is_newcomer(mention: EventMention) -> bool:
    """Is it of a craft or crew that is brought in here: "a new ship will dock on Friday", "the next crew flies"?"""
    units = mention.clause.units
    if mention.slot or mention.kind not in _OF_NEWCOMERS:
        return False
    noun = mention.trigger.form == "noun" and units[max(0, mention.at - 1)].tag != "to"
    head = None if noun else subject(mention.clause, mention.at)
    if not noun and (head is None or units[head].tag == "person"):  # "Another crew, commander A with B, is to fly"
        head = next((at for at, unit in enumerate(units[:_OPENING]) if unit.low in CREW_WORDS), None)
    if head is None:
        return False
    low = units[head].low
    return (low in CRAFT_WORDS | CREW_WORDS or low == "successor") and is_further(mention.clause, head)


_OPENING = 5  # units
_OF_NEWCOMERS = frozenset((EventKind.LAUNCH, EventKind.DOCKING, EventKind.BERTHING))


_FOREIGN = {
    "cargo": "crew",
    "resupply": "crew",
    "supply": "crew",
    "crewed": "cargo",
    "crew": "cargo",
    "astronaut": "cargo",
}
"""What a flight is told to carry, and the sort of ship that it is not on."""
_RUNS = ("mission", "flight", "run", "launch", "voyage")
_RUN_NEAR = 12  # units


def is_of_other_load(mention: EventMention, flight: Flight) -> bool:
    """Is it "its 32nd cargo mission will lift off in April" where the flight told of before is one with a crew?"""
    if mention.kind is not EventKind.LAUNCH or flight.sort not in ("crew", "cargo"):
        return False
    lead = [unit.low for unit in mention.clause.units[max(0, mention.at - _RUN_NEAR) : mention.at + 1]]
    return any(_FOREIGN.get(load) == flight.sort and run in _RUNS for load, run in pairwise(lead))
