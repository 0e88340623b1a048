"""Gives clock times their zone: that of their range's other end, of their twin, or the one stated for the text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from spacetimeline.extract.anchors.timed import DAY_MIN, Timed
from spacetimeline.extract.anchors.twins import is_aside, says_again
from spacetimeline.extract.timex.guards import clocks_read
from spacetimeline.extract.timex.partial import Words
from spacetimeline.extract.timex.zones import LOCAL, Places, Zone, is_universal, zone_named


def link_ranges(words: Words, order: list[Timed]) -> None:
    """ "10:54 p.m. to 2:44 a.m. EST": the first clock time takes the zone of the second."""
    for left, right in pairwise(order):
        gap = range(left.last, right.first)
        if not 1 <= len(gap) <= 2 or not words.is_kind(gap[0], "to", "dash", "until", "and"):
            continue
        if words.is_kind(gap[0], "and") and not words.is_kind(left.first - 1, "between"):
            continue
        left.range_to = right
        if left.zone is None and right.zone is not None:
            left.zone, left.zone_source = right.zone, right.zone_source
        elif right.zone is None and left.zone is not None:
            right.zone, right.zone_source = left.zone, left.zone_source


def read_off_zones(words: Words, order: list[Timed]) -> None:
    """ "7:30 a.m. (1130 GMT)": the distance says the first one's zone, where none was stated before for its style."""
    stated: set[bool] = set()
    for left, right in pairwise(order):
        aside = right.zone is not None and is_aside(words, left, right)
        unsure = left.zone is None and bool(left.clock.half) not in stated
        if aside and (unsure or (left.zone_source == "place" and right.zone and is_universal(right.zone))):
            _read_off(left, right)
        if left.zone is not None:
            stated.add(bool(left.clock.half))


def _read_off(left: Timed, right: Timed) -> None:
    assert right.zone is not None
    theirs = right.zone.offset_on(right.date or left.date or left.around, right.clock.hour)
    if theirs is None:
        return
    ours = left.clock.hour * 60 + (left.clock.minute or 0)
    gap = (ours - right.clock.hour * 60 - (right.clock.minute or 0) + theirs + 12 * 60) % DAY_MIN - 12 * 60
    if gap != theirs and gap % 15 == 0:
        left.zone, left.zone_source = Zone("", gap), "stated"


def read_places(words: Words, order: list[Timed], places: Places) -> None:
    """ "8.40 a.m. in Baikonur": the place's zone where none was stated for its style, or where it makes a twin."""
    stated: set[bool] = set()
    before: Timed | None = None
    for each in order:
        style = bool(each.clock.half)
        said, region = _place_behind(words, each, places) if each.zone is None else (False, "")
        if region:
            zone = Zone(region, None, region)
            beside = before is not None and each.first - before.last <= _BESIDE
            if said or style not in stated or (beside and before is not None and _is_same_moment(before, each, zone)):
                each.zone, each.zone_source = zone, "place"
        if each.zone is not None:
            stated.add(style)
        before = each


_BESIDE = 5
"""Tokens between a clock time and the same moment elsewhere: "1:44 p.m. EDT on Wednesday, 11:44 p.m. in Baikonur"."""


def _place_behind(words: Words, timed: Timed, places: Places) -> tuple[bool, str]:
    """The zone of the place told behind a clock time or its day, or of the place whose clocks were read.

    Said are those of which the words speak as of a time: "on Tuesday, Moscow time".
    """
    read = clocks_read(words, timed.first)
    if read is not None:
        return False, places.at(read)
    at = timed.last + (words.low(timed.last) in _EXACTLY)
    while at < timed.last + _DAY_WORDS and words.is_kind(at, *_OF_DAY):
        at += 1
    while at > timed.last and words.is_kind(at - 1, "on", "the"):
        at -= 1
    if words.is_kind(at - 1, "comma") and _is_time_of(words, at):
        return True, places.at(at) or _zone_in_words(words, at)
    if words.is_kind(at, "by"):
        at += words.is_kind(at + 1, "the", "such")
        if any(words.low(each) in ("clock", "clocks") for each in range(at + 2, at + 5)):
            return False, places.at(at + 1)  # "by the Kremlin's clock"
        at += 2 if words.low(at + 1) in ("clock", "clocks") else 0
        if words.low(at - 1) == "clocks" and words.is_kind(at, "of"):
            return False, places.at(at + 1)  # "by the clocks of Florida"
    if words.is_kind(at, "at") and words.is_kind(at + 1, "the"):
        return False, places.at(at + 1)  # "at the Cape"
    if not words.is_kind(at, "in", "on"):
        return False, _place_before(words, timed.first, places)
    return False, places.at(at + 2 if words.is_kind(at + 1, "the") else at + 1)


def _place_before(words: Words, first: int, places: Places) -> str:
    """The zone of the place before a clock time: "which in Tel Aviv was a quarter to four the next morning"."""
    at = first
    while at > first - _VERB_WORDS and words.low(at - 1) in _IT_WAS:
        at -= 1
    if not any(words.low(each) in ("was", "is") for each in range(at, first)):
        return ""
    start = next((each for each in range(at - 1, at - 4, -1) if words.is_kind(each - 1, "in")), None)
    return "" if start is None else places.at(start)


