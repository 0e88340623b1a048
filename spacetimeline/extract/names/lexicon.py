"""The vocabulary of spaceflight: the vehicles, rockets, stations, sites, agencies, bodies and people a text names.

Vocabularies are data (``resources/lexicon/*.toml``). Nothing is read at import; ``load_lexicon()`` reads it once and
hands out an object that does not change. What a name means is said only where the text says so: "Progress" may be an
ordinary word and "Soyuz" a ship or a rocket, and such a mention is marked as not certain unless words beside it, or a
plainer mention elsewhere in the same text, decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from spacetimeline.extract.names.name_context import AROUND, TOKEN, is_labelled_rocket, keys_from, words_beside
from spacetimeline.extract.names.name_trie import (
    PLACEHOLDERS,
    Found,
    Node,
    add_name,
    begins_with_capital,
    first_word,
    fold_text,
    names_at,
)
from spacetimeline.extract.names.person_names import GivenNames, PeopleIndex, index_people, spelling_key
from spacetimeline.extract.names.port_faces import with_face
from spacetimeline.extract.names.told_things import (
    known_things,
    named_stations,
    one_of_series,
    station_of_ships,
    that_station,
    things_of,
)
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.word_places import words_with_places

if TYPE_CHECKING:
    from spacetimeline.extract.names.vocabulary import Alias, Vocabulary

KINDS = ("vehicle", "mission", "launch_vehicle", "station", "port", "site", "agency", "body", "person")
"""Kinds of mention. A ``mission`` names a flight and not its craft: STS-60, Crew-7, CRS-29, Artemis I."""
_NOTHING: Mapping[str, str] = MappingProxyType({})


def _nothing() -> Mapping[str, str]:
    return _NOTHING


_WORD = re.compile(r"([a-z]++(?![^\W\d_])|[^\W\d_]+|\d+)")
_COMBINING = re.compile(r"[\u0300-\u036f]")
_BEGINNING = re.compile(r"(?:\A|[.!?:•][\"”’)]?\s{1,8}|\n\s{0,8})[\"“‘(]?\Z")
_NAME_STEP = re.compile(
    r"[ \t\xa0]{0,4}(?:\r?\n[ \t]{0,12})?(?:[-‐‑]|\.[ \t\xa0\n]{0,2})?"
    r"(?:[\"“'‘(][^\W\d_]{2,20}[\"”'’)][ \t\xa0\n]{1,2})?(?P<word>[^\W\d_]+)"
)
_MIDDLE_NAMES = 3


@dataclass(frozen=True, slots=True)
class EntityMention:
    """Characters ``[start, end)`` of a text that name something.

    ``canonical`` is the name the vocabulary knows it by; ``attributes`` what else the vocabulary tells (a site's
    ``zone``, a ship's ``family`` and ``class``). ``certain`` is False where the words could be ordinary ones or mean
    one of ``alternatives`` (kind, canonical name).
    """

    start: int
    end: int
    text: str
    kind: str
    canonical: str
    certain: bool = True
    alternatives: tuple[tuple[str, str], ...] = ()
    attributes: Mapping[str, str] = field(default_factory=_nothing, hash=False)


_Meaning = tuple[str, str, "Alias | None"]
"""Kind, canonical name, and the alias that was found (None for people)."""


class _Raw(NamedTuple):
    """A name in the text with everything it may mean."""

    start: int
    end: int
    meanings: tuple[_Meaning, ...]


class Lexicon:
    """All vocabularies together. Its answers never change, so it may be shared by threads.

    The paths of names that begin with a word are built when a text first has that word: articles name few things.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._root: Node[Alias] = Node()
        self._seeds: dict[str, list[Alias]] = {}
        self._capital: set[str] = set()  # words with which no name begins in lower case
        for alias in vocabulary.aliases:
            self._seeds.setdefault(first_word(alias.text), []).append(alias)
        for word in PLACEHOLDERS:
            self._grow(word)
        self._any_first = not self._root.next.keys().isdisjoint(
            ("%", "@")
        )  # does a name begin with a letter or numeral?
        self._given = GivenNames(vocabulary.given_names)
        self._people: PeopleIndex = {}
        index_people(self._people, vocabulary.people, self._given, either_order=False)
        index_people(self._people, vocabulary.people_either_order, self._given, either_order=True)
        self._cues = vocabulary.cues
        self._faces = vocabulary.faces
        self._not_before = vocabulary.not_before

    def _grow(self, word: str) -> None:
        """Build the paths of the names that begin with ``word``; doing it twice changes nothing."""
        root: Node[Alias] = Node()
        fold: dict[str, str] = {}
        for alias in self._seeds.get(word, ()):
            add_name(root, alias.text, alias, fold, strict=alias.entry.kind != "agency")
        if all(begins_with_capital(alias.text) for alias in self._seeds.get(word, ())):
            self._capital.add(word)
        self._root.next.update(root.next)
        self._root.open = self._root.open or root.open

    @property
    def given_names(self) -> GivenNames:
        """Which given names stand for one another; for ``person_names.same_person``."""
        return self._given

    def find(self, text: str) -> list[EntityMention]:
        """Everything the text names, in order and without overlaps; of two names at one place the longer one counts.

        One pass, in time linear in the text's length.
        """
        if _COMBINING.search(text) is not None:
            return self._find_composed(text)
        return self._decide(text, list(self._scan(text, fold_text(text))))

    def _find_composed(self, text: str) -> list[EntityMention]:
        """``find`` for a text whose accents are characters of their own: sought without them, reported with them."""
        places = [place for place, letter in enumerate(text) if not "\u0300" <= letter <= "\u036f"]
        found = self.find("".join(text[place] for place in places))
        places.append(len(text))
        return [
            replace(
                each, start=places[each.start], end=places[each.end], text=text[places[each.start] : places[each.end]]
            )
            for each in found
        ]

    def _scan(self, text: str, folded: str) -> Iterator[_Raw]:
        """All names in order, what they may mean still open."""
        roots, seeds, people = self._root.next, self._seeds, self._people
        keys: dict[str, str] = {}
        done = 0
        words, places = words_with_places(_WORD, folded)
        words.append("")
        # most words are plain ones
        for at in [at for at, start in enumerate(places) if words[at] in seeds or not text[start].islower()]:
            word, start = words[at], places[at]
            if start < done:
                continue
            known, end = word in seeds, start + len(word)
            upper = text[start].isupper()
            if known and word not in roots:
                self._grow(word)
            raw = None
            if self._may_begin(word, words[at + 1], upper=upper) if known else "#" in roots and word.isdecimal():
                for found in names_at(self._root, text, folded, start, end):
                    raw = self._meanings(start, found)
                    if raw is not None:
                        break
            if raw is not None and word == "the" and self._goes_beyond(text, folded, raw):
                continue  # "the Cape Canaveral Air Force Station" is not "the Cape"
            if upper:
                key = keys.get(word)
                if key is None:
                    key = keys[word] = self._given.key(word)
                if key in people:
                    person = self._person_at(text, start, end, key)
                    if person is not None and (raw is None or person.end >= raw.end):
                        raw = person
            if raw is not None:
                done = raw.end
                yield raw

    def _may_begin(self, word: str, following: str, *, upper: bool) -> bool:
        """May a name begin with ``word``, which the vocabulary knows, where ``following`` is the next one?"""
        if not upper and word in self._capital:
            return False
        if word.isdecimal() or self._any_first:
            return True
        node = self._root.next[word]
        return bool(node.ends) or node.open or following in node.next

    def _goes_beyond(self, text: str, folded: str, raw: _Raw) -> bool:
        """Does a name that begins behind the article reach farther than the one that begins with it?"""
        token = TOKEN.search(folded, raw.start + len("the"))
        if token is None or token.start() >= raw.end:
            return False
        if token.group() in self._seeds and token.group() not in self._root.next:
            self._grow(token.group())
        return any(found.end > raw.end for found in names_at(self._root, text, folded, *token.span()))

    def _meanings(self, start: int, found: Found[Alias]) -> _Raw | None:
        meanings: dict[tuple[str, str], Alias] = {}
        for alias in found.payloads:
            canonical = alias.entry.canonical(alias.text, found.values)
            if canonical is not None:
                known = meanings.setdefault((alias.entry.kind, canonical), alias)
                if known.doubt and not alias.doubt:
                    meanings[alias.entry.kind, canonical] = alias
        if not meanings:
            return None
        return _Raw(start, found.end, tuple((kind, name, alias) for (kind, name), alias in meanings.items()))

    def _person_at(self, text: str, start: int, end: int, key: str) -> _Raw | None:
        """A full name that begins here: a given name, up to three middle names, initials or nicknames, the surname."""
        place = end
        for _ in range(_MIDDLE_NAMES + 1):
            step = _NAME_STEP.match(text, place)
            if step is None:
                return None
            reach, names = self._bearers(key, keys_from(text, step.start("word")))
            if names:
                return _Raw(start, reach, tuple(("person", name, None) for name in sorted(names)))
            if not text[step.start("word")].isupper():
                return None
            place = step.end()
        return None

    def _bearers(self, key: str, words: list[tuple[str, int]]) -> tuple[int, set[str]]:
        """Who of those called ``key`` has a surname that begins with these words: where it ends, and the names."""
        best, names = 0, set[str]()
        for rest, name in self._people[key]:
            size = len(rest)
            if size <= len(words) and rest == tuple(word for word, _ in words[:size]):
                reach = words[size - 1][1]
                if reach > best:
                    best, names = reach, {name}
                elif reach == best:
                    names.add(name)
        return best, names

    def _decide(self, text: str, raws: list[_Raw]) -> list[EntityMention]:
        """Choose a meaning for each name, by the words beside it and by the plainer mentions elsewhere in the text."""
        mentions = [mention for raw in raws if (mention := self._mention(text, raw)) is not None]
        self._join_families(mentions)
        sure = known_things(mentions)
        stations, goal = named_stations(mentions), station_of_ships(mentions)
        told: list[EntityMention] = []
        for place, mention in enumerate(mentions):
            if mention.attributes.get("generic"):
                mention = that_station(mention, stations, goal)
            elif "series" in mention.attributes:
                mention = one_of_series(mention, stations)
            elif mention.alternatives or (not mention.certain and "only" in mention.attributes):
                meant = self._as_told(text, mention, sure)
                if meant is None:
                    continue
                mention = meant
            elif not mention.certain and not sure.isdisjoint(things_of(mention)):
                mention = replace(mention, certain=True)
            if mention.kind == "port" and mention.attributes.get("class") == "module":
                before = mentions[place - 1].end if place else 0
                after = mentions[place + 1].start if place + 1 < len(mentions) else len(text)
                mention = with_face(text, mention, before, after, self._faces)
            told.append(mention)
        return told

    def _join_families(self, mentions: list[EntityMention]) -> None:
        """Settle "the shuttle Endeavour" where the names of a type and of a craft of that type stand side by side."""
        for place, (before, mention) in enumerate(pairwise(mentions), 1):
            family = before.attributes.get("family")
            if not mention.alternatives or not family or mention.start - before.end > 1:
                continue
            for kind, name in ((mention.kind, mention.canonical), *mention.alternatives):
                attributes = self.attributes(kind, name)
                if attributes.get("family") == family:
                    mentions[place] = replace(
                        mention, kind=kind, canonical=name, attributes=attributes, alternatives=(), certain=True
                    )
                    break

    def _mention(self, text: str, raw: _Raw) -> EntityMention | None:
        meanings = raw.meanings
        before, after = words_beside(text, raw.start, raw.end) if len(meanings) > 1 or _doubt(meanings[0]) else ((), ())
        if _doubt(meanings[0]) and after[:1] and after[0] in self._not_before:
            return None
        if _doubt(meanings[0]) and _is_word_of_headline(text, raw):
            return None
        cued = [meaning for meaning in meanings if self._has_cue(meaning, before, after)]
        if len(meanings) > 1 and is_labelled_rocket(text, raw.start):
            cued = [meaning for meaning in meanings if meaning[0] == "launch_vehicle"] or cued
        kind, name, alias = cued[0] if cued else meanings[0]
        certain = len(cued) == 1 or (len(meanings) == 1 and not _may_be_a_word(text, raw))
        others = () if certain else tuple(each[:2] for each in meanings if each[:2] != (kind, name))
        attributes = alias.entry.attributes if alias is not None else _NOTHING
        return EntityMention(raw.start, raw.end, text[raw.start : raw.end], kind, name, certain, others, attributes)

    def _as_told(self, text: str, mention: EntityMention, sure: set[str]) -> EntityMention | None:
        """What an uncertain name means: a thing that is meant ``only`` beside another one which the text names, else
        one that needs none. None where there is no such thing. Beside both, "the Titan" is the rocket, "Titan" the
        moon: worlds have no article."""
        others = [
            (*each[:2], each[2].entry.attributes)
            for each in self._whole(mention.text)
            if each[:2] in mention.alternatives and each[2] is not None
        ]
        things = [(mention.kind, mention.canonical, mention.attributes), *others]
        beside = [each for each in things if not sure.isdisjoint(each[2].get("only", "").split("/"))]
        worlds = [each for each in beside if each[0] == "body"]
        if worlds and not text.endswith((" a ", " the "), 0, mention.start):
            beside = worlds
        met = (beside if beside is worlds else [each for each in things if each[1] in sure]) or beside
        plain = [each for each in things if "only" not in each[2]]
        if not met and (not plain or plain[0] is things[0]):
            return mention if plain else None
        kind, name, attributes = (met or plain)[0]
        return replace(mention, kind=kind, canonical=name, attributes=attributes, alternatives=(), certain=True)

    def _has_cue(self, meaning: _Meaning, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
        words_before, words_after = self._cues.get(meaning[0], (frozenset(), frozenset()))
        return not words_before.isdisjoint(before) or not words_after.isdisjoint(after)

    def canonical(self, kind: str, text: str) -> str | None:
        """The canonical name of ``text``, if all of it is a name of that kind: ``canonical("site", "Baikonur")``."""
        for meaning in self._whole(text):
            if meaning[0] == kind:
                return meaning[1]
        return None

    def attributes(self, kind: str, name: str) -> Mapping[str, str]:
        """What the vocabulary tells of a thing by any of its names; empty for a stranger."""
        for meaning in self._whole(name):
            if meaning[0] == kind and meaning[2] is not None:
                return meaning[2].entry.attributes
        return _NOTHING

    def zone_of_site(self, name: str) -> str | None:
        """The IANA time zone of a launch or landing site by any of its names; None for waters and strangers.

        A text that only contains the name of a site has its zone too: ``"Site 31, Baikonur Cosmodrome"``.
        """
        zone = self.attributes("site", name).get("zone")
        if zone is None:
            zones = [mention.attributes.get("zone") for mention in self.find(name) if mention.kind == "site"]
            zone = next((each for each in zones if each), None)
        return zone

    def people_called(self, surname: str) -> tuple[str, ...]:
        """The full names of all who bear a surname, in any of its spellings."""
        keys = tuple(spelling_key(word) for word in TOKEN.findall(surname))
        bearers = {name for rows in self._people.values() for rest, name in rows if rest == keys}
        return tuple(sorted(bearers))

    def _whole(self, text: str) -> tuple[_Meaning, ...]:
        raws = list(self._scan(text, fold_text(text)))
        if len(raws) == 1 and not TOKEN.search(text[: raws[0].start] + text[raws[0].end :]):
            return raws[0].meanings
        return ()


def _is_word_of_headline(text: str, raw: _Raw) -> bool:
    """Is what could be an abbreviation a word of a line all in capitals: "MOON ROCKET GOES UP"?"""
    alias = raw.meanings[0][2]
    if alias is None or not alias.text.isupper() or not text[raw.start : raw.end].isupper():
        return False
    start, end = text.rfind("\n", 0, raw.start) + 1, text.find("\n", raw.end)
    line = text[start : end if end >= 0 else len(text)]
    return line.isupper() and len(line) > raw.end - raw.start


def _may_be_a_word(text: str, raw: _Raw) -> bool:
    doubt = _doubt(raw.meanings[0])
    if doubt == "~":  # capitals tell nothing where every word has one
        return _BEGINNING.search(text[max(0, raw.start - AROUND) : raw.start]) is not None
    return doubt == "?"


def _doubt(meaning: _Meaning) -> str:
    return meaning[2].doubt if meaning[2] is not None else ""


@cache
def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The vocabularies of ``folder`` (by default those shipped with the program), read once."""
    from spacetimeline.extract.names.vocabulary import read_vocabulary
    from spacetimeline.settings import resource_path

    return Lexicon(read_vocabulary(folder or resource_path("lexicon")))
