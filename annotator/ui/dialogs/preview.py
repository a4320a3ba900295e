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
        lay_out(self, right_to_left=holds_arabic(text[:_LONGEST]))
        self.setPlainText(text[:_LONGEST])


def lay_out(text: QPlainTextEdit, *, right_to_left: bool) -> None:
    """Run the paragraphs of ``text`` one way, from the side where they begin."""
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    text.document().setDefaultTextOption(option)
