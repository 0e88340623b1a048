"""Words that open a clause or none: "that", "since", "as", "because" and "than"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Unit

MANY_SENSES = words("that since as because than")


def settle_sense(units: list[Unit], at: int, previous: str) -> None:
    """Retag a word that mostly opens a clause where it opens none; ``previous`` is the tag before it."""
    unit, following = units[at], units[at + 1] if at + 1 < len(units) else None
    if unit.low == "since":
        if following is not None and following.tag == "time":
            unit.retag("prep")  # "docked since May 24": no clause of its own
        return
    if unit.low == "because":
        if following is not None and following.low == "of":
            unit.retag("prep")  # "put off on Monday because of fog and on Tuesday because of a leak"
        return
    if unit.low == "than":
        if following is not None and following.tag == "pron":
            unit.retag("sub")  # "closer than it had come before"
        return
    if unit.low == "as":
        if at + 2 < len(units) and (units[at + 1].low in _AS_WHAT or units[at + 2].low == "first"):
            unit.retag("prep")
        if _opens_no_clause(units, at) or (at > 1 and _opens_no_clause(units, at - 2)):
            unit.retag("prep")
        return
    if following is not None and following.low == "of":
        unit.retag("pron")
    if at and units[at - 1].tag in ("ref", "prep"):
        tag = following.tag if following is not None else "stop"
        if tag in ("comma", "stop", "conj", "prep", "time", "sign"):
            unit.retag("pron")
        elif tag in ("word", "entity"):
            unit.retag("det")  # "from that port"
    if previous in ("time", "comma") and _ends_cleft(units, at):
        unit.retag("adv")


_AS_WHAT = words("a an well part commander pilot copilot engineer specialist passenger")
"""What follows an "as" that opens no clause: "flew as commander of Soyuz 9"."""


def _opens_no_clause(units: list[Unit], at: int) -> bool:
    """Is it the "as" of "as early as 1 a.m.", "stay on as members of Expedition 71"?"""
    if units[at].low != "as":
        return False
    following = [unit.low for unit in units[at + 1 : at + 4]]
    return following[:2] in (["early", "as"], ["soon", "as"], ["late", "as"]) or not _ROLES.isdisjoint(following)


_ROLES = words("member members part commander engineer engineers pilot specialist specialists passenger passengers")


def _ends_cleft(units: list[Unit], at: int) -> bool:
    """Is it the "that" of "It was in May 2010 that the probe was sent off", which opens no clause of its own?"""
    for place in range(at - 1, max(0, at - _CLEFT_REACH), -1):
        if units[place].tag == "aux":
            return units[place - 1].low == "it"
        if units[place].tag not in ("time", "comma", "prep", "adv", "det", "sub", "ref"):
            return False
    return False


_CLEFT_REACH = 8  # units
