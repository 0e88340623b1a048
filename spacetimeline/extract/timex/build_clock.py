"""Builds partials from matches of the rules of clock times (see ``timex.rules_clock``)."""

from __future__ import annotations

from dataclasses import replace

from spacetimeline.extract.timex.build_dates import year_of
from spacetimeline.extract.timex.partial import Found, Partial
from spacetimeline.extract.timex.pattern import OTHER
from spacetimeline.extract.timex.types import Clock, Shift
from spacetimeline.extract.timex.zones import zone_named


def clock(found: Found) -> Partial | None:
    """A clock time with its zone and, where it stands beside it, its day."""
    time = _clock(found)
    if time is None:
        return None
    fields: dict[str, object] = year_of(found) if found.has("y") or found.has("short") or found.has("rel") else {}
    if found.has("d"):
        number = found.number("d")
        if number is None or not 1 <= number <= 31:
            return None
        fields |= {"month": found.number("m"), "day": number}
    if found.has("tonight"):
        fields["shift"] = Shift(0, "day", "now")
        if not time.half and 4 <= time.hour < 12:
            time = replace(time, hour=time.hour + 12)
    if found.has("ref"):
        fields["shift"] = Shift(found.number("ref") or 0, "day", "now")
    mod = _approximate(found)
    zone, offset = _zone(found)
    partial = found.partial(
        type="TIME", clock=time, weekday=found.number("wd"), zone=zone, offset_min=offset, mod=mod, **fields
    )
    return _cut(found, partial)


def of_part(found: Found) -> Partial | None:
    """ "3 in the morning", "8:30 in the evening", "11 at night", "3:09 Wednesday morning"."""
    time = _clock(found)
    half = _half_of_part(found, time.hour) if time is not None else ""
    if time is None or not half:
        return None
    clock = adjusted(time.hour, time.minute, time.second, None, half)
    zone, offset = _zone(found)
    shift: dict[str, object] = {"shift": Shift(0, "day", "now")} if found.has("this") else {}
    partial = found.partial(
        type="TIME",
        clock=clock,
        weekday=found.number("wd"),
        zone=zone,
        offset_min=offset,
        mod=_approximate(found),
        **shift,
    )
    return _cut(found, partial)


def _half_of_part(found: Found, hour: int) -> str:
    """The half of the day of an hour on the dial in the part of the day captured; empty where it is in none."""
    part = str(found.value("part"))
    if not 1 <= hour <= 12 or part not in ("MO", "AF", "EV", "NI"):
        return ""
    return "am" if part == "MO" or (part == "NI" and (hour < 5 or hour == 12)) else "pm"


def _approximate(found: Found) -> str:
    word = found.low("mod")
    if not word or word in ("around", "~"):
        return "APPROX" if word else ""
    return str(found.value("mod"))


def _clock(found: Found) -> Clock | None:
    half = str(found.value("half")) if found.has("half") else ""
    if found.has("little") and found.value("little") != "minute":
        return None  # "a few hours after noon"
    minute: int | None = None
    second: int | None = None
    millisecond: int | None = None
    if found.has("clk"):
        parts = found.word("clk").replace(",", ".").split(":")
        hour, minute = int(parts[0]), int(parts[1])
        if len(parts) == 3:
            whole, _, fraction = parts[2].partition(".")
            second, millisecond = int(whole), int((fraction + "000")[:3]) if fraction else None
    elif found.has("dot"):
        left, _, right = found.word("dot").partition(".")
        hour, minute = int(left), int(right)
    elif found.has("packed"):
        hour, minute, second = _packed(found.word("packed")) or (99, 0, 0)
    elif found.has("noon"):
        hour, minute = int(found.value("noon")), 0
        hour = 0 if hour == 24 and not _ends_day(found) else hour
    else:
        hour = found.number("num") or found.number("hour") or 0
    return adjusted(hour, minute, second, millisecond, half)


def _ends_day(found: Found) -> bool:
    """Is it a midnight at which a day ends: "by midnight", "expires at midnight Friday", "a midnight deadline"?"""
    words, first = found.words, found.first
    if words.low(found.last) == "deadline" or words.is_kind(first - 1, "by", "until", "to", "before"):
        return True
    before = words.low(first - 2)
    return (words.low(first - 1) == "at" and before in _RUNS_OUT) or (
        words.low(first - 1) == "of" and before == "deadline"
    )


_RUNS_OUT = frozenset(("expire", "expires", "expired", "end", "ends", "ended", "close", "closes", "closed"))


