"""Files that hold many articles: tables, JSON, texts with lines between them; a fault costs its row alone."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import HashiyaError
from annotator.loaders import KINDS, LOADERS, Asked, Loaded, keep_contract, many, read_many
from annotator.loaders.errors import GivenUp, KnownBinary, MoreRows, NoTextColumn, NothingIn, RowNotLoaded
from annotator.loaders.many import LISTED

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
WORDS = st.text(st.sampled_from("ابتثجحخ دذرزسش 😀,;\"'\t|a1"), min_size=1, max_size=40).filter(str.strip)


def read(kind: str, data: bytes | str, **asked: Any) -> list[Loaded | HashiyaError]:
    data = data.encode() if isinstance(data, str) else data
    return list(read_many(KINDS[kind], io.BytesIO(data), f"f.{kind}", Asked(**asked)))


def texts(outcomes: Sequence[Loaded | HashiyaError]) -> list[str]:
    assert all(isinstance(one, Loaded) for one in outcomes), outcomes
    return [one.article.text for one in outcomes if isinstance(one, Loaded)]


def one(outcomes: list[Loaded | HashiyaError]) -> Loaded:
    (loaded,) = outcomes
    assert isinstance(loaded, Loaded), loaded
    return loaded


@given(
    st.lists(st.tuples(WORDS, CELLS, CELLS), min_size=1, max_size=8),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_a_table_was_written_with_is_read(
    rows: list[tuple[str, str, str]], delimiter: str, quoting: Literal[0, 1], encoding: str
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=quoting)
    writer.writerow(("النص", "ملاحظة", "رقم"))
    writer.writerows(rows)
    outcomes = read("table", out.getvalue().encode(encoding))
    assert texts(outcomes) == [keep_contract(text)[0] for text, _, _ in rows]


def test_columns_are_found_by_their_names_and_the_rest_is_kept() -> None:
    loaded = one(
        read(
            "table",
            "id;Headline;النص;date;Outlet;link\n7;قصف;نص الخبر;24 شباط 2021;شام;https://sham.example/1\n",
        )
    )
    article = loaded.article
    assert (article.text, article.title, article.published, article.source, article.url) == (
        "نص الخبر",
        "قصف",
        "2021-02-24",
        "شام",
        "https://sham.example/1",
    )
    assert article.meta["columns"] == {"id": "7"}
    assert (loaded.line, article.meta["origin"]["line"], article.meta["origin"]["loader"]) == (
        2,
        2,
        "table/1",
    )


def test_columns_can_be_chosen_by_name_and_number() -> None:
    table = "a,b,c\nواحد,اثنان,ثلاثة\n"
    assert texts(read("table", table, columns={"text": "b"})) == ["اثنان"]
    assert texts(read("table", table, columns={"text": "#3"})) == ["c", "ثلاثة"]
    (error,) = read("table", table, columns={"text": "body"})
    assert isinstance(error, NoTextColumn)
    assert "“a”, “b”, “c”" in str(error)
    # Where no name says which one is the text, nobody guesses; of one column there is no doubt.
    (unnamed,) = read("table", "x,y\n1,نص طويل\n2,نص أطول منه\n")
    assert isinstance(unnamed, NoTextColumn)
    assert texts(read("table", "x\nنص طويل\nنص أطول منه\n")) == ["نص طويل", "نص أطول منه"]


def test_a_row_at_fault_costs_itself_alone() -> None:
    outcomes = read("table", 'text,n\nأول,1\n,2\n"ثان\nمن سطرين",3\nثالث,4,5,6\nرابع,7\n')
    assert [one.article.text for one in outcomes if isinstance(one, Loaded)] == [
        "أول",
        "ثان\nمن سطرين",
        "رابع",
    ]
    faults = [one for one in outcomes if isinstance(one, HashiyaError)]
    assert all(isinstance(fault, RowNotLoaded) for fault in faults)
    assert [fault.fields["line"] for fault in faults] == [3, 6]


def test_a_quotation_mark_of_the_author_does_not_swallow_rows() -> None:
    table = 'id\ttext\n1\t"قال" ثم مضى\n2\t"كله مقتبس ""هنا"" أيضاً"\n3\t"لم يغلق\n4\tعادي\n'
    assert texts(read("table", table)) == ['"قال" ثم مضى', 'كله مقتبس "هنا" أيضاً', '"لم يغلق', "عادي"]


def test_real_posts_in_five_languages(shared_data: Path) -> None:
    path = shared_data / "articles" / "FIGNEWS-2024-TEXT-IAA.tsv"
    with path.open("rb") as file:
        outcomes = list(read_many(LOADERS[".tsv"], file, path.name))
    lines = path.read_bytes().decode().split("\r\n")[1:]
    expected = [line.split("\t")[4] for line in lines if line]
    assert len(expected) == 1500
    read_texts = texts(outcomes)
    same = sum(one == other for one, other in zip(read_texts, expected, strict=True))
    unquoted = [one for one, other in zip(read_texts, expected, strict=True) if one != other]
    assert same + len(unquoted) == 1500
    for text in unquoted:  # what the writer of the table put into quotation marks, without them
        assert any(other == '"' + text.replace('"', '""') + '"' for other in expected)
    assert sum("😭" in text or "🇵🇸" in text or "🔴" in text for text in read_texts) > 10
    spoken = {one.article.meta["columns"]["Source Language"] for one in outcomes if isinstance(one, Loaded)}
    assert spoken == {
        "Arabic", "English", "French", "Hebrew", "Hindi",
    }  # fmt: skip


@given(st.lists(CELLS.filter(str.strip), min_size=1, max_size=6), st.booleans())
def test_json_lines_and_lists_are_read(given_texts: list[str], as_list: bool) -> None:
    given_texts = [text for text in given_texts if text.strip("\ufeff\0 \t\r\n")] or ["نص"]
    values = [{"data": {"body": text}, "id": at} for at, text in enumerate(given_texts)]
    data = json.dumps(values) if as_list else "".join(f"{json.dumps(value)}\n" for value in values)
    outcomes = read("json" if as_list else "jsonl", data, columns={"text": "data.body"})
    assert texts(outcomes) == [keep_contract(text)[0] for text in given_texts]
    assert texts(read("json" if as_list else "jsonl", data)) == texts(outcomes)


def test_keys_within_keys_lists_and_single_objects() -> None:
    article = {"meta": {"title": "قصف", "date": "2021-02-24"}, "paragraphs": ["أول", "ثان"], "n": 3}
    for data in (json.dumps(article), json.dumps({"count": 1, "items": [article]}), json.dumps([article])):
        loaded = one(read("json", data, columns={"text": "paragraphs"}))
        assert (loaded.article.text, loaded.article.title, loaded.article.published) == (
            "أول\nثان",
            "قصف",
            "2021-02-24",
        )
    assert texts(read("json", '["نص", "آخر"]')) == ["نص", "آخر"]
    assert texts(read("json", '{"a": {"b": [{"text": "نص"}]}}', element="a.b")) == ["نص"]
    (error,) = read("json", '{"a": 1}', element="b")
    assert isinstance(error, NoTextColumn)


def test_lines_that_are_no_json_are_told_and_the_others_loaded() -> None:
    outcomes = read(
        "jsonl", '{"text": "أول"}\n{"text": \n\n{"text": 7}\n[1]\n{"other": "نص"}\n{"text": "آخر"}'
    )
    assert [one.article.text for one in outcomes if isinstance(one, Loaded)] == ["أول", "آخر"]
    assert [one.fields["line"] for one in outcomes if isinstance(one, RowNotLoaded)] == [2, 4, 5, 6]
    deep = "[" * 100_000
    for kind in ("json", "jsonl"):
        assert all(isinstance(one, HashiyaError) for one in read(kind, deep))


@given(st.lists(WORDS, min_size=1, max_size=6), st.sampled_from(["###", "=-=", "", "\\n\\n\\n"]))
def test_texts_are_parted(given_texts: list[str], separator: str) -> None:
    line = {"": "-----", "\\n\\n\\n": "\n"}.get(separator, separator)
    data = f"\n{line}\n".join(given_texts)
    outcomes = read("parted", data, separator=separator)
    assert texts(outcomes) == [text.rstrip() for text in given_texts]


def test_parted_texts_say_where_they_begin_and_keep_rules_within_lines() -> None:
    outcomes = read("parted", "\n\nأول\n--- ليس فاصلاً ---\n\n---\n---\n\nثان\n")
    assert texts(outcomes) == ["أول\n--- ليس فاصلاً ---", "ثان"]
    assert [one.line for one in outcomes if isinstance(one, Loaded)] == [3, 9]


def test_a_stream_is_read_in_its_encoding_beyond_the_sample() -> None:
    row = "نص من ألف سطر في دمشق وحلب" * 4
    count = 6_000
    for encoding, guessed in (("windows-1256", True), ("utf-16", False), ("utf-8", False)):
        data = ("text,n\r\n" + "".join(f"{row},{n}\r\n" for n in range(count))).encode(encoding)
        outcomes = read("table", data)
        assert texts(outcomes) == [row] * count
        assert {
            (one.encoding.startswith(encoding), one.guessed) for one in outcomes if isinstance(one, Loaded)
        } == {(True, guessed)}


def test_a_broken_byte_costs_a_letter_and_is_told() -> None:
    data = ("text\n" + "نص طويل من كلمات كثيرة حتى لا يضيع في التلف " * 3 + "\n").encode()
    # Within its sample the decoder guesses; this stands far behind it.
    last = read("table", data + data[5:] * 8_000 + "تلف".encode() + b"\xff" + data[5:])[-1]
    assert isinstance(last, Loaded)
    assert last.article.meta["origin"]["replaced"]["damaged"] == 1
    assert last.guessed
    assert "\ufffd" in last.article.text


def test_faults_without_end_are_counted_and_empty_files_told() -> None:
    outcomes = read("jsonl", "x\n" * (LISTED + 500))
    assert len(outcomes) == LISTED + 1
    assert isinstance(outcomes[-1], MoreRows)
    assert outcomes[-1].fields["count"] == 500
    for kind in ("table", "parted"):
        (error,) = read(kind, "text\n" if kind == "table" else "---\n---\n")
        assert isinstance(error, NothingIn)
    (error,) = read("table", b"%PDF-1.4")
    assert isinstance(error, KnownBinary)


def test_a_line_without_end_is_refused() -> None:
    for kind in ("table", "jsonl", "parted"):
        (error,) = read(kind, b"a" * 21_000_000)
        assert "longer than an article may be" in str(error)


def test_what_was_read_goes_through_json() -> None:
    loaded = one(read("table", "text,n\nنص,1\n"))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(loaded), type=Loaded) == loaded


def test_fields_of_ones_own_stand_with_the_columns_and_displace_nothing() -> None:
    chosen = {"text": "t", "origin": "a", "رقم": "b"}
    loaded = one(read("table", "t,a,b,c\nنص,x,7,z\n", columns=chosen))
    assert loaded.article.meta["columns"] == {"origin": "x", "رقم": "7", "c": "z"}
    assert loaded.article.meta["origin"]["loader"] == "table/1"


def test_what_python_writes_for_json_is_read() -> None:
    rows = '{"text": "أول", "score": NaN}\n{"text": "\\ud83d وحده", "id": 123456789012345678901234567890}\n'
    first, second = read("jsonl", rows)
    assert isinstance(first, Loaded)
    assert isinstance(second, Loaded)
    assert "columns" not in first.article.meta
    assert second.article.text == "\ufffd وحده"
    assert second.article.meta["columns"] == {"id": "123456789012345678901234567890"}
    assert texts(read("json", f"[{rows.strip().replace(chr(10), ',')}]"))[0] == "أول"


def test_a_file_of_nothing_but_faults_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "MOST_FAULTS", 2_000)
    last = read("jsonl", "x\n" * 5_000)[-2:]
    assert [type(error) for error in last] == [GivenUp, MoreRows]
    half = '{"text": "نص"}\nx\n{"text": "نص"}\n' * 3_000
    assert sum(isinstance(outcome, Loaded) for outcome in read("jsonl", half)) == 6_000


def test_a_table_of_one_column_without_a_head_loses_no_text() -> None:
    first = "قُتل ثلاثة مدنيين في قصف على بلدة سرمين شرقي إدلب"
    assert texts(read("table", f"{first}\nنص ثان\n")) == [first, "نص ثان"]
    assert texts(read("table", "tweet\nنص ثان\n")) == ["نص ثان"]


def test_an_uneven_row_far_down_a_table_of_tabs_is_told() -> None:
    rows = "".join(f"{n}\tنص {n}\tx\n" for n in range(700))
    outcomes = read("table", f'id\ttext\tn\n{rows}8\t"من\nسطرين"\tx\n9\tبعده\tx\n')
    faults = [one.fields["line"] for one in outcomes if isinstance(one, RowNotLoaded)]
    assert faults == [702, 703]
    last = outcomes[-1]
    assert isinstance(last, Loaded)
    assert last.article.text == "بعده"
