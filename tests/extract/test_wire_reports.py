"""Reports of news agencies: plans told in the past tense, weekdays to come and gone, who flies what for whom."""

from __future__ import annotations

import pytest
from event_reading import events, read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The crew of Soyuz 29 was expected to dock with Salyut 6 on Saturday.", ("docking", "1978-06-17", "planned")),
        ("Discovery was to land at Edwards on Monday.", ("return", "1978-06-19", "planned")),
        ("Columbia was scheduled to be launched on Thursday.", ("launch", "1978-06-22", "planned")),
        ("Atlantis had been due to land on Wednesday, but rain fell.", ("return", "1978-06-14", "delayed")),
    ],
)
def test_a_plan_told_in_the_past_tense_lies_ahead_unless_it_came_to_nothing(
    text: str, told: tuple[str, str, str]
) -> None:
    assert events(text, "1978-06-16") == [told]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("China flew an unmanned Shenzhou for the first time in November 1999.", [("launch", "1999-11")]),
        ("The company flew its first customers on a Dragon in April 2002.", [("launch", "2002-04")]),
        ("Challenger was hauled off the pad last month because of a flaw.", []),
        ("He flew the shuttle around the station on May 3.", []),
    ],
)
def test_who_flies_what(sentence: str, told: list[tuple[str, str]]) -> None:
    assert [each[:2] for each in events(sentence, "2003-10-16")] == told


def test_who_came_back_on_the_day_just_named() -> None:
    text = "The station had been empty since March 16, when Yuri Romanenko and Georgi Grechko came back after 96 days."
    assert [each[:2] for each in events(text, "1978-06-16")] == [("return", "1978-03-16")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Europe's Ariane 4 rocket put a Brazilian television satellite into space on Wednesday.",
        "A Long March rocket put a South Korean weather satellite into orbit on Wednesday.",
        "The rocket with a European space telescope on board lifted off on Wednesday.",
    ],
)
def test_whose_a_satellite_is_is_not_its_name(sentence: str) -> None:
    names = {each.event.vehicle for each in read(sentence, "2003-10-16").candidates}
    assert not names & {"Brazilian", "South Korean", "Korean", "European"}


@pytest.mark.parametrize(
    ("sentence", "instant"),
    [
        (
            "The crew took off on a Long March-2F rocket from the Jiuquan Satellite Launch Centre in northwest China "
            "at 11:14 am (0314 GMT), state broadcaster CCTV showed.",
            "2023-10-26T03:14Z",
        ),
        (
            "The rocket lifted off from Space Launch Complex 17A at the Cape Canaveral Air Force Station in Florida at "
            "08:34 GMT (4:34 a.m. EDT) today.",
            "2023-10-26T08:34Z",
        ),
        ("The capsule landed on the steppe at 0910 GMT (2:10 p.m.) on Thursday, pictures showed.", "2023-10-26T09:10Z"),
        ("The freighter docked with the station at 1302 GMT Thursday, a spokesman added.", "2023-10-26T13:02Z"),
    ],
)
def test_a_time_stays_with_the_event_before_who_showed_or_said_it(sentence: str, instant: str) -> None:
    assert [each[1] for each in events(sentence, "2023-10-26")] == [instant]
