"""The command that takes annotations from a file, whatever its labels are called there."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.ending import Failed
from annotator.cli.files import PROJECT
from annotator.cli.output import progress, tell, tell_json
from annotator.cli.spoken import command, later, option
from annotator.core.errors import HashiyaError
from annotator.formats import FORMATS, UNITS, Ask
from annotator.language import say, say_count

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.exchange import ImportReport
    from annotator.formats import BadLine
    from annotator.store import Project


@command(
    "import",
    later(
        "Take over articles and annotations from a file, a folder or a zip. What the project has is never "
        "overwritten."
    ),
)
@PROJECT
@click.argument("file", type=click.Path(path_type=Path))
@option(
    "--format",
    "format_name",
    type=click.Choice([one.name for one in FORMATS.values() if one.read]),
    text=later("The file's form, instead of finding it out."),
)
@option("--annotator", metavar="NAME", text=later("Take the file's annotations as this person's."))
@option(
    "--map",
    "label_map",
    metavar="OLD=NEW",
    multiple=True,
    text=later("Take the file's label OLD as the schema's label NEW; may be given again."),
)
@option(
    "--link-map",
    metavar="OLD=NEW",
    multiple=True,
    text=later("Take links of the type OLD as the schema's NEW; may be given again."),
)
@option(
    "--drop",
    "dropped",
    metavar="LABEL",
    multiple=True,
    text=later("Leave out spans of this label of the file; may be given again."),
)
@option(
    "--drop-link",
    "dropped_links",
    metavar="TYPE",
    multiple=True,
    text=later("Leave out links of this type of the file; may be given again."),
)
@option("--unit", type=click.Choice(UNITS), text=later("What the file's offsets count, where it may vary."))
@option(
    "--each-sentence",
    is_flag=True,
    text=later("Make an article of each sentence where a file of words does not say where articles begin."),
)
@option("--lenient", is_flag=True, text=later("List the lines that cannot be used, and take the others."))
@option("--dry-run", is_flag=True, text=later("Take nothing; say what would be taken and what not."))
@option("--strict", is_flag=True, text=later("Take nothing unless all of it can be taken as it stands."))
@option("--json", "as_json", is_flag=True, text=later("Print the report as JSON."))
def import_(project: Path, file: Path, format_name: str | None, **given: Any) -> None:
    """Import annotations; what was found is listed on stdout, the verdict goes to stderr."""
    from annotator.store import Project

    asked = _asked(given)
    with Project.open(project) as opened, progress() as tick:
        name, sure = (format_name, True) if format_name else _guessed(opened, file, tick)
        if not sure and not given["as_json"]:
            tell(say("Read as {format}, a guess; choose with --format if that is wrong.", format=name))
        report = _import(opened, file, name, asked, given, tick)
    if given["as_json"]:
        tell_json(_as_json(report, name, sure=sure))
    else:
        _tell(report, dry_run=given["dry_run"])
    _end(report, dry_run=given["dry_run"], strict=given["strict"])


def _guessed(project: "Project", file: Path, tick: "Tick") -> tuple[str, bool]:
    from annotator.exchange import guess_format, texts_of

    found = guess_format(file, known_text=texts_of(project), tick=tick)
    return found.format, found.sure


def _import(
    project: "Project", file: Path, name: str, asked: Ask, given: dict[str, Any], tick: "Tick"
) -> "ImportReport":
    """Do it; where names are not those of the schema, all of them are listed before the error."""
    from annotator.core.errors import UnknownLabel
    from annotator.exchange import import_file
    from annotator.exchange.errors import UnknownLinkType
    from annotator.formats import BadLine

    try:
        return import_file(
            project, file, name, ask=asked, dry_run=given["dry_run"], strict=given["strict"], tick=tick
        )
    except BadLine as error:
        if not given["as_json"] and isinstance(error.fields["reason"], UnknownLabel | UnknownLinkType):
            _tell_unknown(project, file, name, asked, tick)
        raise


def _tell_unknown(project: "Project", file: Path, name: str, asked: Ask, tick: "Tick") -> None:
    from annotator.exchange import look_into, texts_of

    found = look_into(file, name, asked, known_text=texts_of(project), tick=tick)
    labels = {label.id for label in project.schema.labels}
    links = {link.id for link in project.schema.links}
    for label, count in found.labels.items():
        if asked.labels.get(label, label) not in {*labels, None}:
            tell(
                say_count(
                    "Label “{name}” ({n} spans) is not in the schema; use --map or --drop.", count, name=label
                )
            )
    for kind, count in found.link_types.items():
        if asked.links.get(kind, kind) not in {*links, None}:
            tell(
                say_count(
                    "Link type “{name}” ({n} links) is not in the schema; use --link-map or --drop-link.",
                    count,
                    name=kind,
                )
            )


def _asked(given: dict[str, Any]) -> Ask:
    """What the options wish. Raises UsageError."""
    return Ask(
        annotator=given["annotator"] or "",
        labels=_names(given["label_map"], given["dropped"]),
        links=_names(given["link_map"], given["dropped_links"]),
        unit=given["unit"],
        each_sentence=given["each_sentence"],
        lenient=given["lenient"],
    )


def _names(mapped: Sequence[str], dropped: Sequence[str]) -> dict[str, str | None]:
    names: dict[str, str | None] = dict.fromkeys(dropped)
    for one in mapped:
        # From the right: a name of the schema has no sign of equality, one of the file may.
        old, equals, new = one.rpartition("=")
        if not (old and equals and new):
            raise click.UsageError(say("“{wrong}” does not say what becomes what; write OLD=NEW.", wrong=one))
        if names.get(old, new) != new:
            raise click.UsageError(say("“{name}” is given two different ways.", name=old))
        names[old] = new
    return names


def _tell(report: "ImportReport", *, dry_run: bool) -> None:
    counts = {
        "new": report.new,
        "known": report.known,
        "added": report.added,
        "spans": report.spans,
        "same": report.same,
    }
    if dry_run:
        said = say(
            "Would be taken: articles {new} new, {known} known; annotations {added} new (spans: {spans}), "
            "{same} known.",
            **counts,
        )
    else:
        said = say(
            "Articles: {new} new, {known} known. Annotations: {added} new (spans: {spans}), {same} known.",
            **counts,
        )
    tell(said)
    for (old, new), count in report.mapped.items():
        tell(say("“{old}” was taken as {new}: {n}.", old=old, new=new, n=count))
    for template, fields in report.losses.sentences():
        tell(say(template, **fields))
    for clash in report.clashes:
        tell(
            say(
                "“{title}”: {annotator} has other annotations in the project; those were kept.",
                title=clash.title or clash.sha256[:12],
                annotator=clash.annotator,
            )
        )
    for error in report.refused:
        tell(say(error))


def _end(report: "ImportReport", *, dry_run: bool, strict: bool) -> None:
    """Raises Failed where not all is well, as a script has to notice (decision 063)."""
    from annotator.exchange.errors import NotAllTaken

    if strict and dry_run and (report.refused or report.losses.counts):
        raise NotAllTaken(path=report.path, refused=len(report.refused), losses=report.losses)
    if report.refused:
        raise Failed(say_count("{n} lines cannot be used (they are listed above).", len(report.refused)))
    if report.clashes:
        raise Failed(
            say_count(
                "{n} annotations differ from the project's own and were not taken.", len(report.clashes)
            )
        )


def _as_json(report: "ImportReport", name: str, *, sure: bool) -> dict[str, object]:
    return {
        "path": str(report.path),
        "format": name,
        "sure": sure,
        "articles": {"new": report.new, "known": report.known},
        "annotations": {"new": report.added, "known": report.same, "clashes": report.clashes},
        "spans": report.spans,
        "mapped": [{"from": old, "to": new, "count": n} for (old, new), n in report.mapped.items()],
        "losses": report.losses.counts,
        "refused": [_refused(error) for error in report.refused],
    }


def _refused(error: "BadLine") -> dict[str, object]:
    fields = error.fields
    reason = fields["reason"]
    return {
        "file": fields["file"],
        "line": fields["line"],
        "path": str(fields["path"]),
        "reason": say(reason) if isinstance(reason, HashiyaError) else str(reason),
    }
