"""Exporting through the window: each choice changes what is written, and what is lost is told before."""

import json
import multiprocessing
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.annotation import GOLD, Annotation, make_span
from annotator.core.article import Article, Zone
from annotator.core.choice import Choice, Hidden
from annotator.core.filter import EVERYTHING, Filter
from annotator.core.work import Cancelled
from annotator.exchange import several, writing
from annotator.formats import FORMATS
from annotator.review.saved_filters import Saved, save_filter
from annotator.store import Project
from annotator.ui import ask
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.exchange.export_form import LISTED
from annotator.ui.exchange.export_wish import Wish, fitting, wish_from_json, wish_to_json
from annotator.ui.window import Window
from tests.ui.conftest import FIRST, NAME, MakeShown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PAGE = "شارك\nقصف على حلب، وقال أبو محمد إن القصف أوقع قتيلين."
LATER = "نفى أبو محمد رواية القصف على إدلب."
Said = list[tuple[str, str, list[str]]]
Fill = Callable[[ExportDialog], object]


def annotation(text: str, name: str, *parts: tuple[str, str], status: str = "done") -> Annotation:
    spans = [
        make_span(text, text.index(words), text.index(words) + len(words), label) for words, label in parts
    ]
    spans.sort(key=lambda span: (span.start, -span.end))
    return Annotation(annotator=name, status=status, spans=tuple(spans))  # type: ignore[arg-type]


@pytest.fixture
def corpus(project_path: Path) -> Path:
    """Two articles with a page around, dates and outlets, labelled by two people and settled once."""
    with Project.open(project_path, backup=False) as project:
        first = Article(text=PAGE, title="قصف", source="وكالة", published="2024-03-01", url="https://x.org/1",
                        zones=(Zone(0, 4, "chrome"),))  # fmt: skip
        numbers = project.add_articles(
            [first, Article(text=LATER, source="قناة", published="2024-06-01")]
        ).new
        mine = annotation(PAGE, NAME, ("شارك", "SOURCE"), ("حلب", "LOCATION"), ("أبو محمد", "SOURCE"))
        project.put_annotation(numbers[0], mine)
        theirs = annotation(PAGE, "عمر", ("حلب", "LOCATION"), ("قتيلين", "CASUALTY"), status="in_progress")
        project.put_annotation(numbers[0], theirs)
        project.put_annotation(numbers[0], annotation(PAGE, GOLD, ("حلب", "LOCATION")))
        project.put_annotation(numbers[1], annotation(LATER, NAME, ("إدلب", "LOCATION")))
        project.freeze_split({project.article(numbers[1]).sha256: "test"})
    return project_path


@pytest.fixture
def shown(make_shown: MakeShown, corpus: Path) -> Window:
    return make_shown(corpus)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """What reports say, instead of stopping for them."""
    heard: Said = []

    def show(
        _parent: QWidget, title: str, sentence: str, details: Sequence[str], _made: Path | None = None
    ) -> None:
        heard.append((title, sentence, list(details)))

    monkeypatch.setattr("annotator.ui.dialogs.report.show_report", show)
    return heard


class Exporter:
    """Opens the dialog by the window's own command, works it, and reads what was written."""

    def __init__(self, window: Window, out: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window, self.out = window, out
        self._qtbot, self._monkeypatch = qtbot, monkeypatch
        monkeypatch.setattr(ask, "file_to_write", lambda *_arguments: out)
        monkeypatch.setattr("annotator.ui.dialogs.export._PAUSE_MS", 1)

    def dialog(self, fill: Fill, *, accept: bool = True) -> None:
        """Open it, fill it in, wait until it has counted, and go on or leave."""

        def executed(dialog: ExportDialog) -> int:
            dialog.open()
            self.settled(dialog)
            fill(dialog)
            self.settled(dialog)
            ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
            if accept:
                assert ok.isEnabled(), dialog.losses.said.text()
                ok.click()
            else:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
            return dialog.result()

        self._monkeypatch.setattr(ExportDialog, "exec", executed)
        self.window.actions_by_id["export"].trigger()

    def settled(self, dialog: ExportDialog) -> None:
        self._qtbot.waitUntil(lambda: not dialog.busy(), timeout=10_000)

    def export(self, fill: Fill) -> str:
        """What was written."""
        with self._qtbot.waitSignal(self.window.files.job_ended, timeout=10_000):
            self.dialog(fill)
        return self.out.read_text(encoding="utf-8")

    def lines(self, fill: Fill) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.export(fill).splitlines()]


