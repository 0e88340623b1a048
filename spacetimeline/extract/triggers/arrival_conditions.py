"""Conditions of the words for arriving at stations and ports, and for being taken there by an arm."""

from __future__ import annotations

import re

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.condition_words import (
    CAME,
    CARGO,
    IS_LEFT,
    LABEL_ENDS,
    ROW_HEAD,
    SENTENCE,
    SHIP_BEFORE,
    STATION,
    WORDS,
    Answer,
    Condition,
    leaves_to_work,
)
from spacetimeline.extract.triggers.departures import is_of_ship, is_release
from spacetimeline.model.event import EventKind

_TO_STATION = lazy(
    rf"{WORDS % 3}\s+(?:at|to|with|from|for|of)?\s*(?:the\s+|russia’s\s+"
    rf"|china’s\s+)?(?:[\w’'-]+\s+){{0,4}}?{STATION}\b"
)
_DIRECT_STATION = lazy(
    rf"\s+(?:from\s+|for\s+|the\s+|its\s+|at\s+|with\s+|to\s+"
    rf"|up\s+)*(?:[\w’'-]+\s+){{0,3}}?{STATION}\b(?!['’]s\s+crew)"
)
_ARM = lazy(r"\b(?:arm|canadarm2?|robotic(?:ally)?|grapple[ds]?|port|module|node|harmony|unity)\b")
_PORTS = lazy(
    r"\bport\b.{0,60}\b(?:port|one)\b|from\s+(?:the\s+)?[\w’' -]{3,40}\s+to\s+(?:the\s+)?[\w’' -]{3,40}(?:port|module"
    r"|node)\b",
    re.DOTALL,
)


