"""For how many people the pronoun or number before an event's verb stands: "they", "she", "the trio", "their ship"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.mentions.people_lists import with_pronoun
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading

MANY = words("they they'll they’ll they’ve they're they’re")
ONE = words("he she he'll he’ll she'll she’ll")
COUNTS = {
    "trio": 3,
    "pair": 2,
    "duo": 2,
    "quartet": 4,
    "two": 2,
    "three": 3,
    "four": 4,
    "seven": 7,
    "six": 6,
    "five": 5,
    "both": 2,
}


def people_meant(clause: Clause, at: int) -> int | None:
    """How many people the pronoun before the verb stands for (0: more than one), None without such a pronoun.

    ``SOMEBODY`` stands for one person told by what he or she is.
    """
    behind = clause.units[at + 1].low if at + 1 < len(clause.units) else ""
    worded = clause.units[at].tag == "trigger"  # a flight told by its days alone stands on none
    if behind in ("him", "her", "them") and worded and clause.units[at].ref.kind in _FLIGHTS:
        tag = clause.units[at + 2].tag if at + 2 < len(clause.units) else "stop"
        count = 0 if behind == "them" else 1
        free = tag in ("prep", "adv", "stop", "comma", "to", "time", "word") and (count == 0 or tag != "word")
        return count if free else None  # "a Soyuz carried her from", "will bring them back"
    if worded and clause.units[at].ref.kind is EventKind.LAUNCH and is_own_flight(clause, at):
        return _OWN[clause.units[0].low]
    if worded and "same" in clause.words and (same := _by_the_same(clause, at)) is not None:
        return same
    company = _with_whom(clause, at) if worded else None
    if company is not None:
        return company
    behind_times = _pronoun_behind(clause, at) if worded else None
    if behind_times is not None:
        return behind_times
    if not worded and _opens_with_flight(clause):
        return 1
    if worded and clause.units[at].ref.kind in _HOMEWARD and _is_their_return(clause):
        return 0
    for place in range(at - 1, max(-1, at - _SUBJECT_NEAR), -1):
        unit = clause.units[place]
        if unit.low in MANY:
            return 0
        if unit.low in ONE:
            return 1
        if _is_somebody(clause, place):
            return SOMEBODY
        if unit.low in ("his", "her") and (
            _is_their_craft(clause, place, at) or _is_their_time(clause, place, at) or _is_own_walk(clause, place, at)
        ):
            return 1
        if unit.low == "their" and (_is_their_craft(clause, place, at) or _is_their_walk(clause, place, at)):
            return 0
        if unit.low == "both" and clause.units[place + 1].low != "crews" and _HUMAN.match(clause.units[place + 1].low):
            return 2
        if unit.low in COUNTS and place and clause.units[place - 1].low in _COUNTED:
            following = clause.units[place + 1] if place + 1 < len(clause.units) else unit
            if _is_of_craft(clause, place):
                return None  # "the three astronauts of Shenzhou-19": those of its crew
            human = (
                unit.low in _TEAMS
                or following.tag in ("aux", "modal", "trigger", "verb", "soft", "adv")
                or following.low in _WENT
                or _HUMAN.match(following.low)
            )
            return COUNTS[unit.low] if human else None
        craft = unit.tag == "entity" and unit.ref.kind in ("vehicle", "mission") and not _is_boarded(clause, place)
        if unit.tag == "person" and with_pronoun(clause, place):
            continue
        if unit.low == "and" and place == at - 1 and (first := _verb_joined(clause, place)) is not None:
            return people_meant(clause, first)
        if unit.tag in ("stop", "person") or (craft and not _is_owned(clause.units, place)):
            return None
    return _far_subject(clause.units, at)


_SUBJECT_NEAR, _SUBJECT_FAR = 14, 22  # units


def _far_subject(units: list[Unit], at: int) -> int | None:
    """How many the pronoun means that opens a long clause: "he did tests in the module "Kibo" and made a walk"."""
    for place in range(at - 1, max(-1, at - _SUBJECT_FAR), -1):
        unit = units[place]
        if unit.low in MANY or unit.low in ONE:
            opens = not place or units[place - 1].tag == "comma"
            return int(unit.low in ONE) if opens else None
        craft = unit.tag == "entity" and unit.ref.kind in ("vehicle", "mission") and not _is_owned(units, place)
        if unit.tag in ("stop", "person", "sub") or craft:
            return None
    return None


def _is_owned(units: list[Unit], place: int) -> bool:
    """Is it "their Soyuz", "their own Soyuz"?"""
    return units[place - 1 - (units[place - 1].low == "own")].low in _OWNED


def is_own_flight(clause: Clause, at: int) -> bool:
    """Is it "His first flight began on 19 August, when Soyuz T-7 lifted off": a launch in which he was aboard?

    So is that of "Their flight together, on Soyuz 18, was aborted soon after launch", and of "His second flight began
    on 10 December aboard Soyuz 26".
    """
    opening = clause.units[:_OPENING]
    if opening[0].low not in _OWN or _VOYAGES.isdisjoint(unit.low for unit in opening[1:]):
        return False
    if at <= _OPENING + 1 and clause.units[at - 1].low in _VOYAGES:
        return True
    if any(unit.low.rpartition(" ")[2] in _LINKS for unit in clause.units[1:at]):  # "began with"
        return True
    craft = next((place for place, unit in enumerate(clause.units[: min(at, _NAMED)]) if _is_craft(unit)), 0)
    return bool(craft) and clause.units[craft - 1].low in ("on", "aboard", "in")


_LINKS = ("when", "with", "as")
_OPENING = 5  # units
_NAMED = 9  # units
_VOYAGES = words("flight spaceflight mission voyage trip journey")


def _by_the_same(clause: Clause, at: int) -> int | None:
    """How many "a second spacewalk by the same two astronauts" means (0: more than one), None without such words."""
    units = clause.units[at + 1 : at + _NAMED]
    same = next((place for place, unit in enumerate(units) if unit.low == "same"), 0)
    if same < 1 or units[same - 1].low != "the" or not any(unit.low in ("by", "with") for unit in units[:same]):
        return None
    behind = [unit.low for unit in units[same + 1 : same + 3]]
    if not behind or not (behind[0] in COUNTS or _HUMAN.match(behind[0])):
        return None
    return COUNTS.get(behind[0], 0)


_WENT = words("put hung wore donned left went rode flew came set boarded entered climbed moved took")


def _is_boarded(clause: Clause, place: int) -> bool:
    """Is it the ship of "she flew aboard Soyuz 40, which was launched in May", whose launch is hers, too?

    So is the one of "they left in the older Soyuz 39 and landed", and that of "he commanded STS-2, which was launched".
    """
    behind = [unit.low for unit in clause.units[place + 1 : place + 3]]
    if behind != [",", "which"] and behind[:1] != ["and"]:
        return False
    before = clause.units[max(0, place - 3) : place]
    lead = [unit.low for unit in before if unit.tag not in ("det", "word") or unit.low in _ABOARD]
    return lead[-1:] != [] and lead[-1] in _ABOARD


_ABOARD = words("aboard in on inside commanded piloted flew led")


def _is_somebody(clause: Clause, place: int) -> bool:
    """Is the subject one person told of before by what he or she is: "The 27-year-old Briton left Baikonur"?"""
    if clause.units[place].low not in _WHO or place + 1 == len(clause.units):
        return False
    the = next((at for at in range(place - 1, max(-1, place - _DESCRIBED), -1) if clause.units[at].tag == "det"), None)
    if (
        the is None
        or clause.units[the].low != "the"
        or any(unit.tag not in ("stop", "comma") for unit in clause.units[max(0, the - 1) : the])
    ):
        return False
    inside = clause.units[the + 1 : place]
    plain = all(
        unit.tag in ("word", "num", "sign", "time") or (unit.tag == "entity" and unit.ref.kind not in _CRAFT_KINDS)
        for unit in inside
    )
    plain = plain and _ONE_OF_SEVERAL.isdisjoint(unit.low for unit in inside)
    return plain and clause.units[place + 1].tag in ("aux", "modal", "trigger", "verb", "soft", "adv", "comma")


SOMEBODY = -1
_WHO = words(
    """
    astronaut cosmonaut taikonaut spaceman briton frenchman frenchwoman canadian german american russian italian belgian
    millionaire billionaire businessman businesswoman entrepreneur designer actress director physicist physician
    scientist chemist doctor engineer teacher colonel major tourist pilot
    """
)
_ONE_OF_SEVERAL = words("first second third last next other only new another younger older")
_CRAFT_KINDS = ("vehicle", "mission", "launch_vehicle", "station")
_DESCRIBED = 7  # units


_FLIGHTS = (EventKind.LAUNCH, EventKind.RETURN)
_COUNTED = words("the all both those these same")
_TO_COMPANY = frozenset(("prep", "det", "entity", "adv", "word"))
_WHICH = words("own first second third fourth fifth sixth next last final only maiden other")
_THEM = {"him": 1, "her": 1, "them": 0}
_OWN = {"his": 1, "her": 1, "their": 0}
_OWNED = frozenset(_OWN)


def _with_whom(clause: Clause, at: int) -> int | None:
    """How many people "lifted off with her and six others" or "her launch to Mir" speaks of, None where of none."""
    units, trigger = clause.units, clause.units[at].ref
    if trigger.kind not in _FLIGHTS:
        return None
    if trigger.form == "noun":
        owner = at - 2 if at > 1 and units[at - 1].low in _WHICH else at - 1
        return _OWN.get(units[owner].low) if at else None
    first = at + 1
    while first < len(units) and units[first].low != "with" and units[first].tag in _TO_COMPANY:
        first += 1  # "landed in Kazakhstan with him and A"
    behind = units[first : first + 3]
    if len(behind) < 3 or behind[0].low != "with" or behind[1].low not in _THEM:
        return None
    return _THEM[behind[1].low] if behind[2].tag in ("conj", "comma", "prep", "adv", "sign", "time", "to") else None


_TEAMS = frozenset(("trio", "pair", "duo", "quartet"))


def _is_of_craft(clause: Clause, place: int) -> bool:
    """Is a number of people that of a craft named behind them?"""
    for unit in clause.units[place + 1 : place + 5]:
        if unit.tag == "entity":
            return bool(unit.ref.kind in ("vehicle", "mission"))
        if unit.tag not in ("word", "prep", "det"):
            return False
    return False


def _verb_joined(clause: Clause, place: int) -> int | None:
    """The event's verb to which the "and" at ``place`` joins another: "she went up in May and came home in June"."""
    for at in range(place - 1, max(-1, place - 16), -1):
        unit = clause.units[at]
        if unit.tag == "trigger" and unit.ref.form in ("past", "present", "base"):
            return at
        if unit.tag in ("stop", "person", "sub", "rel", "verb"):
            return None
    return None


