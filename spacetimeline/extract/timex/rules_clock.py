"""The grammar of clock times, their zones, and the dates that stand right beside them."""

from __future__ import annotations

from spacetimeline.extract.timex.build_clock import (
    bare_military,
    clock,
    clock_range,
    countdown,
    counted,
    lettered,
    military,
    of_part,
    spoken,
)
from spacetimeline.extract.timex.partial import Rule

CLOCK_MACROS = {
    "OFFSET": "(plus_sign|dash) (d|nn|mil|y|nnn|clk)",
    # "GMT", "UTC+3", "+0300", "local time", "Moscow time", "Eastern Daylight Time", "Central European Summer Time"
    "ZONE": "zone (OFFSET)?|plus_sign (mil|y|clk)|local other? time?|zulu"
    "|(other|month|region){0,2} (season|standard)? time|region",
    # after a day only what cannot be mistaken: "9:34 p.m. March 19 EST", "3:17 a.m. Wednesday local time"
    "LATEZONE": "zone (OFFSET)?|local time|(other|region){1,2} standard? time|region",
    "CLOCK": "(clk:clk|dot:dotclk|hour:d) half:ampm|(packed:mil|packed:nnn|packed:y) half:ampm|clk:clk"
    "|(num:num|hour:d) oclock half:ampm?|noon:midday",
    "AROUND": "mod:approx|mod:around|mod:tilde|an few little:units (day_after|before|past)",
    "ONDAY": "(WD the?)? M D (comma? YEAR)?|(WD the?)? D of? M (comma? YEAR)?"
    "|wd:weekday|wd:wd dot?|ref:day_ref|tonight:tonight",
    "FIRSTHALF": "(a:clk|a:d|a:dotclk) fhalf:ampm?",
    "LASTHALF": "(b:clk|b:d|b:dotclk) half:ampm",
    "TILL": "dash|to|until|and",
}

