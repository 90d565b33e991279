"""What people who know HTML, DocBook or TEI P4 write first, and what it is called here."""

from __future__ import annotations

ELEMENTS = {
    "para": "p", "section": "div", "div0": "div", "div1": "div", "div2": "div", "div3": "div", "h1": "head",
    "h2": "head", "h3": "head", "ul": "list", "ol": "list", "li": "item", "tr": "row", "td": "cell", "th": "cell",
    "i": "hi", "em": "hi", "emph": "hi", "b": "hi", "strong": "hi", "u": "hi", "a": "ref", "xref": "ref", "br": "lb",
    "span": "seg", "footnote": "note", "fn": "note", "img": "graphic", "image": "graphic", "blockquote": "quote",
    "q": "quote", "ab": "p", "page": "pb", "pagebreak": "pb", "person": "persName", "stamp": "fw", "redacted": "gap",
    "redaction": "gap", "dateStruct": "date", "xptr": "ptr",
}  # fmt: skip

ATTRIBUTES = {
    "id": "xml:id", "lang": "xml:lang", "language": "xml:lang", "key": "ref", "style": "rend", "class": "rend",
    "font": "rend", "rendition": "rend", "src": "url", "href": "target", "value": "when", "iso": "when",
    "certainty": "cert", "number": "n", "num": "n", "colspan": "cols", "rowspan": "rows",
}  # fmt: skip

# TEI P4 wrote the other form into an attribute.
_BOTH = "Write both: <choice><{0}>...</{0}><{1}>...</{1}></choice>."
PAIRS = {
    pair: _BOTH.format(*sorted(pair, key=["sic", "orig", "abbr", "corr", "reg", "expan"].index))
    for one, other in (("sic", "corr"), ("orig", "reg"), ("abbr", "expan")) for pair in ((one, other), (other, one))
}  # fmt: skip

# Where words that stand loose were mostly meant to be, the likeliest first.
FOR_WORDS = ("p", "item", "cell", "desc", "l", "head", "label", "name", "persName", "orgName")
