"""A sentence as frames of crews read it: its verbs, the noun phrases before them, and the words near them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.craft_names import is_generic
from spacetimeline.extract.mentions.crew_craft import is_craft
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.mentions.crew_frame_table import CrewTable, Way

BE = words("is are was were be been being")
OWNS = words("'s ’s ' ’")
"""What follows a name that owns something."""
SIGNS = words("- -- — – :")
PREPOSED = words("beside next including among")
PARTICLES = words("up down back home along both")
NOUN_TAGS = ("word", "entity", "num", "det", "sign", "adv")
BEHIND = 12
"""So many units behind a verb or a name are looked at."""
_LEADS_ON = words("to due set scheduled planned expected slated going about ready")
_BROUGHT = words("brought carried took returned ferried fetched")
_HAVE = words("has have had")
_ALL = words("all both each")
_ALSO = _ALL | words("also now")
_CAPSULES = words("capsule craft spacecraft spaceship ship shuttle orbiter module")
_ENTITIES = {"station": "station", "port": "station", "vehicle": "craft", "mission": "craft"}
_LEAD = 6  # units
_TITLE_REACH, _VERB_REACH, _BACK_REACH, _RELATIVE_REACH, _JOINED_REACH = 9, 34, 12, 22, 14  # units


def _is_noun(unit: Unit) -> bool:
    """Is it an event's noun ("the two spacewalks")?"""
    return unit.tag == "trigger" and unit.ref.form == "noun"


def is_owner(units: list[Unit], at: int) -> bool:
    """Does what the unit ``at`` names own what follows: the A of "A's replacement"?"""
    return at + 1 < len(units) and units[at + 1].low in OWNS


