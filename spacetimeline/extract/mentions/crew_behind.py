"""Who takes part in an event though named behind its word: "a walk by A", "three landed: A, B and C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.mentions.crew_sentence import is_owner
from spacetimeline.extract.mentions.pronoun_subjects import tells_of_craft
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit

OF_NAME = frozenset(("word", "entity", "det"))
"""What titles before a name consist of."""


def is_told_behind(clause: Clause, group: list[int], at: int, kind: EventKind) -> bool:
    """Do the people of ``group`` take part in the event at the unit ``at`` before them?"""
    return (
        _is_told_last(clause, group, at)
        or _acts_aboard(clause, group, at)
        or _is_last_time(clause, group, at, kind)
        or _is_done_by(clause, at, group[0])
    )


def _acts_aboard(clause: Clause, group: list[int], at: int) -> bool:
    """Is it what they do on a flight told first: "On STS-63, which was launched in May, Ray worked the arm"?"""
    units = clause.units
    if units[0].low not in ("on", "aboard") or units[at].ref.form != "past" or not tells_of_craft(units, at):
        return False
    title = _title(units, group[0], at)
    told = any(unit.tag in ("trigger", "stop") for unit in units[:at])
    return (
        not (is_owner(units, group[-1]) or told)
        and units[title - 1].tag == "comma"
        and all(unit.tag in OF_NOUN for unit in units[at + 1 : title])
    )


def _is_last_time(clause: Clause, group: list[int], at: int, kind: EventKind) -> bool:
    """Is it who flew when it last happened: "the first launch abort since 1983, when Titov was pulled off"?"""
    if kind is not EventKind.LAUNCH or "since" not in clause.words or clause.units[at].ref.form != "noun":
        return False
    units, title = clause.units, _title(clause.units, group[0], at)
    when = [unit.low for unit in units[title - 2 : title] if unit.tag != "comma"]
    return when[-1:] == ["when"] and any(unit.low == "since" for unit in units[at:title])


def _title(units: list[Unit], first: int, at: int) -> int:
    """Where the titles before the person ``first`` begin, behind the unit ``at``."""
    while first > at + 1 and units[first - 1].tag in OF_NAME:
        first -= 1
    return first


def _is_done_by(clause: Clause, at: int, first: int) -> bool:
    """Does "by" lead from an event's noun to who does it: "a spacewalk of two hours by Scott"?"""
    between = clause.units[at + 1 : first]
    by = next((place for place, unit in enumerate(between) if unit.low == "by"), None)
    if by is None or clause.units[at].ref.form != "noun":
        return False
    plain = all(unit.tag in OF_NOUN and unit.low not in _SEEN and unit.low[-2:] != "ed" for unit in between[:by])
    return plain and all(unit.tag in _OF_AGENT for unit in between[by + 1 :])


OF_NOUN = frozenset(("word", "num", "prep", "det", "time", "entity", "comma"))
_OF_AGENT = frozenset(("conj", "entity", "word", "num", "det", "open", "close", "sign", "adv"))
_SEEN = words("seen shown told taken led shot given held run built overseen")


def _is_told_last(clause: Clause, group: list[int], at: int) -> bool:
    """Are people the verb's subject, named behind it: "Three landed on May 3: A, B and C", "next to fly are A"?"""
    if any(each < at for each in clause.indices("person")) or clause.units[at].ref.form == "noun":
        return False
    between = clause.units[at + 1 : group[0]]
    if clause.units[0].low == "next":
        return any(unit.low in ("is", "are", "will") for unit in between)
    colon = next((place for place, unit in enumerate(between) if unit.low == ":"), len(between))
    told = any(unit.tag in ("verb", "aux", "modal", "trigger") for unit in between[:colon])
    return not told and (
        colon + _TITLE > len(between) > colon or any(unit.low == "with" for unit in between[colon + 1 :][-_TITLE:])
    )


_TITLE = 6  # units before a name


def is_plain_object(between: list[Unit], behind: list[Unit]) -> bool:
    """Does no more than what they are stand between a verb and people: "sent its first astronaut, A, into space"?"""
    aside = len(between) > 2 and [between[0].tag, between[-2].tag, between[-1].tag] == ["det", "word", "comma"]
    if aside and behind and behind[0].tag in ("comma", "stop"):
        between = between[:-1]
    return all(unit.tag in _OF_OBJECT for unit in between)


_OF_OBJECT = frozenset(("word", "entity", "det", "num", "adv"))
