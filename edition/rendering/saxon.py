"""The one door to Saxon (XSLT 3.0): transform a document, call a stylesheet's function, get errors as one sentence.

    transform(source, stylesheet, params)        -> str      the principal result
    transform_all(source, stylesheet, params)    -> Outcome  principal result, result documents, messages
    transform_into(folder, source, stylesheet, params)       result documents written below a folder
    call(stylesheet, "{urn:f}label", "x")        -> str      a function's result, for tests of f: functions

SOURCE is a Path, or the bytes of an XML document, or None to start at xsl:initial-template. PARAMS are plain Python
values; a name that the stylesheet does not declare is an error. DTDs and the network are off. There is one processor
per process, for one thread, and none survives a fork: pools use the context "spawn". Nothing else imports saxonche.
"""

from __future__ import annotations

import os
import re
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from saxonche import PySaxonApiError, PySaxonProcessor, PyXdmValue

from edition.errors import InternalError, TeiError
from edition.rendering.folders import in_memory
from edition.rendering.hush import Hush
from edition.rendering.stops import stopped
from edition.rendering.stylesheets import Anatomy, Stamp, read_anatomy, refuse_unknown, stamp

Value = str | bool | int | float | Sequence[str]

_FEATURE = "http://saxon.sf.net/feature/"
_SECURITY = {
    "parserFeature?uri=http%3A//apache.org/xml/features/disallow-doctype-decl": "true",
    "allowedProtocols": "file",
}
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run gave: RESULT as serialised by xsl:output; DOCUMENTS by href, as bytes, in the order of their names."""

    result: str
    documents: dict[str, bytes] = field(default_factory=dict)
    messages: tuple[str, ...] = ()


@dataclass(slots=True)
class _Compiled:
    executable: Any
    anatomy: Anatomy
    stamp: Stamp


_compiled: dict[tuple[Path, str], _Compiled] = {}


def transform(source: Path | bytes | None, stylesheet: Path, params: Mapping[str, Value] | None = None) -> str:
    """The principal result of STYLESHEET on SOURCE. Raises RenderError, or TeiError when SOURCE cannot be parsed."""
    return _run(source, stylesheet, params or {}, None).result


def transform_all(source: Path | bytes | None, stylesheet: Path, params: Mapping[str, Value] | None = None) -> Outcome:
    """As transform, with every xsl:result-document: keyed by its href relative to the principal result."""
    with tempfile.TemporaryDirectory(prefix="edition-", dir=in_memory()) as folder:
        outcome = _run(source, stylesheet, params or {}, Path(folder))
        return replace(outcome, documents=_documents(Path(folder)))


def transform_into(folder: Path, source: Path, stylesheet: Path, params: Mapping[str, Value] | None = None) -> None:
    """Have every xsl:result-document written below FOLDER by Saxon itself."""
    _run(source, stylesheet, params or {}, folder)


def prepare(stylesheet: Path) -> None:
    """Compile STYLESHEET before there is anything to transform."""
    _executable(stylesheet, "transform")


def call(stylesheet: Path, function: str, *arguments: Value, context: Path | bytes | None = None) -> str:
    """What FUNCTION ("{namespace}name", visibility public) of STYLESHEET returns, as text; sequences by spaces.

    CONTEXT, when given, is the global context item (a document the stylesheet's global variables may read).
    """
    executable = _executable(stylesheet, "call" if context is None else "call in context").executable
    node = None if context is None else _parse(context)
    if node is not None:
        executable.set_global_context_item(xdm_item=node)
    executable.set_property("!method", "text")
    executable.set_property("!item-separator", " ")
    values = [_xdm(argument) for argument in arguments]
    with _Explained(executable, stylesheet):
        result: str | None = executable.call_function_returning_string(function, values)
    return result or ""


def _run(source: Path | bytes | None, stylesheet: Path, params: Mapping[str, Value], folder: Path | None) -> Outcome:
    # A stylesheet started without a source has an executable of its own: a context once set cannot be taken back.
    compiled = _executable(stylesheet, "alone" if source is None else "transform")
    refuse_unknown(params, compiled.anatomy)
    executable = compiled.executable
    executable.clear_xsl_messages()
    executable.set_base_output_uri(f"{folder.as_uri()}/" if folder else "file:///nowhere/")
    values = {name: _xdm(value) for name, value in params.items()}  # kept alive here: Saxon takes bare pointers
    for name, value in values.items():
        executable.set_parameter(name, value)
    node = None if source is None else _parse(source)
    with _Explained(executable, stylesheet, source if isinstance(source, Path) else None):
        result = _start(executable, node)
    executable.clear_parameters()
    return Outcome(result or "", {}, tuple(_messages(executable)))


def _start(executable: Any, node: Any) -> str | None:
    if node is None:
        result: str | None = executable.call_template_returning_string(None)
        return result
    executable.set_global_context_item(xdm_item=node)
    applied: str | None = executable.apply_templates_returning_string(xdm_value=node)
    return applied


def _documents(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _messages(executable: Any) -> list[str]:
    saved = executable.get_xsl_messages()
    return [] if saved is None else [" ".join(saved.item_at(i).string_value.split()) for i in range(saved.size)]


def _executable(stylesheet: Path, purpose: str) -> _Compiled:
    """Compiled once until a file changes, for each purpose: Saxon confuses calls and runs of one executable."""
    key = (stylesheet.resolve(), purpose)
    known = _compiled.get(key)
    if known and known.stamp == stamp(known.anatomy.files):
        return known
    anatomy = read_anatomy(stylesheet)
    processor = _processor()
    with _Explained(None, stylesheet):
        executable = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(stylesheet.resolve()))
    executable.set_save_xsl_message(True)
    _compiled[key] = _Compiled(executable, anatomy, stamp(anatomy.files))
    return _compiled[key]


def _parse(source: Path | bytes) -> Any:
    processor, hush = _processor(), Hush()
    try:
        with hush:
            if isinstance(source, Path):
                return processor.parse_xml(xml_file_name=str(source.resolve()))
            return processor.parse_xml(xml_text=_decode(source))
    except PySaxonApiError as error:
        told = hush.told()
        line = re.search(r"on line (\d+)", told)
        reason = re.sub(r"^.*?XML parser: ", "", str(error)).strip()
        path = source if isinstance(source, Path) else None
        raise TeiError(f"the XML cannot be read: {reason}", path=path, line=int(line[1]) if line else None) from error


def _decode(source: bytes) -> str:
    declared = _DECLARED.match(source)
    encoding = "utf-16" if source[:2] in (b"\xff\xfe", b"\xfe\xff") else declared[1].decode() if declared else "utf-8"
    try:
        return source.decode("utf-8-sig" if encoding.lower() in ("utf-8", "utf8") else encoding)
    except (LookupError, UnicodeDecodeError) as error:
        raise TeiError(f"the XML cannot be decoded as {encoding}: {error}") from error


def _xdm(value: Value) -> Any:
    processor = _processor()
    if isinstance(value, bool):
        return processor.make_boolean_value(value)
    if isinstance(value, int):
        return processor.make_integer_value(value)
    if isinstance(value, float):
        return processor.make_double_value(value)
    if isinstance(value, str):
        return processor.make_string_value(value)
    sequence = PyXdmValue(processor)
    for item in value:
        sequence.add_xdm_item(processor.make_string_value(item))
    return sequence


class _Explained:
    """Turns Saxon's exception into a RenderError that says what xsl:message said, or the reason, place and code."""

    def __init__(self, executable: Any, stylesheet: Path, source: Path | None = None) -> None:
        self.executable, self.stylesheet, self.source, self.hush = executable, stylesheet, source, Hush()

    def __enter__(self) -> None:
        self.hush.__enter__()

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self.hush.__exit__(kind, error, trace)
        if not isinstance(error, PySaxonApiError):
            return
        said = _messages(self.executable) if self.executable is not None else []
        for key in [key for key in _compiled if key[0] == self.stylesheet.resolve()]:
            del _compiled[key]  # an executable that failed keeps its broken state
        reason = said[-1] if said and "xsl:message" in str(error) else self.hush.told() or str(error).strip()
        raise stopped(reason, self.stylesheet, self.source) from error


@lru_cache(maxsize=1)
def _owner() -> tuple[int, int, Any]:
    """Process, thread and processor, made once."""
    processor = PySaxonProcessor(license=False)
    for feature, value in _SECURITY.items():
        processor.set_configuration_property(_FEATURE + feature, value)
    return os.getpid(), threading.get_ident(), processor


def _processor() -> Any:
    pid, thread, processor = _owner()
    if pid != os.getpid():
        raise InternalError("Saxon does not survive a fork: start worker processes with the context spawn.")
    if thread != threading.get_ident():
        raise InternalError("Saxon is used by one thread only: render in a worker process instead.")
    return processor
