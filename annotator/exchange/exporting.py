"""From a project to a file."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from annotator.core.annotation import Record
from annotator.core.choice import EVERYTHING, Choice, Zones
from annotator.core.work import Tick, no_tick
from annotator.exchange.errors import OntoProject, SomethingLost, UnknownFormat
from annotator.exchange.files import same_file
from annotator.exchange.outgoing import outgoing_of
from annotator.exchange.sinks import Nowhere, open_sink
from annotator.exchange.told import losses_page, tell_beside, tell_inside
from annotator.exchange.writing import Totals, write_out
from annotator.formats import FORMATS, PLAIN, Format, Losses, Options
from annotator.store import Project

#: How each project, as every SQLite file, begins.
DATABASE = b"SQLite format 3\0"


class ExportReport(msgspec.Struct, frozen=True, kw_only=True):
    """What was given to the file, and what of it the format could not hold."""

    path: Path
    articles: int
    annotations: int
    spans: int
    losses: Losses
    furniture: int = 0
    """Spans that stood in site furniture, which was left out of the texts."""


def export_project(  # noqa: PLR0913
    project: Project,
    out: Path,
    format: str,  # noqa: A002
    *,
    choice: Choice = EVERYTHING,
    options: Options = PLAIN,
    strict: bool = False,
    workers: int = 1,
    tick: Tick = no_tick,
) -> ExportReport:
    """Write the project, or what ``choice`` takes of it, to ``out`` in one of FORMATS.

    ``out`` is a file; for a format of several files a folder, or a zip where it is called so. It is replaced
    only when all is written; with ``strict`` only where the format holds all of it. The schema of ``options``
    is the project's. What it does not hold is told on a page among the files, or beside a single one
    (``exchange.told``).

    So many ``workers`` make a large file of a format that is made of pieces; the bytes are the same. Where
    they are more than one, processes are started, and a program of its own that calls this must be one that
    can be imported.

    Raises UnknownFormat, UnknownAnnotator, NoSuchPart, SomethingLost (strict), OntoProject, CannotWrite and
    its kinds, SpanOutside or TextMismatch for a span that breaks the text contract, and Cancelled from
    ``tick``.
    """
    form = format_named(format)
    check_place(project, out)
    options = msgspec.structs.replace(options, schema=project.schema)
    with project.state() as state:
        outgoing = outgoing_of(project, state, choice, tick)
        with open_sink(out, form) as sink:
            totals = write_out(state, outgoing, form, sink, options, workers=workers, tick=tick)
            if strict and totals.losses.counts:
                raise SomethingLost(format=form.name, losses=totals.losses)
            page = losses_page(form, choice, options, totals.losses, totals.furniture)
            if form.folder:
                tell_inside(sink, page)
    if not form.folder:
        tell_beside(out, page, something=bool(totals.losses.counts or totals.furniture))
    return _report(out, totals)


def rehearse_export(
    project: Project,
    format: str,  # noqa: A002
    *,
    choice: Choice = EVERYTHING,
    options: Options = PLAIN,
    workers: int = 1,
    tick: Tick = no_tick,
) -> ExportReport:
    """What :func:`export_project` would report; nothing is written. Raises what it raises of the choice."""
    form = format_named(format)
    options = msgspec.structs.replace(options, schema=project.schema)
    with project.state() as state:
        outgoing = outgoing_of(project, state, choice, tick)
        return _report(Path(), write_out(state, outgoing, form, None, options, workers=workers, tick=tick))


def _report(path: Path, totals: Totals) -> ExportReport:
    return ExportReport(
        path=path,
        articles=totals.articles,
        annotations=totals.annotations,
        spans=totals.spans,
        losses=totals.losses,
        furniture=totals.furniture,
    )


def losses_of(records: Iterable[Record], format: str, options: Options) -> Losses:  # noqa: A002
    """What a file in one of FORMATS would not hold of these records; nothing is written.

    Raises UnknownFormat, SpanOutside and TextMismatch.
    """
    return format_named(format).write(records, Nowhere(), options)


def usual_zones(name: str) -> Zones:
    """How much of the page goes out in a format where nobody says: all of it where nothing is lost.

    So where the format has no text: its places must be those of the articles that the project has. Elsewhere
    the article alone, since site furniture that nobody annotates teaches that nothing is there (decision
    196). Raises UnknownFormat.
    """
    form = format_named(name)
    return "article" if form.lacks and not form.upon else "all"


def format_named(name: str) -> Format:
    """The format of this name. Raises UnknownFormat."""
    if name not in FORMATS:
        raise UnknownFormat(format=name, purpose="export", formats=", ".join(FORMATS))
    return FORMATS[name]


def check_place(project: Project, out: Path) -> None:
    """Neither this project, what SQLite keeps beside it, nor any other project may be written over."""
    beside = (project.path.with_name(project.path.name + end) for end in ("", "-wal", "-shm", "-journal"))
    if any(same_file(out, path) for path in beside):
        raise OntoProject(path=out)
    with suppress(OSError):
        if out.is_file():
            with out.open("rb") as file:
                if file.read(len(DATABASE)) == DATABASE:
                    raise OntoProject(path=out)
