"""What a server or a network can do to a deposit: each fault ends in one sentence, nothing is published by half, and
the next run completes."""

from __future__ import annotations

import email.utils
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from carrying import carried, desk, end, made_parcel
from fake_invenio import TOKEN, Fault, Invenio, serving

from edition.depositing import deposits as ledger
from edition.depositing.deposits import DRAFT, PUBLISHED, SUBMITTED, Deposits
from edition.errors import DepositError, EditionError

PUBLISH = "POST /api/records/rec1/draft/actions/publish"
CONTENT = "PUT /api/records/rec1/draft/files/memo.xml/content"


@pytest.fixture
def server() -> Iterator[Invenio]:
    with serving(Invenio()) as started:
        yield started


@pytest.fixture
def calm(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What is true at the end of a run nobody disturbs."""
    folder = tmp_path_factory.mktemp("calm")
    with serving(Invenio()) as started:
        carried(desk(started, folder), made_parcel(folder))
        return end(started, folder)


def first(wanted: str, fault: Fault, times: int = 1) -> Callable[[int, str], Fault | None]:
    """FAULT for the first requests WANTED."""
    left = [fault] * times
    return lambda _, request: left.pop() if request == wanted and left else None


def always(wanted: str, fault: Fault) -> Callable[[int, str], Fault | None]:
    return lambda _, request: fault if request == wanted else None


@pytest.mark.parametrize("header", ["7", "soon", None], ids=["seconds", "nonsense", "nothing"])
def test_a_server_that_is_too_busy_is_given_the_time_it_asks_for(
    server: Invenio, tmp_path: Path, calm: Any, header: str | None
) -> None:
    waits: list[float] = []
    server.fault = first(CONTENT, Fault(429, headers={"Retry-After": header} if header else {}))
    carried(desk(server, tmp_path, sleep=waits.append), made_parcel(tmp_path))
    assert waits == [7.0 if header == "7" else 1.0]
    assert end(server, tmp_path) == calm


def test_a_date_to_come_back_at_is_waited_for(server: Invenio, tmp_path: Path) -> None:
    waits: list[float] = []
    when = email.utils.formatdate(time.time() + 40, usegmt=True)
    server.fault = first(CONTENT, Fault(503, headers={"Retry-After": when}))
    carried(desk(server, tmp_path, sleep=waits.append), made_parcel(tmp_path))
    assert 30 < waits[0] <= 40


def test_a_time_to_wait_beside_good_news_is_not_waited(server: Invenio, tmp_path: Path) -> None:
    waits: list[float] = []
    server.fault = first(PUBLISH, Fault(202, act=True, headers={"Retry-After": "59"}, body=b"{}"))
    carried(desk(server, tmp_path, sleep=waits.append), made_parcel(tmp_path))
    assert waits == []


def test_an_hour_is_not_waited_for_but_told(server: Invenio, tmp_path: Path) -> None:
    server.fault = always(CONTENT, Fault(429, headers={"Retry-After": "3600"}))
    with pytest.raises(DepositError, match=r"3600 seconds. Run the same command again"):
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert server.published() == []


@pytest.mark.parametrize("act", [False, True], ids=["unheard", "done"])
@pytest.mark.parametrize("wanted", ["POST /api/records", "POST /api/records/rec1/draft/pids/doi", CONTENT, PUBLISH])
def test_trouble_of_the_servers_own_is_tried_again(
    server: Invenio, tmp_path: Path, calm: Any, wanted: str, act: bool
) -> None:
    said: list[str] = []
    server.fault = first(wanted, Fault(500, act=act, body=b"<html>Internal Server Error", kind="text/html"))
    carried(desk(server, tmp_path, said.append), made_parcel(tmp_path))
    assert [re.sub(r" when asked for a DOI \(.*\)", "", line) for line in said] == [
        "127.0.0.1 has trouble of its own (500); trying again in 1 s"]
    assert end(server, tmp_path) == calm


@pytest.mark.parametrize("wanted", ["POST /api/records", CONTENT, PUBLISH])
def test_trouble_that_does_not_end_is_told_and_the_next_run_completes(
    server: Invenio, tmp_path: Path, calm: Any, wanted: str
) -> None:
    waits: list[float] = []
    server.fault = always(wanted, Fault(502))
    with pytest.raises(DepositError, match=r"502.*6 times in a row. Run the same command again later"):
        carried(desk(server, tmp_path, sleep=waits.append), made_parcel(tmp_path))
    assert waits[0] == 1 and {1, 2, 4, 8, 16} <= set(waits) and server.published() == []
    server.fault = lambda *_: None
    carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert end(server, tmp_path) == calm


@pytest.mark.parametrize("status", [401, 403])
@pytest.mark.parametrize("wanted", ["POST /api/records", PUBLISH])
def test_a_refused_token_says_what_a_token_needs(server: Invenio, tmp_path: Path, status: int, wanted: str) -> None:
    server.fault = always(wanted, Fault(status, body=b'{"message": "no"}'))
    with pytest.raises(DepositError, match=rf"refused the token.*{status}.*deposit:write.*deposit:actions"):
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert server.log.count(wanted) == 1 and server.published() == []


def test_a_checksum_that_comes_out_wrong_once_is_sent_again(server: Invenio, tmp_path: Path, calm: Any) -> None:
    left = ["memo.xml"]
    server.spoil = lambda name: bool(left) and name == left[0] and bool(left.pop())
    carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert server.log.count(CONTENT) == 2
    assert end(server, tmp_path) == calm


def test_a_checksum_that_stays_wrong_is_never_published(server: Invenio, tmp_path: Path) -> None:
    server.spoil = lambda name: name == "memo.xml"
    with pytest.raises(DepositError, match=r"memo.xml arrived with another checksum"):
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert server.published() == [] and PUBLISH not in server.log


@pytest.mark.parametrize("number", range(21))
def test_an_answer_that_comes_in_part_is_asked_for_again(
    server: Invenio, tmp_path: Path, calm: Any, number: int
) -> None:
    server.fault = lambda n, _: Fault(200, act=True, short=True) if n == number else None
    carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert end(server, tmp_path) == calm


def test_json_that_stops_in_the_middle_is_asked_for_again(server: Invenio, tmp_path: Path, calm: Any) -> None:
    server.fault = first("POST /api/records", Fault(201, act=True, body=b'{"id": "re'))
    carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert end(server, tmp_path) == calm


def test_a_page_instead_of_json_is_no_invenio(server: Invenio, tmp_path: Path) -> None:
    server.fault = lambda *_: Fault(200, body=b"<html>Welcome", kind="text/html")
    with pytest.raises(DepositError, match=r"does not answer as an InvenioRDM does.*Check the address"):
        carried(desk(server, tmp_path), made_parcel(tmp_path))


def test_an_address_where_nothing_is_says_so(server: Invenio, tmp_path: Path) -> None:
    server.fault = lambda *_: Fault(404, body=b"<html>Not found", kind="text/html")
    with pytest.raises(DepositError, match=r"there is no InvenioRDM at this address: .* Check --to"):
        carried(desk(server, tmp_path), made_parcel(tmp_path))


def test_a_redirect_is_told_and_the_token_goes_nowhere_else(server: Invenio, tmp_path: Path) -> None:
    with serving(Invenio()) as elsewhere:
        server.fault = lambda *_: Fault(307, headers={"Location": f"{elsewhere.url}/api/records"})
        with pytest.raises(DepositError, match=r"sends us on to .* where your token was not meant to go"):
            carried(desk(server, tmp_path), made_parcel(tmp_path))
        assert elsewhere.log == []


@pytest.mark.parametrize("number", range(5))
def test_a_full_disk_at_any_writing_down_is_told_and_the_next_run_completes(
    server: Invenio, tmp_path: Path, calm: Any, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = iter(range(1000))
    real = ledger.write_whole

    def full(path: Path, data: bytes) -> bool:
        if next(count) == number:
            raise EditionError("cannot be written: No space left on device.", path=path)
        return real(path, data)

    monkeypatch.setattr(ledger, "write_whole", full)
    if number < 4:  # a run writes four times
        with pytest.raises(EditionError, match="No space left"):
            carried(desk(server, tmp_path), made_parcel(tmp_path))
    carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert end(server, tmp_path) == calm


def test_no_record_is_asked_for_where_the_intention_cannot_be_written_down(
    server: Invenio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> bool:
        raise EditionError("cannot be written", path=path)

    monkeypatch.setattr(ledger, "write_whole", full)
    with pytest.raises(EditionError):
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert server.log == ["GET /api/user/records"]


def test_a_server_that_was_never_reached_leaves_no_trace(tmp_path: Path) -> None:
    with serving(Invenio()) as gone:
        pass
    with pytest.raises(DepositError):
        carried(desk(gone, tmp_path), made_parcel(tmp_path))
    assert not (tmp_path / "deposits.yaml").exists()


def test_stopped_in_the_middle_of_a_file_the_next_run_sends_it_whole(
    server: Invenio, tmp_path: Path, calm: Any
) -> None:
    stopped = desk(server, tmp_path)

    def stop(sent: int) -> None:
        raise KeyboardInterrupt

    stopped.wire._advance = stop  # type: ignore[attr-defined]
    with pytest.raises(KeyboardInterrupt):
        carried(stopped, made_parcel(tmp_path))
    assert server.published() == []
    carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert end(server, tmp_path) == calm


@pytest.mark.parametrize("lag", [0, 1, 2, 3])
def test_a_draft_whose_number_was_lost_is_found_though_the_search_is_late(
    server: Invenio, tmp_path: Path, lag: int
) -> None:
    server.fault = first("POST /api/records", Fault(act=True))
    server.lag = lag + 1  # the first search comes before the draft is made
    carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert len(server.records) == 1 and len(server.published()) == 1


def test_a_file_that_is_not_in_the_package_does_not_stay_in_the_draft(server: Invenio, tmp_path: Path) -> None:
    server.fault = always(PUBLISH, Fault(502))
    with pytest.raises(DepositError):
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    server.fault = lambda *_: None
    server.records["rec1"]["files"]["old.zip"] = {"status": "completed", "content": b"x", "checksum": "md5:1"}
    said: list[str] = []
    carried(desk(server, tmp_path, said.append), made_parcel(tmp_path))
    assert sorted(server.records["rec1"]["files"]) == ["memo.xml", "the memo #1.pdf"]
    assert said == ["taking old.zip out of the draft: it is not in this package"]


def test_files_that_are_there_and_whole_are_not_sent_again(server: Invenio, tmp_path: Path) -> None:
    server.fault = always(PUBLISH, Fault(502))
    with pytest.raises(DepositError):
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    server.fault = lambda *_: None
    carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert server.log.count(CONTENT) == 1


def test_a_draft_somebody_deleted_is_not_made_again_unasked(server: Invenio, tmp_path: Path) -> None:
    server.fault = always(PUBLISH, Fault(502))
    with pytest.raises(DepositError):
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    server.fault = lambda *_: None
    server.records.clear()
    with pytest.raises(DepositError, match=r"speaks of the record rec1.*take its lines out of that file"):
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert server.records == {}


def test_a_record_published_by_hand_is_left_alone(server: Invenio, tmp_path: Path) -> None:
    server.fault = always(PUBLISH, Fault(502))
    with pytest.raises(DepositError):
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    server.fault = lambda *_: None
    server.records["rec1"]["published"] = True
    assert carried(desk(server, tmp_path), made_parcel(tmp_path)).state == PUBLISHED
    assert Deposits(tmp_path / "deposits.yaml").entries[0].state == PUBLISHED


def test_a_server_without_dois_gets_the_record_all_the_same(server: Invenio, tmp_path: Path) -> None:
    server.dois = False
    entry = carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert (entry.state, entry.doi) == (PUBLISHED, "")


def test_a_server_that_fails_when_asked_for_a_doi_need_not_be_asked(server: Invenio, tmp_path: Path) -> None:
    server.fault = always("POST /api/records/rec1/draft/pids/doi", Fault(500))
    with pytest.raises(DepositError, match=r"when asked for a DOI \(where it gives none, say --without-doi\), 6 times"):
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert carried(desk(server, tmp_path), made_parcel(tmp_path, reserving=False)).state == PUBLISHED


def test_a_server_of_another_kind_is_told(server: Invenio, tmp_path: Path) -> None:
    server.fault = always("GET /api/records/rec1/draft", Fault(200, body=b'{"id": 1, "submitted": false}'))
    with pytest.raises(DepositError, match="does not describe a draft as InvenioRDM 12"):
        carried(desk(server, tmp_path), made_parcel(tmp_path))


def test_a_doi_from_elsewhere_is_said_and_none_reserved(server: Invenio, tmp_path: Path) -> None:
    entry = carried(desk(server, tmp_path), made_parcel(tmp_path, doi="10.1234/own"))
    assert server.records["rec1"]["pids"] == {"doi": {"identifier": "10.1234/own", "provider": "external"}}
    assert entry.doi == "10.1234/own" and not [r for r in server.log if r.endswith("/pids/doi")]


def test_a_community_is_asked_and_not_passed_by(server: Invenio, tmp_path: Path) -> None:
    server.communities["papers"] = "uuid-1"
    parcel = made_parcel(tmp_path, community="papers")
    entry = carried(desk(server, tmp_path), parcel)
    assert entry.state == SUBMITTED and server.published() == []
    sent = len(server.log)
    assert carried(desk(server, tmp_path), parcel).state == SUBMITTED
    assert [r for r in server.log[sent:] if not r.startswith("GET")] == []
    server.records["rec1"]["published"] = True  # a curator accepts
    assert carried(desk(server, tmp_path), parcel).state == PUBLISHED


def test_what_a_community_declined_can_be_handed_in_again(server: Invenio, tmp_path: Path) -> None:
    server.communities["papers"] = "uuid-1"
    parcel = made_parcel(tmp_path, community="papers")
    carried(desk(server, tmp_path), parcel)
    server.records["rec1"]["status"] = "declined"
    assert carried(desk(server, tmp_path), parcel).state == SUBMITTED
    assert server.records["rec1"]["status"] == "in_review"


def test_a_community_that_takes_everything_publishes_at_once(server: Invenio, tmp_path: Path) -> None:
    server.communities["papers"], server.direct = "uuid-1", True
    assert carried(desk(server, tmp_path), made_parcel(tmp_path, community="papers")).state == PUBLISHED


def test_a_community_that_is_not_there_is_named(server: Invenio, tmp_path: Path) -> None:
    with pytest.raises(DepositError, match="has no community 'papers'"):
        carried(desk(server, tmp_path), made_parcel(tmp_path, community="papers"))


def test_metadata_a_server_finds_wanting_is_told_by_field(server: Invenio, tmp_path: Path) -> None:
    said = b'{"errors": [{"field": "metadata.title", "messages": ["Too short."]}, {"field": "files.x"}]}'
    server.fault = always("PUT /api/records/rec1/draft", Fault(200, body=said))
    with pytest.raises(DepositError, match=r"metadata\.title: Too short\.\. Put it right"):
        carried(desk(server, tmp_path), made_parcel(tmp_path))


def test_a_version_raised_before_publication_keeps_the_draft(server: Invenio, tmp_path: Path) -> None:
    server.fault = always(PUBLISH, Fault(502))
    with pytest.raises(DepositError):
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    server.fault = lambda *_: None
    entry = carried(desk(server, tmp_path), made_parcel(tmp_path, "1.0.1"))
    assert (entry.record, entry.version) == ("rec1", "1.0.1") and len(server.records) == 1


def test_documents_and_servers_have_records_of_their_own(server: Invenio, tmp_path: Path) -> None:
    for name in ("a", "b"):
        carried(desk(server, tmp_path), replace(made_parcel(tmp_path), document=name))
    with serving(Invenio(name="https://another.example")) as other:
        carried(desk(other, tmp_path), replace(made_parcel(tmp_path), document="a"))
        assert len(server.published()) == 2 and len(other.published()) == 1
    assert len(Deposits(tmp_path / "deposits.yaml").entries) == 3


def test_what_a_server_says_cannot_command_the_terminal_or_show_the_token(server: Invenio, tmp_path: Path) -> None:
    server.fault = always("POST /api/records", Fault(400, body=f'{{"message": "\\u001b[2J Bearer {TOKEN}"}}'.encode()))
    with pytest.raises(DepositError) as caught:
        carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert TOKEN not in caught.value.message and "\x1b" not in caught.value.message
    assert "Bearer ***" in caught.value.message


def test_empty_files_and_names_of_any_letters_arrive(server: Invenio, tmp_path: Path) -> None:
    parcel = made_parcel(tmp_path)
    contents = {"leer.txt": b"", "größe & 100%?.xml": b"x", "письмо.txt": "п".encode()}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    carried(desk(server, tmp_path), replace(parcel, files=tuple(tmp_path / name for name in contents)))
    assert {n: f["content"] for n, f in server.records["rec1"]["files"].items()} == contents


def test_nobody_listening_is_told_with_the_host(tmp_path: Path) -> None:
    with serving(Invenio()) as gone:
        pass
    said: list[str] = []
    with pytest.raises(DepositError, match=r"there is no connection to 127.0.0.1, 6 times in a row"):
        carried(desk(gone, tmp_path, said.append), made_parcel(tmp_path))
    assert len(said) == 5


@pytest.mark.parametrize("written", ["- 1\n", "- {server: x}\n", "a: b\n", "- {server: a, version: b, state: odd}\n",
                                     "- {server: a, version: b, token: c}\n", "[", "\xff"])
def test_a_ledger_nobody_wrote_like_this_is_refused(tmp_path: Path, written: str) -> None:
    path = tmp_path / "deposits.yaml"
    path.write_bytes(written.encode("latin-1"))
    with pytest.raises(DepositError, match=r"deposits\.yaml: cannot be understood.*Restore it from git"):
        Deposits(path)


def test_a_ledger_reads_back_what_it_wrote(server: Invenio, tmp_path: Path) -> None:
    entry = carried(desk(server, tmp_path), made_parcel(tmp_path))
    assert Deposits(tmp_path / "deposits.yaml").entries == (entry,)
    assert entry.state != DRAFT
