"""Asteroids and comets that the vocabulary does not know."""

import pytest
from event_reading import events, only
from spacetimeline.extract.names.lexicon import load_lexicon
from spacetimeline.extract.names.strange_bodies import with_strange_bodies


@pytest.mark.parametrize(
    ("told", "target"),
    [
        ("Hayabusa2 flew past the asteroid Torifune on July 5, 2026.", "Torifune"),
        ("New Horizons flew past the Kuiper Belt object 2014 XY77, a billion miles off, on July 5, 2026.", "2014 XY77"),
        ("Stardust flew by comet Snow-Flake 2 on July 5, 2026.", "Snow-Flake 2"),
        ("Lucy flew by the asteroid named 46900 Kamo'ola on July 5, 2026.", "46900 Kamo'ola"),
        ("Lucy flew by the comet C/2010 X1 on July 5, 2026.", "C/2010 X1"),
    ],
)
def test_a_small_body_is_known_by_the_word_before_its_name(told: str, target: str) -> None:
    found = only(told, "2026-12-01")
    assert (found.event.kind.value, found.event.target) == ("flyby", target)


def test_the_bare_name_means_it_too_and_keeps_the_order() -> None:
    text = "Corvus will study the asteroid Torifune. Torifune is small, and NASA knows little of Torifune."
    bodies = [each for each in with_strange_bodies(text, load_lexicon().find(text)) if each.kind == "body"]
    assert [(each.start, each.canonical) for each in bodies] == [(31, "Torifune"), (41, "Torifune"), (85, "Torifune")]


def test_what_has_a_name_of_its_own_stays_what_it_is() -> None:
    text = "The asteroid Psyche is made of iron. Psyche was launched on Oct. 13, 2023, to look at the asteroid Bennu."
    known = load_lexicon().find(text)
    assert with_strange_bodies(text, known) == known


def test_no_name_stands_behind_a_bare_asteroid() -> None:
    text = "It hit an asteroid On Monday. An object In 2020 was a comet May brought."
    assert with_strange_bodies(text, []) == []


def test_a_comet_that_passes_is_not_what_is_passed() -> None:
    told = only("Mars Express waited. Comet Halley flew past Mars on October 19, 2014, as it watched.", "2015-01-01")
    assert told.event.target == "Mars"
    assert events("Comet Halley grew a tail on October 19, 2014.", "2015-01-01") == []


@pytest.mark.parametrize("sort", ["the moon", "its moon", "the icy moon"])
def test_the_sort_of_a_body_before_its_name_is_not_the_moon(sort: str) -> None:
    assert only(f"Cassini flew past {sort} Enceladus on July 14, 2005.", "2006-01-02").event.target == "Enceladus"
