"""Every question that needs a file or a yes: one door, so that tests can answer for the user."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from annotator.ui.language import quoted, translate


def project_to_open(parent: QWidget, directory: Path | None = None) -> Path | None:
    """Which project to open."""
    title = translate("Ask", "Open a project")
    path, _ = QFileDialog.getOpenFileName(parent, title, _text(directory), project_filter())
    return Path(path) if path else None


def project_to_make(parent: QWidget, directory: Path | None = None) -> Path | None:
    """Where to make a project; the suffix is added where it is left out."""
    title = translate("Ask", "New project")
    path, _ = QFileDialog.getSaveFileName(parent, title, _text(directory), project_filter())
    return with_suffix(Path(path), ".hashiya") if path else None


def files_to_load(parent: QWidget) -> Sequence[Path]:
    """Which files to load."""
    from annotator.loaders import LOADERS

    title = translate("Ask", "Load files")
    endings = " ".join(f"*{suffix}" for suffix in LOADERS)
    kinds = translate("Ask", "Files with articles ({endings});;All files (*)").format(endings=endings)
    paths, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return [Path(path) for path in paths]


def file_to_import(parent: QWidget, directory: Path | None) -> Path | None:
    """Which file of annotations to import."""
    from annotator.formats import FORMATS

    title = translate("Ask", "Import annotations from a file")
    ends = sorted({end for form in FORMATS.values() if form.read for end in form.extensions} | {".zip"})
    fitting = translate("Ask", "Files of annotations ({ends})").format(
        ends=" ".join(f"*{one}" for one in ends)
    )
    path, _ = QFileDialog.getOpenFileName(
        parent, title, _text(directory), f"{fitting};;{translate('Ask', 'All files (*)')}"
    )
    return Path(path) if path else None


def folder_to_import(parent: QWidget, directory: Path | None) -> Path | None:
    """Which folder of files of annotations to import."""
    title = translate("Ask", "Import annotations from a folder")
    path = QFileDialog.getExistingDirectory(parent, title, _text(directory))
    return Path(path) if path else None


def details_to_write(parent: QWidget, suggestion: Path) -> Path | None:
    """Where to keep what a report says; the dialog itself asks before replacing a file."""
    title = translate("Ask", "Save what is said")
    path, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), translate("Ask", "Text (*.txt)"))
    return _named(parent, path, ".txt")


def folder_to_load(parent: QWidget) -> Path | None:
    """Which folder to load, with what lies in it."""
    path = QFileDialog.getExistingDirectory(parent, translate("Ask", "Load a folder"))
    return Path(path) if path else None


def file_to_write(parent: QWidget, suggestion: Path, extension: str) -> Path | None:
    """Where to write an export; the dialog itself asks before replacing a file."""
    title = translate("Ask", "Export")
    path, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), f"*{extension}")
    return _named(parent, path, extension)


def folder_to_write(parent: QWidget, suggestion: Path) -> Path | None:
    """The name of a new folder for an export of several files."""
    title = translate("Ask", "Export: name a new folder")
    path, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), translate("Ask", "Folders (*)"))
    return Path(path) if path else None


def report_to_write(parent: QWidget, suggestion: Path) -> Path | None:
    """Where to write a report; its ending says of which kind it is. The dialog asks before replacing."""
    title = translate("Ask", "Write a report")
    kinds = translate("Ask", "Web page (*.html);;Excel (*.xlsx);;Tables as text (*.csv);;JSON (*.json)")
    path, chosen = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
    return _named(parent, path, chosen[chosen.rfind("*") + 1 :].rstrip(")"))


def charts_to_write(parent: QWidget, suggestion: Path) -> Path | None:
    """Where to write charts or their numbers; the ending says of which kind. It asks before replacing."""
    title = translate("Ask", "Save the charts or the numbers")
    kinds = translate("Ask", "Picture (*.png);;Drawing (*.svg);;Numbers as a table (*.csv)")
    path, chosen = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
    return _named(parent, path, chosen[chosen.rfind("*") + 1 :].rstrip(")"))


def sheet_to_write(parent: QWidget) -> Path | None:
    """Where to write the sheet of keys."""
    title = translate("Ask", "Save the keys as PDF")
    path, _ = QFileDialog.getSaveFileName(parent, title, "hashiya-keys.pdf", "*.pdf")
    return _named(parent, path, ".pdf")


def schema_to_use(parent: QWidget) -> Path | None:
    """Which schema file a new project takes."""
    title = translate("Ask", "Choose a schema")
    path, _ = QFileDialog.getOpenFileName(parent, title, "", translate("Ask", "Schema (*.json)"))
    return Path(path) if path else None


def reason_to_skip(parent: QWidget) -> str | None:
    """Why the article is skipped, which may be left open; None: it is not skipped after all."""
    from annotator.ui.dialogs.skip import SkipDialog

    dialog = SkipDialog(parent)
    taken = dialog.exec()
    dialog.deleteLater()
    return dialog.reason if taken else None


def schema_to_write(parent: QWidget, suggestion: Path) -> Path | None:
    """Where to write a schema; the dialog itself asks before replacing a file."""
    title = translate("Ask", "Save the schema")
    path, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), translate("Ask", "Schema (*.json)"))
    return _named(parent, path, ".json")


def guideline_to_use(parent: QWidget) -> Path | None:
    """Which file holds a guideline."""
    title = translate("Ask", "Load a guideline")
    kinds = translate("Ask", "Markdown (*.md *.markdown *.txt);;All files (*)")
    path, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(path) if path else None


def guideline_to_write(parent: QWidget, suggestion: Path) -> Path | None:
    """Where to write the guideline; the dialog itself asks before replacing a file."""
    title = translate("Ask", "Export the guideline")
    path, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), translate("Ask", "Markdown (*.md)"))
    return _named(parent, path, ".md")


def color(parent: QWidget, now: str) -> str | None:
    """Which colour, as ``#rrggbb``."""
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QColorDialog

    title, plain = translate("Ask", "Choose a colour"), QColorDialog.ColorDialogOption.DontUseNativeDialog
    found = QColorDialog.getColor(QColor(now), parent, title, plain)
    return found.name() if found.isValid() else None


