"""Who is named where: full names of the vocabulary and of strangers with a role, and surnames that stand for them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from spacetimeline.extract.names.person_names import parts, same_person, spelling_key, surname_key
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.word_places import words_with_places
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.names.person_names import GivenNames
    from spacetimeline.extract.timex.types import TimeMention


@dataclass(frozen=True, slots=True)
class PersonMention:
    """Characters ``[start, end)`` that name somebody; ``key`` is the same for all mentions of one person."""

    start: int
    end: int
    key: str


ROLES = (
    r"(?:astronauts?|cosmonauts?|taikonauts?|commanders?|pilots?|(?:flight|board)[ -]engineers?"
    r"|mission specialists?|payload specialists?"
    r"|payload commander|spaceflight participants?|space ?flight participants?|participants?|space tourists?"
    r"|tourists?|crewmates?|crew ?members?|crew-mates?|gaganyatris?"
    r"|vyomanauts?|actress|actor|film director|billionaire|entrepreneur|physician|colleagues?|rookies?|veterans?"
    r"|spationauts?|members|filmmakers?|cinematographer|engineers|scientists|geologists?|teachers?|explorers?|guide"
    r"|roboticist|researchers?|business(?:man|woman)|investor|banker|adventurer|journalists?|oceanographer|biologist"
    r"|chemist|physicists?|surgeon|doctors?|nurse|artist|musician|captain|colonel|passengers?|prince|princess|senator|congressman|students?|rep\.)"
)
_ROLE_WORD = lazy(ROLES)
# Possessive, so that a word of a million letters is walked once.
_PART_ON = r"(?=[\w’'-]{0,40}[a-zà-ÿ])[\w’'-]{1,40}+"
_PART = rf"[A-Z]{_PART_ON}"
_INNER = r"(?:[ \n]{1,9}(?:[A-Z]\.|[“\"(][A-Z]\w{1,30}[”\")]|(?:de|van|der|von|da|al|bin|la|del)(?=[ ])))"
_INITIALS_ON = rf"\.(?: [A-Z]\.)?[ \n]{{1,9}}{_PART}(?:[ \n]{{1,9}}{_PART})?"
_NAME_ON = rf"{_PART_ON}{_INNER}{{0,4}}(?:[ \n]{{1,9}}{_PART}){{1,2}}|{_INITIALS_ON}"
# What stands before is looked at behind the capital: a pattern that begins with its first letter is sought much faster.
_CANDIDATE = lazy(rf"[A-Z](?<![\w.’'-].)(?:{_NAME_ON})(?![\w-])")
_ROLE_BEFORE = lazy(
    rf"\b{ROLES}(?:,)?[ \n]+(?:of[ \n](?:the|this)[ \n](?:mission|flight|crew|ship)[ \n])?"
    r"(?:were[ \n]|are[ \n]|is[ \n]|was[ \n]|will[ \n]be[ \n]|and[ \n])?\Z",
    re.IGNORECASE,
)
_ROLE_AFTER = lazy(
    rf"(?:['’]s\b)?(?:,? (?:an? |the )?(?:\d\d,|[\w ’'-]{{0,40}}?\b{ROLES}\b)|, \d\d\b[,;)]|,? \(\d\d\)"
    rf"|[ ]was[ ]born\b|[ ]\({ROLES}\)"
    rf"|[ ]\((?:NASA|ESA|JAXA|CSA|Roscosmos|[A-Z][a-z]+)\)|,? of (?:NASA|ESA|JAXA|Roscosmos|the Canadian"
    rf"|the European|Belarus|Russia|China|the (?:[A-Z]\w+ ){{1,4}}(?:Agency|Force|Navy|Army|Corps))\b)"
)
_LINK = lazy(
    r"(?: \([a-z][a-z ]{2,30}\))?(?:,? ?(?:\(?\d\d\)?,?)?(?: of [\w ]{2,45}?)?(?:,|,? and|,? &|;|/)"
    r"(?:[ \n]+(?:as well as|along with|with"
    r"|both|also|the|his|her|their|a|an|NASA|ESA|JAXA|CSA|Roscosmos|[A-Z][\w’']+|[a-z]+(?:-[a-z]+)?)){0,4}[ \n]+)\Z"
)
_LEADS_TO_PLACE = (" in", " near", " at")  # "Anne Lee, born in San Antonio"
_JOINED = lazy(r",? and[ \n]|,[ \n]")
# "with A, B and C aboard", "carrying A and B", "A and B blasted off": people named so need no role beside them.
_FLIES_BEFORE = lazy(
    r"\b(?:carrying|carried|carries|ferrying|ferried|taking|took|bringing|brought|delivering|delivered"
    r"|crew(?: is| are| of| includes| consists of| was| were|,)|(?:aboard|on board) (?:are|were|is|was|will be))[ \n]\Z"
)
_FLIES_AFTER = lazy(
    r",? (?:(?:had|have|are to|will|were to|then|safely) ){0,2}(?:blast(?:ed)? off|lift(?:ed)? off|launched"
    r"|(?:are|were|is|was|will be|make up|made up|form|formed) the (?:\w+ )?crew"
    r"|splash(?:ed)? down|undock(?:ed)?|dock(?:ed)?|flew|took off|take off|floated|came home|touch(?:ed)? down)\b"
)
_ABOARD_ARE = lazy(r"\b(?:aboard|on board)(?: the [a-z]+)? (?:are|were|is|was|will be)[ \n]\Z", re.IGNORECASE)
_INSIDE = lazy(r",?[ \n](?:aboard|on[ \n]board|inside|at the controls|strapped in)\b")
_WITH = lazy(r"\b[Ww]ith[ \n]\Z")
_CREW_LABEL = lazy(
    r"^[ \t]*(?:(?:flight |prime )?crew|crew ?members):[ \t]*([A-Z][^\n:]{3,300})$", re.IGNORECASE | re.M
)
_LABELLED = lazy(r"(?<![\w.’'-])[A-Z][\w’'-]{1,30}+(?: [A-Z][\w’'.-]{0,30}+){0,3}(?=,|;| and | \(|\.?$)")
_GENERATION = lazy(r",? (?:Jr|Sr|I{2,3})\.?$")
_LETTERS = re.compile(r"[^\W\d_]+")
_CAPITAL_BEHIND = lazy(r"[ \n]([A-Z][a-z]{1,30})\b")
_CAPITAL = lazy(rf"([A-Z](?<!\w.){_PART_ON})")
_NOT_NAMES = words(
    """
    the a an on in at after before as if it its he she they we this that these those his her their our and but
    or for from with of by nasa esa jaxa csa roscosmos spacex boeing nasa’s nasa's russia russian american arab
    emirates japanese european chinese soviet indian united international space station center centre mission
    crew commander pilot flight engineer launch landing docking expedition astronaut cosmonaut astronauts
    cosmonauts mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december president minister administrator director
    agency program programme project earth moon mars soyuz dragon progress shuttle orbiter satellite rocket new
    north south east west northern southern eastern western general lieutenant colonel captain major air force
    navy army university institute company corporation academy museum image credit photo meanwhile however
    according also when while during following since until though although despite other another both two three
    besides beside
    saudi arabia zealand korea kingdom republic emirates lanka africa america rica
    four five all no not there here what who which why how once then now today yesterday tomorrow earlier later
    last next first second third
    retires retire returns return lands land dies joins join flies fly leads launches launch arrives docks wins becomes
    lake city county river beach springs island islands valley
    council national research laboratory foundation bureau ministry committee society department administration college
    hospital observatory school systems
    specialist specialists leaves named honored honoured selected assigned speaks talks tells
    """
)
_ALSO_WORDS = words(
    """
    mark will grant rose may june dawn bill pat rich chad jordan georgia virginia victoria sydney charlotte florence
    israel paris christian houston eagle columbia al van de
    """
)
_NO_FIRST_NAMES = _NOT_NAMES | _ALSO_WORDS
"""Given names that a text may mean otherwise when they stand alone."""


class People:
    """The people of one article."""

    def __init__(self, text: str, mentions: Sequence[EntityMention], given: GivenNames) -> None:
        self._names: dict[str, str] = {}
        self._called: dict[str, list[tuple[int, str]]] = {}  # where those of two surnames are named in full, and how
        self._given = given
        self._by_surname: dict[str, list[str]] = {}
        self._taken = [(each.start, each.end) for each in mentions]
        found = [self._known(text, each) for each in mentions if each.kind == "person"]
        found += self._strangers(text, {each.start for each in found}, {each.end for each in found})
        found += self._labelled(text, found)
        found.sort(key=lambda each: each.start)
        self.namesakes = self._find_namesakes(mentions)
        self._taken = [extent for extent in self._taken if extent not in self.namesakes]
        self.mentions = self._with_surnames(text, found)

    def name(self, key: str, first: int = 0, last: int = 0) -> str:
        """The fullest name the article gives the person; of two surnames the last told from ``first`` to ``last``."""
        called = self._called.get(key, ())
        return next((name for start, name in reversed(called) if first <= start < last), self._names[key])

    def _find_namesakes(self, mentions: Sequence[EntityMention]) -> frozenset[tuple[int, int]]:
        """Where a single word taken for a place or a craft is the surname of somebody the article names in full."""
        words = [each for each in mentions if each.kind != "person" and each.text.isalpha() and self._bearer(each.text)]
        if not words:
            return frozenset()
        longer = {each.canonical for each in mentions if not each.text.isalpha()}
        return frozenset((each.start, each.end) for each in words if each.canonical not in longer)

    def _known(self, text: str, mention: EntityMention) -> PersonMention:
        start, end = mention.start, mention.end
        lead = re.search(r"(?:\b[A-Z]\. ?){1,2}\Z", text[max(0, start - 7) : start])
        start -= len(lead.group()) if lead else 0
        jr = re.match(r",? (?:Jr|Sr)\b\.?|,? I{2,3}\b", text[end : end + 6])
        end += len(jr.group()) if jr else 0
        more = _NAME_GOES_ON.match(text, end, end + 40)
        if more is not None and not _is_no_name(more[1]) and not self._overlaps(more.start(1), more.end(1)):
            once = text.count(text[start : more.end(1)]) == 1
            # "Rodolfo Neri Vela": both surnames; not "Mike Fossum Retires"
            end = end if once and _is_heading(text, start, end) else more.end(1)
        return self._enter(start, end, text[start:end], mention.canonical)

    def _enter(self, start: int, end: int, written: str, key: str) -> PersonMention:
        name = _given_name_first(" ".join(written.split()), key)
        known = self._names.get(key, "")
        if len(name) > len(known) and (not known or surname_key(name) == surname_key(known)):
            self._names[key] = name  # by the surname told first, if she has had two
        elif known and " " in name and surname_key(name) != surname_key(known):
            self._called.setdefault(key, [(0, known)]).append((start, name))
        elif known and " " in name and key in self._called:
            self._called[key].append((start, known))
        keys = self._by_surname.setdefault(surname_key(name), [])
        if key not in keys:
            keys.append(key)
        for last in (parts(name)[1][-1:], _LETTERS.findall(_GENERATION.sub("", name).split(" ")[-1])):
            bearers = self._by_surname.setdefault(" ".join(spelling_key(word) for word in last), [])
            if key not in bearers:
                bearers.append(key)
        return PersonMention(start, end, key)

    def _strangers(self, text: str, starts: set[int], ends: set[int]) -> list[PersonMention]:
        """Names the vocabulary does not know, where a role, an age or a list with known people speaks for them."""
        found: list[PersonMention] = []
        accepted_end = -1
        run: list[tuple[int, int]] = []
        place = max(0, text.find("\n", 0, 200))  # a heading in capitals is full of names that are none
        while (match := _CANDIDATE.search(text, place)) is not None:
            start, end = match.span()
            words = match.group().split()
            if _is_no_name(words[0]) and not self._overlaps(start, start + 1):
                place = start + len(words[0])  # "Astronauts Mary Ellen Okafor": the name begins behind
                continue
            place = end
            if self._overlaps(start, end) or any(_is_no_name(word) for word in words):
                continue
            behind = _CAPITAL_BEHIND.match(text, end)
            if behind is not None and _is_no_name(behind[1]):
                continue  # "the Kacha Military Aviation School"
            if self._is_person(text, start, end, accepted_end, starts, ends):
                found.append(self._enter_stranger(start, end, text[start:end]))
                accepted_end = end
                ends.add(end)
                continue
            joiner = _JOINED.fullmatch(text, run[-1][1], start) if run and start - run[-1][1] < 8 else None
            run = [*run[-7:], (start, end)] if joiner is not None else [(start, end)]
            if joiner is not None and "and" in joiner.group() and _fly(text, run[0][0], end):
                found += [self._enter_stranger(*each, text[slice(*each)]) for each in run]
                accepted_end = end
        return found

    def _labelled(self, text: str, found: list[PersonMention]) -> list[PersonMention]:
        """The people behind a label of their own, surnames alone too: "CREW: Weber, Okafor, Lindt"."""
        known = {each.start for each in found}
        return [
            self._enter_stranger(*match.span(), match.group())
            for label in _CREW_LABEL.finditer(text)
            for match in _LABELLED.finditer(text, *label.span(1))
            if match.start() not in known and not any(word.lower() in _NOT_NAMES for word in match.group().split())
        ]

    def _enter_stranger(self, start: int, end: int, written: str) -> PersonMention:
        for key in self._by_surname.get(surname_key(written), ()):
            if same_person(self._names[key], written, self._given):
                return self._enter(start, end, written, key)
        return self._enter(start, end, written, " ".join(written.split()))

    def _is_person(self, text: str, start: int, end: int, last: int, starts: set[int], ends: set[int]) -> bool:
        before = text[max(0, start - 60) : start]
        if _ROLE_BEFORE.search(before) or _ROLE_AFTER.match(text, end, end + 70) or _ABOARD_ARE.search(before):
            return True
        if _is_next_item(text, start, end, ends):
            return True
        link = _LINK.search(before) if not before.rstrip().endswith(_LEADS_TO_PLACE) else None
        while link is not None:  # the longest that fits, and those within it
            reach = start - len(link.group())
            if last == reach or reach in ends:
                return True
            link = _LINK.search(before, link.start() + 1)
        following = re.match(r"(?:, \d\d)?(?:,|,? and) ", text[end : end + 12])
        return following is not None and end + following.end() in starts

    def _overlaps(self, start: int, end: int) -> bool:
        at = bisect_left(self._taken, (start, start))
        near = self._taken[max(0, at - 1) : at + 1]
        return any(one < end and start < other for one, other in near)

    def _with_surnames(self, text: str, found: list[PersonMention]) -> list[PersonMention]:
        """Add the places where one name alone, mostly the surname, stands for somebody named in full."""
        if not found:
            return []
        full = [(each.start, each.end) for each in found]
        first_named = {each.key: each.start for each in reversed(found)}
        for keys in self._by_surname.values():  # of several who bear it, a surname means the one named first
            keys.sort(key=lambda key: first_named.get(key, 0))
        first = self._first_names()
        words, places = words_with_places(_CAPITAL, text)
        bare = {word: word[:-2] if word.endswith(("'s", "’s")) else word for word in set(words)}
        bearers = {word: self._bearer(name) for word, name in bare.items()}
        names = {word for word, name in bare.items() if bearers[word] or name in first}
        for at in [at for at, word in enumerate(words) if word in names]:
            word, start = words[at], places[at]
            name, end = bare[word], start + len(word)
            key = bearers[word]
            if name in first and (not key or start < first_named[key]) and _stands_alone(text, start, end):
                key = (
                    first[name] if not key or first_named[first[name]] < start else key
                )  # Yang Liwei, not yet Liu Yang
            if key and not self._overlaps(start, end) and not _inside(full, start):
                found.append(PersonMention(start, start + len(name), key))
        found.sort(key=lambda each: each.start)
        return found

    def _first_names(self) -> dict[str, str]:
        """The first words of full names that one person alone bears: a given name, or a Chinese family name."""
        bearers: dict[str, set[str]] = {}
        for key, name in self._names.items():
            words = name.split()
            if len(words) > 1 and words[0].lower() not in _NO_FIRST_NAMES:
                bearers.setdefault(words[0], set()).add(key)
        return {word: keys.pop() for word, keys in bearers.items() if len(keys) == 1 and len(word) > 1}

    def _bearer(self, word: str) -> str:
        if len(word) < 3 or word.lower() in _NOT_NAMES:
            return ""
        keys = self._by_surname.get(" ".join(spelling_key(each) for each in _LETTERS.findall(word)), ())
        return keys[0] if keys else ""


def _given_name_first(name: str, key: str) -> str:
    """``name`` as "Kimiya Yui" where it is written "YUI Kimiya", with the family name first in capitals."""
    first, *rest = name.split(" ")
    if rest and first.isupper() and len(first) > 1 and first.lower() == key.split(" ")[-1].lower():
        return " ".join((*rest, first.capitalize()))
    return name


def _is_heading(text: str, start: int, end: int) -> bool:
    """Is the line a heading: short, without a full stop at its end, the first one or alone between blank lines?"""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[first:last].strip() if last > 0 else ""
    if not 0 < len(line) < _HEADING_CHARS or line[-1] in ".,;:":
        return False
    return text[last + 1 : last + 2] == "\n" or (not first and not text[last + 1 :].lstrip()[:1].islower())


_HEADING_CHARS = 140
_NAME_GOES_ON = lazy(r" ([A-Z][a-zà-ÿ]{2,20})(?=[,.;’']| [a-z])")
_NAME_BEFORE = lazy(r"([A-Z][\w’'-]*)[ \n]\Z")
_NAME_BEHIND = lazy(r"[ \n][A-Z]")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Is a capitalised word no part of a longer name ("Scott" in "Scott Base" or "Ridley Scott")?"""
    if _NAME_BEHIND.match(text, end, end + 2) and text[end - 2 : end] not in ("'s", "’s"):
        return False  # but "Samantha's Minerva mission" is hers
    before = _NAME_BEFORE.search(text[max(0, start - 30) : start])
    return before is None or _is_no_name(before[1])


