"""What the words around a trigger tell of whether its event happened."""

from __future__ import annotations

from spacetimeline.extract.text.values import dataclass
from spacetimeline.model.event import Status


@dataclass(frozen=True, slots=True)
class Factuality:
    """``status`` as the words alone tell it, None where only the date can tell (a bare noun, a present tense).

    ``past_plan`` marks a plan told in the past ("was to launch on Friday"); ``slot`` a time that was given up;
    ``from_slot`` that of several times the one behind "from" was.
    """

    status: Status | None
    past_plan: bool = False
    slot: bool = False
    happened: bool = False
