"""The vocabularies, sought in sentences."""

from __future__ import annotations

import string
import zoneinfo
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacetimeline.errors import UserError
from spacetimeline.extract.names.lexicon import KINDS, EntityMention, Lexicon, load_lexicon
from spacetimeline.extract.names.name_trie import roman_value
from spacetimeline.extract.names.person_names import same_person, spelling_key
from spacetimeline.extract.names.vocabulary import read_vocabulary
from spacetimeline.settings import resource_path


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def only(lexicon: Lexicon, text: str, kind: str) -> EntityMention:
    (found,) = [mention for mention in lexicon.find(text) if mention.kind == kind]
    return found


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("aboard Soyuz MS-24.", "Soyuz MS-24"),
        ("aboard Soyuz MS 24.", "Soyuz MS-24"),
        ("aboard Soyuz MS‑24.", "Soyuz MS-24"),
        ("aboard Soyuz TMA-5M.", "Soyuz TMA-05M"),
        ("aboard Soyuz TM-31.", "Soyuz TM-31"),
        ("aboard Soyuz T-15.", "Soyuz T-15"),
        ("aboard Soyuz 11.", "Soyuz 11"),
        ("the Progress MS-26 freighter", "Progress MS-26"),
        ("the Progress 87 freighter", "Progress MS-26"),
        ("the Progress 44 freighter", "Progress M-12M"),
        ("the ISS Progress 87", "Progress MS-26"),
        ("a Progress M1-5 tug", "Progress M1-5"),
        ("SpaceX’s Dragon Endurance", "Dragon Endurance"),
        ("the Dragon spacecraft Freedom", "Dragon Freedom"),
        ("the S.S. Katherine Johnson", "S.S. Katherine Johnson"),
        ("the Shenzhou-19 crew", "Shenzhou-19"),
        ("the Shenzhou VII crew", "Shenzhou-7"),
        ("the cargo ship Tianzhou 8", "Tianzhou-8"),
        ("the HTV-9 freighter", "HTV-9"),
        ("the space shuttle Discovery", "Space Shuttle Discovery"),
        ("the Apollo 11 astronauts", "Apollo 11"),
        ("the Gemini VII astronauts", "Gemini 7"),
        ("the Gemini 6A astronauts", "Gemini 6A"),
        ("inside Friendship 7", "Friendship 7"),
        ("Valentina's Vostok 6", "Vostok 6"),
        ("India's Chandrayaan-3", "Chandrayaan-3"),
        ("China's Chang'e 6", "Chang'e-6"),
        ("the Luna 9 lander", "Luna 9"),
        ("the MARINER 4 probe", "Mariner 4"),
        ("another Starlink Group 6-51 batch", "Starlink 6-51"),
        ("the JWST observatory", "James Webb Space Telescope"),
    ],
)
def test_vehicles(lexicon: Lexicon, text: str, canonical: str) -> None:
    found = only(lexicon, text, "vehicle")
    assert (found.canonical, found.certain) == (canonical, True)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("kind", "text", "canonical"),
    [
        ("mission", "on STS-107 in 2003", "STS-107"),
        ("mission", "on STS-51L in 1986", "STS-51-L"),
        ("mission", "SpaceX’s Crew-7 mission", "Crew-7"),
        ("mission", "the SpX-29 mission", "CRS-29"),
        ("mission", "Axiom Mission 3 left", "Ax-3"),
        ("mission", "Artemis I flew", "Artemis I"),
        ("mission", "the NG-20 freighter", "NG-20"),
        ("launch_vehicle", "a Falcon 9 rocket", "Falcon 9"),
        ("launch_vehicle", "a Soyuz-2.1a rocket", "Soyuz-2.1a"),
        ("launch_vehicle", "a Soyuz rocket", "Soyuz"),
        ("launch_vehicle", "a Long March-2F Y17", "Long March 2F"),
        ("launch_vehicle", "a Long March 3B rocket", "Long March 3B"),
        ("launch_vehicle", "a CZ-7 rocket", "Long March 7"),
        ("launch_vehicle", "a Saturn V", "Saturn V"),
        ("launch_vehicle", "an Atlas-Centaur", "Atlas-Centaur"),
        ("launch_vehicle", "the PSLV-C57 vehicle", "PSLV-C57"),
        ("launch_vehicle", "a Black Brant IX", "Black Brant IX"),
        ("station", "the ISS crew", "International Space Station"),
        ("station", "the Mir complex", "Mir"),
        ("station", "aboard Salyut 7", "Salyut 7"),
        ("station", "China's Tiangong space station", "Tiangong"),
        ("port", "docked to the Prichal module", "Prichal"),
        ("port", "the Zvezda service module’s aft port", "Zvezda aft"),
        ("port", "the forward port of the Harmony module", "Harmony forward"),
        ("port", "the space-facing port on the station's Harmony module", "Harmony zenith"),
        ("port", "Harmony's forward docking port", "Harmony forward"),
        ("port", "the nadir port of Tianhe", "Tianhe nadir"),
        ("port", "the IDA-2 adapter", "IDA-2"),
        ("site", "from Site 31/6", "Baikonur Site 31"),
        ("site", "from the Baikonur\nCosmodrome", "Baikonur Cosmodrome"),
        ("site", "from Launch Complex 39A", "Kennedy Space Center LC-39A"),
        ("site", "from the Jiuquan Satellite Launch Center", "Jiuquan Satellite Launch Center"),
        ("site", "from Andøya", "Andøya"),
        ("site", "from Andoya", "Andøya"),
        ("site", "near the town of Zhezkazgan", "Dzhezkazgan"),
        ("agency", "the European Space Agency", "ESA"),
        ("body", "around the moon", "Moon"),
        ("body", "around Venus", "Venus"),
    ],
)
def test_other_kinds(lexicon: Lexicon, kind: str, text: str, canonical: str) -> None:
    assert only(lexicon, text, kind).canonical == canonical


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Oleg Novitsky flew", "Oleg Novitskiy"),
        ("Oleg NOVITSKIY flew", "Oleg Novitskiy"),
        ("Alexei Ovchinin flew", "Aleksey Ovchinin"),
        ("Serguei Krikalev flew", "Sergei Krikalev"),
        ("Sergey Krikalyov flew", "Sergei Krikalev"),
        ("Iurii Gagarin flew", "Yuri Gagarin"),
        ("Barry “Butch” Wilmore flew", "Barry E. Wilmore"),
        ("Sunita L. Williams flew", "Sunita Williams"),
        ("Bob Crippen flew", "Robert Crippen"),
        ("NOGUCHI Soichi flew", "Soichi Noguchi"),
        ("Mark T. Vande Hei flew", "Mark T. Vande Hei"),
        ("Loral O’Hara flew", "Loral O'Hara"),
        ("Michael Lopez-Alegria flew", "Michael López-Alegría"),
        ("Michael Lo\u0301pez-Alegri\u0301a flew", "Michael López-Alegría"),
        ("Jean-Loup Chretien flew", "Jean-Loup Chrétien"),
        ("Nie Haisheng flew", "Nie Haisheng"),
    ],
)
def test_people_in_many_spellings(lexicon: Lexicon, text: str, canonical: str) -> None:
    found = only(lexicon, text, "person")
    assert found.canonical == canonical
    assert found.text == text[: -len(" flew")]


