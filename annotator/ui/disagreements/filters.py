"""What is looked for among the disagreements: kind, annotators, label, article, and whether it is settled."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from annotator.core.schema import Schema
from annotator.ui.disagreements.words import (
    Sought,
    attribute_name,
    fits,
    kind_name,
    label_name,
    labels_of,
    link_name,
)
from annotator.ui.language import directed, quoted, spoken, translate

if TYPE_CHECKING:
    from annotator.review.shapes import Located


class Filters(QWidget):
    """Boxes to choose from; ``changed``: something else is looked for."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sought = Sought()
        self.kind, self.pair, self.label, self.article = (QComboBox(self) for _ in range(4))
        self.open_only = QCheckBox(self)
        self.open_only.setChecked(True)
        self.all = QPushButton(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for box in self._boxes():
            box.setMinimumContentsLength(7)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            layout.addWidget(box, 1)
            box.activated.connect(self._choose)
        layout.addWidget(self.open_only)
        layout.addWidget(self.all)
        self.open_only.toggled.connect(self.changed)
        self.all.clicked.connect(self.clear)

    def seek(self, sought: Sought) -> None:
        """Look for this; what is settled too."""
        self.sought = sought
        self.open_only.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
        self.open_only.setChecked(False)
        self.open_only.blockSignals(False)  # noqa: FBT003
        self.changed.emit()

    def clear(self) -> None:
        """Look for everything."""
        self.seek(Sought())

    def fitting(self, found: "Sequence[Located]") -> "list[Located]":
        """What is looked for, settled or not."""
        return [one for one in found if fits(self.sought, one.article_id, one.disagreement)]

    def open_ones(self, fitting: "Sequence[Located]") -> "list[Located]":
        """Those that are shown: without the settled ones, if they are not wanted."""
        return [one for one in fitting if not (self.open_only.isChecked() and one.decided)]

    def offer(self, found: "Sequence[Located]", schema: Schema | None) -> None:
        """Offer what occurs in ``found``, the most frequent kind first, and choose what is looked for."""
        kinds = Counter(one.disagreement.kind for one in found)
        labels = sorted({label for one in found for label in labels_of(one.disagreement)})
        names = dict.fromkeys(name for one in found for name in one.disagreement.annotators)
        titles = {one.article_id: one.title for one in found}
        sought = self.sought
        # What is looked for is named even where it does not occur.
        kinds.update([sought.kind] if sought.kind else [])
        labels += [sought.label] if sought.label and sought.label not in labels else []
        pairs = list(combinations(names, 2))
        pairs += [sought.pair] if sought.pair and sought.pair not in pairs else []
        _fill(
            self.kind, (translate("Disagreements", "All kinds"), ""), sought.kind,
            [(_kind(schema, kind, sought), kind) for kind, _ in kinds.most_common()],
        )  # fmt: skip
        alone = translate("Disagreements", "{annotator} against the others")
        whose = [(spoken(alone.format(annotator=quoted(sought.who))), sought.who)] if sought.who else []
        _fill(
            self.pair, (translate("Disagreements", "All annotators"), None), sought.who or sought.pair,
            [*whose, *((pair_name(*pair), pair) for pair in pairs)],
        )  # fmt: skip
        confused = [
            (f"{label_name(schema, sought.label)} / {label_name(schema, sought.other)}", sought.label)
        ]
        by_name = [(label_name(schema, label), label) for label in labels]
        if sought.other and sought.other != sought.label:
            by_name = confused + [row for row in by_name if row[1] != sought.label]
        _fill(self.label, (translate("Disagreements", "All labels"), ""), sought.label, by_name)
        several = sought.articles is not None and len(sought.articles) != 1
        some = [(translate("Disagreements", "Some articles"), sought.articles)] if several else []
        each = [(directed(title), frozenset({number})) for number, title in sorted(titles.items())]
        every = (translate("Disagreements", "All articles"), None)
        _fill(self.article, every, sought.articles, [*some, *each])

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.all.setText(translate("Disagreements", "Show all"))
        self.open_only.setText(translate("Disagreements", "Not settled only"))
        names = (
            translate("Disagreements", "Kind"), translate("Disagreements", "Annotators"),
            translate("Disagreements", "Label"), translate("Disagreements", "Article"),
        )  # fmt: skip
        for box, name in zip(self._boxes(), names, strict=True):
            box.setAccessibleName(name)
            box.setToolTip(name)

    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.kind, self.pair, self.label, self.article

    def _choose(self) -> None:
        kind, pair, label = (box.currentData() for box in (self.kind, self.pair, self.label))
        same = label == self.sought.label
        self.sought = Sought(
            kind=kind,
            # Qt hands a tuple back as a list.
            pair=(pair[0], pair[1]) if pair and not isinstance(pair, str) else None,
            label=label,
            other=self.sought.other if same else "",
            who=self.sought.who if same and isinstance(pair, str) else "",
            detail=self.sought.detail if same and kind == self.sought.kind else "",
            articles=self.article.currentData(),
        )
        self.changed.emit()


def _kind(schema: Schema | None, kind: str, sought: Sought) -> str:
    """A kind of disagreement, with the attribute or type of link where one is looked for."""
    if kind != sought.kind or not sought.detail:
        return kind_name(kind)
    named = link_name(schema, sought.detail)
    if kind == "attribute":
        named = attribute_name(schema, sought.label, sought.detail)
    return f"{kind_name(kind)}: {named}"


def pair_name(one: str, other: str) -> str:
    """Two annotators in one breath."""
    said = translate("Disagreements", "{one} and {other}")
    return spoken(said.format(one=quoted(one), other=quoted(other)))


def _fill(
    box: QComboBox, every: tuple[str, object], chosen: object, rows: Sequence[tuple[str, object]]
) -> None:
    box.clear()
    for place, (name, data) in enumerate([every, *rows]):
        box.addItem(name, data)
        if place and data == chosen:
            box.setCurrentIndex(place)
