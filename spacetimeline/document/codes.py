"""The numbers that stand for kinds, states and granularities in the file.

A document is read for decades: a code is never given another meaning, and new members are added at the end. The order
of the enumerations in the model is free; this one is not. Lookup tables in the file carry the words for other programs.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Bound, Granularity, Qualifier

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

KINDS: tuple[EventKind, ...] = (
    EventKind.LAUNCH,
    EventKind.ORBIT_INSERTION,
    EventKind.DOCKING,
    EventKind.BERTHING,
    EventKind.HATCH_OPENING,
    EventKind.SPACEWALK,
    EventKind.RELOCATION,
    EventKind.UNDOCKING,
    EventKind.UNBERTHING,
    EventKind.FLYBY,
    EventKind.LANDING,
    EventKind.RETURN,
    EventKind.REENTRY,
    EventKind.SCRUB,
    EventKind.SLIP,
    EventKind.FIRST_FIRM_DATE,
    EventKind.MISSION,
    EventKind.STAY,
    EventKind.OTHER,
)
STATUSES: tuple[Status, ...] = (
    Status.ACTUAL,
    Status.PLANNED,
    Status.DELAYED,
    Status.CANCELLED,
    Status.FAILED,
    Status.UNCONFIRMED,
)
GRANULARITIES: tuple[Granularity, ...] = (
    Granularity.MILLISECOND,
    Granularity.SECOND,
    Granularity.MINUTE,
    Granularity.HOUR,
    Granularity.DAY,
    Granularity.WEEK,
    Granularity.MONTH,
    Granularity.QUARTER,
    Granularity.SEASON,
    Granularity.HALF,
    Granularity.YEAR,
    Granularity.FISCAL_YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
    Granularity.MILLENNIUM,
)
QUALIFIERS: tuple[Qualifier, ...] = (
    Qualifier.NONE,
    Qualifier.UNCERTAIN,
    Qualifier.APPROXIMATE,
    Qualifier.NOT_BEFORE,
    Qualifier.NOT_AFTER,
)
BOUNDS: tuple[Bound, ...] = (Bound.EXACT, Bound.OPEN, Bound.ONGOING, Bound.UNKNOWN)

_Member = TypeVar("_Member", bound="StrEnum")


def _codes(members: tuple[_Member, ...]) -> Mapping[_Member, int]:
    return MappingProxyType({member: code for code, member in enumerate(members)})


KIND_CODES = _codes(KINDS)
STATUS_CODES = _codes(STATUSES)
GRANULARITY_CODES = _codes(GRANULARITIES)
QUALIFIER_CODES = _codes(QUALIFIERS)
BOUND_CODES = _codes(BOUNDS)
