"""What sort of world a probe meets, where its sentence names none: "passed the comet", "went into orbit around it"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading

SORTS = {
    "comet": "comet",
    "comet's": "comet",
    "comet’s": "comet",
    "nucleus": "comet",
    "coma": "comet",
    "asteroid": "asteroid",
    "asteroid's": "asteroid",
    "asteroid’s": "asteroid",
    "planet": "planet",
    "planet's": "planet",
    "planet’s": "planet",
}
_REACH = 9  # units
_ENDS = frozenset(("time", "entity", "trigger", "verb", "stop", "rel", "sub", "conj", "pron"))


def sort_met(clause: Clause, at: int) -> str:
    """The sort of what is met that stands behind the event's word: a comet, where that is "reached the nucleus"."""
    units = clause.units
    for place in range(at + 1, min(at + _REACH, len(units))):
        unit = units[place]
        if unit.tag in _ENDS:
            break
        if (sort := SORTS.get(unit.low)) is not None:
            named = [each.tag for each in units[place + 1 : place + 2]] == ["entity"]  # "the planet Mars"
            own = any(each.low in ("own", "home", "our") for each in units[at + 1 : place])
            return "" if named or own else sort
    return ""


def name_sorts_met(found: list[EventMention], reading: Reading) -> None:
    """Give tellings that name no world the one that "the comet" or "the planet" means: the last one of that sort."""
    worlds: dict[str, list[EntityMention]] = {}
    for mention in found:
        if mention.kind in _AT_WORLD and not mention.roles.body and (sort := _sort(mention)):
            if sort not in worlds:
                worlds[sort] = [each for each in reading.entities if each.kind == "body" and _is_of(each, sort)]
            mention.roles.body = _last_of_sort(sort, mention, worlds[sort])


_AT_WORLD = (EventKind.FLYBY, EventKind.LANDING, EventKind.ORBIT_INSERTION)


def _sort(mention: EventMention) -> str:
    """The sort of world that a telling speaks of, behind its event's word or else anywhere."""
    sort = sort_met(mention.clause, mention.at)
    if sort or mention.clause.words.isdisjoint(SORTS):
        return sort
    sorts = (SORTS[unit.low] for unit in mention.clause.units if unit.low in SORTS)
    return next((each for each in sorts if each != "planet"), "")


def _last_of_sort(sort: str, mention: EventMention, worlds: list[EntityMention]) -> str:
    """The world of a sort named last before a telling, else first behind it; a planet is the one the craft is for."""
    target = mention.flight.target if mention.flight is not None else ""
    if sort == "planet" and mention.kind is not EventKind.FLYBY and any(each.canonical == target for each in worlds):
        return target
    last = bisect_left(worlds, mention.start, key=lambda each: each.start)
    meant = worlds[last - 1 : last] if last else worlds[:1]
    return meant[0].canonical if meant else ""


def _is_of(world: EntityMention, sort: str) -> bool:
    """Is a world of a sort? Our own planet is never "the planet" that a probe comes to."""
    return world.attributes.get("class") == sort and world.canonical != "Earth"
