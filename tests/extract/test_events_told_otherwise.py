"""Events as reports tell them beside their main story: asides, lists, plans given up, other craft."""

from __future__ import annotations

import pytest
from event_reading import crew, events, only, read

LAUNCH = "Dragon Endurance lifted off from Kennedy Space Center"


def test_a_bare_clock_is_of_the_days_the_news_turns_on() -> None:
    text = (
        "Gemini 8 flew on March 16. On October 25, 1965, a target had been lost.\n\n"
        "Gemini 8 was launched at 11:41 a.m. EST."
    )
    assert ("launch", "1966-03-16T16:41Z", "actual") in events(text, "1966-03-18")


def test_what_happened_is_not_of_the_day_of_a_plan() -> None:
    text = (
        "Soyuz MS-21 docked with the ISS on Friday. The hatches will be opened at 00:50 Moscow time on March 19. "
        "Soyuz MS-21 lifted off at 18:55 Moscow time (15:55 GMT)."
    )
    assert ("launch", "2022-03-18T15:55Z", "actual") in events(text, "2022-03-18")


def test_a_time_stays_with_the_verb_whose_clause_it_ends() -> None:
    text = "Crew-9 undocked from the station at 1:05 a.m. EDT on Tuesday, beginning a ride of 17 hours."
    assert events(text, "2025-03-18") == [("undocking", "2025-03-18T05:05Z", "actual")]


def test_a_time_that_opens_a_sentence_covers_its_later_events() -> None:
    text = "On 11 October 1971 the engines were fired, and Salyut 1 re-entered."
    assert events(text) == [("reentry", "1971-10-11", "actual")]


def test_years_told_behind_the_date() -> None:
    text = "The JUICE probe was launched on April 14 last year. Euclid was launched on July 1 of last year."
    assert [each[1] for each in events(text, "2024-05-05")] == ["2023-04-14", "2023-07-01"]


def test_a_sentence_keeps_the_year_of_its_month_and_a_comparison_lends_none() -> None:
    text = "An uncrewed Dragon flew in March 2019, docking with the station on March 3."
    assert ("docking", "2019-03-03", "actual") in events(text, "2020-11-14")
    text = "It was the first landing on the Moon since Apollo 17 in December 1972. SLIM landed on the Moon on Jan. 19."
    assert ("landing", "2024-01-19", "actual") in events(text, "2024-02-24")


def test_a_year_far_ahead_told_on_the_way_moves_no_story() -> None:
    text = (
        "Apollo 9 was launched on March 3, 1969. The crew left the stage, which stayed up until October 23, 1981. "
        "Apollo 9 splashed down on March 13."
    )
    assert ("return", "1969-03-13", "actual") in events(text, "2024-03-04")


def test_a_plan_told_in_the_past_is_given_up_where_it_flew_another_day() -> None:
    text = "The launch of Apollo 9 had been planned for Feb. 28, 1969. Apollo 9 was launched on March 3, 1969."
    assert events(text, "2024-03-04") == [("launch", "1969-02-28", "delayed"), ("launch", "1969-03-03", "actual")]
    text = "The launch of Crew-6, planned for Feb. 26, was put off. Crew-6 lifted off on March 2."
    assert ("launch", "2023-02-26", "delayed") in events(text, "2023-03-03")


def test_an_attempt_gives_up_no_day_told_after_a_stop() -> None:
    text = "Crew-10 launch scrubbed; next try Friday\n\nThe next attempt is set for Friday at 7:03 p.m. EDT."
    assert ("launch", "2025-03-14T23:03Z", "planned") in events(text, "2025-03-13")


def test_delays_overcome_put_nothing_off() -> None:
    text = "The flight of Polaris Dawn began with a liftoff at 5:23 a.m. EDT on Tuesday after weeks of delays."
    assert events(text, "2024-09-12") == [("launch", "2024-09-10T09:23Z", "actual")]


def test_a_spacewalk_called_off_behind_a_relative_clause() -> None:
    text = "A spacewalk that had been scheduled for June 24 was called off."
    assert events(text, "2024-07-12") == [("spacewalk", "2024-06-24", "cancelled")]


