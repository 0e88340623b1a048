"""Every test that a promise about the user's data names does exist."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_promise_is_held_by_tests_that_exist() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "What we promise about your data" in text
    named = set(re.findall(r"`((?:test_|Test)[A-Za-z_]\w+)`", text))
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    there = set(re.findall(r"^\s*(?:def|class) (\w+)|^(Test\w+) =", code, re.MULTILINE))
    assert len(named) > 30
    assert named <= {name for pair in there for name in pair}
