"""A report as rows, which CSV and Excel write alike. Columns have the same names in every language."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from annotator.review.report_markup import UNDEFINED
from annotator.review.report_shape import Report, ReportDisagreement, ReportFigure
from annotator.review.report_words import NOBODY

Cell = str | int | float
Row = dict[str, Cell]

FIGURE_COLUMNS = (
    "measure", "label", "annotators", "article", "article_sha256", "title", "window", "value", "low",
    "high", "n", "warnings", "articles", "seed", "parameters", "versions",
)  # fmt: skip
CONFUSION_COLUMNS = ("label", "other", "n")
DISAGREEMENT_COLUMNS = (
    "kind", "label", "detail", "article", "article_sha256", "title", "start", "end", "before", "text",
    "after", "annotators", "missing", "weight", "readings", "links", "key",
)  # fmt: skip
ARTICLE_COLUMNS = ("article", "article_sha256", "title")
ABOUT_COLUMNS = ("name", "said")


def figure_rows(report: Report) -> Iterator[Row]:
    """A row a figure; each says by itself how it was computed."""
    articles = {one.id: one for one in report.articles}
    made = report.made
    for figure in report.figures:
        article = articles.get(figure.article) if figure.article is not None else None
        yield {
            "measure": figure.measure,
            "label": figure.label or "",
            "annotators": names(figure.annotators or report.annotators),
            "article": "" if figure.article is None else figure.article,
            "article_sha256": article.sha256 if article else "",
            "title": article.title if article else "",
            "window": "" if figure.window is None else figure.window + 1,
            **_values(figure),
            "n": figure.n,
            "warnings": "; ".join(figure.warnings),
            "articles": len(report.articles),
            "seed": made.seed,
            "parameters": packed(made.parameters),
            "versions": packed(made.versions),
        }


def confusion_rows(report: Report) -> Iterator[Row]:
    """A row a pair of labels; ∅ is no span."""
    for cell in report.confusion:
        yield {"label": cell.label or NOBODY, "other": cell.other or NOBODY, "n": cell.count}


def disagreement_rows(report: Report) -> Iterator[Row]:
    """A row a disagreement, in the report's order; none where none were asked for."""
    shas = {one.id: one.sha256 for one in report.articles}
    for one in found(report):
        yield {
            "kind": one.kind,
            "label": one.label,
            "detail": one.detail,
            "article": one.article,
            "article_sha256": shas.get(one.article, ""),
            "title": one.title,
            "start": one.start,
            "end": one.end,
            "before": one.before,
            "text": one.text,
            "after": one.after,
            "annotators": names(dict.fromkeys(reading.annotator for reading in one.readings)),
            "missing": names(one.missing),
            "weight": one.weight,
            "readings": packed(one.readings),
            "links": packed(one.links) if one.links else "",
            "key": one.key,
        }


def article_rows(report: Report) -> Iterator[Row]:
    """A row an article that was measured."""
    for one in report.articles:
        yield {"article": one.id, "article_sha256": one.sha256, "title": one.title}


def about_rows(report: Report) -> Iterator[Row]:
    """How the figures came to be, a row a fact."""
    made = report.made
    yield {"name": "format", "said": report.format}
    yield {"name": "project", "said": made.project}
    yield {"name": "schema", "said": made.schema}
    yield {"name": "annotators", "said": names(report.annotators)}
    yield {"name": "articles", "said": len(report.articles)}
    yield {"name": "seed", "said": made.seed}
    if made.written:
        yield {"name": "written", "said": made.written}
    for name, version in made.versions.items():
        yield {"name": f"version of {name}", "said": version}
    for name, value in made.parameters.items():
        yield {"name": f"parameters of {name}", "said": packed(value)}
    for warning in report.warnings:
        yield {"name": "warning", "said": warning}


def found(report: Report) -> Sequence[ReportDisagreement]:
    """The report's disagreements, none where they were not asked for."""
    return () if isinstance(report.disagreements, msgspec.UnsetType) else report.disagreements


def names(some: Sequence[str] | dict[str, Any]) -> str:
    """Annotators in one cell."""
    return "; ".join(some)


def packed(value: object) -> str:
    """Something with parts in one cell, as JSON."""
    return msgspec.json.encode(value, order="deterministic").decode()


def _values(figure: ReportFigure) -> Row:
    """The value and its interval; undefined is a dash, since an empty cell would count as 0."""
    return {
        "value": UNDEFINED if figure.value is None else figure.value,
        "low": UNDEFINED if figure.low is None else figure.low,
        "high": UNDEFINED if figure.high is None else figure.high,
    }
