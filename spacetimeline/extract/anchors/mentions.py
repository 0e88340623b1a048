"""Writes resolved partials out as time mentions: TIMEX3 value, interval, and what the event reader asks for."""

from __future__ import annotations

from dataclasses import replace

from spacetimeline.extract.anchors.again import anchor_again
from spacetimeline.extract.anchors.calendar import Unit
from spacetimeline.extract.anchors.clock_form import clock_value, clock_when
from spacetimeline.extract.anchors.neighbours import is_of_other_zone
from spacetimeline.extract.anchors.resolved import Resolved
from spacetimeline.extract.anchors.thirds import third_of
from spacetimeline.extract.anchors.timed import Timed
from spacetimeline.extract.timex.partial import Partial, Words
from spacetimeline.extract.timex.types import TimeMention, TimexType
from spacetimeline.model.calendar import DAY_MS, MINUTE_MS, date_from_days, days_from_date
from spacetimeline.model.when import Granularity, Qualifier, When

_LONGEST_MS = 400 * DAY_MS
_BESIDE_CHARS = 12
_FROM_NOW = ("later", "earlier")  # "later this year" is no third of the year
_FINE = ("hour", "minute", "second", "millisecond")


def mentions_of(words: Words, resolved: list[Resolved], timed: dict[int, Timed]) -> list[TimeMention]:
    """One mention for each resolved partial, in order."""
    made: list[TimeMention] = []
    last: TimeMention | None = None
    for index, each in enumerate(resolved):
        clock = timed.get(index)
        mention = _clock_mention(words, clock) if clock is not None else _date_mention(words, each)
        if clock is None and last is not None and _is_hours_later(each.partial):
            mention = _hours_later(mention, last)
        elif clock is not None and made and not clock.own_day and made[-1].anchor == "clock time before":
            mention = _beside_hours_later(mention, made[-1])
        if made and _is_range(words, resolved[index - 1].partial, each.partial) and clock is None:
            made[-1] = replace(made[-1], range_to=(mention.start, mention.end))
        if mention.has_instant and (clock is None or clock.anchor != "same instant"):
            last = mention
        made.append(mention)
    return made


def _is_range(words: Words, left: Partial, right: Partial) -> bool:
    """True for "4-9 May", "from June to August": dates parted by a dash or "to" alone."""
    if right.first != left.last + 1 or not words.is_kind(left.last, "dash", "to", "until"):
        return False
    return all(each.type == "DATE" and not each.reference and each.shift is None for each in (left, right))


def _is_hours_later(partial: Partial) -> bool:
    shift = partial.shift
    return (
        shift is not None
        and shift.base == "then"
        and shift.unit in ("hour", "minute", "second")
        and not partial.reference
    )


def _beside_hours_later(mention: TimeMention, later: TimeMention) -> TimeMention:
    """ "less than six hours later at 0309 GMT": of the days around, the one that puts the clock time nearest."""
    if later.when is None or later.date is None or mention.start - later.end > _BESIDE_CHARS:
        return mention
    days = days_from_date(later.date[0], later.date[1] or 1, later.date[2] or 1)
    choices = [anchor_again(mention, date=date_from_days(days + step)) for step in (0, -1, 1)]
    target = later.when.at_ms
    best = min(choices, key=lambda choice: abs(choice.when.at_ms - target) if choice.when else 1 << 62)
    return replace(best, anchor="hours later", anchored_on=(later.start, later.end))


