"""`edition new DIR`: a project that builds at once, with a sample seed, the schema and settings for editors."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from pathlib import Path

from edition.commands.deciders import today
from edition.commands.report import say
from edition.errors import ConfigError
from edition.files import write_whole
from edition.resources import resource

_CONFIG = """\
# What fills the header of a new TEI file; afterwards the header is the truth.
title: {title}
date: {date}          # of this version
version: 0.1.0
licence: CC0-1.0          # of the encoding: an SPDX identifier
language: en
editors:
  - name: Surname, Given  # put yourself here
# base_url: https://example.org/edition
# print:
#   paper: A5
"""

_SEED = """\
---
id: sample
title: The Harbour Question
publication_date: '1951-06-12'
producing_office: HARBOUR OFFICE
page_count: 2
---

THE HARBOUR QUESTION

On 3 May 1951 Anders Holm told the council in Varnes that the harbour could wait.* Petrovic did not agree, and
said so on 7 May. The council's own view was [REDACTED] until the end of the month.

* Minutes of the council, 3 May 1951.

The Second Meeting

By June the matter was with Petrovic again. He wrote to Holm from Lund, and Holm answered on the 12th that he
would come.
"""

_PERSONS = """\
# Everyone the documents name. Only id and name are required; `edition names` lists whom nobody knows yet.
- id: holm
  name: Holm, Anders
- id: petrovic
  name: Petrovic, Ivan
  note: Engineer of the harbour.
"""

_PLACES = """\
- id: varnes
  name: Varnes
- id: lund
  name: Lund
"""

_SETTINGS = """\
{
  "xml.validation.enabled": true,
  "xml.format.enabled": false,
  "files.eol": "\\n",
  "editor.wordWrap": "on"
}
"""

_EXTENSIONS = '{ "recommendations": ["raffazizzi.sxml"] }\n'
_IGNORED = "build/\n.edition-lock\n"


def run(folder: Path) -> int:
    """Make a project in FOLDER, which must be empty or not there yet."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConfigError("is there already and not empty. Name a new folder.", path=folder)
    for name, text in _files(folder).items():
        write_whole(folder / name, text.encode())
    for source in sorted(resource("schema").glob("edition*")):
        shutil.copy(source, folder / "schema" / source.name)
    say(f"made {folder}. Put your name into edition.yaml and your texts into seeds/, where a sample is. "
        f"Then: cd {shlex.quote(str(folder))} && {_called()} build")
    return 0


def _called() -> str:
    """How this program is called from another folder: by its name only where the terminal finds it."""
    own = Path(sys.argv[0])
    return "edition" if own.name != "edition" or shutil.which("edition") else shlex.quote(str(own.absolute()))


def _files(folder: Path) -> dict[str, str]:
    title = re.sub(r"[-_]+", " ", folder.resolve().name).strip().capitalize() or "Edition"
    return {
        "edition.yaml": _CONFIG.format(title=f"'{title.replace(chr(39), chr(39) * 2)}'", date=today()),
        "seeds/sample.txt": _SEED,
        "seeds/authority/persons.yaml": _PERSONS,
        "seeds/authority/places.yaml": _PLACES,
        "schema/README": "Copied from edition; tei/*.xml point here, so that editors validate as you type.\n",
        ".vscode/settings.json": _SETTINGS,
        ".vscode/extensions.json": _EXTENSIONS,
        ".gitignore": _IGNORED,
    }

