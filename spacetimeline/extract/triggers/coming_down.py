"""Conditions of the words for coming down: to Earth, to another body, into water, and for stepping out there."""

from __future__ import annotations

import re

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.body_conditions import BODY_BEFORE
from spacetimeline.extract.triggers.condition_words import (
    BODIES,
    CAME,
    LABEL_ENDS,
    NAMED_AIRCRAFT,
    ROW_HEAD,
    SENTENCE,
    WORDS,
    Answer,
    Condition,
    leaves_to_work,
)
from spacetimeline.model.event import EventKind

_EARTH_AFTER = lazy(
    rf"{WORDS % 6}\s+(?:back\s+)?(?:to|on|towards?|for)\s+(?:the\s+)?(?:planet\s+)?(?:earth|ground)\b"
    r"(?!\s+orbit|-facing)"
    rf"|{WORDS % 4}\s+(?:back\s+)?home(?:ward)?\b(?!\s+(?:port|base|position|orbit))"
    rf"|{WORDS % 3}\s+from\s+(?:the\s+)?(?:space(?!\s+(?:shuttle|plane))|orbit|international\s+space\s+station"
    rf"|space\s+station|station|iss|moon|mission|flight)\b"
    rf"|{WORDS % 3}\s+back\s+(?:to|in|into)\s+(?:the\s+)?(?:atlantic|pacific|gulf|ocean|sea|indian\s+ocean)"
    rf"|{WORDS % 10},?\s+back\s+(?:on|in)\s+(?:(?:early|late|mid)\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)"
    rf"|{WORDS % 3}\s+back\s+on\s+earth|\s+to\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:landing|recovery)\s+(?:site"
    rf"|area|zone)\b"
)
_RETURN_CRAFT = lazy(
    r"\s+(?:without\s+(?:its|a|the|any)\s+crew|empty|uncrewed|unoccupied|safely)\b"
    r"|\s+(?:[\w’'-]+\s+){0,2}?(?:aboard|in|on|inside)\s+(?:an?\s+|the\s+|their\s+|its\s+|his\s+|her\s+"
    r"|board\s+)?(?:[\w’'-]+\s+){0,2}?"
    r"(?:soyuz|dragon|capsule|spacecraft|starliner|shuttle|shenzhou|orion|spaceship)|\s+(?:on|in|at|this|next"
    r"|no earlier|later|after|around|by)\s+(?!flight|service|the\s+(?:pad|port|station|hangar))"
    r"|\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"\b(?!\s+(?:to|from)\b)"
)
_CRAFT = lazy(
    r"\b(?:craft|spacecraft|capsules?|ships?|spaceship|shuttles?|orbiter|crews?|crewmembers|commander|astronauts?|cosmonauts?|taikonauts?"
    r"|trio|(?:its|the|their)\s+(?:identical\s+)?(?:twins?|sister|sibling|companion|successor|predecessor)|lander|rover|probe|missions?|trips?|voyage|edwards|kennedy|runway|"
    r"soyuz|dragon|shenzhou|starliner|apollo|gemini|vostok|voskhod|discovery|atlantis|endeavour|columbia"
    r"|challenger|orion|starship|booster|crewmates?|"
    r"undock\w*|deorbit|atmosphere|parachutes?|space|progress|cygnus|lunar|moon|mars|luna|chandrayaan|vikram|chang|slim"
    r"|crew-\d+|sts-\d+|stage|tourists?|asteroid|touched\s+down|station|kazakhstan|orbit|flight|rassvet|descent|steppe|desert|forest|taiga|spaceplane|dream\s+chaser"
    r"|(?:sea|ocean)\s+of|oceanus|crater|basin|far\s+side"
    r"|colonel|dongfeng|landing\s+site|d?zhezkazgan|arkalyk|karaganda|inner\s+mongolia|white\s+sands|x-37b|stardust|hayabusa|module)\b"
)
_BAD_LANDING = lazy(
    r"\b(?:aircraft(?!\s+carrier)|airplane|plane|jet|helicopter|carrier\s+(?:plane|jet)|airport|airliner|goose|touchdowns?"
    rf"|{NAMED_AIRCRAFT})\b"
)
_ON_BODY = lazy(
    rf"{WORDS % 6}\s+(?:on|near|at|of"
    rf"|in)\s+(?:the\s+)?(?:surface\s+of\s+)?(?:the\s+)?(?:[\w’'-]+\s+){{0,4}}?{BODIES}\b(?!\s+(?:mission|program"
    rf"|orbit))|\s+on\s+the\s+(?:surface|(?:moon['’]s\s+)?far\s+side)\b"
)
_OUTSIDE = lazy(
    r"\s+onto\s+the\s+(?:front\s+)?porch\b|\s+(?:out\s+)?into\s+(?:the|\w+['’]s?)\s+(?:payload|cargo|open\s+payload)\s+bay\b|"
    r"\s+(?:out\s+)?(?:onto\s+the\s+(?:lunar\s+)?surface|onto\s+the\s+moon|outside|out\s+(?:of|the|into)"
    r"|the\s+(?:airlock|hatch|space\s+station|international\s+space\s+station|station|quest)"
    r"|(?:back\s+)?(?:out|outside)\s+(?:again|once\s+more|one\s+more\s+time|(?:for\s+)?(?:a|the)\s+(?:\w+\s+and\s+)?(?:second|third|fourth|fifth|last|final)\s+time)|from\s+the\s+(?:quest|pirs|poisk)|into\s+open\s+space|into\s+the\s+vacuum)\b"
)


