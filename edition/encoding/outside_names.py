"""Names that somebody else found (a tagger such as spaCy or GLiNER, a person) taken as further evidence.

Where our own tags stand, they stay; where there is none, a name that an authority entry answers to is tagged with the
finder's @resp and a certainty; one that no entry answers to is a doubt for a person, because a name without an entry
is a fact nobody checked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edition.authority import Kind
from edition.encoding.inline import Flat, wrap
from edition.encoding.outside_reading import Outside
from edition.encoding.source_offsets import Places, lay
from edition.encoding.tagging import TAGGED, Doubt, Evidence, Stage, Tagging
from edition.reading.passages import Passage

_ELEMENTS: Mapping[Kind, str] = {
    "person": "persName", "place": "placeName", "org": "orgName", "title": "title", "term": "term",
}

def outside_stage(outside: Iterable[Outside], source: str, responsible: str) -> Stage:
    """A stage for tagging.tag, to run after tag_names: RESPONSIBLE is the xml:id of the finder's respStmt."""
    given = list(outside)

    def tag_outside(tagging: Tagging) -> None:
        """persName, placeName, orgName, title and term that somebody else found."""
        laid = lay(tagging.text, source)
        places, found = Places(laid), defaultdict(list)
        kinds = {entry.ref: entry.kind for entry in tagging.names.index.entries}
        for one in given:
            place = places.find(one.start, one.end)
            if place:
                found[place[0]].append((place[1], place[2], one))
        for number, names in sorted(found.items()):
            flat = tagging.flat(number)
            for start, end, one in sorted(names, key=lambda n: (n[0], n[1]), reverse=True):
                if not flat.inside(start, end, TAGGED):
                    ref = _entry(tagging, flat.text[start:end], one, kinds)
                    _tag(tagging, number, Named(flat, start, end, one.kind, ref), responsible)
    return tag_outside


@dataclass(frozen=True, slots=True)
class Named:
    """Characters START to END of a block name the entry REF, None where no entry answers to them."""

    flat: Flat
    start: int
    end: int
    kind: Kind
    ref: str | None


def _tag(tagging: Tagging, number: int, named: Named, responsible: str) -> None:
    words = named.flat.text[named.start:named.end]
    if named.ref is None:
        message = f"{responsible} found a {named.kind} here that no authority entry answers to"
        tagging.doubts.append(Doubt(number, words, message))
        return
    attributes = {"ref": f"#{named.ref}", "resp": f"#{responsible}", "cert": "medium"}
    if wrap(named.flat, named.start, named.end, _ELEMENTS[named.kind], attributes) is not None:
        tagging.evidence.append(Evidence(number, words, named.ref, f"found by {responsible}", "medium"))


def _entry(tagging: Tagging, words: str, one: Outside, kinds: Mapping[str, Kind]) -> str | None:
    """The ref given, if it is listed, otherwise that of the one entry which the words by themselves name."""
    if one.ref in kinds:
        return one.ref if kinds[one.ref] == one.kind else None
    found = tagging.names.find([Passage(words)], tagging.document_date)
    whole = [m for m in found if m.kind == one.kind and (m.start, m.end) == (0, len(words)) and not m.rivals]
    return whole[0].ref if whole else None
