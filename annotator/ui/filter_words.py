"""A filter and an order in words."""

from annotator.core.filter import ANYBODY, By, Filter, Order
from annotator.core.schema import Schema
from annotator.ui.articles import status_name
from annotator.ui.language import isolated, language, quoted, shown, translate


def order_name(by: By) -> str:
    """What articles are ordered by."""
    match by:
        case "loaded":
            return translate("Filter", "Order of loading")
        case "title":
            return translate("Filter", "Title")
        case "source":
            return translate("Filter", "Outlet")
        case "published":
            return translate("Filter", "Date")
        case "length":
            return translate("Filter", "Length")
        case "status":
            return translate("Filter", "Status")


def order_words(order: Order) -> str:
    """The order in a few words, for those who hear it."""
    name = order_name(order.by)
    return translate("Filter", "{order}, the other way round").format(order=name) if order.down else name


def label_name(schema: Schema | None, label: str) -> str:
    """A label's name; its id where the schema has it no more."""
    known = schema.label(label) if schema else None
    return known.names.within(language()) if known else label


def filter_words(schema: Schema | None, chosen: Filter) -> str:
    """What a filter asks for, a few words each, with points between; empty where it asks for nothing."""
    said = [quoted(chosen.words)] if chosen.words else []
    said += [status_name(status) for status in chosen.statuses]
    if chosen.annotator:
        said.append(
            translate("Filter", "anybody") if chosen.annotator == ANYBODY else quoted(chosen.annotator)
        )
    if chosen.label:
        said.append(label_name(schema, chosen.label))
    said += [quoted(one) for one in (chosen.source, chosen.tag) if one]
    if chosen.since or chosen.until:
        said.append(isolated(shown(f"{chosen.since or '…'} – {chosen.until or '…'}")))
    if chosen.assigned:
        everybody = translate("Filter", "assigned")
        named = translate("Filter", "assigned to {name}").format(name=quoted(chosen.assigned))
        said.append(everybody if chosen.assigned == ANYBODY else named)
    for wanted, words in (
        (chosen.unassigned, translate("Filter", "assigned to nobody")),
        (chosen.unsure, translate("Filter", "not sure")),
        (chosen.noted, translate("Filter", "with a note")),
        (chosen.unzoned, translate("Filter", "zone problems")),
        (chosen.twins, translate("Filter", "near-duplicates")),
    ):
        if wanted:
            said.append(words)
    return " · ".join(said)
