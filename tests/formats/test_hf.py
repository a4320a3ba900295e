"""Data sets of Hugging Face: what the library datasets finds in them, and files that others made."""

import io
import json
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from annotator.core.annotation import Record
from annotator.formats import CLITICS, FLATTEN, FORMATS, Ask, BadLine, Options
from annotator.formats.errors import LibraryMissing
from tests.formats.doors import Files, came_back, reading_of, written, written_text
from tests.formats.given import LABELS, SCHEMA, record_of, span_of

TEXT = "قال الدفاع المدني إن مدنياً قُتل بالبوكمال 💥."
TAGS = ["O", *(f"{letter}-{label}" for label in LABELS for letter in "BI")]


def sample(label: str = "SOURCE") -> Record:
    return record_of(
        TEXT,
        span_of(TEXT, "الدفاع المدني", label, "a", kind="city"),
        span_of(TEXT, "المدني", "ACTOR", "b"),
        span_of(TEXT, "البوكمال", "LOCATION", "c"),
    )


def parquet(data: Files) -> pq.ParquetFile:
    return pq.ParquetFile(io.BytesIO(data["x.parquet"]))


def features(data: Files) -> dict[str, Any]:
    said = json.loads(parquet(data).schema_arrow.metadata[b"huggingface"])
    found = said["info"]["features"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("clitics", CLITICS)
@pytest.mark.parametrize("flatten", FLATTEN)
def test_tags_are_those_of_conll(clitics: Any, flatten: Any) -> None:
    options = Options(schema=SCHEMA, clitics=clitics, flatten=flatten)
    [row] = parquet(written("hf-parquet", [sample()], options)[0]).read().to_pylist()
    conll, _ = written_text("conll", [sample()], options)
    cells = [line.split("\t") for line in conll.splitlines() if line and not line.startswith("# ")]
    assert row["tokens"] == [cell[0] for cell in cells]
    assert row["token_starts"] == [int(cell[1]) for cell in cells]
    assert [TAGS[tag] for tag in row["ner_tags"]] == [cell[-1] for cell in cells]
    assert [TEXT[one["start"] : one["end"]] for one in row["spans"]] == [one["text"] for one in row["spans"]]


def test_features_name_the_numbers_and_the_columns_as_they_stand() -> None:
    files, _ = written("hf-parquet", [sample()], Options(schema=SCHEMA))
    said = features(files)
    assert said["spans"][0]["label"] == {"names": list(LABELS), "_type": "ClassLabel"}
    assert said["ner_tags"]["feature"]["names"] == TAGS
    assert list(said) == parquet(files).schema_arrow.names
    for field in parquet(files).schema_arrow:
        told = said[field.name]
        if isinstance(told, list):
            assert [part.name for part in field.type.value_type] == list(told[0])


def test_both_say_the_same() -> None:
    options = Options(schema=SCHEMA)
    [row] = parquet(written("hf-parquet", [sample()], options)[0]).read().to_pylist()
    files, _ = written("hf-jsonl", [sample()], options)
    line = json.loads(files["data.jsonl"])
    for span in line["spans"]:
        span["label"] = LABELS.index(span["label"])
    assert line == row
    card = files["README.md"].decode()
    names = re.findall(r"'(\d+)': \"(.+)\"", card)
    assert [name for _, name in names] == [*LABELS, *TAGS]


def test_a_label_that_the_schema_does_not_have_is_the_next() -> None:
    files, losses = written("hf-parquet", [sample("NEW ONE")], Options(schema=SCHEMA))
    assert not losses.counts
    assert features(files)["spans"][0]["label"]["names"] == [*LABELS, "NEW ONE"]
    assert features(files)["ner_tags"]["feature"]["names"][-2:] == ["B-NEW_ONE", "I-NEW_ONE"]
    [back] = came_back("hf-parquet", files)
    assert [span.label for span in back.annotations[0].spans] == ["NEW ONE", "ACTOR", "LOCATION"]


def test_rows_are_written_in_groups() -> None:
    many = [record_of(f"{TEXT} {number}", span_of(TEXT, "المدني")) for number in range(1100)]
    files, _ = written("hf-parquet", many)
    assert parquet(files).metadata.num_row_groups == 3
    assert len(came_back("hf-parquet", files)) == 1100


def made(rows: list[dict[str, Any]], said: object = None, schema: pa.Schema | None = None) -> bytes:
    """A file as another program writes one."""
    table = pa.Table.from_pylist(rows, schema=schema)
    if said is not None:
        table = table.replace_schema_metadata({"huggingface": json.dumps(said)})
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def said(names: list[str], key: str = "ner_tags", kind: str = "Sequence") -> dict[str, Any]:
    return {"info": {"features": {key: {"feature": {"names": names, "_type": "ClassLabel"}, "_type": kind}}}}


@pytest.mark.parametrize("kind", ["Sequence", "List"])
@pytest.mark.parametrize("key", ["ner_tags", "tags"])
def test_tokens_with_tags_of_others_are_read(key: str, kind: str) -> None:
    rows = [{"id": "0", "tokens": ["في", "دمشق", "القديمة"], key: [0, 1, 2]}]
    reading = reading_of()
    [back] = came_back("hf-parquet", made(rows, said(["O", "B-LOC", "I-LOC"], key, kind)), reading)
    [span] = back.annotations[0].spans
    assert (back.article.text, span.text, span.label) == ("في دمشق القديمة", "دمشق القديمة", "LOC")
    assert reading.losses.counts == {"text_rebuilt": {"": 1}}


def test_what_numbers_mean_is_found_beside_lines() -> None:
    line = json.dumps({"tokens": ["في", "دمشق"], "ner_tags": [0, 1]}).encode()
    infos = json.dumps({"default": said(["O", "B-LOC"])["info"]}).encode()
    [back] = came_back("hf-jsonl", {"train.jsonl": line, "dataset_infos.json": infos, "README.md": b"---"})
    assert [span.label for span in back.annotations[0].spans] == ["LOC"]
    with pytest.raises(BadLine, match="names of ner_tags not found"):
        came_back("hf-jsonl", {"train.jsonl": line})


def test_spans_of_others_are_read() -> None:
    line = json.dumps(
        {"text": "في دمشق", "spans": [{"start": 3, "end": 7, "label": "LOC", "score": 0.5}], "x": 1}
    )
    [back] = came_back(
        "hf-jsonl", {"x.jsonl": line.encode()}, reading_of((), Ask(labels={"LOC": "LOCATION"}))
    )
    assert [(span.text, span.label) for span in back.annotations[0].spans] == [("دمشق", "LOCATION")]
    assert back.article.title == "x 1"


def test_columns_of_others_have_no_place_and_are_counted() -> None:
    one: dict[str, Any] = {
        "text": "قصف حلب", "spans": [], "id": "7", "split": "train", "lang": None, "_at": 3,
    }  # fmt: skip
    rows = [one, one | {"text": "حلب"}]
    lines = b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
    for name, files in (("hf-jsonl", {"a.jsonl": lines}), ("hf-parquet", {"a.parquet": made(rows)})):
        reading = reading_of()
        assert len(came_back(name, files, reading)) == 2
        empty = {"lang": 2} if name == "hf-parquet" else {}  # a column is there, whatever stands in it
        assert reading.losses.counts["no_place"] == {"split": 2} | empty
    files, _ = written("hf-parquet", [sample()])
    reading = reading_of()
    came_back("hf-parquet", files, reading)
    assert "no_place" not in reading.losses.counts, "our own columns have theirs"


def ours() -> dict[str, Any]:
    line = json.loads(written("hf-jsonl", [sample()], Options(schema=SCHEMA))[0]["data.jsonl"])
    assert isinstance(line, dict)
    return line


def line_with(**more: Any) -> bytes:
    return json.dumps(ours() | more).encode()


def span_with(**more: Any) -> bytes:
    line = ours()
    line["spans"][1] |= more
    return json.dumps(line).encode()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (line_with(text=f"{TEXT} "), "has changed"),
        (line_with(status="ended"), "ended"),
        (line_with(zones=[{"start": 0, "end": 4, "role": "head"}]), "zone head"),
        (line_with(zones=[{"start": 5, "end": 4, "role": "body"}]), "from 5 to 4"),
        (line_with(meta="{"), "truncated"),
        (line_with(meta="[1]"), "object"),
        (line_with(links=[{"type": "at", "source": "a", "target": "z"}]), "needs span z"),
        (span_with(start=-1), "not a stretch"),
        (span_with(end=4000), "not a stretch"),
        (span_with(start=17, end=11), "not a stretch"),
        (span_with(start=12), "should read"),
        (span_with(id="a"), "stands there twice"),
        (span_with(label=3), "names of labels not found"),
        (span_with(label=None), "spans[1].label"),
        (json.dumps({"tokens": ["a"], "ner_tags": ["B-X", "O"]}).encode(), "1 tokens, 2 tags"),
        (json.dumps({"tokens": ["a"], "ner_tags": ["X"]}).encode(), "no tag"),
        (json.dumps({"tokens": ["a"]}).encode(), "ner_tags not found"),
        (b"{}", "not found"),
        (b"[" * 100_000, "not a line of the format"),
        (b'{"text": "\xff"}', "not a line of the format"),
    ],
)
def test_lines_that_cannot_be_used_are_refused(line: bytes, reason: str) -> None:
    with pytest.raises(BadLine, match=re.escape(reason)) as caught:
        came_back("hf-jsonl", {"a.jsonl": b'{"text": "x"}\n' + line})
    assert (caught.value.fields["file"], caught.value.fields["line"]) == ("a.jsonl", 2)


