"""HTML and SVG that cannot be forgotten to be escaped: text is text until a tag is made of it."""

import re
from html import escape

#: What HTML cannot carry: control characters but tab and line end, and half surrogates.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

EMPTY = frozenset({"meta", "br", "line", "rect", "circle", "path", "col"})


class Markup(str):
    """Text that is markup already; only :func:`tag`, :func:`text` and :func:`joined` make it."""

    __slots__ = ()


def text(value: object) -> Markup:
    """``value`` as text: markup stays, all else is escaped, and control characters become U+FFFD."""
    if isinstance(value, Markup):
        return value
    return Markup(escape(_CONTROLS.sub("\ufffd", str(value)), quote=True))


def tag(name: str, *children: object, **attributes: object) -> Markup:
    """One element. An attribute's name may end in ``_`` (``class_``), ``_`` within is ``-``; None is left
    out.
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in EMPTY and not children:
        return Markup(f"<{name}{said}/>")
    return Markup(f"<{name}{said}>{joined(*children)}</{name}>")


def joined(*children: object) -> Markup:
    """These one after the other."""
    return Markup("".join(map(text, children)))


def aside(value: object) -> Markup:
    """Words of the project among ours: whatever their direction is, it ends with them."""
    return tag("bdi", value)


def number(value: float | None, digits: int = 2) -> Markup:
    """A number, its sign before it in Arabic too; None is undefined and shown as a dash."""
    if value is None:
        return Markup(UNDEFINED)
    return tag("bdi", decimal(value, digits), dir="ltr")


def decimal(value: float, digits: int = 2) -> str:
    """``value`` with so many digits and a true minus; what rounds to nothing has no sign."""
    said = f"{value:.{digits}f}"
    if said.startswith("-"):
        said = said[1:] if float(said) == 0 else f"\u2212{said[1:]}"
    return said


UNDEFINED = "\u2014"
"""How an undefined figure is shown, everywhere: never as 0."""
