"""Arabic that is visibly torn or reversed: said beside the title, put right as another article."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.core.errors import HashiyaError
from annotator.ui.language import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton

    from annotator.core.article import Article
    from annotator.ui.window import Window

_AFTER_THE_PAINT_MS = 40


class Repairing(QObject):
    """The button in the header, for articles whose loader found wreckage; costs nothing without."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._button: QToolButton | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_THE_PAINT_MS)
        self._soon.timeout.connect(self._look)
        self._session.article_opened.connect(self._turn)
        self._turn()

    def repair(self) -> None:
        """Show the repaired text; where it is taken, add it as an article of its own and open that."""
        from annotator.loaders.making import repaired_version
        from annotator.ui.dialogs.repair import RepairDialog

        project, article = self._session.project, self._session.article
        if project is None or article is None:
            return
        new = repaired_version(article)
        if new is None:
            self._session.reported.emit(
                translate("Repair", "Nothing is visibly wrong with the Arabic of this article.")
            )
            return
        dialog = RepairDialog(new, self._window)
        taken = dialog.exec()
        dialog.deleteLater()
        if not taken:
            return
        try:
            added = project.add_articles([new])
        except HashiyaError as error:
            self._window.show_error(error)
            return
        self._session.articles_changed.emit()
        self._window.open_article((added.new or added.known)[0])

    def retranslate(self) -> None:
        """Say it in the language in use."""
        if self._button is not None:
            said = translate("Repair", "Torn Arabic: put it right…")
            self._button.setText(said)
            self._button.setAccessibleName(said)

    def _turn(self) -> None:
        article = self._session.article
        if self._button is not None:
            self._button.hide()
        if article is not None and is_torn(article):
            self._soon.start()

    def _look(self) -> None:
        article = self._session.article
        if article is None or not is_torn(article):
            return
        if self._button is None:
            self._button = self._window.annotate.header.add_button()
            self._button.clicked.connect(self.repair)
        self.retranslate()
        self._button.show()


def is_torn(article: "Article") -> bool:
    """Whether the loader found the article's Arabic to be wreckage."""
    origin = article.meta.get("origin")
    return isinstance(origin, dict) and bool(origin.get("wreckage"))
