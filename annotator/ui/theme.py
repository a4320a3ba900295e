"""Light and dark: two palettes and a little shaping, nothing that a view has to know."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from annotator.places import resource

Role = QPalette.ColorRole


class Tones(msgspec.Struct, frozen=True):
    """The few colours that the whole window is made of."""

    window: str
    base: str
    raised: str
    line: str
    text: str
    quiet: str
    accent: str
    accent_text: str
    selected: str
    warning: str
    good: str


LIGHT = Tones(
    window="#f3f4f6", base="#ffffff", raised="#ffffff", line="#d8dce2", text="#1b222c", quiet="#5c6776",
    accent="#0e6a70", accent_text="#ffffff", selected="#dcecee", warning="#8a4b00", good="#1f7a3d",
)  # fmt: skip
DARK = Tones(
    window="#1b1f26", base="#232831", raised="#2b313b", line="#3b4350", text="#e7eaef", quiet="#a3adbb",
    accent="#4bb6bd", accent_text="#0d1a1c", selected="#27414a", warning="#f0b35f", good="#6fcf8d",
)  # fmt: skip


def use_theme(app: QApplication, name: str) -> None:
    """Show the application ``light``, ``dark`` or as the ``system`` has it."""
    dark = name == "dark" or (name == "system" and system_is_dark(app))
    chosen = DARK if dark else LIGHT
    app.setProperty("dark", dark)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_shaping(chosen))


def system_is_dark(app: QApplication) -> bool:
    """Whether the desktop asks for a dark appearance."""
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def tones() -> Tones:
    """The colours in use."""
    app = QApplication.instance()
    return DARK if app and app.property("dark") else LIGHT


def set_quiet(label: QLabel, *, quiet: bool) -> None:
    """Show a label's text quietly or not. Not by the style sheet, which Qt would read anew each time."""
    role = Role.PlaceholderText if quiet else Role.WindowText
    if label.foregroundRole() != role:
        label.setForegroundRole(role)


def label_tint(color: str, *, strong: bool = False) -> QColor:
    """A label's hue as a quiet surface on the current base."""
    return mixed(QColor(color), QColor(tones().base), 0.30 if strong else 0.14)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """``share`` of one colour in another."""
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * (1 - share),
        one.greenF() * share + other.greenF() * (1 - share),
        one.blueF() * share + other.blueF() * (1 - share),
    )


def _palette(tone: Tones) -> QPalette:
    palette = QPalette()
    pairs = {
        Role.Window: tone.window, Role.WindowText: tone.text, Role.Base: tone.base,
        Role.AlternateBase: tone.window, Role.Text: tone.text, Role.Button: tone.raised,
        Role.ButtonText: tone.text, Role.BrightText: tone.warning, Role.ToolTipBase: tone.raised,
        Role.ToolTipText: tone.text, Role.PlaceholderText: tone.quiet, Role.Highlight: tone.accent,
        Role.HighlightedText: tone.accent_text, Role.Accent: tone.accent, Role.Link: tone.accent,
        Role.LinkVisited: tone.accent, Role.Mid: tone.line, Role.Midlight: tone.line, Role.Light: tone.raised,
        Role.Dark: tone.line, Role.Shadow: tone.line,
    }  # fmt: skip
    for role, color in pairs.items():
        palette.setColor(role, QColor(color))
    faint = mixed(QColor(tone.quiet), QColor(tone.window), 0.6)
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return palette


def _shaping(tone: Tones) -> str:
    return _bars_and_menus(tone) + _buttons(tone) + _fields(tone) + _rest(tone)


