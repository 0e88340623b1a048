"""What the captions of pictures show, and when: "S84-27017 (7 Feb. 1984) --- McCandless floats above the Earth"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.extract.attachment.attached import Attached
    from spacetimeline.extract.clauses.clauses import Clause

_HEAD_UNITS = 10
_DATE_HEAD = ["open", "time", "close"]
_SHOWN = ("present", "noun", "gerund")
_DURING = 7  # units


def date_caption(clause: Clause, found: list[Attached]) -> None:
    """Give what a picture shows the day that stands in brackets at the head of its caption."""
    units = clause.units[:_HEAD_UNITS]
    opened = next((at for at, unit in enumerate(units) if unit.tag == "open"), 0)
    head = units[opened : opened + len(_DATE_HEAD)]
    after = units[opened + len(_DATE_HEAD) :]
    if [unit.tag for unit in head] != _DATE_HEAD or not after:
        return
    day = head[1].ref
    if (opened and after[0].low[0] not in "-–—") or day.date is None or not day.date[2]:
        return
    for each in found:
        during = any(unit.low == "during" for unit in clause.units[max(0, each.at - _DURING) : each.at])
        if each.times in ([], [day]) and each.trigger.form in _SHOWN and (during or not each.reference):
            each.times, each.reference, each.shown = [day], False, True
