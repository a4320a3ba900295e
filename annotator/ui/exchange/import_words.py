"""What importing says: what a file holds, what would become of it, what did."""

from collections.abc import Mapping
from pathlib import Path

from annotator.core.schema import Schema
from annotator.exchange import ImportReport, Survey
from annotator.ui.exchange.export_words import losses_said, names_of
from annotator.ui.language import counted, isolated, number, quoted, sentence, shown, translate


def holds(survey: Survey, nobody: str) -> str:
    """What a file holds, in a sentence; ``nobody`` is the annotator where it names none."""
    said = [
        counted("Import", "%n article(s)", survey.articles),
        counted("Import", "%n span(s)", survey.spans),
        counted("Import", "%n link(s)", survey.links),
    ]
    text = translate("Import", "In the file: {what}.").format(what=translate("Export", ", ").join(said))
    if set(survey.annotators) <= {nobody}:
        text += " " + translate("Import", "It names no annotator.")
    else:
        text += " " + translate("Import", "Annotators: {names}.").format(names=people(survey.annotators))
    return text


def people(annotators: Mapping[str, int]) -> str:
    """Names with how many articles each has, the first few."""
    most = sorted(annotators, key=lambda name: -annotators[name])
    named = [f"{quoted(name)} ({number(annotators[name])})" for name in most[:5]]
    return translate("Export", ", ").join([*named, "…"] if len(most) > 5 else named)


def taken(report: ImportReport, *, done: bool) -> str:
    """What was taken or would be, in a few short sentences."""
    said = [
        counted("Files", "%n new article(s).", report.new),
        counted("Import", "%n annotation(s) new.", report.added) if done or report.added else "",
        counted("Export", "%n span(s).", report.spans),
    ]
    if report.known:
        said.insert(1, counted("Import", "%n article(s) known.", report.known))
    if report.same:
        said.append(counted("Import", "%n annotation(s) there already.", report.same))
    if not (report.new or report.added):
        said = [translate("Import", "Nothing in it is new here.")]
    return " ".join(filter(None, said))


def told(report: ImportReport, schema: Schema) -> list[str]:
    """What was refused, kept as it was, lost or renamed, a line each; the worst first."""
    lines = [sentence(error) for error in report.refused]
    kept = translate("Import", "“{title}”: {annotator} has other annotations in the project; those are kept.")
    for clash in report.clashes:
        title = clash.title or clash.sha256[:12]
        lines.append(kept.format(title=quoted(title), annotator=quoted(clash.annotator)))
    lines += [said for _reason, said in losses_said(report.losses, schema)]
    became = translate("Import", "“{old}” becomes {new}: {n}")
    names = names_of(schema)
    for (old, new), count in report.mapped.items():
        lines.append(became.format(old=quoted(old), new=quoted(names.get(new, new)), n=number(count)))
    return [shown(line) for line in lines]


def where(path: Path) -> str:
    """A path as it is shown."""
    return isolated(str(path))
