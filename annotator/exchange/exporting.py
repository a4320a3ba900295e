"""From a project to a file."""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from annotator.core.annotation import Record
from annotator.core.choice import EVERYTHING, Choice, Zones
from annotator.core.work import Tick, no_tick
from annotator.exchange.choice import Chosen
from annotator.exchange.errors import OntoProject, SomethingLost, UnknownFormat
from annotator.exchange.files import same_file
from annotator.exchange.outgoing import Counted, all_of, disguise_of, going_out, selected
from annotator.exchange.several import MANY, Crew, Work, stretches_of
from annotator.exchange.sinks import Nowhere, open_sink
from annotator.exchange.told import losses_page, tell_beside, tell_inside
from annotator.formats import FORMATS, PLAIN, Format, Losses, Options, Pieces
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
    with open_sink(out, form) as sink:
        if form.pieces and workers > 1 and project.article_count() >= MANY:
            with sink.open("") as file, _crew(project, form.pieces, choice, options, workers, tick) as crew:
                form.pieces.join(crew.pieces(), file, options)
            report = _report(out, crew, crew, crew.losses)
        else:
            chosen, counted = going_out(project, choice, tick)
            report = _report(out, chosen, counted, form.write(counted, sink, options))
        if strict and report.losses.counts:
            raise SomethingLost(format=form.name, losses=report.losses)
        page = losses_page(form, choice, options, report.losses, report.furniture)
        if form.folder:
            tell_inside(sink, page)
    if not form.folder:
        tell_beside(out, page, something=bool(report.losses.counts or report.furniture))
    return report


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
    if form.pieces and workers > 1 and project.article_count() >= MANY:
        with _crew(project, form.pieces, choice, options, workers, tick, kept=False) as crew:
            deque(crew.pieces(), maxlen=0)
        return _report(Path(), crew, crew, crew.losses)
    chosen, counted = going_out(project, choice, tick)
    return _report(Path(), chosen, counted, losses_of(counted, format, options))


@contextmanager
def _crew(
    project: Project,
    form: Pieces,
    choice: Choice,
    options: Options,
    workers: int,
    tick: Tick,
    *,
    kept: bool = True,
) -> Iterator[Crew]:
    """Who makes a large file of pieces, from one state of the project."""
    selection = selected(project, choice)
    with project.state() as state:
        disguise = disguise_of(project, choice, all_of(project, selection))
        work = Work(state.path, state.identity, selection, disguise, form.make, options, kept)
        with Crew(state, work, stretches_of(state.heads(), selection), workers - 1, tick) as crew:
            yield crew


def _report(path: Path, chosen: Chosen | Crew, counted: Counted | Crew, losses: Losses) -> ExportReport:
    return ExportReport(
        path=path,
        articles=counted.articles,
        annotations=counted.annotations,
        spans=counted.spans,
        losses=losses,
        furniture=chosen.furniture,
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
