"""What must stand beside a weak trigger: "arrived" is a docking only "at the station", "returned" only "to Earth".

A condition gets the trigger's lemma and form and the lower-case text before and after it. It answers None where it is
not met, else the kind of event where its words decide that, or "" to keep the trigger's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from spacetimeline.extract.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

Answer = EventKind | Literal[""] | None
Condition = Callable[[str, str, str, str], Answer]

_WORDS = r"(?:\s+[\w’'&-]+){0,%d}?"
_STATION = (
    r"(?:iss|mir|skylab|tiangong|salyut|zvezda|zarya|harmony|rassvet|poisk|prichal|unity|nauka|pirs|kibo|tianhe"
    r"|freedom"
    r"|(?:space\s+)?station|(?:orbiting|orbital)\s+(?:outpost|laboratory|lab|complex|station)|outpost|gateway"
    r"|complex)"
)
_BODIES = (
    r"(?:moon|mars|venus|mercury|jupiter|saturn|uranus|neptune|pluto|titan|asteroid|comet|ceres|vesta|bennu|ryugu"
    r"|eros|itokawa"
    r"|arrokoth|phobos|deimos|europa|io|ganymede|callisto|enceladus|lunar|martian|venusian|titania|didymos"
    r"|dimorphos|planet)"
)
_TO_STATION = lazy(
    rf"{_WORDS % 3}\s+(?:at|to|with|from|for|of)?\s*(?:the\s+|russia’s\s+"
    rf"|china’s\s+)?(?:[\w’'-]+\s+){{0,4}}?{_STATION}\b"
)
_DIRECT_STATION = lazy(
    rf"\s+(?:from\s+|for\s+|the\s+|its\s+|at\s+|with\s+|to\s+"
    rf"|up\s+)*(?:[\w’'-]+\s+){{0,3}}?{_STATION}\b(?!['’]s\s+crew)"
)
_EARTH_AFTER = lazy(
    rf"{_WORDS % 6}\s+(?:back\s+)?(?:to|on|towards?|for)\s+(?:the\s+)?(?:planet\s+)?(?:earth|ground)\b(?!\s+orbit)"
    rf"|{_WORDS % 4}\s+(?:back\s+)?home(?:ward)?\b(?!\s+(?:port|base))"
    rf"|{_WORDS % 3}\s+from\s+(?:the\s+)?(?:space|orbit|international\s+space\s+station|space\s+station|station"
    rf"|iss|moon|mission|flight)\b"
    rf"|{_WORDS % 3}\s+back\s+(?:to|in|into)\s+(?:the\s+)?(?:atlantic|pacific|gulf|ocean|sea|indian\s+ocean)"
    rf"|{_WORDS % 3}\s+back\s+on\s+earth|\s+to\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:landing|recovery)\s+(?:site"
    rf"|area|zone)\b"
)
_RETURN_CRAFT = lazy(
    r"\s+(?:without\s+(?:its|a|the|any)\s+crew|empty|uncrewed|unoccupied|safely)\b"
    r"|\s+(?:[\w’'-]+\s+){0,2}?(?:aboard|in|on|inside)\s+(?:an?\s+|the\s+|their\s+|its\s+|his\s+|her\s+"
    r"|board\s+)?(?:[\w’'-]+\s+){0,2}?"
    r"(?:soyuz|dragon|capsule|spacecraft|starliner|shuttle|shenzhou|orion|spaceship)|\s+(?:on|in|at|this|next"
    r"|no earlier|later|after|around|by)\s+(?!flight|service|the\s+(?:pad|port|station|hangar))"
)
_SPACE_AFTER = lazy(
    rf"{_WORDS % 6}\s+(?:in)?to\s+(?:outer\s+|low[ -]earth\s+|low\s+earth\s+|earth\s+|earth’s\s+|lower\s+|a\s+"
    rf"|its\s+|an?\s+)?(?:[\w-]+\s+)?(?:space|orbit|skies|sky|the heavens)\b"
)
_STATION_TRAVEL = lazy(rf"{_WORDS % 2}\s+to\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,2}}?{_STATION}\b")
_STATION_SENT = lazy(
    rf"(?:,?\s+[\w’'&-]+){{0,8}}?,?\s+to\s+(?:the\s+|its\s+|china’s\s+)?(?:[\w’'-]+\s+){{0,3}}?{_STATION}\b"
)
_INTO_BODY_ORBIT = lazy(rf"\s+around\s+(?:the\s+)?{_BODIES}\b")
_ORBIT_OF_BODY = lazy(
    rf"{_WORDS % 3}\s+(?:in)?(?:to\s+)?(?:an?\s+|its\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?orbit\s+(?:around|about"
    rf"|of)\s+(?:it\b|(?:the\s+)?(?:[\w-]+\s+)?{_BODIES}\b)"
    rf"|{_WORDS % 3}\s+(?:in)?(?:to\s+)?(?:[\w-]+\s+)?(?:lunar|martian|mars|venus|jovian|solar|moon)\s+orbit\b"
    rf"|{_WORDS % 2}\s+(?:the\s+)?(?:orbit)\s+of\s+(?:the\s+)?{_BODIES}\b"
)
_ARM = lazy(r"\b(?:arm|canadarm2?|robotic(?:ally)?|grapple[ds]?|port|module|node|harmony|unity)\b")
_CARGO = lazy(r"\b(?:cygnus|dragon|htv(?:-x)?|kounotori|spacecraft|cargo|freighter|ship|capsule|craft|dream chaser)\b")
_PORTS = lazy(
    r"\bport\b.{0,60}\bport\b|from\s+(?:the\s+)?[\w’' -]{3,40}\s+to\s+(?:the\s+)?[\w’' -]{3,40}(?:port|module"
    r"|node)\b",
    re.DOTALL,
)
_CRAFT = lazy(
    r"\b(?:craft|spacecraft|capsules?|ships?|spaceship|shuttles?|orbiter|crews?|astronauts?|cosmonauts?|taikonauts?"
    r"|trio|lander|rover|probe|missions?|"
    r"soyuz|dragon|shenzhou|starliner|apollo|gemini|vostok|voskhod|discovery|atlantis|endeavour|columbia"
    r"|challenger|orion|starship|booster|crewmates|"
    r"undock\w*|deorbit|parachutes?|space|progress|cygnus|lunar|moon|mars|luna|chandrayaan|vikram|chang|slim"
    r"|crew-\d+|sts-\d+|stage|tourists?|station|kazakhstan|orbit|flight|rassvet|descent|steppe|desert|spaceplane"
    r"|sea\s+of|oceanus|crater|basin"
    r"|x-37b|stardust|hayabusa|module)\b"
)
_BAD_LANDING = lazy(
    r"\b(?:aircraft|airplane|plane|jet|helicopter|carrier|airport|airliner|er-2|dc-8|goose|touchdowns?)\b"
)
_ON_BODY = lazy(
    rf"{_WORDS % 6}\s+(?:on|near|at|of"
    rf"|in)\s+(?:the\s+)?(?:surface\s+of\s+)?(?:the\s+)?(?:[\w’'-]+\s+){{0,4}}?{_BODIES}\b(?!\s+(?:mission|program"
    rf"|orbit))|\s+on\s+the\s+surface"
)
_BODY_BEFORE = lazy(rf"\b{_BODIES}(?:['’]s)?\s+(?:\w+\s+)?\Z")
_OUTSIDE = lazy(
    r"\s+onto\s+the\s+(?:front\s+)?porch\b|\s+(?:out\s+)?into\s+the\s+(?:payload|cargo|open\s+payload)\s+bay\b|"
    r"\s+(?:out\s+)?(?:onto\s+the\s+(?:lunar\s+)?surface|onto\s+the\s+moon|outside|out\s+(?:of|the|into)"
    r"|the\s+(?:airlock|hatch|space\s+station|international\s+space\s+station|station|quest)"
    r"|from\s+the\s+(?:quest|pirs|poisk)|into\s+open\s+space|into\s+the\s+vacuum)\b"
)
_HATCH_BEFORE = lazy(r"\bhatch(?:es)?\b[^.;]{0,70}\Z")
_HATCH_AFTER = lazy(r"[^.;,]{0,30}\bhatch(?:es)?\b")
_SURFACE = lazy(
    rf"\bto\s+the\s+(?:surface\Z|(?:{_BODIES}(?:['’]s)?)\s+\Z)|\bto\s+(?:the\s+)?{_BODIES}['’]s\s+\Z|\bto\s+the\s+\Z"
)
_SURFACE_AFTER = lazy(rf"\s+of\s+(?:the\s+)?{_BODIES}")
_PAST_BODY = lazy(
    rf"\s+(?:[\w,.()]+\s+){{0,8}}?(?:(?:by|past|within|over|of|from"
    rf"|behind)\s+)?(?:about\s+)?(?:[\w,.()’'-]+\s+){{0,7}}?{_BODIES}\b"
)
_FIRST = lazy(
    r"\A[^.;]{0,90}?\b(?:in space|into space|to space|to fly in space|to orbit (?:the )?earth|to reach (?:space"
    r"|orbit))\b"
)
_BECAME = lazy(r"\b(?:became|becomes|become|becoming|history as|was|makes? history as|is)\s+(?:[\w’'-]+\s+){0,4}\Z")
_ATTEMPT = lazy(
    r"\b(?:first|second|third|fourth|fifth|final|last|next|launch|previous|initial|another|further|earlier|failed"
    r"|new)\s+(?:and\s+\w+\s+)?(?:[\w-]+\s+){0,2}\Z"
)
_NOT_ATTEMPT = lazy(
    r"\b(?:docking|undocking|landing|world|record|rescue|berthing|spacewalk|repair|recovery|rendezvous"
    r"|assassination|coup)\s+\Z"
)


def _space(lemma: str, form: str, before: str, after: str) -> Answer:
    found = _SPACE_AFTER.match(after)
    if found is not None:
        elsewhere = re.search(r"\b(?:lunar|martian|mars|venus|jovian|solar)\b", found.group())
        return EventKind.ORBIT_INSERTION if elsewhere or _INTO_BODY_ORBIT.match(after, found.end()) else ""
    if lemma in ("fly", "travel", "journey", "head", "ride", "soar", "set off"):
        return "" if _STATION_TRAVEL.match(after) else None
    if lemma == "send":
        return "" if _STATION_SENT.match(after) else None
    return None


def _attempt(lemma: str, form: str, before: str, after: str) -> Answer:
    if _NOT_ATTEMPT.search(before) or not _ATTEMPT.search(before):
        return None
    return None if re.match(r"\s+(?:to|at)\s+(?!send|launch|fly|lift)", after) else ""


def _first(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "history":
        made = re.search(r"\b(?:made|make|makes|making)\s+\Z", before)
        return "" if made and _FIRST.match(after) and "spacewalk" not in after[:90] else None
    if re.search(r"\bhistory\b", before[-40:]):
        return None
    return "" if _BECAME.search(before) and _FIRST.match(after) and "spacewalk" not in after[:90] else None


def _station(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "part":
        return "" if re.search(r"\b(?:ships|craft|spacecraft|spaceships|capsules)\s+(?:had\s+)?\Z", before) else None
    if lemma in ("leave", "depart") and re.match(r"\s+(?:the\s+|its\s+)?(?:launch|ela|slc|lc-?|pad)\b", after):
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


_ARRIVED_ON = lazy(
    r"\s+(?:(?:on|aboard|in)\s+(?:a\s+|the\s+)?(?:soyuz|dragon|shenzhou|starliner|crew)[\w\s-]{0,30}\s)?(?:on"
    r"|last|in)\s+(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)"
)
_ARRIVER = lazy(r"\b(?:soyuz|dragon|progress|shenzhou|cosmonauts?|astronauts?|crew-\d+|expedition)\b|\bwho\s+\Z")


_WAS_TAKEN = lazy(r"\bwas\s+(?:successfully\s+|then\s+)?\Z")
_AT_TIME = lazy(r"\s+(?:at\s+\d|on\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s+\d)")


def _arm(lemma: str, form: str, before: str, after: str) -> Answer:
    near = before[-90:] + " " + after[:80]
    if lemma in ("capture", "release") and form == "past" and _WAS_TAKEN.search(before) and _AT_TIME.match(after):
        return ""
    if lemma == "release" and form == "past" and re.search(r"\bbe\s+\Z", before) and _CARGO.search(before[-60:]):
        return ""
    return "" if _ARM.search(near) and _CARGO.search(near) else None


def _craft(lemma: str, form: str, before: str, after: str) -> Answer:
    near = before + " " + after
    if _BAD_LANDING.search(before[-40:] + after[:40]) or not _CRAFT.search(near):
        return None
    if lemma in ("relocate", "relocation"):
        return ""
    if _ON_BODY.match(after) or _BODY_BEFORE.search(before):
        return EventKind.LANDING
    return ""


def _ports(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _PORTS.search(after) and _CARGO.search(before[-60:] + after) else None


def _earth(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "back":
        return (
            ""
            if re.match(r"\s+(?:on|to)\s+earth\b", after)
            and not re.search(r"\b(?:return\w*|land\w*|c[ao]me|brought|bring)\s+(?:\w+\s+){0,2}\Z", before)
            else None
        )
    if lemma == "homecoming":
        return ""
    if _EARTH_AFTER.match(after):
        return ""
    if lemma == "return" and form == "noun":
        return (
            ""
            if re.search(r"(?:\b(?:their|his|her|crew['’]s)|['’]s?)\s+(?:\w+\s+)?\Z", before)
            and _RETURN_CRAFT.match(after)
            else None
        )
    if lemma == "return":
        aboard = _CRAFT.search(before) or re.search(r"\b(?:aboard|months|weeks)\b", before)
        return "" if _RETURN_CRAFT.match(after) and aboard else None
    return None


def _surface(lemma: str, form: str, before: str, after: str) -> Answer:
    if not _SURFACE.search(before):
        return None
    return "" if _BODY_BEFORE.search(before) or _SURFACE_AFTER.match(after) else None


def _outside(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _OUTSIDE.match(after) else None


def _hatch(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _HATCH_BEFORE.search(before) or _HATCH_AFTER.match(after) else None


def _body(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "encounter" and form == "noun" and _ENCOUNTER.match(after):
        return ""
    return "" if _PAST_BODY.match(after) and not after.startswith(" away") else None


_BODY_NEAR = lazy(rf"\b{_BODIES}\b")
_ENCOUNTER = lazy(
    r"\s+(?:took\s+place|came|occurred|on\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)|at\s+\d)"
)


_CAPTURED_BY = lazy(rf"\s+(?:by|into)\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,2}}?{_BODIES}\b|\s+into\s+orbit\b")


def _orbit(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "enter" and re.match(r"\s+orbit\s+(?:on|in|at)\b", after) and _BODY_NEAR.search(before):
        return ""
    if lemma == "capture":
        return "" if _CAPTURED_BY.match(after) else None
    return "" if _ORBIT_OF_BODY.match(after) else None


_PAD = lazy(
    r"\s+(?:away\s+)?(?:from|off)\s+(?:its\s+|the\s+|historic\s+)*(?:[\w’'-]+\s+){0,4}?(?:launch(?:pad)?|pad"
    r"|cosmodrome|spaceport|kennedy|cape canaveral|vandenberg|kourou|baikonur|jiuquan|wenchang|sriharikota"
    r"|tanegashima|site|complex|center|centre|base)\b"
)
_LEAVE = lazy(
    r"\s+(?:its\s+|the\s+|planet\s+)?(?:launch\s?pad|pad|earth\b(?!\s+orbit|['’]s)|cape\s+(?:canaveral|kennedy)"
    r"|baikonur|kennedy|vandenberg|kourou|jiuquan|wenchang|sriharikota|tanegashima|plesetsk|wallops|moon"
    r"|lunar\s+surface|mars|ela-?\d|launch\s+complex|complex\s+\d)\b"
)
_TAKEN_UP = lazy(r"\s+(?:[\w’'-]+\s+){1,6}?up\s+(?:from|on|early|late|at)\b")
_LEFT_ON = lazy(r"\s+(?:on|last|this)\s")
_PROBE_BEFORE = lazy(r"\b(?:probe|satellite|observatory|telescope|orbiter|rover|lander|spacecraft)\b[^.;]{0,40}\Z")
_LIFTED = lazy(
    r"\s+(?:[\w’'-]+\s+){1,8}?(?:off)\s+(?:from\s+)?(?:the\s+|its\s+|historic\s+)*(?:launch|pad|slc|lc|cape|kennedy"
    r"|baikonur|vandenberg)\b"
)
_UP = lazy(
    r"\s+(?:to\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:station|iss|mir|skylab|orbit|space)|on|aboard|in|with|as|from"
    r"|last|this)\b"
)
_ROCKETS = lazy(
    r"\b(?:ariane|vega|falcon|atlas|delta|soyuz-?\d|long march|proton|angara|h-?ii[ab]?|h3|pslv|gslv|lvm3|sls"
    r"|starship|electron|antares|vulcan|new glenn|epsilon|saturn|titan|minotaur|firefly|alpha|rocket"
    r"|shuttle)\b[^.;,]{0,25}\Z"
)
_ROCKET_FLEW = lazy(
    r"\s+(?:(?:a|one|two|three|\w+)\s+(?:years?|months?|weeks?|days?)\s+(?:earlier|before|ago|later)"
    r"|for\s+the\s+(?:first|last|final|second)|on|in|from|again|last|its\s+(?:first|last|final|maiden))\b"
)
_DOWN = lazy(r"\s+(?:in)?to\b|\s+(?:down|back|safely|toward)")
_WINDOW = lazy(r"[^;]{0,40}\bopens?\b")
_FLIGHT_BEFORE = lazy(r"\b(?:made|makes|make|making|on|for|its|their|the)\s+\Z")
_FLIGHT_AFTER = lazy(r"\s+(?:[a-z-]+\s+){0,3}?(?:of|from|on|at|had|has|is|was|took|will|in)\b|,")
_CRASH = lazy(
    rf"{_WORDS % 2}\s+(?:in)?(?:to|on"
    rf"|onto)\s+(?:the\s+)?(?:surface\s+of\s+)?(?:the\s+)?(?:[\w’'-]+\s+){{0,2}}?{_BODIES}\b"
    r"|\s+(?:in)?to\s+the\s+surface\b"
)
_COUNTDOWN = lazy(r"\b(?:launch|lift-?off|flight|attempts?|mission|countdown|blast-?off|take-?off)\b[^.;]{0,80}\Z")
_COUNTDOWN_AFTER = lazy(r"[^.;,]{0,40}\b(?:launch|lift-?off|attempt|countdown|blast-?off)\b")


def _pad(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma in ("leave", "depart"):
        if _LEAVE.match(after):
            return ""
        return "" if _LEFT_ON.match(after) and _PROBE_BEFORE.search(before) else None
    if lemma == "take":
        return "" if _TAKEN_UP.match(after) else None
    if lemma in ("lift", "carry", "get"):
        return "" if _LIFTED.match(after) else None
    return "" if _PAD.match(after) else None


def _up(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _UP.match(after) else None


def _rocketflight(lemma: str, form: str, before: str, after: str) -> Answer:
    if (form == "past" and _ON_ROCKET.match(after)) or (_MEANT.search(before) and _MEANT_AFTER.match(after)):
        return ""
    return "" if _ROCKETS.search(before) and _ROCKET_FLEW.match(after) else None


_SLATED_BEFORE = lazy(
    r"\b(?:flights?|missions?|launch|lift-?off|debut|attempt|try|it|[a-z]+-\d+[a-z]?|falcon|spaceplane|telescope"
    r"|probe|satellite|spacecraft|capsule|rocket|orbiter|lander|rover|observatory|freighter"
    r"|ariane 6|second|third|next)\b[^.;]{0,70}\Z"
)
_SLATED_AFTER = lazy(
    r"\s+(?:and\s+again\s*:\s*|again\s*:?\s*|no\s+earlier\s+than\s+|the\s+|about\s+|around\s+|in\s+|on\s+|at\s+"
    r"|for\s+|before\s+|late\s+|early\s+|mid-?\s*|end\s+of\s+|next\s+|last\s+|this\s+|later\s+)*"
    r"(?:jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|mon(?:day)?\b|tue|wed|thu|fri|sat|sun|\d|spring|summer"
    r"|fall|autumn|winter|month|year|week)"
)
_SETDOWN = lazy(r"\s+(?:the\s+|his\s+|its\s+|their\s+|her\s+)?(?:[\w-]+\s+){1,3}?down\b(?!\s+to)")
_COMEDOWN = lazy(r"\s+(?:in|near|on|off|about|under|some|east|west|north|south|safely|at|with)\b")
_ATMOSPHERE = lazy(r"\b(?:atmosphere|re-?entry|re-?enter\w*|over\s+the)\b")
_SURFACE_WALK = lazy(
    r"\b(?:moon|lunar|surface|crater|astronauts|spacesuits?|suits|lm|lander|eva|crew|cosmonauts|outside|dust"
    r"|first|second|third)\b"
)


def _slated(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _SLATED_BEFORE.search(before) and _SLATED_AFTER.match(after) else None


def _setdown(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _SETDOWN.match(after) and (_CRAFT.search(after[:60]) or _CRAFT.search(before)) else None


def _comedown(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "settle" and not re.match(r"\s+(?:in|near|under|onto|softly|gently)\b", after):
        return None
    return "" if _COMEDOWN.match(after) and (_CRAFT.search(before) or re.search(r"\bthey\s+\Z", before)) else None


def _atmosphere(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _ATMOSPHERE.search(after[:70]) or _ATMOSPHERE.search(before[-60:]) else None


def _surfacewalk(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _SURFACE_WALK.search(before[-60:] + " " + after[:60]) else None


_ENDED_BEFORE = lazy(
    r"\b(?:flight|mission|spaceflight|journey|voyage|trip)(?:\s+up\s+to\s+that\s+time)?\s+(?:had\s+)?\Z"
)
_ENDED_AFTER = lazy(
    r"\s+(?:at\s+(?!the\s+end)|with\s+(?:a|the)\s+(?:[\w-]+\s+)?(?:splash|land|touch)|on\s+(?:jan|feb|mar|apr|may"
    r"|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|\d)"
    r"|in\s+(?:the\s+)?(?:pacific|atlantic|kazakhstan|gulf|desert|steppe))"
)
_WATER = lazy(r"\s+(?:the\s+)?(?:water|ocean|sea\b|pacific|atlantic|gulf)")
_CONTACT_AFTER = lazy(r"\s+(?:was\s+made|occurred|came|took\s+place)\b")


def _ended(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _ENDED_BEFORE.search(before) and _ENDED_AFTER.match(after) else None


def _water(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _WATER.match(after) and _CRAFT.search(before) else None


def _contact(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _CONTACT_AFTER.match(after) and re.search(r"\bdock|berthing|approach", before) else None


_ATMO = lazy(
    r"\s+(?:the\s+|earth['’]s\s+)?(?:earth['’]s\s+|upper\s+)?atmosphere\b(?!\s+of\s+(?:mars|venus|jupiter|titan))"
)


def _atmo(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _ATMO.match(after) else None


def _down(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _DOWN.match(after) else None


_CARRIED_BEFORE = lazy(
    r"\b(?:[a-z]{2,}-?[a-z]{0,2}\d+[a-z]?|rocket|launcher|falcon(?:\s9|\sheavy)?|centaur|ariane|proton|soyuz"
    r"|atlas|delta|titan|booster)"
    r"(?:,?\s+which|\s+rocket|\s+launcher)?\s+(?:(?!was|is|were|been|being|be\b)\w+\s+)?\Z"
)
_CARRIED_AFTER = lazy(
    r"\s+(?:the\s+|nasa’s\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,6}?\s+(?:from|on|to\s+orbit|into|later\s+this|in)\b"
)
_SETOUT = lazy(r"\s+(?:for\s+[\w\s]{2,20}\s+)?on\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)")
_MEANT = lazy(r"\b(?:meant|hoped|aimed|planned|due|set|scheduled|supposed)\s+to\s+\Z")
_MEANT_AFTER = lazy(r"\s+(?:on|in|at|next|this)\b")
_ON_ROCKET = lazy(
    r"[^.;]{0,60}?\s(?:on|atop|aboard)\s+(?:an?\s+|the\s+)?(?:h-?2a|h-?iia|h3|falcon|ariane|atlas|soyuz-?2|delta"
    r"|vulcan|pslv|gslv|lvm3|long\s+march|proton|antares|electron|vega)\b"
)


def _carried(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _CARRIED_BEFORE.search(before) and _CARRIED_AFTER.match(after) else None


def _setout(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _SETOUT.match(after) else None


def _window(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _WINDOW.match(after) else None


def _flight(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _FLIGHT_BEFORE.search(before) and _FLIGHT_AFTER.match(after) else None


def _crash(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _CRASH.match(after) else None


def _countdown(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "stop":
        return "" if re.search(r"\bcountdown\s+(?:was\s+)?\Z", before) else None
    return "" if _COUNTDOWN.search(before) or _COUNTDOWN_AFTER.match(after) else None


_UNTIL = lazy(
    rf"[^.;]{{0,70}}\b{_STATION}\b[^.;]{{0,30}}\buntil\b|[^.;]{{0,20}}\b(?:docked|berthed"
    rf"|attached)\b[^.;]{{0,60}}\buntil\b"
)
_PLURALS = lazy(
    r"\b(?:(first spacewalk|first excursion|first moonwalk|excursions|spacewalks|space walks|evas"
    r"|extra-?vehicular activities|moonwalks|moon walks)|(launches|liftoffs"
    r"|attempts)|(first encounter|first flyby|flybys|encounters)|(dockings)|(landings|touchdowns))\b"
)
_ORDINAL_AFTER = lazy(
    r"(?:,[^.;]{0,60},)?\s+(?:one\s+|of\s+(?:these|them|the\s+\w+)\s+)?(?:followed|was|is|will|began|begins"
    r"|started|starts|took|takes|lasted"
    r"|came|comes|runs|ran|occurred|occurs|at|from|on|for|,\s+at|,\s+on)\b"
)


def _until(lemma: str, form: str, before: str, after: str) -> Answer:
    if not _UNTIL.match(after):
        return None
    return (
        ""
        if _CARGO.search(before[-70:])
        or re.search(r"\b(?:soyuz|shenzhou|tianzhou|progress|starliner|htv)\b", before[-70:])
        else EventKind.RETURN
    )


def _ordinal(lemma: str, form: str, before: str, after: str) -> Answer:
    if not re.search(r"(?:^|[.;:,]\s+|\s+)the\s+\Z", before) or not _ORDINAL_AFTER.match(after):
        return None
    told = list(_PLURALS.finditer(before))
    if not told:
        return None
    kinds = (EventKind.SPACEWALK, EventKind.LAUNCH, EventKind.FLYBY, EventKind.DOCKING, EventKind.RETURN)
    return kinds[(told[-1].lastindex or 1) - 1]


_DATED = lazy(
    r"(?:\s+(?:again|empty|safely|home|early|uncrewed|without\s+a\s+crew)\b)?"
    r"(?:\s+(?:aboard|in|on)\s+[a-z][^,.;]{2,40}?)?"
    r"(?:\s+(?:(?:late|early|later)\s+)?(?:on\s+|last\s+|this\s+|earlier\s+)?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\s+(?:on|in|last|this|late|early|in\s+late|in\s+early|in\s+mid-?)\s*"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\s+on\s+(?:the\s+)?\d)"
)
_IN_ORBIT = lazy(r"\s+(?:its\s+|the\s+)?(?:earth\s+|planned\s+|intended\s+)?orbit\b(?!\s+(?:around|of|about|at))")
_ELSEWHERE = lazy(rf"\b(?:{_BODIES})\b")


def _dated(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _DATED.match(after) else None


def _reach(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _IN_ORBIT.match(after) and not _ELSEWHERE.search(before + after[:60]) else None


CONDITIONS: dict[str, Condition] = {
    "space": _space,
    "attempt": _attempt,
    "first": _first,
    "station": _station,
    "arm": _arm,
    "craft": _craft,
    "ports": _ports,
    "earth": _earth,
    "surface": _surface,
    "outside": _outside,
    "hatch": _hatch,
    "body": _body,
    "orbit": _orbit,
    "pad": _pad,
    "atmo": _atmo,
    "carried": _carried,
    "setout": _setout,
    "ended": _ended,
    "water": _water,
    "contact": _contact,
    "slated": _slated,
    "setdown": _setdown,
    "comedown": _comedown,
    "atmosphere": _atmosphere,
    "surfacewalk": _surfacewalk,
    "down": _down,
    "up": _up,
    "rocketflight": _rocketflight,
    "window": _window,
    "until": _until,
    "ordinal": _ordinal,
    "flight": _flight,
    "crash": _crash,
    "countdown": _countdown,
    "dated": _dated,
    "reach": _reach,
}
"""From the name that ``triggers.toml`` gives a condition to the condition."""
