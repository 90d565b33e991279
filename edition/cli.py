"""The command line: arguments and options, nothing else. Each body calls one function of commands/.

Heavy libraries are imported inside the bodies, so that --help and a build with nothing to do never load them.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

import click

import edition
from edition.errors import EditionError, InternalError


class _Door(click.Group):
    """Prints our errors as one sentence and keeps tracebacks for --debug."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort) as error:
            if ctx.params.get("debug") and isinstance(error, EditionError):
                traceback.print_exc()
            raise
        except Exception as error:
            if ctx.params.get("debug"):
                raise
            raise InternalError(
                f"something went wrong inside edition ({type(error).__name__}: {error}). Earlier output is as it was. "
                "Run the command again with `edition --debug ...` and report what it says."
            ) from None


@click.group(cls=_Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(edition.__version__, prog_name="edition")
@click.option("-C", "--project", "folder", type=click.Path(path_type=Path, file_okay=False), default=Path(),
              help="The project's folder, if not this one.")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.pass_context
def main(context: click.Context, folder: Path, debug: bool) -> None:
    """From OCR text to a TEI edition, and from that to web pages, a printed book and a deposit."""
    context.obj = folder


@main.command()
@click.argument("ids", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Say what would change and write nothing.")
@click.option("--diff", is_flag=True, help="Show the difference line by line and write nothing.")
@click.option("--explain", is_flag=True, help="Print why each heading, note, name and date was read as it was.")
@click.pass_obj
def convert(folder: Path, ids: tuple[str, ...], dry_run: bool, diff: bool, explain: bool) -> None:
    """Seeds become TEI (all, or those named). What people have changed in tei/ stays as they have it."""
    from edition.commands.convert import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), ids, dry_run=dry_run, diff=diff, explain=explain))


@main.command()
@click.argument("ids", nargs=-1)
@click.pass_obj
def check(folder: Path, ids: tuple[str, ...]) -> None:
    """Check TEI files: schema, rules, links, and that no word of the source is lost."""
    from edition.commands.check import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), ids))


@main.command()
@click.argument("ids", nargs=-1)
@click.pass_obj
def build(folder: Path, ids: tuple[str, ...]) -> None:
    """Convert, check, and write web pages and PDF."""
    from edition.commands.build import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), ids))


if __name__ == "__main__":
    main()
