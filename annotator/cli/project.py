"""Commands about a project as a whole: new, stats, check, demo."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from annotator.cli.ending import Failed
from annotator.cli.output import progress, tell, tell_table
from annotator.cli.spoken import command, later, option
from annotator.language import say, say_count, user_language

if TYPE_CHECKING:
    from annotator.core.schema import Schema
    from annotator.store import Stats

PROJECT = click.argument("project", type=click.Path(path_type=Path))


@command("new", later("Make an empty project, with the schema for conflict reporting or one of your own."))
@PROJECT
@option("--schema", type=click.Path(path_type=Path), text=later("A schema file (JSON) to use instead."))
def new(project: Path, schema: Path | None) -> None:
    """Make an empty project."""
    from annotator.store import Project

    chosen = _read_schema(schema)
    with Project.create(project, chosen, project.stem) as made:
        path = made.path
    tell(
        say(
            "The project “{path}” is made, with the schema “{schema}”.",
            path=path,
            schema=chosen.names.within(user_language()),
        )
    )


@command("stats", later("Show how far a project is: articles, spans and time, by annotator and by label."))
@PROJECT
@option("--json", "as_json", is_flag=True, text=later("Print everything as one JSON object."))
def stats(project: Path, *, as_json: bool) -> None:
    """Show a project in numbers."""
    from annotator.store import Project

    with Project.open(project, backup=False) as opened:
        numbers, schema = opened.stats(), opened.schema
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(numbers), indent=2))
        return
    tell_table(
        [say("project"), numbers.name],
        [
            (say("articles"), f"{numbers.articles:,}"),
            (say("characters"), f"{numbers.characters:,}"),
            (say("spans"), f"{numbers.spans:,}"),
            (say("links"), f"{numbers.links:,}"),
        ],
    )
    if numbers.annotators:
        tell()
        _tell_annotators(numbers)
    if numbers.labels:
        tell()
        _tell_labels(numbers, schema)


@command("check", later("Read a whole project and say what is not sound: the file, each text, each span."))
@PROJECT
def check(project: Path) -> None:
    """Check a project; faults are listed on stdout and counted on stderr."""
    from annotator.store import Project

    errors = warnings = 0
    with Project.open(project, backup=False) as opened, progress() as tick:
        articles = opened.article_count()
        for fault in opened.check(tick):
            errors += fault.level == "error"
            warnings += fault.level == "warning"
            where = say("Article {article}", article=fault.article) + ": " if fault.article else ""
            what = say("fault") if fault.level == "error" else say("warning")
            tell(f"{what}: {where}{say(fault.error)}")
    if errors:
        raise Failed(say_count("{n} faults were found; keep the file, and look into its backups.", errors))
    counted = say_count("{n} articles checked, no fault.", articles)
    tell(f"{counted} {say_count('{n} warnings.', warnings)}" if warnings else counted)


@command(
    "demo",
    later("Make the demo project in a folder: articles written for Hashiya, labelled by two annotators."),
)
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
def demo(directory: Path) -> None:
    """Make the demo project."""
    from annotator.exchange import make_demo

    path = make_demo(directory)
    tell(say("The demo project is “{path}”; open it with “hashiya {path}”.", path=path))


def _read_schema(path: Path | None) -> "Schema":
    from annotator.core.schema import schema_from_json
    from annotator.places import resource

    if path is None:
        return schema_from_json(resource("schemas", "conflict.json").read_bytes())
    from annotator.exchange.reading import read_bounded

    return schema_from_json(read_bounded(path))


def _tell_annotators(numbers: "Stats") -> None:
    head = [
        say("annotator"), say("done"), say("in progress"), say("skipped"), say("not started"),
        say("spans"), say("links"), say("time"),
    ]  # fmt: skip
    tell_table(
        head,
        [
            (
                one.name,
                one.progress.done,
                one.progress.in_progress,
                one.progress.skipped,
                one.progress.not_started,
                one.spans,
                one.links,
                _clock(one.seconds),
            )
            for one in numbers.annotators
        ],
    )


def _tell_labels(numbers: "Stats", schema: "Schema") -> None:
    """Spans by label, the schema's labels in its own order and what it has no more at the end."""
    known = {label.id: label.names.within(user_language()) for label in schema.labels}
    labels = [*known, *sorted(set(numbers.labels) - set(known))]
    tell_table(
        [say("label"), *(one.name for one in numbers.annotators), say("together")],
        [
            (
                known.get(label, label),
                *(one.labels.get(label, 0) for one in numbers.annotators),
                numbers.labels.get(label, 0),
            )
            for label in labels
        ],
    )


def _clock(seconds: float) -> str:
    minutes, left = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{left:02}"
