"""Arabic as PDFs give it: seen, put right as another text, and never taken for wreckage where it is none."""

from pathlib import Path

import pytest
from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st

from annotator.loaders import Asked, keep_contract, load_bytes
from annotator.loaders.making import repaired_version
from annotator.loaders.wreckage import repaired, wreckage

SHAPES = ArabicReshaper({"delete_harakat": False})
NEWS = (
    "قُتل ثلاثة مدنيين في مدينة سرمين شرقي إدلب (24 شباط 2021).\n"
    "وقالت المنظمة الدولية: «إن القوات الحكومية قصفت البلدة بصواريخ S-5 Rocket».\n"
    "وأكدت وكالة رويترز مسؤولية الحكومة السورية عن الغارة."
)


def visual(text: str, *, shaped: bool) -> str:
    """As it is drawn from left to right: what comes out of a PDF."""
    lines = text.split("\n")
    return "\n".join(get_display(SHAPES.reshape(line) if shaped else line, base_dir="R") for line in lines)


@pytest.mark.parametrize("shaped", [True, False])
def test_lines_written_backwards_are_seen_and_turned(shaped: bool) -> None:
    torn = visual(NEWS, shaped=shaped)
    found = wreckage(torn)
    assert found is not None
    assert found.reversed == 3
    assert (found.forms > 50) == shaped
    assert repaired(torn) == NEWS


def test_shapes_in_their_order_become_letters() -> None:
    torn = "\n".join(SHAPES.reshape(line) for line in NEWS.split("\n"))
    found = wreckage(torn)
    assert found is not None
    assert found.reversed == 0
    assert repaired(torn) == NEWS


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        "قال النبي ﷺ: ﴿الحمد لله﴾ ﷽ ﷲ",
        "لا إله إلا الله، ولا حول ولا قوة",
        "هولندا وبولندا وإيرلندا وفنلندا: لا خلاف",
        "شراءة كلمة خاطئةفي النص ملتصقة مرةأخرى ثم كلام عادي كثير في المدينة والقرية والبلدة القديمة",
        "English only",
        "",
    ],
)
def test_ordinary_text_is_no_wreckage(text: str) -> None:
    assert wreckage(text) is None
    assert repaired(text) == text


@given(st.text(st.sampled_from("ابتثةىلاﻼﺔﺎﷺ \n(1)aَ"), max_size=80))
def test_any_text_can_be_repaired_once(text: str) -> None:
    found = wreckage(text)
    again = repaired(text)
    assert keep_contract(again)[0] == again
    assert again.count("\n") == text.count("\n")
    if found is not None and found.forms:
        assert wreckage(again) is None or wreckage(again).forms == 0  # type: ignore[union-attr]


def test_no_real_article_is_taken_for_wreckage_and_most_words_come_back(shared_data: Path) -> None:
    right = total = 0
    for path in sorted((shared_data / "articles" / "syrian_archive_md").glob("*.md")):
        article = load_bytes(path.read_bytes(), path.name).article
        assert "wreckage" not in article.meta["origin"]
        again = repaired(visual(article.text, shaped=True))
        for line, other in zip(article.text.split("\n"), again.split("\n"), strict=True):
            words = line.split()
            total += len(words)
            right += sum(one == two for one, two in zip(words, other.split(), strict=False))
    assert total > 35_000
    assert right / total > 0.96


def test_the_repaired_article_names_the_first_and_keeps_what_is_known_of_it() -> None:
    torn = visual(NEWS, shaped=True)
    first = load_bytes(torn.encode(), "torn.txt", Asked(source="شام")).article
    assert first.text == torn
    assert set(first.meta["origin"]["wreckage"]) == {"forms", "reversed"}
    second = repaired_version(first)
    assert second is not None
    assert second.text == NEWS
    assert second.source == "شام"
    origin = second.meta["origin"]
    assert (origin["repaired_from"], origin["sha256"]) == (first.sha256, first.meta["origin"]["sha256"])
    assert "wreckage" not in origin
    assert repaired_version(second) is None
    assert load_bytes(torn.encode(), "torn.txt", Asked(repair=True)).article.text == NEWS
