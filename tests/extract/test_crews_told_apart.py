"""Crews told away from the events: beside a telescope, by their part in a crew, in a list of delays, after others."""

from __future__ import annotations

from event_reading import crews

SPACELAB = """Remembering a Life Sciences Flight

On June 5, 1991, space shuttle Columbia lifted off from Kennedy Space Center in Florida with the Spacelab Life
Sciences-1 module on the STS-40 mission.

Commander Bryan O'Connor led the crew. Payload specialist Millie Hughes-Fulford was the first woman to fly as a
payload specialist on the shuttle. Rhea Seddon, the first surgeon of her class, was also a member of the crew. Tamara
Jernigan of NASA and Drew Gaffney served as mission specialist and payload specialist. Columbia landed at Edwards on
June 14.
"""


def test_the_crew_of_a_laboratorys_flight_are_those_of_the_shuttle() -> None:
    crew = {"O'Connor", "Hughes-Fulford", "Seddon", "Jernigan", "Gaffney"}
    assert crews(SPACELAB, "2021-06-05") == {"launch 1991-06-05": crew, "return 1991-06-14": crew}


def test_an_alternate_is_none_of_the_crew() -> None:
    told = (
        "Columbia lifted off on June 5, 1991, with commander Bryan O'Connor.\n\nThe alternate payload specialist "
        "Robert Phillips was on the ground."
    )
    assert crews(told, "2021-06-05") == {"launch 1991-06-05": {"O'Connor"}}


HUBBLE = """Astronauts Visit the Hubble Space Telescope

HOUSTON, Dec. 22, 1999 - Space shuttle Discovery was launched on Sunday at 7:50 p.m. EST to repair the Hubble Space
Telescope.

Mission specialist Jean-Francois Clervoy of the European Space Agency will lift Hubble with the robot arm.

Steven Smith and John Grunsfeld are scheduled to begin the first spacewalk at 1:54 p.m. EST on Wednesday. The mission
is commanded by Curtis Brown. Landing is planned for Dec. 27.
"""


def test_who_works_on_a_telescope_flies_on_the_shuttle() -> None:
    crew = {"Clervoy", "Smith", "Grunsfeld", "Brown"}
    assert crews(HUBBLE, "1999-12-22") == {
        "launch 1999-12-20": crew,
        "spacewalk 1999-12-22": {"Smith", "Grunsfeld"},
        "return 1999-12-27": crew,
    }


DELAYS = """Discovery in Orbit: A Diary of Delays

KENNEDY SPACE CENTER, Fla., Oct. 7, 1990 - Space shuttle Discovery was launched on Saturday with the Ulysses probe.

May 2: The launch was set for May 20.

May 18: The launch was postponed to June 8 because of a valve.

Oct. 6: Discovery lifted off from pad 39B at 7:47 a.m. EDT.

The crew is led by Richard Richards. The others are pilot Robert Cabana and mission specialists Bruce Melnick, William
Shepherd and Thomas Akers.
"""


def test_a_flight_put_off_for_months_has_one_crew() -> None:
    crew = {"Richards", "Cabana", "Melnick", "Shepherd", "Akers"}
    found = crews(DELAYS, "1990-10-07")
    assert [found["launch 1990-05-20"], found["launch 1990-06-08"], found["launch 1990-10-06"]] == [crew, crew, crew]


def test_a_commander_of_the_relief_is_not_of_those_who_came_home() -> None:
    told = (
        "Shenzhou-15 Crew Back on Earth\n\nBEIJING, June 4, 2023 - The return capsule of the Shenzhou-15 spaceship "
        "touched down at the Dongfeng landing site at 6:33 a.m. Sunday, bringing back Fei Junlong, Deng Qingming and "
        "Zhang Lu.\n\nBefore that the crew completed the handover with the Shenzhou-16 crew, who had arrived on May "
        "30. The two crews signed a certificate and the key of the station was passed to commander Jing "
        "Haipeng.\n\nThe Shenzhou-15 spaceship was launched from the Jiuquan Satellite Launch Center on Nov. 29 last "
        "year."
    )
    assert crews(told, "2023-06-04")["launch 2022-11-29"] == {"Junlong", "Qingming", "Lu"}


