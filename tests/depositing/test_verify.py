"""A package opened again: good ones pass on any machine, what was changed is named, dangerous zips stay shut."""

from __future__ import annotations

import copy
import hashlib
import json
import socket
import stat
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from harbour_project import run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edition.depositing import opening
from edition.depositing.opening import opened
from edition.depositing.output_checks import in_order, tokens
from edition.depositing.verifying import verify
from edition.errors import DepositError

Files = dict[str, bytes]


def files_of(package: Path) -> Files:
    with zipfile.ZipFile(package) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(path: Path, files: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def sealed(files: Files) -> Files:
    """FILES with manifests that fit them: what somebody would do who changes a package on purpose."""
    top = next(iter(files)).split("/")[0]
    made = {name: data for name, data in files.items() if "manifest-" not in name}
    for kind, wanted in (("manifest", True), ("tagmanifest", False)):
        for algorithm in ("sha256", "sha512"):
            rows = {name.removeprefix(f"{top}/"): hashlib.new(algorithm, data).hexdigest()
                    for name, data in made.items()
                    if name.startswith(f"{top}/data/") == wanted and "/tagmanifest-" not in name}
            made[f"{top}/{kind}-{algorithm}.txt"] = "".join(f"{v}  {k}\n" for k, v in sorted(rows.items())).encode()
    return made


def described(files: Files) -> Files:
    """FILES with a crate that fits them, and no Payload-Oxum."""
    top = next(iter(files)).split("/")[0]
    name = f"{top}/data/ro-crate-metadata.json"
    whole = json.loads(files[name])
    for entity in whole["@graph"]:
        data = files.get(f"{top}/data/{entity['@id']}")
        if data is not None and entity["@type"] == "File":
            entity |= {"contentSize": str(len(data)), "sha256": hashlib.sha256(data).hexdigest()}
    label = b"".join(x for x in files[f"{top}/bag-info.txt"].splitlines(True) if not x.startswith(b"Payload-Oxum"))
    return {**files, name: json.dumps(whole).encode(), f"{top}/bag-info.txt": label}


def codes(path: Path) -> set[str]:
    return {finding.code for finding in verify(path).findings}


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a package is verified without a network")

    monkeypatch.setattr(socket, "socket", refuse)


@pytest.mark.usefixtures("no_network")
def test_our_own_edition_passes_whole(own_package: Path) -> None:
    result = run(own_package.parent, "verify", str(own_package))
    assert result.exit_code == 0, result.output
    assert "nothing found" in result.output
    assert "compared byte by byte" in result.output


def test_a_good_package_has_no_finding(package: Path) -> None:
    assert verify(package).findings == []


def test_findings_are_given_as_json(package: Path, tmp_path: Path) -> None:
    files = files_of(package)
    files[f"{package.stem}/data/text/sample.txt"] = b"nothing"
    result = run(tmp_path, "verify", str(zipped(tmp_path / package.name, files)), "--format", "json")
    assert result.exit_code == 1
    assert {f["code"] for f in json.loads(result.stdout)} >= {"K101"}


def changed(files: Files, top: str) -> None:
    files[f"{top}/data/tei/sample.xml"] += b"\n"


def gone(files: Files, top: str) -> None:
    del files[f"{top}/data/pdf/sample.pdf"]


def added(files: Files, top: str) -> None:
    files[f"{top}/data/extra.txt"] = b"by nobody"


def fetched(files: Files, top: str) -> None:
    files[f"{top}/fetch.txt"] = b"https://example.org/a 1 data/a\n"


def undeclared(files: Files, top: str) -> None:
    del files[f"{top}/bagit.txt"]


def relabelled(files: Files, top: str) -> None:
    files[f"{top}/bag-info.txt"] = b"Contact-Name: somebody else\n"


@pytest.mark.parametrize(("change", "code"), [
    (changed, "K101"), (gone, "K102"), (added, "K103"), (fetched, "K104"), (undeclared, "K104"), (relabelled, "K101"),
])  # fmt: skip
def test_a_bag_that_was_changed_is_told(package: Path, tmp_path: Path, change: Callable[[Files, str], None],
                                        code: str) -> None:
    files = files_of(package)
    change(files, package.stem)
    assert code in codes(zipped(tmp_path / package.name, files))


@pytest.mark.parametrize(("name", "old", "new", "code"), [
    ("data/extra.txt", b"", b"by nobody", "K201"),
    ("data/README.md", b"Harbour", b"Hafen", "K202"),
    ("data/ro-crate-metadata.json", b'"@graph"', b'"graph"', "K203"),
])  # fmt: skip
def test_a_crate_that_does_not_fit_is_told_though_the_checksums_do(
    package: Path, tmp_path: Path, name: str, old: bytes, new: bytes, code: str
) -> None:
    files = files_of(package)
    path = f"{package.stem}/{name}"
    files[path] = files.get(path, b"").replace(old, new) if old else new
    assert code in codes(zipped(tmp_path / package.name, sealed(files)))


@pytest.mark.parametrize(("name", "old", "new", "code"), [
    ("data/tei/sample.xml", b"harbour could wait", b"harbour must wait", "A101"),
    ("data/tei/sample.xml", b"<p xml:id=\"p-1\">", b"<p xml:id=\"p-1\" wrong=\"x\">", "K302"),
    ("data/tei/sample.xml", b"</TEI>", b"", "K301"),
    ("data/seeds/sample.txt", b"harbour could wait", b"harbour must wait", "A101"),
    ("data/text/sample.txt", b"harbour could wait", b"harbour must wait", "K401"),
    ("data/html/sample/index.html", b"harbour could wait", b"harbour must wait", "K401"),
    ("data/html/index.html", b"</body>", b"<p>And more.</p></body>", "K402"),
    ("data/edition.yaml", b"title:", b"titel:", "K301"),
    ("data/schema/edition.rng", b"</grammar>", b"<include href='https://example.org/x.rng'/></grammar>", "K301"),
])  # fmt: skip
def test_a_package_made_to_fit_is_told_by_what_is_in_it(
    package: Path, tmp_path: Path, name: str, old: bytes, new: bytes, code: str
) -> None:
    files = files_of(package)
    path = f"{package.stem}/{name}"
    assert old in files[path]
    files[path] = files[path].replace(old, new)
    assert code in codes(zipped(tmp_path / package.name, sealed(described(files))))


def test_a_package_of_another_schema_is_held_to_the_one_enclosed(package: Path, tmp_path: Path) -> None:
    files = files_of(package)
    files[f"{package.stem}/data/schema/edition.sch"] += b"<!-- of another year -->"
    result = verify(zipped(tmp_path / package.name, sealed(described(files))))
    assert result.findings == []
    assert any("of another version" in step for step in result.steps)


def test_stylesheets_of_a_package_are_never_run(package: Path, tmp_path: Path) -> None:
    files = files_of(package)
    files[f"{package.stem}/data/xslt/html.xsl"] = b"<broken/>"
    whole = json.loads(files[f"{package.stem}/data/ro-crate-metadata.json"])
    whole["@graph"].append({"@id": "xslt/html.xsl", "@type": "File", "encodingFormat": "x", "description": "x"})
    files[f"{package.stem}/data/ro-crate-metadata.json"] = json.dumps(whole).encode()
    result = verify(zipped(tmp_path / package.name, sealed(described(files))))
    assert result.findings == []
    assert any("not run" in step for step in result.steps)


# ---- zips that are not opened


def entry(name: str, mode: int = 0o100644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, mode << 16
    return info


@pytest.mark.parametrize(("name", "words"), [
    ("../../etc/passwd", "leads out of its folder"), ("top/../../x", "leads out of its folder"),
    ("/etc/passwd", "absolute name"), ("C:/Windows/x", "absolute name"), ("top/a\\..\\b", "no file of a package has"),
    ("top/./a", "leads out of its folder"), ("top//a", "leads out of its folder"),
    ("top/a\x07", "no file of a package has"),
    ("top/" + "a" * 300, "no file of a package has"),
])  # fmt: skip
def test_a_name_that_leaves_the_folder_is_refused(tmp_path: Path, name: str, words: str) -> None:
    path = tmp_path / "evil.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry(name), b"x")
    result = run(tmp_path, "verify", str(path))
    assert result.exit_code == 9
    assert words in result.output
    assert result.output.count("\n") == 1
    assert [p.name for p in tmp_path.iterdir()] == ["evil.zip"]


@pytest.mark.parametrize("mode", [stat.S_IFLNK | 0o777, stat.S_IFIFO | 0o644, stat.S_IFCHR | 0o644])
def test_a_link_or_device_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "evil.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry("top/link", mode), b"/etc/passwd")
    with pytest.raises(DepositError, match="link or device"), opened(path):
        pass


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "evil.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("top/a", b"1")
        archive.writestr("top/a", b"2")
    with pytest.raises(DepositError, match="two entries of the name 'top/a'"), opened(path):
        pass


def test_a_file_inside_a_file_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"t/a": b"", "t/a/b": b""})
    with pytest.raises(DepositError, match="itself a file"), opened(path):
        pass


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "bomb.zip", {"top/bomb": b"\0" * 30_000_000})
    with pytest.raises(DepositError, match="a bomb"), opened(bomb):
        pass


