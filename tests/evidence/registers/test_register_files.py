"""Register files are told by header and shape; wrong rows are named and left out, damaged codes never repaired."""

import csv
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from evidence.contents import Outcome
from evidence.errors import CallError
from evidence.registers import DsptRecord, DsptRegister, OdsRecord, OdsRegister, Registers
from evidence.registers.dspt_file import DsptFile
from evidence.registers.formats import read_register
from evidence.registers.ods_file import OdsFile

TODAY = date(2026, 11, 22)
KNOWN = Registers(OdsRegister.of([]), DsptRegister.of([]))
FORM_2019 = "OrganisationName,ODSCode,PublicationStatus,DateOfPublication,PrimarySector,CCG (from ODS and CQC)\n"
FORM_2022 = "Code,Organisation Name,Latest Status,Date Of Publication,Primary Sector,Commissioner (From ODS)\n"
FORM_2023 = (
    "Code,Organisation Name,Status,Date Of Publication,Primary Sector,"
    '"Integrated Care Board (where available, from ODS)"\n'
)


def ods_row(code: str, name: str = "WESTSHIRE NHS TRUST", **cells: str) -> list[str]:
    """A row of 27 columns."""
    row = [""] * 27
    row[0], row[1], row[9], row[10] = code, name, "WF9 9ZZ", cells.get("opened", "20100401")
    row[11], row[12] = cells.get("closed", ""), cells.get("status", "")
    return row


def ods_csv(*rows: list[str]) -> bytes:
    out = StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
    return out.getvalue().encode()


def read_ods(data: bytes, known: Registers = KNOWN, dated: date | None = None) -> OdsFile:
    read = read_register("a.txt", data, known, TODAY, dated)
    assert isinstance(read, OdsFile)
    return read


def read_dspt(text: str | bytes, known: Registers = KNOWN, dated: date | None = None) -> DsptFile:
    read = read_register("a.txt", text.encode() if isinstance(text, str) else text, known, TODAY, dated)
    assert isinstance(read, DsptFile)
    return read


def test_an_ods_file_is_told_by_its_27_columns() -> None:
    (record,) = read_ods(ods_csv(ods_row("RZ9", closed="20230331"))).records
    assert record == OdsRecord(
        code="RZ9",
        name="WESTSHIRE NHS TRUST",
        postcode="WF9 9ZZ",
        opened=date(2010, 4, 1),
        closed=date(2023, 3, 31),
        type="trust",
        dated=date(2023, 3, 31),
    )


@pytest.mark.parametrize(("status", "active"), [("", True), ("A", True), ("c", False), ("D", False), ("P", False)])
def test_the_status_column_says_whether_it_is_active(status: str, active: bool) -> None:
    (record,) = read_ods(ods_csv(ods_row("RZ9", status=status))).records
    assert record.active is active


def test_a_file_is_of_the_day_of_its_newest_entry_that_has_come() -> None:
    rows = ods_csv(ods_row("RZ8", opened="20250401"), ods_row("RZ9", opened="20270401"))
    assert {record.dated for record in read_ods(rows).records} == {date(2025, 4, 1)}
    assert {record.dated for record in read_ods(rows, dated=date(2026, 1, 1)).records} == {date(2026, 1, 1)}


def test_a_file_without_any_date_wants_one() -> None:
    with pytest.raises(CallError, match="--dated"):
        read_ods(ods_csv(ods_row("RZ9", opened="")))


def test_a_file_lists_the_type_of_most_of_its_codes_whole() -> None:
    rows = ods_csv(ods_row("00Z"), ods_row("01Z"), ods_row("A3Z8R"), ods_row("RZ9"))
    records = {record.code: record for record in read_ods(rows).records}
    assert [(code, r.type, r.whole) for code, r in records.items()] == [
        ("00Z", "sub_icb", True),
        ("01Z", "sub_icb", True),
        ("A3Z8R", "sub_icb", True),
        ("RZ9", "trust", False),
    ]


