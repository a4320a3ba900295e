"""Commands about what annotators say of the same articles: agreement and disagreements."""

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

import click

from annotator.cli.agreement_tables import (
    tell_competence,
    tell_disagreements,
    tell_figures,
    tell_hanging,
)
from annotator.cli.output import progress, tell
from annotator.cli.spoken import command, later, option
from annotator.language import say, say_count, user_language

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.review.report import ReportFormat
    from annotator.review.shapes import By, Figures
    from annotator.store import Project

PROJECT = click.argument("project", type=click.Path(path_type=Path))
STDOUT = Path("-")
#: How rows may be asked for.
ROWS: "tuple[By, ...]" = ("article", "label", "pair", "round", "guideline", "window")


def _annotators_option() -> Callable[[Callable[..., None]], Callable[..., None]]:
    return option(
        "--annotators",
        metavar="A,B",
        multiple=True,
        text=later("Compare only these people, with commas between; gold may be one of them."),
    )


@command(
    "agreement",
    later("Show how far the annotators agree, in figures with intervals, or write a report of it."),
)
@PROJECT
@option("--json", "as_json", is_flag=True, text=later("Print everything as one JSON object."))
@option("--measures", metavar="A,B", text=later("Only these measures, with commas between."))
@_annotators_option()
@option("--labels", is_flag=True, text=later("Show the figures of each label too."))
@option(
    "--by",
    "rows",
    type=click.Choice(ROWS),
    multiple=True,
    text=later(
        "Show the figures of each of these too; may be given again. A round is what was handed out together "
        "or, where that is not two rounds, what was finished under one version of the guideline, as "
        "guideline has it; a window is as many articles as every other."
    ),
)
@option(
    "--attributes",
    "hanging",
    is_flag=True,
    text=later("Show the agreement on values of attributes and on links too."),
)
@option(
    "--competence",
    is_flag=True,
    text=later("Show how far each annotator can be relied on too, after Dawid and Skene."),
)
@option("--seed", type=int, default=0, show_default=True, text=later("The seed of what is drawn at random."))
@option(
    "--report",
    metavar="FILE",
    type=click.Path(path_type=Path),
    text=later("Write all figures and all disagreements to a file: .html, .json, .csv or .xlsx."),
)
def agreement(  # noqa: PLR0913 - one an option
    project: Path,
    measures: str | None,
    annotators: tuple[str, ...],
    rows: "tuple[By, ...]",
    seed: int,
    report: Path | None,
    *,
    as_json: bool,
    labels: bool,
    hanging: bool,
    competence: bool,
) -> None:
    """Show agreement."""
    from annotator.review.figures import agreement_figures, with_competence, with_hanging
    from annotator.review.report import report_names
    from annotator.store import Project

    wanted = _measures(measures)
    form = _report_format(report)
    by_label: tuple[By, ...] = ("label",) if labels or _only_by_label(wanted) else ()
    asked, shown = _rows((*by_label, *rows), everything=report is not None)
    with Project.open(project, backup=False) as opened, progress() as tick:
        names = _annotators(opened, annotators)
        if report:
            _check_report(opened, report)
        figures = agreement_figures(opened, annotators=names, measures=wanted, by=asked, seed=seed, tick=tick)
        _check_shared(figures.annotators, figures.articles)
        if hanging or report:
            figures = with_hanging(figures, opened, annotators=names, tick=tick)
        if competence or report:
            figures = with_competence(figures, opened, annotators=names, tick=tick)
        if report and form:
            told = _write_report(opened, figures, names, report, form, tick)
        if as_json:
            _print_json(opened, figures)
        else:
            names_of = report_names(opened, user_language())
            tell_figures(figures, names_of, shown)
            if hanging:
                tell_hanging(figures, names_of)
            if competence:
                tell_competence(figures, names_of)
    if report:
        tell(told, error=as_json)


@command(
    "disagreements",
    later("Show where the annotators disagree, the worst first, or write all of it as CSV."),
)
@PROJECT
@option(
    "--csv",
    metavar="[FILE]",
    is_flag=False,
    flag_value="-",
    type=click.Path(path_type=Path),
    text=later("Write all disagreements as CSV to a file; without one, or with -, to stdout."),
)
@option("--json", "as_json", is_flag=True, text=later("Print all disagreements as JSON."))
@_annotators_option()
@option(
    "--kind",
    "kinds",
    metavar="KIND",
    multiple=True,
    text=later("Only disagreements of this kind, such as missed or boundary; may be given again."),
)
@option("--label", metavar="LABEL", text=later("Only disagreements about this label."))
@option("--article", type=int, metavar="NUMBER", text=later("Only the article of this number."))
def disagreements(
    project: Path,
    csv: Path | None,
    annotators: tuple[str, ...],
    kinds: tuple[str, ...],
    label: str | None,
    article: int | None,
    *,
    as_json: bool,
) -> None:
    """Show disagreements."""
    from annotator.review.queue import disagreements_of
    from annotator.review.report import report_disagreements, report_json, report_names, write_disagreements
    from annotator.store import Project

    _check_kinds(kinds)
    if csv is not None and as_json:
        raise click.UsageError(say("Choose one of {options}.", options="--csv, --json"))
    with Project.open(project, backup=False) as opened, progress() as tick:
        names = _annotators(opened, annotators)
        if csv is not None and csv != STDOUT:
            _check_report(opened, csv)
        _check_label(opened, label)
        _check_compared(opened, names, tick)
        found = disagreements_of(
            opened, annotators=names, kinds=kinds or None, label=label, article_id=article, tick=tick
        )
        if csv is not None:
            _write(csv, lambda out: write_disagreements(found, out, opened, tick))
        elif as_json:
            click.echo(report_json(report_disagreements(found, opened, tick)), nl=False)
        else:
            tell_disagreements(found, report_names(opened, user_language()))
    if csv is not None:
        tell(say_count("{n} disagreements are written.", len(found)), error=csv == STDOUT)


