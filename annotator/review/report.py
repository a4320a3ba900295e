"""The report on agreement: every figure and every disagreement, as HTML, JSON, CSV or Excel."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO, Literal, get_args

import msgspec

from annotator.core.annotation import Span
from annotator.core.article import Article
from annotator.core.schema import Schema
from annotator.core.work import Tick, no_tick
from annotator.language import Language, say
from annotator.review.report_csv import write_csv, write_disagreements_csv
from annotator.review.report_html import write_html
from annotator.review.report_shape import (
    AROUND,
    ConfusionCell,
    Made,
    Names,
    Reading,
    Report,
    ReportArticle,
    ReportDisagreement,
    ReportLink,
    label_or_none,
)
from annotator.review.report_words import KINDS
from annotator.review.report_xlsx import write_xlsx
from annotator.review.shapes import Figure, Figures, Hanging, Located
from annotator.store import Project

ReportFormat = Literal["html", "json", "csv", "xlsx"]
REPORT_FORMATS: tuple[ReportFormat, ...] = get_args(ReportFormat)


def write_report(  # noqa: PLR0913 - the last three are of no concern to most
    figures: Figures,
    disagreements: Sequence[Located] | None,
    out: BinaryIO,
    format: ReportFormat,  # noqa: A002
    language: Language,
    *,
    project: Project | None = None,
    written: str = "",
    tick: Tick = no_tick,
) -> None:
    """Write a report to ``out`` in one of REPORT_FORMATS; ``language`` is that of HTML and Excel.

    ``disagreements`` None leaves them out. From ``project`` come its name, the names of its labels, the
    articles' identities and the words around each disagreement. ``written`` is the time to be named, if
    any: the same arguments give the same bytes. ``tick`` counts articles and then rows, and may raise
    Cancelled.
    """
    report = make_report(figures, disagreements, project=project, written=written, tick=tick)
    match format:
        case "json":
            out.write(report_json(report))
        case "csv":
            write_csv(report, out, tick)
        case "xlsx":
            write_xlsx(report, out, language, report_names(project, language), tick)
        case "html":
            write_html(report, out, language, report_names(project, language), tick)


def write_disagreements(
    disagreements: Sequence[Located], out: BinaryIO, project: Project, tick: Tick = no_tick
) -> None:
    """Write disagreements alone as CSV, a row each."""
    write_disagreements_csv(report_disagreements(disagreements, project, tick), out, tick)


def report_json(report: object) -> bytes:
    """A report, or a part of one, as JSON that people can read too."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n"


def make_report(
    figures: Figures,
    disagreements: Sequence[Located] | None,
    *,
    project: Project | None = None,
    written: str = "",
    tick: Tick = no_tick,
) -> Report:
    """The report as one structure; arguments as in :func:`write_report`."""
    articles = _Articles(project)
    found: Iterable[ReportDisagreement] = articles.disputes(disagreements or (), tick)
    return Report(
        made=Made(
            versions=figures.versions,
            written=written,
            project=project.name if project else "",
            schema=f"{project.schema.id} {project.schema.version}" if project else "",
            seed=figures.seed,
            parameters=figures.parameters,
            trimmed=figures.trimmed,
            left_out=figures.left_out,
            unfinished=figures.unfinished,
        ),
        annotators=figures.annotators,
        measured=figures.articles,
        headline=figures.headline,
        figures=tuple(each_once(figures)),
        confusion=tuple(_cells(figures)),
        windows=figures.windows,
        rounds=figures.rounds,
        updates=figures.updates,
        revisions=figures.revisions,
        attributes=_hanging(figures, links=False),
        links=_hanging(figures, links=True),
        competence=msgspec.UNSET if figures.competence is None else figures.competence,
        warnings=figures.warnings,
        disagreements=msgspec.UNSET if disagreements is None else tuple(found),
        articles=articles.named(figures, disagreements or ()),
    )


def report_disagreements(
    disagreements: Sequence[Located], project: Project | None, tick: Tick = no_tick
) -> tuple[ReportDisagreement, ...]:
    """Disagreements as a report has them, in the same order."""
    return tuple(_Articles(project).disputes(disagreements, tick))