CLOCK_RULES: tuple[Rule, ...] = (
    Rule(
        "clock.plain",
        ("(AROUND)? (CLOCK) (comma? z:(ZONE))?", "(AROUND)? (CLOCK) by z:(region standard? time|other time)"),
        clock,
        ("Liftoff came at 8:36 a.m. EDT from the Cape.", "8:36 a.m. EDT", "2013-03-22T08:36"),
    ),
    Rule(
        "clock.of_part",
        (
            "(AROUND)? (clk:clk|dot:dotclk|(num:num|hour:d) oclock?) (in the|at) part:part (comma? z:(ZONE))?",
            "(AROUND)? (clk:clk|dot:dotclk|(num:num|hour:d) oclock) comma? on? (WD) part:part (comma? z:(ZONE))?",
            "(AROUND)? (clk:clk|dot:dotclk) this:this part:part comma? z:(ZONE)",
            "(AROUND)? (clk:clk|dot:dotclk|(num:num|hour:d) oclock?) (in the|at) part:part"
            " by z:(region standard? time|other time)",
        ),
        of_part,
        ("They left at 3 in the morning.", "3 in the morning", "2013-03-22T03:00"),
    ),
    Rule(
        "clock.with_day",
        (
            "(AROUND)? (CLOCK) (comma? z:(ZONE))? comma? (ONDAY)",
            "(AROUND)? (CLOCK) comma? (ONDAY) z:(LATEZONE)",
            "(AROUND)? (CLOCK) comma? (WD) part (z:(LATEZONE))?",
            "(AROUND)? hour:d tonight:tonight",
        ),
        clock,
        (
            "It flew at 8:36 a.m. EDT Saturday, March 23, 2013.",
            "8:36 a.m. EDT Saturday, March 23, 2013",
            "2013-03-23T08:36",
        ),
    ),
    Rule(
        "clock.after_day",
        ("(ONDAY) comma? (CLOCK) (comma? z:(ZONE))?", "(ONDAY) comma? z:zone clk:clk"),
        clock,
        ("Departure: Sept. 8, 2000, 8:45 a.m. EDT", "Sept. 8, 2000, 8:45 a.m. EDT", "2000-09-08T08:45"),
    ),
    Rule(
        "clock.zone_first",
        ("z:zone clk:clk", "z:(local time) (CLOCK)"),
        clock,
        ("It set down at UT 16:22:00 sharp.", "UT 16:22:00", "2013-03-22T16:22:00"),
    ),
    Rule(
        "clock.dotted",
        ("(AROUND)? dot:dotclk z:(zone (OFFSET)?|local time|other{1,2} time)",),
        clock,
        ("Contact followed at 21.26 GMT today.", "21.26 GMT", "2013-03-22T21:26"),
    ),
    Rule(
        "clock.dotted_alone",
        ("dot:dotclk",),
        clock,
        ("Contact came at 21.26 GMT and ended at 22.10 again.", "22.10", "2013-03-22T22:10"),
    ),
    Rule(
        "clock.military",
        (
            "(AROUND)? (a:mil|a:y) comma? z:(zone (OFFSET)?|zulu|local time?|other{1,2} time) (comma? (ONDAY))?",
            "(a:mil|a:y) (units|hours_mark) (comma? z:(ZONE))?",
        ),
        military,
        ("Docking is at 1212 GMT.", "1212 GMT", "2013-03-22T12:12"),
    ),
    Rule(
        "clock.bare_military",
        ("(at|by|until|around|mod:approx) a:mil", "at a:y"),
        bare_military,
        ("Docking is at 1212 GMT; the hatch opens at 1430.", "1430", "2013-03-22T14:30"),
    ),
    Rule(
        "clock.hours_mark",
        ("clk:clk (units|hours_mark) (comma? z:(ZONE))?",),
        clock,
        ("At 05:30hrs the guns fell silent.", "05:30hrs", "2013-03-22T05:30"),
    ),
    Rule(
        "clock.range",
        (
            "from:(FIRSTHALF) (TILL) until:(LASTHALF) (comma? z:(ZONE))?",
            "from:(a:clk|a:mil|a:y) (TILL) until:(b:clk|b:mil|b:y) comma? z:zone",
            "from:(a:clk) (dash|to) until:(b:clk) (comma? z:(ZONE))?",
        ),
        clock_range,
        ("The window is 12:15-12:45 p.m. EDT today.", "12:45 p.m. EDT", "2013-03-22T12:45"),
    ),
    Rule(
        "clock.spoken",
        (
            "(AROUND)? to:(half past|an? quarter (to|past)|(tens:tens dash)? n:(num|tens|d) (units|unit)? (to|past))"
            " (num:num|hour:d) (oclock|half:ampm)? ((in the|at) part:part)? (comma? z:(ZONE))?",
            "(AROUND)? to:((n:(num|tens|d|nn) (unit|units)|half an unit) (to|past|day_after|before)) noon:midday"
            " (comma? z:(ZONE))?",
        ),
        spoken,
        ("The bell rang at half past nine there.", "half past nine", "2013-03-22T09:30"),
    ),
    Rule(
        "clock.lettered",
        ("hour:d hours_mark (min:d|min:nn) (comma? z:(ZONE))?",),
        lettered,
        ("Contact came at 14h30 GMT today.", "14h30 GMT", "2013-03-22T14:30"),
    ),
    Rule(
        "clock.counted",
        (
            "(hour:d|hour:nn) hour_unit:(units|unit) (comma|and)? (min:d|min:nn) min_unit:(units|unit)"
            " ((comma|and)? (sec:d|sec:nn) sec_unit:(units|unit))? (comma? z:(ZONE))?",
        ),
        counted,
        ("It came down at 14 hours 59 minutes GMT.", "14 hours 59 minutes GMT", "2013-03-22T14:59"),
    ),
    Rule(
        "clock.countdown",
        (
            "countdown (plus_sign|plus|minus:dash|minus:minus) n:clk",
            "countdown (plus_sign|plus|minus:dash|minus:minus) (n:d|n:nn|n:nnn) dash? (unit:units|unit:unit|unit:day)",
            "met:met n:clk",
        ),
        countdown,
        ("Engines stop at T+8:30 as planned.", "T+8:30", "XXXX-XX-XXTXX:XX"),
    ),
)
