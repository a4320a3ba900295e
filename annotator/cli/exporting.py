"""The command that writes a project, or a part of it, in another form."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.choosing import ZONES_OPTION, choice_of, choosing, options_of, settled, writing
from annotator.cli.ending import all_or_nothing
from annotator.cli.files import PROJECT, STDOUT
from annotator.cli.output import progress, tell, tell_json
from annotator.cli.spoken import command, later, option
from annotator.formats import FORMATS
from annotator.language import say, say_count

if TYPE_CHECKING:
    from annotator.exchange import ExportReport


@command(
    "export",
    later(
        "Write a project to a file in another form. OUT is replaced only when all is written; - is stdout."
    ),
)
@PROJECT
@click.argument("out", type=click.Path(path_type=Path), required=False)
@option(
    "--format",
    "format_name",
    type=click.Choice(list(FORMATS)),
    default="jsonl",
    show_default=True,
    text=later("The form; jsonl alone holds everything. docs/formats says what the others hold."),
)
@choosing
@ZONES_OPTION
@option(
    "--split",
    "part",
    metavar="PART",
    default="",
    text=later("Only the articles of this part, as hashiya split made them."),
)
@writing
@option("--strict", is_flag=True, text=later("Write nothing where the form does not hold everything."))
@option("--dry-run", is_flag=True, text=later("Write nothing; say what would be left out."))
@option("--json", "as_json", is_flag=True, text=later("Print the report as JSON."))
def export(project: Path, out: Path | None, format_name: str, **given: Any) -> None:
    """Export annotations; to stdout, the report goes to stderr."""
    from annotator.exchange import export_project, rehearse_export, usual_zones, workers_here
    from annotator.store import Project

    zones = given["zones"] or usual_zones(format_name)
    choice = choice_of(given, zones=zones, part=given["part"])
    options = options_of(given, (format_name,))
    if out is None and not given["dry_run"]:
        raise click.UsageError(say("Say where to write to, or --dry-run."))
    with all_or_nothing(), Project.open(project, backup=False) as opened, progress() as tick:
        choice = settled(opened, choice, given, tick)
        if given["dry_run"]:
            report = rehearse_export(
                opened, format_name, choice=choice, options=options, workers=workers_here(), tick=tick
            )
        else:
            # Whole first: a failure half way must not look like a shorter corpus to who reads the pipe.
            with TemporaryDirectory(prefix="hashiya-") as folder:
                piped = out == STDOUT
                # What is several files goes through a pipe as a zip.
                name = "whole.zip" if FORMATS[format_name].folder else "whole"
                whole = Path(folder, name) if piped or out is None else out
                report = export_project(
                    opened, whole, format_name, choice=choice, options=options,
                    strict=given["strict"], workers=workers_here(), tick=tick,
                )  # fmt: skip
                if piped:
                    with whole.open("rb") as file:
                        shutil.copyfileobj(file, sys.stdout.buffer)
                    sys.stdout.flush()
    if given["as_json"]:
        tell_json(_as_json(report, out, format_name), error=out == STDOUT)
    else:
        _tell(report, out, error=out == STDOUT)


def _as_json(report: "ExportReport", out: Path | None, format_name: str) -> dict[str, object]:
    return {
        "path": str(out) if out else None,
        "format": format_name,
        "articles": report.articles,
        "annotations": report.annotations,
        "spans": report.spans - report.losses.spans,
        "furniture": report.furniture,
        "losses": report.losses.counts,
    }


def _tell(report: "ExportReport", out: Path | None, *, error: bool) -> None:
    from annotator.exchange.told import page_of

    counts = {
        "articles": report.articles,
        "annotations": report.annotations,
        "spans": report.spans - report.losses.spans,
    }
    if out is None:
        said = say(
            "Would be written: articles {articles}, annotations {annotations}, spans {spans}.", **counts
        )
    else:
        said = say(
            "“{path}” is written: articles {articles}, annotations {annotations}, spans {spans}.",
            path=out,
            **counts,
        )
    tell(said, error=error)
    if report.furniture:
        tell(say_count("{n} spans stood in site furniture and were left out.", report.furniture), error=error)
    for template, fields in report.losses.sentences():
        tell(say(template, **fields), error=error)
    page = page_of(out) if out is not None and out != STDOUT else None
    if page is not None:
        tell(say("The same stands in “{path}”, for those who get the file.", path=page), error=error)
