"""On a report's page: agreement on attributes and links, and how far each annotator can be relied on."""

from collections.abc import Sequence

from annotator.language import say
from annotator.review.report_markup import Markup, aside, joined, number, tag, text
from annotator.review.report_page import Charted, Column, Page
from annotator.review.report_words import measure_meaning
from annotator.review.shapes import EMPTY, Hanging, Pair, Reliance

HEAT = "rgba(11, 92, 173, {share:.2f})"


def attributes(page: Page) -> Markup:
    """The values of each attribute, a table a pair: α with its interval, κ, and what they rest on."""
    rows = [row for row in page.report.hanging if row.measure == "attribute_alpha"]
    if not rows:
        return text("")
    kappa = {_place(row): row for row in page.report.hanging if row.measure == "attribute_kappa"}
    columns = [
        Column(text("κ"), lambda row: number(_value(kappa, row))),
        Column(page.say("the same"), lambda row: f"{_as(row).same:,}"),
        Column(page.say("ranges that meet"), lambda row: _overlapping(_as(row))),
        Column(page.say("only one gave any"), lambda row: f"{_as(row).one_sided:,}"),
    ]
    if all(row.overlapping is None for row in rows):
        del columns[2]
    heading = joined(page.say("label"), " · ", page.say("attribute"))
    return joined(
        tag("h2", page.say("Attributes")),
        tag("p", page.measure("attribute_alpha"), ": ", _meaning(page, "attribute_alpha"), class_="note"),
        *(
            joined(
                _pair_heading(page, pair),
                page.table(
                    heading, [(_named(page, row), row) for row in own], columns, page.say("pairs of spans")
                ),
            )
            for pair, own in _by_pair(rows)
        ),
    )


def links(page: Page) -> Markup:
    """The links of each type, a table a pair."""
    rows = [row for row in page.report.hanging if row.measure == "link_f1"]
    if not rows:
        return text("")
    both = Column(page.say("the same"), lambda row: f"{_as(row).same:,}")
    return joined(
        tag("h2", page.say("Links")),
        tag("p", page.measure("link_f1"), ": ", _meaning(page, "link_f1"), class_="note"),
        *(
            joined(
                _pair_heading(page, pair),
                page.table(
                    page.say("link"),
                    [(_link(page, row), row) for row in own],
                    [both],
                    page.say("links of both"),
                ),
            )
            for pair, own in _by_pair(rows)
        ),
    )


def competence(page: Page) -> Markup:
    """How often each annotator gives what is right, and what they give where."""
    rows = page.report.relied
    if not rows:
        return text("")
    return joined(
        tag("h2", page.say("Competence of the annotators")),
        tag("p", page.measure("competence"), ": ", _meaning(page, "competence"), class_="note"),
        page.table(
            page.say("annotator"), [(aside(row.annotator), row) for row in rows], counted=page.say("places")
        ),
        tag("p", page.say("Rows: what is right. Columns: what they give. ∅: nothing marked."), class_="note"),
        *(_answers(page, row) for row in rows),
    )


def _answers(page: Page, one: Reliance) -> Markup:
    """What an annotator gives where something is right, as shares of its row."""
    order = _order(page, one)
    head = tag(
        "tr", tag("td"), *(tag("th", page.label(label), scope="col", class_="cell") for label in order)
    )
    body = (
        tag(
            "tr",
            tag("th", page.label(right), scope="row"),
            *(_share(one.gives[right].get(given, 0.0), same=right == given) for given in order),
        )
        for right in order
    )
    return joined(
        tag("h3", aside(one.annotator)),
        tag("div", tag("table", tag("thead", head), tag("tbody", *body)), class_="scroll"),
    )


def _order(page: Page, one: Reliance) -> list[str]:
    """The schema's labels first, then others, nothing last."""
    known = [label for label in page.names.labels if label in one.gives]
    return [*known, *sorted(set(one.gives) - set(known) - {EMPTY}), *([EMPTY] if EMPTY in one.gives else [])]


def _share(share: float, *, same: bool) -> Markup:
    if share < 0.005:
        return tag("td", "·", class_="cell same" if same else "cell")
    style = f"background:{HEAT.format(share=0.05 + 0.40 * share)}"
    return tag("td", number(share), class_="cell same" if same else "cell", style=style)


def _by_pair(rows: Sequence[Hanging]) -> list[tuple[Pair, list[Hanging]]]:
    found: dict[Pair, list[Hanging]] = {}
    for row in rows:
        found.setdefault(row.pair, []).append(row)
    return list(found.items())


def _pair_heading(page: Page, pair: Pair) -> Markup:
    return tag("h3", page.names_of(pair)) if len(page.report.annotators) > 2 else text("")


def _named(page: Page, row: Hanging) -> Markup:
    return joined(page.label(row.label), " · ", aside(page.names.detail(row.detail)))


def _link(page: Page, row: Hanging) -> Markup:
    return aside(page.names.detail(row.detail)) if row.detail else page.say("all links")


def _meaning(page: Page, measure: str) -> str:
    return say(measure_meaning(measure), page.language)


def _place(row: Hanging) -> tuple[Pair, str, str]:
    return row.pair, row.label, row.detail


def _value(kappa: dict[tuple[Pair, str, str], Hanging], row: Charted) -> float | None:
    found = kappa.get(_place(_as(row)))
    return found.value if found else None


def _overlapping(row: Hanging) -> str:
    return "" if row.overlapping is None else f"{row.overlapping:,}"


def _as(row: Charted) -> Hanging:
    assert isinstance(row, Hanging)
    return row
