"""What can keep annotations from being compared."""

from annotator.core.errors import HashiyaError


class NothingShared(HashiyaError):
    """There are not two annotators who annotated the same article; ``annotators`` are those there are."""

    sentence = (
        "No article was annotated by two people yet, so there is nothing to compare; those who annotated: "
        "{annotators}."
    )


class NobodyAnnotated(HashiyaError):
    """Nobody annotated anything, or none of those who were asked for."""

    sentence = "Nobody annotated anything yet, so there is nothing to compare."


class WhoseFilter(HashiyaError):
    """A filter that asks for what the one who looks has said, and nobody looks; ``name`` is the filter's."""

    sentence = "The filter “{name}” asks for somebody's own labels or status; say whose with --annotator."


class NoSuchFilter(HashiyaError):
    """No filter of this name stands in the project; ``filters`` are those there are."""

    sentence = "There is no filter “{name}” in the project; there are: {filters}."


class EditedMeanwhile(HashiyaError):
    """Something that was to be done in many articles at once fits some of them no longer."""

    sentence = (
        "Nothing was changed: “{article}” was edited meanwhile so that this no longer fits (such articles: "
        "{count}); look at it and try again."
    )
