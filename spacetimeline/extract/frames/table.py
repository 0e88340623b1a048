"""The table of frames: which verb, with whom for its subject and what behind it, tells of which event.

The words stand in ``resources/lexicon/frames.toml``. A path alternative reads "FROM pad/site & +away": a preposition
(or the name of a group of them) before something of a class, and a particle that must be there too; "- station" is the
direct object, "purpose photograph" a verb behind "to", "time" a time, "when" one that may also open the clause, "."
nothing at all. A class may also be one word.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from spacetimeline.extract.text.inflection import Form, inflect
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.word_tables import read_table
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Classes = frozenset[str]
NOTHING: Classes = frozenset()
PURPOSE = "purpose"
"""Stands for the preposition of a verb that tells what something is done for ("went out to photograph the comet")."""
ANYWHERE = "*"
"""Stands among the prepositions of a need that is met behind any of them."""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing behind a verb: ``prepositions`` before something of ``classes`` or one of ``words``.

    With ``particles``: one of these alone. With nothing: nothing.
    """

    prepositions: frozenset[str] = frozenset()
    classes: Classes = NOTHING
    words: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Frame:
    """What makes a verb tell of an event of ``kind``.

    ``who`` are the classes of what moves. ``moved`` says that it is the verb's object, or the subject of its passive;
    else it is the subject. One of ``paths`` must be met wholly, and none of ``never``. A ``failed`` event went wrong,
    of a ``planned`` one the verb only sets the day. ``agent``, where told, are the classes of who moves it. ``leads``
    are the prepositions of which every path needs one, none where one needs none.
    """

    kind: EventKind
    who: Classes
    moved: bool
    paths: tuple[tuple[Need, ...], ...]
    never: tuple[tuple[Need, ...], ...] = ()
    failed: bool = False
    planned: bool = False
    agent: Classes = NOTHING
    leads: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    """Words of which a sentence must have one for any path to be met; none where it may be met without."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A form of a verb with its frame; ``particles`` are the words right behind it that belong to it.

    A "state" stands behind a form of "be" ("were back on Earth"), which also gives it its form.
    """

    frame: Frame
    form: Form
    lemma: str
    particles: tuple[str, ...] = ()
    role: Literal["verb", "state", "noun"] = "verb"
    same: bool = False
    """Is the form the verb itself, as the past of "put"?"""
    asks: frozenset[str] = frozenset()
    """The words a sentence must have for it to fit, particles among them: most entries of "come" lack one of theirs."""


@dataclass(frozen=True, slots=True)
class FrameTable:
    """All frames by the forms of their verbs, and the classes of words. Immutable.

    ``never`` is what no frame stands, ``idle`` the words that make one look twice at any verb of travel. ``states`` are
    the forms that are nothing else.
    """

    entries: Mapping[str, tuple[Entry, ...]]
    classes: Mapping[str, Classes]
    entities: Mapping[str, Classes]
    never: tuple[tuple[Need, ...], ...]
    idle: frozenset[str]
    states: frozenset[str]


_STANDS_FOR = (("to", PURPOSE), ("as", "to"), ("as", PURPOSE), ("of", "off"))
"""Prepositions that phrases are given for other words: "as far as space", "west of Tampa, where"."""


def with_stand_ins(told: set[str]) -> set[str]:
    """A sentence's words with the prepositions that its phrases may get for them."""
    return told | {word for sign, word in _STANDS_FOR if sign in told}


def possible(entries: Sequence[Entry], said: set[str]) -> Sequence[Entry]:
    """The entries of which a sentence of the words ``said`` has all that they ask for; of a few, all."""
    if len(entries) < _MANY:
        return entries  # looked through as fast as asked
    return [
        each for each in entries if each.asks <= said and not (each.frame.asks and each.frame.asks.isdisjoint(said))
    ]


_MANY = 12