def _bars_and_menus(tone: Tones) -> str:
    faint = mixed(QColor(tone.quiet), QColor(tone.window), 0.6).name()
    return f"""
QToolBar {{ background: {tone.window}; border: 0; border-bottom: 1px solid {tone.line};
    padding: 5px 8px; spacing: 3px; }}
QToolBar::separator {{ background: {tone.line}; width: 1px; margin: 5px 6px; }}
QToolBar QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 5px 8px; }}
QToolBar QToolButton:hover {{ background: {tone.selected}; }}
QToolBar QToolButton:focus {{ border-color: {tone.accent}; }}
QToolBar QToolButton:pressed {{ background: {tone.line}; }}
QMenuBar {{ background: {tone.window}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 10px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {tone.selected}; color: {tone.text}; }}
QMenu {{ background: {tone.raised}; border: 1px solid {tone.line}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px; border-radius: 4px; }}
QMenu::item:selected {{ background: {tone.selected}; color: {tone.text}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {tone.line}; margin: 5px 8px; }}
QStatusBar {{ background: {tone.window}; border-top: 1px solid {tone.line}; }}
QStatusBar::item {{ border: 0; }}
QSplitter::handle {{ background: {tone.line}; }}
QTableView {{ background: {tone.base}; border: 0; outline: 0;
    selection-background-color: {tone.selected}; selection-color: {tone.text}; }}
QHeaderView::section {{ background: {tone.window}; color: {tone.quiet}; border: 0; padding: 6px 8px;
    border-bottom: 1px solid {tone.line}; }}
QHeaderView::section:hover {{ color: {tone.text}; }}
QListWidget {{ background: {tone.base}; border: 0; outline: 0; }}
QListWidget#framed, QTreeWidget#framed {{ border: 1px solid {tone.line}; border-radius: 6px; }}
QTreeWidget {{ background: {tone.base}; outline: 0; }}
QListWidget#framed:focus, QTreeWidget#framed:focus {{ border-color: {tone.accent}; }}
QListWidget::item {{ padding: 2px 6px; }}
QListWidget::item:selected, QTreeWidget::item:selected {{ background: {tone.selected}; color: {tone.text}; }}
QToolTip {{ background: {tone.raised}; color: {tone.text}; border: 1px solid {tone.line}; padding: 4px; }}
QProgressBar {{ background: {tone.line}; border: 0; border-radius: 3px; }}
QProgressBar::chunk {{ background: {tone.accent}; border-radius: 3px; }}
"""


def _buttons(tone: Tones) -> str:
    faint = mixed(QColor(tone.quiet), QColor(tone.window), 0.6).name()
    return f"""
QPushButton {{ background: {tone.raised}; border: 1px solid {tone.line}; border-radius: 6px;
    padding: 5px 14px; }}
QPushButton:hover {{ background: {tone.selected}; }}
QPushButton:pressed {{ background: {tone.line}; }}
QPushButton:focus {{ border-color: {tone.accent}; }}
QPushButton:disabled {{ color: {faint}; background: {tone.window}; }}
QPushButton:default {{ background: {tone.accent}; color: {tone.accent_text}; border-color: {tone.accent}; }}
QPushButton:default:disabled {{ background: {tone.line}; color: {tone.quiet}; border-color: {tone.line}; }}
QPushButton::menu-indicator {{ width: 0; image: none; }}
QPushButton#way {{ border: 1px solid transparent; padding: 2px 8px;
    text-align: left; }}
QPushButton#way:checked {{ background: {tone.selected}; border-color: {tone.accent}; }}
QPushButton#way:hover {{ background: {tone.selected}; }}
QPushButton#way:focus {{ border-color: {tone.accent}; }}
QToolButton {{ background: {tone.raised}; border: 1px solid {tone.line}; border-radius: 6px;
    padding: 4px 8px; }}
QToolButton:hover {{ background: {tone.selected}; }}
QToolButton:checked {{ background: {tone.selected}; border-color: {tone.accent}; }}
QToolButton:focus {{ border-color: {tone.accent}; }}
QToolButton#small {{ padding: 1px 8px; }}
QStatusBar QToolButton {{ background: transparent; border-color: transparent; padding: 1px 6px; }}
QToolButton#strip {{ background: transparent; border: 0; border-radius: 0; padding: 4px 2px;
    border-bottom: 2px solid transparent; }}
QToolButton#strip:hover {{ background: {tone.selected}; }}
QToolButton#strip:checked {{ border-bottom: 2px solid {tone.accent}; }}
QTabBar {{ margin: 0 12px; }}
QTabBar::tab {{ padding: 5px 12px; margin: 0 2px; border: 0; border-bottom: 2px solid transparent;
    color: {tone.quiet}; background: transparent; }}
QTabBar::tab:hover {{ color: {tone.text}; background: {tone.selected}; }}
QTabBar::tab:selected {{ color: {tone.text}; border-bottom-color: {tone.accent}; }}
QTabBar::tab:focus {{ border-bottom-color: {tone.accent}; background: {tone.selected}; }}
"""


