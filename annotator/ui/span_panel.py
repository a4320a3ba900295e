"""The panel of the current span: what it covers, how it is labelled, and what is said of it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from annotator.core.annotation import Annotation, Span
from annotator.core.change import EditSpan
from annotator.ui import labelling
from annotator.ui.current_span import CurrentSpan
from annotator.ui.keymap import key_name
from annotator.ui.language import translate
from annotator.ui.side import Panel

if TYPE_CHECKING:
    from annotator.ui.attributes import Attributes
    from annotator.ui.links_list import LinksList
    from annotator.ui.remarks import Remarks
    from annotator.ui.window import Window


# After the first paint and what follows on it, in milliseconds.
_READY_AFTER = 900


class SpanPanel(Panel):
    """The parts of the panel, one below the other."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.current = CurrentSpan(self)
        self.current.relabel.connect(window.annotate.relabel_span)
        self.current.remove.connect(window.annotate.remove_span)
        self._attributes: Attributes | None = None
        self._remarks: Remarks | None = None
        self._links: LinksList | None = None
        self._seen: tuple[Annotation, Span | None] | None = None
        self.setFocusProxy(self.current)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.current)
        self._rows.addStretch(1)

    @property
    def attributes(self) -> "Attributes":
        """Attribute values of the current span; made when first needed, which is after the first paint."""
        if self._attributes is None:
            from annotator.ui.attributes import Attributes

            made = self._attributes = Attributes(self)
            made.set_values.connect(self._set_values)
            made.left.connect(self.window_of.go_to_text)
            made.refused.connect(self.window_of.session.reported)
            self.window_of.session.leaving.connect(made.settle)
            made.hide()
            self._rows.insertWidget(1, made)
        return self._attributes

    @property
    def remarks(self) -> "Remarks":
        """Note and flag of the current span; made when first needed, which is after the first paint."""
        if self._remarks is None:
            from annotator.ui.remarks import Remarks

            made = self._remarks = Remarks(self, whole=False)
            made.noted.connect(self._note)
            made.flagged.connect(lambda span_id, unsure: self._remark(span_id, unsure=unsure))
            made.done.connect(self.window_of.go_to_text)
            made.retranslate()
            self.window_of.session.leaving.connect(made.keep)
            self._rows.insertWidget(self._rows.count() - 1, made)
        return self._remarks

    @property
    def links(self) -> "LinksList":
        """The links of the current span; made when first needed."""
        if self._links is None:
            from annotator.ui.links_list import LinksList

            self._links = LinksList(self.window_of, self)
            self._links.retranslate()
            above = self._attributes or self.current
            self._rows.insertWidget(self._rows.indexOf(above) + 1, self._links)
        return self._links

    def read_article(self) -> None:
        """Another schema may be in force, and another span is current."""
        project = self.window_of.session.project
        self.current.show_schema(project.schema if project else None)
        self.read_target()
        if project is not None:
            QTimer.singleShot(_READY_AFTER, self, self.warm)

    def read_change(self, change: object) -> None:  # noqa: ARG002
        """The current span may have changed; where it was told of already, nothing is shown twice."""
        annotation, span = self.window_of.session.annotation, self.window_of.annotate.current_span()
        if self._seen is None or self._seen[0] is not annotation or self._seen[1] is not span:
            self.read_target()

    def warm(self) -> None:
        """Make now what the first chosen span would wait for."""
        from annotator.ui.proposing import shipped_cues

        shipped_cues()
        if self.window_of.session.project is not None:
            self.attributes.make_ready(self.window_of.session.project.schema)

    def read_target(self) -> None:
        """Show the current span."""
        annotate = self.window_of.annotate
        span = annotate.current_span()
        self._seen = self.window_of.session.annotation, span
        self.current.show_span(span, annotate.spans_around(span) if span else ())
        self._show_attributes(span)
        if span is not None or self._links is not None:
            self.links.show_span(span)
        if span is not None:
            self.remarks.show_remarks(span.id, span.note, unsure=span.unsure)
        elif self._remarks is not None:
            self._remarks.show_remarks(None, "", unsure=False)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.current.retranslate()
        if self._attributes is not None:
            self._attributes.retranslate()
        if self._links is not None:
            self._links.retranslate()
        if self._remarks is not None:
            self._remarks.retranslate()

    def stop(self) -> None:
        """What is being written is kept."""
        if self._attributes is not None:
            self._attributes.settle()
        if self._remarks is not None:
            self._remarks.keep()

    def enter(self) -> None:
        """Put the hand on the attributes of the current span."""
        if self._attributes is not None and self._attributes.rows:
            self._attributes.enter()
        else:
            super().enter()

    def answer(self, attribute_id: str = "") -> None:
        """Put the hand on one attribute of the current span, or on the first that needs an answer."""
        if self._need_span() is None:
            return
        if attribute_id:
            self.attributes.open(attribute_id)
        else:
            self.attributes.enter()

    def confirm_proposals(self) -> None:
        """Take all that is proposed for the current span; without any, say so."""
        if self._need_span() is not None and not self.attributes.confirm_all():
            nothing = translate("Attributes", "Nothing is proposed for this span.")
            self.window_of.session.reported.emit(nothing)

    def dismiss_proposals(self) -> None:
        """Propose nothing for the current span any more."""
        if self._need_span() is not None:
            self.attributes.dismiss_all()

    def write_note(self) -> None:
        """Put the hand on the note of the current span; without one, say so."""
        if self._need_span() is not None:
            self.remarks.write()

    def switch_unsure(self) -> None:
        """Flag the current span, or take the flag off."""
        span = self._need_span()
        if span is not None:
            self._remark(span.id, unsure=not span.unsure)

    def _set_values(self, span_id: str, values: Mapping[str, Any]) -> None:
        # Where another window edited meanwhile, what it did is shown now, and the value is still to be kept.
        annotate = self.window_of.annotate
        if not (annotate.set_values(span_id, values) or annotate.set_values(span_id, values)):
            self.attributes.restore()

    def _show_attributes(self, span: Span | None) -> None:
        session = self.window_of.session
        if span is not None and session.project is not None and session.article is not None:
            label = session.project.schema.label(span.label)
            self.attributes.show_span(session.article.text, span, label)
        elif self._attributes is not None:
            self._attributes.show_span("", None, None)

    def _need_span(self) -> Span | None:
        span = self.window_of.annotate.current_span()
        if span is None:
            said = translate("Remarks", "Choose a span first ({key}).")
            self.window_of.session.reported.emit(said.format(key=key_name("next_span")))
        return span

    def _note(self, span_id: object, note: str) -> None:
        # Where another window edited meanwhile, what it did is shown now, and the note is still to be kept.
        if not self._remark(span_id, note=note):
            self._remark(span_id, note=note)

    def _remark(self, span_id: object, **said: str | bool) -> bool:
        session = self.window_of.session
        span = session.annotation.span(str(span_id))
        if span is None:
            return True
        change = EditSpan(span, msgspec.structs.replace(span, **said))
        return session.do(labelling.with_status(session.annotation, change))