def test_no_earlier_than_gives_nothing_up() -> None:
    text = "Cygnus NG-21 is planned for launch no earlier than Aug. 3 at 11:28 a.m. EDT."
    assert events(text, "2024-07-12") == [("launch", "2024-08-03T15:28Z", "planned")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Lucy swung by Earth on Oct. 16, 2022, and Dec. 12, 2024.", ["2022-10-16", "2024-12-12"]),
        ("Ross and Newman made spacewalks on Dec. 7, 9, and 12.", ["1998-12-07", "1998-12-09", "1998-12-12"]),
    ],
)
def test_every_day_of_a_list_is_an_event(text: str, days: list[str]) -> None:
    assert [each[1] for each in events(text, "1998-12-20" if "Ross" in text else "2025-04-21")] == days


DATED = [
    ("Crew-8 arrived on March 5.", ("docking", "2024-03-05", "actual")),
    ("A cargo Dragon departed on Jan. 9.", ("undocking", "2024-01-09", "actual")),
    ("CRS-28 went up on June 5 and came back on June 30.", ("return", "2023-06-30", "actual")),
    ("Starliner came back empty in September.", ("return", "2023-09", "actual")),
    ("Tianzhou-7, which had been docked since Jan. 18, departed on March 1.", ("undocking", "2024-03-01", "actual")),
    ("The second H3 reached orbit on Feb. 17.", ("launch", "2024-02-17", "actual")),
]


@pytest.mark.parametrize(("sentence", "event"), DATED, ids=[row[0] for row in DATED])
def test_plain_verbs_with_a_craft_and_a_date(sentence: str, event: tuple[str, str, str]) -> None:
    assert event in events(sentence, "2024-03-12")


def test_plain_verbs_of_people_on_the_ground_are_no_events() -> None:
    assert events("The crew arrived on Monday at Kennedy Space Center.", "2024-03-12") == []
    assert events("Officials left on Friday.", "2024-03-12") == []


def test_a_state_is_no_event() -> None:
    assert events("On Saturday the docked Cygnus fired its engine.", "2023-01-18") == []


def test_captures_and_impacts() -> None:
    text = "The orbiter was captured by Mars on 24 September 2014."
    assert events(text) == [("orbit_insertion", "2014-09-24", "actual")]
    text = "Luna-25 smashed into the surface days before that, on Aug. 19."
    assert [each[:2] for each in events(text, "2023-08-25")] == [("landing", "2023-08-19")]


def test_another_flight_is_not_that_of_the_article() -> None:
    text = (
        f"{LAUNCH} on March 14, 2025. Endurance is a Dragon.\n\n"
        "The two test pilots went up on June 5, 2024, for eight days."
    )
    old = next(each for each in read(text, "2025-03-15").candidates if each.event.start.iso() == "2024-06-05")
    assert not old.event.vehicle


def test_a_module_is_launched_and_not_the_shuttle() -> None:
    text = "Endeavour lifted off on Dec. 4, 1998. The Zarya module launched on a Proton rocket on Nov. 20, 1998."
    module = next(each for each in read(text).candidates if each.event.start.iso() == "1998-11-20")
    assert (module.event.vehicle, module.event.launch_vehicle) == ("Zarya", "Proton")


def test_a_comparison_is_put_down_to_the_craft_compared() -> None:
    text = "Odysseus made the first landing on the Moon since Apollo 17 in December 1972."
    assert only(text, "2024-02-24").event.vehicle == "Apollo 17"


def test_a_name_in_brackets_is_the_same_craft() -> None:
    text = "Progress 74 (MS-13) is on track for liftoff on Friday at 4:34 a.m. EST."
    assert only(text, "2019-12-04").event.vehicle == "Progress 74"


def test_he_is_the_one_the_sentence_names() -> None:
    text = "Nick Hague flew. Astronaut Frank Rubio holds the record, set when he landed in September 2023."
    assert crew(only(text, "2025-03-13")) == ["Frank Rubio"]


def test_a_clock_takes_the_day_told_for_the_unnamed_flight() -> None:
    text = (
        "Christina Koch landed in Kazakhstan on Feb. 6. The latest spacewalk took place on Jan. 20.\n\n"
        "The Soyuz MS-13 capsule touched down at 4:12 a.m. EST."
    )
    assert ("return", "2020-02-06T09:12Z", "actual") in events(text, "2020-02-10")


def test_a_sentence_with_a_subject_of_its_own_is_of_today_again() -> None:
    text = "Luna 24 came back in August 1976. Its heir, Luna 25, lifted off on Aug. 11."
    assert ("launch", "2023-08-11", "actual") in events(text, "2023-08-12")
    text = "Salyut 1 was launched on April 19, 1971. It reentered on Oct. 11."
    assert ("reentry", "1971-10-11", "actual") in events(text, "2023-08-12")


