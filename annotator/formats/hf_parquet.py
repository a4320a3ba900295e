"""A data set of Hugging Face as one Parquet file, with its features inside (docs/formats/hf-parquet.md)."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import accumulate
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from annotator.core.annotation import Annotation, Record, check_span
from annotator.core.article import Article
from annotator.formats import hf
from annotator.formats.errors import LibraryMissing, NotParquet, TooLong
from annotator.formats.format import PLAIN, Options
from annotator.formats.lines import LINE_LIMIT, seekable
from annotator.formats.losses import Losses
from annotator.formats.reading import Reading
from annotator.formats.tokens import Words

if TYPE_CHECKING:
    import pyarrow as pa

EXTRA = "parquet"

#: Rows of a group, which is held whole, and the characters after which one is written before it has so many.
GROUP_ROWS = 512
GROUP_CHARACTERS = 4 * 1024 * 1024

#: Rows that are read at once; what a group of others may unfold to, in bytes.
BATCH = 32
_LARGEST_GROUP = 2 * 1024**3

_METADATA = b"huggingface"


def is_group(rows: int, characters: int) -> bool:
    """Whether so many rows with texts of so many characters are to be written before there are more."""
    return rows >= GROUP_ROWS or characters > GROUP_CHARACTERS


def write(records: Iterable[Record], out: BinaryIO, options: Options = PLAIN) -> Losses:
    """Rows in groups, so that memory does not grow with their number; the features come last.

    Raises LibraryMissing; SpanOutside or TextMismatch where a span is not what the text has.
    """
    losses, names = Losses(), hf.Names(options.schema)
    with writer(out, names) as write_batch:
        for batch in batches(records, losses, names, options):
            write_batch(batch)
    return losses


def batches(
    records: Iterable[Record], losses: Losses, names: hf.Names, options: Options
) -> Iterator["pa.RecordBatch"]:
    """The rows in groups. Raises what :func:`write` raises."""
    pa, _ = library()
    schema = schema_of(pa)
    group = _Group(names, options)
    for article, words, annotation in hf.labelled(iter(records), losses):
        group.add(article, words, annotation)
        if group.is_full:
            yield group.batch(pa, schema)
            group = _Group(names, options)
    if group.rows:
        yield group.batch(pa, schema)


@contextmanager
def writer(out: BinaryIO, names: hf.Names) -> Iterator[Callable[["pa.RecordBatch"], None]]:
    """What writes a group of rows; in the end it is known what the numbers of ``names`` stand for."""
    pa, pq = library()
    schema = schema_of(pa)
    # Without the library's own copy of the schema, what is said at the end is what every reader sees.
    with pq.ParquetWriter(out, schema, store_schema=False, compression="zstd", **_packed(schema)) as file:
        yield lambda batch: file.write_batch(batch, row_group_size=GROUP_ROWS)
        said = msgspec.json.encode({"info": {"features": hf.features(names)}})
        file.add_key_value_metadata({_METADATA: said})


def library() -> tuple[Any, Any]:
    """pyarrow and its part for Parquet. Raises LibraryMissing."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise LibraryMissing(format="hf-parquet", package="pyarrow", extra=EXTRA) from None
    return pa, pq


_ABOUT = (
    "sha256",
    "text",
    "title",
    "source",
    "url",
    "published",
    "meta",
    "annotator",
    "status",
    "reason",
    "note",
)
_NEVER_THE_SAME = ("sha256", "text", "url", "spans.list.element.id", "links.list.element.id")
_OF_ZONE = ("start", "end", "role")
_OF_SPAN = ("id", "start", "end", "label", "text", "attributes", "note", "unsure")
_OF_LINK = ("id", "type", "source", "target", "attributes")


