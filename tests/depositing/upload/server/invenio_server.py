"""A real InvenioRDM (the engine of Zenodo) on the loopback, for one test. Run by the Python of an environment of its
own (.edition-cache/invenio), never by ours: invenio_server.py FOLDER REDIS_PORT. Prints {"url": ..., "token": ...}.

SQLite, tasks done at once, files in FOLDER; a stand-in for OpenSearch that finds drafts by their words, and one for
DataCite that says yes. Everything else is what Zenodo runs.
"""

from __future__ import annotations

import json
import sys
import threading
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

VOCABULARIES = {
    "resourcetypes": "rsrct", "languages": "lng", "licenses": "lic", "relationtypes": "rlt", "datetypes": "dat",
    "creatorsroles": "crr", "contributorsroles": "cor", "descriptiontypes": "dty", "titletypes": "ttyp",
    "removalreasons": "rem", "communitytypes": "comtyp",
}  # fmt: skip


class Index(BaseHTTPRequestHandler):
    """What of OpenSearch a deposit needs: documents go in, a search gives back those that hold the words asked for."""

    protocol_version = "HTTP/1.1"
    documents: ClassVar[dict[str, dict[str, Any]]] = {}

    def answer(self, data: object) -> None:
        body = json.dumps(data).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        path = self.path.split("?")[0]
        shards = {"total": 1, "successful": 1, "failed": 0, "skipped": 0}
        if path == "/":
            self.answer({"version": {"number": "2.11.0", "distribution": "opensearch"}, "cluster_name": "x"})
        elif path.endswith("/_bulk"):
            self.answer({"errors": False, "items": list(self.bulk(body)), "took": 1})
        elif "_search" in path or "_count" in path:
            asked = json.loads(body or "{}")
            hits = list(self.found(path.strip("/").split("/")[0], asked))
            empty = {name: {"doc_count": 0, "buckets": []} for name in asked.get("aggs", {})}
            self.answer({"took": 1, "timed_out": False, "count": len(hits), "_shards": shards, "aggregations": empty,
                         "hits": {"total": {"value": len(hits), "relation": "eq"}, "max_score": None, "hits": hits}})
        elif "/_doc/" in path:
            index, ident = path.strip("/").split("/_doc/")
            self.keep(index, ident, body)
            self.answer({"_index": index, "_id": ident, "_version": 1, "_shards": shards, "_seq_no": 0, "found": False,
                         "_primary_term": 1, "result": "deleted" if self.command == "DELETE" else "created"})
        else:
            self.answer({"acknowledged": True, "_shards": shards, "deleted": 0, "updated": 0, "total": 0})

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = do

    def keep(self, index: str, ident: str, body: str) -> None:
        if self.command == "DELETE":
            self.documents.pop(ident, None)
        elif body:
            self.documents[ident] = {"_index": index, "_id": ident, "_score": 1, "_source": json.loads(body)}

    def bulk(self, body: str) -> Any:
        for line in filter(None, body.split("\n")):
            for action, where in json.loads(line).items():
                if action in {"index", "create", "delete", "update"} and isinstance(where, dict) and "_id" in where:
                    yield {action: {"_id": where["_id"], "status": 200, "result": "created"}}

    def found(self, indices: str, asked: dict[str, Any]) -> Any:
        """Those whose index begins with one of INDICES (aliases, with commas) and that fit what is ASKED."""
        names = tuple(indices.split(","))
        for document in self.documents.values():
            if document["_index"].startswith(names) and fits(document["_source"], asked.get("query", {})):
                yield document

    def log_message(self, *_: object) -> None:
        pass


def fits(source: dict[str, Any], query: dict[str, Any]) -> bool:
    """Whether a document answers a query; of its kinds only terms, texts and their joining, all else is true."""
    for kind, what in query.items():
        if kind == "bool":
            wanted = [part for key in ("must", "filter") for part in as_list(what.get(key, []))]
            if not all(fits(source, part) for part in wanted):
                return False
        elif kind == "terms":
            if not all(field(source, name) in values for name, values in what.items() if isinstance(values, list)):
                return False
        elif kind == "query_string" and not all(word in json.dumps(source) for word in what["query"].split('"')[1::2]):
            return False
    return True


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def field(source: dict[str, Any], name: str) -> Any:
    for step in name.split("."):
        source = source.get(step, {}) if isinstance(source, dict) else {}
    return source


class Agency:
    """A DataCite that takes every DOI."""

    def __getattr__(self, name: str) -> Any:
        return lambda *arguments, **named: {}


