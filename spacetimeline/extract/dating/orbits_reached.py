"""Orbits reached minutes behind a launch with an hour of its own: "It lifted off at 9:03. It entered orbit at 9:14"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention

_REACHED = words("reach enter attain achieve make gain go settle slip swing glide")
_LEAST_MS, _MOST_MS = 2 * 60_000, 120 * 60_000


def settle_orbits(found: list[EventMention]) -> None:
    """Take what entered an orbit behind its own launch for that and for no launch."""
    launches: dict[int, list[int]] = {}  # when each flight is told to have lifted off
    for mention in found:
        if mention.kind is EventKind.LAUNCH and not _is_reached(mention) and (at := _minute(mention)) is not None:
            launches.setdefault(id(mention.flight), []).append(at)
    for mention in found:
        at = _minute(mention)
        if mention.kind is not EventKind.LAUNCH or mention.flight is None or at is None or not _is_reached(mention):
            continue
        if any(_LEAST_MS <= at - each <= _MOST_MS for each in launches.get(id(mention.flight), ())):
            mention.kind = EventKind.ORBIT_INSERTION
            mention.roles.body = "Earth"


def _is_reached(mention: EventMention) -> bool:
    return mention.trigger.needs == "frame" and mention.trigger.lemma in _REACHED and _is_into_orbit(mention)


def _is_into_orbit(mention: EventMention) -> bool:
    behind = mention.clause.units[mention.at + 1 : mention.at + _NEAR]
    return any(unit.low.endswith("orbit") for unit in behind)


_NEAR = 8  # units


def _minute(mention: EventMention) -> int | None:
    """The instant of a telling that tells it to the minute."""
    when = mention.when
    return when.at_ms if when is not None and when.granularity.rank <= Granularity.MINUTE.rank else None
