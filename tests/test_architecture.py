"""Who may import whom: reads the imports of every module and holds the table of the design."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "spacetimeline"

CORE = {"model", "errors"}
ALL = {
    "model",
    "errors",
    "settings",
    "articles",
    "extract",
    "interchange",
    "document",
    "timeline",
    "render",
    "ui",
    "cli",
}

# room -> (rooms of ours it may import, third-party packages it may import)
MAY_IMPORT: dict[str, tuple[set[str], set[str]]] = {
    "errors": (set(), set()),
    "model": ({"errors"}, set()),
    "settings": ({"errors"}, {"platformdirs"}),
    "articles": (CORE, {"charset_normalizer", "readability", "lxml", "htmldate", "pypdf", "striprtf", "feedparser"}),
    "extract": (CORE | {"articles", "settings"}, {"dateutil"}),
    "interchange": (CORE, {"icalendar"}),
    "document": (CORE, {"sqlite_utils"}),
    "timeline": (CORE, {"numpy"}),
    "render": (
        CORE | {"timeline", "settings"},
        {"numpy", "PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg", "shiboken6"},
    ),
    "ui": (ALL - {"cli"}, {"PySide6", "numpy"}),
    "cli": (ALL - {"ui"}, set()),
    "app": (ALL, {"PySide6"}),
}
"""The design's table; besides, extract and render read data files, so they may ask settings where those lie."""


def imports_of(path: Path) -> set[str]:
    """Every module a file imports, wherever in the file; relative imports made absolute."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            if module in ("spacetimeline", "spacetimeline.extract", "PySide6"):
                names.update(f"{module}.{alias.name}" for alias in node.names)
            else:
                names.add(module)
    return names


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


EXTRACT = [
    "text",
    "timex",
    "names",
    "anchors",
    "craft",
    "clauses",
    "triggers",
    "frames",
    "attachment",
    "factuality",
    "mentions",
    "merging",
    "assigning",
    "dating",
    "crews",
    "completing",
]
"""The packages of the extract room in the order of the work: each may import itself and those before it."""

MOST_LINES = 400

MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if room_of(path) != "__init__" and "resources" not in path.parts
)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    room = room_of(path)
    ours, third_party = MAY_IMPORT[room] if room != "__main__" else ({"app"}, set())
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] == "spacetimeline":
            assert len(parts) == 1 or parts[1] in ours | {room, "__version__"}, f"{room} may not import {name}"
        elif parts[0] not in sys.stdlib_module_names:
            allowed = parts[0] in third_party or ".".join(parts[:2]) in third_party
            assert allowed, f"{room} may not import {name}"


@pytest.mark.parametrize("package", EXTRACT)
def test_reading_goes_one_way(package: str) -> None:
    later = {f"spacetimeline.extract.{each}" for each in EXTRACT[EXTRACT.index(package) + 1 :]}
    modules = sorted((PACKAGE / "extract" / package).glob("*.py"))
    assert len(modules) > 1
    for path in modules:
        for name in imports_of(path):
            if name.startswith("spacetimeline.extract."):
                assert ".".join(name.split(".")[:3]) not in later, f"{path.stem} may not import {name}"
                assert name.split(".")[2] in EXTRACT, f"{path.stem} may not import {name}"


def test_every_package_of_reading_is_in_the_order() -> None:
    assert {path.name for path in (PACKAGE / "extract").iterdir() if path.is_dir() and path.name[0] != "_"} == set(
        EXTRACT
    )


def test_every_room_is_in_the_table() -> None:
    rooms = {room_of(path) for path in MODULES} - {"__main__"}
    assert rooms <= set(MAY_IMPORT)


def test_no_module_is_longer_than_one_can_hold_in_the_head() -> None:
    lengths = {str(path.relative_to(PACKAGE)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


@pytest.mark.parametrize("name", ["utils", "common", "helpers", "misc"])
def test_no_room_for_odds_and_ends(name: str) -> None:
    assert not [path for path in MODULES if path.stem == name or name in path.parts]
