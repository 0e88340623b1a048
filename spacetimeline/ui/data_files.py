"""Files of other programs: events out of a data file as one step, and all events into one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from spacetimeline.errors import FileUnreadableError, UserError, reason_of
from spacetimeline.ui.background import Job, Progress
from spacetimeline.ui.document_files import shown_name
from spacetimeline.ui.plain_text import one_line

if TYPE_CHECKING:
    from spacetimeline.document.document import Document
    from spacetimeline.interchange.exchange import Exchange
    from spacetimeline.ui.main_window import MainWindow

_LARGEST = 500_000_000  # bytes; what is larger than this was not written by ``write_json``


def import_data(window: MainWindow, paths: list[Path]) -> None:
    """Read data files in the background and add their events, each file as one step."""
    job = Job("Reading data files", lambda progress: [(path, _read(path, progress)) for path in paths], window)
    job.succeeded.connect(lambda result: _add(window, result))
    job.failed.connect(window.show_error)
    window.jobs.run(job)


def _read(path: Path, progress: Progress) -> Exchange:
    from spacetimeline.interchange.json_form import read_json

    progress.report(0, 0, f"Reading {one_line(path.name, 40)}")
    try:
        if path.stat().st_size > _LARGEST:
            raise FileUnreadableError(path, "it is too large")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FileUnreadableError(path, reason_of(error)) from error
    except UnicodeDecodeError as error:
        raise FileUnreadableError(path, "it is not text in UTF-8") from error
    return read_json(text)


def _add(window: MainWindow, result: list[tuple[Path, Exchange]]) -> None:
    bridge = window.files.ensure_document()
    for path, exchange in result:
        if not bridge.attempt(partial(add_exchange, bridge.document, exchange, path.name)):
            return
        window.tell(f"Added {len(exchange.events):,} events from {path.name}.")


def add_exchange(document: Document, exchange: Exchange, name: str) -> None:
    """Add events with their claims and sources as one step."""
    from spacetimeline.document.exchanging import add_exchanged

    add_exchanged(document, exchange.events, exchange.sources, one_line(name, 60))


def export_data(window: MainWindow) -> None:
    """Ask for a file and write all events into it, in the form its suffix names."""
    from spacetimeline.interchange.formats import DATA_FORMATS, data_suffix

    bridge = window.bridge
    if bridge is None:
        return
    filters = [f"{name} (*{suffix})" for suffix, name in DATA_FORMATS.items()]
    start = str(Path(window.settings.get("folder", "") or Path.home()) / f"{shown_name(bridge.path)}.csv")
    chosen, chosen_filter = QFileDialog.getSaveFileName(window, "Export data", start, ";;".join(filters))
    if not chosen:
        return
    path = Path(chosen)
    suffix = data_suffix(path.name)
    if not suffix:
        suffix = next(suffix for suffix, name in DATA_FORMATS.items() if f"{name} (*{suffix})" == chosen_filter)
        path = path.with_name(path.name + suffix)
    try:
        left = write_data(bridge.document, path, suffix)
    except UserError as error:
        window.show_error(error)
        return
    without = f" {left:,} without a place in this format were left out." if left else ""
    window.tell(f"Wrote {path.name}.{without}")


def write_data(document: Document, path: Path, suffix: str) -> int:
    """Write all events; how many the format could not hold. Raises a ``UserError``."""
    from spacetimeline.interchange.exchange import exchange_of
    from spacetimeline.interchange.formats import data_bytes, left_out
    from spacetimeline.render.export_file import check_target, write_bytes_whole

    check_target(path)
    exchange = exchange_of(document, document.title)
    write_bytes_whole(path, data_bytes(exchange, suffix))
    return len(left_out(exchange, suffix))
