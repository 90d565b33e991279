"""The words around a name that tell which of several people it is: an office before it, an apposition after it, the
offices of those named near by. Windows are short and end where the next person's words begin.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from edition.reading.name_candidates import Candidate
from edition.reading.name_people import Bearer
from edition.reading.name_roles import content
from edition.reading.passages import Passage


class Surroundings:
    """Looks around the candidates of one document."""

    def __init__(
        self, passages: Sequence[Passage], candidates: Sequence[Candidate], bearer: Callable[[int], Bearer],
    ) -> None:
        self._passages, self._candidates, self._bearer = passages, candidates, bearer
        self._order = [(c.passage, c.start) for c in candidates]

    def words(self, candidate: Candidate) -> frozenset[str]:
        """Telling words close before the name, and after it where an apposition follows."""
        text = self._passages[candidate.passage].text
        low = max(self._previous_end(candidate), candidate.start - 90, 0)
        before = re.split(r"[.;:](?=\s+[A-Z]\w{4})|[!?\ufffc]", text[low:candidate.start])[-1]
        return content(before) | content(self._apposition(candidate))

    def rank(self, candidate: Candidate) -> frozenset[str]:
        ranks = candidate.setting.ranks if candidate.setting else ()
        text = self._passages[candidate.passage].text
        before = text[max(self._previous_end(candidate), candidate.start - 60, 0):candidate.start]
        before = re.sub(r"[(\[]\s*$", "", before)  # "the Director of Research (Brown)"
        office = re.search(r"((?:[A-Z][\w.'’]*,? (?:(?:of|for|the|and|in) )*){1,8})$", before)
        return content(" ".join(ranks)) | content(office[1] if office else "")

    def _apposition(self, candidate: Candidate) -> str:
        """What stands after the name between commas or in brackets, unless it leads up to the next person."""
        text = self._passages[candidate.passage].text
        after = re.match(r"(?:, (?:the )?|\s?\()([^.;,()]{3,80})", text[candidate.end:candidate.end + 90])
        at = bisect_left(self._order, (candidate.passage, candidate.start)) + 1
        following = next((c for c in self._candidates[at:at + 3] if c.kind == "person"), None)
        if not after or (following and following.passage == candidate.passage
                         and following.start <= candidate.end + after.end() + 2):
            return ""
        return after[1]

    def _previous_end(self, candidate: Candidate) -> int:
        """Where the person named before in the same passage ends: an office before that is not this one's."""
        at = bisect_left(self._order, (candidate.passage, candidate.start))
        before = self._candidates[max(0, at - 3):at]
        return max((c.end for c in before if c.passage == candidate.passage and c.kind == "person"), default=0)

    def company(self, position: int) -> frozenset[str]:
        """Office words of people of one bearer only who are named near by."""
        passage = self._candidates[position].passage
        low = bisect_left(self._order, (passage - 2, 0))
        near = [c for c in self._candidates[max(low, position - 24):position + 12]
                if abs(c.passage - passage) <= 2 and c.kind == "person" and len(c.options) == 1]
        found = [self._bearer(c.options[0].number).note_words for c in near]
        return frozenset[str]().union(*found)
