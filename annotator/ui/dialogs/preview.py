"""Text shown to be looked at before it becomes an article; never read back from here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.ui.fonts import load_fonts
from annotator.ui.language import holds_arabic

_LONGEST = 20_000


class Preview(QPlainTextEdit):
    """The beginning of a text, in the articles' font and direction."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(220)
        font = self.font()
        font.setFamily(load_fonts().text)
        font.setPointSizeF(14)
        self.setFont(font)

    def show_text(self, text: str) -> None:
        """Show as much of ``text`` as anybody would read here."""
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        right = holds_arabic(text[:_LONGEST])
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setPlainText(text[:_LONGEST])
