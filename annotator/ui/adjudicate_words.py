"""What the screens of adjudication call things: kinds of disagreement, choices, causes and habits."""

from collections.abc import Mapping

from annotator.ui.language import noop, translate

KIND_NAMES: Mapping[str, str] = {
    "missed": noop("Adjudicate", "Not marked by all"),
    "label": noop("Adjudicate", "Another label"),
    "split": noop("Adjudicate", "One span or several"),
    "boundary": noop("Adjudicate", "Other ends"),
    "link": noop("Adjudicate", "A link"),
    "attribute": noop("Adjudicate", "Another value"),
    "head": noop("Adjudicate", "Title or head noun only"),
    "proclitic": noop("Adjudicate", "Prefix letter only"),
    "article": noop("Adjudicate", "The article ال only"),
    "punctuation": noop("Adjudicate", "Marks or quotes only"),
}

CAUSES: Mapping[str, tuple[str, str]] = {
    "oversight": ("O", noop("Adjudicate", "Oversight")),
    "rule": ("R", noop("Adjudicate", "Rule not followed")),
    "unclear": ("U", noop("Adjudicate", "Guideline unclear")),
    "text": ("T", noop("Adjudicate", "Text allows both")),
}
"""Causes of a disagreement by the id that is stored: the key that notes it and its name."""


def kind_name(kind: str) -> str:
    """What a kind of disagreement is called; the kind itself where it is not known here."""
    return translate("Adjudicate", KIND_NAMES[kind]) if kind in KIND_NAMES else kind


def cause_name(cause: str) -> str:
    """What a cause is called; somebody's own words are left as they are."""
    return translate("Adjudicate", CAUSES[cause][1]) if cause in CAUSES else cause


def choice_name(choice: str) -> str:
    """What a choice is called, as the state of a disagreement."""
    match choice:
        case "both":
            return translate("Adjudicate", "Settled: both")
        case "neither":
            return translate("Adjudicate", "Settled: neither")
        case "edit":
            return translate("Adjudicate", "Settled: edited by hand")
        case "reopened" | "":
            return translate("Adjudicate", "Open")
        case _:
            return translate("Adjudicate", "Settled: {letter}").format(letter=choice)