def whether(parent: QWidget, question: str) -> bool:
    """Yes or no; no is what happens by itself."""
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    box = QMessageBox(QMessageBox.Icon.Question, translate("Ask", "Hashiya"), question, yes | no, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)  # a question may quote somebody's words
    box.setDefaultButton(no)
    taken = box.exec()
    box.deleteLater()
    return taken == yes


def words(
    parent: QWidget, title: str, name: str, longest: int, now: str = "", known: Sequence[str] = ()
) -> str:
    """A few words, ``known`` ones offered; empty: none after all."""
    from annotator.ui.dialogs.words import WordsDialog

    dialog = WordsDialog(title, name, longest, now, known, parent)
    taken = dialog.exec()
    said = dialog.words()
    dialog.deleteLater()
    return said if taken else ""


def project_filter() -> str:
    """How file dialogs name projects."""
    return translate("Ask", "Hashiya projects (*.hashiya)")


def _named(parent: QWidget, typed: str, suffix: str) -> Path | None:
    """What was typed, with the suffix where it has none.

    The dialog asked before replacing what was typed; a file that has its name from here is asked about here.
    """
    if not typed:
        return None
    path = with_suffix(Path(typed), suffix)
    question = translate("Ask", "“{name}” is there already. Replace it?").format(name=quoted(path.name))
    if path != Path(typed) and path.exists() and not whether(parent, question):
        return None
    return path


def with_suffix(path: Path, suffix: str) -> Path:
    """``path`` with ``suffix`` where it has none; what names no file stays as it is."""
    return path if path.suffix or not path.name else path.with_name(path.name + suffix)


def _text(directory: Path | None) -> str:
    return str(directory) if directory else ""
