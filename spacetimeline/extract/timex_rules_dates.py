"""The grammar of calendar dates: days, months, years, seasons, quarters, decades, centuries, and ranges of them.

Patterns are over token classes (see ``timex_pattern``); the words of each class stand in ``resources/time/en.toml``.
"""

from __future__ import annotations

from spacetimeline.extract.timex_iso import iso_date
from spacetimeline.extract.timex_partial import Found, Partial, Rule

DATE_MACROS = {
    "M": "m:month|m:mon dot?",
    "D": "d:d|d:ordnum",
    "WD": "wd:weekday comma?|wd:wd dot? comma?",
    "YEAR": "y:y (era:bce|era:ce)?|(y:nnn|y:d|y:nn) era:bce|y:nnn era:ce|era:ce (y:y|y:nnn|y:nn)",
    "OFYEAR": "(comma|of)? YEAR|apostrophe short:d|apostrophe short:nn|of (that|the same) rel:year",
    "EDGE": "the? (e:early|e:late|final|e:mid) portion of|the? (final|other)? e:edge dash? of|e:early dash? in?|e:late dash? in?|the? e:mid dash? of?",
    "PARTOF": "(the|an)? (early|late)? in? the? p:part units? (of|on)|the? (early|late)? p:part units of",
    "DAY": "(WD)? D dash M dash (y:y|short:nn|short:d)|(WD)? M the? D (OFYEAR)?|(WD)? the? D dash? of? M (OFYEAR)?",
    "WHICH": "(the? (last:last|last:previous|last:past|next:next|next:following|next:coming))|this:this same?|that:that same?"
    "|the that:same",
}

MODS = {"early": "START", "late": "END"}
BIGGEST_YEAR = 2200


def year_of(found: Found) -> dict[str, object]:
    """The year a match names, as a partial's fields: astronomical, with its era."""
    if found.has("short"):
        return {"year": found.number("short"), "short_year": True}
    year = found.number("y")
    if year is None:
        return {"unit": "year", "step": 0, "base": "then"} if found.has("rel") else {}
    era = str(found.value("era")) if found.has("era") else ""
    return {"year": 1 - year if era == "BC" else year, "era": era}


def edge_of(found: Found) -> str:
    return {"later": "END", "afterwards": "END", "afterward": "END"}.get(found.word("e").lower()) or (str(found.value("e")) if found.has("e") else "")


def day(found: Found) -> Partial | None:
    """A day of the month, with or without its year."""
    number, month = found.number("d"), found.number("m")
    if number is None or not 1 <= number <= 31:
        return None
    weekday = found.number("wd")
    part = str(found.value("p")) if found.has("p") else ""
    return found.partial(
        month=month, day=number, weekday=weekday, part=part, type="TIME" if part else "DATE", **year_of(found)
    )


def month(found: Found) -> Partial | None:
    """A month, alone or with its year. A bare May or March must not be the verb or a name's beginning."""
    fields = year_of(found)
    before = found.words
    word = found.word("m").lower()
    weak = ""
    if not fields and not found.has("e") and word in ("may", "march", "mar", "august", "jan", "dec"):
        weak = "month or word"
    if not fields and before.is_kind(found.last, "dash") and before.is_kind(found.last + 1, "d", "y", "nn"):
        weak = ""
    step: dict[str, object] = {}
    if found.has("last"):
        step = {"step": -1, "base": "then" if found.word("last").lower() != "last" else "now"}
    elif found.has("next"):
        step = {"step": 1, "base": "now" if found.word("next").lower() in ("next", "coming") else "then"}
    elif found.has("this") or found.has("that"):
        step = {"step": 0, "base": "now" if found.has("this") else "then"}
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
    """"the second half of 2008", "the fourth quarter", "Q3 2027"."""
    number = found.number("o") or {"second": 2, "latter": 2, "final": 4, "last": 4}.get(found.word("o").lower(), 1)
    last = found.word("o").lower() in ("latter", "final", "last")
    fields = year_of(found)
    if found.has("rely"):
        fields = {"unit": "year", "step": relative_step(found, "rely"), "base": "now"}
    if found.has("half"):
        return found.partial(half=2 if last or number == 2 else 1, **fields)
    if not 1 <= number <= 4:
        return None
    return found.partial(quarter=number, fiscal=found.has("fiscal"), **fields)


def relative_step(found: Found, name: str) -> int:
    """-1, 0 or 1 for last, this, next."""
    word = found.word(name).lower()
    return {"last": -1, "next": 1}.get(word, 0)


