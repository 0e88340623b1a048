"""Tables of words: what is kept of them for the next start, and when that no longer counts."""

from __future__ import annotations

import json
import os
import sys
import tomllib
from pathlib import Path

import pytest
from spacetimeline.extract.text.word_tables import read_table
from spacetimeline.settings import resource_path

TABLES = [*resource_path("lexicon").glob("*.toml"), *resource_path("time").glob("*.toml")]


@pytest.fixture
def keeping(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Python keeps byte code, all of it in the folder this gives."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    return tmp_path / "kept"


def table_in(folder: Path, text: str) -> Path:
    path = folder / "words.toml"
    path.write_text(text, encoding="utf-8")
    return path


def kept_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_kept_table_is_the_table(path: Path, keeping: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    assert read_table(path) == table
    assert len(kept_files(keeping)) == 1
    assert read_table(path) == table


def test_a_table_is_kept_and_taken_from_there(tmp_path: Path, keeping: Path) -> None:
    path = table_in(tmp_path, 'rise = "climb"')
    read_table(path)
    (kept,) = kept_files(keeping)
    content = json.loads(kept.read_text(encoding="utf-8"))
    content["table"]["rise"] = "ascend"
    kept.write_text(json.dumps(content), encoding="utf-8")
    assert read_table(path) == {"rise": "ascend"}


def test_a_changed_table_is_read_again(tmp_path: Path, keeping: Path) -> None:
    path = table_in(tmp_path, 'rise = "climb"')
    read_table(path)
    before = path.stat().st_mtime_ns
    table_in(tmp_path, 'rise = "mount"')
    os.utime(path, ns=(before + 1_000_000_000, before + 1_000_000_000))
    assert read_table(path) == {"rise": "mount"}


@pytest.mark.parametrize("damage", ["", "{", "[1, 2]", "3", "{}", "\x00\x00"])
def test_what_is_kept_badly_does_not_count(damage: str, tmp_path: Path, keeping: Path) -> None:
    path = table_in(tmp_path, 'rise = "climb"')
    read_table(path)
    (kept,) = kept_files(keeping)
    kept.write_text(damage, encoding="utf-8")
    assert read_table(path) == {"rise": "climb"}
    assert json.loads(kept.read_text(encoding="utf-8"))["table"] == {"rise": "climb"}


def test_nothing_is_kept_where_byte_code_is_not(tmp_path: Path, keeping: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert read_table(table_in(tmp_path, 'rise = "climb"')) == {"rise": "climb"}
    assert not kept_files(keeping)


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path, keeping: Path) -> None:
    keeping.write_text("a file where the folder should be", encoding="utf-8")
    assert read_table(table_in(tmp_path, 'rise = "climb"')) == {"rise": "climb"}


def test_a_missing_table_and_one_that_is_no_toml_are_errors(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_table(tmp_path / "none.toml")
    with pytest.raises(ValueError):
        read_table(table_in(tmp_path, "rise = "))
