"""CoNLL-U: what the library conllu reads of ours, a treebank, brackets and tags of others, refusals."""

from collections.abc import Iterator
from pathlib import Path

import conllu
import pytest

from annotator.core.annotation import Record, Span
from annotator.formats import Ask, BadLine, Clitics, Options, Reading
from annotator.formats.errors import NotATag, NotOurRow, NotText, WrongSha, WrongWord
from tests.formats.doors import came_back, written_text
from tests.formats.given import record_of, span_of

TEXT = "قال الدفاع\u00a0المدني:\n«قُتل 😀 بالبوكمال»"


def nested() -> Record:
    spans = (
        span_of(TEXT, "الدفاع\u00a0المدني", "SOURCE", "a"),
        span_of(TEXT, "المدني", "ACTOR", "b"),
        span_of(TEXT, "البوكمال", "LOCATION", "c"),
        span_of(TEXT, "😀 بالبوكمال", "SOURCE", "d"),
        span_of(TEXT, "المدني", "SOURCE-2(x)", "e"),
    )
    return record_of(TEXT, *spans)


def said(record: Record) -> set[tuple[int, int, str]]:
    return {(span.start, span.end, span.label) for one in record.annotations for span in one.spans}


def spans_by_the_library(data: str) -> Iterator[tuple[str, str]]:
    """Label and words of each entity: from the word where its bracket opens to that where it closes."""
    for sentence in conllu.parse(data):
        words = [word for word in sentence if isinstance(word["id"], int)]
        for at, word in enumerate(words):
            for bracket in ((word["misc"] or {}).get("Entity") or "").split("("):
                if "-" not in bracket:
                    continue
                name, label = bracket.rstrip(")").split("-", 1)
                last = at
                while not bracket.endswith(")") and f"{name})" not in (words[last]["misc"] or {}).get(
                    "Entity", ""
                ):
                    last += 1
                yield label.partition(")")[0], " ".join(one["form"] for one in words[at : last + 1])


@pytest.mark.parametrize(("clitics", "place"), [("whole-token", "بالبوكمال"), ("split", "البوكمال")])
def test_the_library_reads_the_same_spans(clitics: Clitics, place: str) -> None:
    data, losses = written_text("conllu", [nested()], Options(clitics=clitics))
    emoji = f"😀 ب {place}" if clitics == "split" else f"😀 {place}"
    assert set(spans_by_the_library(data)) == {
        ("SOURCE", "الدفاع المدني"),
        ("ACTOR", "المدني"),
        ("SOURCE%2D2%28x%29", "المدني"),
        ("LOCATION", place),
        ("SOURCE", emoji),
    }
    assert losses.of("widened") == (clitics == "whole-token")
    tokens = [word["form"] for one in conllu.parse(data) for word in one if isinstance(word["id"], tuple)]
    assert tokens == (["بالبوكمال"] if clitics == "split" else [])
    [came] = came_back("conllu", data)
    assert came.article == nested().article
    start = TEXT.index(place)
    assert (start, start + len(place), "LOCATION") in said(came)
    assert TEXT[slice(*next(one[:2] for one in said(came) if one[2] == "SOURCE-2(x)"))] == "المدني"


def test_the_text_of_a_sentence_is_what_its_words_and_spaces_give() -> None:
    """As the validator of Universal Dependencies asks."""
    data, _ = written_text("conllu", [nested()], Options(clitics="split"))
    for sentence in conllu.parse(data):
        within: set[int] = set()
        found = ""
        for word in sentence:
            if isinstance(word["id"], tuple):
                within |= set(range(word["id"][0], word["id"][2] + 1))
            elif word["id"] in within:
                continue
            misc = word["misc"] or {}
            found += word["form"] + ("" if misc.get("SpaceAfter") == "No" else " ")
        assert found.strip() == sentence.metadata["text"]


def test_arabic_pud_is_read_exactly(shared_data: Path) -> None:
    data = (shared_data / "spans" / "UD_Arabic-PUD_first500.conllu").read_bytes()
    reading = Reading()
    found = [record.article.text for record in came_back("conllu", data, reading)]
    assert found == [one.metadata["text"] for one in conllu.parse(data.decode())]
    assert len(found) == 500
    assert "text_rebuilt" not in reading.losses.counts, "each document is one sentence, whose text is there"
    assert reading.losses.counts["no_place"]["LEMMA"] > 10_000


def test_columns_of_dependencies_are_read_as_words(shared_data: Path) -> None:
    for path in (shared_data / "formats" / "inception_casdiff").glob("*.conll"):
        [record] = came_back("conllu", path.read_bytes())
        words = [line.split("\t")[1] for line in path.read_text("utf-8").splitlines() if line.strip()]
        assert record.article.text.split() == words


def rows(*cells: str, above: str = "") -> str:
    """Rows of a sentence from ``id form misc`` with spaces between."""
    lines = [f"{one}\t{form}{'	_' * 7}\t{misc}" for one, form, misc in (cell.split(" ") for cell in cells)]
    return above + "\n".join(lines) + "\n\n"


#: As Arabic treebanks have it: what is written together is two words, whose letters are not always those.
CLITICS = rows(
    "1 قصف SpaceAfter=No",
    "2-3 للمدينة _",
    "2 ل _",
    "3 المدينة NER=B-LOC",
    "4-5 وحلب SpaceAfter=No",
    "4 و NER=O",
    "5 حلب NER=B-LOC",
    "6 . _",
    above="# text = قصفللمدينة  وحلب.\n",
)


