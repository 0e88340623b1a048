"""Events by who moves where: phrases as reporters and historians use them, and phrases that tell of none."""

from __future__ import annotations

from pathlib import Path

import pytest
from event_reading import read
from spacetimeline.extract.frames.table import load_frames, possible, with_stand_ins

PHRASES = [
    tuple(part.strip() for part in line.split("|", 2))
    for line in Path(__file__).with_name("phrases.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("published", "told", "text"), PHRASES, ids=[text[:40] for _, _, text in PHRASES])
def test_phrase(published: str, told: str, text: str) -> None:
    found = sorted(
        f"{each.event.kind.value} {each.event.start.iso()[:10]} {each.event.status.value}"
        for each in read(text, published).candidates
        if each.event.start is not None
    )
    assert ("; ".join(found) or "-") == told


def test_a_name_nobody_knows_is_a_craft_where_only_a_craft_can_do_this() -> None:
    found = read("Zarniwoop left the station at 10:15 GMT on June 3, 2019.").candidates
    assert [each.event.kind.value for each in found] == ["undocking"]


def test_who_stays_on_the_ground_flies_nowhere() -> None:
    for text in (
        "The airline launches from Boston on Monday.",
        "The four flew home to Moscow on Tuesday by aircraft.",
        "They left Star City for Baikonur on Tuesday.",
    ):
        assert read(text, "2018-11-05").candidates == ()


def test_every_frame_can_be_met() -> None:
    """Each needs a mover the table knows, and no path asks for nothing at all."""
    table = load_frames()
    known = set().union(*table.classes.values(), *table.entities.values()) | {"any"}
    frames = {entry.frame for entries in table.entries.values() for entry in entries}
    assert len(frames) > 50
    for frame in frames:
        assert frame.who <= known and frame.agent <= known | {"name"}
        assert frame.paths and all(path for path in frame.paths)


def test_frames_that_lack_a_word_of_theirs_are_left_out_unread() -> None:
    entries = load_frames().entries["came"]
    left = possible(entries, with_stand_ins({"it", "came", "down", "in", "may"}))
    assert any(each.particles == ("down",) for each in left)
    assert all({"down", "in"}.issuperset(each.particles) for each in left)
    assert "to" in with_stand_ins({"as", "far", "space"})
