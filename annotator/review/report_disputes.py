"""The disagreements on a report's page: how many of which kind, and the worst with both readings."""

from collections import Counter
from collections.abc import Iterator

from annotator.core.work import Tick
from annotator.language import say
from annotator.review.report_charts import bar
from annotator.review.report_markup import Markup, aside, joined, tag, text
from annotator.review.report_page import CHART, Page
from annotator.review.report_rows import packed
from annotator.review.report_shape import AROUND, ReportDisagreement
from annotator.review.report_words import kind_name

LONG = 160
"""Code points of a stretch that are shown; of a longer one, such as a link's, its two ends."""

SHOWN = 300
"""Disagreements on the page, the worst; all are in the JSON, CSV and Excel."""


def kinds(page: Page) -> Markup:
    """How many disagreements of which kind there are."""
    counts = Counter(one.kind for one in page.report.found)
    if not counts:
        return text("")
    most = max(counts.values())
    rows = (
        tag(
            "tr",
            tag("th", say(kind_name(kind), page.language), scope="row"),
            tag("td", f"{count:,}", class_="n"),
            tag("td", bar(count / most, CHART, mirrored=page.mirrored)),
        )
        for kind, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    )
    return joined(tag("h2", page.say("Disagreements")), tag("table", tag("tbody", *rows)))


def disagreements(page: Page, tick: Tick) -> Iterator[Markup]:
    """The worst disagreements, each with every reading."""
    found = page.report.found
    if not found:
        return
    yield tag("h3", page.say("The worst first"))
    shown = found[:SHOWN]
    for done, one in enumerate(shown, start=1):
        yield _dispute(page, one)
        if done % 64 == 0 or done == len(shown):
            tick(done, len(shown))
    more = len(found) - len(shown)
    if more > 0:
        note = page.say_count("{n} more disagreements are in the JSON, CSV and Excel reports.", more)
        yield tag("p", note, class_="note")


def _dispute(page: Page, one: ReportDisagreement) -> Markup:
    nothing = page.say("marked nothing here")
    rows = [*_readings(page, one), *((name, _row(name, text("—"), nothing)) for name in one.missing)]
    order = {name: at for at, name in enumerate(one.annotators)}
    rows.sort(key=lambda row: order.get(row[0], len(order)))
    return tag(
        "section",
        tag(
            "header",
            tag("b", say(kind_name(one.kind), page.language)),
            tag("span", page.names.detail(one.detail)) if one.detail else "",
            tag("span", aside(one.title or f"#{one.article}"), class_="note"),
            tag("bdi", f"{one.start}–{one.end}", dir="ltr", class_="note"),
            tag("span", page.say("decided"), class_="note") if one.decided else "",
        ),
        _context(one),
        tag("table", tag("tbody", *(row for _, row in rows))),
        class_="dispute",
    )


def _context(one: ReportDisagreement) -> Markup:
    """The words around, as the article has them: in one line, in the article's own direction."""
    if not one.text:
        return text("")
    words = one.text
    if len(words) > LONG:
        words = f"{words[: LONG // 2]} … {words[-LONG // 2 :]}"
    before, words, after = (part.replace("\n", " ⏎ ") for part in (one.before, words, one.after))
    cut = ("…" if one.start > len(one.before) else "", "…" if len(one.after) == AROUND else "")
    return tag("p", cut[0], before, tag("mark", words), after, cut[1], class_="context", dir="auto")


def _readings(page: Page, one: ReportDisagreement) -> Iterator[tuple[str, Markup]]:
    """Each annotator's readings, with the annotator."""
    # The ends of a link stand in the link itself.
    for reading in one.readings if not one.links else ():
        said = [tag("span", aside(reading.text), class_="reading")]
        if one.kind == "attribute":
            said += [text(" "), _value(page, one.detail, reading.attributes.get(one.detail))]
        yield reading.annotator, _row(reading.annotator, page.label(reading.label), joined(*said))
    for link in one.links:
        arrow = "←" if page.mirrored else "→"
        told = joined(aside(link.source), f" {arrow} ", aside(link.target))
        yield link.annotator, _row(link.annotator, text(page.names.detail(link.type)), told)


def _value(page: Page, attribute: str, value: object) -> Markup:
    """The value that is disputed: a choice by its name, else as it is stored."""
    if value is None:
        return text("—")
    words = page.names.value(attribute, value)
    return tag("b", aside(words)) if words is not None else tag("code", packed(value), dir="ltr")


def _row(annotator: str, label: Markup, said: Markup) -> Markup:
    return tag("tr", tag("td", aside(annotator)), tag("td", label), tag("td", said))
