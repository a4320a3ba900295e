"""The command that looks for articles: by words, by what is known of them, by what was said of them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.files import PROJECT
from annotator.cli.output import progress, tell
from annotator.cli.spoken import command, later, option
from annotator.core.annotation import STATUSES
from annotator.core.filter import ANYBODY, BY, Filter, Order
from annotator.language import say, say_count

if TYPE_CHECKING:
    from annotator.core.query import Query
    from annotator.store import ArticleRow, Project

_SOME = 20
_PAGE = 500


@command(
    "search",
    later(
        "Find articles: by words (all of them, a phrase in quotes, -word for what must not stand there; "
        "hamzas, marks and prefixes do not matter), by what is known of them and by what was said of them."
    ),
)
@PROJECT
@click.argument("words", nargs=-1)
@option(
    "--without", metavar="WORD", multiple=True, text=later("What must not stand in it; may be given again.")
)
@option(
    "--annotator",
    metavar="NAME",
    default=ANYBODY,
    text=later("Whose labels, statuses, notes and flags are meant. Without it, anybody's."),
)
@option(
    "--status",
    "statuses",
    type=click.Choice(STATUSES),
    multiple=True,
    text=later("Only articles with such an annotation; may be given again."),
)
@option("--label", metavar="LABEL", default="", text=later("Only articles with a span of this label."))
@option("--source", metavar="NAME", default="", text=later("Only articles of this outlet."))
@option("--since", metavar="DAY", default="", text=later("Only articles from this day on (2024-05-31)."))
@option("--until", metavar="DAY", default="", text=later("Only articles up to this day."))
@option("--tag", metavar="TAG", default="", text=later("Only articles with this tag."))
@option("--unsure", is_flag=True, text=later("Only articles of which something is marked as not sure."))
@option("--noted", is_flag=True, text=later("Only articles with a note."))
@option("--unzoned", is_flag=True, text=later("Only articles in which no title or no body was found."))
@option("--twins", is_flag=True, text=later("Only articles that are nearly the same as another."))
@option(
    "--assigned", metavar="NAME", default="", text=later("Only articles that this person is to annotate.")
)
@option("--unassigned", is_flag=True, text=later("Only articles that nobody is to annotate."))
@option("--sort", "by", type=click.Choice(BY), default="loaded", show_default=True,
        text=later("In what order; by status: that of --annotator."))  # fmt: skip
@option("--down", is_flag=True, text=later("The other way round."))
@option("--limit", type=click.IntRange(0), default=_SOME, show_default=True,
        text=later("How many to show; 0: all."))  # fmt: skip
@option("--json", "as_json", is_flag=True, text=later("Print one JSON object a line."))
def search(project: Path, words: tuple[str, ...], *, as_json: bool, limit: int, **given: Any) -> None:
    """Find articles."""
    from annotator.core.query import read_query
    from annotator.review.listed import listed
    from annotator.store import Project
    from annotator.store.filling import fill_index

    order = Order(given.pop("by"), given.pop("down"))
    without = " ".join(f'-"{one}"' for one in given.pop("without"))
    chosen = Filter(words=f"{' '.join(words)} {without}".strip(), **given)
    query = read_query(chosen.words)
    with Project.open(project, backup=False) as opened:
        with progress() as tick:
            if query is not None:
                fill_index(opened, tick)
            whose = next((one.id for one in opened.annotators() if one.name == chosen.annotator), 0)
            found = listed(opened, chosen, order, whose, tick)
        shown = found.ids[: limit or None]
        for begin in range(0, len(shown), _PAGE):
            for row in opened.listing.rows(whose, shown[begin : begin + _PAGE]):
                _tell(opened, row, query, as_json=as_json)
    if as_json:
        return
    tell(say_count("{n} articles.", len(found.ids)))
    if len(shown) < len(found.ids):
        tell(say("The first {shown} were shown; --limit 0 shows all.", shown=len(shown)))


def _tell(project: "Project", row: "ArticleRow", query: "Query | None", *, as_json: bool) -> None:
    from annotator.review.listed import snippet

    found = snippet(project.article(row.id).text, query) if query is not None else None
    if as_json:
        tell_json_line(row, found)
        return
    details = " · ".join(part for part in (row.published[:10], row.source) if part)
    tell(f"{row.id}\t{row.title or '—'}" + (f"  ({details})" if details else ""))
    if found is not None:
        tell(f"\t{found.before}[{found.text}]{found.after}")


def tell_json_line(row: "ArticleRow", found: object) -> None:
    """One article as one line."""
    import msgspec

    known = msgspec.structs.asdict(row)
    if found is not None:
        known["found"] = found
    click.echo(msgspec.json.encode(known).decode())
