"""Further tellings of one trigger: every day of a list, every slot of a schedule, what "since" compares with."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.conditions import is_of_craft_since
from spacetimeline.extract.factuality.form import Factuality
from spacetimeline.extract.mentions.aboard import company_behind
from spacetimeline.extract.mentions.role_reach import MISHAPS
from spacetimeline.extract.mentions.told_apart import put_off_days
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.calendar import days_in_month
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import When

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.timex.types import TimeMention


def slates(base: EventMention) -> list[EventMention]:
    """A telling for every day a flight was planned for: "set for May 3, then for May 5 and May 9"."""
    units = base.clause.units[: base.at]
    but = max(
        (at for at, unit in enumerate(units) if unit.low in ("but", ";")), default=-1
    )  # "was set for May, but is now due"
    words = {unit.low for unit in units[but + 1 :]}
    past = bool(
        words & {"was", "were", "had", "once", "first", "originally", "earlier", "initially"}
    ) or base.trigger.text.startswith(("moved", "put", "slip"))
    active = base.trigger.form != "noun"  # "moved Artemis 2 to April"
    whole = active or "one_of_several" in base.notes
    craft = [each for each in base.roles.craft if whole or each.start < base.start]
    days: dict[object, list[TimeMention]] = {}
    put_off = not active and base.trigger.text.startswith(("put", "slip", "postpone", "delay"))
    listed = put_off_days(base) if put_off else []
    for time in base.times + [each for each in listed if each not in base.times]:
        if time.when is not None and not (active and _tells_of_moving(base, time)):
            days.setdefault(time.date, []).append(time)
    given_up = {each.start for each in base.times if _leads_from(base, each)}
    if _is_on_hold(base):
        given_up |= {each.start for each in base.times}
    past = past and not given_up  # "put off from October 1970 to Jan. 31, 1971"
    named = _named_with(base)
    site = base.site if "site" in named else ""
    rocket = base.roles.launch_vehicle if "launch_vehicle" in named else ""
    return [
        replace(
            base,
            times=times,
            fact=Factuality(Status.DELAYED, slot=True)
            if times[0].start in given_up
            else Factuality(Status.PLANNED, past_plan=past),
            slot=times[0].start in given_up,
            notes={"slated"},
            roles=replace(base.roles, craft=craft, launch_vehicle=rocket),
            site=site,
        )
        for times in days.values()
    ]


def _is_on_hold(base: EventMention) -> bool:
    """Is it "a freighter planned for May 3 is on hold as well"?"""
    units = base.clause.units
    if "hold" not in base.clause.words and "grounded" not in base.clause.words:
        return False
    behind = [unit.low for unit in itertools.takewhile(lambda unit: unit.tag != "stop", units[base.at + 1 :])]
    held = ("on", "hold") in itertools.pairwise(behind) or "grounded" in behind
    return base.trigger.form == "noun" and held


def _tells_of_moving(base: EventMention, time: TimeMention) -> bool:
    """Is it the day of "on Monday they moved it to Friday", not of "first planned for Monday, it slipped to Friday"?"""
    place = next((at for at in base.clause.indices("time") if base.clause.units[at].ref is time), 0)
    return time.start < base.start and base.clause.units[place - 1].low != "for"


def _named_with(base: EventMention) -> set[str]:
    """The kinds of things that a plan's own clause names: not those behind ", and" or before such a joint."""
    units, kinds = base.clause.units, set()
    for step in (-1, 1):
        place = base.at + step
        while 0 <= place < len(units):
            joint = units[place].tag == "conj" and units[place - 1].tag == "comma"
            if units[place].low == ";" or joint:
                break
            if units[place].tag == "entity":
                kinds.add(units[place].ref.kind)
            place += step
    return kinds


def _leads_from(base: EventMention, time: TimeMention) -> bool:
    """Is it the day that a flight was "moved from", or the first one of "moved it from May to June"?"""
    units = base.clause.units
    place = next((at for at in base.clause.indices("time") if units[at].ref is time), 0)
    if not base.trigger.text.endswith("from"):
        return place > base.at and units[place - 1].low == "from"
    return all(unit.low not in ("to", "until") for unit in units[base.at + 1 : place])


