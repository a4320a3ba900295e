"""What the preview of a load says: kinds, fields, and what is to be noted of a file."""

from annotator.exchange.looking import FileSeen
from annotator.loaders.asked import Field
from annotator.ui.language import counted, isolated, noop, number, quoted, sentence, translate

_KINDS = {
    "text": noop("Load", "Plain text"),
    "parted": noop("Load", "Texts parted by a line"),
    "table": noop("Load", "Table (CSV, TSV)"),
    "json": noop("Load", "JSON"),
    "jsonl": noop("Load", "JSON, a value a line"),
    "webpage": noop("Load", "Web page"),
    "word": noop("Load", "Word"),
    "markdown": noop("Load", "Markdown"),
    "workbook": noop("Load", "Excel"),
    "xml": noop("Load", "XML"),
    "zip": noop("Load", "Zip"),
}
_FIELDS: dict[Field, str] = {
    "text": noop("Load", "Text"),
    "title": noop("Load", "Title"),
    "source": noop("Load", "Outlet"),
    "url": noop("Load", "Address"),
    "published": noop("Load", "Date"),
}
_ROLES = {
    "title": noop("Load", "title"),
    "dateline": noop("Load", "dateline"),
    "byline": noop("Load", "byline"),
    "caption": noop("Load", "captions"),
    "body": noop("Load", "body"),
    "chrome": noop("Load", "site furniture"),
    "related": noop("Load", "related items"),
}


def kind_name(kind: str) -> str:
    """What a kind of file is called."""
    return translate("Load", _KINDS[kind]) if kind in _KINDS else kind


def field_name(field: Field) -> str:
    """What a field of an article is called."""
    return translate("Load", _FIELDS[field])


def noted(seen: FileSeen) -> str:
    """What is to be noted of a file, in a line; empty where nothing is."""
    said = []
    if seen.problems and not seen.articles:
        return sentence(seen.problems[0])
    if seen.known and seen.known == seen.articles:
        said.append(translate("Load", "in the project already"))
    elif seen.known:
        said.append(counted("Load", "%n in the project already", seen.known))
    if seen.problems:
        said.append(counted("Load", "%n not taken", len(seen.problems)))
    if seen.wrecked:
        said.append(translate("Load", "Arabic torn or reversed"))
    if seen.guessed:
        said.append(translate("Load", "{encoding}, a guess").format(encoding=isolated(seen.encoding)))
    if seen.articles == 1 and seen.first and not seen.first[0].title:
        said.append(translate("Load", "no title found"))
    return translate("Load", ", ").join(said)


def about(seen: FileSeen) -> str:
    """What is known of a file's first article."""
    if not seen.first:
        return noted(seen)
    first = seen.first[0]
    zones = " · ".join(translate("Load", name) for role, name in _ROLES.items() if role in first.zones)
    rest = (isolated(first.published.replace("T", " ")), quoted(first.source), zones)
    lines = [
        quoted(first.title) if first.title else translate("Load", "No title found."),
        " · ".join(part for part in rest if part),
    ]
    if seen.encoding:
        read = translate("Load", "Read as {encoding}; this is a guess. Is it right?")
        sure = translate("Load", "Read as {encoding}.")
        lines.append((read if seen.guessed else sure).format(encoding=isolated(seen.encoding)))
    return "\n".join(line for line in lines if line)


def articles_said(seen: FileSeen) -> str:
    """How many articles a file holds; ``+`` where it holds more than were looked at."""
    if not seen.articles and seen.problems:
        return "—"
    return number(seen.articles) + ("" if seen.whole else "+")
