"""How sure a candidate is: the share of candidates with the same signs that were right.

The weights were set by hand on articles whose events are known, and by how the rules did on articles they had not been
made with: there a candidate whose flight had to be concluded was right seven times in ten, one with its craft in the
sentence more than eight, and one with its year in the sentence nine. ``tests/bench/calibration.py`` shows how well they
hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.model.event import Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.model.candidate import Doubt

_BASE = 0.95
_COST = {
    "year_guessed": 0.08,
    "day_guessed": 0.12,
    "zone_assumed": 0.05,
    "zones_disagree": 0.25,
    "weekday_disagrees": 0.2,
    "order_impossible": 0.25,
    "duration_disagrees": 0.1,
    "tellings_disagree": 0.15,
    "zone_word_wrong": 0.1,
}


def confidence(told: Told, doubts: Sequence[Doubt]) -> float:
    """A number from 0.05 to 0.99."""
    best = told.best or told.mentions[0]
    value = _BASE
    for doubt in doubts:
        value -= _COST.get(doubt.code, 0.1)
    if best.trigger.needs:
        value -= 0.1
    if best.reported:
        value -= 0.15
    if best.reference:
        value -= 0.08
    if told.flight is None or not any(each.flight_sure for each in told.mentions):
        value -= 0.08
    if told.when is None:
        value -= 0.2
    elif told.when.granularity.rank > Granularity.DAY.rank:
        value -= 0.15
    if "counted_from_event" in best.notes:
        value -= 0.1
    if "actual_in_future" in best.notes:
        value -= 0.3
    if best.segment.form == "caption":
        value -= 0.1
    if told.status in (Status.DELAYED, Status.FAILED, Status.CANCELLED):
        value -= 0.1
    value += 0.02 * min(len(told.mentions) - 1, 2)
    return round(min(0.99, max(0.05, value)), 2)