def adjusted(hour: int, minute: int | None, second: int | None, millisecond: int | None, half: str) -> Clock | None:
    """The clock time on the 24-hour dial; ``None`` out of range. "16:35 p.m." is read as 16:35."""
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 24 or (minute or 0) > 59 or (hour == 24 and (minute or second)):
        return None
    return Clock(hour, minute, second, millisecond, half)


def _zone(found: Found) -> tuple[str, int | None]:
    """The zone as written and its offset from UTC where numbers say it ("UTC+3", "GMT-4")."""
    span = found.span("z")
    if span is None:
        return "", None
    tokens, last = found.words.tokens, span[1]
    if _is_range_after(found):
        last = span[0] + 1
    return " ".join(tokens.text[tokens.starts[span[0]] : tokens.end(last - 1)].split()), None


def _is_range_after(found: Found) -> bool:
    """True for "0855 GMT - 1212 GMT": what looks like an offset stands apart and is the range's other end."""
    span = found.span("z")
    if span is None or span[1] - span[0] != 3 or not found.words.is_kind(span[0], "zone"):
        return False
    return not (found.words.glued(span[1] - 1) and found.words.glued(span[1] - 2))


def _cut(found: Found, partial: Partial) -> Partial:
    """Leave out what follows the zone's word in a range of times, and a phrase in "time" that names no zone."""
    span = found.span("z")
    if span is None or span[1] != found.last:
        return partial
    if _is_range_after(found):
        partial.last = span[0] + 1
    elif zone_named(partial.zone) is None:
        partial.last, partial.zone = span[0], ""
        while found.words.is_kind(partial.last - 1, "comma", "by"):
            partial.last -= 1
    return partial


def clock_range(found: Found) -> list[Partial] | None:
    """ "12:15-12:45 p.m. EDT", "from 11 a.m. to 1 p.m. EDT", "10:54 to 11:02 UT": two clock times that share a zone."""
    left, right = found.span("from"), found.span("until")
    if left is None or right is None:
        return None
    half = str(found.value("half")) if found.has("half") else ""
    first_half = str(found.value("fhalf")) if found.has("fhalf") else ""
    ends = [_packed(found.word("a")), _packed(found.word("b"))]
    if ends[0] is None or ends[1] is None:
        return None
    if half and not first_half:
        first_half = half
        if half == "pm" and ends[1][0] % 12 < ends[0][0] % 12:
            first_half = "am"
    zone, offset = _zone(found)
    first = adjusted(*ends[0], None, first_half)
    last = adjusted(*ends[1], None, half)
    if first is None or last is None:
        return None
    return [
        Partial(left[0], left[1], type="TIME", clock=first, zone=zone, offset_min=offset, borrows=1),
        Partial(right[0], found.last, type="TIME", clock=last, zone=zone, offset_min=offset, borrows=-1),
    ]


def _packed(word: str) -> tuple[int, int | None, int | None] | None:
    """(hour, minute, second) of "8:36", "8.36", "0836", "0836:04", "8"."""
    parts = word.replace(".", ":").split(":")
    if len(parts[0]) >= 3:
        parts = [parts[0][:-2], parts[0][-2:], *parts[1:]]
    if not all(part.isdecimal() and len(part) <= 2 for part in parts):
        return None
    numbers = [int(part) for part in parts]
    return numbers[0], numbers[1] if len(numbers) > 1 else None, numbers[2] if len(numbers) > 2 else None


def military(found: Found) -> Partial | None:
    """ "0855 GMT", "1435 hours": four digits count as a clock time only beside a zone or "hours"."""
    packed = _packed(found.word("a"))
    time = adjusted(*packed, None, "") if packed else None
    if time is None:
        return None
    zone, offset = _zone(found)
    fields: dict[str, object] = {}
    if found.has("d"):
        fields = {"month": found.number("m"), "day": found.number("d"), **year_of(found)}
    partial = found.partial(
        type="TIME",
        clock=time,
        zone=zone,
        offset_min=offset,
        weekday=found.number("wd"),
        mod=_approximate(found),
        **fields,
    )
    return _cut(found, partial)


def bare_military(found: Found) -> Partial | None:
    """ "at 1430", in a text that tells other clock times so, with their zone."""
    words, span = found.words, found.span("a")
    packed = _packed(found.word("a"))
    time = adjusted(*packed, None, "") if packed else None
    if span is None or time is None or not words.tells_military:
        return None
    at = span[1] + words.is_kind(span[1], "comma")
    if words.kind(span[1]) == OTHER and words.word(span[1])[0].isalpha():
        return None  # "at 1435 metres", "at 1435 Moscow time"
    if words.is_kind(at, "zone", "zulu", "local", "region", "units", "hours_mark", "ampm", "dash", "slash"):
        return None
    return Partial(span[0], span[1], type="TIME", clock=time, mod=_approximate(found))


