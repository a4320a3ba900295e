"""What stands above the text: the article's title, where and when it appeared, and its status."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.core.annotation import Annotation, Status
from annotator.core.article import Article
from annotator.ui.articles import status_color, status_name
from annotator.ui.language import directed, isolated, language, shown, spoken, tip, translate
from annotator.ui.theme import Tones, tones

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton


class CutLabel(QLabel):
    """One line that is cut at the text's own end where there is no room, with the whole in the tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, *, ours: bool = False) -> None:
        """Show ``text``, as much as fits; ``ours`` is a sentence of the interface, not somebody's words."""
        run = spoken if ours else directed
        self._whole = run(text) if text else ""
        # By the interface's direction: Qt would put a Latin outlet at the far end of an Arabic window.
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(text)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """For Qt."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        cut = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(cut)
        self.setToolTip(tip(self._whole) if cut != self._whole else "")


class Header(QWidget):
    """Title, source, date and status of the open article."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown_status: tuple[Status, str, Tones] | None = None
        self._title, self._details = CutLabel(self), CutLabel(self)
        self._details.setObjectName("quiet")
        self._status = QLabel(self)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.12)
        font.setBold(True)
        self._title.setFont(font)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._title)
        lines.addWidget(self._details)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 16, 7)
        layout.setSpacing(12)
        layout.addLayout(lines, 1)
        layout.addWidget(self._status)

    def add_button(self) -> "QToolButton":
        """A button beside the status; hidden until somebody has something to say on it."""
        from PySide6.QtWidgets import QToolButton

        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay the text's; a command does the same
        button.hide()
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def title(self) -> str:
        """The whole title, also where it is cut."""
        return self._title.accessibleName()

    def show_article(self, article: Article, annotation: Annotation) -> None:
        """Show what is known of ``article`` and how far ``annotation`` is."""
        self._title.show_text(article.title or translate("Header", "Untitled"))
        byline = article.meta.get("byline")
        published = isolated(shown(article.published.replace("T", " ")))
        parts = (article.source, published, byline if isinstance(byline, str) else "")
        self._details.show_text(" · ".join(part for part in parts if part))
        self.show_status(annotation)

    def show_status(self, annotation: Annotation) -> None:
        """Show how far ``annotation`` is; costs nothing where that is shown already."""
        color, tone = status_color(annotation.status), tones()
        now = (annotation.status, language(), tone)
        if now == self._shown_status:
            return
        self._shown_status = now
        self._status.setText(status_name(annotation.status))
        name = translate("Header", "Status: {status}").format(status=status_name(annotation.status))
        self._status.setAccessibleName(name)
        self._status.setStyleSheet(
            f"color: {color}; background: {tone.base}; border: 1px solid {color};"
            " border-radius: 9px; padding: 1px 12px;"
        )
