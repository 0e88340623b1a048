"""Builds partials from matches of the rules of calendar dates (see ``timex.rules_dates``)."""

from __future__ import annotations

from spacetimeline.extract.timex.partial import Found, Partial
from spacetimeline.model.calendar import days_in_month

BIGGEST_YEAR = 2200


def year_of(found: Found) -> dict[str, object]:
    """The year a match names, as a partial's fields: astronomical, with its era."""
    if found.has("short"):
        return {"year": found.number("short"), "short_year": True}
    year = found.number("y")
    if year is None:
        step = found.has("after") - found.has("before")  # "of the year before"
        return {"unit": "year", "step": step, "base": "then"} if found.has("rel") else {}
    era = str(found.value("era")) if found.has("era") else ""
    return {"year": 1 - year if era == "BC" else year, "era": era}


def edge_of(found: Found) -> str:
    return {"later": "END", "afterwards": "END", "afterward": "END"}.get(found.low("e")) or (
        str(found.value("e")) if found.has("e") else ""
    )


def day(found: Found) -> Partial | None:
    """A day of the month, with or without its year."""
    number, month = found.number("d") or (2 if found.low("d") == "second" else None), found.number("m")
    if number is not None and found.has("tens"):
        number += found.number("tens") or 0  # "the twenty-fifth of May"
    if number is None or not 1 <= number <= 31:
        return None
    weekday = found.number("wd")
    part = str(found.value("p")) if found.has("p") else ""
    return found.partial(
        month=month, day=number, weekday=weekday, part=part, type="TIME" if part else "DATE", **year_of(found)
    )


def last_day(found: Found) -> Partial | None:
    """ "last March 24": the one that is over, which may be of the year before."""
    made = day(found)
    if made is not None:
        made.weak = "last"
    return made


def night_between(found: Found) -> Partial | None:
    """ "the night of 13 to 14 March 1986": the day that begins in it, to which the hours after midnight belong."""
    before, after = found.number("a"), found.number("d")
    if before is None or after is None or not (after == before + 1 or (after == 1 and before >= _SHORTEST_MONTH)):
        return None
    return found.partial(month=found.number("m"), day=after, **year_of(found))


_SHORTEST_MONTH = 28


def spelled_day(found: Found) -> Partial | None:
    """ "on the second of June", "Sixteen July found them there", but none of "a launch, the second of June"."""
    if found.words.is_kind(found.first, "num"):
        if found.words.low(found.last) not in _DAY_DOES:
            return None
    elif not found.words.is_kind(found.first - 1, "on", "by", "until", "from", "to", "since", "before", "day_after"):
        return None
    number = (found.number("o") or 2) + ((found.number("tens") or 0) if found.has("tens") else 0)
    if number > _LONGEST_MONTH or found.words.is_kind(found.last, "apostrophe"):
        return None
    return found.partial(month=found.number("m"), day=number, **year_of(found))


_DAY_DOES = frozenset(("saw", "brought", "found"))


def edge_day(found: Found) -> Partial | None:
    """ "the last day of 2018", "the first day of May"."""
    number = found.number("o") if found.has("o") else None
    month = found.number("m") if found.has("m") else 12 if number is None else 1
    if month is None or (number or 0) > _LONGEST_MONTH:
        return None
    fields = year_of(found)
    year = fields.get("year")
    return found.partial(
        month=month, day=number or days_in_month(year if isinstance(year, int) else 2001, month), **fields
    )


_LONGEST_MONTH = 31


def this_day(found: Found) -> Partial | None:
    """ "On this day in 1975": the day of the year on which the text is read."""
    fields = year_of(found)
    return found.partial(unit="day", step=0, base="now", **fields) if fields.get("year") else None


