"""A report as one HTML page: nothing beside it, no script, for the screen and for paper."""

from collections.abc import Iterator
from typing import BinaryIO

from annotator.core.work import Tick, no_tick
from annotator.language import Language
from annotator.review.report_disputes import disagreements, kinds
from annotator.review.report_hanging import attributes, competence, links
from annotator.review.report_markup import Markup, aside, joined, tag, text
from annotator.review.report_page import Page
from annotator.review.report_parts import (
    about,
    articles,
    confusion,
    labels,
    overview,
    pairs,
    rounds,
    trends,
)
from annotator.review.report_shape import Names, Report
from annotator.review.report_style import STYLE

#: The page may load nothing and run nothing, whatever the words of the project hold.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_html(report: Report, out: BinaryIO, language: Language, names: Names, tick: Tick = no_tick) -> None:
    """Write the page. Every word of the project is escaped and keeps its direction to itself."""
    page = Page(report, language, names)
    out.write(_head(page).encode())
    out.writelines(part.encode("utf-8", "replace") for part in _parts(page, tick))
    out.write(b"</main></body></html>\n")


def _head(page: Page) -> str:
    title = (
        joined(page.say("Agreement"), ": ", page.report.made.project) if page.report.made.project else None
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{page.language}" dir="{"rtl" if page.mirrored else "ltr"}"><head>'
        + tag("meta", charset="utf-8")
        + tag("meta", http_equiv="Content-Security-Policy", content=POLICY)
        + '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
        + tag("title", title or page.say("Agreement"))
        + f"<style>{STYLE}</style></head><body><main>"
    )


def _parts(page: Page, tick: Tick) -> Iterator[Markup]:
    yield _opening(page)
    parts = (
        overview, pairs, labels, confusion, attributes, links, competence, trends, rounds, articles, kinds,
    )  # fmt: skip
    for part in parts:
        yield part(page)
    yield from disagreements(page, tick)
    yield about(page)


def _opening(page: Page) -> Markup:
    made = page.report.made
    facts = [(page.say("Annotators"), page.names_of(page.report.annotators) or text("—"))]
    if made.written:
        facts.append((page.say("Written"), aside(made.written)))
    return tag(
        "header",
        tag("h1", page.say("Agreement between annotators")),
        tag("p", aside(made.project), class_="project") if made.project else "",
        tag("dl", *(joined(tag("dt", name), tag("dd", said)) for name, said in facts)),
    )
