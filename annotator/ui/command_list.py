"""Everything that can be done by its name: commands, labels, and articles by their number."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QTranslator

from annotator.core.errors import HashiyaError
from annotator.places import resource
from annotator.ui.action_rows import ACTIONS, MENUS, Row
from annotator.ui.articles import title_of
from annotator.ui.command_match import fit
from annotator.ui.keymap import keys_of, native, unmarked
from annotator.ui.language import language, number, quoted, shown, translate

if TYPE_CHECKING:
    from annotator.ui.window import Window

SELF = "commands"
"""The command that opens the list, which need not stand in it."""


class Entry(msgspec.Struct, frozen=True):
    """One thing to do. ``names`` are what it is found by; ``why`` it cannot be done now, or ""."""

    id: str
    name: str
    group: str
    keys: str
    names: tuple[str, ...]
    why: str
    run: Callable[[], object]


class CommandList:
    """What the window can be told at this moment."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._other = QTranslator()
        self._other.load("hashiya_ar" if language() == "en" else "hashiya_en", str(resource("i18n")))
        commands = [self._command(row) for row in ACTIONS if row.id != SELF]
        self._entries = [*commands, *self._labels()]

    def found(self, typed: str, recent: Sequence[str]) -> Sequence[Entry]:
        """What fits ``typed``, best first; of what fits alike, what was done last and what can be done."""
        typed = typed.strip()
        places = {name: place for place, name in enumerate(recent)}
        ranked: list[tuple[float, bool, int, int, Entry]] = []
        for at, entry in enumerate(self._entries):
            score = fit(typed, entry.names)
            if score is not None:
                ranked.append((score, bool(entry.why), places.get(entry.id, len(places)), at, entry))
        ranked.sort(key=lambda one: one[:4])
        article = self._article(typed)
        found = [one[-1] for one in ranked]
        return [article, *found] if article else found

    # -- inside ------------------------------------------------------------------------------------------

    def _command(self, row: Row) -> Entry:
        group = unmarked(translate("Actions", MENUS[row.menu])) if row.menu else ""
        keys = [native(key) for key in keys_of(row.id)]
        shown_name = unmarked(translate("Actions", row.text))
        other = unmarked(self._other.translate("Actions", row.text) or row.text)
        action = self._window.actions_by_id[row.id]
        return Entry(
            row.id, shown_name, group, keys[0] if keys else "",
            (shown_name, other, unmarked(row.text), group, *keys), why_not(self._window, row), action.trigger,
        )  # fmt: skip

    def _labels(self) -> Sequence[Entry]:
        project = self._window.session.project
        return [
            Entry(
                f"label:{label.id}",
                translate("Commands", "Label: {name}").format(name=label.names.within(language())),
                translate("Commands", "Labels"), shown(label.key),
                (label.names.ar, label.names.en, label.id, translate("Commands", "Labels")),
                self._no_label(), lambda one=label.id: self._window.annotate.use_label(one),  # type: ignore[misc]
            )
            for label in (project.schema.offered() if project else ())
        ]  # fmt: skip

    def _no_label(self) -> str:
        annotate = self._window.annotate
        if self._window.session.article is None or self._window.pages.current is not None:
            return translate("Commands", "no article is open")
        if not annotate.selected_text() and annotate.current_span() is None:
            return translate("Commands", "select some text first")
        return ""

    def _article(self, typed: str) -> Entry | None:
        """The article whose number was typed, in digits of either kind."""
        session = self._window.session
        if session.project is None or session.annotator is None or not re.fullmatch(r"\d{1,9}", typed):
            return None
        article_id, count = int(typed), session.project.article_count()
        name = translate("Commands", "Go to article {number}").format(number=number(article_id))
        try:
            rows = session.project.listing.rows(session.annotator.id, [article_id])
        except HashiyaError as error:
            session.report(error)
            return None
        if not rows:
            few = translate("Commands", "there are only {count}").format(count=number(count))
            gone = translate("Commands", "no article has this number")
            return Entry("article", name, "", "", (), few if article_id > count else gone, lambda: None)
        name = f"{name}: {quoted(title_of(rows[0]))}"
        return Entry("article", name, "", "", (), "", lambda: self._window.open_article(article_id))


def why_not(window: "Window", row: Row) -> str:
    """Why a command cannot be used now, in a few words; "" where it can."""
    if window.actions_by_id[row.id].isEnabled():
        return ""
    session = window.session
    if session.project is None:
        return translate("Commands", "no project is open")
    if session.annotator is None:
        return translate("Commands", "nobody works here yet")
    if row.id == "undo":
        return translate("Commands", "nothing to take back")
    if row.id == "redo":
        return translate("Commands", "nothing to do again")
    if row.needs in ("open", "article") and session.article is None:
        return translate("Commands", "no article is open")
    return translate("Commands", "not on this screen")