def _station(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "part":
        return "" if re.search(r"\b(?:ships|craft|spacecraft|spaceships|capsules)\s+(?:had\s+)?\Z", before) else None
    if lemma == "departure" and not _DIRECT_STATION.match(after):
        return "" if is_of_ship(before, after) else None
    if lemma == "reach" and after.startswith(" its station"):
        return None  # its place, "around a point a million miles away"
    if lemma in ("leave", "depart") and (_PAD.match(after) or before.endswith(IS_LEFT)):
        return None
    if lemma in ("leave", "depart") and after.startswith((" for ", " to ", " of ")):
        return None  # "what was left of the station"
    if lemma in ("leave", "depart") and _AIRLOCK.match(after) and not SHIP_BEFORE.search(before[-40:]):
        return None  # whether on a spacewalk is told by the frames
    if lemma == "leave" and leaves_to_work(before, after):
        return None
    if lemma == "arrive" and _ARRIVED_ON.match(after) and _ARRIVER.search(before):
        return ""
    if lemma in (
        "reach",
        "leave",
        "depart",
        "arrive",
        "join",
        "part",
        "departure",
        "arrival",
        "rendezvous",
        "separate",
        "separation",
    ):
        return "" if _DIRECT_STATION.match(after) else None
    return "" if _TO_STATION.match(after) else None


_PAD = lazy(
    r"\s+(?:the\s+|its\s+)?(?:(?:launch|ela|slc|lc-?|pad)\b|(?:[\w’'-]+\s+){0,4}complex\s+(?:of|at|in|on)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:cosmodrome|center|centre|spaceport|base|cape|island|range|baikonur|plesetsk|vandenberg|kourou|vostochny)\b)"
)
_AIRLOCK = lazy(r"\s+(?:the\s+)?(?:pirs|poisk|quest|wentian|kvant-2)\b")
_ARRIVED_ON = lazy(
    r"\s+(?:(?:on|aboard|in)\s+(?:a\s+|the\s+)?(?:soyuz|dragon|shenzhou|starliner|crew)[\w\s-]{0,30}\s)?(?:on"
    r"|last|in)\s+(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)"
)
_ARRIVER = lazy(r"\b(?:soyuz|dragon|progress|shenzhou|cosmonauts?|astronauts?|crew-\d+|expedition)\b|\bwho\s+\Z")
_WAS_TAKEN = lazy(
    r"(?<!probe\s)(?<!impactor\s)(?<!lander\s)(?<!rover\s)(?<!capsule\s)\bwas\s+(?:successfully\s+|then\s+)?\Z"
)
_AT_TIME = lazy(r"\s+(?:at\s+\d|on\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s+\d)")
_BY_ARM = lazy(
    r"\s+it\s+(?:with|using)\s+(?:[\w’'-]+\s+){0,4}(?:arm|canadarm2?)\b"
    r"|\s+(?:by|from)\s+(?:[\w’'-]+\s+){0,4}(?:arm\b[^.;]{0,20}\bof\s+the\s+(?:space\s+)?(?:station|iss)|canadarm2"
    r"|(?:station|iss)['’]s\s+(?:robotic\s+|robot\s+|mechanical\s+)?arm)\b"
)
# "installed it on Unity's Earth-facing port", "the ship was bolted to the port"
_ONTO_PORT = lazy(
    r"(?:\s+(?:it|the\s+(?:[\w’'-]+\s+){0,3}(?:ship|spacecraft|freighter|vehicle|capsule|craft)))?"
    r"\s+(?:in\s+place\s+)?(?:on|to|onto|at)\s+(?:[\w’'-]+\s+){0,8}?(?:port|berth)\b"
)
# "installed it on the Harmony module", "attached to Unity": of the modules, these have the ports for it
_ONTO_NODE = lazy(
    r"(?P<it>\s+(?:it|her|the\s+(?:[\w’'-]+\s+){0,3}(?:ship|spacecraft|freighter|vehicle|capsule|craft)))?"
    r"\s+(?:on|to|onto|at)\s+(?:[\w’'-]+\s+){0,4}?(?:harmony|unity)\b"
)
_FASTENS = frozenset(("install", "bolt", "attach", "mate"))
_INSTALLED = lazy(r"\s+(?:was|is)\s+(?:complete|completed|over|confirmed)\b|\s+(?:came|occurred|took\s+place)\b")


# "Capture by SSRMS: 19:39, December 13": a row of a summary
_OPENS_LINE = lazy(r"(?:\A|\n|\s{2})\W{0,8}\Z")
_ROW_LABEL = lazy(r"(?:\s(?:by|of|from|with)(?:\s[\w-]+){1,2})?:\s+\d{1,2}:\d\d")
_FITTINGS = lazy(
    r"\b(?:batter(?:y|ies)|cameras?|arrays?|panels?|racks?|instruments?|experiments?|equipment|adapters?)\b"
)
# it is the arm itself that captures a ship
_ARM_BEFORE = lazy(r"\b(?:arm|canadarm2?|ssrms)\s+(?:then\s+)?\Z|\b(?:arm|canadarm2?),?\s+(?:and|to)\s+\Z")
_SHIP_BEHIND = lazy(
    r"\s+(?:it|her|(?:the|a)\s+(?:[\w-]+\s+){0,2}(?:(?:space)?ship|freighter|(?:space)?craft|capsule|vehicle))\b"
)
_OF_BERTH = lazy(r"\s+of\s+(?:the\s+|its\s+)?(?:[\w’'-]+\s+){0,4}?(?:port|station|module|node|outpost|adapter)\b")
# "the Soyuz was released from the Rassvet module": no arm held it
_FROM_BERTH = lazy(r"\s+from\s+(?:[\w’'-]+\s+){1,5}?(?:port|module|compartment|node|station|outpost)\b")
_DOCKS_ITSELF = lazy(r"\b(?:soyuz|progress|shenzhou|tianzhou|atv)\b")
_OF_PAPERS = lazy(
    r"\b(?:requests?|reports?|statements?|proposals?|solicitations?|documents?|images?|photos?|photographs?|pictures?"
    r"|footage|data|videos?|drafts?|results|findings|schedules?|names|list|plans?|budget)\b[^.;]{0,60}\Z"
)


def _arm(lemma: str, form: str, before: str, after: str) -> Answer:
    near = before[-90:] + " " + after[:80]
    if form == "noun" and SENTENCE.search(before) and CAME.match(after) and _ARM.search(before[-90:]):
        return ""  # "He will use the arm to grapple it. Capture is timed for 8:15 a.m."
    if form == "noun" and _ROW_LABEL.match(after) and _OPENS_LINE.search(before):
        return ""
    if lemma == "release" and form == "noun" and is_release(before, after):
        return ""
    if form in ("past", "base") and _ARM_BEFORE.search(before) and _SHIP_BEHIND.match(after):
        return ""
    if lemma == "let go" and _OF_BERTH.match(after):
        return EventKind.UNDOCKING  # the ship itself lets go of it
    if form == "past" and _FROM_BERTH.match(after) and _DOCKS_ITSELF.search(before):
        return EventKind.UNDOCKING
    if lemma in _FASTENS and form == "past" and _FITTINGS.search(before[-60:]):
        return None
    if lemma == "release" and (_OF_PAPERS.search(before) or (form == "past" and _PORT_FREED.search(before))):
        return None
    if lemma == "capture" and ROW_HEAD.search(before) and LABEL_ENDS.match(after):
        return ""
    if lemma == "installation" and _INSTALLED.match(after) and re.search(r"\b(?:port|module|node)\b", before[-60:]):
        return ""
    if lemma in ("capture", "release") and form == "past" and _WAS_TAKEN.search(before) and _AT_TIME.match(after):
        return ""
    if lemma == "release" and form == "past" and re.search(r"\bbe\s+\Z", before) and CARGO.search(before[-60:]):
        return ""
    if _BY_ARM.match(after) or (lemma in _FASTENS and form == "past" and _ONTO_PORT.match(after)):
        return ""
    node = _ONTO_NODE.match(after) if lemma in _FASTENS and form == "past" else None
    if node is not None and (node["it"] or CARGO.search(before[-90:])):
        return ""
    if form == "past" and _BY_ANY_ARM.match(after) and _WAS_AT_STATION.search(before[-90:]):
        return ""  # "It arrived at the station and was captured by the robotic arm"
    return "" if _ARM.search(near) and CARGO.search(near) else None


# "The port of the Poisk module had been released a few days before"
_PORT_FREED = lazy(
    r"(?:\A|[.!?]\s+|\n)(?:the|its|this|that)\s+(?:[\w-]+\s+){0,3}?(?:port|berth|node)(?:\s+(?:of|on|at)\s[^.;,]{1,40})?"
    r"\s+(?:was|is|had\s+been|has\s+been)\s+\Z"
)
_BY_ANY_ARM = lazy(r"\s+by\s+(?:the|its)\s+(?:robotic\s+|robot\s+|[\w’'-]+-long\s+)?(?:arm|canadarm2?)\b")
_WAS_AT_STATION = lazy(r"\b(?:station|iss|outpost)\b[^.;]*\s(?:was|is|be)\s+\Z")


_MODULES = r"(?:poisk|prichal|rassvet|zvezda|nauka|pirs|zarya|harmony|unity|kvant(?:-\d)?|kristall)"
_MODULE_TO_MODULE = lazy(rf"[^.;]{{0,60}}\bfrom\s+(?:the\s+)?{_MODULES}\b[^.;]{{0,40}}?\bto\s+(?:the\s+)?{_MODULES}\b")
_SPIN = lazy(r"\s+(?:[\w’'-]+\s+){1,4}?for\s+an?\s+(?:[\w-]+\s+)?(?:spin|ride|flight|trip|hop)\b")
_ONE_PORT_TO_ANOTHER = lazy(r"[^.;]{0,90}\bfrom\s+one\s+(?:docking\s+)?port\s+to\s+(?:the\s+other|another)\b")


def _ports(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma in ("fly", "move", "shift") and _MODULE_TO_MODULE.match(after):
        return ""
    if lemma in ("fly", "take"):
        spun = lemma == "take" and _SPIN.match(after) and _PORTS.search(after)
        return "" if spun or _ONE_PORT_TO_ANOTHER.match(after) else None
    return "" if _PORTS.search(after) and CARGO.search(before[-60:] + after) else None


ARRIVAL_CONDITIONS: dict[str, Condition] = {"station": _station, "arm": _arm, "ports": _ports}
