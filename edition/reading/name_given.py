"""Do the given names and initials before a surname fit somebody of that name?

"R. Kennedy", "Bob Kennedy" and "Robert Francis Kennedy" fit Kennedy, Robert F.; "Foster Dulles" fits Dulles, John
Foster; "Edward Kennedy" fits neither, and so names somebody who is not listed.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from edition.reading.folding import fold, transliterated
from edition.reading.lexicon import alike, given_names


class Fit(IntEnum):
    """How well a run of given names fits a person."""

    AGAINST = 0    # it names somebody else
    SLIP = 1       # the first name fits, a later initial does not
    INITIAL = 2    # initials fit
    SIMILAR = 3    # a short form or another spelling
    FULL = 4


def fit(run: Sequence[str], given: Sequence[str], nicknames: Sequence[str] = ()) -> Fit:
    """How RUN, as written and in order, fits GIVEN names (initials without points) or NICKNAMES."""
    run = split_initials(run, given)
    if len(run) == 1 and fold(run[0]) in {fold(n) for n in nicknames}:
        return Fit.FULL
    best, position = None, 0
    for token in run:
        fits = ((i, _match(token, given[i], best or i == 0)) for i in range(position, len(given)))
        matched = next(((i, found) for i, found in fits if found), None)
        if matched:
            position, best = matched[0] + 1, max(best or Fit.AGAINST, matched[1])
        elif best is None:
            return Fit.AGAINST
        elif len(token) == 1 and position < len(given) and len(given[position]) >= 1 and best >= Fit.SIMILAR:
            best, position = Fit.SLIP, position + 1
        elif position < len(given) and best is not Fit.SLIP:
            return Fit.AGAINST
    return best or Fit.AGAINST


def split_initials(run: Sequence[str], given: Sequence[str]) -> list[str]:
    """RUN with initials written together taken apart (JF), where they are those of GIVEN."""
    found: list[str] = []
    for token in run:
        letters = [name[0] for name in given]
        together = 1 < len(token) < 4 and token.isupper() and list(token) == letters[:len(token)]
        found += list(token) if together else [token]
    return found


def _match(token: str, name: str, in_turn: Fit | bool) -> Fit:
    """How one word fits one given name. A word written out fits a listed initial only IN TURN (the first, or after
    another that fitted) and as a known given name: neither Affairs nor Anatoly fits the second A of Andrei A."""
    first, second = fold(token), fold(name)
    if len(token) == 1 or len(name) == 1:
        same = first[0] == second[0] or {first[0], second[0]} in ({"i", "y"}, {"j", "y"})
        known = len(token) == 1 or (bool(in_turn) and (in_turn is not True or first in given_names()))
        return Fit.INITIAL if same and known else Fit.AGAINST
    if first == second:
        return Fit.FULL
    return Fit.SIMILAR if similar(first, second) else Fit.AGAINST


@lru_cache(maxsize=1 << 16)
def similar(first: str, second: str) -> bool:
    """Whether two folded given names may be spellings or short forms of one."""
    if alike().get(first, frozenset()) & alike().get(second, frozenset()):
        return True
    if transliterated(first) == transliterated(second):
        return True
    if len(first) < 5 and len(second) < 5:
        return False
    abbreviated = min(len(first), len(second)) >= 3 and (first.startswith(second) or second.startswith(first))
    return abbreviated or (min(len(first), len(second)) >= 4 and first[0] == second[0] and one_edit(first, second))


def one_edit(first: str, second: str) -> bool:
    """Whether one letter put in, left out, changed or swapped with the next turns FIRST into SECOND."""
    if abs(len(first) - len(second)) > 1 or first == second:
        return False
    pairs = enumerate(zip(first, second, strict=False))
    head = next((i for i, (a, b) in pairs if a != b), min(len(first), len(second)))
    one, two = first[head:], second[head:]
    if len(one) == len(two):
        return one[1:] == two[1:] or (one[:2] == two[1::-1] and one[2:] == two[2:])
    return one[1:] == two if len(one) > len(two) else one == two[1:]


