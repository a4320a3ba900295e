"""What the screens of adjudication call things: choices and causes."""

from collections.abc import Mapping

from annotator.ui.language import noop, translate

CAUSES: Mapping[str, tuple[str, str]] = {
    "oversight": ("O", noop("Adjudicate", "Oversight")),
    "rule": ("R", noop("Adjudicate", "Rule not followed")),
    "unclear": ("U", noop("Adjudicate", "Guideline unclear")),
    "text": ("T", noop("Adjudicate", "Text allows both")),
}
"""Causes of a disagreement by the id that is stored: the key that notes it and its name."""


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
