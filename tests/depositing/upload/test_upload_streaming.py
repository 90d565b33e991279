"""Files go piece by piece with their length told beforehand, whatever their size."""

from __future__ import annotations

import hashlib
import io
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import tracemalloc
from pathlib import Path

import pytest
from fake_invenio import Invenio, serving

from edition.commands.upload_report import Sending
from edition.depositing.credentials import Token
from edition.depositing.invenio_address import read_address
from edition.depositing.invenio_client import Client
from edition.depositing.requesting import Passing, Request
from edition.depositing.upload import Parcel
from edition.depositing.upload_files import digest
from edition.errors import DepositError


class Sink(threading.Thread):
    """A server that takes one request, keeps its head and the checksum of its body, and says yes."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listening.getsockname()[1]}"
        self.head, self.size, self.sum = b"", 0, hashlib.md5(usedforsecurity=False)

    def run(self) -> None:
        connection, _ = self.listening.accept()
        with connection:
            while b"\r\n\r\n" not in self.head:
                self.head += connection.recv(1024)
            self.head, _, body = self.head.partition(b"\r\n\r\n")
            length = int(self.head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
            self.take(body)
            while self.size < length:
                self.take(connection.recv(1 << 16))
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")

    def take(self, piece: bytes) -> None:
        self.size += len(piece)
        self.sum.update(piece)


def test_a_large_file_is_never_in_memory(tmp_path: Path) -> None:
    file, sink = tmp_path / "large.zip", Sink()
    with file.open("wb") as opened:
        opened.write(b"begin")
        opened.truncate(60_000_000)
    sink.start()
    sent: list[int] = []
    client = Client(read_address(sink.url), Token("t"), sent.append)
    tracemalloc.start()
    client.send(Request("PUT", "/content", file=file))
    expected = digest(file, "md5")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 6_000_000
    assert (sink.size, sink.sum.hexdigest(), sum(sent)) == (60_000_000, expected, 60_000_000)
    assert b"transfer-encoding" not in sink.head.lower() and b"Bearer t" in sink.head


class Terminal(io.StringIO):
    """Somewhere to write that says of itself whether it is a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize("terminal", [True, False])
def test_how_far_files_have_gone_is_shown_on_a_terminal_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: bool
) -> None:
    (tmp_path / "a.zip").write_bytes(b"x" * 100)
    monkeypatch.setattr(sys, "stderr", Terminal(terminal))
    sending = Sending([Parcel("", "1.0.0", {}, (tmp_path / "a.zip",))])
    sending.advance(50)
    sending.advance(60)  # some of it once more, after a break
    sending.say("done")
    shown = sys.stderr.getvalue()  # type: ignore[attr-defined]
    assert ("100 % of 0.0 MB" in shown) is terminal
    assert shown.endswith("\r\x1b[Kdone\n") if terminal else shown == "done\n"


def test_a_file_that_becomes_shorter_while_it_is_sent_is_told(tmp_path: Path) -> None:
    file, sink = tmp_path / "shrinking.zip", Sink()
    file.write_bytes(b"x" * 3_000_000)
    sink.start()
    client = Client(read_address(sink.url), Token("t"), lambda _: file.write_bytes(b"x"))
    with pytest.raises(DepositError, match=r"shrinking\.zip: became shorter while it was sent") as caught:
        client.send(Request("PUT", "/content", file=file))
    assert not isinstance(caught.value, Passing)


def test_neither_a_proxy_nor_a_netrc_nor_the_environment_comes_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sink = Sink()
    sink.start()
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login somebody password else\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    file = tmp_path / "a"
    file.write_bytes(b"abc")
    Client(read_address(sink.url), Token("mine")).send(Request("PUT", "/content", file=file))
    assert b"Authorization: Bearer mine" in sink.head


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl, which makes the certificate, is not here")
def test_a_certificate_nobody_signed_gets_nothing(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost",
                    "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate], check=True,
                   capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with serving(Invenio(), context) as server:
        client = Client(read_address(server.url.replace("http://127.0.0.1", "https://localhost")), Token("t"))
        with pytest.raises(DepositError, match="certificate of localhost cannot be verified") as caught:
            client.send(Request("GET", "/user/records"))
        assert server.log == [] and not isinstance(caught.value, Passing)


@pytest.mark.parametrize("name", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PYTHONHTTPSVERIFY"])
def test_nothing_in_the_environment_switches_verification_off(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "")
    client = Client(read_address("https://zenodo.example"), Token("t"))
    settings = client._session.merge_environment_settings("https://zenodo.example", {}, None, None, None)
    assert settings["verify"] not in {False, None, ""}
