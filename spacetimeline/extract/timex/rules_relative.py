"""The grammar of times named by relation: "last week", "the end of the month", "Tuesday", "now", "every day"."""

from __future__ import annotations

from spacetimeline.extract.timex.build_relative import (
    current_unit,
    day_reference,
    fiscal_year,
    long_past,
    narrative_time,
    part_of_day,
    part_on_weekday,
    reference,
    repeated,
    repeated_parts,
    running_unit,
    same_of_year,
    some_day,
    sports_season,
    weekday,
    weekend,
    which_unit,
    year_ago,
)
from spacetimeline.extract.timex.partial import Rule

RELATIVE_MACROS = {
    "THAT": "the? that:that same?|the that:same|that:that that:same",
    "EDGEOF": "the? final? e:edge (of|dash)|(e:early|e:late) (in|dash)|the? e:mid (of|dash)"
    "|(fore:afterwards|back:earlier) in",
    "LASTNEXT": "last:last|last:previous|next:next|next:following",
    "WHICHDAY": "the? (LASTNEXT)|this justpast:past|this? next:coming|this:this|that:that",
    "WHENIN": "e:early|e:late|fore:afterwards|back:earlier",
}

RELATIVE_RULES: tuple[Rule, ...] = (
    Rule(
        "unit.which",
        (
            "((WHENIN) in?)? (the:the? (LAST|next:next|next:following)|this:this|this? next:coming|THAT) (SINGULAR)",
            "this justpast:past (SINGULAR)",
            "the justpast:latest (u:quarter|u:unit)",
        ),
        which_unit,
        ("Crews trained together last week.", "last week", "2013-W11"),
    ),
    Rule(
        "unit.current",
        ("the? current:now fiscal:fiscal? (SINGULAR)",),
        current_unit,
        ("Orders for the current quarter are weak.", "the current quarter", "2013-Q1"),
    ),
    Rule(
        "unit.fiscal",
        ("(the? (LAST|NEXT)|this) fiscal u:year",),
        fiscal_year,
        ("Costs fell in the last fiscal year.", "the last fiscal year", "FY2012"),
    ),
    Rule(
        "unit.edge",
        ("(EDGEOF) (the:the|this:this|that:that|next:next|last:last) bare:(SINGULAR)",),
        which_unit,
        ("A test in May 1960 failed; by the end of the year all was well.", "the end of the year", "1960"),
    ),
    Rule(
        "unit.its_end",
        (
            "bare:(u:unit|u:day|u:year) apostrophe s e:edge",
            "bare:(u:unit|u:year) dash e:edge",
            "e:mid dash? bare:(u:unit|u:year|u:century)",
        ),
        which_unit,
        ("It was ready in May 1960; by year's end it flew.", "year's end", "1960"),
    ),
    Rule(
        "unit.running",
        ("(for|during|in) bare:(the (u:unit|u:year|u:quarter))", "(for|during|in) bare:(the f:fiscal u:year)"),
        running_unit,
        ("Stocks fell 2 percent for the week.", "the week", "2013-W12"),
    ),
    Rule(
        "unit.rest",
        ("most? of? the rest of (the|that:that|this:this) bare:(u:unit|u:day|u:year)",),
        which_unit,
        ("A test in May 1960 failed; the rest of the year was quiet.", "the rest of the year", "1960"),
    ),
    Rule(
        "part.which",
        (
            "(WHENIN)? (the? (LASTNEXT)|this:this|THAT|ref:day_ref) p:part",
            "ref:day_ref at p:part",
        ),
        part_of_day,
        ("Crews met this morning.", "this morning", "2013-03-22TMO"),
    ),
    Rule(
        "part.tonight",
        ("(e:early|e:late)? tonight:tonight",),
        part_of_day,
        ("It flies tonight.", "tonight", "2013-03-22TNI"),
    ),
    Rule(
        "part.bare",
        ("(the|an|num)? (e:early|e:late|e:mid)? dash? p:part units?", "(before|by) that:meal"),
        part_of_day,
        ("On 3 May 1901 they sailed in the morning.", "the morning", "1901-05-03TMO"),
    ),
    Rule(
        "day.weekday",
        (
            "(WHENIN)? (WHICHDAY)? (wd:weekday|short:(wd:wd)) (e:early|e:late)? (p:part|p:tonight)?",
            "(p:tonight|p:part) wd:weekday",
            "(e:early|e:late) on wd:weekday",
            "the e:early hours:units of wd:weekday",
            "wd:weekday of? (week:last|week:next|week:this) unit",
        ),
        weekday,
        ("The crew returned on Tuesday.", "Tuesday", "2013-03-19"),
    ),
    Rule(
        "part.on_weekday",
        ("the? p:part on wd:weekday",),
        part_on_weekday,
        ("They left before dawn on Monday.", "dawn", "2013-03-18TMO"),
    ),
    Rule(
        "day.weekend",
        ("(the|all) u:unit",),
        weekend,
        ("They rested over the weekend.", "the weekend", "2013-W11-WE"),
    ),
    Rule(
        "day.reference",
        ("(WHENIN)? ref:day_ref",),
        day_reference,
        ("Docking took place yesterday.", "yesterday", "2013-03-21"),
    ),
    Rule(
        "reference.present",
        (
            "right? r:now",
            "(the|in the)? (present|modern) dash? day",
            "the time being",
            "at (the|this) (present|moment)",
            "at present",
            "this moment",
            "to date",
            "these (units|unit)",
        ),
        reference,
        ("Five people now live there.", "now", "PRESENT_REF"),
    ),
    Rule(
        "reference.past",
        ("r:recently units?", "r:former", "the past:past", "the (near|r:recently) past:past"),
        reference,
        ("He recently flew twice.", "recently", "PAST_REF"),
    ),
    Rule(
        "reference.future",
        ("the:the? future:future_word", "the:the near future:future_word"),
        reference,
        ("Such flights belong to the future.", "the future", "FUTURE_REF"),
    ),
    Rule(
        "reference.long_past",
        ("an? (long|some) time ago", "long ago", "once:once"),
        long_past,
        ("The valley was once a lake.", "once", "PAST_REF"),
    ),
    Rule(
        "reference.some_day",
        ("some u:day",),
        some_day,
        ("Some day they will go back.", "Some day", "FUTURE_REF"),
    ),
    Rule(
        "unit.year_ago",
        ("the? year dash? (ago|earlier) ((u:quarter|u:unit)|period)", "year dash (ago|earlier)"),
        year_ago,
        ("Sales beat those of the year-ago period.", "the year-ago period", "2012"),
    ),
    Rule(
        "unit.same_year_ago",
        ("the that:same ((u:quarter|u:unit)|period) of? (the? LAST year|an year (ago|earlier))",),
        year_ago,
        (
            "In May 2012 sales rose; they had fallen in the same month a year earlier.",
            "the same month a year earlier",
            "2011-05",
        ),
    ),
    Rule(
        "unit.same_of_year",
        ("the that:same ((u:quarter|u:unit)|period) (of|in) y:y",),
        same_of_year,
        ("Sales fell in the second quarter, after the same quarter of 2011.", "the same quarter of 2011", "2011-Q2"),
    ),
    Rule(
        "unit.sports_season",
        ("(which:this|which:last|which:next|the which:previous|this which:past) season_word",),
        sports_season,
        ("The club won last season.", "last season", "2012"),
    ),
    Rule(
        "reference.narrative",
        ("the that:same time", "(this|that:that|the|the that:same|these) (time|period|era)"),
        narrative_time,
        (
            "In 1801 they sailed, in 1802 they fought, in 1803 they rested. During that time prices rose.",
            "that time",
            "null",
        ),
    ),
    Rule(
        "set.every",
        (
            "every (n:(NUMBER)|other|few)? (UNITS)",
            "every (wd:weekday|s:season|s:fall|m:month|p:part)",
            "once? every_unit:every_unit",
            "wd:weekdays",
        ),
        repeated,
        ("Crews exercise every day.", "every day", "P1D"),
    ),
    Rule(
        "set.parts",
        ("every wd:weekday p:part",),
        repeated_parts,
        ("The shop opens every Saturday night.", "every Saturday night", "XXXX-WXX-6TNI"),
    ),
    Rule(
        "set.times",
        ("(once|(NUMBER) times|few times) (an|per|every) (u:unit|u:day|u:year)",),
        repeated,
        ("They meet twice a week.", "twice a week", "P1W"),
    ),
)
