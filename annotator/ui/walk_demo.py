"""A walk through a demo project of its own, without a display, which is gone afterwards."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from annotator.core.errors import HashiyaError
from annotator.language import say
from annotator.ui.settings import Settings
from annotator.ui.window import Window

Tell = Callable[[str], object]


class Walk(Protocol):
    """What goes through the window."""

    def all(self) -> None:
        """Everything, in order."""


MakeWalk = Callable[[Window, QApplication, Path, Path, Tell], Walk]
"""Window, application, demo project, where pictures go, and whom to tell of them."""


def walk_demo(make: MakeWalk, directory: Path, tell: Tell, size: QSize | None = None) -> int:
    """Go through a window of this size on a new demo project; the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from annotator.exchange import make_demo
    from annotator.ui.app import make_app, make_window

    directory.mkdir(parents=True, exist_ok=True)
    app = make_app()
    with tempfile.TemporaryDirectory() as scratch:
        settings = Settings(Path(scratch, "settings.ini"))
        settings.theme = "light"
        window = make_window(app, settings)
        if size is not None:
            window.resize(size)
        window.show()
        try:
            make(window, app, make_demo(Path(scratch)), directory, tell).all()
        except HashiyaError as error:
            tell(say(error))
            return 1
        finally:
            window.close()
    return 0
