"""What an InvenioRDM says when it does not do what was asked, as a sentence with a remedy; and whether it may pass."""

from __future__ import annotations

import json
import re
import time
from email.utils import parsedate_to_datetime

from edition.depositing.requesting import Passing, Refused, Request, field_errors
from edition.errors import DepositError

_PASSING = frozenset([408, 425, 429, 500, 502, 503, 504])


def refusal(host: str, request: Request, status: int, said: str, retry_after: str | None) -> DepositError:
    """The error for an answer with STATUS, with which HOST SAID something."""
    asked = f"{request.method} {request.path}"
    if status in _PASSING:
        what = "asks us to be slower" if status == 429 else f"has trouble of its own ({status})"
        return Passing(f"{host} {what}", _asked_wait(retry_after) if status in {429, 503} else None)
    if status in {401, 403}:
        return Refused(f"{host} refused the token ({status}: {said}) for {asked}. It needs the scopes deposit:write "
                       "and, to publish, deposit:actions (Zenodo's names), must not have expired, and must belong to "
                       "the account that owns the record.", status)
    if status == 413:
        what = request.file.name if request.file else "this"
        return Refused(f"{host} takes no file as large as {what} (413). Ask its operators for more room.", status)
    if status == 404 and request.path.startswith("/user/records"):  # where there is an InvenioRDM, there is this
        return Refused(f"there is no InvenioRDM at this address: {host} knows nothing of {request.path.split('?')[0]} "
                       "below /api (404). Check --to.", status)
    return Refused(f"{host} refused {asked} ({status}): {said}", status)


def message_of(content: bytes) -> str:
    """What an error of InvenioRDM says: its message and the fields it found wrong."""
    try:
        data = json.loads(content)
    except ValueError:
        return ""
    if not isinstance(data, dict):
        return ""
    return " ".join([str(data.get("message", "")), *field_errors(data)])


def _asked_wait(header: str | None) -> float | None:
    """Seconds of a Retry-After: a number or a date of HTTP (RFC 9110, section 10.2.3)."""
    if not header:
        return None
    if re.fullmatch(r"\d{1,9}", header.strip()):
        return float(header)
    try:
        return max(0.0, parsedate_to_datetime(header).timestamp() - time.time())
    except (TypeError, ValueError):
        return None
