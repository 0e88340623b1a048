"""Events as columns of numbers: what the timeline draws from, some forty bytes an event whatever the event holds.

Times are kept as the *certain core* and how far certainty fades on either side of it: an event may lie anywhere in
``[start_ms - start_spread, end_ms + end_spread)``, and a span is certainly under way in ``[start_ms, end_ms)``. Of a
point both are the middle of its interval. Titles stay in the document and are asked for when they are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntFlag
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Array = npt.NDArray[Any]

KINDS: tuple[EventKind, ...] = tuple(EventKind)
"""``EventColumns.kind`` holds positions in this tuple."""
STATUSES: tuple[Status, ...] = tuple(Status)
"""``EventColumns.status`` holds positions in this tuple."""

END_NONE, END_EXACT, END_OPEN, END_ONGOING, END_UNKNOWN = range(5)
"""Values of a row's ``end_bound``: no end (a point), and the members of ``model.when.Bound``."""

ENTITY_FIELDS = ("mission", "vehicle", "target", "port", "site", "agency")
"""The fields of an event by which a timeline can be grouped, beside kind and person."""

COLUMN_FIELDS = (
    "id",
    "kind",
    "status",
    "start_lo",
    "start_hi",
    "end_lo",
    "end_hi",
    "end_bound",
    "colour",
    *ENTITY_FIELDS,
)
"""The integers of a column row, in order.

``kind`` and ``status`` are positions in ``KINDS`` and ``STATUSES``; ``end_*`` are 0 where ``end_bound`` is
``END_NONE``; ``colour`` is 0 for the theme's choice, else 0x1000000 + 0xRRGGBB; entities are their ids, 0 for none.
"""

ROW_DTYPE = np.dtype([(name, np.int64) for name in COLUMN_FIELDS])


class Flag(IntFlag):
    """What the numbers alone do not tell of an event."""

    SPAN = 1
    ONGOING = 2
    END_UNKNOWN = 4
    OPEN_BEFORE = 8  # no lower bound: "by March"
    OPEN_AFTER = 16  # no upper bound: "no earlier than March"


