"""The grammar of calendar dates: days, months, years, seasons, quarters, decades, centuries, and ranges of them.

Patterns are over token classes (see ``timex.pattern``); the words of each class stand in ``resources/time/en.toml``.
"""

from __future__ import annotations

from spacetimeline.extract.timex.build_dates import (
    century,
    day,
    day_of_year,
    days_one_month,
    decade,
    edge_day,
    fiscal,
    half_or_quarter,
    holiday,
    last_day,
    lone_ordinal,
    month,
    month_number,
    night_between,
    nine_eleven,
    season,
    spelled_day,
    this_day,
    week_of,
    week_of_month,
    year,
    year_span,
)
from spacetimeline.extract.timex.iso import iso_date
from spacetimeline.extract.timex.partial import Rule

DATE_MACROS = {
    "M": "m:month|m:mon dot?",
    "D": "d:d|d:ordnum",
    "WD": "wd:weekday comma?|wd:wd dot? comma?",
    "YEAR": "y:y (era:bce|era:ce)?|(y:nnn|y:d|y:nn) era:bce|y:nnn era:ce|era:ce (y:y|y:nnn|y:nn)",
    "OFYEAR": "(comma|of)? YEAR|of? apostrophe (short:d|short:nn)|of (that|the same) rel:year"
    "|of? the (before:previous|after:following|after:next) rel:year|of? the rel:year (before:before|after:day_after)",
    # "the end of", "early in", "mid-", "the latter part of"
    "EDGE": "the? (e:early|e:late|e:mid|final) portion of|the? (final|other)? e:edge dash? of"
    "|e:early dash? in?|e:late dash? in?|the? e:mid dash? of?",
    # "the night of", "the early morning hours of", "early in the morning of"
    "PARTOF": "(the|an)? (early|late)? in? the? p:part units? (of|on)|the? (early|late)? p:part units of",
    "DAY": "y:y M D|(WD)? D dash M dash (y:y|short:nn|short:d)"
    "|(WD)? M the? D (OFYEAR)?|(WD)? the? D dash? of? M (OFYEAR)?"
    "|(WD)? the (tens:tens dash?)? (d:ord|d:second) of M (OFYEAR)?",
    "LAST": "last:last|last:previous|last:past",
    "NEXT": "next:next|next:following|next:coming",
    "WHICH": "this justpast:past|the (LAST|NEXT)|last:last|next:next|next:coming"
    "|this:this same?|that:that same?|the that:same",
    "THISYEAR": "(rely:this|rely:last|rely:next) year",
}

