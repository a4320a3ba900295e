"""Rows of words from elsewhere: corpora as they are published, and files that are broken."""

from collections import Counter
from pathlib import Path

import pytest

from annotator.core.annotation import Annotation, Record
from annotator.core.article import Article
from annotator.formats import Ask, BadLine, Reading
from annotator.formats.errors import NotATag, NotOurRow, NotText, WrongWord
from annotator.language import say
from tests.formats.doors import came_back, reading_of, written, written_text
from tests.formats.given import record_of, span_of


def labels(records: list) -> Counter[str]:  # type: ignore[type-arg]
    return Counter(
        span.label for record in records for annotation in record.annotations for span in annotation.spans
    )


@pytest.mark.parametrize("name", ["conll", "conll-iobes"])
def test_tags_of_any_scheme_are_the_same_spans(name: str) -> None:
    for tags in ("B-A I-A O B-B", "B-A E-A O S-B", "B-A L-A O U-B", "I-A I-A O I-B"):
        words = ("قال", "الدفاع", "المدني", "أمس")
        rows = "\n".join(f"{word} {tag}" for word, tag in zip(words, tags.split(), strict=True))
        [record] = came_back(name, rows)
        assert record.article.text == "قال الدفاع المدني أمس"
        spans = {(span.text, span.label) for span in record.annotations[0].spans}
        assert spans == {("قال الدفاع", "A"), ("أمس", "B")}


def test_several_tags_a_word_nest() -> None:
    [record] = came_back("conll-nested", "مجلس B-ORG\nالأمن I-ORG\nضد I-ORG\nالأسد I-ORG B-PERS\n، O\n")
    assert {(span.text, span.label) for span in record.annotations[0].spans} == {
        ("مجلس الأمن ضد الأسد", "ORG"),
        ("الأسد", "PERS"),
    }


def test_documents_and_sentences_may_be_articles() -> None:
    data = "-DOCSTART- O\n\na O\nb B-X\n\nc O\n-DOCSTART- O\n\n# O\nd O\n"
    assert [record.article.text for record in came_back("conll", data)] == ["a b\nc", "# d"]
    each = came_back("conll", data, Reading(Ask(each_sentence=True)))
    assert [record.article.text for record in each] == ["a b", "c", "# d"]


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b"a O\nb OO\n", 2, NotATag),
        (b"a O\nb\n", 2, NotOurRow),
        (b"a O\n\xff\xfe O\n", 2, NotText),
        (b"# article = 1\n# columns = token start end zone tag\nab\t0\t3\tbody\tO\n", 3, WrongWord),
        (b"# article = 1\n# columns = token start end zone tag\nab\t2\t0\tbody\tO\n", 3, WrongWord),
        (b"# article = 1\n# columns = token start end zone tag\nab\t-2\t0\tbody\tO\n", 3, NotOurRow),
        (b"# article = 1\n# columns = token start end zone tag\nab\t0\t2\tO\n", 3, NotOurRow),
        (
            b"# article = 1\n# zones = roof 0 1\n# columns = token start end zone tag\nab\t0\t2\t_\tO\n",
            1,
            NotOurRow,
        ),
    ],
)
def test_a_broken_file_is_refused_with_line_and_reason(
    data: bytes, line: int, reason: type[Exception]
) -> None:
    with pytest.raises(BadLine) as refused:
        came_back("conll", data)
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("x.conll", line)
    assert isinstance(refused.value.fields["reason"], reason)
    lenient = Reading(Ask(lenient=True))
    came_back("conll", data, lenient)
    assert [one.fields["line"] for one in lenient.refused] == [line]


def test_words_that_are_not_those_of_the_known_article_are_refused() -> None:
    record = record_of("قتل مدني", span_of("قتل مدني", "مدني"))
    data, _ = written_text("conll", [record])
    with pytest.raises(BadLine) as refused:
        came_back("conll", data.replace("مدني\t", "مدنى\t"), reading_of([record]))
    assert isinstance(refused.value.fields["reason"], WrongWord)


