"""Label Studio's labelling configuration for a schema: labels, an attribute's control for each, relations."""

from annotator.core.schema import Attribute, Names, Schema

#: The names of the control that labels and of the text that it labels.
FROM, TO = "label", "text"


def control_name(label: str, attribute: str) -> str:
    """The name of the control for an attribute of a label; attributes of two labels are two controls."""
    return f"{label}-{attribute}"


def config(schema: Schema) -> bytes:
    """The configuration as XML. What is stored is the schema's ids; names are shown beside them.

    A control for an attribute is seen where a region with its label is selected. A count is a text of JSON,
    a flag a choice of true and false, as Label Studio has no better.
    """
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    view = Element("View")
    if schema.links:
        relations = SubElement(view, "Relations")
        for link in schema.links:
            SubElement(relations, "Relation", value=link.id, hint=_shown(link.names))
    labels = SubElement(view, "Labels", name=FROM, toName=TO)
    for label in schema.labels:
        one = SubElement(labels, "Label", value=label.id, hint=_shown(label.names), background=label.color)
        if label.key:
            one.set("hotkey", _sound(label.key))
    page = SubElement(view, "View", style="direction: rtl; text-align: right; line-height: 2")
    SubElement(page, "Text", name=TO, value="$text")
    for label in schema.labels:
        if not label.attributes:
            continue
        group = SubElement(
            view, "View", visibleWhen="region-selected", whenTagName=FROM, whenLabelValue=label.id
        )
        for attribute in label.attributes:
            SubElement(group, "Header", value=_shown(attribute.names), size="5")
            tag, fields, choices = _control(attribute)
            name = control_name(label.id, attribute.id)
            where = {"toName": TO, "perRegion": "true", "whenTagName": FROM, "whenLabelValue": label.id}
            control = SubElement(group, tag, {"name": name, **where, **fields})
            for value, names in choices:
                SubElement(control, "Choice", value=value, hint=names)
    indent(view)
    written: bytes = tostring(view, encoding="utf-8")
    return written + b"\n"


def _control(attribute: Attribute) -> tuple[str, dict[str, str], list[tuple[str, str]]]:
    """The tag that asks for an attribute, its own fields, and what may be chosen."""
    required = {"required": "true"} if attribute.required else {}
    choices = [(one.id, _shown(one.names)) for one in attribute.choices]
    match attribute.type:
        case "choice":
            return "Choices", {"choice": "single-radio", **required}, choices
        case "choices":
            return "Choices", {"choice": "multiple", **required}, choices
        case "flag":
            return "Choices", {"choice": "single-radio", **required}, [("true", "✓"), ("false", "✗")]
        case "number":
            return "Number", required, []
        case "count":
            return (
                "TextArea",
                {"placeholder": '{"low":1,"best":2,"high":3}', "maxSubmissions": "1", **required},
                [],
            )
        case "text":
            return "TextArea", {"maxSubmissions": "1", "editable": "true", **required}, []


def _shown(names: Names) -> str:
    return _sound(f"{names.ar} / {names.en}")


def _sound(text: str) -> str:
    """Without the characters that no XML has."""
    return "".join(one for one in text if one >= " " and one not in "\ufffe\uffff")
