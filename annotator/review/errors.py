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


class EditedMeanwhile(HashiyaError):
    """Something that was to be done in many articles at once fits some of them no longer."""

    sentence = (
        "Nothing was changed: “{article}” was edited meanwhile so that this no longer fits (such articles: "
        "{count}); look at it and try again."
    )
