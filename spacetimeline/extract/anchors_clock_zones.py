"""Gives clock times their zone: that of their range's other end, of their twin, or the one stated for the text."""

from __future__ import annotations

from itertools import pairwise

from spacetimeline.extract.anchors_timed import DAY_MIN, Timed
from spacetimeline.extract.anchors_twins import is_aside
from spacetimeline.extract.anchors_zones import Zone, is_universal, zone_named
from spacetimeline.extract.timex_partial import Words

_ANY_DAY = (2000, 7, 1)


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
    theirs = right.zone.offset_on(right.date or left.date or _ANY_DAY, right.clock.hour)
    if theirs is None:
        return
    ours = left.clock.hour * 60 + (left.clock.minute or 0)
    gap = (ours - right.clock.hour * 60 - (right.clock.minute or 0) + theirs + 12 * 60) % DAY_MIN - 12 * 60
    if gap != theirs and gap % 15 == 0:
        left.zone, left.zone_source = Zone("", gap), "stated"


def share_zones(words: Words, order: list[Timed], reference_zone: str | None) -> None:
    """A bare clock time takes the zone last stated for its style (a.m./p.m. or 24 hours), else the first one after.

    The second zone of "A tz1 (B tz2)" is an aside and is not carried on while another zone is stated.
    """
    asides = {id(right) for left, right in pairwise(order) if right.zone is not None and is_aside(words, left, right)}
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
    """Zones stated for what follows: "Timeline (EDT):", "all times are UTC", "times in Eastern time"."""
    code, found = words.vocabulary.alphabet.code("zone"), []
    at = words.classes.find(code)
    while at >= 0:
        before = [words.word(at - back).lower() for back in (1, 2, 3)]
        heading = (
            words.is_kind(at - 1, "open")
            and words.is_kind(at + 1, "close")
            and not words.is_kind(at - 2, "clk", "ampm")
        )
        if heading or "times" in before:
            zone = zone_named(words.word(at))
            if zone is not None:
                found.append((at, zone))
        at = words.classes.find(code, at + 1)
    return found


def _take_zone(timed: Timed, source: Timed | None, reference_zone: str | None) -> None:
    if source is not None:
        timed.zone, timed.zone_source = source.zone, "carried"
    elif reference_zone:
        timed.zone, timed.zone_source = Zone(reference_zone, None, reference_zone), "reference"
    else:
        timed.zone_source = "assumed"
