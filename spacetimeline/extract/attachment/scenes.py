"""The time of what is told behind a scene or tidings: "At noon the hall was dark; then the capsule dropped"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.attachment.attached import Attached, Head
    from spacetimeline.extract.clauses.clauses import Clause


def is_done(clause: Clause, attached: Attached) -> bool:
    """Is it told as done ("said on Friday that it had launched the probe"), not "that it will be launched"?"""
    before = clause.units[max(0, attached.at - _AUXILIARIES) : attached.at]
    return attached.trigger.form == "past" and not any(unit.tag in ("modal", "to") for unit in before)


_AUXILIARIES = 4
TIDINGS = words("signal signals word news confirmation message call sign")
"""What tells of an event, later than it was."""


def lend_behind_colon(clause: Clause, found: list[Attached], taken: list[tuple[int, Head]]) -> None:
    """Give what a signal told the time at which it came: "at 5:12 a.m. the signal came in: Viking was down"."""
    colon = next((at for at, unit in enumerate(clause.units) if unit.low == ":"), 0)
    if not colon or TIDINGS.isdisjoint(unit.low for unit in clause.units[:colon]):
        return
    heard = [at for at, head in taken if head.attached is None and at < colon and head.at < colon]
    told = next((each for each in found if each.at > colon), None)
    if heard and told is not None and not told.times and not told.reference:
        told.times += [clause.units[at].ref for at in heard]
        told.reported = True


def lend_to_then(clause: Clause, found: list[Attached]) -> None:
    """Give what came next the time a scene opens with: "At noon the picture was green; then the capsule dropped"."""
    if "then" not in clause.words or any(each.times for each in found):
        return
    units, times = clause.units, clause.indices("time")
    if not times or times[0] > 1:
        return
    opening = [at for at in times if at - times[0] <= _OPENING]
    for attached in found:
        near = range(attached.at - 1, max(opening[-1], attached.at - _THEN_NEAR), -1)
        then = next((at for at in near if units[at].low == "then"), 0)
        if any(opening[-1] < at < attached.at for at in times):
            return
        if then and units[then - 1].tag in ("stop", "comma", "conj") and is_done(clause, attached):
            attached.times += [units[at].ref for at in opening]
            return


_OPENING, _THEN_NEAR = 6, 14  # units


def lend_to_when(clause: Clause, found: list[Attached]) -> None:
    """Give what broke into a scene the time that it opens with: "On May 3 the two were aboard when the Agena, launched
    from another pad, blew up"."""
    if "when" not in clause.words or clause.units[0].tag not in ("prep", "time"):
        return
    units, times = clause.units, clause.indices("time")
    if not times or times[0] > 1 or any(time.shift is None for each in found for time in each.times):
        return
    opening = [at for at in times if at - times[0] <= _OPENING]
    when = next((at for at, unit in enumerate(units) if unit.low == "when"), 0)
    told = next((each for each in found if not each.reference), None)
    if told is None or not opening[-1] < when < told.at <= when + _THEN_NEAR or not is_done(clause, told):
        return
    scene = units[opening[-1] + 1 : when]
    plain = all(unit.tag not in ("stop", "sub", "rel", "modal", "neg") for unit in scene)
    if plain and any(unit.low in _SCENES for unit in scene):
        told.times += [units[at].ref for at in opening]


_SCENES = words("was were sat lay stood waited slept worked")
