"""The grammar of lengths of time, and of distances from another time."""

from __future__ import annotations

from spacetimeline.extract.timex.build_spans import (
    age,
    bare_units,
    beside,
    compound,
    counted_which,
    duration,
    flight_day,
    half_unit,
    long_word,
    one_more,
    one_unit,
    orbits,
    quarter_unit,
    shifted,
    unit_and_half,
)
from spacetimeline.extract.timex.partial import Rule

SPAN_MACROS = {
    "ONE": "u:unit|u:day|u:year|u:century",
    "SINGULAR": "u:unit|u:day|u:year|u:quarter|u:century",
    "UNITS": "u:units|u:unit|u:day|u:year|u:quarter|u:century|u:second",
    "NUMBER": "(an|num|tens|d|nn|nnn|f|dotclk|some) odd|tens dash? num|tens|num|d frac|d|nn|nnn|y|n|f|frac|dotclk|odd",
    "FEW": "an? few of? (few of)?|few|some",
    "AMOUNT": "n:(NUMBER) dash? (h:half|and dash? an? dash? h:half)?|few:(FEW)|n:an",
    "COUNTED": "n:(NUMBER)|few:(FEW)",
    "ROUGHLY": "mod:approx|mod:around|mod:over|(no_word|an)? mod:more than|at mod:most an?|up mod:to|mod:just"
    "|some|mod:tilde",
    "TOWARDS": "last|next|following|previous|past|coming|final",
    "AFTERWARDS": "fore:afterwards|ago:ago|back:earlier|fore:day_after that",
}

