"""Builds partials from matches of the rules of lengths and distances (see ``timex.rules_spans``)."""

from __future__ import annotations

from dataclasses import replace

from spacetimeline.extract.timex.numbers import (
    FRACTION_OF,
    UNIT_CODES,
    amount_of,
    duration_value,
    half_of,
    milliseconds,
)
from spacetimeline.extract.timex.partial import Found, Partial
from spacetimeline.extract.timex.pattern import OTHER
from spacetimeline.extract.timex.types import Shift

EVERY_WEEKEND = "XXXX-WXX-WE"


def unit_of(found: Found) -> str:
    return str(found.value("u"))


def duration(found: Found) -> Partial | None:
    """An amount of a unit; "three-year", "47 years old", "two and a half hours"."""
    unit = unit_of(found)
    if unit not in UNIT_CODES:
        return None
    if unit == "quarter" and not found.words.is_kind(found.last - 1, "units"):
        return None
    amount = amount_of(found, "n")
    if found.has("n") and amount is None:
        return None
    if found.low("few") == "some" and unit == "day" and not found.words.is_kind(found.last - 1, "units"):
        return None  # "some day"
    if found.low("n") in ("a", "an") and found.words.is_kind(found.last - 1, "long"):
        return None  # "a year-long stay": the article is the stay's
    if (
        amount is not None
        and amount >= 1000
        and unit == "second"
        and found.word("n")[:1] == "1"
        and not found.has("mod")
    ):
        return None
    value = duration_value(amount, unit, found.has("h"))
    between = found.words.low(found.last - 2)
    if found.words.kind(found.last - 2) == OTHER and between[-1:] == "s" and between[-2:] not in ("us", "ss"):
        return None  # "cut power to 3 million homes hours before"
    half = 0.5 if found.has("h") else 0
    length = None if amount is None else milliseconds(amount + half, unit)
    partial = found.partial(type="DURATION", value=value, mod=modifier(found), duration_ms=length)
    if found.low("mod") == "over" and found.words.low(found.first - 1) in ("points", "point"):
        partial.first, partial.mod = partial.first + 1, ""  # "two points over six-month bills"
    return partial


def modifier(found: Found) -> str:
    word = found.low("mod")
    if not word:
        return ""
    table = {
        "around": "APPROX",
        "~": "APPROX",
        "more": "MORE_THAN",
        "less": "LESS_THAN",
        "fewer": "LESS_THAN",
        "least": "EQUAL_OR_MORE",
        "most": "EQUAL_OR_LESS",
        "to": "EQUAL_OR_LESS",
        "just": "",
        "only": "",
    }
    if word in table:
        return table[word]
    return str(found.value("mod"))


def bare_units(found: Found) -> Partial | None:
    """ "days", "for years": an amount nobody told."""
    unit = unit_of(found)
    if unit == "weekend" and found.words.is_kind(found.first - 1, "on", "at"):
        return found.partial(type="SET", value=EVERY_WEEKEND)
    if unit in ("second", "quarter", "weekend") or len(found.word("u")) < 4:
        return None
    return found.partial(type="DURATION", value=duration_value(None, unit))


def one_unit(found: Found) -> Partial | None:
    """ "a week", "per day", "the whole day", "year-long"."""
    unit = unit_of(found)
    if unit in ("second", "quarter", "weekend"):
        return None
    return found.partial(type="DURATION", value=duration_value(1, unit), duration_ms=milliseconds(1, unit))


def one_more(found: Found) -> Partial | None:
    """ "another year"; "another months" is of as many as nobody says."""
    return duration(found) if found.words.is_kind(found.last - 1, "units") else one_unit(found)


def long_word(found: Found) -> Partial:
    return found.partial(type="DURATION", value=str(found.value("long")))


def half_unit(found: Found) -> Partial | None:
    return found.partial(type="DURATION", value=half_of(unit_of(found)), mod=modifier(found))


_QUARTER_OF = {"hour": (15, "minute"), "minute": (15, "second"), "year": (3, "month"), "century": (25, "year")}


def quarter_unit(found: Found) -> Partial | None:
    """ "a quarter of an hour", "three quarters of a century"."""
    unit, count = unit_of(found), found.number("n") or 1
    if unit not in _QUARTER_OF or count > 3 or (found.has("q") and found.value("q") != "quarter"):
        return None
    amount, smaller = _QUARTER_OF[unit]
    length = milliseconds(count * amount, smaller)
    value = duration_value(count * amount, smaller)
    return found.partial(type="DURATION", value=value, mod=modifier(found), duration_ms=length)