# "The landing sequence was started at 5:44 p.m.": it is yet to land
_BEGUN = lazy(
    r"\s+(?:sequence|process|procedure|phase)\s+(?:of\s+(?:[\w-]+\s+){1,3}?)?(?:(?:was|is|will\s+be)\s+)?"
    r"(?:start|beg[aiu]n|initiat|trigger)"
)
_OF_CRAFT = frozenset(("touch down", "splash down", "splashdown"))


_NEAR = 90  # characters


def _craft(lemma: str, form: str, before: str, after: str) -> Answer:
    far, before = before, before[-_NEAR:]
    told = form == "noun" and (
        (SENTENCE.search(before) and CAME.match(after)) or (ROW_HEAD.search(before) and LABEL_ENDS.match(after))
    )
    if _BAD_LANDING.search(before[-40:] + after[:40]) or _BEGUN.match(after):
        return None
    elsewhere = _ON_BODY.match(after)
    ours = told or lemma in _OF_CRAFT or elsewhere or _CRAFT.search(before) or _CRAFT.search(after)
    if not (ours or (_CRAFT.search(far) and not _BAD_LANDING.search(far))):
        return None  # none is told of, or aircraft as well
    if lemma in ("relocate", "relocation"):
        return ""
    if elsewhere or (form != "past" and BODY_BEFORE.search(before)):  # not "rocks from the Moon landed"
        return EventKind.LANDING
    return ""


# "It came back past its home planet": on its way elsewhere
_PAST_HOME = lazy(
    r"\s+(?:back\s+)?(?:past|by|(?:in)?to\s+the\s+(?:vicinity|neighbou?rhood)\s+of)\s+(?:the\s+|its\s+)?(?:earth|home\s+planet)\b"
)
# "when its engine fired to send it back to Earth": it sets out
_SET_HOMEWARD = lazy(
    r"\b(?:engines?|burn|manoeuvre|maneuver|thrusters?)\b[^.;]{0,80}?\bto\s+(?:send|put|start|set)\s[^.;,]{0,40}\Z"
)


# "The return, originally scheduled for Tuesday, was postponed": one put off
_RETURN_SET = lazy(
    r"(?:\s+to\s+(?:the\s+)?(?:kennedy|edwards|florida|california|kazakhstan|inner\s+mongolia)(?:\s+space\s+center)?)?"
    r"(?:,\s+(?:aboard|on|in)\s+[^,.;]{3,40},(?=\s))?"
    r"(?:,\s+on\s+(?:the\s+)?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
    r"|(?:,\s+(?:which\s+(?:had\s+been|was)\s+)?(?:originally\s+|first\s+|initially\s+|once\s+)?|\s+(?:is|was|had\s+been|will\s+be|has\s+been|remains)\s+"
    r"(?:now\s+|originally\s+|first\s+)?)(?:scheduled|planned|set|due|expected|targeted|arranged|booked|foreseen|meant|postponed|delayed|put\s+off|moved|pushed)\b)"
)
_BACK_UP = lazy(
    r"\s+back,?\s+(?:in|on|aboard|for|with|again|that|the\s+(?:next|following))\b(?![^.;]{0,40}\b(?:earth|home|ground)\b)"
)
_THE_RETURN = lazy(r"(?:\b(?:the|its|their|his|her)\s+(?:own\s+)?|['’]s?\s+(?:own\s+)?|(?:\A|[.!?]\s+|\n))\Z")


