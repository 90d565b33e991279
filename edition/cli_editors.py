"""The commands of an editor's desk: the queue and its decisions, names, authority files, annotations.

Like cli.py, which takes them in: arguments and options, nothing else.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

KINDS = ("persons", "places", "orgs", "titles", "terms")


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--csv", "table", type=click.Path(path_type=Path), help="Write the queue to a table for a spreadsheet.")
@click.option("--apply", "decided", type=click.Path(path_type=Path, exists=True), help="Carry out a table's decisions.")
@click.option("--by", help="Who decides: the id of an editor in edition.yaml (ed-1, ...).")
@click.pass_obj
def review(folder: Path, ids: tuple[str, ...], table: Path | None, decided: Path | None, by: str | None) -> None:
    """List what is doubtful and waits for a decision, most consequential first."""
    from edition.commands import review as command
    from edition.project import find_project

    project = find_project(folder)
    if table:
        sys.exit(command.write_csv(project, ids, table))
    sys.exit(command.apply_csv(project, decided, by) if decided else command.review(project, ids))


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--like", is_flag=True, help="Also everything that asks the same question.")
@click.option("--ocr", is_flag=True, help="Record plain corrections in the TEI as errors of the OCR, seen on the scan.")
@click.option("--by", help="Who decides: the id of an editor in edition.yaml (ed-1, ...).")
@click.pass_obj
def accept(folder: Path, ids: tuple[str, ...], like: bool, ocr: bool, by: str | None) -> None:
    """Accept doubtful tags by their ids (name-3, or caesar-30:name-3), or with --ocr corrections of documents."""
    from edition.commands.proofread import accept_ocr
    from edition.commands.review import decide
    from edition.project import find_project

    if ocr:
        sys.exit(accept_ocr(find_project(folder), ids, by=by))
    if not ids:
        raise click.UsageError("name what you accept; `edition review` lists the ids.")
    sys.exit(decide(find_project(folder), ids, True, like=like, by=by))


@click.command()
@click.argument("ids", nargs=-1, required=True)
@click.option("--like", is_flag=True, help="Also everything that asks the same question.")
@click.option("--by", help="Who decides: the id of an editor in edition.yaml (ed-1, ...).")
@click.pass_obj
def reject(folder: Path, ids: tuple[str, ...], like: bool, by: str | None) -> None:
    """Refuse doubtful tags by their ids; they are never put back."""
    from edition.commands.review import decide
    from edition.project import find_project

    sys.exit(decide(find_project(folder), ids, False, like=like, by=by))


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--everyone", is_flag=True, help="Also those that the authority files know.")
@click.pass_obj
def names(folder: Path, ids: tuple[str, ...], everyone: bool) -> None:
    """List who and what the texts name and no authority file knows, as YAML to paste."""
    from edition.commands.names import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), ids, everyone=everyone))


@click.command()
@click.argument("ident", required=False)
@click.argument("sections", nargs=-1)
@click.option("--whole", is_flag=True, help="The whole text was proofread.")
@click.option("--by", help="Who read: the id of an editor in edition.yaml (ed-1, ...).")
@click.pass_obj
def proofread(folder: Path, ident: str | None, sections: tuple[str, ...], whole: bool, by: str | None) -> None:
    """Record sections as read against the scan (edition proofread ID sec-4 sec-5), or say how far each text is."""
    from edition.commands.proofreading import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), ident, sections, whole=whole, by=by))


@click.group()
def authority() -> None:
    """Take registers in from elsewhere, or give ours out."""


@authority.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--kind", type=click.Choice(KINDS), help="What a table lists; by its name if not given.")
@click.option("--dry-run", is_flag=True, help="Say what would be added and write nothing.")
@click.pass_obj
def take_in(folder: Path, file: Path, kind: str | None, dry_run: bool) -> None:
    """Add the entries of FILE (CSV, or TEI with listPerson and the like) to seeds/authority/."""
    from edition.commands.authority import take_in as command
    from edition.project import find_project

    sys.exit(command(find_project(folder), file, kind, dry_run=dry_run))


@authority.command("export")
@click.option("--format", "form", type=click.Choice(["tei", "csv"]), default="tei", show_default=True,
              help="TEI lists, or a table.")
@click.option("--kind", type=click.Choice(KINDS), default="persons", show_default=True, help="Which file, for csv.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file instead of the terminal.")
@click.pass_obj
def give_out(folder: Path, form: str, kind: str, output: Path | None) -> None:
    """Write the authority files as TEI lists, or one of them as a table."""
    from edition.commands.authority import give_out as command
    from edition.project import find_project

    sys.exit(command(find_project(folder), form, kind, output))


@click.command("annotations")
@click.argument("ids", nargs=-1)
@click.option("--format", "form", type=click.Choice(["json", "conll", "csv"]), default="json", show_default=True,
              help="W3C Web Annotations, IOB2 columns, or a table.")
@click.pass_obj
def annotations_(folder: Path, ids: tuple[str, ...], form: str) -> None:
    """Give out the tagged names with their offsets in the seed."""
    from edition.commands.annotations import run
    from edition.project import find_project

    sys.exit(run(find_project(folder), ids, form))


COMMANDS: tuple[click.Command, ...] = (review, accept, reject, proofread, names, authority, annotations_)