@pytest.fixture
def exporter(
    shown: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, said: Said
) -> Exporter:
    assert said == []
    return Exporter(shown, tmp_path / "out", qtbot, monkeypatch)


def choose(box: Any, data: object) -> None:
    place = box.findData(data)
    assert place >= 0, data
    box.setCurrentIndex(place)


def test_everything_by_itself_and_nothing_lost(exporter: Exporter, said: Said) -> None:
    lines = exporter.lines(lambda dialog: None)
    assert [line["text"] for line in lines][-2:] == [PAGE, LATER]
    assert [one["annotator"] for one in lines[3]["annotations"]] == sorted([GOLD, NAME, "عمر"])
    ((_title, sentence, details),) = said
    assert "لم يُترك شيء" in sentence
    assert str(exporter.out) in details[0]


@pytest.mark.parametrize(
    ("whose", "wanted"),
    [("mine", [NAME]), ("gold", [GOLD]), ("majority", ["majority"]), ("union", ["union"]),
     ("intersection", ["intersection"])],
)  # fmt: skip
def test_whose_labels_go_out(whose: str, wanted: list[str], exporter: Exporter) -> None:
    lines = exporter.lines(lambda dialog: choose(dialog.form.whose, whose))
    assert [one["annotator"] for one in lines[3]["annotations"]] == wanted
    found = {span["label"] for one in lines[3]["annotations"] for span in one["spans"]}
    assert ("CASUALTY" in found) == (whose == "union"), "of two, both must say it"


def test_some_annotators_are_ticked(exporter: Exporter) -> None:
    def fill(dialog: ExportDialog) -> None:
        choose(dialog.form.whose, "some")
        assert dialog.form.annotators.isVisible()
        dialog.form.annotators.tick(NAME, on=False)
        assert dialog.form.fault()
        assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        dialog.form.annotators.tick("عمر")
        dialog.form.annotators.tick(GOLD)

    lines = exporter.lines(fill)
    assert [one["annotator"] for one in lines[3]["annotations"]] == sorted([GOLD, "عمر"])


def test_status_outlet_dates_and_part_choose_articles(exporter: Exporter) -> None:
    lines = exporter.lines(lambda dialog: dialog.form.statuses["done"].click())
    assert [one["annotator"] for one in lines[3]["annotations"]] == ["عمر"]

    def outlet(dialog: ExportDialog) -> None:
        dialog.form.statuses["done"].setChecked(True)
        choose(dialog.form.outlets, "some")
        assert dialog.form.fault(), "none is ticked yet"
        dialog.form.sources.tick("قناة")

    assert [line["text"] for line in exporter.lines(outlet)] == [LATER]

    def days(dialog: ExportDialog) -> None:
        assert dialog.form.sources.ticked() == ["قناة"], "remembered"
        choose(dialog.form.outlets, "all")
        dialog.form.until.setText("2024-13-01")
        assert dialog.form.fault()
        dialog.form.until.setText("٢٠٢٤-٠٥-٣١")

    assert [line["text"] for line in exporter.lines(days)] == [PAGE]

    def part(dialog: ExportDialog) -> None:
        dialog.form.until.clear()
        choose(dialog.form.part, "test")

    assert [line["text"] for line in exporter.lines(part)] == [LATER]


