"""What the time grammar finds (``Partial``) and what it resolves to (``TimeMention``).

Types, values and modifiers follow TIMEX3 of TimeML 1.2.1: DATE, TIME, DURATION, SET; ``2021-10-05T08:55``, ``2012-Q4``,
``PXD``, ``PAST_REF``; START, MID, END, APPROX and so on. Offsets count characters of the text, end exclusive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from spacetimeline.extract.text.values import dataclass

if TYPE_CHECKING:
    from spacetimeline.model.when import When

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
ZoneSource = Literal["", "stated", "place", "carried", "reference", "assumed"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as written: hour 0 to 24, minute and second ``None`` where not said; second may be 60."""

    hour: int
    minute: int | None = None
    second: int | None = None
    millisecond: int | None = None
    half: str = ""  # "am" or "pm" where it was said


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance from another time: ``amount`` of ``unit`` ("second" to "century"), negative for earlier.

    ``base`` names what it counts from: "now" (the article's date: "ago", "tomorrow"), "then" (the narrative's time or
    the event before: "later", "the next day"), "event" (an event named after it: "two hours after liftoff") or
    "liftoff" (T-0: "T+2:30", mission elapsed time, "flight day 4"). ``exact`` is false for "a few days later".
    """

    amount: float
    unit: str
    base: Literal["now", "then", "event", "liftoff"]
    exact: bool = True
    months: int = 0
    """Months besides, of "a year and ten days later"."""

    @property
    def milliseconds(self) -> int | None:
        """The distance, or ``None`` where the unit has no fixed length (months and longer)."""
        size = _UNIT_MS.get(self.unit)
        return None if size is None else round(self.amount * size)


_UNIT_MS = {
    "second": 1_000,
    "minute": 60_000,
    "hour": 3_600_000,
    "day": 86_400_000,
    "week": 604_800_000,
}


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression of a text, resolved as far as the text and the publication date allow.

    ``when`` is ``None`` for durations, sets, and dates that could not be resolved ("the same time", "recently").
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str = ""
    when: When | None = None

    # What the words themselves say
    clock: Clock | None = None
    date: tuple[int, int | None, int | None] | None = None
    """The resolved calendar date in local time: year (astronomical), month, day, as fine as known."""
    explicit_date: bool = False
    """The words name a day, be it in full ("3 March"), by weekday, or relative to now ("tomorrow")."""
    explicit_year: bool = False
    weekday: int | None = None
    """0 for Monday to 6 for Sunday, where the words name one."""
    shift: Shift | None = None
    duration_ms: int | None = None
    """Length of a DURATION of weeks or shorter units."""

    # Zone
    zone: str = ""
    """As written ("EDT", "Moscow time", "local time"), or of the mention it was taken over from."""
    zone_name: str = ""
    """IANA name where the zone is a region or place ("Europe/Moscow"); empty for fixed offsets."""
    offset_min: int | None = None
    zone_source: ZoneSource = ""

    # How it was resolved
    anchor: str = ""
    """Why this date: "stated", "publication date", "same clause", "same sentence", "running date", ..."""
    anchored_on: tuple[int, int] | None = None
    """The extent of the mention that lent the date, if any."""
    year_guessed: bool = False
    date_guessed: bool = False
    """A clock time without any date near it: the running date or the publication date was taken."""
    twin: tuple[int, int] | None = None
    """The extent of the mention that names the same instant in another zone: "A tz1 (B tz2)"."""
    twin_gap_min: int | None = None
    """Minutes by which twin clock times disagree; 0 when they agree."""
    weekday_conflict: bool = False
    """The weekday written is not that of the date written."""
    zone_conflict: bool = False
    """A zone word that its date contradicts, such as EST in July; ``alternatives`` holds the other instant."""
    alternatives: tuple[When, ...] = ()
    range_to: tuple[int, int] | None = None
    """The extent of the range's other end, on its first part: "12:15-12:45 p.m.", "from 3 to 5 May"."""

    @property
    def has_instant(self) -> bool:
        """True for a clock time whose instant is known."""
        return self.clock is not None and self.when is not None
