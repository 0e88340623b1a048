"""Keeps two crews of one article in their own ships: those who move a ship are not on the one that others come in."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from spacetimeline.extract.assigning.home_with_others import WITH_OTHERS
from spacetimeline.extract.assigning.older_ships import IN_OLDER
from spacetimeline.extract.craft.craft_names import is_generic
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.extract.mentions.mentions import EventMention

_IN_ORBIT = frozenset((EventKind.DOCKING, EventKind.UNDOCKING, EventKind.RETURN))
_IN_OTHERS = (WITH_OTHERS, IN_OLDER)
_SEVERAL = 2  # people


def keep_in_own_ships(found: list[EventMention]) -> None:
    """Put what people do on the one ship they are told to fly, where none or that of others is put down for them.

    One who flies alone may have flown before, so only several people tell a ship by themselves.
    """
    aboard: dict[int, list[EventMention]] = defaultdict(list)
    ships: dict[frozenset[str], list[EventMention]] = defaultdict(list)
    for each in found:
        if each.flight is not None and each.flight.sort == "crew" and each.roles.crew:
            aboard[id(each.flight)].append(each)
            ships[frozenset(each.roles.crew)].append(each)
    for mention in found if ships else ():
        crew = frozenset(mention.roles.crew)
        several = len(crew) >= _SEVERAL and mention.notes.isdisjoint(_IN_OTHERS)
        if not several or mention.when is None or mention.kind not in _IN_ORBIT or _is_named(mention):
            continue
        told = [each for each in ships[crew] if each.flight is not mention.flight] if crew in ships else []
        if mention.flight is None:
            told = [each for each in told if _is_named(each)]
        elif mention.flight_sure and any(not _is_of_type(each, mention) for each in told):
            continue  # "undocked their Soyuz" is not what they do in a shuttle
        elif not told or not _is_of_others(crew, aboard[id(mention.flight)], ships):
            continue
        if len({id(each.flight) for each in told}) == 1:
            mention.flight = told[0].flight


def _is_of_type(one: EventMention, other: EventMention) -> bool:
    return one.flight is not None and other.flight is not None and one.flight.family == other.flight.family


def _is_of_others(crew: frozenset[str], told: list[EventMention], together: Iterable[frozenset[str]]) -> bool:
    """Are others told to fly on a ship, none of these people by its name, and never both crews of one event?"""
    others = {key for each in told if crew.isdisjoint(each.roles.crew) for key in each.roles.crew}
    if not others or any(_is_named(each) and not crew.isdisjoint(each.roles.crew) for each in told):
        return False
    return not any(crew & people and others & people for people in together)


def _is_named(mention: EventMention) -> bool:
    """Is the very ship named, not only its type?"""
    return mention.flight_sure and not all(map(is_generic, mention.roles.craft))