def compare(base: EventMention) -> None:
    """Put "the first landing since Apollo 17 in December 1972" down to the craft it is compared with."""
    units = base.clause.units
    if "since" not in base.clause.words or (len(base.times) == 1 and is_of_craft_since(units, base.at)):
        return
    for at in base.clause.indices("time"):
        if units[at].ref not in base.times or at < base.at <= at + 2:
            continue  # "since the 1978 flight": that one's own year
        if at < base.at and any(unit.low == "when" for unit in units[at + 1 : at + 3]):
            continue  # "since the accident of May 3, when the rocket broke up"
        lead = units[max(0, base.at + 1 if base.at < at else 0, at - 6) : at]  # "since its launch on" is no comparison
        since = max((place for place, unit in enumerate(lead) if unit.low == "since"), default=None)
        if since is not None and any(unit.tag == "time" for unit in lead[since:]):
            continue  # "the first launch since May took place on Friday"
        if since is not None and not _ENDS.isdisjoint(unit.low for unit in lead[since:]):
            base.times = [
                each for each in base.times if each is not units[at].ref
            ]  # "since the loss of Columbia in 2003"
            continue
        named = [unit.ref for unit in lead[since or 0 :] if unit.tag == "entity"]
        craft = [each for each in named if each.kind in ("vehicle", "mission")]
        coarse = units[at].ref.date is not None and not units[at].ref.date[2] and units[base.at - 1].tag == "to"
        if since is not None and not craft and (coarse or base.trigger.form == "noun"):
            # "the first since 1969", "the first Briton to fly on a Soyuz since 1991"
            base.times = [each for each in base.times if each is not units[at].ref]
        elif since is not None and craft:
            base.roles.craft, base.roles.crew, base.roles.launch_vehicle = craft, [], ""
            return


_ENDS = MISHAPS | words("retirement death deaths")


def ellipses(base: EventMention) -> list[EventMention]:
    """Tellings without a verb of their own: "flew past Uranus in 1986 and Neptune on August 25, 1989"."""
    found = []
    units = base.clause.units
    places = {units[each].start: each for each in base.clause.indices("time")}
    for time in base.times[1:]:
        place = places.get(time.start, 0)
        back = _before_apposition(units, place)
        lead = next((each for each in range(back - 1, max(back - 4, base.at), -1) if units[each].tag == "entity"), 0)
        kind = units[lead].ref.kind if lead else ""
        joint = lead - 2 if lead and units[lead - 1].tag == "det" else lead - 1
        joint -= lead > 0 and units[joint].tag == "prep"  # "and on the Soyuz T-8 in April 1983"
        module = kind == "port" and base.kind in _OF_MODULES
        if not lead or units[joint].low not in ("and", ",") or not (module or kind in ("body", "vehicle", "mission")):
            continue
        flyers = _flyers_of(base, joint, place) if base.kind is EventKind.LAUNCH and kind != "body" else []
        times = [time, *_right_behind(base, place)]
        other = replace(base, roles=replace(base.roles, crew=list(flyers)), times=times, notes={"ellipsis"})
        if kind == "body":
            other.roles.body = units[lead].ref.attributes.get("body", units[lead].ref.canonical)
        else:
            other.roles.craft = [units[lead].ref]
        found.append(other)
    base.times = [each for each in base.times if all(each not in other.times for other in found)]
    return found + others_days(base) + _days_of_ones(base)


def _flyers_of(base: EventMention, joint: int, place: int) -> list[str]:
    """Who flies on the further flight whose time stands at ``place``; those named behind it are not of the first.

    "A was launched on Soyuz 9 in 1970 with B and on Soyuz 18 in 1975 with C": A flew on both, B and C on one.
    """
    units = base.clause.units
    first = {unit.ref.key for unit in units[base.at : joint] if unit.tag == "person"}
    company = company_behind(units, place)
    flyers = [key for key in base.roles.crew if not (company and key in first)]
    if company:
        base.roles.crew = [key for key in base.roles.crew if key not in company]
    return list(dict.fromkeys([*flyers, *company]))


def _days_of_ones(base: EventMention) -> list[EventMention]:
    """Tellings of the next of several: "the first was launched in March 2015 and the second two years later"."""
    units, found = base.clause.units, []
    if len(base.times) < 2 or not any(unit.low in _FIRST_ONES for unit in units[: base.at]):
        return []
    places = {units[each].start: each for each in base.clause.indices("time")}
    for time in base.times:
        lead = units[max(0, places.get(time.start, 0) - 4) : places.get(time.start, 0)]
        lead = lead[:-1] if lead and lead[-1].low in ("in", "on", "at", "for", ",") else lead
        if len(lead) < _LEAD or lead[-1].tag == "trigger":  # which has a telling of its own
            continue
        if lead[-3].low in ("and", ",", ";") and lead[-2].low == "the" and lead[-1].low in _NEXT_ONES:
            roles = replace(base.roles, craft=[], crew=[])
            found.append(replace(base, roles=roles, times=[time], notes={"ellipsis", "one_of_several"}))
    base.times = [each for each in base.times if all(each not in other.times for other in found)]
    return found


_FIRST_ONES = frozenset(("first", "one", "second"))
_NEXT_ONES = frozenset(("second", "third", "fourth", "other", "next", "last"))
_LEAD = 3  # units: "and the third"


