"""The command that loads articles, whatever kind of file they come in."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.ending import Failed
from annotator.cli.files import PROJECT
from annotator.cli.output import progress, tell, tell_json, tell_table
from annotator.cli.spoken import command, later, option
from annotator.core.errors import HashiyaError
from annotator.language import say, say_count

if TYPE_CHECKING:
    from annotator.exchange import FileSeen, LoadReport
    from annotator.loaders import Asked
    from annotator.store import Project

_MOST_ROWS = 4_000_000_000


@command(
    "load",
    later(
        "Load files, or folders of them, as articles: text, web pages, Word, Excel, Markdown, tables, JSON, "
        "XML, zips. What is known already is not loaded twice."
    ),
)
@PROJECT
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "--as",
    "kind",
    metavar="KIND",
    default="",
    text=later(
        "The files' kind, instead of going by their names: text, webpage, word, markdown, parted, table, "
        "workbook, json, jsonl, xml or zip."
    ),
)
@option(
    "--columns",
    metavar="FIELD=COLUMN,...",
    multiple=True,
    text=later(
        "Which column or key is what, for example text=body,title=headline; fields are text, title, source, "
        "url, published. “#2” is the second column of a table without a head."
    ),
)
@option(
    "--source", metavar="NAME", default="", text=later("The outlet of the articles that do not name theirs.")
)
@option(
    "--separator", metavar="LINE", default="", text=later("The line between the articles of one text file.")
)
@option(
    "--element",
    metavar="NAME",
    default="",
    text=later("The XML element, or key of a JSON list, that holds articles."),
)
@option(
    "--sheet",
    metavar="NAME",
    default="",
    text=later("The sheet of a workbook, instead of the first with rows."),
)
@option(
    "--encoding",
    metavar="NAME",
    default="",
    text=later("The files' text encoding, instead of finding it out."),
)
@option("--repair", is_flag=True, text=later("Load torn or reversed Arabic repaired, as another article."))
@option(
    "--dry-run", is_flag=True, text=later("Load nothing; say what each file is and what would be loaded.")
)
@option(
    "--report",
    "saved",
    metavar="FILE",
    type=click.Path(path_type=Path),
    text=later("Save the report too; as JSON if FILE ends in .json."),
)
@option("--json", "as_json", is_flag=True, text=later("Print the report as JSON."))
def load(project: Path, paths: Sequence[Path], **given: Any) -> None:
    """Load articles; what was refused is listed on stdout and counted on stderr."""
    from annotator.exchange import LoadReport, remember, remembered
    from annotator.store import Project

    asked = _asked(given)
    report = LoadReport(dry_run=given["dry_run"])
    seen: list[FileSeen] = []
    try:
        with Project.open(project) as opened:
            asked = remembered(opened, asked)
            if given["dry_run"]:
                seen = _look(opened, paths, asked, report)
            else:
                _load(opened, paths, asked, report)
                remember(opened, asked)
    except BaseException:
        if report.stopped:
            _tell(report, seen, given)
        raise
    _tell(report, seen, given)
    _end(report)


def _asked(given: dict[str, Any]) -> "Asked":
    """What the options wish. Raises UsageError."""
    from annotator.loaders import KINDS, Asked

    if given["kind"] and given["kind"] not in KINDS:
        kinds = ", ".join(KINDS)
        raise click.UsageError(say("“{name}” must be one of these: {choices}.", name="--as", choices=kinds))
    columns: dict[str, str] = {}
    for pair in ",".join(given["columns"]).split(",") if given["columns"] else ():
        field, equals, column = pair.partition("=")
        if not (field.strip() and equals and column.strip()):
            raise click.UsageError(say("“{pair}” is not FIELD=COLUMN, as in text=body.", pair=pair))
        columns[field.strip()] = column.strip()
    return Asked(
        columns=columns,
        **{
            name: given[name]
            for name in ("kind", "encoding", "separator", "element", "sheet", "source", "repair")
        },
    )


def _load(project: "Project", paths: Sequence[Path], asked: "Asked", report: "LoadReport") -> None:
    from annotator.exchange import load_paths, workers_here

    with progress() as tick:
        load_paths(project, paths, asked=asked, workers=workers_here(), tick=tick, report=report)


def _look(
    project: "Project", paths: Sequence[Path], asked: "Asked", report: "LoadReport"
) -> "list[FileSeen]":
    """What a load would find, into the report too."""
    from annotator.exchange import look_at_paths

    with progress() as tick:
        seen = look_at_paths(project, paths, asked, rows=_MOST_ROWS, tick=tick)
    for one in seen:
        report.new += one.articles - one.known
        report.known += one.known
        report.refused += [(one.path, problem) for problem in one.problems]
        report.guessed += [(one.path, one.encoding)] if one.guessed else []
        report.wrecked += [(one.path, 0)] if one.wrecked else []
    return seen


def _tell(report: "LoadReport", seen: "list[FileSeen]", given: dict[str, Any]) -> None:
    facts = report.facts()
    if seen:
        facts["files"] = [_facts(one) for one in seen]
    if given["saved"]:
        _save(given["saved"], report, facts)
    if given["as_json"]:
        tell_json(facts)
        return
    if seen:
        head = (say("file"), say("kind"), say("articles"), say("known"), say("encoding"), say("title"))
        tell_table(head, [_row(one) for one in seen])
        for one in seen:
            if one.columns is not None:
                chosen = ", ".join(f"{field}={column}" for field, column in one.columns.chosen.items())
                others = ", ".join(
                    name for name in one.columns.names if name not in one.columns.chosen.values()
                )
                tell(
                    say(
                        "“{path}”: {chosen}; other columns or keys: {others}.",
                        path=one.path.name,
                        chosen=chosen or "-",
                        others=others or "-",
                    )
                )
        tell()
    # One refusal alone is the verdict, and stands on stderr.
    shown = report if len(report.refused) != 1 else _without_refusals(report)
    for line in shown.lines():
        tell(line)


def _without_refusals(report: "LoadReport") -> "LoadReport":
    import msgspec

    return msgspec.structs.replace(report, refused=[])


def _row(one: "FileSeen") -> tuple[object, ...]:
    first = one.first[0].title[:40] if one.first else ""
    guessed = f"{one.encoding}?" if one.guessed else one.encoding
    return one.path.name, one.kind or "-", one.articles, one.known, guessed or "-", first or "-"


def _facts(one: "FileSeen") -> dict[str, Any]:
    return {
        "path": str(one.path),
        "kind": one.kind,
        "encoding": one.encoding,
        "guessed": one.guessed,
        "articles": one.articles,
        "known": one.known,
        "wrecked": one.wrecked,
        "columns": one.columns.chosen if one.columns else {},
        "first": [
            {"title": first.title, "published": first.published, "source": first.source, "zones": first.zones}
            for first in one.first[:3]
        ],
        "problems": [str(problem) for problem in one.problems],
    }


def _save(path: Path, report: "LoadReport", facts: dict[str, Any]) -> None:
    import msgspec

    from annotator.exchange import write_beside

    as_json = msgspec.json.format(msgspec.json.encode(facts), indent=2)
    with write_beside(path) as out:
        out.write(as_json if path.suffix.lower() == ".json" else report.text().encode())


def _end(report: "LoadReport") -> None:
    if len(report.refused) == 1:
        error: HashiyaError = report.refused[0][1]
        raise error
    if report.refused:
        raise Failed(
            say_count(
                "{n} files or parts of files could not be loaded (they are listed above); the others are.",
                len(report.refused),
            )
            if not report.dry_run
            else say_count("{n} files or parts of files would not be loaded.", len(report.refused))
        )