def unit_and_half(found: Found) -> Partial | None:
    return found.partial(type="DURATION", value=duration_value(1.5, unit_of(found)), mod=modifier(found))


def compound(found: Found) -> Partial | None:
    """ "11 days, 13 hours and 2 minutes": P11DT13H2M; a unit that is no finer than the one before starts another."""
    by_calendar = _compound_of_calendar(found)
    if by_calendar is not None:
        return by_calendar
    order = list(UNIT_CODES)
    date, time, total, finest, end = "", "", 0, len(order), found.first
    for letter in "abcd":
        if not found.has("u" + letter):
            continue
        unit, amount = str(found.value("u" + letter)), amount_of(found, "n" + letter)
        if unit not in order or order.index(unit) >= finest or amount is None:
            break
        finest, end = order.index(unit), (found.span("u" + letter) or (0, 0))[1]
        code = duration_value(amount, unit)
        if code.startswith("PT"):
            time += code[2:]
        else:
            date += code[1:]
        length = milliseconds(amount, unit)
        total = -1 if length is None or total < 0 else total + length
    else:
        end = found.last
    if not time + date or end == (found.span("ua") or (0, 0))[1]:
        return None
    value = "P" + date + ("T" + time if time else "")
    partial = found.partial(mod=modifier(found))
    if end == found.last and (found.has("fore") or found.has("ago") or found.has("back")):
        if total < 0:
            return None
        sign, base = (1 if found.has("fore") else -1), ("now" if found.has("ago") else "then")
        partial.shift = Shift(sign * total / 1000, "second", base, exact=not found.has("mod"))  # type: ignore[arg-type]
        partial.type = "TIME"
        return partial
    partial.type, partial.value, partial.last = "DURATION", value, end
    event = found.span("event")
    if event is not None and end == found.last:
        partial.last = event[0]
    if event is not None and end == found.last and total >= 0:
        partial.shift = Shift(total / 1000, "second", "event", exact=not found.has("mod"))
    partial.duration_ms = total if total >= 0 else None
    return partial


def _compound_of_calendar(found: Found) -> Partial | None:
    """ "a year and ten days later", "two years and three months ago": steps of the calendar, of no fixed length."""
    back = found.has("ago") or found.has("back")
    if not (back or found.has("fore")) or found.has("uc"):
        return None
    months, unit = _CALENDAR_MONTHS.get(str(found.value("ua"))), str(found.value("ub"))
    size, amount = amount_of(found, "na"), amount_of(found, "nb")
    if months is None or unit not in ("month", "week", "day") or size is None or amount is None or size % 1:
        return None
    months *= int(size)
    if unit == "month":
        amount, months = amount + months, 0
    sign, base = (-1 if back else 1), ("now" if found.has("ago") else "then")
    shift = Shift(sign * amount, unit, base, exact=not found.has("mod"), months=sign * months)  # type: ignore[arg-type]
    return found.partial(type="DATE", shift=shift, mod=modifier(found))


_CALENDAR_MONTHS = {"year": 12, "month": 1}


def counted_which(found: Found) -> Partial | None:
    """ "the next two years", "the past decade", "the following days", "the first ten months of 1915"."""
    unit = unit_of(found)
    if unit not in UNIT_CODES or (unit == "second" and not found.words.is_kind(found.last - 1, "units")):
        return None
    if found.words.low(found.last) in ("later", "afterwards"):
        return None  # "and the second two years later"
    amount = amount_of(found, "n")
    plural = found.words.is_kind(found.last - 1, "units")
    if amount is None and not plural:
        amount = 1
    return found.partial(type="DURATION", value=duration_value(amount, unit))


def shifted(found: Found) -> Partial | None:
    """ "twelve days later", "two years ago", "a week from now": a distance from another time."""
    partial = _shifted(found)
    if partial is not None and found.words.low(found.first) == "over" and _is_verbs_over(found):
        partial.first, partial.mod = partial.first + 1, ""
    if partial is not None:
        _leave_share(found, partial)
    return partial


def _leave_share(found: Found, partial: Partial) -> None:
    """Take "more than" from "12 percent more than a year earlier": the share's."""
    before = found.words.low(found.first - 1)
    if found.low("mod") in ("more", "less", "fewer") and before in ("percent", "%", "times", "points"):
        partial.first, partial.mod = partial.first + 2, ""
        if partial.shift is not None:
            partial.shift = replace(partial.shift, exact=True)


def _is_verbs_over(found: Found) -> bool:
    """ "took over 18 months ago", "the war was over two years ago"."""
    before = found.words.low(found.first - 1)
    return before in ("took", "take", "takes", "taken", "taking", "handed", "was", "is", "won", "went", "came", "all")


