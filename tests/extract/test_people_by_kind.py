"""Who is meant by "the two cosmonauts" beside astronauts, by "the pair" of the crew told last, and on which ship."""

from __future__ import annotations

from event_reading import craft, crew, crews, read

PUBLISHED = "2020-07-15"
JOINT_FLIGHT = (
    "Soyuz TM-21 lifted off from Baikonur on March 14, 1995, with cosmonauts Vladimir Dezhurov and Gennady Strekalov "
    "on board. Atlantis was launched from Florida on June 27, carrying astronauts Robert Gibson, Charles Precourt and "
    "Ellen Baker. Gibson and Dezhurov shook hands in the tunnel.\n\n"
    "{}"
)


def test_kind_of_crew_tells_whose_return_it_is() -> None:
    told = crews(JOINT_FLIGHT.format("The two cosmonauts landed in Kazakhstan on September 11."), PUBLISHED)
    assert told["return 1995-09-11"] == {"Dezhurov", "Strekalov"}


def test_kind_of_crew_needs_no_number() -> None:
    told = crews(JOINT_FLIGHT.format("The astronauts came home to Florida on July 7."), PUBLISHED)
    assert told["return 1995-07-07"] == {"Gibson", "Precourt", "Baker"}


def test_pair_is_the_crew_told_last_not_an_older_list() -> None:
    text = (
        "Vladimir Shatalov trained with Yuri Gagarin and Gherman Titov. Shatalov flew again as commander of "
        "Soyuz 8, with flight engineer Alexei Yeliseyev. They were launched on October 13, 1969. It was a cold day. "
        "The pair landed on October 18, 1969."
    )
    told = crews(text, PUBLISHED)
    assert told["launch 1969-10-13"] == told["return 1969-10-18"] == {"Shatalov", "Yeliseyev"}


def test_they_were_launched_on_the_ship_named_before_not_on_an_earlier_one() -> None:
    text = (
        "On June 16, 1963, Valentina Tereshkova lifted off in Vostok 6, two days after Valery Bykovsky in Vostok 5. "
        "She came home on June 19.\n\n"
        "Bykovsky made his second flight as commander of Soyuz 22, with flight engineer Vladimir Aksyonov. They were "
        "launched on September 15, 1976, and landed on September 23."
    )
    told = craft(text, PUBLISHED)
    assert told["launch 1976-09-15"] == told["return 1976-09-23"] == "Soyuz 22"


def test_who_flies_a_ship_to_another_was_not_launched_on_that_one() -> None:
    text = (
        "Soyuz 19 was launched on July 15, 1975, with Alexei Leonov and Valeri Kubasov on board. On July 15 Apollo 18 "
        "lifted off with Thomas Stafford, Vance Brand and Deke Slayton. Stafford brought Apollo to Soyuz and "
        "the two ships docked on July 17."
    )
    launches = [
        {name.split()[-1] for name in crew(each)}
        for each in read(text, PUBLISHED).candidates
        if each.event.kind.value == "launch"
    ]
    assert {"Leonov", "Kubasov"} in launches
    assert {"Stafford", "Brand", "Slayton"} in launches
