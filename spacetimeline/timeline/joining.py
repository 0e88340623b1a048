"""What is joined while a scene is laid out: neighbours into clusters, like folds into one, marks into one list."""

from __future__ import annotations

from dataclasses import fields

import numpy as np

from spacetimeline.timeline.columns import Array
from spacetimeline.timeline.labels import Labels
from spacetimeline.timeline.scene import Clusters
from spacetimeline.timeline.tracks import RowKind


def stretches(fresh: Array) -> tuple[Array, Array]:
    """Where stretches of items begin and end (the last item's place plus one).

    ``fresh`` tells of every item but the first whether a stretch begins with it.
    """
    begins = fresh.nonzero()[0]
    edges = np.empty(len(begins) + 2, np.int64)
    edges[0], edges[-1] = 0, len(fresh) + 1
    np.add(begins, 1, out=edges[1:-1])
    return edges[:-1], edges[1:]


def merged(
    row: Array, x0: Array, x1: Array, count: Array, level: Array, row_kind: Array
) -> tuple[Array, Array, Array, Array, Array]:
    """Adjoining folds of one row and level as one: with their sum, of spans under way at once with the most."""
    if len(row) < 2:
        return row, x0, x1, count, level
    fresh = (row[1:] != row[:-1]) | (level[1:] != level[:-1]) | (np.abs(x0[1:] - x1[:-1]) > 0.01)
    first, end = stretches(fresh)
    last = end - 1
    at_once = row_kind[row[first]] == int(RowKind.OVERFLOW)
    total = np.where(at_once, np.maximum.reduceat(count, first), np.add.reduceat(count, first))
    return row[first], x0[first], x1[last], total, level[first]


def grouped(row: Array, x0: Array, x1: Array, may_join: Array, gap_px: float) -> tuple[Array, Array]:
    """(group number per item, whether it is alone) of items sorted by (row, x0): chains of joinable neighbours."""
    if not len(row):
        return np.empty(0, np.int64), np.empty(0, bool)
    joins = (row[1:] == row[:-1]) & (x0[1:] - x1[:-1] < gap_px) & may_join[1:] & may_join[:-1]
    group = np.zeros(len(row), np.int64)
    np.cumsum(~joins, out=group[1:])
    return group, alone_in(group)


def alone_in(group: Array) -> Array:
    """Which items are the only one of their group, by ascending group numbers."""
    alone = np.ones(len(group), bool)
    fresh = group[1:] != group[:-1]
    alone[1:] = fresh
    alone[:-1] &= fresh
    return alone


def paired(row: Array, x: Array, group: Array, near_px: float) -> Array:
    """The groups of items sorted by (row, x), with neighbouring ones as one where a count would hide a neighbour.

    That is where groups are nearer than ``near_px`` and one of them has several items. Of a chain of such every second
    one joins the one before it, so that a chain does not become a single mark across the whole row.
    """
    first, end = stretches(group[1:] != group[:-1])
    last = end - 1
    many = last > first
    if not many.any():
        return group
    near = (row[first[1:]] == row[last[:-1]]) & (x[first[1:]] - x[last[:-1]] < near_px) & (many[1:] | many[:-1])
    place = np.arange(len(near))
    since = place - np.maximum.accumulate(np.where(near, -1, place))
    joins = near & (since % 2 == 1)
    number = np.zeros(len(first), np.int64)
    np.cumsum(~joins, out=number[1:])
    renamed: Array = number[group]
    return renamed


def kept(labels: Labels, mask: Array) -> Labels:
    """Those of the labels for which ``mask`` is true."""
    at = mask.nonzero()[0]
    arrays = {each.name: getattr(labels, each.name)[at] for each in fields(labels) if each.name != "text"}
    return Labels(**arrays, text=[labels.text[number] for number in at.tolist()])


def together(*parts: Labels) -> Labels:
    """The labels of all parts, one after the other."""
    filled = [part for part in parts if part.text]
    if len(filled) < 2:
        return filled[0] if filled else parts[0]
    names = (each.name for each in fields(Labels) if each.name != "text")
    arrays = {name: np.concatenate([getattr(part, name) for part in filled]) for name in names}
    return Labels(**arrays, text=[text for part in filled for text in part.text])


def no_clusters() -> Clusters:
    empty = np.empty(0)
    whole = np.empty(0, np.int64)
    return Clusters(empty, empty, empty, empty, whole, whole, empty, empty, whole, empty, empty, np.empty(0, np.uint8))
