"""Conditions of the words for circling, passing and touching down on other bodies, and for the air around them."""

from __future__ import annotations

import re

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.condition_words import BODIES, WORDS, Answer, Condition

_ORBIT_OF_BODY = lazy(
    rf"{WORDS % 3}\s+(?:in)?(?:to\s+)?(?:an?\s+|its\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?orbit\s+(?:around|about"
    rf"|of)\s+(?:it\b|(?:the\s+)?(?:[\w-]+\s+)?{BODIES}\b)"
    rf"|{WORDS % 3}\s+(?:in)?(?:to\s+)?(?:[\w-]+\s+)?(?:lunar|martian|mars|venus|jovian|solar|moon)\s+orbit\b"
    rf"|{WORDS % 3}\s+(?:in)?(?:to\s+)?(?:an?\s+|its\s+|the\s+)?halo\s+orbit\b"
    rf"|{WORDS % 2}\s+(?:the\s+)?(?:orbit)\s+of\s+(?:the\s+)?{BODIES}\b"
)
BODY_BEFORE = lazy(rf"\b{BODIES}(?:['’]s)?\s+(?:\w+\s+)?\Z")
_SURFACE = lazy(
    rf"\bto\s+the\s+(?:surface\Z|(?:{BODIES}(?:['’]s)?)\s+\Z)|\bto\s+(?:the\s+)?{BODIES}['’]s\s+\Z|\bto\s+the\s+\Z"
)
_SURFACE_AFTER = lazy(rf"\s+of\s+(?:the\s+)?{BODIES}")
_PAST_BODY = lazy(
    rf"\s+(?:[\w,.()]+\s+){{0,8}}?(?:(?:by|past|within|over|of|from"
    rf"|behind)\s+)?(?:about\s+)?(?:[\w,.()’'-]+\s+){{0,7}}?{BODIES}\b"
)


def _surface(lemma: str, form: str, before: str, after: str) -> Answer:
    if not _SURFACE.search(before):
        return None
    return "" if BODY_BEFORE.search(before) or _SURFACE_AFTER.match(after) else None


_WITHIN = lazy(
    r"\s+(?:about\s+|some\s+)?[\d.,]+\s+(?:million\s+|thousand\s+)?(?:miles|km|kilomet(?:er|re)s)\s+(?:\([^)]{1,40}\)\s+)?"
    r"(?:of|from)\s+(?:it|its|the)\b"
)


_HANDED_ON = lazy(r"\s+(?:on|up|along|down|out)\s+(?:its|the|their|his|her|an?)\b")