_HOMEWARD = frozenset((EventKind.RETURN, EventKind.UNDOCKING))


def _is_their_return(clause: Clause) -> bool:
    """Is it "Their return to Earth is set for Friday: the undocking is planned at noon, the landing at three"?"""
    opening = clause.units[:4]
    return opening[0].low == "their" and any(
        unit.tag == "trigger" and unit.ref.form == "noun" and unit.ref.kind in _HOMEWARD for unit in opening
    )


def _pronoun_behind(clause: Clause, at: int) -> int | None:
    """Whom "for the third excursion, on 26 January, they used" means, with nothing but times before the pronoun.

    So it is behind "On STS-63, launched in May, he" and "On STS-63, which was launched in May, he".
    """
    told = clause.units[at].ref.form
    if told != "noun" and not (told == "past" and tells_of_craft(clause.units, at)):
        return None
    for unit in clause.units[at + 1 : at + 10]:
        if unit.low in MANY:
            return 0
        if unit.low in ONE and told == "past":
            return 1
        if unit.tag not in ("comma", "prep", "time", "adv", "conj"):
            return None
    return None


def tells_of_craft(units: Sequence[Unit], at: int) -> bool:
    """Does a verb only tell of the craft before it: ", launched", ", which began", ", which had been launched"?"""
    while at and units[at - 1].tag == "aux":
        at -= 1
    return at > 0 and (units[at - 1].tag == "comma" or (units[at - 1].low == "which" and units[at - 2].tag == "comma"))


