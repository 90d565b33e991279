"""`edition explain CODE`: why a rule exists, with a right and a wrong example.

Rules of the schema explain themselves in schema/edition.odd, from which they come; the other codes in codes.py.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import lru_cache
from textwrap import dedent, fill, indent

from lxml import etree

from edition.checking.codes import CODES
from edition.checking.families import family
from edition.errors import ConfigError
from edition.findings import Severity
from edition.resources import resource

_TEI = "{http://www.tei-c.org/ns/1.0}"
_SCH = "{http://purl.oclc.org/dsdl/schematron}"
_ID_END = re.compile(r'\.x\d+"')  # no two ids of the ODD may be the same
_ROLES = {"error": Severity.ERROR, "warning": Severity.WARNING, "information": Severity.REVIEW}
_SEVERITIES = {Severity.ERROR: "an error", Severity.WARNING: "a warning", Severity.REVIEW: "to review"}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the rule CODE exists, how severe it is (None: it depends), and what is right and wrong by it."""

    code: str
    severity: Severity | None
    why: str
    right: str
    wrong: str
    remedy: str = ""


def explain(code: str) -> str:
    """The explanation of CODE as a person reads it. Raises ConfigError, with the nearest code, for an unknown one."""
    wanted = code.strip().upper()
    known = explanations()
    if wanted not in known:
        near = difflib.get_close_matches(wanted, known, 3)
        advice = f"Did you mean {' or '.join(near)}?" if near else "`edition check` prints the codes it finds."
        raise ConfigError(f"no rule has the code {code}. {advice}")
    return _told(known[wanted])


@lru_cache(maxsize=1)
def explanations() -> dict[str, Explanation]:
    """Every code there is, in order."""
    others = {code: Explanation(code, *facts) for code, facts in CODES.items()}
    return dict(sorted({**others, **_rules()}.items()))


def _told(explanation: Explanation) -> str:
    severity = f", {_SEVERITIES[explanation.severity]}" if explanation.severity else ""
    parts = [f"{explanation.code}: {family(explanation.code)}{severity}", fill(explanation.why, 88)]
    if explanation.remedy:
        parts.append(fill(f"What to do: {explanation.remedy}", 88))
    parts += [f"{label}:\n{indent(text, '    ')}" for label, text in
              (("Right", explanation.right), ("Wrong", explanation.wrong)) if text]
    return "\n\n".join(parts) + "\n"


def _rules() -> dict[str, Explanation]:
    odd = etree.parse(str(resource("schema", "edition.odd"))).getroot()
    examples = {(e.get("n"), e[0].get("valid")): _source(e[0]) for e in odd.iter(f"{_TEI}exemplum") if e.get("n")}
    specs = [spec for spec in odd.iter(f"{_TEI}constraintSpec") if spec.get("ident") != "shared"]
    return {code: _rule(code, spec, examples) for spec in specs if (code := spec.get("ident", ""))}


def _rule(code: str, spec: etree._Element, examples: dict[tuple[str | None, str | None], str]) -> Explanation:
    report = next(spec.iter(f"{_SCH}report"))
    hint = next((span for span in report.iter(f"{_SCH}span") if span.get("class") == "hint"), None)
    return Explanation(
        code, _ROLES.get(report.get("role", ""), Severity.ERROR), _words(spec.findtext(f"{_TEI}desc")),
        examples.get((code, "true"), ""), examples.get((code, "false"), ""), _plain(hint),
    )  # fmt: skip


def _plain(element: etree._Element | None) -> str:
    """The words of a hint, with … where it quotes the document."""
    if element is None:
        return ""
    pieces = [element.text or "", *(f"…{child.tail or ''}" for child in element)]
    return _words("".join(pieces))


def _words(text: str | None) -> str:
    return " ".join((text or "").split())


def _source(example: etree._Element) -> str:
    """The markup inside an egXML, as one writes it: without the namespace of examples and the ends of their ids."""
    inside = (example.text or "") + "".join(etree.tostring(child, encoding="unicode") for child in example)
    bare = inside
    for prefix, uri in example.nsmap.items():
        bare = bare.replace(f' xmlns{f":{prefix}" if prefix else ""}="{uri}"', "")
    return dedent(_ID_END.sub('"', bare)).strip()