def _body(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "pass" and (_HANDED_ON.match(after) or after.startswith((" the orbit of ", " the path of "))):
        return None
    if lemma.endswith("within") and _WITHIN.match(after) and _BODY_OR_SUN.search(before):
        return ""
    if lemma == "pass" and _PAST_EARTH.match(after):
        return ""
    if lemma.endswith("closest") and _CLOSEST_TO_EARTH.match(after) and not _ROCK.search(before):
        return ""
    if _UNDERLINED.match(after):
        return None
    if form == "noun":
        own = _BODY_RIGHT_BEFORE.search(before) is not None
        happens = lemma in _PASSES and _ENCOUNTER.match(after) is not None
        happens = happens or (
            lemma == "visit" and _NTH_VISIT.search(before) is not None and _ENCOUNTER.match(after) is not None
        )
        return "" if own or happens or _NOUN_WITH_BODY.match(after) else None
    return "" if _PAST_BODY.match(after) and not after.startswith(" away") else None


# "passed the Earth on 8 December": a probe on its way
_PAST_EARTH = lazy(r"\s+(?:closely\s+)?(?:by\s+)?(?:the\s+)?earth\s+(?:for|on|in|at|again|twice|a\s+second)\b")
# "came closest to Earth at 21:56": a probe that comes by, no comet
_CLOSEST_TO_EARTH = lazy(r"\s+(?:to\s+)?(?:the\s+)?earth\b(?!['’])")
_ROCK = lazy(r"\b(?:comet|asteroid|meteor(?:oid)?)\b")
# "the Venus encounter", "Mercury's first visit"; "an encounter with Halley", "a close pass of the Sun"
_BODY_RIGHT_BEFORE = lazy(rf"\b(?:{BODIES}|earth|sun)(?:['’]s)?\s+\Z")
_NOUN_WITH_BODY = lazy(
    rf"(?::\s+(?:one|two|three|four|five|six|the\s+first))?\s+(?:with|by|past|of|to|at|over)\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{BODIES}|earth|sun)\b(?!\s+orbit|['’]s\s+orbit)"
)
_UNDERLINED = lazy(r"\s*[-=]{4}")
_BOOST_FROM = lazy(rf"\s+(?:in\s+speed\s+)?(?:from|at|by|past|around)\s+(?:the\s+)?(?:{BODIES}|earth|sun)\b")


def _boost(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "It got boosts from Venus in February and from Earth in December": what a probe passes a planet for."""
    return "" if _BOOST_FROM.match(after) else None


_PASSES = frozenset(("encounter", "close pass", "first pass", "second pass", "third pass", "final pass", "next pass"))
_NTH_VISIT = lazy(r"\b(?:first|second|third|fourth|next|last|final)\s+\Z")
_PASSES_TOLD = lazy(
    r"\b(?:fl(?:ew|y|ies|own|ying)\s+(?:past|by)|fly-?bys?|swing-?bys?|passe[sd]|encounters?|met|gravity\s+assists?)\b"
)
_MORE_AT = lazy(rf"\s+(?:at|with|of|past|by)\s+(?:the\s+)?(?:{BODIES}|earth|sun)\b")
_COUNTED = lazy(r"(?:\b(?:one|two|three|four|five|six)\s+|[.;,]\s+(?:and\s+)?|\band\s+)\Z")


def _morepasses(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "Two more at Earth come after that", where encounters are told of."""
    led = _MORE_AT.match(after) is not None and _COUNTED.search(before) is not None
    return "" if led and _PASSES_TOLD.search(before) else None


_BODY_NEAR = lazy(rf"\b{BODIES}\b")
_BODY_OR_SUN = lazy(rf"\b(?:{BODIES}|sun)\b")
_ENCOUNTER = lazy(
    r",?\s+(?:took\s+place|came|occurred|on\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)|at\s+\d)"
)
_CAPTURED_BY = lazy(
    rf"\s+(?:by|into)\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,2}}?{BODIES}\b"
    r"|\s+into\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}orbit\b"
)


def _orbit(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "enter" and re.match(r"\s+orbit\s+(?:on|in|at)\b", after) and _BODY_NEAR.search(before):
        return ""
    if lemma == "capture":
        return "" if _CAPTURED_BY.match(after) else None
    return "" if _ORBIT_OF_BODY.match(after) else None


_FIRST_TO = lazy(r"\b(?:became|become|becoming|was)\s+the\s+(?:first|second|third|only)\s+(?:[\w’'-]+\s+){0,4}?to\s+\Z")
_BEGAN = lazy(r"\b(?:beg[au]n|begins?|started|starts)\s+\Z")
_BEGAN_TO = lazy(r"\b(?:beg[au]n|begins?|started|starts)\s+to\s+\Z")
_ORBITS_BODY = lazy(rf"\s+(?:the\s+|an?\s+|another\s+)?(?:(?:red|dwarf|ringed|innermost|giant)\s+)?{BODIES}\b")


def _firstorbit(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "Became the first spacecraft to orbit the planet", "began to circle Mercury on March 18"."""
    led = _FIRST_TO.search(before) or _BEGAN_TO.search(before) if form == "base" else _BEGAN.search(before)
    return "" if led and _ORBITS_BODY.match(after) else None


_ATMOSPHERE = lazy(r"\b(?:atmosphere|re-?entry|re-?enter\w*|over\s+the)\b")
_SURFACE_WALK = lazy(
    r"\b(?:moon|lunar|surface|crater|astronauts|spacesuits?|suits|lm|lander|eva|crew|cosmonauts|outside|dust|walkers"
    r"|first|second|third|fourth|fifth|sixth|seventh|two|three|four|five|previous|each|both|airlock|spacewalk(?:s|ers?)?)\b"
)


def _atmosphere(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _ATMOSPHERE.search(after[:70]) or _ATMOSPHERE.search(before[-60:]) else None


# "the rocket's second outing", "on its first sortie": a flight
_OF_CRAFT = lazy(
    r"\b(?:its|(?:rocket|booster|launcher|capsule|craft|spacecraft|ship|plane)['’]s)\s+(?:[\w-]+\s+){0,2}\Z"
)


def _surfacewalk(lemma: str, form: str, before: str, after: str) -> Answer:
    if _OF_CRAFT.search(before):
        return None
    return "" if _SURFACE_WALK.search(before[-60:] + " " + after[:90]) else None


_ATMO = lazy(
    r"\s+(?:into\s+)?(?:the\s+|earth['’]s\s+)?(?:earth['’]s\s+)?(?:(?:upper|dense|denser|thick|thicker)\s+)?"
    r"(?:(?:layers?|parts?|reaches)\s+of\s+(?:the\s+|earth['’]s\s+)?)?atmosphere\b(?!\s+of\s+(?:mars|venus|jupiter|titan))"
)


def _atmo(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _ATMO.match(after) else None


_IN_ORBIT = lazy(r"\s+(?:its\s+|the\s+)?(?:earth\s+|planned\s+|intended\s+)?orbit\b(?!\s+(?:around|of|about|at))")
_ELSEWHERE = lazy(rf"\b(?:{BODIES})\b")


def _reach(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _IN_ORBIT.match(after) and not _ELSEWHERE.search(before + after[:60]) else None


BODY_CONDITIONS: dict[str, Condition] = {
    "atmo": _atmo,
    "atmosphere": _atmosphere,
    "body": _body,
    "boost": _boost,
    "firstorbit": _firstorbit,
    "orbit": _orbit,
    "reach": _reach,
    "surface": _surface,
    "surfacewalk": _surfacewalk,
    "morepasses": _morepasses,
}