def _opens_with_flight(clause: Clause) -> bool:
    """Is it "Her first flight was STS-41 on Discovery, from Oct. 6 to 10, 1990": somebody's own?"""
    opening = [unit.low for unit in clause.units[:3]]
    flight = len(opening) == 3 and opening[0] in ("his", "her") and opening[1] in _WHICH
    return flight and opening[2] in _VOYAGES


def _is_their_craft(clause: Clause, place: int, at: int) -> bool:
    """Is it "their Soyuz MS-23 had backed away", "their capsule splashed down": the craft of those named before?"""
    between = clause.units[place + 1 : at]
    return any(_is_craft(unit) for unit in between[:3]) and not any(
        unit.tag in ("prep", "comma", "stop", "verb") for unit in between
    )


def _is_craft(unit: Unit) -> bool:
    return unit.low in _SHIPS if unit.tag == "word" else unit.tag == "entity" and unit.ref.kind == "vehicle"


_SHIPS = words("ship spaceship spacecraft craft capsule orbiter shuttle crewship ferry")


def is_their_ship(clause: Clause, at: int) -> bool:
    """Is it "their capsule splashed down", with no name of the craft?"""
    lead = clause.units[max(0, at - 4) : at]
    return any(one.low == "their" and other.tag == "word" and other.low in _SHIPS for one, other in pairwise(lead))


