"""Formats that are made of pieces: whatever the pieces are, together they are the file."""

import io
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.annotation import Record
from annotator.formats import CLITICS, FORMATS, Format, Losses, Options, hf_parquet
from tests.formats.doors import written
from tests.formats.given import SCHEMA, corpora, record_of, span_of

IN_PIECES = tuple(form for form in FORMATS.values() if form.pieces)


def in_pieces(form: Format, options: Options, records: list[Record], cuts: list[int]) -> tuple[bytes, Losses]:
    assert form.pieces
    lost = Losses()
    pieces = []
    for begin, end in pairwise([0, *cuts, len(records)]):
        out = io.BytesIO()
        of_piece = Options(schema=options.schema, clitics=options.clitics, first=begin + 1)
        lost.include(form.pieces.make(records[begin:end], out, of_piece))
        pieces.append(out.getvalue())
    whole = io.BytesIO()
    form.pieces.join(iter(pieces), whole, options)
    return whole.getvalue(), lost


def test_the_formats_that_large_corpora_go_out_in_are_made_of_pieces() -> None:
    assert {form.name for form in IN_PIECES} >= {"jsonl", "conll", "conll-nested", "conllu", "hf-parquet"}


@pytest.mark.parametrize("clitics", CLITICS)
@pytest.mark.parametrize("form", IN_PIECES, ids=lambda form: form.name)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(records=corpora(5), data=st.data())
def test_pieces_are_the_file(
    form: Format, clitics: str, records: list[Record], data: st.DataObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    if clitics != CLITICS[0] and "clitics" not in form.options:
        return
    monkeypatch.setattr(hf_parquet, "GROUP_ROWS", 3)
    options = Options(schema=SCHEMA, clitics="split" if clitics == "split" else "whole-token")
    cuts = sorted(data.draw(st.lists(st.integers(0, len(records)), max_size=3)))
    files, losses = written(form.name, records, options)
    joined, lost = in_pieces(form, options, records, cuts)
    assert [joined] == list(files.values())
    assert {reason: Counter(labels) for reason, labels in lost.counts.items()} == {
        reason: Counter(labels) for reason, labels in losses.counts.items()
    }


def test_labels_that_the_schema_lacks_keep_their_numbers_over_all_pieces() -> None:
    text = "قصف المدفع حلب"
    records = [
        record_of(text, span_of(text, "حلب", label))
        for label in ("NEW", "ACTOR", "OTHER", "NEW", "OTHER", "THIRD")
    ]
    options = Options(schema=SCHEMA)
    files, _ = written("hf-parquet", records, options)
    for cuts in ([1], [2, 3], [1, 2, 3, 4, 5]):
        joined, _ = in_pieces(FORMATS["hf-parquet"], options, records, cuts)
        assert [joined] == list(files.values())


def test_groups_of_a_parquet_file_end_where_texts_are_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hf_parquet, "GROUP_CHARACTERS", 40)
    records = [record_of(f"{number} {'قصف ' * number}حلب") for number in range(12)]
    records = [record_of(one.article.text, span_of(one.article.text, "حلب")) for one in records]
    files, _ = written("hf-parquet", records, Options(schema=SCHEMA))
    joined, _ = in_pieces(FORMATS["hf-parquet"], Options(schema=SCHEMA), records, [5, 6])
    assert [joined] == list(files.values())
    import pyarrow.parquet as pq

    assert pq.ParquetFile(io.BytesIO(joined)).metadata.num_row_groups > 2
