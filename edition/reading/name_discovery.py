"""Names that no authority file knows: found, grouped by likely identity, counted and shown in their contexts.

What comes out is a list for an editor to look through, not tags: a kind is a guess, a group may hold two people.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.authority import Authority, Kind
from edition.reading.folding import fold
from edition.reading.lexicon import given_names, words
from edition.reading.name_given import Fit, fit, one_edit
from edition.reading.name_kinds import guess, looks_like_a_surname
from edition.reading.name_sequences import Sequence_, sequences
from edition.reading.name_vocabulary import Vocabulary, is_heading
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
    found = [s for one in found for s in _unpaired(one, found)]
    groups = _groups(_believable(_without_headings(found, passages), passages))
    people = frozenset(fold(g[0].words[-1]) for g in groups if guess(g, passages, frozenset()).kind == "person")
    unknowns = [_unknown(group, passages, people) for group in groups]
    return _with_slips(sorted(unknowns, key=lambda u: (_ORDER.index(u.kind), -u.count, u.name)))


_ORDER: tuple[Kind, ...] = ("person", "place", "org", "title", "term")


def _without_headings(found: list[Sequence_], passages: Sequence[Passage]) -> list[Sequence_]:
    """In a heading every word has a capital: only what the running text names too is taken from it, and a body that
    fills its line."""
    headings = {n for n, passage in enumerate(passages) if is_heading(passage)}
    firm = {fold(word) for s in found if s.passage not in headings for word in s.words}
    kept = []
    for one in found:
        body = any(fold(word) in words("bodies") for word in one.words) and len(one.words) > 1
        whole = body and one.end - one.start == len(passages[one.passage].text.strip())
        if one.passage not in headings or not firm or whole:
            kept.append(one)
        else:
            kept += [s for s in _single_words(one) if fold(s.words[0]) in firm or _is_slip(fold(s.words[0]), firm)]
    return kept


def _single_words(one: Sequence_) -> Iterator[Sequence_]:
    at = one.start
    for number, word in enumerate(one.words):
        yield Sequence_(one.passage, at, at + len(word), (word,), "" if number else one.rank, True)
        at += len(word) + 1


def _is_slip(word: str, firm: set[str]) -> bool:
    return len(word) > 5 and any(one_edit(word, other) for other in firm)


def _known_spans(passages: Sequence[Passage], authority: Authority) -> dict[int, list[tuple[int, int]]]:
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mention in Names(authority).find(passages, None):
        spans[mention.passage].append((mention.start, mention.end))
    return spans


def _unpaired(one: Sequence_, found: list[Sequence_]) -> list[Sequence_]:
    """Green-Brown as two names, where both stand alone elsewhere."""
    word = one.words[0]
    halves = word.split("-")
    alone = {s.words[0] for s in found if len(s.words) == 1}
    if len(one.words) > 1 or len(halves) != 2 or not all(half in alone for half in halves):
        return [one]
    cut = one.start + len(halves[0])
    return [Sequence_(one.passage, one.start, cut, (halves[0],), one.rank, one.opens),
            Sequence_(one.passage, cut + 1, one.end, (halves[1],), "", False)]


def _believable(found: list[Sequence_], passages: Sequence[Passage]) -> list[Sequence_]:
    """Without single words that never have a capital but at the opening of sentences, unless they look like names."""
    firm = {fold(s.words[-1]) for s in found if not s.opens or len(s.words) > 1 or s.rank}
    return [s for s in found if fold(s.words[-1]) in firm or _acts(s, passages[s.passage].text)]


def _acts(one: Sequence_, text: str) -> bool:
    """Whether a word that opens a sentence looks like a surname and does or has something as people do."""
    word, after = fold(one.words[-1]), text[one.end:one.end + 20]
    verb = re.match(r" ([a-z]+)", after)
    said = verb is not None and (fold(verb[1]) in words("saying") or verb[1].endswith("ed"))
    named = looks_like_a_surname(word) and word not in words("ordinary")
    plain = word in _all_words() or word.endswith(("ing", "ly", "tion", "ness", "ment", "ity", "s"))
    return (named and bool(verb or re.match(r"['’]s |,", after))) or (said and not plain)


def _all_words() -> frozenset[str]:
    return words("ordinary") | words("small-words") | given_names()


def _groups(found: list[Sequence_]) -> list[list[Sequence_]]:
    """Sequences that may name the same: people by surname and given names, everything else by its whole form."""
    by_last: dict[str, list[Sequence_]] = defaultdict(list)
    for one in found:
        whole = any(fold(w) in words("bodies") or fold(w) in words("places") for w in one.words) or len(one.words) > 3
        by_last[" ".join(map(fold, one.words)) if whole else fold(one.words[-1])].append(one)
    return [group for same in by_last.values() for group in _by_given(same)]


def _by_given(same: list[Sequence_]) -> list[list[Sequence_]]:
    """One group for each set of given names that do not exclude one another; the bare surname goes with the only one,
    or stands apart where there are several."""
    groups: list[tuple[tuple[str, ...], list[Sequence_]]] = []
    bare = [s for s in same if len(s.words) == 1]
    for one in sorted((s for s in same if len(s.words) > 1), key=lambda s: -len("".join(s.words))):
        given = one.words[:-1]
        home = next((g for own, g in groups if given == own or fit(given, own) > Fit.SLIP), None)
        if home is None:
            groups.append((given, [one]))
        else:
            home.append(one)
    if len(groups) == 1:
        groups[0][1].extend(bare)
    return [g for _, g in groups] + ([bare] if bare and len(groups) != 1 else [])


def _unknown(group: list[Sequence_], passages: Sequence[Passage], people: frozenset[str]) -> Unknown:
    group = sorted(group, key=lambda s: (s.passage, s.start))
    texts = [passages[s.passage].text[s.start:s.end] for s in group]
    counts = Counter(_settled(text, texts) for text in texts)
    forms = tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    longest = max(group, key=lambda s: (len(s.words), len("".join(s.words))))
    kind = guess([longest, *(s for s in group if s is not longest)], passages, people).kind
    contexts = tuple(_context(passages[s.passage].text, s) for s in group[:_CONTEXTS])
    written = passages[longest.passage].text[longest.start:longest.end]
    return Unknown(kind, _name(longest, kind, _settled(written, texts), dict(forms)), forms, contexts)


def _settled(text: str, texts: list[str]) -> str:
    """A form all in capitals counts as the same in small letters, where that occurs too."""
    return next((other for other in texts if text.isupper() and other != text and fold(other) == fold(text)), text)


def _name(longest: Sequence_, kind: Kind, written: str, forms: dict[str, int]) -> str:
    """"Surname, Given names" of a person whose given names stand in the text, otherwise the longest form as WRITTEN."""
    if kind != "person" or len(longest.words) == 1:
        return written
    cut = next((n for n in range(1, len(longest.words) - 1)
                if forms.get(" ".join(longest.words[n:]), 0) > 1 and not _is_given(longest.words[n])), None)
    if cut is None and len(longest.words) == 2 and not _is_given(longest.words[0]) and forms.get(written, 0) > 1:
        return written  # two words, again and again, and no given name: a double surname, as likely as not
    cut = len(longest.words) - 1 if cut is None else cut
    given = [f"{w}." if len(w) == 1 else w for w in longest.words[:cut]]
    return f"{' '.join(longest.words[cut:])}, {' '.join(given)}"


def _is_given(word: str) -> bool:
    return len(word) == 1 or fold(word) in given_names()


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
