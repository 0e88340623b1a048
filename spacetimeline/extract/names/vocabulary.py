"""Reads ``resources/lexicon/*.toml``: rows of names as they stand in the files, not yet searchable.

A file has tables of rows (``[[table]]``), each with a ``kind``, shared ``attributes`` and ``rows``: one thing a line,

    Name | other name; other name | key=value key="two words"

with the placeholders of ``name_trie``. ``!`` before the name: the name itself is not sought. ``=`` before it: every
name of the row is a thing of its own. ``?`` before a name: an ordinary word too, certain only with a cue beside it.
``~``: an ordinary word at the start of a sentence. ``only`` is what a text must name for an uncertain name to mean
this. ``shift`` adds to the number of a series (Progress 87 is Progress MS-26), ``range`` bounds it. Rows in one string
keep reading fast.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from spacetimeline.errors import FileUnreadableError, reason_of
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.word_tables import read_table

FILES = ("vehicles", "launch_vehicles", "stations", "sites", "agencies", "bodies", "people", "cues")
"""The vocabulary files, without ``.toml``; ``zones.toml`` belongs to the times."""

_MARKS = "!=?~"


class Entry(NamedTuple):
    """One thing of the vocabulary; for a series the name has placeholders ("Soyuz MS-##")."""

    kind: str
    name: str
    attributes: Mapping[str, str]
    lowest: int = 0
    highest: int = 9999
    shift: int = 0

    def canonical(self, alias: str, values: tuple[str, ...]) -> str | None:
        """The name with a series' numbers filled in; None when a number lies outside the series.

        An alias with other placeholders than the name ("GOES" of "GOES-@") stands for itself.
        """
        name = self.name if len(_PLACE.findall(self.name)) == len(values) else alias
        for value in values:
            if value.isdigit():
                number = int(value)
                if not self.lowest <= number <= self.highest:
                    return None
                width = 2 if (place := _PLACE.search(name)) and place.group() == "##" else 1
                name = _PLACE.sub(f"{number + self.shift:0{width}d}", name, count=1)
            else:
                name = _PLACE.sub(value, name, count=1)
        return name


_PLACE = re.compile(r"##|#|%|@")
_NUMBERED = re.compile(r"(?:\d[A-Z]?|\s(?:V|[IVX]{2,})|Heavy)\Z")
"""Ends the name of a rocket that more than one has."""


class Alias(NamedTuple):
    """One way to write an entry's name. ``doubt``: "" for a plain name, "?" and "~" as in the files."""

    text: str
    entry: Entry
    doubt: str = ""


@dataclass(slots=True)
class Vocabulary:
    """What the files hold."""

    aliases: list[Alias] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    people_either_order: list[str] = field(default_factory=list)
    given_names: list[str] = field(default_factory=list)
    cues: dict[str, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)
    faces: dict[str, str] = field(default_factory=dict)
    not_before: frozenset[str] = frozenset()

    def names_of_people(self) -> list[str]:
        """Everybody's usual name, without the other ways to write it."""
        return [row.partition(";")[0].strip() for row in (*self.people, *self.people_either_order)]


def read_vocabulary(folder: Path) -> Vocabulary:
    """Read all vocabulary files in ``folder``.

    Raises ``FileUnreadableError`` for a file that is missing or is no TOML.
    """
    vocabulary = Vocabulary()
    for name in FILES:
        _take(vocabulary, _read(folder / f"{name}.toml"))
    return vocabulary


def _read(path: Path) -> dict[str, Any]:
    try:
        return read_table(path)
    except OSError as error:
        raise FileUnreadableError(path, reason_of(error)) from error
    except ValueError as error:
        raise FileUnreadableError(path, str(error)) from error


def _take(vocabulary: Vocabulary, content: dict[str, Any]) -> None:
    for table in content.get("table", ()):
        shared = table.get("attributes", {})
        for line in table["rows"].splitlines():
            if line and not line.startswith("//"):
                _take_row(vocabulary, table["kind"], shared, line)
    vocabulary.people += _lines(content.get("people", ""))
    vocabulary.people_either_order += _lines(content.get("people_either_order", ""))
    vocabulary.given_names += _lines(content.get("given_names", ""))
    for kind, words in content.get("cues", {}).items():
        vocabulary.cues[kind] = (frozenset(words["before"].split()), frozenset(words["after"].split()))
    vocabulary.faces.update(content.get("faces", {}))
    vocabulary.not_before |= frozenset(content.get("not_before", "").split())


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and not line.startswith("//")]


def _take_row(vocabulary: Vocabulary, kind: str, shared: Mapping[str, str], line: str) -> None:
    fields = [part.strip() for part in line.split("|")]
    attributes = {**shared, **_attributes(fields[2])} if len(fields) > 2 else {**shared}
    lowest, _, highest = attributes.pop("range", "0-9999").partition("-")
    shift = int(attributes.pop("shift", "0"))
    name = fields[0].lstrip(_MARKS)
    entry = Entry(kind, name, MappingProxyType(attributes), int(lowest), int(highest), shift)
    written = [] if fields[0].startswith("!") else [fields[0].lstrip("=")]
    if len(fields) > 1 and fields[1]:
        written += [alias.strip() for alias in fields[1].split(";")]
    each_its_own = fields[0].startswith("=")
    for alias in written:
        doubt = alias[0] if alias[0] in "?~" else ""
        text = alias.lstrip(_MARKS)
        owner = entry if not each_its_own or text == name else entry._replace(name=text)
        vocabulary.aliases.append(Alias(text, owner, doubt))
        if kind == "launch_vehicle" and _NUMBERED.search(text):
            vocabulary.aliases.append(Alias(f"{text}s", owner, doubt))  # "two Falcon 9s"
        elif (
            kind == "launch_vehicle"
            and text == name
            and text.isalpha()
            and text[-1].islower()
            and text[-1] not in "sxz"
        ):
            beside = MappingProxyType({**attributes, "only": name})  # else "protons" are none
            vocabulary.aliases.append(Alias(f"{text}s", owner._replace(attributes=beside), "?"))  # "two Protons"


@cache
def _attributes(text: str) -> Mapping[str, str]:
    words = text.split()
    if '"' in text:
        import shlex

        words = shlex.split(text)
    return dict(word.split("=", 1) for word in words)