@pytest.mark.parametrize(
    "text",
    [
        "The progress of the work was good, a long march to freedom and unity.",
        "The atlas on the table shows a galaxy.",
        "Apollo 11.5 and crew 7 of 12; 1,000 people.",
        "He watched the Discovery Channel.",
        "Oleg and Novitsky are names.",
        "They met in spirit, with opportunity and curiosity and endurance.",
    ],
)
def test_ordinary_words_name_nothing_for_certain(lexicon: Lexicon, text: str) -> None:
    assert not [mention for mention in lexicon.find(text) if mention.certain and mention.kind != "body"]


def test_soyuz_is_a_ship_or_a_rocket_and_says_so(lexicon: Lexicon) -> None:
    found = lexicon.find("The Soyuz lifted off on time.")[0]
    assert not found.certain
    assert {found.kind, *(kind for kind, _ in found.alternatives)} == {"vehicle", "launch_vehicle"}


def test_a_name_that_is_meant_only_beside_another_one(lexicon: Lexicon) -> None:
    def meant(text: str) -> str:
        return next((each.canonical for each in lexicon.find(text) if each.text in ("Antares", "Resilience")), "")

    assert meant("Antares lifted off from the Moon, and Apollo 14 went home.") == "Lunar module Antares"
    assert meant("Antares lifted off from Wallops.") == "Antares"
    assert meant("The Crew Dragon is on its way. Resilience arrives on Monday.") == "Dragon Resilience"
    assert meant("It landed on the Moon. Resilience is silent.") == "Resilience lander"
    assert not lexicon.find("Then Casper returned.")


