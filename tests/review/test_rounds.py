import json
from typing import Any

from review_samples import application_json

from evidence.contents import Document
from evidence.document import Problem, ProblemCode
from review.rounds import difference
from review.store.records import ReceivedFile, Submission

A, B, C = "a" * 64, "b" * 64, "c" * 64


def handed_in(files: dict[str, str | None] | None = None, decisions: Any = None, **declared: Any) -> Submission:
    decided = None if decisions is None else json.dumps(decisions).encode()
    received = tuple(ReceivedFile(name, sha256) for name, sha256 in (files or {}).items())
    return Submission(application_json(**declared), decided, received)


def place(id: str, postcode: str | None) -> dict[str, Any]:
    return {"id": id, "uses": ["storage"], "address": "1 Mill Lane, Leeds", "postcode": postcode}


def organisation(*places: dict[str, Any], id: str = "uni", **more: Any) -> dict[str, Any]:
    return {
        "id": id,
        "name": "Westshire Data Ltd",
        "roles": ["data_controller"],
        "security_assurance": {"routes": ["iso27001"]},
        "locations": list(places),
        **more,
    }


def keys(before: Submission, after: Submission) -> dict[str, tuple[Any, Any]]:
    return {change.key: (change.before, change.after) for change in difference(before, after).application}


def test_files_are_told_apart_by_name_and_bytes() -> None:
    before = handed_in({"kept.pdf": A, "old.pdf": B, "cert.pdf": C, "gone.pdf": "d" * 64})
    after = handed_in({"kept.pdf": A, "new name.pdf": B, "cert.pdf": "e" * 64, "more.pdf": "f" * 64})
    found = difference(before, after)
    assert found.unchanged == ("kept.pdf",)
    assert found.renamed == (("old.pdf", "new name.pdf"),)
    assert found.replaced == ("cert.pdf",)
    assert found.added == ("more.pdf",)
    assert found.withdrawn == ("gone.pdf",)
    assert str(found) == "1 file added, 1 withdrawn, 1 replaced, 1 renamed"


def test_a_copy_of_a_file_that_stays_is_an_added_file() -> None:
    found = difference(handed_in({"a.pdf": A}), handed_in({"a.pdf": A, "copy.pdf": A}))
    assert (found.added, found.renamed) == (("copy.pdf",), ())


def test_a_file_whose_name_was_taken_by_another_is_found_under_its_new_one() -> None:
    found = difference(handed_in({"cert.pdf": A}), handed_in({"cert.pdf": B, "cert old.pdf": A}))
    assert found.replaced == ("cert.pdf",)
    assert found.renamed == (("cert.pdf", "cert old.pdf"),)
    assert found.added == found.withdrawn == ()


def test_a_file_that_could_be_opened_after_all_is_replaced() -> None:
    unopened = Document(
        name="x.pdf", sha256="", media_type=None, contents=None, problems=(Problem(ProblemCode.UNREADABLE, "busy"),)
    )
    before = Submission(application_json(), None, (ReceivedFile("x.pdf", None, unopened),))
    assert difference(before, before).unchanged == ("x.pdf",)
    assert difference(before, handed_in({"x.pdf": A})).replaced == ("x.pdf",)


def test_a_changed_key_is_named_by_its_path_in_the_contracts_words() -> None:
    before = handed_in(organisations=[organisation(place("dc", "LS1 4AP"))], title="Hips")
    after = handed_in(organisations=[organisation(place("dc", "LS1 4AQ"), sector="University")], title="Knees")
    assert keys(before, after) == {
        "title": ("Hips", "Knees"),
        "organisations[uni].sector": (None, "University"),
        "organisations[uni].locations[dc].postcode": ("LS1 4AP", "LS1 4AQ"),
    }
    assert "organisations[uni].locations[dc].postcode: LS1 4AP -> LS1 4AQ" in map(
        str, difference(before, after).application
    )


def test_another_order_and_a_null_for_an_absent_key_are_no_change() -> None:
    one, other = place("dc", "LS1 4AP"), place("dr", None)
    before = handed_in(organisations=[organisation(one, other, aliases=["W", "WD"]), organisation(id="host")])
    turned = organisation(other | {"region": None}, one, aliases=["WD", "W"], sector=None)
    after = handed_in(organisations=[organisation(id="host"), turned], special_conditions=None)
    assert keys(before, after) == {}
    assert str(difference(before, after)) == "nothing changed"


def test_the_order_of_routes_says_something() -> None:
    both = {"security_assurance": {"routes": ["dspt", "iso27001"]}}
    turned = {"security_assurance": {"routes": ["iso27001", "dspt"]}}
    found = keys(handed_in(organisations=[organisation(**both)]), handed_in(organisations=[organisation(**turned)]))
    assert list(found) == ["organisations[uni].security_assurance.routes"]


def test_an_organisation_and_a_location_that_come_or_go_are_one_change_each() -> None:
    before = handed_in(organisations=[organisation(place("dc", "LS1 4AP"))])
    after = handed_in(organisations=[organisation(), organisation(id="host")])
    found = keys(before, after)
    assert set(found) == {"organisations[uni].locations[dc]", "organisations[host]"}
    assert found["organisations[uni].locations[dc]"][1] is None
    assert found["organisations[host]"][0] is None


def test_cloud_services_are_told_apart_by_their_provider() -> None:
    azure = {"provider": "Microsoft Azure", "types": ["storage"], "regions": ["uksouth"]}
    aws = {"provider": "AWS", "types": ["iaas"], "regions": ["eu-west-2"]}
    before = handed_in(cloud={"used": True, "services": [azure]})
    after = handed_in(cloud={"used": True, "services": [aws, azure | {"regions": ["uksouth", "northeurope"]}]})
    assert set(keys(before, after)) == {"cloud.services[AWS]", "cloud.services[Microsoft Azure].regions"}


def test_the_version_in_the_reference_is_no_change_of_the_application() -> None:
    before, after = (handed_in(reference=f"DARS-NIC-100001-B2C3D-v1.{n}") for n in (1, 2))
    assert keys(before, after) == {}


def decision(on: str, outcome: str = "approved") -> dict[str, Any]:
    return {
        "clause": "2a/1.3",
        "organisation": "uni",
        "decision": outcome,
        "decided_on": on,
        "by": "A. Officer",
        "role": "security",
    }


def test_decisions_that_come_or_go_are_listed_and_their_order_is_nothing() -> None:
    first, second, third = decision("2026-11-01"), decision("2026-11-02"), decision("2026-11-03", "rejected")
    found = difference(handed_in(decisions=[first, second]), handed_in(decisions=[third, first]))
    assert [d.decided_on.day for d in found.decisions_added] == [3]
    assert [d.decided_on.day for d in found.decisions_removed] == [2]
    same = difference(handed_in(decisions=[first, second]), handed_in(decisions=[second, first]))
    assert (same.decisions_added, same.decisions_removed) == ((), ())