def test_the_filter_of_the_list_and_saved_ones_choose_articles(exporter: Exporter, said: Said) -> None:
    window = exporter.window
    project = window.session.project
    assert project is not None
    save_filter(project, "إدلب", Saved(filter=Filter(words="إدلب")))

    def saved(dialog: ExportDialog) -> None:
        assert dialog.form.filter.findData(LISTED) < 0
        choose(dialog.form.filter, "إدلب")

    assert [one["text"] for one in exporter.lines(saved)] == [LATER]
    window.session.list.choose(Filter(source="وكالة"))

    def listed(dialog: ExportDialog) -> None:
        assert dialog.form.filter.currentData() == "إدلب", "it is remembered"
        choose(dialog.form.filter, LISTED)

    assert [one["text"] for one in exporter.lines(listed)] == [PAGE]
    window.session.list.choose(EVERYTHING)

    def gone(dialog: ExportDialog) -> None:
        assert dialog.form.filter.currentData() == ""

    assert len(exporter.lines(gone)) > 2


def test_no_article_is_never_written(exporter: Exporter) -> None:
    def fill(dialog: ExportDialog) -> None:
        dialog.form.since.setText("2030-01-01")
        exporter.settled(dialog)
        assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        assert "وسّع" in dialog.losses.said.text()

    exporter.dialog(fill, accept=False)
    assert not exporter.out.exists()


def test_site_furniture_stays_out_of_all_but_the_lossless_form_unless_chosen(
    exporter: Exporter, said: Said
) -> None:
    assert "شارك" not in exporter.export(lambda dialog: choose(dialog.form.format, "conll"))
    assert "مقطع واحد في إطار الموقع تُرك." in said[-1][2]
    # Untouched it goes with the format; once chosen it stays chosen.
    assert "شارك" in exporter.export(lambda dialog: choose(dialog.form.format, "jsonl"))
    assert "شارك" not in exporter.export(lambda dialog: dialog.form.zones.click())

    def keep(dialog: ExportDialog) -> None:
        assert dialog.form.zones.isChecked()
        dialog.form.zones.click()
        choose(dialog.form.format, "conll")

    assert "شارك" in exporter.export(keep)


def test_columns_of_metadata_are_left_out(exporter: Exporter) -> None:
    def fill(dialog: ExportDialog) -> None:
        dialog.form.columns["url"].click()
        dialog.form.columns["source"].click()

    line = exporter.lines(fill)[3]
    assert (line["title"], line["url"], line["source"]) == ("قصف", "", "")


def test_names_are_hidden_in_the_file_and_in_the_sample(exporter: Exporter) -> None:
    seen: list[str] = []

    def fill(dialog: ExportDialog) -> None:
        assert "محمد" in dialog.sample.toPlainText()
        dialog.form.pseudonyms.click()
        dialog.form.hide_words.click()
        assert dialog.form.hidden.isVisible()
        dialog.form.hidden.tick("SOURCE")
        exporter.settled(dialog)
        seen.append(dialog.sample.toPlainText())

    text = exporter.export(fill)
    assert NAME not in text
    assert "annotator-1" in text
    assert "محمد" not in text, "nor where it is not labelled"
    assert "SOURCE-" in seen[0]
    assert "محمد" not in seen[0]


def test_values_of_attributes_can_be_hidden(exporter: Exporter) -> None:
    hidden: list[Hidden] = []

    def fill(dialog: ExportDialog) -> None:
        assert exporter.window.session.project is not None
        label = next(
            one
            for one in exporter.window.session.project.schema.labels
            if any(attribute.choices for attribute in one.attributes)
        )
        attribute = next(one for one in label.attributes if one.choices)
        dialog.form.hide_words.click()
        dialog.form.hidden.tick((label.id, attribute.id, attribute.choices[0].id))
        hidden.append(dialog.wish().choice.hidden)
        assert dialog.wish() == wish_from_json(wish_to_json(dialog.wish()))

    exporter.dialog(fill, accept=False)
    assert len(hidden[0].values) == 1