def spoken(found: Found) -> Partial | None:
    """ "half past nine", "a quarter to ten", "20 minutes past 3 p.m.", "half an hour after midnight"."""
    words, span = found.words, found.span("to")
    hour = int(found.value("noon")) if found.has("noon") else found.number("num") or found.number("hour") or 0
    if span is None or not 1 <= hour <= 24 or words.is_kind(found.last, "units", "unit", "day", "year", "odd", "dash"):
        return None
    if found.has("n"):
        minutes = (found.number("n") or 0) + (found.number("tens") or 0)
        said = words.low(span[1] - 2).startswith("min") or _is_said(found, minutes, span[1])
        if not 1 <= minutes <= 59 or not said:
            return None
    elif found.has("noon") and words.low(span[1] - 2) != "hour":
        return None
    else:
        minutes = 15 if any(words.is_kind(index, "quarter") for index in range(*span)) else 30
    if words.is_kind(span[1] - 1, "to", "before"):
        hour, minutes = hour - 1, 60 - minutes
    elif not words.is_kind(span[1] - 1, "past", "day_after"):
        return None
    return _spelled(found, hour % 24, minutes)


def _is_said(found: Found, minutes: int, hour: int) -> bool:
    """Is it "at ten past one", whose minutes go without saying, before the word ``hour``?"""
    led = found.words.low(found.first - 1) in ("at", "by", "until", "till", "since", "before", "after", "was")
    said = minutes in (5, 10, 20, 25) and found.words.is_kind(hour - 1, "to", "past")
    return said and led and found.words.low(found.last) != "odds"


def lettered(found: Found) -> Partial | None:
    """ "14h30", glued."""
    words, digits = found.words, found.word("min")
    glued = words.glued(found.first + 1) and words.glued(found.first + 2)
    return _spelled(found, found.number("hour") or 0, int(digits)) if glued and len(digits) == 2 else None


def counted(found: Found) -> Partial | None:
    """ "14 hours 59 minutes Moscow time": only its zone, or an "at" before it, tells it from a duration."""
    if str(found.value("hour_unit")) != "hour" or str(found.value("min_unit")) != "minute":
        return None
    minutes, seconds = found.number("min"), found.number("sec")
    if minutes is None or minutes > 59 or not (found.has("z") or _is_at(found)):
        return None
    if seconds is not None and (seconds > 59 or str(found.value("sec_unit")) != "second"):
        return None
    return _spelled(found, found.number("hour") or 0, minutes, seconds)


def _is_at(found: Found) -> bool:
    """Is it "at 15 hours 7 minutes", of which nothing behind it says what it is counted from?"""
    return found.words.low(found.first - 1) == "at" and found.words.low(found.last) not in _COUNTED_FROM


_COUNTED_FROM = frozenset(("after", "before", "into", "from", "of", "past", "later", "since", "and", "elapsed", "met"))


def _spelled(found: Found, hour: int, minute: int, second: int | None = None) -> Partial | None:
    half = _half_of_part(found, hour) if found.has("part") else str(found.value("half")) if found.has("half") else ""
    time = adjusted(hour, minute, second, None, half)
    if time is None or (found.has("part") and not half):
        return None
    zone, offset = _zone(found)
    return _cut(found, found.partial(type="TIME", clock=time, zone=zone, offset_min=offset, mod=_approximate(found)))


def countdown(found: Found) -> Partial | None:
    """ "T+2:30", "L-3 hours", "MET 01:12:30": a distance from liftoff."""
    sign = -1 if found.has("minus") else 1
    if found.has("unit"):
        amount = found.number("n")
        if amount is None:
            return None
        unit = str(found.value("unit"))
        return found.partial(type="TIME", value="", shift=Shift(sign * amount, unit, "liftoff"), rule="countdown")
    parts = [float(part) for part in found.word("n").replace(",", ".").split(":")]
    if len(parts) == 1:
        return None
    seconds = parts[0] * 3600 + parts[1] * 60 + parts[2] if len(parts) == 3 else parts[0] * 60 + parts[1]
    if found.has("met") and len(parts) == 2:
        seconds *= 60  # mission elapsed time counts hours and minutes, a countdown minutes and seconds
    return found.partial(type="TIME", shift=Shift(sign * seconds, "second", "liftoff"), rule="countdown")
