"""The zone file and what its words mean on a day."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from spacetimeline.extract.timex.zones import region_offset, zone_named, zone_tables


def test_every_region_is_known_to_the_zone_database() -> None:
    tables = zone_tables()
    regions = {region for _, region in tables.fixed.values()} | set(tables.region.values()) | set(tables.place.values())
    regions |= set(tables.named.values())
    for region in regions - {"", "UTC"}:
        assert ZoneInfo(region).key == region


def test_fixed_words_belong_to_their_region() -> None:
    """Each word's offset was in force in its region in the winter or summer of some year since 1960."""
    for word, (offset, region) in zone_tables().fixed.items():
        if region:
            days = [(year, month, 15) for year in range(1960, 2024) for month in (1, 7)]
            assert any(region_offset(region, day, 12, 0) == offset for day in days), word


@pytest.mark.parametrize(
    ("text", "date", "minutes"),
    [
        ("GMT", (2021, 7, 1), 0),
        ("EST", (2021, 7, 1), -300),
        ("ET", (2021, 7, 1), -240),
        ("ET", (2021, 1, 1), -300),
        ("Moscow time", (2010, 1, 1), 180),
        ("Moscow time", (2013, 1, 1), 240),
        ("Moscow time", (2021, 1, 1), 180),
        ("Baikonur time", (2017, 1, 1), 360),
        ("Baikonur time", (2021, 1, 1), 300),
        ("Kazakhstan time", (2023, 7, 1), 360),
        ("Kazakhstan time", (2024, 4, 6), 300),
        ("Eastern Daylight Time", (2021, 1, 1), -240),
        ("Eastern time", (2021, 1, 1), -300),
        ("Central European Summer Time", (2021, 7, 1), 120),
        ("Greenwich Mean Time", (2021, 7, 1), 0),
        ("local Alaska time", (2024, 4, 17), -480),
        ("UTC+3", (2021, 1, 1), 180),
        ("UTC-3:30", (2021, 1, 1), -210),
        ("+0530", (2021, 1, 1), 330),
        ("Zulu", (2021, 1, 1), 0),
    ],
)
def test_offset_on_a_day(text: str, date: tuple[int, int, int], minutes: int) -> None:
    zone = zone_named(text)
    assert zone is not None
    assert zone.offset_on(date) == minutes


@pytest.mark.parametrize("text", ["", "Nowhere time", "about time", "UTC+99", "time"])
def test_no_zone(text: str) -> None:
    assert zone_named(text) is None


def test_years_out_of_range_have_no_offset() -> None:
    assert region_offset("Europe/Moscow", (-44, 3, 15), 12, 0) is None
    assert region_offset("Nowhere/Land", (2021, 3, 15), 12, 0) is None
