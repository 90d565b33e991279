"""Talking to an InvenioRDM: one request at a time, and what can come of it. The only importer of requests.

The token goes to the one host that was named: redirects are not followed, TLS is always verified, and for this machine
no proxy is asked. What a deposit needs next is not known here (upload.py).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator
from typing import Any

import requests
from requests.auth import AuthBase

import edition
from edition.depositing.credentials import Token
from edition.depositing.invenio_address import Address
from edition.depositing.invenio_refusals import message_of, refusal
from edition.depositing.requesting import Answer, Passing, Request
from edition.errors import DepositError

Progress = Callable[[int], None]
# Zenodo's plain JSON is that of its former engine; where only plain JSON is to be had, that will do
_ACCEPT = "application/vnd.inveniordm.v1+json, application/json;q=0.9"
_ANSWER = 32_000_000  # bytes; a record with a hundred files has a tenth of one million
_PIECE = 1 << 16
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")  # what commands a terminal
_PATIENCE = (30, 90)  # seconds to connect or send a piece, and to answer
_LONG_PATIENCE = (30, 900)  # the same where a server adds up the checksum of a large file


class Client:
    """Sends requests to ADDRESS with TOKEN. ADVANCE is told how many bytes of a file have gone."""

    def __init__(self, address: Address, token: Token, advance: Progress | None = None) -> None:
        self.address, self._token, self._advance = address, token, advance
        self._session = requests.Session()
        self._session.auth = _Bearer(token)  # an auth of our own: nothing is taken from ~/.netrc
        self._session.trust_env = not address.here
        self._session.headers.update({"Accept": _ACCEPT, "User-Agent": f"edition/{edition.__version__}"})

    def send(self, request: Request, *, also: Collection[int] = ()) -> Answer:
        """The answer to REQUEST. Raises Passing, Refused or, where nothing will help, DepositError."""
        try:
            return self._answer(request, also)
        except requests.exceptions.SSLError as error:
            if "CERTIFICATE_VERIFY_FAILED" in str(error):
                raise DepositError(f"the certificate of {self.address.host} cannot be verified; nothing was sent. "
                                   "An authority of your institution's own is named in REQUESTS_CA_BUNDLE.") from error
            raise Passing(f"the connection to {self.address.host} broke") from error
        except requests.exceptions.Timeout as error:
            raise Passing(f"{self.address.host} did not answer in time") from error
        except requests.exceptions.InvalidURL as error:
            raise DepositError(f"{self.address.server} is no address that can be reached.") from error
        except (requests.exceptions.RequestException, ConnectionError) as error:
            raise Passing(f"{_trouble(error)} {self.address.host}") from error
        except OSError as error:
            raise DepositError(f"cannot be read while it is sent: {error.strerror}.", path=request.file) from error

    def _answer(self, request: Request, also: Collection[int]) -> Answer:
        timeout = _LONG_PATIENCE if request.file or request.path.endswith("/commit") else _PATIENCE
        with self._sent(request, timeout) as response:
            content = b"".join(_limited(response))
        if response.is_redirect or response.status_code in {301, 302, 303, 307, 308}:
            raise DepositError(self._elsewhere(response))
        if response.ok or response.status_code in also:
            return Answer(response.status_code, self._data(response, content))
        said = self._shown(message_of(content))
        raise refusal(self.address.host, request, response.status_code, said, response.headers.get("Retry-After"))

    def _sent(self, request: Request, timeout: tuple[int, int]) -> requests.Response:
        url = self.address.api + request.path
        send: dict[str, Any] = {"timeout": timeout, "allow_redirects": False, "stream": True}
        if request.file is None:
            return self._session.request(request.method, url, json=request.body, **send)
        with request.file.open("rb") as file:
            size = request.file.stat().st_size
            body = _Stream(file, size, self._advance) if size else b""
            kind = {"Content-Type": "application/octet-stream"}
            return self._session.request(request.method, url, data=body, headers=kind, **send)

    def _data(self, response: requests.Response, content: bytes) -> dict[str, Any]:
        if not content.strip():
            return {}
        try:
            data = json.loads(content)
        except ValueError as error:
            if "json" in response.headers.get("Content-Type", ""):
                raise Passing(f"an answer of {self.address.host} came in part") from error
            raise DepositError(f"{self.address.api} does not answer as an InvenioRDM does: no JSON came back. "
                               "Check the address.") from error
        return self._clean(data) if isinstance(data, dict) else {"items": data}

    def _clean(self, data: Any) -> Any:
        """JSON with every text fit to be shown."""
        if isinstance(data, dict):
            return {key: self._clean(value) for key, value in data.items()}
        if isinstance(data, list):
            return [self._clean(value) for value in data]
        return _CONTROL.sub(" ", self._token.hidden(data)) if isinstance(data, str) else data

    def _elsewhere(self, response: requests.Response) -> str:
        target = self._shown(response.headers.get("Location", "another place"))
        return (f"{self.address.host} sends us on to {target}, where your token was not meant to go. "
                "If that is the right server, give its address.")

    def _shown(self, text: str) -> str:
        """What a server says, fit for a terminal: the token taken out, no control characters, not endless."""
        return _CONTROL.sub(" ", self._token.hidden(text)).strip()[:600] or "no reason given"


class _Bearer(AuthBase):
    def __init__(self, token: Token) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = self._token.header()
        return request


class _Stream:
    """A file as requests sends it piece by piece, with its length told beforehand."""

    def __init__(self, file: Any, size: int, advance: Progress | None) -> None:
        self._file, self._left, self._size, self._advance = file, size, size, advance

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[bytes]:
        while piece := self.read(_PIECE):
            yield piece

    def read(self, size: int = _PIECE) -> bytes:
        piece: bytes = self._file.read(min(size, self._left) if size >= 0 else self._left)
        if not piece and self._left:
            raise DepositError("became shorter while it was sent. Build it again.", path=self._file.name)
        self._left -= len(piece)
        if self._advance is not None:
            self._advance(len(piece))
        return piece


def _limited(response: requests.Response) -> Iterator[bytes]:
    total = 0
    for piece in response.iter_content(_PIECE):
        total += len(piece)
        if total > _ANSWER:
            raise DepositError("the server's answer has no end; this is no InvenioRDM.")
        yield piece


def _trouble(error: Exception) -> str:
    if "NameResolution" in str(error):
        return "nobody knows the address of"
    if "Connection refused" in str(error) or "NewConnection" in str(error):
        return "there is no connection to"
    return "the connection broke to"
