"""The fields of one thing of a schema: what can be said of a label, an attribute, a choice or a link type."""

from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from annotator.core.schema import Attribute, Label, LinkType, Names
from annotator.core.schema_colors import FAINT, NEAR, contrast, distance, farthest
from annotator.core.schema_draft import Item, Thing
from annotator.ui import ask
from annotator.ui.dialogs.preview import lay_out
from annotator.ui.language import number, quoted, shown, spoken, translate
from annotator.ui.schema.pairs import PairTable
from annotator.ui.schema.words import TYPES, name_of
from annotator.ui.theme import DARK, LIGHT

_LONGEST = 300
_EDIT_HEIGHT = 66


class SchemaForm(QWidget):
    """``edited(field, thing)``: a field says something else; ``renamed(id)``: another id is wished."""

    edited = Signal(str, object)
    renamed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(14, 4, 14, 10)
        self._rows.setSpacing(8)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._thing: Thing | None = None
        self._others: Sequence[Item] = ()
        self.fields: dict[str, QWidget] = {}

    def clear(self) -> None:
        """Nothing is chosen."""
        self._thing = None
        self.fields = {}
        while self._rows.rowCount():
            self._rows.removeRow(0)

    def show_names(self, names: Names) -> None:
        """Only names: those of the schema itself."""
        self.clear()
        self._add_names(names, self.edited.emit)

    def show_item(self, item: Item, siblings: Sequence[Item], labels: Sequence[Item]) -> None:
        """Everything that can be said of an item, beside its siblings; ``labels`` are those of the schema."""
        self.clear()
        self._thing, self._others = item.thing, [one for one in siblings if one is not item]
        thing = item.thing
        self._add_names(thing.names, lambda field, said: self._set(field, names=said))
        self._add_id(thing.id)
        match thing:
            case Label():
                self._add_label(thing)
            case Attribute():
                self._add_type(thing)
                self._add_flag("required", translate("Schema", "Must be filled in"), thing.required)
            case LinkType():
                self._add_pairs(thing, labels)
        hint = {
            Label: translate("Schema", "Disabled: stays where it is, and is not offered"),
            LinkType: translate("Schema", "Disabled: stays where it is, and is not offered"),
        }
        said = hint.get(type(thing), translate("Schema", "Disabled: values stay, and it is not offered"))
        self._add_flag("disabled", said, thing.disabled)

    def show_id(self, thing: Thing) -> None:
        """The id as it is now, where a wish for another was refused or granted."""
        self._thing = thing
        field = self.fields.get("id")
        if isinstance(field, QLineEdit) and field.text() != thing.id:
            field.setText(thing.id)

    def focus_first(self) -> None:
        """Put the hand on the first field."""
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.setFocus()
            if isinstance(first, QLineEdit):
                first.selectAll()

    # -- inside ------------------------------------------------------------------------------------------

    def _set(self, field: str, **values: object) -> None:
        assert self._thing is not None
        self._thing = msgspec.structs.replace(self._thing, **values)
        self.edited.emit(field, self._thing)

    def _add(self, field: str, name: str, widget: QWidget, row: QWidget | QHBoxLayout | None = None) -> None:
        label = QLabel(name, self)
        label.setBuddy(widget)
        widget.setAccessibleName(name.replace("&", ""))
        self.fields[field] = widget
        if isinstance(row, QHBoxLayout):
            self._rows.addRow(label, row)
        else:
            self._rows.addRow(label, row or widget)

    def _line(self, text: str, *, right_to_left: bool) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setMaxLength(_LONGEST)
        line.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        return line

    def _add_names(self, names: Names, give: Callable[[str, Names], object]) -> None:
        arabic, english = self._line(names.ar, right_to_left=True), self._line(names.en, right_to_left=False)

        def said() -> Names:
            return Names(arabic.text().strip(), english.text().strip())

        arabic.textEdited.connect(lambda: give("ar", said()))
        english.textEdited.connect(lambda: give("en", said()))
        self._add("ar", translate("Schema", "Arabic name"), arabic)
        self._add("en", translate("Schema", "English name"), english)

    def _add_id(self, own: str) -> None:
        field = self._line(own, right_to_left=False)
        field.setMaxLength(64)
        field.editingFinished.connect(lambda: self._rename(field))
        field.setToolTip(translate("Schema", "What annotations and exports hold: letters, digits, and . _ -"))
        self._add("id", translate("Schema", "Id"), field)

    def _rename(self, field: QLineEdit) -> None:
        if self._thing is not None and field.text() != self._thing.id:
            self.renamed.emit(field.text().strip())

    def _add_label(self, label: Label) -> None:
        key = self._line(label.key, right_to_left=False)
        key.setMaxLength(1)
        key.setMaximumWidth(60)
        key.textEdited.connect(lambda: self._set("key", key=key.text().strip()))
        self._add("key", translate("Schema", "Key"), key)
        self._add_color(label)
        about = label.description or Names("", "")
        fields = [self._text(about.ar, right_to_left=True), self._text(about.en, right_to_left=False)]
        for name, field in zip(("about_ar", "about_en"), fields, strict=True):
            field.textChanged.connect(partial(self._describe, name, fields))
        self._add("about_ar", translate("Schema", "Arabic description"), fields[0])
        self._add("about_en", translate("Schema", "English description"), fields[1])

    def _describe(self, name: str, fields: Sequence[QPlainTextEdit]) -> None:
        said = Names(*(field.toPlainText().strip() for field in fields))
        self._set(name, description=said if said.ar or said.en else None)

    def _text(self, text: str, *, right_to_left: bool) -> QPlainTextEdit:
        field = QPlainTextEdit(self)
        lay_out(field, right_to_left=right_to_left)
        field.setPlainText(text)
        field.setTabChangesFocus(True)
        field.setFixedHeight(_EDIT_HEIGHT)
        return field

    def _add_color(self, label: Label) -> None:
        code = self._line(label.color, right_to_left=False)
        code.setMaxLength(7)
        code.setMaximumWidth(110)
        patch = QLabel(self)
        patch.setFixedSize(26, 26)
        choose = QPushButton(translate("Schema", "Choose…"), self)
        suggest = QPushButton(translate("Schema", "Suggest"), self)
        suggest.setToolTip(translate("Schema", "The colour that lies farthest from the others"))
        told = QLabel(self)
        told.setWordWrap(True)
        told.setTextFormat(Qt.TextFormat.PlainText)

        def show(color: str) -> None:
            patch.setStyleSheet(
                f"background: {color}; border-radius: 4px;" if QColor(color).isValid() else ""
            )
            told.setText(spoken(color_line(color, self._others)))

        def take(color: str) -> None:
            show(color)
            if code.text() != color:
                code.setText(color)
            self._set("color", color=color)

        code.textEdited.connect(take)
        choose.clicked.connect(lambda: take(ask.color(self, code.text()) or code.text()))
        suggest.clicked.connect(lambda: take(farthest(_colors(self._others))))
        show(label.color)
        row = QHBoxLayout()
        for part in (code, patch, choose, suggest):
            row.addWidget(part)
        row.addStretch(1)
        self._add("color", translate("Schema", "Colour"), code, row)
        self._rows.addRow("", told)
        self.fields["suggest"] = suggest

    def _add_type(self, attribute: Attribute) -> None:
        box = QComboBox(self)
        for kind, said in TYPES.items():
            box.addItem(translate("Schema", said), kind)
        box.setCurrentIndex(box.findData(attribute.type))
        box.currentIndexChanged.connect(lambda: self._set("type", type=box.currentData()))
        self._add("type", translate("Schema", "Values"), box)

    def _add_flag(self, field: str, said: str, on: bool) -> None:  # noqa: FBT001
        box = QCheckBox(said, self)
        box.setChecked(on)
        box.toggled.connect(lambda now: self._set(field, **{field: now}))
        box.setAccessibleName(said)
        self.fields[field] = box
        self._rows.addRow("", box)

    def _add_pairs(self, link: LinkType, labels: Sequence[Item]) -> None:
        table = PairTable(self)
        table.show_pairs(link.pairs, [(one.id, name_of(one)) for one in labels])
        table.changed.connect(lambda pairs: self._set("pairs", pairs=pairs))
        self._add("pairs", translate("Schema", "May tie"), table)