def _rows(wanted: "Sequence[By]", *, everything: bool) -> "tuple[list[By], list[By]]":
    """What is to be counted, and what of it is shown. Raises UsageError.

    Versions of the guideline are rounds too, and one column cannot say both.
    """
    if "round" in wanted and "guideline" in wanted:
        raise click.UsageError(say("Choose one of {options}.", options="--by round, --by guideline"))
    other = "round" if "guideline" in wanted else "guideline"
    counted = [one for one in ROWS if one != other] if everything else wanted
    shown: list[By] = ["round" if one == "guideline" else one for one in dict.fromkeys(wanted)]
    return ["all", *counted], shown


def _measures(given: str | None) -> list[str] | None:
    """The measures that were asked for, in the table's names. Raises UsageError."""
    from annotator.agreement.metrics import METRICS

    if given is None:
        return None
    names = _listed([given])
    for name in names:
        if name not in METRICS:
            choices = ", ".join(METRICS)
            raise click.UsageError(
                say("There is no measure “{name}”; choose among {choices}.", name=name, choices=choices)
            )
    if not names:
        raise click.UsageError(say("The option “{name}” lacks its value; see --help.", name="--measures"))
    return names


def _only_by_label(measures: list[str] | None) -> bool:
    """Whether these are measures of single labels, which have no figure over all."""
    from annotator.agreement.metrics import METRICS

    return measures is not None and not any(METRICS[name].overall for name in measures)


def _listed(given: Sequence[str]) -> list[str]:
    """Names with commas between, Latin or Arabic, each once."""
    parts = (part.strip() for one in given for part in one.replace("،", ",").split(","))
    return list(dict.fromkeys(part for part in parts if part))


def _annotators(project: "Project", given: tuple[str, ...]) -> list[str] | None:
    """The people who were asked for; a name that holds a comma may be one. Raises UnknownAnnotator."""
    from annotator.exchange.errors import UnknownAnnotator

    if not given:
        return None
    known = [one.name for one in project.annotators()]
    names = list(dict.fromkeys(name for one in given for name in ([one] if one in known else _listed([one]))))
    for name in names:
        if name not in known:
            raise UnknownAnnotator(annotator=name, annotators=", ".join(known) or "none")
    if len(names) < 2:
        raise click.UsageError(say("Name two annotators or more to compare, with commas between."))
    return names


def _report_format(report: Path | None) -> "ReportFormat | None":
    """The form that a file's name asks for. Raises UsageError."""
    from annotator.review.report import REPORT_FORMATS

    if report is None:
        return None
    for one in REPORT_FORMATS:
        if report.suffix.lower() == f".{one}":
            return one
    endings = ", ".join(f".{one}" for one in REPORT_FORMATS)
    raise click.UsageError(
        say("The report “{path}” must end in one of {endings}.", path=report, endings=endings)
    )


def _check_report(project: "Project", path: Path) -> None:
    from annotator.exchange.exporting import check_place

    check_place(project, path)


def _check_kinds(kinds: tuple[str, ...]) -> None:
    from annotator.review.report_words import KINDS

    for kind in kinds:
        if kind not in KINDS:
            raise click.UsageError(
                say("“{name}” must be one of these: {choices}.", name="--kind", choices=", ".join(KINDS))
            )


def _check_label(project: "Project", label: str | None) -> None:
    """Raises UnknownLabel, where the label cannot be meant."""
    from annotator.core.errors import UnknownLabel

    if label is not None and project.schema.label(label) is None and label not in project.stats().labels:
        raise UnknownLabel(label=label)


def _check_compared(project: "Project", names: list[str] | None, tick: "Tick") -> None:
    from annotator.review.comparing import read_corpus

    corpus = read_corpus(project, names, tick)
    _check_shared(corpus.annotators, len(corpus.shared()))


def _check_shared(annotators: Sequence[str], articles: int) -> None:
    """Raises NobodyAnnotated or NothingShared."""
    from annotator.review.errors import NobodyAnnotated, NothingShared

    if not annotators:
        raise NobodyAnnotated
    if not articles:
        raise NothingShared(annotators=", ".join(annotators))


def _write_report(
    project: "Project",
    figures: "Figures",
    names: list[str] | None,
    path: Path,
    form: "ReportFormat",
    tick: "Tick",
) -> str:
    """Write it, and give the sentence that says so."""
    from annotator.review.queue import disagreements_of
    from annotator.review.report import write_report

    found = disagreements_of(project, annotators=names, tick=tick)
    language = user_language()
    _write(path, lambda out: write_report(figures, found, out, form, language, project=project, tick=tick))
    return say_count("“{path}” is written, with {n} disagreements.", len(found), path=path)


def _write(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """To a file that is replaced only when all is written, or whole to stdout."""
    from annotator.exchange.files import write_beside

    if path != STDOUT:
        with write_beside(path) as out:
            write(out)
        return
    with TemporaryDirectory(prefix="hashiya-") as folder:
        whole = Path(folder, "whole")
        with whole.open("wb") as out:
            write(out)
        with whole.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
        sys.stdout.flush()


def _print_json(project: "Project", figures: "Figures") -> None:
    from annotator.review.report import make_report, report_json

    click.echo(report_json(make_report(figures, None, project=project)), nl=False)
