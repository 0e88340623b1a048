"""Which craft "it" is that goes on, modules in an apposition, and ways on which a craft is put after its launch."""

import pytest
from event_reading import craft, events, only


def test_it_goes_on_with_the_spacecraft_of_the_sentence_before() -> None:
    told = (
        "Chandrayaan-3\n\nChandrayaan-3 was the third mission of its series. Its data came by way of the orbiter of "
        "Chandrayaan-2, launched on 22 July 2019.\n\nThe spacecraft was launched on 14 July 2023. It was placed on a "
        "path to the Moon on 31 July. It entered lunar orbit on 5 August after a long burn."
    )
    assert craft(told, "2023-09-30") == {
        "launch 2019-07-22": "Chandrayaan-2",
        "launch 2023-07-14": "Chandrayaan-3",
        "orbit_insertion 2023-08-05": "Chandrayaan-3",
    }


def test_it_is_the_craft_named_since() -> None:
    told = (
        "Venera 13 was built with care. The spacecraft was launched on Oct. 30, 1981. Venera 14 was built with it. "
        "It was launched on Nov. 4, 1981."
    )
    assert craft(told, "1990-01-01") == {"launch 1981-10-30": "Venera 13", "launch 1981-11-04": "Venera 14"}


@pytest.mark.parametrize(
    "way",
    ["It was put on a path to Mars on Dec. 1, 2013", "After six burns it was sent on its way to Mars on Dec. 1, 2013"],
)
def test_a_way_it_was_put_on_later_is_no_launch(way: str) -> None:
    told = f"Mangalyaan was launched on Nov. 5, 2013. {way}."
    assert events(told, "2014-01-01") == [("launch", "2013-11-05", "actual")]


def test_a_way_it_was_put_on_is_its_launch_where_no_other_is_told() -> None:
    assert events("Mangalyaan was put on a path to Mars on Nov. 5, 2013.", "2014-01-01") == [
        ("launch", "2013-11-05", "actual")
    ]


def test_a_module_told_in_an_apposition_is_what_was_launched() -> None:
    told = only(
        "The second part of the complex, the Kvant module, had been launched on a Proton rocket from Baikonur on "
        "March 31, 1987.",
        "1990-01-01",
    )
    assert (told.event.vehicle, told.event.launch_vehicle) == ("Kvant-1", "Proton")


def test_a_ship_docked_to_a_module_is_not_the_module() -> None:
    told = only("The ship, docked to Zvezda, was launched on March 31, 2007.", "2008-01-01")
    assert (told.event.kind.value, told.event.vehicle) == ("launch", "")
