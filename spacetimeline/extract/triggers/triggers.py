"""Finds the words that tell of an event, and throws out those whose neighbours say that they do not.

"Launch" is an event in "the launch took place at noon" and none in "launch pad", "launched an investigation" or
"coverage of the launch". The words stand in ``resources/lexicon/triggers.toml``; this module holds their grammar.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from spacetimeline.extract.text.inflection import Form, inflect
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.word_places import words_with_places
from spacetimeline.extract.text.word_tables import read_table
from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.condition_words import Answer
from spacetimeline.extract.triggers.conditions import CONDITIONS
from spacetimeline.extract.triggers.context import is_covered, is_talked_of, leading_nouns
from spacetimeline.extract.triggers.noun_or_verb import looks_like_noun
from spacetimeline.extract.triggers.settling import CLAUSE_CONDITIONS
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_GAP = lazy(r"[\s-]+")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Characters ``[start, end)`` that tell of an event of ``kind``.

    ``form`` is the verb's form, or "noun"; a word that may be both ("launch", "docking") has the form its neighbours
    ask for. ``needs`` names the condition a weak trigger has met, empty for a strong one. ``options`` are what it may
    mean by conditions that only its clause can decide (``clause_conditions``).
    """

    start: int
    end: int
    text: str
    kind: EventKind
    form: Form
    lemma: str
    needs: str = ""
    options: tuple[Meaning, ...] = ()


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning of a phrase."""

    kind: EventKind
    form: Form
    lemma: str
    needs: str


class TriggerGrammar:
    """All trigger phrases with their meanings, and the one pattern that finds them. Immutable."""

    def __init__(self, content: dict[str, Any]) -> None:
        self._readings: dict[str, list[Meaning]] = {}
        for table in content["trigger"]:
            kind, needs = EventKind(table["kind"]), table.get("needs", "")
            for phrase in _phrases(table.get("verbs", "")):
                for form, text in inflect(phrase):
                    self._add(text, Meaning(kind, form, phrase, needs))
            for phrase in _phrases(table.get("nouns", "")):
                self._add(phrase.lower(), Meaning(kind, "noun", phrase.lower(), needs))
        several = {phrase: readings for phrase, readings in self._readings.items() if len(readings) > 1}
        for readings in several.values():
            readings.sort(key=lambda each: each.needs != "")
        self._phrases = _by_first_word(self._readings)
        self._verbs_and_nouns = frozenset(
            (phrase, kind)
            for phrase, readings in several.items()
            for kind in {each.kind for each in readings}
            if len({each.form == "noun" for each in readings if each.kind is kind}) == _BOTH
        )
        words = content["nouns"]
        self.transparent = frozenset(words["transparent"].split())
        self.planned_heads = frozenset(words["planned"].split())
        self.about = frozenset(words["about"].split())
        self.happen = frozenset(words["happen"].split())
        plan = content["plan"]
        self.plan_words = frozenset(plan["words"].split())
        self.was_words = frozenset(plan["was"].split())
        self.modals = frozenset(plan["modals"].split())
        self.negations = frozenset(plan["negations"].split())
        self.moved = frozenset(plan["moved"].split())
        self.standdown = frozenset(plan["standdown"].split())
        self.cancelled = frozenset(plan["cancelled"].split())
        self.competitors = frozenset(content["competitor"][0]["words"].split())
        self.light = frozenset(content["competitor"][0]["light"].split())
        self.soft = self.plan_words | self.happen | self.moved | self.cancelled | self.standdown
        context = content["context"]
        self.context = {name: frozenset(text.split()) for name, text in context.items()}

    def _add(self, text: str, reading: Meaning) -> None:
        readings = self._readings.setdefault(_GAP.sub(" ", text), [])
        if reading not in readings:
            readings.append(reading)

    def find(self, low: str) -> list[Trigger]:
        """The triggers of a text given in lower case, in order, without overlaps."""
        found: list[Trigger] = []
        done, phrases = 0, self._phrases
        words, places = words_with_places(_WORD, low)
        words.append("")
        for at in [at for at, word in enumerate(words) if word in phrases]:
            word, start = words[at], places[at]
            if start < done:
                continue
            known = phrases[word]
            rests = known.get(words[at + 1], known[""])
            if not rests:
                continue
            open_one = None
            for phrase, end in _phrases_at(low, start, word, rests):
                trigger = self._read(low, start, end, phrase)
                if trigger is None or (open_one is not None and (trigger.options or trigger.form != "noun")):
                    continue
                open_one = trigger
                if not trigger.options:
                    break  # else a noun in it may tell at once: "hatch opening with the crew"
            if open_one is not None:
                found.append(open_one)
                done = open_one.end
        return found

    def _read(self, low: str, start: int, end: int, phrase: str) -> Trigger | None:
        options: list[Meaning] = []
        before, after = low[max(0, start - 90) : start], low[end : end + 110]
        alone: bool | None = None  # the same for all readings of a noun
        for reading in self._readings[phrase]:
            form = reading.form
            if (phrase, reading.kind) in self._verbs_and_nouns and (form == "noun") != looks_like_noun(
                before, after, reading
            ):
                continue  # "the launch" is a noun, "will launch" a verb
            if form == "noun" and reading.needs not in ("first", "slated", "nextup"):
                alone = self._noun_stands_alone(before, after) if alone is None else alone
                if not alone:
                    continue
            if form != "noun" and not self._verb_is_ours(reading, before, after):
                continue
            if form in ("noun", "gerund", "base") and "coverage" in before and is_covered(before, after):
                continue
            if form == "base" and phrase.split(" ")[0] in _ALIKE and _DONE_BEFORE.search(before, _tail(before)):
                continue  # "has been put": the participle
            kind = reading.kind
            if reading.needs:
                if reading.needs in _FAR_BACK:
                    before = low[max(0, start - 420) : start]
                condition = CONDITIONS.get(reading.needs)
                met: Answer = "" if condition is None else condition(reading.lemma, form, before, after)
                if met is None:
                    continue
                if reading.needs in CLAUSE_CONDITIONS:
                    options.append(reading)
                    continue
                kind = met or kind
            return Trigger(start, end, low[start:end], kind, form, reading.lemma, reading.needs)
        if not options:
            return None
        first = options[0]
        return Trigger(start, end, low[start:end], first.kind, first.form, first.lemma, first.needs, tuple(options))

    def _noun_stands_alone(self, before: str, after: str) -> bool:
        """Is the noun a thing of its own, not part of another thing's name or of talk about it?"""
        if is_talked_of(before, after) or (after.startswith(" of ") and self._is_of_no_craft(_OBJECT.match(after, 3))):
            return False
        follower = _FOLLOWER.match(after)
        if follower is not None:
            word = follower[1]
            plain = word in _FUNCTION_WORDS or word in self.transparent or word in self.happen
            if not plain and not word.endswith(("ly", "ed")):
                return False
        return not any(
            (word.startswith("annivers") and not _COUNTED_YEARS.search(before)) or word in self.about
            for word, rest in leading_nouns(before)
            if not _PREPOSITION.search(rest)
        )

    def _verb_is_ours(self, reading: Meaning, before: str, after: str) -> bool:
        """Does the verb launch a craft, not "an investigation" or "a website"?"""
        lemma, form = reading.lemma, reading.form
        if form == "base" and lemma.startswith(("rocket", "orbit")):
            return _TO_ROCKET.search(before) is not None
        if form == "base" and lemma == "place" and _A_PLACE.search(before, _tail(before)):
            return False
        if form != "gerund" and before.rstrip().endswith(_BEFORE_NOUN):
            if form in ("present", "base") and _DETERMINER.search(before, _tail(before)):
                return False  # "on the steps outside"
            if form == "past" and _ATTRIBUTE.search(before, _tail(before)) and _NAME_NEXT.match(after):
                return False
        if form == "gerund" and _GIVEN_UP.search(before, _tail(before)):
            return False  # "stopped flying from Kourou"
        if form == "base" and before.endswith(" to ") and _DID.match(after):
            return lemma in ("stay", "remain")  # "is to stay docked"
        if lemma.endswith((" by", "-by")) and _BY_THEN.match(after):
            return False  # "is to fly by the end of the year"
        return lemma not in _OF_OTHER_THINGS or self._is_of_craft(lemma, form, before, after)

    def _is_of_craft(self, lemma: str, form: Form, before: str, after: str) -> bool:
        """Is a verb that is told of other things too told of a craft?"""
        if lemma in ("deorbit", "de-orbit"):
            return _BURN.match(after) is None
        if lemma == "hook up":
            return _HOOKED.match(after) is None
        if lemma == "take off":
            return not (_AUXILIARY.search(before, _tail(before)) and _OFF_ITS_PLACE.match(after))
        if lemma == "land" and _OF_GROUND.match(after):
            return False
        if lemma == "dock" and _DOCKED_TIME.match(after):
            return False  # "after nearly six days of docked operations"
        if lemma == "scrub" and after.lstrip().startswith(_CLEANED):
            return False
        if _IDIOM.match(after):
            return False
        of = _PASSIVE_OF.search(before) if form == "past" and lemma == "launch" else None
        if of is not None and of[1] in self.context["not_launchable"]:
            return False  # "a review has been launched"
        found = _OBJECT.match(after)
        if found is None or lemma != "launch":
            return True
        return not self._is_of_no_craft(found)

    def _is_of_no_craft(self, found: re.Match[str] | None) -> bool:
        """Is what is launched "a website", "the book"?"""
        said = found[1].split() if found is not None else []
        other = any(word in self.context["not_launchable"] for word in said[-4:])
        return other and not any(word in self.context["launchable"] for word in said[-2:])


