"""Which articles a list shows, and in what order."""

from typing import Literal, get_args

import msgspec

from annotator.core.annotation import Status

ANYBODY = "*"
"""In place of an annotator's name: whoever it was."""

By = Literal["loaded", "title", "source", "published", "length", "status"]
BY: tuple[By, ...] = get_args(By)


class Filter(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an article must be to be listed; the plain one lets everything pass. All that is asked must hold.

    ``annotator`` is whose ``statuses``, ``label``, ``unsure`` and ``noted`` are meant: a name, ANYBODY, or
    empty for the one who looks. ``label`` is an id of the schema: a span of it is there. ``source`` is the
    outlet, ``since`` and ``until`` are days (ISO 8601, both included; an article without a date has no place
    between days). ``unzoned``: no title or no body was found. ``unsure``: flagged, or a span of it is;
    ``noted``: a note is on it or on a span. ``twins``: it has near-duplicates. ``assigned`` is a name or
    ANYBODY; ``unassigned``: nobody is to annotate it. ``words`` are read by :mod:`annotator.core.query`.
    """

    annotator: str = ""
    statuses: tuple[Status, ...] = ()
    label: str = ""
    source: str = ""
    since: str = ""
    until: str = ""
    unzoned: bool = False
    unsure: bool = False
    noted: bool = False
    tag: str = ""
    twins: bool = False
    assigned: str = ""
    unassigned: bool = False
    words: str = ""


class Order(msgspec.Struct, frozen=True):
    """By what articles are listed; ``down`` puts the largest, latest or last first.

    Where two are equal they stand in the order of loading.
    """

    by: By = "loaded"
    down: bool = False


EVERYTHING = Filter()
AS_LOADED = Order()
