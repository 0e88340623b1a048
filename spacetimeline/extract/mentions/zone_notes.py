"""Zones that an article tells apart from its clock times: "(all times Eastern)", "on Thursday (Beijing Time)".

Where a clock time has no zone at all, that of the nearest site stands in; this stays a guess and is told as one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.times import reanchor
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.timex.zones import zone_named, zone_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.timex.types import TimeMention

_ALL_TIMES = lazy(
    r"\btimes\b(?P<rest>[^.;\n]{0,60})|\btime\s*\((?P<column>[A-Z]{2,5}|[A-Z][a-z]+(?:\s+time)?)\)", re.IGNORECASE
)
_NOTES = lazy(r"times?\b(?:\s*\(|(?:(?<=all\stimes)|(?<=[(.:\n]times)|(?<=[.:]\stimes)|(?<=^times)))")
"""How such a note begins; without one, sought in lower case, there is none."""
_WORDS = lazy(r"\(?(?P<zone>[A-Z]{2,5}\b|[A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,2}(?:\s+[Tt]ime\b)?)")
_BEHIND = lazy(
    r"\s{0,3}(?:hrs?\b\.?|hours\b)?\s{0,3}(?:,?\s*(?:on\s+)?(?:(?:[A-Z][a-z]{2,5}day,?\s+)?"
    r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s*\d{4})?|\d{1,2}\s+[A-Z][a-z]{2,8}(?:\s+\d{4})?)"
    r"|[A-Z][a-z]{2,5}day|today)\b)?"
    r"(?:,?\s*\(|,\s+|\s+)(?P<zone>(?:[A-Z][a-z]+\s+){1,3}[Tt]ime\b|[A-Z]{2,5}(?=[\s).,;]))"
)
_FOUND = ("stated", "place")
_AHEAD = lazy(
    r"\b(?P<hours>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+hours?\s+"
    r"(?P<way>ahead\s+of|in\s+advance\s+of|fast\s+of|behind|slow\s+of|later\s+than|earlier\s+than)\s+(?:utc|gmt|greenwich|universal\s+time|coordinated\s+universal)\b"
)
_HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_SAME_SENTENCE = 140  # characters


def apply_zone_notes(text: str, times: Sequence[TimeMention], entities: Sequence[EntityMention]) -> list[TimeMention]:
    """``times`` with the zones told apart from them; mentions with a zone of their own stay as they are."""
    if all(each.clock is None or each.zone_source in _FOUND for each in times):
        return list(times)
    distances = _distances(text.lower())
    general = _general_zone(text, distances)
    read = [_with_distance(text, _with_zone_behind(text, each), distances) for each in times]
    if general:
        return [_in_zone(each, general) if _open(each) else each for each in read]
    return _carry(text, read, times, entities)


def _open(time: TimeMention) -> bool:
    return time.clock is not None and time.zone_source not in _FOUND


def _distances(low: str) -> list[tuple[int, str]]:
    """Where a text tells how far its clocks are from universal time ("nine hours ahead of UTC"), and that as a zone."""
    found = []
    if "hour" in low and ("utc" in low or "gmt" in low or "greenwich" in low or "universal" in low):
        for match in _AHEAD.finditer(low):
            hours = match["hours"]
            count = int(hours) if hours.isdigit() else _HOURS.index(hours) + 1
            sign = "+" if match["way"].startswith(("ahead", "in", "fast", "later")) else "-"
            found.append((match.start(), f"UTC{sign}{count}"))
    return found


def _with_distance(text: str, time: TimeMention, distances: list[tuple[int, str]]) -> TimeMention:
    """A clock time in the zone whose distance its sentence tells: "at 12:37 (eight hours ahead of Greenwich)"."""
    if not _open(time):
        return time
    for start, zone in distances:
        if time.end <= start < time.end + _SAME_SENTENCE and not _ENDS.search(text, time.end, start):
            return replace(_in_zone(time, zone), zone_source="stated")
    return time


_ENDS = lazy(r"[.!?;]\s+[A-Z]|\n\n")


def _general_zone(text: str, distances: list[tuple[int, str]]) -> str:
    for start in (found.start() for found in _NOTES.finditer(text.lower())):
        note = _ALL_TIMES.match(text, start)
        if note is None:
            continue
        told = next((zone for start, zone in distances if note.start() < start < note.end()), "")
        if told:
            return told
        words = note["column"] or note["rest"]
        for match in _WORDS.finditer(words):
            name = _known(match["zone"])
            if name:
                return name
    return ""


def _known(words: str) -> str:
    """``words`` as a zone's name the tables know, or nothing."""
    name = " ".join(words.split())
    for each in (f"{name} time", name):
        if zone_named(each) is not None:
            return each
    return ""


def _with_zone_behind(text: str, time: TimeMention) -> TimeMention:
    if not _open(time):
        return time
    found = _BEHIND.match(text, time.end, time.end + 60)
    name = _known(found["zone"]) if found is not None else ""
    return replace(_in_zone(time, name), zone_source="stated") if name else time


def _in_zone(time: TimeMention, name: str) -> TimeMention:
    return reanchor(time, zone=name)


def _carry(
    text: str, read: list[TimeMention], before: Sequence[TimeMention], entities: Sequence[EntityMention]
) -> list[TimeMention]:
    """Give clock times whose zone is only assumed that of the clock told before them, else that of the nearest site.

    Where no site is named, it is the zone of those who report.
    """
    found: list[TimeMention] = []
    last = next((each.zone for each, old in zip(read, before, strict=True) if each is not old), "")
    sites = [each for each in entities if each.kind == "site" and each.certain and each.attributes.get("zone")]
    starts = [each.start for each in sites]
    for each, old in zip(read, before, strict=True):
        if each is not old:
            last = each.zone
        if each.clock is not None and each.zone_source in ("assumed", ""):
            name = last or (_nearest(sites, starts, each.start) if sites else _home(text, entities))
            if name:
                each = replace(_in_zone(each, name), zone_source="carried" if last else "assumed")
        found.append(each)
    return found


def _nearest(sites: list[EntityMention], starts: list[int], place: int) -> str:
    """The zone of the site named nearest, before or after."""
    at = bisect_left(starts, place)
    near = sites[max(0, at - 1) : at + 1]
    return min(near, key=lambda each: abs(each.start - place)).attributes["zone"]


_DATELINE = lazy(r"(?:^|\n)[ \t]*(?P<place>[A-Z][A-Za-z.'’]+(?:[ ][A-Z][A-Za-z.'’]+){0,2})(?=,|:|\s\(|\s?[-–—])")
_HEAD = 600  # characters
_HOMES = {
    "CN": "Asia/Shanghai",
    "IN": "Asia/Kolkata",
    "JP": "Asia/Tokyo",
    "KR": "Asia/Seoul",
    "IL": "Asia/Jerusalem",
    "IR": "Asia/Tehran",
    "RU": "Europe/Moscow",
    "AE": "Asia/Dubai",
}
"""The clock by which agencies tell the time, where their country has one."""


def _home(text: str, entities: Sequence[EntityMention]) -> str:
    """The zone of the place from which is reported, else that of the country whose agencies alone are named."""
    places = zone_tables().place
    for found in _DATELINE.finditer(text, 0, _HEAD):
        if region := places.get(found["place"].lower()):
            return region
    countries = {each.attributes.get("country", "") for each in entities if each.kind == "agency"}
    return _HOMES.get(countries.pop(), "") if len(countries) == 1 else ""