def read_frames(content: dict[str, Any]) -> FrameTable:
    """The table of a parsed ``frames.toml``."""
    classes: dict[str, set[str]] = {}
    for name, text in content["classes"].items():
        for word in text.split():
            classes.setdefault(word, set()).add(name)
    paths = _Paths(content)
    entries: dict[str, list[Entry]] = {}
    for row in content["frame"]:
        path = paths.read(row["path"])
        frame = Frame(
            EventKind(row["kind"]),
            frozenset(row["who"].split()),
            row.get("moved", False),
            path,
            paths.read(row.get("never", "")),
            row.get("failed", False),
            row.get("planned", False),
            frozenset(row.get("agent", "").split()),
            _leads(path),
            _asks(path),
        )
        for phrase in _listed(row.get("verbs", "")):
            verb, *rest = phrase.split()
            particles, asks = tuple(rest), frozenset(rest)
            for form, text in inflect(verb):
                same = text == verb
                entries.setdefault(text, []).append(Entry(frame, form, phrase, particles, same=same, asks=asks))
        for word in _listed(row.get("states", "")):
            entries.setdefault(word, []).append(Entry(frame, "present", word, role="state"))
        for word in _listed(row.get("nouns", "")):
            entries.setdefault(word, []).append(Entry(frame, "noun", word, role="noun"))
    return FrameTable(
        {word: tuple(sorted(found, key=lambda each: -len(each.particles))) for word, found in entries.items()},
        {word: frozenset(names) for word, names in classes.items()},
        {name: frozenset(text.split()) for name, text in content["entities"].items()},
        paths.read(content["never"]["all"]),
        frozenset(word for word, names in classes.items() if names & {"idle", "conveyance"}),
        frozenset(word for word, found in entries.items() if all(each.role == "state" for each in found)),
    )


def _leads(paths: tuple[tuple[Need, ...], ...]) -> frozenset[str]:
    """The prepositions of which every path needs one; none where one needs none."""
    first = [next((need.prepositions for need in path if need.prepositions), frozenset[str]()) for path in paths]
    return frozenset().union(*first) if all(first) else frozenset()


def _asks(paths: tuple[tuple[Need, ...], ...]) -> frozenset[str]:
    """What ``Frame.asks`` says: of each path the need that fewest sentences meet."""
    found = [min(filter(None, map(_asked, path)), key=len, default=NOTHING) for path in paths]
    return frozenset().union(*found) if all(found) else NOTHING


def _asked(need: Need) -> frozenset[str]:
    """Words of which one must be there for the need to be met; none where it may be met without."""
    if need.particles:
        return need.particles
    if need.words and not need.classes:
        return need.words
    return need.prepositions if need.prepositions.isdisjoint(("", ANYWHERE)) else NOTHING


def _listed(text: str) -> list[str]:
    return list(dict.fromkeys(phrase.strip() for phrase in text.split(";") if phrase.strip()))


class _Paths:
    """Reads paths over the classes and groups of prepositions of a parsed ``frames.toml``; each need is read once."""

    def __init__(self, content: dict[str, Any]) -> None:
        self._groups: dict[str, str] = content["prepositions"]
        entities = {each for text in content["entities"].values() for each in text.split()}
        self._classes = frozenset((*content["classes"], *entities, "name"))
        self._needs: dict[str, Need] = {}

    def read(self, text: str) -> tuple[tuple[Need, ...], ...]:
        return tuple(
            tuple(self._need(part.strip()) for part in alternative.split("&"))
            for alternative in _listed(text.replace("\n", " "))
        )

    def _need(self, part: str) -> Need:
        need = self._needs.get(part)
        if need is None:
            need = self._needs[part] = self._read_need(part)
        return need

    def _read_need(self, part: str) -> Need:
        if part == ".":
            return Need()
        if part == "hour":
            return Need(frozenset((ANYWHERE,)), frozenset(("hour",)))
        if part in ("time", "when"):
            return Need(
                frozenset((ANYWHERE,)), frozenset(("time", "front")) if part == "when" else frozenset(("time",))
            )
        if part.startswith("+"):
            return Need(particles=frozenset(part[1:].split("/")))
        prepositions, things = part.split()
        found: set[str] = set()
        for name in prepositions.split("/"):
            found |= set(self._groups.get(name, "" if name == "-" else name).split()) or {""}
        classes = frozenset(things.split("/"))
        return Need(frozenset(found), classes & self._classes, classes - self._classes)


@cache
def load_frames() -> FrameTable:
    """The table shipped with the program, read once."""
    from spacetimeline.settings import resource_path

    return read_frames(read_table(resource_path("lexicon/frames.toml")))
