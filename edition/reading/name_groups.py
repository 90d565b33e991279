"""Sequences grouped by likely identity: Frol Kuzmin and Kuzmin are one, Ann Grey and Bob Grey are two."""

from __future__ import annotations

from collections import defaultdict

from edition.authority import Kind
from edition.reading.folding import fold
from edition.reading.lexicon import given_names, words
from edition.reading.name_given import Fit, fit
from edition.reading.name_sequences import Sequence_


def grouped(found: list[Sequence_]) -> list[list[Sequence_]]:
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


def settled(text: str, texts: list[str]) -> str:
    """A form all in capitals counts as the same in small letters, where that occurs too."""
    return next((other for other in texts if text.isupper() and other != text and fold(other) == fold(text)), text)


def name_of(longest: Sequence_, kind: Kind, written: str, forms: dict[str, int]) -> str:
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