_IT_WAS = frozenset(("was", "is", "it", "already", "still", "only", "about", "just", "by", "then", ","))
_VERB_WORDS = 5


def _zone_in_words(words: Words, at: int) -> str:
    """The region of a zone told behind the day: "at ten past one this morning, Central European time"."""
    last = next(each for each in (at + 1, at + 2, at + 3) if words.is_kind(each, "time"))
    zone = zone_named(" ".join(words.word(each) for each in range(at, last + 1)))
    return "" if zone is None or zone.region == LOCAL else zone.region


_EXACTLY = frozenset(("sharp", "precisely", "exactly"))
_DAY_WORDS = 12
_OF_DAY = (
    "comma",
    "this",
    "of",
    "on",
    "the",
    "part",
    "weekday",
    "wd",
    "d",
    "ordnum",
    "tens",
    "ord",
    "dash",
    "second",
    "month",
    "mon",
    "dot",
    "y",
)


def _is_time_of(words: Words, at: int) -> bool:
    """Is it "Moscow time", which may stand behind the day ("at 7.55 on the morning of 6 June, Moscow time")?"""
    return any(words.is_kind(each, "time") for each in (at + 1, at + 2, at + 3))


def _is_same_moment(left: Timed, right: Timed, zone: Zone) -> bool:
    """Do the two, ``right`` being read in ``zone``, name one moment of whatever day?"""
    return left.zone is not None and left.minutes_before(replace(right, zone=zone)) % DAY_MIN == 0


def share_zones(words: Words, order: list[Timed], reference_zone: str | None) -> None:
    """A bare clock time takes the zone last stated for its style (a.m./p.m. or 24 hours), else the first one after.

    The second zone of "A tz1 (B tz2)", or of "A tz1, B tz2" of one moment, is an aside and is not carried on while
    another zone is stated.
    """
    asides = {
        id(right)
        for left, right in pairwise(order)
        if right.zone is not None and (is_aside(words, left, right) or says_again(words, left, right))
    }
    sources = [each for each in order if each.zone is not None and id(each) not in asides]
    sources = sources or [each for each in order if each.zone is not None]
    main = {id(each) for each in sources}
    first_any = sources[0] if sources else None
    first_of = {
        style: next((each for each in sources if bool(each.clock.half) == style), None) for style in (True, False)
    }
    first_of[False] = first_of[False] or next((each for each in sources if each.zone and is_universal(each.zone)), None)
    last_of: dict[bool, Timed] = {}
    last_any: Timed | None = None
    declared, told = _declared_zones(words), 0
    for each in order:
        while told < len(declared) and declared[told][0] < each.first:
            told += 1
        style = bool(each.clock.half)
        if id(each) in main:
            last_of[style] = last_any = each
            if each.zone and is_universal(each.zone):
                last_of.setdefault(False, each)
        elif each.resolved.partial.zone.lower().startswith("local"):
            _take_zone(each, None, reference_zone)  # no place near: another zone's word is not its clock
        elif each.zone is None:
            source = last_of.get(style) or first_of[style] or last_any or first_any
            if told and (source is None or source.first < declared[told - 1][0] or source.first > each.first):
                each.zone, each.zone_source = declared[told - 1][1], "carried"
            else:
                _take_zone(each, source, reference_zone)


def _declared_zones(words: Words) -> list[tuple[int, Zone]]:
    """Zones stated for what follows: "Timeline (EDT):", "(Moscow time)", "all times are UTC"."""
    found = []
    for at in _zone_places(words):
        before = [words.low(at - back) for back in (1, 2, 3)]
        first = at
        while first > at - _ZONE_WORDS and not words.is_kind(first - 1, "open") and words.is_kind(at, "time"):
            first -= 1
        heading = (
            words.is_kind(first - 1, "open")
            and words.is_kind(at + 1, "close")
            and not words.is_kind(first - 2, "clk", "ampm")
        )
        if heading or "times" in before or _heads_column(words, at):
            zone = zone_named(" ".join(words.word(each) for each in range(first if heading else at, at + 1)))
            if zone is not None and zone.region != LOCAL:
                found.append((at, zone))
    return found


def _heads_column(words: Words, at: int) -> bool:
    """Is it the "EDT" of "EVENT   DATE   EDT" or "DATE/EDT", with which the head of a table ends?"""
    tokens = words.tokens
    start, end = tokens.starts[at], tokens.end(at)
    if not tokens.text.startswith("\n", end) or words.is_kind(at - 1, "clk", "ampm"):
        return False
    return tokens.text.endswith(("  ", "\t", "/"), 0, start)


_ZONE_WORDS = 3


def _zone_places(words: Words) -> list[int]:
    """The tokens that are zone words, or the "time" that ends one in words; ascending."""
    found = []
    for name in ("zone", "time"):
        code = words.vocabulary.alphabet.code(name)
        at = words.classes.find(code)
        while at >= 0:
            found.append(at)
            at = words.classes.find(code, at + 1)
    return sorted(found)


def _take_zone(timed: Timed, source: Timed | None, reference_zone: str | None) -> None:
    if source is not None:
        timed.zone, timed.zone_source = source.zone, "carried"
    elif reference_zone:
        timed.zone, timed.zone_source = Zone(reference_zone, None, reference_zone), "reference"
    else:
        timed.zone_source = "assumed"
