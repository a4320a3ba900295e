"""What the user wishes of an export, as it is remembered from one to the next."""

from collections.abc import Collection

import msgspec

from annotator.core.annotation import STATUSES
from annotator.core.choice import COLUMNS, EVERYTHING, Choice, Hidden, Zones
from annotator.core.schema import Schema
from annotator.exchange import usual_zones
from annotator.formats import FORMATS, Clitics, Flatten, Format, Options, Unit


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """A format, what goes out, and how.

    ``zones`` None leaves it to the format (site furniture stays out of all but the lossless one), and of
    ``choice`` its zones do not count. ``zipped``: several files go into a zip, not into a folder.
    """

    format: str = "jsonl"
    choice: Choice = EVERYTHING
    zones: Zones | None = None
    clitics: Clitics = "whole-token"
    flatten: Flatten = "longest"
    unit: Unit | None = None
    strict: bool = False
    zipped: bool = False

    @property
    def form(self) -> Format:
        """The format's row."""
        return FORMATS[self.format]

    def taken(self) -> Choice:
        """What goes out, zones settled."""
        return msgspec.structs.replace(self.choice, zones=self.zones or usual_zones(self.format))

    def options(self) -> Options:
        """How it is written; what the format does not heed stays plain."""
        heeded = {"clitics": self.clitics, "flatten": self.flatten}
        given = {name: value for name, value in heeded.items() if name in self.form.options}
        unit = self.unit if self.unit in self.form.units else None
        return Options(unit=unit, **given)  # type: ignore[arg-type]


def wish_to_json(wish: Wish) -> str:
    """As it is kept in the settings."""
    return msgspec.json.encode(wish).decode()


def wish_from_json(stored: str) -> Wish:
    """What was kept; the plain wish where nothing was, or nothing that is understood any more."""
    try:
        wish = msgspec.json.decode(stored or "{}", type=Wish)
    except msgspec.MsgspecError:
        return Wish()
    return wish if wish.format in FORMATS else msgspec.structs.replace(wish, format="jsonl")


def fitting(wish: Wish, schema: Schema, annotators: Collection[str]) -> Wish:
    """The wish without labels, values and people that the project does not have any more."""
    return msgspec.structs.replace(wish, choice=fitting_choice(wish.choice, schema, annotators))


def fitting_choice(choice: Choice, schema: Schema, annotators: Collection[str]) -> Choice:
    """The same of what goes out."""
    names = tuple(name for name in choice.annotators or () if name in annotators)
    labels = {label.id for label in schema.labels}
    values = {
        (label.id, attribute.id, one.id)
        for label in schema.labels
        for attribute in label.attributes
        for one in attribute.choices
    }
    hidden = Hidden(
        annotators=choice.hidden.annotators,
        labels=tuple(label for label in choice.hidden.labels if label in labels),
        values=tuple(value for value in choice.hidden.values if value in values),
    )
    return msgspec.structs.replace(
        choice,
        annotators=names or None,
        statuses=tuple(one for one in STATUSES if one in choice.statuses),
        columns=tuple(one for one in COLUMNS if one in choice.columns),
        hidden=hidden,
        only=None,
    )
