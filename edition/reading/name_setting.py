"""What stands around a name in a text: given names and ranks before it, what follows, whether capitals mean anything.

Windows are short and fixed, so reading the setting of a hit costs the same in a line and in a long paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from itertools import dropwhile

from edition.reading.lexicon import given_names, honorifics, words
from edition.reading.name_ranks import chained, office, ranks_before, sex_told
from edition.reading.name_tokens import Token, begins_sentence, word_after, words_before
from edition.reading.passages import Passage

_ABBREVIATION = re.compile(r"(?:[^\W\d_]|[A-Z][a-z]{1,3})$")


@dataclass(frozen=True, slots=True)
class Setting:
    """Around one surname. RUN: capitalised words and initials directly before it that may be its given names, the
    nearest last. RANKS: folded ranks before the run, nearest first. SEX: "m" or "f" where they tell it.
    """

    run: tuple[Token, ...]
    ranks: tuple[str, ...]
    sex: str
    begins: bool          # the surname itself opens a sentence
    capitals: bool        # the surname is all in capitals
    heading: bool
    article: bool         # "the", "a", "his" directly before
    before: str           # folded word before the run
    gap: str              # between surname and next word
    after: str            # next word as written
    chained: bool         # under a rank for several ("Messrs.")
    bracketed: bool       # (Smith)
    hyphen_before: str    # "post" of post-Stalin, folded


def read_setting(
    passage: Passage, start: int, end: int, heading: bool, surnames: Container[str], own: frozenset[str],
) -> Setting:
    """The setting of the surname from START to END. SURNAMES are folded surnames of listed people; OWN are the folded
    given names of those who have this surname: they belong to the run whatever else they may mean."""
    text = passage.text
    near = words_before(text, start)
    hyphen = near[0].folded.rsplit("-", 1)[-1] if near and near[0].gap in ("-", "‐", "‑") else ""
    if hyphen in own:  # Douglas-Home
        hyphen = ""
    run = () if hyphen else _run(near, surnames, own, text[start:end])
    held = office(text, start)
    if held:  # in "Secretary of State Rusk" the State is no given name
        run = tuple(dropwhile(lambda token: not (token.initial or token.folded in own | given_names()), run))
    rest = near[len(run):]
    ranks = () if hyphen else tuple(ranks_before(rest)) or held
    gap, after = word_after(text, end)
    return Setting(
        run=run, ranks=ranks, sex=sex_told(ranks, rest), begins=begins_sentence(text, start),
        capitals=text[start:end].isupper() and end - start > 1, heading=heading,
        article=bool(near) and near[0].gap == " " and near[0].folded in _ARTICLES,
        before=rest[0].folded if rest else "", gap=gap, after=after,
        chained=chained(text, start),
        bracketed=text[start - 1:start] in ("(", "[") and text[end:end + 1] in (")", "]"), hyphen_before=hyphen)


_ARTICLES = frozenset("the a an this that his her its their my our your no any some each every".split())
_RUN_GAPS = re.compile(r"(?: |\. ?|[-‐‑])")
def _run(
    near: list[Token], surnames: Container[str], own: Container[str], surname: str,
) -> tuple[Token, ...]:
    found: list[Token] = []
    for token in near:
        if len(found) == 4 or not _adjoins(token, own):
            break
        if not (token.folded in own or _may_be_given(token, surnames, surname.isupper())):
            break
        found.append(token)
    return tuple(reversed(found))


def _adjoins(token: Token, own: Container[str]) -> bool:
    """Whether TOKEN is capitalised and only a space, or the point of an initial, parts it from what follows."""
    if not _RUN_GAPS.fullmatch(token.gap) or not token.text[0].isupper():
        return False
    if token.gap in ("-", "‐", "‑"):
        return token.folded in own
    pointed = token.gap.startswith(".")
    if pointed and not _ABBREVIATION.match(token.text):
        return False
    return pointed or token.text not in ("A", "I")


def _may_be_given(token: Token, surnames: Container[str], all_capitals: bool) -> bool:
    """Whether TOKEN can be a given name: no rank, no small word, no acronym, nobody's listed surname."""
    if token.initial:
        return True
    acronym = token.text.isupper() and len(token.text) > 3 and not all_capitals
    if not re.sub(r"[-'’]", "", token.text).isalpha() or acronym:
        return False
    folded = token.folded
    if folded in honorifics() or folded in words("placelike-before"):
        return False
    return folded in given_names() or (folded not in words("small-words") and folded not in surnames)
