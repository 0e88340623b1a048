"""The "planned for" of a flight that no other word tells of ("Crew-9 is set for Sept. 26")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.nouns import is_of_awaited
from spacetimeline.extract.clauses.subjects import sort_of, subject
from spacetimeline.extract.mentions.further_craft import is_further
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.launch_conditions import AIMS

if TYPE_CHECKING:
    from spacetimeline.extract.attachment.attached import Attached
    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.triggers.settling import Span

_REACH = 150
"""So many characters from an event's word its "planned for" may stand."""
_REACH_UNITS = 24
_FLOWN = ("vehicle", "mission")
_ANOTHER = lazy(r"(?:an?\s+|the\s+)?(?:another|second|third|fourth|fifth|next)\b")
_JOINT = lazy(r"[,;]\s+(?:and|but|while|whereas)\s|;\s")


def without_idle_schedules(inside: list[Span], low: str) -> list[Span]:
    """Without the "planned for" that an event word near it makes plain already ("liftoff is planned for noon")."""
    plain = [start for start, _, tag, ref in inside if tag == "trigger" and ref.needs != "slated" and not ref.options]
    plain = [start for start in plain if not low.endswith(_WAS_MEANT, 0, start)]
    return [
        span
        for span in inside
        if span[2] != "trigger"
        or span[3].needs != "slated"
        or all(
            abs(span[0] - start) > _REACH
            or _other_flight(inside, low, start, span[0])
            or _flew_later(low, span[1], start)
            for start in plain
        )
    ]


_WAS_MEANT = (" to have ", " to have been ")
"""Before the verb of a launch that did not come: "was to have flown on Thursday and is now set for Monday"."""
_MOVER = lazy(r"\b(?:slipp|mov|push|delay|postpon|put\s|bump|reschedul|shift)")
_THEN_FLEW = lazy(
    r",?\s+(?:and|before|until)\s+(?:(?:it|she|they)\s+)?(?:(?:finally|eventually|at\s+last|then|at\s+length)\s+)?\Z"
)


def _flew_later(low: str, start: int, plain: int) -> bool:
    """Is it "slipped to Aug. 27, then to Aug. 28, and finally took off": a launch behind the days it gave up?"""
    if plain < start or _THEN_FLEW.search(low, start, plain) is None:
        return False
    return _MOVER.search(low, max(0, start - _MOVER_CHARS), start) is not None


_MOVER_CHARS = 24


def _other_flight(inside: list[Span], low: str, one: int, other: int) -> bool:
    """Do the words at two places speak of two flights ("Lynx 2 is planned for 2024, and Lynx 3 is to land in 2025")?"""
    first, last = min(one, other), max(one, other)
    if low.find(";", first, last) >= 0:
        return True  # "is now set for June 10; it was to have flown on June 8"
    joint = next((each.end() for each in _JOINT.finditer(low, first, last)), None)
    if joint is None:
        return False
    named = (tag == "entity" and ref.kind in _FLOWN and joint <= start < last for start, _, tag, ref in inside)
    return _ANOTHER.match(low, joint, last) is not None or any(named)


def is_schedule(clause: Clause, attached: Attached, told: list[Attached]) -> bool:
    """Does "planned for" speak of a flight that no other event word of the sentence speaks of?"""
    if not attached.times or any(
        other is not attached
        and abs(other.at - attached.at) < _REACH_UNITS
        and other.trigger.needs != "slated"
        and not _in_other_clause(clause, other.at, attached.at)
        and clause.units[other.at - 1].low != "have"
        and not (attached.at < other.at and other.trigger.form == "past" and _is_then(clause, other.at))
        for other in told
    ):
        return False
    if " the flight " in attached.trigger.text or attached.trigger.form != "noun":
        return True
    if attached.trigger.text in AIMS:
        return True
    if " it " in attached.trigger.text:  # "moved it to March 21", not "to the pad on March 21"
        return clause.units[attached.at + 1 : attached.at + 2] != [] and clause.units[attached.at + 1].tag == "time"
    said = clause.units[attached.at - 1].tag in ("aux", "adv", "time")  # "is now expected"
    head = subject(clause, attached.at) if said else None
    if head is not None:
        if not _NO_FLIGHTS.isdisjoint(unit.low for unit in clause.units[head : attached.at]):
            return False
        if clause.units[head].low in _TESTS and not _is_of_craft(clause, head, attached.at):
            return False
        known = sort_of(clause.units, head) in ("craft", "rocket", "it", "one") or clause.units[head].low in _FLIGHTS
        return known or is_further(clause, head)  # "another pair is booked for May"
    if is_of_awaited(clause, attached.at) and clause.units[attached.at - 1].tag == "word":
        return False
    return any(
        unit.low in ("flight", "mission", "it", "debut", "try")
        or (unit.tag == "entity" and unit.ref.kind in ("vehicle", "mission", "launch_vehicle"))
        for unit in clause.units[: attached.at]
    )


def _is_of_craft(clause: Clause, head: int, at: int) -> bool:
    """Is it "the next test of Starship", and not one of its engine: whose name ends the noun phrase?"""
    units = clause.units[head + 1 : at]
    of = units[:1] and units[0].low == "of"
    named = (place for place, unit in enumerate(units) if unit.tag == "entity" and unit.ref.kind in _FLYERS)
    last = next(named, None)
    return bool(of) and last is not None and [unit.tag for unit in units[last + 1 : last + 2]] != ["word"]


_FLYERS = (*_FLOWN, "launch_vehicle")
_TESTS = words("test tests firing firings fire fires burn burns")


def _is_then(clause: Clause, at: int) -> bool:
    """Is it the deed behind "and finally", "before it"?"""
    lead = [unit.low for unit in clause.units[max(0, at - 4) : at] if unit.low not in _LEADS_ON]
    return lead[-1:] in (["and"], ["before"], ["until"])


_LEADS_ON = words("it she they finally eventually at last then length")
_NO_FLIGHTS = words(
    """
    encounter encounters flyby flybys campaign campaigns meeting review hearing experiment experiments phase rehearsal
    course courses class classes workshop conference symposium seminar exercise exercises session sessions
    landing landings
    """
)
_FLIGHTS = words("flight flights mission missions debut try attempt voyage launch trip")


def _in_other_clause(clause: Clause, one: int, other: int) -> bool:
    """Does a comma with "and" and the name of a craft behind it part two units?"""
    between = clause.units[min(one, other) + 1 : max(one, other)]
    if any(unit.low == ";" for unit in between):
        return True
    joint = next(
        (
            place
            for place, unit in enumerate(between)
            if unit.tag == "comma" and between[place + 1 : place + 2] and between[place + 1].low in _JOINS
        ),
        None,
    )
    if joint is None:
        return False
    behind = between[joint + 2 :]
    named = any(unit.tag == "entity" and unit.ref.kind in _FLOWN for unit in behind)
    return named or _ANOTHER.match(" ".join(unit.low for unit in behind[:2])) is not None


_JOINS = frozenset(("and", "but", "while", "whereas"))
