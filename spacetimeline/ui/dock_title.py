"""The title bar of a panel: its name and a button that closes it; drag it to move the panel. And who sees a panel."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QToolButton, QWidget

from spacetimeline.ui.icons import icon
from spacetimeline.ui.plain_text import label, one_line


class DockTitle(QFrame):
    """Follows the title of its dock. Qt moves the dock when this is dragged."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setProperty("role", "bar")
        self._text = label(dock.windowTitle(), "heading")
        dock.windowTitleChanged.connect(lambda title: self._text.setText(one_line(title)))
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setIconSize(QSize(14, 14))
        close.setToolTip("Close this panel")
        close.setAccessibleName(f"Close the panel {dock.windowTitle()}")
        close.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 6, 3)
        row.addWidget(self._text, 1)
        row.addWidget(close)


def is_seen(widget: QWidget) -> bool:
    """Whether somebody can see a panel or what is in it; behind another tab it is visible to Qt alone."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def dress(dock: QDockWidget) -> None:
    """Give a dock our title bar; it can be moved and closed, not torn off."""
    features = QDockWidget.DockWidgetFeature
    dock.setFeatures(features.DockWidgetClosable | features.DockWidgetMovable)
    dock.setTitleBarWidget(DockTitle(dock))
