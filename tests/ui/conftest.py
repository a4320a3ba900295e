"""A real window on a small project, with settings of its own, worked as a user would."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Annotation
from annotator.core.article import Article
from annotator.core.schema import Schema, schema_from_json
from annotator.places import resource
from annotator.store import Project
from annotator.ui.app import make_app, make_window
from annotator.ui.settings import Settings
from annotator.ui.window import Window

FIRST = (
    "قصفت قوات النظام بلدة سرمين بقذائف المدفعية، وقال مصدر محلي إن ثلاثة مدنيين قتلوا."
    "\nواستهدف القصف بالبوكمال."
)
SECOND = 'اشتبكت ميليشيا "الدفاع الوطني" قرب دير الزور.'
THIRD = "وصل رتل عسكري إلى مدينة الرقة."
NAME = "سلمى"

MakeShown = Callable[[Path | None], Window]


class Hands:
    """Presses keys on the text, and reads what is on the disk, not what the window believes."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.canvas = window.annotate.canvas

    def press(self, key: Qt.Key | str, *modifiers: Qt.KeyboardModifier) -> None:
        """One key on the text; several modifiers are held together."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        if isinstance(key, str):
            QTest.keyClicks(self.canvas, key, held)
        else:
            QTest.keyClick(self.canvas, key, held)
        QApplication.processEvents()

    def select(self, words: str) -> tuple[int, int]:
        """Select the first place where ``words`` stand."""
        article = self.window.session.article
        assert article is not None
        start = article.text.index(words)
        self.canvas.select(start, start + len(words))
        return start, start + len(words)

    def stored(self) -> Annotation:
        """The open annotation, read through a second connection."""
        session = self.window.session
        assert session.project is not None
        assert session.article_id is not None
        assert session.annotator is not None
        with Project.open(session.project.path, backup=False) as other:
            annotation = other.annotation(session.article_id, session.annotator.id)
        assert annotation == session.annotation
        return annotation

    def spans(self) -> list[tuple[str, str]]:
        """Label and text of each stored span, in reading order."""
        return [(span.label, span.text) for span in self.stored().spans]


@pytest.fixture(scope="session")
def schema() -> Schema:
    return schema_from_json(resource("schemas", "conflict.json").read_bytes())


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory, schema: Schema) -> Path:
    path = tmp_path_factory.mktemp("made") / "small.hashiya"
    with Project.create(path, schema, "small") as project:
        project.annotator(NAME)
        texts: Sequence[str] = (FIRST, SECOND, THIRD)
        project.add_articles([Article(text=text, title=text.split("،")[0]) for text in texts])
    return path


@pytest.fixture
def project_path(tmp_path: Path, made_once: Path) -> Path:
    """A project of three short articles and one annotator."""
    return Path(shutil.copy(made_once, tmp_path))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    chosen = Settings(tmp_path / "settings.ini")
    chosen.theme = "light"
    return chosen


@pytest.fixture
def make_shown(qtbot: QtBot, settings: Settings) -> Iterator[MakeShown]:
    """Builds a shown window, with a project open if one is given; puts the application back afterwards."""
    app = make_app()
    made: list[Window] = []

    def make(project: Path | None = None) -> Window:
        window = make_window(app, settings)
        made.append(window)
        window.resize(1000, 700)
        window.show()
        window.activateWindow()
        if project is not None:
            assert window.files.open(project)
        QApplication.processEvents()
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    app.setStyleSheet("")
    app.setPalette(QPalette())
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for name in ("language", "digits", "dark"):
        app.setProperty(name, None)
    QApplication.processEvents()


@pytest.fixture
def window(make_shown: MakeShown, project_path: Path) -> Window:
    return make_shown(project_path)


@pytest.fixture
def hands(window: Window, qtbot: QtBot) -> Hands:
    window.annotate.canvas.setFocus()
    return Hands(window, qtbot)
