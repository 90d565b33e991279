"""The first passes of a merge: sections, paragraphs and header fields that came or went, and register entries."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from lxml import etree

from edition.encoding.alignment import changes as differing
from edition.encoding.document import XML_ID, local
from edition.encoding.inline import flatten
from edition.encoding.merging import Changes, quoted
from edition.encoding.splice import Edit, Located
from edition.encoding.tokens import ENTRIES, Token, canonical, markup, partners, start_tag, tokens


def structure_edits(old: etree._Element, now: etree._Element, theirs: etree._Element, located: Located,
                    changes: Changes) -> list[Edit]:
    """What came and went between two conversions, where the editor's file still has what was there."""
    base, new, mine = list(tokens(old)), list(tokens(now)), list(tokens(theirs))
    here = partners(base, mine)
    matcher = SequenceMatcher(None, [t.key for t in base], [t.key for t in new], autojunk=False)
    differences = [where for tag, *where in matcher.get_opcodes() if tag != "equal"]
    carried = [(w, _carry(base, new, mine, here, (w[0], w[1], w[2], w[3]), located)) for w in differences]
    torn = any(isinstance(edit, str) and _divides(base[a:b], new[c:d]) for (a, b, c, d), edit in carried)
    edits = []
    for (i1, i2, j1, j2), edit in carried:
        line, gone, come = _line(mine, here, i1), base[i1:i2], new[j1:j2]
        if isinstance(edit, Edit) and torn and _divides(gone, come):
            changes.conflict(line, f"the converter now {_described(gone, come)}, which does not fit your sections; "
                                   "yours were left")
        elif isinstance(edit, Edit):
            edits.append(edit)
            changes.make(line, _described(gone, come))
        elif edit:
            changes.conflict(line, edit)
    return edits


def _divides(gone: Sequence[Token], come: Sequence[Token]) -> bool:
    """Whether a difference is one of tags that open or close: of those, half is worse than nothing."""
    return any(token.kind != "unit" for token in (*gone, *come))


def _carry(base: Sequence[Token], new: Sequence[Token], mine: Sequence[Token], here: dict[int, int],
           where: tuple[int, int, int, int], located: Located) -> Edit | str | None:
    """The edit for one difference; a sentence why there is none; None when the file has it already."""
    i1, i2, j1, j2 = where
    written = "\n".join(token.written() for token in new[j1:j2])
    if i1 == i2:
        return _insertion(new[j1:j2], mine, here, i1, written, located)
    places = [here.get(i) for i in range(i1, i2)]
    if None in places or places != list(range(places[0] or 0, (places[0] or 0) + len(places))):
        yours = _between(mine, here, (i1, i2), len(base))
        return None if _has(mine, new[j1:j2]) else _conflict(yours, base[i1:i2], new[j1:j2])
    first, last = mine[places[0] or 0], mine[places[-1] or 0]
    if any(_changed(base[i1 + k], mine[p or 0]) for k, p in enumerate(places)):
        return _conflict([mine[p or 0] for p in places], base[i1:i2], new[j1:j2])
    return Edit(_extent(first, located)[0], _extent(last, located)[1], written)


def _insertion(added: Sequence[Token], mine: Sequence[Token], here: dict[int, int], at: int, written: str,
               located: Located) -> Edit | str | None:
    before, after = here.get(at - 1), here.get(at)
    if before is not None and [t.key for t in mine[before + 1 : before + 1 + len(added)]] == [t.key for t in added]:
        return None
    if before is not None:
        end = _extent(mine[before], located)[1]
        return Edit(end, end, "\n" + written)
    if after is not None:
        start = _extent(mine[after], located)[0]
        return Edit(start, start, written + "\n")
    return None if _has(mine, added) else (
        f"the converter now has {_listed(added)}, and what stood before and after it is gone from your file; "
        "it was left out")


