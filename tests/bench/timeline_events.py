"""Documents full of invented events for the timeline's benchmark: all of spaceflight, growing denser, 60 missions.

Rows are written by plain SQL into a document that the program made: writing a million events one step at a time is
another benchmark.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from spacetimeline.document.document import Document
from spacetimeline.model.calendar import DAY_MS, HOUR_MS, MINUTE_MS, days_from_date
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Bound, Granularity, Qualifier

FIRST_MS = days_from_date(1957, 10, 4) * DAY_MS
LAST_MS = days_from_date(2030, 12, 31) * DAY_MS
NOW_MS = days_from_date(2026, 6, 1) * DAY_MS
TRACKS = 60
_FAMILIES = (
    *("Soyuz", "Progress", "Cosmos", "Starlink Group", "Dragon Crew", "Cargo Dragon CRS", "Shenzhou", "Tianzhou"),
    *("Atlas V", "Delta II", "Ariane 5 VA", "Long March 2C", "PSLV-C", "Electron", "Falcon 9", "Vostok", "Gemini"),
    *("Apollo", "Shuttle STS", "Salyut", "Mir EO", "Expedition", "Molniya", "OneWeb", "Meridian", "Zenit", "Cygnus NG"),
)
_DEEDS = {
    EventKind.LAUNCH: ("launch", "lift-off", "to transfer orbit", ""),
    EventKind.DOCKING: ("docking", "docks at Zvezda", "at Harmony forward", ""),
    EventKind.UNDOCKING: ("undocking", "leaves Rassvet", "departure", ""),
    EventKind.RETURN: ("landing", "splashdown in the Pacific", "returns to Kazakhstan", ""),
    EventKind.MISSION: ("mission", "long-duration mission", "flight", ""),
}
KINDS = tuple(_DEEDS)
SHARES = (0.35, 0.20, 0.12, 0.13, 0.20)


def events(count: int, seed: int = 1957) -> dict[str, np.ndarray]:
    """Columns ``start``, ``end`` (ms), ``kind`` (position in ``KINDS``), ``track``, ``width`` (ms of the unit told)."""
    random = np.random.default_rng(seed)
    share = random.random(count)
    steady = random.random(count) < 0.45
    steep = (LAST_MS - FIRST_MS) / DAY_MS / 365.25 / 12.0
    place = np.where(steady, np.sqrt(share), np.log1p(share * np.expm1(steep)) / steep)
    start = np.sort((FIRST_MS + place * (LAST_MS - FIRST_MS)).astype(np.int64) // MINUTE_MS * MINUTE_MS)
    kind = random.choice(len(KINDS), count, p=SHARES)
    weight = 1 / np.arange(1, TRACKS + 1) ** 0.7
    track = random.permutation(TRACKS)[random.choice(TRACKS, count, p=weight / weight.sum())]
    length = np.exp(random.uniform(np.log(HOUR_MS), np.log(400 * DAY_MS), count)).astype(np.int64)
    width = random.choice([MINUTE_MS, DAY_MS, 30 * DAY_MS], count, p=[0.70, 0.24, 0.06])
    start = np.where(width == MINUTE_MS, start, start // DAY_MS * DAY_MS)
    end = np.where(kind == len(KINDS) - 1, start + length // MINUTE_MS * MINUTE_MS, start)
    return {"start": start, "end": end, "kind": kind, "track": track, "width": width}


def title(number: int, kind: int) -> str:
    """A title of 8 to 40 characters; few are alike."""
    family = _FAMILIES[number * 7919 % len(_FAMILIES)]
    deeds = _DEEDS[KINDS[kind]]
    text = f"{family} {number * 31 % 997 + 1} {deeds[number * 17 % len(deeds)]}".strip()
    return (text if len(text) >= 8 else f"{text}-{number % 1000:03d}")[:40]


def write_document(path: Path, count: int) -> None:
    """A new document with ``count`` events."""
    document = Document.create(path)
    kinds, statuses = document.kinds, document.statuses
    granularities, qualifiers, bounds = document.granularities, document.qualifiers, document.bounds
    document.close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=MEMORY")
    connection.executemany(
        "INSERT INTO missions (id, name, name_key, notes, spacecraft, organisation) VALUES (?, ?, ?, '', '', '')",
        [(number + 1, f"Mission {number + 1:02d}", f"mission {number + 1:02d}") for number in range(TRACKS)],
    )
    codes = (
        np.array([kinds.index(kind) for kind in KINDS]),
        {name: statuses.index(name) for name in Status},
        {
            MINUTE_MS: granularities.index(Granularity.MINUTE),
            DAY_MS: granularities.index(Granularity.DAY),
            30 * DAY_MS: granularities.index(Granularity.MONTH),
        },
    )
    plain, exact = qualifiers.index(Qualifier.NONE), bounds.index(Bound.EXACT)
    connection.executemany(_INSERT, _rows(count, *codes, plain, exact))
    connection.commit()
    connection.close()
    # what another program wrote is checked and indexed when it is next opened: that is not what is measured
    Document.open(path).close()


_INSERT = """INSERT INTO events (id, kind, status, start_lo_ms, start_hi_ms, start_at_ms, start_granularity,
    start_qualifier, start_bound, end_lo_ms, end_hi_ms, end_at_ms, end_granularity, end_qualifier, end_bound,
    mission_id, core, confidence, title, colour, notes) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,1,1.0,?,'','')"""


def _rows(
    count: int,
    kinds: np.ndarray,
    statuses: dict[Status, int],
    granularities: dict[int, int],
    plain: int,
    exact: int,
) -> Iterator[tuple[object, ...]]:
    made = events(count)
    columns = zip(*(made[name].tolist() for name in ("start", "end", "kind", "track", "width")), strict=True)
    mission = len(KINDS) - 1
    odd = (Status.CANCELLED, Status.FAILED, Status.UNCONFIRMED, Status.DELAYED)
    for number, (start, end, kind, track, width) in enumerate(columns):
        status = Status.PLANNED if start > NOW_MS else odd[number % 4] if number % 53 == 0 else Status.ACTUAL
        granularity = granularities[width]
        last = (end, end + width, end, granularity, plain, exact) if kind == mission else (None,) * 6
        yield (
            number + 1,
            int(kinds[kind]),
            statuses[status],
            start,
            start + width,
            start,
            granularity,
            plain,
            exact,
            *last,
            track + 1,
            title(number, kind),
        )
