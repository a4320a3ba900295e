"""What is known of an article, corrected by hand: title, outlet, date, address, and the role of each line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.correcting import Correction, Field, plain
from annotator.core.errors import HashiyaError
from annotator.loaders.dates import read_date
from annotator.ui.language import (
    counted,
    isolated,
    language,
    quoted,
    sentence,
    shown,
    spoken,
    translate,
)
from annotator.ui.zone_rows import ZoneTable, role_hint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.core.article import Article, Role
    from annotator.store.corrections import CorrectionLine

WORDS: "tuple[Field, ...]" = ("title", "source", "published", "url")


def field_name(field: str) -> str:
    """What a field is called."""
    match field:
        case "title":
            return translate("Correct", "Title")
        case "source":
            return translate("Correct", "Outlet")
        case "published":
            return translate("Correct", "Date")
        case "url":
            return translate("Correct", "Address")
        case _:
            return translate("Correct", "Zones")


def written(field: "Field", words: str) -> str:
    """A field as it is kept; a date may be written as Arabic pages write it. Raises what ``plain`` raises."""
    if field == "published" and words.strip():
        dated = read_date(words)
        if dated is not None and not words.strip()[:4].isdecimal():
            return dated.iso
    return plain(field, words)


class CorrectDialog(QDialog):
    """One article. ``others`` counts the articles of the same outlet, without this one."""

    def __init__(
        self,
        article: "Article",
        article_id: int,
        *,
        others: int,
        history: "Sequence[CorrectionLine]",
        sources: "Sequence[str]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._article, self._id = article, article_id
        self.setWindowTitle(translate("Correct", "Correct this article"))
        self.resize(780, 720)
        self.lines = {field: QLineEdit(getattr(article, field), self) for field in WORDS}
        for field, line in self.lines.items():
            line.setAccessibleName(field_name(field))
            line.setCursorPosition(0)
        self.lines["source"].setCompleter(QCompleter(list(sources), self))
        self.lines["published"].setPlaceholderText("2021-02-24")
        self.lines["url"].setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.same_source, self.same_zones = QCheckBox(self), QCheckBox(self)
        self.zones = ZoneTable(article, self)
        self.fault = QLabel(self)
        self.fault.setWordWrap(True)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.hide()
        self.zones.setMinimumHeight(200)
        self._others = others
        self.take_back = QPushButton(translate("Correct", "Take the last one back"), self)
        self.take_back.setAutoDefault(False)
        self.take_back.setEnabled(bool(history))
        self.takes_back = False
        self.take_back.clicked.connect(self._take_back)
        self._arrange(history)

    def corrections(self) -> list[Correction]:
        """What is to be corrected of this article. Raises BadDate, FieldTooLong."""
        found: list[Correction] = []
        for field, line in self.lines.items():
            words = written(field, line.text())
            if line.isModified() and words != getattr(self._article, field):
                found.append(Correction(self._id, field, words))
        zones = self.zones.rows.zones()
        if zones is not None:
            found.append(Correction(self._id, "zones", zones))
        return found

    def outlet(self) -> str | None:
        """What all articles of this outlet are to be called instead; None: they stay."""
        words = plain("source", self.lines["source"].text())
        return words if self.same_source.isChecked() and words != self._article.source else None

    def roles(self) -> "Mapping[str, Role | None]":
        """The roles of lines that read so in all articles of this outlet; empty: they stay."""
        return self.zones.rows.changed() if self.same_zones.isChecked() else {}

    def accept(self) -> None:
        """For Qt: only what can be kept is accepted."""
        try:
            self.corrections()
        except HashiyaError as error:
            self.fault.setText(spoken(sentence(error)))
            self.fault.show()
            return
        super().accept()

    def _take_back(self) -> None:
        self.takes_back = True
        super().accept()

    def _arrange(self, history: "Sequence[CorrectionLine]") -> None:
        form = QFormLayout()
        form.setSpacing(9)
        for field, line in self.lines.items():
            form.addRow(field_name(field), line)
        others = counted("Correct", "the other %n article(s) of this outlet", self._others)
        self.same_source.setText(
            translate("Correct", "Call the outlet so in {others} too").format(others=others)
        )
        self.same_zones.setText(
            translate("Correct", "Give lines that read the same that role in {others} too").format(
                others=others
            )
        )
        for box in (self.same_source, self.same_zones):
            box.setEnabled(self._others > 0 and bool(self._article.source))
        form.addRow("", self.same_source)
        hint = QLabel(spoken(role_hint()), self)
        hint.setObjectName("quiet")
        hint.setWordWrap(True)
        first, second = QWidget(self), QWidget(self)
        inside = QVBoxLayout(first)
        inside.setSpacing(8)
        inside.addLayout(form)
        inside.addWidget(QLabel(spoken(translate("Correct", "What each line is")), first))
        inside.addWidget(self.zones, 1)
        inside.addWidget(hint)
        inside.addWidget(self.same_zones)
        past = QVBoxLayout(second)
        told = QLabel(self._told(history), second)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        past.addWidget(told, 1)
        past.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeading)
        tabs = QTabWidget(self)
        tabs.addTab(first, translate("Correct", "As it is"))
        tabs.addTab(second, translate("Correct", "What was corrected"))
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(ok | cancel, self)
        buttons.button(ok).setText(translate("Correct", "Correct"))
        buttons.button(cancel).setText(translate("Dialogs", "Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(tabs, 1)
        layout.addWidget(self.fault)
        layout.addWidget(buttons)

    def _told(self, history: "Sequence[CorrectionLine]") -> str:
        if not history:
            return spoken(translate("Correct", "Nothing was corrected so far."))
        lines = []
        for one in reversed(history):
            when = isolated(shown(one.at[:16].replace("T", " ")))
            who = quoted(one.annotator or "—")
            if one.field == "zones":
                what = translate("Correct", "the roles of lines")
            else:
                arrow = "←" if language() == "ar" else "→"
                before, after = quoted(one.before or "—"), quoted(one.after or "—")
                what = f"{field_name(one.field)}: {before} {arrow} {after}"
            lines.append(spoken(f"{when} · {who} · {what}"))
        return "\n".join(lines)


class CorrectManyDialog(QDialog):
    """What many articles have in common: outlet and date; what is not ticked stays."""

    def __init__(self, count: int, sources: "Sequence[str]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(counted("Correct", "Correct %n article(s)", count))
        self.setMinimumWidth(420)
        self.boxes: dict[Field, QCheckBox] = {}
        self.lines: dict[Field, QLineEdit] = {}
        form = QFormLayout()
        form.setSpacing(9)
        for field in ("source", "published"):
            box, line = QCheckBox(field_name(field), self), QLineEdit(self)
            line.setAccessibleName(field_name(field))
            line.textEdited.connect(lambda _text, box=box: box.setChecked(True))
            form.addRow(box, line)
            self.boxes[field], self.lines[field] = box, line
        self.lines["source"].setCompleter(QCompleter(list(sources), self))
        self.lines["published"].setPlaceholderText("2021-02-24")
        self.fault = QLabel(self)
        self.fault.setWordWrap(True)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(ok | cancel, self)
        buttons.button(ok).setText(translate("Correct", "Correct"))
        buttons.button(cancel).setText(translate("Dialogs", "Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.fault)
        layout.addWidget(buttons)
        self.lines["source"].setFocus()

    def values(self) -> "dict[Field, str]":
        """What is to stand in which field. Raises BadDate, FieldTooLong."""
        return {
            field: written(field, self.lines[field].text())
            for field, box in self.boxes.items()
            if box.isChecked()
        }

    def accept(self) -> None:
        """For Qt: only what can be kept is accepted."""
        try:
            self.values()
        except HashiyaError as error:
            self.fault.setText(spoken(sentence(error)))
            return
        super().accept()
