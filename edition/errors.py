"""What stops the program: one sentence for the user and an exit code for each class of error.

Nothing here knows what went wrong where; rooms raise these with the place and the remedy in the message.
Things that are wrong with a document are not errors but findings (findings.py).
"""

from __future__ import annotations

from pathlib import Path

import click


class EditionError(click.ClickException):
    """Base of every error the program reports itself; printed as one sentence, never as a traceback."""

    exit_code = 3

    def __init__(self, message: str, *, path: Path | str | None = None, line: int | None = None) -> None:
        self.path, self.line = path, line
        super().__init__(f"{place(path, line)}{message}")


class WriteError(EditionError):
    """A file or folder that cannot be written: read-only, or the disk is full. No other would fare better."""


class ConfigError(EditionError):
    """edition.yaml or a command-line value that cannot be meant."""

    exit_code = 4


class SeedError(EditionError):
    """A seed that cannot be read: no text, broken front matter, bytes that are not UTF-8."""

    exit_code = 5


class AuthorityError(EditionError):
    """An authority file that cannot be used."""

    exit_code = 6


class TeiError(EditionError):
    """A TEI file that cannot be read: ill-formed, in another namespace, or asking for entities."""

    exit_code = 7


class RenderError(EditionError):
    """A stylesheet or the typesetting failed; earlier output was left as it was."""

    exit_code = 8


class DepositError(EditionError):
    """A package that cannot be made, checked or sent."""

    exit_code = 9


class InternalError(EditionError):
    """A law of the program itself was broken: a defect of ours, to be reported."""

    exit_code = 70


def of_system(error: OSError) -> EditionError:
    """What the system refused, wherever that was: a full disk, a folder where a file should be, no permission."""
    names = " -> ".join(str(name) for name in (error.filename, error.filename2) if name)
    message = (f"the system refuses this: {error.strerror or error}. What was finished is kept; put it right, then run "
               "this again.")
    return EditionError(message, path=names or None)


def place(path: Path | str | None, line: int | None) -> str:
    """"seeds/a.txt:3: " or what of it is known."""
    if path is None:
        return ""
    return f"{path}:{line}: " if line else f"{path}: "
