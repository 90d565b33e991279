"""What the headers of one record say together, and edition.yaml where they are silent. The header wins.

Each function is one statement of the record; what a single header says is header_facts.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from edition.config import Editor
from edition.depositing.deposits import FILE_NAME, Deposits
from edition.depositing.header_facts import HeaderFacts
from edition.depositing.identifiers import scheme_of, version_key
from edition.depositing.licences import licence_rights
from edition.depositing.parties import Agent, Relation, Rights, SourceWork
from edition.errors import DepositError
from edition.project import Project


def require_one_version(facts: Sequence[HeaderFacts]) -> None:
    """Raise DepositError where the headers of one record are of different versions."""
    said = {f.version: f.ident for f in facts if f.version}
    if len(said) > 1:
        (one, a), (other, b), *_ = sorted(said.items())
        raise DepositError(f"tei/{a}.xml is version {one} and tei/{b}.xml is version {other}, and a record has one. "
                           "Give all of them a new one: edition release VERSION")


def first(values: Iterable[str | None]) -> str | None:
    """The first that is said."""
    return next((value for value in values if value), None)


def agreed(facts: Sequence[HeaderFacts], key: str) -> str | None:
    """What all headers say; None where they differ or are silent."""
    said = {getattr(f, key) for f in facts}
    return said.pop() if len(said) == 1 else None


def released_note(facts: Sequence[HeaderFacts], version: str) -> str:
    """What the headers' release of VERSION says, once."""
    return " ".join(dict.fromkeys(note for f in facts for told, note in f.releases if told == version and note))


def publication_date(facts: Sequence[HeaderFacts], configured: str | None) -> str | None:
    """The newest date of publication; without one the newest change."""
    dates = [f.date for f in facts if f.date]
    return max(dates) if dates else configured or max((f.changed for f in facts if f.changed), default=None)


def creators(facts: Sequence[HeaderFacts], configured: Sequence[Editor]) -> tuple[Agent, ...]:
    """Every editor of the headers once; what a header cannot say (an affiliation) from edition.yaml."""
    known = {e.name: e for e in configured}
    found = {e.name: e for f in facts for e in f.editors} or known
    return tuple(_agent(e, known.get(e.name)) for e in found.values())


def _agent(editor: Editor, configured: Editor | None) -> Agent:
    family, comma, given = (part.strip() for part in editor.name.partition(","))
    orcid = editor.orcid or (configured.orcid if configured else None)
    affiliation = editor.affiliation or (configured.affiliation if configured else None)
    if editor.body:
        return Agent(editor.name, body=True, role=editor.role, affiliation=affiliation)
    return Agent(editor.name, family, given if comma else None, False,
                 orcid.rsplit("/", 1)[-1] if orcid else None, affiliation, editor.role)


def rights(facts: Sequence[HeaderFacts], configured: str) -> tuple[Rights, ...]:
    """The rights in the papers and in the encoding, each once."""
    said = dict.fromkeys(r for f in facts for r in f.rights)
    if not any(covers == "encoding" for covers, _, _ in said):
        said[("encoding", configured, "")] = None
    return tuple(Rights(*licence_rights(address, text), covers) for covers, address, text in said)


def source_work(facts: HeaderFacts) -> SourceWork:
    """The paper of one document."""
    return SourceWork(facts.ident, facts.source_title, facts.source_authors, facts.source_date, facts.source_numbers,
                      facts.scan, facts.pages, facts.source_bodies)


def relations(project: Project, facts: Sequence[HeaderFacts], whole: bool) -> tuple[Relation, ...]:
    """Scans, parts, the version before, the site, and what the editors name."""
    found = [Relation(f.scan, scheme_of(f.scan) or "url", "IsDerivedFrom", "Text") for f in facts if f.scan]
    own = project.config.deposit.doi
    if whole:
        found += [Relation(f.doi, "doi", "HasPart", "Text") for f in facts if f.doi and len(facts) > 1 and f.doi != own
                  and not agreed(facts, "doi")]
    found += _former(project, facts, whole)
    address = project.config.base_url
    if address:
        found.append(Relation(address, "url", "IsVariantFormOf", "InteractiveResource"))
    found += [Relation(r.identifier, scheme_of(r.identifier) or "url", r.relation, r.type)
              for r in project.config.deposit.related]
    return tuple(dict.fromkeys(found))


def _former(project: Project, facts: Sequence[HeaderFacts], whole: bool) -> list[Relation]:
    """The newest version deposited before this one, by what deposits.yaml knows."""
    document, own = "" if whole else facts[0].ident, agreed(facts, "doi")
    now = version_key(agreed(facts, "version") or project.config.version)
    known = [e for e in Deposits(project.folder / FILE_NAME).entries
             if e.document == document and e.doi and e.doi != own and version_key(e.version) < now]
    newest = max(known, key=lambda e: version_key(e.version), default=None)
    return [Relation(newest.doi, "doi", "IsNewVersionOf", "Text")] if newest else []


def own_doi(project: Project, facts: Sequence[HeaderFacts], whole: bool) -> str | None:
    """The DOI of this version."""
    return agreed(facts, "doi") or (project.config.deposit.doi if whole or len(project.documents()) == 1 else None)


def site_address(project: Project, ident: str | None) -> str | None:
    """Where the site, or a document in it, stands."""
    base = project.config.base_url
    return (f"{base.rstrip('/')}/{ident}/" if ident else base) if base else None
