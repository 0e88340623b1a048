"""Pictures that this program exported know their view: dropped back on the window, they open it again."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from spacetimeline.errors import UserError
from spacetimeline.interchange.json_form import read_json
from spacetimeline.render.export_metadata import PictureView, read_picture_view
from spacetimeline.timeline.bands import ColourBy
from spacetimeline.timeline.tracks import Grouping

if TYPE_CHECKING:
    from spacetimeline.ui.main_window import MainWindow


_Choice = TypeVar("_Choice", bound=StrEnum)


class NoSuchViewError(UserError):
    """A picture's view cannot be shown, for its events are not here."""

    def __init__(self, path: Path, document: str) -> None:
        super().__init__(
            f"“{path.name}” shows the timeline “{document}”, but holds none of its events. Open that timeline first."
        )


def own_pictures(paths: tuple[Path, ...]) -> dict[Path, PictureView]:
    """The pictures among ``paths`` that know their view."""
    views = {path: read_picture_view(path) for path in paths if path.suffix.lower() == ".png"}
    return {path: view for path, view in views.items() if view is not None}


def reopen(window: MainWindow, path: Path, view: PictureView) -> None:
    """Show a picture's view in the open timeline; bring its events along where that is another one."""
    is_here = window.bridge is not None and window.bridge.document.title == view.document
    if view.data and not is_here:
        from spacetimeline.ui.data_files import add_exchange

        window = window if window.bridge is None else window.context.open_window()
        try:
            exchange = read_json(view.data)
            add_exchange(window.files.ensure_document().document, exchange, path.name)
        except UserError as error:
            window.show_error(error)
            return
    if window.page is None:
        window.show_error(NoSuchViewError(path, view.document))
        return
    shown = window.page.view
    shown.set_grouping(_member(Grouping, view.options.group, Grouping.MISSION))
    shown.set_colour_by(_member(ColourBy, view.options.colour_by, ColourBy.KIND))
    shown.show_range(view.start_ms, view.end_ms)
    window.tell(f"Showing what {path.name} shows.")


def _member(kind: type[_Choice], value: str, otherwise: _Choice) -> _Choice:
    return next((each for each in kind if each == value), otherwise)
