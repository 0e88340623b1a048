"""Conditions of the words for leaving: launches, attempts, plans and windows."""

from __future__ import annotations

import re

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.condition_words import BODIES, CALLED_OFF, STATION, WORDS, Answer, Condition
from spacetimeline.extract.triggers.next_up import NEXT_UP, is_next_said
from spacetimeline.model.event import EventKind

_SPACE_AFTER = lazy(
    rf"{WORDS % 6}\s+(?:in)?to\s+(?:outer\s+|low[ -]earth\s+|low\s+earth\s+|earth\s+|earth’s\s+|lower\s+|a\s+"
    rf"|its\s+|an?\s+)?(?:[\w-]+\s+)?(?:space|orbit|skies|sky|the heavens)\b"
)
_STATION_TRAVEL = lazy(rf"{WORDS % 2}\s+to\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,2}}?{STATION}\b")
_STATION_SENT = lazy(
    rf"(?:,?\s+[\w’'&-]+){{0,8}}?,?\s+to\s+(?:the\s+|its\s+|china’s\s+)?(?:[\w’'-]+\s+){{0,3}}?{STATION}\b"
)
_INTO_BODY_ORBIT = lazy(rf"\s+(?:around|round|about|of|at)\s+(?:the\s+)?{BODIES}\b")
_FIRST = lazy(
    r"\A[^.;]{0,90}?\b(?:in space|into space|to space|to fly in space|to orbit (?:the )?earth|to reach (?:space"
    r"|orbit))\b"
)
_WALKS = lazy(r"\b(?:space-?walk\w*|(?:walk|float|step)s?\s|untethered|without\s+(?:a|any)\s+(?:safety\s+)?tether)")
_BECAME = lazy(r"\b(?:became|becomes|become|becoming|history as|was|makes? history as|is)\s+(?:[\w’'-]+\s+){0,4}\Z")
_ATTEMPT = lazy(
    r"\b(?:first|second|third|fourth|fifth|final|last|next|launch|previous|initial|another|further|earlier|failed"
    r"|new)\s+(?:and\s+\w+\s+)?(?:[\w-]+\s+){0,2}\Z"
    r"|(?:today|tonight|yesterday|day|week|month|morning|afternoon|evening|night)['’]s\s+(?:[\w-]+\s+)?\Z"
    r"|\b(?:foiled|spoiled|spoilt|scuttled|thwarted|ruined|scrubbed)\s+(?:both\s+|all\s+)?(?:the|its|their|two|three)\s+\Z"
    r"|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\s+(?:[\w-]+\s+)?\Z"
)
_NOT_ATTEMPT = lazy(
    r"\b(?:docking|undocking|landing|world|record|rescue|berthing|spacewalk|repair|recovery|rendezvous"
    r"|assassination|coup)\s+\Z"
)


def _space(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma in ("go", "head") and _OUT_INTO_SPACE.match(after):
        return EventKind.SPACEWALK
    found = _SPACE_AFTER.match(after)
    if found is not None:
        elsewhere = re.search(r"\b(?:lunar|martian|mars|venus|jovian|solar)\b", found.group())
        return EventKind.ORBIT_INSERTION if elsewhere or _INTO_BODY_ORBIT.match(after, found.end()) else ""
    if lemma in ("fly", "travel", "journey", "ride", "set off") and form == "past" and _TO_MOON.match(after):
        return ""
    if lemma in ("fly", "travel", "journey", "head", "ride", "soar", "set off"):
        return "" if _STATION_TRAVEL.match(after) else None
    if lemma == "send":
        return "" if _STATION_SENT.match(after) else None
    return None


_OUT_INTO_SPACE = lazy(
    r"\s+(?:out\s+)?(?:alone\s+|again\s+|together\s+)?(?:in)?to\s+(?:the\s+)?open\s+space\b"
    r"|\s+out\s+(?:alone\s+|again\s+|together\s+)?(?:in)?to\s+(?:the\s+)?(?:outer\s+|void\s+of\s+)?space\b"
)


def _attempt(lemma: str, form: str, before: str, after: str) -> Answer:
    if _NOT_ATTEMPT.search(before) or not (_ATTEMPT.search(before) or _CAME_TO_NOTHING.match(after)):
        return None
    return (
        None
        if re.match(
            r"\s+(?:to|at)\s+(?!\d|noon|midnight|send|launch|fly|lift|(?:[\w.’'-]+\s+){0,3}(?:mission|flight)\b)", after
        )
        else ""
    )


# "attempts on Aug. 29 and Sept. 3 were called off"
_CAME_TO_NOTHING = lazy(
    r",?\s+(?:on|planned\s+for|set\s+for|for|at)\s[^;]{3,60}?\b(?:was|were|been)\s+(?:called\s+off|put\s+off|given\s+up|scrubbed"
    r"|postponed|cancel\w+|aborted|halted|stopped|waved\s+off)\b"
    r"|,?\s+on\s[^;]{3,30}?\bended\b[^.;]{2,60}\b(?:engines?|motors?|pad|abort\w*|count|countdown|lift-?off|ignition|scrub)\b"
)
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_A_DAY = rf"(?:{_MONTHS}\s+\d|\d{{1,2}}\s+{_MONTHS}(?=[\s,;.])|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_DAY_NEXT = lazy(
    rf"\s+((?:(?:an?|the|its|their|both|two|any)\s+)?(?:launch\s+)?(?:launch(?:es)?|try|tries|attempts?)\s+)?(?:on\s+)?{_A_DAY}"
)
_OF_A_TRY = lazy(r"\b(?:launch(?:ed|ing)?|attempts?|countdown|count|lift-?off|pad|window|slot|scrub\w*)\b")


