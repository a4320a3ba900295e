"""The short way to graphemes says what the long way says, and keeps regex out of the first paint."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from annotator.core import arabic
from annotator.ui.canvas import graphemes

TEXTS = st.text(
    st.one_of(
        st.sampled_from("اب١2 \u064e\u0600\u06dd\u200d😀ﷲ.«\r\n"), st.characters(exclude_categories=["Cs"])
    ),
    max_size=12,
)


@given(TEXTS, st.integers(0, 12), st.integers(0, 12))
def test_both_ways_agree(text: str, one: int, two: int) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    assert graphemes.snap(text, start, end) == arabic.snap(text, start, end)
    if start < len(text):
        assert graphemes.next_grapheme(text, start) == arabic.next_grapheme(text, start)


FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from annotator.core.annotation import make_span
from annotator.ui.canvas import Canvas
canvas = Canvas()
text = 'شهدت مدينة البوكمال اشتباكات (أمس) بين 25 عنصرا من "الفوج 47".'
canvas.show_article(text)
canvas.show_spans([make_span(text, 5, 19, 'LOCATION'), make_span(text, 11, 19, 'LOCATION')])
canvas.resize(500, 300)
canvas.show()
canvas.activateWindow()
canvas.setFocus()
canvas.grab()
print(sorted({'regex', 'lxml', 'numpy', 'sqlite3', 'charset_normalizer'} & set(sys.modules)))
"""


def test_a_first_paint_loads_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
