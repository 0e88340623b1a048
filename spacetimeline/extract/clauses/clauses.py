"""A sentence as a row of units (times, names, triggers, words), and how far apart two of them are in meaning.

This is no parser of English: distance counts words, and what parts clauses (a relative pronoun, "while", a semicolon,
another verb) counts for many words. That is enough to tell which verb a time or a name belongs to.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Any

from spacetimeline.extract.clauses.asides import find_asides
from spacetimeline.extract.clauses.senses import MANY_SENSES, settle_sense
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(
    r"[a-z]++(?![^\W\d_]|[-’'.])"  # most words, told quickly
    r"|\d+(?:[.,:]\d+)*|[^\W\d_](?:\.[^\W\d_]){1,3}\.?(?:-[^\W\d_]+)*|[^\W\d_]+(?:[-’'][^\W\d_]+)*|\S"
)
_TAGS: dict[str, str] = {}
for _tag, _listed in {
    "aux": "is are was were be been being am has have had having do does did 's ’s",
    "modal": "will would shall should ought could may might can must won't won’t cannot 'll ’ll",
    "to": "to",
    "conj": "and or but then & plus",
    "sub": "when while as because although though if once whereas unless where so whether since",
    "ref": "after before following until during till prior ahead upon despite",
    "rel": "which who whom whose that what",
    "prep": "at on in of from for with by aboard atop into off over near around about between via onto toward "
    "towards through within without under against across inside outside beyond along alongside per",
    "det": "the a an this these those its their his her our my your each every another no some any",
    "pron": "it they he she we i you them him itself they'll they’ll he'll he’ll she'll she’ll it'll it’ll",
    "neg": "not n't n’t never didn't didn’t won't won’t wasn't wasn’t isn't isn’t",
    "adv": "now also just again already still soon later earlier first finally currently then tentatively only "
    "once not today too",
    "stop": "; : — –",
    "comma": ",",
    "open": "( [",
    "close": ") ]",
}.items():
    for _word in _listed.split():
        _TAGS.setdefault(_word, _tag)
_COST = {
    "stop": 10.0,
    "comma": 3.0,
    "open": 5.0,
    "close": 5.0,
    "sub": 9.0,
    "rel": 9.0,
    "ref": 6.0,
    "trigger": 5.0,
    "verb": 6.0,
}
"""Of walking past a unit of a tag; 1 for any other."""
_NOT_VERBS = words(
    """
    united hundred red need speed indeed based crewed uncrewed unmanned manned so-called feed seed bed exceed
    unpiloted lakebed seabed riverbed testbed airspeed
    """
)


@dataclass(slots=True)
class Unit:
    """A piece of a sentence. ``tag`` tells what it is, ``ref`` is the time, name or trigger it stands for."""

    tag: str
    low: str
    start: int
    end: int
    ref: Any = None
    cut_tag: str = ""
    """The tag it had before it was taken for a verb or a preposition, empty where that is ``tag``."""

    def retag(self, tag: str) -> None:
        """Take it for something else, for as long as the units around it stay as they are."""
        if tag != self.tag:
            self.cut_tag, self.tag = self.cut_tag or self.tag, tag


@dataclass(slots=True)
class Clause:
    """A sentence's units with the cumulated cost of walking from its start to each of them."""

    units: list[Unit]
    walked: list[float] = field(default_factory=list)
    asides: list[int] = field(default_factory=list)
    """For each unit the number of the aside it stands in, 0 outside."""
    places: dict[str, list[int]] = field(default_factory=dict)
    """Where times, names and triggers stand, by their tags."""
    words: frozenset[str] = frozenset()
    """What the units say, in lower case: by it one sees at once what there is no use looking for."""
    of_rockets: bool = False
    """Was a row of launches told of just before, so that "the second" is a launch or a rocket?"""
    of_people: bool = False
    """Was something told of just before in which one may follow another: a launch, a walk, a landing?"""
    of_item: bool = False
    """Is it an item of a chronicle, whose first day is that of what it tells, and no report's?"""

    def cost(self, one: int, other: int) -> float:
        """How far two units are apart: words between plus barriers between."""
        return abs(self.walked[other] - self.walked[one])

    def indices(self, tag: str) -> Sequence[int]:
        """Where the units of a tag stand that is "time", "entity", "person" or "trigger"."""
        return self.places.get(tag, ())


