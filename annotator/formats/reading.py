"""What readers share: how a record is checked and taken, what is told, what is refused."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

import msgspec

from annotator.core.annotation import Annotation, Record, Span, in_reading_order
from annotator.core.article import Article, Zone
from annotator.core.contract import keep_contract, keep_positions
from annotator.core.errors import HashiyaError, SpanOutside
from annotator.core.schema import Schema
from annotator.core.work import Tick, no_tick
from annotator.formats.checks import Check, accept, called, record_fault
from annotator.formats.errors import AtColumn, BadLine
from annotator.formats.format import NO_SCHEMA
from annotator.formats.losses import Losses
from annotator.formats.units import Unit

Names = Mapping[str, str | None]
"""From what the file calls a label (or link type) to the schema's id; None: not wanted."""


class Ask(msgspec.Struct, frozen=True, kw_only=True):
    """What the one who imports wishes.

    ``annotator`` takes whatever the file has as that person's. ``labels`` and ``links`` map names; those not
    named stay. ``unit`` overrules what the format's offsets count. ``each_sentence`` makes an article of
    each sentence where a file of words does not say where articles begin. With ``lenient`` what is at fault
    is told and left out; otherwise the first fault refuses everything.
    """

    annotator: str = ""
    labels: Names = {}
    links: Names = {}
    unit: Unit | None = None
    each_sentence: bool = False
    lenient: bool = False


Lines = Mapping[tuple[int, str], int]
"""From the place of an annotation in its record and the id of a span or link of it to a line of the file."""

_PATH = re.compile(r"\$\.annotations\[(\d+)\]\.(spans|links)\[(\d+)\]")


class Reading:
    """What a reader is asked, and what it tells.

    ``check`` is asked of each record after mapping. ``schema`` is the asker's, for formats whose attributes
    have no types. ``nobody`` is the annotator where neither file nor asker names one. ``known_text`` gives
    the text of an article by its SHA-256, for formats that keep only words.
    ``tick`` hears how many records were taken or refused; of how many, nobody knows before the end.

    Told: ``losses`` (what was not taken, or not as it stood), ``refused`` (where lenient), ``mapped`` (how
    often a name became another), ``seen_labels`` and ``seen_links`` (names in the file, before mapping).
    """

    def __init__(
        self,
        ask: Ask | None = None,
        *,
        check: Check = accept,
        schema: Schema = NO_SCHEMA,
        nobody: str = "import",
        known_text: Callable[[str], str | None] = lambda _sha256: None,
        tick: Tick = no_tick,
    ) -> None:
        self.ask = ask or Ask()
        self.check = check
        self.schema = schema
        self.nobody = nobody
        self.known_text = known_text
        self._tick, self._met = tick, 0
        self.losses = Losses()
        self.refused: list[BadLine] = []
        self.mapped: dict[tuple[str, str], int] = {}
        self.seen_labels: Counter[str] = Counter()
        self.seen_links: Counter[str] = Counter()

    def refuse(self, file: str, line: int, path: str | AtColumn, reason: HashiyaError) -> None:
        """Refuse a line (from 1; 0: the file as a whole): raises BadLine, or keeps it where lenient."""
        error = BadLine.of(file, line, path, reason)
        if not self.ask.lenient:
            raise error
        self.refused.append(error)
        self._step()

    def take(
        self,
        record: Record,
        file: str,
        line: int,
        path: str = "$",
        *,
        native: bool = False,
        lines: Lines | None = None,
    ) -> Iterator[Record]:
        """The record as it goes on, checked, mapped and in reading order; nothing where it is refused.

        ``line`` is where the record begins; ``lines`` may say more exactly where each span and link stands.
        Spans and zones of others' files count the text as it stood; where line ends or forbidden characters
        are mended they move along. The native form has nothing to mend: what breaks the contract there is
        for ``check`` to refuse. Spans without a length are left out and counted.
        """
        if not native:
            record = self._mended(self._with_length(record))
        record = self._named(record)
        fault = record_fault(record)
        if not fault:
            record = self._mapped(record)
            fault = self.check(record)
        if fault:
            at = path + fault[0].removeprefix("$") if path else fault[0]
            self.refuse(file, _line_of(record, fault[0], lines or {}) or line, at, fault[1])
            return
        yield Record(record.article, tuple(map(in_reading_order, record.annotations)))
        self._step()

    def _step(self) -> None:
        self._met += 1
        self._tick(self._met, 0)

    def _with_length(self, record: Record) -> Record:
        return _each(record, self._without_empty)

    def _without_empty(self, annotation: Annotation) -> Annotation:
        empty = {span.id for span in annotation.spans if span.start == span.end}
        if not empty:
            return annotation
        for span in annotation.spans:
            if span.id in empty:
                self.losses.add("no_length", span.label)
        return self._less(annotation, empty)

    def _less(self, annotation: Annotation, gone: set[str]) -> Annotation:
        """Without the spans ``gone`` and without the links that need them, which are counted."""
        links = []
        for link in annotation.links:
            if link.source in gone or link.target in gone:
                self.losses.add("link_dropped", link.type)
            else:
                links.append(link)
        spans = tuple(span for span in annotation.spans if span.id not in gone)
        return msgspec.structs.replace(annotation, spans=spans, links=tuple(links))

    def _mended(self, record: Record) -> Record:
        text = record.article.text
        kept, replaced = keep_contract(text)
        if not replaced:
            return record
        self.losses.add("text_mended")
        return moved(record, kept, keep_positions(text))

    def _named(self, record: Record) -> Record:
        """Who said it: the asker's word, then the file's, then nobody in particular."""
        name = self.ask.annotator
        if all(one.annotator and (not name or one.annotator == name) for one in record.annotations):
            return record
        if name and len(record.annotations) > 1:
            return record  # who asks for one name has a check for that
        return _each(
            record, lambda one: msgspec.structs.replace(one, annotator=name or one.annotator or self.nobody)
        )

    def _mapped(self, record: Record) -> Record:
        for annotation in record.annotations:
            self.seen_labels.update([span.label for span in annotation.spans])
            self.seen_links.update([link.type for link in annotation.links])
        return _each(record, self._renamed) if self.ask.labels or self.ask.links else record

    def _renamed(self, annotation: Annotation) -> Annotation:
        unwanted = {span.id for span in annotation.spans if self.ask.labels.get(span.label, "") is None}
        for span in annotation.spans:
            if span.id in unwanted:
                self.losses.add("label_dropped", span.label)
        kept = self._less(annotation, unwanted) if unwanted else annotation
        links = []
        for link in kept.links:
            if self.ask.links.get(link.type, "") is None:
                self.losses.add("link_dropped", link.type)
            else:
                links.append(msgspec.structs.replace(link, type=self._name(self.ask.links, link.type)))
        spans = [
            msgspec.structs.replace(span, label=self._name(self.ask.labels, span.label))
            for span in kept.spans
        ]
        return msgspec.structs.replace(kept, spans=tuple(spans), links=tuple(links))

    def _name(self, names: Names, old: str) -> str:
        new = names.get(old) or old
        if new != old:
            self.mapped[old, new] = self.mapped.get((old, new), 0) + 1
        return new


