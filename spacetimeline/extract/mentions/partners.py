"""The other one of two craft that meet, as the sentence itself names it: "docked with the CSM", "A and B docked"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.mentions.roles import Roles

_LEADS = {
    EventKind.DOCKING: words("with to"),
    EventKind.UNDOCKING: words("from"),
    EventKind.HATCH_OPENING: words("and with"),
}
_APPROACHES = words("arrive reach come get bring deliver return carry approach fly")
"""Verbs of arrival: what stands behind their "with" came along."""
_REACH, _INTO_REACH = 5, 12  # units


def take_partner(roles: Roles, clause: Clause, at: int, kind: EventKind) -> None:
    """Give the roles of a meeting the craft that is met or left, or the second one of its two subjects."""
    leads = _LEADS.get(kind)
    if leads is None or roles.target_craft:
        return
    if kind is not EventKind.HATCH_OPENING and clause.units[at].ref.lemma not in _APPROACHES:
        _take_met(roles, clause, at, leads)
    if not roles.target_craft and not roles.station:
        _take_mate(roles, clause.units, at)


def _take_met(roles: Roles, clause: Clause, at: int, leads: frozenset[str]) -> None:
    """ "docking with the CSM", "undocked from Soyuz": the craft behind "with", "to" or "from" is the target."""
    into = clause.units[at].ref.needs == "collar"
    for place in range(at + 1, min(at + (_INTO_REACH if into else _REACH), len(clause.units))):
        unit = clause.units[place]
        led = into and any(each.low in ("into", "to") for each in clause.units[at + 1 : place])
        if into and not led:
            continue
        if unit.tag == "entity" and unit.ref.kind == "vehicle" and (led or clause.units[at + 1].low in leads):
            roles.target_craft = unit.ref.canonical if len(unit.ref.text) > 4 else unit.ref.text
            roles.craft = [each for each in roles.craft if each.start != unit.ref.start]
            return
        if unit.tag not in ("prep", "det", "word", "to"):
            return


def _take_mate(roles: Roles, units: list[Unit], at: int) -> None:
    """ "Apollo and Soyuz are to part": of two craft that are the subject the second is the first one's mate."""
    end = at
    while end and units[end - 1].tag in ("aux", "modal", "adv", "to", "soft"):
        end -= 1
    pair = [each for each in units[max(0, end - 4) : end] if each.tag != "det"]
    if [each.tag for each in pair[-3:]] != ["entity", "conj", "entity"]:
        return
    first, second = pair[-3].ref, pair[-1].ref
    if all(each.kind == "vehicle" and each.attributes.get("class") in _MEET for each in (first, second)):
        roles.craft = [first, *(each for each in roles.craft if each.start not in (first.start, second.start))]
        roles.mate = second.canonical


_MEET = ("crew", "satellite", "target")
