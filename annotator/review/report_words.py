"""What figures, kinds of disagreement and columns are called, for people who read a report."""

from typing import NamedTuple


def later(words: str) -> str:
    """Mark words to be said once the language is known; the collector of translations reads the mark."""
    return words


class Told(NamedTuple):
    """A measure's ``name`` and one sentence on what it means."""

    name: str
    meaning: str


MEASURES: dict[str, Told] = {
    "gamma": Told(
        later("γ"),
        later("Place and label of spans together, corrected for chance; nested spans are no hindrance."),
    ),
    "exact_f1": Told(
        later("Exact F1"),
        later(
            "Spans that both have with the same ends and the same label, by the mean number that each has."
        ),
    ),
    "strict": Told(
        later("SemEval strict"),
        later("As exact F1, on a one-to-one matching: the same ends and the same label."),
    ),
    "exact": Told(
        later("SemEval exact"),
        later("The same ends, whatever the label."),
    ),
    "partial": Told(
        later("SemEval partial"),
        later("The same ends, and half of what overlaps, whatever the label."),
    ),
    "type": Told(
        later("SemEval type"),
        later("Spans that overlap and have the same label."),
    ),
    "label_alpha": Told(
        later("Krippendorff’s α"),
        later("Whether the same characters stand under a label, corrected for chance."),
    ),
}
"""Measures by name. One that is not here is called by its name."""

HANGING: dict[str, Told] = {
    "attribute_alpha": Told(
        later("Krippendorff’s α of values"),
        later(
            "Whether both gave an attribute the same value where both gave one to spans that answer each "
            "other, corrected for chance."
        ),
    ),
    "attribute_kappa": Told(
        later("Cohen’s κ of values"),
        later("As α of values, with chance taken from each one’s own habits."),
    ),
    "link_f1": Told(
        later("F1 of links"),
        later("Links both drew between spans that answer each other, by the mean number that each drew."),
    ),
    "competence": Told(
        later("Competence (Dawid and Skene)"),
        later(
            "How often an annotator gives what is right where anybody marked something, as far as all of "
            "them together can tell."
        ),
    ),
}
"""Measures of what hangs on spans, and of annotators."""

KINDS: dict[str, str] = {
    "label": later("same span, other label"),
    "proclitic": later("proclitic only"),
    "article": later("ال only"),
    "punctuation": later("quotation mark or punctuation only"),
    "head": later("title or head noun only"),
    "boundary": later("other boundary"),
    "split": later("split or merged"),
    "missed": later("missed"),
    "attribute": later("attribute"),
    "link": later("link"),
}
"""Kinds of disagreement by id."""


def measure_name(measure: str) -> str:
    """The English name of a measure, which is the key of its translation."""
    told = MEASURES.get(measure) or HANGING.get(measure)
    return told.name if told else measure


def measure_meaning(measure: str) -> str:
    """One English sentence on what a measure means; empty where there is none."""
    told = MEASURES.get(measure) or HANGING.get(measure)
    return told.meaning if told else ""


def kind_name(kind: str) -> str:
    """The English words for a kind of disagreement, the key of their translation."""
    return KINDS.get(kind, kind)
