"""People told from places and bodies by what stands around them. A guess with its reasons, never a fact."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from edition.authority import Kind
from edition.reading.folding import fold
from edition.reading.lexicon import given_names, words
from edition.reading.name_sequences import Sequence_
from edition.reading.passages import Passage

_SURNAME = re.compile(
    r".{2,}(?:[oei]v|[oe]va|sk[iy]|skii|enko|[oe]vich|yan|shvili|dze|sson|sen|mann?|berg|stein|feld|baum|ez|elli|etti|escu|"
    r"oglu|vic|vitch|czyk|ulos|ides|worth|well|son|ton|field|adze|hin|nin|lin|kov|rov|nov|ich|uk|ko)$")
_PLACE = re.compile(r".{3,}(?:grad|stan|burg|land|polis|shire|abad|gorod|ville|ia)$")
_IN = re.compile(r"\b(?:in|at|from|to|near|into|through|throughout|outside|inside|via|toward|towards|leave|left|visit|"
                 r"visited|reached) (?:the )?$", re.I)
_IN_ONLY = re.compile(r"\b(?:in|at|near|into|throughout|outside|inside|via) (?:the )?$", re.I)
_OF_PLACE = re.compile(
    r"\b(?:city|town|port|province|capital|siege|battle|region|island|village|people|government|gulf|state) of $", re.I)
_THE = re.compile(r"\b[Tt]he $")
_BY = re.compile(r"\b(?:by|with|that|when|while|and|told|against|between) $", re.I)
_PRINTED = re.compile(r"\b(?:published|printed|appeared|article|editorial|serialized|editor) (?:in|of) (?:the )?$")
_DIRECTIONS = frozenset(("east", "west", "north", "south"))


def looks_like_a_surname(folded: str) -> bool:
    """Whether a word ends as surnames of some language do."""
    return _SURNAME.fullmatch(folded) is not None and folded not in words("places")


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest KIND and how far it leads (points over the next kind)."""

    kind: Kind
    lead: float


def guess(found: Sequence[Sequence_], passages: Sequence[Passage], known_people: frozenset[str]) -> Guess:
    """The kind of the thing that all sequences of FOUND name. KNOWN_PEOPLE are folded words sure to be surnames."""
    scores: dict[Kind, float] = defaultdict(float)
    for one in found:
        for kind, points in _evidence(one, passages[one.passage].text, known_people):
            scores[kind] += points / max(1, len(found)) ** 0.5
    for kind, points in _form(found[0].words):
        scores[kind] += points
    order = sorted(scores.items(), key=lambda item: (-item[1], item[0])) or [("person", 0)]
    second = order[1][1] if len(order) > 1 else 0
    return Guess(order[0][0], order[0][1] - second)


def _form(parts: tuple[str, ...]) -> Iterable[tuple[Kind, float]]:
    """What the words themselves tell."""
    folded = [fold(word) for word in parts]
    if any(word in words("bodies") for word in folded):
        yield "org", 6.0
    if folded[-1] in words("places") or "-".join(folded) in words("places-long") or folded[-1] in _DIRECTIONS:
        yield "place", 9.0
    if len(parts) == 1 and parts[0].isupper() and len(parts[0]) > 1:
        yield ("org", 2.5) if len(parts[0]) < 6 else ("term", 6.0)
    if len(parts) > 1 and (folded[0] in given_names() or len(parts[0]) == 1):
        yield "person", 5.0
    if looks_like_a_surname(folded[-1]):
        yield "person", 2.0
    if _PLACE.fullmatch(folded[-1]):
        yield "place", 1.5


def _evidence(one: Sequence_, text: str, known_people: frozenset[str]) -> Iterable[tuple[Kind, float]]:
    """What stands before and after one occurrence."""
    before, after = text[max(0, one.start - 40):one.start], text[one.end:one.end + 40]
    follows = re.match(r" ([a-z]+)", after)
    if one.rank:
        yield "person", 4.0
    if follows and fold(follows[1]) in words("saying"):
        yield "person", 1.5
    if re.match(r"['’]s? ", after):
        yield "person", 0.8
    if _PRINTED.search(before):
        yield "title", 4.0
    elif _THE.search(before):
        yield "org", 1.0
    elif _IN_ONLY.search(before):
        yield "place", 2.0
    elif _IN.search(before):
        yield "place", 1.0
    elif _OF_PLACE.search(before):
        yield "place", 3.0
    elif _BY.search(before):
        yield "person", 0.7
    beside = re.search(r"([^\W\d_]+)(?:,|,? and| or) $", before)
    behind = re.match(r"(?:,|,? and|,? or) ([A-Z][^\W\d_]+)", after)
    if any(m and fold(m[1]) in known_people for m in (beside, behind)):
        yield "person", 1.5
