"""Which words tell of an event, and which only look like it."""

from __future__ import annotations

import pytest
from spacetimeline.extract.triggers.triggers import Trigger, load_triggers

EVENTS = [
    ("The rocket lifted off at dawn.", "launch", "past"),
    ("Liftoff occurred on schedule.", "launch", "noun"),
    ("The crew will launch on Friday.", "launch", "base"),
    ("A Proton blasted off from Baikonur.", "launch", "past"),
    ("Two rockets launch from Alaska on Monday.", "launch", "base"),
    ("She flew to the space station in May.", "launch", "past"),
    ("The probe was sent into orbit.", "launch", "past"),
    ("Ariane rose from the pad at noon.", "launch", "past"),
    ("The second launch attempt on Tuesday went well.", "launch", "noun"),
    ("He became the first Dane in space.", "launch", "noun"),
    ("The capsule docked with the port.", "docking", "past"),
    ("An automatic docking is planned.", "docking", "noun"),
    ("The ship arrived at the station.", "docking", "past"),
    ("It undocked from Harmony.", "undocking", "past"),
    ("The crew left the International Space Station.", "undocking", "past"),
    ("Cygnus was captured by the robotic arm.", "berthing", "past"),
    ("The arm released the Cygnus freighter from its port.", "unberthing", "past"),
    ("They will move the Dragon craft from the forward port to the zenith port.", "relocation", "base"),
    ("The capsule splashed down off Florida.", "return", "past"),
    ("The cosmonauts landed in Kazakhstan.", "return", "past"),
    ("They are due to return to Earth in June.", "return", "base"),
    ("The trio came home on Sunday.", "return", "past"),
    ("The lander touched down on Mars.", "landing", "past"),
    ("The freighter burned up over the ocean.", "reentry", "past"),
    ("Their spacewalk lasted six hours.", "spacewalk", "noun"),
    ("Both men ventured outside the station.", "spacewalk", "past"),
    ("The hatches opened at noon.", "hatch_opening", "past"),
    ("The probe flew past Pluto.", "flyby", "past"),
    ("It entered orbit around Mars.", "orbit_insertion", "past"),
    ("Lunar orbit insertion is set for Monday.", "orbit_insertion", "noun"),
    ("The lander crashed on the Moon.", "landing", "past"),
]

NO_EVENTS = [
    "The launch pad was not damaged.",
    "The launch director gave the go.",
    "The agency launched an investigation into the leak.",
    "The firm launched a new website and a product.",
    "The docking port was inspected, and the docking compartment too.",
    "Live coverage of the docking begins soon.",
    "They marked the anniversary of the first launch.",
    "The landing site lies in the hills and the landing gear held.",
    "He returned to his office to return the call.",
    "The minister arrived at the hotel and left the room.",
    "The plane landed safely at the airport.",
    "The countdown to launch had begun.",
    "The spacewalk training pool is deep.",
    "A docking mechanism was tested.",
]


@pytest.mark.parametrize(("sentence", "kind", "form"), EVENTS, ids=[row[0][:40] for row in EVENTS])
def test_a_trigger_tells_of_an_event(sentence: str, kind: str, form: str) -> None:
    found = [(each.kind.value, each.form) for each in load_triggers().find(sentence.lower())]
    assert (kind, form) in found


def _told_by_themselves(text: str) -> list[Trigger]:
    """The triggers of a text but those that only a clause can decide."""
    return [each for each in load_triggers().find(text) if not each.options]


@pytest.mark.parametrize("sentence", NO_EVENTS)
def test_other_things_have_the_same_words(sentence: str) -> None:
    assert _told_by_themselves(sentence.lower()) == []


def test_offsets_are_those_of_the_words() -> None:
    text = "first stage lift-off was at dawn; re-entry followed"
    found = _told_by_themselves(text)
    assert [text[each.start : each.end] for each in found] == ["lift-off", "re-entry"]


def test_a_phrase_may_run_over_a_line_break() -> None:
    assert [each.kind.value for each in load_triggers().find("the rocket took\noff at dawn")] == ["launch"]