def month(found: Found) -> Partial | None:
    """A month, alone or with its year. A bare May or March must not be the verb or a name's beginning."""
    fields = year_of(found)
    before = found.words
    word = found.low("m")
    weak = ""
    if not fields and not found.has("e") and word in ("may", "march", "april", "june", "mar", "august", "jan", "dec"):
        weak = "month or word"
    if not fields and before.is_kind(found.last, "dash") and before.is_kind(found.last + 1, "d", "y", "nn"):
        weak = ""
    if found.has("rely"):
        fields = {"unit": "year", "step": relative_step(found, "rely"), "base": "now"}
        weak = ""
    step: dict[str, object] = {}
    if found.has("justpast"):
        step = {"unit": "month", "step": -1, "base": "now"}
    elif found.has("last"):
        step = {"step": -1, "base": "then" if found.low("last") != "last" else "now"}
    elif found.has("next"):
        step = {"step": 1, "base": "now" if found.low("next") in ("next", "coming") else "then"}
    elif found.has("this") or found.has("that"):
        step = {"step": 0, "base": "now" if found.has("this") else "then"}
    if step and found.words.is_kind(found.last, "d", "ordnum"):
        return None  # "following August 1, 2015": after that day
    if step:
        weak = ""
        fields = {"unit": "month", **step}
    return found.partial(month=found.number("m"), mod=edge_of(found), weak=weak, **fields)


def year(found: Found) -> Partial | None:
    """A year. Four digits in a row may be a count: the parser's guard looks at the neighbours."""
    fields = year_of(found)
    number = fields.get("year")
    if number is None or (isinstance(number, int) and number > BIGGEST_YEAR):
        return None
    stands_alone = not (found.has("e") or found.has("era") or found.has("word"))
    mod = edge_of(found) or ("APPROX" if found.has("a") else "")
    return found.partial(mod=mod, weak="year or count" if stands_alone else "", **fields)


def half_or_quarter(found: Found) -> Partial | None:
    """ "the second half of 2008", "the fourth quarter", "Q3 2027"."""
    if found.has("m"):
        return _month_quarter(found)
    number = found.number("o") or {"second": 2, "latter": 2, "final": 4, "last": 4}.get(found.low("o"), 1)
    last = found.low("o") in ("latter", "final", "last")
    fields = year_of(found)
    if found.has("rely"):
        fields = {"unit": "year", "step": relative_step(found, "rely"), "base": "now"}
    if found.has("half"):
        alone = found.words.is_kind(found.last - 1, "half") and number <= 2
        weak = "half of a year" if alone and not fields else ""
        return found.partial(half=2 if last or number == 2 else 1, weak=weak, **fields)
    if not 1 <= number <= 4:
        return None
    return found.partial(quarter=number, fiscal=found.has("fiscal"), **fields)


