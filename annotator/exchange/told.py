"""What is told beside files that go out, for those who get them: what was chosen, and what is not in them.

In English, whatever the interface speaks: it is read with the files, far from their makers. Nothing that was
hidden stands in it.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from annotator.core.choice import COLUMNS, Choice
from annotator.core.consensus import Rule
from annotator.exchange.files import LOSSES, write_beside
from annotator.formats import Clitics, Flatten, Format, Losses, Options, Sink
from annotator.formats.format import OptionName

_BESIDE = ".losses.md"
_HEAD = "# What is not in these files"

_RULES: Mapping[Rule, str] = {
    "majority": "one annotation an article, of what more than half of its annotators say",
    "union": "one annotation an article, of what any of its annotators says",
    "intersection": "one annotation an article, of what all of its annotators say",
}

_CLITICS: Mapping[Clitics, str] = {
    "whole-token": "a word of which only a part is labelled is labelled whole",
    "split": "a word of which only a part is labelled is split where the span begins or ends",
}

_FLATTEN: Mapping[Flatten, str] = {
    "longest": "of several spans in one place the longest is written",
    "label-order": "of several spans in one place the one whose label stands first in the schema is written",
}


def beside(out: Path) -> Path:
    """Where the page of a single file stands."""
    return out.with_name(out.name + _BESIDE)


def page_of(out: Path) -> Path | None:
    """The page that goes with what was written to ``out``; None where there is none, or in a zip."""
    path = out / LOSSES if out.is_dir() else beside(out)
    return path if path.is_file() else None


def tell_inside(sink: Sink, page: str) -> None:
    """Put the page among the files."""
    with sink.open(LOSSES) as file:
        file.write(page.encode())


def tell_beside(out: Path, page: str, *, something: bool) -> None:
    """Put the page beside a single file: where something is to be told, or an older page stands.

    What is no page of ours is left alone. Raises CannotWrite and its kinds.
    """
    path = beside(out)
    try:
        ours = path.read_bytes().startswith(_HEAD.encode())
    except OSError:
        ours = something and not path.exists()
    if ours:
        with write_beside(path) as file:
            file.write(page.encode())


def losses_page(form: Format, choice: Choice, options: Options, losses: Losses, furniture: int = 0) -> str:
    """What a file, or folder of files, in one format does not hold of what was chosen. Markdown."""
    kept = [sentence.format(**fields) for sentence, fields in losses.sentences()]
    if furniture:
        kept.append(f"{counted(furniture, 'span')} stood in site furniture and went with it.")
    how = [f"{said[0].upper()}{said[1:]}." for name, said in how_said(options) if name in form.options]
    counts = msgspec.json.format(msgspec.json.encode(losses.counts, order="deterministic"), indent=2).decode()
    parts = (
        f"{_HEAD} (`{form.name}`)",
        _lines(map(plain, kept or [losses.summary()])),
        "## What was chosen",
        _lines([*choice_said(choice), *how]),
        "## The same, counted",
        f"```json\n{counts}\n```",
    )
    return "\n\n".join(parts) + "\n"


def choice_said(choice: Choice) -> Iterator[str]:
    """What of a project goes out, a sentence each."""
    yield from _whose(choice)
    yield f"Annotations of these statuses are in it: {', '.join(choice.statuses)}."
    yield from _articles(choice)
    if choice.part:
        yield f"Only articles of the part `{choice.part}`."
    if choice.zones == "article":
        yield "Site furniture (menus, share buttons, related links) was left out of the texts."
    if choice.columns != COLUMNS:
        yield f"Of the articles' metadata it has: {', '.join(choice.columns) or 'nothing'}."
    if choice.hidden.annotators:
        yield "Annotators have pseudonyms."
    if choice.hidden.words:
        yield "Some words were replaced by signs such as `[ACTOR-3]`, the same sign for the same words."


def how_said(options: Options) -> Iterator[tuple[OptionName, str]]:
    """What was chosen where a format leaves a choice, by the option."""
    yield "clitics", _CLITICS[options.clitics]
    yield "flatten", _FLATTEN[options.flatten]
    if options.unit:
        yield "unit", f"offsets count {options.unit}"


def counted(count: int, what: str) -> str:
    """A count with its noun."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def plain(text: str) -> str:
    """Somebody's words in Markdown: on their lines, and no markup of theirs."""
    return text.replace("<", "&lt;").replace("[", "\\[").strip()


def _whose(choice: Choice) -> Iterator[str]:
    if choice.gold:
        yield "The annotations are gold: differences were settled by an adjudicator."
    elif choice.rule:
        yield f"The annotations are {_RULES[choice.rule]} (rule: {choice.rule})."
    else:
        yield "The annotations are those of each annotator by themselves."
        if choice.annotators is not None:
            number = counted(len(choice.annotators), "annotator")
            named = ", ".join(map(plain, choice.annotators))
            yield f"Only those of {number if choice.hidden.annotators else named}."


def _articles(choice: Choice) -> Iterator[str]:
    # Outlets and filters may name what is hidden.
    if choice.sources:
        number = counted(len(choice.sources), "outlet")
        named = ", ".join(map(plain, choice.sources))
        yield f"Only articles of these outlets: {number if choice.hidden.words else named}."
    if choice.filter is not None:
        if choice.hidden.annotators or choice.hidden.words:
            yield "Only articles that a filter of the project lets pass."
        else:
            asked = msgspec.json.encode(choice.filter).decode().replace("`", "")
            yield f"Only articles that the filter “{plain(choice.filtered)}” lets pass: `{asked}`."
    if choice.since or choice.until:
        days = " ".join(
            f"{word} {day}" for word, day in (("from", choice.since), ("to", choice.until)) if day
        )
        yield f"Only articles published {days} (both included); those without a date are not in it."


def _lines(said: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in said)
