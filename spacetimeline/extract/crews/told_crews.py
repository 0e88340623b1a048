"""One thing that an article says of who flies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.values import dataclass

if TYPE_CHECKING:
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