def test_all_four_come_home_who_went_up_in_two_ships() -> None:
    told = (
        "Crew Moves Dragon\n\nFour residents of the International Space Station will take a ride on Sunday, May "
        "2.\n\nNASA astronauts Ann Brown and Bob Crane, JAXA astronaut Ken Sato and cosmonaut Ivan Petrov will "
        "undock their Dragon at 6:35 a.m. EDT and redock at 7:18 a.m. All four will wear their suits throughout the "
        "move. Dragon will fly by itself, watched by controllers in California and Texas.\n\nThe relocation will "
        "free the forward port of the Harmony module for a cargo ship that is to bring science experiments, food, "
        "spare parts and new solar arrays for the outside of the station. The cargo ship will be the first to use "
        "the port this year, and controllers want to leave it free for a while. Earlier moves took place during the "
        "Crew-1 and Crew-2 missions.\n\nThe Crew-19 mission launched on Feb. 28 with Brown and Petrov aboard. It is "
        "targeted to return to Earth in August with all four crew members."
    )
    found = crews(told, "2027-04-29")
    assert found["launch 2027-02-28"] == {"Brown", "Petrov"}
    assert found["return 2027-08"] == {"Brown", "Crane", "Sato", "Petrov"}


def test_walkers_told_before_the_hour() -> None:
    told = (
        "Two Prepare to Go Outside\n\nFeb. 1, 2030\n\nMission commander Anna Lindqvist and mission specialist Pedro "
        "Alvarez will leave the cabin one after the other, while pilot Karl Brandt stays in his seat. All wear "
        "suits.\n\nThe spacewalk will begin at 10 a.m. EST on Feb. 3. It is to last two hours."
    )
    assert crews(told, "2030-02-01") == {"spacewalk 2030-02-03": {"Lindqvist", "Alvarez"}}


def test_his_own_flight_brings_nobody_else_aboard() -> None:
    told = (
        "Discovery will be launched on Oct. 29 at 2 p.m. EST. Managers praised astronaut Walter Kemp, who trained "
        "the crew.\n\nThe commander of the mission is Ann Brown, who will make her fifth flight. The pilot is Steven "
        "Lindt."
    )
    assert crews(told, "1998-10-23") == {"launch 1998-10-29": {"Brown", "Lindt"}}


def test_a_crew_of_lines_below_the_name_of_its_mission() -> None:
    told = (
        "JAXA Astronaut Sato Begins His Stay\n\nMay 4, 2027 (JST)\n\nThe Crew Dragon spacecraft Endurance carrying "
        "Sato and three other astronauts was launched from Kennedy Space Center by a Falcon 9 rocket on May "
        "2.\n\nThe members of the SpaceX Crew-19 mission are as follows:\n\nCommander: Ann Brown (NASA)\nPilot: Bob "
        "Crane (NASA)\nMission Specialist: Ken Sato (JAXA)\nMission Specialist: Ivan Petrov (Roscosmos)\n"
    )
    assert crews(told, "2027-05-04")["launch 2027-05-02"] == {"Brown", "Crane", "Sato", "Petrov"}


def test_a_crew_that_leaves_its_ship_comes_home_in_the_old_one() -> None:
    told = (
        "Soyuz TM-17, with Vasily Tsibliyev, Alexander Serebrov and Jean-Pierre Haigneré, lifted off from Baikonur "
        "on 1 July 1993. It docked with Mir two days later. The crew left the new spacecraft at the station and came "
        "back on 22 July aboard Soyuz TM-16."
    )
    assert crews(told, "2003-07-01")["return 1993-07-22"] == {"Tsibliyev", "Serebrov", "Haigneré"}


def test_who_works_the_arm_is_not_aboard_what_it_moves() -> None:
    told = (
        "The Soyuz TMA-15M separated from the station with Anton Shkaplerov at the controls. Shkaplerov, Terry Virts "
        "and Samantha Cristoforetti landed in Kazakhstan on 11 June at 13:44 GMT in their Soyuz TMA-15M.\n\nThe crew "
        "was launched from Baikonur on 23 November at 21:01 GMT. Samantha captured the Dragon supply ship with the "
        "robotic arm on 17 April."
    )
    found = crews(told, "2015-06-11")
    assert found["launch 2014-11-23"] == {"Shkaplerov", "Virts", "Cristoforetti"}
    assert found["berthing 2015-04-17"] == set()