def test_a_plain_mention_elsewhere_settles_a_doubtful_one(lexicon: Lexicon) -> None:
    assert not lexicon.find("Then Endurance returned.")[0].certain
    later = lexicon.find("Dragon Endurance was launched. Then Endurance returned.")[-1]
    assert (later.text, later.canonical, later.certain) == ("Endurance", "Dragon Endurance", True)


def test_the_station_is_the_one_the_text_names(lexicon: Lexicon) -> None:
    assert not lexicon.find("They left the station.")[0].certain
    found = lexicon.find("They left Mir. The station was empty.")[1]
    assert (found.text, found.canonical, found.certain) == ("The station", "Mir", True)
    found = lexicon.find("They saw Mir and Tiangong. The station was empty.")[2]
    assert (found.canonical, found.certain) == ("Tiangong", False)


def test_a_ship_s_name_is_certain_where_its_kind_is_named(lexicon: Lexicon) -> None:
    assert lexicon.find("On STS-61, Discovery flew.")[1].certain
    assert not lexicon.find("On Apollo 11, Discovery flew.")[1].certain
    assert lexicon.find("On the ISS, Unity was dark.")[1].certain


def test_abbreviations_are_in_capitals_but_for_agencies(lexicon: Lexicon) -> None:
    assert [mention.canonical for mention in lexicon.find("Mariner 7 Goes to Mars")] == ["Mariner 7", "Mars"]
    assert lexicon.find("Nasa said so.")[0].canonical == "NASA"


def test_progress_at_the_start_of_a_sentence_is_doubtful(lexicon: Lexicon) -> None:
    assert not lexicon.find("Progress was slow.")[0].certain
    assert lexicon.find("The robotic Progress left.")[0].certain


def test_two_people_of_one_name_are_both_offered(lexicon: Lexicon) -> None:
    found = lexicon.find("Greg Johnson flew.")[0]
    assert not found.certain
    assert {found.canonical, *(name for _, name in found.alternatives)} == {"Gregory C. Johnson", "Gregory H. Johnson"}


def test_mentions_lie_in_order_and_apart(lexicon: Lexicon) -> None:
    place = "Launch Complex 39A at Kennedy Space Center in Florida"
    text = f"A Falcon 9 took Crew-8 from {place} to the ISS and its Harmony module."
    found = lexicon.find(text)
    assert [mention.text for mention in found] == [
        "Falcon 9",
        "Crew-8",
        "Launch Complex 39A",
        "Kennedy Space Center",
        "Florida",
        "ISS",
        "Harmony module",
    ]
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_lookups(lexicon: Lexicon) -> None:
    assert lexicon.canonical("site", "Baikonur") == "Baikonur Cosmodrome"
    assert lexicon.canonical("vehicle", "Progress 87") == "Progress MS-26"
    assert lexicon.canonical("vehicle", "Baikonur") is None
    assert lexicon.canonical("site", "from Baikonur") is None
    assert lexicon.attributes("port", "Rassvet")["station"] == "International Space Station"
    assert lexicon.attributes("port", "nothing") == {}
    assert "Scott Kelly" in lexicon.people_called("Kelly")
    assert lexicon.people_called("Nowitskij") == ("Oleg Novitskiy",)


def test_zones_of_sites(lexicon: Lexicon) -> None:
    assert lexicon.zone_of_site("Baikonur") == "Asia/Qyzylorda"
    assert lexicon.zone_of_site("Launch Pad 39A") == "America/New_York"
    assert lexicon.zone_of_site("Pad 0A, Wallops Island") == "America/New_York"
    assert lexicon.zone_of_site("Pacific Ocean") is None
    assert lexicon.zone_of_site("Nowhere") is None


def test_every_zone_exists_and_every_kind_is_known() -> None:
    vocabulary = read_vocabulary(resource_path("lexicon"))
    zones = {alias.entry.attributes.get("zone") for alias in vocabulary.aliases} - {None}
    assert zones <= zoneinfo.available_timezones()
    assert {alias.entry.kind for alias in vocabulary.aliases} == set(KINDS) - {"person"}


