"""Articles: one text with its metadata, whose ``text`` never changes once stored."""

from typing import Any, Literal, get_args

import msgspec

Role = Literal["title", "dateline", "byline", "caption", "body", "chrome", "related"]
ROLES: tuple[Role, ...] = get_args(Role)


class Zone(msgspec.Struct, frozen=True):
    """A stretch ``[start, end)`` of an article, in code points, with a role.

    Zones are sorted, do not overlap, and may leave gaps (blank lines).
    """

    start: int
    end: int
    role: Role


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One text with its metadata.

    ``text`` keeps the text contract (docs/architecture.md): ``\\n`` line ends and no lone surrogates,
    noncharacters, U+2028/2029 or NUL. ``published`` is ISO 8601 with as much as the page says
    (``2021-02-24T19:54``, ``2021-02-24`` or empty); ``source`` is the outlet. ``meta`` is JSON: what else
    the page says (``dateline``, ``byline``) and, under ``origin``, where the text came from.
    """

    text: str
    title: str = ""
    source: str = ""
    url: str = ""
    published: str = ""
    zones: tuple[Zone, ...] = ()
    meta: dict[str, Any] = {}

    @property
    def sha256(self) -> str:
        """The article's identity: the SHA-256 of its text in UTF-8, in hexadecimal."""
        import hashlib  # here, because it loads OpenSSL, which a window that opens has no use for

        return hashlib.sha256(self.text.encode()).hexdigest()

    def role_at(self, position: int) -> Role | None:
        """The role of the zone that holds ``position`` (code points), or None in a gap."""
        for zone in self.zones:
            if zone.start <= position < zone.end:
                return zone.role
        return None
