"""Craft the vocabulary does not know, as the subject of what only craft do: "Corvus was launched on May 3"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CRAFT_WORDS, CREW_WORDS, ROCKET_WORDS, subject
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.mentions.mentions import EventMention

_KINDS = frozenset((EventKind.LAUNCH, EventKind.FLYBY, EventKind.ORBIT_INSERTION, EventKind.LANDING))
_LEAST = 3
_BE = words("is are was were be been being")
_PEOPLE = lazy(r"Soviets|[A-Z][a-z]+(?:ians|eans|ans|ese|ish)|Russians?|Germans?|Taliban|Brits|Japanese|French|Dutch")
_BEHIND = frozenset(("prep", "time", "adv", "comma", "sign", "to", "stop", "conj", "entity"))
_NO_CRAFT = CRAFT_WORDS | CREW_WORDS | ROCKET_WORDS | words(
    """
    mission missions flight flights launch launches crew team agency company officials engineers scientists rocket
    country nation government military army navy force center centre institute university expedition program programme
    project series test first second third monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december dr mr mrs captain colonel
    """
)  # fmt: skip


def named_subject(mention: EventMention, text: str) -> str:
    """The capitalised name that is the subject of an event's verb and no word of another sort, else empty."""
    clause, at = mention.clause, mention.at
    passive = any(unit.low in _BE for unit in clause.units[max(0, at - 3) : at])
    if mention.kind not in _KINDS or mention.trigger.form != "past" or not (passive or _has_no_object(clause, at)):
        return ""
    head = _spoken_of(clause, at) or _named_before(clause, at, text) or subject(clause, at)
    if head is None or clause.units[head].tag != "word" or not _is_capital(text, clause, head):
        return ""
    first = head
    while first and clause.units[first - 1].tag in ("word", "num") and _is_capital(text, clause, first - 1):
        first -= 1
    last = head + 1 if clause.units[head + 1].tag == "num" and head + 1 < at else head  # "Corvus 2"
    units = clause.units[first : last + 1]
    if any(unit.low in _NO_CRAFT for unit in units):
        return ""
    name = " ".join(text[units[0].start : units[-1].end].split())
    coded = last > head or sum(each.isupper() or each.isdigit() for each in name) > len(units)
    alone = len(units) == 1 and (mention.kind is not EventKind.LAUNCH or _rides(clause, at, text, name))
    if not (passive or coded or alone):
        return ""  # people and firms launch, too
    return name if _is_name(text, mention, units[0].start, name) else ""


def _rides(clause: Clause, at: int, text: str, name: str) -> bool:
    """Does it rise on a rocket, by a name that the text has more than once and never behind a given name?"""
    behind = clause.units[at + 1 :]
    rocket = next((place for place, unit in enumerate(behind) if _is_rocket(unit)), None)
    if rocket is None or not any(unit.low in _ON for unit in behind[max(0, rocket - 3) : rocket]):
        return False
    word = re.escape(name)
    many = len(re.findall(rf"\b{word}\b", text)) > 1
    return many and re.search(rf"\b(?!(?:The|And|When|But|In|On)\b)[A-Z][a-z.]*\s{word}\b", text) is None


_ON = words("on atop aboard")


def _is_rocket(unit: Unit) -> bool:
    return unit.tag == "entity" and unit.ref.kind == "launch_vehicle"


def _named_before(clause: Clause, at: int, text: str) -> int | None:
    """The name before the comma of "Hawk-A, launched on March 3"."""
    units = clause.units
    named = (
        at > 1 and units[at - 1].tag == "comma" and units[at - 2].tag == "word" and _is_capital(text, clause, at - 2)
    )
    return at - 2 if named else None


def _spoken_of(clause: Clause, at: int) -> int | None:
    """The word of which a ", which had been launched" speaks."""
    units = clause.units
    for place in range(at - 1, max(1, at - 5), -1):
        if units[place].tag == "rel":
            return place - 2 if units[place - 1].tag == "comma" else None
        if units[place].tag not in ("aux", "adv", "modal"):
            return None
    return None


def _has_no_object(clause: Clause, at: int) -> bool:
    """Is it "lifted off on May 3", not "launched two satellites"?"""
    return clause.units[at].ref.kind is not EventKind.LAUNCH or (
        at + 1 < len(clause.units) and clause.units[at + 1].tag in _BEHIND
    )


def _is_capital(text: str, clause: Clause, at: int) -> bool:
    first = text[clause.units[at].start]
    return first.isupper() or first.isdigit()


def _is_name(text: str, mention: EventMention, start: int, name: str) -> bool:
    """Is a capital one of a name, and not that of any word which begins a sentence?"""
    inside = text[mention.segment.start : start].strip(" \n\t\"“'‘(•*-–—")
    told = sum(each.isupper() or each.isdigit() for each in name)
    if len(name) < _LEAST or not name[0].isalpha() or _PEOPLE.fullmatch(name):
        return False
    return bool(inside) or told > 1 or re.search(rf"[a-z,] {re.escape(name)}\b", text) is not None
