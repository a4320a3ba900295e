"""The command twins: which articles of a project are nearly the same text."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli.output import progress, tell, tell_json
from annotator.cli.project import PROJECT
from annotator.cli.spoken import command, later, option
from annotator.language import say, say_count

if TYPE_CHECKING:
    from annotator.store import Project


@command(
    "twins",
    later(
        "Group the articles that are nearly the same text: wire copy, reprints, later versions. The groups "
        "are kept with the project, for its list, its splits and its rounds of work."
    ),
)
@PROJECT
@option(
    "--threshold",
    type=click.FloatRange(0.05, 1),
    default=0.5,
    show_default=True,
    text=later("How much of the shorter text must stand in the other, from 0 to 1."),
)
@option("--list", "listed", is_flag=True, text=later("Print every group, an article a line."))
@option("--dry-run", is_flag=True, text=later("Keep nothing."))
@option("--json", "as_json", is_flag=True, text=later("Print the groups as one JSON object."))
def twins(project: Path, threshold: float, *, listed: bool, dry_run: bool, as_json: bool) -> None:
    """Group near-duplicates."""
    from annotator.review.twins import find_twins, keep_twins
    from annotator.store import Project

    with Project.open(project, backup=False) as opened:
        with progress() as tick:
            report = find_twins(opened, threshold, tick)
        if not dry_run:
            keep_twins(opened, report)
        if as_json:
            tell_json(report)
            return
        if listed:
            for family in report.families:
                for article_id in family:
                    tell(_named(opened, article_id))
                tell()
    tell(say_count("{n} groups of near-duplicates.", len(report.families)))
    tell(say_count("{n} articles stand in a group.", report.grouped))
    if dry_run:
        tell(say("Nothing was kept."))


def _named(project: "Project", article_id: int) -> str:
    article = project.article(article_id)
    parts = (str(article_id), article.published[:10], article.source, article.title)
    return "  ".join(part for part in parts if part)
