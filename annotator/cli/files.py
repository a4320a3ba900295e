"""What commands between a project and files share."""

from pathlib import Path

import click

PROJECT = click.argument("project", type=click.Path(path_type=Path))
STDOUT = Path("-")