class CrewSentence:
    """The units of a sentence with what the table of crews says of them; all numbers are those of units."""

    def __init__(self, units: list[Unit], table: CrewTable) -> None:
        self.units = units
        self.table = table

    def start(self, first: int) -> int:
        """The first unit of the phrase that ends with the unit ``first``: past titles, agencies, articles."""
        units, start = self.units, first
        while start > 0 and first - start < _TITLE_REACH:
            before = units[start - 1]
            if before.tag == "close" and (opened := self._opened(start - 1)):
                start = opened  # "ISRO (Indian Space Research Organisation) astronaut A"
                continue
            if before.tag == "person" and units[start].low in OWNS:
                start -= 1  # "A's replacement"
                continue
            if before.tag not in (*NOUN_TAGS, "verb") or before.low in SIGNS | PREPOSED | PARTICLES:
                break
            if self.is_verb(start - 1) or (units[start].tag == "det" and before.low not in ("all", "both")):
                break
            start -= 1
        return start

    def _opened(self, close: int) -> int:
        """Where the brackets that the unit ``close`` shuts open behind a noun they explain, else 0."""
        for at in range(close - 1, max(0, close - _TITLE_REACH), -1):
            if self.units[at].tag == "open":
                return at if self.units[at - 1].tag in ("word", "entity") else 0
            if self.units[at].tag not in NOUN_TAGS:
                break
        return 0

    def is_verb(self, at: int) -> bool:
        """Is a unit a verb, as far as one sees by its form and by what stands before it?"""
        unit = self.units[at]
        if unit.tag in ("verb", "trigger", "soft"):
            if at > 1 and self.units[at - 2].low == "next":
                return False  # "strapped in next to teacher Jon Lindt"
            return not _is_noun(unit)
        frames = self.table.frames.get(unit.low) if unit.tag in ("word", "adv") else None
        if frames is None:
            return False
        before = self.units[at - 1].tag if at else ""
        forms = {each.form for each in frames}
        if "past" in forms or "gerund" in forms:
            return before != "det"
        if "present" in forms:
            return before in ("person", "rel", "pron", "close", "entity", "comma", "adv", "word", "conj")
        return before in ("modal", "to", "pron", "person", "rel", "close")

    def is_out_of_ship(self, at: int) -> bool:
        """Is it the "out" of "A was out of the capsule", "B was the first out of the Soyuz": has it come down?"""
        if self.units[at].low != "out" or not self.is_word(at + 1, "of"):
            return False
        return any(unit.low in _CAPSULES or is_craft(unit) for unit in self.units[at + 2 : at + 5])

    def is_word(self, at: int, word: str) -> bool:
        """Is the unit at a place that word?"""
        return at < len(self.units) and self.units[at].low == word

    def words(self, at: int, end: int, verb_from: int = 1000) -> set[str]:
        """The words from ``at`` on, up to the end of the clause or the next verb behind ``verb_from``.

        A station's name is that of a station.
        """
        found: set[str] = set()
        for place, unit in enumerate(self.units[at:end], at):
            relative = unit.tag == "rel" and not (unit.low == "that" and self.noun_way(place + 1))  # not "that crew"
            if unit.tag == "sub" or relative or unit.low == ";":
                break
            if place > verb_from and unit.tag in ("trigger", "verb", "aux", "modal") and not _is_noun(unit):
                break
            if place > verb_from and unit.tag == "conj" and place + 1 < len(self.units) and self.is_verb(place + 1):
                break  # "brought A and B, and took home C"
            if unit.tag == "entity" and unit.ref.kind == "body":
                found.add((unit.ref.attributes.get("body") or unit.ref.canonical).lower())  # "in lunar orbit"
            else:
                found.update(unit.low.split() if unit.tag != "entity" else (_ENTITIES.get(unit.ref.kind, unit.low),))
        return found

    def words_before(self, at: int) -> set[str]:
        """The words right before the unit, in its part of the sentence."""
        found: set[str] = set()
        for unit in reversed(self.units[max(0, at - _LEAD) : at]):
            if unit.tag == "stop":
                break
            found.add(unit.low)
        return found

    def noun_way(self, at: int) -> Way | None:
        """What a noun says of those it stands for: a crew, or backups."""
        known = 0 <= at < len(self.units) and self.units[at].tag == "word"
        return self.table.nouns.get(self.units[at].low) if known else None

    def nearest_noun(self, at: int) -> Way | None:
        """What the last noun before the unit ``at`` says that says something."""
        return next((way for place in range(at - 1, max(-1, at - 8), -1) if (way := self.noun_way(place))), None)

    def verb_behind(self, at: int) -> tuple[int | None, bool | None]:
        """The verb that people are the subject of, and whether it is a passive; or a copula, and None."""
        units = self.units
        place, be, led = at, False, False
        end = min(at + _VERB_REACH, len(units))
        while place < end:
            unit = units[place]
            if unit.tag in ("sub", "stop", "neg") or (unit.tag == "conj" and be):
                break
            if unit.tag == "to" and not be and not self.leads_on(place - 1):
                break
            if unit.tag == "open":
                place = next((each for each in range(place, end) if units[each].tag == "close"), end)
            elif (
                unit.tag == "comma"
                and place + 1 < end
                and (units[place + 1].tag == "rel" or (place == at and units[place + 1].tag == "det"))
            ):
                place = self.relative_end(place + 1)  # "A, who flew once, is", "A, the first to fly, is"
            elif unit.low in BE:
                be = True
                also = place + 1 < end and units[place + 1].low in _ALSO  # "A was also a member", "they are all aboard"
                if place + 1 + also < end and self.is_predicate(place + 1 + also):
                    return place, None
            elif unit.low in _HAVE and place + 1 < end and self._begins_object(place + 1):
                return place, False  # "A had the right seat"
            elif self.is_verb(place) or (led and unit.tag == "word" and unit.low not in _ALL):
                if unit.low not in _LEADS_ON or not any(each.tag == "to" for each in units[place + 1 : place + 3]):
                    return place, be and self.is_past(place)
                be = False
            led = unit.tag in ("modal", "aux") or (led and (unit.tag in ("adv", "time") or unit.low in _ALL))
            place += 1
        return None, None

    def verb_joined(self, verb: int) -> int | None:
        """The next verb of the same subject: "A and B say goodbye and climb into their ship"."""
        for place in range(verb + 1, min(verb + _JOINED_REACH, len(self.units) - 1)):
            unit = self.units[place]
            if unit.tag in ("stop", "sub", "person", "trigger", "verb", "neg"):
                return None
            if unit.tag == "conj" and self.units[place + 1].low in self.table.frames:
                return place + 1
        return None

    def _begins_object(self, at: int) -> bool:
        unit = self.units[at]
        return unit.tag in ("det", "num", "person", "entity") or unit.low.endswith(("'s", "’s"))

    def leads_on(self, at: int) -> bool:
        """May a "to" behind the unit lead to the verb ("is scheduled to command")?"""
        return self.units[at].tag in ("soft", "aux") or self.units[at].low in _LEADS_ON

    def is_past(self, at: int) -> bool:
        """Has the verb the form of a past tense or a participle?"""
        unit = self.units[at]
        frames = self.table.frames.get(unit.low, ())
        return unit.low.endswith("ed") or unit.low in ("was", "were") or any(each.form == "past" for each in frames)

    def is_predicate(self, at: int) -> bool:
        """Does what follows a form of "be" say what somebody is, rather than what is done?"""
        unit = self.units[at]
        if unit.tag in ("modal", "aux", "to", "adv", "neg", "verb", "trigger", "soft") or unit.low in _LEADS_ON | _ALL:
            return False
        return not self.is_verb(at)

    def relative_end(self, at: int) -> int:
        """The comma that closes the relative clause at ``at``, or its last unit."""
        for place in range(at + 1, min(at + _RELATIVE_REACH, len(self.units))):
            unit = self.units[place]
            if unit.tag == "stop":
                return place - 1
            following = self.units[place + 1] if unit.tag == "comma" and place + 1 < len(self.units) else None
            if following is not None and (following.tag in ("aux", "modal") or self.is_verb(place + 1)):
                return place
        return at

    def verb_before(self, at: int) -> int | None:
        """The verb that a preposition belongs to."""
        for place in range(at - 1, max(-1, at - _BACK_REACH), -1):
            if self.units[place].tag in ("stop", "sub", "person", "time"):
                return None
            if self.is_verb(place):
                return place
        return None

    def frame_way(self, verb: int, role: str, last: int) -> Way | None:
        """The way of those in a role of the verb, by the first of its frames that fits; ``last`` ends their phrase."""
        unit, near = self.units[verb], None
        of_event = unit.tag == "trigger" and role != "by"  # whose people are read with it
        if of_event and role == "object" and unit.ref.kind is EventKind.RETURN and unit.low in _BROUGHT:
            return "down"  # "Atlantis brought home the three of the Mir 18 crew, A, B and C"
        if unit.low == "flown" and role in ("with", "subject") and self._had_flown(verb):
            return "out" if role == "with" else None
        word, particle = unit.low.removesuffix(" by"), ""
        if of_event and unit.ref.kind is EventKind.SPACEWALK:
            word, _, particle = word.partition(" ")  # "climbed out", one word to events
        for frame in self.table.frames.get(word, ()):
            way = frame.ways.get(role) or (frame.ways.get("object") if role == "passive" else None)
            if way is None or (of_event and not frame.particle):
                continue
            if frame.particle and particle != frame.particle and not self.is_word(verb + 1, frame.particle):
                continue
            if frame.needs or frame.never:
                near = near or self.words(verb, max(verb, last) + BEHIND, max(verb, last))
                before = self.words_before(verb)
                if frame.never & (near | before) or (frame.needs and not frame.needs & (near | before)):
                    continue
            return way
        return None

    def _had_flown(self, verb: int) -> bool:
        """Is it "A had already flown with B", in no craft that the sentence names: before the flight told of?"""
        if all(unit.low not in ("had", "has") for unit in self.units[max(0, verb - 3) : verb]):
            return False
        behind = itertools.takewhile(lambda unit: unit.tag not in ("comma", "stop"), self.units[verb + 1 :])
        return not any(is_craft(unit) and not is_generic(unit.ref) for unit in behind)
