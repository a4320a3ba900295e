"""The application: what stands before the first window, and what happens when something breaks."""

import gc
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QStandardPaths, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.core.errors import HashiyaError
from annotator.ui import language, theme
from annotator.ui.fonts import load_fonts
from annotator.ui.icons import app_icon
from annotator.ui.settings import Settings
from annotator.ui.window import Window

_LOG_LIMIT = 1_000_000
_SETTLE_MS = 1500


def run(project: Path | None = None, annotator: str | None = None, language: str | None = None) -> int:
    """Open the window, with ``project`` if one is given, and work until it is closed; the exit status."""
    app = make_app()
    settings = Settings()
    if language in ("ar", "en"):
        settings.language = "en" if language == "en" else "ar"
    window = make_window(app, settings)
    sys.excepthook = Excepthook(window)
    path = project or settings.last_project
    # Before the window is seen, so that the article is what is seen first.
    error = window.files.try_open(path, annotator) if path is not None else None
    window.show()
    if error is not None:
        QTimer.singleShot(0, lambda: window.show_error(error))
    QTimer.singleShot(_SETTLE_MS, window.files.back_up)
    # What the start made stays to the end; a look for garbage among it would hold up a key (decision 044).
    QTimer.singleShot(_SETTLE_MS, gc.freeze)
    QTimer.singleShot(0, window.files.ask_who)
    return app.exec()


def make_app() -> QApplication:
    """The one QApplication, with the fonts that come with the program; the one that is there, if any."""
    there = QCoreApplication.instance()
    if isinstance(there, QApplication):
        app = there
        app.setStyle("Fusion")
    else:
        # As an argument, because setStyle() returns a QStyle: that makes all its enumerations (decision 044).
        app = QApplication([sys.argv[0] if sys.argv else "hashiya", "-style", "Fusion"])
    app.setApplicationName("hashiya")
    app.setOrganizationName("Hashiya")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("hashiya")
    font = QFont(load_fonts().interface)
    font.setPointSizeF(10.5)
    app.setFont(font)
    app.setWindowIcon(app_icon())
    return app


def make_window(app: QApplication, settings: Settings) -> Window:
    """A window in the language and theme of ``settings``, not yet shown."""
    language.set_digits(settings.digits)
    language.install(app, settings.language)
    theme.use_theme(app, settings.theme)
    return Window(app, settings)


def log_file() -> Path:
    """Where unexpected errors are written."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(place) / "hashiya.log"


class Excepthook:
    """An unexpected error is logged and shown in a dialog from which it can be copied; work goes on."""

    def __init__(self, window: Window, log: Path | None = None) -> None:
        self._window = window
        self._log = log or log_file()
        self._showing = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Called by Python."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(error, HashiyaError):
            # Somebody's slot let it pass; it is a sentence all the same.
            self._window.show_error(error)
            return
        told = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(told)
        self._write(told)
        if self._showing:
            return
        from annotator.ui.dialogs.report import show_report

        self._showing = True
        try:
            said = language.translate(
                "App",
                "Something unexpected happened. Your labels are on the disk. "
                "Please send the details below to whoever looks after Hashiya.",
            )
            place = language.translate("App", "The details are also in {path}").format(
                path=language.isolated(str(self._log))
            )
            title = language.translate("App", "Unexpected error")
            show_report(self._window, title, said, [told, place])
        finally:
            self._showing = False

    def _write(self, told: str) -> None:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            mode = "w" if self._log.exists() and self._log.stat().st_size > _LOG_LIMIT else "a"
            with self._log.open(mode, encoding="utf-8") as file:
                file.write(f"Hashiya {__version__}\n{told}\n")
        except OSError as error:
            sys.stderr.write(f"{self._log}: {error}\n")
