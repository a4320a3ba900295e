"""Arabic in terminals: joined, ordered, mirrored, and only where the terminal does not do it."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.cli import visual
from annotator.cli.visual import lines_for, orders_itself, to_visual, width, without_controls
from tests.cli.conftest import Run


def test_letters_are_joined_and_turned() -> None:
    assert to_visual("نور") == "\ufead\ufeee\ufee7"


def test_words_run_from_the_right_and_numbers_from_the_left() -> None:
    turned = to_visual("حلب 2913 abc")
    assert turned.startswith("abc 2913 ")
    assert unicodedata.normalize("NFKC", turned[9:])[::-1] == "حلب"


def test_brackets_are_mirrored() -> None:
    turned = unicodedata.normalize("NFKC", to_visual("قال (حلب) نعم"))
    assert "(بلح)" in turned


def test_options_and_paths_keep_their_signs() -> None:
    assert "--help" in to_visual("انظر --help.")
    assert "/tmp/a.txt" in to_visual("الملف «/tmp/a.txt» فارغ.")
    assert to_visual("--format [jsonl|conll]  الصيغة").endswith("--format [jsonl|conll]")
    assert to_visual("انظر --help.").startswith(".")


def test_marks_follow_their_letters() -> None:
    assert to_visual("تمّ") == "\ufee2\u0651\ufe97"


def test_a_word_is_not_squeezed_into_one_letter() -> None:
    assert len(to_visual("الله")) == 4


def test_isolates_and_other_controls_of_direction_are_left_out() -> None:
    assert to_visual("\u2067نور\u2069\u200f \u2068ab\u2069") == to_visual("نور ab")


def test_what_has_no_arabic_stays() -> None:
    assert to_visual("(12) articles <3") == "(12) articles <3"


def test_a_title_cannot_act_on_the_terminal() -> None:
    assert "\x1b" not in without_controls("\x1b]0;owned\x07\x1b[31mقصف\x9b1m")
    assert "قصف" in without_controls("\x1b[31mقصف")


@given(
    st.text(alphabet=st.sampled_from("ابلة لاللّٰ ()«»12٣٤abc\u200f\u2067\u2069\u064b\x1b🔥文é"), max_size=60)
)
def test_no_text_is_too_odd(text: str) -> None:
    line = without_controls(text)
    turned = to_visual(line)
    assert "\x1b" not in turned
    digits = [letter for letter in line if letter in "12٣٤"]
    assert sorted(letter for letter in turned if letter in "12٣٤") == sorted(digits)


def test_width_counts_columns() -> None:
    assert width("نور") == 3
    assert width("تمّ") == 2
    assert width("文") == 2
    assert width("\u200eab") == 2


@pytest.mark.parametrize(
    ("environment", "ordering"),
    [
        ({}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"VTE_VERSION": "6800"}, True),
        ({"VTE_VERSION": "5202"}, False),
        ({"VTE_VERSION": "new"}, False),
        ({"KONSOLE_VERSION": "220401"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True),
        ({"TERM_PROGRAM": "vscode"}, False),
        ({"TERM": "mlterm"}, True),
    ],
)
def test_terminals_that_order_by_themselves_are_known(environment: dict[str, str], ordering: bool) -> None:
    assert orders_itself(environment) == ordering


def test_auto_turns_only_what_goes_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VTE_VERSION", "KONSOLE_VERSION", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(visual, "is_terminal", lambda *, error: error)
    assert lines_for("نور", error=False) == ["نور"]
    assert lines_for("نور", error=True) == [to_visual("نور")]
    monkeypatch.setenv("VTE_VERSION", "7000")
    assert lines_for("نور", error=True) == ["نور"]


def test_a_long_sentence_is_broken_before_it_is_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HASHIYA_VISUAL", "always")
    monkeypatch.setenv("COLUMNS", "24")
    lines = lines_for("الكلمة الأولى ثم الثانية ثم الثالثة", error=False)
    assert len(lines) > 1
    assert all(width(line) < 24 for line in lines)
    assert to_visual("الأولى") in lines[0]
    assert to_visual("الثالثة") in lines[-1]


def test_what_is_piped_stays_plain(project: Path, run: Run) -> None:
    plain = run("stats", project).stdout
    assert "نور" in plain
    assert not any(unicodedata.category(letter) == "Cf" for letter in plain)


def test_always_turns_the_table_and_never_the_json(project: Path, run: Run) -> None:
    turned = run("stats", project, "--visual", "always").stdout
    assert to_visual("نور") in turned
    assert "نور" not in turned
    assert "نور" in [
        one["name"]
        for one in json.loads(run("stats", project, "--visual", "always", "--json").stdout)["annotators"]
    ]


def test_in_arabic_the_first_column_stands_at_the_right(project: Path, run: Run) -> None:
    lines = run("stats", project, "--visual", "always", "--language", "ar").stdout.splitlines()
    noor = next(line for line in lines if line.endswith(to_visual("نور")) and "1:02:05" in line)
    assert noor.split()[0] == "1:02:05"
    assert len({width(line) for line in lines[6:9]}) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_in_a_real_terminal_names_are_legible(project: Path) -> None:
    import pty

    try:
        leader, follower = pty.openpty()
    except OSError:
        pytest.skip("this machine has no pseudo-terminal to give")
    environment = {name: value for name, value in os.environ.items() if "VERSION" not in name}
    ended = subprocess.run(
        [sys.executable, "-m", "annotator", "stats", str(project)],
        check=False,
        stdout=follower,
        stderr=subprocess.PIPE,
        env=environment | {"TERM": "xterm", "TERM_PROGRAM": "", "HASHIYA_VISUAL": "auto"},
        timeout=60,
    )
    os.close(follower)
    shown = os.read(leader, 65536).decode()
    os.close(leader)
    assert ended.returncode == 0
    assert to_visual("نور") in shown
