"""Launches of which the next sentences tell that they failed or came to nothing: "and the satellites were lost"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.model.when import When

_SENTENCES = 3
"""So many sentences behind a launch may tell how it ended."""
_NO_STORY = ("row", "caption", "entry", "source")
_ORBIT = r"(?:an?\s+|the\s+|its\s+|their\s+)?(?:[\w-]+\s+){0,2}?orbit\b"
_LOAD = r"(?:satellites?|spacecraft|payloads?|probe|observatory|telescope|cargo|mission|rocket|launcher|vehicle|pair)"
_FAILED = lazy(
    rf"\b{_LOAD}(?:-\d+)?\s+(?:\([\w\s-]{{2,20}}\)\s+)?(?:on\s+board\s+|aboard\s+|they\s+carried\s+|it\s+carried\s+)?(?:was|were|is|are|had\s+been)\s+(?:\w+\s+)?"
    r"(?:lost|destroyed|blown\s+up|a\s+(?:total\s+)?(?:loss|failure))\b"
    r"|\b(?:did\s+not|didn['’]t|could\s+not|couldn['’]t|never|failed\s+to|unable\s+to)\s+"
    rf"(?:reach|achieve|attain|make\s+it\s+(?:in)?to|get\s+(?:in)?to|enter)\s+{_ORBIT}"
    rf"|\bnever\s+(?:reached|achieved|attained|made\s+it\s+(?:in)?to)\s+{_ORBIT}"
    rf"|\b(?:fell|came(?:\s+up)?|stopped|ended(?:\s+up)?)\s+(?:just\s+|well\s+)?short\s+of\s+{_ORBIT}|\bbut\s+not\s+(?:in)?to\s+{_ORBIT}"
    r"|\b(?:rocket|booster|launcher|(?:second|third|upper|core)[\s-]stage)\s+(?:failed|malfunctioned)\b(?!\s+to\b)"
    r"|\bdestruct\s+(?:command|signal|order)\s+was\s+(?:sent|given|issued)\b"
    r"|\bsent\s+(?:the|an?)\s+(?:self-)?destruct\s+(?:command|signal)\b"
    rf"|\b{_LOAD}\s+(?:\w+,?\s+){{1,4}}fell\s+back\b(?!\s+to\s+earth)"
    r"|\b(?:veered|strayed)\s+(?:far\s+)?(?:off|from)\s+(?:its\s+|the\s+)?(?:\w+\s+)?(?:course|path|trajectory)\b"
    r"|\b(?:mission|launch|flight)\s+(?:(?:has|had)\s+)?(?:failed\b|(?:was|is)\s+a\s+failure|(?:was|has\s+been)\s+declared\s+a\s+(?:failure|loss)"
    r"|ended\s+in\s+failure|could\s+not\s+be\s+(?:accomplished|completed))"
    rf"|\b{_LOAD}\s+(?:and\s+its\s+\w+\s+)?(?:exploded|disintegrated|blew\s+up|broke\s+(?:up|apart)|plunged|fell|crashed)\b"
)
_ESCAPED = lazy(
    r"\bescape\s+(?:system|tower|rockets?|motors?)\b[^.;]{0,40}?\b(?:pulled|carried|hauled|dragged|tore|yanked|wrenched|whisked|fired)\b"
    r"|\b(?:capsule|crew|ship|spacecraft|descent\s+module)\s+(?:was|were)\s+(?:\w+\s+)?(?:pulled|hauled|torn|yanked|wrenched|whisked)\s+"
    r"(?:away|free|clear|to\s+safety)\b"
    r"|\b(?:launch|ascent|climb|flight)\s+(?:(?:to|into)\s+orbit\s+)?(?:was|had\s+been)\s+(?:\w+\s+)?aborted\b"
    r"|\b(?:rocket|booster|launcher|stage)\s+(?:suffered|experienced)\s+(?:an?\s+)?(?:\w+\s+)?failure\b"
    r"|\b(?:made|make|forced\s+into)\s+an?\s+emergency\s+landing\b"
    r"|\b(?:(?:rocket|launcher|launch\s+vehicle)\s+(?:failed|malfunctioned)(?!\s+to\b)|failure\s+(?:occurred|happened))\s+"
    r"(?:\w+\s+){0,3}(?:minutes?|seconds?)\s+(?:after|into)\b"
)
"""How people come down whose rocket failed under them."""
_STRANDED = lazy(
    r"\b(?:left|put|placed|stranded|dropped|released|delivered)\b[^.;]{0,60}?\bin(?:to)?\s+(?:an?\s+|the\s+)?"
    r"(?:wrong|useless|unusable|incorrect)\s+orbits?\b"
)
_NEARLY = lazy(
    rf"\bwould\s+have\s+(?:been\s+the\s+\w+\s+(?:[\w-]+\s+){{0,5}}?to\s+)?(?:reach|enter|attain)(?:ed)?\s+{_ORBIT}[^.;]{{0,20}}\s(?:had|if|but)\b"
)
_ROCKET = r"(?:rocket|launcher|booster|launch\s+vehicle)"
_LOST_BEFORE = lazy(
    rf"\b{_ROCKET}\b[^.;]{{0,90}}\s(?:blew\s+up|exploded|disintegrated|broke\s+(?:up|apart)|failed|malfunctioned"
    rf"|crashed|(?:was|were)\s+(?:lost|destroyed)|shut\s+down\s+(?:early|prematurely|on\s+the\s+way))\b(?!\s+to\b)"
    rf"|\b{_ROCKET}\s+(?:was|were)\s+(?:lost|destroyed)\b|\b(?:lost|destroyed)\s+on\s+its\s+\w+\s+(?:\w+\s+)?(?:flight|mission)\b"
)
"""How a report opens whose next sentences tell of the launch: "a rocket failed minutes into its flight on Thursday"."""
# What may go wrong on a launch that did its work: a first stage that comes home, a capsule long after
_OTHERWISE = lazy(
    r"\b(?:boosters?|first\s+stage|drone\s?ship|(?<!emergency\s)landings?|landed|touchdown|re-?ent(?:er|ry)\w*|on\s+(?:the|its)\s+way\s+(?:down|back|home)|parachutes?|burn(?:ed|t)?\s+up|would\s+have|could\s+have"
    r"|if|days\s+later|weeks\s+later|months?\s+later|years?\s+later|years?\s+ago|after\s+(?:\w+\s+)?(?:days|weeks|months|years)"
    r"|contact\s+(?:with|to)|previous|earlier|last\s+(?:year|month)|antenna|solar)\b"
)
_ILL = (
    "lost", "destroyed", "blown", "blew", "loss", "fail", "not", "n’t", "n't", "never", "unable", "fell", "malfunction",
    "short", "veered", "strayed", "destruct", "explode", "disintegrate", "broke", "plunged", "crash", "would",
    "shut",
)  # fmt: skip
"""Without one of these nothing above is told."""
_OUT_OF_IT = (
    "escape",
    "aborted",
    "emergency",
    "pulled",
    "failure",
    "failed",
    "malfunctioned",
    "hauled",
    "whisked",
    "yanked",
    "wrenched",
    "torn",
)
_ASTRAY = ("wrong", "useless", "unusable", "incorrect")


def tell_failures(found: list[EventMention], reading: Reading) -> None:
    """Take launches for failed of which the rest of their sentence, or one of the next, says so."""
    for place, mention in enumerate(found):
        if mention.kind is not EventKind.LAUNCH or mention.status is not Status.ACTUAL or mention.when is None:
            continue
        if _is_try(mention) and _is_stopped(mention, found[place + 1 : place + _STOPPED_NEAR], reading):
            mention.status = Status.DELAYED
            continue
        behind = (found[at] for at in range(place + 1, len(found)))
        if _ends_badly(mention, behind, reading) or _opens_badly(mention, found[max(0, place - 1) : place], reading):
            mention.status = Status.FAILED


def _is_try(mention: EventMention) -> bool:
    """Is it told as an attempt ("the first attempt to launch it was made on May 3", "they tried to launch it")?"""
    if mention.trigger.needs == "attempt":
        return True
    units = mention.clause.units[max(0, mention.at - 3) : mention.at + 2]
    return not _TRIES.isdisjoint(unit.low for unit in units)


_TRIES = words("attempt attempts attempted try tries tried trying")
_STOPPED_NEAR = 4  # tellings


def _is_stopped(mention: EventMention, behind: list[EventMention], reading: Reading) -> bool:
    """Does the next sentence tell that the countdown was stopped, with no day of its own?"""
    return any(
        each.number == mention.number + 1
        and each.kind is EventKind.LAUNCH
        and each.trigger.kind is EventKind.SCRUB
        and each.when is None
        and each.slot
        and "resum" not in reading.low[each.start : each.segment.end]
        for each in behind
    )


def _opens_badly(mention: EventMention, before: list[EventMention], reading: Reading) -> bool:
    """Has the report told that the rocket was lost before it goes back to how it rose?"""
    first = max(0, mention.number - _SENTENCES)
    for number in range(mention.number - 1, first - 1, -1):
        segment = reading.segments[number]
        if segment.form in _NO_STORY or (before and before[0].number > number):
            return False
        told = reading.low[segment.start : segment.end]
        if any(word in told for word in _ILL) and _LOST_BEFORE.search(told) and not _OTHERWISE.search(told):
            return not _is_of_other_day(mention, segment.start, segment.end, reading)
    return False


def _ends_badly(mention: EventMention, behind: Iterable[EventMention], reading: Reading) -> bool:
    other = next((each.segment.start for each in behind if _is_of_other(each, mention)), len(reading.low))
    if other <= mention.segment.start:
        return False
    start, own = mention.trigger.end, reading.low[mention.segment.start : mention.segment.end]
    if any(word in own for word in _ASTRAY) and _STRANDED.search(own):
        return True
    for segment in reading.segments[mention.number : mention.number + 1 + _SENTENCES]:
        if segment.form in _NO_STORY or segment.start >= other:
            return False
        told = reading.low[max(start, segment.start) : segment.end]
        if segment is not mention.segment and _is_of_other_day(mention, segment.start, segment.end, reading):
            return False
        if any(word in told for word in _OUT_OF_IT) and _ESCAPED.search(told):
            return True
        if any(word in told for word in _ILL) and any(
            _NEARLY.search(part) or (_FAILED.search(part) and not _OTHERWISE.search(part)) for part in told.split(";")
        ):
            return True
    return False


def _is_of_other(one: EventMention, mention: EventMention) -> bool:
    """Is it another flight's event, or one that only a flight that succeeded can tell?"""
    if one.kind is not EventKind.LAUNCH:
        return one.status is Status.ACTUAL and one.when is not None
    return one.when is not None and mention.when is not None and not _is_near(one.when, mention.when)


def _is_near(one: When, other: When) -> bool:
    """Do they lie within a day of each other?"""
    return one.lo_ms < other.hi_ms + DAY_MS and other.lo_ms < one.hi_ms + DAY_MS


def _is_of_other_day(mention: EventMention, start: int, end: int, reading: Reading) -> bool:
    """Does the sentence tell of a day or year that is not the launch's?"""
    told = reading.times[bisect_left(reading.time_starts, start) : bisect_left(reading.time_starts, end)]
    return any(
        time.type == "DATE" and time.when and mention.when and not _is_near(time.when, mention.when) for time in told
    )
