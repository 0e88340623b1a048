"""Files that are whole or not there, and what killed exports leave behind."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
from spacetimeline.errors import FileUnwritableError
from spacetimeline.render.export_file import write_bytes_whole, written_whole


def test_what_a_killed_export_left_goes_at_the_next(tmp_path: Path) -> None:
    left = tmp_path / ".spacetimeline-0123456789abcdef.png"
    left.write_bytes(b"half a picture")
    os.utime(left, (time.time() - 200_000,) * 2)
    (tmp_path / ".spacetimeline-folder").mkdir()
    (tmp_path / ".another").touch()
    write_bytes_whole(tmp_path / "a.csv", b"whole")
    assert sorted(each.name for each in tmp_path.iterdir()) == [".another", ".spacetimeline-folder", "a.csv"]
    assert (tmp_path / "a.csv").read_bytes() == b"whole"


@pytest.mark.skipif(sys.platform == "win32", reason="there only what is a day old is taken away")
def test_what_another_export_is_writing_stays(tmp_path: Path) -> None:
    with written_whole(tmp_path / "first.png") as waiting:
        waiting.write_bytes(b"the first")
        os.utime(waiting)
        write_bytes_whole(tmp_path / "second.png", b"the second")
    assert (tmp_path / "first.png").read_bytes() == b"the first"
    assert (tmp_path / "second.png").read_bytes() == b"the second"
    assert len(list(tmp_path.iterdir())) == 2


def test_what_goes_wrong_leaves_the_old_file_alone(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")
    target.chmod(0o640)
    with pytest.raises(FileUnwritableError, match=r"a\.csv"), written_whole(target) as waiting:
        waiting.write_bytes(b"half")
        raise OSError(28, "No space left on device")
    assert target.read_bytes() == b"old" and list(tmp_path.iterdir()) == [target]
    write_bytes_whole(target, b"new")
    assert target.read_bytes() == b"new" and target.stat().st_mode & 0o777 == 0o640
