"""A document in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from spacetimeline.document.document import Document


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Flight.spacetimeline"


@pytest.fixture
def document(path: Path) -> Iterator[Document]:
    with Document.create(path) as made:
        yield made