def test_an_article_that_is_not_known_is_made_of_its_words_at_their_places() -> None:
    record = record_of("قتل\u00a0 مدني", span_of("قتل\u00a0 مدني", "مدني"))
    data, _ = written_text("conll", [record])
    reading = reading_of()
    [came] = came_back("conll", data, reading)
    assert (came.article.text, came.annotations[0].spans[0].start) == ("قتل  مدني", 5)
    assert reading.losses.counts == {"text_rebuilt": {"": 1}}


def test_wojood_is_read_with_its_nesting(shared_data: Path) -> None:
    for name in ("train", "val"):
        data = (shared_data / "spans" / "wojood_sample" / f"{name}.txt").read_bytes()
        rows = [line.split(" ") for line in data.decode().split("\n") if line.strip()]
        begun = Counter(tag[2:] for row in rows for tag in row[1:] if tag.startswith("B-"))
        found = labels(came_back("conll-nested", {"x.txt": data}))
        # Some spans of the corpus begin with I-, so there may be more than begun ones, never fewer.
        assert not begun - found
        assert found.total() >= begun.total()


def test_aqmar_is_read_and_its_slips_are_told(shared_data: Path) -> None:
    files = {path.name: path.read_bytes() for path in (shared_data / "spans" / "AQMAR").glob("*.txt")}
    with pytest.raises(BadLine, match="OO"):
        came_back("conll", files)
    reading = Reading(Ask(lenient=True))
    records = came_back("conll", files, reading)
    assert len(records) == len(files)
    assert [str(one.fields["reason"]) for one in reading.refused] == [
        "“OO” is no tag such as B-ACTOR, I-ACTOR or O."
    ]
    assert labels(records)["LOC"] >= 775
    for record in records:
        for span in record.annotations[0].spans:
            assert record.article.text[span.start : span.end] == span.text


def test_metadata_with_several_spaces_comes_back_from_its_header() -> None:
    record = Record(
        Article(text="قتل", meta={"byline": " أ  ب\t"}), (Annotation(annotator="س", status="done"),)
    )
    files, _ = written("conll", [record])
    [came] = came_back("conll", files, reading_of([record]))
    assert came.article.meta == record.article.meta


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ("قال O\n# columns = token start end zone tag\nقال\t0\t3\t_\tO", 2),
        (f"# columns = token start end zone tag\nقال\t0\t{'9' * 5000}\t_\tO", 2),
        ("# columns = token start end zone tag\nقال\t٠\t٣\t_\tO", 2),
    ],
)
def test_columns_told_too_late_and_numbers_that_are_none_are_refused(rows: str, line: int) -> None:
    with pytest.raises(BadLine) as refused:
        came_back("conll", rows)
    assert refused.value.fields["line"] == line
    assert isinstance(refused.value.fields["reason"], NotOurRow)


def test_columns_that_are_neither_word_nor_tag_are_counted() -> None:
    reading = Reading()
    data = b"EU NNP B-NP B-ORG\nrejects VBZ _ O\n. . O O\n"
    [record] = came_back("conll", data, reading)
    assert [span.label for span in record.annotations[0].spans] == ["ORG"]
    assert reading.losses.counts["no_place"] == {"#2": 3, "#3": 1}


def test_a_cell_at_fault_is_named_in_the_readers_language() -> None:
    with pytest.raises(BadLine) as caught:
        came_back("conll", "قصف X\n".encode())
    assert say(caught.value, "ar").endswith("، عند العمود 2: «X» ليست علامة مثل B-ACTOR أو I-ACTOR أو O.")
    with pytest.raises(BadLine) as caught:
        came_back("conll", "قصف\n".encode())
    assert say(caught.value, "ar").endswith(": الصف لا يوافق الصيغة: لا بد من كلمة وعلامتها.")
    assert "$" not in str(caught.value)
