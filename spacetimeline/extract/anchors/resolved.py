"""A date while it is given its place in the calendar: what it is read against, and what came of it."""

from __future__ import annotations

from spacetimeline.extract.anchors.calendar import Unit
from spacetimeline.extract.anchors.narrative import Narrative, Told
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.timex.partial import Partial, Words


@dataclass(slots=True)
class Resolved:
    """A partial with its calendar unit, and how that was found."""

    partial: Partial
    unit: Unit | None = None
    anchor: str = ""
    anchored_on: tuple[int, int] | None = None  # tokens
    year_guessed: bool = False
    weekday_conflict: bool = False
    other: Unit | None = None  # the next best reading
    running: Unit | None = None  # for clock times: the last day told before
    running_at: tuple[int, int] | None = None
    recent: Told | None = None  # in news, the last day told just before publication
    ahead: Told | None = None  # and just after it
    written: Unit | None = None  # the day on which the words around it were written


@dataclass(frozen=True, slots=True)
class Here:
    """A partial where it stands: its text, what the narrative has told so far, and years its neighbours name."""

    words: Words
    narrative: Narrative
    partial: Partial
    borrowed: int | None
    """The year of the range or list it belongs to."""
    next_year: int | None
    next_month: int | None = None
    """The year a history names soon."""

    @property
    def start(self) -> int:
        return self.words.tokens.starts[self.partial.first]

    @property
    def has_month(self) -> bool:
        return bool(self.partial.month or self.partial.season or self.partial.holiday)
