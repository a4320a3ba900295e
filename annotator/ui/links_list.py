"""The links of the current span, beside the text: where each leads, and what can be done with it."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.core.annotation import Link, Span
from annotator.core.linking import link_type, remaking, removing, turned, ways
from annotator.ui.language import directed, isolated, language, quoted, spoken, tip, translate
from annotator.ui.links_words import away_sentence, label_name, link_name, words_of
from annotator.ui.theme import set_quiet, tones

if TYPE_CHECKING:
    from annotator.ui.window import Window

_WORDS = 40


class LinkRow(QPushButton):
    """One link. Enter or a click goes to its other end; Delete, R and T remove, turn and retype it."""

    def __init__(self, owner: "LinksList", link: Link) -> None:
        super().__init__(owner)
        self._owner, self.link = owner, link
        self.setObjectName("way")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(10, 10))
        self.clicked.connect(lambda: owner.go(self.link))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt."""
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: lambda: self._owner.go(self.link),
            Qt.Key.Key_Enter: lambda: self._owner.go(self.link),
            Qt.Key.Key_Delete: lambda: self._owner.remove(self.link),
            Qt.Key.Key_Backspace: lambda: self._owner.remove(self.link),
            Qt.Key.Key_Down: lambda: self._owner.step(self, 1),
            Qt.Key.Key_Up: lambda: self._owner.step(self, -1),
            Qt.Key.Key_R: lambda: self._owner.turn(self.link),
            Qt.Key.Key_T: lambda: self._owner.offer(self),
        }
        if plain and key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, _event: QContextMenuEvent) -> None:
        """For Qt."""
        self._owner.offer(self)