@dataclass(slots=True)
class EventColumns:
    """Parallel arrays sorted by ``id``; shape (n,).

    ``id``, ``start_ms``, ``end_ms`` int64; ``start_spread``, ``end_spread`` float32 milliseconds (infinite when
    open); ``kind``, ``status``, ``flags``, ``colour`` uint8; ``codes`` one array per entity field, of the narrowest
    unsigned type that holds its ids. ``colour`` counts from 1 in ``colours`` (0xRRGGBB), 0 is the theme's choice.
    """

    id: Array
    start_ms: Array
    end_ms: Array
    start_spread: Array
    end_spread: Array
    kind: Array
    status: Array
    flags: Array
    colour: Array
    codes: dict[str, Array]
    colours: list[int] = field(default_factory=list)

    # -- making ---------------------------------------------------------------------------------------------------

    @classmethod
    def empty(cls) -> EventColumns:
        """Columns of no event."""
        return cls.from_records(np.empty(0, ROW_DTYPE))

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, ...]]) -> EventColumns:
        """Columns of rows of ``COLUMN_FIELDS``, in any order."""
        return cls.from_records(np.fromiter(rows, ROW_DTYPE))

    @classmethod
    def from_records(cls, records: Array) -> EventColumns:
        """Columns of a structured array of ``ROW_DTYPE``."""
        return cls.from_arrays({name: records[name] for name in COLUMN_FIELDS})

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, Array]) -> EventColumns:
        """Columns of int64 arrays by the names of ``COLUMN_FIELDS``, all of one length."""
        if len(arrays["id"]) > 1 and (np.diff(arrays["id"]) < 0).any():
            order = np.argsort(arrays["id"], kind="stable")
            arrays = {name: array[order] for name, array in arrays.items()}
        start, end, before, after, flags = _cores(arrays)
        colour, colours = _colours(arrays["colour"], [])
        return cls(
            np.array(arrays["id"], np.int64),
            start,
            end,
            before,
            after,
            arrays["kind"].astype(np.uint8),
            arrays["status"].astype(np.uint8),
            flags,
            colour,
            {name: _narrow(arrays[name]) for name in ENTITY_FIELDS},
            colours,
        )

    # -- reading --------------------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self.id)

    @property
    def nbytes(self) -> int:
        """Bytes of all arrays."""
        return sum(array.nbytes for array in self._arrays().values())

    def _arrays(self) -> dict[str, Array]:
        own = {name: getattr(self, name) for name in _PLAIN}
        return own | {f"code_{name}": array for name, array in self.codes.items()}

    def index_of(self, event_id: int) -> int:
        """The position of an event, or -1."""
        at = int(np.searchsorted(self.id, np.int64(event_id)))
        return at if at < len(self.id) and int(self.id[at]) == event_id else -1

    def indices_of(self, event_ids: Sequence[int] | Array) -> Array:
        """Positions of those events that are here, as int64, in the order asked."""
        wanted = np.asarray(event_ids, np.int64).reshape(-1)
        if not len(self.id) or not len(wanted):
            return np.empty(0, np.int64)
        at = np.minimum(np.searchsorted(self.id, wanted), len(self.id) - 1)
        found: Array = at[self.id[at] == wanted]
        return found

    def extent(self) -> tuple[int, int] | None:
        """First and last instant (ms) with anything to see, open and ongoing ends left out; None when empty."""
        if not len(self.id):
            return None
        starts = self.start_ms[(self.start_ms > FAR_PAST_MS) & (self.start_ms < FAR_FUTURE_MS)]
        ends = self.end_ms[self.end_ms < FAR_FUTURE_MS]
        if not len(starts):
            return None
        return int(starts.min()), max(int(starts.max()), int(ends.max()) if len(ends) else int(starts.max()))

    # -- changing -------------------------------------------------------------------------------------------------

    def remove(self, event_ids: Iterable[int]) -> Array:
        """Forget events; the positions they had, ascending."""
        gone = np.unique(self.indices_of(list(event_ids)))
        if len(gone):
            self._replace({name: removed(array, gone) for name, array in self._arrays().items()})
        return gone

    def insert(self, rows: Iterable[tuple[int, ...]]) -> Array:
        """Add events that are not here yet; the positions they now have, ascending."""
        new = EventColumns.from_rows(rows)
        if not len(new):
            return np.empty(0, np.int64)
        at = np.searchsorted(self.id, new.id)
        new.colour, self.colours = _colours(_packed(new), self.colours)
        mine, theirs = self._arrays(), new._arrays()
        self._replace({name: inserted(mine[name], at, theirs[name]) for name in mine})
        places: Array = at + np.arange(len(at))
        return places

    def overwrite(self, rows: Iterable[tuple[int, ...]]) -> Array:
        """Change events that are here, in place; their positions, ascending."""
        new = EventColumns.from_rows(rows)
        if not len(new):
            return np.empty(0, np.int64)
        at = self.indices_of(new.id)
        new.colour, self.colours = _colours(_packed(new), self.colours)
        mine, theirs = self._arrays(), new._arrays()
        for name, array in mine.items():
            if theirs[name].dtype.itemsize > array.dtype.itemsize:
                mine[name] = array = array.astype(theirs[name].dtype)
            array[at] = theirs[name]
        self._replace(mine)
        return at

    def _replace(self, arrays: Mapping[str, Array]) -> None:
        for name in _PLAIN:
            setattr(self, name, arrays[name])
        self.codes = {name: arrays[f"code_{name}"] for name in self.codes}


_PLAIN = ("id", "start_ms", "end_ms", "start_spread", "end_spread", "kind", "status", "flags", "colour")