@pytest.mark.parametrize("name", list(FORMATS))
def test_only_options_that_the_format_heeds_are_asked(name: str, exporter: Exporter) -> None:
    def fill(dialog: ExportDialog) -> None:
        choose(dialog.form.format, name)
        for option in ("clitics", "flatten", "unit"):
            field = getattr(dialog.form, option)
            assert field.isVisibleTo(dialog.form) == (option in FORMATS[name].options)
        assert dialog.form.place.isVisibleTo(dialog.form) == FORMATS[name].folder
        exporter.settled(dialog)
        assert dialog.sample.toPlainText().strip() or dialog.about_sample.text()

    exporter.dialog(fill, accept=False)


def test_clitics_and_flattening_change_sample_and_losses(exporter: Exporter) -> None:
    with Project.open(exporter.window.session.project.path, backup=False) as project:  # type: ignore[union-attr]
        spans = annotation(
            FIRST, NAME, ("البوكمال", "LOCATION"), ("قوات النظام بلدة سرمين", "ACTOR"), ("سرمين", "LOCATION")
        )
        project.put_annotation(1, spans)
    told: dict[str, list[str]] = {}
    sample: dict[str, str] = {}
    begun: list[str] = []

    def note(dialog: ExportDialog, name: str) -> None:
        exporter.settled(dialog)
        told[name] = dialog.losses.lines()
        sample[name] = dialog.sample.toPlainText()
        begun.append(dialog.sample.textCursor().block().text())

    def fill(dialog: ExportDialog) -> None:
        choose(dialog.form.format, "conll")
        choose(dialog.form.whose, "mine")
        note(dialog, "whole")
        choose(dialog.form.clitics, "split")
        note(dialog, "split")
        choose(dialog.form.flatten, "label-order")
        note(dialog, "order")

    exporter.dialog(fill, accept=False)
    assert any("وُسِّعت" in line for line in told["whole"])
    assert not any("وُسِّعت" in line for line in told["split"])
    assert begun[0].endswith("B-ACTOR"), "the sample is seen where its labels begin"
    assert "\nبالبوكمال\t" in sample["whole"]
    assert "\nالبوكمال\t" in sample["split"]
    assert any("داخل" in line and "موقع" in line for line in told["order"]), "labels by their names"


def test_a_unit_is_offered_where_the_format_has_several(exporter: Exporter) -> None:
    assert exporter.window.session.project is not None
    emoji = "😀 حلب"
    with Project.open(exporter.window.session.project.path, backup=False) as project:
        number = project.add_articles([Article(text=emoji)]).new[0]
        project.put_annotation(number, annotation(emoji, NAME, ("حلب", "LOCATION")))

    def fill(dialog: ExportDialog) -> None:
        choose(dialog.form.format, "doccano")
        choose(dialog.form.unit, "UTF-16 units")

    assert json.loads(exporter.export(fill).splitlines()[-1])["label"] == [[3, 6, "LOCATION"]]


