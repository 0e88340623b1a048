"""Tellings of one day that are of other people: those of another ship, or who go outside the day after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told

_ALONE = (EventKind.LAUNCH, EventKind.RETURN)
"""What a craft does by itself, on whatever day others do it."""


def flew_apart(group: Told, mention: EventMention) -> bool:
    """Did people fly in one craft and none of them in the other: "She came down on June 19. He landed hours later"?"""
    one, other = group.flight, mention.flight
    if one is other or mention.kind not in _ALONE or not mention.roles.crew:
        return False
    if one is None or other is None or one.generic or other.generic:
        return False
    crew = {key for each in group.mentions for key in each.roles.crew}
    return bool(crew) and crew.isdisjoint(mention.roles.crew)


def walked_apart(one: EventMention, other: EventMention) -> bool:
    """Are they spacewalks of crews that have nobody in common: one late on a Sunday, one on Monday?"""
    crews = [set(each.roles.crew) for each in (one, other)]
    return one.kind is EventKind.SPACEWALK and all(crews) and crews[0].isdisjoint(crews[1])
