"""The stages that tag a TEI text: names, then dates, then slips of the pen or the OCR.

Each stage reads the blocks as strings, asks reading/ what is in them, and wraps what is found. None changes the
source reading (law L2), and none touches a range that already stands in a name or a date, so a tagged text gains
nothing by a second run (law L3) and a hand's tags stay as they are (law L4).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from lxml import etree

from edition.encoding.document import XML_ID, local, tei
from edition.encoding.identifiers import Numbers
from edition.encoding.inline import Flat, blocks, correct, flatten, wrap
from edition.encoding.mentions import ELEMENTS
from edition.reading.dates import DateMention, find_dates
from edition.reading.names import NameMention, Names
from edition.reading.passages import Passage
from edition.reading.witness import Suspicion, examine

TAGGED = frozenset("persName placeName orgName title term date choice".split())
_KINDS = {"titlePart": "title", "docDate": "date", "docImprint": "imprint"}


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should look at: a block (its number in the text), the words, what is the matter."""

    block: int
    words: str
    message: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why something was tagged as it was, for `convert --explain`."""

    block: int
    words: str
    what: str
    reason: str
    certainty: str | None = None


@dataclass
class Tagging:
    """A text on its way through the stages."""

    text: etree._Element
    names: Names
    document_date: str | None
    relative_dates: bool
    language: str
    numbers: Numbers
    doubts: list[Doubt] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    _untouched: dict[int, Flat] = field(default_factory=dict)

    @cached_property
    def blocks(self) -> list[etree._Element]:
        """The blocks of the text, by number."""
        return list(blocks(self.text))

    @cached_property
    def passages(self) -> list[Passage]:
        """The strings recognisers read: read once, because no tag changes them (law L2)."""
        self._untouched = dict(enumerate(map(flatten, self.blocks)))
        return [passage(flat) for flat in self._untouched.values()]

    def flat(self, number: int) -> Flat:
        """A block as it stands now, for who is about to tag it; a quotation is read with the block around it too."""
        known = self._untouched.pop(number, None)
        return known if known and not _quotes(known.block) else flatten(self.blocks[number])


Stage = Callable[[Tagging], None]
M = TypeVar("M", NameMention, DateMention, Suspicion)


def passage(flat: Flat) -> Passage:
    """What a recogniser is told about a block."""
    name = local(flat.block)
    depth = sum(1 for _ in flat.block.iterancestors(tei("div"))) if name == "head" else 0
    return Passage(flat.text, _KINDS.get(name, name), depth)


def _quotes(block: etree._Element) -> bool:
    return next(block.iter(tei("quote")), None) is not None


def tag_names(tagging: Tagging) -> None:
    """persName, placeName, orgName, title and term, linked to the authority."""
    for number, mentions in _by_passage(tagging.names.find(tagging.passages, tagging.document_date)):
        flat = tagging.flat(number)
        for mention in _last_first(mentions):
            _tag_name(tagging, flat, number, mention)


def _tag_name(tagging: Tagging, flat: Flat, number: int, mention: NameMention) -> None:
    if flat.inside(mention.start, mention.end, TAGGED):
        return
    attributes = {"ref": f"#{mention.ref}"}
    if mention.certainty:
        attributes["cert"] = mention.certainty
    element = wrap(flat, mention.start, mention.end, ELEMENTS[mention.kind], attributes)
    words = flat.text[mention.start : mention.end]
    if element is None:
        tagging.doubts.append(Doubt(number, words, f"a name ({mention.ref}) runs across another element"))
        return
    if mention.correction and not len(element):
        correct(element, mention.correction, _slip("medium"))
    tagging.evidence.append(Evidence(number, words, mention.ref, mention.reason, mention.certainty))
    if mention.rivals:
        message = f"linked to {mention.ref}, but it may be {' or '.join(mention.rivals)}: {mention.reason}"
        tagging.doubts.append(Doubt(number, words, message))


def _slip(certainty: str) -> dict[str, str]:
    return {"ana": "#unverified", "cert": certainty}


def tag_dates(tagging: Tagging) -> None:
    """date, with the value and how it was come by."""
    found = find_dates(tagging.passages, tagging.document_date, tagging.relative_dates, tagging.language)
    for number, mentions in _by_passage(found):
        flat = tagging.flat(number)
        for mention in _last_first(mentions):
            _tag_date(tagging, flat, number, mention)


def _tag_date(tagging: Tagging, flat: Flat, number: int, mention: DateMention) -> None:
    if flat.inside(mention.start, mention.end, TAGGED):
        return
    words = flat.text[mention.start : mention.end]
    if mention.review:
        tagging.doubts.append(Doubt(number, words, mention.review))
    attributes = date_values(mention)
    if wrap(flat, mention.start, mention.end, "date", attributes) is None:
        tagging.doubts.append(Doubt(number, words, "a date runs across another element"))
        return
    value = next((v for k, v in attributes.items() if k in {"when", "from", "notBefore"}), "no value")
    tagging.evidence.append(Evidence(number, words, value, mention.reason, mention.certainty))


def date_values(mention: DateMention) -> dict[str, str]:
    """The attributes of a date element."""
    values = {
        "when": mention.when, "from": mention.from_, "to": mention.to,
        "notBefore": mention.not_before, "notAfter": mention.not_after,
        "evidence": "internal" if mention.inferred else None,
        "cert": mention.certainty, "type": "relative" if mention.relative else None,
    }  # fmt: skip
    return {key: value for key, value in values.items() if value}


def tag_slips(tagging: Tagging) -> None:
    """choice for what the text itself shows to be a slip; everything less sure is a doubt for a person."""
    listed = {word for form in tagging.names.index.holders for word in form.split()}
    for number, suspicions in _by_passage(examine(tagging.passages, listed, tagging.language)):
        flat = tagging.flat(number)
        for suspicion in _last_first(suspicions):
            _tag_slip(tagging, flat, number, suspicion)


def _tag_slip(tagging: Tagging, flat: Flat, number: int, suspicion: Suspicion) -> None:
    words = flat.text[suspicion.start : suspicion.end]
    if flat.inside(suspicion.start, suspicion.end, frozenset(["choice"])):
        return
    if suspicion.review or not (suspicion.proposal and suspicion.certainty):
        tagging.doubts.append(Doubt(number, words, suspicion.review or suspicion.reason))
        return
    element = wrap(flat, suspicion.start, suspicion.end, "choice", _slip(suspicion.certainty))
    if element is None:
        return
    correct_whole(element, suspicion.proposal)
    tagging.evidence.append(Evidence(number, words, suspicion.proposal, suspicion.reason, suspicion.certainty))


def correct_whole(choice: etree._Element, proposal: str) -> None:
    """Give an empty-handed choice its two readings: what stands there as sic, PROPOSAL as corr."""
    correct(choice, proposal, {})
    inner = choice[0]
    for child in list(inner):
        choice.append(child)
    choice.remove(inner)


_NUMBERED = {**dict.fromkeys(ELEMENTS.values(), "name"), "date": "date", "choice": "slip", "pb": "page"}


def number_doubtful(tagging: Tagging) -> None:
    """An xml:id for everything with @cert, so that a person can accept or reject it by name."""
    for element in tagging.text.iter(*(tei(name) for name in _NUMBERED)):
        if element.get("cert") and not element.get(XML_ID):
            element.set(XML_ID, tagging.numbers.next(_NUMBERED[local(element)]))


STAGES: tuple[Stage, ...] = (tag_names, tag_dates, tag_slips, number_doubtful)


def tag(tagging: Tagging, stages: Sequence[Stage] = STAGES) -> Tagging:
    """Run the stages over a text, one after the other."""
    for stage in stages:
        stage(tagging)
    return tagging


def _by_passage(mentions: Iterable[M]) -> list[tuple[int, list[M]]]:
    groups: dict[int, list[M]] = defaultdict(list)
    for mention in mentions:
        groups[mention.passage].append(mention)
    return sorted(groups.items())


def _last_first(mentions: list[M]) -> list[M]:
    return sorted(mentions, key=lambda m: (m.start, m.end), reverse=True)
