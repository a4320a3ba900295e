"""The configuration of brat from a schema: labels, links and attributes, and how they look."""

import re
from collections.abc import Callable, Iterator

from annotator.core.annotation import Annotation
from annotator.core.schema import LinkType, Names, Schema

Safe = Callable[[str], str]

_LETTERS = re.compile(r"[^\W\d_]+")
#: Hebrew, Arabic and what stands between and beside them, with their presentation forms.
_FROM_RIGHT = re.compile("[\u05d0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")


class Used:
    """The names that stand in what was written: those the schema does not have are declared too."""

    def __init__(self) -> None:
        self.labels: dict[str, None] = {}
        self.links: dict[str, None] = {}
        self.attributes: dict[str, dict[str, None]] = {}
        """Of each attribute, the labels that have it."""
        self._letters = self._from_right = 0

    @property
    def from_right(self) -> bool:
        """Whether most of the letters run from right to left."""
        return 2 * self._from_right > self._letters

    def add_text(self, text: str) -> None:
        """Take note of a text."""
        self._letters += sum(map(len, _LETTERS.findall(text)))
        self._from_right += sum(map(len, _FROM_RIGHT.findall(text)))

    def add(self, annotation: Annotation) -> None:
        """Take note of an annotation."""
        for span in annotation.spans:
            self.labels[span.label] = None
            for name in span.attributes:
                self.attributes.setdefault(name, {})[span.label] = None
        self.links.update((link.type, None) for link in annotation.links)


def annotation_conf(schema: Schema, used: Used, safe: Safe) -> str:
    """annotation.conf: what may be labelled. What the schema has disabled is there, but not offered."""
    lines = ["# The schema of the project, for brat.", "", "[entities]", ""]
    lines += [f"{'!' if label.disabled else ''}{safe(label.id)}" for label in schema.labels]
    lines += [safe(one) for one in sorted(set(used.labels) - {label.id for label in schema.labels})]
    lines += ["", "[relations]", "", "# Spans may nest, overlap and share their place."]
    lines.append("<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>")
    for link in schema.links:
        lines += _link_lines(schema, link, safe)
    known = {link.id for link in schema.links}
    lines += [f"{safe(one)}\tArg1:<ENTITY>, Arg2:<ENTITY>" for one in sorted(set(used.links) - known)]
    lines += ["", "[events]", "", "[attributes]", "", *_attribute_lines(schema, used, safe)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _link_lines(schema: Schema, link: LinkType, safe: Safe) -> Iterator[str]:
    """A line for each label that a link may come from."""
    targets: dict[str, dict[str, None]] = {}
    for source, target in link.pairs:
        if target == "=":
            for label in [source] if source != "*" else [one.id for one in schema.labels]:
                targets.setdefault(safe(label), {})[safe(label)] = None
        else:
            targets.setdefault(_entity(source, safe), {})[_entity(target, safe)] = None
    unused = "!" if link.disabled else ""
    for left, right in targets.items():
        yield f"{unused}{safe(link.id)}\tArg1:{left}, Arg2:{'|'.join(right)}"


def _entity(label: str, safe: Safe) -> str:
    return "<ENTITY>" if label == "*" else safe(label)


def _attribute_lines(schema: Schema, used: Used, safe: Safe) -> Iterator[str]:
    """A line for each attribute, whatever labels have it: brat knows one of a name."""
    labels: dict[str, dict[str, None]] = {}
    values: dict[str, dict[str, None]] = {}
    for label in schema.labels:
        for attribute in label.attributes:
            labels.setdefault(attribute.id, {})[label.id] = None
            if attribute.type == "choice":
                values.setdefault(attribute.id, {}).update((one.id, None) for one in attribute.choices)
    for name in sorted(set(used.attributes) - set(labels)):
        labels[name] = used.attributes[name]
    for name, having in labels.items():
        line = f"{safe(name)}\tArg:{'|'.join(map(safe, having))}"
        yield f"{line}, Value:{'|'.join(values[name])}" if values.get(name) else line


def visual_conf(schema: Schema, used: Used, safe: Safe) -> str:
    """visual.conf: what people read instead of the names in the files, in which colours, from which side."""
    named: dict[str, Names] = {label.id: label.names for label in schema.labels}
    for label in schema.labels:
        for attribute in label.attributes:
            named.setdefault(attribute.id, attribute.names)
    for link in schema.links:
        named.setdefault(link.id, link.names)
    lines = ["[labels]", "", *(_named(one, names, safe) for one, names in named.items()), "", "[drawing]", ""]
    lines += [
        f"{safe(label.id)}\tbgColor:{label.color}, fgColor:{_ink(label.color)}, borderColor:darken"
        for label in schema.labels
    ]
    lines += ["", "[options]", "", f"Text\tdirection:{'rtl' if used.from_right else 'ltr'}"]
    return "\n".join(lines) + "\n"


def _named(one: str, names: Names, safe: Safe) -> str:
    """A name as it is stored and as it is shown: both languages, either where there is no room."""
    shown = [" ".join(name.replace("|", "/").split()) for name in (names.ar, names.en)]
    shown = list(dict.fromkeys(filter(None, shown)))
    return " | ".join([safe(one), *([" · ".join(shown)] if len(shown) > 1 else []), *shown])


def _ink(color: str) -> str:
    """Black or white, whichever can be read on a colour (the weights of ITU-R BT.601)."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return "black" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "white"
