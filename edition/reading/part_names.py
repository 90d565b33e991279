"""The names by which the parts of a paper go: what a section is called tells its role, and where a cover ends."""

from __future__ import annotations

import re

_ROLES = (
    ("contents", re.compile(r"\b(?:table\s+of\s+)?contents\b", re.I)),
    ("introduction", re.compile(r"\bintroduct(?:ion|ory)\b", re.I)),
    ("preface", re.compile(r"\b(?:preface|foreword|prefatory|scope\s+note)\b", re.I)),
    ("distribution", re.compile(r"\bdistribution\b", re.I)),
    ("enclosure", re.compile(r"^\W*(?:enclosure|attachment|annex|appendix|tab)\b", re.I)),
)
_OPENS = re.compile(
    r"\W*(?:(?:[IVX]{1,4}|[A-Z]|\d)[.)]\s*)?(?:preface|foreword|(?:prefatory|introductory|scope|explanatory)\s+(?:note|remarks?)"
    r"|introduction|(?:executive\s+|brief\s+)?summary(?:\s+and\s+conclusions)?|abstract|conclusions?|key\s+judge?ments"
    r"|the\s+problem|discussion|background|(?:table\s+of\s+)?contents|acknowledge?ments"
    r"|warning|notice|(?:the\s+)?(?:week|month|day)\s+in\s+brief|highlights"
    r"|vorwort|vorbemerkung|einleitung|einführung|zusammenfassung|avant-propos|préface|résumé|предисловие|введение)\W*",
    re.I,
)


def role_of(heading: str) -> str | None:
    """The role of the section under HEADING, where its name tells."""
    return next((role for role, pattern in _ROLES if pattern.search(heading)), None)


def opens_part(line: str) -> bool:
    """Whether LINE is nothing but the usual name of a part that stands at the front of a paper."""
    return _OPENS.fullmatch(line.strip()) is not None
