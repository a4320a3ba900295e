"""What exporting says: formats by what they do not hold, losses with what changes them."""

from collections.abc import Mapping

from annotator.core.choice import Column
from annotator.core.schema import Schema
from annotator.exchange import ExportReport
from annotator.formats import FORMATS, Clitics, Feature, Flatten, Format, Losses, Unit
from annotator.formats.losses import SENTENCES, Reason
from annotator.language import say, say_count
from annotator.ui.language import counted, isolated, language, noop, quoted, shown, translate

FEATURES: Mapping[Feature, str] = {
    "exact text": noop("Features", "the text to the letter"),
    "nested spans": noop("Features", "nested spans"),
    "overlapping spans": noop("Features", "overlapping spans"),
    "spans of the same extent": noop("Features", "several labels on the same words"),
    "spans inside words": noop("Features", "spans inside words"),
    "spans across sentences": noop("Features", "spans across sentences"),
    "spaces at the ends of spans": noop("Features", "spaces at the ends of spans"),
    "attributes": noop("Features", "attributes"),
    "links": noop("Features", "links"),
    "link attributes": noop("Features", "attributes of links"),
    "span notes": noop("Features", "notes on spans"),
    "notes": noop("Features", "notes on articles"),
    "status": noop("Features", "the status"),
    "doubts": noop("Features", "doubts"),
    "time": noop("Features", "working time"),
    "annotators": noop("Features", "several annotators"),
    "zones": noop("Features", "zones"),
    "title": noop("Features", "the title"),
    "source": noop("Features", "the outlet"),
    "url": noop("Features", "the address"),
    "date": noop("Features", "the date"),
    "other metadata": noop("Features", "other metadata"),
    "articles without annotations": noop("Features", "articles without labels"),
}

_NAMED = 6

#: Of which feature each loss is, for those who look for a format that has it.
_OF: Mapping[Reason, Feature] = {
    "nested": "nested spans",
    "overlapping": "overlapping spans",
    "same_extent": "spans of the same extent",
    "shares_word": "spans inside words",
    "no_token": "spans inside words",
    "crosses_sentence": "spans across sentences",
    "widened": "spans inside words",
    "trimmed": "spaces at the ends of spans",
    "attributes": "attributes",
    "links": "links",
    "link_attributes": "link attributes",
    "span_notes": "span notes",
    "notes": "notes",
    "status": "status",
    "doubts": "doubts",
    "time": "time",
    "annotators": "annotators",
    "zones": "zones",
    "unlabelled": "articles without annotations",
}

#: Which control of the dialog has a say in a loss.
_CONTROLS: Mapping[Reason, str] = {
    "nested": "flatten",
    "overlapping": "flatten",
    "same_extent": "flatten",
    "shares_word": "flatten",
    "no_token": "clitics",
    "widened": "clitics",
    "annotators": "whose",
    "metadata": "columns",
    "status": "statuses",
    "unlabelled": "statuses",
}


def format_name(form: Format) -> str:
    """A format as it is offered."""
    return f"{form.name} ({form.extension})"


def about_format(form: Format) -> str:
    """What a format does not hold, in a sentence."""
    if not form.lacks:
        return translate("Export", "Holds everything; it can be imported again without loss.")
    names = [translate("Features", FEATURES[feature]) for feature in form.lacks]
    said = translate("Export", "For another tool. Has no place for: {features}.")
    return said.format(features=translate("Export", ", ").join(names))


def clitics_name(clitics: Clitics) -> str:
    """What becomes of a word that a span cuts."""
    if clitics == "split":
        return translate("Export", "Split the word where a span begins or ends")
    return translate("Export", "Tag the whole word")


def flatten_name(flatten: Flatten) -> str:
    """Which of several spans is written."""
    if flatten == "label-order":
        return translate("Export", "The one whose label stands first in the schema")
    return translate("Export", "The longest")


def unit_name(unit: Unit) -> str:
    """What offsets count."""
    match unit:
        case "UTF-16 units":
            return translate("Export", "UTF-16 units, as in JavaScript and Java")
        case "code points":
            return translate("Export", "Characters (code points), as in Python")
        case _:
            return unit


def column_name(column: Column) -> str:
    """A column of an article's metadata."""
    match column:
        case "title":
            return translate("Export", "Title")
        case "source":
            return translate("Export", "Outlet")
        case "url":
            return translate("Export", "Address")
        case "date":
            return translate("Export", "Date")
        case "other":
            return translate("Export", "Everything else")


def control_name(control: str) -> str:
    """What a control of the dialog is called, there and in the report."""
    match control:
        case "format":
            return translate("Export", "Format")
        case "clitics":
            return translate("Export", "Words that a span cuts")
        case "flatten":
            return translate("Export", "Of several spans in one place")
        case "unit":
            return translate("Export", "Offsets count")
        case "whose":
            return translate("Export", "Labels")
        case "statuses":
            return translate("Export", "Status")
        case "columns":
            return translate("Export", "Metadata")
        case "zones":
            return translate("Export", "Site furniture")
        case _:
            return control


def written(report: ExportReport) -> str:
    """How much was written."""
    said = (
        counted("Files", "%n article(s) written.", report.articles),
        counted("Files", "%n span(s) written.", report.spans - report.losses.spans),
    )
    return " ".join(said)


def would_be_written(report: ExportReport) -> str:
    """How much would be written."""
    said = (
        counted("Export", "%n article(s) would be written.", report.articles),
        counted("Export", "%n annotation(s).", report.annotations),
        counted("Export", "%n span(s).", report.spans - report.losses.spans),
    )
    return " ".join(said)


def names_of(schema: Schema) -> dict[str, str]:
    """What labels and types of links are called, by their ids."""
    names = {label.id: label.names.within(language()) for label in schema.labels}
    return names | {link.id: link.names.within(language()) for link in schema.links}


def losses_said(losses: Losses, schema: Schema, furniture: int = 0) -> list[tuple[str, str]]:
    """What is not taken along, a sentence each, with the reason's name; site furniture last."""
    names = names_of(schema)
    said: list[tuple[str, str]] = []
    for reason, template in SENTENCES.items():
        counts = losses.counts.get(reason, {})
        if counts:
            each = [f"{quoted(names.get(label, label))} {count}" for label, count in sorted(counts.items())]
            by_label = translate("Export", ", ").join(each)
            said.append((reason, say(template, language(), n=sum(counts.values()), labels=by_label)))
    if furniture:
        template = "{n} spans stood in site furniture and were left out."
        said.append(("furniture", say_count(template, furniture, language())))
    return [(reason, shown(sentence)) for reason, sentence in said]


def control_of(reason: str, form: Format) -> str:
    """The control that changes a loss in this format; "format" where only another format helps."""
    if reason == "furniture":
        return "zones"
    control = _CONTROLS.get(reason, "")  # type: ignore[call-overload]
    return (
        "format"
        if not control or (control in ("flatten", "clitics") and control not in form.options)
        else control
    )


def hint(reason: str, form: Format) -> str:
    """What changes a loss: an option, or the formats that hold it."""
    control = control_of(reason, form)
    if control != "format":
        return translate("Export", "Changed by: {option}").format(option=control_name(control))
    feature = _OF.get(reason)  # type: ignore[call-overload]
    holders = [one.name for one in FORMATS.values() if feature in one.holds]
    if not holders:
        return ""
    names = isolated(", ".join(holders[:_NAMED]) + (", …" if len(holders) > _NAMED else ""))
    return translate("Export", "Held by: {formats}").format(formats=names)
