"""Throws out verbs of flight said of other things: shares and suits that take off, contracts landed, ships at sea."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    import re

    from spacetimeline.extract.triggers.triggers import Trigger

_A = r"\s+(?:an?|the|its|his|her|their|some|two|three)\s+(?:[\w’'-]+\s+){0,3}?"
_OBJECTS: dict[str, re.Pattern[str]] = {
    "land": lazy(
        rf"{_A}(?:contracts?|deals?|jobs?|roles?|seats?|spots?|blows?|orders?|awards?|grants?|interviews?|customers?|clients?"
        r"|positions?|investors?|reports?|fish)\b|\s+(?:on|in|at)\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:desks?|headlines|page|hospital|court|shelves)\b"
    ),
    "dock": lazy(
        rf"{_A}(?:pay|wages?|salary|salaries|points?|tails?|bonus(?:es)?)\b"
        r"|\s+(?:with|to|onto|into)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:mock-?ups?|dumm(?:y|ies)|replicas?|simulators?)\b"
    ),
    "take off": lazy(
        rf"{_A}(?:suits?|spacesuits?|helmets?|gloves?|masks?|clothes|jackets?|coats?|boots?|shoes|hats?|caps?|covers?|lids?"
        r"|panels?|gear|garments?|glasses|headsets?|day|days|week|time)\b"
    ),
    "go out": lazy(
        r"\s+(?:for|to)\s+(?:(?:an?|the)\s+)?(?:dinner|lunch|drinks?|coffee|run|meal|shops?|theat(?:er|re)|party|vote)\b"
    ),
    "go up": lazy(
        r"\s+(?:in\s+(?:flames?|smoke|fire|price|cost|value)|for\s+(?:sale|auction)|against|to\s+the\s+podium)\b"
    ),
}
"""What stands behind a verb, by its lemma, that it does to something else."""
_HOME = lazy(
    r"\s+(?:back\s+|home\s+)*to\s+(?:(?:the|their|its|his|her)\s+)?(?:astronaut\s+|crew\s+)?(?:quarters|hotels?|offices?|desks?|rooms?"
    r"|homes|famil(?:y|ies)|training|duty|work|service|science|school|hangars?|factor(?:y|ies)|vehicle\s+assembly\s+building|drawing\s+board|normal|houston|washington|star\s+city|moscow"
    r"|beijing|cologne|tokyo|paris|toulouse|johnson\s+space\s+center|headquarters)\b"
)
"""Where people and craft go on the ground."""
_RESCUERS = lazy(
    r"\b(?:(?:helicopter|recovery|rescue|ground|search|medical|pad)\s+(?:crew|team|force|worker)s?|rescuers|divers|frogmen|doctors"
    r"|medics|technicians|engineers|workers)\s+(?:who\s+|that\s+|had\s+|then\s+|first\s+|quickly\s+)*\Z"
)
"""Who opens a hatch on the ground or at sea."""
_BY_RADIO = lazy(
    r"[^.;]{0,60}?\b(?:by|via|over)\s+(?:(?:an?|the)\s+)?(?:\w+\s+)?(?:radio|video|phone|telephone|internet)\b"
)
_AUX = r"(?:\s+(?:had|has|have|will|would|is|are|was|were|to|also|then|again|soon|already))*\s+\Z"
_OF_WHAT = r"(?:\s+(?:of|in|for|at)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)?"
_CARRYING = r"\s+(?:carrying|with|bringing|transporting)\s+[^.;,]{2,50}?"


def _said_of(nouns: str, more: str = "") -> dict[str, re.Pattern[str]]:
    """For each of ``nouns`` the pattern of any of them as a verb's subject, with what may follow it."""
    pattern = lazy(rf"\b(?:{'|'.join(nouns.split())}){more}{_AUX}")
    return dict.fromkeys(nouns.split(), pattern)


