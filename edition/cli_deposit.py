"""The commands of the way out: a package for a repository. Like cli.py: arguments and options, nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--as-is", is_flag=True, help="Also with errors, conflicts or uncommitted changes; the package says so.")
@click.pass_obj
def deposit(folder: Path, ids: tuple[str, ...], as_is: bool) -> None:
    """Pack the edition for a repository: build/deposit/ID-VERSION.zip, with everything in it described."""
    from edition.commands.deposit import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), ids, as_is=as_is))


COMMANDS: tuple[click.Command, ...] = (deposit,)
