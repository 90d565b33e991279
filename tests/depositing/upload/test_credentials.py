"""Where a token comes from, where it may go, and that it shows itself nowhere."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from edition.depositing.credentials import Token, find_token, variable_of
from edition.depositing.invenio_address import read_address
from edition.errors import DepositError


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("EDITION_DEPOSIT_TOKEN", "EDITION_DEPOSIT_TOKEN_ZENODO_ORG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setitem(sys.modules, "keyring", None)  # as where it is not installed


def test_a_token_for_one_host_goes_before_one_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITION_DEPOSIT_TOKEN", "general")
    assert find_token("zenodo.org").header() == "Bearer general"
    monkeypatch.setenv("EDITION_DEPOSIT_TOKEN_ZENODO_ORG", " special\n")
    assert find_token("zenodo.org").header() == "Bearer special"
    assert find_token("sandbox.zenodo.org").header() == "Bearer general"


def test_a_host_names_its_variable() -> None:
    assert variable_of("my-repo.uni-x.example") == "EDITION_DEPOSIT_TOKEN_MY_REPO_UNI_X_EXAMPLE"


def test_without_a_token_every_place_for_one_is_named() -> None:
    with pytest.raises(DepositError, match=r"EDITION_DEPOSIT_TOKEN .*_ZENODO_ORG.*'tei-edition\[keyring\]'"):
        find_token("zenodo.org")


def test_the_keyring_is_asked_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {("edition", "zenodo.org"): "from-the-keyring"}
    monkeypatch.setitem(sys.modules, "keyring", SimpleNamespace(get_password=lambda *key: kept.get(key)))
    assert find_token("zenodo.org").header() == "Bearer from-the-keyring"
    with pytest.raises(DepositError, match=r"keyring set edition example\.org"):
        find_token("example.org")


def test_a_keyring_that_cannot_be_opened_is_told_without_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: str) -> str:
        raise RuntimeError("hunter2 is what it keeps")

    monkeypatch.setitem(sys.modules, "keyring", SimpleNamespace(get_password=locked))
    with pytest.raises(DepositError, match="could not be opened") as caught:
        find_token("zenodo.org")
    assert "hunter2" not in caught.value.message


@pytest.mark.parametrize("wrong", ["two words", "line\nbreak", "naïve", "tab\there"])
def test_what_is_no_token_is_refused_and_not_quoted(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    monkeypatch.setenv("EDITION_DEPOSIT_TOKEN", wrong)
    with pytest.raises(DepositError, match="what stands in the environment variable EDITION_DEPOSIT_TOKEN") as caught:
        find_token("zenodo.org")
    assert wrong not in caught.value.message


def test_a_token_shows_itself_as_stars() -> None:
    token = Token("abc")
    assert [repr(token), str(token), f"{token}", f"{[token]}"] == ["***", "***", "***", "[***]"]


@pytest.mark.parametrize(("typed", "api"), [
    ("https://zenodo.org", "https://zenodo.org/api"),
    ("https://zenodo.org/", "https://zenodo.org/api"),
    (" https://Zenodo.org/api/ ", "https://zenodo.org/api"),
    ("https://zenodo.org:443/api", "https://zenodo.org/api"),
    ("https://uni.example:8443/repository", "https://uni.example:8443/repository/api"),
    ("http://127.0.0.1:5000", "http://127.0.0.1:5000/api"),
    ("http://localhost:5000", "http://localhost:5000/api"),
    ("http://[::1]:5000", "http://[::1]:5000/api"),
])  # fmt: skip
def test_an_address_as_people_type_it(typed: str, api: str) -> None:
    assert read_address(typed).api == api


@pytest.mark.parametrize(("typed", "said"), [
    ("http://zenodo.org", "plain http.*Write https://zenodo.org"),
    ("http://127.0.0.1.example.org", "plain http"),
    ("http://localhost.example.org", "plain http"),
    ("http://10.0.0.1", "plain http"),
    ("zenodo.org", "Write it like https://zenodo.org"),
    ("ftp://zenodo.org", "Write it like"),
    ("https://", "Write it like"),
    ("https://[::1", "is no address"),
    ("https://a:port", "is no address"),
    ("", "Write it like"),
])  # fmt: skip
def test_what_is_no_address_or_no_safe_one_is_refused(typed: str, said: str) -> None:
    with pytest.raises(DepositError, match=said):
        read_address(typed)


def test_a_password_in_an_address_is_refused_and_not_quoted() -> None:
    with pytest.raises(DepositError, match="holds a name or password") as caught:
        read_address("https://me:hunter2@zenodo.org")
    assert "hunter2" not in caught.value.message
