"""The made-up documents: made again byte for byte, labelled in the contract's form, and no two alike."""

import hashlib
import io
import json
import re
from collections import Counter
from pathlib import Path

import pdfplumber
import pytest

from evidence.contents import FIELDS as CONTRACT_FIELDS
from evidence.contents import DocumentKind
from sample_docs.make import __main__ as making
from sample_docs.make import calibration
from sample_docs.make.certificate_layouts import LAYOUTS
from sample_docs.make.certificates import certificate, seeded
from sample_docs.make.documents import documents
from sample_docs.make.samples import CHANNELS, FIELDS, SEVERAL

ROOT = Path(__file__).resolve().parents[2] / "sample_docs"
EXPECTED = {path.parent.name: json.loads(path.read_text()) for path in sorted(ROOT.glob("cases/*/expected.json"))}
LOOSE = {path.name: json.loads(path.read_text()) for path in sorted(ROOT.glob("documents/*.expected.json"))}
VERDICTS = {"satisfied", "not-satisfied", "needs-review", "not-applicable"}
POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}")
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def labels():
    """(where, label) of every committed document."""
    yield from ((f"{case}:{file}", doc) for case, it in EXPECTED.items() for file, doc in it["documents"].items())
    yield from LOOSE.items()


def evidence():
    """Every committed document: those of cases, broken ones too, and the loose ones."""
    loose = (p for p in ROOT.glob("documents/*") if not p.name.endswith(".expected.json"))
    return sorted([*(p for p in ROOT.glob("cases/*/case/evidence/**/*") if p.is_file()), *loose])


@pytest.mark.parametrize("make", [make for make in making.CASES if make.__name__ != "poor_scans"])
def test_cases_are_made_again_byte_for_byte(make, tmp_path):
    case = make()
    case.write(tmp_path)
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    kept = ROOT / "cases"
    committed = {path.relative_to(kept): path.read_bytes() for path in (kept / case.name).rglob("*") if path.is_file()}
    assert made.keys() == committed.keys()
    assert [path for path, data in made.items() if committed[path] != data] == []


def test_loose_documents_are_made_again(monkeypatch):
    """Scans are left clean here, since pixels take long; their labels are compared all the same."""
    for how in ("scan", "photograph"):
        monkeypatch.setattr(f"sample_docs.make.documents.{how}", lambda sample, *_: sample)
    differing = []
    for name, sample in documents():
        kept = LOOSE.get(f"{Path(name).stem}.expected.json") or {}
        digital = kept.get("channel") == sample.channel
        path = ROOT / "documents" / name
        if kept.get("fields") != sample.label.fields() or (digital and path.read_bytes() != sample.data):
            differing.append(name)
    assert differing == []


def test_one_scan_is_made_again_byte_for_byte():
    name = "certificate-03-quality-assurance.pdf"
    made = next(sample for made_name, sample in documents() if made_name == name)
    assert (ROOT / "documents" / name).read_bytes() == made.data


def test_there_are_cases_documents_and_layouts_enough():
    assert len(EXPECTED) >= 8
    assert len(list(labels())) >= 40
    assert len(LAYOUTS) >= 12
    worn = [
        doc for name, doc in LOOSE.items() if name.startswith("certificate-") and doc["channel"] in {"scan", "image"}
    ]
    assert len(worn) * 3 >= len(LAYOUTS)
    assert {doc["kind"] for _, doc in labels()} == {kind.value for kind in DocumentKind}
    assert {doc["channel"] for _, doc in labels()} == set(CHANNELS)


def test_no_two_documents_are_alike():
    digests = Counter(hashlib.sha256(path.read_bytes()).hexdigest() for path in evidence())
    assert max(digests.values()) == 1


def test_committed_documents_stay_small():
    assert sum(path.stat().st_size for path in evidence()) < 12_000_000


def test_kinds_and_fields_are_those_of_the_contract():
    assert {kind.value: fields for kind, fields in CONTRACT_FIELDS.items()} == FIELDS


@pytest.mark.parametrize(("where", "doc"), list(labels()), ids=lambda v: v if isinstance(v, str) else "")
def test_labels_have_the_contracts_form(where, doc):
    names = [entry["name"] for entry in doc["fields"]]
    assert set(names) <= set(FIELDS[doc["kind"]])
    assert {name for name, n in Counter(names).items() if n > 1} <= SEVERAL
    for entry in doc["fields"]:
        check_value(entry["name"], entry["value"])


