"""What lets the search for dates pass quickly over most of a text lets nothing slip."""

from __future__ import annotations

import re
import re._parser as parser  # type: ignore[import-not-found]  # the width of a pattern is asked nowhere else

from edition.reading.date_relative import PATTERNS
from edition.reading.date_shapes import LONGEST, STRETCH, compiled
from edition.reading.date_words import CODES


def test_no_shape_looks_further_than_the_stretch_that_is_remembered() -> None:
    for _, pattern in (*compiled(False), *compiled(True)):
        assert parser.parse(pattern.pattern).getwidth()[1] + 4 < LONGEST


def test_a_stretch_ends_only_at_a_code_that_no_shape_can_hold() -> None:
    outside = [code for code in CODES if not STRETCH.fullmatch(code)]
    for _, pattern in (*compiled(False), *compiled(True)):
        bare = re.sub(r"\(\?(?:P<\w+>|[:=!])", "(", pattern.pattern)
        assert not [code for code in outside if code in bare]


def test_a_phrase_is_looked_for_at_every_code_it_can_begin_with() -> None:
    tails = ["", *"rurMTWoG?@x", "Tr", "dr", "wu", "ul", "wul", "PTu", "Pu", "=r", ">r", "iTu", "o-o"]
    for name, beginnings, pattern in PATTERNS:
        found = {code for code in CODES for tail in tails if pattern.match(code + tail)}
        assert found - {"e"} <= set(beginnings), name  # "earlier that year" is read as early in it
