"""The times of a sentence in groups that belong together, and what each of them stands beside."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.calendar_items import ITEM

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit


def is_list(clause: Clause, group: list[int]) -> bool:
    """Are they several days of the event told before them ("flew by Venus twice, on April 26 and June 24, passed")?"""
    units = clause.units
    days = [units[at].ref for at in group if units[at].ref.explicit_date and units[at].ref.clock is None]
    if len(days) != len(group) or len(group) < _SEVERAL or units[group[0] - 1].tag not in ("prep", "comma"):
        return False
    return not any(
        unit.low in ("from", "to", "until", "through", "between") for unit in units[group[0] - 1 : group[-1]]
    )


_SEVERAL = 2


def is_dateline(clause: Clause, group: list[int]) -> bool:
    """Is it the date before an agency's report ("MOSCOW, August 17. -", "November 14, 2020 —"), or "Posted May 3"?"""
    last = group[-1]
    if clause.of_item and group[0] == 0:
        return False
    if any(unit.low in _POSTED for unit in clause.units[max(0, group[0] - 2) : group[0]]):
        return True
    if last > 9 or any(clause.units[at].ref.clock is not None for at in group):
        return False
    if any(unit.tag in ("trigger", "verb", "aux", "det", "prep", "soft") for unit in clause.units[: group[0]]):
        return False
    following = [unit.low for unit in clause.units[last + 1 : last + 8]]
    if following[:1] == ["("] and ")" in following:
        following = following[following.index(")") :]  # "Nov. 16 (Xinhua) --"
    while following and following[0] in (")", ".", "("):
        following = following[1:]
    if any(unit.tag == "trigger" and unit.ref.needs == ITEM for unit in clause.units[last + 1 : last + 3]):
        return False
    if following[:1] == [":"]:
        return group[0] == 0 and _announces(clause.units[last + 1 :])
    return bool(following) and following[0] in ("—", "–", "-", "--") and _tells(clause.units[last + 1 :])


def _announces(units: list[Unit]) -> bool:
    """Is it a note of that day on another one: "June 10, 2025: SpaceX is standing down from a launch on June 11"?"""
    now = any(
        one.low in ("is", "are") and other.low.partition(" ")[0].endswith("ing")
        for one, other in pairwise([unit for unit in units if unit.tag != "adv"])
    )
    return now and any(unit.tag == "time" and unit.ref.explicit_date for unit in units)


def _tells(units: list[Unit]) -> bool:
    """Is it a sentence with a verb, no entry of a list ("5 May – Launch of the ...") whose day stands before it?"""
    return not any(unit.tag == "trigger" for unit in units) or any(
        unit.tag in ("verb", "aux", "modal", "soft") or (unit.tag == "trigger" and unit.ref.form != "noun")
        for unit in units
    )


_POSTED = words("posted published updated")
_BETWEEN_TIMES = words("on at of from to until the and - – — , ( ) or through till about approximately around")


def time_groups(clause: Clause) -> list[list[int]]:
    """Times that stand together ("on 24 November at 20:58") belong together; a noun between parts them."""
    groups: list[list[int]] = []
    for at in clause.indices("time"):
        behind = end_with_zone(clause, groups[-1][-1]) + 1 if groups else 0
        if (
            groups
            and _stand_together(clause.units[behind:at])
            and not _opens_clause(clause.units, groups[-1][-1], at)
            and not clause.units[at].low.endswith((" after", " before"))
            and not is_counted(clause.units, at)
            and not is_day_of(clause, at)
        ):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _stand_together(between: list[Unit]) -> bool:
    """Is nothing between two times but what joins them ("on Monday at noon", "to Sunday and then to Monday")?"""
    lows = [unit.low for unit in between]
    if "then" in lows and lows[-1] in ("to", "until"):
        lows.remove("then")
        return len(lows) <= _AND_THEN_TO and all(low in _BETWEEN_TIMES for low in lows)
    return len(lows) < _AND_THEN_TO and all(low in _BETWEEN_TIMES for low in lows)


