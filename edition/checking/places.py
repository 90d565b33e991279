"""From a path as Saxon's path() writes it to the line in the file: Saxon has no lines for a document parsed from text.

Built once for a document that has findings; each step of a path is looked up in the children of one name.
"""

from __future__ import annotations

import re

from lxml import etree

from edition.encoding.document import XML_ID

_STEP = re.compile(
    r"/(@?)Q\{([^}]*)\}([^\[/]+)(?:\[(\d+)\])?"
    r"|/(text\(\)|comment\(\)|processing-instruction\([^)]*\))\[\d+\]|/@([^/]+)"
)


class Places:
    """The elements of TREE by path."""

    def __init__(self, tree: etree._ElementTree) -> None:
        self._root = tree.getroot()
        self._children: dict[etree._Element, dict[str, list[etree._Element]]] = {}

    def line(self, path: str) -> int:
        """The line of the element that PATH names or is inside of; 0 for the document itself."""
        element = self.element(path)
        line = element.sourceline if element is not None else None
        return line if isinstance(line, int) else 0

    def element(self, path: str) -> etree._Element | None:
        """The element that PATH names; for an attribute or a text the element it belongs to."""
        current: etree._Element | None = None
        for step in _STEP.finditer(path):
            at, namespace, name, position = step[1], step[2], step[3], step[4]
            if at or name is None:
                break
            key = f"{{{namespace}}}{name}" if namespace else name
            current = self._root if current is None else self._named(current, key)[int(position or 1) - 1]
        return current

    def ids(self) -> list[str]:
        """Every xml:id of the document, in its order."""
        return [name for element in self._root.iter() if (name := element.get(XML_ID))]

    def _named(self, parent: etree._Element, name: str) -> list[etree._Element]:
        if parent not in self._children:
            children: dict[str, list[etree._Element]] = {}
            for child in parent:
                if isinstance(child.tag, str):
                    children.setdefault(child.tag, []).append(child)
            self._children[parent] = children
        return self._children[parent][name]
