"""Where a schema is edited: the tree, the fields of the chosen one, and the questions that follow."""

import re
from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import BadSchema
from annotator.core.schema import Attribute, Choice, Label, LinkType, Names
from annotator.core.schema_colors import farthest
from annotator.core.schema_draft import Answer, Census, Draft, Item, Kind, Question, Thing
from annotator.ui.language import isolated, quoted, translate
from annotator.ui.schema.form import SchemaForm
from annotator.ui.schema.questions import Questions
from annotator.ui.schema.tree import Chosen, Group, SchemaTree
from annotator.ui.schema.words import NEW, NEW_NAMES, name_of

_ID = re.compile(r"[\w.-]{1,64}")
_STEP = re.compile(r"(labels|links|attributes|choices)\[(\d+)\]")
_MOST_STEPS = 200


class SchemaDesk(QWidget):
    """``changed()``: the draft says something else, or something is asked. ``said(sentence)``: why not."""

    changed = Signal()
    said = Signal(str)

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self.draft = draft
        self.census: Census | None = None
        self.fault: BadSchema | None = None
        self._past: list[Draft] = []
        self._last: tuple[int, str] | None = None
        self.tree, self.form, self.questions = SchemaTree(self), SchemaForm(self), Questions(self)
        self.buttons: dict[str, QPushButton] = {}
        self._merges = QMenu(self)
        self._arrange()
        self.tree.picked.connect(self._show_chosen)
        self.tree.wanted.connect(self._act)
        self.form.edited.connect(self._edit)
        self.form.renamed.connect(self._rename)
        self.questions.answered.connect(self._answer)
        self._merges.aboutToShow.connect(self._fill_merges)
        undo = QShortcut(QKeySequence("Ctrl+Z"), self.tree, context=Qt.ShortcutContext.WidgetShortcut)
        undo.activated.connect(self.undo)
        self.refresh()
        self._show_chosen()

    # -- what it is --------------------------------------------------------------------------------------

    def count_open(self) -> int:
        """How many questions have no answer yet."""
        if self.census is None:
            return 0
        return sum(question.answer is None for question in self.draft.questions(self.census))

    def show_census(self, census: Census) -> None:
        """Show how often each thing is used, and ask about what is gone."""
        self.census = census
        self.refresh()

    # -- gestures ----------------------------------------------------------------------------------------

    def take(self, draft: Draft) -> None:
        """Go on with another draft; the one before can be gone back to."""
        self._keep()
        self.draft = draft
        self.refresh()
        self._show_chosen()

    def undo(self) -> None:
        """Go back by one step of editing."""
        if self._past:
            self.draft = self._past.pop()
            self._last = None
            self.refresh()
            self._show_chosen()

    def add_beside(self) -> None:
        """A new thing of the same kind behind the chosen one."""
        chosen = self.tree.chosen()
        if isinstance(chosen, Item):
            self._add(self.draft.siblings(chosen), chosen.kind, chosen)
        else:
            self.add_inside()

    def add_inside(self) -> None:
        """A new thing in the chosen one: a label, a link type, an attribute or a choice."""
        chosen = self.tree.chosen()
        kind = self._kind_inside()
        if kind is not None:
            items = chosen.items if isinstance(chosen, Item) else self._group(chosen)
            self._add(items, kind, None)

    def remove(self) -> None:
        """Take the chosen one out; where it is in use the next question says so."""
        chosen = self.tree.chosen()
        if isinstance(chosen, Item):
            self._keep()
            siblings = self.draft.siblings(chosen)
            place = siblings.index(chosen)
            group: Group = "links" if chosen.kind == "link" else "labels"
            above: Chosen = self.draft.parent(chosen) or group
            self.draft.remove(chosen)
            self.refresh()
            self.tree.choose(siblings[min(place, len(siblings) - 1)] if siblings else above)
            self._show_chosen()
            self.questions.go_to_open()

    def shift(self, by: int) -> None:
        """Move the chosen one up or down among its own."""
        chosen = self.tree.chosen()
        if isinstance(chosen, Item):
            self._keep()
            if self.draft.shift(chosen, by):
                self.refresh()
            else:
                self._past.pop()

    def merge(self, other: Item) -> None:
        """Let the chosen one become ``other``, with everything that has it."""
        chosen = self.tree.chosen()
        if isinstance(chosen, Item) and other is not chosen:
            self._keep()
            self.draft.merge(chosen, other)
            self.refresh()
            self.tree.choose(other)
            self._show_chosen()
            self.questions.go_to_open()

    def refresh(self) -> None:
        """Show the draft as it is now, with what is wrong with it and what it asks."""
        self.fault, at = self._find_fault()
        self.tree.show_draft(self.draft, self.census, at)
        if self.census is not None:
            self.questions.show_questions(self.draft.before, self.draft.questions(self.census))
        self._enable()
        self.changed.emit()

    # -- inside ------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.tree, 1)
        for names in (("beside", "inside"), ("up", "down", "merge", "remove")):
            row = QHBoxLayout()
            row.setSpacing(6)
            for name in names:
                button = self.buttons[name] = QPushButton(side)
                button.setAutoDefault(False)
                if name != "merge":
                    button.clicked.connect(lambda _checked=False, one=name: self._act(one))
                row.addWidget(button, 1 if name in ("beside", "inside", "merge") else 0)
            column.addLayout(row)
        self.buttons["merge"].setMenu(self._merges)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(scroll)
        split.setSizes([360, 560])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(split, 1)
        layout.addWidget(self.questions)

    def _act(self, what: str) -> None:
        acts: dict[str, Callable[[], object]] = {
            "beside": self.add_beside,
            "inside": self.add_inside,
            "up": lambda: self.shift(-1),
            "down": lambda: self.shift(1),
            "remove": self.remove,
            "edit": self.form.focus_first,
        }
        acts[what]()

    def _enable(self) -> None:
        """Name the buttons for what is chosen, and enable those that can do something."""
        chosen = self.tree.chosen()
        item = chosen if isinstance(chosen, Item) else None
        inside = self._kind_inside()
        buttons = self.buttons
        buttons["beside"].setText(translate("Schema", NEW[item.kind]) if item else "")
        buttons["inside"].setText(translate("Schema", NEW[inside]) if inside else "")
        buttons["up"].setText(translate("Schema", "U&p"))
        buttons["down"].setText(translate("Schema", "Do&wn"))
        buttons["merge"].setText(translate("Schema", "&Merge into…"))
        buttons["remove"].setText(translate("Schema", "&Remove"))
        keys = {"beside": "Ins", "inside": "Shift+Ins", "up": "Alt+↑", "down": "Alt+↓", "remove": "Del"}
        for name, keys_of in keys.items():
            buttons[name].setToolTip(isolated(keys_of))
        buttons["beside"].setVisible(item is not None)
        buttons["inside"].setVisible(inside is not None)
        siblings = self.draft.siblings(item) if item else []
        place = siblings.index(item) if item else 0
        buttons["up"].setEnabled(item is not None and place > 0)
        buttons["down"].setEnabled(item is not None and place < len(siblings) - 1)
        buttons["merge"].setEnabled(len(siblings) > 1)
        buttons["remove"].setEnabled(item is not None)

    def _kind_inside(self) -> Kind | None:
        """What can be added to the chosen one."""
        chosen = self.tree.chosen()
        if not isinstance(chosen, Item):
            return "link" if chosen == "links" else "label"
        if chosen.kind == "label":
            return "attribute"
        takes = isinstance(chosen.thing, Attribute) and chosen.thing.type in ("choice", "choices")
        return "choice" if takes else None

    def _group(self, chosen: object) -> list[Item]:
        return self.draft.links if chosen == "links" else self.draft.labels

    def _fill_merges(self) -> None:
        self._merges.clear()
        chosen = self.tree.chosen()
        for other in self.draft.siblings(chosen) if isinstance(chosen, Item) else ():
            if other is not chosen:
                action = QAction(name_of(other), self._merges)
                action.triggered.connect(lambda _checked=False, one=other: self.merge(one))
                self._merges.addAction(action)

    def _add(self, items: list[Item], kind: Kind, after: Item | None) -> None:
        self._keep()
        item = Item(kind, self._made(kind, items))
        self.draft.add(items, item, after)
        self.refresh()
        self.tree.choose(item)
        self._show_chosen()
        self.form.focus_first()

    def _made(self, kind: Kind, items: list[Item]) -> Thing:
        """A new thing with an id of its own and what it needs to hold together."""
        taken = {item.id for item in items} | {item.was for item in items}
        start = kind.upper() if kind == "label" else kind
        new = next(name for count in range(1, len(taken) + 2) if (name := f"{start}_{count}") not in taken)
        names: Names = NEW_NAMES[kind]
        match kind:
            case "label":
                colors = [item.thing.color for item in items if isinstance(item.thing, Label)]
                return Label(new, names, farthest(color for color in colors if len(color) == 7), "")
            case "attribute":
                return Attribute(new, "text", names)
            case "choice":
                return Choice(new, names)
            case _:
                return LinkType(new, names, (("*", "*"),))

    def _show_chosen(self) -> None:
        chosen = self.tree.chosen()
        self._last = None
        if isinstance(chosen, Item):
            self.form.show_item(chosen, self.draft.siblings(chosen), self.draft.labels)
        elif chosen == "labels":
            self.form.show_names(self.draft.names)
        else:
            self.form.clear()
        self._enable()

    def _edit(self, field: str, thing: object) -> None:
        """A field of the chosen one says something else. Typing in one field is one step back."""
        chosen = self.tree.chosen()
        step = (chosen.mark if isinstance(chosen, Item) else 0, field)
        if step != self._last:
            self._keep()
            self._last = step
        if isinstance(thing, Names):
            self.draft.names = thing
        elif isinstance(chosen, Item) and isinstance(thing, Label | Attribute | Choice | LinkType):
            self.draft.change(chosen, thing)
        self.refresh()

    def _rename(self, wished: str) -> None:
        """Give the chosen one another id, where that can be one."""
        chosen = self.tree.chosen()
        if not isinstance(chosen, Item):
            return
        others = {one.id for one in self.draft.siblings(chosen) if one is not chosen}
        if not _ID.fullmatch(wished):
            self.said.emit(translate("Schema", "An id is made of letters, digits, and . _ -"))
        elif wished in others:
            said = translate("Schema", "Something else has the id {id} already; choose another.")
            self.said.emit(said.format(id=quoted(wished)))
        else:
            self._keep()
            self.draft.change(chosen, msgspec.structs.replace(chosen.thing, id=wished))
            self.refresh()
        self.form.show_id(chosen.thing)

    def _answer(self, question: Question, answer: Answer) -> None:
        self._keep()
        self.draft.answer(question, answer)
        self.refresh()

    def _keep(self) -> None:
        """Before a step: note what to go back to."""
        self._past.append(self.draft.copy())
        del self._past[:-_MOST_STEPS]

    def _find_fault(self) -> tuple[BadSchema | None, Item | None]:
        """What is wrong with the draft, and where."""
        try:
            self.draft.plan()
        except BadSchema as error:
            return error, self._at(str(error.fields["path"]))
        return None, None

    def _at(self, path: str) -> Item | None:
        """The item that a path of BadSchema leads to."""
        found: Item | None = None
        for name, place in _STEP.findall(path):
            items = self._group(name) if found is None else found.items
            if int(place) >= len(items):
                break
            found = items[int(place)]
        return found
