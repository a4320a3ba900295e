"""A Parquet file made of pieces: rows as Arrow keeps them, made by several processes and packed by one."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from annotator.core.annotation import Record
from annotator.formats import hf
from annotator.formats.format import Options
from annotator.formats.hf_parquet import batches, is_group, library, schema_of, writer
from annotator.formats.losses import Losses

if TYPE_CHECKING:
    import pyarrow as pa

_LABELS = b"labels"


def make(records: Iterable[Record], out: BinaryIO, options: Options) -> Losses:
    """The rows of some articles; with each batch the labels that its numbers stand for."""
    pa, _ = library()
    losses, names = Losses(), hf.Names(options.schema)
    with pa.ipc.new_stream(out, schema_of(pa)) as stream:
        for batch in batches(records, losses, names, options):
            stream.write_batch(batch, custom_metadata={_LABELS: msgspec.json.encode(list(names))})
    return losses


def join(pieces: Iterable[bytes], out: BinaryIO, options: Options) -> None:
    """The file that :func:`annotator.formats.hf_parquet.write` makes of all these rows."""
    pa, _ = library()
    names = hf.Names(options.schema)
    with writer(out, names) as write_batch:
        groups = _Groups(pa)
        for piece in pieces:
            for batch, about in pa.ipc.open_stream(piece).iter_batches_with_custom_metadata():
                labels = msgspec.json.decode(about[_LABELS], type=list[str])
                for group in groups.of(_renumbered(pa, batch, [names[one] for one in labels])):
                    write_batch(group)
        for group in groups.rest():
            write_batch(group)


class _Groups:
    """Rows from pieces, in the groups in which they would have been written by one process."""

    def __init__(self, pa: Any) -> None:
        self._pa = pa
        self._waiting: list[pa.RecordBatch] = []
        self._rows = self._characters = 0

    def of(self, batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
        """The groups that these rows complete."""
        import pyarrow.compute as pc

        begin = 0
        for end, length in enumerate(pc.utf8_length(batch.column("text")).to_pylist(), 1):
            self._rows += 1
            self._characters += length
            if is_group(self._rows, self._characters):
                self._waiting.append(batch.slice(begin, end - begin))
                yield from self.rest()
                begin = end
        if begin < batch.num_rows:
            self._waiting.append(batch.slice(begin))

    def rest(self) -> Iterator["pa.RecordBatch"]:
        """What waits, as a group."""
        if self._waiting:
            yield self._pa.concat_batches(self._waiting)
        self._waiting.clear()
        self._rows = self._characters = 0


def _renumbered(pa: Any, batch: "pa.RecordBatch", numbers: Sequence[int]) -> "pa.RecordBatch":
    """The rows with ``numbers`` for the labels 0, 1, 2 ...: each piece numbers what the schema lacks anew."""
    if list(numbers) == list(range(len(numbers))):
        return batch
    tags = pa.array([0, *(2 * number + at for number in numbers for at in (1, 2))], pa.int64())
    labels = pa.array(numbers, pa.int64())
    spans = batch.column("spans")
    parts = [
        labels.take(part) if field.name == "label" else part
        for field, part in zip(spans.type.value_type, spans.values.flatten(), strict=True)
    ]
    columns = dict(zip(batch.schema.names, batch.columns, strict=True))
    columns["spans"] = _list(pa, spans, pa.StructArray.from_arrays(parts, fields=list(spans.type.value_type)))
    columns["ner_tags"] = _list(pa, batch.column("ner_tags"), tags.take(batch.column("ner_tags").values))
    return pa.RecordBatch.from_arrays(list(columns.values()), schema=batch.schema)


def _list(pa: Any, old: Any, values: Any) -> Any:
    return pa.ListArray.from_arrays(old.offsets, values, type=old.type)
