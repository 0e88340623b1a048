"""Names of people across spellings: Novitsky is Novitskiy, Aleksey is Alexei, Mike is Michael.

A name is compared by keys. A key drops case, accents and what transliterations differ in; given names that have several
spellings or short forms also share the key of their group (``resources/lexicon/people.toml``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Letters that Unicode does not take apart into a plain letter and an accent.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "t", "ß": "s", "æ": "e", "œ": "e", "ı": "i"})

# In order: each pair is written two ways in English texts about the same person (ISO 9, BGN/PCGN, press habits).
_SPELLINGS = (
    ("shch", "s"),
    ("tch", "c"),
    ("tsch", "c"),
    ("sch", "s"),
    ("kh", "h"),
    ("zh", "z"),
    ("ch", "c"),
    ("sh", "s"),
    ("ph", "f"),
    ("x", "ks"),
    ("ck", "k"),
    ("w", "v"),
    ("yu", "u"),
    ("iu", "u"),
    ("ju", "u"),
    ("ya", "a"),
    ("ia", "a"),
    ("ja", "a"),
    ("yo", "o"),
    ("jo", "o"),
    ("io", "o"),
    ("ye", "e"),
    ("ie", "e"),
    ("je", "e"),
    ("y", "i"),
    ("j", "i"),
)
_UMLAUT = re.compile(r"(?<=[aou])e(?=[^aeiou])")
"""The "e" of an umlaut that is written with two letters: Jaehn, Viehboeck, Mueller."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # O'Hara is one word
_LETTERS = re.compile(r"[^\W\d_]+")
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})

# Written before a surname and part of it, in any number and case.
_PARTICLES = frozenset(
    {
        "van",
        "von",
        "de",
        "der",
        "den",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "la",
        "le",
        "al",
        "bin",
        "ibn",
        "ter",
        "st",
        "saint",
        "ten",
        "el",
    }
)


def plain(text: str) -> str:
    """``text`` in lower case without accents; the same length only for texts without combining marks."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


@lru_cache(maxsize=8192)
def spelling_key(word: str) -> str:
    """What all usual English spellings of one name have in common: ``novitskii``, ``Novitsky`` → ``novitski``.

    >>> spelling_key("Artemyev") == spelling_key("Artemiev")
    True
    """
    key = plain(word)
    for written, common in _SPELLINGS:
        if written in key:
            key = key.replace(written, common)
    if "e" in key:
        key = _UMLAUT.sub("", key)
    key = "".join([letter for before, letter in zip(f"\n{key}", key, strict=False) if letter != before])
    # Russian ё is written e, yo or o: Solovyov, Solovyev, Soloviev; Krikalev, Krikalyov.
    return key.removesuffix("ev") + "ov" if key.endswith("ev") else key


class GivenNames:
    """Given names that stand for one another: spellings (Pyotr, Petr) and short forms (Mike, Michael)."""

    def __init__(self, groups: Iterable[str]) -> None:
        self._key_of: dict[str, str] = {}
        for group in groups:
            keys = [spelling_key(name) for name in group.split()]
            for key in keys:
                self._key_of.setdefault(key, keys[0])

    def key(self, word: str) -> str:
        """The key all members of the word's group share; the spelling's own key outside any group."""
        key = spelling_key(word)
        return self._key_of.get(key, key)


def parts(name: str) -> tuple[list[str], list[str]]:
    """A full name's given names and the words of its surname, without initials, generations ("Jr.") and quotes.

    >>> parts("Thomas van der Berg Jr.")
    (['Thomas'], ['van', 'der', 'Berg'])
    """
    words = [word for word in _WORD.findall(name) if plain(word) not in _GENERATIONS]
    if len(words) < 2:
        return [], words
    first = len(words) - 1
    if name.rfind("-") > name.rfind(" "):  # a double surname: "Chang-Díaz"
        first -= name[name.rfind(" ") + 1 :].count("-")
    while first > 1 and plain(words[first - 1]) in _PARTICLES:
        first -= 1
    first = max(first, 1)
    return [word for word in words[:first] if len(word) > 1] or words[:1], words[first:]


def surname_key(name: str) -> str:
    """The key of the surname in a full name, or of the name itself when it is one word."""
    return " ".join(spelling_key(word) for word in parts(name)[1])


def same_person(one: str, other: str, given: GivenNames) -> bool:
    """May two spellings name one person? Surnames agree, and given names where both tell one (initials count).

    A surname alone agrees with every full name that bears it.
    """
    first, second = parts(one), parts(other)
    if [spelling_key(word) for word in first[1]] != [spelling_key(word) for word in second[1]]:
        return False
    if not first[0] or not second[0]:
        return True
    keys = [{given.key(word) for word in names[0]} for names in (first, second)]
    if keys[0] & keys[1]:
        return True
    initials = [{word[:1].lower() for word in names[0]} for names in (first, second)]
    return any(len(word) == 1 for names in (first, second) for word in names[0]) and bool(initials[0] & initials[1])


PeopleIndex = dict[str, list[tuple[tuple[str, ...], str]]]
"""From the key of a name's first word to the keys of its last words and the canonical name, for each who bears it."""


def index_people(index: PeopleIndex, rows: Iterable[str], given: GivenNames, *, either_order: bool) -> None:
    """Add people to an index by every given name they are known by.

    A row is ``Name`` or ``Name; other name; other name``. Given names are matched one at a time, so that "F. Story
    Musgrave" is found as "Story Musgrave". With ``either_order`` the names are also indexed the other way round
    (Chinese, Japanese, Korean, Hungarian and Vietnamese names come in both orders).
    """
    for row in rows:
        canonical, *others = [name.strip() for name in row.split(";")]
        for name in (canonical, *others):
            first, last = parts(name)
            surname = tuple(spelling_key(piece) for word in last for piece in _LETTERS.findall(word))
            for word in first:
                _add(index, given.key(word), surname, canonical)
            if either_order and first:
                _add(index, surname[0], (*surname[1:], *(spelling_key(word) for word in first)), canonical)


def _add(index: PeopleIndex, key: str, rest: tuple[str, ...], name: str) -> None:
    found = index.setdefault(key, [])
    if (rest, name) not in found:
        found.append((rest, name))
