"""The directory is asked politely and patiently; what it does not know is an answer, what it cannot say is not."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from directory import BUSY, Answer, Directory, organisation

from evidence.errors import RegisterUnavailable
from flows.registers.ord_client import OrdClient, Patience, retry_after
from flows.registers.ord_record import ods_record

QUICK = Patience(attempts=3, first_wait=0.01, longest_wait=5, timeout=5, between=0.0)
TODAY = date(2026, 11, 22)
NAME = "WESTSHIRE NHS TRUST"


def name_of(url: str, code: str = "RZ9", waits: list[float] | None = None) -> str | None:
    """The name that a quick client is told; with ``waits`` it does not wait but notes how long it would."""
    client = OrdClient(url, QUICK) if waits is None else OrdClient(url, QUICK, waits.append)
    with client:
        found = client.organisation(code)
    return str(found["Name"]) if found else None


def test_an_organisation_is_asked_for_by_its_code(ods: Directory) -> None:
    ods.answers["/organisations/RZ9"] = [organisation("RZ9", NAME)]
    assert name_of(ods.url) == NAME
    assert ods.asked == ["/ORD/organisations/RZ9"]


def test_an_unknown_code_is_an_answer(ods: Directory) -> None:
    assert name_of(ods.url) is None
    assert len(ods.asked) == 1


def test_a_page_of_some_other_host_is_no_answer(ods: Directory) -> None:
    ods.answers["/organisations/RZ9"] = [Answer(b"<html>", 404, {"Content-Type": "text/html"})]
    with pytest.raises(RegisterUnavailable, match="expected JSON, found '<html>': is ASSURE_ODS_API right"):
        name_of(ods.url)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_directory_is_asked_again(ods: Directory, status: int) -> None:
    ods.answers["/organisations/RZ9"] = [Answer(b"busy", status), organisation("RZ9", NAME)]
    assert name_of(ods.url) == NAME
    assert len(ods.asked) == 2


def test_a_cut_connection_is_asked_again(ods: Directory) -> None:
    ods.answers["/organisations/RZ9"] = [Answer(b'{"Organi', cut=True), organisation("RZ9", NAME)]
    assert name_of(ods.url) == NAME


def test_it_waits_as_long_as_the_directory_asks(ods: Directory) -> None:
    busy = Answer(b"busy", 429, {"Retry-After": "3"})
    ods.answers["/organisations/RZ9"] = [busy, BUSY, organisation("RZ9", NAME)]
    waits: list[float] = []
    assert name_of(ods.url, waits=waits) == NAME
    assert waits[0] == 3.0
    assert 0 < waits[1] < 1


def test_a_directory_that_asks_for_too_long_a_wait_is_left_alone(ods: Directory) -> None:
    ods.answers["/organisations/RZ9"] = [Answer(b"busy", 503, {"Retry-After": "3600"})]
    with pytest.raises(RegisterUnavailable, match="left alone for 3600 seconds"):
        name_of(ods.url)
    assert len(ods.asked) == 1


def test_patience_ends(ods: Directory) -> None:
    ods.answers["/organisations/RZ9"] = [BUSY]
    with pytest.raises(RegisterUnavailable, match="answered 503, 3 times; is ASSURE_ODS_API right"):
        name_of(ods.url)
    assert len(ods.asked) == 3


def test_a_host_that_is_away_is_named(ods: Directory) -> None:
    gone = ods.url.replace("/ORD", "")
    port = int(gone.rpartition(":")[2])
    with pytest.raises(RegisterUnavailable, match=r"no answer .*Nothing was changed"):
        name_of(f"http://127.0.0.1:{1 if port != 1 else 2}/ORD")


def test_a_url_that_is_none_is_named() -> None:
    with pytest.raises(RegisterUnavailable, match="ASSURE_ODS_API"):
        name_of("http://[half")


def test_a_refusal_is_told_and_not_asked_again(ods: Directory) -> None:
    ods.answers["/organisations/RZ9"] = [Answer(b'{"errorText": "Not acceptable"}', 406)]
    with pytest.raises(RegisterUnavailable, match="answered 406"):
        name_of(ods.url)
    assert len(ods.asked) == 1


@pytest.mark.parametrize("body", [b"maintenance", b"[]", b'{"Other": 1}', b'{"Organisation": []}'])
def test_an_answer_of_another_form_is_no_answer(ods: Directory, body: bytes) -> None:
    ods.answers["/organisations/RZ9"] = [Answer(body)]
    with pytest.raises(RegisterUnavailable, match="expected"):
        name_of(ods.url)


def test_every_page_of_a_list_is_read_once(ods: Directory) -> None:
    ods.lists["/organisations"] = [{"OrgId": f"R{number}"} for number in range(2345)]
    with OrdClient(ods.url, QUICK) as client:
        codes = [item["OrgId"] for item in client.search(PrimaryRoleId="RO197", Status="Active")]
    assert codes == [f"R{number}" for number in range(2345)]
    assert [target.partition("?")[2] for target in ods.asked] == [
        "PrimaryRoleId=RO197&Status=Active&Limit=1000",
        "PrimaryRoleId=RO197&Status=Active&Limit=1000&Offset=1001",
        "PrimaryRoleId=RO197&Status=Active&Limit=1000&Offset=2001",
    ]


def test_changes_since_a_day_are_codes(ods: Directory) -> None:
    links = [f"https://ods.example/ORD/2-0-0/organisations/{code}?_format=json" for code in ("RZ9", "RZ8", "RZ9")]
    ods.lists["/sync"] = [{"OrgLink": link} for link in links]
    with OrdClient(ods.url, QUICK) as client:
        assert client.changed_since(date(2026, 10, 1)) == ("RZ9", "RZ8")
    assert ods.asked == ["/ORD/sync?LastChangeDate=2026-10-01"]


def test_a_list_that_breaks_off_is_not_taken_for_whole(ods: Directory) -> None:
    page = Answer(b'{"Organisations": [{"OrgLink": "x/RZ9"}]}', headers={"X-Total-Count": "2"})
    ods.answers["/sync"] = [page, Answer(b'{"Organisations": []}', headers={"X-Total-Count": "2"})]
    with OrdClient(ods.url, QUICK) as client, pytest.raises(RegisterUnavailable, match="after 1 of 2 records"):
        client.changed_since(date(2026, 10, 1))


NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("120", 120.0),
        ("-1", 0.0),
        ("soon", None),
        ("inf", None),
        ("Sun, 22 Nov 2026 12:00:30 GMT", 30.0),
        ("Sun, 22 Nov 2026 11:00:00 GMT", 0.0),
        ("Sun, 22 Nov 2026 12:00:30 -0000", None),
    ],
)
def test_a_retry_after_is_seconds_or_a_date(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds


# records


def record_of(answer: Answer) -> dict[str, object]:
    found: dict[str, object] = json.loads(answer.body)["Organisation"]
    return found


def test_a_record_keeps_days_place_and_successors() -> None:
    dates = [
        {"Type": "Legal", "Start": "2001-01-01"},
        {"Type": "Operational", "Start": "2010-04-01", "End": "2023-03-31"},
    ]
    given = organisation("RZ9", NAME, ("RZ8", "RZ7"), Date=dates, Status="Inactive")
    record = ods_record(record_of(given), TODAY)
    assert (record.code, record.name, record.postcode, record.type) == ("RZ9", NAME, "WF9 9ZZ", "trust")
    assert (record.opened, record.closed, record.active) == (date(2010, 4, 1), date(2023, 3, 31), False)
    assert (record.successors, record.dated, record.whole) == (("RZ7", "RZ8"), TODAY, False)


def test_a_record_may_lack_place_dates_and_successors() -> None:
    given = organisation("8HZ99", NAME, Date=[], GeoLoc=None, Succs=None, Status="Inactive")
    record = ods_record(record_of(given), TODAY)
    assert (record.postcode, record.opened, record.closed, record.successors) == ("", None, None, ())
    assert not record.open_on(TODAY)


@pytest.mark.parametrize(
    "changes", [{"OrgId": None}, {"Date": [{"Start": "2010"}]}, {"Date": [{"Type": "Legal", "Start": "x"}]}]
)
def test_a_record_of_another_form_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(RegisterUnavailable, match="not the documented form"):
        ods_record(record_of(organisation("RZ9", NAME, **changes)), TODAY)


REAL = Path(__file__).parents[4] / "shared" / "data" / "ods_api" / "ord_2-0-0_organisation_RWR.json"


@pytest.mark.skipif(not REAL.exists(), reason="the directory's public record lies beside the repository only")
def test_a_real_record_is_read(ods: Directory) -> None:
    ods.answers["/organisations/RWR"] = [Answer(REAL.read_bytes())]
    with OrdClient(ods.url, QUICK) as client:
        found = client.organisation("RWR")
    assert found is not None
    record = ods_record(found, TODAY)
    assert (record.code, record.postcode, record.type, record.active) == ("RWR", "AL10 8YE", "trust", True)
    assert (record.opened, record.closed, record.successors) == (date(2001, 4, 1), None, ())
