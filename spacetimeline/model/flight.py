"""The things and people of spaceflight that events name: each has a name, aliases, and in a document an id."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    """Kinds of entity a document keeps, each a table of its own."""

    MISSION = "mission"
    SPACECRAFT = "spacecraft"
    LAUNCH_VEHICLE = "launch_vehicle"
    STATION = "station"
    DOCKING_PORT = "docking_port"
    PERSON = "person"
    SITE = "site"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What all entities share."""

    name: str
    aliases: tuple[str, ...] = ()
    notes: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mission(Entity):
    """One spacecraft's flight; not an expedition, which is a station crew's period."""

    spacecraft: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spacecraft(Entity):
    series: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchVehicle(Entity):
    family: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Station(Entity):
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DockingPort(Entity):
    station: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    nationality: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Entity):
    zone: str = ""  # IANA zone name
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Entity):
    country: str = ""


ENTITY_TYPES: dict[EntityKind, type[Entity]] = {
    EntityKind.MISSION: Mission,
    EntityKind.SPACECRAFT: Spacecraft,
    EntityKind.LAUNCH_VEHICLE: LaunchVehicle,
    EntityKind.STATION: Station,
    EntityKind.DOCKING_PORT: DockingPort,
    EntityKind.PERSON: Person,
    EntityKind.SITE: Site,
    EntityKind.ORGANISATION: Organisation,
}