def _day_ruled_out(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "Rain ruled out Jan. 10", "the storm forced managers to give up Nov. 14": a day on which nothing flew."""
    day = _DAY_NEXT.match(after)
    return "" if day and (day[1] or _OF_A_TRY.search(before)) else None


_OTHER_SLOT = lazy(r"\b(?:landing|deorbit|de-orbit|entry|undocking|docking|spacewalk|splashdown|departure)\b")
_DAY_BEFORE = lazy(
    rf"\b(?:{_MONTHS}\s+\d{{1,2}}(?:,\s+\d{{4}})?|\d{{1,2}}\s+{_MONTHS}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?)\s+(?:launch\s+)?\Z"
)
_ON_DAY = lazy(
    rf"\s+(?:on|for|of)\s+{_A_DAY}|,\s+{_A_DAY}[^,.;]{{0,12}},|,?\s+in\s+(?:early\s+|late\s+|mid-?)?{_MONTHS}\b"
)
_LOST_BEFORE = lazy(
    r"\b(?:cost|lost|loses|missed|gave\s+up|giving\s+up|skipp\w+|forfeit\w*|used\s+up)\s+(?:[^.;]|\b[a-z]{3,4}\.(?=\s\d)){0,50}\Z"
)
_LOST_AFTER = lazy(
    r"(?:,\s[^,.;]{3,30},)?\s+(?:had\s+|was\s+|were\s+|had\s+been\s+)?(?:fell|fallen|lost)\s+(?:victim\s+)?to\s+(?:an?|the|bad|high|low|thick)\b|"
    r"\s+(?:(?:then|also|had|too)\s+)?(?:fell\s+(?:through|away)|fallen\s+through|(?:slipped|went|slid)\s+(?:away|by)|came\s+to\s+nothing)\b|"
    r"(?:[^.;]|\b[a-z]{3,4}\.(?=\s\d)){0,60}?\b(?:were|was|been|is|are|be)\s+(?:then\s+|also\s+|both\s+)?(?:passed\s+(?:over|up)|lost|missed|given\s+up"
    r"|ruled\s+out|skipped|dropped|abandoned|scrapped|waved\s+off|called\s+off|scrubbed|put\s+off|cancel\w+)\b"
)


def _lost_slot(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "It cost the mission its Dec. 18 slot", "the opportunities on Feb. 11 and Feb. 12 were passed over"."""
    if not (_DAY_BEFORE.search(before) or _ON_DAY.match(after)) or _OTHER_SLOT.search(before[-50:] + after[:20]):
        return None
    lost = _LOST_AFTER.match(after) or _LOST_BEFORE.search(before)
    return "" if lost and _OF_A_FLIGHT.search(f"{before[-80:]} {after[:90]}") else None


_OF_A_FLIGHT = lazy(
    r"\b(?:launch\w*|lift-?off|flight|mission|rocket|booster|vehicle|countdown|pad|tanks?|hangar|spacecraft|satellite|probe|telescope|capsule|shuttle|crew|engines?|valves?|winds?|weather|storms?|leaks?)\b"
)
_UNTIL_PREVENTED = lazy(
    rf"\s+(?:for|to\s+(?:launch|lift\s+off|fly)(?:\s+(?:it|him|her|them))?)\s+(?:on\s+)?{_A_DAY}"
    r"[^;:]{0,24}?,?\s+(?:until|before|but|only\s+to)\b"
)


def _aimed_for(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "Teams had aimed for Monday, Oct. 3, until a hurricane came"."""
    return "" if form in ("past", "gerund") and _UNTIL_PREVENTED.match(after) else None


_TO_DO_IT = lazy(r"\s+to\s+(?!do\b|get\s+off)[a-z]")


def _again(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "will try again on Sunday"; what is tried, where it is told of, speaks for itself. But "it did it again"."""
    if lemma.startswith("do "):
        return "" if form == "past" else None
    if form not in ("base", "noun") or (lemma == "the target" and not before.endswith("now ")):
        return None
    if before.endswith(" not to "):
        return None  # "decided not to try again on Tuesday"
    return None if _TO_DO_IT.match(after) else ""


def _first(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "history":
        made = re.search(r"\b(?:made|make|makes|making)\s+\Z", before)
        return "" if made and _FIRST.match(after) and not _WALKS.search(after[:90]) else None
    if re.search(r"\bhistory\b", before[-40:]):
        return None
    return "" if _BECAME.search(before) and _FIRST.match(after) and not _WALKS.search(after[:90]) else None


_PAD = lazy(
    r"\s+(?:away\s+)?(?:from|off)\s+(?:its\s+|the\s+|historic\s+)*(?:[\w’'-]+\s+){0,4}?(?:launch(?:pad)?|pad"
    r"|cosmodrome|spaceport|kennedy|cape canaveral|vandenberg|kourou|baikonur|jiuquan|wenchang|sriharikota"
    r"|tanegashima|site|complex|center|centre|base)\b"
)
_LEAVE = lazy(
    r"\s+(?:its\s+|the\s+|planet\s+)?(?:launch\s?pad|pad|earth\b(?!\s+orbit|['’]s)|cape\s+(?:canaveral|kennedy)"
    r"|baikonur|kennedy|vandenberg|kourou|jiuquan|wenchang|sriharikota|tanegashima|plesetsk|wallops|moon(?!['’]s)"
    r"|lunar\s+surface|mars(?!['’]s|\s+orbit)|ela-?\d|launch\s+complex|complex\s+\d"
    r"|(?:florida|california|kazakhstan)\s+(?:on|at|aboard|atop))\b"
)
# "three days before the Apollo 12 crew left Florida"
_LEFT_LAND = lazy(r"\s+(?:florida|california|kazakhstan)(?=\s*(?:[.,;)]|\Z))")
_COUNTED = lazy(r"\b(?:hours?|days?|weeks?)\s+(?:before|after)\s[^.,;]{3,60}\Z")
_TAKEN_UP = lazy(r"\s+(?:[\w’'-]+\s+){1,6}?up\s+(?:from|on|early|late|at)\b")
# "at 11:41 a.m., the Titan followed": told behind another launch
_ROCKETS_TURN = lazy(
    r"\b(?:at\s+\d[\d:.]*\s*(?:[ap]\.?m\.?)?|later),?(?:\s+[a-z]{2,4},)?\s+(?:the|its|an?)\s+"
    r"(?:titan(?:\s+ii)?|atlas|rocket|booster|saturn\s+(?:v|ib)|soyuz|falcon\s+(?:9|heavy)|long\s+march)\s+\Z"
)
_NO_OBJECT = lazy(r"\s*(?:[.;,]|\Z)|\s+(?:with|from|at)\b")
_LEFT_ON = lazy(r"\s+(?:on|last|this)\s")
_PROBE_BEFORE = lazy(r"\b(?:probe|satellite|observatory|telescope|orbiter|rover|lander|spacecraft)\b[^.;]{0,40}\Z")
_LIFTED = lazy(
    r"\s+(?:[\w’'-]+\s+){1,8}?(?:off)\s+(?:from\s+)?(?:the\s+|its\s+|historic\s+)*(?:launch|pad|slc|lc|cape|kennedy"
    r"|baikonur|vandenberg)\b"
)
_UP = lazy(
    r"(?:\s+(?:once\s+more|again|alone|twice|first|too))?,?\s+(?:to\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:station|iss|mir|skylab|orbit|space)|on|aboard|in|with|as|from"
    r"|last|this)\b"
)
_WINDOW = lazy(r"[^;]{0,40}\b(?:opens?|(?:runs?|extends?|stretches|lasts?)\s+from|(?:begins?|starts?)\s+(?:on|at))\b")
_OPENING_OF = lazy(r"\bopening\s+of\s+(?:the|its|that)\s+(?:launch\s+)?\Z")
_TO_MOON = lazy(r"\s+(?:off\s+)?to\s+the\s+moon\b")
_CRASH = lazy(
    rf"{WORDS % 2}\s+(?:in)?(?:to|on"
    rf"|onto)\s+(?:the\s+)?(?:surface\s+of\s+)?(?:the\s+)?(?:[\w’'-]+\s+){{0,2}}?{BODIES}\b"
    r"|\s+(?:in)?to\s+the\s+surface\b"
)
_COUNTDOWN = lazy(
    r"\b(?:the\s+count|launch|lift-?off|flight|attempts?|mission|countdown|blast-?off|take-?off)\b[^.;]{0,80}\Z"
)
_COUNTDOWN_AFTER = lazy(r"(?:[^.;,]|\b[a-z]{3,4}\.(?=\s\d)){0,60}\b(?:launch|lift-?off|attempt|countdown|blast-?off)\b")
_FLIGHT_AFTER = lazy(r"\s+(?:[\w’'.-]+\s+){0,3}(?:debut|flight|try)\b(?!\s+(?:control|director|plan|test|program))")


def _pad(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma in ("leave", "depart"):
        if _LEAVE.match(after):
            return ""
        if _LEFT_LAND.match(after) and _COUNTED.search(before):
            return ""
        return "" if _LEFT_ON.match(after) and _PROBE_BEFORE.search(before) else None
    if lemma == "take":
        return "" if _TAKEN_UP.match(after) else None
    if lemma == "follow":
        return "" if _ROCKETS_TURN.search(before) and _NO_OBJECT.match(after) else None
    if lemma in ("lift", "carry", "get"):
        return "" if _LIFTED.match(after) else None
    return "" if _PAD.match(after) else None


def _up(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _UP.match(after) else None


_SLATED_BEFORE = lazy(
    r"\b(?:flights?|missions?|launch|lift-?off|debut|attempt|try|it|[a-z]+-\d+[a-z]?|falcon|spaceplane|telescope"
    r"|challenger|columbia|discovery|atlantis|endeavour|shuttle"
    r"|probe|satellite|spacecraft|capsule|rocket|orbiter|lander|rover|observatory|freighter|(?:cargo|supply)\s+(?:ship|craft|vessel)"
    r"|ariane 6|second|third|next)\b[^.;]{0,70}\Z"
)
_SLATED_AFTER = lazy(
    r"\s+(?:and\s+again\s*:\s*|again\s*:?\s*|no\s+(?:earlier|sooner)\s+than\s+|not\s+before\s+|sometime\s+|toward\s+|the\s+|about\s+|around\s+|in\s+|on\s+|at\s+"
    r"|for\s+|before\s+|late\s+|early\s+|mid-?\s*|(?:end|beginning|start)\s+of\s+|(?:first|second|third|fourth|last|final|early|opening)\s+(?:few\s+)?(?:quarter|half|months|weeks|days|part)\s+(?:of\s+)?|next\s+|last\s+|this\s+|later\s+)*"
    r"(?:jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|mon(?:day)?\b|tue|wed|thu|fri|sat|sun|\d|spring|summer"
    r"|fall|autumn|winter|month|year|week)"
)
_IS_SLATED = lazy(
    r"\b(?:is|are|was|were|been|has|have|had)\s+(?:now\s+|also\s+|still\s+|currently\s+|tentatively\s+|originally\s+|first\s+|initially\s+)?\Z"
)
_OF_LAUNCH = lazy(r"\b(?:launch(?:ed)?|lift-?off|flight|mission|first\s+try)\b")


def _slated(lemma: str, form: str, before: str, after: str) -> Answer:
    if " the flight " in lemma:
        return "" if _SLATED_AFTER.match(after) else None
    elsewhere = " it " in lemma or lemma in AIMS  # "the launch slipped. A leak moved it to March 21"
    told = _OF_LAUNCH if elsewhere else _SLATED_BEFORE
    if not elsewhere and _IS_SLATED.search(before):
        told = _IS_SLATED  # what is planned, its clause tells
    if not told.search(before) or not _SLATED_AFTER.match(after):
        return None
    if " " not in lemma and _BUSY.match(after):
        return None
    return EventKind.SPACEWALK if _NEXT_WALK.search(before) else ""


AIMS = frozenset(("aiming for", "targeting", "shooting for", "now eyeing"))
"""Whoever aims, it is at a launch that was told of before."""
# "is scheduled Friday for a boost", "is due Monday at Kennedy"
_BUSY = lazy(r"[^.;,]{0,30}?\s(?:for|into|to|at)\s(?!\d|noon|midnight|about|around|the\s+earliest|fly|launch)")
# "concluded a spacewalk on Monday. The next is planned for Tuesday"
_NEXT_WALK = lazy(
    r"\b(?:space\s?walks?|evas?|excursions?|outings?)\b(?![^;]*\b(?:launch\w*|lift\w*|flight|mission)\b)[^;]*"
    r"\bthe\s+(?:next|second|third|fourth|last|other)(?:\s+(?:one|of\s+them))?\s+(?:is|was|are|were)\s+(?:now\s+)?\Z"
)
_CARRIED_BEFORE = lazy(
    r"\b(?:[a-z]{2,}-?[a-z]{0,2}\d+[a-z]?|rocket|launcher|falcon(?:\s9|\sheavy)?|centaur|ariane|proton|soyuz"
    r"|atlas|delta|titan|booster)"
    r"(?:,?\s+which|\s+rocket|\s+launcher)?\s+(?:(?!was|is|were|been|being|be\b)\w+\s+)?\Z"
)
_CARRIED_HOME = lazy(
    r"\s+[^.;,]{2,60}?\s(?:home|back|to\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:earth|station|iss|outpost|mir))\b"
)
_CARRIED_AFTER = lazy(
    r"\s+(?:the\s+|nasa’s\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,6}?\s+(?:from|on|to\s+orbit|into|later\s+this|in)\b"
)
_SETOUT = lazy(
    r"\s+(?:(?:for|from)\s+[\w\s]{2,50}\s+)?(?:on|in\s+the\s+(?:night|early\s+hours)\s+of|early\s+on|late\s+on)\s+"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)"
)


def _carried(lemma: str, form: str, before: str, after: str) -> Answer:
    if _CARRIED_HOME.match(after):
        return None  # what comes home is told by the frames
    return "" if _CARRIED_BEFORE.search(before) and _CARRIED_AFTER.match(after) else None


def _setout(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _SETOUT.match(after) else None


def _window(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _WINDOW.match(after) or _OPENING_OF.search(before) else None


def _crash(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if _CRASH.match(after) else None


def _countdown(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "stop":
        tried = re.match(
            r"\s+(?:the\s+|a\s+)?(?:[\w’']+\s+)?(?:launch\s+)?(?:attempts?|count(?:down)?)\b(?!\s+of)", after
        )
        return "" if tried or re.search(r"\b(?:countdown|the\s+count)\s+(?:was\s+)?\Z", before) else None
    if form == "past" and after.startswith((" flight", " mission")):
        return None  # "since the aborted flight of May 3"
    if lemma == "stand down":
        return "" if _COUNTDOWN_AFTER.match(after) else None
    if _COUNTDOWN.search(before) or _COUNTDOWN_AFTER.match(after):
        return ""
    return "" if lemma in CALLED_OFF and _FLIGHT_AFTER.match(after) else None


LAUNCH_CONDITIONS: dict[str, Condition] = {
    "space": _space,
    "attempt": _attempt,
    "again": _again,
    "first": _first,
    "pad": _pad,
    "carried": _carried,
    "setout": _setout,
    "slated": _slated,
    NEXT_UP: is_next_said,
    "dayruledout": _day_ruled_out,
    "lostslot": _lost_slot,
    "aimedfor": _aimed_for,
    "up": _up,
    "window": _window,
    "crash": _crash,
    "countdown": _countdown,
}
