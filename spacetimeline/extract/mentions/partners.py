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
_REACH, _INTO_REACH, _PAIR_REACH = 5, 12, 16  # units


def take_partner(roles: Roles, clause: Clause, at: int, kind: EventKind) -> None:
    """Give the roles of a meeting the craft that is met or left, or the second one of its two subjects."""
    leads = _LEADS.get(kind)
    if leads is None or roles.target_craft:
        return
    if kind is not EventKind.HATCH_OPENING and clause.units[at].ref.lemma not in _APPROACHES:
        _take_met(roles, clause, at, leads)
    if not roles.target_craft and not roles.station:
        _take_mate(roles, clause.units, at)


def _steered(behind: list[Unit]) -> int:
    """How many units are the craft that somebody steers: of "docked Apollo with Soyuz" its name."""
    first = 1 if behind and behind[0].tag == "det" else 0
    named = behind[first : first + 1]
    return first + 1 if named and named[0].tag == "entity" and named[0].ref.kind in ("vehicle", "mission") else 0


def _take_met(roles: Roles, clause: Clause, at: int, leads: frozenset[str]) -> None:
    """ "docking with the CSM", "undocked from Soyuz": the craft behind "with", "to" or "from" is the target."""
    into = clause.units[at].ref.needs == "collar"
    at += _steered(clause.units[at + 1 :])
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
    """ "Apollo and Soyuz, launched a day apart, met": of two craft named before it the second is the first's mate."""
    first_of = max(0, at - _PAIR_REACH)
    told = [each for each in range(first_of, at) if units[each].tag == "trigger"]
    craft = [each for each in range(told[-1] + 1 if told else first_of, at) if units[each].tag == "entity"]
    if len(craft) < _PAIR or {"stop", "sub"} & {unit.tag for unit in units[craft[-2] : at]}:
        return
    first, second = craft[-2:]
    between = [unit for unit in units[first + 1 : second] if unit.tag not in ("det", "comma", "open", "close", "word")]
    if [unit.tag for unit in between] != ["conj"]:
        return
    one, other = units[first].ref, units[second].ref
    if all(each.kind == "vehicle" and each.attributes.get("class") in _MEET for each in (one, other)):
        roles.craft = [one, *(each for each in roles.craft if each.start not in (one.start, other.start))]
        roles.mate = other.canonical


_PAIR = 2
_MEET = ("crew", "satellite", "target")
