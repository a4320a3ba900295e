"""The places where words could be labelled, or no longer: each in its sentence, each to be left out."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from annotator.core.change import AnyChange, Batch
from annotator.core.occurrences import Sought
from annotator.review.everywhere import (
    Doing,
    Spot,
    SpotArticle,
    Spots,
    Step,
    do_steps,
    places_to_clear,
    places_to_label,
    steps_to_clear,
    steps_to_label,
)
from annotator.ui.agreement.work import WorkStrip
from annotator.ui.hits_list import HitsView
from annotator.ui.hits_model import HitRow, rows_of
from annotator.ui.keys import pressed_key, same_key
from annotator.ui.labelling import with_status
from annotator.ui.language import counted, language, quoted, shown, spoken, translate
from annotator.ui.palette import excerpt
from annotator.ui.undo import ApplyMany

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.store import Project
    from annotator.ui.window import Window


class EverywhereDialog(QDialog):
    """Looks through the articles behind the window, shows what there is, and does what stays ticked."""

    def __init__(self, window: "Window", wanted: Sought, words: str, label: str, doing: Doing) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._session = window, window.session
        self._wanted, self._doing = wanted, doing
        self._found = Spots()
        self._doing_now = False
        self._from = window.annotate.canvas.selection()
        self.resize(760, 560)
        self.words = QLabel(spoken(f"«{quoted(excerpt(words, 80))}»"), self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.label = self._label_box(label)
        self.here, self.everywhere = QRadioButton(self), QRadioButton(self)
        self.work = WorkStrip(window, self)
        self.view = HitsView(self)
        self.count = QLabel(self)
        self.count.setWordWrap(True)
        self.all, self.none = QPushButton(self), QPushButton(self)
        self.apply, self.cancel = QPushButton(self), QPushButton(self)
        self._arrange()
        self._say()
        self.label.currentIndexChanged.connect(self._search)
        self.everywhere.toggled.connect(self._search)
        self.work.found.connect(self._take)
        self.work.stopped.connect(self._stopped)
        self.view.hits.ticked_changed.connect(self._count)
        self.all.clicked.connect(self.view.hits.tick_all)
        self.none.clicked.connect(self.view.hits.tick_none)
        self.apply.clicked.connect(self._apply)
        self.cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+A"), self, self.view.hits.tick_all)
        QShortcut(QKeySequence("Ctrl+Shift+A"), self, self.view.hits.tick_none)

    def begin(self, *, everywhere: bool) -> None:
        """Look in the open article, or in all that are not closed."""
        radio = self.everywhere if everywhere else self.here
        for one in (self.here, self.everywhere):
            one.blockSignals(True)  # noqa: FBT003
            one.setChecked(one is radio)
            one.blockSignals(False)  # noqa: FBT003
        self.view.setFocus()
        self._search()

    def label_id(self) -> str:
        """The label that is given or taken away."""
        return str(self.label.currentData())

    def ticked(self) -> int:
        """How many places are ticked."""
        ticks, rows = self.view.hits.ticked or [], self.view.hits.rows
        return sum(on for on, row in zip(ticks, rows, strict=True) if row.parts is not None)

    def busy(self) -> bool:
        """Whether it is still looking, or doing what was chosen."""
        return self.work.busy()

    def reject(self) -> None:
        """Escape stops what is being done, and takes it back; else the dialog goes."""
        if self._doing_now:
            self.work.cancel()
            return
        self.work.drop()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: a label's key chooses the label."""
        typed, project = pressed_key(event), self._session.project
        if typed and project is not None and self.label.isEnabled():
            for label in project.schema.offered():
                if same_key(label.key, typed):
                    self.label.setCurrentIndex(self.label.findData(label.id))
                    return
        super().keyPressEvent(event)

    # -- looking -----------------------------------------------------------------------------------------

    def _search(self, *_what: object) -> None:
        annotator = self._session.annotator
        if annotator is None or self._doing_now:
            return
        scope = None if self.everywhere.isChecked() else self._session.article_id
        self._window.settings.everywhere_all = self.everywhere.isChecked()
        work = partial(_look, self._doing, annotator.id, (self._wanted, self.label_id()), scope)
        self.work.begin(translate("Everywhere", "Looking through the articles…"), work)
        self._count()

    def _take(self, found: object) -> None:
        if isinstance(found, Spots):
            self._show_spots(found)
        else:
            assert isinstance(found, list)
            self._finish(found)

    def _show_spots(self, found: Spots) -> None:
        self._found = found
        rows = rows_of(
            [(one.article_id, one.title, [_row(one, spot) for spot in one.spots]) for one in found.articles]
        )
        removing = self._doing == "remove"
        # What carries another label already is offered, but has to be asked for.
        ticks = [removing or not row.labels for row in rows]
        self.view.hits.show_rows(rows, self._session.project.schema if self._session.project else None, ticks)
        self.view.go(1)
        self._count()

    def _stopped(self) -> None:
        self._doing_now = False
        self._count()

    # -- doing -------------------------------------------------------------------------------------------

    def _chosen(self) -> list[SpotArticle]:
        """The places that stay ticked, article by article."""
        ticks = iter(
            on for on, row in zip(self.view.hits.ticked or [], self.view.hits.rows, strict=True) if row.parts
        )
        chosen = []
        for one in self._found.articles:
            spots = tuple(spot for spot in one.spots if next(ticks))
            if spots:
                chosen.append(msgspec.structs.replace(one, spots=spots))
        return chosen

    def _apply(self) -> None:
        chosen, annotator = self._chosen(), self._session.annotator
        if not chosen or annotator is None or self.work.busy():
            return
        self._window.settings.everywhere_label = self.label_id()
        if self.here.isChecked():
            self._apply_here(chosen)
            return
        self._doing_now = True
        work = partial(_do, annotator.id, self._doing, self.label_id(), chosen)
        said = (
            translate("Everywhere", "Labelling…")
            if self._doing == "label"
            else translate("Everywhere", "Removing…")
        )
        self.work.begin(said, work)
        self._count()

    def _apply_here(self, chosen: Sequence[SpotArticle]) -> None:
        """In the open article alone it is an edit like any other."""
        project, annotator, annotation = (
            self._session.project,
            self._session.annotator,
            self._session.annotation,
        )
        if project is None or annotator is None:
            return
        if self._doing == "label":
            steps = steps_to_label(self.label_id(), chosen)
        else:
            steps = steps_to_clear(project, annotator.id, chosen)
        parts = [part for step in steps for part in _parts(step)]
        super().accept()
        if self._session.do(with_status(annotation, Batch(tuple(parts)))):
            self._told(sum(len(one.spots) for one in chosen), 1)

    def _finish(self, steps: list[Step]) -> None:
        self._doing_now = False
        super().accept()
        self._session.push(ApplyMany(self._session, steps))
        self._told(self.ticked(), len(steps))

    def _told(self, places: int, articles: int) -> None:
        if self._doing == "label":
            said = counted("Everywhere", "%n span(s) labelled", places)
        else:
            said = counted("Everywhere", "%n span(s) removed", places)
        where = counted("Everywhere", "in %n article(s); Undo takes all of it back.", articles)
        self._session.reported.emit(f"{said} {where}")
        self._return()

    def _return(self) -> None:
        """The hand is on the text again, where it was: not at the last place that was labelled."""
        canvas, start = self._window.annotate.canvas, self._from[0]
        canvas.setFocus()
        mine = [one for one in canvas.spans_over(start, start + 1) if one.label == self.label_id()]
        if self._doing == "label" and mine and mine[-1].start == start:
            canvas.choose_span(mine[-1].id)
        else:
            canvas.choose_span("")
            canvas.select(start, start)
            canvas.scroll_to(start, start)

    # -- saying ------------------------------------------------------------------------------------------

    def _label_box(self, label: str) -> QComboBox:
        box = QComboBox(self)
        project = self._session.project
        every = (
            (project.schema.labels if self._doing == "remove" else project.schema.offered())
            if project
            else ()
        )
        for place, one in enumerate(every):
            swatch = QPixmap(14, 14)
            swatch.fill(QColor(one.color))
            box.addItem(one.names.within(language()), one.id)
            box.setItemIcon(place, swatch)
        box.setCurrentIndex(max(0, box.findData(label)))
        box.setEnabled(self._doing == "label")
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return box

    def _arrange(self) -> None:
        font = self.words.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.words.setFont(font)
        top = QHBoxLayout()
        top.addWidget(self.words, 1)
        top.addWidget(self.label)
        scope = QHBoxLayout()
        scope.setSpacing(18)
        for radio in (self.here, self.everywhere):
            scope.addWidget(radio)
        scope.addStretch(1)
        for button in (self.all, self.none):
            scope.addWidget(button)
        below = QHBoxLayout()
        below.addWidget(self.count, 1)
        for button in (self.apply, self.cancel):
            below.addWidget(button)
        for button in (self.all, self.none, self.cancel):
            button.setAutoDefault(False)
        self.apply.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addLayout(scope)
        layout.addWidget(self.work)
        layout.addWidget(self.view, 1)
        layout.addLayout(below)

    def _say(self) -> None:
        labelling = self._doing == "label"
        self.setWindowTitle(
            translate("Everywhere", "Label everywhere")
            if labelling
            else translate("Everywhere", "Remove everywhere")
        )
        self.label.setAccessibleName(translate("Everywhere", "Label"))
        self.here.setText(translate("Everywhere", "In &this article"))
        self.everywhere.setText(translate("Everywhere", "In all articles that are not &closed"))
        self.everywhere.setToolTip(
            translate("Everywhere", "Articles that you marked as done or skipped are left as they are.")
        )
        self.view.setAccessibleName(translate("Everywhere", "Places; Space leaves one out or takes it in"))
        self.all.setText(translate("Everywhere", "Tick &all"))
        self.none.setText(translate("Everywhere", "Tick &none"))
        self.cancel.setText(translate("Dialogs", "Cancel"))

    def _count(self) -> None:
        ticked, looking = self.ticked(), self.work.busy()
        if self._doing == "label":
            self.apply.setText(counted("Everywhere", "Label %n place(s)", ticked))
        else:
            self.apply.setText(counted("Everywhere", "Remove %n span(s)", ticked))
        self.apply.setEnabled(ticked > 0 and not looking)
        for part in (self.view, self.here, self.everywhere, self.all, self.none):
            part.setEnabled(not self._doing_now)
        self.label.setEnabled(self._doing == "label" and not self._doing_now)
        self.count.setText("" if looking else spoken(self._told_of(ticked)))

    def _told_of(self, ticked: int) -> str:
        found = self._found
        total = sum(len(one.spots) for one in found.articles)
        if not total and not found.already and not found.refused:
            return translate("Everywhere", "These words stand nowhere here.")
        said = [
            translate("Everywhere", "{ticked} of {total}").format(ticked=ticked, total=total)
            + " · "
            + counted("Everywhere", "%n article(s)", len(found.articles))
        ]
        if found.already:
            said.append(counted("Everywhere", "%n have this label already", found.already))
        if found.refused:
            said.append(
                counted(
                    "Everywhere", "%n cannot have it: they would cross a span of this label", found.refused
                )
            )
        links = sum(spot.links for one in found.articles for spot in one.spots)
        if links:
            said.append(counted("Everywhere", "%n link(s) hang on them and would go too", links))
        return shown(" · ".join(said))


def _row(one: SpotArticle, spot: Spot) -> HitRow:
    return HitRow(
        article_id=one.article_id,
        start=spot.start,
        end=spot.end,
        parts=spot.context,
        labels=spot.labels,
    )


def _parts(step: Step) -> Sequence[AnyChange]:
    return step.change.changes if isinstance(step.change, Batch) else (step.change,)


def _look(
    doing: Doing,
    annotator_id: int,
    asked: tuple[Sought, str],
    scope: int | None,
    project: "Project",
    tick: "Tick",
) -> Spots:
    look = places_to_label if doing == "label" else places_to_clear
    return look(project, annotator_id, *asked, article_id=scope, tick=tick)


def _do(
    annotator_id: int,
    doing: Doing,
    label: str,
    chosen: Sequence[SpotArticle],
    project: "Project",
    tick: "Tick",
) -> list[Step]:
    if doing == "label":
        steps = steps_to_label(label, chosen)
    else:
        steps = steps_to_clear(project, annotator_id, chosen)
    return do_steps(project, annotator_id, steps, tick)
