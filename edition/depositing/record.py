"""What a deposit says of itself, once: every metadata format of the package and the upload is a function of `Record`.

Where a TEI header and edition.yaml both speak, the header wins. What a record must have: requirements.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from edition.config import Editor
from edition.depositing.deposits import FILE_NAME, Deposits
from edition.depositing.header_facts import HeaderFacts, read_facts
from edition.depositing.identifiers import scheme_of, slug, version_key
from edition.depositing.wording import description, keywords, methods
from edition.errors import DepositError
from edition.project import Project

_FEW = 12


@dataclass(frozen=True, slots=True)
class Agent:
    """A person (NAME is "Family, Given") or a BODY. ORCID: sixteen digits in four groups, no address."""

    name: str
    family: str | None = None
    given: str | None = None
    body: bool = False
    orcid: str | None = None
    affiliation: str | None = None
    role: str = "editor"


@dataclass(frozen=True, slots=True)
class Rights:
    """Under what something may be used: an SPDX identifier where there is one, and the address of the terms.

    COVERS: "encoding" (what the editors made) or "source" (the papers edited).
    """

    spdx: str | None
    title: str
    url: str | None
    covers: str = "encoding"


@dataclass(frozen=True, slots=True)
class Relation:
    """This deposit RELATION that. RELATION is DataCite's word (IsDerivedFrom), SCHEME one of doi, url, isbn, ..."""

    identifier: str
    scheme: str
    relation: str
    kind: str | None = None  # DataCite's resourceTypeGeneral of what is pointed at


@dataclass(frozen=True, slots=True)
class SourceWork:
    """A paper that was edited: whose it is, when it is from, the numbers it is known by, where its scan is."""

    ident: str
    title: str
    authors: tuple[str, ...] = ()
    date: str | None = None
    numbers: tuple[tuple[str, str], ...] = ()
    scan: str | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A deposit. IDENT names its files, DOCUMENTS are the names of its TEI files, DATE is that of publication.

    LANGUAGES are BCP 47 tags. DOI is this version's, once it is known. CHANGES is the release note.
    """

    ident: str
    documents: tuple[str, ...]
    title: str
    version: str
    creators: tuple[Agent, ...]
    publisher: str | None
    date: str | None
    languages: tuple[str, ...] = ("en",)
    description: str = ""
    methods: str = ""
    changes: str = ""
    keywords: tuple[str, ...] = ()
    rights: tuple[Rights, ...] = ()
    relations: tuple[Relation, ...] = ()
    sources: tuple[SourceWork, ...] = ()
    series: str | None = None
    resource_type: str = "Text"
    doi: str | None = None
    community: str | None = None
    url: str | None = None
    words: int = 0
    made_with: tuple[str, str] = field(default=("edition", "0"))

    @property
    def name(self) -> str:
        """What its files are called: IDENT-VERSION."""
        return f"{self.ident}-{self.version}"

    @property
    def licence(self) -> str | None:
        """The SPDX identifier of the editors' work."""
        return next((r.spdx for r in self.rights if r.covers == "encoding" and r.spdx), None)


    def paper_dates(self) -> list[tuple[str, str]]:
        """(date, what it is the date of) of the papers edited; from first to last where they are many."""
        dated = [(source.date, f"date of the paper “{source.title}”") for source in self.sources if source.date]
        if len(dated) <= _FEW:
            return dated
        days = sorted(date for date, _ in dated)
        return [(f"{days[0]}/{days[-1]}", f"dates of the {len(dated)} papers")]


def records(project: Project) -> list[str | None]:
    """The records of a project, as edition.yaml says: one (None) for the whole, or one for each document."""
    return list(project.documents()) if project.config.deposit.per == "document" else [None]


def read_record(project: Project, ident: str | None = None, *, changes: str = "") -> Record:
    """The record of the document IDENT, or of the whole project. Raises DepositError where there is nothing to deposit.

    CHANGES: what is new since the last version, for readers; by default what the headers say of this release.
    """
    import edition

    names = project.pick([ident] if ident else [], project.documents(), "TEI file")
    if not names:
        raise DepositError("there is no TEI to deposit: tei/ is empty. Run `edition build` first.", path=project.folder)
    facts = [read_facts(project.tei(name)) for name in names]
    _same_version(facts)
    config, whole = project.config, ident is None
    sources = tuple(_source(f) for f in facts)
    return Record(
        ident=config.deposit.file_name or slug(config.title) if whole else names[0],
        documents=tuple(names),
        title=config.title if whole else facts[0].title,
        version=_agreed(facts, "version") or config.version,
        creators=_creators(facts, config.editors),
        publisher=_first(f.publisher for f in facts) or config.publisher,
        date=_date(facts, config.date),
        languages=tuple(dict.fromkeys(tag for f in facts for tag in f.languages)) or (config.language,),
        description=config.deposit.description or description(config.title if whole else facts[0].title, facts),
        methods=methods(facts),
        changes=changes or _released(facts, _agreed(facts, "version") or config.version),
        keywords=keywords(config.deposit.keywords, facts),
        rights=_rights(facts, config.licence),
        relations=_relations(project, facts, whole),
        sources=sources,
        series=_first(f.series for f in facts) or config.series,
        doi=_doi(project, facts, whole),
        community=config.deposit.community,
        url=_address(project, ident),
        words=sum(f.words for f in facts),
        made_with=("edition", edition.__version__),
    )