def season(found: Found) -> Partial | None:
    """A season, with its year, relative, or alone. "Fall" alone is not one without a sign of it."""
    fields = year_of(found)
    if found.has("rely"):
        fields = {"unit": "year", "step": relative_step(found, "rely"), "base": "now"}
    step: dict[str, object] = {}
    if found.has("last"):
        step = {"unit": "season", "step": -1, "base": "now" if found.word("last").lower() == "last" else "then"}
    elif found.has("next"):
        near = found.word("next").lower() in ("next", "coming")
        step = {"unit": "season", "step": 1, "base": "now" if near else "then"}
    elif found.has("this"):
        step = {"unit": "season", "step": 0, "base": "now"}
    elif found.has("that"):
        step = {"unit": "season", "step": 0, "base": "then"}
    fields = fields or step
    weak = "fall" if found.word("s").lower() == "fall" and not fields else ""
    return found.partial(season=str(found.value("s")), mod=edge_of(found), weak=weak, **fields)


def decade(found: Found) -> Partial | None:
    """"the 1870s" (187), "the '60s", "the sixties"; "the 470s BC" counts backwards."""
    if found.has("name"):
        tens = {"twent": 2, "thirt": 3, "forti": 4, "fifti": 5, "sixti": 6, "seven": 7, "eight": 8, "ninet": 9}
        return found.partial(decade=tens[found.word("name").lower()[:5]], short_year=True, mod=edge_of(found))
    number = found.number("dec") or 0
    era = "BC" if found.has("era") else ""
    short = number < 100 and not era
    if number % 10 or (100 <= number < 1000 and not era):
        return None
    return found.partial(decade=number // 10, short_year=short, era=era, mod=edge_of(found))


def century(found: Found) -> Partial | None:
    """"the nineteenth century" is 18; "the 9th century BC" BC08."""
    number = found.number("o")
    if found.has("tens"):
        number = (found.number("tens") or 0) + (found.number("o") or 0)
    if number is None or not 1 <= number <= 40:
        return None
    return found.partial(century=number - 1, era="BC" if found.has("era") else "", mod=edge_of(found))


def fiscal(found: Found) -> Partial | None:
    fields = year_of(found)
    return found.partial(fiscal=True, **fields) if "year" in fields else None


def fiscal_glued(found: Found) -> Partial | None:
    """"FY2024", "FY24": the year is glued to its letters."""
    number = found.number("y")
    if number is None or not found.words.glued(found.first + 1):
        return None
    return found.partial(fiscal=True, year=number, short_year=number < 100)


def lone_ordinal(found: Found) -> Partial | None:
    """"the 20th", the month being told before; "the 20th Division" is none."""
    following = found.words.word(found.last)
    number = found.number("d")
    if number is None or not 1 <= number <= 31 or following[:1].isalpha() and not following.islower():
        return None
    if found.has("of"):
        return found.partial(day=number, unit="month", step=0, base="then")
    return found.partial(day=number, weak="lone ordinal")


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
    """"1914-18", "1975-1976", "499-493 BC": two years."""
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
    """"2021-10": a month where the second number can't end a span of years."""
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
    return found.partial(holiday=name, part=part, type="TIME" if part else "DATE", **fields)


DATE_RULES: tuple[Rule, ...] = (
    Rule("date.iso", "x:iso|x:doy|x:compact|x:isoweek|x:slashed|x:dotted", iso_date,
         ("Landing fell on 1998-06-12 as planned.", "1998-06-12", "1998-06-12")),
    Rule("date.month_number", "y:y dash d:d", month_number, ("The contract of 2009-02 ended.", "2009-02", "2009-02")),
    Rule("date.day", "(PARTOF the?)? (DAY) p:part?", day,
         ("Engines were lit on March 3, 1921.", "March 3, 1921", "1921-03-03")),
    Rule("date.day_of_part", "(WD)? the? p:part of (DAY)", day,
         ("It burned on the night of 4 June 1817.", "the night of 4 June 1817", "1817-06-04TNI")),
    Rule("date.days_one_month", "(M a:d (dash|and|to|until) b:d (OFYEAR)?)"
         "|the? (a:d|a:ordnum) (dash|and|to|until) the? (b:d|b:ordnum) of? M (OFYEAR)?", days_one_month,
         ("Tests ran 5-9 March 1918 there.", "9 March 1918", "1918-03-09")),
    Rule("date.month", "(EDGE the?)? M (OFYEAR)?", month, ("A new crew flies in June 2014.", "June 2014", "2014-06")),
    Rule("date.which_month", "(WHICH) M", month, ("It flew last January.", "last January", "2013-01")),
    Rule("date.year", "(EDGE|a:approx dot?|a:around)? (the word:year|the word:units|word:calendar year?)? (YEAR)"
         "|the word:rest of (YEAR)", year, ("Its end came in late 1927.", "late 1927", "1927")),
    Rule("date.half", "the? (o:ord|o:second|o:final|o:last) half:half of (the? rel:year|(YEAR)|(rely:this|rely:last|rely:next) year)",
         half_or_quarter,
         ("It slipped to the second half of 2008.", "the second half of 2008", "2008-H2")),
    Rule("date.quarter", "the? (o:ord|o:second|o:ordnum|o:final) fiscal:fiscal? dash? quarter"
         " (of? (YEAR)|of (rely:this|rely:last|rely:next) year)?|(rely:this|rely:last|rely:next) year apostrophe s (o:ord|o:second|o:final) quarter",
         half_or_quarter, ("Delivery is due in the fourth quarter of 2012.", "the fourth quarter of 2012", "2012-Q4")),
    Rule("date.short_quarter", "o:quarter_code ((comma|of)? (YEAR))?|(YEAR) dash? o:quarter_code", half_or_quarter,
         ("The flight moves to Q3 2014.", "Q3 2014", "2014-Q3")),
    Rule("date.short_half", "half:(o:half_code) ((comma|of)? (YEAR))?", half_or_quarter,
         ("The flight moves to H2 2014.", "H2 2014", "2014-H2")),
    Rule("date.season", "(EDGE the?|e:afterwards in the|the? (e:early|e:late)?)? (s:season|s:fall) ((OFYEAR)|of (rely:this|rely:last|rely:next) year)?"
         "|(YEAR) (s:season|s:fall)", season, ("They met in the summer of 1955.", "the summer of 1955", "1955-SU")),
    Rule("date.which_season", "(EDGE)? (WHICH) (s:season|s:fall)", season,
         ("Tests begin this summer.", "this summer", "2013-SU")),
    Rule("date.decade", "(EDGE)? the? (e:early|e:mid|e:late)? dash? (apostrophe? dec:dec|name:decade_word) era:bce?"
         "|(EDGE)? the? (e:early|e:mid|e:late)? dash? dec:y apostrophe s", decade,
         ("Rockets of the 1870s were small.", "the 1870s", "187")),
    Rule("date.century", "(EDGE)? the? (e:early|e:mid|e:late)? dash? (o:ordnum|tens:tens dash? o:ord|o:ord|o:second) dash?"
         " century era:bce?", century, ("It was built in the nineteenth century.", "the nineteenth century", "18")),
    Rule("date.fiscal", "fiscal:fiscal year? (y:y|apostrophe? short:d)|fiscal:fy apostrophe? (y:y|short:d|short:nn)", fiscal,
         ("The budget of fiscal year 2012 was cut.", "fiscal year 2012", "FY2012")),
    Rule("date.lone_ordinal", "the d:ordnum (of:of (this|that) same? unit)?", lone_ordinal,
         ("On 3 May 1901 it rained; on the 20th it was dry.", "the 20th", "1901-05-20")),
    Rule("date.year_span", "a:y (dash|slash) (b:y|b:d|b:nn)|(a:nnn|a:nn|a:d) (dash|to|and) (b:nnn|b:nn|b:d) era:bce", year_span,
         ("The war of 1914-18 ended it.", "18", "1918")),
    Rule("date.day_of_year", "(YEAR) comma? day n:d|(YEAR) comma? day n:nn|(YEAR) comma? day n:nnn"
         "|day (n:nnn|n:nn|n:d) (comma|of)? (YEAR)|day n:nnn", day_of_year,
         ("It passed on day 278 of 2021.", "day 278 of 2021", "2021-10-05")),
    Rule("date.holiday", "(the? edge of)? h:holiday (eve:eve|day)? p:part? ((OFYEAR)|(rely:this|rely:last|rely:next) year)?"
         "|new year apostrophe s (eve:eve|day) (OFYEAR)?", holiday,
         ("They landed on Christmas Eve 1968.", "Christmas Eve 1968", "1968-12-24")),
)