def schema_of(pa: Any) -> "pa.Schema":
    """The columns, in the order of the features."""
    types = {"start": pa.int32(), "end": pa.int32(), "label": pa.int64(), "unsure": pa.bool_()}

    def each(*names: str) -> Any:
        inner = pa.struct([(name, types.get(name, pa.string())) for name in names])
        return pa.list_(pa.field("element", inner))

    def plain(kind: Any) -> Any:
        return pa.list_(pa.field("element", kind))

    lists = {
        "zones": each(*_OF_ZONE), "spans": each(*_OF_SPAN), "links": each(*_OF_LINK),
        "tokens": plain(pa.string()), "token_starts": plain(pa.int32()), "ner_tags": plain(pa.int64()),
        "unsure": pa.bool_(),
    }  # fmt: skip
    order = hf.features(hf.Names(PLAIN.schema))
    return pa.schema([(name, lists.get(name, pa.string())) for name in order])


def _packed(schema: "pa.Schema") -> dict[str, Any]:
    """Places rise: as differences they take a third, and have no dictionary; nor has what always differs."""
    names: list[str] = []
    for field in schema:
        if not hasattr(field.type, "value_type"):
            names.append(field.name)
        elif field.type.value_type.num_fields:
            names += [f"{field.name}.list.element.{part.name}" for part in field.type.value_type]
        else:
            names.append(f"{field.name}.list.element")
    rising = [name for name in names if name.endswith(("token_starts.list.element", ".start", ".end"))]
    encoding = dict.fromkeys(rising, "DELTA_BINARY_PACKED")
    words = [name for name in names if name not in encoding and name not in _NEVER_THE_SAME]
    return {"use_dictionary": words, "column_encoding": encoding}


class _Group:
    """Rows on their way into a file, column by column: a step a value, and none that makes a dictionary."""

    def __init__(self, names: hf.Names, options: Options) -> None:
        self._names = names
        self._options = options
        self.rows = self._characters = 0
        self._plain: dict[str, list[Any]] = {name: [] for name in (*_ABOUT, "unsure")}
        self._lists: dict[str, list[Any]] = {name: [] for name in ("tokens", "token_starts", "ner_tags")}
        self._structs: dict[str, dict[str, list[Any]]] = {
            "zones": {name: [] for name in _OF_ZONE},
            "spans": {name: [] for name in _OF_SPAN},
            "links": {name: [] for name in _OF_LINK},
        }
        self._sizes: dict[str, list[int]] = {name: [] for name in (*self._lists, *self._structs)}

    @property
    def is_full(self) -> bool:
        """Whether it should be written before it takes more."""
        return is_group(self.rows, self._characters)

    def add(self, article: Article, words: Words, annotation: Annotation) -> None:
        """One row."""
        self.rows += 1
        self._characters += len(article.text)
        about = (
            article.sha256, article.text, article.title, article.source, article.url, article.published,
            hf.as_text(article.meta), annotation.annotator, annotation.status, annotation.reason,
            annotation.note,
        )  # fmt: skip
        for name, value in zip(_ABOUT, about, strict=True):
            self._plain[name].append(value)
        self._plain["unsure"].append(annotation.unsure)
        zones = self._structs["zones"]
        for zone in article.zones:
            for name, cell in zip(_OF_ZONE, (zone.start, zone.end, zone.role), strict=True):
                zones[name].append(cell)
        self._add_spans(article, annotation)
        words, tags = hf.tagged(words, annotation.spans, self._options, self._names)
        for name, column in (("tokens", words.pieces), ("token_starts", words.starts), ("ner_tags", tags)):
            self._lists[name] += column
            self._sizes[name].append(len(column))
        for name, several in (
            ("zones", article.zones),
            ("spans", annotation.spans),
            ("links", annotation.links),
        ):
            self._sizes[name].append(len(several))

    def _add_spans(self, article: Article, annotation: Annotation) -> None:
        text, length, spans = article.text, len(article.text), annotation.spans
        for span in spans:
            # The contract, in line: a call for each of 400,000 spans would take a tenth of the time.
            if not (0 <= span.start < span.end <= length and text[span.start : span.end] == span.text):
                check_span(text, span, article.title or article.sha256)
        into = self._structs["spans"]
        into["id"] += [one.id for one in spans]
        into["start"] += [one.start for one in spans]
        into["end"] += [one.end for one in spans]
        into["label"] += [self._names[one.label] for one in spans]
        into["text"] += [one.text for one in spans]
        # Whoever reads many spans lets those of the same attributes share them.
        told = {id(one.attributes): one.attributes for one in spans}
        written = {key: hf.as_text(attributes) for key, attributes in told.items()}
        into["attributes"] += [written[id(one.attributes)] for one in spans]
        into["note"] += [one.note for one in spans]
        into["unsure"] += [one.unsure for one in spans]
        links = self._structs["links"]
        for link in annotation.links:
            cells = (link.id, link.type, link.source, link.target, hf.as_text(link.attributes))
            for name, cell in zip(_OF_LINK, cells, strict=True):
                links[name].append(cell)

    def batch(self, pa: Any, schema: "pa.Schema") -> "pa.RecordBatch":
        """All of it."""
        columns = []
        for field in schema:
            if field.name in self._plain:
                columns.append(pa.array(self._plain[field.name], field.type))
                continue
            inner = field.type.value_type
            if field.name in self._lists:
                values = pa.array(self._lists[field.name], inner)
            else:
                parts = self._structs[field.name]
                values = pa.StructArray.from_arrays(
                    [pa.array(parts[part.name], part.type) for part in inner], fields=list(inner)
                )
            offsets = pa.array([0, *accumulate(self._sizes[field.name])], pa.int32())
            columns.append(pa.ListArray.from_arrays(offsets, values, type=field.type))
        return pa.RecordBatch.from_arrays(columns, schema=schema)


