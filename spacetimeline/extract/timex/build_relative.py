"""Builds partials from matches of the rules of relation (see ``timex.rules_relative``)."""

from __future__ import annotations

from spacetimeline.extract.timex.build_spans import EVERY_WEEKEND, counted_which, unit_of
from spacetimeline.extract.timex.numbers import UNIT_CODES, amount_of, duration_value
from spacetimeline.extract.timex.partial import Found, Partial
from spacetimeline.extract.timex.types import Shift


def which_unit(found: Found) -> Partial | None:
    """ "last week", "the next day", "that month", "later this year", "the end of the month"."""
    unit = unit_of(found)
    if unit not in UNIT_CODES or unit in ("second", "minute", "millisecond"):
        return None
    the = found.has("the")
    if unit == "day" and not the and found.words.is_kind(found.first - 1, "such"):
        return None  # "on his last day"
    if (
        found.low("next") in ("next", "coming")
        and unit in _LONG
        and found.words.low(found.first - 1) in ("over", "for")
    ):
        return counted_which(found)  # "over the next decade"
    if found.has("justpast"):
        base, step = "now", -1
    elif found.has("last"):
        word = found.low("last")
        base, step = ("now" if word == "last" and not the else "then"), -1
        if word == "last" and the and unit not in ("day", "week", "month", "quarter", "year"):
            base = "now"
        if word == "past":
            return counted_which(found)
    elif found.has("next"):
        word = found.low("next")
        base, step = ("now" if word in ("next", "coming") and not the else "then"), 1
    elif found.has("this"):
        base, step = "now", 0
    else:
        base, step = "then", 0
    mod = _mod(found)
    weak = "unit" if found.has("bare") and not mod else ""
    if unit == "hour":
        return None
    return found.partial(unit=unit, step=step, base=base, mod=mod, weak=weak, edge=mod)


_LONG = ("week", "month", "year", "decade", "century")


def running_unit(found: Found) -> Partial | None:
    """ "for the week", "in the quarter": the one a news report is of."""
    unit, span, words = unit_of(found), found.span("bare"), found.words
    if unit not in ("week", "month", "quarter", "year") or span is None:
        return None
    after = words.word(found.last)
    if found.has("f"):
        if after[:1].isalpha() and after not in ("ended", "ending"):
            return None
        return Partial(span[0], span[1], unit="fiscal", step=0, base="now", weak="news")
    if unit == "quarter" and (after.lower() in words.vocabulary.past or after.endswith("ed") or after == "ending"):
        return Partial(span[0], span[1], unit=unit, step=0, base="now", weak="news")
    ends = not after[:1].isalpha() or words.is_kind(found.last, "to", "and", "at", "day_after", "for", "on", "by")
    if not ends or words.is_kind(found.last, "dash"):
        return None
    return Partial(span[0], span[1], unit=unit, step=0, base="now", weak="news")


def _mod(found: Found) -> str:
    """ "early", "late", "the end of"; "earlier" and "later" in a unit."""
    if found.has("e"):
        return str(found.value("e"))
    return "START" if found.has("back") else "END" if found.has("fore") else ""


def current_unit(found: Found) -> Partial | None:
    """ "the current quarter"; "now" and its like stand alone."""
    unit = unit_of(found)
    if found.low("current") != "current" or unit not in _SPOKEN_OF:
        return None
    return found.partial(unit="fiscal" if found.has("fiscal") and unit == "year" else unit, step=0, base="now")


_SPOKEN_OF = ("week", "month", "quarter", "year", "decade", "century")


def fiscal_year(found: Found) -> Partial:
    """ "last fiscal year", "the next financial year"."""
    step = -1 if found.has("last") else 1 if found.has("next") else 0
    return found.partial(unit="fiscal", step=step, base="now")


def part_of_day(found: Found) -> Partial | None:
    """ "this morning", "last night", "the next evening", "that afternoon", "tomorrow morning", "before lunch"."""
    part = next(str(found.value(each)) for each in ("p", "tonight", "that") if found.has(each))
    mod = _mod(found)
    fields: dict[str, object] = {"part": part, "type": "TIME", "mod": mod}
    if found.has("ref"):
        return found.partial(shift=Shift(found.number("ref") or 0, "day", "now"), **fields)
    if found.has("last"):
        near = found.low("last") == "last"
        return found.partial(unit="day", step=-1, base="now" if near else "then", **fields)
    if found.has("next"):
        return found.partial(unit="day", step=1, base="then", **fields)
    if found.low("tonight") == "overnight":
        fields["weak"] = "by tense"
    if found.has("this") or found.has("tonight"):
        return found.partial(unit="day", step=0, base="now", **fields)
    if found.has("that"):
        return found.partial(unit="day", step=0, base="then", **fields)
    return found.partial(weak="part of day", **fields)


