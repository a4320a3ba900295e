"""Bring the translations up to date with the code: ``python resources/i18n/update.py``.

Collects every sentence a user can meet, lets lupdate merge them into the ``.ts`` files (what is translated
stays, what is gone goes) and lets lrelease make the ``.qm`` files. Qt's own reader of Python misses plurals
and knows nothing of our errors, so the sentences are collected here, from the syntax tree.
"""

import ast
import errno
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parents[1] / "annotator"
LANGUAGES = ("ar", "en")

# What the system itself says of files; it has no translation of its own that Python could reach.
SYSTEM = (
    errno.EACCES, errno.EBUSY, errno.EEXIST, errno.EIO, errno.EISDIR, errno.ENAMETOOLONG, errno.ENOENT,
    errno.ENOSPC, errno.ENOTDIR, errno.EPERM, errno.EROFS, errno.EINVAL, errno.ELOOP, errno.EMFILE,
)  # fmt: skip

# What SQLite says of a file that cannot be used.
SQLITE = (
    "database disk image is malformed", "disk I/O error", "file is not a database",
    "unable to open database file",
)  # fmt: skip

#: A detail that is a phrase, not a name in a file.
_PHRASE = re.compile("[a-z] [a-z]")


class Sentence(NamedTuple):
    """One thing to translate. ``counted`` ones have a form a plural."""

    context: str
    source: str
    counted: bool


def collect(package: Path = PACKAGE) -> list[Sentence]:
    """Every sentence of the package, by context, each once."""
    found: set[Sentence] = set()
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        room = path.relative_to(package).parts[0]
        for node in ast.walk(tree):
            found.update(_of_call(node) if isinstance(node, ast.Call) else _of_statement(node, room))
    found.update(Sentence("system", os.strerror(number), counted=False) for number in SYSTEM)
    found.update(Sentence("system", said, counted=False) for said in SQLITE)
    return sorted(found)


def _of_call(call: ast.Call) -> Iterator[Sentence]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    first = _literal(call.args[0]) if call.args else None
    second = _literal(call.args[1]) if len(call.args) > 1 else None
    if name in ("translate", "noop", "counted") and first and second:
        yield Sentence(first, second, name == "counted")
    elif name in ("say", "later", "say_count") and first:
        yield Sentence("cli", first, name == "say_count")
    for keyword in call.keywords:
        reason = _literal(keyword.value)
        phrase = keyword.arg == "detail" and reason and _PHRASE.search(reason)
        if reason and (keyword.arg == "reason" or phrase):
            yield Sentence("system", reason, counted=False)


def _of_statement(node: ast.AST, room: str) -> Iterator[Sentence]:
    if isinstance(node, ast.ClassDef):
        for name, value in _assigned(node.body):
            sentence = _literal(value)
            if name == "sentence" and sentence and sentence != "{message}":
                yield Sentence("errors", sentence, counted=False)
    elif isinstance(node, ast.Module) and room == "formats":
        for name, value in _assigned(node.body):
            told = value.values if name == "SENTENCES" and isinstance(value, ast.Dict) else [value]
            if name in ("SENTENCES", "NOTHING_LOST"):
                for sentence in filter(None, map(_literal, told)):
                    yield Sentence("formats", sentence, counted=False)


def _assigned(body: list[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    for one in body:
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
            yield one.targets[0].id, one.value
        elif isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and one.value:
            yield one.target.id, one.value


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def update(directory: Path = HERE) -> None:
    """Merge what was collected into the ``.ts`` files of ``directory`` and make their ``.qm`` files."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "sentences.cpp")
        source.write_text("".join(map(_as_source, collect())), encoding="utf-8")
        for language in LANGUAGES:
            only_plurals = ["-pluralonly"] if language == "en" else []
            _tool(
                "lupdate", "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en",
                "-target-language", language, "-disable-heuristic", "similartext", "-sort-messages",
                *only_plurals, str(source), "-ts", str(directory / f"hashiya_{language}.ts"),
            )  # fmt: skip
    for language in LANGUAGES:
        release(directory / f"hashiya_{language}.ts", directory / f"hashiya_{language}.qm")


def release(ts: Path, qm: Path) -> None:
    """Make a ``.qm`` of a ``.ts``."""
    _tool("lrelease", "-silent", "-nounfinished", str(ts), "-qm", str(qm))


def _as_source(sentence: Sentence) -> str:
    count = ', "", n' if sentence.counted else ""
    context, source = (json.dumps(part, ensure_ascii=False) for part in sentence[:2])
    return f"QCoreApplication::translate({context}, {source}{count});\n"


def _tool(name: str, *arguments: str) -> None:
    # The console scripts stand beside the interpreter, also where no environment is activated.
    beside = Path(sys.executable).parent / f"pyside6-{name}"
    tool = str(beside) if beside.exists() else f"pyside6-{name}"
    subprocess.run([tool, *arguments], check=True)  # noqa: S603


if __name__ == "__main__":
    update()
