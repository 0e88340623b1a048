"""Which ship an event is of, and who is aboard, where its own sentence leaves that to those around it."""

from __future__ import annotations

from event_reading import by_day, craft, crews, only, read


def test_the_zone_of_an_hour_is_no_craft() -> None:
    told = craft(
        "The Soyuz TMA-17 spacecraft carrying astronaut Soichi Noguchi landed in Kazakhstan on June 2.\n\n"
        "Noguchi was launched by the Soyuz rocket from Baikonur at 6:52 a.m. on December 21 (JST), and the spacecraft "
        "docked with the ISS at 7:48 a.m. on December 23 (JST).",
        "2010-06-02",
    )
    assert told["launch 2009-12-20"] == told["docking 2009-12-22"] == "Soyuz TMA-17"


def test_hatches_between_the_two_spacecraft_are_those_to_the_station() -> None:
    told = by_day(
        "The Soyuz MS-17 spacecraft docked to the Rassvet module of the International Space Station at 08:48 GMT on "
        "14 October 2020. The hatches between the two spacecraft were opened at 11:07 GMT. The three were the first "
        "to come since Soyuz MS-16.",
        "2020-10-14",
    )
    assert told["hatch_opening 2020-10-14"].event.target == "International Space Station"


def test_people_do_not_undock_as_the_stage_they_leave() -> None:
    told = craft(
        "On November 12, 1966, Gemini XII docked with its Agena at 4:13 p.m. EST. Lovell saw that the Agena drifted, "
        "and at 8:20 p.m. on November 12 Jim Lovell undocked from it.",
        "1966-11-20",
    )
    assert told["undocking 1966-11-13"] == "Gemini 12"


def test_the_return_of_a_crew_is_in_no_freighter() -> None:
    told = by_day(
        "Astronauts Frank De Winne, Roman Romanenko and Bob Thirsk were launched today aboard the Soyuz TMA-15 "
        "spacecraft.\n\nIn September the first HTV-1 freighter arrives at the Station, and De Winne will grapple it."
        "\n\nThe landing of the three crew members in Kazakhstan is planned for 1 December 2009.",
        "2009-05-27",
    )["return 2009-12-01"]
    assert told.event.vehicle == "Soyuz TMA-15"
    assert {each.name.split()[-1] for each in told.event.crew} == {"Winne", "Romanenko", "Thirsk"}


def test_people_launched_in_no_named_craft_are_on_that_which_started_then() -> None:
    told = crews(
        "A crew of three sets out\n\n"
        "Astronauts Paula Stein, Igor Malov and Kenji Mori were launched into space this evening from Baikonur.\n\n"
        "The Soyuz MS-40 spacecraft lifted off at 18:02 GMT. Docking is planned for Thursday, 11 June, at 07:42 GMT."
        "\n\nPaula will return to Earth on 20 June in the Soyuz MS-38 spacecraft with Oleg Tarin as commander. The "
        "landing of Soyuz MS-38 is planned on the steppe of Kazakhstan.",
        "2026-06-09",
    )
    assert told == {
        "launch 2026-06-09": {"Stein", "Malov", "Mori"},
        "docking 2026-06-11": {"Stein", "Malov", "Mori"},
        "return 2026-06-20": {"Stein", "Tarin"},
    }


def test_a_spacewalk_is_of_those_by_whom_it_is_carried_out() -> None:
    told = only(
        "The outing on May 12 is to last six hours and will be performed by cosmonauts Oleg Artemyev and Denis "
        "Matveev.",
        "2022-05-01",
    )
    assert [each.name for each in told.event.crew] == ["Oleg Artemyev", "Denis Matveev"]


def test_a_spacewalk_is_of_those_who_then_worked() -> None:
    told = only(
        "The spacewalk before took place on 3 March. Oleg Kotov and Sergei Ryazansky then installed two cameras.",
        "2014-04-01",
    )
    assert [each.name for each in told.event.crew] == ["Oleg Kotov", "Sergei Ryazansky"]


def test_both_are_the_one_named_and_the_one_told_of_before() -> None:
    told = crews(
        "Astronaut Jeff Hoffman is seen outside the space shuttle Endeavour in this photograph of Dec. 5, 1993.\n\n"
        "Hoffman held a camera. Story Musgrave worked on the arm later in the day, and both astronauts went outside "
        "again on Dec. 7.",
        "2013-12-07",
    )
    assert told["spacewalk 1993-12-07"] == {"Hoffman", "Musgrave"}


