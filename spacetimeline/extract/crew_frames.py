"""Who flies by what they do: the verb or noun that people of a sentence belong to, and their role with it.

What ``frames`` does for events this does for people: a group of names is a verb's subject, its object, its agent, or
stands behind a preposition; the table ``resources/lexicon/crew_frames.toml`` says what each of these means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spacetimeline.extract.crew_craft import is_craft
from spacetimeline.extract.crew_frame_table import ROLES
from spacetimeline.extract.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause, Unit
    from spacetimeline.extract.crew_frame_table import CrewTable, Way


class Found(NamedTuple):
    """How people fly; ``together`` where those whom their verb tells of fly with them.

    ``craft`` is the unit of the craft that their own noun names ("the Crew-7 team of A and B"), None without one.
    """

    way: Way
    together: bool = False
    craft: int | None = None


_BE = words("is are was were be been being")
OWNS = words("'s ’s ' ’")
"""What follows a name that owns something."""
_NOUN_TAGS = ("word", "entity", "num", "det", "sign", "adv")
_SIGNS = words("- -- — – :")
_LEADS_ON = words("to due set scheduled planned expected slated going about ready")
_ALL = words("all both each")
_TOGETHER = words("with alongside beside")
_PREPOSED = words("beside next including among")
_ELSEWHERE = words("station iss outpost complex expedition orbit arm spacewalk extravehicular")
_COMPANY = words("with beside alongside joining accompanying flanking")
_FASTENED = words("strapped seated buckled")
_LONG_SINCE = words("since already currently now until")
_ORDINALS = words("first second third fourth fifth sixth seventh eighth maiden")
_PARTICLES = words("up down back home along both")
_A = words("a an")
_ENTITIES = {"station": "station", "port": "station", "vehicle": "craft", "mission": "craft"}
_TITLE_REACH, _VERB_REACH, _BACK_REACH, _BEHIND = 9, 34, 12, 12  # units


def role_way(clause: Clause, group: list[int], table: CrewTable) -> Found | None:
    """How the people of ``group`` fly, as the verb or noun they belong to says; None where it says nothing."""
    return _Reader(clause.units, table).of(group[0], group[-1], 2)


def is_noun(unit: Unit) -> bool:
    """Is it an event's noun ("the two spacewalks")?"""
    return unit.tag == "trigger" and unit.ref.form == "noun"


