"""The phrases behind a verb as they are gathered, word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.frames.table import NOTHING, PURPOSE, Classes
from spacetimeline.extract.frames.tokens import class_of
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.frames.tokens import Token

_ONLY_BEFORE_NAMES = words("at on in of for with by since")
QUANTITIES = words(
    """
    crew pair team group rest trio set lot batch cluster part load ton tons tonne tonnes kilograms pounds one two three
    four all both most half fleet
    """
)
_NUMBERS = words("one two three four all both most half")
"""Alone they are of people, with an "of" they are of what that says: "all four of the planets"."""


@dataclass(slots=True)
class Phrase:
    """What stands behind a verb: a preposition ("" for the direct object) and what it leads; or a lone particle."""

    preposition: str
    classes: Classes
    head: str = ""
    particle: bool = False


_ONCE = words("one a two three four")
_PAD: Classes = frozenset(("pad",))


def _takes_of(phrase: Phrase) -> bool:
    """Does what an "of" leads say more of the phrase itself ("the surface of Venus", "a crew of three")?"""
    return bool(phrase.classes & {"surface", "air", "part"}) or phrase.head in QUANTITIES


def _is_start(phrase: Phrase) -> bool:
    """Is it a launch site that something leaves?"""
    return phrase.preposition in ("from", "off") and bool(phrase.classes & {"site", "pad"})


_SIDES = words("rear front back side end nose tail stern bow top bottom")


def _is_side(phrase: Phrase, classes: Classes) -> bool:
    """Is it "the rear" of a station, where ships dock?"""
    return phrase.head in _SIDES and bool(classes & {"station", "port", "module"})


class PhraseRow:
    """Phrases being gathered, in order."""

    def __init__(self) -> None:
        self.found: list[Phrase] = []
        self.inside: list[Token] = []
        self.preposition = ""

    def close(self) -> None:
        """End the phrase begun; a preposition that leads nothing is a particle."""
        if self.inside:
            if self.preposition == "to":
                self.found.append(Phrase(PURPOSE, NOTHING, self.inside[0].word))  # "to attach four panels", or a place
            self._lead(class_of(self.inside), self.inside[-1].word)
        elif self.preposition:
            self.add_particle(self.preposition)
        self.inside = []
        self.preposition = ""

    def drop_purpose(self) -> None:
        """End with what it is done for; only its verb counts."""
        self.found.append(Phrase(PURPOSE, NOTHING, self.inside[0].word))
        self.inside, self.preposition = [], ""

    def add_particle(self, word: str) -> None:
        self.found.append(Phrase("", NOTHING, word, particle=True))

    def add_time(self, token: Token) -> None:
        if self.inside or (self.preposition and self.preposition not in _ONLY_BEFORE_NAMES):
            self.close()
        self.found.append(Phrase(self.preposition, token.classes, token.word))
        self.preposition = ""

    def lead_on(self, word: str) -> None:
        """Begin a phrase with the preposition ``word``; "out of" and "off of" are one."""
        if self.inside:
            self.close()
        elif word == "of" and self.preposition in ("out", "off"):
            return
        elif self.preposition:
            self.add_particle(self.preposition)
        self.preposition = word

    def leave_count(self) -> None:
        """Leave out the "one more" before a "time", which says how often: "to leave the airlock one more time"."""
        self.inside.pop()
        if self.inside and self.inside[-1].word in _ONCE:
            self.inside.pop()

    def _lead(self, classes: Classes, head: str) -> None:
        """Add a phrase; "of Venus" and "around Saturn" tell more of the surface or orbit before them."""
        last = self.found[-1] if self.found and not self.found[-1].particle else None
        if last is not None and "orbit" in last.classes and "body" in classes:
            if self.preposition in ("around", "about", "of", "at", "round"):
                last.classes = frozenset(("body_orbit",))
                return
        elif self.preposition == "in" and "ground" in classes and last is not None and _is_start(last):
            return  # "from the cosmodrome in Kazakhstan": where that is
        elif last is not None and self.preposition in ("of", "at") and last.head == "complex" and "site" in classes:
            last.classes = _PAD  # "the Yoshinobu complex of the space center"
            return
        elif last is not None and self.preposition == "of" and (_takes_of(last) or _is_side(last, classes)):
            last.classes = classes if classes and last.head in _NUMBERS else last.classes | classes
            if classes:
                return  # else its word tells where that is: "at the end of the pier"
        self.found.append(Phrase(self.preposition, classes, head))
