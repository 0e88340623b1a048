"""Who comes home without the crew that took him up: with another one, or months later than his ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.assigning.home_with_others import WITH_OTHERS
from spacetimeline.extract.merging.merging import OF_RELIEF
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from spacetimeline.extract.crews.rosters import Roster, Rosters
    from spacetimeline.extract.mentions.mentions import EventMention

_SAME_MS = 2 * DAY_MS
"""So far apart the tellings of one return may lie."""
_LONGEST_MS = 450 * DAY_MS
"""So long people have stayed in space."""


def leave_behind(found: Sequence[EventMention], rosters: Rosters) -> None:
    """Take those who came home with another crew, or later than their ship, for people whom it only took up."""
    aboard: dict[str, list[Roster]] = {}
    for roster in rosters:
        for key in {**roster.up, **roster.both}:
            aboard.setdefault(key, []).append(roster)
    landed, launched = _days(found)
    for mention in found:
        if mention.kind is not EventKind.RETURN:
            continue
        for key in mention.roles.crew:
            theirs = aboard.get(key, ())
            if len(theirs) != 1 or theirs[0].flight is mention.flight:
                continue
            home = landed.get(id(theirs[0].flight), 0)
            if WITH_OTHERS in mention.notes or _is_later(mention, home, launched.get(key, ())):
                theirs[0].gone[key] = None
                theirs[0].back.pop(key, None)
    _part_tellings(found, {id(each.flight): each.gone.keys() for each in rosters if each.gone})


def _part_tellings(found: Sequence[EventMention], gone: Mapping[int, AbstractSet[str]]) -> None:
    """Take tellings without a time that are of those left behind from the flight that left them: "her return"."""
    for mention in found if gone else ():
        theirs, crew = gone.get(id(mention.flight)), set(mention.roles.crew)
        if theirs and crew and crew <= theirs and mention.kind is EventKind.RETURN and mention.when is None:
            mention.flight = None
            mention.notes.add(OF_RELIEF)


def _days(found: Sequence[EventMention]) -> tuple[dict[int, int], dict[str, list[int]]]:
    """When each flight first came home, and when each person was launched."""
    landed: dict[int, int] = {}
    launched: dict[str, list[int]] = {}
    for mention in found:
        if mention.when is None or mention.slot:
            continue
        at = mention.when.at_ms
        if mention.kind is EventKind.RETURN and mention.flight is not None:
            landed[id(mention.flight)] = min(at, landed.get(id(mention.flight), at))
        for key in mention.roles.crew if mention.kind is EventKind.LAUNCH else ():
            launched.setdefault(key, []).append(at)
    return landed, launched


def _is_later(mention: EventMention, home: int, launched: Sequence[int]) -> bool:
    """Does somebody land well after his ship did, without another launch in between?"""
    if not home or mention.when is None or mention.slot:
        return False
    at = mention.when.at_ms
    return home + _SAME_MS < at < home + _LONGEST_MS and not any(home < each < at for each in launched)
