"""The sentences a record says of an edition, out of what its headers state; nothing is claimed that they do not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from edition.depositing.header_facts import HeaderFacts

_ALWAYS = ("digital scholarly edition", "TEI P5")


def description(title: str, facts: Sequence[HeaderFacts]) -> str:
    """What the deposit is, for somebody who finds it in a catalogue."""
    if len(facts) == 1:
        return f"Digital scholarly edition in TEI P5 of {source_words(facts[0])}.{_extent(facts)}"
    listed = "; ".join(source_words(f) for f in facts[:6]) + (f"; and {len(facts) - 6} more" if len(facts) > 6 else "")
    return f"{title}: a digital scholarly edition in TEI P5 of {len(facts)} documents ({listed}).{_extent(facts)}"


def source_words(facts: HeaderFacts) -> str:
    """The paper as a phrase: OFFICE, "Title" (1962-04-27), report number X."""
    authors = ", ".join(facts.source_authors)
    title = facts.source_title or facts.title
    dated = f" ({facts.source_date})" if facts.source_date else ""
    number = next((f", {value}" for kind, value in facts.source_numbers if "number" in kind and "copy" not in kind), "")
    return f"{authors + ', ' if authors else ''}“{title}”{dated}{number}"


def methods(facts: Sequence[HeaderFacts]) -> str:
    """How the text came about, and how far people have read it."""
    engines = sorted({f.ocr for f in facts if f.ocr})
    read = f" of {', '.join(engines)}" if engines else ""
    words = [f"The text was converted from the optical character recognition{read}; every character of it is accounted "
             "for in the TEI, and the report of that proof is enclosed."]
    total = sum(f.words for f in facts)
    share = sum(f.words * f.proofread for f in facts) // total if total else 0
    words.append(f"{share} % of the words were proofread against the scan." if share
                 else "The text has not been proofread against the scan as a whole.")
    return " ".join(words)


def keywords(chosen: Iterable[str], facts: Sequence[HeaderFacts]) -> tuple[str, ...]:
    """The editors' keywords, those of the headers, and what every edition of this kind is."""
    return tuple(dict.fromkeys([*chosen, *(k for f in facts for k in f.keywords), *_ALWAYS]))


def _extent(facts: Sequence[HeaderFacts]) -> str:
    pages, withheld = sum(f.pages or 0 for f in facts), sum(f.redactions for f in facts)
    parts = [f"{sum(f.words for f in facts)} words"]
    parts += [f"{pages} pages"] if pages else []
    parts += [f"{withheld} places where words were withheld"] if withheld else []
    return f" It holds {', '.join(parts)}."
