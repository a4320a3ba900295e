"""Sentences in the user's language, without Qt."""

import subprocess
import sys

import pytest

from annotator.core.errors import BadSchema, SpanRepeats, UnknownLabel
from annotator.language import choose_language, plural, say, say_count, user_language


@pytest.fixture(autouse=True)
def _no_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HASHIYA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.setenv(name, "")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ar_SY.UTF-8"}, "ar"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "ar_SY.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "ar:en"}, "ar"),
        ({"LANG": "C", "LANGUAGE": "ar"}, "en"),
        ({"LANG": "ar_IQ.UTF-8", "HASHIYA_LANGUAGE": "en"}, "en"),
        ({"LANG": "C.UTF-8", "HASHIYA_LANGUAGE": "AR"}, "ar"),
        ({"LANG": "ar_IQ.UTF-8", "HASHIYA_LANGUAGE": "nonsense"}, "ar"),
    ],
)
def test_the_users_language(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert user_language() == language


def test_a_chosen_language_is_spoken() -> None:
    choose_language("ar")
    assert user_language() == "ar"
    assert say("annotator") != "annotator"
    choose_language("en")
    assert say("annotator") == "annotator"


def test_an_error_is_said_with_its_fields() -> None:
    error = SpanRepeats(text="حلب")
    assert say(error, "en") == str(error)
    assert "حلب" in say(error, "ar")
    assert say(error, "ar") != str(error)


def test_an_error_within_an_error_is_said_too() -> None:
    inner = UnknownLabel(label="X")
    outer = BadSchema(reason=inner, path="$")
    assert say(inner, "ar") in say(outer, "ar")
    assert str(inner) in say(outer, "en")


def test_what_the_system_says_is_said_in_arabic() -> None:
    assert "Permission denied" not in say(
        "“{path}” cannot be used ({reason}).", "ar", path="x", reason="Permission denied"
    )
    assert "Odd words" in say("“{path}” cannot be used ({reason}).", "ar", path="x", reason="Odd words")


def test_fields_are_not_read_as_templates() -> None:
    assert (
        say("“{path}” cannot be used ({reason}).", "en", path="{reason}", reason="{x}")
        == "“{reason}” cannot be used ({x})."
    )


def test_what_has_no_translation_is_said_in_english() -> None:
    assert say("A sentence nobody translated: {x}.", "ar", x=1) == "A sentence nobody translated: 1."


@pytest.mark.parametrize(
    ("n", "form"),
    [
        (0, 0),
        (1, 1),
        (2, 2),
        (3, 3),
        (10, 3),
        (11, 4),
        (99, 4),
        (100, 5),
        (102, 5),
        (103, 3),
        (111, 4),
        (1000, 5),
    ],
)
def test_arabic_plurals(n: int, form: int) -> None:
    assert plural(n, "ar") == form


def test_counts_are_said_in_the_right_plural() -> None:
    counted = "{n} articles loaded."
    assert say_count(counted, 1, "en") == "1 article loaded."
    assert say_count(counted, 2, "en") == "2 articles loaded."
    said = [say_count(counted, n, "ar") for n in (0, 1, 2, 3, 11, 100)]
    assert len({sentence.translate({ord(digit): None for digit in "0123456789"}) for sentence in said}) >= 5


def test_no_qt_is_needed() -> None:
    script = (
        "import sys\n"
        "from annotator.language import say\n"
        "say('annotator', 'ar')\n"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
