"""Options that say what of a project goes out: shared by export, split and publish."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click
import msgspec

from annotator.cli.spoken import later, option
from annotator.core.annotation import STATUSES
from annotator.core.choice import COLUMNS, ZONES, Choice, Hidden
from annotator.core.consensus import RULES
from annotator.core.schema import Schema
from annotator.formats import CLITICS, FLATTEN, FORMATS, UNITS, Options
from annotator.language import say

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.store import Project

_DAY = len("2024-05-31")

Wrapped = Callable[..., None]

_OPTIONS = (
    option(
        "--annotator",
        "annotators",
        metavar="NAME",
        multiple=True,
        text=later("Only this person's annotations; may be given again."),
    ),
    option("--gold", is_flag=True, text=later("Only gold: what adjudication settled.")),
    option(
        "--rule",
        type=click.Choice(RULES),
        text=later(
            "One annotation of all people's: what more than half say, what anybody says, or what all say."
        ),
    ),
    option(
        "--status",
        "statuses",
        type=click.Choice(STATUSES),
        multiple=True,
        text=later("Only annotations of this status; may be given again."),
    ),
    option("--source", "sources", metavar="NAME", multiple=True, text=later("Only articles of this outlet.")),
    option("--since", metavar="DAY", default="", text=later("Only articles from this day on (2024-05-31).")),
    option("--until", metavar="DAY", default="", text=later("Only articles up to this day.")),
    option(
        "--filter",
        "filter_name",
        metavar="NAME",
        default="",
        text=later("Only articles that this filter lets pass, as it was saved in the window."),
    ),
    option(
        "--columns",
        metavar="A,B",
        default=",".join(COLUMNS),
        text=later("What goes out of an article's metadata: title, source, url, date, other; or none."),
    ),
    option("--hide-annotators", is_flag=True, text=later("Give annotators pseudonyms.")),
    option(
        "--hide",
        "hide",
        metavar="LABEL[.ATTRIBUTE=VALUE]",
        multiple=True,
        text=later(
            "Replace the words of such spans by signs such as [ACTOR-3], wherever they stand; may be given "
            "again."
        ),
    ),
)

_UNITS = [one for one in UNITS if any(one in form.units for form in FORMATS.values())]

_HOW = (
    option(
        "--clitics",
        type=click.Choice(CLITICS),
        default="whole-token",
        show_default=True,
        text=later(
            "In forms of words, a word of which only a part is labelled: label it whole, or split it."
        ),
    ),
    option(
        "--flatten",
        type=click.Choice(FLATTEN),
        default="longest",
        show_default=True,
        text=later("In flat forms, which of several spans at one place is written."),
    ),
    option(
        "--unit", type=click.Choice(_UNITS), text=later("What offsets count, where the form leaves a choice.")
    ),
)

ZONES_OPTION = option(
    "--zones",
    type=click.Choice(ZONES),
    text=later("The whole page, or the article without site furniture (as all but jsonl do by themselves)."),
)


def choosing(wrapped: Wrapped) -> Wrapped:
    """Give a command the options of what goes out; :func:`choice_of` reads them."""
    for one in reversed(_OPTIONS):
        wrapped = one(wrapped)
    return wrapped


def writing(wrapped: Wrapped) -> Wrapped:
    """Give a command the options of how it is written; :func:`options_of` reads them."""
    for one in reversed(_HOW):
        wrapped = one(wrapped)
    return wrapped


def options_of(given: dict[str, Any], forms: Sequence[str]) -> Options:
    """How it is written in these formats, as the options say. Raises UsageError."""
    unit = given["unit"]
    units = list(dict.fromkeys(one for form in forms for one in FORMATS[form].units))
    if unit and unit not in units:
        said = say("Offsets count {units} in {forms}, not {unit}.", units=", ".join(units),
                   forms=", ".join(forms), unit=unit)  # fmt: skip
        raise click.UsageError(said)
    return Options(clitics=given["clitics"], flatten=given["flatten"], unit=given["unit"])


def choice_of(given: dict[str, Any], **more: Any) -> Choice:
    """The choice that the options say; ``more`` are further fields of it. Raises UsageError."""
    for day in (given["since"], given["until"]):
        _check_day(day)
    if given["since"] and given["until"] and given["since"] > given["until"]:
        raise click.UsageError(say("The first day is after the last."))
    if sum(map(bool, (given["annotators"], given["gold"], given["rule"]))) > 1:
        raise click.UsageError(say("--annotator, --gold and --rule exclude each other."))
    columns = tuple(filter(None, given["columns"].replace("none", "").split(",")))
    unknown = [one for one in columns if one not in COLUMNS]
    if unknown:
        said = say("There is no column “{column}”; there are: {columns}.", column=unknown[0],
                   columns=", ".join(COLUMNS))  # fmt: skip
        raise click.UsageError(said)
    return Choice(
        annotators=given["annotators"] or None,
        gold=given["gold"],
        rule=given["rule"],
        statuses=given["statuses"] or STATUSES,
        sources=given["sources"],
        since=given["since"],
        until=given["until"],
        columns=columns,
        hidden=_hidden(given),
        **more,
    )


def settled(project: "Project", choice: Choice, given: dict[str, Any], tick: "Tick") -> Choice:
    """The choice, checked by what the project has, with the filter that the options name.

    A filter that asks whose is for the one ``--annotator``. A name that is nowhere would choose nothing, or
    hide nothing, without a word: it is refused. Raises UsageError, NoSuchFilter, and what
    :func:`with_filter` raises.
    """
    _check_hidden(project.schema, choice.hidden)
    outlets = project.outlets() if choice.sources else []
    for source in choice.sources:
        if source not in outlets:
            said = say("No article is of the outlet “{outlet}”; there are: {outlets}.", outlet=source,
                       outlets=", ".join(filter(None, outlets)) or "-")  # fmt: skip
            raise click.UsageError(said)
    name = given["filter_name"]
    if not name:
        return choice
    from annotator.review.errors import NoSuchFilter
    from annotator.review.passing import with_filter
    from annotator.review.saved_filters import saved_filters

    filters = saved_filters(project)
    if name not in filters:
        raise NoSuchFilter(name=name, filters=", ".join(filters) or "none")
    chosen = msgspec.structs.replace(choice, filter=filters[name].filter, filtered=name)
    people = given["annotators"]
    return with_filter(project, chosen, people[0] if len(people) == 1 else "", tick)


def _check_day(day: str) -> None:
    try:
        right = not day or (len(day) == _DAY and bool(date.fromisoformat(day)))
    except ValueError:
        right = False
    if not right:
        raise click.UsageError(say("“{wrong}” is no day; write it as 2024-05-31.", wrong=day))


def _check_hidden(schema: Schema, hidden: Hidden) -> None:
    labels = {label.id: label for label in schema.labels}
    for label in (*hidden.labels, *(one[0] for one in hidden.values)):
        if label not in labels:
            said = say("There is no label “{label}” to hide; there are: {labels}.", label=label,
                       labels=", ".join(labels))  # fmt: skip
            raise click.UsageError(said)
    for label, name, value in hidden.values:
        attribute = next((one for one in labels[label].attributes if one.id == name), None)
        if attribute is None or (attribute.choices and attribute.choice(value) is None):
            said = say(
                "{label} has no attribute “{attribute}” with the value “{value}”, so nothing is hidden.",
                label=label,
                attribute=name,
                value=value,
            )
            raise click.UsageError(said)


def _hidden(given: dict[str, Any]) -> Hidden:
    """What the options hide. Raises UsageError."""
    labels, values = [], []
    for one in given["hide"]:
        label, dot, rest = one.partition(".")
        attribute, equals, value = rest.partition("=")
        if not label or (dot and not (attribute and equals and value)):
            said = say(
                "“{wrong}” does not say what to hide; write LABEL or LABEL.ATTRIBUTE=VALUE.", wrong=one
            )
            raise click.UsageError(said)
        if dot:
            values.append((label, attribute, value))
        else:
            labels.append(label)
    return Hidden(annotators=given["hide_annotators"], labels=tuple(labels), values=tuple(values))
