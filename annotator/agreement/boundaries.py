"""How two extents of one finding differ, in the terms of Arabic annotation rules."""


def boundary_kind(text: str, one: tuple[int, int], other: tuple[int, int]) -> str:
    """How the stretches ``one`` and ``other`` (``[start, end)`` in code points) differ: ``""`` if they do
    not, else ``punctuation``, ``article``, ``proclitic``, ``head`` or ``boundary``.
    """
    if one == other:
        return ""
    return "boundary"
