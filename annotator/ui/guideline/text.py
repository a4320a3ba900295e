"""Markdown shown to be read. It comes from anybody's project file, so it is text and never more.

HTML in it stays letters, nothing is fetched or followed, images are their words, and each paragraph runs the
way its letters do.
"""

import re
from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from annotator.ui.fonts import load_fonts
from annotator.ui.language import holds_arabic
from annotator.ui.theme import tones

LONGEST = 40_000
"""So many characters of a section are shown; laying out more would keep the window waiting."""

_IMAGE = re.compile(r"!\[([^\]\n]*)\](?:\([^()\n]*\)|\[[^\]\n]*\])?")
_COLUMNS = 40
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class GuidelineText(QTextBrowser):
    """A read-only view of Markdown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        font = QFont(load_fonts().text)
        font.setPointSizeF(11.5)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(8)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """For Qt: there is nothing to load, wherever it is said to be."""
        return None

    def show_markdown(self, text: str) -> None:
        """Show ``text``, from its beginning."""
        self.document().setMarkdown(harmless(text[:LONGEST]), _FEATURES)
        self._tidy()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    # -- inside ------------------------------------------------------------------------------------------

    def _tidy(self) -> None:
        """Give each paragraph its direction, and let links be words."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(direction(block.text()))
            self._unlink(block)
            table = cursor.currentTable()
            if isinstance(table, QTextTable):
                _turn(table)
            block = block.next()
        cursor.endEditBlock()

    def _unlink(self, block: QTextBlock) -> None:
        plain = QTextCharFormat()
        plain.setAnchor(False)
        plain.setAnchorHref("")
        plain.setFontUnderline(False)
        plain.setForeground(QColor(tones().text))
        linked = [
            (piece.position(), piece.length())
            for entry in cast("Iterable[QTextBlock.iterator]", block)
            if (piece := entry.fragment()).isValid() and piece.charFormat().isAnchor()
        ]
        for start, length in linked:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(plain)


def harmless(text: str) -> str:
    """The Markdown without images, which are their words, and without tables wider than anybody reads."""
    text = _IMAGE.sub(r"\1", text).replace("![", "[").replace("\ufffc", " ")
    lines = (line.replace("|", "¦") if line.count("|") > _COLUMNS else line for line in text.split("\n"))
    return "\n".join(lines)


def runs_from_the_right(text: str) -> bool:
    """Whether a paragraph of a guideline is Arabic: by most of its letters, or by how it opens.

    An English one quotes Arabic examples, and a head in both languages opens with the Arabic name.
    """
    letters = [holds_arabic(letter) for letter in text if letter.isalpha()]
    arabic = sum(letters)
    return bool(letters) and (2 * arabic > len(letters) or (letters[0] and 6 * arabic >= len(letters)))


def direction(text: str) -> QTextBlockFormat:
    """The format of a paragraph that runs as its letters do, from the side where it begins."""
    arabic = runs_from_the_right(text)
    found = QTextBlockFormat()
    found.setLayoutDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if arabic else Qt.AlignmentFlag.AlignLeft
    found.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return found


def _turn(table: QTextTable) -> None:
    """A table whose first cell is Arabic begins at the right."""
    form = table.format()
    if isinstance(form, QTextTableFormat):
        arabic = runs_from_the_right(table.cellAt(0, 0).firstCursorPosition().block().text())
        form.setLayoutDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(form)