_AND_THEN_TO = 3  # units


def end_with_zone(clause: Clause, at: int) -> int:
    """Where a time ends with the zone in brackets behind it: "at 2:36 a.m. (Japan Standard Time, JST) on May 3"."""
    behind = clause.units[at + 1 : at + _ZONE]
    if not behind or behind[0].tag != "open":
        return at
    closed = next((place for place, unit in enumerate(behind) if unit.tag == "close"), 0)
    named = behind[1:closed]
    zone = len(named) == 1 or any(unit.low == "time" for unit in named)
    return at + closed + 1 if zone and all(unit.tag in ("word", "comma", "entity") for unit in named) else at


_ZONE = 9  # units


def _opens_clause(units: list[Unit], before: int, at: int) -> bool:
    """Is it "in August 1962, and the following year married": a time that leads to a verb of its own?

    Or to a clause of its own: "on Jan. 24, 1986, and on Aug. 25, 1989, the craft flew".
    """
    joint = [unit.low for unit in units[before + 1 : at]]
    behind = units[at + 1 : at + 3]
    if joint[:1] == ["and"] and len(joint) > 1 and _leads_to_verb(units, before, at):
        return True
    if joint[:1] == ["and"] and len(joint) > 1 and [unit.tag for unit in behind[:1]] == ["pron"]:
        return behind[-1].tag in ("aux", "verb", "trigger")  # "on May 3 and on the 5th it was berthed"
    return joint[:2] == [",", "and"] and (
        [unit.tag for unit in units[at + 1 : at + 2]] in (["verb"], ["trigger"], ["aux"])
        or opens_other_clause(units, at)
    )


def _leads_to_verb(units: list[Unit], before: int, at: int) -> bool:
    """Is it "it took off on June 4 and, two days later at 2:48 p.m., docked": does a second verb follow the times?"""
    while at + 2 < len(units) and (step := _further_time(units, at) or 2 * (units[at + 2].tag == "time")) > 0:
        at += step
    parted = units[before + 2].tag == "comma"
    at += 1 + (parted and [unit.tag for unit in units[at + 1 : at + 2]] == ["comma"])
    if at + 1 < len(units) and units[at].tag == "aux" and (parted or _is_done(units[at + 1])):
        at += 1
    elif at >= len(units) or not (units[at].tag in ("verb", "soft") or _is_done(units[at])):
        return False
    return any(unit.tag == "verb" or _is_done(unit) for unit in units[max(0, before - _VERB_BEFORE) : before])


def _is_done(unit: Unit) -> bool:
    return unit.tag == "trigger" and bool(unit.ref.form == "past")


_VERB_BEFORE = 16  # units
_CLAUSE_UNITS = 7


def opens_other_clause(units: list[Unit], at: int) -> bool:
    """Do a comma, a noun and its verb follow a time: ", the craft flew above Neptune"?"""
    while (step := _further_time(units, at)) > 0:
        at += step  # "less than a day later, on April 30, the ship was moved"
    counted = units[at].tag == "time" and units[at].low.endswith(" later")
    if counted and at + 1 < len(units) and units[at + 1].tag in ("det", "entity", "person", "pron", "word"):
        return True  # "left on May 3, and two days later the ship docked"
    behind = units[at + 1 : at + _CLAUSE_UNITS]
    if [unit.tag for unit in behind[:1]] != ["comma"] or len(behind) < _CLAUSE_HEAD:
        return False
    if behind[1].tag not in ("det", "entity", "person", "pron"):
        return False
    for unit in behind[2:]:
        if unit.tag in ("verb", "aux", "modal") or (unit.tag == "trigger" and unit.ref.form != "noun"):
            return True
        if unit.tag not in ("word", "entity", "adv", "num", "person", "conj"):
            return False
    return False


_CLAUSE_HEAD = 3


