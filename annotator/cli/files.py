"""Commands between a project and files: load, import, export."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli.ending import Failed
from annotator.cli.output import progress, tell
from annotator.cli.spoken import command, later, option
from annotator.formats import FORMATS, Ask
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
    from annotator.store import Project

    with Project.open(project) as opened, progress() as tick:
        report = load_paths(opened, paths, encoding=encoding, workers=workers_here(), tick=tick)
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


@command(
    "import",
    later("Take over articles and annotations from a file. What the project has is never overwritten."),
)
@PROJECT
@click.argument("file", type=click.Path(path_type=Path))
@option(
    "--format",
    "format_name",
    type=click.Choice([one.name for one in FORMATS.values() if one.read]),
    default="jsonl",
    show_default=True,
    text=later("The file's format."),
)
@option("--annotator", metavar="NAME", text=later("Take the file's annotations as this person's."))
def import_(project: Path, file: Path, format_name: str, annotator: str | None) -> None:
    """Import annotations."""
    from annotator.exchange import import_file
    from annotator.store import Project

    with Project.open(project) as opened, progress() as tick:
        report = import_file(opened, file, format_name, ask=Ask(annotator=annotator or ""), tick=tick)
    tell(
        say(
            "Articles: {new} new, {known} known. Annotations: {added} new (spans: {spans}), {same} known.",
            new=report.new,
            known=report.known,
            added=report.added,
            spans=report.spans,
            same=report.same,
        )
    )
    for clash in report.clashes:
        tell(
            say(
                "“{title}”: {annotator} has other annotations in the project; those were kept.",
                title=clash.title or clash.sha256[:12],
                annotator=clash.annotator,
            )
        )
    if report.clashes:
        raise Failed(
            say_count(
                "{n} annotations differ from the project's own and were not taken.", len(report.clashes)
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