def test_every_name_in_the_files_is_found_as_what_it_is(lexicon: Lexicon) -> None:
    vocabulary = read_vocabulary(resource_path("lexicon"))
    for alias in vocabulary.aliases:
        if set("#%@*") & set(alias.text):
            continue
        beside = alias.entry.attributes.get("only", "")
        beside += " rocket" * (bool(beside) and alias.entry.kind == "launch_vehicle")  # "two Titans, ... Titan rocket"
        found = [each for each in lexicon.find(f"is {alias.text} is, {beside}") if each.start < 4]
        assert found, alias.text
        meanings = {(found[0].kind, found[0].canonical), *found[0].alternatives}
        kinds = {kind for kind, _ in meanings}
        assert alias.entry.kind in kinds, (alias.text, meanings)


def test_everybody_in_the_list_is_found(lexicon: Lexicon) -> None:
    vocabulary = read_vocabulary(resource_path("lexicon"))
    for row in vocabulary.people + vocabulary.people_either_order:
        canonical, *others = (name.strip() for name in row.split(";"))
        for name in (canonical, *others):
            found = lexicon.find(f"by {name}, who")
            assert found, name
            assert canonical in {found[0].canonical, *(other for _, other in found[0].alternatives)}, name


def test_spellings_and_people() -> None:
    given = load_lexicon().given_names
    assert spelling_key("Artemyev") == spelling_key("Artemiev")
    assert spelling_key("Solovyov") == spelling_key("Soloviev")
    assert same_person("Oleg Novitsky", "Novitskiy", given)
    assert same_person("Mike Fincke", "E. Michael Fincke", given)
    assert same_person("O. Novitsky", "Oleg Novitskiy", given)
    assert not same_person("Mark Kelly", "Scott Kelly", given)
    assert not same_person("Sergei Volkov", "Alexander Volkov", given)


def test_roman_numbers() -> None:
    assert [roman_value(text) for text in ("I", "IV", "VII", "IX", "XIII", "XXXIX")] == [1, 4, 7, 9, 13, 39]
    assert [roman_value(text) for text in ("", "IIII", "VX", "MIX", "ABC")] == [0] * 5


def test_a_missing_or_broken_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="vehicles"):
        load_lexicon(tmp_path)
    (tmp_path / "vehicles.toml").write_text("[[", encoding="utf-8")
    with pytest.raises(UserError, match="vehicles"):
        load_lexicon(tmp_path)


def test_what_was_read_before_does_not_matter(lexicon: Lexicon) -> None:
    text = "Soyuz MS-24 and Oleg Novitsky, Endurance and Mir."
    before = lexicon.find(text)
    lexicon.find("Dragon Endurance, Sergei Krikalev, Progress 87 at Poisk")
    assert lexicon.find(text) == before


NAMES = [
    "Soyuz",
    "MS",
    "-",
    "24",
    " ",
    "Oleg",
    "Novitsky",
    "Harmony",
    "'s",
    "forward",
    "port",
    ".",
    "\n",
    "Mir",
    "STS",
    "51L",
]


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from(NAMES), max_size=40).map("".join),
        st.text(alphabet=string.ascii_letters + " .-'\u0301ß", max_size=200),
    )
)
def test_any_text_gives_mentions_that_lie_in_it(text: str) -> None:
    end = 0
    for mention in load_lexicon().find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.kind in KINDS
        end = mention.end


@pytest.mark.parametrize(
    "repeated", ["Soyuz ", "Soyuz-", "Oleg ", "S.S. ", " ", "Harmony forward port of the ", "1-", "A."]
)
def test_repeats_do_not_explode(lexicon: Lexicon, repeated: str) -> None:
    lexicon.find(repeated * 20_000)


def test_a_name_behind_an_article_wins_over_a_shorter_one_with_it() -> None:
    found = load_lexicon().find("It rose from the Cape Canaveral Air Force Station, and crews came back to the Cape.")
    assert [each.text for each in found] == ["Cape Canaveral Air Force Station", "the Cape"]


@pytest.mark.parametrize(
    ("written", "known"),
    [("Ariel V", "Ariel 5"), ("ISIS II", "ISIS-2"), ("Orbiting Solar Observatory 1", "OSO-1"), ("StriX-3", "StriX-3")],
)
def test_satellites_of_the_early_years_and_of_small_rockets_are_known(written: str, known: str) -> None:
    assert load_lexicon().canonical("vehicle", written) == known
