"""Law L5: what is the same thing in a new conversion keeps the xml:id it had in the last one.

Things of one kind are aligned by what they say, in order; what is new between two known ones gets the id of the one
before it with a letter ("p-41a"), so that ids sort as the text runs. An id that was ever given is never given again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from lxml import etree

from edition.encoding.document import XML_ID, local, tei
from edition.encoding.identifiers import PREFIXES
from edition.encoding.inline import BLOCKS, flatten

NUMBERED = re.compile(rf"({'|'.join(PREFIXES.values())})-\d+[a-z]*")
_POINTERS = ("prev", "next", "corresp", "target", "sameAs")
_ALIKE = 0.6


def adopt_ids(base: etree._Element, new: etree._Element, taken: Iterable[str] = ()) -> dict[str, str]:
    """Give the elements of NEW the ids that they have in BASE; {id in NEW before: id after}.

    TAKEN are further ids that may not be given: those an editor gave, and those of things that are gone.
    """
    known, made = _by_kind(base), _by_kind(new)
    given = {id_of(e) for elements in known.values() for e in elements} | set(taken)
    renamed: dict[str, str] = {}
    for kind, elements in made.items():
        _adopt(known.get(kind, []), elements, given, renamed)
    _point(new, renamed)
    return renamed


def id_of(element: etree._Element) -> str:
    """The xml:id of an element, "" if it has none."""
    return element.get(XML_ID, "")


def numbered(root: etree._Element) -> Iterator[etree._Element]:
    """Every element of the text whose id the program gave or could have given."""
    for element in root.iter(etree.Element):
        if NUMBERED.fullmatch(id_of(element)):
            yield element


def _by_kind(root: etree._Element) -> Mapping[str, list[etree._Element]]:
    text = root.find(tei("text"))
    kinds: dict[str, list[etree._Element]] = defaultdict(list)
    for element in numbered(root if text is None else text):
        kinds[id_of(element).partition("-")[0]].append(element)
    return kinds


def _adopt(known: Sequence[etree._Element], made: Sequence[etree._Element], given: set[str],
           renamed: dict[str, str]) -> None:
    before, after = [_saying(e) for e in known], [_saying(e) for e in made]
    partner: dict[int, int] = {}
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            partner.update(zip(range(j1, j2), range(i1, i2), strict=True))
        elif tag == "replace":
            partner.update(_similar(before, after, (i1, i2), (j1, j2)))
    _name(known, made, partner, given, renamed)


def _similar(before: Sequence[str], after: Sequence[str], old: tuple[int, int], new: tuple[int, int]) -> dict[int, int]:
    """Pairs of changed things that still say much the same, in order; the first part of a split keeps the id."""
    pairs, i = {}, old[0]
    for j in range(*new):
        hit = next((k for k in range(i, old[1]) if _alike(before[k], after[j])), None)
        if hit is not None:
            pairs[j], i = hit, hit + 1
    return pairs


def _alike(a: str, b: str) -> bool:
    shorter = min(len(a), len(b))
    if shorter >= 12 and (a.startswith(b[:shorter]) or b.startswith(a[:shorter])):
        return True
    matcher = SequenceMatcher(None, a[:2000], b[:2000], autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _name(known: Sequence[etree._Element], made: Sequence[etree._Element], partner: Mapping[int, int],
          given: set[str], renamed: dict[str, str]) -> None:
    last = ""
    for index, element in enumerate(made):
        own = id_of(element)
        last = id_of(known[partner[index]]) if index in partner else fresh_id(own, last, given, bool(known))
        given.add(last)
        renamed[own] = last
        element.set(XML_ID, last)


def fresh_id(own: str, last: str, given: set[str], follows: bool) -> str:
    """An id for something new after LAST: "p-41a"; at the very end of an old text, or in a new one, the next number."""
    if own not in given and not follows:
        return own
    stem = re.sub(r"[a-z]*$", "", last) or own.partition("-")[0] + "-0"
    return next(name for name in (stem + letters for letters in _letters()) if name not in given)


def _letters() -> Iterator[str]:
    """a, b, ... z, za, zb, ...: suffixes that sort in the order in which they are given."""
    prefix = ""
    while True:
        yield from (prefix + chr(code) for code in range(ord("a"), ord("z")))
        prefix += "z"


def _saying(element: etree._Element) -> str:
    """What makes an element itself: its words, and for a small one also the words before it."""
    name = local(element)
    if name == "div":
        head = element.find(tei("head"))
        first = next((e for e in element.iter(etree.Element) if local(e) in BLOCKS), None)
        return _words(head) if head is not None else _words(first) if first is not None else ""
    if name == "gap":
        return str(element.xpath("string()")) + "|" + _lead(element)
    if name in BLOCKS:
        return element.get("n", "") + _words(element)
    return f"{name} {element.get('n', '')}{_words(element)}|{_lead(element)}"


def _words(element: etree._Element) -> str:
    return flatten(element).text


def _lead(element: etree._Element) -> str:
    """The words of the same parent just before an element."""
    previous, parent = element.getprevious(), element.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else ""
    return " ".join((before or "").split())[-24:]


def _point(root: etree._Element, renamed: Mapping[str, str]) -> None:
    """Pointers inside the text follow the ids they point to."""
    for element in root.iter(etree.Element):
        for name in _POINTERS:
            targets = element.get(name, "").split()
            if any(target.startswith("#") for target in targets):
                element.set(name, " ".join(_renamed(target, renamed) for target in targets))


def _renamed(target: str, renamed: Mapping[str, str]) -> str:
    return "#" + renamed.get(target[1:], target[1:]) if target.startswith("#") else target


def departed(base: etree._Element, final: etree._Element) -> tuple[list[str], dict[str, str]]:
    """(ids of BASE that FINAL no longer has, {such an id: the id of what holds its words now})."""
    have = {id_of(e) for e in numbered(final)}
    gone = [e for e in numbered(base) if id_of(e) not in have]
    now = _by_kind(final)
    aliases = {}
    for element in gone:
        words = _words(element) if local(element) in BLOCKS else ""
        kind = id_of(element).partition("-")[0]
        home = next((e for e in now.get(kind, ()) if len(words) >= 12 and words in _words(e)), None)
        if home is not None:
            aliases[id_of(element)] = id_of(home)
    return [id_of(e) for e in gone], aliases
