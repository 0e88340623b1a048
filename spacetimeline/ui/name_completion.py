"""Completing names while they are typed: those of the document first, then the ones the program knows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from spacetimeline.model.flight import EntityKind

if TYPE_CHECKING:
    from spacetimeline.document.contents import Contents

Completion = Callable[[EntityKind, str], list[str]]
"""Names of a kind for what is typed so far, best first."""

MOST_OFFERED = 12
_VOCABULARY_KINDS = {
    "vehicle": EntityKind.SPACECRAFT,
    "mission": EntityKind.MISSION,
    "launch_vehicle": EntityKind.LAUNCH_VEHICLE,
    "station": EntityKind.STATION,
    "port": EntityKind.DOCKING_PORT,
    "site": EntityKind.SITE,
    "agency": EntityKind.ORGANISATION,
    "body": EntityKind.STATION,  # an event's target may be the Moon
}


def completion_of(contents: Contents | None) -> Completion:
    """Completion over a document (or none) and the built-in vocabularies; in a document it costs index look-ups."""

    def complete(kind: EntityKind, text: str) -> list[str]:
        names = contents.complete(kind, text, MOST_OFFERED) if contents is not None else []
        known = {name.casefold() for name in names}
        names += [name for name in built_in_names(kind, text) if name.casefold() not in known]
        return names[:MOST_OFFERED]

    return complete


def built_in_names(kind: EntityKind, text: str) -> list[str]:
    """Names the program knows without any document that begin with ``text``, or a word of which does."""
    typed = text.casefold().strip()
    found = []
    for folded, name in _names().get(kind, ()):
        if folded.startswith(typed):
            found.append((0, len(name), name))
        elif f" {typed}" in folded:
            found.append((1, len(name), name))
    return [name for _, _, name in sorted(found)[:MOST_OFFERED]]


@cache
def _names() -> dict[EntityKind, tuple[tuple[str, str], ...]]:
    """All plain names of the vocabularies in lower case and as written; read once, when first asked for."""
    from spacetimeline.extract.names.vocabulary import read_vocabulary
    from spacetimeline.settings import resource_path

    vocabulary = read_vocabulary(resource_path("lexicon"))
    names: dict[EntityKind, set[str]] = {EntityKind.PERSON: set(vocabulary.names_of_people())}
    for alias in vocabulary.aliases:
        kind = _VOCABULARY_KINDS.get(alias.entry.kind)
        # A series ("Soyuz MS-##") is no name until it has its number.
        if kind is not None and not set(alias.entry.name) & set("#%@"):
            names.setdefault(kind, set()).add(alias.entry.name)
    return {kind: tuple(sorted((name.casefold(), name) for name in each)) for kind, each in names.items()}


class NameLine(QLineEdit):
    """A line edit that completes names of one kind of entity. What isn't known may be typed all the same."""

    def __init__(self, kind: EntityKind, complete: Completion, caption: str, *, placeholder: str = "") -> None:
        super().__init__()
        self._kind = kind
        self._complete = complete
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # The list is made of what fits: an alias need not hold the letters typed.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(completer)
        self.setAccessibleName(caption)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self._offer)

    def offered(self) -> list[str]:
        """The names offered for what was typed last."""
        return self._names.stringList()

    def _offer(self, text: str) -> None:
        self._names.setStringList(self._complete(self._kind, text) if text.strip() else [])