def _between(mine: Sequence[Token], here: dict[int, int], gone: tuple[int, int], length: int) -> Sequence[Token]:
    """What the editor's file has between the neighbours of tokens that it does not have as they were."""
    before = next((here[i] + 1 for i in range(gone[0] - 1, -1, -1) if i in here), 0)
    after = next((here[i] for i in range(gone[1], length) if i in here), len(mine))
    return mine[before:after]


def _conflict(yours: Sequence[Token], gone: Sequence[Token], come: Sequence[Token]) -> str:
    return (f"you have {_listed(yours)} where the converter had {_listed(gone)} and now has {_listed(come)}; "
            "yours was left")


def _has(mine: Sequence[Token], added: Sequence[Token]) -> bool:
    keys = {token.key for token in mine}
    return all(token.key in keys for token in added)


def _changed(base: Token, mine: Token) -> bool:
    return base.kind == "unit" and canonical(base.element) != canonical(mine.element)


def _extent(token: Token, located: Located) -> tuple[int, int]:
    match token.kind:
        case "open":
            return located.start_tag(token.element)
        case "close":
            return located.end_tag(token.element)
        case _:
            return located.whole(token.element)


def _described(gone: Sequence[Token], come: Sequence[Token]) -> str:
    if not gone:
        return f"puts in {_listed(come)}"
    return f"replaces {_listed(gone)} by {_listed(come)}" if come else f"takes out {_listed(gone)}"


def _listed(some: Sequence[Token]) -> str:
    """Tokens as sentences name them, each once, the first three of many; "nothing" where there are none."""
    opened = [t for t in some if t.kind != "close"]
    names = list(dict.fromkeys(_named(t) for t in opened or some))
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more if names else "nothing"


def _named(token: Token) -> str:
    """"<p> p-3 'The first words of it...'"; an element without words as its tag is written."""
    element = token.element
    name = f"<{local(element)}> {element.get(XML_ID, '')}".strip()
    if token.kind != "unit":
        return name if token.kind == "open" else f"the end of {name}"
    words = _words(element)
    return f"{name} {quoted(words)}" if words else start_tag(element)


def _words(element: etree._Element) -> str:
    return " ".join(flatten(element).text.split() or str(element.xpath("string()")).split())


def _line(mine: Sequence[Token], here: dict[int, int], at: int) -> int:
    known = here.get(at, here.get(at - 1))
    line = mine[known].element.sourceline if known is not None else 0
    return line if isinstance(line, int) else 0


def entry_edits(old: etree._Element, now: etree._Element, theirs: etree._Element, located: Located,
                changes: Changes) -> list[Edit]:
    """Register entries and categories that say something else now, where the editor has not touched them."""
    base, mine = _entries(old), _entries(theirs)
    edits = []
    for ident, element in _entries(now).items():
        if ident not in base or ident not in mine or canonical(base[ident]) == canonical(element):
            continue
        line = mine[ident].sourceline
        if canonical(mine[ident]) == canonical(base[ident]):
            edits.append(Edit(*located.whole(mine[ident]), markup(element)))
            changes.make(line if isinstance(line, int) else 0, f"brings the entry #{ident} up to date")
        elif canonical(mine[ident]) != canonical(element):
            changes.conflict(line if isinstance(line, int) else 0,
                             _entry_conflict(ident, mine[ident], element))
    return edits


def _entry_conflict(ident: str, mine: etree._Element, now: etree._Element) -> str:
    first, second = _words(mine), _words(now)
    i1, i2, j1, j2 = next(iter(differing(first, second)), (0, len(first), 0, len(second)))
    source = "edition.yaml" if local(now) == "editor" else "its authority file"
    return (f"you have {quoted(first[i1:i2])} in the entry #{ident} where {source} now has "
            f"{quoted(second[j1:j2])}; yours was left")


def _entries(root: etree._Element) -> dict[str, etree._Element]:
    found = (e for e in root.iter(etree.Element) if local(e) in ENTRIES and e.get(XML_ID))
    return {e.get(XML_ID, ""): e for e in found}
