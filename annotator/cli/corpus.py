"""Commands that make a corpus of a project: its parts, and a folder to publish."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from annotator.cli.choosing import choice_of, choosing, options_of, settled, writing
from annotator.cli.ending import all_or_nothing
from annotator.cli.files import PROJECT
from annotator.cli.output import progress, tell, tell_json, tell_table
from annotator.cli.spoken import command, later, option
from annotator.formats import FORMATS
from annotator.language import say, say_count

if TYPE_CHECKING:
    from annotator.publishing import Parted, PublishReport

_PARTS = option(
    "--parts",
    metavar="train=80,dev=10,test=10",
    default="train=80,dev=10,test=10",
    show_default=True,
    text=later("The parts with their shares."),
)
_BY_DATE = option("--by-date", is_flag=True, text=later("Divide by date, the oldest first, not by labels."))
_SEED = option("--seed", type=int, default=0, show_default=True, text=later("Another seed, other parts."))
_AS_JSON = option("--json", "as_json", is_flag=True, text=later("Print the report as JSON."))


@command(
    "split",
    later(
        "Divide the labelled articles into parts, near-duplicates together, and show what each part holds. "
        "Only --freeze keeps the parts; what was frozen never moves."
    ),
)
@PROJECT
@_PARTS
@_BY_DATE
@_SEED
@choosing
@option("--freeze", is_flag=True, text=later("Keep these parts for good."))
@_AS_JSON
def split(project: Path, parts: str, **given: Any) -> None:
    """Divide a project."""
    from annotator.publishing import part_project
    from annotator.store import Project

    shares, choice = _shares(parts), choice_of(_done(given))
    with Project.open(project, backup=False) as opened, progress() as tick:
        choice = settled(opened, choice, given, tick)
        parted = part_project(opened, choice, shares, seed=given["seed"], by_date=given["by_date"], tick=tick)
        if given["freeze"]:
            opened.freeze_split(parted.parts)
    if given["as_json"]:
        tell_json(parted)
        return
    _tell_parts(parted)
    if given["freeze"]:
        tell(say("These parts are frozen: later articles never move them."))
    else:
        tell(say("Nothing was kept; --freeze keeps these parts."))


@command(
    "publish",
    later(
        "Write a folder to publish: the corpus in its parts and forms, the schema, the guideline, a dataset "
        "card, agreement, known losses and checksums. The parts are frozen then."
    ),
)
@PROJECT
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@option(
    "--format",
    "formats",
    type=click.Choice(list(FORMATS)),
    multiple=True,
    text=later("A form to write; may be given again. Without it, jsonl."),
)
@_PARTS
@_BY_DATE
@_SEED
@choosing
@option(
    "--zones",
    type=click.Choice(("all", "article")),
    default="article",
    show_default=True,
    text=later("The whole page, or the article without site furniture."),
)
@writing
@option("--title", default="", metavar="WORDS", text=later("What the corpus is called in its card."))
@option("--licence", default="", metavar="NAME", text=later("The licence that the card states."))
@option("--about", default="", metavar="WORDS", text=later("A paragraph about the corpus for its card."))
@option("--strict", is_flag=True, text=later("Write nothing where a form does not hold everything."))
@option("--no-freeze", is_flag=True, text=later("Do not keep the parts in the project."))
@option("--dry-run", is_flag=True, text=later("Write nothing; say what would be left out."))
@_AS_JSON
def publish(project: Path, folder: Path | None, formats: tuple[str, ...], parts: str, **given: Any) -> None:
    """Publish a project."""
    from annotator.exchange import workers_here
    from annotator.publishing import Plan, publish_project, rehearse_publish
    from annotator.store import Project

    if folder is None and not given["dry_run"]:
        raise click.UsageError(say("Say where to write to, or --dry-run."))
    formats = formats or ("jsonl",)
    plan = Plan(
        formats=formats,
        choice=choice_of(_done(given), zones=given["zones"]),
        shares=_shares(parts),
        seed=given["seed"],
        by_date=given["by_date"],
        options=options_of(given, formats),
        title=given["title"],
        licence=given["licence"],
        about=given["about"],
        strict=given["strict"],
        freeze=not given["no_freeze"],
    )
    with all_or_nothing(), Project.open(project, backup=False) as opened, progress() as tick:
        plan = msgspec.structs.replace(plan, choice=settled(opened, plan.choice, given, tick))
        if folder is None or given["dry_run"]:
            report = rehearse_publish(opened, plan, tick, workers=workers_here())
        else:
            report = publish_project(opened, folder, plan, tick, workers=workers_here())
    if given["as_json"]:
        tell_json(_as_json(report))
        return
    _tell_parts(report.parted)
    if report.files:
        tell(say("The corpus is in “{path}”: {files} files.", path=folder, files=report.files))
    else:
        tell(say("Nothing was written, and no parts were kept."))
    for name, losses in report.losses.items():
        for template, fields in losses.sentences():
            tell(f"{name}: {say(template, **fields)}")


def _as_json(report: "PublishReport") -> dict[str, object]:
    return {
        "path": str(report.path) if report.files else None,
        "files": report.files,
        **msgspec.structs.asdict(report.parted),
        "losses": {name: one.counts for name, one in report.losses.items()},
    }


def _done(given: dict[str, Any]) -> dict[str, Any]:
    """Where no status is asked for, only what is finished is a corpus."""
    return {**given, "statuses": given["statuses"] or ("done",)}


def _shares(said: str) -> dict[str, float]:
    from annotator.publishing.parts import shares_from

    try:
        return shares_from(said)
    except ValueError as error:
        wrong = say(
            "“{wrong}” is no part with a share; write for example train=80,test=20.", wrong=str(error)
        )
        raise click.UsageError(wrong) from None


def _tell_parts(parted: "Parted") -> None:
    labels = sorted(parted.whole.labels)
    every = [*parted.each.items(), (say("all"), parted.whole)]
    head = [say("Part"), say("Articles"), *labels]
    rows = [[name, one.articles, *(one.labels.get(label, 0) for label in labels)] for name, one in every]
    if parted.whole.first:
        head += [say("From"), say("To")]
        rows = [
            [*row, one.first or "-", one.last or "-"] for row, (_name, one) in zip(rows, every, strict=True)
        ]
    tell_table(head, rows)
    if any(parted.whole.sources):
        tell()
        sources = sorted(parted.whole.sources.items(), key=lambda one: (-one[1], one[0]))
        tell_table(
            [say("Outlet"), *(name for name, _one in every)],
            [[name or "-", *(one.sources.get(name, 0) for _name, one in every)] for name, _count in sources],
        )
        tell()
    groups = len(set(parted.groups.values()))
    if groups:
        tell(say_count("{n} groups of articles share their text and stay together.", groups))
    if parted.furniture:
        tell(say_count("{n} spans stood in site furniture and were left out.", parted.furniture))
    if parted.frozen:
        tell(say_count("{n} articles stood in a part before and stay there.", parted.frozen))
