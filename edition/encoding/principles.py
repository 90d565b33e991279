"""The editorial principles as every header states them: what was done to the text, and what the codes mean.

These are the conventions that reading/ and tagging.py follow; where one changes there, its sentence changes here.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from edition.encoding.document import XML_ID, E
from edition.encoding.identifiers import exemption_id

_PRINCIPLES = (
    ("correction", "The text of the source is kept. A misprint or a slip of the OCR stands in choice with sic and "
     "corr; the corrected form is shown as text only when a person has agreed (@resp). Without the scan nobody can "
     "tell the typist's error from the machine's: such a proposal is marked #unverified."),
    ("normalization", "Nothing is regularised. Where the source writes one word in two ways, the rarer may stand in "
     "choice with orig and reg."),
    ("hyphenation", "A hyphen at the end of a line that the word does not have otherwise is marked as weak (pc) and "
     "the halves are joined; a hyphen of the word is kept. Line ends are not recorded otherwise."),
    ("interpretation", "Persons are tagged wherever they are named, also attributively and by nickname, without rank, "
     "article or possessive ending; not inside derivatives (Stalinist) or names of places (Leningrad). Bodies of party "
     "and state are tagged also under a common noun when the context makes it one body; congresses, plenums and "
     "informal groups are not. Places are countries, cities, regions and buildings; adjectives are not tagged. A link "
     "that is not sure carries @cert."),
    ("stdVals", "Dates are ISO dates in the Gregorian calendar. A year or month taken from the context carries "
     "evidence=\"internal\", and @cert where it is not sure; where no year can be had the value is like --06-18. "
     "Seasons: spring March to May, summer June to August, fall September to November, winter December to February. "
     "Within a month: early 1 to 10, middle 11 to 20, late or end 21 to the last day. Within a year: early January to "
     "April, middle May to August, late or end September to December. Durations and names of events are not dates."),
    ("punctuation", "Quotation marks, dashes and spaces around them are those of the source; editions may set them "
     "typographically, this file does not."),
)  # fmt: skip

_SLIPS = (
    ("ocr-slip", "Error of the optical character recognition, seen on the scan"),
    ("source-error", "Error of the source itself, seen on the scan"),
    ("unverified", "Whether the source or the OCR erred has not been checked"),
)


def editorial_principles() -> etree._Element:
    """The editorialDecl."""
    return E.editorialDecl(*(getattr(E, name)(E.p(text)) for name, text in _PRINCIPLES))


def taxonomies(exemptions: Iterable[str]) -> etree._Element:
    """The classDecl: why words are withheld (with the exemption codes this document shows), and kinds of slips."""
    withheld = _category("withheld", "Words withheld from the released document")
    for code in dict.fromkeys(exemptions):
        withheld.append(_category(exemption_id(code), code))
    slips = [_category(*slip) for slip in _SLIPS]
    return E.classDecl(_taxonomy("redactions", withheld), _taxonomy("slips", *slips))


def _category(ident: str, text: str) -> etree._Element:
    category = E.category(E.catDesc(text))
    category.set(XML_ID, ident)
    return category


def _taxonomy(ident: str, *categories: etree._Element) -> etree._Element:
    taxonomy = E.taxonomy(*categories)
    taxonomy.set(XML_ID, ident)
    return taxonomy