def _month_quarter(found: Found) -> Partial | None:
    """ "the June quarter" ends with that month, and so does "the April-June quarter"."""
    number = found.number("m") or 0
    fields = year_of(found)
    if found.has("rely"):
        fields = {"unit": "year", "step": relative_step(found, "rely"), "base": "now"}
    return None if number % 3 else found.partial(quarter=number // 3, **fields)


def relative_step(found: Found, name: str) -> int:
    """-1, 0 or 1 for last, this, next."""
    word = found.low(name)
    return {"last": -1, "next": 1}.get(word, 0)


def season(found: Found) -> Partial | None:
    """A season, with its year, relative, or alone. "Fall" alone is not one without a sign of it."""
    fields = year_of(found)
    if found.has("rely"):
        fields = {"unit": "year", "step": relative_step(found, "rely"), "base": "now"}
    step: dict[str, object] = {}
    if found.has("justpast"):
        step = {"unit": "season", "step": -1, "base": "now"}
    elif found.has("last"):
        step = {"unit": "season", "step": -1, "base": "now" if found.low("last") == "last" else "then"}
    elif found.has("next"):
        near = found.low("next") in ("next", "coming")
        step = {"unit": "season", "step": 1, "base": "now" if near else "then"}
    elif found.has("this"):
        step = {"unit": "season", "step": 0, "base": "now"}
    elif found.has("that"):
        step = {"unit": "season", "step": 0, "base": "then"}
    fields = fields or step
    weak = "fall" if found.low("s") == "fall" and not fields else ""
    return found.partial(season=str(found.value("s")), mod=edge_of(found), weak=weak, **fields)


def decade(found: Found) -> Partial | None:
    """ "the 1870s" (187), "the '60s", "the sixties"; "the 470s BC" counts backwards."""
    if found.has("name"):
        tens = {"twent": 2, "thirt": 3, "forti": 4, "fifti": 5, "sixti": 6, "seven": 7, "eight": 8, "ninet": 9}
        return found.partial(decade=tens[found.low("name")[:5]], short_year=True, mod=edge_of(found))
    number = found.number("dec") or 0
    era = "BC" if found.has("era") else ""
    short = number < 100 and not era
    if number % 10 or (100 <= number < 1000 and not era):
        return None
    if number % 100 == 0 and 1000 <= number <= 1800:
        return found.partial(century=number // 100, mod=edge_of(found))  # "the late 1800s"
    return found.partial(decade=number // 10, short_year=short, era=era, mod=edge_of(found))


def century(found: Found) -> Partial | None:
    """ "the nineteenth century" is 18; "the 9th century BC" BC08."""
    number = found.number("o")
    if found.has("tens"):
        number = (found.number("tens") or 0) + (found.number("o") or 0)
    if number is None or not 1 <= number <= 40:
        return None
    return found.partial(century=number - 1, era="BC" if found.has("era") else "", mod=edge_of(found))


def fiscal(found: Found) -> Partial | None:
    fields = year_of(found)
    return found.partial(fiscal=True, **fields) if "year" in fields else None


def lone_ordinal(found: Found) -> Partial | None:
    """ "the 20th", "Friday the 20th", the month being told before; "the 20th Division" is none.

    In words, "on the tenth they landed", it is one of a few days on; see ``anchors.relative``.
    """
    following = found.words.word(found.last)
    number = found.number("d")
    if number is None or not 1 <= number <= 31:
        return None
    if found.has("wd"):
        part = str(found.value("p")) if found.has("p") else ""
        return found.partial(
            day=number, weekday=found.number("wd"), part=part, type="TIME" if part else "DATE", weak="lone ordinal"
        )
    if (
        not found.word("d")[0].isdecimal()
        and not found.has("u")
        and not (number > _COUNTED_OFTEN and following in DOERS)
    ):
        return None
    if following[:1].isalpha() and not following.islower():
        return None
    if found.has("u") and found.value("u") != "month":
        return None  # "the first of the week"
    if found.has("of"):
        return found.partial(day=number, unit="month", step=0, base="then")
    part = str(found.value("p")) if found.has("p") else ""
    return found.partial(day=number, part=part, type="TIME" if part else "DATE", weak="lone ordinal")


_COUNTED_OFTEN = 4
"""Up to this word "on the fourth" is of orbits and tries as often as of days."""
DOERS = frozenset(("he", "she", "they", "it", "the", "both", "all", "its", "their", "his"))
"""What a clause goes on with behind "on the tenth"."""


def days_one_month(found: Found) -> list[Partial]:
    """Two days of one month: "5-9 March 1918", "March 5-9, 1918", "the 28 and 29 August"."""
    left, right = found.span("a"), found.span("b")
    assert left and right
    month_number, days = found.number("m"), []
    for name in ("a", "b"):
        digits = "".join(sign for sign in found.word(name) if sign.isdecimal())
        days.append(int(digits))
    if not all(1 <= each <= 31 for each in days):
        return []
    fields = year_of(found)
    month_span = found.span("m")
    assert month_span
    if month_span[0] < left[0]:
        return [
            Partial(found.first, left[1], month=month_number, day=days[0], weekday=None, borrows=1, **fields),  # type: ignore[arg-type]
            Partial(right[0], found.last, month=month_number, day=days[1], borrows=-1, **fields),  # type: ignore[arg-type]
        ]
    return [
        Partial(found.first, left[1], month=month_number, day=days[0], borrows=1, **fields),  # type: ignore[arg-type]
        Partial(right[0], found.last, month=month_number, day=days[1], borrows=-1, **fields),  # type: ignore[arg-type]
    ]


def year_span(found: Found) -> list[Partial] | None:
    """ "1914-18", "1975-1976", "499-493 BC": two years."""
    first, last = found.number("a"), found.number("b")
    left, right = found.span("a"), found.span("b")
    if first is None or last is None or not left or not right:
        return None
    era = str(found.value("era")) if found.has("era") else ""
    if era == "BC":
        if last > first:
            return None
        return [
            Partial(found.first, left[1], year=1 - first, era=era, borrows=1),
            Partial(right[0], found.last, year=1 - last, era=era),
        ]
    if last < 100:
        if last <= first % 100 or not 1400 <= first <= BIGGEST_YEAR:
            return None
        last += first // 100 * 100
    if not 1400 <= first < last <= BIGGEST_YEAR:
        return None
    return [Partial(found.first, left[1], year=first, borrows=1), Partial(right[0], found.last, year=last, borrows=-1)]


def month_number(found: Found) -> Partial | None:
    """ "2021-10": a month where the second number can't end a span of years."""
    year_number, number = found.number("y"), found.number("d")
    glued = found.words.glued(found.first + 1) and found.words.glued(found.first + 2)
    if year_number is None or number is None or not glued or len(found.words.word(found.last - 1)) != 2:
        return None
    if not 1 <= number <= 12 or number > year_number % 100:
        return None
    return found.partial(year=year_number, month=number)


def day_of_year(found: Found) -> Partial | None:
    number = found.number("n")
    if number is None or not 1 <= number <= 366:
        return None
    return found.partial(day_of_year=number, **year_of(found))


def holiday(found: Found) -> Partial | None:
    fields = year_of(found)
    if found.has("rely"):
        fields = {"unit": "year", "step": relative_step(found, "rely"), "base": "now"}
    name = str(found.value("h")) if found.has("h") else ("1-1" if not found.has("eve") else "12-31")
    if found.has("eve") and name == "12-25":
        name = "12-24"
    part = str(found.value("p")) if found.has("p") else ""
    if found.has("wd"):
        name = _FEASTS.get((found.low("h"), found.number("wd") or 0), "")
        if not name:
            return None
    return found.partial(holiday=name, part=part, type="TIME" if part else "DATE", **fields)


_FEASTS = {("good", 4): "good friday", ("easter", 6): "easter", ("easter", 0): "easter monday"}


def week_of(found: Found) -> Partial | None:
    """ "the week of May 6": the calendar week that holds that day."""
    made = day(found)
    if made is None or found.value("u") != "week":
        return None
    made.weekday, made.in_week = None, True
    return made


def week_of_month(found: Found) -> Partial | None:
    """ "the first week of May", "the last week of September": the week around the middle of those seven days."""
    if found.value("u") != "week":
        return None
    number = 5 if found.words.is_kind(found.first + 1, "last", "final") else found.number("o") or 2
    if not 1 <= number <= 5:
        return None
    return found.partial(month=found.number("m"), day=min(7 * number - 3, 28), in_week=True, **year_of(found))


def nine_eleven(found: Found) -> Partial | None:
    """The attacks of 2001 by their American short name; other "9/12" are fractions, dates without a year, scores."""
    glued = found.words.glued(found.first + 1) and found.words.glued(found.first + 2)
    if not glued or found.words.glued(found.first) or (found.word("a"), found.word("b")) != ("9", "11"):
        return None
    return found.partial(year=2001, month=9, day=11)