def test_a_loss_leads_to_what_changes_it_by_keys(exporter: Exporter) -> None:
    def fill(dialog: ExportDialog) -> None:
        choose(dialog.form.format, "conll")
        exporter.settled(dialog)
        listed = dialog.losses.list
        row = next(row for row in range(listed.count()) if "إطار" in listed.item(row).text())
        assert "إطار الموقع" in listed.item(row).text().splitlines()[1]
        listed.setFocus()
        listed.setCurrentRow(row)
        QTest.keyClick(listed, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert dialog.form.zones.hasFocus()
        assert not dialog.form.zones.visibleRegion().isEmpty(), "and it is seen"
        assert dialog.isVisible(), "Return in the list does not accept the dialog"

    exporter.dialog(fill, accept=False)


def test_strict_is_seen_to_forbid_before_anything_is_asked(exporter: Exporter) -> None:
    def fill(dialog: ExportDialog) -> None:
        choose(dialog.form.format, "conll")
        dialog.form.strict.click()
        exporter.settled(dialog)
        assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        assert "لن يُكتب شيء" in dialog.losses.said.text()
        choose(dialog.form.format, "jsonl")

    assert exporter.export(fill).startswith("{")


def test_what_was_counted_is_what_is_told_afterwards(exporter: Exporter, said: Said) -> None:
    before: list[str] = []

    def fill(dialog: ExportDialog) -> None:
        choose(dialog.form.format, "conll")
        exporter.settled(dialog)
        marks = str.maketrans("", "", "\u200f\u200e")
        before.extend(line.splitlines()[0].translate(marks) for line in dialog.losses.lines())

    exporter.export(fill)
    assert before
    assert said[0][2][1:-1] == before
    assert "out.losses.md" in said[0][2][-1]
    assert exporter.out.with_name("out.losses.md").is_file()


def test_a_large_project_goes_out_by_several_processes(
    exporter: Exporter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: ExportDialog) -> None:
        choose(dialog.form.format, "conll")
        dialog.form.pseudonyms.setChecked(True)

    alone = exporter.export(fill)
    asked: list[int] = []
    crew = several.Crew.__init__

    def counted(self: several.Crew, *given: Any) -> None:
        asked.append(given[3])
        crew(self, *given)

    monkeypatch.setattr(writing, "MANY", 1)
    monkeypatch.setattr(several, "_ARTICLES", 1)
    monkeypatch.setattr(several.Crew, "__init__", counted)
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    assert exporter.export(fill) == alone
    assert asked, "it was counted and written so"
    assert set(asked) == {2}
    assert not multiprocessing.active_children()


def test_choices_are_remembered_and_what_is_gone_is_forgotten(exporter: Exporter, schema: Any) -> None:
    def fill(dialog: ExportDialog) -> None:
        choose(dialog.form.format, "conll")
        choose(dialog.form.clitics, "split")
        choose(dialog.form.whose, "some")
        dialog.form.annotators.tick("عمر")
        dialog.form.statuses["skipped"].click()
        dialog.form.columns["other"].click()
        dialog.form.pseudonyms.click()

    wished: list[Wish] = []
    exporter.export(fill)
    exporter.dialog(lambda dialog: wished.append(dialog.wish()), accept=False)
    wish = wished[0]
    assert (wish.format, wish.clitics, wish.zones) == ("conll", "split", None)
    assert wish.choice.annotators == (NAME, "عمر")
    assert "skipped" not in wish.choice.statuses
    assert wish.choice.columns == ("title", "source", "url", "date")
    hidden = Hidden(labels=("GONE", "ACTOR"), values=(("ACTOR", "none", "none"),))
    old = Wish(choice=Choice(annotators=("gone",), hidden=hidden))
    fitted = fitting(old, schema, [NAME])
    assert fitted.choice.annotators is None
    assert fitted.choice.hidden == Hidden(labels=("ACTOR",))
    for damaged in ("{", '{"format": "gone"}', '{"choice": {"statuses": ["x"]}}', "[]"):
        assert wish_from_json(damaged).format == "jsonl"


def test_leaving_or_not_saying_where_leaves_nothing(
    exporter: Exporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    exporter.dialog(lambda dialog: choose(dialog.form.format, "conll"), accept=False)
    assert wish_from_json(exporter.window.settings.wish(_uuid(exporter.window))).format == "jsonl"
    asked: list[bool] = []

    def nowhere(*_arguments: object) -> None:
        asked.append(True)

    monkeypatch.setattr(ask, "file_to_write", nowhere)

    def fill(dialog: ExportDialog) -> None:
        exporter.settled(dialog)
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
        assert dialog.isVisible(), "the choices are still there"

    exporter.dialog(fill, accept=False)
    assert asked == [True]
    assert list(exporter.out.parent.glob("out*")) == []


def test_cancelling_while_it_is_written_leaves_what_was_there(
    exporter: Exporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    exporter.out.write_text("before", encoding="utf-8")

    def cancelled(*_arguments: object, **_more: object) -> None:
        from annotator.exchange import write_beside

        with write_beside(exporter.out) as file:
            file.write(b"half")
            raise Cancelled

    monkeypatch.setattr("annotator.exchange.export_project", cancelled)
    assert exporter.export(lambda dialog: None) == "before"
    assert "لم يُكتب شيء" in exporter.window.status.message()
    assert [path.name for path in exporter.out.parent.iterdir() if "tmp" in path.name] == []


def test_counting_can_be_stopped_and_begun_again(
    exporter: Exporter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.exchange import rehearse_export

    held: list[bool] = []

    def slow(*arguments: Any, tick: Any, **more: Any) -> object:
        import time

        while held:
            tick(1, 1000)
            time.sleep(0.005)
        return rehearse_export(*arguments, tick=tick, **more)

    def fill(dialog: ExportDialog) -> None:
        held.append(True)
        dialog.form.pseudonyms.click()
        qtbot.waitUntil(lambda: "1 من 1000" in dialog.losses.said.text(), timeout=5000)
        assert dialog.sample.toPlainText(), "the sample does not wait for the count"
        ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
        assert ok.isEnabled(), "who knows what is lost need not wait"
        dialog.losses.stop.click()
        exporter.settled(dialog)
        assert "لم يُعدّ" in dialog.losses.said.text()
        held.clear()
        dialog.losses.stop.click()
        exporter.settled(dialog)
        assert dialog.report is not None

    monkeypatch.setattr("annotator.ui.dialogs.export.rehearse_export", slow)
    exporter.dialog(fill, accept=False)


def test_by_keys_alone(exporter: Exporter) -> None:
    def fill(dialog: ExportDialog) -> None:
        assert dialog.form.format.hasFocus()
        for _row in range(list(FORMATS).index("doccano")):
            QTest.keyClick(dialog.form.format, Qt.Key.Key_Down)
        assert dialog.wish().format == "doccano"
        met: list[QWidget] = []
        focused = QApplication.focusWidget()
        while focused is not None and focused not in met:
            met.append(focused)
            QTest.keyClick(focused, Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
        for field in (dialog.form.whose, dialog.form.statuses["done"], dialog.form.strict, dialog.sample):
            assert field in met

    exporter.dialog(fill, accept=False)


def test_several_files_go_into_a_folder_or_a_zip(
    exporter: Exporter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import suppress

    import msgspec

    from annotator.formats import Losses

    def write(records: Any, sink: Any, _options: object) -> Losses:
        for number, record in enumerate(records):
            with sink.open(f"{number}.txt") as file:
                file.write(record.article.text.encode())
        return Losses()

    form = msgspec.structs.replace(FORMATS["jsonl"], name="texts", folder=True, write=write, read=None)
    monkeypatch.setitem(FORMATS, "texts", form)
    suggested: list[Path] = []

    def folder(_parent: object, suggestion: Path) -> Path:
        suggested.append(suggestion)
        return tmp_path / "many"

    def archive(_parent: object, suggestion: Path, extension: str) -> Path:
        suggested.append(suggestion)
        assert extension == ".zip"
        return tmp_path / "many.zip"

    monkeypatch.setattr(ask, "folder_to_write", folder)
    monkeypatch.setattr(ask, "file_to_write", archive)

    def fill(dialog: ExportDialog) -> None:
        choose(dialog.form.format, "texts")
        exporter.settled(dialog)
        assert "قصف" in dialog.sample.toPlainText()

    with suppress(FileNotFoundError):
        exporter.export(fill)
    assert len(list((tmp_path / "many").glob("*.txt"))) == 5

    def zipped(dialog: ExportDialog) -> None:
        assert dialog.form.place.isVisible()
        dialog.form.place.setCurrentIndex(1)

    with suppress(FileNotFoundError):
        exporter.export(zipped)
    assert (tmp_path / "many.zip").is_file()
    assert [one.name for one in suggested] == ["small-texts", "small-texts.zip"]


def _uuid(window: Window) -> str:
    assert window.session.project is not None
    return window.session.project.uuid
