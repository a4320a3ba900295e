"""The command ``hashiya`` and the table of its subcommands, each imported when asked for."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from annotator import __version__
from annotator.cli.ending import ended
from annotator.cli.spoken import SpokenGroup, SpokenOption, later
from annotator.core.work import Cancelled
from annotator.language import say

#: Each command: the module and the name of its click command there.
COMMANDS: Mapping[str, str] = {
    "open": "annotator.cli.window:open_window",
    "new": "annotator.cli.project:new",
    "load": "annotator.cli.loading:load",
    "import": "annotator.cli.importing:import_",
    "export": "annotator.cli.exporting:export",
    "split": "annotator.cli.corpus:split",
    "publish": "annotator.cli.corpus:publish",
    "assign": "annotator.cli.rounds:assign",
    "progress": "annotator.cli.rounds:progress",
    "twins": "annotator.cli.twins:twins",
    "search": "annotator.cli.search:search",
    "stats": "annotator.cli.project:stats",
    "agreement": "annotator.cli.agreement:agreement",
    "disagreements": "annotator.cli.agreement:disagreements",
    "schema": "annotator.cli.schema:schema",
    "guideline": "annotator.cli.schema:guideline",
    "check": "annotator.cli.project:check",
    "demo": "annotator.cli.project:demo",
    "show": "annotator.cli.window:show",
}
#: What `make run` does; --help does not list it.
HIDDEN = ("show",)


class Commands(SpokenGroup):
    """A group in which ``hashiya PROJECT`` is short for ``hashiya open PROJECT``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, in the order in which a project is worked on."""
        return [name for name in COMMANDS if name not in HIDDEN]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, its module imported now."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        return command if isinstance(command, click.Command) else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``open`` before arguments that name no command."""
        args = _command_first(args)
        if not args or args[0] not in (*COMMANDS, "--help", "-h", "--version"):
            _ask_for_similar(ctx, args)
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; Ctrl+C is a wish of the user's, and click would print an empty line for it."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Cancelled from None

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, and end as every command does: 0, or 1 and one sentence on stderr, or 2 for usage."""
        kwargs["standalone_mode"] = False
        with ended():
            return super().main(*args, **kwargs)


def _command_first(args: list[str]) -> list[str]:
    """``--language ar new X`` as ``new --language ar X``."""
    place = 0
    while place < len(args) and args[place].partition("=")[0] in ("--language", "--visual"):
        place += 1 if "=" in args[place] else 2
    if 0 < place < len(args) and args[place] in COMMANDS:
        return [args[place], *args[:place], *args[place + 1 :]]
    return args


def _ask_for_similar(ctx: click.Context, args: list[str]) -> None:
    """A mistyped command is not a project to open. Raises UsageError."""
    if not args or args[0].startswith("-") or Path(args[0]).exists():
        return
    import difflib

    similar = difflib.get_close_matches(args[0], COMMANDS, 1, 0.7)
    if similar:
        raise click.UsageError(
            say("There is no command “{wrong}”; did you mean “{right}”?", wrong=args[0], right=similar[0]),
            ctx,
        )


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=later(
        "Annotate Arabic conflict reporting, right to left.\n\n“hashiya PROJECT” opens the window on a "
        "project, and “hashiya” alone on the one worked on last."
    ),
)
@click.version_option(
    __version__,
    prog_name="hashiya",
    message="%(prog)s %(version)s",
    cls=SpokenOption,
    help=later("Show the version and exit."),
)
def hashiya() -> None:
    """Nothing of its own: the subcommands do the work."""