def without_names(times: Sequence[TimeMention], people: Sequence[PersonMention]) -> list[TimeMention]:
    """The times without those that are somebody's name ("Ross and Spring")."""
    names = {(each.start, each.end) for each in people}
    return [each for each in times if (each.start, each.end) not in names]


_ITEM_LEAD = lazy(r";[ \n]+(?:and[ \n]+)?(?:[a-z-]+[ \n]+){0,4}\Z")
_ITEM_GOES_ON = lazy(r"[,.;]|[ \n](?:and|from|of)\b|[ \n]\(")
_ITEM_CHARS = 160


def _is_next_item(text: str, start: int, end: int, ends: set[int]) -> bool:
    """Is it the next of a list of people with semicolons: "A, a chemist; B, who builds robots; and C, a pilot"?"""
    lead = _ITEM_LEAD.search(text, max(0, start - 50), start)
    if lead is None or not _ITEM_GOES_ON.match(text, end):
        return False
    first = max(text.rfind(". ", 0, lead.start()), lead.start() - _ITEM_CHARS, 0)
    return lead.start() in ends or any(
        at in ends for at in range(first, lead.start()) if text[at] == "," or text[at : at + 2] == " ("
    )


def _fly(text: str, start: int, end: int) -> bool:
    """Do the words around a list of names say that the people fly?"""
    before = text[max(0, start - 40) : start]
    if _FLIES_BEFORE.search(before) or _FLIES_AFTER.match(text, end, end + 50):
        return True
    return bool(_WITH.search(before) and _INSIDE.match(text, end, end + 20))


@lru_cache(maxsize=4096)
def _is_no_name(word: str) -> bool:
    """Is a capitalised word a title, an office, a day, an adverb or an abbreviation rather than part of a name?"""
    low = word.lower().strip("’'.")
    adverb = low.endswith("ly") and len(low) > 4
    return low in _NOT_NAMES or adverb or bool(_ROLE_WORD.fullmatch(low)) or (word.isupper() and len(word) > 2)


def _inside(spans: list[tuple[int, int]], place: int) -> bool:
    at = bisect_left(spans, (place + 1, 0)) - 1
    return at >= 0 and spans[at][0] <= place < spans[at][1]
