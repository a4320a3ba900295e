"""Names for tools that take only some characters in them, with a way back to each."""

import re
from collections.abc import Callable

#: A sign that stands for one character, or (empty) for a name without any.
_SIGN = re.compile(r"_u([0-9a-f]{0,6})_")


def safe_names(unsafe: str) -> Callable[[str], str]:
    """A function from names to others without what the character class ``unsafe`` matches.

    Each unsafe character becomes ``_uHEX_``, its code point, and so does an underscore behind which the name
    itself looks like such a sign; so no two names become one, and ``plain_name`` gives each back. A hyphen at
    the beginning counts as unsafe, since a line of hyphens is a rule somewhere.
    """
    # Followed by hexadecimals and then by what will begin or end a sign.
    odd = re.compile(rf"{unsafe}|^-|_(?=u[0-9a-f]{{0,6}}(?:_|{unsafe}))")

    def safe(name: str) -> str:
        return odd.sub(lambda found: f"_u{ord(found[0]):x}_", name) or "_u_"

    return safe


def plain_name(name: str, safe: Callable[[str], str]) -> str:
    """The name that ``safe`` was given; a name that it never makes stays as it is."""
    try:
        plain = _SIGN.sub(lambda found: chr(int(found[1], 16)) if found[1] else "", name)
    except (ValueError, OverflowError):
        return name
    return plain if safe(plain) == name else name