def read(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The rows of a file, a few at a time; the number of the row is what messages call its line."""
    pa, pq = library()
    title = name.rpartition("/")[2].rpartition(".")[0]
    number = 0
    with seekable(file) as whole:
        rows = _rows(pa, pq, whole, reading)
        try:
            meaning = next(rows)
            for row in rows:
                number += 1
                yield from hf.taken(
                    lambda row=row: msgspec.convert(row, hf.RowRead),  # type: ignore[misc]
                    (name, number),
                    title,
                    meaning,
                    reading,
                )
        except (NotParquet, TooLong) as error:
            reading.refuse(name, number, "$", error)


def _rows(pa: Any, pq: Any, file: BinaryIO, reading: Reading) -> Iterator[Any]:
    """First what numbers mean, then each row as a dictionary; columns of others are counted.

    Raises NotParquet or TooLong.
    """
    try:
        # Limits on what the file may say of itself: names, lists of columns.
        found = pq.ParquetFile(
            file, thrift_string_size_limit=LINE_LIMIT, thrift_container_size_limit=1_000_000
        )
        about = found.metadata
        for group in range(about.num_row_groups):
            if about.row_group(group).total_byte_size > _LARGEST_GROUP:
                raise TooLong(megabytes=_LARGEST_GROUP // 1024**2)
        yield _meaning(found.schema_arrow.metadata)
        there = found.schema_arrow.names
        wanted = hf.WITH_SPANS if {"text", "spans"} <= set(there) else hf.WITH_TAGS
        columns = [one for one in there if one in wanted]
        if not columns:
            raise NotParquet(detail=", ".join(there)[:200])
        for other in set(there) - hf.COLUMNS:
            if not other.startswith("_"):
                reading.losses.add("no_place", other, about.num_rows)
        for batch in found.iter_batches(batch_size=BATCH, columns=columns, use_threads=False):
            yield from batch.to_pylist()
    except (pa.ArrowException, OSError, ValueError, TypeError, OverflowError, MemoryError) as error:
        raise NotParquet(detail=f"{type(error).__name__}: {error}"[:200]) from None


def _meaning(metadata: dict[bytes, bytes] | None) -> hf.Meaning:
    try:
        said = msgspec.json.decode((metadata or {}).get(_METADATA, b"{}"))
    except (ValueError, RecursionError):
        return hf.Meaning()
    info = said.get("info") if isinstance(said, dict) else None
    return hf.meaning_in(info.get("features") if isinstance(info, dict) else None)
