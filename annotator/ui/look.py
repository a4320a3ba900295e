"""How the window looks: language, theme, digits and text size, each switched live and remembered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotator.ui import language, theme
from annotator.ui.settings import TEXT_SIZE

if TYPE_CHECKING:
    from annotator.ui.window import Window

_SMALLEST, _LARGEST = 12, 72


class Look(QObject):
    """The choices of the View menu."""

    def __init__(self, window: "Window", app: QApplication) -> None:
        super().__init__(window)
        self._window, self._app, self._settings = window, app, window.settings
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        window.annotate.canvas.zoom_changed.connect(self._keep_text_size)

    def apply_text(self) -> None:
        """Give the canvas what is remembered."""
        self._window.annotate.canvas.set_text_size(self._settings.text_size)
        self._window.annotate.canvas.set_show_invisible(self._settings.show_invisible)
        self._window.annotate.canvas.set_show_all_links(self._settings.show_links)

    def switch_language(self) -> None:
        """Arabic to English or back, at once."""
        self._settings.language = "en" if language.language() == "ar" else "ar"
        language.install(self._app, self._settings.language)
        self._window.retranslate()

    def switch_digits(self) -> None:
        """123 or ١٢٣."""
        self._settings.digits = "western" if language.digits() == "arabic" else "arabic"
        language.set_digits(self._settings.digits)
        self._window.retranslate()

    def use_theme(self, name: str) -> None:
        """``light``, ``dark`` or ``system``."""
        self._settings.theme = name
        theme.use_theme(self._app, name)
        self._window.retranslate()

    def switch_invisible(self) -> None:
        """Show or hide what cannot be seen: bidirectional controls, joiners, no-break spaces."""
        self._settings.show_invisible = not self._settings.show_invisible
        self._window.annotate.canvas.set_show_invisible(self._settings.show_invisible)
        self._window.actions_by_id.refresh()

    def switch_links(self) -> None:
        """Draw every link of the article in full, or only those of the current span."""
        self._settings.show_links = not self._settings.show_links
        self._window.annotate.canvas.set_show_all_links(self._settings.show_links)
        self._window.actions_by_id.refresh()

    def zoom(self, factor: float) -> None:
        """Make the text larger or smaller by ``factor``; 0 gives the usual size."""
        canvas = self._window.annotate.canvas
        now = canvas.text_size()
        wanted = round(now * factor) if factor else TEXT_SIZE
        if wanted == now and factor:
            wanted += 1 if factor > 1 else -1
        canvas.set_text_size(min(max(wanted, _SMALLEST), _LARGEST))
        self._keep_text_size(canvas.text_size())

    def _keep_text_size(self, pixels: int) -> None:
        self._settings.text_size = pixels

    def _follow_system(self) -> None:
        if self._settings.theme == "system":
            self.use_theme("system")
