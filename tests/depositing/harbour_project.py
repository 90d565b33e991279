"""A small project to be deposited: two documents, a person with an ORCID, a body, a DOI, relations."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

from click.testing import CliRunner, Result

from edition.cli import main

ROOT = Path(__file__).parent.parent.parent
SETTINGS = """\
title: The Harbour Papers
date: 2024-03-01
version: 1.0.0  # of the text
licence: CC-BY-4.0
publisher: Harbour Press
base_url: https://example.org/harbour
editors:
  - name: Carberry, Josiah
    orcid: 0000-0002-1825-0097
    affiliation: Brown University
  - name: Nordic Harbour Institute
    body: true
deposit:
  community: harbours
  contact: desk@example.org
  doi: 10.5072/harbour.1
  keywords: [harbours, "Varnes & Lund"]
  related:
    - identifier: https://doi.org/10.5072/history.7
      relation: IsSupplementTo
      type: Book
"""
SECOND = """\
---
id: letter-2
title: A Letter <from> Lund & back
publication_date: '1951-07-01'
producing_office: HARBOUR OFFICE
source_url: https://example.org/scans/letter-2.pdf
---

A LETTER FROM LUND

Holm wrote again on 1 July 1951. Nothing came of it.
"""


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(folder), *arguments])


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Carberry, Josiah", "-c", "user.email=jc@example.org")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def committed(folder: Path) -> Path:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "what there is")
    return folder


def unpacked(package: Path, into: Path) -> Path:
    with zipfile.ZipFile(package) as archive:
        archive.extractall(into)
    return into / package.stem