class _Reader:
    """Reads the roles of noun phrases of one sentence; a phrase is the numbers of its first and last unit."""

    def __init__(self, units: list[Unit], table: CrewTable) -> None:
        self._units = units
        self._table = table

    def of(self, first: int, last: int, depth: int) -> Found | None:
        """What is said of a phrase; ``depth`` is how many phrases it may be said of another still."""
        units = self._units
        start = self._start(first)
        lead = start - 1
        unit = units[lead] if start else None
        if unit is None or unit.tag in ("conj", "sub", "rel"):
            return self._as_subject(last)
        if unit.tag in ("comma", "stop", "open") or unit.low in _SIGNS:
            return self._beside(lead, last, depth)
        if unit.tag in ("prep", "to") or unit.low in _PREPOSED:
            return self._behind_preposition(lead, last, depth)
        if unit.low in _BE:
            return self._as_predicate(lead)
        if unit.low == "flown by":  # or flies by, says the grammar of events
            way = self._frame_way(lead, "by", last)
            return Found(way, together=True) if way is not None else None
        if unit.low in _PARTICLES and lead:
            lead -= 1
        way = self._frame_way(lead, "object", last) or self._inverted(lead)
        return Found(way) if way is not None else None

    def _start(self, first: int) -> int:
        """The first unit of the phrase that ends with the unit ``first``: past titles, agencies, articles."""
        units, start = self._units, first
        while start > 0 and first - start < _TITLE_REACH:
            before = units[start - 1]
            if before.tag not in (*_NOUN_TAGS, "verb") or before.low in _SIGNS | _PREPOSED | _PARTICLES:
                break
            if self._is_verb(start - 1) or (units[start].tag == "det" and before.low not in ("all", "both")):
                break
            start -= 1
        return start

    def _is_verb(self, at: int) -> bool:
        """Is a unit a verb, as far as one sees by its form and by what stands before it?"""
        unit = self._units[at]
        if unit.tag in ("verb", "trigger", "soft"):
            if at > 1 and self._units[at - 2].low == "next":
                return False  # "strapped in next to teacher Jon Lindt"
            return not is_noun(unit)
        frames = self._table.frames.get(unit.low) if unit.tag in ("word", "adv") else None
        if frames is None:
            return False
        before = self._units[at - 1].tag if at else ""
        forms = {each.form for each in frames}
        if "past" in forms or "gerund" in forms:
            return before != "det"
        if "present" in forms:
            return before in ("person", "rel", "pron", "close", "entity", "comma", "adv", "word", "conj")
        return before in ("modal", "to", "pron", "person", "rel", "close")

    def _frame_way(self, verb: int, role: str, last: int) -> Way | None:
        """The way of those in a role of the verb, by the first of its frames that fits; ``last`` ends their phrase."""
        unit, near = self._units[verb], None
        of_event = unit.tag == "trigger" and role != "by"  # whose people are read with it
        for frame in self._table.frames.get(unit.low.removesuffix(" by"), ()):
            way = frame.ways.get(role) or (frame.ways.get("object") if role == "passive" else None)
            if way is None or (of_event and not frame.particle):
                continue
            if frame.particle and not self._is_word(verb + 1, frame.particle):
                continue
            if frame.needs or frame.never:
                near = near or self._words(verb, max(verb, last) + _BEHIND, max(verb, last))
                before = self._words_before(verb)
                if frame.never & (near | before) or (frame.needs and not frame.needs & (near | before)):
                    continue
            return way
        return None

    def _is_word(self, at: int, word: str) -> bool:
        return at < len(self._units) and self._units[at].low == word

    def _words(self, at: int, end: int, verb_from: int = 1000) -> set[str]:
        """The words from ``at`` on, up to the end of the clause or the next verb behind ``verb_from``.

        A station's name is that of a station.
        """
        found: set[str] = set()
        for place, unit in enumerate(self._units[at:end], at):
            if unit.tag in ("sub", "rel") or unit.low == ";":
                break
            if place > verb_from and unit.tag in ("trigger", "verb", "aux", "modal") and not is_noun(unit):
                break
            found.update(unit.low.split() if unit.tag != "entity" else (_ENTITIES.get(unit.ref.kind, unit.low),))
        return found

    def _words_before(self, at: int) -> set[str]:
        return {unit.low for unit in self._units[max(0, at - 6) : at]}

    def _beside(self, lead: int, last: int, depth: int) -> Found | None:
        """What is said of people behind a comma, a dash or a colon: by the noun before it, or by their own verb."""
        units = self._units
        while lead and units[lead].low in _SIGNS and units[lead - 1].low in _SIGNS:
            lead -= 1
        at = lead - 1
        flown = at > 1 and units[at].low in ("space", "orbit") and units[at - 1].low == "in"
        at -= 2 * flown  # "the first Dane in space, A"
        noun = self._noun_way(at)
        somebody = flown or (at >= 0 and units[at].low in self._table.persons)
        if not (noun or somebody) or units[lead].low == ";" or not depth:
            return self._as_subject(last) if units[lead].low not in _SIGNS else None
        return self._with_craft(at, self.of(at, last, depth - 1), noun)

    def _with_craft(self, noun: int, own: Found | None, way: Way | None) -> Found | None:
        """What is said of those whose noun says ``way`` of them: where it names their craft, they fly in that."""
        inside = self._units[self._start(noun) : noun]
        craft = next((at for at, unit in enumerate(inside, noun - len(inside)) if is_craft(unit)), None)
        if craft is not None and way == "both":
            return Found("both", craft=craft)
        if own is None and way == "both" and any(unit.low in _ELSEWHERE for unit in inside):
            return Found("maybe")
        return own or (Found(way) if way is not None else None)

    def _noun_way(self, at: int) -> Way | None:
        """What a noun says of those it stands for: a crew, or backups."""
        return self._table.nouns.get(self._units[at].low) if at >= 0 and self._units[at].tag == "word" else None

    def _as_subject(self, last: int) -> Found | None:
        """What people are said to do by the next verb behind them, or to be."""
        units = self._units
        following = units[last + 1 : last + 3]
        if following and following[0].low in OWNS:
            return None
        if len(following) > 1 and (following[0].tag == "comma" or following[0].low in _SIGNS):
            if following[1].low in ("who", "whom"):
                told = self._relative(last + 2)
                if told is not None:
                    return told
            elif self._is_seated(last + 2, 5):
                return Found("both")
        elif following and (following[0].low in ("aboard", "inside") or following[0].low in _FASTENED):
            return Found("both") if self._is_seated(last + 1, 5) else None
        return self._as_doer(last + 1) or self._titled(last + 1)

    def _as_doer(self, at: int) -> Found | None:
        """What people do or are by the verb behind the unit ``at``."""
        verb, passive = self._verb_behind(at)
        if verb is None:
            return None
        if passive is None:
            return self._as_seated(verb)
        way = self._frame_way(verb, "passive" if passive else "subject", verb)
        return Found(way) if way is not None else None

    def _titled(self, at: int) -> Found | None:
        """Is it ", the pilot,", ", science pilot of the mission,"?"""
        units = self._units
        if at >= len(units) or units[at].tag != "comma":
            return None
        for place in range(at + 1, min(at + 7, len(units) - 1)):
            if units[place].low in _A or units[place].tag not in (*_NOUN_TAGS, "aux"):
                return None
            if self._noun_way(place) == "both" and (units[place + 1].tag == "comma" or units[place + 1].low == "of"):
                return Found("both") if not self._words(place, place + 6) & _ELSEWHERE else None
        return None

    def _is_seated(self, at: int, reach: int) -> bool:
        """Is it ", at the controls of", ", strapped in"?"""
        if at >= len(self._units) or not (self._units[at].tag == "prep" or self._units[at].low in _FASTENED):
            return False
        near = self._words(at, at + reach)
        return any(self._table.seats.get(each) == "both" for each in near) and not near & _ELSEWHERE

    def _relative(self, who: int) -> Found | None:
        """What a "who" behind people says of them: that they stay, or what they are about to do."""
        verb, _ = self._verb_behind(who + 1)
        found = self._as_doer(who + 1)
        if verb is None or found is None:
            return None
        past = self._is_past(verb) and all(unit.tag != "modal" for unit in self._units[who:verb])
        return found if found.way == "out" or not past else None

    def _as_seated(self, copula: int) -> Found | None:
        """Is it "B is in command", "A was the commander", "they have been aboard since May"?"""
        near = self._words(copula + 1, copula + _BEHIND)
        for at in range(copula + 1, min(copula + 7, len(self._units))):
            unit = self._units[at]
            if unit.tag in ("stop", "sub", "rel", "comma", "verb", "trigger", "person", "time"):
                break
            seat = self._table.seats.get(unit.low)
            if seat is not None and near & _LONG_SINCE:
                return Found("out")
            way = seat or self._noun_way(at)
            if way is not None:
                portrait = seat is None and any(each.low in _A for each in self._units[copula + 1 : at])
                return None if near & _ELSEWHERE or portrait else Found(way)
        return None

    def _verb_behind(self, at: int) -> tuple[int | None, bool | None]:
        """The verb that people are the subject of, and whether it is a passive; or a copula, and None."""
        units = self._units
        place, be, led = at, False, False
        end = min(at + _VERB_REACH, len(units))
        while place < end:
            unit = units[place]
            if unit.tag in ("sub", "stop", "neg") or (unit.tag == "conj" and be):
                break
            if unit.tag == "to" and not be and not self._leads_on(place - 1):
                break
            if unit.tag == "open":
                place = next((each for each in range(place, end) if units[each].tag == "close"), end)
            elif unit.tag == "comma" and place + 1 < end and units[place + 1].tag == "rel":
                place = self._relative_end(place + 1)
            elif unit.low in _BE:
                be = True
                if place + 1 < end and self._is_predicate(place + 1):
                    return place, None
            elif self._is_verb(place) or (led and unit.tag == "word" and unit.low not in _ALL):
                if unit.low not in _LEADS_ON or not any(each.tag == "to" for each in units[place + 1 : place + 3]):
                    return place, be and self._is_past(place)
                be = False
            led = unit.tag in ("modal", "aux") or (led and (unit.tag in ("adv", "time") or unit.low in _ALL))
            place += 1
        return None, None

    def _leads_on(self, at: int) -> bool:
        return self._units[at].tag in ("soft", "aux") or self._units[at].low in _LEADS_ON

    def _is_past(self, at: int) -> bool:
        unit = self._units[at]
        frames = self._table.frames.get(unit.low, ())
        return unit.low.endswith("ed") or unit.low in ("was", "were") or any(each.form == "past" for each in frames)

    def _is_predicate(self, at: int) -> bool:
        unit = self._units[at]
        if unit.tag in ("modal", "aux", "to", "adv", "neg", "verb", "trigger", "soft") or unit.low in _LEADS_ON | _ALL:
            return False
        return not self._is_verb(at)

    def _relative_end(self, at: int) -> int:
        """The comma that closes the relative clause at ``at``, or its last unit."""
        for place in range(at + 1, min(at + 22, len(self._units))):
            unit = self._units[place]
            if unit.tag == "stop":
                return place - 1
            following = self._units[place + 1] if unit.tag == "comma" and place + 1 < len(self._units) else None
            if following is not None and (following.tag in ("aux", "modal") or self._is_verb(place + 1)):
                return place
        return at

    def _behind_preposition(self, lead: int, last: int, depth: int) -> Found | None:
        """What the preposition at ``lead`` says of those behind it."""
        units = self._units
        word = units[lead].low
        if word in ("including", "among"):
            noun = next((way for at in range(lead - 1, max(-1, lead - 8), -1) if (way := self._noun_way(at))), None)
            return Found(noun) if noun is not None else None
        noun = self._noun_way(lead - 1)
        if (word == "of" and not self._is_word(lead - 1, "company")) or noun == "out":
            if noun is not None and depth:
                return self._with_craft(lead - 1, self.of(lead - 1, last, depth - 1), noun)
            way = self._frame_way(lead - 1, "object", last) if lead else None
            return Found(way) if way is not None else None
        if word == "for" and self._verb_before(lead) is None:
            behind = units[last + 1 : last + 16]
            own = [unit.low for unit in behind if unit.low in ("it", "this", "that")]
            return Found("both") if own and _ORDINALS & {unit.low for unit in behind} else None
        company = self._is_word(lead - 1, "company")  # "in the company of A"
        role = "with" if word in _TOGETHER or company or self._is_word(lead - 1, "next") else word
        if role not in ROLES:
            return None
        verb = self._verb_before(lead)
        way = self._frame_way(verb, role, last) if verb is not None else None
        if way is None and company:
            return Found("both", together=True)
        if way is None and word == "with":
            way = self._seated_with(last)
            return Found(way) if way is not None else None
        together = verb is not None and role in ("by", "with") and self._frame_way(verb, "passive", verb) != "out"
        return Found(way, together) if way is not None else None

    def _seated_with(self, last: int) -> Way | None:
        """Is it "with A aboard", "with A in command", "Soyuz 9 with A and B", "with A as pilot"?"""
        behind = self._words(last + 1, last + _BEHIND - 3)
        if any(self._table.seats.get(each) == "both" for each in behind):
            return None if behind & (_ELSEWHERE | _LONG_SINCE) else "both"
        as_what = range(last + 2, min(last + 7, len(self._units))) if self._is_word(last + 1, "as") else ()
        return next((way for at in as_what if (way := self._noun_way(at))), None)

    def _verb_before(self, at: int) -> int | None:
        """The verb that a preposition belongs to."""
        for place in range(at - 1, max(-1, at - _BACK_REACH), -1):
            if self._units[place].tag in ("stop", "sub", "person", "time"):
                return None
            if self._is_verb(place):
                return place
        return None

    def _as_predicate(self, copula: int) -> Found | None:
        """What people are said to be: "at the controls was A", "the crew are A and B", "the backups are A and B"."""
        found: Way | None = None
        for place in range(copula - 1, max(-1, copula - 14), -1):
            unit = self._units[place]
            if unit.low in _ELSEWHERE:
                return None
            way = self._table.seats.get(unit.low) or self._noun_way(place) or self._company(place)
            if way == "out":
                return Found("out")
            found = found or way
            if unit.tag in ("stop", "sub", "rel", "verb"):
                break
        return Found(found, together=True) if found is not None else None

    def _company(self, at: int) -> Way | None:
        """Is it the "with" of "with him were A and B", "aboard with C was B"?"""
        behind = self._units[at + 1 : at + 2]
        if self._units[at].low not in _COMPANY or not behind:
            return None
        return "both" if behind[0].tag == "person" or behind[0].low in ("him", "her", "them") else None

    def _inverted(self, verb: int) -> Way | None:
        """Is it "with him flew A", "aboard flew A and B"?"""
        if verb < 1 or not self._table.frames.get(self._units[verb].low):
            return None
        return "both" if any(self._company(at) for at in range(max(0, verb - 6), verb)) else None
