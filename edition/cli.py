"""The command line: arguments and options, nothing else. Each body calls one function of commands/.

Heavy libraries are imported inside the bodies, so that --help and a build with nothing to do never load them.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

import click

import edition
from edition.cli_deposit import COMMANDS as WAY_OUT
from edition.cli_editors import COMMANDS
from edition.errors import EditionError, InternalError, of_system


class _Door(click.Group):
    """Prints our errors as one sentence and keeps tracebacks for --debug."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort) as error:
            if ctx.params.get("debug") and isinstance(error, EditionError):
                traceback.print_exc()
            raise
        except BrokenPipeError:  # the reader of a pipe, such as head, has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        except Exception as error:
            if ctx.params.get("debug"):
                raise
            if isinstance(error, OSError):
                raise of_system(error) from None
            raise InternalError(
                f"something went wrong inside edition ({type(error).__name__}: {error}). Earlier output is as it was. "
                "Run the command again with `edition --debug ...` and report what it says."
            ) from None


_jobs = click.option("--jobs", "-j", type=click.IntRange(min=1), help="Processes to work with; by default as many as "
                     "are fastest, one for each processor at most.")


def _title(_: click.Context, __: click.Parameter, given: str | None) -> str:
    if given is not None and not given.strip():
        raise click.BadParameter("a book of several documents needs a title.")
    return given or ""


_volume = click.option("--volume", metavar="TITLE", callback=_title,
                       help="One book of all documents, with merged registers.")


@click.group(cls=_Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(edition.__version__, prog_name="edition")
@click.option("-C", "--project", "folder", type=click.Path(path_type=Path, file_okay=False), default=Path(),
              help="The project's folder, if not this one.")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.pass_context
def main(context: click.Context, folder: Path, debug: bool) -> None:
    """From OCR text to a TEI edition, and from that to web pages, an e-book and a printed book."""
    context.obj = folder


@main.command()
@click.argument("directory", type=click.Path(path_type=Path))
def new(directory: Path) -> None:
    """Make a new project in DIRECTORY, ready to build."""
    from edition.commands.new import run

    sys.exit(run(directory))


@main.command()
@click.argument("ids", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Say what would change and write nothing.")
@click.option("--diff", is_flag=True, help="Show the difference line by line and write nothing.")
@click.option("--annotations", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help="Names that others found in this document (CSV, JSON-LD, CoNLL), as further evidence.")
@click.option("--explain", is_flag=True, help="Print why each heading, note, name and date was read as it was.")
@_jobs
@click.pass_obj
def convert(folder: Path, ids: tuple[str, ...], dry_run: bool, diff: bool, explain: bool,
            annotations: Path | None, jobs: int | None) -> None:
    """Seeds become TEI (all, or those named). What people have changed in tei/ stays as they have it."""
    from edition.commands.convert import keep_annotations, run
    from edition.project import find_project

    project = find_project(folder)
    if annotations:
        keep_annotations(project, ids, annotations)
    sys.exit(run(project, ids, dry_run=dry_run, diff=diff, explain=explain, jobs=jobs))


@main.command()
@click.argument("ids", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text",
              help="How findings are printed.")
@click.option("--interventions", is_flag=True,
              help="Then also every place where the text departs from the paper or the OCR (text and json).")
@click.option("--large", is_flag=True, help="Run the rules on files of more than 16 MB too.")
@_jobs
@click.pass_obj
def check(folder: Path, ids: tuple[str, ...], form: str, interventions: bool, large: bool,
          jobs: int | None) -> None:
    """Check TEI files: schema, rules, links, and that no word of the source is lost."""
    from edition.commands.check import run
    from edition.project import find_project

    if interventions and form not in {"text", "json"}:
        raise click.UsageError(f"--interventions goes with --format text and json, not with {form}.")
    sys.exit(run(find_project(folder), ids, form, interventions=interventions, large=large, jobs=jobs))


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Why a rule exists, with a right and a wrong example: edition explain R104."""
    from edition.checking.explain import explain as explained

    click.echo(explained(code), nl=False)


@main.command()
@click.option("--guide", type=click.Path(path_type=Path, dir_okay=False), help="Write the guide to this HTML file.")
@click.pass_obj
def schema(folder: Path, guide: Path | None) -> None:
    """Derive the schema files again from schema/edition.odd, in this project's schema/ if it has one."""
    from edition.commands.schema import run

    sys.exit(run(folder, guide))


@main.command()
@click.argument("ids", nargs=-1)
@click.option("--why", is_flag=True, help="Say why each thing was made again, and how much memory it took.")
@_jobs
@click.option("--scheduler", metavar="ADDRESS", help="Work on the machines of a Dask cluster: tcp://host:8786.")
@click.option("--watch", is_flag=True, help="Stay, and build again after every change; Ctrl-C stops.")
@click.pass_obj
def build(folder: Path, ids: tuple[str, ...], why: bool, jobs: int | None, scheduler: str | None,
          watch: bool) -> None:
    """Convert, check, and write web pages and PDF; only what has changed."""
    if watch:
        from edition.commands.watching import run
    else:
        from edition.commands.build import run
    from edition.project import find_project
    from edition.work.hands import Hands

    if jobs and scheduler:
        raise click.UsageError("--jobs says how many processes work here, --scheduler that others do: ask for one.")
    sys.exit(run(find_project(folder), ids, why=why, hands=Hands(jobs, scheduler)))


@main.command()
@_jobs
@click.pass_obj
def html(folder: Path, jobs: int | None) -> None:
    """Write the web edition into build/html."""
    from edition.commands.html import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), jobs))


@main.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any that is free.")
@click.option("--open", "show", is_flag=True, help="Open the browser.")
@click.pass_obj
def serve(folder: Path, port: int, show: bool) -> None:
    """Show the web edition on 127.0.0.1 and follow every change; writes nothing."""
    from edition.commands.serve import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), port, show))


@main.command()
@click.argument("ids", nargs=-1)
@_volume
@click.pass_obj
def epub(folder: Path, ids: tuple[str, ...], volume: str) -> None:
    """Write e-books into build/epub."""
    from edition.commands.epub import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), ids, volume=volume))


@main.command("print")
@click.argument("ids", nargs=-1)
@click.option("--press", is_flag=True, help="For a printer: bleed, crop marks, pure black.")
@click.option("--proof", is_flag=True, help="For proofreading: line numbers, ids, visible tags.")
@_volume
@click.pass_obj
def print_(folder: Path, ids: tuple[str, ...], press: bool, proof: bool, volume: str) -> None:
    """Write the printed edition into build/print."""
    from edition.commands.print import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), ids, press=press, proof=proof, volume=volume))


for command in (*COMMANDS, *WAY_OUT):
    main.add_command(command)


if __name__ == "__main__":
    main()