_OF_OTHER_THINGS = frozenset(("launch", "scrub", "land", "dock", "take off", "hook up", "deorbit", "de-orbit"))
_CLEANED = ("from ", "off ", "out ", "clean ")  # "scorch marks scrubbed from its table"
_BOTH = 2  # a noun and a verb
_FAR_BACK = (
    "earth",
    "ordinal",
    "walkoutside",
    "morepasses",
    "doso",
    "contact",
    "craft",
    "cameapart",
    "slated",
    "dayruledout",
)  # needs met by what was told sentences before
_TAIL = 24


def _tail(before: str) -> int:
    """Where the last word or two of a text begin: a pattern of what stands at the end need not look farther back."""
    return max(0, len(before) - _TAIL)


# A word right behind, on the same line; punctuation and figures in between end the look.
_FOLLOWER = lazy(r"(?:\s+(?:readiness|target)(?=\s+(?:date|time)s?\b))?[ \t]*(?:-[ ]?)?([a-z][a-z’']*)")
_PREPOSITION = lazy(r"\b(?:of|for|to|on|from|about|in|at|by|with|after|before|when|which|that)\s+")
_GIVEN_UP = lazy(r"\b(?:stop|stops|stopped|cease|ceases|ceased|quit|gave\s+up|without)[ \n]+\Z")
_BY_THEN = lazy(
    r"\s+(?:(?:the|next|this)\s+)?(?:end|middle|close|start|beginning|year|month|summer|spring|fall|autumn|winter|then|now"
    r"|late|early|mid|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:19|20)\d\d)\b"
)
_DOCKED_TIME = lazy(r"\s+(?:operations|time|phase|period|activities|portion)\b")
_TO_ROCKET = lazy(r"\b(?:to|will|would|they|astronauts|crew|cosmonauts)\s+\Z")
_COUNTED_YEARS = lazy(r"\b\d{1,3}(?:st|nd|rd|th)\s+annivers\w*\s+of\b")
# "the docked Cygnus", "a newly launched probe": the craft's state, told again
_ATTRIBUTE = lazy(r"\b(?:the|an?|its|their|still|newly|already|recently|currently)[ \n]+\Z")
_DETERMINER = lazy(r"\b(?:the|an?|its|their|his|her)[ \n]+\Z")
_A_PLACE = lazy(
    r"\b(?:the|an?|its|their|this|that)\s+(?:old|new|right|same|first|usual|safe|best|empty|only|other)\s+\Z"
)
_BEFORE_NOUN = (
    "the", "a", "an", "its", "their", "his", "her", "still", "newly", "already", "recently", "currently",
)  # fmt: skip
"""What these two end with: seen at once, and mostly missing."""
_NAME_NEXT = lazy(
    r"[ \n]+(?:cargo |crew |resupply |commercial )?(?:spacecraft|ships?|craft|capsules?|satellites?|probe|cygnus"
    r"|dragon|columbia|challenger|discovery|atlantis|endeavour|gemini|apollo"
    r"|progress|soyuz|shenzhou|starliner|vehicles?|freighter|module|shuttle|orbiter|stack|complex)"
)
_ALIKE = frozenset(("put", "set", "shut", "let", "cut", "hit"))
"""Verbs whose participle is their plain form."""
_DONE_BEFORE = lazy(
    r"\b(?:been|was|were|is|are|being|had|has|have)\s+(?:(?:then|now|also|just|first|finally|\w+ly)\s+)?\Z"
)
_PASSIVE_OF = lazy(r"\b([\w-]+)\s+(?:(?:has|have|had|is|are|was|were|been|being|be|also|now|to|will)\s+)+\Z")
# "the Advanced Land Observing Satellite", "land survey craft": the ground that is looked at
_OF_GROUND = lazy(r"[ \n-]+(?:observ(?:ing|ation)|imag(?:ing|ery)|survey(?:ing)?|remote|mapping|cover|use)\b")
# "was taken off the port by the arm": moved by another
_AUXILIARY = lazy(r"\b(?:was|were|is|are|been|being|be)\s+\Z")
_OFF_ITS_PLACE = lazy(r"\s+(?:of\s+)?(?:the|its|their|an?)\s")
# "the last Saturn V to fly carried a station aloft": who did it, not what was done
_DID = lazy(r"\s+(?:[a-z]{3,}ed|rose|took|sent|left|went|flew|put|brought|was|had|were)\b")
# "went into the dead module and hooked up cables"
_HOOKED = lazy(
    r"\s+(?:the\s+|its\s+|their\s+|some\s+)?(?:[\w-]+\s+){0,2}?(?:cables?|wir(?:es?|ing)|hoses?|lines|connectors?|umbilicals?"
    r"|cameras?|equipment|computers?|laptops?|batter(?:y|ies)|antennas?|experiments?|instruments?)\b"
)
_BURN = lazy(r"\s+(?:burn|manoeuvre|maneuver|engine|firing|impulse|sequence)")
_IDIOM = lazy(
    r"\s+(?:a bid|an? (?:attack|offensive|appeal|inquiry|investigation)|into an? (?!orbit|low|polar|sun)|(?:him"
    r"|her)self|with a bang|(?:an?\s\w+['’]s\s|their\s|his\s|her\s)pay)\b"
)
_OBJECT = lazy(
    r"\s+((?:an?|the|its|their|his|her|new|several|two|three|four"
    r"|\d+)\s+(?:[\w’'.-]+[ \n]){0,4}?[\w’'-]+)(?=[,.;:)]|\s+(?:on|in|at|to|from|for|aboard|atop|with|into|by|of"
    r"|and|that|which|last|this|next)\b|\Z)"
)
_FUNCTION_WORDS = words(
    """
    the a an at on in of from to for with by aboard atop after before into off over near during around about between
    until since without within through under using via and or but then when while as because so if is was are
    were be been being will would may might could can has had have did does do not no also now today tomorrow
    yesterday tonight later earlier just again itself that which who whose there here this next last early late
    around approximately roughly against outside toward towards onto along than between monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec noon midnight occurred happened came took comes
    takes went goes one together alone afterward afterwards back home shortly sometime somewhere inside aboard, s t net
    north south east west northeast northwest southeast southwest downrange offshore midway past below above behind
    beyond across beneath beside upon throughout amid amidst despite like unlike per plus prior ahead following
    according thanks including unless though although nor yet how where whether he she they it we you i him them us our
    your my some only well far half less more most nearly almost right too even once twice rather instead than overnight
    one two three four five six seven eight nine ten eleven twelve several few many each every these those any all both
    minutes hours
    """
)


