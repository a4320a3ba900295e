"""What became of the files of a load: counted, listed, and written down."""

from pathlib import Path
from typing import Any

import msgspec

from annotator.core.errors import HashiyaError
from annotator.language import Language, say, say_count


class LoadReport(msgspec.Struct, kw_only=True):
    """What became of the files.

    ``new`` and ``known`` count articles, ``ids`` are those of the new ones (none of a dry run). ``refused``
    says which files, or places in files, were not taken and why; ``guessed`` whose encoding was guessed, with
    the guess; ``wrecked`` which articles are visibly wreckage and were loaded so, by file and line (0 where
    the file is one article), and ``repaired`` counts those that were loaded repaired. ``unread`` are files
    that a load which was cut short did not come to, or not to the end of; ``stopped`` says that it was.
    """

    new: int = 0
    known: int = 0
    refused: list[tuple[Path, HashiyaError]] = []
    guessed: list[tuple[Path, str]] = []
    wrecked: list[tuple[Path, int]] = []
    repaired: int = 0
    ids: list[int] = []
    unread: list[Path] = []
    stopped: bool = False
    dry_run: bool = False

    def lines(self, language: Language | None = None) -> list[str]:
        """The report as sentences in a language, the user's unless said otherwise."""
        if self.dry_run:
            lines = [say_count("{n} articles would be loaded.", self.new, language)]
        else:
            lines = [say_count("{n} articles loaded.", self.new, language)]
        if self.known:
            lines.append(say_count("{n} articles were there already.", self.known, language))
        lines += [_guess(path, encoding, language) for path, encoding in self.guessed]
        if self.repaired:
            lines.append(say_count("{n} articles were loaded repaired.", self.repaired, language))
        lines += [_wreck(path, line, language) for path, line in self.wrecked]
        lines += [f"{path}: {say(error, language)}" for path, error in self.refused]
        if self.stopped:
            lines.append(
                say_count("The load was stopped; {n} files were not read.", len(self.unread), language)
            )
            lines += [str(path) for path in self.unread]
        return lines

    def text(self, language: Language | None = None) -> str:
        """The report as a text to be saved."""
        return "\n".join(self.lines(language)) + "\n"

    def facts(self) -> dict[str, Any]:
        """The report as JSON: for programs, with the errors in English."""
        return {
            "new": self.new,
            "known": self.known,
            "ids": self.ids,
            "repaired": self.repaired,
            "refused": [{"path": str(path), "reason": str(error)} for path, error in self.refused],
            "guessed": [{"path": str(path), "encoding": encoding} for path, encoding in self.guessed],
            "wrecked": [{"path": str(path), "line": line} for path, line in self.wrecked],
            "unread": [str(path) for path in self.unread],
            "stopped": self.stopped,
            "dry_run": self.dry_run,
        }


def _guess(path: Path, encoding: str, language: Language | None) -> str:
    return say(
        "“{path}” was read as {encoding}, a guess; choose with --encoding if it reads wrong.",
        language,
        path=path,
        encoding=encoding,
    )


def _wreck(path: Path, line: int, language: Language | None) -> str:
    if line:
        return say(
            "“{path}”, line {line}: its Arabic is torn or reversed; --repair loads it repaired.",
            language,
            path=path,
            line=line,
        )
    return say("“{path}”: its Arabic is torn or reversed; --repair loads it repaired.", language, path=path)