def check_value(name, value):
    if value is None:
        return
    if name.endswith("_on") or name in {"complete_by", "approved_until"}:
        assert ISO_DATE.fullmatch(value)
    elif name == "location":
        assert value["postcode"] is None or POSTCODE.fullmatch(value["postcode"])
        assert not POSTCODE.search(value["address"])
        assert "\n" not in value["address"]
    elif name == "version":
        assert not value.lower().startswith("v")
    elif name == "edition":
        assert re.fullmatch(r"20\d\d-\d\d", value)
    elif name == "organisation_code":
        assert value == value.upper()
    elif name == "decision":
        assert value["verb"] in value["text"]


@pytest.mark.parametrize("case", EXPECTED)
def test_expected_verdicts_speak_of_declared_organisations(case):
    it = EXPECTED[case]
    application = json.loads((ROOT / "cases" / case / "case" / "application.json").read_text())
    declared = {organisation["id"] for organisation in application["organisations"]} | {None}
    assert {finding["organisation"] for finding in it["findings"]} <= declared
    assert {doc["organisation"] for doc in it["documents"].values()} <= declared
    asked = [(finding["clause"], finding["organisation"]) for finding in it["findings"]]
    assert len(asked) == len(set(asked))
    assert all(set(finding["verdict"]) <= VERDICTS and finding["verdict"] for finding in it["findings"])


@pytest.mark.parametrize("case", EXPECTED)
def test_every_file_of_a_case_is_expected(case):
    folder = ROOT / "cases" / case / "case"
    files = {str(path.relative_to(folder)) for path in (folder / "evidence").rglob("*") if path.is_file()}
    assert files == EXPECTED[case]["documents"].keys() | EXPECTED[case]["problems"].keys()


@pytest.mark.parametrize("case", EXPECTED)
def test_approvals_stand_on_a_recorded_decision_alone(case):
    """Law 1: where ``2a/1.2``, ``2a/1.3`` or ``2a/3.3`` may be satisfied, the security team has approved it."""
    path = ROOT / "cases" / case / "case" / "decisions.json"
    decisions = json.loads(path.read_text()) if path.exists() else []
    approved = {
        (d["clause"], d["organisation"]) for d in decisions if d["role"] == "security" and d["decision"] == "approved"
    }
    wanting = {"2a/1.2", "2a/1.3", "2a/3.3"}
    satisfied = {
        (f["clause"], f["organisation"])
        for f in EXPECTED[case]["findings"]
        if f["clause"] in wanting and "satisfied" in f["verdict"]
    }
    assert satisfied <= approved


def test_a_certificate_labels_only_what_its_layout_prints():
    for layout in ("small-print", "us-sentences", "long-annex", "welsh-english"):
        sample = certificate(seeded(f"printed-{layout}"), layout)
        with pdfplumber.open(io.BytesIO(sample.data)) as pdf:
            text = " ".join(" ".join((page.extract_text() or "").split()) for page in pdf.pages)
        for entry in sample.label.fields():
            if entry["name"] in {"organisation_name", "certificate_number", "standard"}:
                assert entry["value"] in text
            if entry["name"] == "location":
                assert entry["value"]["postcode"] in text


def test_calibration_documents_depend_on_seed_and_number_alone():
    first = list(calibration.documents(5, 6, channels=("digital", "office")))
    again = list(calibration.documents(5, 4, channels=("digital", "office")))
    other = list(calibration.documents(6, 4, channels=("digital", "office")))
    assert [(name, s.data) for name, s in first[:4]] == [(name, s.data) for name, s in again]
    assert {s.data for _, s in other}.isdisjoint({s.data for _, s in first})


def test_calibration_writes_a_folder_a_kind(tmp_path):
    count = calibration.write(tmp_path, calibration.documents(9, 5, kinds=("board_minutes",), channels=("office",)))
    expected = json.loads((tmp_path / "board_minutes" / "expected.json").read_text())
    assert count == len(expected["documents"]) == 5
    assert all((tmp_path / "board_minutes" / "case" / file).exists() for file in expected["documents"])
    assert {doc["channel"] for doc in expected["documents"].values()} == {"office"}