def test_who_flew_together_with_others_flew_twice() -> None:
    told = (
        "In Memory of Alexei Gubarev\n\nMOSCOW, Feb. 21, 2015 - Pilot-Cosmonaut Alexei Gubarev has died at the age "
        "of 83.\n\nHe made his first flight as commander of Soyuz 17 together with flight engineer Georgy Grechko. "
        "The spacecraft was launched from Baikonur on January 11, 1975. The two cosmonauts returned to Earth on "
        "February 9.\n\nThree years later Soyuz 28, with Gubarev and Vladimir Remek, lifted off on March 2, 1978. "
        "The landing took place on March 10."
    )
    found = crews(told, "2015-02-21")
    assert found["launch 1975-01-11"] == found["return 1975-02-09"] == {"Gubarev", "Grechko"}
    assert found["launch 1978-03-02"] == found["return 1978-03-10"] == {"Gubarev", "Remek"}


def test_who_returned_with_a_ship_need_not_have_gone_up_in_it() -> None:
    told = (
        "Soyuz 4 was launched on 14 January 1969 at 07:30 UT with one cosmonaut, Vladimir Shatalov. Soyuz 5 was "
        "launched on 15 January 1969. On board were Boris Volynov, Aleksei Yeliseyev and Yevgeny "
        "Khrunov.\n\nYeliseyev and Khrunov put on their suits with the help of Volynov. They went outside on 16 "
        "January at 08:43 UT.\n\nSoyuz 4 returned with Shatalov, Yeliseyev and Khrunov. The descent module landed on "
        "17 January at 06:51 UT."
    )
    found = crews(told, "1980-01-01")
    assert found["launch 1969-01-14"] == {"Shatalov"}
    assert found["spacewalk 1969-01-16"] == {"Yeliseyev", "Khrunov"}
    assert found["return 1969-01-17"] == {"Shatalov", "Yeliseyev", "Khrunov"}


def test_he_came_to_the_station_in_another_ship() -> None:
    told = (
        "Vande Hei, Dubrov and Shkaplerov Land Safely\n\nNASA astronaut Mark Vande Hei and cosmonauts Pyotr Dubrov "
        "and Anton Shkaplerov returned to Earth on Wednesday, March 30, 2022.\n\nThe three crew members departed the "
        "station in their Soyuz MS-19 spacecraft at 3:21 a.m. EDT. Shkaplerov completed a mission that began with "
        "the launch of Soyuz MS-19 on Oct. 5, 2021. Dubrov spent 355 days in space. He had come to the station "
        "earlier, aboard Soyuz MS-18."
    )
    found = crews(told, "2022-03-30")
    assert "Dubrov" not in found["launch 2021-10-05"]
    assert found["return 2022-03-30"] == {"Hei", "Dubrov", "Shkaplerov"}


def test_the_flights_of_a_life() -> None:
    told = (
        "NASA Remembers Astronaut Thomas Stafford\n\nHOUSTON, March 18, 2024 - Thomas Stafford died today. His first "
        "spaceflight was Gemini 6A, which launched on December 15, 1965, with Walter Schirra in command. He was also "
        "commander of Apollo 10. It lifted off on May 18, 1969."
    )
    found = crews(told, "2024-03-18")
    assert found["launch 1965-12-15"] == {"Stafford", "Schirra"}
    assert found["launch 1969-05-18"] == {"Stafford"}


def test_they_are_those_of_the_crew() -> None:
    told = (
        "Gezeravci back on Earth\n\nANKARA, Feb. 9, 2024 -- Alper Gezeravci returned to Earth on Friday with the "
        "three other members of the Axiom-3 mission.\n\nThe Dragon spacecraft Freedom splashed down off Daytona "
        "Beach at 8:30 a.m. EST. Besides Gezeravci, who was a mission specialist, they are commander Michael "
        "Lopez-Alegria of the United States, Walter Villadei of Italy and Marcus Wandt of Sweden."
    )
    assert crews(told, "2024-02-09")["return 2024-02-09"] == {"Gezeravci", "Lopez-Alegria", "Villadei", "Wandt"}


def test_who_lands_on_the_moon_was_launched_with_the_ship() -> None:
    told = (
        "Eugene Cernan commanded Apollo 17, which lifted off from Kennedy Space Center on December 7, 1972. On "
        "December 11, Cernan and Harrison Schmitt landed the lunar module Challenger in the Taurus-Littrow valley."
    )
    assert crews(told, "2022-12-07")["launch 1972-12-07"] == {"Cernan", "Schmitt"}


def test_who_is_in_good_health_came_home() -> None:
    told = (
        "Shenzhou-12 astronauts return\n\nJIUQUAN, Sept. 17, 2021 -- The return capsule of the Shenzhou-12 spaceship "
        "touched down at the Dongfeng landing site at 1:34 p.m. (Beijing Time) on Friday. Doctors said that Nie "
        "Haisheng, Liu Boming and Tang Hongbo were in good health.\n\nThe crew of Shenzhou-13 will follow in October."
    )
    assert crews(told, "2021-09-17")["return 2021-09-17"] == {"Haisheng", "Boming", "Hongbo"}


