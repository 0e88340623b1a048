"""What people type into a time field, read without guessing: every word must be understood, or nothing is.

5 Oct 2021 08:55 UTC    11:55 Moscow time on 5 Oct 2021    2021-10-05T11:55+03    Oct 5, 2021, 4:55 a.m. EDT
April 2021              2021            1970s              20th century           44 BC
Q3 2026                 first half of 2026                 spring 2022            FY2024          week 40 of 2021
early 1970s             mid-April 2021  late 2026          (thirds of the unit)
about April 2021        c. 1969         2021-10?           perhaps May 2024
NET March 2027          no earlier than 3 May 2024         by 2030                NLT 2030
5 to 7 Oct 2021         between March and May 2024         12:15-12:45 UTC, 5 Oct 2021
ongoing                 unknown         and all that ``When.parse`` reads

Numeric dates with slashes are read only where one number can't be a month; with dots they are day.month.year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from spacetimeline.errors import BadTimeError, UserError
from spacetimeline.model.calendar import days_from_date, days_in_month, weekday
from spacetimeline.model.entry_zones import offset_of, zone_at_end
from spacetimeline.model.when import Granularity, Qualifier, When, step_unit
from spacetimeline.model.when_entry_units import read_named_unit
from spacetimeline.model.when_words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable


class UnclearTimeError(BadTimeError):
    """A typed time that lacks something or can be read in two ways; the sentence says what to add."""

    def __init__(self, sentence: str) -> None:
        UserError.__init__(self, sentence)


def read_entry(text: str) -> When:
    """The time a person typed; see the module's table. ``raw`` keeps the words.

    Raises ``BadTimeError`` for what is no time, ``UnclearTimeError`` for what is unclear. Clock times without a zone
    are UTC.
    """
    typed = " ".join(text.split())
    if len(typed) > 120:
        raise BadTimeError(typed)
    words = typed.lower().translate(_SAME_SIGNS)
    try:
        return _read(words, typed).with_raw(typed)
    except UnclearTimeError:
        raise
    except (ValueError, OverflowError, BadTimeError) as problem:
        raise BadTimeError(typed) from problem


_SAME_SIGNS = str.maketrans({"–": "-", "—": "-", "−": "-", "‑": "-", "’": "'", "‘": "'", "\u00a0": " "})
_STATES: dict[str, Callable[[], When]] = {
    "ongoing": When.ongoing,
    "still going on": When.ongoing,
    "to date": When.ongoing,
    "..": When.ongoing,
    "unknown": When.unknown,
    "not known": When.unknown,
    "?": When.unknown,
}


def _read(words: str, typed: str) -> When:
    if not words:
        raise UnclearTimeError("Type a time, for example 5 Oct 2021 08:55 UTC, about April 2021 or NET March 2027.")
    if words in _STATES:
        return _STATES[words]()
    try:
        return When.parse(typed.replace("–", "-").upper() if words[0] != "y" else typed)
    except BadTimeError:
        pass
    qualifier, rest = _split_qualifier(words)
    found = _split_range(rest)
    if found:
        if qualifier is not Qualifier.NONE:
            raise UnclearTimeError("A range can't also be about, no earlier or no later: give one or the other.")
        return _between(*found)
    return _read_unit(rest, qualifier)


# -- qualifiers and ranges ---------------------------------------------------------------------------------------------

_QUALIFIERS = (
    (
        Qualifier.NOT_BEFORE,
        re.compile(r"(?:net|(?:no|not) (?:earlier|sooner) than|not before|from|since)\b\.?\s+|>=\s*"),
    ),
    (Qualifier.NOT_AFTER, re.compile(r"(?:nlt|(?:no|not) later than|not after|by|until)\b\.?\s+|<=\s*")),
    (
        Qualifier.APPROXIMATE,
        re.compile(r"(?:about|around|approximately|approx\.?|circa|ca?\.|roughly|some ?time (?:in|around))\s*\b|~\s*"),
    ),
    (Qualifier.UNCERTAIN, re.compile(r"(?:perhaps|probably|possibly|maybe|likely)\s+")),
)


def _split_qualifier(words: str) -> tuple[Qualifier, str]:
    if words.endswith("?"):
        return Qualifier.UNCERTAIN, words[:-1].strip()
    if words.endswith("~"):
        return Qualifier.APPROXIMATE, words[:-1].strip()
    words = re.sub(r"^(?:in|on|at|during)\s+", "", words)
    for qualifier, pattern in _QUALIFIERS:
        match = pattern.match(words)
        # "from 5 to 7 May" is a range, not "no earlier than 5".
        if match and not (words.startswith("from ") and _RANGE.search(words)):
            return qualifier, words[match.end() :]
    return Qualifier.NONE, words


_RANGE = re.compile(r"\s+(?:to|and|or|until|through)\s+|\s+-\s+|(?<=[\w.])-(?=\d|[a-z]{3})|/")


_REGION = re.compile(r"[a-z]/[a-z]")


def _split_range(words: str) -> tuple[str, str] | None:
    """The two ends of a range, or None. A hyphen inside a date, a zone or "mid-April" is none."""
    inner = re.sub(r"^(?:between|from|some ?time (?:from|between))\s+", "", words)
    for match in _RANGE.finditer(inner):
        first, last = inner[: match.start()].strip(" ,"), inner[match.end() :].strip(" ,")
        if match[0] == "/" and (_SLASHED.search(inner) or _REGION.search(inner)):
            continue
        if match[0] == "-" and (_ISO_DATE.search(inner) or first in _THIRDS or _is_offset(first, last)):
            continue
        if first and last:
            return first, last
    return None


def _is_offset(first: str, last: str) -> bool:
    return bool(re.search(r"(?:\d:\d\d|utc|gmt)$", first) and re.fullmatch(r"\d{1,2}(?::?\d\d)?", last))


def _between(first_words: str, last_words: str) -> When:
    """A range; what the first end leaves unsaid is that of the last: "5 to 7 Oct 2021", "12:15 to 12:45 UTC, 5 May"."""
    last = _parts(last_words)
    first = _parts(first_words)
    if first.number is not None and first.year is None and first.month is None and last.day is not None:
        first = replace(first, day=first.number, number=None)
    lent = {name: getattr(last, name) for name in _LENT if getattr(first, name) is None}
    if first.clock is None:
        lent.pop("zone", None)
    if first.day is None and first.clock is None:
        lent.pop("day", None)
    if first.year is not None:
        lent = {name: value for name, value in lent.items() if name == "zone"}
    first = replace(first, **lent)
    if last.clock is not None and last.day is None and first.day is not None:
        last = replace(last, year=first.year, month=first.month, day=first.day, number=None)
    start, end = first.when(Qualifier.NONE), last.when(Qualifier.NONE)
    if end.at_ms < start.at_ms:
        raise UnclearTimeError("The range ends before it starts.")
    return When.between(start, end)


_LENT = ("year", "month", "day", "zone")


# -- one unit ----------------------------------------------------------------------------------------------------------

_THIRDS = {"early": 0, "mid": 1, "middle": 1, "late": 2}
_MONTH_NAMES = "|".join(f"{name[:3].lower()}(?:{name[3:].lower()})?" for name in MONTHS).replace("sep", "sept?")
_MONTH = re.compile(rf"\b(?:{_MONTH_NAMES})\b\.?")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur|urs)?(?:day)?\b\.?")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?::(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,3}))?)?)?"
    r"\s*(?P<half>a\.?m\.?|p\.?m\.?|h(?:ours|rs?)?\b)?(?!\w)"
)
_PACKED_CLOCK = re.compile(r"\b(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)\s*(?=h\b|hours\b|hrs\b|utc|gmt|z$)(?:h\w*)?")
_NAMED_CLOCK = re.compile(r"\b(noon|midnight)\b")
_ISO_DATE = re.compile(r"(?<![\d-])(?P<year>-?\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?![\d-])")
_DOTTED = re.compile(r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})\b")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
# In "31 Dec AD 999" the era goes with the year behind it, not with the day before it.
_ERA = re.compile(
    r"\b(?:(?P<year>\d{1,6})\s*(?P<after>bce?|ce|ad)(?!\s*\d{1,4}\b(?!:))|(?P<before>ad)\s*(?P<later>\d{1,4}))\b"
)
_YEAR = re.compile(r"(?<![\d:.])\d{4}(?![\d:])")
_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")
_FILLER = re.compile(r"\b(?:at|on|in|the|of|year|day|month|date)\b|[,;()]")


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the words of one time say; None where they say nothing. ``number`` is a lone number, a day or an hour."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    clock: tuple[int, int | None, int | None, int | None] | None = None
    zone: str | None = None
    weekday: int | None = None
    third: str = ""
    number: int | None = None
    whole: Callable[[Qualifier], When] | None = None

    def when(self, qualifier: Qualifier) -> When:
        """The time the parts make; raises ``UnclearTimeError`` where a needed one is missing."""
        if self.whole:
            return _third_of(self.whole(Qualifier.NONE), self.third, qualifier) if self.third else self.whole(qualifier)
        self._check_complete()
        assert self.year is not None
        if self.clock is None:
            unit = When.of(self.year, self.month, self.day, qualifier=qualifier)
            return _third_of(unit, self.third, qualifier) if self.third else unit
        date = (self.year, self.month or 1, self.day or 1)
        offset = offset_of(self.zone or "utc", *date, self.clock[0], self.clock[1] or 0)
        zone = (self.zone or "").upper() if self.zone and len(self.zone) <= 5 else (self.zone or "").title()
        return When.of(*date, *self.clock, qualifier=qualifier, offset_min=offset, zone=zone)

    def _check_complete(self) -> None:
        if self.number is not None:
            raise UnclearTimeError(f"Is {self.number} a day? Write its month too, for example {self.number} Oct 2021.")
        if self.year is None:
            raise UnclearTimeError("The year is missing.")
        if self.clock is not None and self.day is None:
            raise UnclearTimeError("A clock time needs its date.")
        if self.day is not None and self.month is None:
            raise UnclearTimeError("The month is missing.")
        if self.day is not None and self.month is not None:
            self._check_day(self.year, self.month, self.day)
        if self.zone and self.clock is None:
            raise UnclearTimeError("A zone needs a clock time.")
        if self.weekday is not None:
            self._check_weekday()

    def _check_day(self, year: int, month: int, day: int) -> None:
        if not 1 <= month <= 12:
            raise UnclearTimeError(f"There is no month {month}.")
        last = days_in_month(year, month)
        if not 1 <= day <= last:
            raise UnclearTimeError(f"{MONTHS[month - 1]} {year} has {last} days.")

    def _check_weekday(self) -> None:
        if self.year is None or self.month is None or self.day is None:
            raise UnclearTimeError("A weekday needs its date.")
        truly = weekday(days_from_date(self.year, self.month, self.day))
        if truly != self.weekday:
            names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
            raise UnclearTimeError(f"That date is a {names[truly]}.")


def _third_of(unit: When, third: str, qualifier: Qualifier) -> When:
    """The early, middle or late third of a month (10 days), year (4 months) or decade (years 0-3, 4-6, 7-9)."""
    finer, steps = _THIRD_STEPS.get(unit.granularity, (Granularity.DAY, ()))
    if not steps or qualifier is not Qualifier.NONE:
        raise UnclearTimeError(f"“{third}” goes with a month, a year or a decade, and with nothing else before it.")
    index = _THIRDS[third]
    first = When.at(step_unit(unit.at_ms, finer, steps[index]), finer)
    end_ms = step_unit(unit.at_ms, finer, steps[index + 1]) if index < 2 else unit.hi_ms
    return When.between(first, When.at(end_ms - 1, finer))


_THIRD_STEPS = {
    Granularity.MONTH: (Granularity.DAY, (0, 10, 20)),
    Granularity.YEAR: (Granularity.MONTH, (0, 4, 8)),
    Granularity.DECADE: (Granularity.YEAR, (0, 4, 7)),
}


def _read_unit(words: str, qualifier: Qualifier) -> When:
    return _parts(words).when(qualifier)


def _parts(words: str) -> _Parts:
    third, words = _take_third(words)
    unit = read_named_unit(words.strip(" ,"))
    if unit:
        return _Parts(whole=unit, third=third)
    return replace(_calendar_parts(words), third=third)


def _take_third(words: str) -> tuple[str, str]:
    match = re.match(r"(?:the )?(early|mid|middle|late)(?:\s+(?:in|of)\b|-|\s)\s*(?:the\s+)?", words)
    return (match[1], words[match.end() :]) if match else ("", words)


def _calendar_parts(words: str) -> _Parts:
    """Takes one part after the other out of the words; what stays behind must be nothing."""
    parts = _Parts()
    taken, words = _take(_WEEKDAY, words)
    if taken:
        parts = replace(parts, weekday=_WEEKDAYS.index(taken[1]))
    parts, words = _take_date(parts, words)
    packed, rest = _take(_PACKED_CLOCK, words)
    if packed:
        parts, words = replace(parts, clock=_clock(packed.groupdict())), rest
    zone, words = zone_at_end(_FILLER.sub(" ", words))
    parts = replace(parts, zone=zone)
    if not packed:
        parts, words = _take_clock(parts, words)
    parts, words = _take_rest(parts, words)
    rest = _FILLER.sub(" ", words).strip(" .-t'")
    if parts.year is None and re.fullmatch(r"\d\d", rest):
        raise UnclearTimeError("Write the year with all its digits.")
    if rest:
        raise ValueError(rest)
    return parts


def _take(pattern: re.Pattern[str], words: str) -> tuple[re.Match[str] | None, str]:
    match = pattern.search(words)
    return (match, f"{words[: match.start()]} {words[match.end() :]}") if match else (None, words)


def _take_date(parts: _Parts, words: str) -> tuple[_Parts, str]:
    for pattern in (_ISO_DATE, _DOTTED):
        match, rest = _take(pattern, words)
        if match:
            day = match["day"]
            date = replace(parts, year=int(match["year"]), month=int(match["month"]), day=int(day) if day else None)
            return date, re.sub(r"^(\s*)t(?=\d)", r"\1", rest)
    match, rest = _take(_SLASHED, words)
    if match:
        day, month = _day_and_month(int(match[1]), int(match[2]))
        return replace(parts, year=int(match[3]), month=month, day=day), rest
    match, words = _take(_MONTH, words)
    if match:
        names = [name[:3].lower() for name in MONTHS]
        parts = replace(parts, month=names.index(match[0][:3]) + 1)
    return parts, words


def _day_and_month(first: int, second: int) -> tuple[int, int]:
    if first == second or second > 12 >= first:
        return second, first
    if first > 12:
        return first, second
    raise UnclearTimeError(
        f"Is that {first} {MONTHS[second - 1]} or {second} {MONTHS[first - 1]}? Write the month in letters."
    )


def _take_clock(parts: _Parts, words: str) -> tuple[_Parts, str]:
    for match in _CLOCK.finditer(words):
        if match["minute"] or match["half"]:
            clock = _clock(match.groupdict())
            return replace(parts, clock=clock), f"{words[: match.start()]} {words[match.end() :]}"
    named, rest = _take(_NAMED_CLOCK, words)
    if named:
        # Midnight opens the day named: who means its end writes 24:00.
        return replace(parts, clock=(12 if named[1] == "noon" else 0, 0, None, None)), rest
    return parts, words


def _clock(said: dict[str, str | None]) -> tuple[int, int | None, int | None, int | None]:
    hour = int(said["hour"] or 0)
    half = (said.get("half") or "")[:1]
    if half in ("a", "p"):
        if not 1 <= hour <= 12:
            raise ValueError("no such hour")
        hour = hour % 12 + (12 if half == "p" else 0)
    minute, second, fraction = said.get("minute"), said.get("second"), said.get("fraction")
    if minute is None and half in ("a", "p"):
        minute = "00"  # "5 p.m." is told to the minute as a rule
    return hour, _number(minute), _number(second), int(fraction.ljust(3, "0")) if fraction else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits is not None else None


def _take_rest(parts: _Parts, words: str) -> tuple[_Parts, str]:
    """The year and the day, in any order: "5, 2021" after a month's name, "44 BC"."""
    if parts.year is None:
        match, rest = _take(_ERA, words)
        if match:
            year = int(match["year"] or match["later"])
            before = (match["after"] or "").startswith("b")
            parts, words = replace(parts, year=1 - year if before else year), rest
        else:
            match, rest = _take(_YEAR, words)
            if match:
                parts, words = replace(parts, year=int(match[0])), rest
    if parts.day is None:
        match, rest = _take(_DAY, words)
        if match and parts.month is not None:
            return replace(parts, day=int(match[1])), rest
        if match:
            return replace(parts, number=int(match[1])), rest
    return parts, words
