"""What a craft's or rocket's name tells by its form: only a type, a variant of a type, or one flight of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from spacetimeline.extract.names.lexicon import EntityMention

_GENERIC_WORDS = lazy(
    r"\b(?:spacecraft|spaceship|ship|capsule|craft|vehicle|mission|missions|flight|cargo craft|cargo|crew craft"
    r"|orbiter|lander|rover|probe|satellite"
    r"|resupply|uncrewed|unpiloted|the|NASA['’]s|SpaceX|Boeing|Roscosmos|Russian)\b"
)
_NUMBER = lazy(r"\d+")


@lru_cache(maxsize=1024)
def _has_figure(name: str) -> bool:
    return any(map(str.isdecimal, name))


def is_called(ship: str, name: str) -> bool:
    """Does a name, which may be but its type's, mean a craft: "Soyuz" is no other ship than Soyuz 19."""
    return ship == name or ship.startswith((f"{name} ", f"{name}-"))


def is_generic(mention: EntityMention) -> bool:
    """Does the name tell only the type of craft ("Dragon", "Soyuz", "lunar module")?"""
    family = mention.attributes.get("family", "")
    name = mention.canonical
    if not family or _has_figure(name):
        return False
    return (
        name == family
        or name.lower() in (f"crew {family}".lower(), f"cargo {family}".lower())
        or (name.startswith(family) and name[len(family) :].strip().islower())
        or bool(variant_of(mention))
    )


def is_ship_rocket(rocket: EntityMention) -> bool:
    """Is it a rocket's name that its upper stage bears too, a ship that comes down as others do: Starship?"""
    return bool(rocket.attributes.get("ship")) and not any(word in rocket.text.lower() for word in _STAGES)


_STAGES = ("heavy", "booster")
"""Words in the names of what only lifts the ship."""


def variant_of(mention: EntityMention) -> str:
    """The variant of a type of craft that a name without a number tells ("Soyuz TM"), empty where it tells none."""
    rest = mention.canonical.removeprefix(mention.attributes.get("family", "")).strip()
    return mention.canonical if rest.isalpha() and rest.isupper() and rest != mention.canonical else ""


_LEADING = lazy(r"^(?:the|NASA['’]s|SpaceX['’]s|Russia['’]s|China['’]s|Europe['’]s(?!\s+Spaceport))\s+", re.IGNORECASE)
_ALNUM = lazy(r"[a-z]+|\d+")


_PAD = lazy(r"\s+(?:S?LC-\S+|Site \S+|Pad \S+|LP-\S+)$")


def port_of(name: str) -> str:
    """The spaceport of a pad: "Kennedy Space Center" of "Kennedy Space Center LC-39A"."""
    return _PAD.sub("", name)


def own_words(mention: EntityMention) -> str:
    """The canonical name; the article's own where that one has other words ("Kourou" for the Guiana Space Centre).

    A pad's own words tell too little without its spaceport: "Launch Complex 39A, Kennedy Space Center".
    """
    text = _LEADING.sub("", " ".join(mention.text.split()))
    written, known = (set(_ALNUM.findall(name.lower())) for name in (text, mention.canonical))
    short = text.isupper() and len(text) <= 5 and text.isalpha()
    if mention.kind == "launch_vehicle":  # a stage's or a maker's name beside it tells no other rocket
        letters = [{word for word in words if word.isalpha()} for words in (written, known)]
        return text if letters[0] == letters[1] and written != known else mention.canonical
    if written <= known or known <= written or short:
        return mention.canonical
    if mention.kind != "site":
        return text
    if _has_figure(text) and mention.attributes.get("class") == "launch":
        port = port_of(mention.canonical)
        return text if port.lower() in text.lower() else f"{text}, {port}"
    return text.title() if text.isupper() else text  # the capitals of a dateline


def shown_name(mention: EntityMention) -> str:
    """The canonical name, or the article's own where its numbers are others ("Progress 87" for Progress MS-26)."""
    return _shown(mention.canonical, mention.text)


@lru_cache(maxsize=2048)
def _shown(canonical: str, text: str) -> str:
    written = _NUMBER.findall(text)
    plain = {number if number in canonical else str(int(number)) for number in written}
    if not written or set(_NUMBER.findall(canonical)) <= plain.union(written):
        return canonical
    return " ".join(_GENERIC_WORDS.sub(" ", " ".join(text.split())).split())


_HONORS = ("honor", "honour", "memory", "named", "christened", "tribute")
_HONOR_CHARS = 160
_DISASTERS = (" accident", " disaster", " tragedy")
_DEATHS = (" died ", " perished ", " killed ")
_DEATH_CHARS = 45


def is_of_disaster(low: str, mention: EntityMention) -> bool:
    """Is it the ship of people in whose honor another is named ("named for Onizuka, who died aboard Challenger")?"""
    if mention.kind not in ("vehicle", "mission"):
        return False
    if not low.startswith(_DISASTERS, mention.end):
        near = low[max(0, mention.start - _DEATH_CHARS) : mention.start]
        if not any(word in near for word in _DEATHS):
            return False
    before = low[max(0, mention.start - _HONOR_CHARS) : mention.start]
    return any(word in before for word in _HONORS)


def is_of_part(low: str, mention: EntityMention) -> bool:
    """Is it "the Soyuz docking system", "the Gemini 8 Agena": a part or target by its craft, which is not spoken of?

    So is where another came down: "not far from the Luna 18 crash site".
    """
    if low.startswith(" agena", mention.end):
        return mention.kind in ("vehicle", "mission")
    if low.startswith(_CAME_DOWN, mention.end):
        return mention.kind in ("vehicle", "mission")
    return low.startswith(" docking ", mention.end) and low.startswith(_PARTS, mention.end + len(" docking "))


_CAME_DOWN = (" crash site", " impact site", " impact point", " impact crater", " landing site")
_PARTS = ("system", "mechanism", "gear", "apparatus", "equipment", "collar", "ring", "unit")


ON_GROUND = "antenna"
"""Stands in a text to be searched for the "station" of a ground or railway station, which no craft comes to."""


def is_on_ground(low: str, mention: EntityMention) -> bool:
    """Is what a text calls a station on the ground, as the text to be searched tells?"""
    return mention.kind == "station" and low.startswith(ON_GROUND, mention.end - len(ON_GROUND))


def other_sort(mention: EntityMention) -> str:
    """The sort of flights that a type's name cannot mean: a "Cargo Dragon" is on none with a crew."""
    if mention.attributes.get("class") == "cargo":
        return "crew"
    return "cargo" if mention.canonical.startswith("Crew ") else ""


def is_one_of(mention: EntityMention, family: str) -> bool:
    """Does a name mean one flight of a type of craft?"""
    if mention.kind == "vehicle" and is_generic(mention):
        return False
    return (
        family == mention.attributes.get("family")
        or family in mention.attributes.get("vehicle", "").split()
        or family == mention.attributes.get("vehicle")
    )
