"""Commands about what is labelled and how: schema, guideline."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli.output import progress, tell, tell_table
from annotator.cli.project import PROJECT
from annotator.cli.spoken import command, later, option
from annotator.language import say, say_count, user_language

if TYPE_CHECKING:
    from annotator.core.schema import Schema
    from annotator.core.schema_draft import Census
    from annotator.core.schema_moves import Plan
    from annotator.store import Project
    from annotator.store.schemas import Effect

FILE = click.Path(path_type=Path)


@command(
    "schema",
    later(
        "Show, save or change what is labelled in a project.\n\nWithout options the labels and link types "
        "are listed with how often they are used. A change takes every annotation along, in one step."
    ),
)
@PROJECT
@option("--save", type=FILE, text=later("Write the schema to this file."))
@option("--load", type=FILE, text=later("Bring the schema of this file into force."))
@option(
    "--moves",
    type=FILE,
    text=later(
        "A JSON file that says where things in use go that the loaded schema does not have: under labels, "
        "attributes, values and links, for each id the new one, or null to remove."
    ),
)
@option("--plan", is_flag=True, text=later("Only say what would be changed."))
@option("--undo", is_flag=True, text=later("Take the last change of the schema back."))
def schema(
    project: Path, *, save: Path | None, load: Path | None, moves: Path | None, plan: bool, undo: bool
) -> None:
    """Show, save or change the schema of a project."""
    from annotator.store import Project

    if sum((save is not None, load is not None, undo)) > 1 or ((moves or plan) and load is None):
        raise click.UsageError(
            say("Give one of --save, --load and --undo; --moves and --plan go with --load.")
        )
    with Project.open(project, backup=False) as opened:
        if save is not None:
            _write(save, opened.schema)
        elif load is not None:
            _change(opened, _plan(opened.schema, load, moves), only_told=plan)
        elif undo:
            with progress() as tick:
                taken_back = opened.schemas.take_back(tick)
            tell(say("The last change of the schema is taken back."))
            tell(say_count("{n} annotations are as they were before.", taken_back))
        else:
            with progress() as tick:
                _list(opened.schema, opened.schemas.census(tick))


@command(
    "guideline",
    later("Show, save or write the guideline of a project, which is Markdown with a section a label."),
)
@PROJECT
@option("--save", type=FILE, text=later("Write the guideline to this file."))
@option("--load", type=FILE, text=later("Make this file's text the next version of the guideline."))
@option("--annotator", default="", text=later("Who wrote it; goes with --load."))
@option("--versions", is_flag=True, text=later("List every version: when, and by whom."))
@option("--template", is_flag=True, text=later("Print a guideline to begin with, made from the schema."))
def guideline(
    project: Path, *, save: Path | None, load: Path | None, annotator: str, versions: bool, template: bool
) -> None:
    """Show, save or write the guideline of a project."""
    from annotator.core.guidelines import template as made_from
    from annotator.store import Project

    if sum((save is not None, load is not None, versions, template)) > 1 or (annotator and load is None):
        raise click.UsageError(
            say("Give one of --save, --load, --versions and --template; --annotator goes with --load.")
        )
    with Project.open(project, backup=False) as opened:
        newest = opened.guidelines.newest()
        text = newest.text if newest else ""
        if save is not None:
            _write_bytes(save, text.encode())
            tell(say("Written: “{path}”.", path=save))
        elif load is not None:
            _load_guideline(opened, load, annotator)
        elif versions:
            head = [say("version"), say("written"), say("annotator"), say("characters")]
            all_of_them = opened.guidelines.versions()
            tell_table(head, [(one.id, one.at, one.annotator, len(one.text)) for one in all_of_them])
        elif template:
            tell(made_from(opened.schema))
        elif newest is None:
            tell(say("No guideline has been written in this project yet."))
        else:
            tell(text)


def _plan(before: "Schema", load: Path, moves: Path | None) -> "Plan":
    from annotator.core.schema import schema_from_json
    from annotator.core.schema_moves import Moves, make_plan, moves_from_json
    from annotator.exchange.reading import read_bounded

    after = schema_from_json(read_bounded(load))
    given = moves_from_json(read_bounded(moves)) if moves is not None else Moves()
    return make_plan(before, after, given)


def _change(project: "Project", plan: "Plan", *, only_told: bool) -> None:
    with progress() as tick:
        effect = project.schemas.preview(plan, tick) if only_told else project.schemas.change(plan, tick)
    said = say("Nothing was changed; this is what would be.") if only_told else say("The schema is changed.")
    tell(said)
    _tell_effect(effect)


def _tell_effect(effect: "Effect") -> None:
    tally = effect.tally
    rows = (
        (say("spans given another label or other values"), tally.edited),
        (say("spans removed"), tally.removed),
        (say("spans that became one with another"), tally.merged),
        (say("values that gave way to another"), tally.differing),
        (say("links changed"), tally.links_edited),
        (say("links removed"), tally.links_removed),
        (say("spans that cross another of their label"), tally.crossing),
        (say("links that their type does not tie any more"), tally.unfit),
        (say("annotations"), effect.annotations),
        (say("annotations that are done"), effect.done),
        (say("articles"), effect.articles),
    )
    tell_table([say("what"), say("number")], [row for row in rows if row[1]] or [rows[-3]])


def _list(schema: "Schema", census: "Census") -> None:
    name = schema.names.within(user_language())
    tell(say("{name}: {id}, version {version}", name=name, id=schema.id, version=schema.version))
    labels = [(one, census.spans.get((one.id,))) for one in schema.labels]
    tell_table(
        [say("label"), say("id"), say("key"), say("spans"), say("articles")],
        [
            (one.names.within(user_language()), one.id, one.key, usage.count, usage.articles)
            if usage
            else (one.names.within(user_language()), one.id, one.key, 0, 0)
            for one, usage in labels
        ],
    )
    if schema.links:
        tell()
        links = [(one, census.links.get(one.id)) for one in schema.links]
        tell_table(
            [say("link type"), say("id"), say("links"), say("articles")],
            [
                (
                    one.names.within(user_language()),
                    one.id,
                    usage.count if usage else 0,
                    usage.articles if usage else 0,
                )
                for one, usage in links
            ],
        )


def _write(path: Path, schema: "Schema") -> None:
    from annotator.core.schema import schema_to_json

    _write_bytes(path, schema_to_json(schema) + b"\n")
    tell(say("Written: “{path}”.", path=path))


def _write_bytes(path: Path, data: bytes) -> None:
    from annotator.exchange import write_beside

    with write_beside(path) as file:
        file.write(data)


def _load_guideline(project: "Project", path: Path, annotator: str) -> None:
    from annotator.exchange.reading import read_bounded
    from annotator.loaders import Asked, load_bytes

    text = load_bytes(read_bounded(path), path.name, Asked(kind="text")).article.text
    who = project.annotator(annotator).id if annotator else None
    written = project.guidelines.write(text, who, project.guidelines.newest_id())
    tell(say("The guideline is at version {n} now.", n=written.id))
