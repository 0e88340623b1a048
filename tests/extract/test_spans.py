"""Missions and stays."""

from __future__ import annotations

from event_reading import read


def test_a_mission_lasts_from_launch_to_return() -> None:
    text = "Ax-3 launched on Jan. 18, 2024, for a 22-day mission. It splashed down off Florida on Feb. 9, 2024."
    (span,) = read(text).spans
    assert (span.event.kind.value, span.event.start.iso(), span.event.end.iso()) == (
        "mission",
        "2024-01-18",
        "2024-02-09",
    )  # type: ignore[union-attr]


def test_a_mission_without_an_end_is_reckoned() -> None:
    (span,) = read("Soyuz MS-19 lifted off on October 5, 2021, for a 12-day mission.").spans
    assert span.event.end is not None
    assert (span.event.end.iso(), span.event.end.is_certain) == ("2021-10-17", False)


def test_a_stay_counted_back_from_the_article() -> None:
    text = "Peggy Whitson, aboard the station for the last six months, will fly home."
    (span,) = read(text, "2021-10-05").spans
    assert span.event.kind.value == "stay"
    assert span.event.start is not None
    assert (span.event.start.iso(), span.event.start.is_certain) == ("2021-04", False)
    assert [member.name for member in span.event.crew] == ["Peggy Whitson"]
