"""One article as a format writes it, to be looked at before anything is written."""

from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from annotator.core.annotation import Record
from annotator.core.choice import EVERYTHING, Choice
from annotator.core.work import Tick, no_tick
from annotator.exchange.exporting import format_named
from annotator.exchange.outgoing import disguise_of, selected
from annotator.exchange.sinks import Memory
from annotator.formats import PLAIN, Ask, Format, Options, Reading
from annotator.store import Project

LOOKED_AT = 200
"""Among so many articles, one with labels is looked for; else the first one is the sample."""


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """What the format makes of the article called ``title``: its files by name, as text.

    Of a ``binary`` format, whose files nobody can read, each span as a reader finds it there again.
    """

    title: str
    files: tuple[tuple[str, str], ...]
    binary: bool = False
    label: str = ""
    """That of the first span, for those who look for where the labels begin."""


def sample_export(
    project: Project,
    format: str,  # noqa: A002
    *,
    choice: Choice = EVERYTHING,
    options: Options = PLAIN,
    whole: bool = False,
    tick: Tick = no_tick,
) -> Sample | None:
    """The first article with labels that goes out, as it is written; None where none goes out.

    Words are hidden as those of this article alone ask for it, unless ``whole``: then all articles are read
    for that first, as the export does, and what is labelled elsewhere is hidden here too. Raises
    UnknownFormat, UnknownAnnotator, NoSuchPart, LibraryMissing and Cancelled.
    """
    form = format_named(format)
    selection = selected(project, choice)
    record = _first_labelled(_ticking(selection.of(project.records(selection.names)), tick))
    if record is None:
        return None
    telling = _ticking(selection.of(project.records(selection.names)), tick) if whole else (record,)
    record = disguise_of(project, choice, telling)(record)
    sink = Memory()
    form.write(iter((record,)), sink, msgspec.structs.replace(options, schema=project.schema))
    title = record.article.title
    label = next((span.label for one in record.annotations for span in one.spans), "")
    try:
        if not form.binary:
            files = tuple((name, sink.files[name].decode()) for name in sink.names)
            return Sample(title=title, files=files, label=label)
    except UnicodeDecodeError:
        pass
    return Sample(
        title=title, files=(("", "\n".join(_read_again(form, sink, record.article.text))),), binary=True
    )


def _first_labelled(records: Iterable[Record]) -> Record | None:
    first = None
    for record in islice(records, LOOKED_AT):
        first = first or record
        if any(one.spans for one in record.annotations):
            return record
    return first


def _ticking(records: Iterable[Record], tick: Tick) -> Iterator[Record]:
    for done, record in enumerate(records):
        tick(done, 0)
        yield record


def _read_again(form: Format, sink: Memory, text: str) -> Iterator[str]:
    if form.read is None:
        return
    # Tables of spans have no text: they ask for that of the article, as on an import into this project.
    for record in form.read(sink, Reading(Ask(lenient=True), known_text=lambda _sha256: text)):
        for annotation in record.annotations:
            for span in annotation.spans:
                yield f"{annotation.annotator}\t{span.label}\t{span.start}\t{span.end}\t{span.text}"
