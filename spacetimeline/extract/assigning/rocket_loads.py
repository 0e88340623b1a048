"""What a rocket lifts where its own sentence does not name it: "launched it", "The rocket put ten X in orbit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import doer, sort_of, subject
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention


def lifts_it(mention: EventMention) -> bool:
    """Is it "An Ariane 5 launched it", "A Falcon 9 took them up", "a Soyuz lifted off with it": a rocket with its load?

    Not what a rocket does with people, "a Soyuz took them to the station".
    """
    if mention.kind is not EventKind.LAUNCH or mention.trigger.form == "noun" or mention.roles.crew:
        return False
    behind = [unit.low for unit in mention.clause.units[mention.at + 1 : mention.at + 3]]
    if not behind or not (behind[0] in _LOADED or (behind[0] == "with" and behind[-1] in _LOADED)):
        return False
    head = subject(mention.clause, mention.at)
    return head is not None and sort_of(mention.clause.units, head) == "rocket"


_LOADED = words("it them")


def take_loads(found: list[EventMention]) -> None:
    """Give a launch of a rocket alone the load that the next sentences say the rocket took up, without another time."""
    lifted: EventMention | None = None
    for mention in found:
        if mention.kind is not EventKind.LAUNCH:
            continue
        rocket = mention.roles.launch_vehicle
        if mention.times and not mention.roles.craft and rocket and not mention.flight_sure:
            lifted = mention
        elif mention.times or lifted is None or mention.number - lifted.number > _SOON:
            lifted = None
        elif _tells_load(mention) and rocket in ("", lifted.roles.launch_vehicle):
            lifted.flight, lifted.flight_sure, lifted = mention.flight, True, None


_SOON = 2  # sentences


def _tells_load(mention: EventMention) -> bool:
    """Is it "It put the satellite Corvus in orbit": what a rocket took up, by its name?"""
    if not mention.flight_sure or mention.flight is None or mention.trigger.form == "noun":
        return False
    return doer(mention.clause, mention.at) in ("rocket", "it")
