"""A sentence as tokens with classes: craft, crew, station, site ...

The class of a phrase is the class of its last word, as English puts the head last: "the station's Poisk port" is a
port, "the station's budget" is nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from spacetimeline.extract.frames.table import NOTHING, Classes
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.frames.table import FrameTable
    from spacetimeline.extract.triggers.settling import Span

_WORD = re.compile(r"[a-z]++(?![^\W\d_]|[-’'])|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[-’'][^\W\d_]+)*|\S")
_NAME: Classes = frozenset(("name",))
_HOUR: Classes = frozenset(("hour",))
STOPS = frozenset(';:—–.!?()[]“”"')
CLAUSE_WORDS = words(
    """
    who which whom whose that when while because although though if where so whereas unless once as after before until
    since than is are was were has had have will would can could may might should must does did do
    """
)
PREPOSITIONS = words(
    """
    at on in of from for to with by aboard atop into onto off over near around round about between via toward towards
    through within without under against across inside outside beyond along alongside
    beside past behind out up down above beneath underneath below during
    """
)
PARTICLES = words(
    """
    away back home homeward aloft adrift aside skyward skywards apart together clear free loose outside overboard
    forward upward upwards uphill earthward airborne ashore overhead shut wide open
    """
)
DETERMINERS = words("the a an this that these those its their his her our my your each every another no some any")
COUNTS = DETERMINERS | words("two three four five six seven eight nine ten several many few both")
"""What stands before nouns: "two walks outside", "the leaves"."""
_NO_NAMES = CLAUSE_WORDS | PREPOSITIONS | PARTICLES | DETERMINERS | words(
    """
    and but or nor yet it they he she we i you there here then now today yesterday tomorrow later earlier first
    second third last next two three four five six seven eight nine ten one both all many few most several
    confirmation word signal telemetry
    """
)  # fmt: skip
_ORDINALS = words("second third fourth fifth sixth seventh eighth ninth tenth previous next latest newest last other")
_UNREAL = words("mock dummy boilerplate")
_AT_BALANCE = words("halo lissajous libration lagrange")
_DISTANT = ["distant", "retrograde"]
"""Such an orbit is one around the Moon."""
_OTHER_MODULES = words("propulsion service orbital instrument ascent command lunar")


class Token(NamedTuple):
    """A word, sign, time or name of a sentence, with its classes; ``named`` where it stands in the vocabulary."""

    word: str
    classes: Classes
    start: int
    end: int
    named: bool = False

    @property
    def is_time(self) -> bool:
        return self.named and "time" in self.classes


def tokens_of(text: str, low: str, start: int, end: int, spans: Sequence[Span], table: FrameTable) -> list[Token]:
    """The tokens of ``text[start:end]``; ``low`` is the text in lower case, ``spans`` the times and names, in order."""
    found: list[Token] = []
    place = start
    for first, last, tag, ref in spans:
        if first < place or last > end:
            continue
        _add_words(found, text, low, place, first, table)
        found.append(Token(low[first:last], _class_of_span(low[first:last], tag, ref, table), first, last, named=True))
        place = last
    _add_words(found, text, low, place, end, table)
    return found


def _add_words(found: list[Token], text: str, low: str, start: int, end: int, table: FrameTable) -> None:
    classes_of, add, find, end_of_last = table.classes.get, found.append, low.find, start
    for word in _WORD.findall(low, start, end):
        first = find(word, end_of_last)
        last = end_of_last = first + len(word)
        owner = word[-1] == "s" and word[-2:-1] in ("'", "’") and len(word) > 2
        if owner:
            word, last = word[:-2], last - 2
        classes = classes_of(word)
        if classes is None:
            is_name = text[first].isupper() and word not in _NO_NAMES and not word.endswith(("s", "ing", "ly"))
            classes = _NAME if is_name else NOTHING
        add(Token(word, classes, first, last))
        if owner:
            add(Token("'s", NOTHING, last, end_of_last))


def _class_of_span(text: str, tag: str, ref: Any, table: FrameTable) -> Classes:
    if tag == "time" and ref.when is not None and ref.when.granularity.rank > Granularity.DAY.rank:
        return table.entities["era"]
    if tag == "time" and ref.clock is not None:
        return table.entities["time"] | _HOUR
    if tag != "entity":
        return table.entities[tag]
    if ref.kind == "port" and ref.attributes.get("airlock"):
        return table.entities["airlock_port"]
    if ref.kind == "site":
        known = table.classes.get(text.rsplit(" ", 1)[-1])
        sort = ref.attributes.get("class", "")
        if sort == "water" and known is not None and "water" not in known:
            sort = ""  # off Florida
        return table.entities.get(f"{sort}_site", table.entities["site"])
    if ref.kind == "launch_vehicle" and ref.attributes.get("ship"):
        both = not text.endswith(("heavy", "booster"))
        return table.entities["launch_vehicle"] | (table.entities["vehicle"] if both else NOTHING)
    if ref.kind == "vehicle" and ref.attributes.get("class") == "module":
        return table.entities["vehicle"] | {"module"}
    if ref.kind != "body":
        return table.entities.get(ref.kind, NOTHING)
    home = ref.canonical == "Earth"
    if text.endswith("orbit"):
        return table.entities["earth_orbit" if home else "body_orbit"]
    if text.endswith("crater"):
        return table.entities["body"] | {"crater"}
    return table.entities["earth" if home else "body"]


def _is_no_word(inside: Sequence[Token], at: int) -> bool:
    """Is it a number, a possessive sign, or the hyphen of "BlackSky Global-3" (not of the "P-3", an aircraft)?"""
    word = inside[at].word
    if word == "-":
        return inside[at - 1].named or len(inside[at - 1].word) > 1
    if word == "more":
        return "crew" in inside[at - 1].classes  # "four more are to set off"
    return word[0].isdigit() or word in ("'s", "’", "nr")


def class_of(inside: Sequence[Token]) -> Classes:
    """The class of a phrase: that of its last word, numbers and possessive signs aside."""
    last = len(inside) - 1
    while last > 0 and not inside[last].named and _is_no_word(inside, last):
        last -= 1
    if last < 0:
        return NOTHING
    classes, word = inside[last].classes, inside[last].word
    before = inside[last - 1].word if last else ""
    if word == "stage" and last and inside[last - 1].named and "craft" in inside[last - 1].classes:
        return classes | inside[last - 1].classes  # "hooked it on to an Agena stage"
    if any(token.word in _UNREAL for token in inside[:last]):
        return NOTHING  # "a mock capsule was dropped to try its parachutes"
    if before in ("launch", "launching") and word in ("complex", "site", "center", "centre", "base", "table", "stand"):
        return (classes - {"station"}) | {"pad"}
    if word in ("member", "members") and before == "crew":
        return frozenset(("crew",))
    if word == "others" and last and (inside[0].named or inside[0].word in ("him", "her")):
        return class_of(inside[:1])  # "took him and six others up"
    if word == "one" and before in _ORDINALS:
        return frozenset(("craft",))  # "SpaceX's sixth Dragon is next. The fifth one came back in May"
    if word == "unit" and before in ("maneuvering", "manoeuvring"):
        return frozenset(("jetpack",))
    if word == "module" and before in ("descent", "return", "reentry", "re-entry"):
        return frozenset(("craft",))
    if word == "module" and before in _OTHER_MODULES:
        return frozenset(("stage",))
    if (word == "bed" and before == "lake") or (word == "lake" and before in ("dry", "salt")):
        return frozenset(("ground",))
    if word == "orbit" and (before in _AT_BALANCE or [token.word for token in inside[-3:-1]] == _DISTANT):
        return frozenset(("body_orbit",))
    if word in ("clock", "clocks") and before == "countdown":
        return frozenset(("countdown",))
    if word == "space" and before == "open":
        return classes | {"void"}
    if word == "space" and before == "interstellar":
        return NOTHING  # which is entered decades after the launch
    if word == "flight" and before in ("free", "independent"):
        return NOTHING  # which begins where a craft has undocked
    if word == "system" and any("body" in token.classes for token in inside[:last]):
        return frozenset(("body",))
    if classes & {"surface", "air", "orbit"}:
        for token in inside[:last]:
            if "body" in token.classes:
                return frozenset(("body_orbit",)) if "orbit" in classes else classes | {"body"}
            if "earth" in token.classes:
                return classes | {"earth"}
    return classes
