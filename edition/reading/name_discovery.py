"""Names that no authority file knows: found, grouped by likely identity, counted and shown in their contexts.

What comes out is a list for an editor to look through, not tags: a kind is a guess, a group may hold two people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from edition.authority import Authority, Kind
from edition.reading.folding import fold
from edition.reading.name_belief import believable
from edition.reading.name_given import one_edit
from edition.reading.name_groups import grouped, name_of, settled
from edition.reading.name_kinds import guess
from edition.reading.name_sequences import Sequence_, sequences
from edition.reading.name_vocabulary import Vocabulary
from edition.reading.names import Names
from edition.reading.passages import GAP, Passage

_CONTEXT, _CONTEXTS = 40, 3


@dataclass(frozen=True, slots=True)
class Unknown:
    """Somebody or something named and not listed. FORMS are (form, how often), the most frequent first; SLIPS are
    rare forms one letter away; CONTEXTS the first few places in the text."""

    kind: Kind
    name: str
    forms: tuple[tuple[str, int], ...]
    contexts: tuple[str, ...]
    slips: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How often it is named, all forms together."""
        return sum(times for _, times in self.forms)


def discover(passages: Sequence[Passage], authority: Authority) -> list[Unknown]:
    """Every unlisted name in PASSAGES: people first, then places, bodies, terms; the most frequent first."""
    vocabulary = Vocabulary(passages)
    known = _known_spans(passages, authority)
    found = [s for number, passage in enumerate(passages) for s in sequences(passage, number, vocabulary)
             if not any(a < s.end and s.start < b for a, b in known.get(number, ()))]
    groups = grouped(believable(found, passages))
    sure = (g for g in groups if (first := guess(g, passages, frozenset())).kind == "person" and first.lead > 2)
    people = frozenset(fold(g[0].words[-1]) for g in sure)
    unknowns = [_unknown(group, passages, people) for group in groups]
    return _with_slips(sorted(unknowns, key=lambda u: (_ORDER.index(u.kind), -u.count, u.name)))


_ORDER: tuple[Kind, ...] = ("person", "place", "org", "title", "term")


def _known_spans(passages: Sequence[Passage], authority: Authority) -> dict[int, list[tuple[int, int]]]:
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mention in Names(authority).find(passages, None):
        spans[mention.passage].append((mention.start, mention.end))
    return spans


def _unknown(group: list[Sequence_], passages: Sequence[Passage], people: frozenset[str]) -> Unknown:
    group = sorted(group, key=lambda s: (s.passage, s.start))
    texts = [passages[s.passage].text[s.start:s.end] for s in group]
    counts = Counter(settled(text, texts) for text in texts)
    forms = tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    longest = max(group, key=lambda s: (len(s.words), len("".join(s.words))))
    kind = guess([longest, *(s for s in group if s is not longest)], passages, people).kind
    contexts = tuple(_context(passages[s.passage].text, s) for s in group[:_CONTEXTS])
    written = passages[longest.passage].text[longest.start:longest.end]
    return Unknown(kind, name_of(longest, kind, settled(written, texts), dict(forms)), forms, contexts)


def _context(text: str, one: Sequence_) -> str:
    low, high = max(0, one.start - _CONTEXT), min(len(text), one.end + _CONTEXT)
    cut = text[low:high].replace(GAP, "[...]")
    first = cut.find(" ") + 1 if low else 0
    last = cut.rfind(" ") if high < len(text) else len(cut)
    return " ".join(cut[first:last if last > first else len(cut)].split())


def _with_slips(unknowns: list[Unknown]) -> list[Unknown]:
    """Rare forms one letter from a frequent person's are shown with that person, not as people of their own."""
    frequent = {u.forms[0][0]: u for u in unknowns if u.kind == "person" and u.count > 3}
    slips: dict[str, list[str]] = defaultdict(list)
    for unknown in unknowns:
        form = unknown.forms[0][0]
        near = [f for f in frequent if unknown.count < 3 and len(form) >= 6 and one_edit(fold(form), fold(f))]
        if len(near) == 1:
            slips[near[0]].append(form)
    taken = {form for forms in slips.values() for form in forms}
    return [Unknown(u.kind, u.name, u.forms, u.contexts, tuple(slips.get(u.forms[0][0], ())))
            for u in unknowns if u.forms[0][0] not in taken]