def _shifted(found: Found) -> Partial | None:
    unit = "day" if found.has("p") else unit_of(found)  # "two nights later"
    if unit not in UNIT_CODES:
        return None
    if found.has("gone") and found.words.low(found.last) not in _GOES_ON:
        return None  # "two days on the Moon"
    if found.has("one") and found.words.low(found.last) not in _OWN:
        return None  # "the day before it had rained", "the day after, they landed"
    amount: float | None = 1 if found.has("one") else amount_of(found, "n")
    if found.has("half"):
        amount, unit = FRACTION_OF.get(unit, (0.5, unit))
    exact = amount is not None and not found.has("mod") and not found.has("rest")
    half = 0.5 if found.has("h") else 0
    back = found.has("back") or found.has("ago")
    base = "now" if found.has("ago") or found.has("hence") else "event" if found.has("event") else "then"
    size = _SHIFT_SIZE.get(unit)
    if size:
        amount, unit = (None if amount is None else amount * size[0]), size[1]
    count = 0.0 if amount is None else (amount + half)
    kind = "TIME" if unit in ("hour", "minute", "second", "millisecond") else "DATE"
    shift = Shift(-count if back else count, unit, base, exact=exact)  # type: ignore[arg-type]
    reference = "" if amount is not None else ("PAST_REF" if back else "FUTURE_REF")
    partial = found.partial(type=kind, shift=shift, reference=reference, mod=modifier(found))
    if found.has("today") and found.has("ago") and unit == "week" and exact and found.has("n"):
        if (found.span("today") or (0, 0))[0] < (found.span("ago") or (0, 0))[0]:
            return None
        partial.shift = Shift((found.number("today") or 0) - _WEEK_DAYS * count, "day", "now")
        return partial  # "a week ago yesterday"
    if found.has("today"):
        if found.number("today") != 0 or unit != "year":
            return None
        partial.edge = "today"
    if found.has("same") and unit == "year":
        if base == "then":  # "a year later to the day"
            partial.shift = Shift(
                0, "day", "then", exact=exact, months=round((-count if back else count) * _YEAR_MONTHS)
            )
        else:  # "on this day eleven years ago", "ten years ago this morning", "ten years ago to the day"
            partial.edge = "today"
    if base == "event":
        partial.type, partial.value = "DURATION", duration_value(amount, unit, found.has("h"))
        partial.last = found.span("event")[0]  # type: ignore[index]
        partial.duration_ms = None if amount is None else milliseconds(amount + half, unit)
        partial.reference = ""
    return partial


_OWN = ("its", "their", "his", "her")
_GOES_ON = (",", "it", "they", "he", "she", "we")
_WEEK_DAYS, _YEAR_MONTHS = 7, 12
_SHIFT_SIZE = {"fortnight": (2, "week"), "millisecond": (0.001, "second"), "millennium": (1000, "year")}


def beside(found: Found) -> Partial | None:
    """ "the day before", "the year after": one unit from the time spoken of."""
    count = -1 if found.has("back") else 1
    if found.has("p"):
        following = found.words.low(found.last)
        if following[:1].isalpha() and following not in ("but", "and", "because", "when", "while"):
            return None  # "the evening before the launch"
        return found.partial(part=str(found.value("p")), type="TIME", unit="day", step=count, base="then")
    unit = unit_of(found)
    if unit not in ("day", "week", "month", "year", "decade"):
        return None
    if found.has("ref"):
        count += found.number("ref") or 0
        return found.partial(shift=Shift(count, "day", "now"))
    return found.partial(unit=unit, step=count, base="then")


def age(found: Found) -> Partial | None:
    amount = amount_of(found, "n")
    return (
        None if amount is None or amount > 120 else found.partial(type="DURATION", value=duration_value(amount, "year"))
    )


_ORBIT_MIN = 92.5
"""Minutes of one turn in a low orbit, that of space stations."""


def orbits(found: Found) -> Partial | None:
    """ "two orbits later": about an hour and a half each."""
    amount = amount_of(found, "n")
    if amount is None or amount > 1000:
        return None
    sign = -1 if found.has("back") else 1
    shift = Shift(sign * amount * _ORBIT_MIN, "minute", "then", exact=False)
    return found.partial(type="TIME", shift=shift, mod="APPROX")


def flight_day(found: Found) -> Partial | None:
    number = found.number("n")
    return None if not number else found.partial(shift=Shift(number - 1, "day", "liftoff"), rule="flight day")
