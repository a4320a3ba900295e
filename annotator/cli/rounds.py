"""Commands about work: handing it out in rounds, and how far it is."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.output import progress as shown_progress
from annotator.cli.output import tell, tell_json, tell_table
from annotator.cli.progress_tables import tell_progress
from annotator.cli.spoken import command, later, option
from annotator.core.rounds import TAKEN, Terms, loads
from annotator.language import say, say_count

if TYPE_CHECKING:
    from annotator.store import Project
    from annotator.store.rounds import Draw

PROJECT = click.argument("project", type=click.Path(path_type=Path))
STDOUT = Path("-")
_AS_JSON = option("--json", "as_json", is_flag=True, text=later("Print everything as one JSON object."))
_PERCENT = ("%", "٪")


@command(
    "assign",
    later(
        "Hand out articles to annotators as a round of work, show who gets what, move it or take it back. "
        "What somebody has or has begun is left alone unless --taken says otherwise."
    ),
)
@PROJECT
@option("--to", "names", metavar="NAME", multiple=True, text=later("Who gets work; may be given again."))
@option("--name", metavar="WORDS", text=later("What the round is called; without it, it is numbered."))
@option("--each", type=click.IntRange(1), metavar="N", text=later("At most so many articles for each."))
@option(
    "--overlap",
    metavar="20%",
    default="0",
    text=later("The share of texts that several get, so that agreement can be measured."),
)
@option("--per", type=click.IntRange(2), metavar="K", text=later("How many get these; without it, all."))
@option("--seed", type=int, default=0, show_default=True, text=later("Another seed, another draw."))
@option(
    "--balance/--no-balance",
    "balanced",
    default=True,
    text=later("Alike by length and outlet too, or by number alone."),
)
@option(
    "--blind/--no-blind",
    default=True,
    text=later("Whether the window keeps from them what others said until all of theirs is done."),
)
@option(
    "--taken",
    type=click.Choice(TAKEN),
    default="leave",
    show_default=True,
    text=later(
        "What somebody has: leave it; again: give it to somebody else too; anew: take and hand out what "
        "nobody has begun."
    ),
)
@option("--articles", metavar="1-40,55", text=later("Only the articles of these numbers."))
@option("--source", metavar="NAME", default="", text=later("Only articles of this outlet."))
@option("--tag", metavar="WORD", default="", text=later("Only articles with this tag."))
@option("--since", metavar="DAY", default="", text=later("Only articles from this day on (2024-05-31)."))
@option("--until", metavar="DAY", default="", text=later("Only articles up to this day."))
@option("--dry-run", is_flag=True, text=later("Only show who would get what; change nothing."))
@option("--take-back", metavar="ROUND", text=later("Take back a round that nobody has begun."))
@option(
    "--move",
    nargs=2,
    metavar="FROM TO",
    text=later("Give what is open of one annotator's work, or --articles of it, to another."),
)
@option(
    "--lift-blind/--keep-blind",
    "lift",
    default=None,
    text=later("Let everybody see everything, whatever the rounds say; or let the rounds say again."),
)
@_AS_JSON
def assign(project: Path, **given: Any) -> None:
    """Hand out work."""
    from annotator.store import Project

    wishes = [given["names"], given["take_back"], given["move"], given["lift"] is not None]
    if sum(map(bool, wishes)) != 1:
        raise click.UsageError(
            say("Choose one of {options}.", options="--to, --take-back, --move, --lift-blind, --keep-blind")
        )
    terms = _terms(given)
    with Project.open(project, backup=False) as opened:
        if given["take_back"]:
            _take_back(opened, given["take_back"])
        elif given["move"]:
            giver, taker = given["move"]
            _move(opened, giver, taker, _numbers(given["articles"]), as_json=given["as_json"])
        elif given["lift"] is not None:
            opened.rounds.lift_blind(given["lift"])
            tell(_lifted() if given["lift"] else say("The rounds say again who is not to see what."))
        else:
            _hand_out(opened, terms, given)


@command("progress", later("Show how far everybody is: done and to do, pace, expected end, time, labels."))
@PROJECT
@_AS_JSON
@option(
    "--csv",
    metavar="[FILE]",
    is_flag=False,
    flag_value="-",
    type=click.Path(path_type=Path),
    text=later("Write it as CSV to a file; without one, or with -, to stdout."),
)
def progress(project: Path, csv: Path | None, *, as_json: bool) -> None:
    """Show progress."""
    from datetime import date

    from annotator.core.progress import progress_of
    from annotator.store import Project

    if csv is not None and as_json:
        raise click.UsageError(say("Choose one of {options}.", options="--csv, --json"))
    with Project.open(project, backup=False) as opened:
        if csv is not None and csv != STDOUT:
            from annotator.exchange.exporting import check_place

            check_place(opened, csv)
        found = progress_of(opened.rounds.work(), date.today())  # noqa: DTZ011  (the days that people here have)
        rounds, schema = opened.rounds.all(), opened.schema
        queued = {one.name: opened.rounds.is_blind(one.id) for one in opened.annotators(gold=False)}
    if as_json:
        tell_json({"progress": found, "rounds": rounds, "blind": queued})
    elif csv is not None:
        _write_csv(found, csv)
    else:
        tell_progress(found, rounds, schema)


def _hand_out(project: "Project", terms: Terms, given: dict[str, Any]) -> None:
    rounds = project.rounds
    known = [one.name for one in project.annotators(gold=False)]
    names = _names(given["names"], known)
    with shown_progress() as tick:
        draw = rounds.draw(names, terms, _chosen(project, given), tick)
    written = None
    if not given["dry_run"]:
        name = given["name"] or say("Round {number}", number=_next_number(project))
        written = rounds.write(name, draw)
    if given["as_json"]:
        tell_json({
            "round": written.name if written else None,
            "terms": terms,
            "queues": draw.handout.queues,
            "loads": loads(draw.handout, draw.pieces),
            "shared": draw.handout.shared,
            "left": draw.handout.left,
            "kept": draw.kept,
        })  # fmt: skip
        return
    _tell_draw(draw)
    for name in draw.annotators:
        if name not in known:
            tell(say("“{name}” is new in this project.", name=name))
    if written is None:
        tell(say("Nothing was handed out; without --dry-run it is."))
    else:
        tell(say("The round “{round}” is handed out.", round=written.name))
        if terms.blind:
            tell(say("It is blind: the window keeps from everybody what others said until theirs is done."))


def _tell_draw(draw: "Draw") -> None:
    tell_table(
        [say("annotator"), say("articles"), say("shared"), say("characters"), say("outlets")],
        [
            (one.annotator, one.articles, one.shared, f"{one.characters:,}", len(one.sources))
            for one in loads(draw.handout, draw.pieces)
        ],
    )
    tell()
    texts, shared = draw.handout.texts, len(draw.handout.shared)
    tell(say("Texts: {texts}; of these several get {shared}. Seed: {seed}.", texts=texts, shared=shared,
             seed=draw.terms.seed))  # fmt: skip
    if draw.kept:
        tell(say_count("{n} articles stay with whom they are.", len(draw.kept)))
    if not draw.grouped:
        tell(
            say("Near-duplicates were not looked for in all articles, so they may part; see “hashiya twins”.")
        )
    if draw.handout.left:
        tell(say_count("{n} articles found no room or nobody to take them.", len(draw.handout.left)))


def _take_back(project: "Project", name: str) -> None:
    count = project.rounds.take_back(project.rounds.named(name).id)
    tell(say("The round “{round}” is taken back (assignments: {count}).", round=name, count=count))


def _move(project: "Project", giver: str, taker: str, articles: list[int] | None, *, as_json: bool) -> None:
    from annotator.exchange.errors import UnknownAnnotator

    known = {one.name: one.id for one in project.annotators(gold=False)}
    if giver not in known:
        raise UnknownAnnotator(annotator=giver, annotators=", ".join(known) or "none")
    to_id = known.get(taker) or project.annotator(taker).id
    if taker not in known and not as_json:
        tell(say("“{name}” is new in this project.", name=taker))
    moved = project.rounds.move(known[giver], to_id, articles)
    if as_json:
        tell_json(moved)
        return
    tell(say_count("{n} articles went to “{name}”.", len(moved.moved), name=taker))
    if moved.begun:
        said = say_count(
            "{n} of these were begun; what was annotated stays with “{name}”.", len(moved.begun), name=giver
        )
        tell(said)
    if moved.had:
        tell(say_count("{n} articles stay, since “{name}” has them too.", len(moved.had), name=taker))


def _write_csv(found: Any, path: Path) -> None:
    import sys
    from io import BytesIO

    from annotator.review.progress_csv import write_progress

    if path == STDOUT:
        whole = BytesIO()
        write_progress(found, whole)
        sys.stdout.buffer.write(whole.getvalue())
        sys.stdout.flush()
        return
    from annotator.exchange.files import write_beside

    with write_beside(path) as out:
        write_progress(found, out)
    tell(say("“{path}” is written.", path=path))


def _terms(given: dict[str, Any]) -> Terms:
    return Terms(
        each=given["each"] or 0,
        overlap=_share(given["overlap"]),
        per=given["per"] or 0,
        seed=given["seed"],
        balanced=given["balanced"],
        taken=given["taken"],
        blind=given["blind"],
    )


def _share(said: str) -> float:
    """A share from ``20%`` or ``0.2``; ``20`` is refused, since it says neither. Raises UsageError."""
    percent = said.strip().endswith(_PERCENT)
    try:
        share = float(said.strip().rstrip("".join(_PERCENT))) / (100 if percent else 1)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise click.UsageError(say("“{wrong}” is no share; write for example 20% or 0.2.", wrong=said))
    return share


def _numbers(said: str | None) -> list[int] | None:
    """Article numbers from ``1-40,55``. Raises UsageError."""
    if said is None:
        return None
    found: list[int] = []
    for part in filter(None, (one.strip() for one in said.replace("،", ",").split(","))):
        first, dash, last = part.partition("-")
        try:
            low, high = int(first), int(last) if dash else int(first)
        except ValueError:
            low, high = 1, 0
        if not 0 < low <= high < 10**9 or high - low > 10**6:
            raise click.UsageError(
                say("“{wrong}” is no number of an article; write for example 1-40,55.", wrong=part)
            )
        found += range(low, high + 1)
    return found


def _chosen(project: "Project", given: dict[str, Any]) -> list[int] | None:
    """The articles that the options ask for; None: all."""
    from annotator.core.filter import EVERYTHING, Filter

    ids = _numbers(given["articles"])
    wanted = Filter(source=given["source"], tag=given["tag"], since=given["since"], until=given["until"])
    if wanted == EVERYTHING:
        return ids
    return list(project.listing.ids(wanted, only=ids))


def _names(given: Sequence[str], known: Sequence[str]) -> list[str]:
    """Names with commas between, Latin or Arabic; a name that holds a comma may be one."""
    found = []
    for one in given:
        parts = [one] if one in known else one.replace("،", ",").split(",")
        found += [part.strip() for part in parts if part.strip()]
    return list(dict.fromkeys(found))


def _next_number(project: "Project") -> int:
    return max((one.id for one in project.rounds.all()), default=0) + 1


def _lifted() -> str:
    return say("Everybody sees everything now, whatever the rounds say.")