def _fields(tone: Tones) -> str:
    # Qt takes a path here, with slashes on every system; the drawing is of one colour and made for one theme.
    arrow = resource("icons", "arrow_dark.svg" if tone is DARK else "arrow.svg").as_posix()
    up = resource("icons", "arrow_up_dark.svg" if tone is DARK else "arrow_up.svg").as_posix()
    check = resource("icons", "check_dark.svg" if tone is DARK else "check.svg").as_posix()
    return f"""
QLineEdit, QPlainTextEdit, QSpinBox {{ background: {tone.base}; border: 1px solid {tone.line};
    border-radius: 6px; padding: 4px 8px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: 0; width: 20px; background: transparent; }}
QSpinBox::up-button:hover, QSpinBox::down-button:hover {{ background: {tone.selected}; }}
QSpinBox::up-arrow {{ image: url({up}); width: 10px; height: 10px; }}
QSpinBox::down-arrow {{ image: url({arrow}); width: 10px; height: 10px; }}
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus {{ border-color: {tone.accent}; }}
QLineEdit[proposed="true"] {{ border: 1px dashed {tone.accent}; color: {tone.quiet}; }}
QComboBox {{ background: {tone.raised}; border: 1px solid {tone.line}; border-radius: 6px;
    padding: 4px 8px; }}
QComboBox:focus {{ border-color: {tone.accent}; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: url({arrow}); width: 12px; height: 12px; }}
QComboBox QLineEdit {{ border: 0; padding: 0; }}
QComboBox QAbstractItemView {{ background: {tone.raised}; border: 1px solid {tone.line};
    selection-background-color: {tone.selected}; selection-color: {tone.text}; }}
QCheckBox::indicator, QListWidget::indicator, QTreeWidget::indicator {{ width: 15px; height: 15px;
    border: 1px solid {tone.quiet}; border-radius: 4px;
    background: {tone.base}; }}
QCheckBox::indicator:checked, QListWidget::indicator:checked, QTreeWidget::indicator:checked {{
    background: {tone.accent}; border-color: {tone.accent};
    image: url({check}); }}
QCheckBox:focus {{ color: {tone.accent}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
"""


def _rest(tone: Tones) -> str:
    scroller = mixed(QColor(tone.quiet), QColor(tone.window), 0.45).name()
    # Qt lets the space at a wrapped line's end take room, and so cuts the last letters of Arabic lines. The
    # padding is at the far end in both directions: a style sheet's right is the left where all is mirrored.
    return f"""
QLabel[wordWrap="true"] {{ padding-right: 6px; qproperty-indent: 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {scroller}; border-radius: 4px; min-height: 36px; margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {tone.quiet}; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
#line {{ background: {tone.line}; border: 0; }}
#panel {{ background: {tone.window}; }}
#quiet {{ color: {tone.quiet}; }}
#fault {{ color: {tone.warning}; }}
#heading {{ font-weight: 700; }}
#card {{ background: {tone.raised}; border: 1px solid {tone.accent}; border-radius: 8px; }}
"""
