"""Finds verbs that tell of an event by who moves where: "the probe rose from pad 19", "they left the station".

What ``triggers`` does with single words and their neighbours, this does with frames: a verb, the class of what moves
and the class of where it moves to or from. The frames stand in ``resources/lexicon/frames.toml``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.frames.phrases import has_object, is_passive, moves_itself, phrases_after
from spacetimeline.extract.frames.subjects import form_of_state, object_before, subject_classes, time_before, verb_group
from spacetimeline.extract.frames.table import ANYWHERE, NOTHING, possible, with_stand_ins
from spacetimeline.extract.frames.tokens import COUNTS, STOPS, tokens_of
from spacetimeline.extract.text.inflection import preterites
from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.triggers import Meaning, Trigger
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacetimeline.extract.frames.phrase_row import Phrase
    from spacetimeline.extract.frames.table import Classes, Entry, Frame, FrameTable, Need
    from spacetimeline.extract.frames.tokens import Token
    from spacetimeline.extract.text.inflection import Form
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.triggers.settling import Span

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_TRAVEL = frozenset((EventKind.LAUNCH, EventKind.RETURN, EventKind.DOCKING, EventKind.UNDOCKING, EventKind.SPACEWALK))


def find_framed(
    text: str,
    low: str,
    segments: Sequence[Segment],
    named: Sequence[Span],
    triggers: Sequence[Trigger],
    table: FrameTable,
) -> list[Trigger]:
    """``triggers`` and those that frames find where these have none, in order of the text.

    ``low`` is the text in lower case, ``named`` the times and names in it, in order. Triggers of what flies through no
    space ("the airline launches", "home by plane") are left out.
    """
    starts = [span[0] for span in named]
    found = {each.start: each for each in triggers}
    order = sorted(found)
    for segment in segments:
        inside = named[bisect_left(starts, segment.start) : bisect_left(starts, segment.end)]
        timed = any(tag == "time" for _, _, tag, _ in inside)
        if not timed and not _may_be_outside(low, segment):
            continue  # nothing would tell when
        told = set(_WORD.findall(low, segment.start, segment.end))
        idle = not table.idle.isdisjoint(told)
        if not idle and table.entries.keys().isdisjoint(told):
            continue
        said = with_stand_ins(told)
        of_sentence = {word: possible(table.entries[word], said) for word in table.entries.keys() & told}
        tokens = tokens_of(text, low, segment.start, segment.end, inside, table)
        if "it" in told:
            _stand_for_station(tokens, named, starts)
        if idle:
            known = order[bisect_left(order, segment.start) : bisect_left(order, segment.end)]
            places = {token.start: place for place, token in enumerate(tokens)}
            for start in known:
                if start in places and _is_idle(tokens, places[start], found[start], table):
                    del found[start]
        for place, token in enumerate(tokens):
            entries = of_sentence.get(token.word)
            if entries and not token.named:
                known_already = found.get(token.start)
                if known_already is None or known_already.options or known_already.needs == "slated":
                    trigger = _match(tokens, place, entries, low, table)
                    if timed or (trigger is not None and trigger.kind is EventKind.SPACEWALK):
                        _add(found, trigger)
    return [found[start] for start in sorted(found)]


_OUTSIDE = ("airlock", "hatch", "outside", "tether", "jetpack", "backpack", " mmu", "maneuvering unit", "suits")


def _may_be_outside(low: str, segment: Segment) -> bool:
    """May a sentence tell of a spacewalk, whose day another one tells?"""
    return any(low.find(word, segment.start, segment.end) >= 0 for word in _OUTSIDE)


def _stand_for_station(tokens: list[Token], named: Sequence[Span], starts: list[int]) -> None:
    """Make the "it" of "flew to it in May" the station named last, where no world was named since."""
    for place, token in enumerate(tokens):
        if token.word != "it" or not place or tokens[place - 1].word not in _TO_IT:
            continue
        at = bisect_left(starts, token.start)
        for start, _, tag, ref in reversed(named[max(0, at - _NAMES_BACK) : at]):
            if token.start - start > _IT_REACH or (tag == "entity" and ref.kind == "body"):
                break
            if tag == "entity" and ref.kind == "station":
                tokens[place] = token._replace(classes=token.classes | _STATION)
                break


_TO_IT = frozenset(("to", "with", "from", "onto", "aboard", "at"))
_STATION = frozenset(("station",))
_NAMES_BACK, _IT_REACH = 10, 350  # names, characters


def _add(found: dict[int, Trigger], trigger: Trigger | None) -> None:
    """Add what a frame found; where the clause has yet to decide what a word means, as one more meaning.

    A frame knows better than a bare "expected" what is expected.
    """
    if trigger is None:
        return
    known = found.get(trigger.start)
    if known is not None and known.needs == "slated" and trigger.needs == "frame":
        found[known.start] = trigger
        return
    inside = [each for each in range(trigger.start, trigger.end) if each in found]
    if all(found[each].options for each in inside) and (known is None or trigger.end > known.end):
        for each in inside:  # "took hold" says more than "took", "let go" than "go"
            del found[each]
        found[trigger.start] = trigger
    elif known is not None and known.options:
        meaning = Meaning(trigger.kind, trigger.form, trigger.lemma, trigger.needs)
        found[known.start] = replace(known, options=(*known.options, meaning))


def _is_idle(tokens: list[Token], place: int, trigger: Trigger, table: FrameTable) -> bool:
    """Is the subject of a verb no spacecraft at all, or does its traveller go by plane or bus?"""
    if trigger.kind not in _TRAVEL:
        return False
    if trigger.form == "noun":
        return place > 0 and "idle" in tokens[place - 1].classes
    start, _ = verb_group(tokens, place)
    if "idle" in subject_classes(tokens, start, trigger.form) and not _names_people(tokens, start):
        return True
    return _Behind(phrases_after(tokens, place + 1)).meets(table.never)


def _names_people(tokens: list[Token], at: int) -> bool:
    """Does an aside right before ``at`` say who the idle are ("the first residents, A and B, lifted off")?"""
    if not at or tokens[at - 1].word != ",":
        return False
    for token in reversed(tokens[: at - 1]):
        if "idle" in token.classes:
            return False
        if token.named and "crew" in token.classes:
            return True
    return False


def _match(tokens: list[Token], place: int, entries: Sequence[Entry], low: str, table: FrameTable) -> Trigger | None:
    """The trigger that the verb at ``place`` is by the first of its frames that fits."""
    group_start, group = verb_group(tokens, place)
    of_state = "past" if _is_apposed(tokens, place) else form_of_state(group)
    if of_state is None and tokens[place].word in table.states:
        return None  # most prepositions
    led = _is_joined_to_led(tokens, place)
    fitting = _fitting(entries, of_state, group, tokens, place, led)
    if not fitting:
        return None
    phrases = phrases_after(tokens, place + 1)
    phrases += object_before(tokens, group_start) + time_before(tokens, group_start)
    known: dict[tuple[str, ...], _Behind | None] = {}
    for entry, form in fitting:
        particles = entry.particles
        if particles not in known:
            rest = _behind(phrases, particles)
            known[particles] = None if rest is None else _Behind(rest)
        around = known[particles]
        if around is None:
            continue
        frame, behind = entry.frame, around.phrases
        if (frame.leads and frame.leads.isdisjoint(around.held)) or (entry.lemma in _STAYING and "still" in group):
            continue
        if not around.meets(frame.paths) or (frame.never and around.meets(frame.never)):
            continue
        subject = NOTHING if entry.role == "noun" else subject_classes(tokens, group_start, entry.form)
        if "errand" in subject and entry.role == "verb":
            return None  # "the second excursion took them up a mountain"
        if _is_shown(tokens, place, entry):
            return None
        mover, agent = _mover(behind, subject, entry, group, tokens, place)
        if _is_of(mover, frame) and (not frame.agent or agent & frame.agent):
            if _Behind(phrases).meets(table.never):
                return None
            end = _end(tokens, place, entry.particles)
            start = tokens[place].start
            needs = "framelost" if frame.failed else "slated" if frame.planned else "frame"
            return Trigger(start, end, low[start:end], frame.kind, form, entry.lemma, needs)
    return None


_STAYING = ("stand", "sit", "rest", "lie")  # these tell of a landing by what came of it, and of none with "still"


def _is_shown(tokens: list[Token], place: int, entry: Entry) -> bool:
    """Is it the showing that begins ("will carry the landing live, beginning at 3 p.m."), or what is shown?"""
    if entry.role == "noun":
        before = tokens[max(0, place - _SHOWN_NEAR) : place]
        return any(one.word in _SHOWINGS and other.word == "of" for one, other in pairwise(before))
    begins = entry.form == "gerund" and entry.lemma.startswith(_BEGINNING)
    return begins and any(token.word in _SHOWINGS | _SHOWS for token in tokens[:place])


_SHOWN_NEAR = 7  # tokens
_SHOWINGS = frozenset(("coverage", "broadcast", "broadcasts", "webcast", "livestream", "stream"))
_SHOWS = frozenset(("live", "livestreamed", "streamed", "air", "aired", "televise", "televised"))
_BEGINNING = ("begin", "start", "open", "commence", "resume")


def _fitting(
    entries: Sequence[Entry], of_state: Form | None, group: list[str], tokens: list[Token], place: int, led: bool
) -> list[tuple[Entry, Form]]:
    """The entries that the word may be where it stands, each with its form; asked once for each form of a verb."""
    may: dict[tuple[str, str, bool], bool] = {}
    fitting: list[tuple[Entry, Form]] = []
    for entry in entries:
        form = of_state if entry.role == "state" else entry.form
        if form is None:
            continue
        key = (entry.role, entry.form, entry.same)
        if key not in may:
            may[key] = _may_be(entry, group, tokens, place, led)
        if may[key]:
            fitting.append((entry, form))
    return fitting


def _is_of(mover: Classes, frame: Frame) -> bool:
    """Is the mover of one of the classes? A name unknown to the vocabulary may be that of a craft or of somebody.

    The modules of a ship part from each other, and from no station.
    """
    if frame.kind is EventKind.UNDOCKING and "parts" in mover:
        return False
    if "any" in frame.who or mover & frame.who:
        return True
    return mover == {"name"} and frame.kind is not EventKind.SCRUB and bool(frame.who & {"craft", "crew"})


def _is_apposed(tokens: list[Token], place: int) -> bool:
    """Does a state stand right behind a name and a comma ("TESS, in orbit since April 2018, looks for planets")?"""
    return place > 1 and tokens[place - 1].word == "," and tokens[place - 2].named


def _may_be(entry: Entry, group: list[str], tokens: list[Token], place: int, led: bool) -> bool:
    """May the word be the verb's form where it stands? "Rockets from Florida" are none, nor is "the soft landing".

    ``led`` says that it goes on behind a "to" or "will".
    """
    if entry.role != "verb":
        return True
    if entry.form == "past":
        return not led or not entry.same
    if entry.form == "base" and place and tokens[place - 1].word == "to" and _is_past_next(tokens, place):
        return False
    if entry.form == "base" and (led or any(token.word in _SEEING for token in tokens[max(0, place - 5) : place])):
        return True
    before = tokens[place - 1] if place else None
    if entry.form == "gerund":
        of_craft = before is not None and before.named and not before.classes.isdisjoint(_LEAVING)
        return before is None or before.word in _LEADS_GERUND or of_craft
    if group and entry.form == "base":
        return group[-1] not in _NO_BASE_BEHIND  # "was round the Moon"
    if before is None or before.word in COUNTS or (tokens[place].classes and not has_object(tokens, place)):
        return False
    return entry.form == "present" or (not before.named and before.word.endswith("s") and bool(before.classes))


def _is_past_next(tokens: list[Token], place: int) -> bool:
    """Is it "the last Saturn V to fly carried a station aloft": who did it, not what was done?"""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    return following is not None and not following.named and (len(following.word) > 4 and following.word.endswith("ed"))


_SEEING = frozenset(("saw", "sees", "watched", "see", "let", "lets", "made", "makes"))
"""Before a plain verb these tell of what was seen, let or made happen: "in June it saw Edward White walk in space"."""


def _is_joined_to_led(tokens: list[Token], place: int) -> bool:
    """Does "and" join the verb to one behind "to" or "will" ("is to stay for a month and come home")?"""
    if place < 1 or tokens[place - 1].word not in ("and", "then"):
        return False
    for token in reversed(tokens[max(0, place - _JOINED_REACH) : place - 1]):
        if token.word in ("will", "would", "shall", "can", "may", "should", "to"):
            return True
        if token.word in STOPS or token.word in ("was", "were", "had", "who", "which", "that", ","):
            return False
    return False


_JOINED_REACH = 16
_NO_BASE_BEHIND = words("is are was were been being has had")
_LEAVING: Classes = frozenset(("craft", "rocket"))  # "pictures of the Long March 2F leaving its tower"
_LEADS_GERUND = words(", after before by without upon and then was is were are be been while when since safely")


def _behind(phrases: list[Phrase], particles: tuple[str, ...]) -> list[Phrase] | None:
    """The phrases behind the verb without its own particles; None where these are not there.

    A particle right before a noun ("took up its orbit") leaves that for the verb's object.
    """
    rest = phrases
    for particle in particles:
        at = next((each for each, phrase in enumerate(rest[:3]) if _is_particle(phrase, particle)), None)
        if at is None:
            return None
        phrase = rest[at]
        object_of_verb = [] if phrase.particle or phrase.head == particle else [replace(phrase, preposition="")]
        rest = rest[:at] + object_of_verb + rest[at + 1 :]
    return rest


def _is_particle(phrase: Phrase, particle: str) -> bool:
    if phrase.particle or particle == "it" or not phrase.preposition:
        return phrase.head == particle  # "took hold of it", "came to rest on it"
    return phrase.preposition == particle


def _mover(
    behind: list[Phrase], subject: Classes, entry: Entry, group: list[str], tokens: list[Token], place: int
) -> tuple[Classes, Classes]:
    """The classes of what moves and of who moves it: for a verb that moves something, its object and its subject."""
    if entry.role == "noun":
        return _of_noun(tokens, place, behind), NOTHING
    if not entry.frame.moved or moves_itself(behind):
        return subject, subject
    if entry.form == "past" and is_passive(group):
        return subject, _united(phrase.classes for phrase in behind if phrase.preposition == "by")
    first = next((each for each in behind if not each.particle and "front" not in each.classes), None)
    if first is not None and not first.preposition and "time" not in first.classes:
        return first.classes, subject
    shortened = entry.form == "past" and tokens[place].word not in preterites()  # "a probe sent to Mars", not "flew"
    return (subject, NOTHING) if shortened else (NOTHING, NOTHING)


def _of_noun(tokens: list[Token], place: int, behind: list[Phrase]) -> Classes:
    """The classes of whose event a noun is: "the ship's ascent", "the ascent of the ship"."""
    of = _united(phrase.classes for phrase in behind[:2] if phrase.preposition == "of")
    return of | _united(token.classes for token in tokens[max(0, place - 4) : place])


def _united(classes: Iterable[Classes]) -> Classes:
    return frozenset().union(*classes)


class _Behind:
    """What stands behind a verb, ready to be asked for every frame of it; ``held`` are its prepositions."""

    __slots__ = ("_alone", "_led", "held", "phrases")

    def __init__(self, phrases: list[Phrase]) -> None:
        self.phrases = phrases
        self._led = [phrase for phrase in phrases if not phrase.particle]
        self.held = {ANYWHERE, *[phrase.preposition for phrase in self._led]}
        self._alone = {phrase.head for phrase in phrases if phrase.particle}

    def meets(self, paths: Sequence[tuple[Need, ...]]) -> bool:
        """Is one of the paths met with all its needs?"""
        held, alone = self.held, self._alone
        for path in paths:
            for need in path:
                if need.particles:
                    if need.particles.isdisjoint(alone):
                        break
                elif need.prepositions and (need.prepositions.isdisjoint(held) or not self._leads_to(need)):
                    break  # most fail by their prepositions
            else:
                return True
        return False

    def _leads_to(self, need: Need) -> bool:
        """Does one of the phrases lead to what is needed?"""
        anywhere = ANYWHERE in need.prepositions
        for phrase in self._led:
            if (anywhere or phrase.preposition in need.prepositions) and (
                phrase.head in need.words or not need.classes.isdisjoint(phrase.classes)
            ):
                return True
        return False


def _end(tokens: list[Token], place: int, particles: tuple[str, ...]) -> int:
    """The end of the verb with the particles right behind it."""
    for particle in particles:
        if place + 1 < len(tokens) and tokens[place + 1].word == particle:
            place += 1
    return tokens[place].end
