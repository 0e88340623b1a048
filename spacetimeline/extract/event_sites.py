"""Where an event takes place, by its own sentence: the launch site, or where a craft comes down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.flights import own_words
from spacetimeline.extract.lazy_patterns import lazy
from spacetimeline.extract.roles import landing_place
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause
    from spacetimeline.extract.lexicon import EntityMention
    from spacetimeline.extract.segments import Segment

_CLASSES = {
    EventKind.LAUNCH: ("launch", "range", "ship", ""),
    EventKind.SCRUB: ("launch", "range", "ship", ""),
    EventKind.RETURN: ("landing", "water", "ship", "launch", ""),
    EventKind.REENTRY: ("water", ""),
}
# What maps of the Moon and Mars name: seas, plains, mountains, craters.
_ON_ANOTHER_WORLD = lazy(
    r"\b(?:Mare|Oceanus|Sinus|Mons|Montes|Palus|Vallis)\s[A-Z]\w+|\b(?:Sea|Ocean|Bay)\sof\s(?:the\s)?[A-Z]\w+"
    r"|\b[A-Z]\w+\s(?:Planitia|Planum|Terra|[Cc]rater)\b|\b[Cc]rater\s[A-Z]\w+|\bFra\sMauro\b|\bTaurus-Littrow\b"
)


def event_site(text: str, segment: Segment, clause: Clause, at: int, kind: EventKind) -> str:
    """The site an event's sentence names: the nearest of a fitting class; for landings also free words."""
    if kind is EventKind.LANDING:
        found = _ON_ANOTHER_WORLD.search(text, segment.start, segment.end)
        return " ".join(found.group().split()) if found is not None else ""
    classes = _CLASSES.get(kind)
    if classes is None:
        return ""
    sites = [each for each in clause.indices("entity") if clause.units[each].ref.kind == "site"]
    fitting = [
        each
        for each in sites
        if (sort := clause.units[each].ref.attributes.get("class", "")) in classes
        and (sort != "launch" or kind is not EventKind.RETURN or each > at)
    ]
    if kind is EventKind.RETURN:
        return _landing_site(text, segment, clause, at, fitting)
    launch = [each for each in fitting if clause.units[each].ref.attributes.get("class") == "launch"] or fitting
    near = [(clause.cost(each, at), each) for each in launch if clause.cost(each, at) < 45]
    if not near:
        return ""
    return _with_pad(clause, min(near)[1], launch)


def _with_pad(clause: Clause, best: int, launch: list[int]) -> str:
    """The spaceport rather than only its pad, where the sentence names both."""
    mention: EntityMention = clause.units[best].ref
    name: str = own_words(mention)
    for each in launch:
        other = clause.units[each].ref.canonical
        if each != best and abs(each - best) < 6 and (name.startswith(other) or other.startswith(name)):
            return str(max(name, other, key=len) if "LC" in name + other else min(name, other, key=len))
    return name


def _landing_site(text: str, segment: Segment, clause: Clause, at: int, fitting: list[int]) -> str:
    trigger = clause.units[at]
    phrase = landing_place(text, trigger.end, segment.end)
    if phrase:
        waters = [
            clause.units[each].ref
            for each in fitting
            if each > at and clause.units[each].ref.attributes.get("class") == "water"
        ]
        sea = next(
            (
                " ".join(each.text.removeprefix("the ").split())
                for each in waters
                if "ocean" in each.canonical.lower() or "gulf" in each.canonical.lower()
            ),
            "",
        )
        return f"{sea}, {phrase}" if sea and sea.split()[0] not in phrase else phrase
    near = [(clause.cost(each, at), each) for each in fitting if clause.cost(each, at) < 30]
    behind = [pair for pair in near if pair[1] > at]
    if not near:
        return ""
    mention: EntityMention = clause.units[min(behind or near)[1]].ref
    if mention.attributes.get("class") in ("water", "ship"):
        return " ".join(mention.text.removeprefix("the ").split())
    return own_words(mention)