def _same_version(facts: Sequence[HeaderFacts]) -> None:
    """Raise DepositError where the headers of one record are of different versions."""
    said = {f.version: f.ident for f in facts if f.version}
    if len(said) > 1:
        (one, a), (other, b), *_ = sorted(said.items())
        raise DepositError(f"tei/{a}.xml is version {one} and tei/{b}.xml is version {other}, and a record has one. "
                           "Give all of them a new one: edition release VERSION")


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _agreed(facts: Sequence[HeaderFacts], key: str) -> str | None:
    """What all headers say; None where they differ or are silent."""
    said = {getattr(f, key) for f in facts}
    return said.pop() if len(said) == 1 else None


def _released(facts: Sequence[HeaderFacts], version: str) -> str:
    """What the headers' release of VERSION says, once."""
    return " ".join(dict.fromkeys(note for f in facts for told, note in f.releases if told == version and note))


def _date(facts: Sequence[HeaderFacts], configured: str | None) -> str | None:
    dates = [f.date for f in facts if f.date]
    return max(dates) if dates else configured or max((f.changed for f in facts if f.changed), default=None)


def _creators(facts: Sequence[HeaderFacts], configured: Sequence[Editor]) -> tuple[Agent, ...]:
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


def _rights(facts: Sequence[HeaderFacts], configured: str) -> tuple[Rights, ...]:
    from edition.depositing.licences import licence_rights

    said = dict.fromkeys(r for f in facts for r in f.rights)
    if not any(covers == "encoding" for covers, _, _ in said):
        said[("encoding", configured, "")] = None
    return tuple(Rights(*licence_rights(address, text), covers) for covers, address, text in said)


def _source(facts: HeaderFacts) -> SourceWork:
    return SourceWork(facts.ident, facts.source_title, facts.source_authors, facts.source_date, facts.source_numbers,
                      facts.scan, facts.pages)


def _relations(project: Project, facts: Sequence[HeaderFacts], whole: bool) -> tuple[Relation, ...]:
    found = [Relation(f.scan, scheme_of(f.scan) or "url", "IsDerivedFrom", "Text") for f in facts if f.scan]
    own = project.config.deposit.doi
    if whole:
        found += [Relation(f.doi, "doi", "HasPart", "Text") for f in facts if f.doi and len(facts) > 1 and f.doi != own
                  and not _agreed(facts, "doi")]
    found += _former(project, facts, whole)
    address = project.config.base_url
    if address:
        found.append(Relation(address, "url", "IsVariantFormOf", "InteractiveResource"))
    found += [Relation(r.identifier, scheme_of(r.identifier) or "url", r.relation, r.type)
              for r in project.config.deposit.related]
    return tuple(dict.fromkeys(found))


def _former(project: Project, facts: Sequence[HeaderFacts], whole: bool) -> list[Relation]:
    """The newest version deposited before this one, by what deposits.yaml knows."""
    document, own = "" if whole else facts[0].ident, _agreed(facts, "doi")
    now = version_key(_agreed(facts, "version") or project.config.version)
    known = [e for e in Deposits(project.folder / FILE_NAME).entries
             if e.document == document and e.doi and e.doi != own and version_key(e.version) < now]
    newest = max(known, key=lambda e: version_key(e.version), default=None)
    return [Relation(newest.doi, "doi", "IsNewVersionOf", "Text")] if newest else []


def _doi(project: Project, facts: Sequence[HeaderFacts], whole: bool) -> str | None:
    return _agreed(facts, "doi") or (project.config.deposit.doi if whole or len(project.documents()) == 1 else None)


def _address(project: Project, ident: str | None) -> str | None:
    base = project.config.base_url
    return (f"{base.rstrip('/')}/{ident}/" if ident else base) if base else None
