"""ro-crate-preview.html: the list of all files for a browser, as RO-Crate foresees it beside the one for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from edition.depositing.bag import in_order
from edition.depositing.citing import citation
from edition.depositing.crate import address_of
from edition.depositing.formats import format_of
from edition.depositing.payload import Item
from edition.depositing.record import Record

_STYLE = (
    "body{font:1rem/1.5 sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0}"
    "tr{border-top:1px solid #ccc}td.n{text-align:right;white-space:nowrap}h2{margin-top:2rem}"
)


def preview(record: Record, items: Sequence[Item]) -> bytes:
    """The page: what the deposit is, how to cite it, and every file with what it is, its type, size and licence."""
    rows = "".join(_row(record, item) for item in in_order(items))
    body = "".join([
        f"<h1>{escape(record.title)}</h1>", f"<p>{escape(record.description)}</p>",
        f"<p>{escape(citation(record))}</p>",
        '<p><a href="README.md">README</a>, <a href="ro-crate-metadata.json">this list for programs</a></p>',
        "<h2>Files</h2><table><tr><th>File</th><th>What it is</th><th>Type</th><th>Bytes</th><th>Licence</th></tr>",
        rows, "</table>",
    ])  # fmt: skip
    head = f'<meta charset="utf-8"><title>{escape(record.title)}</title><style>{_STYLE}</style>'
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body>{body}</body></html>\n'.encode()


def _row(record: Record, item: Item) -> str:
    return f"<tr>{''.join(_cells(record, item))}</tr>\n"


def _cells(record: Record, item: Item) -> Iterator[str]:
    yield f'<td><a href="{escape(address_of(item.path))}">{escape(item.path)}</a></td>'
    yield f"<td>{escape(item.about)}</td><td>{escape(format_of(item.path).name)}</td>"
    size = len(item.content) if isinstance(item.content, bytes) else item.content.stat().st_size
    licence = "that of the source" if item.licence == "source" else item.licence or record.licence or ""
    yield f'<td class="n">{size}</td><td>{escape(licence)}</td>'
