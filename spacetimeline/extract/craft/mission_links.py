"""Which craft flew which mission of an article: by where it names them, and by what is known of shuttles."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.craft_names import is_generic
from spacetimeline.extract.craft.fleets import craft_of_missions
from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.text.segments import Segment

_TO_COME = lazy(
    r"\b(?:readied|ready|prepared?|preparing|preparations?|process(?:ed|ing)|refurbished)\s+for\s+(?:its\s+next\s+(?:flight|mission),\s+)?\Z"
    r"|\bnext\s+(?:[\w-]+\s+){0,2}(?:flight|mission|launch|visit)\b(?:\s+(?:to|of|by)\s+(?:[\w-]+\s*){1,4})?(?:,\s+|\s+(?:is|will\s+be)\s+)\Z"
)
_LEAD = 4
"""So many sentences, the title one of them, say what an article is about."""
_HEAD = 8
"""So many, of releases that begin with their number and day."""
_FOREPART = 16
_NEAR = 400  # characters
_REACH = 60  # characters
_LOADS = ("satellite", "observatory", "probe", "module")


def link_missions(mentions: Sequence[EntityMention], segments: Sequence[Segment], text: str) -> dict[str, str]:
    """The vehicle that flew each mission, by canonical names; ``mentions`` are of vehicles and missions.

    It is the one told of in one sentence with the mission, most often so; else the only one that fits.
    """
    together = _told_together(mentions, segments, text)
    links = {mission: counts.most_common(1)[0][0] for mission, counts in together.items()}
    _link_title(links, mentions, segments)
    _link_only(links, mentions, segments, text)
    _link_known(links, mentions, segments, text)
    return links


def fits(mission: EntityMention, vehicle: EntityMention) -> bool:
    """May the craft have flown the mission, as far as the vocabulary knows them?"""
    kind = mission.attributes.get("vehicle", "")
    family = vehicle.attributes.get("family", "")
    if mission.attributes.get("class") in ("crew", "cargo") and vehicle.attributes.get("class") in _LOADS:
        return False  # what a ship takes along or visits is not what flies
    if mission.attributes.get("class") == "crew" and vehicle.attributes.get("class") == "cargo":
        return False
    known = craft_of_missions().get(mission.canonical, vehicle.canonical)
    if known != vehicle.canonical and not is_generic(vehicle) and family:
        return False  # another orbiter's mission
    if _is_numbered_otherwise(vehicle.canonical, mission.canonical):
        return False
    return not kind or not family or family in kind or kind in family


def _is_numbered_otherwise(vehicle: str, mission: str) -> bool:
    """Is a craft called by the number of another mission of the row: Cygnus NG-10, where the mission is NG-11?"""
    row = mission.rstrip(_DIGITS)
    return row != mission and any(
        each != mission and each != row and each.rstrip(_DIGITS) == row for each in vehicle.split()
    )


_DIGITS = "0123456789"


def _told_together(
    mentions: Sequence[EntityMention], segments: Sequence[Segment], text: str
) -> dict[str, Counter[str]]:
    """How often and how closely vehicles are told of with each mission."""
    together: dict[str, Counter[str]] = {}
    before: dict[str, Counter[str]] = {}
    told: list[EntityMention] = []
    at, paragraph = 0, -1
    for segment in segments:
        inside: list[EntityMention] = []
        while at < len(mentions) and mentions[at].start < segment.end:
            inside.append(mentions[at])
            at += 1
        flown = [each for each in inside if each.kind == "mission" and not _is_next(each, text)][:8]
        for mission in flown:
            for vehicle in inside[:8]:
                if vehicle.kind == "vehicle" and not is_generic(vehicle) and fits(mission, vehicle):
                    if _is_of_other(mission, vehicle, flown):
                        continue
                    weight = 3 if abs(vehicle.start - mission.start) < _CLOSE else 1
                    together.setdefault(mission.canonical, Counter())[vehicle.canonical] += weight
        missions = [each for each in inside if each.kind == "mission"]
        if not missions and len({each.canonical for each in told}) == 1 and paragraph == segment.paragraph:
            for vehicle in inside[:2]:
                if not is_generic(vehicle) and fits(told[0], vehicle):
                    before.setdefault(told[0].canonical, Counter())[vehicle.canonical] += 1
        told, paragraph = missions, segment.paragraph
    return before | together  # "It was flown by Atlantis", behind a sentence on the mission


def _is_of_other(mission: EntityMention, vehicle: EntityMention, flown: list[EntityMention]) -> bool:
    """Is another mission named closer to the craft ("Crew-1 will move its Dragon to make room for Crew-2")?"""
    far = abs(vehicle.start - mission.start)
    return far >= _CLOSE and any(abs(vehicle.start - each.start) < min(far, _CLOSE) for each in flown)


_CLOSE = 60
"""Characters within which a mission is named with its craft."""


def _link_title(links: dict[str, str], mentions: Sequence[EntityMention], segments: Sequence[Segment]) -> None:
    """The one mission of the title flew on the one craft that fits it in the first sentences."""
    if len(segments) < _LEAD:
        return
    title = [each for each in mentions if each.kind == "mission" and each.start < segments[0].end]
    if len({each.canonical for each in title}) != 1 or title[0].canonical in links:
        return
    lead = [each for each in mentions if each.kind == "vehicle" and each.start < segments[_LEAD - 1].end]
    craft = {each.canonical for each in lead if not is_generic(each) and fits(title[0], each)}
    if len(craft) == 1 and not craft & set(links.values()):
        links[title[0].canonical] = craft.pop()


def _link_only(
    links: dict[str, str], mentions: Sequence[EntityMention], segments: Sequence[Segment], text: str
) -> None:
    """An article with one mission and one craft that fits it means that craft."""
    ahead = {each.canonical for each in mentions if each.kind == "mission" and _is_next(each, text)}
    missions = Counter(each.canonical for each in mentions if each.kind == "mission")
    missions = Counter({name: count for name, count in missions.items() if name not in ahead})
    craft = {each.canonical: each for each in mentions if each.kind == "vehicle" and not is_generic(each)}
    if not missions:
        return
    main = missions.most_common(1)[0][0]
    mention = next(each for each in mentions if each.canonical == main)
    fitting = [name for name, each in craft.items() if fits(mention, each) and name not in links.values()]
    kin = [name for name in fitting if craft[name].attributes.get("family") == mention.attributes.get("vehicle")]
    fitting = kin or fitting
    early = segments and mention.start < segments[min(3, len(segments) - 1)].end
    if main not in links and len(fitting) == 1 and (missions[main] > 1 or early):
        links[main] = fitting[0]


def _link_known(
    links: dict[str, str], mentions: Sequence[EntityMention], segments: Sequence[Segment], text: str
) -> None:
    """A mission of the title flew on the craft that is known to have flown it, where the article names that.

    So did the only mission of an article, where its first sentences name that craft right before, or a sentence begins
    with it ("STS-71 will be commanded by A").
    """
    end = segments[min(_HEAD, len(segments)) - 1].end if segments else 0
    lead = [each for each in mentions if each.start < end]
    heads = {each.start for each in segments[:_FOREPART]}
    craft = {each.canonical for each in mentions if each.kind == "vehicle"}
    alone = len({each.canonical for each in mentions if each.kind == "mission"}) == 1
    for each in mentions if alone else lead:
        if _is_next(each, text):
            continue
        known = craft_of_missions().get(each.canonical, "")
        near = each.start in heads or any(one.canonical == known and 0 < each.start - one.start < _NEAR for one in lead)
        if known in craft and (each.start < segments[0].end or (alone and near)):
            links.setdefault(each.canonical, known)


def _is_next(mission: EntityMention, text: str) -> bool:
    """Is it a mission to come: "Atlantis will be readied for STS-86", "the next flight to Mir, STS-74, will"?"""
    return _TO_COME.search(text, max(0, mission.start - _REACH), mission.start) is not None