def test_people_do_not_come_home_in_the_ship_whose_arrival_they_will_see() -> None:
    told = by_day(
        "A crew sent out in June\n\nThe Shenzhou-14 crewed spaceship was launched on June 5, 2022, and docked with the "
        "core module Tianhe on the same day.\n\nThe crew consists of Chen Dong, Liu Yang and Cai Xuzhe.\n\n"
        "They will see the arrival of the laboratory module Wentian and of the Shenzhou-15 spaceship, and are expected "
        "to return to Earth on December 4.",
        "2022-06-06",
    )["return 2022-12-04"]
    assert told.event.vehicle == "Shenzhou-14"
    assert {each.name for each in told.event.crew} == {"Chen Dong", "Liu Yang", "Cai Xuzhe"}


def test_a_docked_orbiter_is_no_docking() -> None:
    told = by_day("On May 3, 1996, Ann Ray and Bill Stone made a spacewalk from the docked Endeavour.", "1996-06-01")
    assert list(told) == ["spacewalk 1996-05-03"]


def test_a_type_with_a_name_beside_it_is_that_craft_and_its_docking_too() -> None:
    told = craft(
        "Three people in Soyuz TMA-17M will undock from Rassvet on Friday at 7:12 a.m. UTC.\n\n"
        "The other Soyuz, the TMA-18M, will then use the free port. Its automatic docking is planned for 10:42 a.m. "
        "UTC on Wednesday, Sept. 2.",
        "2015-08-27",
    )
    assert told == {"undocking 2015-08-28": "Soyuz TMA-17M", "docking 2015-09-02": "Soyuz TMA-18M"}


def test_the_spacecraft_is_the_one_its_paragraph_speaks_of() -> None:
    told = craft(
        "Soyuz MS-22 has a leak. Soyuz MS-22 will be replaced, and Soyuz MS-22 will land without a crew.\n\n"
        "Soyuz MS-23 flies without people. In its seats are bags with tools. The spacecraft was launched from Baikonur "
        "at 00:24 UTC on Friday, Feb. 24.",
        "2023-02-25",
    )
    assert told["launch 2023-02-24"] == "Soyuz MS-23"


def test_a_mission_did_not_fly_on_the_craft_of_another_number() -> None:
    told = craft(
        "Cygnus NG-10 has been at the station since November. It will leave on Feb. 8.\n\n"
        "The next freighter, the NG-11, will use the port. Its capture is planned for 5:30 a.m. EDT on Friday, "
        "April 19.",
        "2019-02-05",
    )
    assert told["undocking 2019-02-08"] == "Cygnus NG-10"
    assert told["berthing 2019-04-19"] == "Cygnus"


def test_only_mission_named_behind_its_shuttle_is_that_flight() -> None:
    text = (
        "RELEASE 07-12\n\nThe shuttle Endeavour is ready for its first flight in years. Launch of the STS-118 mission "
        "is set for Aug. 8, 2007. Liftoff had been planned for Aug. 7. The shuttle Challenger was lost in 1986."
    )
    told = {each.event.start.iso(): each.event for each in read(text, "2007-08-06").candidates if each.event.start}
    assert (told["2007-08-07"].status.value, told["2007-08-08"].status.value) == ("delayed", "planned")
    assert told["2007-08-08"].vehicle == "Space Shuttle Endeavour"


def test_who_is_to_come_home_in_another_ship_went_up_in_the_one_that_took_them() -> None:
    text = (
        "The empty Soyuz MS-22 landed in Kazakhstan on March 28, 2023.\n\nSergey Prokopyev and Dmitri Petelin, who had "
        "flown to the station in Soyuz MS-22, will come home in September in Soyuz MS-23.\n\nProkopyev and Petelin "
        "lifted off on Sept. 21, 2022, from Baikonur. Their ship docked to the station three hours later."
    )
    assert craft(text, "2023-04-01") == {
        "return 2023-03-28": "Soyuz MS-22",
        "launch 2022-09-21": "Soyuz MS-22",
        "docking 2022-09-21": "Soyuz MS-22",
        "return 2023-09": "Soyuz MS-23",
    }


def test_what_tells_of_a_ship_between_commas_does_not_part_it_from_its_verb() -> None:
    told = craft(
        "Progress 4 was light. Progress 5, which carried what the crew needed, was undocked on April 3, 1979.",
        "1979-05-01",
    )
    assert told == {"undocking 1979-04-03": "Progress 5"}
