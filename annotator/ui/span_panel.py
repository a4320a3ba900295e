"""The panel of the current span: what it covers, how it is labelled, and what hangs on it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from annotator.ui.current_span import CurrentSpan
from annotator.ui.side import Panel

if TYPE_CHECKING:
    from annotator.ui.window import Window


class SpanPanel(Panel):
    """The parts of the panel, one below the other."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.current = CurrentSpan(self)
        self.current.relabel.connect(window.annotate.relabel_span)
        self.current.remove.connect(window.annotate.remove_span)
        self.setFocusProxy(self.current)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.current)
        layout.addStretch(1)

    def read_article(self) -> None:
        """Another schema may be in force, and another span is current."""
        project = self.window_of.session.project
        self.current.show_schema(project.schema if project else None)
        self.read_target()

    def read_change(self, change: object) -> None:  # noqa: ARG002
        """The current span may have changed; whether it is another one is told by itself."""
        self.read_target()

    def read_target(self) -> None:
        """Show the current span."""
        annotate = self.window_of.annotate
        span = annotate.current_span()
        self.current.show_span(span, annotate.spans_around(span) if span else ())

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.current.retranslate()
