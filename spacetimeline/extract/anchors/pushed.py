"""Verbs that put off a date or move a thing: "moved to Friday" and "pushed the craft into its orbit on Friday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words as word_set
from spacetimeline.extract.timex.pattern import OTHER

if TYPE_CHECKING:
    from spacetimeline.extract.timex.partial import Words

MOTION = word_set("in into onto toward towards against past by through behind away out off beneath under its their")
"""A craft that "slipped into orbit" moved; no date did."""


def leads_to_name(words: Words, index: int) -> bool:
    """Does "to" or "back to" behind a verb lead to something with a name, which is no word of time?"""
    index += words.low(index) == "back"
    if words.low(index) != "to":
        return False
    index += 1 + (words.low(index + 1) == "the")
    name = words.word(index)
    return name[:1].isupper() and words.kind(index) == OTHER


_PUSHED = frozenset(("pushed", "moved"))
_THINGS = frozenset(("the", "a", "an", "its", "their", "it", "them", "this"))
_PUSHED_FAR = 7  # tokens


def is_pushed_into(words: Words, index: int) -> bool:
    """Was something pushed to another place ("pushed the craft into the halo"), no date ("into next year")?"""
    if words.low(index) not in _PUSHED or words.low(index + 1) not in _THINGS:
        return False
    for place in range(index + 2, index + _PUSHED_FAR):
        if words.is_kind(place, "dot", "semi", "comma"):
            return False
        if words.low(place) in ("into", "onto", "toward", "towards"):
            place += 1 + words.is_kind(place + 1, "the", "an", "such")
            return words.kind(place) == OTHER
    return False


def slips_by_amount(words: Words, index: int) -> bool:
    """Is it a price or count that "slipped 3 percent", "moved to 12 million", no date?"""
    index += 1 + (words.low(index + 1) in ("to", "by", "from"))
    if words.word(index) in ("$", "€", "£"):
        return True
    number = words.word(index)[:1].isdecimal() or words.is_kind(index, "num", "an")
    return number and (words.is_kind(index + 1, "odd") or words.low(index + 1) in _AMOUNTS)


_AMOUNTS = frozenset(("percent", "%", "points", "cents", "pence", "dollars", "yen", "euros", "marks", "francs"))


def lasts_till(words: Words, index: int, first: int) -> bool:
    """Is it a day to which something was put off or goes on, or by which it is hoped for?

    "Extended the curfew until Tuesday", "the team expected a repair by Wednesday".
    """
    lead = words.low(first - 1)
    return words.low(index) in (_HELD_OVER if lead in ("until", "till", "through") else _HOPED if lead == "by" else ())


_HELD_OVER = word_set(
    """
    extended prolonged adjourned deferred recessed remanded suspended gave
    given put delayed postponed rescheduled held barred
    """
)
_HOPED = word_set("expected hoped planned promised vowed pledged aimed")


def is_set_moving(words: Words, index: int) -> bool:
    """ "set Eagle down on Sunday", "the trio set off": a deed, unless something before it says that it is to come."""
    if words.low(index + 1) in ("off", "out", "sail", "forth", "free", "loose", "foot"):
        return words.low(index - 1) not in ("to", "will", "would", "is", "are", "be")
    return any(words.low(near) == "down" for near in range(index + 1, index + 5))