@pytest.mark.parametrize(
    ("row", "column", "value", "why"),
    [
        (ods_row("RZ8", opened="2010-04-01"), "column 11 (open date)", "2010-04-01", "expected a date as 20230630"),
        (ods_row("RZ8", closed="20230231"), "column 12 (close date)", "20230231", "expected a date"),
        (ods_row("RZ8", status="X"), "column 13 (status)", "X", "expected A, B, C, D, P or nothing"),
        (ods_row("RZ8", name=""), "column 2 (name)", "", "expected the organisation's name"),
        (ods_row("RZ 8"), "column 1 (code)", "RZ 8", "expected an organisation code"),
        (ods_row("RZ9"), "column 1 (code)", "RZ9", "stands twice"),
        (["RZ8", "SHORT"], "the row", "RZ8, SHORT", "expected 27 columns, found 2"),
    ],
)
def test_a_wrong_row_is_left_out_and_named(row: list[str], column: str, value: str, why: str) -> None:
    read = read_ods(ods_csv(ods_row("RZ9"), row))
    assert [record.code for record in read.records] == ["RZ9"]
    (fault,) = read.faults
    assert (fault.file, fault.line, fault.column, fault.value) == ("a.txt", 2, column, value)
    assert why in fault.why
    assert "line 2" in str(fault)


def test_the_form_of_2019_names_the_edition_only_of_the_next_one() -> None:
    read = read_dspt(
        FORM_2019 + "Westshire Trust,EE999999-MSD,Standards Met,29/03/2019,University,\n"
        "Eastshire Opticians,T1Z1,Standards Met (19-20),CompletedThroughQIO,Optician,\n"
        "Silent Ltd,8HZ99,,,Company,\n"
    )
    assert read.form.endswith("(form of 2019)")
    assert read.records == (
        DsptRecord(
            *("EE999999-MSD", "2018-19", Outcome.STANDARDS_MET),
            *(date(2019, 3, 29), "Westshire Trust", date(2019, 3, 29)),
        ),
        DsptRecord("T1Z1", "2019-20", Outcome.STANDARDS_MET, None, "Eastshire Opticians", date(2019, 3, 29)),
    )
    assert (read.unpublished, read.faults) == (1, ())


@pytest.mark.parametrize(("header", "form"), [(FORM_2022, "2022"), (FORM_2023, "2023")])
def test_the_later_forms_name_the_edition_of_each_row(header: str, form: str) -> None:
    read = read_dspt(header + "rz9,Westshire,22/23 Standards Met,30/06/2023,NHS Trust,\n", dated=date(2023, 11, 16))
    assert f"(form of {form})" in read.form
    assert read.records == (
        DsptRecord(
            *("RZ9", "2022-23", Outcome.STANDARDS_MET),
            *(date(2023, 6, 30), "Westshire", date(2023, 11, 16)),
        ),
    )


def test_columns_count_by_their_titles_wherever_they_stand() -> None:
    read = read_dspt(
        "Extra, status ,CODE,Date of Publication,Organisation Name\n,22/23 Standards Met,RZ9,30/06/2023,W\n"
    )
    assert [(record.code, record.name) for record in read.records] == [("RZ9", "W")]


@pytest.mark.parametrize(
    ("row", "column", "value", "why"),
    [
        ("RZ9,W,Standards Met,30/06/2023,,", "Status", "Standards Met", "expected the edition"),
        ("RZ9,W,22/23 Great,30/06/2023,,", "Status", "22/23 Great", "expected one of"),
        ("RZ9,W,22/23 Standards Met,2023-06-30,,", "Date Of Publication", "2023-06-30", "30/06/2023"),
        ("Not A Code,W,22/23 Standards Met,30/06/2023,,", "Code", "Not A Code", "expected an organisation code"),
        (",W,22/23 Standards Met,30/06/2023,,", "Code", "", "expected an organisation code"),
        ("RZ8,W,22/23 Standards Not Met,30/06/2023,,", "Code", "RZ8", "stands twice"),
    ],
)
def test_a_wrong_row_of_a_download_is_named(row: str, column: str, value: str, why: str) -> None:
    read = read_dspt(f"{FORM_2023}RZ8,W,22/23 Standards Met,30/06/2023,,\n{row}\n")
    assert [record.code for record in read.records] == ["RZ8"]
    (fault,) = read.faults
    assert (fault.line, fault.column, fault.value) == (3, column, value)
    assert why in fault.why


def test_of_two_publications_of_one_edition_the_newer_counts() -> None:
    rows = ("RZ9,W,22/23 Approaching Standards,01/06/2023,,", "RZ9,W,22/23 Standards Met,30/06/2023,,")
    for order in (rows, rows[::-1]):
        (record,) = read_dspt(FORM_2023 + "\n".join(order)).records
        assert record.outcome is Outcome.STANDARDS_MET


def test_a_list_is_not_older_than_what_it_lists() -> None:
    with pytest.raises(CallError, match="lists a publication of 2023-06-30"):
        read_dspt(FORM_2023 + "RZ9,W,22/23 Standards Met,30/06/2023,,\n", dated=date(2023, 6, 29))