def weekday(found: Found) -> Partial | None:
    """A weekday, perhaps with a part of the day, a direction or its week."""
    if found.has("p") and found.low("p").endswith("s"):
        return repeated_parts(found)
    number = found.number("wd")
    part = str(found.value("p")) if found.has("p") else "MO" if found.has("hours") else ""
    fields: dict[str, object] = {"weekday": number, "part": part, "type": "TIME" if part else "DATE"}
    fields["mod"] = _mod(found)
    if found.has("week"):
        word = found.low("week")
        return found.partial(unit="week", step={"last": -1, "next": 1}.get(word, 0), base="now", **fields)
    if found.has("last") or found.has("justpast"):
        return found.partial(step=-1, base="then" if found.low("last") == "previous" else "now", **fields)
    if found.has("next"):
        near = found.low("next") in ("next", "coming")
        return found.partial(step=1, base="now" if near else "then", **fields)
    if found.has("this") or found.has("that"):
        return found.partial(step=0, base="now" if found.has("this") else "then", **fields)
    if found.has("short") and not part:
        return None
    return found.partial(**fields)


def part_on_weekday(found: Found) -> list[Partial]:
    """ "dawn on Monday": two expressions of one day."""
    number, day = found.number("wd"), found.span("wd")
    assert day is not None
    part = Partial(found.first, day[0] - 1, type="TIME", part=str(found.value("p")), weekday=number)
    return [part, Partial(day[0], day[1], weekday=number)]


def weekend(found: Found) -> Partial | None:
    """ "the weekend" next to the publication date, on the side the tense says."""
    if unit_of(found) != "weekend":
        return None
    return found.partial(unit="weekend", step=0, base="now", weak="by tense")


def day_reference(found: Found) -> Partial:
    return found.partial(shift=Shift(found.number("ref") or 0, "day", "now"), mod=_mod(found))


def reference(found: Found) -> Partial:
    """ "now", "recently", "in the future": no date, but a side of the present."""
    if found.has("r"):
        value = str(found.value("r"))
    elif found.has("past"):
        value = "PAST_REF"
    elif found.has("future"):
        value = "FUTURE_REF"
    else:
        value = "PRESENT_REF"
    if found.words.low(found.first) == "those":
        value = "PAST_REF"
    aside = found.words.is_kind(found.last - 1, "moment") and not found.words.is_kind(found.first, "at")
    weak = "narrative" if aside or found.words.is_kind(found.last - 1, "former") else ""
    if found.words.is_kind(found.last - 1, "future_word") and not found.has("the"):
        weak = "narrative"
    return found.partial(reference=value, weak=weak)


def narrative_time(found: Found) -> Partial:
    """ "that time", "this period": the narrative's own present; counts in histories only."""
    present = found.words.is_kind(found.last - 1, "time") and not found.has("that")
    return found.partial(reference="PRESENT_REF" if present else "null", weak="narrative")


def long_past(found: Found) -> Partial:
    """ "a long time ago", "once": some time before, nobody says when."""
    return found.partial(reference="PAST_REF", weak="once" if found.has("once") else "")


def some_day(found: Found) -> Partial:
    return found.partial(reference="FUTURE_REF")


def year_ago(found: Found) -> Partial | None:
    """ "the year-ago quarter": the same one of the year before."""
    unit = unit_of(found) if found.has("u") else "year"
    if unit not in ("year", "quarter", "month"):
        return None
    return found.partial(unit=unit, step={"year": -1, "quarter": -4, "month": -12}[unit], base="then")


def same_of_year(found: Found) -> Partial | None:
    """ "the same quarter of 1991": the one told, in that year."""
    unit = unit_of(found) if found.has("u") else "year"
    if unit not in ("year", "quarter", "month"):
        return None
    return found.partial(year=found.number("y"), unit=unit, step=0, base="then")


def sports_season(found: Found) -> Partial | None:
    """ "last season": of a year, as teams count."""
    step = {"last": -1, "previous": -1, "past": -1, "this": 0}.get(found.low("which"), 1)
    return found.partial(unit="year", step=step, base="now")


def repeated(found: Found) -> Partial | None:
    """ "every day", "each Monday", "daily", "every two weeks"."""
    if found.has("every_unit"):
        return found.partial(type="SET", value=str(found.value("every_unit")))
    if found.has("wd"):
        return found.partial(type="SET", value=f"XXXX-WXX-{(found.number('wd') or 0) + 1}")
    if found.has("s"):
        return found.partial(type="SET", value=f"XXXX-{found.value('s')}")
    if found.has("m"):
        return found.partial(type="SET", value=f"XXXX-{found.number('m'):02d}")
    if found.has("p"):
        return found.partial(type="SET", value=f"XXXX-XX-XXT{found.value('p')}")
    unit = unit_of(found)
    if unit not in UNIT_CODES:
        return None
    amount = amount_of(found, "n")
    if found.has("n") and amount is not None:
        return found.partial(type="SET", value=duration_value(amount, unit))
    return found.partial(type="SET", value=EVERY_WEEKEND if unit == "weekend" else duration_value(1, unit))


def repeated_parts(found: Found) -> Partial | None:
    """ "Saturday nights", "every Monday morning"."""
    return found.partial(type="SET", value=f"XXXX-WXX-{(found.number('wd') or 0) + 1}T{found.value('p')}")
