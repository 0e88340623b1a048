"""Exchanged JSON back into a document, as one undoable step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.document.exchanging import add_exchanged
from spacetimeline.errors import FileMissingError, FileUnreadableError, reason_of
from spacetimeline.interchange.json_form import read_json

if TYPE_CHECKING:
    from pathlib import Path

    from spacetimeline.document.document import Document


def import_exchange(document: Document, path: Path) -> int:
    """Add all events of a file with their claims and sources; how many there were. Raises a ``UserError``."""
    try:
        exchange = read_json(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise FileMissingError(path) from error
    except OSError as error:
        raise FileUnreadableError(path, reason_of(error)) from error
    except UnicodeDecodeError as error:
        raise FileUnreadableError(path, "it is not text in UTF-8") from error
    return add_exchanged(document, exchange.events, exchange.sources, path.name)
