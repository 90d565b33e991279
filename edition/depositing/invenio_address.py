"""Which server is meant: an address of an InvenioRDM, as a person types it, and whether a token may go there.

Plain http is for this machine alone: anybody on the way could read the token, and with it open the account.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from edition.errors import DepositError


@dataclass(frozen=True, slots=True)
class Address:
    """SERVER is "https://zenodo.org", without a path; PATH what stands before /api where it is not at the root."""

    server: str
    host: str
    path: str = ""

    @property
    def api(self) -> str:
        """Where requests go."""
        return f"{self.server}{self.path}/api"

    @property
    def name(self) -> str:
        """How a ledger calls it."""
        return f"{self.server}{self.path}"

    @property
    def here(self) -> bool:
        """Whether it is this machine."""
        return _is_loopback(self.host)


def read_address(text: str) -> Address:
    """The address of a server. Raises DepositError for what is none, for plain http, and for a password in it."""
    try:
        parts = urlsplit(text.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError as error:
        raise DepositError(f"{text!r} is no address ({error}). Write it like https://zenodo.org.") from error
    if parts.username is not None or parts.password is not None:
        raise DepositError("the address holds a name or password; take it out. The token is read from the environment.")
    if parts.scheme not in {"http", "https"} or not host or not host.isascii():
        raise DepositError(f"{text!r} is no address of a server. Write it like https://zenodo.org.")
    if parts.scheme == "http" and not _is_loopback(host):
        raise DepositError(f"{text} is plain http, where anybody on the way can read your token. Write https://{host}.")
    path = parts.path.rstrip("/").removesuffix("/api")
    shown = f"[{host}]" if ":" in host else host
    usual = {"http": 80, "https": 443}[parts.scheme]  # one server has one name, or it would get two records
    return Address(f"{parts.scheme}://{shown}{f':{port}' if port and port != usual else ''}", host, path)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
