"""The interface's language: translations, direction, digits and how an error is said.

The language and the digits are the application's state, so that a view never has to be handed them.
"""

from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.core.errors import HashiyaError
from annotator.language import say
from annotator.places import resource

Language = Literal["ar", "en"]
Digits = Literal["western", "arabic"]

translate = QCoreApplication.translate
"""``translate("Context", "literal")``; with a count, ``translate("Context", "%n spans", "", count)``."""

RIGHT_TO_LEFT_MARK = "\u200f"
LEFT_TO_RIGHT_MARK = "\u200e"
MARKS = (RIGHT_TO_LEFT_MARK, LEFT_TO_RIGHT_MARK)
"""What :func:`spoken` and :func:`directed` put before a text, to say which way it runs."""
DIRECTIONS = frozenset("\u200e\u200f\u2066\u2067\u2068\u2069")
"""Marks and isolates that keep words in place on the screen; a text file does without."""
_installed: list[QTranslator] = []
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def install(app: QApplication, language: Language) -> None:
    """Switch the whole application, live: every widget gets a LanguageChange event."""
    # Not found by app.findChildren(), which would meet the style and make its enumerations (decision 044).
    while _installed:
        app.removeTranslator(_installed.pop())
    app.setProperty("language", language)
    right_to_left = language == "ar"
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    for directory, name in _files(language):
        translator = QTranslator()  # kept by the list alone, which may outlive an application
        if translator.load(name, directory):
            app.installTranslator(translator)
            _installed.append(translator)


def language() -> Language:
    """The language in use."""
    app = QCoreApplication.instance()
    return cast("Language", app.property("language") or "ar") if app else "ar"


def set_digits(digits: Digits) -> None:
    """Choose the digits that the interface shows; stored text is never touched."""
    app = QCoreApplication.instance()
    if app:
        app.setProperty("digits", digits)


def digits() -> Digits:
    """The digits in use."""
    app = QCoreApplication.instance()
    return cast("Digits", app.property("digits") or "western") if app else "western"


def shown(text: str) -> str:
    """``text`` with the digits of the setting, for the interface only."""
    return text.translate(_ARABIC_DIGITS) if digits() == "arabic" else text


def number(value: int) -> str:
    """A whole number as the interface shows it."""
    return shown(str(value))


def counted(context: str, text: str, count: int) -> str:
    """The right plural of ``text`` for ``count``, its ``%n`` filled with the digits of the setting.

    Called with literals, as ``translate`` is: the collector of the translations reads both.
    """
    return shown(translate(context, text, "", count))


def noop(context: str, text: str) -> str:  # noqa: ARG001  (the collector of the translations reads it)
    """``text`` itself: a literal that is translated later, with ``translate(context, text)``."""
    return text


def sentence(error: HashiyaError) -> str:
    """What happened, in the interface's language; paths and quoted words keep their own direction in it."""
    return shown(
        say(error.sentence, language(), **{name: _apart(name, value) for name, value in error.fields.items()})
    )


def _apart(name: str, value: object) -> object:
    if isinstance(value, Path):
        return isolated(str(value))
    # A reason is a key of the translations and stays as it is.
    return quoted(value) if isinstance(value, str) and name != "reason" else value


def isolated(text: str) -> str:
    """``text`` kept in one piece whatever stands beside it: dates and ranges in Arabic text."""
    return f"\u2066{text}\u2069" if text else ""


def quoted(text: str) -> str:
    """Somebody's words inside a sentence of the interface: they keep their own direction and disturb none."""
    return f"\u2068{text}\u2069" if text else ""


def spoken(text: str) -> str:
    """A sentence of the interface, which runs as its language does, whatever it quotes."""
    return (RIGHT_TO_LEFT_MARK if language() == "ar" else LEFT_TO_RIGHT_MARK) + text


def tip(text: str) -> str:
    """A tool tip with somebody's words, shown as they are: Qt would take ``<b>`` for markup there."""
    if "<" not in text and "&" not in text:
        return text
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return f"<qt>{plain}</qt>"


def directed(text: str) -> str:
    """Somebody's ``text`` made to run right to left where it holds any Arabic letter, else left to right.

    For labels and lists only: Qt's own guess goes by the first strong letter, which turns an Arabic title
    that opens with a Latin name around.
    """
    return (RIGHT_TO_LEFT_MARK if holds_arabic(text) else LEFT_TO_RIGHT_MARK) + text


def holds_arabic(text: str) -> bool:
    """Whether any Arabic letter stands in ``text``."""
    return any("\u0620" <= letter <= "\u06ff" and letter.isalpha() for letter in text)


def _files(language: Language) -> list[tuple[str, str]]:
    ours = str(resource("i18n"))
    if language == "en":
        return [(ours, "hashiya_en")]
    return [(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase_ar"), (ours, "hashiya_ar")]
