"""All the keys there are, from the same tables that make them work."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.schema import Schema
from annotator.ui.actions import ACTIONS
from annotator.ui.language import language, shown, translate


def canvas_keys() -> list[tuple[str, str]]:
    """The keys that the text itself handles, with what they do."""
    return [
        ("←  →", translate("Keys", "Move by a letter, as the eye sees it")),
        ("Ctrl+←  Ctrl+→", translate("Keys", "Move by a word")),
        ("↑  ↓", translate("Keys", "Move by a line")),
        ("Home  End", translate("Keys", "To the start or end of the line")),
        ("Ctrl+Home  Ctrl+End", translate("Keys", "To the start or end of the article")),
        ("Shift+…", translate("Keys", "The same, and select")),
        ("Alt+←  Alt+→", translate("Keys", "Move the end of the current span by a letter")),
        ("Alt+Shift+←  Alt+Shift+→", translate("Keys", "Move its start")),
        ("Ctrl+Alt+←  Ctrl+Alt+→", translate("Keys", "Move its end by a word")),
    ]


def adjudicating_keys() -> list[tuple[str, str]]:
    """The keys of adjudication, which are known by their place."""
    return [
        ("A  B", translate("Keys", "Adjudicating: take that reading")),
        ("C", translate("Keys", "Adjudicating: take both (W where there are three)")),
        ("X", translate("Keys", "Adjudicating: take neither")),
        ("E", translate("Keys", "Adjudicating: edit gold by hand; Enter when it is right")),
        ("O  R  U  T", translate("Keys", "Adjudicating: note why they differ")),
        ("G", translate("Keys", "Adjudicating: the guideline needs an update")),
        ("N", translate("Keys", "Adjudicating: write a note")),
        ("↑  ↓", translate("Keys", "Adjudicating: the previous or next difference")),
    ]


class KeysDialog(QDialog):
    """A table of keys: labels first, then the text, then the commands."""

    def __init__(self, schema: Schema | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Keys", "Keys"))
        self.resize(560, 600)
        rows = self._rows(schema)
        self.table = QTableWidget(len(rows), 2, self)
        self.table.setAccessibleName(translate("Keys", "Keys"))
        self.table.setHorizontalHeaderLabels([translate("Keys", "Command"), translate("Keys", "Key")])
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for place, (keys, what) in enumerate(rows):
            self.table.setItem(place, 0, QTableWidgetItem(what))
            # Keys are written left to right in both languages.
            self.table.setItem(place, 1, QTableWidgetItem(f"\u2066{keys}\u2069"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(translate("Keys", "Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.addWidget(self.table)
        layout.addWidget(buttons)

    @staticmethod
    def _rows(schema: Schema | None) -> list[tuple[str, str]]:
        as_label = translate("Keys", "Label: {name}")
        labels = [
            (shown(label.key), as_label.format(name=label.names.within(language())))
            for label in (schema.labels if schema else ())
            if label.key
        ]
        commands = [
            (
                "  ".join(
                    QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in row.keys
                ),
                translate("Actions", row.text).replace("&", "").rstrip("…"),
            )
            for row in ACTIONS
            if row.keys
        ]
        return [*labels, *canvas_keys(), *commands, *adjudicating_keys()]
