"""Newer records are laid over older ones; what a whole list no longer names is taken out."""

from dataclasses import replace
from datetime import date

from evidence.contents import Outcome
from evidence.registers import DsptRecord, DsptRegister, OdsRecord, OdsRegister, code_type
from evidence.registers.changes import Changes, with_organisations, with_publications

OLD, NEW = date(2023, 6, 30), date(2024, 6, 30)
TRUST = OdsRecord("RZ1", "WESTSHIRE NHS TRUST", "WF9 9ZZ", date(2010, 4, 1), None, "trust", OLD)
OTHER, ICB = replace(TRUST, code="RZ2"), replace(TRUST, code="00Z", type="sub_icb")
PRESENT = OdsRegister.of([TRUST, OTHER, ICB])


def of(record: OdsRecord, **changes: object) -> OdsRecord:
    return replace(record, dated=NEW, **changes)  # type: ignore[arg-type]


def test_new_changed_closed_and_gone_records_are_told_apart() -> None:
    gone = replace(TRUST, code="RZ3")
    present = OdsRegister.of([*PRESENT.records.values(), gone])
    renamed, closed = of(TRUST, name="WESTSHIRE NHS FOUNDATION TRUST"), of(OTHER, closed=date(2024, 3, 31))
    register, changes = with_organisations(present, [renamed, closed, of(TRUST, code="RZ4")])
    assert changes == Changes(new=("RZ4",), changed=("RZ1",), closed=("RZ2",), gone=("RZ3",))
    assert sorted(register.records) == ["00Z", "RZ1", "RZ2", "RZ4"]
    assert register.lookup("RZ1") == renamed


def test_a_list_of_one_type_leaves_the_others_alone() -> None:
    register, changes = with_organisations(PRESENT, [of(TRUST), of(OTHER)])
    assert not changes.any
    assert register.lookup("00Z") == ICB
    assert register.listed_on(code_type("RZ1")) == NEW


def test_a_closed_organisation_stays_when_a_list_drops_it() -> None:
    closed = replace(OTHER, closed=date(2020, 1, 1), successors=("RZ1",))
    register, changes = with_organisations(OdsRegister.of([TRUST, closed]), [of(TRUST)])
    assert not changes.any
    assert register.successors("RZ2") == ("RZ1",)


def test_a_record_by_itself_takes_nothing_out_and_keeps_its_type_listed() -> None:
    register, changes = with_organisations(PRESENT, [of(TRUST, whole=False, name="W")])
    assert changes == Changes(changed=("RZ1",))
    assert register.listed_on(code_type("RZ1")) is not None


def test_a_list_that_knows_no_successors_does_not_take_them_away() -> None:
    held = OdsRegister.of([replace(TRUST, closed=OLD, successors=("RZ2",))])
    register, _ = with_organisations(held, [of(TRUST, closed=OLD)])
    assert register.successors("RZ1") == ("RZ2",)


def test_an_older_list_changes_nothing() -> None:
    older = [replace(TRUST, name="OLD NAME", dated=date(2019, 1, 1))]
    register, changes = with_organisations(PRESENT, older)
    assert not changes.any
    assert register.sha256 == PRESENT.sha256


def test_the_order_of_imports_makes_no_difference() -> None:
    lists = ([of(TRUST, name="A"), of(OTHER)], [replace(TRUST, name="B", dated=date(2025, 1, 1)), OTHER])
    results = []
    for first, second in (lists, lists[::-1]):
        between, _ = with_organisations(PRESENT, first)
        results.append(with_organisations(between, second)[0].sha256)
    assert results[0] == results[1]


MET = DsptRecord("RZ1", "2022-23", Outcome.STANDARDS_MET, date(2023, 6, 29), "W", OLD)


def test_a_newer_list_of_publications_adds_and_alters_and_takes_nothing_out() -> None:
    present = DsptRegister.of([MET, replace(MET, code="RZ2")])
    exceeded = replace(MET, outcome=Outcome.STANDARDS_EXCEEDED, dated=NEW)
    register, changes = with_publications(present, [exceeded, replace(MET, edition="2023-24", dated=NEW)])
    assert changes == Changes(new=("RZ1 2023-24",), changed=("RZ1 2022-23",))
    assert register.lookup("RZ1", "2022-23") == exceeded
    assert register.lookup("RZ2", "2022-23") is not None


def test_an_older_list_of_publications_alters_nothing() -> None:
    present = DsptRegister.of([MET])
    older = replace(MET, outcome=Outcome.APPROACHING_STANDARDS, dated=date(2023, 6, 29))
    register, changes = with_publications(present, [older])
    assert (register.sha256, changes.any) == (present.sha256, False)
