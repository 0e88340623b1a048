"""Who flies by what they do: the verb or noun that people of a sentence belong to, and their role with it.

What ``frames`` does for events this does for people: a group of names is a verb's subject, its object, its agent, or
stands behind a preposition; the table ``resources/lexicon/crew_frames.toml`` says what each of these means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spacetimeline.extract.clauses.subjects import STATION_WORDS
from spacetimeline.extract.mentions.crew_craft import COMING_HOME, is_craft
from spacetimeline.extract.mentions.crew_frame_table import ROLES
from spacetimeline.extract.mentions.crew_sentence import (
    BE,
    BEHIND,
    NOUN_TAGS,
    PARTICLES,
    PREPOSED,
    SIGNS,
    CrewSentence,
    is_owner,
)
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.mentions.crew_frame_table import CrewTable, Way


class Found(NamedTuple):
    """How people fly; ``together`` where those whom their verb tells of fly with them.

    ``craft`` is the unit of the craft that their own noun names ("the Crew-7 team of A and B"), None without one.
    """

    way: Way
    together: bool = False
    craft: int | None = None


_TOGETHER = words("with alongside beside between")
_ELSEWHERE = words("station iss outpost complex expedition orbit arm spacewalk extravehicular")
_OFFICES = words("program programme agency center centre corps department office squadron")
"""What somebody commands who need not fly: "Yang Jun, chief commander of the lunar program"."""
_STATIONS = STATION_WORDS | {"iss"}
_COMPANY = words("with behind beside alongside joining accompanying flanking")
_SIDES, _WHOSE = words("right left side"), words("his her their either")
_VISITS = words("spent spend spending worked work working lived live living stayed stay met talked dined")
_MEETS = words("met meet greeted greet joined join embraced hugged visited visit relieved replaced")
_FASTENED = words("strapped seated buckled")
_LONG_SINCE = words("since already currently now until")
_ABOARD = words("aboard board")
_SHIPS = frozenset(("the", "shuttle", "the shuttle"))
_ORDINALS = words("first second third fourth fifth sixth seventh eighth maiden")
_A = words("a an")
_BESIDES = words("addition apart aside")
_OPENING = 2  # units


def _is_station(unit: Unit) -> bool:
    return unit.tag == "entity" and unit.ref.kind == "station"


def role_way(clause: Clause, group: list[int], table: CrewTable) -> Found | None:
    """How the people of ``group`` fly, as the verb or noun they belong to says; None where it says nothing."""
    reader = _Reader(clause.units, table)
    if is_owner(clause.units, group[-1]):
        return None  # "bringing A's replacement"
    return Found("out") if reader.is_on_station(group[0]) else reader.of(group[0], group[-1], 2)


class _Reader(CrewSentence):
    """Reads the roles of noun phrases of one sentence; a phrase is the numbers of its first and last unit."""

    def is_on_station(self, first: int) -> bool:
        """Does a sentence begin "Aboard the station," before those who work there?"""
        if self.units[0].low not in ("aboard", "on", "inside"):
            return False
        comma = next((at for at in range(min(first, BEHIND)) if self.units[at].tag == "comma"), 0)
        if any(unit.low in BE for unit in self.units[:comma]):
            return False  # "On board were the Destiny module, and the crew: ..."
        return not _STATIONS.isdisjoint(self.words(0, comma))

    def of(self, first: int, last: int, depth: int) -> Found | None:
        """What is said of a phrase; ``depth`` is how many phrases it may be said of another still."""
        units = self.units
        start = self.start(first)
        lead = start - 1
        unit = units[lead] if start else None
        if unit is None or unit.tag in ("conj", "sub", "rel"):
            found = self._as_subject(last) or self._joined(lead, depth)
            and_he = unit is not None and unit.tag == "conj" and lead and units[lead - 1].low in ("he", "she")
            return found._replace(together=True) if found is not None and and_he else found
        if unit.tag in ("comma", "stop", "open") or unit.low in SIGNS:
            return self._beside(lead, last, depth)
        if unit.tag in ("prep", "to") or unit.low in PREPOSED:
            found = self._behind_preposition(lead, last, depth) or self._of_crew(last + 1)
            besides = 0 < lead <= _OPENING and units[lead - 1].low in _BESIDES  # "In addition to A, B and C are aboard"
            return self._as_subject(last) if found is None and besides else found
        if unit.low in BE:
            return self._as_predicate(lead)
        if unit.low == "them" and (among := self._among(lead)) is not None:
            return Found(among)
        if unit.low == "flown by":  # or flies by, says the grammar of events
            way = self.frame_way(lead, "by", last)
            return Found(way, together=True) if way is not None else None
        if unit.low in PARTICLES and lead:
            lead -= 1
        way = self.frame_way(lead, "object", last)
        if way is None and (way := self._inverted(lead)) is not None:
            return Found(way, together=any(self._company(at) for at in range(max(0, lead - 6), lead)))
        if way is None and self.is_word(last + 2, "who") and units[last + 1].tag == "comma":
            return self._relative(last + 2)  # "said A, who commands the flight"
        return Found(way) if way is not None else None

    def _joined(self, lead: int, depth: int) -> Found | None:
        """What is said of those behind the "and" at ``lead`` with others: "has A to his left and B to his right"."""
        if lead < 0 or not depth or self.units[lead].tag != "conj":
            return None
        for place in range(lead - 1, max(-1, lead - BEHIND), -1):
            if self.units[place].tag == "person":
                found = self.of(place, place, 0)
                return found if found is not None and found.way == "both" else None
            if self.is_verb(place) or self.units[place].tag in ("stop", "sub", "aux", "modal", "rel"):
                return None
        return None

    def _beside(self, lead: int, last: int, depth: int) -> Found | None:
        """What is said of people behind a comma, a dash or a colon: by the noun before it, or by their own verb."""
        units = self.units
        while lead and units[lead].low in SIGNS and units[lead - 1].low in SIGNS:
            lead -= 1
        at = lead - 1
        flown = at > 1 and units[at].low in ("space", "orbit") and units[at - 1].low == "in"
        at -= 2 * flown  # "the first Dane in space, A"
        noun = self.noun_way(at) or self.noun_way(at := self._before_place(at))
        somebody = flown or (at >= 0 and units[at].low in self.table.persons)
        if at >= 0 and units[at].low in ("him", "her", "he", "she", "them") and units[lead].tag == "comma":
            told = self.of(at, last, depth - 1) if depth else None  # "lifted him, A and B aboard"
            return told._replace(together=True) if told is not None else self._as_subject(last)
        if not (noun or somebody) or units[lead].low == ";" or not depth:
            among = self._among(lead)
            if among is not None:
                return Found(among)
            if units[lead].low == ":":
                return self._as_predicate(lead)  # "Three are inside: A, B and C"
            return self._as_subject(last) if units[lead].low not in SIGNS else None
        return self._with_craft(at, last, self.of(at, last, depth - 1), noun)

    def _before_place(self, at: int) -> int:
        """The noun before the "on the flight" that ends with the unit ``at``, else ``at``."""
        for place in range(at, max(0, at - 4), -1):
            unit = self.units[place]
            if unit.tag == "prep":
                return place - 1 if self.noun_way(place - 1) and not self.words(place, at + 1) & _ELSEWHERE else at
            if unit.tag not in ("word", "det", "entity"):
                break
        return at

    def _among(self, lead: int) -> Way | None:
        """What the noun says of which an "among them" before the unit ``lead`` names some."""
        for place in range(lead - 1, max(0, lead - BEHIND), -1):
            if self.units[place].low == "among":
                aboard = not _ABOARD.isdisjoint(self.words(max(0, place - 4), place))
                return self.nearest_noun(place) or ("both" if aboard else None)  # "with eight aboard, among them A"
            if self.units[place].tag in ("stop", "trigger"):
                return None
        return None

    def _with_craft(self, noun: int, last: int, own: Found | None, way: Way | None) -> Found | None:
        """What is said of those whose noun says ``way`` of them: where it names their craft, they fly in that."""
        inside = self.units[self.start(noun) : noun]
        craft = next((at for at, unit in enumerate(inside, noun - len(inside)) if is_craft(unit)), None)
        if craft is not None and way == "both":
            return Found("both", craft=craft)
        if own is None and way == "both" and any(unit.low in _ELSEWHERE for unit in inside):
            return Found("maybe")
        if own is None and way == "both" and any(_is_station(unit) for unit in inside):
            if self._is_visited(noun - len(inside)):
                return Found("out")
            if self._come_home(last):
                return Found("down")  # "the Mir 18 crew, A and B, will return in the shuttle"
        return own or (Found(way) if way is not None else None)

    def _is_visited(self, start: int) -> bool:
        """Is it "met the Mir 20 crew of A and B", "spent three days with" it: a station's crew, not its visitors?"""
        lead = self.words(max(0, start - BEHIND), start)
        before = self.units[start - 1].low
        return before in _MEETS or (before in _COMPANY and not lead.isdisjoint(_VISITS))

    def _come_home(self, last: int) -> bool:
        """Does an event's verb behind a phrase say that those whom it tells of come home?"""
        verb, _ = self.verb_behind(last + 1)
        return verb is not None and self.units[verb].tag == "trigger" and self.units[verb].ref.kind in COMING_HOME

    def _came_home_before(self, lead: int) -> bool:
        """Does a clause tell, before the unit ``lead``, of a ship that leaves or lands ("undocked without")?"""
        for unit in reversed(self.units[max(0, lead - BEHIND) : lead]):
            if unit.tag in ("trigger", "stop", "sub", "rel"):
                return unit.tag == "trigger" and unit.ref.kind in COMING_HOME
        return False

    def _as_subject(self, last: int) -> Found | None:
        """What people are said to do by the next verb behind them, or to be."""
        units = self.units
        following = units[last + 1 : last + 3]
        if is_owner(units, last):
            return None
        if len(following) > 1 and (following[0].tag == "comma" or following[0].low in SIGNS):
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
        verb, passive = self.verb_behind(at)
        if verb is None:
            return None
        if passive is None:
            return self._as_seated(verb)
        way = self.frame_way(verb, "passive" if passive else "subject", verb)
        if way in (None, "out") and (joined := self.verb_joined(verb)) is not None:
            own = self.frame_way(joined, "subject", joined)  # "they hug those who stay and climb into their ship"
            way = own if own == "both" else way
        return Found(way) if way is not None else None

    def _of_crew(self, at: int) -> Found | None:
        """Is it ", commander of the Shenzhou-17 crew": a part in the crew of a craft that is named with it?"""
        if self._titled(at) is None:
            return None
        for place in range(at + 1, min(at + 8, len(self.units))):
            if is_craft(self.units[place]):
                return Found("both", craft=place)
            if self.units[place].tag in ("comma", "stop", "person"):
                break
        return None

    def _titled(self, at: int) -> Found | None:
        """Is it ", the pilot,", ", science pilot of the mission,"?"""
        units = self.units
        if at >= len(units) or units[at].tag != "comma":
            return None
        for place in range(at + 1, min(at + 7, len(units) - 1)):
            if units[place].low in _A or units[place].tag not in (*NOUN_TAGS, "aux"):
                return None
            if self.noun_way(place) == "both" and (units[place + 1].tag == "comma" or units[place + 1].low == "of"):
                return Found("both") if self.words(place, place + 6).isdisjoint(_ELSEWHERE | _OFFICES) else None
        return None

    def _is_seated(self, at: int, reach: int) -> bool:
        """Is it ", at the controls of", ", strapped in"?"""
        if at >= len(self.units) or not (self.units[at].tag == "prep" or self.units[at].low in _FASTENED):
            return False
        near = self.words(at, at + reach)
        return any(self.table.seats.get(each) == "both" for each in near) and not near & _ELSEWHERE

    def _relative(self, who: int) -> Found | None:
        """What a "who" behind people says of them: that they stay, or what they are about to do."""
        verb, _ = self.verb_behind(who + 1)
        found = self._as_doer(who + 1)
        if verb is None or found is None:
            return None
        past = self.is_past(verb) and all(unit.tag != "modal" for unit in self.units[who:verb])
        past = past and not self.is_word(verb + 1, "it")  # "who commanded it": the flight told of
        return found if found.way == "out" or not past else None

    def _as_seated(self, copula: int) -> Found | None:
        """Is it "B is in command", "A was the commander", "they have been aboard since May"?"""
        near = self.words(copula + 1, copula + BEHIND)
        for at in range(copula + 1, min(copula + 7, len(self.units))):
            unit = self.units[at]
            if unit.tag in ("stop", "sub", "rel", "comma", "verb", "trigger", "person", "time"):
                break
            seat = "both" if self._is_at_side(at) else self.table.seats.get(unit.low)
            seat = "down" if seat is None and self.is_out_of_ship(at) else seat
            if seat == "out" and self.is_word(copula - 1, "had"):
                return None  # "Its crew of A and B had been the backups until then"
            if seat is not None and near & _LONG_SINCE:
                return Found("out")
            if self._is_member(at):
                return Found("down" if self.is_word(copula + 1, "now") else "both")  # "were now members of the crew"
            way = seat or self.noun_way(at)
            if way is not None:
                portrait = seat is None and any(each.low in _A for each in self.units[copula + 1 : at])
                portrait = portrait and not self._is_specialist(at)
                together = any(self._company(place) for place in range(at + 1, min(at + 6, len(self.units))))
                return None if near & _ELSEWHERE or portrait else Found(way, together)
        return None

    def _is_specialist(self, at: int) -> bool:
        """Is it "a payload specialist", which nobody is but on a flight?"""
        unit, before = self.units[at], self.units[at - 1]
        return (
            unit.low == "specialist" and before.low in ("payload", "mission") and not self.is_word(at + 1, "astronaut")
        )

    def _is_member(self, at: int) -> bool:
        """Is it the "member of the crew" that somebody is, or "members of the shuttle crew"?"""
        if self.units[at].low not in ("member", "members") or not self.is_word(at + 1, "of"):
            return False
        behind = self.units[at + 2 : at + 5]
        crew = next((place for place, unit in enumerate(behind) if unit.low == "crew"), 0)
        return crew > 0 and all(unit.low in _SHIPS or is_craft(unit) for unit in behind[:crew])

    def _behind_preposition(self, lead: int, last: int, depth: int) -> Found | None:
        """What the preposition at ``lead`` says of those behind it."""
        units = self.units
        word = units[lead].low
        if word in ("including", "among"):
            noun = self._among(lead + 1) if word == "among" else self.nearest_noun(lead)
            return Found(noun) if noun is not None else None
        if word == "without":
            return Found("gone") if self._came_home_before(lead) else None
        noun = self.noun_way(lead - 1)
        if word == "of" and lead and is_craft(units[lead - 1]):
            return Found("both", craft=lead - 1)  # "the Soyuz of A and B"
        if (word == "of" and not self.is_word(lead - 1, "company")) or noun == "out":
            if noun is not None and depth:
                return self._with_craft(lead - 1, last, self.of(lead - 1, last, depth - 1), noun)
            way = self.frame_way(lead - 1, "object", last) if lead else None
            return Found(way) if way is not None else None
        if word == "for" and self.verb_before(lead) is None:
            behind = units[last + 1 : last + 16]
            own = [unit.low for unit in behind if unit.low in ("it", "this", "that")]
            return Found("both") if own and _ORDINALS & {unit.low for unit in behind} else None
        company = self.is_word(lead - 1, "company")  # "in the company of A"
        role = "with" if word in _TOGETHER or company or self.is_word(lead - 1, "next") else word
        if role not in ROLES:
            return None
        verb = self.verb_before(lead)
        way = self.frame_way(verb, role, last) if verb is not None else None
        if way is None and company:
            return Found("both", together=True)
        if way is None and word == "with":
            way = self._seated_with(last)
            return Found(way) if way is not None else None
        together = verb is not None and role in ("by", "with") and self.frame_way(verb, "passive", verb) != "out"
        return Found(way, together) if way is not None else None

    def _seated_with(self, last: int) -> Way | None:
        """Is it "with A aboard", "with A in command", "Soyuz 9 with A and B", "with A as pilot"?"""
        behind = self.words(last + 1, last + BEHIND - 3)
        doing = self.table.frames.get(self.units[last + 1].low, ()) if last + 1 < len(self.units) else ()
        if doing and doing[0].form == "gerund":
            return self.frame_way(last + 1, "subject", last + 1)  # "with A steering"
        if any(self.table.seats.get(each) == "both" for each in behind):
            return None if behind & (_ELSEWHERE | _LONG_SINCE) else "both"
        # "with A beside him as pilot"
        place = last + 3 if self.words(last + 1, last + 2) & _COMPANY else last + 1
        as_what = range(place + 1, min(place + 6, len(self.units))) if self.is_word(place, "as") else ()
        return next((way for at in as_what if (way := self.noun_way(at))), None)

    def _as_predicate(self, copula: int) -> Found | None:
        """What people are said to be: "at the controls was A", "the crew are A and B", "the backups are A and B"."""
        found: Way | None = None
        for place in range(copula - 1, max(-1, copula - 14), -1):
            unit = self.units[place]
            if unit.low in _ELSEWHERE:
                return None
            way = (
                self._company(place)
                or ("both" if self._is_at_side(place) else None)
                or self.table.seats.get(unit.low)
                or self.noun_way(place)
            )
            if way == "out":
                return Found("out")
            found = found or way
            if unit.tag in ("stop", "sub", "rel", "verb"):
                break
        return Found(found, together=True) if found is not None else None

    def _company(self, at: int) -> Way | None:
        """Is it the "with" of "with him were A and B", "aboard with C was B", or the "next to" of such a sentence?"""
        beside = self.units[at].low == "next" and self.words(at + 1, at + 2) == {"to"}
        behind = self.units[at + 1 + beside : at + 2 + beside]
        if not (beside or self.units[at].low in _COMPANY) or not behind:
            return None
        return "both" if behind[0].tag == "person" or behind[0].low in ("him", "her", "them") else None

    def _is_at_side(self, at: int) -> bool:
        """Is it the "right" of "to his right sat A"?"""
        return self.units[at].low in _SIDES and at > 0 and self.units[at - 1].low in _WHOSE

    def _inverted(self, verb: int) -> Way | None:
        """Is it "with him flew A", "aboard flew A and B"?"""
        ways = {each.ways.get("subject") for each in self.table.frames.get(self.units[verb].low, ())}
        if verb < 1 or not ways or not ways.isdisjoint(("out", "inside")):
            return None  # "inside waited A"
        before = range(max(0, verb - 6), verb)
        seated = any(self.table.seats.get(self.units[at].low) == "both" or self._is_at_side(at) for at in before)
        return "both" if seated or any(self._company(at) for at in before) else None
