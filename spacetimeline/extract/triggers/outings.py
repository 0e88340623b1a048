"""Finds spacewalks told by what was done outside: where the text says that people go out, what follows tells when.

"They went outside twice. On May 28 they took in samples, and on May 31 they ran the girder out once more." The deed's
verb stands for the spacewalk's, where a count of them or a heading leads to it. So does whose "turn" it was next.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from spacetimeline.extract.text.inflection import inflect
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.triggers import Meaning, Trigger
from spacetimeline.model.event import EventKind
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacetimeline.extract.text.inflection import Form
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.triggers.settling import Span

OUTING = "outing"
"""What the trigger of such a deed needs: see ``Trigger.needs``."""

_WORDS = ("spacewalk", "space walk", "excursion", "outing", "outside", "extravehicular", "evas", "exit", "spacesuits")
_MANY = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|both|several|further|another|a\s+(?:pair|series)\s+of)"
)
_WALKS = r"(?:space\s?walks|excursions|outings|evas|extravehicular\s+activities)"
# "They went outside twice", "on four spacewalks", "made two more excursions"
_COUNTED = lazy(
    rf"\b(?:left|exited)\s+the\s+(?:station|ship|spacecraft|lander)\s+(?:twice|{_MANY}\s+times)\b"
    rf"|\boutside\b[^.;,]{{0,30}}?\b(?:twice|{_MANY}\s+times|again)\b|\b(?:{_MANY}|(?:the|his|her|their)\s+first)\s+(?:[\w-]+\s+){{0,3}}?{_WALKS}\b"
    rf"|\b(?:business|work)\s+of\b[^.;,]{{0,40}}\bwas\s+outside\b|\bdid\s+(?:it|so)\s+(?:twice|{_MANY}\s+times)\b"
)
_COUNTING = ("outside", "twice", "times", "walks", "excursions", "outings", "evas", "extravehicular")


def are_counted(low: str, start: int, end: int) -> bool:
    """Does a sentence tell how many outings there were or will be?"""
    sentence = low[start:end]
    return any(sign in sentence for sign in _COUNTING) and _COUNTED.search(low, start, end) is not None


_SPOKEN = lazy(r"\bspen[dt]\b[^.;]{0,30}\boutside\b|\bwork(?:ed|ing)?\s+outside\b")
_HEADING = lazy(r"[^.;:,\n]{0,30}\b(?:space\s?walks?|evas?|excursions|outings|outside)\b[^.;:,\n]{0,30}")
_TURN = lazy(r"\b(?:was|is|will\s+be)\s+(?:the\s+)?(?P<turn>turn)\s+of\s+(?:[\w³’']+\s+){0,4}¹")
_AHEAD = lazy(
    r"\b(?:will|would|plans?|planned|planning|scheduled|set|due|slated|ready|prepar\w+|upcoming|coming|next"
    r"|(?:is|are|was|were)\s+to|this\s+(?:week|month|spring|summer|autumn|fall|winter))\b"
)
# "On Tuesday they checked cameras in the Columbus module"
_WITHIN = lazy(
    r"\b(?:inside|aboard|in(?:to)?\s+(?:the\s+|its\s+)?(?:[\w³]+\s+){0,2}(?:module|laboratory|lab|cupola|hold))\b"
)
_PARAGRAPHS = 3
"""So many paragraphs behind an announcement, or below a heading, tell of the outings."""
# What people work on outside; where only an announcement long before leads to it, the deed must be one on such things.
_OUTSIDE = words(
    """
    truss array arrays panel panels battery batteries antenna antennas boom girder mast arm radiator radiators coolant
    pump pumps cable cables umbilical handrail handrails gyroscope gyro camera cameras sensors samples telescope
    spectrometer hull wing wings strap sunshade parasol insulation blanket blankets cover covers exterior experiments
    experiment
    """
)
# What they do there; "make", "take" and the like only where outings were just counted
_DEEDS = words(
    """
    install replace repair remove complete finish dismount unfold unfurl deploy fit fix mount attach bolt unbolt connect
    disconnect route lay cut swap retrieve collect gather set put assemble build test try work help free repeat inspect
    photograph film clean wipe patch tighten loosen plug hook fold extend raise erect relocate rig weld jettison change
    upgrade rotate store stow unpack hang tackle go
    """
)
_ANY_DEEDS = _DEEDS | words("carry take make run use bring move spend pull push fetch hold join team fall open")
# People as the subject, and what they do; ¹ stands for somebody, ² for a time, ³ for another name
_SUBJECT = lazy(
    r"(?:\b(?:they|he|she|both|(?:the|these)\s+(?:two|pair|duo|men|women|cosmonauts|astronauts|taikonauts|spacewalkers))\b"
    r"|¹+(?:[^.;:¹²]{0,44}?\b(?:and|with)\b[^.;:¹²]{0,50}?¹+)?(?:\s+(?:of|from)\s+(?:the\s+)?[\w³]+(?:\s+\([^)]{3,30}\))?)?)"
    r"(?:,\s+(?:who|a|an|the)\b[^.;:¹²,]{3,110},)?"
    r"\s+(?P<lead>(?:(?:also|then|again|both|first|finally|later|jointly|together|are|is|were|was|be|to|will|would|had|have"
    r"|has|plan|planned|hope|due|set(?=\s+to\b)|scheduled|expected)\s+){0,4})(?P<verb>(?!(?:they|he|she|both|the)\b)[a-z]+)\b"
)
# "erected a shade on Aug. 6 and replaced gyros on Aug. 24"
_GOES_ON = lazy(r"²\s+and\s+(?:then\s+|later\s+)?(?P<verb>[a-z]+)\b(?=[^.;²]{0,60}²)")
_BY = lazy(r"\b(?:was|were)\s+(?P<verb>[a-z]+)\s+(?:\w+\s+){0,2}?by\s+(?:[a-z]+\s+){0,2}¹")
_LONGEST, _HEADING_CHARS = 420, 50


def told_by_work(
    low: str, segments: Sequence[Segment], named: Sequence[Span], triggers: list[Trigger]
) -> list[Trigger]:
    """``triggers`` and one for each deed outside that tells of a spacewalk without a word for it, in order of the text.

    ``low`` is the text in lower case, ``named`` the times and names in it, in order.
    """
    walks = [each.start for each in triggers if _may_be_walk(each)]
    if not walks and not any(word in low for word in _WORDS):
        return triggers
    starts = [span[0] for span in named]
    firm = [each.start for each in triggers if not (each.options or _is_aim(low, each) or _is_of_hatch(each))]
    added: list[Trigger] = []
    own = last = -1  # the paragraph that speaks of outings, and the last one to which that leads
    below = range(0)  # the paragraphs below a heading
    ahead: bool | None = None  # are they planned, or made; None below a heading
    for number, segment in enumerate(segments):
        stop = low.find(";", segment.start, segment.end)
        end = stop if stop > 0 else segment.end
        inside = named[bisect_left(starts, segment.start) : bisect_left(starts, end)]
        free = bisect_left(firm, segment.start) == bisect_left(firm, end)
        dated = any(_is_day(span) for span in inside)
        if dated and free and end - segment.start <= _LONGEST and segment.form != "source":
            text = _masked(low, segment.start, end, inside)
            spoken = "spacewalkers" in text
            led = (segment.paragraph <= last or spoken) and not _WITHIN.search(low, segment.start, segment.end)
            own_paragraph = segment.paragraph == own or segment.paragraph in below
            if not led or (not own_paragraph and _OUTSIDE.isdisjoint(_WORD.findall(low, *_extent(segment)))):
                told = []
            else:
                told = _deeds(text, segment, near=own_paragraph)
            added += [each for each in told if spoken or ahead is None or (each.form != "past") is ahead]
            if not told and _is_near(walks, segments, number):
                told = _turn(text, segment) + _again(text, segment)
                added += told
            added += [] if told else _worn(text, segment) + _donned(text, segment)
        counted = are_counted(low, *_extent(segment))
        if dated and counted:
            ahead = _AHEAD.search(low, *_extent(segment)) is not None
            own, last = segment.paragraph if ahead else -1, segment.paragraph + _PARAGRAPHS
        elif dated and segment.paragraph <= last and not free:
            walk = bisect_left(walks, segment.start) != bisect_left(walks, segment.end)
            own = segment.paragraph if walk else own
        elif not dated and counted:
            own, last = segment.paragraph, segment.paragraph + _PARAGRAPHS
            ahead = _AHEAD.search(low, segment.start, segment.end) is not None
        elif not dated and "outside" in low[segment.start : segment.end] and _SPOKEN.search(low, *_extent(segment)):
            last, ahead = max(last, segment.paragraph), False
        elif not dated and low.startswith(_ALL, segment.start) and _is_near(walks, segments, number):
            added += _all_of_them(low, segment)
        elif _HEADING.fullmatch(low, segment.start, segment.end) and segment.form != "title":
            own, last, ahead = segment.paragraph + 1, segment.paragraph + _PARAGRAPHS, None
            below = range(own, last + 1)
        elif segment.end - segment.start < _HEADING_CHARS and low[segment.end - 1].isalpha() and below:
            own, last, below = -1, -1, range(0)  # the next heading
    return _joined(triggers, added) if added else triggers


def _joined(triggers: list[Trigger], added: list[Trigger]) -> list[Trigger]:
    """All of them in order; where the clause has yet to decide what a word means, a deed is one more meaning."""
    found = {each.start: each for each in triggers}
    for each in added:
        known = found.get(each.start)
        if known is None or _is_of_hatch(known):
            found[each.start] = each
        elif known.options:
            meaning = Meaning(each.kind, each.form, each.lemma, each.needs)
            found[each.start] = replace(known, options=(*known.options, meaning))
    return [found[start] for start in sorted(found)]


def _may_be_walk(trigger: Trigger) -> bool:
    return trigger.kind is EventKind.SPACEWALK or any(each.kind is EventKind.SPACEWALK for each in trigger.options)


def _is_of_hatch(trigger: Trigger) -> bool:
    """Is it "opened the hatch", with which an outing begins where outings are told of?"""
    return trigger.kind is EventKind.HATCH_OPENING and trigger.form != "noun"


def _is_aim(low: str, trigger: Trigger) -> bool:
    """Is it only the spacewalk of "who became the first Arab to walk in space"?"""
    return trigger.kind is EventKind.SPACEWALK and low.endswith("to ", 0, trigger.start)


def _is_day(span: Span) -> bool:
    """Does a time tell a day, or how many days later it was?"""
    if span[2] != "time":
        return False
    when, shift = span[3].when, span[3].shift
    if span[3].clock is not None and span[3].date_guessed:
        return False
    if shift is not None and shift.base in ("then", "event"):
        return shift.unit in ("day", "week")
    return when is not None and when.granularity.rank <= Granularity.DAY.rank


def _masked(low: str, begin: int, stop: int, inside: Sequence[Span]) -> str:
    """The sentence with its people as ¹, its times as ² and its names as ³, every character in its place."""
    pieces, place = [], begin
    for start, end, tag, _ in inside:
        if start < place or end > stop:
            continue
        pieces += [low[place:start], {"person": "¹", "time": "²"}.get(tag, "³") * (end - start)]
        place = end
    return "".join([*pieces, low[place:stop]])


def _deeds(text: str, segment: Segment, *, near: bool) -> list[Trigger]:
    """The verbs of what people do: all deeds where outings were counted ``near``, else such as only work is.

    ``text`` is the sentence with its names masked.
    """
    told = []
    forms = _forms(near=near)
    for found in sorted((*_SUBJECT.finditer(text), *_BY.finditer(text)), key=lambda each: each.start("verb")):
        known = forms.get(found["verb"], ("fly", "past") if near and found["verb"] == "flown" else None)
        if known is None or (known[0] == "take" and text.startswith(_TAKES_NO_THING, found.end("verb"))):
            continue
        lemma, form = known
        if lemma == "go" and not text.startswith(" back", found.end("verb")):
            continue
        lead = found.groupdict().get("lead", "").split()
        if form == "past" and {"will", "would"}.intersection(lead):
            form = "base"  # "will be joined by"
        if form == "base" and not {"to", "will", "would"}.intersection(lead):
            form = "present"
        start, end = segment.start + found.start("verb"), segment.start + found.end("verb")
        told.append(Trigger(start, end, found["verb"], EventKind.SPACEWALK, form, lemma, OUTING))
    for found in _GOES_ON.finditer(text) if told else ():
        lemma, form = forms.get(found["verb"], ("", "noun"))
        if form == told[0].form and found.start("verb") > told[0].start - segment.start:
            start, end = segment.start + found.start("verb"), segment.start + found.end("verb")
            told.append(Trigger(start, end, found["verb"], EventKind.SPACEWALK, form, lemma, OUTING))
    return told


_TAKES_NO_THING = (" a ", " part", " off", " over", " his ", " her ")
_WORD = re.compile(r"[a-z]+")


@cache
def _forms(*, near: bool) -> Mapping[str, tuple[str, Form]]:
    """The verbs of deeds by their forms; one that is past or present ("put") is taken for past."""
    found: dict[str, tuple[str, Form]] = {}
    for verb in sorted(_ANY_DEEDS if near else _DEEDS):
        for form, text in inflect(verb):
            if text not in found or form == "past":
                found[text] = verb, form
    return found


def _turn(text: str, segment: Segment) -> list[Trigger]:
    """The "turn" of "it was the turn of Jones to go out", right behind a sentence that tells of a spacewalk."""
    found = _TURN.search(text) if "turn" in text else None
    if found is None:
        return []
    start = segment.start + found.start("turn")
    return [Trigger(start, start + len("turn"), "turn", EventKind.SPACEWALK, "noun", "turn", OUTING)]


# "They would go out on Thursday instead", "both did it once more", "who did so with Foale"
_AGAIN = lazy(
    r"(?:\b(?:they|he|she|both(?:\s+of\s+them)?|who|the\s+(?:two|pair|duo))|¹)\s+(?P<lead>(?:(?:will|would|is|are|to|had|also|then"
    r"|now|both|again)\s+){0,3})(?P<verb>(?:go|goes|went|gone)(?=\s+(?:back\s+)?out\b(?!\s+(?:(?:in)?to\s+(?:an?|the)|of|for)\b))|did(?=\s+(?:it|so|the\s+same)\b))"
    r"|\A\s*it\s+was\s+(?P<done>done|made|carried\s+out)\s+(?:on\s+)?²"
)


def _again(text: str, segment: Segment) -> list[Trigger]:
    """The verb of those who go out or "did so", right behind a sentence that tells of a spacewalk, or in it."""
    found = _AGAIN.search(text) if " out" in text or "did " in text or "it was" in text else None
    if found is None:
        return []
    if found["done"]:
        start, end = segment.start + found.start("done"), segment.start + found.end("done")
        return [Trigger(start, end, found["done"], EventKind.SPACEWALK, "past", "go", OUTING)]
    ahead = bool({"will", "would", "to", "is", "are"}.intersection(found["lead"].split()))
    form: Form = "past" if found["verb"] not in ("go", "goes") else "base" if ahead else "present"
    start, end = segment.start + found.start("verb"), segment.start + found.end("verb")
    return [Trigger(start, end, found["verb"], EventKind.SPACEWALK, form, "go", OUTING)]


def _is_near(walks: list[int], segments: Sequence[Segment], number: int) -> bool:
    """Does one of the last sentences tell of a spacewalk, or this one?"""
    before = bisect_left(walks, segments[number].end)
    return before > 0 and walks[before - 1] >= segments[max(0, number - _REACH)].start


_REACH = 4
_ALL = ("each", "both", "all ")
_ALL_OF_THEM = lazy(
    r"(?P<all>each|both|all(?:\s+(?:two|three|four|five))?)(?:\s+of\s+them)?\s+(?:will|would|is|are|should|begins?|starts?)\b"
)


def _all_of_them(low: str, segment: Segment) -> list[Trigger]:
    """The "each" of "Each will begin at 8 a.m.", behind spacewalks."""
    found = _ALL_OF_THEM.match(low, segment.start, segment.end)
    if found is None:
        return []
    start, end = found.span("all")
    return [Trigger(start, end, low[start:end], EventKind.SPACEWALK, "noun", "each", OUTING)]


_WORN = lazy(
    r"\b(?:space)?suits\s+(?:that\s+)?(?:they|he|she|the\s+two|the\s+pair|¹+)\s+(?P<verb>wore|used)\s+(?:on\s+)?²"
)


def _worn(text: str, segment: Segment) -> list[Trigger]:
    """The "wore" of "cleaned the suits they wore last Friday": what one wears outside."""
    found = _WORN.search(text) if "suits" in text else None
    if found is None:
        return []
    start = segment.start + found.start("verb")
    return [Trigger(start, start + len(found["verb"]), found["verb"], EventKind.SPACEWALK, "past", "wear", OUTING)]


# "pulled on their suits and unfolded a girder outside", "donned new spacesuits and bolted a panel to the hull"
_DONNED = lazy(
    r"\b(?:put|puts|donn(?:ed|ing)|pull(?:ed|s)|climb(?:ed|s)|got|gets|slipp?(?:ed|s))\s+(?:(?:on|into|in)\s+)?(?:(?:their|his|her|the|new|fresh"
    r"|two|stiff|bulky|white|orange)\s+){0,3}(?:space)?suits,?\s+and\s+(?:then\s+)?(?P<verb>[a-z]+)\b(?=[^.;]*\b(?:outside|exterior|hull)\b)"
)


def _donned(text: str, segment: Segment) -> list[Trigger]:
    """The deed outside behind "put on their suits and"."""
    found = _DONNED.search(text) if "suits" in text else None
    lemma, form = _forms(near=False).get(found["verb"], ("", "noun")) if found is not None else ("", "noun")
    if found is None or form == "noun":
        return []
    start = segment.start + found.start("verb")
    return [Trigger(start, start + len(found["verb"]), found["verb"], EventKind.SPACEWALK, form, lemma, OUTING)]


def _extent(segment: Segment) -> tuple[int, int]:
    return segment.start, segment.end
