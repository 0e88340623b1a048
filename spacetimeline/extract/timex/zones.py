"""Clock zones: what a zone word, a region, or a place means on a day, by ``resources/lexicon/zones.toml``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache
from types import MappingProxyType

from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.word_tables import read_table
from spacetimeline.extract.timex.partial import Words
from spacetimeline.settings import resource_path

LOCAL = "local"
_UNIVERSAL = frozenset({"GMT", "UTC", "UT", "UT1", "Z"})
_OFFSET = re.compile(r"^(?:(?:GMT|UTC|UT1|UT)\s*)?([+\-–−])\s*(\d{1,2})(?::?(\d\d))?$")
_LAST_WORDS = frozenset({"time", "standard", "daylight", "summer", "mean"})


@dataclass(frozen=True, slots=True)
class ZoneTables:
    """The zone file: words of fixed offset with their region, words of regions, names before "time", places."""

    fixed: Mapping[str, tuple[int, str]]
    region: Mapping[str, str]
    named: Mapping[str, str]
    place: Mapping[str, str]
    place_heads: frozenset[str]  # the first words of the places


@dataclass(frozen=True, slots=True)
class Zone:
    """A clock zone: a fixed offset in minutes, a region (IANA name), or both where a fixed word belongs to a region."""

    text: str
    offset_min: int | None = None
    region: str = ""

    def offset_on(self, date: tuple[int, int, int], hour: int = 12, minute: int = 0) -> int | None:
        """Minutes east of UTC at a local date and time; ``None`` where the region is not known."""
        if self.offset_min is not None:
            return self.offset_min
        return region_offset(self.region, date, hour, minute)

    def contradicted_on(self, date: tuple[int, int, int], hour: int = 12) -> int | None:
        """The offset in force in the word's region where it is not the word's (EST in July), else ``None``."""
        if self.offset_min is None or not self.region:
            return None
        actual = region_offset(self.region, date, hour, 0)
        return actual if actual is not None and actual != self.offset_min else None


@cache
def zone_tables() -> ZoneTables:
    """The tables of the zone file, read once."""
    table = read_table(resource_path("lexicon/zones.toml"))
    fixed = {word: (int(offset), str(region)) for word, (offset, region) in table["fixed"].items()}
    return ZoneTables(
        MappingProxyType(fixed),
        MappingProxyType(table["region"]),
        MappingProxyType(table["named"]),
        MappingProxyType(table["place"]),
        frozenset(name.split(" ", 1)[0] for name in table["place"]) - {"the"},
    )


@lru_cache(maxsize=4096)
def region_offset(region: str, date: tuple[int, int, int], hour: int, minute: int) -> int | None:
    """The region's distance from UTC in minutes at a local time; ``None`` if unknown or beyond the years 1 to 9999.

    Seconds of old local mean times are dropped.
    """
    import datetime
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        local = datetime.datetime(*date, min(hour, 23), minute, tzinfo=ZoneInfo(region))
        offset = local.utcoffset()
    except (ValueError, OverflowError, ZoneInfoNotFoundError, OSError):
        return None
    return None if offset is None else int(offset.total_seconds() // 60)


def zone_named(text: str) -> Zone | None:
    """The zone of a zone phrase as written; ``None`` where it names none. "local time" gives region ``local``."""
    tables = zone_tables()
    if text in tables.fixed:
        offset, region = tables.fixed[text]
        return Zone(text, offset, region)
    if text in tables.region:
        return Zone(text, None, tables.region[text])
    if text in ("gmt", "utc"):
        return Zone(text, 0)
    match = _OFFSET.match(text)
    if match:
        sign = 1 if match[1] == "+" else -1
        hours = int(match[2])
        return Zone(text, sign * (hours * 60 + int(match[3] or 0))) if hours <= 15 else None
    return _phrase(text, tables)


def _phrase(text: str, tables: ZoneTables) -> Zone | None:
    words = text.lower().replace("(", "").split()
    if not words:
        return None
    if words[0] == "zulu":
        return Zone(text, 0)
    if words[0] == "local":
        named = _phrase(" ".join(words[1:]), tables) if len(words) > 2 else None
        return Zone(text, None, named.region) if named and named.region else Zone(text, None, LOCAL)
    kinds = {word for word in words if word in _LAST_WORDS}
    name = " ".join(word for word in words if word not in _LAST_WORDS)
    if "mean" in kinds and name == "greenwich":
        return Zone(text, 0)
    region = tables.named.get(name) or tables.place.get(name)
    if region is None and words[0].upper() in tables.fixed:
        offset, home = tables.fixed[words[0].upper()]
        return Zone(text, offset, home)
    if region is None:
        return None
    if region == "UTC":
        return Zone(text, 0)
    if kinds & {"standard", "daylight", "summer"}:
        return _fixed_of(text, region, "standard" not in kinds, tables)
    return Zone(text, None, region)


def _fixed_of(text: str, region: str, summer: bool, tables: ZoneTables) -> Zone:
    """ "Eastern Daylight Time": the offset of the region's summer or standard word."""
    offsets = sorted(offset for offset, home in tables.fixed.values() if home == region)
    if not offsets:
        return Zone(text, None, region)
    return Zone(text, offsets[-1] if summer else offsets[0], region)


def is_universal(zone: Zone) -> bool:
    return zone.text in _UNIVERSAL


class Places:
    """The places of a text whose clock is known, found once when first asked for."""

    def __init__(self, words: Words) -> None:
        self._words = words

    @cached_property
    def _found(self) -> tuple[list[int], list[str]]:
        """Token indexes, ascending, and the IANA zone of the place at each."""
        indexes: list[int] = []
        regions: list[str] = []
        heads = zone_tables().place_heads
        for index, word in enumerate(self._words.tokens.words):
            if word.lower() not in heads:
                continue
            region = _place_at(self._words, index)
            if region and not (indexes and index - indexes[-1] == 2 and self._words.is_kind(index - 1, "comma")):
                indexes.append(index)  # in "Baikonur, Kazakhstan" it is the first that counts
                regions.append(region)
        return indexes, regions

    def at(self, index: int) -> str:
        """The zone of the place whose name begins at a token; or empty."""
        return _place_at(self._words, index) if index < len(self._words.tokens.words) else ""

    def near(self, first: int) -> str:
        """The zone of the place named nearest to a token: in its sentence, else before it, else after; or empty."""
        indexes, regions = self._found
        if not indexes:
            return ""
        tokens = self._words.tokens
        home = tokens.sentence_of(tokens.starts[first])
        at = bisect_left(indexes, first)
        around = [place for place in (at - 1, at) if 0 <= place < len(indexes)]
        inside = [place for place in around if tokens.sentence_of(tokens.starts[indexes[place]]) == home]
        best = min(inside or around[:1], key=lambda place: abs(indexes[place] - first))
        return regions[best]


def _place_at(words: Words, index: int) -> str:
    word = words.tokens.words[index]
    if not (words.word(index + 1) if word == "the" else word)[:1].isupper():
        return ""
    places = zone_tables().place
    for length in (3, 2, 1):
        name = " ".join(words.word(index + step) for step in range(length)).lower()
        if name in places:
            return places[name]
    return ""
