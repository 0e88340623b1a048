"""Whose doing a verb tells of: a craft's, a rocket's, a crew's, or somebody's who is none of these."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from spacetimeline.extract.craft.craft_names import is_ship_rocket
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.names.lexicon import EntityMention

Doer = Literal["craft", "rocket", "crew", "it", "one", "station", ""]
"""What the subject is. "it" may be a craft or a rocket, "one" stands for one of a series ("the third", "another")."""

STATION_WORDS = words("station outpost complex laboratory lab")
"""What a station is called without its name."""
CREW_WORDS = words(
    """
    astronaut astronauts cosmonaut cosmonauts taikonaut taikonauts crew crews crewmate crewmates crewmembers crewmen
    trio quartet duo spacewalkers spacemen tourists
    visitors guests passengers newcomers replacements successors filmmakers
    """
)
CRAFT_WORDS = words(
    """
    ship ships spacecraft capsule capsules craft shuttle orbiter freighter probe probes lander landers spaceship
    spaceships satellite satellites telescope observatory rover spaceplane ferry crewship module twin sphere pod machine
    payload payloads
    """
)
ROCKET_WORDS = words("rocket rockets launcher launchers booster heavy vehicle bird lifter lifters")
_FLYERS = CREW_WORDS | CRAFT_WORDS
_ONES = words("one another others second third fourth fifth sixth last next other successor latter two three rest")
_PEOPLE = words("he she they who we")
_ONE_WORD = 2
_TO_NAME = 2  # units from a verb back to the name before a comma
_COUNTED = words("two three four pair seven six five both")
_REACH = 14
_ASIDE = 20
_LONGEST_WALK = 30
_GOES_ON = frozenset(("adv", "aux", "modal", "neg", "to", "time", "soft"))
_IN_PHRASE = frozenset(("word", "num", "sign", "adv", "entity"))


def doer(clause: Clause, at: int) -> Doer:
    """What the subject of the verb at unit ``at`` is, empty where it is none of ours or cannot be told."""
    head = subject(clause, at)
    if head is None:
        return ""
    sort = sort_of(clause.units, head)
    if sort == "one" and clause.units[head + 1].low == "of" and not _is_of_series(clause, head, at):
        return ""
    if sort == "one" and not clause.of_rockets and clause.units[head + 1].low != "of":
        return ""
    return sort


def _is_of_series(clause: Clause, head: int, at: int) -> bool:
    """Is it "the last of the series blew up after leaving the pad": one of the rockets that were told of?"""
    of_what = {unit.low for unit in clause.units[head + 2 : head + 5]}
    return not of_what.isdisjoint(_SERIES) and any(unit.low in _STARTS for unit in clause.units[at:])


_SERIES = words("series line type breed")
_STARTS = words("pad launchpad liftoff lift-off launch takeoff stand")


def sort_of(units: list[Unit], at: int) -> Doer:
    """What the noun at unit ``at`` names."""
    unit = units[at]
    if unit.tag == "entity":
        named: dict[str, Doer] = {
            "vehicle": "craft", "mission": "craft", "launch_vehicle": "rocket", "station": "station", "port": "craft",
        }  # fmt: skip
        return named.get(unit.ref.kind, "")
    if unit.tag == "person" or unit.low in _PEOPLE or unit.low in CREW_WORDS:
        return "crew"
    if unit.low in ("it", "which", "that"):
        return "it"
    if unit.low in CRAFT_WORDS:
        return "craft"
    if unit.low in ROCKET_WORDS:
        return "rocket" if unit.low != "bird" or (at and units[at - 1].low == "the") else ""
    if at and unit.tag == "word" and units[at - 1].low in ("satellite", "spacecraft", "probe", "lander", "freighter"):
        return "craft"  # "the satellite Glory"
    return "one" if unit.low in _ONES or unit.low == "first" else ""


def is_ship(unit: Unit) -> bool:
    """Does a unit name a rocket that is a ship as well?"""
    return unit.tag == "entity" and is_ship_rocket(unit.ref)


def subject(clause: Clause, at: int) -> int | None:
    """The unit that heads the subject of the verb at unit ``at``, None where none is found.

    The way there leads back past auxiliaries, asides and what hangs on prepositions.
    """
    units, place, spare = clause.units, at - 1, None
    for _ in range(_LONGEST_WALK):
        if place < 0:
            return spare
        unit = units[place]
        if (clause.asides[place] and not clause.asides[at]) or unit.low == "itself":
            place -= 1  # "Nauka itself docked in July"
        elif unit.tag == "rel":
            place = _first_relative(units, place)
            place -= 2 if place and units[place - 1].tag == "comma" else 1
            return _spoken_of(units, place)
        elif unit.tag == "comma":
            if place == at - 1 and _is_craft_launched(units, at):
                return place - 1
            opened = _opening_comma(units, place)
            if opened is None:
                # "it had gone already, retired in 2019"
                verb = _verb_before(units, place) if place == at - 1 and spare is None else None
                return spare if verb is None else subject(clause, verb)
            named = units[opened + 1].tag in ("entity", "person")
            alone = opened + 2 == place and units[opened - 1].tag == "word"
            if named and (alone or sort_of(units, opened - 1) in ("", "one")):
                return opened + 1  # "its predecessor, Bion 10, was", "the second module, Mengtian, was"
            place = opened - 1
        elif unit.tag == "conj":
            verb = _verb_before(units, place)
            return spare if verb is None else subject(clause, verb)
        elif unit.tag in ("stop", "sub", "trigger", "verb", "ref"):
            followed = units[place + 1].tag == "to" if unit.tag in ("verb", "soft") else False
            if not followed:
                return spare
            place -= 1
        elif unit.tag in _GOES_ON and not (unit.low == "first" and units[place - 1].tag == "det"):
            place -= 1
        elif unit.tag in ("num", "sign") or (unit.tag == "prep" and units[place + 1].tag == "time"):
            place -= 1  # "a Delta II 7925-8", "the countdown on June 1"
        elif unit.tag == "pron":
            return place
        else:
            start = _phrase_start(units, place)
            if start and units[start - 1].tag in ("prep", "to"):
                spare = place if spare is None and sort_of(units, place) else spare
                place = start - 2
            else:
                return place
    return spare


def _is_craft_launched(units: list[Unit], at: int) -> bool:
    """Is it "A, launched in 2015, and B, launched in 2017": a participle behind the name of the craft it is of?"""
    verb, named = units[at], units[at - 2] if at > 1 else None
    if verb.tag != "trigger" or verb.ref.form != "past" or named is None or named.tag != "entity":
        return False
    listed = units[at - 3].tag in ("comma", "conj") if at > _TO_NAME else True
    return named.ref.kind in ("vehicle", "mission") and (listed or _opening_comma(units, at - 1) is None)


def _first_relative(units: list[Unit], at: int) -> int:
    """The first of several relative clauses of one noun: "Luna 8, whose radio failed, and which hit the Moon"."""
    if not at or units[at - 1].tag != "conj":
        return at
    for place in range(at - 2, max(0, at - _RELATIVES), -1):
        if units[place].tag == "stop":
            break
        if units[place].low in ("which", "who", "whose", "that") and units[place - 1].tag == "comma":
            return place
    return at


_RELATIVES = 18  # units


def _spoken_of(units: list[Unit], at: int) -> int | None:
    """What a relative clause speaks of: the noun before it, or what that is said to be ("Vulcan, the one that")."""
    if at < 0:
        return None
    start = _phrase_start(units, at)
    behind = start - 2 if start > 1 and units[start - 1].tag == "comma" and sort_of(units, start - 2) else None
    if behind is not None and units[behind].tag == "entity" and units[start].tag == "det":
        return behind  # "Prichal, a node module, which"
    return at if sort_of(units, at) else behind


def _phrase_start(units: list[Unit], at: int) -> int:
    """Where the noun phrase that ends at ``at`` begins: with its article, or behind what is no part of it."""
    place = at
    while place and units[place - 1].tag in _IN_PHRASE:
        place -= 1
    return place - 1 if place and units[place - 1].tag == "det" else place


def _opening_comma(units: list[Unit], at: int) -> int | None:
    """The comma that opens the aside which the comma at ``at`` closes (", carrying a spy satellite,")."""
    for place in range(at - 1, max(0, at - _ASIDE), -1):
        unit, following = units[place], units[place + 1]
        if unit.tag == "stop":
            return None
        if unit.tag == "comma" and (
            at - place == _ONE_WORD  # "the first observatory, OCO, was"
            or following.tag in ("prep", "rel", "det", "num", "time", "entity", "person")
            or following.low.endswith(("ing", "ed"))
            or following.low == "known"
            or (
                following.tag == "word" and place and units[place - 1].tag in ("entity", "person")
            )  # "A, older by far, flew"
            or (following.tag == "trigger" and following.ref.form in ("past", "gerund"))
        ):
            return place
    return None


def _verb_before(units: list[Unit], at: int) -> int | None:
    """The verb to which the "and" at ``at`` joins another ("flew in 1960 and failed")."""
    for place in range(at - 1, max(-1, at - _REACH), -1):
        unit = units[place]
        if unit.tag == "verb" or (unit.tag == "trigger" and unit.ref.form in ("past", "present", "base")):
            return place
        if unit.tag == "soft" and units[place + 1].tag in ("det", "pron"):
            return place  # "began its descent and crashed"
        if unit.tag in ("stop", "sub", "rel"):
            return None
    return None


_GROUND = words(
    """
    cosmodrome spaceport airport airfield city town village home hotel quarters
    building hall hangar factory plant facility museum
    """
)


def _is_only_left(site: EntityMention) -> bool:
    """Is it a launch site to which nothing comes home?"""
    return site.attributes.get("class") == "launch" and not site.attributes.get("recovery")


def is_flown(clause: Clause, at: int) -> bool:
    """Is the subject of the verb at unit ``at`` a craft or people, so that "arrived on May 3" is an arrival in space?

    Not where a place on the ground follows ("the crew arrived on Monday at the Cape").
    """
    units = clause.units
    lands = units[at].ref.kind is EventKind.RETURN
    if lands and _goes_to_planet(units, at):
        return False
    if lands and any(unit.low == "earth" for unit in units[at + 1 : at + 4]):
        return True
    if lands and _shuttle_home(units, at):
        return True
    leaves = units[at].ref.kind is EventKind.LAUNCH
    if leaves and units[at + 1 : at + 2] and units[at + 1].tag == "to" and not _is_upward(units, at + 2):
        return False  # "was flown to Houston on Monday"
    if (
        leaves
        and units[at].ref.lemma == "fly"
        and "to which" in " ".join(unit.low for unit in units[max(0, at - 8) : at])
    ):
        return False  # "the center in Houston, to which it will be flown on Monday"
    for place, unit in enumerate(units[at + 1 : at + 9], at + 1):
        if lands and unit.low in _TOWNS:
            return False
        if unit.tag in ("stop", "trigger", "verb", "sub", "ref", "conj") or (leaves and unit.low == "from"):
            break
        if unit.low in _GROUND and not lands:
            return False
        on_ground = unit.tag == "entity" and unit.ref.kind in ("site", "agency")
        if on_ground and unit.ref.kind == "agency" and _is_source(units, place):
            break
        if on_ground and (not lands or unit.ref.kind == "agency" or _is_only_left(unit.ref)):
            return False
    for place in range(_before_aside(clause, at) - 1, max(-1, at - _REACH), -1):
        unit = units[place]
        if clause.asides[place] and not clause.asides[at]:
            continue  # ", an engineer from NPO Energia,"
        if (
            unit.tag == "trigger"
            and unit.ref.form == "past"
            and any(each.low == "and" for each in units[place + 1 : at])
        ):
            return True  # "went up on May 3 and came back on May 9"
        if unit.tag == "person" or unit.low in ("who", "it", "they", "he", "she"):
            return True
        if unit.tag == "entity":
            if unit.ref.kind in ("vehicle", "mission"):
                return True
            if unit.ref.kind in ("site", "launch_vehicle", "body"):
                return False
        elif (
            (unit.low in _FLYERS and not (unit.low == "crews" and (not place or units[place - 1].tag != "det")))
            or unit.low in ("predecessor", "successor")
            or (unit.low in _COUNTED and _are_people(units, place))
        ):
            return True
        elif unit.tag in ("stop", "sub") or (unit.tag == "word" and place == at - 1):
            return False
    return False


def _is_source(units: list[Unit], at: int) -> bool:
    """Is it the agency of ", NASA said", ", the space agency Roscosmos reported", which tells what the others do?"""
    while units[at - 1].tag in ("det", "word"):
        at -= 1
    return units[at - 1].tag == "comma"


def _is_upward(units: list[Unit], at: int) -> bool:
    """Does what a "to" leads to lie in space?"""
    for unit in units[at : at + 5]:
        if unit.tag == "entity":
            return unit.ref.kind in ("station", "body", "port")
        if unit.low in _ALOFT:
            return True
    return False


_ALOFT = words("space orbit station outpost complex")
_TOWNS = words("houston moscow beijing city headquarters hangar factory pad launchpad")
"""Where crews and craft go once they are back, or before they leave."""
_FERRIED = words("atop piggyback carrier 747 aboard ferry ferried barge truck")


def _shuttle_home(units: list[Unit], at: int) -> bool:
    """Is it "the orbiter returned to the Kennedy Space Center on May 24", not "atop its carrier aircraft"?"""
    before = reversed(units[max(0, at - _REACH) : at])
    craft = next((unit for unit in before if unit.tag == "entity" or unit.low == "orbiter"), None)
    if craft is None:
        return False
    known = craft.ref.attributes if craft.tag == "entity" else {}
    if craft.low != "orbiter" and "Space Shuttle" not in (known.get("family"), known.get("vehicle")):
        return False
    behind = units[at + 1 : at + 14]
    to_site = any(unit.tag == "entity" and unit.ref.kind == "site" for unit in behind[:4])
    return to_site and _FERRIED.isdisjoint(unit.low for unit in behind)


def _goes_to_planet(units: list[Unit], at: int) -> bool:
    """Is it "returned to Mercury", "came back to the Moon"?"""
    for place in range(at + 1, min(at + 4, len(units))):
        unit = units[place]
        if unit.tag == "entity" and unit.ref.kind == "body":
            return bool(
                unit.ref.attributes.get("body", unit.ref.canonical) != "Earth" and units[place - 1].low != "from"
            )
        if unit.tag not in ("to", "prep", "det", "adv"):
            return False
    return False


def _are_people(units: list[Unit], at: int) -> bool:
    """Is a number a noun of its own ("the three are to stay"), which in this context means the crew?"""
    led = at > 0 and units[at - 1].low in ("the", "all", "these", "both")
    return led and at + 1 < len(units) and units[at + 1].tag in ("aux", "modal", "soft", "trigger", "verb", "adv")


def _before_aside(clause: Clause, at: int) -> int:
    """Where the subject is to be sought from: before a ", which had been docked since May," that ends at the verb."""
    units = clause.units
    if at and units[at - 1].tag == "comma":
        for place in range(at - 2, max(0, at - _ASIDE), -1):
            if units[place].tag == "rel" and units[place - 1].tag == "comma":
                return place - 1
            if units[place].tag == "stop":
                break
    return at
