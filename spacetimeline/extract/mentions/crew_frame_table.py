"""The table of what people do who fly: which verb, with people in which role, says that they are aboard.

The words stand in ``resources/lexicon/crew_frames.toml``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal, cast

from spacetimeline.extract.text.inflection import Form, inflect
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.word_tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

Way = Literal["both", "up", "taken", "down", "home", "gone", "maybe", "inside", "out"]
"""Whether people go up and come down with a flight, or only one of them.

"taken" are those whom a craft takes up to stay, "home" those who came in another and go down with it, "gone" those
whom it leaves behind, if it brought them; "maybe" is for people of whom only a portrait is given, "inside" for those
who stay in while others walk, "out" for those who do not fly with it at all.
"""
ROLES = ("subject", "object", "passive", "by", "with", "to", "from")


@dataclass(frozen=True, slots=True)
class CrewFrame:
    """A form of a verb with the ways of those in each role; ``needs`` and ``never`` are words near it.

    ``particle`` is the word right behind the verb that belongs to it.
    """

    form: Form
    ways: Mapping[str, Way]
    particle: str
    needs: frozenset[str]
    never: frozenset[str]


@dataclass(frozen=True, slots=True)
class CrewTable:
    """The frames by the forms of their verbs, the nouns that say who people are, and the words for where they sit."""

    frames: Mapping[str, tuple[CrewFrame, ...]]
    nouns: Mapping[str, Way]
    seats: Mapping[str, Way]
    persons: frozenset[str]


def read_crew_frames(content: dict[str, Any]) -> CrewTable:
    """The table of a parsed ``crew_frames.toml``."""
    frames: dict[str, list[CrewFrame]] = {}
    for row in content["frame"]:
        ways = {role: row[role] for role in ROLES if role in row}
        needs, never = (frozenset(row.get(each, "").split()) for each in ("needs", "never"))
        for phrase in row["verbs"].split(";"):
            verb, _, particle = phrase.strip().partition(" ")
            for form, text in inflect(verb):
                if form != "past" or not row.get("now"):
                    frames.setdefault(text, []).append(CrewFrame(form, ways, particle, needs, never))
    return CrewTable(
        {word: tuple(found) for word, found in frames.items()},
        _by_word(content["nouns"]),
        _by_word(content["seats"]),
        frozenset(content["persons"]["all"].split()),
    )


def _by_word(lists: Mapping[str, str]) -> dict[str, Way]:
    return {word: cast("Way", way) for way, text in lists.items() for word in text.split()}


@cache
def load_crew_frames() -> CrewTable:
    """The table shipped with the program, read once."""
    from spacetimeline.settings import resource_path

    return read_crew_frames(read_table(resource_path("lexicon/crew_frames.toml")))