class LinksList(QWidget):
    """All edits go through the view of the text, and so can be undone."""

    def __init__(self, window: "Window", parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._span: Span | None = None
        self._shown: tuple[object, ...] = ()
        self._lines: list[tuple[LinkRow, QToolButton]] = []
        self._used = 0
        self._heading, self._empty = QLabel(self), QLabel(self)
        self._heading.setObjectName("heading")
        self._empty.setWordWrap(True)
        set_quiet(self._empty, quiet=True)
        self._add = QPushButton(self)
        self._add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._add.clicked.connect(window.linking.begin)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._empty)
        layout.addLayout(self._rows)

    # -- what is seen ------------------------------------------------------------------------------------

    def show_span(self, span: Span | None) -> None:
        """Show the links of this span; None: there is none to show links of."""
        self._span = span
        project, annotation = self._window.session.project, self._window.session.annotation
        links = annotation.links_of(span.id) if span is not None and project is not None else ()
        ends = [(annotation.span(link.source), annotation.span(link.target)) for link in links]
        shown = (span and (span.id, span.label), links, ends, project and project.schema, language(), tones())
        if shown != self._shown:
            self._shown = shown
            self._fill(links)
        self.setVisible(span is not None)

    def texts(self) -> list[str]:
        """What is written, line by line."""
        return [row.text() for row in self.rows()]

    def rows(self) -> list[LinkRow]:
        """The lines, to be walked and pressed."""
        return [row for row, _menu in self._lines[: self._used]]

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(translate("Links", "Links of the current span"))
        self._heading.setText(translate("Links", "Links"))
        self._empty.setText(translate("Links", "None yet."))
        keys = self._window.actions_by_id["link"].shortcut().toString()
        self._add.setText(translate("Links", "Link…"))
        self._add.setToolTip(f"{translate('Links', 'Link the current span')} ({isolated(keys)})")
        self._add.setAccessibleName(translate("Links", "Link the current span"))
        for _row, menu in self._lines:
            menu.setAccessibleName(translate("Links", "What to do with this link"))
        self._shown = ()
        self.show_span(self._span)

    def _fill(self, links: Sequence[Link]) -> None:
        """Lines are kept and said anew: to make and polish buttons costs a key more than all else."""
        ordered = self._ordered(links)
        focused = next((place for place, row in enumerate(self.rows()) if row.hasFocus()), None)
        while len(self._lines) < len(ordered):
            self._lines.append(self._line(ordered[len(self._lines)]))
        self._used = len(ordered)
        for place, (row, menu) in enumerate(self._lines):
            used = place < len(ordered)
            row.setVisible(used)
            menu.setVisible(used)
            if used:
                self._say(row, ordered[place])
        self._empty.setVisible(not ordered)
        if focused is not None:
            rows = self.rows()
            (rows[min(focused, len(rows) - 1)] if rows else self._add).setFocus()

    def _ordered(self, links: Sequence[Link]) -> list[Link]:
        """Those that lead away first, each kind in the order of the text."""
        if len(links) < 2:
            return list(links)
        own = self._span.id if self._span else ""
        place = {span.id: at for at, span in enumerate(self._window.session.annotation.spans)}
        return sorted(links, key=lambda link: (link.source != own, place.get(self._other_id(link), -1)))

    def _line(self, link: Link) -> tuple[LinkRow, QToolButton]:
        row, menu = LinkRow(self, link), QToolButton(self)
        row.setMinimumSize(60, row.fontMetrics().lineSpacing() * 2 + 10)  # else its words push the panel wide
        menu.setText("⋯")
        menu.setAutoRaise(True)
        menu.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        menu.clicked.connect(lambda: self.offer(row))
        menu.setAccessibleName(translate("Links", "What to do with this link"))
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(row, 1)
        line.addWidget(menu)
        self._rows.addLayout(line)
        return row, menu

    def _say(self, row: LinkRow, link: Link) -> None:
        row.link = link
        project, annotation, span = self._window.session.project, self._window.session.annotation, self._span
        if project is None or span is None:
            return
        outwards, other = link.source == span.id, annotation.span(self._other_id(link))
        arrow = "←" if outwards == (language() == "ar") else "→"
        name = link_name(project.schema, link.type)
        label = label_name(project.schema, other.label) if other else ""
        row.setText(
            f"{spoken(f'{arrow} {name} · {label}')}\n{directed(quoted(f'«{words_of(other, _WORDS)}»'))}"
        )
        label_of = project.schema.label(other.label) if other else None
        row.setIcon(_swatch(label_of.color if label_of else tones().quiet))
        said = spoken(away_sentence(project.schema, annotation, link, span.id))
        row.setAccessibleName(said)
        keys = translate(
            "Links", "Enter: to the other end · T: another type · R: turn round · Delete: remove"
        )
        row.setToolTip(tip(f"{said}\n{spoken(keys)}"))
        row.setAccessibleDescription(keys)

    # -- what is done ------------------------------------------------------------------------------------

    def go(self, link: Link) -> None:
        """Make the other end the current span, and go to the text."""
        self._window.go_to_text()
        self._window.annotate.canvas.choose_span(self._other_id(link))

    def remove(self, link: Link) -> None:
        """Remove the link."""
        annotation = self._window.session.annotation
        self._window.annotate.attempt(lambda: removing(annotation, link.id))

    def turn(self, link: Link) -> None:
        """Turn the link round, where the schema allows it."""
        project, annotation = self._window.session.project, self._window.session.annotation
        if project is not None:
            self._window.annotate.attempt(lambda: remaking(project.schema, annotation, link.id, turned(link)))

    def step(self, row: LinkRow, by: int) -> None:
        """Go to the next line, or the one before."""
        rows = self.rows()
        rows[(rows.index(row) + by) % len(rows)].setFocus()

    def offer(self, row: LinkRow) -> None:
        """What can be done with the link, as a list below it."""
        menu = self.menu(row.link)
        menu.popup(row.mapToGlobal(row.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def menu(self, link: Link) -> QMenu:
        """Other types and ways first, then going there and removing."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        project, annotation = self._window.session.project, self._window.session.annotation
        source, target = annotation.span(link.source), annotation.span(link.target)
        if project is None or source is None or target is None:
            return menu
        for way in ways(project.schema, annotation, source, target):
            if way == turned(link):
                continue
            name = link_name(project.schema, way.type)
            back = translate("Links", "{link}, the other way round").format(link=name)
            action = QAction(name if way.source == link.source else back, menu)
            action.triggered.connect(
                lambda _checked=False, one=way: self._window.annotate.attempt(
                    lambda: remaking(project.schema, annotation, link.id, one)
                )
            )
            menu.addAction(action)
        menu.addSeparator()
        kind = link_type(project.schema, link.type)
        turnable = kind is not None and kind.allows(target.label, source.label)
        acts: list[tuple[str, Callable[[Link], None], bool]] = [
            (translate("Links", "Turn round"), self.turn, turnable),
            (translate("Links", "To the other end"), self.go, True),
            (translate("Links", "Remove this link"), self.remove, True),
        ]
        for text, act, possible in acts:
            action = QAction(text, menu)
            action.setEnabled(possible)
            action.triggered.connect(lambda _checked=False, do=act: do(link))
            menu.addAction(action)
        return menu

    def _other_id(self, link: Link) -> str:
        return link.target if self._span is not None and link.source == self._span.id else link.source


@cache
def _swatch(color: str) -> QIcon:
    pixmap = QPixmap(10, 10)
    pixmap.fill(QColor(color))
    return QIcon(pixmap)
