"""The words of time, read from ``resources/time/en.toml``, and the classes of tokens."""

from __future__ import annotations

from functools import cache

from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.word_tables import read_table
from spacetimeline.extract.timex.pattern import OTHER, Alphabet
from spacetimeline.settings import resource_path

_SHAPES = (
    "iso",  # 2021-10-05, 2021-10-05T08:55Z
    "doy",  # 2021-278
    "compact",  # 20211005T0855Z
    "isoweek",  # 2021-W40
    "slashed",  # 10/05/2021
    "dotted",  # 5.10.2021
    "clk",  # 8:36, 20:58:24
    "dotclk",  # 21.26, also a decimal
    "frac",  # 1/2
    "f",  # another decimal
    "ordnum",  # 20th
    "dec",  # 1990s
    "d",  # 1 to 31
    "nn",  # other numbers of one or two digits
    "nnn",  # three digits
    "y",  # 1000 to 2999
    "mil",  # 0000 to 0959, 2338:04: a clock time without its colon
    "n",  # any other number
    "zone",  # GMT, EDT, ET
    "par",  # a blank line
)


FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


@dataclass(frozen=True)
class Vocabulary:
    """Classes and values of words; ``classes`` is keyed by the word in each spelling that counts."""

    classes: dict[str, str]
    values: dict[str, str | int]
    alphabet: Alphabet
    future: frozenset[str]
    past: frozenset[str]
    report: frozenset[str]
    slip: frozenset[str]
    plain_verbs: frozenset[str]
    bare_verbs: frozenset[str]
    copula: frozenset[str]
    seen: frozenset[str]
    abbreviations: frozenset[str]
    starters: frozenset[str]
    sessions: frozenset[str]
    counted: frozenset[str]
    numbered: frozenset[str]
    results: frozenset[str]
    before_hours: frozenset[str]
    sunday_papers: frozenset[str]
    market: frozenset[str]
    business: frozenset[str]
    games: frozenset[str]
    season_names: frozenset[str]
    dated: frozenset[str]
    not_plural: frozenset[str]
    not_verb: frozenset[str]
    before_year: frozenset[str]  # class characters
    before_month: frozenset[str]

    def value(self, word: str) -> str | int:
        """The value the tables give a word; the word's lower case itself where they give none."""
        key = word.lower()
        return self.values.get(key, key)


@cache
def load_vocabulary() -> Vocabulary:
    """The vocabulary, read once."""
    table = read_table(resource_path("time/en.toml"))
    capital = frozenset(table["capital"])
    alphabet = Alphabet([*table["class"], *_SHAPES])
    classes: dict[str, str] = {}
    values: dict[str, str | int] = {}
    for name, words in table["class"].items():
        code = alphabet.code(name)
        for word in words:
            if isinstance(words, dict):
                values[word] = words[word]
            for spelling in _spellings(word, word in capital):
                classes[spelling] = code
    for word in FRACTIONS:
        classes[word] = alphabet.code("frac")
    for word in _zone_words():
        classes[word] = alphabet.code("zone")
    sets = {**table["tense"], **table["sentence"], **table["session"], **table["lookalike"]}
    inviting = {name: frozenset(map(alphabet.code, kinds)) for name, kinds in table["inviting"].items()}
    plain = {name: frozenset(words) for name, words in sets.items()}
    return Vocabulary(classes, values, alphabet, **plain, **inviting)


def _spellings(word: str, capital: bool) -> set[str]:
    spellings = {word.capitalize(), word.upper()}
    if not capital:
        spellings.add(word)
    return spellings


def _zone_words() -> list[str]:
    table = read_table(resource_path("lexicon/zones.toml"))
    return [*table["fixed"], *table["region"], "gmt", "utc"]


def class_of_number(word: str, alphabet: Alphabet) -> str:
    """The class of a token that starts with a digit."""
    return alphabet.code(_shape(word)) if len(word) <= 32 else OTHER


def _shape(word: str) -> str:
    if word.isdecimal():
        return _integer_shape(word)
    last = word[-1]
    if ":" in word and "-" not in word and "T" not in word:
        if word[:4].isdecimal():
            return "mil"
        return "clk" if _is_clock(word) else "n"
    if last in "sS":
        return "dec"
    if last in "dDhHtT" and word[-2].isalpha():
        return "ordnum"
    if "/" in word:
        return "slashed" if len(word) > 3 else "frac"
    if "." in word and "-" not in word:
        return _decimal_shape(word)
    if "," in word:
        return "n"
    if "-W" in word:
        return "isoweek"
    if word[4] == "-":
        return "doy" if word[7:8].isdigit() else "iso"
    return "compact"


def _integer_shape(word: str) -> str:
    length = len(word)
    if length <= 2:
        return "d" if 1 <= int(word) <= 31 else "nn"
    if length == 3:
        return "nnn"
    if length == 4:
        if word[0] in "12":
            return "y"
        if word[0] == "0" and word[2] < "6":
            return "mil"
    return "n"


def _decimal_shape(word: str) -> str:
    parts = word.split(".")
    if len(parts) == 3:
        return "dotted"
    if len(parts[0]) <= 2 and len(parts[1]) == 2 and int(parts[0]) <= 24 and parts[1] < "60":
        return "dotclk"
    return "f"


def _is_clock(word: str) -> bool:
    parts = word.replace(",", ".").split(":")
    return int(parts[0]) <= 24 and parts[1] < "60" and (len(parts) < 3 or float(parts[2]) < 61)
