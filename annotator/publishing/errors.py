"""What can keep a corpus from being published."""

from annotator.core.errors import HashiyaError


class NothingToPublish(HashiyaError):
    """No article with labels goes out; ``statuses`` are those that were asked for."""

    sentence = (
        "No article has labels of those who are chosen, with a status of these: {statuses}. There is nothing "
        "to publish; choose less narrowly."
    )