def test_a_zip_that_would_unpack_to_more_than_any_edition_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 10)
    path = zipped(tmp_path / "a.zip", {"t/a": b"x" * 11})
    with pytest.raises(DepositError, match="more than any edition has"), opened(path):
        pass


def test_an_encrypted_zip_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "locked.zip", {"top/a": b"x"})
    data = bytearray(path.read_bytes())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + offset] |= 1
    path.write_bytes(bytes(data))
    with pytest.raises(DepositError, match="is encrypted"), opened(path):
        pass


@pytest.mark.parametrize(("data", "words"), [(b"no zip", "is no zip file"), (b"", "is no zip file")])
def test_what_is_no_zip_is_told(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    result = run(tmp_path, "verify", str(path))
    assert result.exit_code == 9
    assert words in result.output


def test_a_zip_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "there is no such file" in run(tmp_path, "verify", "nowhere.zip").output


def test_a_zip_without_a_bag_is_told(tmp_path: Path) -> None:
    assert "no package" in run(tmp_path, "verify", str(zipped(tmp_path / "a.zip", {"a": b"", "b": b""}))).output


def test_a_package_cut_or_with_a_flipped_byte_never_crashes(package: Path, tmp_path: Path) -> None:
    whole = package.read_bytes()
    spoiled = tmp_path / "spoiled.zip"

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.integers(0, len(whole) - 1), st.booleans())
    def try_one(at: int, cut: bool) -> None:
        data = whole[:at] if cut else whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
        spoiled.write_bytes(data)
        try:
            with opened(spoiled) as archive:
                for name in archive.entries:
                    for _ in archive.blocks(name):
                        pass
                assert not cut
        except DepositError as error:
            assert error.message.startswith(str(spoiled))

    try_one()


