"""Everything the window can be told to do: one table, from which menus, keys and the list of keys are made.

A new command is one row here and one method of the room that does it.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal

import msgspec
from PySide6.QtGui import QUndoGroup

from annotator.ui.language import counted, noop

if TYPE_CHECKING:
    from annotator.ui.window import Window

Menu = Literal["file", "edit", "search", "article", "suggest", "panels", "review", "view", "help"]
Need = Literal["nothing", "project", "open", "article", "page"]

MENUS: Mapping[Menu, str] = {
    "file": noop("Actions", "&File"),
    "edit": noop("Actions", "&Edit"),
    "search": noop("Actions", "&Search"),
    "article": noop("Actions", "&Article"),
    "suggest": noop("Actions", "S&uggestions"),
    "panels": noop("Actions", "&Beside the text"),
    "review": noop("Actions", "&Review"),
    "view": noop("Actions", "&View"),
    "help": noop("Actions", "&Help"),
}


class Row(msgspec.Struct, frozen=True):
    """One command. ``keys`` are portable key sequences until the user chooses others; ``in_text`` ones act
    only while the text has focus.

    ``menu`` ``None`` hides it from the menus; ``needs`` says when it can be used (``open``: an article is
    open, ``article``: and is seen); ``gap`` draws a line above. What the screen that is seen names among its
    ``commands`` is done by that screen; ``page``: by nobody else.
    """

    id: str
    text: str
    handler: "Callable[[Window], object]"
    menu: Menu | None
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Need = "nothing"
    in_text: bool = False
    gap: bool = False
    checks: "Callable[[Window], bool] | None" = None


def find_in_all(window: "Window") -> None:
    """Look for the selected words in all articles, or for what is typed."""
    from annotator.ui.find_all import FindAllPage

    words = window.annotate.selected_text() if window.pages.current is None else ""
    page = window.pages.open("find")
    if isinstance(page, FindAllPage) and words and "\n" not in words:
        page.look_for(words)


def label_these(window: "Window") -> None:
    """Label the selected words wherever they stand; the dialog is imported when it is asked for."""
    from annotator.ui.everywhere import label_everywhere

    label_everywhere(window)


def correct_open(window: "Window") -> None:
    """Correct what is known of the open article."""
    from annotator.ui.correcting import correct_open

    correct_open(window)


def clear_these(window: "Window") -> None:
    """Remove the spans that are like the current one."""
    from annotator.ui.everywhere import clear_everywhere

    clear_everywhere(window)


def find_near_duplicates(window: "Window") -> None:
    """Group the articles that are nearly one text."""
    from annotator.ui.twins import find_twins

    find_twins(window)


def hand_out_work(window: "Window") -> None:
    """Hand out articles to annotators; the dialog is imported when it is asked for."""
    from annotator.ui.dialogs.hand_out import hand_out

    listed = window.session.list
    if listed.narrowed and not listed.mine and listed.ids:
        name = counted("HandOut", "What the list shows now: %n article(s)", len(listed.ids))
        hand_out(window, [(name, list(listed.ids))])
    else:
        hand_out(window)


def publish_corpus(window: "Window") -> None:
    """A folder for others to use, with parts, card and checksums."""
    from annotator.ui.exchange.publishing import publish

    publish(window)


def take_back(group: QUndoGroup | None) -> None:
    """Undo, where the screen that is seen has anything to undo."""
    if group is not None:
        group.undo()


def do_again(group: QUndoGroup | None) -> None:
    """Redo, likewise."""
    if group is not None:
        group.redo()


ACTIONS: tuple[Row, ...] = (
    Row("new_project", noop("Actions", "&New project…"),
        lambda window: window.files.new_project(), "file", ("Ctrl+N",), "new"),
    Row("open_project", noop("Actions", "&Open a project…"),
        lambda window: window.files.open_project(), "file", ("Ctrl+O",), "open"),
    Row("open_demo", noop("Actions", "Open the &demo project"),
        lambda window: window.files.open_demo(), "file", (), "demo"),
    Row("open_recent", noop("Actions", "Open the la&st project"),
        lambda window: window.files.open_recent(), "file"),
    Row("load_files", noop("Actions", "&Load files…"),
        lambda window: window.files.load_files(), "file", ("Ctrl+L",), "load", "project", gap=True),
    Row("load_folder", noop("Actions", "Load a &folder…"),
        lambda window: window.files.load_folder(), "file", ("Ctrl+Shift+L",), "folder", "project"),
    Row("paste_article", noop("Actions", "&Paste an article…"),
        lambda window: window.files.paste_article(), "file", ("Ctrl+Shift+V",), "paste", "project"),
    Row("import", noop("Actions", "&Import annotations…"),
        lambda window: window.files.import_annotations(), "file", ("Ctrl+Shift+O",), needs="project",
        gap=True),
    Row("export", noop("Actions", "&Export…"),
        lambda window: window.files.export(), "file", ("Ctrl+E",), "export", "project"),
    Row("publish", noop("Actions", "Pu&blish a corpus…"),
        publish_corpus, "file", ("Ctrl+Shift+B",), needs="project"),
    Row("check", noop("Actions", "&Check the project"),
        lambda window: window.files.check(), "file", needs="project"),
    Row("schema", noop("Actions", "Sc&hema…"),
        lambda window: window.files.edit_schema(), "file", ("Ctrl+Shift+S",), "schema", "project"),
    Row("guideline", noop("Actions", "G&uideline…"),
        lambda window: window.files.edit_guideline(), "file", ("Ctrl+Shift+G",), "guideline", "project"),
    Row("annotator", noop("Actions", "Change the &annotator…"),
        lambda window: window.files.choose_annotator(), "file", ("Ctrl+Shift+A",), "person", "project",
        gap=True),
    Row("quit", noop("Actions", "&Quit"),
        lambda window: window.close(), "file", ("Ctrl+Q",), gap=True),

    Row("undo", noop("Actions", "&Undo"),
        lambda window: take_back(window.undo_group()), "edit", ("Ctrl+Z",), "undo", "article"),
    Row("redo", noop("Actions", "&Redo"),
        lambda window: do_again(window.undo_group()), "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo",
        "article"),
    Row("copy", noop("Actions", "&Copy the text"),
        lambda window: window.annotate.copy(), "edit", ("Ctrl+C",), needs="article", in_text=True, gap=True),
    Row("cycle_word", noop("Actions", "Select the &word; again: without its prefixes"),
        lambda window: window.annotate.canvas.cycle_word(), "edit", ("Ctrl+D",), needs="article"),
    Row("next_span", noop("Actions", "&Next span"),
        lambda window: window.annotate.canvas.next_span(), "edit", ("Ctrl+Down",), needs="article", gap=True),
    Row("previous_span", noop("Actions", "Pre&vious span"),
        lambda window: window.annotate.canvas.previous_span(), "edit", ("Ctrl+Up",), needs="article"),
    Row("pick_under", noop("Actions", "&Span under the caret; again: the next one out"),
        lambda window: window.annotate.pick_under(), "edit", ("Return", "Enter"), needs="article",
        in_text=True),
    Row("list_spans", noop("Actions", "L&ist the spans under the caret"),
        lambda window: window.annotate.canvas.offer_spans(), "edit", ("Shift+F10",), needs="article",
        in_text=True),
    Row("select_span", noop("Actions", "Select what the current span &holds"),
        lambda window: window.annotate.select_span(), "edit", ("Ctrl+Shift+D",), needs="article"),
    Row("remove", noop("Actions", "Re&move the current span"),
        lambda window: window.annotate.remove_span(), "edit", ("Del", "Backspace"), "remove", "article",
        in_text=True),
    Row("link", noop("Actions", "Lin&k the current span…"),
        lambda window: window.linking.begin(), "edit", ("Ctrl+K",), "link", "article", gap=True),
    Row("let_go", noop("Actions", "C&lear the selection"),
        lambda window: window.annotate.let_go(), "edit", ("Esc",), needs="article", in_text=True),

    Row("find", noop("Actions", "&Find in this article…"),
        lambda window: window.annotate.look_for(window.settings), "search", ("Ctrl+F",), "find", "article"),
    Row("find_next", noop("Actions", "&Next hit"),
        lambda window: window.annotate.find_bar(window.settings).next(), "search", ("F12",), needs="article"),
    Row("find_previous", noop("Actions", "&Previous hit"),
        lambda window: window.annotate.find_bar(window.settings).previous(), "search", ("Shift+F12",),
        needs="article"),
    Row("find_all", noop("Actions", "Find in &all articles…"),
        find_in_all, "search", ("Ctrl+Shift+F",), needs="project"),
    Row("everywhere", noop("Actions", "Label these words &everywhere…"),
        label_these, "search", ("Ctrl+Shift+E",), needs="article", gap=True),
    Row("remove_everywhere", noop("Actions", "Remove &spans like this everywhere…"),
        clear_these, "search", ("Ctrl+Shift+Del", "Ctrl+Shift+Backspace"), needs="article"),

    Row("find_twins", noop("Actions", "Find near-&duplicates…"),
        find_near_duplicates, "search", ("Ctrl+Shift+J",), needs="project", gap=True),
    Row("open_twin", noop("Actions", "Ne&xt near-duplicate of this article"),
        lambda window: window.twins.open_next(), "search", ("Ctrl+J",), needs="article"),

    Row("previous", noop("Actions", "&Previous article"),
        lambda window: window.step(-1), "article", ("Ctrl+PgUp",), "previous", "article"),
    Row("next", noop("Actions", "&Next article"),
        lambda window: window.step(1), "article", ("Ctrl+PgDown",), "next", "article"),
    Row("my_work", noop("Actions", "Only my &work"),
        lambda window: window.switch_to_mine(), "article", ("Ctrl+Shift+H",), needs="project",
        checks=lambda window: window.session.list.mine),
    Row("done", noop("Actions", "&Done, on to the next"),
        lambda window: window.finish("done"), "article", ("Ctrl+Return", "Ctrl+Enter"), "done", "article",
        gap=True),
    Row("skip", noop("Actions", "&Skip, on to the next…"),
        lambda window: window.skip(), "article", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), "skip",
        "article"),
    Row("reopen", noop("Actions", "Mark as &in progress"),
        lambda window: window.reopen(), "article", needs="article"),

    Row("repair", noop("Actions", "Put to&rn Arabic right…"),
        lambda window: window.repairing.repair(), "article", needs="article"),
    Row("correct_article", noop("Actions", "Correct title, date, &zones…"),
        correct_open, "article", ("Ctrl+Shift+T",), needs="article"),

    Row("attributes", noop("Actions", "Attri&butes of the current span"),
        lambda window: window.span_panel().answer(), "article", ("Ctrl+T",), needs="article",
        gap=True),
    Row("confirm_proposals", noop("Actions", "Con&firm what is proposed"),
        lambda window: window.confirm_proposals(), "article", ("Ctrl+I",), needs="article"),
    Row("dismiss_proposals", noop("Actions", "Dis&miss what is proposed"),
        lambda window: window.span_panel().dismiss_proposals(), "article", ("Ctrl+Shift+I",),
        needs="article"),
    Row("note_span", noop("Actions", "N&ote on the current span"),
        lambda window: window.span_panel().write_note(), "article", ("Ctrl+M",), needs="article"),
    Row("unsure_span", noop("Actions", "Not s&ure of the current span"),
        lambda window: window.span_panel().switch_unsure(), "article", ("Ctrl+U",), needs="article"),
    Row("note_article", noop("Actions", "No&te on the article"),
        lambda window: window.article_panel().remarks.write(), "article", ("Ctrl+Shift+M",),
        needs="article"),
    Row("unsure_article", noop("Actions", "Not sure of the arti&cle"),
        lambda window: window.article_panel().switch_unsure(), "article", ("Ctrl+Shift+U",),
        needs="article"),
    Row("next_unsure", noop("Actions", "Ne&xt that was not sure"),
        lambda window: window.go_to_unsure(), "article", ("Ctrl+Shift+Down",), needs="article"),

    Row("suggest_next", noop("Actions", "&Next suggestion"),
        lambda window: window.suggesting.do.step(1), "suggest", ("Alt+Down",), needs="article"),
    Row("suggest_previous", noop("Actions", "&Previous suggestion"),
        lambda window: window.suggesting.do.step(-1), "suggest", ("Alt+Up",), needs="article"),
    Row("suggest_accept", noop("Actions", "&Accept the suggestion; without one, to the next"),
        lambda window: window.suggesting.do.accept(), "suggest", ("Space",), needs="article", in_text=True,
        gap=True),
    Row("suggest_accept_words", noop("Actions", "Accept all of these &words"),
        lambda window: window.suggesting.do.accept_words(), "suggest", ("Alt+Return", "Alt+Enter"),
        needs="article"),
    Row("suggest_accept_label", noop("Actions", "Accept all of this &label"),
        lambda window: window.suggesting.do.accept_label(), "suggest",
        ("Alt+Shift+Return", "Alt+Shift+Enter"), needs="article"),
    Row("suggest_accept_article", noop("Actions", "Accept all in this a&rticle"),
        lambda window: window.suggesting.do.accept_article(), "suggest",
        ("Ctrl+Alt+Return", "Ctrl+Alt+Enter"), needs="article"),
    Row("suggest_refuse", noop("Actions", "Re&fuse the suggestion, on to the next"),
        lambda window: window.suggesting.do.refuse(), "suggest", ("Shift+Space",), needs="article",
        in_text=True, gap=True),
    Row("suggest_show", noop("Actions", "&Show suggestions"),
        lambda window: window.suggesting.switch(), "suggest", ("Shift+F8",), gap=True,
        checks=lambda window: window.settings.suggestions),

    Row("panel_span", noop("Actions", "&Current span"),
        lambda window: window.side.open("span"), "panels", ("Alt+1",), needs="open"),
    Row("panel_spans", noop("Actions", "&List of spans"),
        lambda window: window.side.open("spans"), "panels", ("Alt+2",), needs="open"),
    Row("panel_claims", noop("Actions", "Cla&ims"),
        lambda window: window.side.open("claims"), "panels", ("Alt+3",), needs="open"),
    Row("panel_suggestions", noop("Actions", "&Suggestions"),
        lambda window: window.side.open("suggestions"), "panels", ("Alt+4",), needs="open"),
    Row("panel_guideline", noop("Actions", "&Guideline"),
        lambda window: window.side.open("guideline"), "panels", ("Alt+6",), needs="open"),
    Row("panel_article", noop("Actions", "&Article and history"),
        lambda window: window.side.open("article"), "panels", ("Alt+7",), needs="open"),
    Row("panel_consistency", noop("Actions", "C&onsistency"),
        lambda window: window.side.open("consistency"), "panels", ("Alt+5",), needs="open"),

    Row("agreement", noop("Actions", "A&greement"),
        lambda window: window.pages.open("agreement"), "review", ("F2",), needs="project"),
    Row("disagreements", noop("Actions", "&Disagreements"),
        lambda window: window.pages.open("disagreements"), "review", ("F3",), needs="project"),
    Row("adjudicate", noop("Actions", "Ad&judicating to gold"),
        lambda window: window.pages.open("adjudicate"), "review", ("F4",), needs="project"),
    Row("mine", noop("Actions", "&Mine against gold"),
        lambda window: window.pages.open("mine"), "review", ("F5",), needs="project"),
    Row("progress", noop("Actions", "&Progress"),
        lambda window: window.pages.open("progress"), "review", ("F11",), needs="project", gap=True),
    Row("assign", noop("Actions", "&Hand out work…"),
        hand_out_work, "review", ("Ctrl+Shift+W",), needs="project"),
    Row("agreed", noop("Actions", "&What all agree on, to gold"),
        lambda _window: None, "review", ("Ctrl+G",), needs="page", gap=True),
    Row("names", noop("Actions", "&Show who said it"),
        lambda _window: None, "review", ("Ctrl+B",), needs="page"),

    Row("language", noop("Actions", "العربية"),
        lambda window: window.look.switch_language(), "view", ("F9",), "language"),
    Row("zoom_in", noop("Actions", "Larger &text"),
        lambda window: window.look.zoom(1.12), "view", ("Ctrl++", "Ctrl+="), "zoom_in", "article", gap=True),
    Row("zoom_out", noop("Actions", "&Smaller text"),
        lambda window: window.look.zoom(1 / 1.12), "view", ("Ctrl+-",), "zoom_out", "article"),
    Row("zoom_reset", noop("Actions", "&Usual text size"),
        lambda window: window.look.zoom(0), "view", ("Ctrl+0",), needs="article"),
    Row("theme_light", noop("Actions", "Li&ght"),
        lambda window: window.look.use_theme("light"), "view", gap=True,
        checks=lambda window: window.settings.theme == "light"),
    Row("theme_dark", noop("Actions", "D&ark"),
        lambda window: window.look.use_theme("dark"), "view",
        checks=lambda window: window.settings.theme == "dark"),
    Row("theme_system", noop("Actions", "As the s&ystem has it"),
        lambda window: window.look.use_theme("system"), "view",
        checks=lambda window: window.settings.theme == "system"),
    Row("digits", noop("Actions", "A&rabic digits (١٢٣)"),
        lambda window: window.look.switch_digits(), "view", gap=True,
        checks=lambda window: window.settings.digits == "arabic"),
    Row("invisible", noop("Actions", "Show &invisible characters"),
        lambda window: window.look.switch_invisible(), "view", ("F8",),
        checks=lambda window: window.settings.show_invisible),
    Row("show_links", noop("Actions", "Show all lin&ks"),
        lambda window: window.look.switch_links(), "view", ("Ctrl+Shift+K",),
        checks=lambda window: window.settings.show_links),
    Row("articles", noop("Actions", "Go to the &list of articles"),
        lambda window: window.go_to_list(), "view", ("F6",), "articles", "project", gap=True),
    Row("corpus", noop("Actions", "All articles in a ta&ble"),
        lambda window: window.pages.open("corpus"), "view", ("Shift+F6",), "articles", "project"),
    Row("filter_list", noop("Actions", "&Filter the list of articles"),
        lambda window: window.filter_list(), "view", ("Ctrl+F6",), "filter", "project"),
    Row("text", noop("Actions", "Go to the te&xt"),
        lambda window: window.go_to_text(), "view", ("F7",), needs="open"),

    Row("keys", noop("Actions", "&Keys"),
        lambda window: window.files.show_keys(), "help", ("F1",), "keys"),
    Row("commands", noop("Actions", "&Find a command…"),
        lambda window: window.files.show_commands(), "help", ("Ctrl+P", "Ctrl+Shift+P"), "keys"),
    Row("menus", noop("Actions", "Go to the menus"),
        lambda window: window.open_menus(), None, ("F10",)),
    Row("about", noop("Actions", "&About Hashiya"),
        lambda window: window.files.show_about(), "help"),
)  # fmt: skip
