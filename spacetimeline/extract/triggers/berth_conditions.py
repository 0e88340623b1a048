"""Conditions of contact at a port, of its hatches, and of coming apart from it."""

from __future__ import annotations

import re

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.condition_words import CAME, SENTENCE, STATION, Answer, Condition
from spacetimeline.model.event import EventKind

_CONTACT_AFTER = lazy(
    r"(?:\s+itself)?(?:,\s[^,.;]{1,60},)?(?:\s+(?:with|at|to|between|against)\s(?:[\w’'-]+\s+){1,9}?)?\s*\b(?:(?:was|is|will\s+be)\s+(?:made|recorded|registered|confirmed|logged"
    r"|achieved|expected|due|set|scheduled)|(?:should\s+|will\s+|is\s+to\s+|was\s+to\s+)?(?:occur|come|happen|take\s+place)"
    r"|occurred|came|happened|took\s+place|followed)\b"
)
_AT_BERTH = lazy(
    r"\b(?:with|at|to|between|against|onto|by)\s+(?:[\w’'-]+\s+){0,7}?(?:port|module|segment|outpost|node|adapter|compartment|collar|station)\b"
)
_WITH_STATION = lazy(rf"\s+with\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,3}}?{STATION}\b")

_STATION_TOLD = lazy(rf"\b{STATION}\b")
_NEAR = 300  # characters


_OF_SURFACE = ("surface", "ground", "lunar")


# "15:30 – CONTACT! The freighter has docked": a row of a log
_ROW_HEAD = lazy(r"(?:\A|\n)\W{0,3}\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[a-z]{2,4})?\s?[:–—-]\s?\Z")
_LABEL_ENDS = lazy(r"\s?[!.]")
_DOCKS = lazy(r"\bdock(?:ed|ing|s)?\b")


def _contact(lemma: str, form: str, before: str, after: str) -> Answer:
    if _WITH_STATION.match(after) and re.search(r"\b(?:made|makes|make)\s+\Z", before):
        return ""
    if _ROW_HEAD.search(before) and _LABEL_ENDS.match(after) and _DOCKS.search(after):
        return ""
    if not _CONTACT_AFTER.match(after):
        return None
    if before.rstrip().endswith(_OF_SURFACE):
        return EventKind.LANDING
    near = after.startswith(" itself") and _STATION_TOLD.search(before, max(0, len(before) - _NEAR))
    return "" if near or re.search(r"\bdock|berthing|approach|rendezvous", before) or _AT_BERTH.search(after) else None


# "Separation occurred at 1:55 p.m.", behind what told of an undocking: rockets and capsules separate too
_TOOK_PLACE = lazy(
    r"\s+(?:itself\s+)?(?:took\s+place|came|occurred|happened|followed|was\s+(?:at|recorded|confirmed|registered))\b"
)
_UNDOCKED = lazy(r"\bundock")
_OF_ROCKETS = lazy(r"\b(?:stages?|booster|rocket|launch|lift-?off|fairing)\b")


def _cameapart(lemma: str, form: str, before: str, after: str) -> Answer:
    told = _TOOK_PLACE.match(after) and _UNDOCKED.search(before) and not _OF_ROCKETS.search(before[-160:])
    return "" if told else None


_HATCH_BEFORE = lazy(r"\bhatch(?:es)?\b[^.;]{0,70}\Z")
_HATCH_SHUT_BEFORE = lazy(r"\bhatch(?:es)?\b[^.]{0,60}\b(?:shut|closed|sealed)\b[^.]{0,80}\Z")
_HATCH_AFTER = lazy(
    r"[^.;,]{0,30}\bhatch(?:es)?\b(?!\s+(?:of\s+(?:an?|the)\s+)?(?:displays?|exhibit\w*|models?|mock-?ups?|replicas?|simulators?|trainers?)\b)"
)
_HATCH_SHUT = lazy(r"\bhatch(?:es)?\b[^.;]{0,70}\.\s+(?:the\s+|its\s+)?\Z")


def _hatch(lemma: str, form: str, before: str, after: str) -> Answer:
    told = form == "noun" and SENTENCE.search(before) and CAME.match(after) and _HATCH_SHUT.search(before)
    opened_later = lemma == "open" and after.startswith(" it ") and _HATCH_SHUT_BEFORE.search(before)
    return "" if told or opened_later or _HATCH_BEFORE.search(before) or _HATCH_AFTER.match(after) else None


BERTH_CONDITIONS: dict[str, Condition] = {
    "contact": _contact,
    "hatch": _hatch,
    "cameapart": _cameapart,
}
