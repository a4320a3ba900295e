"""The command that loads articles, and what commands between a project and files share."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli.ending import Failed
from annotator.cli.output import progress, tell
from annotator.cli.spoken import command, later, option
from annotator.language import say, say_count

if TYPE_CHECKING:
    from annotator.exchange import LoadReport

PROJECT = click.argument("project", type=click.Path(path_type=Path))
STDOUT = Path("-")


@command(
    "load",
    later("Load text files, or folders of them, as articles. What is known already is not loaded twice."),
)
@PROJECT
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@option("--encoding", metavar="NAME", text=later("The files' text encoding, instead of finding it out."))
def load(project: Path, paths: Sequence[Path], encoding: str | None) -> None:
    """Load articles; what was refused is listed on stdout and counted on stderr."""
    from annotator.exchange import load_paths, workers_here
    from annotator.loaders import Asked
    from annotator.store import Project

    asked = Asked(encoding=encoding or "")
    with Project.open(project) as opened, progress() as tick:
        report = load_paths(opened, paths, asked=asked, workers=workers_here(), tick=tick)
    _tell_loaded(report)
    if len(report.refused) == 1:
        raise report.refused[0][1]
    if report.refused:
        for path, error in report.refused:
            tell(f"{path}: {say(error)}")
        raise Failed(
            say_count(
                "{n} files could not be loaded (they are listed above); the others are.", len(report.refused)
            )
        )


def _tell_loaded(report: "LoadReport") -> None:
    tell(say_count("{n} articles loaded.", report.new))
    if report.known:
        tell(say_count("{n} articles were there already.", report.known))
    for path, encoding in report.guessed:
        tell(
            say(
                "“{path}” was read as {encoding}, a guess; choose with --encoding if it reads wrong.",
                path=path,
                encoding=encoding,
            )
        )
