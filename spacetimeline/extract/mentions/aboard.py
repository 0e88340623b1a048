"""Flights told by who was on what and when: "his turn came in July 1966, aboard Gemini 10", "she was on STS-8 in 1983".

Obituaries and histories tell careers so, with a verb that says nothing of flying. What tells is the craft behind "on",
"aboard" or "in", with a time on either side of it, and people who go, follow or have their turn.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CREW_WORDS
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.timex.types import TimeMention

_ABOARD = words("on aboard in with")
_ROLES = words("commander pilot member crew specialist engineer commanders pilots members part captain")
_FLYERS = CREW_WORDS | words(
    "he she they who his her their him both two three four eight seven pair man woman men women"
)
_FLYING = words(
    """
    was were been went gone go going back came come comes flew flown fly flies followed follows served serve commanded
    piloted captained turn chance opportunity flight flights trip trips spaceflight mission missions time voyage visit
    ride rides repeated joined rode returned again along part did led later then next traveled travelled
    """
)
_STAYS_DOWN = lazy(
    r"\b(?:back-?up|support|capsule\s+communicator|capcom|assigned|selected|trained|training|named|director|manager|works?|worked"
    r"|helped|fire|accident|loss|lost|disaster|tragedy|died|killed|death|controls?|controllers?|during|visited|docked"
    r"|(?:to|would|should|could)\s+have|hoped|instead|photo\w*|picture\w*|images?|experiments?|instruments?|not|never|without"
    r"|since|until|(?:over|across)\s+(?:from|to)|spacewalks?|walked|walk|outside|landed|home|landing|splash\w*|earth|will|(?:is|are|was|were)\s+to|rehears\w+|tests?"
    r"|simulat\w+|countdown)\b"
)
_TO_CRAFT = frozenset(("prep", "comma", "det", "adv", "num", "conj", "open", "close", "person", "word", "sub"))
_TO_TIME = frozenset(("prep", "comma", "det", "adv", "num", "word", "entity", "sign"))
_FROM_OTHERS = words("for since until till after before during by between")
_OTHER_CLAUSES = ("verb", "trigger", "modal", "rel")
_STRAY_WORDS = 4
_TITLES = 5
_GAP = 9


@dataclass(slots=True)
class Aboard:
    """Craft ``entity`` at unit ``at``, the ``time`` in which people went up in it, and those people by their keys."""

    entity: EntityMention
    at: int
    time: TimeMention
    crew: list[str] = field(default_factory=list)


def may_be_aboard(low: str, start: int) -> bool:
    """Is somebody perhaps told to be aboard the craft named at ``start``, as far as the words before it tell?"""
    return not _LEADING.isdisjoint(low[max(0, start - _LEAD_CHARS) : start].replace("(", " ").split())


_LEADING = _ABOARD | {"of"}
_LEAD_CHARS = 80


def told_aboard(clause: Clause, low: str) -> list[Aboard]:
    """Each craft of a sentence of the text ``low`` with the times in which people are told to have flown in it."""
    units = clause.units
    found: list[Aboard] = []
    flyers: list[str] = []
    company: list[str] = []
    first = 0
    for place in clause.indices("entity"):
        if place < first or not is_flown(units[place].ref):
            continue
        lead = _lead(units, place, first)
        at = _time_of(units, lead, place, first) if lead is not None else None
        if lead is None or at is None or not _dates(units, at):
            continue
        begun = _begun(units, first, lead, goes_on=bool(found))
        if begun is None or _STAYS_DOWN.search(low, units[begun].start, units[max(at, lead)].start):
            continue
        named = (unit.ref.key for unit in units[first:lead] if unit.tag == "person")
        flyers = [key for key in named if key not in company] or flyers  # "on Soyuz 6 with A and on Soyuz 9 with B"
        end = max(at, place)
        company = company_behind(units, end)
        crew = list(dict.fromkeys([*flyers, *company]))
        for each in (at, *_further(units, at)):
            found.append(Aboard(units[place].ref, place, units[each].ref, crew))
            end = max(end, each)
        first = end + 1
    return found


def is_flown(ref: EntityMention) -> bool:
    """Is it a craft that takes people up and down again?"""
    return ref.kind in ("vehicle", "mission") and ref.attributes.get("class") == "crew"


def _lead(units: Sequence[Unit], place: int, first: int) -> int | None:
    """The "aboard" before a craft, past what sort of craft it is ("on the Soviet ship Soyuz 40")."""
    for at in range(place - 1, max(first - 1, place - _TITLES), -1):
        unit = units[at]
        if unit.tag == "prep":
            of_role = unit.low == "of" and at > 0 and units[at - 1].low in _ROLES
            return at if of_role or unit.low in _ABOARD else None
        if unit.tag not in ("det", "word", "entity", "num", "sign"):
            return None
    return None


def _time_of(units: Sequence[Unit], lead: int, place: int, first: int) -> int | None:
    """Where the time stands that goes with the craft at ``place``: soon behind it, or before its preposition."""
    for at in range(place + 1, min(place + _GAP, len(units))):
        unit = units[at]
        if unit.tag == "time":
            return at
        if unit.low in _FROM_OTHERS or (unit.tag not in _TO_TIME and unit.low not in _FLYING):
            break
        if unit.tag == "verb" and [each.tag for each in units[at + 1 : at + 2]] == ["det"]:
            break  # "the crew of STS-98 joined the modules on Feb. 10": what they did up there
    spare, flying = _STRAY_WORDS, False
    for at in range(lead - 1, max(first - 1, lead - 2 * _GAP), -1):
        unit = units[at]
        if unit.tag == "time":
            return at
        if unit.tag == "conj" and flying:
            return None  # "he joined in 1978 and flew on": another verb's time
        flying = flying or unit.low in _FLYING
        spare -= unit.tag == "word" and unit.low not in _FLYING
        passable = unit.tag in _TO_CRAFT or unit.low in _FLYING or unit.low in _FLYERS
        if not passable or spare < 0 or unit.low in ("since", "until", "by", "after", "before"):
            return None
    return None


def _further(units: Sequence[Unit], at: int) -> list[int]:
    """The further times of a list: "with a Soyuz in October 2007 and November 2016"."""
    found = []
    while at + 2 < len(units):
        joint = [unit.low for unit in units[at + 1 : at + 4] if unit.tag != "time"]
        step = 2 if units[at + 2].tag == "time" else 3
        if joint[: step - 1] not in (["and"], ["and", "in"], ["and", "again"]) or at + step >= len(units):
            break
        if units[at + step].tag != "time" or not _dates(units, at + step):
            break
        at += step
        found.append(at)
    return found


def _dates(units: Sequence[Unit], at: int) -> bool:
    """Does the time date a flight: a month, a year or a day by its number, and nothing else that happened then?"""
    time: TimeMention = units[at].ref
    if time.when is None or time.date is None or time.clock is not None or time.shift is not None:
        return False
    if at and units[at - 1].low in ("since", "until", "by", "before", "after", "from", "of", "to"):
        return False
    following = {unit.low for unit in units[at + 1 : at + 3]}
    if time.date[2] and (
        not any(character.isdigit() for character in time.text) or following & {"when", "as", "while"}
    ):
        return False  # "on Friday" is news of what goes on aboard
    return not following & {"until", "to", "through", "till"}


def _begun(units: Sequence[Unit], first: int, lead: int, *, goes_on: bool) -> int | None:
    """Where the clause begins that says that people go, or in which a list of flights goes on; None where none does."""
    flying = next((at for at in range(lead - 1, first - 1, -1) if units[at].low in _FLYING), None)
    other = next((at for at in range(lead - 1, first - 1, -1) if units[at].tag in _OTHER_CLAUSES), None)
    if other is not None and (flying is None or other > flying) and units[other].low not in _FLYING:
        return None
    if flying is None:
        return first if goes_on else None
    if not goes_on and not any(unit.tag == "person" or unit.low in _FLYERS for unit in units[first:lead]):
        return None
    joints = (at for at in range(flying, first - 1, -1) if units[at].tag in ("conj", "stop"))
    return next(joints, first)


def company_behind(units: Sequence[Unit], at: int) -> list[str]:
    """Those who flew along: the people behind "with" or "together with" right behind the craft and its time."""
    found: list[str] = []
    for unit in units[at + 1 : at + 2 * _GAP]:
        if unit.tag == "person":
            found.append(unit.ref.key)
        elif unit.tag not in ("comma", "conj", "word", "prep", "entity") or (not found and unit.low in ("and", "then")):
            break
    led = any(unit.low in ("with", "alongside") for unit in units[at + 1 : at + 4])
    return found if led else []