def damage(row: str, known: Registers = KNOWN) -> str:
    read = read_dspt(
        f"{FORM_2023}RZ9,W,22/23 Standards Met,30/06/2023,,\n{row},22/23 Standards Met,30/06/2023,,\n", known
    )
    assert [record.code for record in read.records] == ["RZ9"]
    return read.faults[0].why


def test_a_damaged_code_is_reported_and_never_repaired() -> None:
    said = damage("8.00E+218,University of Westshire")
    assert "8E218" in said
    assert "nothing at hand confirms" in said


def test_the_name_beside_it_confirms_what_a_damaged_code_was() -> None:
    assert "APR6 is confirmed: the name ends with it" in damage("06-Apr,LEAFY CARE LTD (APR6)")


def test_a_register_confirms_what_a_damaged_code_was() -> None:
    listed = OdsRecord("8E218", "UNIVERSITY OF WESTSHIRE", "", None, None, "", TODAY)
    published = DsptRecord("APR06", "2022-23", Outcome.STANDARDS_MET, None, "Leafy Care Ltd", TODAY)
    known = Registers(OdsRegister.of([listed]), DsptRegister.of([published]))
    assert "8E218 is confirmed: the ODS register lists" in damage("8.00E+218,University of Westshire", known)
    assert "nothing at hand confirms" in damage("8.00E+218,University of Eastshire", known)
    assert "APR06 is confirmed: the DSPT register lists" in damage("Apr-06,Leafy Care Ltd", known)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_encoding_of_a_british_spreadsheet_is_read(encoding: str) -> None:
    text = f"{FORM_2023}RZ9,Café – Westshire,22/23 Standards Met,30/06/2023,,\r\n"
    assert read_dspt(text.encode(encoding)).records[0].name == "Café – Westshire"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (b"a,b,c\n1,2,3\n", r"3 columns \(a, b, c\); expected an ODS file of 27 columns"),
        (b"PK\x03\x04\x00\x00\x81", "is not text"),
        (b'"RZ9","open', "is not CSV"),
        (FORM_2023.encode(), "not one row can be used"),
        (FORM_2023.encode() + b"Not A Code,W,22/23 Standards Met,30/06/2023,,\n", "line 2"),
        (FORM_2023.encode() + b"RZ9,W,Not Published,,,\n", "none publishes anything"),
    ],
)
def test_a_file_of_no_known_form_is_refused_with_what_was_expected(data: bytes, why: str) -> None:
    with pytest.raises(CallError, match=why) as refused:
        read_register("some.csv", data, KNOWN, TODAY)
    assert str(refused.value).startswith("some.csv")


def test_a_snapshot_of_this_program_can_be_imported_as_it_is() -> None:
    record = OdsRecord("RZ9", "W", "", None, None, "trust", date(2024, 5, 6), successors=("RZ8",), whole=False)
    assert read_ods(OdsRegister.of([record]).text.encode()).records == (record,)
    published = DsptRecord("RZ9-A", "2022-23", Outcome.STANDARDS_MET, None, "W", date(2024, 5, 6))
    assert read_dspt(DsptRegister.of([published]).text).records == (published,)


def test_a_snapshot_that_was_changed_is_refused() -> None:
    record = OdsRecord("RZ9", "W", "", None, None, "trust", date(2024, 5, 6))
    text = OdsRegister.of([replace(record)]).text
    with pytest.raises(CallError, match="was changed"):
        read_ods(text.replace("2024-05-06", "May").encode())


PUBLIC = Path(__file__).parents[4] / "shared" / "data"


@pytest.mark.skipif(not PUBLIC.exists(), reason="the public register files lie beside the repository only")
@pytest.mark.parametrize(
    ("path", "records", "left_out"),
    [
        ("ods/etr.csv", 211, 0),
        ("ods/ect.csv", 4, 0),
        ("ods/eccg.csv", 122, 0),
        ("dspt/dspt_progress_2019-06-17_extract.csv", 1355, 4),
        ("dspt/dspt_search_results_2022-02-08_trusts_ccgs.csv", 351, 0),
        ("dspt/dspt_search_results_2023-11-16_trusts_icbs_csus_ccgs.csv", 361, 0),
    ],
)
def test_the_public_files_are_read(path: str, records: int, left_out: int) -> None:
    read = read_register(path, (PUBLIC / path).read_bytes(), KNOWN, TODAY)
    assert (len(read.records), len(read.faults)) == (records, left_out)