def color_line(color: str, others: Sequence[Item]) -> str:
    """How a colour stands beside the others and upon the page, in a sentence or two."""
    if not (len(color) == 7 and QColor(color).isValid()):
        return translate("Schema", "A colour is written as #rrggbb.")
    said = []
    labels = [(distance(color, one.thing.color), one) for one in others if isinstance(one.thing, Label)]
    if labels:
        far, nearest = min(labels, key=lambda pair: pair[0])
        name = quoted(name_of(nearest))
        template = (
            translate("Schema", "Hard to tell from «{name}» (distance {far}; {least} and more is clear).")
            if far < NEAR
            else translate("Schema", "Nearest: «{name}», distance {far}.")
        )
        said.append(template.format(name=name, far=number(round(far)), least=number(round(NEAR))))
    on_light, on_dark = contrast(color, LIGHT.base), contrast(color, DARK.base)
    if on_light < FAINT:
        said.append(translate("Schema", "Faint on the light page."))
    if on_dark < FAINT:
        said.append(translate("Schema", "Faint on the dark page."))
    told = translate("Schema", "Contrast: {light} on light, {dark} on dark.")
    said.append(shown(told.format(light=f"{on_light:.1f}", dark=f"{on_dark:.1f}")))
    return " ".join(said)


def _colors(items: Sequence[Item]) -> list[str]:
    return [one.thing.color for one in items if isinstance(one.thing, Label) and len(one.thing.color) == 7]