def _right_behind(base: EventMention, place: int) -> list[TimeMention]:
    """The times behind a comma that tell the one at ``place`` once more: "three weeks later, on Jan. 24"."""
    units = base.clause.units
    behind = itertools.takewhile(lambda unit: unit.tag in ("comma", "prep", "time"), units[place + 1 :])
    told = [unit.ref for unit in behind if unit.tag == "time"] if not units[place].ref.explicit_date else []
    return [each for each in base.times if each in told]


_OF_MODULES = (EventKind.LAUNCH, EventKind.DOCKING)
"""Where a station's module is the craft itself: "Wentian docked on July 25 and Mengtian on Oct. 31"."""


def _before_apposition(units: list[Unit], at: int) -> int:
    """Where the name ends that a time at ``at`` follows, be there what it is between ("Apollo 17, the last, for")."""
    place = at - 1 if units[at - 1].tag == "prep" else at
    if units[place - 1].tag != "comma":
        return at
    for each in range(place - 2, max(0, place - _APPOSED), -1):
        if units[each].tag == "comma":
            return each
        if units[each].tag not in ("det", "word", "adv", "num", "prep"):
            break
    return at


_APPOSED = 8


def others_days(base: EventMention) -> list[EventMention]:
    """Tellings of other people's days: "went outside with Glover on Feb. 28 and with Noguchi on March 5"."""
    units, found = base.clause.units, []
    if len(base.times) < 2:
        return []
    ordered = sorted(base.times, key=lambda each: each.start)
    places = {units[each].start: each for each in base.clause.indices("time")}
    for before, time in itertools.pairwise(ordered):
        between = units[places.get(before.start, 0) + 1 : places.get(time.start, 0)]
        people = [unit.ref.key for unit in between if unit.tag == "person"]
        led = between[:1] and (between[0].tag == "conj" or between[0].low == ",")
        if not people or not led or any(unit.tag in _OTHER_CLAUSE for unit in between):
            continue
        own = [unit.ref.key for unit in units[: base.at] if unit.tag == "person"]
        shared = [key for key in base.roles.crew if key in own] if any(unit.low == "with" for unit in between) else []
        roles = replace(base.roles, crew=[*shared, *people])
        found.append(replace(base, roles=roles, times=[time], notes={"ellipsis"}))
        base.roles.crew = [key for key in base.roles.crew if key not in people or key in own or key in shared]
    base.times = [each for each in base.times if all(each not in other.times for other in found)]
    return found


_OTHER_CLAUSE = ("verb", "trigger", "stop", "rel", "modal", "sub")


def listed_days(base: EventMention) -> list[EventMention]:
    """Tellings for the further days of a list: "swung by Earth on October 16, 2022, and December 12, 2024"."""
    units = base.clause.units
    dated = [each for each in base.times if each.clock is None and each.date is not None and each.shift is None]
    each_own = "respectively" in base.clause.words  # "in July and October respectively"
    days = [each for each in dated if each_own or each.explicit_date or each.explicit_year]
    if base.trigger.form == "noun" and base.trigger.text.endswith("s"):
        days = [each for each in dated if each in days or each.weekday is not None]  # "missions on Saturday and Sunday"
    found = [
        replace(base, roles=replace(base.roles), times=[further], notes=set(base.notes))
        for each in (days if not base.slot else [])
        for further in _further_days(base.clause, each)
    ] + _again(base, dated)
    days = [each for each in days if all(each not in other.times for other in found)]
    counted = base.trigger.text.endswith("s") or base.trigger.needs == "morepasses"
    several = base.trigger.form == "noun" and counted and base.fact.status is None
    if len(days) < 2 or base.slot or not (several or base.fact.status in _DONE_OR_PLANNED):
        return found
    places = {units[each].start: each for each in base.clause.indices("time")}
    days.sort(key=lambda each: each.start)
    joined = False
    for before, after in reversed(list(itertools.pairwise(days))):
        between = {unit.low for unit in units[places.get(before.start, 0) + 1 : places.get(after.start, 0)]}
        joined = between <= _IN_LIST and ("and" in between or joined)  # "on Jan. 20, Jan. 25 and Feb. 2"
        joined = joined and not ("," in between and _opens_clause(units, places.get(after.start, 0)))
        if joined and before.date != after.date:
            notes = base.notes | ({"one_of_several"} if several and base.kind is EventKind.LAUNCH else set())
            found.append(replace(base, roles=replace(base.roles), times=[after], notes=notes))
    found.sort(key=lambda each: each.times[0].start)
    base.times = [each for each in base.times if all(each not in other.times for other in found)]
    modules = ("port",) if each_own and base.kind in _OF_MODULES else ()
    named = [unit.ref for unit in units[: base.at] if unit.tag == "entity"]
    craft = [each for each in named if each.kind in ("vehicle", "mission", *modules)]
    if len(craft) == len(days) == len(found) + 1:
        # "Mariner 6 and Mariner 7 were launched on February 25 and March 27": each on its day
        for telling, own in zip((base, *found), craft, strict=True):
            telling.roles = replace(telling.roles, craft=[own])
    return found