DATE_RULES: tuple[Rule, ...] = (
    Rule(
        "date.iso",
        ("x:iso z:zone?", "x:doy z:zone?", "x:compact", "x:isoweek", "x:slashed", "x:dotted"),
        iso_date,
        ("Landing fell on 1998-06-12 as planned.", "1998-06-12", "1998-06-12"),
    ),
    Rule(
        "date.month_number",
        ("y:y dash d:d",),
        month_number,
        ("The contract of 2009-02 ended.", "2009-02", "2009-02"),
    ),
    Rule(
        "date.day",
        ("(PARTOF the?)? (DAY) p:part?",),
        day,
        ("Engines were lit on March 3, 1921.", "March 3, 1921", "1921-03-03"),
    ),
    Rule(
        "date.last_day",
        ("last M d:d",),
        last_day,
        ("It began last March 24.", "last March 24", "2012-03-24"),
    ),
    Rule(
        "date.day_of_part",
        ("(WD)? the? p:part of (DAY)",),
        day,
        ("It burned on the night of 4 June 1817.", "the night of 4 June 1817", "1817-06-04TNI"),
    ),
    Rule(
        "date.night_between",
        (
            "the? p:part (of|from) the? a:d (dash|and|to) the? d:d of? M (OFYEAR)?",
            "the? p:part (of|from) M a:d (dash|and|to) d:d (OFYEAR)?",
        ),
        night_between,
        ("It burned on the night of 4 to 5 June 1817.", "the night of 4 to 5 June 1817", "1817-06-05"),
    ),
    Rule(
        "date.day_in_words",
        ("(WD)? the? d:ord of M (OFYEAR)?",),
        day,
        ("It was lit on the Fourth of July, 1911.", "the Fourth of July, 1911", "1911-07-04"),
    ),
    Rule(
        "date.day_spelled",
        ("the (tens:tens dash? o:ord|o:second) of M (OFYEAR)?", "o:num M (OFYEAR)?"),
        spelled_day,
        ("It left on the twenty-first of June 1921.", "the twenty-first of June 1921", "1921-06-21"),
    ),
    Rule(
        "date.edge_day",
        ("the (o:ord|edge:last|edge:final) day of (M (OFYEAR)?|(YEAR))",),
        edge_day,
        ("It arrived on the last day of 1921.", "the last day of 1921", "1921-12-31"),
    ),
    Rule(
        "date.days_one_month",
        (
            "M a:d (dash|and|to|until) b:d (OFYEAR)?",
            "the? (a:d|a:ordnum) (dash|and|to|until) the? (b:d|b:ordnum) of? M (OFYEAR)?",
        ),
        days_one_month,
        ("Tests ran 5-9 March 1918 there.", "9 March 1918", "1918-03-09"),
    ),
    Rule(
        "date.this_day",
        ("this (day|date) in (YEAR)",),
        this_day,
        ("On this day in 1975 two crews met.", "this day in 1975", "1975-03-22"),
    ),
    Rule(
        "date.month",
        (
            "(EDGE the?)? M (OFYEAR)?",
            "(this|that|the)? same M of (YEAR)",
            "that M of (YEAR)",
            "(EDGE the?)? M of? (THISYEAR)",
            "M (part|day) (in|of) (YEAR)",
        ),
        month,
        ("A new crew flies in June 2014.", "June 2014", "2014-06"),
    ),
    Rule(
        "date.which_month",
        ("(WHICH) M",),
        month,
        ("It flew last January.", "last January", "2013-01"),
    ),
    Rule(
        "date.year",
        (
            "(EDGE|a:approx dot?|a:around)? (the word:year|the word:units|word:calendar year?)? (YEAR)",
            "the word:rest of (YEAR)",
            "the (YEAR) word:season_word",
        ),
        year,
        ("Its end came in late 1927.", "late 1927", "1927"),
    ),
    Rule(
        "date.half",
        (
            "the? (o:ord|o:second|o:final|o:last) half:half of (the? rel:year|(YEAR)|THISYEAR)",
            "the? (o:ord|o:second) dash? half:half",
        ),
        half_or_quarter,
        ("It slipped to the second half of 2008.", "the second half of 2008", "2008-H2"),
    ),
    Rule(
        "date.quarter",
        (
            "the? (o:ord|o:second|o:ordnum|o:final|o:last) fiscal:fiscal? dash? quarter (of? (YEAR)|of (THISYEAR))?",
            "(THISYEAR) apostrophe s (o:ord|o:second|o:final) quarter",
            "the? (month dash)? m:month quarter (of? (YEAR)|of (THISYEAR))?",
            "the? month dash m:month period (of? (YEAR)|of (THISYEAR))?",
        ),
        half_or_quarter,
        ("Delivery is due in the fourth quarter of 2012.", "the fourth quarter of 2012", "2012-Q4"),
    ),
    Rule(
        "date.quarter_code",
        ("o:quarter_code ((comma|of)? (YEAR))?", "(YEAR) dash? o:quarter_code"),
        half_or_quarter,
        ("The flight moves to Q3 2014.", "Q3 2014", "2014-Q3"),
    ),
    Rule(
        "date.half_code",
        ("half:(o:half_code) ((comma|of)? (YEAR))?",),
        half_or_quarter,
        ("The flight moves to H2 2014.", "H2 2014", "2014-H2"),
    ),
    Rule(
        "date.season",
        (
            "(EDGE the?|e:afterwards in the|the? (e:early|e:late)?)? (s:season|s:fall) ((OFYEAR)|of (THISYEAR))?",
            "(YEAR) (s:season|s:fall)",
        ),
        season,
        ("They met in the summer of 1955.", "the summer of 1955", "1955-SU"),
    ),
    Rule(
        "date.which_season",
        ("(EDGE)? (WHICH) (s:season|s:fall)",),
        season,
        ("Tests begin this summer.", "this summer", "2013-SU"),
    ),
    Rule(
        "date.decade",
        (
            "(EDGE)? the? (e:early|e:mid|e:late)? dash? (apostrophe? dec:dec|name:decade_word) era:bce?",
            "(EDGE)? the? (e:early|e:mid|e:late)? dash? dec:y apostrophe s",
        ),
        decade,
        ("Rockets of the 1870s were small.", "the 1870s", "187"),
    ),
    Rule(
        "date.century",
        (
            "(EDGE)? the? (e:early|e:mid|e:late)? dash?"
            " (o:ordnum|tens:tens dash? o:ord|o:ord|o:second) dash? century era:bce?",
        ),
        century,
        ("It was built in the nineteenth century.", "the nineteenth century", "18"),
    ),
    Rule(
        "date.fiscal",
        ("fiscal:fiscal year? (y:y|apostrophe? short:d)", "fiscal:fy apostrophe? (y:y|short:d|short:nn)"),
        fiscal,
        ("The budget of fiscal year 2012 was cut.", "fiscal year 2012", "FY2012"),
    ),
    Rule(
        "date.lone_ordinal",
        (
            "(PARTOF)? (WD)? the d:ordnum",
            "the? p:part from the d:ordnum (to|until) the ordnum",
            "the d:ordnum of:of (this|that) same? unit",
            "the d:ord",
            "the d:ord of:of (the|this|that) same? u:unit",
        ),
        lone_ordinal,
        ("On 3 May 1901 it rained; by the 20th, roads were dry.", "the 20th", "1901-05-20"),
    ),
    Rule(
        "date.year_span",
        ("a:y (dash|slash) (b:y|b:d|b:nn)", "(a:nnn|a:nn|a:d) (dash|to|and) (b:nnn|b:nn|b:d) era:bce"),
        year_span,
        ("The war of 1914-18 ended it.", "18", "1918"),
    ),
    Rule(
        "date.day_of_year",
        ("(YEAR) comma? day (n:d|n:nn|n:nnn)", "day (n:d|n:nn|n:nnn) (comma|of)? (YEAR)", "day n:nnn"),
        day_of_year,
        ("It passed on day 278 of 2021.", "day 278 of 2021", "2021-10-05"),
    ),
    Rule(
        "date.week_of",
        ("the u:unit (of|from) (DAY)",),
        week_of,
        ("Hearings begin the week of May 6.", "the week of May 6", "2013-W19"),
    ),
    Rule(
        "date.week_of_month",
        ("the (o:ord|o:second|o:ordnum|o:last|o:final) whole? u:unit (of|in) M (OFYEAR)?",),
        week_of_month,
        ("It opened in the last week of September 1911.", "the last week of September 1911", "1911-W39"),
    ),
    Rule(
        "date.nine_eleven",
        ("a:d slash b:d",),
        nine_eleven,
        ("Controls were tightened after 9/11.", "9/11", "2001-09-11"),
    ),
    Rule(
        "date.holiday",
        (
            "(the? edge of)? h:holiday (eve:eve|day)? p:part? ((OFYEAR)|THISYEAR)?",
            "(h:holiday|h:good) wd:weekday (OFYEAR)?",
            "h:holiday apostrophe s day (OFYEAR)?",
            "h:holiday_day day ((OFYEAR)|THISYEAR)?",
            "new year apostrophe s (eve:eve|day) (OFYEAR)?",
        ),
        holiday,
        ("They landed on Christmas Eve 1968.", "Christmas Eve 1968", "1968-12-24"),
    ),
)
