"""Where the TEI is not its seed, the finding says what happened there: missing, too much, otherwise, joined, split."""

from __future__ import annotations

import pytest

from edition.checking.accounting import account
from edition.encoding.document import parse_bytes
from edition.reading.source import Source

SEED = """The ships waited in the harbour for a week.

Nobody knew why the minister had not spoken. The men went home.*

* Most of them came back in the following month, when wages rose.

The cranes stood still until autumn, and the court ruled in their favour at last.
"""
NOTE = ('<note xml:id="fn-1" place="bottom" n="*" type="original">'
        "Most of them came back in the following month, when wages rose.</note>")
TEI = f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>
<p>The ships waited in the harbour for a week.</p>
<p>Nobody knew why the minister had not spoken. The men went home.{NOTE}</p>
<p>The cranes stood still until autumn, and the court ruled in their favour at last.</p>
</body></text></TEI>"""


def found(old: str, new: str) -> list[str]:
    assert old in TEI
    tree = parse_bytes(TEI.replace(old, new, 1).encode())
    return [str(finding) for finding in account(tree, Source("a", SEED), "tei/a.xml", "seeds/a.txt")]


def test_a_text_that_is_its_seed_has_no_finding() -> None:
    assert found("The ships", "The ships") == []


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("knew", "knows", "A101", "'knows' stands here, after 'a week. Nobody', where seeds/a.txt:3 has 'knew'."),
        ("The cranes", "THE cranes", "A101", "'THE' stands here"),
        ("the minister ", "", "A101", "'the minister' of seeds/a.txt:3 is missing here, after 'Nobody knew why'."),
        ("why the", "why all the", "A101", "'all' stands here, after 'Nobody knew why', but not in seeds/a.txt:3."),
        ("for a week.", "for a", "A101", "'week.' of seeds/a.txt:1 is missing here"),
        ("<p>The ships waited in the harbour for a week.</p>\n", "", "A101", "'The ships waited in the harbour"),
        ("had not", "hadnot", "A102", "'had' and 'not' run together here; seeds/a.txt:3 has a space between them."),
        ("minister", "min ister", "A102", "'min' and 'ister' are two words here and one in seeds/a.txt:3."),
        ("following month", "next month", "A103", "in the note * 'Most of them came back in the"),
        ("following month", "next month", "A103", "'next' stands here, after 'back in the', where seeds/a.txt:5 has"),
        ("at last.", "at last. Really.", "A101", "'Really.' stands here, after 'favour at last.', but not in"),
        (" at last.", "", "A101", "'at last.' of seeds/a.txt:7 is missing here"),
    ],
)  # fmt: skip
def test_what_happened_is_said(old: str, new: str, code: str, said: str) -> None:
    (finding,) = found(old, new)
    assert finding.startswith(code) and said in finding, finding


def test_a_changed_note_hides_no_difference_behind_it() -> None:
    tree = parse_bytes(TEI.replace("following", "next").replace("autumn", "winter").encode())
    codes = [f.code for f in account(tree, Source("a", SEED), "tei/a.xml", "seeds/a.txt")]
    assert codes == ["A103", "A101"]


def test_a_note_that_the_seed_does_not_have_is_named() -> None:
    words = "Most of them came back in the following month, when wages rose."
    new = NOTE.replace(words, "Nobody asked any of them why.")
    (finding, *_) = found(NOTE, new)
    assert "A103" in finding and "the note * 'Nobody asked any of them why.' is not in seeds/a.txt." in finding


def test_a_stamp_that_the_ocr_glued_to_a_word_may_be_taken_from_it() -> None:
    seed = SEED.replace("waited in", "waited SECRETin")
    tree = parse_bytes(TEI.replace("waited in", 'waited <fw type="stamp">SECRET</fw> in').encode())
    assert account(tree, Source("a", seed), "tei/a.xml", "seeds/a.txt") == []