def _again(base: EventMention, dated: list[TimeMention]) -> list[EventMention]:
    """Tellings of the days behind "and again", each with its own craft: "in July with Odysseus and again in March".

    So are those of "made its first touchdown on May 3 and its second on May 9".
    """
    units = base.clause.units
    found: list[EventMention] = []
    if base.slot or len(dated) < 2 or ("again" not in base.clause.words and _NEXT.isdisjoint(base.clause.words)):
        return []
    places = {units[each].start: each for each in base.clause.indices("time")}
    for before, after in itertools.pairwise(sorted(dated, key=lambda each: each.start)):
        first, last = places.get(before.start, 0), places.get(after.start, 0)
        if before.date == after.date or not _is_again(units[first + 1 : last], of_noun=base.trigger.form == "noun"):
            continue
        telling = replace(base, times=[after], notes=set(base.notes))
        for each, at in ((telling, last), *(((base, first),) if not found else ())):
            each.roles = replace(each.roles, craft=_craft_with(units, at) or each.roles.craft)
        found.append(telling)
    base.times = [each for each in base.times if all(each not in other.times for other in found)]
    return found


_NEXT = words("second third fourth fifth")


def _is_again(gap: list[Unit], *, of_noun: bool) -> bool:
    """Does "and again" lead to the next day, whatever went along before ("in July with a satellite and again in")?"""
    words_of = [unit.low for unit in gap if unit.tag not in ("prep", "det")]
    told = any(unit.tag in ("verb", "trigger", "rel", "stop", "modal", "aux", "pron") for unit in gap)
    again = words_of[-1:] == ["again"] or (of_noun and words_of[-1:] != [] and words_of[-1] in _NEXT)
    return again and words_of[-2:-1] == ["and"] and not told


def _craft_with(units: list[Unit], at: int) -> list[EntityMention]:
    """The craft of "in February with Odysseus", right behind a day."""
    behind = [unit for unit in units[at + 1 : at + 4] if unit.tag != "det"]
    led = [unit.low for unit in behind[:1]] in (["with"], ["aboard"], ["on"])
    named = behind[1].ref if led and len(behind) > 1 and behind[1].tag == "entity" else None
    return [named] if named is not None and named.kind in ("vehicle", "mission") else []


def _opens_clause(units: list[Unit], at: int) -> bool:
    """Does a time lead to somebody's next deed ("rode up on May 25, and on June 7 Conrad cut the wing free")?"""
    following = units[at + 1 : at + 2]
    return units[at - 1].tag == "prep" and bool(following) and following[0].tag in ("person", "pron", "det", "entity")


_DONE_OR_PLANNED = (Status.ACTUAL, Status.PLANNED, Status.FAILED)
_IN_LIST = words("and , on again then in")


def slots(base: EventMention) -> list[EventMention]:
    """A telling for each further day of a list of slots given up ("dropped dates including June 10 and June 22")."""
    days = [each for each in base.times if each.clock is None and each.explicit_date and each.date and each.date[2]]
    if not base.slot or not days:
        return []
    further = [each for each in days[1:] if each.date != days[0].date]
    base.times = [each for each in base.times if each not in further]
    further += [other for each in days for other in _further_days(base.clause, each)]  # "on Oct. 7, 13 and 18"
    return [replace(base, times=[each], notes=set(base.notes)) for each in further]


def days_apart(base: EventMention) -> list[EventMention]:
    """A telling for each day but the first on which a launch was called off ("after scrubs on Tuesday and Friday")."""
    days: dict[object, list[TimeMention]] = {}
    for time in base.times:
        days.setdefault(time.date, []).append(time)
    if len(days) < 2 or None in days:
        return []
    first, *further = days.values()
    base.times = first
    return [replace(base, times=times, notes=set(base.notes)) for times in further]


def _further_days(clause: Clause, time: TimeMention) -> list[TimeMention]:
    """The days that only numbers tell: the 9th and 12th of "on Dec. 7, 9, and 12"."""
    assert time.date is not None
    year, month, day = time.date
    at = next((each for each in clause.indices("time") if clause.units[each].ref is time), None)
    if at is None or month is None or day is None or str(year) in time.text:
        return []
    found, joined, last = [], False, day
    for unit in clause.units[at + 1 : at + 12]:
        if unit.tag == "num" and unit.low.isdigit() and last < int(unit.low) <= days_in_month(year, month):
            last = int(unit.low)
            date = (year, month, last)
            found.append(replace(time, start=unit.start, end=unit.end, date=date, when=When.of(*date)))
            if joined:
                return found
        elif unit.low == "and":
            joined = True
        elif unit.tag != "comma":
            break
    return []
