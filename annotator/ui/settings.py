"""What is remembered between runs: one ini file of the user, nothing else."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QKeySequence

from annotator.ui.language import Digits, Language

TEXT_SIZE = 24
"""The article's text size in pixels before anybody has chosen another."""

_RECENT = 12


class Settings:
    """The user's choices. ``file`` puts the ini elsewhere (tests, the walk without a display)."""

    def __init__(self, file: Path | None = None) -> None:
        if file is None:
            ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
            self._stored = QSettings(ini, user, "Hashiya", "hashiya")
        else:
            self._stored = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """The interface's language; Arabic until somebody says otherwise."""
        return "en" if self._text("language") == "en" else "ar"

    @language.setter
    def language(self, language: Language) -> None:
        self._stored.setValue("language", language)

    @property
    def digits(self) -> Digits:
        """Western (123) or Arabic (١٢٣) digits in the interface."""
        return "arabic" if self._text("digits") == "arabic" else "western"

    @digits.setter
    def digits(self, digits: Digits) -> None:
        self._stored.setValue("digits", digits)

    @property
    def theme(self) -> str:
        """``light``, ``dark`` or ``system``."""
        stored = self._text("theme")
        return stored if stored in ("light", "dark") else "system"

    @theme.setter
    def theme(self, theme: str) -> None:
        self._stored.setValue("theme", theme)

    @property
    def text_size(self) -> int:
        """The article's text size in pixels."""
        stored = self._text("text_size")
        return int(stored) if stored.isdecimal() else TEXT_SIZE

    @text_size.setter
    def text_size(self, pixels: int) -> None:
        self._stored.setValue("text_size", pixels)

    @property
    def show_invisible(self) -> bool:
        """Whether invisible characters are shown in the article."""
        return self._text("show_invisible") == "yes"

    @show_invisible.setter
    def show_invisible(self, show: bool) -> None:
        self._stored.setValue("show_invisible", "yes" if show else "no")

    @property
    def suggestions(self) -> bool:
        """Whether words that were labelled before are marked as suggestions."""
        return self._text("suggestions") != "no"

    @suggestions.setter
    def suggestions(self, show: bool) -> None:
        self._stored.setValue("suggestions", "yes" if show else "no")

    @property
    def find_whole(self) -> bool:
        """Whether a search takes whole words only."""
        return self._text("find_whole") == "yes"

    @find_whole.setter
    def find_whole(self, whole: bool) -> None:
        self._stored.setValue("find_whole", "yes" if whole else "no")

    @property
    def everywhere_all(self) -> bool:
        """Whether labelling everywhere goes through all articles."""
        return self._text("everywhere_all") == "yes"

    @everywhere_all.setter
    def everywhere_all(self, everywhere: bool) -> None:
        self._stored.setValue("everywhere_all", "yes" if everywhere else "no")

    @property
    def everywhere_label(self) -> str:
        """The label that was given everywhere last."""
        return self._text("everywhere_label")

    @everywhere_label.setter
    def everywhere_label(self, label: str) -> None:
        self._stored.setValue("everywhere_label", label)

    @property
    def show_links(self) -> bool:
        """Whether every link of an article is drawn in full."""
        return self._text("show_links") == "yes"

    @show_links.setter
    def show_links(self, show: bool) -> None:
        self._stored.setValue("show_links", "yes" if show else "no")

    @property
    def last_project(self) -> Path | None:
        """The project that was open last, if it still stands there."""
        stored = self._text("last_project")
        return Path(stored) if stored and Path(stored).is_file() else None

    @last_project.setter
    def last_project(self, path: Path) -> None:
        self._stored.setValue("last_project", str(path))

    def annotator(self, project: str) -> str:
        """Who worked in the project with this uuid last, or empty."""
        return self._text(f"projects/{project}/annotator")

    def set_annotator(self, project: str, name: str) -> None:
        """Remember who works in a project."""
        self._stored.setValue(f"projects/{project}/annotator", name)
        self._stored.setValue("last_annotator", name)

    @property
    def last_annotator(self) -> str:
        """Who worked in any project last, or empty."""
        return self._text("last_annotator")

    def article(self, project: str) -> int | None:
        """The article that was open last in the project with this uuid."""
        stored = self._text(f"projects/{project}/article")
        return int(stored) if stored.isdecimal() else None

    def set_article(self, project: str, article_id: int) -> None:
        """Remember the open article of a project."""
        self._stored.setValue(f"projects/{project}/article", article_id)

    def wish(self, project: str) -> str:
        """How the project with this uuid was exported last, as JSON, or empty."""
        return self._text(f"projects/{project}/export")

    def set_wish(self, project: str, wish: str) -> None:
        """Remember how a project is exported."""
        self._stored.setValue(f"projects/{project}/export", wish)

    def plan(self, project: str) -> str:
        """How the project with this uuid was published last, as JSON, or empty."""
        return self._text(f"projects/{project}/publish")

    def set_plan(self, project: str, plan: str) -> None:
        """Remember how a project is published."""
        self._stored.setValue(f"projects/{project}/publish", plan)

    def folder(self, purpose: str) -> Path | None:
        """The folder where files for this purpose were last, if it is still there."""
        stored = self._text(f"folders/{purpose}")
        return Path(stored) if stored and Path(stored).is_dir() else None

    def set_folder(self, purpose: str, folder: Path) -> None:
        """Remember a folder."""
        self._stored.setValue(f"folders/{purpose}", str(folder))

    @property
    def panel(self) -> str:
        """The id of the panel that was seen beside the text; empty before anybody chose one."""
        return self._text("panel")

    @panel.setter
    def panel(self, panel: str) -> None:
        self._stored.setValue("panel", panel)

    @property
    def columns(self) -> str:
        """The columns of the table of all articles, as it wrote them; empty before anybody chose."""
        try:
            return bytes.fromhex(self._text("columns")).decode()
        except ValueError:
            return ""

    @columns.setter
    def columns(self, columns: str) -> None:
        # As text of letters and digits alone: an ini file would make a list of what holds commas.
        self._stored.setValue("columns", columns.encode().hex())

    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys that the user chose, as portable sequences, by the command's id."""
        self._stored.beginGroup("keys")
        names = self._stored.childKeys()
        self._stored.endGroup()
        return {name: _sequences(self._text(f"keys/{name}")) for name in names}

    def set_keys(self, command: str, keys: tuple[str, ...] | None) -> None:
        """Remember a command's keys (none at all, too); ``None`` forgets them."""
        if keys is None:
            self._stored.remove(f"keys/{command}")
        else:
            sequences = [QKeySequence(key) for key in keys]
            self._stored.setValue(f"keys/{command}", QKeySequence.listToString(sequences))

    def recent_commands(self) -> list[str]:
        """The ids of what was done by its name, the last first."""
        return [name for name in self._text("recent_commands").split(" ") if name]

    def add_recent_command(self, name: str) -> None:
        """Remember that something was done by its name."""
        others = [one for one in self.recent_commands() if one != name]
        self._stored.setValue("recent_commands", " ".join([name, *others][:_RECENT]))

    def layout(self, name: str) -> QByteArray:
        """The stored geometry of the window or one of its parts."""
        stored = self._stored.value(f"layout/{name}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember a geometry."""
        self._stored.setValue(f"layout/{name}", state)

    def flush(self) -> None:
        """Write what is still in memory."""
        self._stored.sync()

    def _text(self, name: str) -> str:
        value = self._stored.value(name, "")
        return value if isinstance(value, str) else str(value)


def _sequences(stored: str) -> tuple[str, ...]:
    return tuple(one.toString() for one in QKeySequence.listFromString(stored) if not one.isEmpty())
