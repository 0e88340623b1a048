"""What listeners are told after a step, and how a step describes itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacetimeline.model.flight import EntityKind


@dataclass(frozen=True, slots=True)
class Changes:
    """What a committed step, an undo or a redo changed; ids are those of events unless told otherwise.

    ``updated`` holds events whose own row, crew or claims changed. ``entities`` holds the entities that were added,
    renamed, merged or removed: events that name them show it. With ``everything`` another program wrote to the file,
    and whoever keeps a picture of it reads it anew; the other fields are empty then.
    """

    name: str
    added: Sequence[int] = ()
    removed: Sequence[int] = ()
    updated: Sequence[int] = ()
    entities: frozenset[tuple[EntityKind, int]] = field(default_factory=frozenset)
    sources: frozenset[int] = field(default_factory=frozenset)
    saved_views: bool = False
    dismissals: bool = False
    everything: bool = False


@dataclass(frozen=True, slots=True)
class StepInfo:
    """A step of the history. ``at_ms`` is when it was made (ms UTC since 1970), ``rows`` how much it wrote."""

    id: int
    name: str
    at_ms: int
    undone: bool
    rows: int


if TYPE_CHECKING:
    Listener = Callable[[Changes], None]