def report_names(project: Project | None, language: Language) -> Names:
    """What the labels, attributes and link types of a project are called; without one, their ids."""
    kinds = {kind: say(words, language) for kind, words in KINDS.items()}
    if project is None:
        return Names({}, kinds)
    schema: Schema = project.schema
    labels = {label.id: label.names.within(language) for label in schema.labels}
    attributes = [one for label in schema.labels for one in label.attributes]
    links = {link.id: link.names.within(language) for link in schema.links}
    details = links | {one.id: one.names.within(language) for one in attributes}
    choices: dict[str, dict[str, str]] = {}
    for one in attributes:
        choices.setdefault(one.id, {}).update({each.id: each.names.within(language) for each in one.choices})
    return Names(labels, kinds | details, choices)


class _Articles:
    """The articles that a report names, each read when first asked for."""

    def __init__(self, project: Project | None) -> None:
        self._project = project
        self._named: dict[int, ReportArticle] = {}
        self._last: tuple[int, Article | None] = (0, None)

    def disputes(self, disagreements: Sequence[Located], tick: Tick) -> Iterator[ReportDisagreement]:
        """Each disagreement with the words around it. Articles are read once each, in their order."""
        made: dict[int, ReportDisagreement] = {}
        order = sorted(range(len(disagreements)), key=lambda at: disagreements[at].article_id)
        for done, at in enumerate(order, start=1):
            article = self._read(disagreements[at].article_id)
            made[at] = _dispute(disagreements[at], article, self._named.get(disagreements[at].article_id))
            if done % 64 == 0 or done == len(order):
                tick(done, len(order))
        return (made[at] for at in range(len(made)))

    def named(self, figures: Figures, disagreements: Sequence[Located]) -> tuple[ReportArticle, ...]:
        """Every article that a figure, a window, a round or a disagreement is of, by id."""
        titles: Mapping[int, str] = {one.article_id: one.title for one in disagreements} | figures.titles
        stretches = (*figures.windows, *figures.rounds)
        wanted = set(titles) | {article for stretch in stretches for article in stretch.articles}
        for article in sorted(wanted - set(self._named)):
            self._read(article)
        return tuple(
            self._named.get(one) or ReportArticle(one, "", titles.get(one, "")) for one in sorted(wanted)
        )

    def _read(self, number: int) -> Article | None:
        if self._project is None:
            return None
        if self._last[0] != number:
            article = self._project.article(number)
            self._named[number] = ReportArticle(number, article.sha256, article.title)
            self._last = (number, article)
        return self._last[1]


def _dispute(located: Located, article: Article | None, named: ReportArticle | None) -> ReportDisagreement:
    one = located.disagreement
    text = article.text if article else ""
    texts = {(name, span.id): span.text for name, span in one.spans}

    def words(name: str, span_id: str) -> str:
        return texts.get((name, span_id), "")

    return ReportDisagreement(
        article=located.article_id,
        sha256=named.sha256 if named else "",
        title=located.title,
        key=one.key,
        kind=one.kind,
        label=one.label,
        start=one.start,
        end=one.end,
        before=text[max(one.start - AROUND, 0) : one.start],
        text=text[one.start : one.end],
        after=text[one.end : one.end + AROUND],
        detail=one.detail,
        weight=one.weight,
        readings=tuple(_reading(name, span) for name, span in one.spans),
        links=tuple(
            ReportLink(name, link.type, words(name, link.source), words(name, link.target))
            for name, link in one.links
        ),
        missing=one.missing,
        annotators=one.annotators,
        decided=located.decided,
    )


def _reading(annotator: str, span: Span) -> Reading:
    return Reading(
        annotator=annotator, start=span.start, end=span.end, label=span.label, text=span.text,
        attributes=span.attributes,
    )  # fmt: skip


def each_once(figures: Figures) -> Iterator[Figure]:
    """Each figure once: with two annotators, the figure over all is that of the pair."""
    seen: set[tuple[object, ...]] = set()
    for row in figures.rows:
        pair = None if row.pair is not None and set(row.pair) == set(figures.annotators) else row.pair
        key = (row.measure, row.label, pair, row.article, row.window, row.round)
        if key not in seen:
            seen.add(key)
            yield row


def _hanging(figures: Figures, *, links: bool) -> tuple[Hanging, ...] | msgspec.UnsetType:
    """The figures of links, or of attributes."""
    if figures.hanging is None:
        return msgspec.UNSET
    return tuple(row for row in figures.hanging if (row.measure == "link_f1") == links)


def _cells(figures: Figures) -> Iterator[ConfusionCell]:
    for pair, cells in figures.confusions.items():
        for (label, other), count in sorted(cells.items()):
            yield ConfusionCell(pair, label_or_none(label), label_or_none(other), count)