def test_a_type_in_the_title_is_the_ship_named_first() -> None:
    told = (
        "Soyuz Crew Safe After Booster Failure\n\nBAIKONUR, Oct. 11, 2018 -- A cosmonaut and an astronaut made an "
        "emergency landing in Kazakhstan on Thursday after their Soyuz failed.\n\nAleksey Ovchinin and Nick Hague "
        "lifted off from the Baikonur Cosmodrome aboard Soyuz MS-10 at 11:40 a.m. Moscow time.\n\nThe station is "
        "occupied by Alexander Gerst and Sergey Prokopyev, who arrived in June. They are to come home on Dec. 13 in "
        "their Soyuz MS-09."
    )
    assert crews(told, "2018-10-11")["return 2018-10-11"] == {"Ovchinin", "Hague"}


def test_two_of_four_were_launched_on_another_ship() -> None:
    told = (
        "NASA's SpaceX Crew-9 Returns to Earth\n\nNASA astronauts Nick Hague, Suni Williams, and Butch Wilmore, and "
        "Roscosmos cosmonaut Aleksandr Gorbunov are back on Earth. Their SpaceX Dragon splashed down at 5:57 p.m. "
        "EDT Tuesday off the coast of Tallahassee, Florida. The four crew members will fly to Houston.\n\nHague and "
        "Gorbunov launched at 1:17 p.m. Sept. 28, 2024, on a SpaceX Falcon 9 rocket.\n\nWilliams and Wilmore lifted "
        "off on June 5, 2024, aboard Boeing's Starliner.\n\nThe Crew-9 mission was the fourth flight of the Dragon "
        "spacecraft named Freedom."
    )
    found = crews(told, "2025-03-18")
    assert found["launch 2024-09-28"] == {"Hague", "Gorbunov"}
    assert found["launch 2024-06-05"] == {"Williams", "Wilmore"}
    assert found["return 2025-03-18"] == {"Hague", "Williams", "Wilmore", "Gorbunov"}


def test_a_name_at_birth_is_not_the_name_of_a_flyer() -> None:
    told = (
        "Claudie Haigneré, born Claudie André-Deshays, was the first French woman in space.\n\nOn 17 August 1996 she "
        "was launched aboard Soyuz TM-24 with Valery Korzun and Alexander Kaleri."
    )
    assert crews(told, "2021-03-08")["launch 1996-08-17"] == {"Haigneré", "Korzun", "Kaleri"}


def test_each_flight_has_the_surname_borne_then() -> None:
    told = (
        "Claudie Haigneré: two flights for France\n\n8 March 2021. Claudie André-Deshays was selected in 1985. On 17 "
        "August 1996 Soyuz TM-24 was launched from Baikonur with Valery Korzun, Alexander Kaleri and Claudie "
        "André-Deshays.\n\nFive years later Soyuz TM-33, with Viktor Afanasyev, Konstantin Kozeyev and Claudie "
        "Haigneré, lifted off on 21 October 2001."
    )
    found = crews(told, "2021-03-08")
    assert found["launch 1996-08-17"] == {"Korzun", "Kaleri", "André-Deshays"}
    assert found["launch 2001-10-21"] == {"Afanasyev", "Kozeyev", "Haigneré"}


def test_those_who_make_up_that_crew() -> None:
    told = (
        "Crew Dragon to Move\n\nNASA astronauts Michael Hopkins and Victor Glover will board Crew Dragon Resilience "
        "and undock at 6:30 a.m. EDT Monday, April 5. Resilience will then fly around the station. The move of "
        "Resilience is the first.\n\nThe relocation will free the port for Endeavour, the Crew Dragon that is set to "
        "carry four crew members on NASA's SpaceX Crew-2 mission following a launch scheduled for Thursday, April "
        "22. NASA astronauts Shane Kimbrough and Megan McArthur, JAXA astronaut Akihiko Hoshide, and ESA astronaut "
        "Thomas Pesquet will make up that crew."
    )
    found = crews(told, "2021-03-30")
    assert found["undocking 2021-04-05"] == {"Hopkins", "Glover"}
    assert found["launch 2021-04-22"] == {"Kimbrough", "McArthur", "Hoshide", "Pesquet"}
