"""Commands that open the window. Qt is imported only here, and only when one of them runs."""

import os
import sys
from pathlib import Path

import click

from annotator.cli.ending import Failed
from annotator.cli.output import tell
from annotator.cli.spoken import command, later, option
from annotator.language import chosen_language, say

#: Enough to know that a window can be shown; in a process of its own, because Qt aborts where it cannot.
_PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


@command(
    "open",
    later("Open the window on a project, or on the one worked on last. The word “open” may be left out."),
)
@click.argument("project", required=False, type=click.Path(path_type=Path))
@option("--annotator", metavar="NAME", text=later("Annotate under this name."))
@click.pass_context
def open_window(context: click.Context, project: Path | None, annotator: str | None) -> None:
    """Open the window."""
    if project and not project.exists():
        from annotator.store.errors import ProjectMissing

        raise ProjectMissing(path=project)
    if not _names_display():
        raise Failed(
            say("There is no display to open a window on; see “hashiya --help” for what works without one.")
        )
    context.exit(_run(project, annotator))


@command(
    "show",
    later("Show the demo project in the window; without a display, walk through it and take pictures."),
)
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_context
def show(context: click.Context, directory: Path) -> None:
    """Show the demo project."""
    from annotator.exchange import make_demo

    if _can_show():
        path = make_demo(directory)
        tell(say("The demo project is “{path}”; it opens in the window.", path=path))
        context.exit(_run(path, None))
    tell(say("There is no display here: the window is walked through offscreen."))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from annotator.ui.walk import walk_main_job
    except ImportError as error:
        raise Failed(_qt_lacks(error)) from None
    context.exit(walk_main_job(directory, tell))


def import_before_qt() -> None:
    """Import what every start needs and what knows no Qt.

    PySide6 reads the source of every module that is imported after it, to learn whether it uses PySide6.
    """
    from annotator.core import arabic, filter, linking, values  # noqa: A004, F401
    from annotator.store import listing, queues  # noqa: F401


def _run(project: Path | None, annotator: str | None) -> int:
    import_before_qt()
    try:
        from annotator.ui.app import run
    except ImportError as error:
        raise Failed(_qt_lacks(error)) from None
    return run(project, annotator, chosen_language())


def _qt_lacks(error: ImportError) -> str:
    return say("The window cannot be opened, because Qt does not load ({reason}).", reason=str(error))


def _names_display() -> bool:
    """Whether the system names a display, or the user a platform of Qt's that needs none."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _can_show() -> bool:
    """Whether a window can really be shown: a display may be named and yet be out of reach."""
    if not _names_display() or os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    import subprocess

    probe = [sys.executable, "-c", _PROBE]
    return subprocess.run(probe, check=False, capture_output=True, timeout=60).returncode == 0  # noqa: S603 - our own words
