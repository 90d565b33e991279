"""Writes the parts of one block into a new element: text with white space collapsed, and the inline elements.

Only for trees that are being made; trees that exist are changed through inline.py.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from edition.encoding.document import ILLEGAL, tei


class Writer:
    """Appends text and elements to ELEMENT in reading order.

    White space is held back until something follows it, so that no block begins or ends with a space and none is
    doubled. After `glue` (a line-end hyphen) the next white space is not written at all.
    """

    def __init__(self, element: etree._Element) -> None:
        self.element = element
        self._space = False
        self.glued = False
        self._begun = False

    def text(self, text: str) -> None:
        """Running text; its white space collapses, also with what came before."""
        text = text.translate(ILLEGAL)
        words = text.split()
        if text[:1].isspace() or (not words and text):
            self.space()
        if not words:
            return
        self._flush()
        self._append(" ".join(words))
        self._begun = True
        if text[-1:].isspace():
            self.space()

    def space(self) -> None:
        """White space stands here in the source."""
        if self._begun and not self.glued:
            self._space = True

    def glue(self) -> None:
        """What follows belongs to the same word, whatever white space is between."""
        self._space, self.glued = False, True

    def child(self, name: str, attributes: Mapping[str, str] | None = None, *, counts: bool = True) -> etree._Element:
        """A new child element here. COUNTS: it is a thing of the running text (a gap), not a break or a note."""
        if counts:
            self._flush()
            self._begun = True
        return etree.SubElement(self.element, tei(name), dict(attributes or {}))

    def resume(self) -> None:
        """Write on after text that stands in the element already."""
        self._begun = True
        self.space()

    def _flush(self) -> None:
        if self._space:
            self._append(" ")
        self._space = self.glued = False

    def _append(self, text: str) -> None:
        if len(self.element):
            last = self.element[-1]
            last.tail = (last.tail or "") + text
        else:
            self.element.text = (self.element.text or "") + text
