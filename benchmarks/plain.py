"""The same words without any of the rest: what floors and peers are given to set, beside the TEI of a project.

`write_plain` puts them into plain/ID.typ, .html, .fo and .md: paragraphs, justified, on A4, in one face.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Sequence
from pathlib import Path

Facts = Callable[[], dict[str, float]]


def write_plain(folder: Path) -> None:
    """Every TEI file of the project in FOLDER, in the four forms."""
    from lxml import etree
    (folder / "plain").mkdir(exist_ok=True)
    for path in sorted((folder / "tei").glob("*.xml")):
        root = etree.parse(path).getroot()
        words = [" ".join("".join(map(str, p.itertext())).split()) for p in root.iterfind("{*}text//{*}p")]
        for ending, form in FORMS.items():
            (folder / "plain" / f"{path.stem}.{ending}").write_text(form(words), encoding="utf-8")


def as_typst(paragraphs: Sequence[str]) -> str:
    """Strings, not markup: nothing in them is an instruction."""
    return "#set par(justify: true)\n" + "\n\n".join("#" + json.dumps(p, ensure_ascii=False) for p in paragraphs)


def as_html(paragraphs: Sequence[str]) -> str:
    style = "@page{size:A4;margin:2.5cm}body{font:11pt serif}p{text-align:justify;margin:0 0 .5em}"
    body = "\n".join(f"<p>{html.escape(p)}</p>" for p in paragraphs)
    return f'<!DOCTYPE html><html lang="en"><title>Plain</title><style>{style}</style>\n{body}\n'


def as_fo(paragraphs: Sequence[str]) -> str:
    blocks = "\n".join(f'<fo:block space-after="5pt" text-align="justify">{html.escape(p)}</fo:block>'
                       for p in paragraphs)
    return f"""<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="serif" font-size="11pt">
<fo:layout-master-set><fo:simple-page-master master-name="page" page-width="210mm" page-height="297mm" margin="25mm">
<fo:region-body/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="page"><fo:flow flow-name="xsl-region-body">
{blocks or "<fo:block/>"}
</fo:flow></fo:page-sequence></fo:root>
"""


def as_text(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(paragraphs) + "\n"


FORMS: dict[str, Callable[[Sequence[str]], str]] = {"typ": as_typst, "html": as_html, "fo": as_fo, "md": as_text}


def pages(pdfs: Sequence[bytes | None]) -> Facts:
    """How many pages PDFS have, counted when asked."""

    def count() -> dict[str, float]:
        import io

        import pikepdf
        return {"pages": float(sum(len(pikepdf.open(io.BytesIO(pdf)).pages) for pdf in pdfs if pdf))}

    return count
