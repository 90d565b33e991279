"""What a deposit says of itself, once: every metadata format of the package and the upload is a function of `Record`.

Where a TEI header and edition.yaml both speak, the header wins. What a record must have: requirements.py.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from edition.depositing.agreement import (
    agreed,
    creators,
    first,
    own_doi,
    publication_date,
    relations,
    released_note,
    require_one_version,
    rights,
    site_address,
    source_work,
)
from edition.depositing.header_facts import read_facts
from edition.depositing.identifiers import slug
from edition.depositing.parties import Agent, Relation, Rights, SourceWork
from edition.depositing.wording import description, keywords, methods
from edition.errors import DepositError
from edition.project import Project

_FEW = 12


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
    contact: str | None = None
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
    require_one_version(facts)
    config, whole = project.config, ident is None
    sources = tuple(source_work(f) for f in facts)
    return Record(
        ident=config.deposit.file_name or slug(config.title) if whole else names[0],
        documents=tuple(names),
        title=config.title if whole else facts[0].title,
        version=agreed(facts, "version") or config.version,
        creators=creators(facts, config.editors),
        publisher=first(f.publisher for f in facts) or config.publisher,
        date=publication_date(facts, config.date),
        languages=tuple(dict.fromkeys(tag for f in facts for tag in f.languages)) or (config.language,),
        description=config.deposit.description or description(config.title if whole else facts[0].title, facts),
        methods=methods(facts),
        changes=changes or released_note(facts, agreed(facts, "version") or config.version),
        keywords=keywords(config.deposit.keywords, facts),
        rights=rights(facts, config.licence),
        relations=relations(project, facts, whole),
        sources=sources,
        series=first(f.series for f in facts) or config.series,
        doi=own_doi(project, facts, whole),
        community=config.deposit.community,
        contact=config.deposit.contact,
        url=site_address(project, ident),
        words=sum(f.words for f in facts),
        made_with=("edition", edition.__version__),
    )