def _further_time(units: list[Unit], at: int) -> int:
    """How many units behind a time another stands behind a comma ("that evening, Dec. 4, at 9 p.m."); 0 for none."""
    behind = [unit.tag for unit in units[at + 1 : at + 4]]
    return 2 if behind[:2] == ["comma", "time"] else 3 if behind == ["comma", "prep", "time"] else 0


def is_day_of(clause: Clause, at: int) -> bool:
    """Does a clause follow a "the same day" that says which day it is ("the day that they left")?"""
    units = clause.units
    if not units[at].low.endswith((" day", " night", " evening", " morning", " month", " year")):
        return False
    if at + 1 == len(units):
        return False
    following = units[at + 1]
    if following.low in ("that", "when", "they", "it", "he", "she", "the"):
        return True
    return units[at].low.startswith("the same ") and following.tag in ("det", "entity", "person")


def is_of_other_place(clause: Clause, group: list[int]) -> bool:
    """Is it the day of "in Kazakhstan, where it was already Tuesday": of another place's clock?"""
    if any(clause.units[at].ref.clock is not None for at in group):
        return False  # "from Mahia, where it was already 11:01 a.m. on Saturday": the hour of the event after all
    lead = [unit.low for unit in clause.units[max(0, group[0] - _OF_PLACE) : group[0]]]
    at = next((place for place, low in enumerate(lead) if low in ("already", "still")), 0)
    return at > 1 and lead[at - 1] in ("was", "is") and lead[at - 2] == "it"


_OF_PLACE = 9  # units


def is_compared(units: list[Unit], at: int) -> bool:
    """Is it "three minutes earlier than planned": how much off a plan, no time of its own?"""
    behind = [unit.low for unit in units[at + 1 : at + 3]]
    return behind[:1] == ["than"] and behind[-1] in _PLANS and units[at].low.endswith((" later", " earlier", " sooner"))


_PLANS = words("planned expected scheduled predicted anticipated hoped first originally initially")


def is_of_show(units: list[Unit], at: int) -> bool:
    """Is it "will show the landing on Tuesday from 4 p.m.": the hour at which the broadcast of an event begins?"""
    if _BEGINS.isdisjoint(unit.low for unit in units[max(0, at - 2) : at]):
        return False
    shows = next((each for each in range(at - 1, 0, -1) if units[each].low in _SHOWS), at)
    what = next((unit for unit in units[shows + 1 : at] if unit.tag not in _OF_PHRASE), units[at])
    return what.tag == "trigger" and what.ref.form == "noun"


_BEGINS = words("from starting beginning")
_SHOWS = words("show shows broadcast broadcasts stream streams televise televises air airs carry cover covers")
_OF_PHRASE = frozenset(("det", "word", "num", "entity", "adv"))


def is_counted(units: list[Unit], at: int) -> bool:
    """Is it counted from an event named behind it: "22 hours after", "the day after", not "on the day after,"?"""
    unit = units[at]
    if unit.tag != "time":
        return False
    if unit.low.endswith((" after", " before")):
        return [each.tag for each in units[at + 1 : at + 2]] != ["comma"]
    return unit.ref.shift is not None and unit.ref.shift.base == "event"


def opens_when(clause: Clause, at: int, trigger: int) -> bool:
    """Is it "on Feb. 8, when the crew splashed down", "on July 4, Japan time, when"?"""
    units = clause.units
    opened = next((each for each in range(at + 1, min(at + _WHEN_REACH, trigger)) if units[each].tag != "comma"), at)
    if units[opened].tag in ("word", "entity") and units[opened + 1].low == "time":
        opened = next((each for each in range(opened + 2, trigger) if units[each].tag != "comma"), at)
    if units[opened].low != "when" and [unit.low for unit in units[opened : opened + 2]] != ["during", "which"]:
        return False
    return sum(unit.tag in ("trigger", "sub", "stop") for unit in units[opened + 1 : trigger]) == 0


_WHEN_REACH = 4  # units