def read_clause(
    low: str, start: int, end: int, spans: list[tuple[int, int, str, Any]], verbs: frozenset[str], soft: frozenset[str]
) -> Clause:
    """The units of ``low[start:end]``. ``spans`` are (start, end, tag, what) of what is known already, in order.

    ``verbs`` are words to take for verbs; ``soft`` verbs stand in for an event's noun or lead to its verb.
    """
    units: list[Unit] = []
    place = start
    for span_start, span_end, tag, ref in spans:
        if span_start < place or span_end > end:
            continue
        _words(low, place, span_start, units)
        word = low[span_start:span_end]
        if tag == "entity" and word in soft:
            word = f'"{word}"'  # the probe Hope hopes for nothing
        units.append(Unit(tag, word, span_start, span_end, ref))
        place = span_end
    _words(low, place, end, units)
    return _clause_of(units, verbs, soft)


def without(clause: Clause, dropped: set[int], low: str, verbs: frozenset[str], soft: frozenset[str]) -> Clause:
    """The clause read again with the units at ``dropped`` as plain words."""
    units: list[Unit] = []
    for at, unit in enumerate(clause.units):
        if at in dropped:
            if unit.low == "left" and any(_is_body(each) for each in clause.units[at + 1 : at + 4]):
                verbs |= {unit.low}  # "left the asteroid in May": a deed, though no event
            _words(low, unit.start, unit.end, units)
        else:
            if unit.cut_tag:
                unit.tag, unit.cut_tag = unit.cut_tag, ""
            units.append(unit)
    return _clause_of(units, verbs, soft)


def _is_body(unit: Unit) -> bool:
    return unit.tag == "entity" and bool(unit.ref.kind == "body")


def _clause_of(units: list[Unit], verbs: frozenset[str], soft: frozenset[str]) -> Clause:
    _mark_verbs(units, verbs, soft)
    asides = find_asides(units)
    places: dict[str, list[int]] = {}
    for at, unit in enumerate(units):
        if unit.ref is not None:
            places.setdefault(unit.tag, []).append(at)
    return Clause(units, _walk(units, asides), asides, places, frozenset([unit.low for unit in units]))


def _words(low: str, start: int, end: int, units: list[Unit]) -> None:
    tag_of, add, find, end_of_last = _TAGS.get, units.append, low.find, start
    for word in _WORD.findall(low, start, end):
        at = find(word, end_of_last)
        end_of_last = at + len(word)
        tag = tag_of(word)
        if tag is None:
            tag = (
                "adv"
                if word.endswith("ly")
                else "word"
                if word[0].isalpha()
                else "num"
                if word[0].isdigit()
                else "sign"
            )
        add(Unit(tag, word, at, end_of_last))


def _mark_verbs(units: list[Unit], verbs: frozenset[str], soft: frozenset[str]) -> None:
    """Tag what is a verb by its form and place: "approved", "will begin", "to confirm the"; not "the planned "
    "flight"."""
    previous = ""
    for at, unit in enumerate(units):
        if unit.low in MANY_SENSES:
            settle_sense(units, at, previous)
        if unit.tag == "word":
            following = units[at + 1].tag if at + 1 < len(units) else ""
            if _is_name_given(units, at):
                pass  # "a capsule named Freedom dropped": no verb of its own
            elif _is_verb(unit.low, previous, following, verbs):
                unit.retag("soft" if unit.low in soft else "verb")
            elif unit.low == "place" and units[at - 1].low not in _TAKES_PLACE:
                pass  # "from the old place"
            elif unit.low in soft and previous not in ("det", "prep"):
                unit.retag("soft")
        if unit.tag != "adv":
            owner = unit.low == "s" and at and units[at - 1].low in _APOSTROPHES
            previous = "det" if owner else unit.tag  # "in Endeavour's hold" is no deed


