"""Who "did so", "did the same" or "followed suit" did what the verb before tells of another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import doer
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.triggers.triggers import Trigger

SAME_DEED = "samedeed"
_DOERS = ("craft", "crew", "rocket", "one")


def does_the_same(clause: Clause, at: int) -> bool:
    """Is the verb at unit ``at`` one of somebody or something that flies, behind a verb that tells of an event?

    Not behind a bare "to": who is "the first to do so" was told of.
    """
    if clause.units[at - 1].tag == "to" or doer(clause, at) not in _DOERS:
        return False
    return _deed_before(clause, at) is not None


def as_deed(clause: Clause, at: int) -> Trigger:
    """The verb at unit ``at`` as another telling of the deed before."""
    told: Trigger = clause.units[at].ref
    deed = _deed_before(clause, at)
    return told if deed is None else replace(deed, start=told.start, end=told.end, text=told.text, form=told.form)


def _deed_before(clause: Clause, at: int) -> Trigger | None:
    for place in range(at - 1, -1, -1):
        unit = clause.units[place]
        if unit.tag != "trigger" or unit.ref.options or unit.ref.kind is EventKind.SCRUB:
            continue
        if unit.ref.form in ("past", "present", "base") or clause.units[place - 1].tag == "to":
            deed: Trigger = unit.ref
            return deed
    return None
