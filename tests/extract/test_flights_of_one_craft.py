"""A craft named without a mission, in a text that tells of several it flew."""

from __future__ import annotations

from spacetimeline.extract.craft.flights import Flights
from spacetimeline.extract.names.lexicon import load_lexicon
from spacetimeline.extract.text.segments import split

TEXT = """A shuttle and its many flights over the years of its service

Discovery flew STS-51-D first. STS-51-D saw a satellite fail. STS-51-D was long.

Discovery flew STS-103 then. STS-103 mended a telescope. STS-103 was short.

Discovery flew STS-92 last. It had been a worry for days, with rain and low clouds, and nobody had thought that it
would go up. When it came home there were winds. Then Discovery landed."""


def test_of_two_missions_told_as_much_the_first_is_meant() -> None:
    for text, expected in (
        (TEXT, "STS-51-D"),
        (TEXT.replace("STS-51-D", "STS-X").replace("STS-103", "STS-51-D").replace("STS-X", "STS-103"), "STS-103"),
    ):
        named = load_lexicon().find(text)
        last = [each for each in named if each.kind == "vehicle"][-1]
        assert Flights(named, split(text), text).of(last).mission == expected