SPAN_RULES: tuple[Rule, ...] = (
    Rule(
        "span.duration",
        (
            "(ROUGHLY)? (AMOUNT) dash? (UNITS) (dash? (long|old)|of age)?",
            "(ROUGHLY)? n:(NUMBER) other (u:units)",
        ),
        duration,
        ("The test took nearly three hours.", "nearly three hours", "PT3H"),
    ),
    Rule(
        "span.compound",
        (
            "(ROUGHLY)? na:((NUMBER)|an) dash? (ua:units|ua:unit|ua:day|ua:year)"
            " comma? and? nb:((NUMBER)|an) dash? (ub:units|ub:unit|ub:day|ub:year|ub:second)"
            " (comma? and? nc:(NUMBER) dash? (uc:units|uc:unit|uc:second|uc:day))?"
            " (comma? and? nd:(NUMBER) dash? (ud:units|ud:unit|ud:second))? (AFTERWARDS|event:day_after)?",
        ),
        compound,
        ("It lasted 11 days, 13 hours and 2 minutes.", "11 days, 13 hours and 2 minutes", "P11DT13H2M"),
    ),
    Rule(
        "span.long",
        ("(ROUGHLY)? (u:units|ONE) dash? long",),
        one_unit,
        ("A year-long stay is planned.", "year-long", "P1Y"),
    ),
    Rule(
        "span.long_word",
        ("long:unit_long",),
        long_word,
        ("A yearlong stay is planned.", "yearlong", "P1Y"),
    ),
    Rule(
        "span.one",
        ("(per|an|slash|all|the? whole|an whole) (ONE)",),
        one_unit,
        ("The crew needs a week for that.", "a week", "P1W"),
    ),
    Rule(
        "span.half",
        ("(ROUGHLY)? an? half (dash|an)? (UNITS)",),
        half_unit,
        ("It took half an hour.", "half an hour", "PT30M"),
    ),
    Rule(
        "span.quarter",
        (
            "(ROUGHLY)? (an|n:num) (quarter|q:units) dash? of dash? an dash? (u:unit|u:year|u:century)",
            "(ROUGHLY)? an? quarter dash u:century",
        ),
        quarter_unit,
        ("It had stood for a quarter of a century.", "a quarter of a century", "P25Y"),
    ),
    Rule(
        "span.and_half",
        ("(ROUGHLY)? (an|num)? dash? (UNITS) dash? and dash? an? dash? half dash? long?",),
        unit_and_half,
        ("It stayed for a year and a half.", "a year and a half", "P1.5Y"),
    ),
    Rule(
        "span.bare",
        ("u:units",),
        bare_units,
        ("They waited for months.", "months", "PXM"),
    ),
    Rule(
        "span.another",
        ("another (COUNTED) (UNITS)", "(COUNTED) (more|another|whole) (UNITS)"),
        duration,
        ("It can wait another two weeks.", "another two weeks", "P2W"),
    ),
    Rule(
        "span.one_more",
        ("another (UNITS)",),
        one_more,
        ("It can wait another year.", "another year", "P1Y"),
    ),
    Rule(
        "span.which",
        (
            "the? (TOWARDS) (COUNTED) fiscal? (UNITS)",
            "the (COUNTED) (TOWARDS) fiscal? (UNITS)",
            "(the|an) same? n:(NUMBER) dash? (UNITS) period",
            "the (ord|second) (COUNTED) (UNITS)",
            "the (COUNTED) u:units",
            "the? (TOWARDS) u:units",
            "the (last|past) (ONE)",
            "the final u:unit",
            "these (COUNTED) (UNITS)",
        ),
        counted_which,
        ("Work goes on over the next two years.", "the next two years", "P2Y"),
    ),
    Rule(
        "span.shift",
        (
            "(ROUGHLY)? (AMOUNT) dash? (UNITS) (AFTERWARDS|back:before|back:previous|hence:hence|hence:from now)",
            "(AMOUNT) (UNITS) rest:(and (some|an few) units) (AFTERWARDS)",
            "(AMOUNT) (UNITS) gone:on",
            "(AMOUNT) (UNITS) ago:ago comma? today:day_ref",
            "today:day_ref comma? (AMOUNT) (UNITS) ago:ago",
            "same:(this day) comma? (AMOUNT) (UNITS) ago:ago",
            "(AMOUNT) (UNITS) ago:ago comma? same:(this part|tonight|to the day)",
            "(AMOUNT) (UNITS) (AFTERWARDS) same:(to the day)",
            "u:units (AFTERWARDS)",
            "(ROUGHLY)? half:half an? (UNITS) (AFTERWARDS)",
            "(AMOUNT) p:part (AFTERWARDS)",
        ),
        shifted,
        ("On 3 May 1901 it sailed; twelve days later it sank.", "twelve days later", "1901-05-15"),
    ),
    Rule(
        "span.before_event",
        (
            "(ROUGHLY)? (AMOUNT) dash? (UNITS) event:(day_after|since|back:before|back:previous to)",
            "(ROUGHLY)? half:half an? (UNITS) event:(day_after|back:before)",
            "one:the u:day event:(day_after|back:before)",
            "(ROUGHLY)? n:an u:unit h:(and an half) event:(day_after|back:before)",
            "(AMOUNT) (UNITS) to the (day|unit) event:(day_after|since)",
        ),
        shifted,
        ("The hatch opened two hours after docking.", "two hours", "PT2H"),
    ),
    Rule(
        "span.beside",
        (
            "the (u:day|u:unit|u:year) (back:before|fore:day_after|fore:following) ref:day_ref?",
            "the p:part (back:before|fore:day_after)",
        ),
        beside,
        ("On 3 May 1901 it sailed; the day before it had rained.", "the day before", "1901-05-02"),
    ),
    Rule(
        "span.age",
        ("the? age (dash|of)? n:(num|tens dash? num|tens|nn|d)",),
        age,
        ("He died at age forty-two.", "age forty-two", "P42Y"),
    ),
    Rule(
        "span.orbits",
        ("(AMOUNT) orbits (fore:afterwards|back:earlier)",),
        orbits,
        (
            "At 0855 GMT on 3 May 1969 they undocked; two orbits later they docked.",
            "two orbits later",
            "1969-05-03T12:00",
        ),
    ),
    Rule(
        "span.flight_day",
        ("flight day n:d", "day n:d of (the|such) flight", "the n:ord day of (the|such) flight"),
        flight_day,
        ("On flight day 4 they slept.", "flight day 4", "XXXX-XX-XX"),
    ),
)
