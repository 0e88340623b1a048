"""One thing that an article says of who flies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.text.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.mentions.crew_frame_table import Way


@dataclass(frozen=True, slots=True)
class Statement:
    """``keys`` are people told to fly on ``flight``, in the order of the sentence.

    ``flight`` is None where the sentence names no craft. ``number`` is that of the sentence.
    """

    flight: Flight | None
    keys: tuple[str, ...]
    way: Way
    number: int = 0


def amid_crew(told: Sequence[Statement]) -> list[Statement]:
    """The statements; whoever may fly does so where the crew's others are told of in the sentences around.

    "Ray commands the flight. Lee and Stone are making their first one, and Ito has the fourth seat."
    """
    sure: dict[int, list[int]] = {}
    for each in told:
        if each.way == "both":
            sure.setdefault(id(each.flight), []).append(each.number)
    return [
        replace(each, way="both")
        if each.way == "maybe" and _is_amid(each.number, sure.get(id(each.flight), ()))
        else each
        for each in told
    ]


def _is_amid(number: int, others: Sequence[int]) -> bool:
    before = any(0 < number - each <= _NEAR for each in others)
    return before and any(0 <= each - number <= _NEAR for each in others)


_NEAR = 2  # sentences
