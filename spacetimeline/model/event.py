"""Events of spaceflight, what sources claim of them, and the sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.model.when import When


class EventKind(StrEnum):
    """What happened. The order is that of a flight and of menus."""

    LAUNCH = "launch"
    ORBIT_INSERTION = "orbit_insertion"
    DOCKING = "docking"
    BERTHING = "berthing"
    HATCH_OPENING = "hatch_opening"
    SPACEWALK = "spacewalk"
    RELOCATION = "relocation"
    UNDOCKING = "undocking"
    UNBERTHING = "unberthing"
    FLYBY = "flyby"
    LANDING = "landing"  # on another body
    RETURN = "return"  # to Earth: landing or splashdown
    REENTRY = "reentry"
    SCRUB = "scrub"
    SLIP = "slip"  # a planned time was moved
    FIRST_FIRM_DATE = "first_firm_date"
    MISSION = "mission"  # a span: one spacecraft's flight
    STAY = "stay"  # a span: somebody's time in space or aboard
    OTHER = "other"

    @property
    def label(self) -> str:
        """The kind in words for menus and tables: ``"Hatch opening"``."""
        return _KIND_LABELS.get(self, self.value.replace("_", " ").capitalize())


_KIND_LABELS = {EventKind.FIRST_FIRM_DATE: "First firm date", EventKind.RETURN: "Return to Earth"}


class Status(StrEnum):
    """What is known of an event's happening."""

    ACTUAL = "actual"
    PLANNED = "planned"
    DELAYED = "delayed"  # this slot was superseded by a later one
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNCONFIRMED = "unconfirmed"

    @property
    def label(self) -> str:
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class CrewMember:
    """Somebody who takes part in an event; ``role`` in words ("commander"), empty when not told."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, will or would happen.

    Entities (mission, vehicle, site ...) are named as the user reads them; the document resolves the names. ``id`` is
    None until a document holds the event. ``start`` is None for what is undated; ``end`` is None for a point.
    """

    kind: EventKind
    title: str
    start: When | None
    status: Status = Status.ACTUAL
    end: When | None = None
    mission: str = ""
    vehicle: str = ""
    launch_vehicle: str = ""
    site: str = ""
    target: str = ""
    port: str = ""
    agency: str = ""
    crew: tuple[CrewMember, ...] = ()
    notes: str = ""
    colour: str = ""  # "#rrggbb", or empty for the theme's choice
    core: bool = True  # False for background and history
    confidence: float = 1.0  # 0 to 1, as the reader judged it; 1 for what a person entered
    slip_of: int | None = None  # id of the event whose earlier plan this is
    id: int | None = None


EVENT_FIELDS = (
    "kind",
    "title",
    "start",
    "status",
    "end",
    "mission",
    "vehicle",
    "launch_vehicle",
    "site",
    "target",
    "port",
    "agency",
    "crew",
)
"""The fields a source can make claims about."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where knowledge comes from: an article, a catalogue, a person. ``sha256`` identifies the text."""

    title: str
    url: str = ""
    path: str = ""
    published: str = ""  # ISO date, or empty
    retrieved: str = ""  # ISO date, or empty
    text: str = ""
    sha256: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says of one field of one event, and where it says so.

    ``value`` is the field's text form (``When.text()`` for times, names joined by "; " for crews); ``quote`` the words,
    ``quote_start`` and ``quote_end`` their extent in characters of the source's text (-1 where there is none).
    ``chosen`` marks the claim the event shows.
    """

    field: str
    value: str
    quote: str = ""
    quote_start: int = -1
    quote_end: int = -1
    stated: str = ""  # ISO date at which the source said so, or empty
    chosen: bool = True
    event_id: int | None = None
    source_id: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class EventWithClaims:
    """An event beside what its sources say."""

    event: Event
    claims: tuple[Claim, ...] = field(default=())
