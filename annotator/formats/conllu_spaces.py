"""What stands between words in CoNLL-U, as UDPipe writes it, and as we do for all that is not seen."""

import re

from annotator.formats.errors import NotOurRow

_WRITTEN = {" ": "\\s", "\t": "\\t", "\r": "\\r", "\n": "\\n", "|": "\\p", "\\": "\\\\"}
_READ = {written: one for one, written in _WRITTEN.items()}
_ESCAPED = re.compile(r"\\([strnp\\]|u[0-9a-f]{4}|U[0-9a-f]{8})")


def escaped(spaces: str) -> str:
    """Spaces as MISC has them, each by a letter or its number."""
    return "".join(
        _WRITTEN.get(one) or (f"\\u{ord(one):04x}" if one <= "\uffff" else f"\\U{ord(one):08x}")
        for one in spaces
    )


def unescaped(spaces: str) -> str:
    """What :func:`escaped` was given. Raises NotOurRow for a number that is no character."""
    return _ESCAPED.sub(_character, spaces)


def spaces_at(text: str, at: int) -> str:
    """The spaces that stand at a place of the text (code points)."""
    end = at
    while end < len(text) and text[end].isspace():
        end += 1
    return text[at:end]


def _character(found: re.Match[str]) -> str:
    sign = found[1]
    if sign[0] not in "uU":
        return _READ[found[0]]
    number = int(sign[1:], 16)
    if number > 0x10FFFF or 0xD800 <= number < 0xE000:
        raise NotOurRow(detail=found[0])
    return chr(number)
