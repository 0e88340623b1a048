"""Launches of a list with one verb: "a Falcon 9 flew from Florida on May 3, an Electron from Mahia on May 5"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.list_items import end_of_item, is_one_of, item_starts
from spacetimeline.extract.craft.craft_names import own_words
from spacetimeline.extract.factuality.form import Factuality
from spacetimeline.extract.mentions.roles import RIDES
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import TimeMention


def launch_items(base: EventMention) -> list[EventMention]:
    """A telling for every further item, each with its own times, craft, rocket and site; ``base`` keeps the first."""
    if base.kind is not EventKind.LAUNCH or len(base.times) < _TWO or base.roles.crew:
        return []  # "she flew on Columbia in May and on Discovery in June" is told of her
    units = base.clause.units
    starts = item_starts(units, base.at)
    found: list[EventMention] = []
    for at, end in pairwise([*starts, end_of_item(units, starts[-1])] if starts else []):
        times = [each for each in base.times if units[at].start <= each.start < units[end - 1].end]
        if times:
            found.append(_telling(found[-1] if found and _is_bare(units[at:end]) else base, units[at:end], times))
    listed = {time.start for each in found for time in each.times}
    own = [each for each in base.times if each.start not in listed]
    counted = len(found) > 1 and (is_one_of(units, starts[0]) or units[starts[0] - 1].low == ":")
    if not found or not (own or counted):
        return []
    first = units[starts[0]].start
    base.times = [] if counted else own  # "two flew this week: one on Monday, the other on Friday"
    base.reference = base.reference or counted
    base.notes.add("one_of_several")
    base.roles.craft = [each for each in base.roles.craft if each.start < first]
    head = [unit for unit in units if unit.start < first]
    named = [own_words(unit.ref) for unit in head if unit.tag == "entity" and unit.ref.kind == "site"]
    base.site = base.site if base.site in named else _site(head)
    return found


def item_at(base: EventMention, items: list[EventMention], time: TimeMention) -> EventMention:
    """The item, by its craft, in which a time stands that was given up, else ``base``."""
    behind = (each for each in reversed(items) if each.roles.craft and each.roles.craft[0].start < time.start)
    return next(behind, base)


def _is_bare(item: list[Unit]) -> bool:
    """Is it only a further day of the item before?"""
    return all(unit.tag != "entity" for unit in item)


def _telling(base: EventMention, item: list[Unit], times: list[TimeMention]) -> EventMention:
    named = [unit.ref for unit in item if unit.tag == "entity"]
    craft = [each for each in named if each.kind in ("vehicle", "mission")]
    rocket = next((own_words(each) for each in named if each.kind == "launch_vehicle"), "")
    if not rocket and craft and craft[0].canonical in RIDES:
        rocket, craft = craft[0].canonical, []  # "a Soyuz from Plesetsk on May 3"
    if not craft and not rocket and (not named or any(unit.tag == "num" for unit in item)):
        craft = base.roles.craft  # "another 20 from California", of the same sort
    rocket = rocket or base.roles.launch_vehicle  # "and a third on Friday"
    roles = replace(base.roles, craft=craft, crew=[], launch_vehicle=rocket)
    planned = base.trigger.needs == "slated" or any(unit.tag == "soft" for unit in item)
    fact = Factuality(Status.PLANNED) if planned else base.fact
    return replace(base, roles=roles, times=times, site=_site(item), fact=fact, notes={"ellipsis", "one_of_several"})


def _site(units: Sequence[Unit]) -> str:
    """The launch site that stands among units, else the state of "from California"."""
    sites = [at for at, unit in enumerate(units) if unit.tag == "entity" and unit.ref.kind == "site"]
    left = [at for at in sites if units[at].ref.attributes.get("class", "") in ("launch", "")]
    left = left or [at for at in sites if units[at].ref.attributes.get("zone") and units[at - 1].low == "from"]
    return own_words(units[left[0]].ref) if left else ""


_TWO = 2
