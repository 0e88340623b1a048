"""Writes resolved partials out as time mentions: TIMEX3 value, interval, and what the event reader asks for."""

from __future__ import annotations

from dataclasses import replace

from spacetimeline.extract.anchors import Resolved
from spacetimeline.extract.anchors_calendar import Unit
from spacetimeline.extract.anchors_clock import Timed
from spacetimeline.extract.timex_partial import Partial, Words
from spacetimeline.extract.timex_types import Clock, TimeMention, TimexType
from spacetimeline.model.when import Granularity, Qualifier, When

_FINE = ("hour", "minute", "second", "millisecond")


def mentions_of(words: Words, resolved: list[Resolved], timed: dict[int, Timed]) -> list[TimeMention]:
    """One mention for each resolved partial, in order."""
    made = []
    for index, each in enumerate(resolved):
        clock = timed.get(index)
        made.append(_clock_mention(words, clock) if clock is not None else _date_mention(words, each))
    return made


def extent(words: Words, tokens: tuple[int, int] | None) -> tuple[int, int] | None:
    """The characters that tokens ``first`` to ``last`` (exclusive) span."""
    if tokens is None:
        return None
    return words.tokens.starts[tokens[0]], words.tokens.ends[tokens[1] - 1]


def _plain(words: Words, partial: Partial, kind: TimexType, value: str) -> TimeMention:
    start, end = extent(words, (partial.first, partial.last)) or (0, 0)
    return TimeMention(
        start,
        end,
        words.tokens.text[start:end],
        kind,
        value,
        mod=partial.mod,
        weekday=partial.weekday,
        shift=partial.shift,
        duration_ms=partial.duration_ms,
        explicit_year=partial.year is not None,
        explicit_date=_names_day(partial),
        clock=partial.clock,
        zone=partial.zone,
    )


def _names_day(partial: Partial) -> bool:
    near = partial.shift is not None and partial.shift.base == "now" and partial.shift.unit == "day"
    whole = partial.day is not None or partial.day_of_year is not None or bool(partial.holiday)
    return whole or partial.weekday is not None or near


def qualifier_of(words: Words, first: int, mod: str) -> Qualifier:
    """What the words before a date add: "no earlier than", "NET", "by", "no later than"; "about" inside it."""
    before = [words.word(first - back).lower() for back in (1, 2, 3)]
    if before[0] == "net" and words.word(first - 1) == "NET":
        return Qualifier.NOT_BEFORE
    if before[0] == "than":
        if before[1] in ("earlier", "sooner", "before") and before[2] in ("no", "not"):
            return Qualifier.NOT_BEFORE
        if before[1] == "later" and before[2] in ("no", "not"):
            return Qualifier.NOT_AFTER
    if before[0] == "before" and before[1] in ("not", "no"):
        return Qualifier.NOT_BEFORE
    if before[0] in ("by", "until", "till"):
        return Qualifier.NOT_AFTER
    about = before[0] in ("about", "around", "approximately", "roughly", "circa") or mod == "APPROX"
    return Qualifier.APPROXIMATE if about else Qualifier.NONE


# -- dates ----------------------------------------------------------------------------------------------------------


def _date_mention(words: Words, resolved: Resolved) -> TimeMention:
    partial, unit = resolved.partial, resolved.unit
    value = partial.value or _value(partial, unit)
    mention = _plain(words, partial, partial.type, value)
    if unit is None or (partial.shift is not None and partial.shift.base == "event"):
        return mention
    when = unit.when(qualifier_of(words, partial.first, partial.mod), raw=mention.text)
    other = resolved.other.when(raw=mention.text) if resolved.other else None
    return replace(
        mention,
        when=when,
        date=(unit.year, unit.month, unit.day) if unit.year is not None and unit.kind in ("day", "month", "year") else None,
        anchor=resolved.anchor,
        anchored_on=extent(words, resolved.anchored_on),
        year_guessed=resolved.year_guessed,
        weekday_conflict=resolved.weekday_conflict,
        alternatives=(other,) if other else (),
    )


def _value(partial: Partial, unit: Unit | None) -> str:
    if partial.reference:
        return partial.reference
    if unit is None:
        shift = partial.shift
        if shift is None:
            return "XXXX-XX-XX"
        if shift.base == "liftoff":
            return "XXXX-XX-XXTXX:XX" if shift.unit in _FINE else "XXXX-XX-XX"
        return "PAST_REF" if shift.amount < 0 else "FUTURE_REF"
    if partial.part:
        return f"{unit.value}T{partial.part}"
    return unit.value


# -- clock times ----------------------------------------------------------------------------------------------------


def _clock_mention(words: Words, timed: Timed) -> TimeMention:
    resolved, partial = timed.resolved, timed.resolved.partial
    date, zone = timed.date, timed.zone
    offset = timed.offset()
    mention = _plain(words, partial, "TIME", clock_value(timed.unit, timed.clock))
    qualifier = qualifier_of(words, partial.first, partial.mod)
    when = None if date is None else clock_when(date, timed.clock, offset, zone.text if zone else "", mention.text, qualifier)
    contradicted = zone.contradicted_on(date, timed.clock.hour) if zone and date and timed.zone_source == "stated" else None
    alternatives = []
    if contradicted is not None and date is not None and zone is not None:
        alternatives.append(clock_when(date, timed.clock, contradicted, zone.text, mention.text, qualifier))
    if resolved.other is not None and resolved.other.kind == "day" and resolved.other.year is not None:
        other = resolved.other
        day = (other.year or 1, other.month or 1, other.day or 1)
        shifted = zone.offset_on(day, timed.clock.hour) if zone else None
        alternatives.append(clock_when(day, timed.clock, shifted, zone.text if zone else "", mention.text, qualifier))
    twin, range_to = timed.twin, timed.range_to
    return replace(
        mention,
        when=when,
        date=date,
        clock=timed.clock,
        zone=zone.text if zone else partial.zone,
        zone_name=zone.region if zone else "",
        offset_min=offset,
        zone_source=timed.zone_source,
        anchor=timed.anchor,
        anchored_on=extent(words, timed.anchored_on),
        year_guessed=resolved.year_guessed,
        date_guessed=timed.date_guessed,
        weekday_conflict=resolved.weekday_conflict,
        twin=extent(words, (twin.first, twin.last)) if twin else None,
        twin_gap_min=timed.twin_gap_min,
        zone_conflict=contradicted is not None,
        alternatives=tuple(alternatives),
        range_to=extent(words, (range_to.first, range_to.last)) if range_to else None,
    )


def clock_value(unit: Unit | None, clock: Clock) -> str:
    """The TIMEX3 value of a clock time: local, as fine as said, ``XXXX-XX-XX`` without its day."""
    day = unit.value if unit is not None else "XXXX-XX-XX"
    value = f"{day}T{clock.hour:02d}:{clock.minute or 0:02d}"
    if clock.second is not None:
        value += f":{clock.second:02d}"
    return value


def clock_when(
    date: tuple[int, int, int], clock: Clock, offset_min: int | None, zone: str, raw: str, qualifier: Qualifier
) -> When:
    """The instant of a local clock time, as fine as it was told; a clock without minutes is an hour."""
    granularity = Granularity.HOUR if clock.minute is None else None
    return When.of(
        *date,
        clock.hour,
        clock.minute,
        clock.second,
        clock.millisecond,
        granularity=granularity,
        qualifier=qualifier,
        offset_min=offset_min,
        raw=raw,
        zone=zone,
    )
