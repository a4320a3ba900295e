"""One base error. Each error is one sentence a user can act on, and each sentence can be translated.

A subclass names its sentence once, in English, with named fields in braces. The same sentence is the
key under which the translations file (context ``errors``) keeps the Arabic one.
"""

from typing import ClassVar


class HashiyaError(Exception):
    """Something the user can do something about.

    ``sentence`` is the English template and ``fields`` what fills it; ``str(error)`` is the English
    sentence. :mod:`annotator.language` gives the same in the user's language.
    """

    sentence: ClassVar[str] = "{message}"

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.sentence.format(**fields))

    def __reduce__(self) -> tuple[object, ...]:
        """Errors travel between processes with their fields."""
        return _again, (type(self), self.fields)


def _again(kind: type[HashiyaError], fields: dict[str, object]) -> HashiyaError:
    return kind(**fields)


class TextMismatch(HashiyaError):
    """The text contract is broken: a span's words are not what stands at its place."""

    sentence = (
        "Span {span} of article “{article}” should read “{expected}” but the text there reads “{found}”; "
        "nothing was changed."
    )


class SpanOutside(HashiyaError):
    """A span that is empty, reversed or reaches beyond the text."""

    sentence = (
        "Span {span} of article “{article}” covers {start} to {end}, which is not a stretch of a text of "
        "{length} characters."
    )


class ChangeRefused(HashiyaError):
    """A change does not fit the annotation as it stands (span gone, already there, edited meanwhile)."""

    sentence = "This change no longer fits the annotation ({reason}); nothing was changed."


class SpanRefused(HashiyaError):
    """The schema's span rules do not allow this span."""


class UnknownLabel(SpanRefused):
    """A label the schema does not have."""

    sentence = "The schema has no label “{label}”; add it to the schema or choose another."


class LabelDisabled(SpanRefused):
    """A label that is kept for the spans that have it, and not given any more."""

    sentence = "The label “{label}” is disabled in the schema; choose another."


class SpanCrosses(SpanRefused):
    """Two spans of one label cross each other (rule 6)."""

    sentence = "Spans of one label may not cross: “{text}” crosses “{other}”. Nest them, or move an end."


class SpanRepeats(SpanRefused):
    """The same stretch has this label already."""

    sentence = "“{text}” already has this label."


class LinkRefused(HashiyaError):
    """The link may not be, or is not there any more."""


class LinkToItself(LinkRefused):
    """Both ends are one span."""

    sentence = "A span cannot be linked to itself; choose another span."


class LinkEndGone(LinkRefused):
    """A span that was to be linked has been removed."""

    sentence = "One of the two spans is not there any more; no link was made."


class LinkGone(LinkRefused):
    """The link itself has been removed."""

    sentence = "This link is not there any more; nothing was changed."


class LinkForbidden(LinkRefused):
    """The schema has no such link between these labels."""

    sentence = (
        "The schema allows no link “{type}” from “{source}” to “{target}”; choose another type or span."
    )


class LinkImpossible(LinkRefused):
    """The schema has no link between these labels, whichever way."""

    sentence = "The schema allows no link between “{source}” and “{target}”; choose another span."


class LinkRepeats(LinkRefused):
    """The two spans are tied in this way already."""

    sentence = "“{source}” and “{target}” are linked in this way already."


class BadSchema(HashiyaError):
    """A schema file that is not one."""

    sentence = "The schema cannot be used: {reason} (at {path})."


class BadValue(HashiyaError):
    """A value of another type than the attribute's."""

    sentence = "“{value}” is no value of the attribute “{attribute}”, which is of type {type}."


class UnknownChoice(HashiyaError):
    """A choice that the attribute does not have."""

    sentence = "The attribute “{attribute}” has no choice “{choice}”."


class BadCount(HashiyaError):
    """The numbers of a count in the wrong order."""

    sentence = "A count needs the lowest ≤ the best ≤ the highest, which is not so here: {numbers}."


class BadCues(HashiyaError):
    """A file of cue words that is not one."""

    sentence = "The cue words cannot be used: {reason} (at {path})."