def application(folder: Path, redis: int, search: int) -> Any:
    """The REST application with a database, a place for files and the words it needs, all empty but those."""
    from invenio_app.factory import create_api
    from invenio_rdm_records.services.pids.providers.datacite import DataCiteClient

    DataCiteClient.api = property(lambda self: Agency())
    cache = f"redis://127.0.0.1:{redis}"
    return create_api(
        SQLALCHEMY_DATABASE_URI=f"sqlite:///{folder}/db.sqlite", SQLALCHEMY_ENGINE_OPTIONS={}, SECRET_KEY="one test",
        TESTING=True, CACHE_TYPE="NullCache", RATELIMIT_ENABLED=False, CACHE_REDIS_URL=f"{cache}/0",
        SEARCH_HOSTS=[{"host": "127.0.0.1", "port": search}], CELERY_TASK_ALWAYS_EAGER=True,
        CELERY_BROKER_URL="memory://", CELERY_RESULT_BACKEND="cache", CELERY_CACHE_BACKEND="memory",
        BROKER_URL="memory://", CELERY_TASK_EAGER_PROPAGATES=True, ACCOUNTS_SESSION_REDIS_URL=None,
        WTF_CSRF_ENABLED=False, REST_CSRF_ENABLED=False, QUEUES_BROKER_URL="memory://", JSONSCHEMAS_HOST="localhost",
        RECORDS_REFRESOLVER_CLS="invenio_records.resolver.InvenioRefResolver",
        RECORDS_REFRESOLVER_STORE="invenio_jsonschemas.proxies.current_refresolver_store",
        FILES_REST_DEFAULT_STORAGE_CLASS="L", FILES_REST_STORAGE_CLASS_LIST={"L": "Local"},
        IIIF_CACHE_REDIS_URL=f"{cache}/1", IIIF_CACHE_REDIS_PREFIX="iiif",
        COMMUNITIES_IDENTITIES_CACHE_REDIS_URL=f"{cache}/2", TRUSTED_HOSTS=["127.0.0.1", "localhost"],
        DATACITE_ENABLED=True, DATACITE_USERNAME="x", DATACITE_PASSWORD="x", DATACITE_PREFIX="10.5072",
        APP_ENABLE_SECURE_HEADERS=False, MAIL_SUPPRESS_SEND=True,
    )  # fmt: skip


def furnish(folder: Path) -> str:
    """Fill the database; the token of a user."""
    from invenio_access.permissions import system_identity
    from invenio_accounts.testutils import create_test_user
    from invenio_db import db
    from invenio_files_rest.models import Location
    from invenio_oauth2server.models import Token
    from invenio_vocabularies.proxies import current_service as vocabularies

    db.create_all()
    db.session.add(Location(name="local-1", uri=str(folder / "files"), default=True))
    for name, pid in VOCABULARIES.items():
        vocabularies.create_type(system_identity, name, pid)
    for entry in entries():
        vocabularies.create(system_identity, entry)
    user = create_test_user("editor@example.org", password="for one test", confirmed_at=datetime(2026, 1, 1))
    token = Token.create_personal("test", user.id, scopes=["user:email"], is_internal=False)
    db.session.commit()
    return str(token.access_token)


def entries() -> Any:
    """The words of the vocabularies, those of Zenodo that editions use."""
    for kind in ("publication", "publication-other", "publication-report", "publication-book", "software", "dataset",
                 "image", "other"):
        general = {"software": "Software", "dataset": "Dataset", "image": "Image"}.get(kind, "Text")
        props = {"type": kind.split("-")[0], "subtype": kind if "-" in kind else "", "datacite_general": general,
                 "datacite_type": "", "openaire_resourceType": "1", "openaire_type": "publication", "eurepo": "x",
                 "schema.org": "https://schema.org/CreativeWork", "csl": "article", "type_icon": "x"}
        yield {"id": kind, "icon": "x", "tags": ["depositable", "linkable"], "title": {"en": kind},
               "type": "resourcetypes", "props": props}
    for code in ("eng", "deu", "fra", "rus"):
        yield {"id": code, "title": {"en": code}, "type": "languages", "tags": ["individual"], "props": {"alpha_2": ""}}
    for code in ("cc0-1.0", "cc-by-4.0", "mit"):
        yield {"id": code, "title": {"en": code}, "type": "licenses", "description": {"en": "x"},
               "props": {"url": "https://example.org/", "scheme": "spdx", "osi_approved": ""}, "tags": ["recommended"]}
    plain = {
        "relationtypes": "isderivedfrom ispartof haspart isvariantformof isdocumentedby isnewversionof iscompiledby "
                         "references issupplementto isidenticalto isreferencedby documents cites",
        "datetypes": "created other issued copyrighted", "descriptiontypes": "methods technical-info other abstract "
                     "series-information table-of-contents notes",
        "creatorsroles": "editor other", "contributorsroles": "editor other", "titletypes": "subtitle other",
    }
    for kind, names in plain.items():
        for name in names.split():
            yield {"id": name, "title": {"en": name}, "type": kind, "props": {"datacite": "Other", "marc": "x"}}


def main(folder: Path, redis: int) -> None:
    """Serve until killed."""
    from werkzeug.exceptions import NotFound
    from werkzeug.middleware.dispatcher import DispatcherMiddleware
    from werkzeug.serving import make_server

    index = ThreadingHTTPServer(("127.0.0.1", 0), Index)
    threading.Thread(target=index.serve_forever, daemon=True).start()
    app = application(folder, redis, index.server_address[1])
    with app.app_context():
        token = furnish(folder)
    server = make_server("127.0.0.1", 0, DispatcherMiddleware(NotFound(), {"/api": app}))
    print(json.dumps({"url": f"http://127.0.0.1:{server.server_port}", "token": token}), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), int(sys.argv[2]))
