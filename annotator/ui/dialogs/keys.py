"""All the keys there are, found by typing; those of commands can be changed, and all can be printed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from annotator.core.arabic import fold_text
from annotator.ui import ask
from annotator.ui.action_rows import ACTIONS
from annotator.ui.dialogs.key_field import KeyField
from annotator.ui.key_rows import KeyRow, key_rows
from annotator.ui.key_rules import name_of, refusal, taken_by
from annotator.ui.keymap import is_changed, key_name, keys_of, native
from annotator.ui.language import isolated, quoted, spoken, translate
from annotator.ui.theme import tones

if TYPE_CHECKING:
    from annotator.ui.window import Window

_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class KeysDialog(QDialog):
    """A table of keys by group. Enter takes new keys for the chosen command, Del takes its keys away."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._rows: list[KeyRow | None] = []  # None: a heading
        self._adding = False
        self._asked = ""
        self.setWindowTitle(translate("Keys", "Keys"))
        self.resize(640, 680)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(translate("Keys", "Find a command or a key"))
        self.search.setAccessibleName(translate("Keys", "Find a command or a key"))
        self.search.textChanged.connect(self._filter)
        self.table = self._table()
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self.field = KeyField(self)
        self.field.setPlaceholderText(translate("Keys", "Press the new keys; Escape leaves them as they are"))
        self.field.setAccessibleName(translate("Keys", "New keys"))
        self.field.pressed.connect(self._pressed)
        self.field.left.connect(self._leave_field)
        self.field.hide()
        self._arrange()
        for part in (self.search, self.table):
            part.installEventFilter(self)
        self.fill()
        self.search.setFocus()

    # -- the table ---------------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show the keys as they are now; the chosen row stays chosen."""
        row = self.chosen()
        project = self._window.session.project
        self._rows = []
        group = ""
        for key_row in key_rows(project.schema if project else None):
            if key_row.group != group:
                group = key_row.group
                self._rows.append(None)
            self._rows.append(key_row)
        self.table.setRowCount(len(self._rows))
        self.table.clearSpans()
        for place, one in enumerate(self._rows):
            self._show_row(place, one)
        self._filter()
        if row is not None and row.command:
            self.choose(row.command)

    def chosen(self) -> KeyRow | None:
        """The row that is chosen."""
        place = self.table.currentRow()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def choose(self, command: str) -> None:
        """Choose the row of a command."""
        for place, one in enumerate(self._rows):
            if one is not None and one.command == command:
                self.table.setCurrentCell(place, 0)

    def _show_row(self, place: int, row: KeyRow | None) -> None:
        quiet = QBrush(QColor(tones().quiet))
        below = self._rows[place + 1] if row is None else None
        name = QTableWidgetItem(row.name if row else below.group if below else "")
        # Keys are written left to right in both languages.
        keys = QTableWidgetItem(isolated(row.keys) if row else "")
        font = self.table.font()
        if row is None:
            font.setBold(True)
            name.setFont(font)
            for item in (name, keys):
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setForeground(QBrush(QColor(tones().accent)))
        elif row.changed:
            font.setBold(True)
            keys.setFont(font)
            keys.setToolTip(translate("Keys", "Changed by you"))
        elif row.why:
            keys.setForeground(quiet)
            for item in (name, keys):
                item.setToolTip(row.why)
        self.table.setItem(place, 0, name)
        self.table.setItem(place, 1, keys)
        if row is None:
            self.table.setSpan(place, 0, 1, 2)

    def _filter(self) -> None:
        words = fold_text(self.search.text()).split()
        first, heading = -1, -1
        for place, row in enumerate(self._rows):
            if row is None:
                heading = place
                self.table.hideRow(place)
                continue
            fits = all(word in fold_text(f"{row.name} {row.group} {row.keys}") for word in words)
            self.table.setRowHidden(place, not fits)
            if fits:
                self.table.showRow(heading)
                first = place if first < 0 else first
        now = self.table.currentRow()
        if words or now < 0 or self.table.isRowHidden(now):
            self.table.setCurrentCell(first, 0)
            self.table.scrollToTop()
        if first < 0:
            self._say(translate("Keys", "Nothing is called so. Escape shows all again."))
        else:
            self._chosen_changed()

    # -- changing ----------------------------------------------------------------------------------------

    def begin(self, *, adding: bool = False) -> None:
        """Take the next keys for the chosen command, in place of what it has or as well."""
        row = self.chosen()
        if row is None or not row.command:
            self._chosen_changed()
            return
        self._adding, self._asked = adding, ""
        self._say(translate("Keys", "“{name}”: press the new keys.").format(name=quoted(row.name)))
        self.field.clear()
        self.field.show()
        self.field.setFocus()
        whole = self.layout()
        if whole is not None:
            whole.activate()  # the field has taken room from the table
        self.table.scrollTo(self.table.currentIndex())

    def clear(self) -> None:
        """Take the chosen command's keys away."""
        self._give(())

    def reset(self) -> None:
        """Give the chosen command the keys that it came with."""
        self._give(None)

    def reset_all(self) -> None:
        """Give all commands the keys that they came with, after asking."""
        changed = [row.id for row in ACTIONS if is_changed(row.id)]
        if changed and ask.whether(self, translate("Keys", "Give all commands the keys they came with?")):
            self._window.actions_by_id.rebind(dict.fromkeys(self._window.settings.keys()))
            self.fill()
            self._say(translate("Keys", "All keys are as they came."))

    def _pressed(self, key: str) -> None:
        row = self.chosen()
        if row is None:
            return
        why = refusal(self._window, row.command, key)
        owner = taken_by(row.command, key)
        if why:
            self._asked = ""
            self._say(why, warning=True)
        elif owner and self._asked != key:
            self._asked = key
            said = translate("Keys", "{key} is “{name}”. Press it again to take it from there.")
            self._say(said.format(key=isolated(native(key)), name=quoted(name_of(owner))), warning=True)
        else:
            before = keys_of(row.command) if self._adding else ()
            self._give((*(one for one in before if one != key), key), owner, key)

    def _give(self, keys: tuple[str, ...] | None, owner: str = "", key: str = "") -> None:
        row = self.chosen()
        if row is None or not row.command:
            return
        wanted: dict[str, tuple[str, ...] | None] = {row.command: keys}
        if owner:
            wanted[owner] = tuple(one for one in keys_of(owner) if one != key)
        self._window.actions_by_id.rebind(wanted)
        self.fill()
        self._leave_field()
        now = key_name(row.command) if keys_of(row.command) else translate("Keys", "no keys")
        self._say(translate("Keys", "“{name}”: {keys}").format(name=quoted(row.name), keys=now))

    def _leave_field(self) -> None:
        if self.field.isVisible():
            self.field.hide()
            self.search.setFocus()
            self._chosen_changed()

    def _chosen_changed(self) -> None:
        row = self.chosen()
        command = bool(row and row.command)
        for button in (self.change, self.add, self.none):
            button.setEnabled(command)
        self.none.setEnabled(bool(row and row.command and row.keys))
        self.back.setEnabled(bool(row and row.changed))
        if row is not None and not self.field.isVisible():
            self._say(row.why or translate("Keys", "Enter: new keys. Del in the list: none."))

    def _say(self, text: str, *, warning: bool = False) -> None:
        self.said.setText(spoken(text))
        palette = self.said.palette()
        palette.setColor(self.said.foregroundRole(), QColor(tones().warning if warning else tones().quiet))
        self.said.setPalette(palette)

    # -- printing ----------------------------------------------------------------------------------------

    def _print(self) -> None:
        from annotator.ui.key_sheet import print_sheet

        project = self._window.session.project
        print_sheet(self, key_rows(project.schema if project else None))

    def _save_pdf(self) -> None:
        from annotator.core.errors import HashiyaError
        from annotator.ui.key_sheet import write_pdf
        from annotator.ui.language import sentence

        path = ask.sheet_to_write(self)
        if path is None:
            return
        project = self._window.session.project
        try:
            write_pdf(path, key_rows(project.schema if project else None))
        except HashiyaError as error:
            self._say(sentence(error), warning=True)
        else:
            said = translate("Keys", "The sheet is in {path}").format(path=isolated(str(path)))
            self._say(said)

    # -- putting together --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """For Qt: the search field walks through the table, and Enter and Del are the table's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.begin()
                return True
            if key == Qt.Key.Key_Delete and watched is self.table:
                self.clear()
                return True
            if key == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if watched is self.search and key in _WALK:
                self.table.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 2, self)
        table.setAccessibleName(translate("Keys", "Keys"))
        table.setHorizontalHeaderLabels([translate("Keys", "Command"), translate("Keys", "Key")])
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.doubleClicked.connect(lambda _index: self.begin())
        table.currentCellChanged.connect(lambda *_cells: self._chosen_changed())
        return table

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        self.change = self._button(translate("Keys", "New keys"))
        self.add = self._button(translate("Keys", "Others as well"))
        self.none = self._button(translate("Keys", "No keys"))
        self.back = self._button(translate("Keys", "As it came"))
        self.change.clicked.connect(self.begin)
        self.add.clicked.connect(lambda: self.begin(adding=True))
        self.none.clicked.connect(self.clear)
        self.back.clicked.connect(self.reset)
        line = QHBoxLayout()
        for button in (self.change, self.add, self.none, self.back):
            line.addWidget(button)
        line.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(translate("Keys", "Close"))
        for text, pressed in (
            (translate("Keys", "All as they came"), self.reset_all),
            (translate("Keys", "Print…"), self._print),
            (translate("Keys", "Save as PDF…"), self._save_pdf),
        ):
            button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(pressed)
        for one in buttons.buttons():
            if isinstance(one, QPushButton):
                one.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addLayout(line)
        layout.addWidget(self.field)
        layout.addWidget(self.said)
        layout.addWidget(buttons)