def cut() -> bytes:
    return written("hf-parquet", [sample()])[0]["x.parquet"][:-40]


def flipped() -> bytes:
    data = bytearray(written("hf-parquet", [sample()])[0]["x.parquet"])
    data[4:400] = bytes(396)
    return bytes(data)


def no_utf8() -> bytes:
    table = pa.table(
        {"text": pa.array([b"\xff\xfe"], pa.binary()), "spans": pa.array([[]], pa.list_(pa.int32()))}
    )
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: b"", "not a Parquet file"),
        (lambda: b"PAR1" + bytes(200) + b"PAR1", "not a Parquet file"),
        (lambda: b"PAR1" + b"\xff\xff\xff\x7f" + b"PAR1", "not a Parquet file"),
        (cut, "not a Parquet file"),
        (flipped, "not a Parquet file"),
        (no_utf8, "cannot be used"),
        (lambda: made([{"a": 1}]), "not a Parquet file"),
        (lambda: made([{"text": 5, "spans": [{"start": 0, "end": 1, "label": "A"}]}]), "$.text"),
        (lambda: made([{"text": "x", "spans": [{"start": 0.5, "end": 1, "label": "A"}]}]), "start"),
        (lambda: made([{"tokens": ["x"], "ner_tags": [7]}], said(["O"])), "ner_tags: 7"),
        (lambda: made([{"tokens": ["x"], "ner_tags": [-1]}], said(["O"])), "ner_tags: -1"),
        (lambda: made([{"tokens": ["x"], "ner_tags": [1]}], [{"info": 5}]), "names of ner_tags not found"),
    ],
)
def test_hostile_parquet_is_refused(make: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(BadLine, match=re.escape(reason)):
        came_back("hf-parquet", make())


@pytest.mark.parametrize("place", range(0, 4000, 97))
def test_a_parquet_file_with_a_broken_byte_is_read_or_refused(place: int) -> None:
    data = bytearray(written("hf-parquet", [sample()], Options(schema=SCHEMA))[0]["x.parquet"])
    data[place % len(data)] ^= 0x5A
    with suppress(BadLine):  # and nothing else
        came_back("hf-parquet", bytes(data))


def test_without_the_library_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    data = written("hf-parquet", [sample()])[0]
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(LibraryMissing, match=r"pip install “hashiya\[parquet\]”"):
        written("hf-parquet", [sample()])
    with pytest.raises(LibraryMissing, match="pyarrow"):
        came_back("hf-parquet", data)
    assert FORMATS["hf-parquet"].needs == "parquet"


def test_attributes_are_json_in_a_column_that_is_text() -> None:
    [span] = [one for one in ours()["spans"] if one["id"] == "a"]
    assert msgspec.json.decode(span["attributes"]) == {"kind": "city"}
