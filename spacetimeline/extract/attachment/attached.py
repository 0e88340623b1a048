"""What attachment works with: the verbs and event nouns of a clause, and the events with their times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.values import dataclass

if TYPE_CHECKING:
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.triggers import Trigger

FAR = 26.0
"""A time farther away than so many words and barriers belongs to nothing."""


@dataclass(slots=True)
class Attached:
    """A trigger of a clause with the times that belong to it. ``reported`` marks times of the verb of saying."""

    trigger: Trigger
    at: int
    times: list[TimeMention]
    reference: bool = False
    reported: bool = False
    shown: bool = False
    """Is it what a picture shows, dated by the head of its caption?"""


@dataclass(slots=True)
class Head:
    """A verb or event noun that times may belong to, at unit ``at``; no event of ours without ``attached``."""

    at: int
    attached: Attached | None
    reporting: bool = False
