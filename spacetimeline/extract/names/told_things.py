"""What a text speaks of for certain, by which its uncertain names are understood."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from spacetimeline.extract.names.lexicon import EntityMention


_COMPARED = lazy(r"\b(?:than|[Ll]ike|[Uu]nlike|in\s+honou?r\s+of)\s+(?:[\w’'-]+\s+){0,2}\Z")
# "16 days ahead of its twin, Voyager 1.", "three days before Apollo 11."
_TWIN = lazy(
    r"\b(?:(?:of|than|behind|before|after|with)\s+its\s+(?:[\w-]+\s+)?(?:twin|sister|sibling|companion)"
    r"(?:\s+(?:ship|craft|spacecraft|probe))?,?"
    r"|(?:hour|day|week|month|year)s?\s+(?:before|after|behind|ahead\s+of|earlier\s+than|later\s+than))\s+\Z"
)
_TOLD_OF = lazy(r",\s+(?:which|who)\b")
_ASIDE = 50  # characters


def is_compared(text: str, mention: EntityMention) -> bool:
    """Is what is named no more than a measure ("less powerful than America's Saturn V"), of which nothing is told?

    Nor is anything told of whom a craft is named for: "in honor of Albert Einstein".
    """
    if _TOLD_OF.match(text, mention.end):
        return False
    before = max(0, mention.start - _ASIDE), mention.start
    if text[mention.end : mention.end + 1] in _STOPS and _TWIN.search(text, *before):
        return True
    return _COMPARED.search(text, *before) is not None


def is_of_career(text: str, mention: EntityMention) -> bool:
    """Is it the craft of "Bean, who had walked on the Moon with Apollo 12, was the commander": of an earlier flight?"""
    before = text[max(0, mention.start - _CAREER) : mention.start]
    return "who ha" in before and _WHO_HAD.search(before) is not None


_CAREER = 70  # characters
_WHO_HAD = lazy(r"\bwho\s+ha[ds]\s+(?:[\w'’-]+\s+){1,9}\Z")
_STOPS = (".", ",", ";", ")")

_DUMMY = lazy(r"\b(?:dummy|mock|mockup|simulated|test\s+versions\s+of)\s+\Z")
_DUMMIES = lazy(r"[’']?s?\s+(?:[\w-]+\s+){0,2}?(?:simulators?|dumm(?:y|ies)|mock-?ups?|mass\s+models?)\b")


def has_dummies(low: str) -> bool:
    """Does a text in lower case speak of dummies of craft at all?"""
    return any(word in low for word in _DUMMY_WORDS)


_DUMMY_WORDS = ("dumm", "mock", "simulat", "test versions", "mass model")


def is_dummy(text: str, mention: EntityMention) -> bool:
    """Is it a dummy of what is named ("eight dummy Starlink satellites", "eight Starlink simulators")?"""
    if mention.kind not in ("vehicle", "mission"):
        return False
    before = _DUMMY.search(text, max(0, mention.start - _ASIDE), mention.start)
    return before is not None or _DUMMIES.match(text, mention.end) is not None


def named_stations(mentions: list[EntityMention]) -> list[EntityMention]:
    """The stations a text names for certain, be it by one of their modules."""
    return [
        each if each.kind == "station" else replace(each, canonical=each.attributes["station"])
        for each in mentions
        if each.certain and (each.kind == "station" or each.attributes.get("station"))
    ]


def known_things(mentions: list[EntityMention]) -> set[str]:
    """What the text speaks of for certain: names, the families of its ships, and what they carry out or belong to."""
    return {thing for mention in mentions if mention.certain for thing in things_of(mention)}


def things_of(mention: EntityMention) -> tuple[str, ...]:
    """What makes a mention certain when it is certain: its name, its family, its flight's ship, its station."""
    told = (mention.attributes.get(key, "") for key in ("family", "vehicle", "station"))
    return (mention.canonical, *(thing for thing in told if thing))


def station_of_ships(mentions: list[EntityMention]) -> str:
    """The one station to which all the ships fly that a text names for certain; empty where it names others."""
    ships = [each for each in mentions if each.certain and each.kind == "vehicle" and each.attributes.get("family")]
    goals = {each.attributes.get("flies_to", "") for each in ships}
    return goals.pop() if len(goals) == 1 else ""


def that_station(mention: EntityMention, stations: list[EntityMention], goal: str) -> EntityMention:
    """The station that "the station" means: the one named last before it, else the first one after.

    Where none is named it is ``goal``, to which the ships of the text fly.
    """
    if not stations:
        return replace(mention, canonical=goal) if goal else mention
    meant = stations[max(0, bisect_left(stations, mention.start, key=lambda each: each.start) - 1)]
    certain = all(each.canonical == meant.canonical for each in stations)
    return replace(mention, canonical=meant.canonical, certain=certain)


def one_of_series(mention: EntityMention, stations: list[EntityMention]) -> EntityMention:
    """The Salyut 1 that "Salyut" means where the text names no other of that series."""
    named = {each.canonical for each in stations if each.canonical.startswith(f"{mention.canonical} ")}
    return replace(mention, canonical=named.pop()) if len(named) == 1 else mention