_GOODS = """
share shares stock stocks price prices sales cost costs demand tickets career careers budget budgets revenue revenues
profit profits downloads spirits temperature temperatures
"""
_VESSELS = """
droneship droneships barge barges tug tugs tugboat tugboats truck trucks train trains convoy convoys boat boats yacht
yachts tanker tankers submarine submarines destroyer hurricane hurricanes storm storms
"""
_BUILDINGS = "tower towers gantry crane cranes building buildings wall statue bridge chimney flag"
_AIRCRAFT = "aircraft airplane airplanes plane planes jet jets airliner airliners helicopter helicopters"
_ROCKS = "comet comets asteroid asteroids meteor meteors meteorite meteorites fireball"
_SIGNALS = "signal signals wave waves message messages transmission transmissions command commands light"
_NEEDING = r"(?:\s+(?:need|take|require|took)\w*\s+(?:[\w,.-]+\s+){1,5}?(?:minutes|hours|seconds))?"
_WORLDS = "sun moon earth venus mars jupiter saturn"
_BODY_LEADS = lazy(
    r"(?:[.;!?]|\n)\s*(?:(?:fragments|pieces|parts|dust)\s+of\s+)?(?:(?:the|an?)\s+)?"
    r"(?:(?!(?:to|for|by|at|from|around|past|near|of|with)\b)[\w-]+\s+){0,2}?"
    rf"(?:{'|'.join(_WORLDS.split())}|(?:{'|'.join(_ROCKS.split())})(?:\s+(?:\d[\w/]*|[a-z]{{2}}\d+)){{0,3}}){_AUX}"
)
"""A body of the sky as the subject at the head of a sentence ("Asteroid 2024 YR4 flew past Earth")."""
_OF_THE_SKY = words("sun moon earth") | words(_ROCKS)
SEEN_ABOARD = frozenset(
    f"{verb} {way}" for verb in words("slide slip glide drift roll flash float") for way in ("by", "past")
) | {"go by"}
"""What planets do as seen from a probe: "Saturn slid by in August"."""
HELPS = words("lend give provide supply add offer")
"""What worlds do for a probe that passes them: "Earth lent it a push in December"."""
_ON_EARTH = """
delegation delegations president minister ministers ambassador teams families visitors guests officials
reporters journalists technicians workers managers students soldiers rescuers divers aquanauts agency agencies
"""
_GOING = words("leave depart fly go return come arrive land head travel part climb walk step")
"""What they do without any spacecraft; "engineers launched a probe" is another thing."""
_SHIPS = lazy(rf"\b(?:recovery|support|drone|rescue|hospital|navy|naval|research|cruise)\s+ships?{_AUX}")
_SUBJECTS = (
    _said_of(_GOODS, _OF_WHAT)
    | _said_of(_VESSELS)
    | _said_of(_AIRCRAFT, _CARRYING)
    | _said_of(_BUILDINGS)
    | _said_of(_SIGNALS, rf"(?:\s+from\s+[\w’'-]+)?{_NEEDING}")
    | dict.fromkeys((*_ROCKS.split(), *_WORLDS.split()), _BODY_LEADS)
    | {"ship": _SHIPS, "ships": _SHIPS}
)
"""What takes off, lands or comes down and is no spacecraft: by each noun the pattern of it as a verb's subject."""
_GOERS = _SUBJECTS | _said_of(_ON_EARTH)
_SKY = {noun: pattern for noun, pattern in _SUBJECTS.items() if noun in _OF_THE_SKY}
_MOVES = frozenset(
    (
        EventKind.LAUNCH,
        EventKind.RETURN,
        EventKind.REENTRY,
        EventKind.LANDING,
        EventKind.DOCKING,
        EventKind.UNDOCKING,
        EventKind.FLYBY,
        EventKind.SPACEWALK,
    )
)
_BACK = 110
_AHEAD = 90


def without_other_things(low: str, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers but those that tell of no craft; ``low`` is the text in lower case."""
    nouns = _GOERS.keys() & set(low.split())
    aboard = nouns - _MAY_FLY
    docked = next((each.end for each in triggers if each.kind is EventKind.DOCKING), len(low)) if nouns != aboard else 0
    return [
        each
        for each in triggers
        if (each.form == "noun" and " " not in each.lemma)
        or not _is_of_other(low, each, aboard if each.start > docked else nouns)
    ]


_MAY_FLY = words("visitors guests")
"""Who come to a launch, but also to a station: so they do once a docking has been told."""


def _is_of_other(low: str, trigger: Trigger, nouns: set[str]) -> bool:
    end = trigger.end
    behind = _OBJECTS.get(trigger.lemma)
    if behind is not None and behind.match(low, end, end + _AHEAD):
        return True
    if trigger.kind is EventKind.HATCH_OPENING and _RESCUERS.search(low, max(0, trigger.start - _BACK), trigger.start):
        return True
    if trigger.kind is EventKind.DOCKING and _BY_RADIO.match(low, end, end + _AHEAD):
        return True
    if trigger.kind is EventKind.RETURN and _HOME.match(low, end, end + _AHEAD):
        return True
    before = low[max(0, trigger.start - _BACK) : trigger.start]
    near = [noun for noun in nouns if noun in before]
    if not near or trigger.kind not in _MOVES or (trigger.kind is EventKind.FLYBY and trigger.lemma in HELPS):
        return False
    if trigger.lemma in SEEN_ABOARD:
        subjects = _SKY
    else:
        subjects = _GOERS if trigger.lemma.split(" ")[0] in _GOING else _SUBJECTS
    return any(subjects[noun].search(before) for noun in near if noun in subjects)
