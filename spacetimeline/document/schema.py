"""The tables of a document, as numbered migrations. Schema 1 is the first that was released.

Every table that undo knows has an integer ``id`` that is never given out twice (AUTOINCREMENT), so that a step can be
taken back and done again without another row sitting in its place. Tables are STRICT: SQLite itself refuses a text
where a number belongs. There are no triggers; a file that has some was tampered with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.document.codes import BOUNDS, GRANULARITIES, KINDS, QUALIFIERS, STATUSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x53544C31
"""``STL1`` at byte 68 of the file: what file(1) and the MIME type look for."""

SCHEMA_VERSION = 1
"""Kept in ``PRAGMA user_version``; a file with a larger one is refused."""

_WHEN = """
    {0}_lo_ms INTEGER, {0}_hi_ms INTEGER, {0}_at_ms INTEGER,
    {0}_granularity INTEGER REFERENCES granularities(id),
    {0}_qualifier INTEGER REFERENCES qualifiers(id),
    {0}_bound INTEGER REFERENCES bounds(id),"""
_WORDS = "{0}_text TEXT, {0}_raw TEXT, {0}_zone TEXT, {0}_offset_min INTEGER,"

_LOOKUPS = "".join(
    f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;\n"
    for table in ("kinds", "statuses", "granularities", "qualifiers", "bounds")
)


def _entity_table(table: str, extra: str, unique: str = "name_key") -> str:
    return f"""
    CREATE TABLE {table} (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, name_key TEXT NOT NULL, notes TEXT NOT NULL,
        {", ".join(f"{column} TEXT NOT NULL" for column in extra.split())},
        UNIQUE ({unique})
    ) STRICT;"""


_ENTITIES = "".join(
    (
        _entity_table("missions", "spacecraft organisation"),
        _entity_table("spacecraft", "series organisation"),
        _entity_table("launch_vehicles", "family organisation"),
        _entity_table("stations", "organisation"),
        # "Forward" is a port of more than one station.
        _entity_table("docking_ports", "station", "name_key, station"),
        _entity_table("people", "nationality"),
        _entity_table("sites", "zone country"),
        _entity_table("organisations", "country"),
    )
)

_EVENT_LINKS = (
    ("mission_id", "missions"),
    ("vehicle_id", "spacecraft"),
    ("launch_vehicle_id", "launch_vehicles"),
    ("site_id", "sites"),
    ("target_id", "stations"),
    ("port_id", "docking_ports"),
    ("agency_id", "organisations"),
)

# What the timeline reads of a million rows stands first in the row: SQLite stops decoding after the last column asked.
_EVENTS = f"""
    CREATE TABLE events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind INTEGER NOT NULL REFERENCES kinds(id),
        status INTEGER NOT NULL REFERENCES statuses(id),
        {_WHEN.format("start")}
        {_WHEN.format("end")}
        {", ".join(f"{column} INTEGER REFERENCES {table}(id)" for column, table in _EVENT_LINKS)},
        core INTEGER NOT NULL, confidence REAL NOT NULL, slip_of INTEGER REFERENCES events(id),
        title TEXT NOT NULL,
        {_WORDS.format("start")} {_WORDS.format("end")}
        colour TEXT NOT NULL, notes TEXT NOT NULL
    ) STRICT;
    CREATE INDEX events_by_kind ON events(kind, start_lo_ms);
    CREATE INDEX events_by_colour ON events(colour) WHERE colour <> '';
    CREATE INDEX events_by_slip ON events(slip_of) WHERE slip_of IS NOT NULL;
    """ + "".join(
    f"CREATE INDEX events_by_{column.removesuffix('_id')} ON events({column}) WHERE {column} IS NOT NULL;\n"
    for column, _ in _EVENT_LINKS
)

_TABLES = """
    CREATE TABLE aliases (
        id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, entity_id INTEGER NOT NULL,
        alias TEXT NOT NULL, alias_key TEXT NOT NULL
    ) STRICT;
    CREATE INDEX aliases_by_key ON aliases(kind, alias_key);
    CREATE INDEX aliases_by_entity ON aliases(kind, entity_id);

    CREATE TABLE participations (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        event_id INTEGER NOT NULL REFERENCES events(id),
        person_id INTEGER NOT NULL REFERENCES people(id),
        role TEXT NOT NULL, position INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX participations_by_event ON participations(event_id);
    CREATE INDEX participations_by_person ON participations(person_id);

    CREATE TABLE sources (
        id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, url TEXT NOT NULL, path TEXT NOT NULL,
        published TEXT NOT NULL, retrieved TEXT NOT NULL, sha256 TEXT NOT NULL, text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sources_by_sha256 ON sources(sha256);
    CREATE INDEX sources_by_url ON sources(url);

    CREATE TABLE claims (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        event_id INTEGER NOT NULL REFERENCES events(id),
        source_id INTEGER REFERENCES sources(id),
        field TEXT NOT NULL, value TEXT NOT NULL, quote TEXT NOT NULL,
        quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, stated TEXT NOT NULL, chosen INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX claims_by_event ON claims(event_id);
    CREATE INDEX claims_by_source ON claims(source_id);

    CREATE TABLE saved_views (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL
    ) STRICT;
    CREATE TABLE dismissals (
        id INTEGER PRIMARY KEY AUTOINCREMENT, finding TEXT NOT NULL UNIQUE, reason TEXT NOT NULL, at_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE steps (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, at_ms INTEGER NOT NULL,
        undone INTEGER NOT NULL, rows INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE step_changes (
        step_id INTEGER NOT NULL REFERENCES steps(id) ON DELETE CASCADE,
        part INTEGER NOT NULL, changes BLOB NOT NULL, PRIMARY KEY (step_id, part)
    ) STRICT;

    CREATE TABLE document_info (name TEXT PRIMARY KEY, value ANY) STRICT;
    CREATE TABLE column_cache (name TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT;

    CREATE VIRTUAL TABLE events_search USING fts5(
        title, notes, content='events', content_rowid='id', prefix='2 3', tokenize="unicode61 remove_diacritics 2"
    );
"""

_TIME = """
    e.{0}_text AS "{0}", e.{0}_at_ms AS {0}_ms,
    strftime('%Y-%m-%dT%H:%M:%SZ', e.{0}_at_ms / 1000, 'unixepoch') AS {0}_utc, e.{0}_lo_ms, e.{0}_hi_ms"""
_CREW = """(SELECT group_concat(name, char(59) || ' ') FROM (
        SELECT p.name FROM participations AS c JOIN people AS p ON p.id = c.person_id
        WHERE c.event_id = e.id ORDER BY c.position)) AS crew"""
_NAMES = {
    "mission": "(SELECT name FROM missions WHERE id = e.mission_id) AS mission",
    "vehicle": "(SELECT name FROM spacecraft WHERE id = e.vehicle_id) AS vehicle",
    "launch_vehicle": "(SELECT name FROM launch_vehicles WHERE id = e.launch_vehicle_id) AS launch_vehicle",
    "site": "(SELECT name FROM sites WHERE id = e.site_id) AS site",
    "station": "(SELECT name FROM stations WHERE id = e.target_id) AS station",
    "port": "(SELECT name FROM docking_ports WHERE id = e.port_id) AS port",
    "agency": "(SELECT name FROM organisations WHERE id = e.agency_id) AS agency",
}


def _view(name: str, kinds: Sequence[str], columns: Sequence[str]) -> str:
    quoted = ", ".join(f"'{kind}'" for kind in kinds)
    named = ",\n        ".join(_NAMES[column] for column in columns)
    return f"""
    CREATE VIEW {name} AS SELECT e.id, e.title, (SELECT name FROM kinds WHERE id = e.kind) AS kind,
        (SELECT name FROM statuses WHERE id = e.status) AS status, {_TIME.format("start")},
        {named},
        {_CREW}, e.notes
    FROM events AS e WHERE e.kind IN (SELECT id FROM kinds WHERE name IN ({quoted}));"""


# A stay is told as such, or runs from somebody's launch to the same person's next return.
_CREW_STAYS = f"""
    CREATE VIEW crew_stays AS
    SELECT p.name AS person, c.role, e.id AS event_id, e.title, {_TIME.format("start")}, {_TIME.format("end")},
        {_NAMES["station"]}
    FROM events AS e JOIN participations AS c ON c.event_id = e.id JOIN people AS p ON p.id = c.person_id
    WHERE e.kind = (SELECT id FROM kinds WHERE name = 'stay')
    UNION ALL
    SELECT p.name, c.role, e.id, e.title, {_TIME.format("start")}, r.start_text, r.start_at_ms,
        strftime('%Y-%m-%dT%H:%M:%SZ', r.start_at_ms / 1000, 'unixepoch'), r.start_lo_ms, r.start_hi_ms,
        {_NAMES["station"]}
    FROM events AS e JOIN participations AS c ON c.event_id = e.id JOIN people AS p ON p.id = c.person_id
    LEFT JOIN events AS r ON r.id = (
        SELECT r2.id FROM participations AS c2 JOIN events AS r2 ON r2.id = c2.event_id
        WHERE c2.person_id = c.person_id AND r2.kind = (SELECT id FROM kinds WHERE name = 'return')
            AND r2.start_at_ms > e.start_at_ms ORDER BY r2.start_at_ms LIMIT 1)
    WHERE e.kind = (SELECT id FROM kinds WHERE name = 'launch');
"""

_VIEWS = (
    _view("launches", ["launch"], ["mission", "vehicle", "launch_vehicle", "site", "agency"])
    + _view("dockings", ["docking", "berthing", "relocation"], ["mission", "vehicle", "station", "port", "agency"])
    + _view("undockings", ["undocking", "unberthing"], ["mission", "vehicle", "station", "port", "agency"])
    + _view("returns", ["return", "reentry"], ["mission", "vehicle", "site", "agency"])
    + _CREW_STAYS
)

_WORDS_OF_CODES = {
    "kinds": KINDS,
    "statuses": STATUSES,
    "granularities": GRANULARITIES,
    "qualifiers": QUALIFIERS,
    "bounds": BOUNDS,
}


def statements(script: str) -> list[str]:
    """The statements of a script without strings or comments that hold a semicolon.

    ``executescript`` would commit the transaction that a migration runs in.
    """
    return [statement for statement in (part.strip() for part in script.split(";")) if statement]


def schema_statements() -> list[str]:
    """The statements that make the newest schema in an empty file, without the rows of the lookup tables."""
    return statements(_LOOKUPS + _ENTITIES + _EVENTS + _TABLES + _VIEWS)


def migrations() -> Migrations:
    """All steps from an empty file to the newest schema, in order."""
    from sqlite_utils import Migrations

    steps = Migrations("spacetimeline")

    @steps(name="schema_1")
    def schema_1(db: Database) -> None:
        for statement in schema_statements():
            db.execute(statement)
        for table, members in _WORDS_OF_CODES.items():
            db.table(table).insert_all({"id": code, "name": str(member)} for code, member in enumerate(members))
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")

    return steps
