"""Which module of a station a telling means: the one that is launched, docks or is moved from port to port."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import doer, subject
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.names.lexicon import EntityMention

_OF_MODULES = frozenset((EventKind.LAUNCH, EventKind.DOCKING, EventKind.RELOCATION, EventKind.BERTHING))


def module_meant(mention: EventMention, flights: Flights) -> str | None:
    """The module of a station that is itself launched or docks, by its name or as what the sentence before tells of."""
    return _module_named(mention) or _module_spoken_of(mention, flights)


def _module_spoken_of(mention: EventMention, flights: Flights) -> str | None:
    """The module of "Zarya supplies power. A Proton lifted it from Baikonur", "The module docked on July 26"."""
    units, at = mention.clause.units, mention.at
    if mention.kind not in _COMES or mention.trigger.form == "noun":
        return None
    head = subject(mention.clause, at)
    if mention.kind is EventKind.LAUNCH and [unit.low for unit in units[at + 1 : at + 2]] == ["it"]:
        head = at + 1
    if head is None or (units[head].low != "it" and not _is_the_module(units, head)):
        return None
    if any(unit.tag == "entity" and unit.ref.kind in _NAMED for unit in units[:head]):
        return None
    told = flights.module_spoken_of(mention.number, opening=mention.kind is not EventKind.LAUNCH)
    return _own_name(told) if told is not None else None


_COMES = frozenset((EventKind.LAUNCH, EventKind.DOCKING))


def _is_the_module(units: list[Unit], head: int) -> bool:
    lead = [unit.low for unit in units[max(0, head - 2) : head]]
    return units[head].low in _MODULES and ("the" in lead or "this" in lead)


_MODULES = words("module node laboratory")


def _own_name(module: EntityMention) -> str:
    return str(module.attributes.get("module", "") or module.canonical)


def _module_named(mention: EventMention) -> str | None:
    """The name right before the verb; behind it where an arm moves the module from port to port."""
    if mention.kind is EventKind.RELOCATION:
        behind = mention.clause.units[mention.at + 1 : mention.at + 4]
        moved = next((unit for unit in behind if unit.tag not in ("det", "word")), None)
        if moved is not None and moved.tag == "entity" and moved.ref.kind == "port":
            return _own_name(moved.ref)
    if mention.kind not in _OF_MODULES:
        return None
    if mention.trigger.form == "noun":
        return _module_of(mention) or _module_due(mention)
    if [each.kind for each in mention.roles.craft] == ["port"]:
        return str(mention.roles.craft[0].canonical)  # of those launched "in July and October respectively"
    if "ellipsis" in mention.notes:
        last = _last_named(mention)
        return str(last.canonical) if last is not None and last.kind == "port" else None
    head = subject(mention.clause, mention.at)
    named = mention.clause.units[head] if head is not None else None
    if named is not None and named.tag == "entity" and named.ref.kind == "port":
        return _own_name(named.ref)
    if head is not None and mention.clause.units[head].low == "it":
        return _told_by_it(mention.clause.units[:head])
    if mention.kind is EventKind.LAUNCH and mention.trigger.form == "past" and doer(mention.clause, mention.at) == "":
        sent = next((unit for unit in mention.clause.units[mention.at + 1 :] if unit.tag not in ("det", "word")), None)
        if sent is not None and sent.tag == "entity" and sent.ref.kind == "port":
            return _own_name(sent.ref)  # "China launched Mengtian"
    before = mention.clause.units[max(0, mention.at - 6) : mention.at]
    if mention.trigger.form == "past" and before and before[-1].tag == "comma":
        before = before[:-1]  # "the Zvezda module, launched July 12"
    for place, unit in reversed(list(enumerate(before))):
        if unit.tag == "entity" and unit.ref.kind == "port":
            return _own_name(unit.ref)
        if unit.tag == "comma" and _ends_apposition(before[:place]):
            continue  # "the first part, the Zarya module, was launched"
        if unit.tag not in ("word", "aux", "adv", "soft", "modal", "time"):
            return None
    return None


def _told_by_it(before: list[Unit]) -> str | None:
    """The module of "Nauka fired its thrusters hours after it docked": the subject before, where no craft is named."""
    named = [at for at, unit in enumerate(before) if unit.tag == "entity" and unit.ref.kind in _NAMED]
    if len(named) != 1 or before[named[0]].ref.kind != "port":
        return None
    verb = next((unit for unit in before[named[0] + 1 :] if unit.low not in ("module", "laboratory")), None)
    if verb is None or not (verb.tag in ("verb", "soft") or verb.low.endswith("ed")):
        return None
    module = before[named[0]].ref
    return _own_name(module)


_NAMED = frozenset(("vehicle", "mission", "port"))


def _ends_apposition(before: list[Unit]) -> bool:
    """Does ", the Zarya module" or ", Zarya" end there: another name of what was named before?"""
    lead = [unit.tag for unit in before if unit.tag != "word"][-3:]
    named = before[-1:] and before[-1].tag == "entity" and before[-1].ref.kind == "port"
    return bool(named) and (lead[-3:] == ["comma", "det", "entity"] or lead[-2:] == ["comma", "entity"])


def _module_of(mention: EventMention) -> str | None:
    """The module of "the launch of Zarya", "the docking of the Nauka laboratory module"."""
    behind = mention.clause.units[mention.at + 1 : mention.at + 5]
    named = next((unit for unit in behind[1:] if unit.tag not in ("det", "word")), None)
    if not behind or behind[0].low != "of" or named is None or named.tag != "entity" or named.ref.kind != "port":
        return None
    return _own_name(named.ref)


def _module_due(mention: EventMention) -> str | None:
    """The module of "the Prichal module, which is scheduled for launch on Nov. 24"."""
    units, place = mention.clause.units, mention.at - 1
    while place > 0 and units[place].tag in _DUE:
        place -= 1
    if place < 2 or units[place].tag != "rel":
        return None
    named = units[place - 2] if units[place - 1].tag == "comma" else units[place - 1]
    if named.tag != "entity" or named.ref.kind != "port":
        return None
    return _own_name(named.ref)


_DUE = ("prep", "soft", "aux", "adv", "modal", "det")


def _last_named(mention: EventMention) -> EntityMention | None:
    """The name a time follows: the Mengtian of "Wentian docked on July 25, and Mengtian on Nov. 1"."""
    before = [unit for unit in mention.clause.units if unit.start < mention.times[0].start and unit.tag == "entity"]
    return before[-1].ref if before else None


def module_sent(mention: EventMention, moved: EventMention | None, last: EventMention | None) -> Flight | None:
    """The module told of a few sentences before, which then docks or is moved, where no ship was told of since."""
    moves = mention.kind in (EventKind.DOCKING, EventKind.RELOCATION) and not mention.roles.crew
    ship = last is not None and last.flight is not None and last.flight.sort in _SHIPS
    if ship and last is not None and moved is not None and last.number > moved.number:
        return None
    return moved.flight if moves and moved is not None and mention.number - moved.number <= _SOON else None


_SOON = 4  # sentences
_SHIPS = ("crew", "cargo")
