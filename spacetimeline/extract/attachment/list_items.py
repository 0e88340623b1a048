"""Items of a list of launches that share one verb: "..., an Electron from Mahia on May 5 and a third on May 9"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.next_up import NEXT_UP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Unit

_ONES = words("another other others second third fourth fifth sixth one two rest more")
_LEAD = ("det", "num", "word", "adv", "sign")
_OPENS_OTHER = ("verb", "trigger", "aux", "modal", "rel", "sub", "ref", "pron", "stop", "to", "person")
_PLANNED = words("planned scheduled set due slated targeted expected booked")
_FLOWN = ("vehicle", "mission", "launch_vehicle")
_LONGEST_LEAD = 7  # units


def item_starts(units: Sequence[Unit], head: int) -> list[int]:
    """Where the items without a verb begin behind the verb or noun at ``head``, none beyond the first other verb."""
    starts: list[int] = []
    for at in range(_behind_predicate(units, head) + 1, len(units)):
        unit, before = units[at], units[at - 1]
        if unit.low in ("that", "those") and units[at + 1 : at + 2] and units[at + 1].low == "of":
            if _is_item(units, at + 2):
                starts.append(at)
            continue
        if unit.low == "followed" and units[at + 1 : at + 2] and units[at + 1].low == "by":
            continue  # "Crew-10 in February, followed by Ax-4 in April"
        if opens_other(units, at) and unit.low != ":" and not _is_aside(units, at):
            break
        followed = before.low == "by" and units[at - 2].low == "followed"
        begins = before.tag in ("comma", "conj") or before.low in (":", ";") or followed
        first = begins and unit.tag not in ("comma", "conj") and _is_item(units, at)
        if first or (starts and before.tag == "conj" and _is_further_day(units, at)):
            starts.append(at)
    while starts and not _closes_list(units, starts[-1]):
        starts.pop()  # "Launched on May 3, Luna 16 made"
    return starts


def _is_aside(units: Sequence[Unit], at: int) -> bool:
    """Is it ", half an hour before the eclipse,", which only says of a time where it lies?"""
    counted = units[at].tag == "ref" and units[at - 1].tag == "time" and units[at - 1].ref.type == "DURATION"
    return counted and units[at - 2].tag == "comma"


def _behind_predicate(units: Sequence[Unit], head: int) -> int:
    """The last unit of the verb that speaks for a noun ("launches are planned for"), else that at ``head`` itself."""
    if units[head].ref.form != "noun":
        return head
    for at in range(head + 1, len(units)):
        if units[at].tag in _PREDICATE:
            while units[at + 1 : at + 2] and units[at + 1].tag in _PREDICATE:
                at += 1
            return at
        inverted = units[at].tag == "time" and units[head].ref.needs == NEXT_UP  # "still to come this month are"
        if units[at].tag in ("comma", "time", "stop", "trigger", "rel", "sub", "conj") and not inverted:
            break
    return head


_PREDICATE = ("aux", "modal", "soft", "verb", "neg", "adv", "to")


def end_of_item(units: Sequence[Unit], at: int) -> int:
    """Where the last item ends that begins at ``at``."""
    first = at + 2 if units[at].low in ("that", "those") else at
    return next((place for place in range(first, len(units)) if opens_other(units, place)), len(units))


def opens_other(units: Sequence[Unit], at: int) -> bool:
    """Does a verb or a clause of its own begin there?"""
    unit = units[at]
    if unit.tag == "to":  # "from May to June"
        return at + 1 == len(units) or units[at + 1].tag not in ("time", "num")
    return unit.tag in _OPENS_OTHER or (unit.tag == "soft" and unit.low not in _PLANNED)


def is_one_of(units: Sequence[Unit], at: int) -> bool:
    """Does an item begin with "one": the first of two or more that were counted before?"""
    return units[at].low == "one"


def _is_item(units: Sequence[Unit], at: int) -> bool:
    """Does an item begin there: "one from", "the third in July", "a Vulcan from", "on Friday a Vulcan from"?"""
    place = at
    while place < len(units) and (units[place].tag in ("time", "comma") or _leads_day(units, place)):
        place += 1  # the day may lead
    led = place > at
    counted = False
    for each in range(place, min(place + _LONGEST_LEAD, len(units))):
        unit = units[each]
        if unit.tag == "entity":
            return unit.ref.kind in _FLOWN
        if counted and unit.tag in ("prep", "comma", "soft"):
            return units[each - 1].low in _ONES or not is_one_of(units, place)  # "one minute into the window"
        if led and each == place and unit.low == "from":
            return True
        if led and each == place and unit.low == "for":
            continue  # "and 2027 for Artemis III"
        if unit.tag not in _LEAD:
            return False
        counted = counted or unit.low in _ONES
    return False


def _leads_day(units: Sequence[Unit], at: int) -> bool:
    return units[at].tag == "prep" and at + 1 < len(units) and units[at + 1].tag == "time"


def _is_further_day(units: Sequence[Unit], at: int) -> bool:
    """Is it the next day of the item before: "Starlinks on Sept. 11 and Sept. 25"?"""
    place = at + 1 if units[at].tag == "prep" else at
    return place < len(units) and units[place].tag == "time" and units[place].ref.explicit_date


def _closes_list(units: Sequence[Unit], at: int) -> bool:
    """Is it the last item of a list: behind "and", or "the other", "a third"?"""
    joint = units[at - 1].tag == "conj" or (units[at - 1].tag == "comma" and units[at - 2].tag == "conj")
    followed = units[at - 1].low == "by" and units[at - 2].low == "followed"
    return joint or followed or any(unit.low in _ONES for unit in units[at : at + 2])
