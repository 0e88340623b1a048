"""Conditions of words that tell of an event by what is done: a nose nudged into a collar, hours spent outside."""

from __future__ import annotations

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.condition_words import BODIES, Answer, Condition

_INTO_COLLAR = lazy(
    r"\s+(?:[\w’'-]+\s+){0,8}?(?:in)?to\s+(?:[\w’'-]+\s+){0,4}?(?:collar|docking\s+(?:port|cone|ring|adapter)"
    r"|port|drogue|docking\s+mechanism)\b"
)
_DOCKS = lazy(
    r"\b(?:nose|probe|ship|spacecraft|craft|capsule|soyuz|gemini|apollo|dragon|docking|collar|agena|target)\b"
)


def _collar(lemma: str, form: str, before: str, after: str) -> Answer:
    found = _INTO_COLLAR.match(after)
    if found is None or not _DOCKS.search(found.group()):
        return None
    return "" if lemma not in ("bring", "fly", "push") or "collar" in found.group() else None


_TO_PORT = lazy(
    r"\s+(?:of\s+[^.;]{3,30}\s)?(?:(?:from|in|aboard|on)\s+[^.;]{3,50}\s)?(?:around\s+[^.;]{3,30}\s)?to\s+(?:the\s+|its\s+|another\s+|a\s+)?"
    r"(?:[\w’'-]+\s+){0,4}?(?:port|docking\s+compartment|parking\s+spot)\b"
)
_SHORT = lazy(r"\b(?:short|brief|quick|\d+[\s-]minute|around-the-station|little)\s+(?:[\w-]+\s+)?\Z")


def _toport(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _TO_PORT.match(after) and _SHORT.search(before) else None


_PUT_ON = lazy(
    rf"\s+(?:an?\s+|its\s+|the\s+|their\s+|two\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:probe|lander|rover|spacecraft|craft|vehicle)\s+"
    rf"(?:softly\s+|safely\s+|gently\s+|down\s+)?on(?:to)?\s+(?:the\s+)?(?:surface\s+of\s+)?(?:the\s+)?{BODIES}\b"
)


def _puton(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _PUT_ON.match(after) else None


_IN_HATCH = lazy(
    r"(?:\s+up)?\s+(?:in|through|out\s+of)\s+(?:the|his|her|an?)\s+(?:open\s+)?(?:hatch|airlock|opening)\b"
)
_IN_SEAT = lazy(r"(?:\s+up)?\s+(?:in|on)\s+(?:the|his|her|their)\s+(?:seats?|couch(?:es)?)\b")
_FLOATED_OUT = lazy(r"\b(?:hatch|airlock)\b[^.;]{0,60}\Z")


def _hatchout(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma in ("stand", "stand up", "emerge"):
        in_seat = _FLOATED_OUT.search(before) is not None and _IN_SEAT.match(after) is not None
        return "" if in_seat or _IN_HATCH.match(after) else None
    return "" if _FLOATED_OUT.search(before) else None


_HOURS = (
    r"\s+(?:(?:about|nearly|almost|over|more\s+than|some)\s+)?(?:[a-z]+(?:[\s-]and[\s-]a[\s-]half)?|\d[\d.:]*)\s+"
    r"(?:and\s+(?:a\s+half|[\w-]+)\s+)?(?:hours?|minutes)(?:(?:,|\s+and)?\s+[\w-]+\s+minutes)?\s+"
)
_OUT_THERE = lazy(
    rf"{_HOURS}(?:[a-z]+ing\s+)?(?:outside|in\s+(?:the\s+)?(?:open\s+)?(?:cargo|payload)\s+bay"
    r"|in\s+(?:the\s+vacuum|open\s+space)|on\s+the\s+(?:lunar\s+)?surface|spacewalking)\b"
)


def _hoursoutside(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _OUT_THERE.match(after) else None


_IS_HOME = lazy(r"\b(?:was|were|is|are|will\s+be)\s+(?:back\s+|safely\s+|then\s+)?\Z")
_HOME_WHEN = lazy(
    r"\s+(?:again\s+)?(?:on\s|by\s|(?:the\s+)?(?:next|following)\s|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+"
    r"(?:hours|days|weeks|months|day|week)\s+later)"
)


def _washome(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _IS_HOME.search(before) and _HOME_WHEN.match(after) else None


_THE_WALK = lazy(
    r"(?:\b(?:the|that|this|each|both|his|her|their|two|three|four|five|previous|earlier|planned|long|short)"
    r"|['’]s|\b(?:first|second|third|fourth|fifth|\w+th|next|last|final))\s+(?:(?:first|second|third|last|next|final|long|short)\s+)?\Z"
)
_ABOUT_WALKS = lazy(
    r"\b(?:space\s?walk(?:s|ed|ing|ers?)?|walk(?:s|ed|ing)?\s+in\s+space|airlock|(?:left|exited)\s+the\s+station|excursions?|outings?|evas?|outside)\b"
)
_ON_FEET = lazy(r"\s+(?:on|around|along|across|through|down|up|home|back|out)\b")


def _walkoutside(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "Two walks outside"; "that second walk, of five hours", where the sentences before speak of spacewalks."""
    if _OUTSIDE.match(after):
        return "" if _NUMBERED.search(before) else None
    if not _THE_WALK.search(before) or (_ON_FEET.match(after) and not _BY_DAY.match(after)):
        return None
    return "" if _ABOUT_WALKS.search(before) else None


_OUTSIDE = lazy(
    r"\s+(?:outside|in\s+open\s+space)(?=,?\s+(?:on|in)\s|[.;]|\s+(?:the\s+|their\s+)?(?:station|ship|craft|salyut|mir)\b)"
)
_NUMBERED = lazy(r"\b(?:two|three|four|five|six|first|second|third|fourth|last|final|another)\s+(?:more\s+)?\Z")
_BY_DAY = lazy(
    r"\s+on\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d)"
)
DEED_CONDITIONS: dict[str, Condition] = {
    "collar": _collar,
    "washome": _washome,
    "toport": _toport,
    "puton": _puton,
    "hatchout": _hatchout,
    "hoursoutside": _hoursoutside,
    "walkoutside": _walkoutside,
}