def _is_their_walk(clause: Clause, place: int, at: int) -> bool:
    """Is it "their first joint spacewalk"?"""
    walk = clause.units[at].ref.kind is EventKind.SPACEWALK and clause.units[at].ref.form == "noun"
    return walk and all(unit.tag in ("word", "adv", "num") for unit in clause.units[place + 1 : at])


def _is_own_walk(clause: Clause, place: int, at: int) -> bool:
    """Is it "His second outing, on May 3,": a walk that the sentence tells of first?"""
    return place == 0 and clause.units[1].low in _WHICH and _is_their_walk(clause, place, at)


def _is_their_time(clause: Clause, place: int, at: int) -> bool:
    """Is it "Her stay included two spacewalks", which opens the sentence: a walk of hers?"""
    units = clause.units
    if place or units[at].ref.kind is not EventKind.SPACEWALK or units[at].ref.form != "noun":
        return False
    return any(unit.low in _TIMES_UP for unit in units[1:_TIME_NEAR]) and any(
        unit.low in _HOLDS for unit in units[1 : _TIME_NEAR + 2]
    )


_TIMES_UP = words("mission stay flight stint time tour visit months weeks days year")
_HOLDS = words("included include includes comprised saw brought featured involved")
_TIME_NEAR = 6  # units

_HUMAN = lazy(r"(?:crew|astronaut|cosmonaut|taikonaut|men\b|women\b|members|space(?!craft|ship)|returning|private)")


def ships_before(reading: Reading, mention: EventMention) -> bool:
    """Does a "They" open the sentence behind one of ships: "The two spacecraft parted at noon. They docked again"?

    So it is behind "Ray docked the two spacecraft a second time" and "With Ray at the helm, the two ships docked".
    """
    if mention.kind not in _OF_SHIPS_LEAD or not mention.number or mention.clause.units[0].low not in MANY:
        return False
    before = reading.segments[mention.number - 1]
    return _SHIPS_LEAD.match(reading.low, before.start, before.end) is not None


def number_told(reading: Reading, mention: EventMention) -> int:
    """How many a "They" means behind a sentence on "The three", "The trio" or "All four"; 0 where no number is told."""
    opening = mention.clause.units[0].low
    if not mention.number or (opening not in MANY and opening != "their"):
        return 0
    before = reading.segments[mention.number - 1]
    if before.paragraph != mention.segment.paragraph:
        return 0
    found = _NUMBER_LEADS.match(reading.low, before.start, before.end)
    return COUNTS[found[1] or found[2]] if found is not None else 0


_NUMBER_LEADS = lazy(
    r"\s*(?:the|all|these|those)\s+(?:(trio|pair|duo|quartet)\b|(two|three|four|five|six|seven)\s+(?:(?:wo)?men\b|crew\b"
    r"|(?:crew\s?|team\s?)?(?:mates|members)\b|astronauts|cosmonauts|taikonauts|(?:space)?flyers|travell?ers"
    r"|(?:have|had|has|were|are|was|will|would|did|do|spent|lived|worked|rode|flew|took|went|[a-z]+ed)\b))"
)
_OF_SHIPS_LEAD = frozenset((EventKind.DOCKING, EventKind.UNDOCKING))
_SHIPS_LEAD = lazy(
    r"(?:[^.;]*\b(?:docked|undocked|joined|linked|parted|separated)\s+|[^.;]*,\s+(?=both\b|the\s+two\b))?(?:the|both)\s+(?:two\s+)?"
    r"(?:ships|craft|spacecraft|spaceships|vehicles|capsules)\b"
)
