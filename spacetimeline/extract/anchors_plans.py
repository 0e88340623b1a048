"""Words that tell of a plan: whose it was, and whether it was one once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.extract.timex_partial import Words

PLANNED = frozenset(
    ("planned", "scheduled", "set", "slated", "targeted", "expected", "due", "intended", "meant", "supposed", "booked")
)


WANTED = frozenset(("planned", "wanted", "hoped", "intended", "aimed", "meant"))
_PLANNERS = frozenset(
    (
        "managers", "officials", "engineers", "planners", "controllers", "they", "it", "agency", "company", "team",
        "teams", "nasa", "spacex", "boeing", "roscosmos", "esa", "isro", "jaxa", "arianespace", "ula", "soviets",
        "russians", "americans", "scientists",
    )
)  # fmt: skip


def is_whose_plan(words: Words, index: int) -> bool:
    """Is it what somebody planned once ("NASA hoped to", "managers first planned"), no "mission planned to"?"""
    back = index - 1
    while words.low(back) in ("first", "once", "had", "also") or words.low(back).endswith("ly"):
        back -= 1
    return words.low(back) in _PLANNERS


def was_before(words: Words, index: int) -> bool:
    """Is it "was planned", "had originally been set"?"""
    for back in range(index - 1, max(-1, index - 5), -1):
        word = words.low(back)
        if word in ("was", "were", "had"):
            return True
        if word not in ("been", "once", "first", "now") and not word.endswith("ly"):
            return False
    return False
