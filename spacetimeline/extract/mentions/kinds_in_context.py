"""What kind of event a word tells of where the words around it say more than itself."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.attempts import kind_followed, kind_tried
from spacetimeline.extract.clauses.subjects import doer
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.attachment.attached import Attached
    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.extract.triggers.triggers import Trigger

_BEGIN_RETURN = lazy(r"\b(?:beg[aiu]n|begins|beginning|start|starts|started)\s(?:their|his|her|its|the)\s(?:\w+\s)?\Z")


_AN_AIRLOCK = lazy(r"\s+(?:(?:the|an?|their|its|[\w-]+)(?:['’]s)?\s+){0,4}airlock\b(?!\s+(?:module|port))")


def kind_in_context(reading: Reading, clause: Clause, attached: Attached) -> EventKind:
    """To "begin the return" is to undock, to "leave the station's Poisk airlock" a spacewalk."""
    trigger = attached.trigger
    if trigger.needs == "slated":
        return _kind_set(reading, clause, attached)
    if trigger.kind is EventKind.LAUNCH and trigger.lemma == "follow":
        return kind_followed(reading, clause, attached)
    if starts_home(reading, trigger):
        return EventKind.UNDOCKING
    if trigger.kind is EventKind.HATCH_OPENING and _opens_airlock(reading, clause, attached):
        return EventKind.SPACEWALK
    if trigger.kind is EventKind.DOCKING and trigger.form != "noun" and _moves_over(reading, clause, attached):
        return EventKind.RELOCATION
    if trigger.kind is EventKind.UNDOCKING and _frees_rocket(reading, clause, attached):
        return EventKind.LAUNCH
    out = trigger.kind is EventKind.UNDOCKING and trigger.lemma in ("leave", "exit", "depart")
    if out and (_AN_AIRLOCK.match(reading.low, trigger.end) or _goes_outside(clause, attached.at)):
        return EventKind.SPACEWALK
    return kind_tried(reading, trigger) if trigger.needs == "attempt" else trigger.kind


def _frees_rocket(reading: Reading, clause: Clause, attached: Attached) -> bool:
    """Are they the clamps of a pad that let go, where no station was told of since the rocket?"""
    subject = reading.low[max(0, attached.trigger.start - _CLAMPS) : attached.trigger.start]
    if "clamp" not in subject:
        return False
    named = [each.kind for each in reading.entities if each.start < clause.units[-1].end]
    return next((kind for kind in reversed(named) if kind in _PLACES), "") in ("launch_vehicle", "site")


_CLAMPS = 14  # characters
_PLACES = ("launch_vehicle", "site", "station", "port")


def _kind_set(reading: Reading, clause: Clause, attached: Attached) -> EventKind:
    """Of what "it was moved to Jan. 9" gives the day: of the event whose noun stands right before, else of a flight."""
    trigger = attached.trigger
    lead = [unit.low for unit in clause.units[max(0, attached.at - _SET_NEAR) : attached.at] if unit.tag != "adv"]
    if "it" not in lead:
        return trigger.kind
    at = bisect_left(reading.triggers, trigger.start, key=lambda each: each.start)
    told = next((each for each in reversed(reading.triggers[max(0, at - _TOLD) : at]) if not each.needs), None)
    near = told is not None and told.form == "noun" and trigger.start - told.start < _BESIDE
    return told.kind if told is not None and near else trigger.kind


_SET_NEAR = 4  # units
_TOLD = 6  # triggers


def _goes_outside(clause: Clause, at: int) -> bool:
    """Is it people who "left the lab module Wentian", which has an airlock, or a module "through the node cabin"?"""
    behind = clause.units[at + 1 : at + _OF_WHAT]
    entities = [unit.ref for unit in behind if unit.tag == "entity"]
    if doer(clause, at) not in ("crew", "") or any(each.kind in ("vehicle", "mission") for each in entities):
        return False
    if entities and entities[0].kind == "port" and entities[0].attributes.get("airlock"):
        return True
    return any(
        one.low == "through" and not _DOORS.isdisjoint(unit.low for unit in behind[place : place + _DOOR])
        for place, one in enumerate(behind)
    )


_DOORS = words("cabin airlock hatch hatchway")
_DOOR = 5  # units


_ANOTHER_PORT = lazy(
    r"\s+(?:(?:it|her|the\s+(?:ship|craft|spacecraft|capsule))\s+)?(?:again\s+)?(?:to|at|with)\s+"
    r"(?:another|an?\s+(?:different|new|free)|the\s+(?:other|opposite))\s+(?:docking\s+)?(?:port|module|end|side)\b"
)


def _moves_over(reading: Reading, clause: Clause, attached: Attached) -> bool:
    """Is it "will fly the ship around the station and dock it to another port": no arrival?"""
    before = {unit.low for unit in clause.units[: attached.at]}
    return "around" in before and _ANOTHER_PORT.match(reading.low, attached.trigger.end) is not None


def starts_home(reading: Reading, trigger: Trigger) -> bool:
    """Is it "began its journey home": from a station, where one is told of?"""
    homeward = trigger.kind is EventKind.RETURN and trigger.form == "noun" and trigger.needs == "earth"
    return homeward and _BEGIN_RETURN.search(reading.low[max(0, trigger.start - 40) : trigger.start]) is not None


_WALKS = lazy(r"\b(?:space\s?walk(?:s|ed|ing|ers?)?|walk(?:s|ed)?\s+in\s+space|evas?|outing|excursion|orlan|outside)\b")
_AND_LEFT = lazy(
    r"[^.;]{0,20}\b(?:hatch|door)\b[^.;]{0,80}\b(?:,|and)\s+(?:then\s+)?"
    r"(?:(?:[\w’'-]+\s+){1,3}?followed\b|left\s+(?:it|the\s+\w+|[a-z]+ \w+)\b"
    r"|\w+ed\s+(?:it\b|out\b|through\b)|(?:went|came|crept)\s+out\b|exited\b)"
)
_BESIDE = 240  # characters
_OF_WHAT = 14  # units


def _opens_airlock(reading: Reading, clause: Clause, attached: Attached) -> bool:
    """Is it the hatch of an airlock that is opened, or one through which they left, where spacewalks are told of?"""
    at = attached.trigger.start
    left = _AND_LEFT.match(reading.low, attached.trigger.end) is not None
    named = [
        unit.ref
        for unit in clause.units[max(0, attached.at - _OF_WHAT) : attached.at + _OF_WHAT]
        if unit.tag == "entity"
    ]
    if not left and not any(each.kind == "port" and each.attributes.get("airlock") for each in named):
        return False
    return _WALKS.search(reading.low, max(0, at - _BESIDE), at + _BESIDE) is not None
