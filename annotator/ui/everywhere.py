"""The same words labelled everywhere, or no longer: the text says which, the dialog does the rest."""

from typing import TYPE_CHECKING

from annotator.core.occurrences import Sought, reads, sought_at
from annotator.ui.language import translate

if TYPE_CHECKING:
    from annotator.ui.dialogs.everywhere import EverywhereDialog
    from annotator.ui.window import Window


def label_everywhere(window: "Window") -> "EverywhereDialog | None":
    """Offer to label the selected words, or those of the current span, wherever else they stand."""
    annotate, article = window.annotate, window.session.article
    start, end = annotate.selected()
    span = annotate.current_span()
    if start == end and span is not None:
        start, end = span.start, span.end
    wanted = sought_at(article.text, start, end) if article is not None else None
    if article is None or wanted is None:
        hint = translate("Everywhere", "Select some words first, or choose a span, to label them everywhere.")
        window.session.reported.emit(hint)
        return None
    there = span is not None and (span.start, span.end) == (start, end)
    label = span.label if span is not None and there else usual_label(window, wanted)
    return offer(window, wanted, article.text[start:end], label)


def clear_everywhere(window: "Window") -> "EverywhereDialog | None":
    """Offer to remove the current span and all that read the same and have its label."""
    span, article = window.annotate.current_span(), window.session.article
    wanted = sought_at(article.text, span.start, span.end) if article and span else None
    if span is None or wanted is None:
        hint = translate("Everywhere", "Choose a span first, to remove all that are like it.")
        window.session.reported.emit(hint)
        return None
    return offer(window, wanted, span.text, span.label, remove=True)


def offer(
    window: "Window",
    wanted: Sought,
    words: str,
    label: str,
    *,
    remove: bool = False,
    everywhere: bool = False,
) -> "EverywhereDialog":
    """Open the dialog; ``everywhere``: with all articles as its scope, whatever was chosen last."""
    from annotator.ui.dialogs.everywhere import EverywhereDialog

    dialog = EverywhereDialog(window, wanted, words, label, "remove" if remove else "label")
    dialog.begin(everywhere=everywhere or window.settings.everywhere_all)
    dialog.open()
    return dialog


def usual_label(window: "Window", wanted: Sought) -> str:
    """The label that these words have in the open article, else the one that was used here last."""
    session = window.session
    if session.project is None or session.article is None:
        return ""
    text = session.article.text
    for span in session.annotation.spans:
        if reads(text, span.start, span.end) == wanted.text:
            return span.label
    known = [label.id for label in session.project.schema.offered()]
    last = window.settings.everywhere_label
    return last if last in known else known[0]