_BACK_IN = lazy(r"\s+back\s+in\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)")
_WITH_RETURN = lazy(r"\bwith\s+(?:a\s+|the\s+)?\Z")
_AT_A_TIME = lazy(r"\s+(?:(?:set|due|planned)\s+)?(?:at|about|around|for|on)\s+(?:about\s+)?\d")


def _earth(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "back":
        return (
            ""
            if re.match(r"\s+(?:on|to)\s+earth\b", after)
            and not _SET_HOMEWARD.search(before)
            and not re.search(r"\b(?:return\w*|land\w*|c[ao]me|brought|bring)\s+(?:\w+\s+){0,2}\Z", before)
            else None
        )
    if lemma == "homecoming":
        return ""
    if lemma == "go" and re.match(r"\s+on\s+\w+ing\b", after):
        return None
    if form == "gerund" and after.startswith(" to be "):
        return None  # "it was going to be back in May": a launch, maybe
    if lemma == "come" and after.startswith(" closest"):
        return None  # a comet, which passes
    if lemma == "go" and _BACK_UP.match(after):
        return None  # "he went back in May on a Soyuz": to where he had been before
    if form != "noun" and _PAST_HOME.match(after):
        return EventKind.FLYBY
    if lemma == "arrive" and _BACK_IN.match(after):
        return None  # "had arrived back in January": it was in January
    if _EARTH_AFTER.match(after):
        return ""
    if lemma == "return" and form == "noun" and _WITH_RETURN.search(before) and _AT_A_TIME.match(after):
        return ""
    if lemma == "return" and form == "noun":
        if _RETURN_SET.match(after) and _THE_RETURN.search(before) and _CRAFT.search(before + after[:80]):
            return ""
        return (
            ""
            if re.search(r"(?:\b(?:their|his|her|its|crew['’]s)|['’]s?)\s+(?:\w+\s+)?\Z", before)
            and _RETURN_CRAFT.match(after)
            else None
        )
    if lemma == "return":
        aboard = _CRAFT.search(before) or re.search(r"\b(?:aboard|months|weeks)\b", before)
        return "" if _RETURN_CRAFT.match(after) and aboard else None
    return None


_OUT_OF = lazy(
    r"\s+out\s+of\b(?![^.;]{0,40}\b(?:airlock|hatch|station|quest|pirs|poisk|\w*craft|ship|lock|module|lm)\b)"
)
_OUT_ON_THE_GROUND = lazy(
    r"\s+out\s+of\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+)?(?:[\w-]+\s+)?(?:simulator|bed|cars?|bus|van|plane|pool|building"
    r"|hangar|room|mock-?up|centrifuge|aircraft|helicopter|tank|sight|hand|business|date|the\s+way"
    r"|(?:capsule|ship|spacecraft|craft|orbiter|shuttle)\s+(?:on|onto|in)\s+(?:the\s+|a\s+)?(?:[\w-]+\s+)?(?:ground|steppes?|deserts?"
    r"|grass(?:land)?s?|runway|snow|fields?|plains?|meadow|tundra|lakebed|sea|ocean|water))\b"
)


_ROCKET_BEFORE = lazy(
    r"\b(?:rockets?|boosters?|launchers?|missiles?|shuttle|capsule|ship|spacecraft|soyuz|falcon|proton|atlas|ariane)"
    r"\s+(?:slowly\s+|then\s+)?\Z"
)


def _outside(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma in ("float", "go", "drift", "head") and _OUT_OF.match(after):
        return None  # flakes of coolant; "the probe went out of control"
    if _OUT_ON_THE_GROUND.match(after) or _ROCKET_BEFORE.search(before):
        return None
    if lemma == "leave" and leaves_to_work(before, after):
        return ""
    return "" if _OUTSIDE.match(after) else None


_DOWN = lazy(r"\s+(?:in)?to\b|\s+(?:down|back|safely|toward)")
_SETDOWN = lazy(r"\s+(?:the\s+|his\s+|its\s+|their\s+|her\s+)?(?:[\w-]+\s+){0,3}?down\b(?!\s+to)")
_AN_AIRCRAFT = lazy(
    r"\s+(?:the|his|her|its)\s+(?:[\w-]+\s+)?(?:(?:air)?plane|aircraft|jet|helicopter)\s+(?:back\s+)?down\b"
)
_COMEDOWN = lazy(
    r"\s+(?:by\s+parachute|under|within|in|near|on|off|about|under|some|east|west|north|south|safely|at|with)\b"
)


_DOWN_ON_A_DAY = lazy(r"\s+down\s+(?:on\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)|in\s+(?:19|20)\d\d)")


_DOWN_OVER = lazy(r"\s+down\s+over\b")


def _setdown(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "bring" and (_DOWN_ON_A_DAY.match(after) or _DOWN_OVER.match(after)):
        return None  # to its end
    if _AN_AIRCRAFT.match(after):
        return None
    return "" if _SETDOWN.match(after) and (_CRAFT.search(after[:60]) or _CRAFT.search(before)) else None


_GLIDES = lazy(r"\s+(?:down\s+|home\s+|back\s+)?(?:in)?(?:to|onto|through|down)\b")


_ON_PORT = lazy(r"\s+(?:on|at|in)\s+(?:the\s+|its\s+)?(?:[\w’'-]+\s+){0,3}?(?:port|adapter|collar|module)\b")


def _comedown(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "glide":
        return "" if _GLIDES.match(after) and _CRAFT.search(before[-60:]) else None
    if _ON_PORT.match(after):
        return None
    if lemma == "settle" and not re.match(r"\s+(?:in|near|under|onto|softly|gently)\b", after):
        return None
    ours = _CRAFT.search(before) or re.search(r"\b(?:they|he|she)\s+\Z", before) or _PARACHUTES.search(after[:40])
    if not ours and "satellite" not in before[-60:]:  # "the satellite returned data until it came down"
        return None
    return "" if _COMEDOWN.match(after) else None


_ENDED_BEFORE = lazy(
    r"\b(?:flight|mission|spaceflight|journey|voyage|trip|(?:sts|soyuz|apollo|gemini|crew)[\s-][\w-]+)"
    r"(?:\s+up\s+to\s+that\s+time)?(?:,\s+which)?,?\s+(?:had\s+)?\Z"
)
_ENDED_AFTER = lazy(
    r"\s+(?:at\s+(?!the\s+end)|with\s+(?:a|the)\s+(?:[\w-]+\s+)?(?:splash|land|touch)|(?:on|in)\s+(?:the\s+fourth\s+of\s+|early\s+|late\s+)?(?:jan|feb|mar|apr|may"
    r"|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|\d)"
    r"|in\s+(?:the\s+)?(?:pacific|atlantic|kazakhstan|gulf|desert|steppe))"
)
_WATER = lazy(r"\s+(?:the\s+)?(?:water|ocean|sea\b|pacific|atlantic|gulf)")
_INTO_WATER = lazy(
    r"(?:\s+(?:gently|safely|softly|back|down|under\s+(?:[\w-]+\s+){1,4}?parachutes)){0,2}\s+in(?:to)?\s+(?:the\s+)?"
    r"(?:[\w-]+\s+){0,3}?(?:water|waters|ocean|sea|pacific|atlantic|gulf)\b"
)
_PARACHUTES = lazy(r"\bparachutes?\b")


def _ended(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _ENDED_BEFORE.search(before) and _ENDED_AFTER.match(after) else None


def _water(lemma: str, form: str, before: str, after: str) -> Answer:
    found = _WATER.match(after) if lemma in ("hit", "strike") else _INTO_WATER.match(after)
    return "" if found and (_CRAFT.search(before) or _PARACHUTES.search(before + after[:60])) else None


def _down(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _DOWN.match(after) else None


COMING_DOWN_CONDITIONS: dict[str, Condition] = {
    "craft": _craft,
    "earth": _earth,
    "outside": _outside,
    "ended": _ended,
    "water": _water,
    "setdown": _setdown,
    "comedown": _comedown,
    "down": _down,
}
