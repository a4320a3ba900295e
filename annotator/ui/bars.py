"""The menus and the tool bar, filled from the table of commands."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from annotator.ui.action_rows import ACTIONS, MENUS, Menu
from annotator.ui.actions import BESIDE_ICON, TOOLBAR

if TYPE_CHECKING:
    from annotator.ui.window import Window


def fill_menus(window: "Window") -> Mapping[Menu, QMenu]:
    """The menus with their commands; they get their names when the window speaks."""
    menus = {name: window.menuBar().addMenu("") for name in MENUS}
    for menu in menus.values():
        menu.aboutToShow.connect(window.actions_by_id.show_icons)
    for row in ACTIONS:
        if row.menu is None:
            continue
        if row.gap:
            menus[row.menu].addSeparator()
        menus[row.menu].addAction(window.actions_by_id[row.id])
    return menus


def fill_tools(window: "Window") -> QToolBar:
    """The tool bar, added to the window."""
    tools = QToolBar(window)
    tools.setObjectName("tools")
    tools.setMovable(False)
    tools.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for name in TOOLBAR:
        if name == "<>":
            push = QWidget(tools)
            push.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            tools.addWidget(push)
        elif name:
            _add_tool(window, tools, name)
        else:
            tools.addSeparator()
    window.addToolBar(tools)
    return tools


def _add_tool(window: "Window", tools: QToolBar, name: str) -> None:
    if name not in BESIDE_ICON:
        tools.addAction(window.actions_by_id[name])
        return
    # As the tool bar makes its own, which it gives away at a price (decision 044).
    button = QToolButton(tools)
    button.setDefaultAction(window.actions_by_id[name])
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    tools.addWidget(button)