def _hours_later(mention: TimeMention, last: TimeMention) -> TimeMention:
    """ "37 hours later": counted from the clock time told last; no finer than the unit that was counted in."""
    shift, start = mention.shift, last.when
    length = shift.milliseconds if shift else None
    if shift is None or start is None or length is None or not last.end <= mention.start or abs(length) > _LONGEST_MS:
        return mention
    at_ms = start.at_ms + length
    granularity = (
        Granularity.HOUR if shift.unit == "hour" and shift.amount == round(shift.amount) else Granularity.MINUTE
    )
    qualifier = Qualifier.NONE if shift.exact else Qualifier.APPROXIMATE
    local = at_ms + (last.offset_min or 0) * MINUTE_MS
    year, month, day = date_from_days(local // DAY_MS)
    minutes = local % DAY_MS // MINUTE_MS
    return replace(
        mention,
        value=f"{Unit('day', year, month, day).value}T{minutes // 60:02d}:{minutes % 60:02d}",
        when=When.at(at_ms, granularity, qualifier, raw=mention.text),
        date=(year, month, day),
        zone=last.zone,
        zone_name=last.zone_name,
        offset_min=last.offset_min,
        zone_source="carried",
        anchor="clock time before",
        anchored_on=(last.start, last.end),
    )


def extent(words: Words, tokens: tuple[int, int] | None) -> tuple[int, int] | None:
    """The characters that tokens ``first`` to ``last`` (exclusive) span."""
    if tokens is None:
        return None
    return words.tokens.starts[tokens[0]], words.tokens.end(tokens[1] - 1)


def _text_of(words: Words, partial: Partial) -> str:
    tokens = words.tokens
    return tokens.text[tokens.starts[partial.first] : tokens.end(partial.last - 1)]


def _mention(words: Words, partial: Partial, kind: TimexType, value: str, **resolved: object) -> TimeMention:
    """What the words of a partial say, and what was ``resolved`` of it, which counts for more."""
    start, end = extent(words, (partial.first, partial.last)) or (0, 0)
    told: dict[str, object] = {
        "mod": partial.mod,
        "weekday": partial.weekday,
        "shift": partial.shift,
        "duration_ms": partial.duration_ms,
        "explicit_year": partial.year is not None or (partial.unit == "year" and bool(partial.month)),
        "explicit_date": _names_day(partial) and not is_of_other_zone(words, partial),
        "clock": partial.clock,
        "zone": partial.zone,
    }
    told.update(resolved)
    return TimeMention(start, end, words.tokens.text[start:end], kind, value, **told)  # type: ignore[arg-type]


def _names_day(partial: Partial) -> bool:
    near = partial.shift is not None and partial.shift.base == "now" and partial.shift.unit == "day"
    whole = partial.day is not None or partial.day_of_year is not None or bool(partial.holiday)
    return whole or partial.weekday is not None or near


def qualifier_of(words: Words, partial: Partial) -> Qualifier:
    """What the words before a date add: "no earlier than", "NET", "by", "no later than"; "about" inside it.

    One that a "when" tells more of is no bound: "stayed up until July 24, when they splashed down".
    """
    first, mod = partial.first, partial.mod
    before = [words.low(first - back) for back in (1, 2, 3)]
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
        told = words.low(partial.last + words.is_kind(partial.last, "comma")) == "when"
        return Qualifier.NONE if told and before[0] != "by" else Qualifier.NOT_AFTER
    about = before[0] in ("about", "around", "approximately", "roughly", "circa") or mod == "APPROX"
    return Qualifier.APPROXIMATE if about else Qualifier.NONE


# -- dates ----------------------------------------------------------------------------------------------------------


def _date_mention(words: Words, resolved: Resolved) -> TimeMention:
    partial, unit = resolved.partial, resolved.unit
    value = partial.value or _value(partial, unit)
    if unit is None or (partial.shift is not None and partial.shift.base == "event"):
        return _mention(words, partial, partial.type, value)
    raw = _text_of(words, partial)
    when = unit.when(qualifier_of(words, partial), raw=raw)
    if when is not None and words.low(partial.first) not in _FROM_NOW:
        when = third_of(unit, partial.mod, when)
    other = resolved.other.when(raw=raw) if resolved.other else None
    return _mention(
        words,
        partial,
        partial.type,
        value,
        when=when,
        date=(unit.year, unit.month, unit.day)
        if unit.year is not None and unit.kind in ("day", "month", "year")
        else None,
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
    raw = _text_of(words, partial)
    qualifier = qualifier_of(words, partial)
    when = None if date is None else clock_when(date, timed.clock, offset, zone.text if zone else "", raw, qualifier)
    contradicted = (
        zone.contradicted_on(date, timed.clock.hour) if zone and date and timed.zone_source == "stated" else None
    )
    alternatives = []
    if contradicted is not None and date is not None and zone is not None:
        alternatives.append(clock_when(date, timed.clock, contradicted, zone.text, raw, qualifier))
    if resolved.other is not None and resolved.other.kind == "day" and resolved.other.year is not None:
        other = resolved.other
        day = (other.year or 1, other.month or 1, other.day or 1)
        shifted = zone.offset_on(day, timed.clock.hour) if zone else None
        alternatives.append(clock_when(day, timed.clock, shifted, zone.text if zone else "", raw, qualifier))
    twin, range_to = timed.twin, timed.range_to
    return _mention(
        words,
        partial,
        "TIME",
        clock_value(timed.unit, timed.clock),
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
        weekday=partial.weekday if partial.weekday is not None else timed.weekday,
        weekday_conflict=resolved.weekday_conflict or timed.weekday_conflict,
        twin=extent(words, (twin.first, twin.last)) if twin else None,
        twin_gap_min=timed.twin_gap_min,
        zone_conflict=contradicted is not None,
        alternatives=tuple(alternatives),
        range_to=extent(words, (range_to.first, range_to.last)) if range_to else None,
    )
