"""Compiled patterns: what is kept for the next start does what ``re.compile`` does, and damage is harmless."""

from __future__ import annotations

import marshal
import re
import sys
from pathlib import Path

import pytest
from spacetimeline.extract.text import kept_patterns
from spacetimeline.extract.text.kept_patterns import PatternStore

PATTERNS = [
    (r"(?P<day>\d{1,2})\s+(?:of\s+)?(?P<month>May|June)", 0),
    (r"(?P<who>[A-Z]\w+)(?:, (?P<age>\d+))?(?=,| (?:and|or) )", 0),
    (r"\b(?:lift(?:s|ed)? ?-?off|blast(?:s|ed) off)\b", re.IGNORECASE),
    (r"(?<!not )carr(?:ies|ying) (a|the) (?P<what>[^\W\d_]+)", re.IGNORECASE | re.MULTILINE),
    (r"^\W*$|é{2,}+x|[а-я]+", re.MULTILINE),
]
TEXT = """It lifted off on 5 June; a Blast of wind, not carrying a soul.
Anna, 43, or Bert and Carla saw it blasted off, CARRYING the probe on 17 of May.
éééx, Союз
"""


@pytest.fixture(autouse=True)
def keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def found(pattern: re.Pattern[str]) -> list[tuple[str, dict[str, str | None], tuple[int, int]]]:
    return [(each.group(), each.groupdict(), each.span()) for each in pattern.finditer(TEXT)]


def forget_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on a pattern can only come from what was kept."""

    def refuse(source: str, flags: int) -> None:
        raise AssertionError(source)

    monkeypatch.setattr(kept_patterns, "_form", refuse)


def kept(path: Path) -> PatternStore:
    """What the next start finds after one that compiled PATTERNS."""
    store = PatternStore(path)
    for source, flags in PATTERNS:
        store.compile(source, flags)
    store.keep()
    return PatternStore(path)


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_a_kept_pattern_finds_what_a_compiled_one_finds(
    source: str, flags: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = re.compile(source, flags)
    assert found(compiled)
    store = kept(tmp_path / "some.patterns")
    forget_compiling(monkeypatch)
    pattern = store.compile(source, flags)
    assert found(pattern) == found(compiled)
    assert (pattern.pattern, pattern.flags, pattern.groups) == (source, compiled.flags, compiled.groups)
    assert dict(pattern.groupindex) == dict(compiled.groupindex)


def test_another_pattern_or_other_flags_are_compiled(tmp_path: Path) -> None:
    store = kept(tmp_path / "some.patterns")
    source = PATTERNS[2][0]
    assert [each.group() for each in store.compile(source).finditer("Lifted off, lifted off")] == ["lifted off"]
    assert store.compile("B[a-z]+").findall(TEXT) == ["Blast", "Bert"]


def test_keeping_adds_to_what_others_kept_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "some.patterns"
    one, other = PatternStore(path), PatternStore(path)
    one.compile("a+")
    other.compile("b+")
    one.keep()
    other.keep()
    store = PatternStore(path)
    forget_compiling(monkeypatch)
    assert (store.compile("a+").findall("aab"), store.compile("b+").findall("aab")) == (["aa"], ["b"])


def damaged(content: bytes) -> dict[str, bytes]:
    version, forms = marshal.loads(content)
    return {
        "empty": b"",
        "cut": content[: len(content) // 2],
        "noise": b"\x00\xff" * 40,
        "another version": marshal.dumps((version + 1, forms)),
        "no table": marshal.dumps((version, [1, 2])),
        "no forms": marshal.dumps((version, dict.fromkeys(forms, 3))),
        "other numbers": marshal.dumps(
            (version, {key: (form[0], b"\x07" * 8, form[2]) for key, form in forms.items()})
        ),
    }


@pytest.mark.parametrize("kind", ["empty", "cut", "noise", "another version", "no table", "no forms", "other numbers"])
def test_what_is_kept_badly_is_compiled_anew(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "some.patterns"
    kept(path)
    path.write_bytes(damaged(path.read_bytes())[kind])
    store = PatternStore(path)
    for source, flags in PATTERNS:
        assert found(store.compile(source, flags)) == found(re.compile(source, flags))


def test_nothing_is_kept_where_byte_code_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept(tmp_path / "some.patterns")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file where the folder should be", encoding="utf-8")
    store = kept(tmp_path / "folder" / "some.patterns")
    assert store.compile("a+").findall("aab") == ["aa"]


def test_a_python_that_compiles_otherwise_still_gets_its_patterns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_patterns, "_engine", object)
    store = kept(tmp_path / "some.patterns")
    assert [each.group() for each in store.compile(*PATTERNS[2]).finditer(TEXT)] == ["lifted off", "blasted off"]


def test_a_wrong_pattern_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(re.error):
        PatternStore(tmp_path / "some.patterns").compile("(a")