def test_words_of_a_multiword_token_stand_where_their_letters_are_or_else_have_all_of_it() -> None:
    [record] = came_back("conllu", CLITICS)
    assert record.article.text == "قصفللمدينة  وحلب."
    assert [span.text for span in record.annotations[0].spans] == ["للمدينة", "حلب"]


def test_brackets_of_corpora_of_coreference_are_read() -> None:
    data = rows(
        "1 أ Entity=(e1-person-1-x(e2-place-1-y)",
        "2 ب Entity=(e3-event",
        "3 ج Entity=e1)e3)",
        "4 د Entity=(e1[1/2]-person)",
        "5 ه Entity=(e1[2/2]-person",
        "6 و Entity=e1[2/2])",
    )
    [record] = came_back("conllu", data)
    assert said(record) == {
        (0, 5, "person"), (0, 1, "place"), (2, 5, "event"), (6, 7, "person"), (8, 11, "person"),
    }  # fmt: skip
    kinds_first = rows(
        "1 أ Entity=(person-1-new(person-2-new", "2 ب Entity=person-1)person-2)",
        above="# global.Entity = entity-GRP-infstat\n",
    )  # fmt: skip
    [record] = came_back("conllu", kinds_first)
    assert said(record) == {(0, 3, "person")}
    assert len(record.annotations[0].spans) == 2


@pytest.mark.parametrize("key", ["NER", "ner", "NE", "Entity"])
def test_tags_in_misc_are_read(key: str) -> None:
    data = rows(f"1 أ {key}=B-PER", f"2 ب {key}=I-PER", "3 ج SpaceAfter=No", f"4 د {key}=S-LOC|Gloss=x")
    reading = Reading()
    [record] = came_back("conllu", data, reading)
    assert record.article.text == "أ ب جد"
    assert said(record) == {(0, 3, "PER"), (5, 6, "LOC")}
    assert reading.losses.counts == {"no_place": {"Gloss": 1}, "text_rebuilt": {"": 1}}


def test_documents_or_sentences_are_articles() -> None:
    data = (
        rows("1 أ _", above="# newdoc id = n1\n")
        + rows("1 ب _")
        + rows("1 ج _", above="# newdoc\n# text_en = c\n# title = عنوان\n")
    )
    found = came_back("conllu", data)
    assert [(one.article.text, one.article.title) for one in found] == [("أ\nب", "x n1"), ("ج", "عنوان")]
    assert all(not one.annotations for one in found), "nobody has labelled anything in a treebank"
    each = came_back("conllu", data, Reading(Ask(each_sentence=True)))
    assert [one.article.text for one in each] == ["أ", "ب", "ج"]


def test_spaces_of_any_kind_come_back() -> None:
    text = "\u200f \n أ\u00a0ب\u200bج\t|\\د\x0b\x1c🙂\u2003"
    data, _ = written_text("conllu", [record_of(text, Span("s", 4, 5, "A", "أ"))])
    assert all(one.isprintable() or one in "\t\n" for one in data)
    [record] = came_back("conllu", data)
    assert record.article.text == text


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        ("1\tأ\t_\n", 1, NotOurRow),
        (rows("x أ _"), 1, NotOurRow),
        (rows("2 أ _"), 1, NotOurRow),
        (rows("1 أ _", "1 ب _"), 2, NotOurRow),
        (rows("1-9 أ _", "1 أ _"), 1, NotOurRow),
        (rows("1-2 أ _", "1 أ _"), 2, NotOurRow),
        (rows("1 أ  _".replace("  ", " ")).replace("أ", "أ  ب"), 1, NotOurRow),
        (rows("1 أ _", above="# text = ب\n"), 2, WrongWord),
        (rows("1 أ _", above="# text = أ ب\n"), 2, WrongWord),
        (rows("1 أ NER=PER"), 1, NotATag),
        (rows("1 أ Entity=e1)"), 1, NotOurRow),
        (rows("1 أ Entity=(e1-X"), 1, NotOurRow),
        (rows("1 أ Entity=(e1-X)y"), 1, NotOurRow),
        pytest.param(rows("1 أ Entity=" + "(e-X)" * 300_000), 1, NotOurRow, id="brackets"),
        (rows("1 أ TokenRange=1:2", above="# sha256 = 0\n"), 2, WrongWord),
        (rows("1 أ TokenRange=0:1|SpacesAfter=\\ud800", above="# sha256 = 0\n"), 2, NotOurRow),
        (rows("1 أ TokenRange=0:1", above="# sha256 = 0\n"), 1, WrongSha),
        ("# only a remark\n", 1, NotOurRow),
    ],
)  # fmt: skip
def test_a_broken_file_is_refused_with_line_and_reason(data: str, line: int, reason: type[Exception]) -> None:
    sound = rows("1 ب _", above="# newdoc\n")
    with pytest.raises(BadLine) as refused:
        came_back("conllu", data)
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("x.conllu", line)
    assert isinstance(refused.value.fields["reason"], reason)
    lenient = Reading(Ask(lenient=True))
    assert [one.article.text for one in came_back("conllu", data + "\n" + sound, lenient)] == ["ب"]
    assert len(lenient.refused) == 1


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BadLine) as refused:
        came_back("conllu", rows("1 أ _").encode() + b"\xff\n")
    assert isinstance(refused.value.fields["reason"], NotText)