def _phrases(text: str) -> list[str]:
    return [phrase.strip() for phrase in text.replace("\n", " ").split(";") if phrase.strip()]


_Rests = dict[str, list[tuple[str, ...]]]
"""What phrases with one first word go on with, by their second words and the longest first; under no word, and last
under each, the empty rest where the word alone is a phrase."""


def _by_first_word(phrases: Iterable[str]) -> dict[str, _Rests]:
    """The rests of all phrases by their first words."""
    found: dict[str, _Rests] = {}
    for phrase in sorted(phrases, key=lambda each: each.count(" "), reverse=True):
        first, *rest = phrase.split(" ")
        found.setdefault(first, {}).setdefault("".join(rest[:1]), []).append(tuple(rest))
    for rests in found.values():
        alone = rests.setdefault("", [])
        for second, each in rests.items():
            each += alone if second else ()
    return found


_WORD = re.compile(r"([a-z]+)")
_NEXT_WORD = re.compile(r"[\s-]{1,3}([a-z]+)")


def _phrases_at(low: str, start: int, first: str, rests: list[tuple[str, ...]]) -> Iterator[tuple[str, int]]:
    """The phrases that begin with the word ``first`` and stand free, in the order of ``rests``, with their ends."""
    before = low[start - 1 : start]
    if before == "-" or before.isalnum() or before == "_":
        return
    words, ends = [first], [start + len(first)]
    for rest in rests:
        while len(words) <= len(rest):
            following = _NEXT_WORD.match(low, ends[-1])
            if following is None:
                break
            words.append(following[1])
            ends.append(following.end())
        if tuple(words[1 : len(rest) + 1]) == rest and not _goes_on(low, ends[len(rest)]):
            yield " ".join(words[: len(rest) + 1]), ends[len(rest)]


def _goes_on(low: str, end: int) -> bool:
    """Is the word part of a longer one ("launcher", "launch-pad")?"""
    after = low[end : end + 2]
    return bool(after) and (after[0].isalnum() or after[0] == "_" or (after[0] == "-" and after[1:].isalpha()))


@cache
def load_triggers() -> TriggerGrammar:
    """The grammar over the words shipped with the program, read once."""
    from spacetimeline.settings import resource_path

    return TriggerGrammar(read_table(resource_path("lexicon/triggers.toml")))
