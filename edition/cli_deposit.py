"""The commands of the way out: a version, its package for a repository, and the package opened again.

Like cli.py, which takes them in: arguments and options, nothing else.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("version")
@click.option("--note", default="", help="What is new in it for readers, in a sentence.")
@click.option("--by", help="Who releases it: the id of an editor in edition.yaml (ed-1, ...).")
@click.pass_obj
def release(folder: Path, version: str, note: str, by: str | None) -> None:
    """Give the text a new version: in edition.yaml and in the header of every TEI file."""
    from edition.commands.release import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), version, note, by))


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--since", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help="The package to compare with, if not the last one in build/deposit.")
@click.option("--as-is", is_flag=True, help="Also with errors, conflicts or uncommitted changes; the package says so.")
@click.option("--replace", is_flag=True, help="Also if this version was packaged before with other content.")
@click.option("--to", metavar="URL", help="Send it to this InvenioRDM, such as https://zenodo.org, as a draft.")
@click.option("--publish", is_flag=True, help="With --to: publish it there. What is published stays.")
@click.option("--dry-run", is_flag=True, help="With --to: print what would be sent, and send nothing.")
@click.option("--without-doi", is_flag=True, help="With --to: ask for no DOI, of a server that gives none.")
@click.pass_obj
def deposit(folder: Path, ids: tuple[str, ...], since: Path | None, as_is: bool, replace: bool, to: str | None,
            publish: bool, dry_run: bool, without_doi: bool) -> None:
    """Pack the edition for a repository: build/deposit/ID-VERSION.zip, with everything in it described."""
    from edition.commands.deposit import Wish, run
    from edition.project import find_project

    wish = Wish(as_is, replace, since)
    if to is None:
        for option, given in (("--publish", publish), ("--dry-run", dry_run), ("--without-doi", without_doi)):
            if given:
                raise click.UsageError(f"{option} goes with --to URL.")
        sys.exit(run(find_project(folder), ids, wish))
    from edition.commands.upload import run as send

    sys.exit(send(find_project(folder), ids, to, wish, publishing=publish, dry_run=dry_run,
                  reserving=not without_doi))


@click.command()
@click.argument("package", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--format", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text",
              help="How findings are printed.")
def verify(package: Path, form: str) -> None:
    """Check a package of `edition deposit`: whole, described, valid, and saying what its source says. Offline."""
    from edition.commands.verify import run

    sys.exit(run(package, form))


COMMANDS: tuple[click.Command, ...] = (release, deposit, verify)