_APOSTROPHES = ("'", "’")


_TAKES_PLACE = words("take takes took taken taking in")
_NAMING = words("named called dubbed nicknamed christened codenamed designated")
_CRAFT = ("vehicle", "mission", "launch_vehicle", "station")


def _is_name_given(units: list[Unit], at: int) -> bool:
    """Is it the "named" of "a capsule named Freedom", not that of "NASA named a crew"?"""
    if units[at].low not in _NAMING or not 0 < at < len(units) - 1:
        return False
    before, following = units[at - 1], units[at + 1]
    named = before.tag == "word" or (before.tag == "entity" and before.ref.kind in _CRAFT)
    return named and following.tag in ("word", "entity", "sign")


def _is_verb(word: str, previous: str, following: str, verbs: frozenset[str]) -> bool:
    if previous == "modal":
        return True
    if previous == "to":
        return word in verbs or (following in ("det", "entity", "person", "pron", "num") and word not in _TITLES)
    if previous in ("det", "num"):
        return False
    if word.endswith("ed") and word not in _NOT_VERBS:
        return following not in ("word", "trigger") or previous in ("entity", "person", "aux", "pron", "conj", "rel")
    return word in verbs and previous != "prep" and not (word.endswith("s") and following == "verb")


_TITLES = words(
    "astronaut astronauts cosmonaut cosmonauts taikonaut taikonauts commander colleague crewmate crewmates "
    "comet asteroid planet moon station spacecraft craft"
)
"""What stands behind "to" before a name and is no verb: "handed over to cosmonaut Ray", "sent to comet Encke"."""


def _walk(units: list[Unit], asides: list[int]) -> list[float]:
    walked: list[float] = []
    total = 0.0
    for at, unit in enumerate(units):
        if asides[at]:
            total += 0.2
            walked.append(total)
            continue
        tag = unit.tag
        cost = _COST.get(tag, 1.0)
        if tag not in _JOINING:
            pass
        elif tag == "conj":
            cost += 6.0 if _joins_clauses(units, at) else 0.5
        elif tag == "to":
            cost += 4.0 if _is_purpose(units, at) else 0.0
        elif unit.low == "with" and at and units[at - 1].tag == "comma":
            cost += 4.0
        walked.append(total + cost / 2)
        total += cost
    return walked


_JOINING = frozenset(("conj", "to", "prep"))


def _is_purpose(units: list[Unit], at: int) -> bool:
    """Does "to" open a clause of purpose ("to begin the trip home"), not finish a verb ("is set to launch")?"""
    if at + 1 >= len(units) or not at:
        return False
    following = units[at + 1]
    verbal = following.tag in ("verb", "soft") or (following.tag == "trigger" and following.ref.form == "base")
    return verbal and units[at - 1].tag not in ("soft", "aux", "modal", "adv", "verb")


def _joins_clauses(units: list[Unit], at: int) -> bool:
    """Does the "and" at ``at`` join two clauses rather than two things?"""
    following = units[at + 1 : at + 5]
    if len(following) > 1 and following[0].tag == "prep" and following[1].tag == "time":
        return True
    if not _has_verb_before(units, at):
        return False  # "On May 1, Okafor and Weber made a spacewalk"
    for unit in following:
        if unit.tag in ("aux", "modal", "verb", "soft"):
            return True
        if unit.tag == "trigger":
            return bool(unit.ref.form != "noun")
        if unit.tag in ("prep", "comma", "stop", "conj"):
            return False
    return False


def _has_verb_before(units: list[Unit], at: int) -> bool:
    """Does the clause that leads to a unit have a verb, as far back as one looks?"""
    for unit in reversed(units[max(0, at - _VERB_REACH) : at]):
        if unit.tag in ("aux", "modal", "verb", "soft") or (unit.tag == "trigger" and unit.ref.form != "noun"):
            return True
        if unit.tag in ("stop", "sub"):
            return False
    return at > _VERB_REACH


_VERB_REACH = 16