def test_a_label_and_a_plan_take_the_time_behind_them() -> None:
    text = "Gemini 8 flew on March 16, 1966. Docking. At 5:14 p.m. EST the nose entered the cone."
    assert ("docking", "1966-03-16T22:14Z", "actual") in events(text, "1966-03-18")
    text = "Soyuz MS-21 has docked. The hatches will be opened. This will happen at 00:50 Moscow time on March 19."
    assert ("hatch_opening", "2022-03-18T21:50Z", "planned") in events(text, "2022-03-18")


def test_a_list_of_planned_flights() -> None:
    text = "Three flights are planned: Luna 26, an orbiter, in 2027 and Luna 27 in 2028."
    assert events(text, "2023-08-11") == [("launch", "2027", "planned"), ("launch", "2028", "planned")]


def test_what_something_began_with_and_what_was_done_for_a_spacewalk() -> None:
    text = "The Crew-6 mission began at 12:34 a.m. EST on March 2 with a launch on a Falcon 9."
    assert ("launch", "2023-03-02T05:34Z", "actual") in events(text, "2023-09-04")
    text = "On 20 December 1977 the crew opened the forward compartment for a spacewalk, the first since 1969."
    assert [each[:2] for each in events(text)] == [("spacewalk", "1977-12-20")]


def test_a_plan_under_a_condition_is_one_unless_it_tells_of_mishaps() -> None:
    text = "If the Falcon leaves on time, Dragon would dock with the station on Sunday, May 31."
    assert events(text, "2020-05-28") == [("docking", "2020-05-31", "planned")]
    text = "If the release fails, OSIRIS-REx would swing by Earth in September 2025."
    assert events(text, "2023-09-20") == []


def test_an_exact_hour_is_told_to_the_minute_and_about_an_hour_is_not() -> None:
    assert only("Crew-9 undocked at 1 a.m. EDT on March 18, 2025.").event.start.precision == "minute"
    assert only("Crew-9 undocked at about 1 a.m. EDT on March 18, 2025.").event.start.precision == "hour"


def test_landings_on_the_seas_of_the_moon() -> None:
    landing = only("Luna 16 settled in the Sea of Fertility at 05:18 UTC on 20 September 1970.").event
    assert (landing.kind.value, landing.target) == ("landing", "Moon")


def test_steps_are_no_spacewalk() -> None:
    assert events("A band played on the steps outside on Aug. 28, 1989.") == []


def test_two_rockets_may_leave_on_one_day() -> None:
    text = (
        "New Glenn blasted off on Thursday. New Glenn lifted off at 2:03 a.m. ET.\n\n"
        "Starship is due to make its seventh test flight from Texas at 5 p.m. CT on Thursday."
    )
    found = events(text, "2025-01-16")
    assert [each[:2] for each in found] == [("launch", "2025-01-16T07:03Z"), ("launch", "2025-01-16T23:00Z")]


def test_no_time_crosses_a_semicolon_and_no_booster_returns() -> None:
    text = "The talks ended at 1:11 a.m. ET; Blue Ghost is expected to land on the Moon on March 2."
    assert events(text, "2025-01-16") == [("landing", "2025-03-02", "planned")]
    text = (
        "New Glenn lifted off at 2:03 a.m. ET on Jan. 16. The booster was to land on a ship 10 minutes after liftoff."
    )
    assert [each[0] for each in events(text, "2025-01-16")] == ["launch"]


def test_a_plan_that_came_to_nothing() -> None:
    text = "Galileo had been expected to fly in May 1986, but an accident changed that."
    assert [each[2] for each in events(text, "2024-10-18")] in ([], ["delayed"])
    text = "A launch set for Oct. 12, 1989, was put off by a faulty controller."
    assert events(text, "2024-10-18") == [("launch", "1989-10-12", "delayed")]


def test_days_of_a_list_go_to_the_craft_in_its_order() -> None:
    text = "Mariner 6 and Mariner 7 were launched on February 25, 1969, and March 27, 1969."
    told = {each.event.start.iso(): each.event.vehicle for each in read(text).candidates}
    assert told == {"1969-02-25": "Mariner 6", "1969-03-27": "Mariner 7"}
