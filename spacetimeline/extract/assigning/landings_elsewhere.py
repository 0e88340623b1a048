"""Landings of probes made for another body, told without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import subject
from spacetimeline.extract.mentions.event_sites import event_site
from spacetimeline.extract.mentions.landing_kinds import own_part
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.names.lexicon import EntityMention


def land_elsewhere(mention: EventMention, text: str) -> None:
    """A probe made for another body that "lands" without a word of Earth lands there."""
    flight = mention.flight
    lands = mention.trigger.needs == "hits" or mention.trigger.lemma.startswith(_LANDS)
    lands = lands or (mention.trigger.lemma == "come down" and flight is not None and flight.target in _SOFTLY)
    if mention.kind is not EventKind.RETURN or flight is None or not flight.target or not lands:
        return
    if flight.sort == "crew":
        return  # people come home as well
    if flight.target not in _WITH_AIR and _is_capsule(mention, text):
        return  # what comes down with a parachute comes down to Earth
    if mention.site and not _ON_WORLDS.search(mention.site.lower()):
        return
    if all(unit.low != "earth" for unit in own_part(mention.clause.units, mention.at, len(mention.clause.units))):
        mention.kind = EventKind.LANDING
        mention.roles.body = mention.roles.body or flight.target
        mention.site = event_site(text, mention.segment, mention.clause, mention.at, mention.kind)


def who_lands(mention: EventMention, craft: list[EntityMention]) -> list[EntityMention]:
    """``craft``, or those of them that the sentence calls landers: "the mission of Rosetta and its lander, Philae"."""
    if mention.kind is not EventKind.LANDING or len(craft) < _SEVERAL or _LANDERS.isdisjoint(mention.clause.words):
        return craft
    units = mention.clause.units
    called = {
        unit.ref.start
        for at, unit in enumerate(units)
        if unit.tag == "entity" and not _LANDERS.isdisjoint(each.low for each in units[max(0, at - 2) : at])
    }
    return [each for each in craft if each.start in called] or craft


_SEVERAL = 2
_LANDERS = words("lander landers")


def _is_capsule(mention: EventMention, text: str) -> bool:
    """Is it "The capsule hit the ground", "its return capsule landed", "the returner of the Chang'e-5 probe landed"?

    So does the "it" behind a sentence of a capsule: "Helicopters found the capsule. It had landed at noon".
    """
    head = subject(mention.clause, mention.at) if mention.trigger.form != "noun" else None
    if head is None:
        return False
    units = mention.clause.units
    if units[head].low == "it":
        before = text[max(0, mention.segment.start - _TOLD_BEFORE) : mention.segment.start].lower()
        return any(f" {word} " in before for word in _CAPSULES)
    part = next((at - 1 for at in range(head, max(0, head - _OF_IT), -1) if units[at].low == "of"), head)
    return units[head].low in _CAPSULES or units[part].low in _CAPSULES


_CAPSULES = ("capsule", "returner")
_OF_IT = 5  # units
_TOLD_BEFORE = 120  # characters


_WITH_AIR = ("Venus", "Mars", "Titan", "Jupiter")
_SOFTLY = ("Venus", "Mars", "Titan")
_LANDS = ("land", "touch", "set", "soft", "drift down")
_ON_WORLDS = lazy(
    r"\b(?:poles?|craters?|mare|oceanus|planitia|planum|regio|tessera|vallis|mons|montes|rupes|chaos|basin|lunar)\b"
)
"""How places of other worlds are called."""
