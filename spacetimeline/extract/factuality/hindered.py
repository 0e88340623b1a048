"""What weather and faults do to what a noun names: "fog delayed the launch on May 3", "rain prevented a landing"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Unit


def is_held_up(units: list[Unit], at: int) -> bool:
    """Is it the day of "fog delayed the launch on May 3"? Managers may tell on a day that they delay it."""
    lead = [unit.low for unit in units[max(0, at - _HELD_NEAR) : at]]
    if "delayed" not in lead[-4:] and "held" not in lead[-4:]:
        return False
    dated = [unit.tag for unit in units[at + 1 : at + 3]] == ["prep", "time"] and units[at + 1].low == "on"
    return dated and not _TROUBLES.isdisjoint(lead)


_HELD_NEAR = 9
_TROUBLES = words(
    """
    weather storm storms thunderstorms wind winds rain showers clouds lightning fog hurricane gusts snow ice leak leaks
    fault faults glitch glitches problem problems trouble malfunction
    """
)


def is_hindered(units: list[Unit], at: int) -> bool:
    """Is it "fog prevented a launch", not "was prevented after the launch"?"""
    before = units[max(0, at - _HINDERED_NEAR) : at]
    hinders = next((place for place, unit in enumerate(before) if unit.low in _HINDERS), None)
    return hinders is not None and all(unit.tag in _ATTRIBUTE for unit in before[hinders + 1 :])


_HINDERS = words("foiled thwarted prevented precluded blocked")
"""What they do to the thing itself: "fog prevented a launch on Friday"."""
_HINDERED_NEAR = 3  # units
_ATTRIBUTE = ("det", "word", "adv", "num", "time", "entity")
