"""The token for a repository: from the environment or the system's keyring, and never written anywhere by us.

A token opens an account. It goes into one header of a request to one host; `Token` shows itself as *** wherever it is
printed, and `hidden` takes it out of what a server says before that is shown.
"""

from __future__ import annotations

import os
import re

from edition.errors import DepositError

VARIABLE = "EDITION_DEPOSIT_TOKEN"
SERVICE = "edition"  # the name under which a keyring keeps it
_FORM = re.compile(r"[\x21-\x7e]+")


class Token:
    """A secret. Only `header` gives it away."""

    __slots__ = ("_secret",)

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def __repr__(self) -> str:
        return "***"

    def header(self) -> str:
        """What goes into the header Authorization."""
        return f"Bearer {self._secret}"

    def hidden(self, text: str) -> str:
        """TEXT without the token, should somebody have put it in."""
        return text.replace(self._secret, "***")


def find_token(host: str) -> Token:
    """The token for HOST. Raises DepositError that says where one can be put."""
    named = variable_of(host)
    for place in (named, VARIABLE):
        if os.environ.get(place, "").strip():
            return _sound(os.environ[place], f"the environment variable {place}")
    kept, why = _from_keyring(host)
    if kept:
        return _sound(kept, "the keyring")
    raise DepositError(f"there is no token for {host}. Make one there (Zenodo: Settings, Applications, Personal access "
                       f"tokens), then set the environment variable {VARIABLE} (or {named}, for this host alone){why}.")


def variable_of(host: str) -> str:
    """The environment variable for one host: EDITION_DEPOSIT_TOKEN_ZENODO_ORG."""
    return f"{VARIABLE}_{re.sub(r'[^A-Z0-9]', '_', host.upper())}"


def _sound(secret: str, where: str) -> Token:
    """A token that can be a header; what cannot is not quoted."""
    secret = secret.strip()
    if not _FORM.fullmatch(secret):
        raise DepositError(f"what stands in {where} is no token: it holds spaces or letters no token has. "
                           "Copy it again, alone on one line.")
    return Token(secret)


def _from_keyring(host: str) -> tuple[str, str]:
    """(the secret, how a keyring could hold it where it does not)."""
    try:
        import keyring
    except ImportError:
        return "", f", or keep it in the keyring: pip install 'tei-edition[keyring]', then keyring set {SERVICE} {host}"
    try:
        return keyring.get_password(SERVICE, host) or "", f", or keep it in the keyring: keyring set {SERVICE} {host}"
    except Exception:  # whatever a system's keyring raises; what it says could hold what it keeps
        return "", " (the keyring of this system could not be opened)"