def test_words_broken_at_the_end_of_a_line_are_whole() -> None:
    printed = tokens("a recon\u00ad\nstruction of the chal-\nlenge 12 RUNNING HEAD to him")
    places = {word: [n for n, w in enumerate(printed) if w == word] for word in printed}
    assert in_order(tokens("a reconstruction of the challenge to him"), printed, places)
    assert not in_order(tokens("a reconstruction of his challenge"), printed, places)


def test_a_word_broken_at_the_end_of_a_line_is_taken_before_the_same_word_further_on() -> None:
    printed = tokens("then Lind- qvist laughed and went. Later Lindqvist came.")
    places = {word: [at for at, other in enumerate(printed) if other == word] for word in printed}
    assert in_order(tokens("then Lindqvist laughed"), printed, places)


def test_entries_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("top/a", b"x" * 1000)
        twin = copy.copy(archive.filelist[0])
        twin.filename = "top/b"
        archive.filelist.append(twin)
    with pytest.raises(DepositError, match="over the bytes of another file"), opened(path):
        pass


def test_a_crate_that_is_nested_without_end_is_told(package: Path, tmp_path: Path) -> None:
    files = files_of(package)
    files[f"{package.stem}/data/ro-crate-metadata.json"] = b"[" * 200_000
    assert "K203" in codes(zipped(tmp_path / package.name, sealed(files)))