def _line_of(record: Record, path: str, lines: Lines) -> int:
    """The line of the span or link to which a path leads; 0 where that is not known."""
    found = _PATH.match(path)
    if not found:
        return 0
    annotation = record.annotations[int(found[1])]
    parts = annotation.spans if found[2] == "spans" else annotation.links
    return lines.get((int(found[1]), parts[int(found[3])].id), 0)


def moved(record: Record, text: str, place: Callable[[int], int]) -> Record:
    """The record over another ``text`` in which ``place`` tells where each place of the old one is.

    A span must be a stretch of the old text; one that is not stays as it is, for the checks to find.
    """
    old = record.article

    def span_moved(span: Span) -> Span:
        if not 0 <= span.start < span.end <= len(old.text) or old.text[span.start : span.end] != span.text:
            return span
        start, end = place(span.start), place(span.end)
        return msgspec.structs.replace(span, start=start, end=end, text=text[start:end])

    zones = tuple(Zone(place(zone.start), place(zone.end), zone.role) for zone in old.zones)
    article = msgspec.structs.replace(old, text=text, zones=zones)
    return _each(
        Record(article, record.annotations),
        lambda one: msgspec.structs.replace(one, spans=tuple(map(span_moved, one.spans))),
    )


def span_at(
    text: str, span_id: str, start: int, end: int, label: str, *, article: str = "", **more: object
) -> Span:
    """A span over ``text[start:end]``, which may have no length. Raises SpanOutside, naming ``article``."""
    if not 0 <= start <= end <= len(text):
        named = called(article, text)
        raise SpanOutside(span=span_id, article=named, start=start, end=end, length=len(text))
    return Span(span_id, start, end, label, text[start:end], **more)  # type: ignore[arg-type]


def _each(record: Record, change: Callable[[Annotation], Annotation]) -> Record:
    return Record(record.article, tuple(map(change, record.annotations)))


def article_of(text: str, **fields: object) -> Article:
    """An article from another tool's file."""
    return Article(text=text, **fields)  # type: ignore[arg-type]
