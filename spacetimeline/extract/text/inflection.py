"""The forms of English verbs: the regular ones by rule, the others from a list."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from spacetimeline.extract.text.word_tables import read_table
from spacetimeline.settings import resource_path

if TYPE_CHECKING:
    from collections.abc import Mapping

Form = Literal["base", "present", "past", "gerund", "noun"]


@cache
def _irregular_verbs() -> Mapping[str, list[list[str]]]:
    """Rows of base, present, past, participle and gerund by their base; a verb may have several rows."""
    words = read_table(resource_path("lexicon/irregular_verbs.toml"))["words"]
    rows = [line.split() for line in words.splitlines()]
    table: dict[str, list[list[str]]] = {}
    for row in rows:
        table.setdefault(row[0], []).append(row)
    return table


@cache
def preterites() -> frozenset[str]:
    """The pasts of irregular verbs that are no participles as well: "flew" and "took", not "sent"."""
    rows = [row for same in _irregular_verbs().values() for row in same]
    return frozenset(row[2] for row in rows) - {word for row in rows for word in (row[0], row[3])}


@cache
def inflect(phrase: str) -> tuple[tuple[Form, str], ...]:
    """All forms of a verb phrase, whose first word is the verb; hyphens keep it one word ("re-enter")."""
    verb, space, rest = phrase.partition(" ")
    head, dash, tail = verb.rpartition("-")
    forms: list[tuple[Form, str]] = []
    for base, present, past, participle, gerund in _irregular_verbs().get(tail, [_regular(tail)]):
        pairs: tuple[tuple[Form, str], ...] = (
            ("base", base),
            ("present", present),
            ("past", past),
            ("past", participle),
            ("gerund", gerund),
        )
        forms += [(form, head + dash + text + space + rest) for form, text in pairs]
    return tuple(dict.fromkeys(forms))


def _regular(verb: str) -> list[str]:
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"]
    ending = "es" if verb.endswith(("ch", "sh", "s", "x", "z")) else "s"
    return [verb, verb + ending, verb + "ed", verb + "ed", verb + "ing"]
