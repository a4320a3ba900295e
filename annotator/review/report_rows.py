"""A report as rows, which CSV and Excel write alike. Columns have the same names in every language."""

from collections.abc import Iterable, Iterator

import msgspec

from annotator.review.report_markup import UNDEFINED
from annotator.review.report_shape import Report, ReportDisagreement
from annotator.review.shapes import EMPTY, Window

Cell = str | int | float
Row = dict[str, Cell]

FIGURE_COLUMNS = (
    "measure", "label", "pair", "article", "article_sha256", "title", "window", "round", "value", "low",
    "high", "n", "articles", "warnings", "annotators", "seed", "parameters", "versions",
)  # fmt: skip
HANGING_COLUMNS = (
    "measure", "label", "detail", "pair", "value", "low", "high", "n", "same", "one_sided", "overlapping",
    "articles", "warnings",
)  # fmt: skip
COMPETENCE_COLUMNS = ("annotator", "value", "low", "high", "n", "articles", "warnings")
ANSWER_COLUMNS = ("annotator", "label", "other", "value")
CONFUSION_COLUMNS = ("pair", "label", "other", "count")
DISAGREEMENT_COLUMNS = (
    "kind", "label", "detail", "article", "article_sha256", "title", "start", "end", "before", "text",
    "after", "marked", "missing", "weight", "readings", "links", "decided", "annotators", "key",
)  # fmt: skip
ARTICLE_COLUMNS = ("article", "article_sha256", "title")
WINDOW_COLUMNS = ("window", "first", "last", "articles")
ROUND_COLUMNS = ("round", "name", "first", "last", "articles")
ABOUT_COLUMNS = ("name", "said")


def figure_rows(report: Report) -> Iterator[Row]:
    """A row a figure; each says by itself how it was computed."""
    articles = {one.id: one for one in report.articles}
    made: Row = {
        "annotators": names(report.annotators),
        "seed": report.made.seed,
        "parameters": packed(report.made.parameters),
        "versions": packed(report.made.versions),
    }
    for figure in report.figures:
        article = articles.get(figure.article) if figure.article is not None else None
        yield {
            "measure": figure.measure,
            "label": figure.label or "",
            "pair": names(figure.pair or ()),
            "article": "" if figure.article is None else figure.article,
            "article_sha256": article.sha256 if article else "",
            "title": article.title if article else "",
            "window": "" if figure.window is None else figure.window,
            "round": "" if figure.round is None else figure.round,
            "value": _known(figure.value),
            "low": _known(figure.low),
            "high": _known(figure.high),
            "n": figure.n,
            "articles": figure.articles,
            "warnings": names(figure.warnings),
            **made,
        }


def hanging_rows(report: Report) -> Iterator[Row]:
    """A row a figure of attributes or links; ``overlapping`` is empty where the attribute is no count."""
    for one in report.hanging:
        yield {
            "measure": one.measure,
            "label": one.label,
            "detail": one.detail,
            "pair": names(one.pair),
            "value": _known(one.value),
            "low": _known(one.low),
            "high": _known(one.high),
            "n": one.n,
            "same": one.same,
            "one_sided": one.one_sided,
            "overlapping": "" if one.overlapping is None else one.overlapping,
            "articles": one.articles,
            "warnings": names(one.warnings),
        }


def competence_rows(report: Report) -> Iterator[Row]:
    """A row an annotator."""
    for one in report.relied:
        yield {
            "annotator": one.annotator,
            "value": _known(one.value),
            "low": _known(one.low),
            "high": _known(one.high),
            "n": one.n,
            "articles": one.articles,
            "warnings": names(one.warnings),
        }


def answer_rows(report: Report) -> Iterator[Row]:
    """A row an annotator, what is right and what they give there (∅: nothing), with how often."""
    for one in report.relied:
        for right, given in one.gives.items():
            for other, share in given.items():
                yield {"annotator": one.annotator, "label": right, "other": other, "value": share}


def confusion_rows(report: Report) -> Iterator[Row]:
    """A row a pair of annotators and of labels; ∅ is no span."""
    for cell in report.confusion:
        yield {
            "pair": names(cell.pair),
            "label": cell.label or EMPTY,
            "other": cell.other or EMPTY,
            "count": cell.count,
        }


def disagreement_rows(disagreements: Iterable[ReportDisagreement]) -> Iterator[Row]:
    """A row a disagreement, in the order given."""
    for one in disagreements:
        yield {
            "kind": one.kind,
            "label": one.label,
            "detail": one.detail,
            "article": one.article,
            "article_sha256": one.sha256,
            "title": one.title,
            "start": one.start,
            "end": one.end,
            "before": one.before,
            "text": one.text,
            "after": one.after,
            "marked": names(dict.fromkeys(reading.annotator for reading in one.readings)),
            "missing": names(one.missing),
            "weight": one.weight,
            "readings": packed(one.readings),
            "links": packed(one.links) if one.links else "",
            "annotators": names(one.annotators),
            "decided": one.decided,
            "key": one.key,
        }


def article_rows(report: Report) -> Iterator[Row]:
    """A row an article that was measured or disputed."""
    for one in report.articles:
        yield {"article": one.id, "article_sha256": one.sha256, "title": one.title}


def window_rows(report: Report) -> Iterator[Row]:
    """A row a window of time."""
    return _stretches("window", report.windows)


def round_rows(report: Report) -> Iterator[Row]:
    """A row a round."""
    return _stretches("round", report.rounds)


def _stretches(name: str, stretches: Iterable[Window]) -> Iterator[Row]:
    for one in stretches:
        articles = "; ".join(map(str, one.articles))
        yield {
            name: one.number,
            "name": one.name,
            "first": one.first,
            "last": one.last,
            "articles": articles,
        }


def about_rows(report: Report) -> Iterator[Row]:
    """How the figures came to be, a row a fact."""
    made = report.made
    facts: tuple[tuple[str, Cell], ...] = (
        ("format", report.format),
        ("project", made.project),
        ("schema", made.schema),
        ("written", made.written),
        ("annotators", names(report.annotators)),
        ("articles", report.measured),
        ("seed", made.seed),
        ("trimmed", made.trimmed),
        ("left_out", made.left_out),
        ("unfinished", made.unfinished),
        *((f"version: {name}", version) for name, version in made.versions.items()),
        *((f"parameter: {name}", _plain(value)) for name, value in made.parameters.items()),
        *(("warning", warning) for warning in report.warnings),
        *(("guideline update", moment) for moment in report.updates),
        *(("guideline version", moment) for moment in report.revisions),
    )
    for name, said in facts:
        yield {"name": name, "said": said}


def names(some: Iterable[str]) -> str:
    """Several names in one cell."""
    return "; ".join(some)


def packed(value: object) -> str:
    """Something with parts in one cell, as JSON."""
    return msgspec.json.encode(value, order="deterministic").decode()


def _plain(value: object) -> Cell:
    return value if isinstance(value, str | int | float) else packed(value)


def _known(value: float | None) -> Cell:
    """Undefined is a dash, since an empty cell would count as 0."""
    return UNDEFINED if value is None else value