def inserted(old: Array, at: Array, new: Array) -> Array:
    """``old`` with ``new`` put in before positions ``at`` (ascending).

    What is appended goes into spare room behind the array when there is some: adding to a million costs no copy.
    """
    if new.dtype.itemsize > old.dtype.itemsize:
        old = old.astype(new.dtype)
    count, extra = len(old), len(new)
    if extra > 16:
        return np.insert(old, at, new)
    if int(at[0]) < count:
        cuts = [0, *at.tolist(), count]
        parts = [part for k in range(extra) for part in (old[cuts[k] : cuts[k + 1]], new[k : k + 1])]
        return np.concatenate([*parts, old[cuts[-2] :]], dtype=old.dtype)
    room = old.base
    if not isinstance(room, np.ndarray) or room.dtype != old.dtype or room.ndim != 1 or len(room) < count + extra:
        room = np.empty(count + extra + count // 8 + 64, old.dtype)
        room[:count] = old
    elif room.ctypes.data != old.ctypes.data or not room.flags.writeable:
        return np.concatenate([old, new], dtype=old.dtype)
    room[count : count + extra] = new
    return room[: count + extra]


def removed(old: Array, gone: Array) -> Array:
    """``old`` without positions ``gone`` (ascending)."""
    if len(gone) > 16:
        return np.delete(old, gone)
    if int(gone[0]) == len(old) - len(gone):
        return old[: len(old) - len(gone)]
    edges = [-1, *gone.tolist(), len(old)]
    return np.concatenate([old[first + 1 : last] for first, last in pairwise(edges)])


def _narrow(codes: Array) -> Array:
    top = int(codes.max()) if len(codes) else 0
    dtype = np.uint8 if top < 2**8 else np.uint16 if top < 2**16 else np.uint32
    return codes.astype(dtype)


def _packed(columns: EventColumns) -> Array:
    table = np.array([0, *(0x1000000 + rgb for rgb in columns.colours)], np.int64)
    return table[columns.colour]


def _colours(packed: Array, known: list[int]) -> tuple[Array, list[int]]:
    """Positions (from 1) of packed colours in a table that starts as ``known``; at most 255 colours are told apart."""
    if not len(packed) or not packed.any():
        return np.zeros(len(packed), np.uint8), list(known)
    table = list(known)
    distinct, inverse = np.unique(packed, return_inverse=True)
    places = np.zeros(len(distinct), np.uint8)
    for number, value in enumerate(distinct.tolist()):
        rgb = value & 0xFFFFFF
        if value and rgb not in table and len(table) < 255:
            table.append(rgb)
        places[number] = table.index(rgb) + 1 if value and rgb in table else 0
    return places[inverse], table


def _cores(rows: Mapping[str, Array]) -> tuple[Array, Array, Array, Array, Array]:
    """Start, end, spreads and flags (see the module) of rows by name."""
    lo, hi = rows["start_lo"], rows["start_hi"]
    open_before, open_after = lo <= FAR_PAST_MS, hi >= FAR_FUTURE_MS
    start = np.where(open_before, hi, np.where(open_after, lo, lo + (hi - lo) // 2))
    before = np.where(open_before, np.inf, start - lo).astype(np.float32)
    after = np.where(open_after, np.inf, hi - start).astype(np.float32)
    end = start.copy()
    flags = (open_before * int(Flag.OPEN_BEFORE) + open_after * int(Flag.OPEN_AFTER)).astype(np.uint8)
    spans = np.nonzero(rows["end_bound"] != END_NONE)[0]
    if len(spans):
        start[spans], end[spans], before[spans], after[spans], flags[spans] = _span_cores(
            {name: rows[name][spans] for name in ("start_lo", "start_hi", "end_lo", "end_hi", "end_bound")}
        )
    return start, end, before, after, flags


def _span_cores(rows: Mapping[str, Array]) -> tuple[Array, Array, Array, Array, Array]:
    lo, hi, bound = rows["start_lo"], rows["start_hi"], rows["end_bound"]
    ongoing, unknown = bound == END_ONGOING, bound == END_UNKNOWN
    open_before = lo <= FAR_PAST_MS
    first = np.where(hi >= FAR_FUTURE_MS, lo, hi)
    last = np.where(ongoing, FAR_FUTURE_MS, np.where(unknown, first, rows["end_lo"]))
    latest = np.where(ongoing | unknown, last, rows["end_hi"])
    crossed = last < first
    middle = np.minimum(first, last) + np.abs(last - first) // 2
    first, last = np.where(crossed, middle, first), np.where(crossed, middle, last)
    open_after = ~ongoing & (latest >= FAR_FUTURE_MS)
    before = np.where(open_before, np.inf, first - lo).astype(np.float32)
    after = np.where(open_after, np.inf, np.maximum(latest - last, 0)).astype(np.float32)
    flags = (
        int(Flag.SPAN)
        + ongoing * int(Flag.ONGOING)
        + unknown * int(Flag.END_UNKNOWN)
        + open_before * int(Flag.OPEN_BEFORE)
        + open_after * int(Flag.OPEN_AFTER)
    )
    return first, last, before, after, flags.astype(np.uint8)
