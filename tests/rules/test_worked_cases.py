"""The worked cases of ``standard_2a/*.yaml``: sentences that a case officer can check, each with its verdict.

A case gives what differs from the plain one of ``build``: one university with pseudonymised data and no cloud,
as at 21 November 2026. Keys: ``name``, ``clause``, ``verdict``; ``as_at``, ``application``, ``organisation`` (of
``uni``), ``others`` (more organisations), ``evidence`` (``kind: {fields}``, with ``owner``, ``file``, ``problems``,
``kind_doubts``, ``text``, ``pages``; ``unreadable: code``), ``decisions``, ``of`` (an organisation's id, or
``application``), ``because`` (a part of the finding's sentence), ``asks`` (kinds of its questions). Tags, one or a
list: ``fixture`` (its number in the README beside the cases), ``ambiguity`` (``A4``), ``unconfirmed`` (a parameter).
"""

from pathlib import Path
from typing import Any

import pytest
import yaml
from build import AS_AT, KINDS, application, case, decision, document, of_organisation, organisation, placed

from evidence.bundle import CaseEvidence
from evidence.document import ProblemCode
from evidence.findings import Finding, PlacedDocument
from rules.standard_2a import APPLICATION_RULES, ORGANISATION_RULES

FILES = sorted(Path(__file__).parent.glob("standard_2a/*.yaml"))
KEYS = frozenset(
    (
        *("name", "clause", "verdict", "as_at", "application", "organisation", "others", "evidence", "decisions"),
        *("of", "because", "asks", "fixture", "ambiguity", "unconfirmed"),
    )
)
OF_ORGANISATIONS = frozenset(rule.clause.id for rule in ORGANISATION_RULES)
OPTIONS = frozenset({"owner", "file", "problems", "kind_doubts", "text", "pages"})


def worked_cases() -> list[Any]:
    return [
        pytest.param(worked, id=f"{worked['clause']} {worked['name']}")
        for file in FILES
        for worked in yaml.safe_load(file.read_text("utf-8"))
    ]


def the_case(worked: dict[str, Any]) -> CaseEvidence:
    """The case that a worked case describes."""
    organisations = [organisation(**worked.get("organisation", {}))]
    organisations += [organisation(**({"aliases": []} | other)) for other in worked.get("others", [])]
    declared = application(organisations=organisations, **worked.get("application", {}))
    evidence = [the_document(item, number) for number, item in enumerate(worked.get("evidence", []), 1)]
    decisions = [decision(**given) for given in worked.get("decisions", [])]
    return case(declared, *evidence, as_at=worked.get("as_at", AS_AT), decisions=decisions)


def the_document(item: dict[str, Any], number: int) -> PlacedDocument:
    name = item.get("file", f"evidence/{number}.pdf")
    if "unreadable" in item:
        return placed(document(None, name, problems=(ProblemCode(item["unreadable"]),), pages=0), None)
    (kind,) = set(item) - OPTIONS
    built = document(
        KINDS[kind](**(item[kind] or {})),
        name,
        text=item.get("text", ""),
        problems=tuple(ProblemCode(code) for code in item.get("problems", ())),
        kind_doubts=tuple(item.get("kind_doubts", ())),
        pages=item.get("pages", 1),
    )
    return placed(built, item.get("owner", "uni"))


def the_finding(worked: dict[str, Any]) -> Finding:
    """The finding that the case is about: the organisation's where the clause has one."""
    matter = the_case(worked)
    of = worked.get("of", "uni" if worked["clause"] in OF_ORGANISATIONS else "application")
    if of == "application":
        return next(r for r in APPLICATION_RULES if r.clause.id == worked["clause"]).apply(matter)
    rule = next(r for r in ORGANISATION_RULES if r.clause.id == worked["clause"])
    evidence = of_organisation(matter, of)
    assert rule.route in (None, *evidence.organisation.security_assurance.routes)
    return rule.apply(evidence)


@pytest.mark.parametrize("worked", worked_cases())
def test_worked_case(worked: dict[str, Any]) -> None:
    assert set(worked) <= KEYS, f"unknown keys {sorted(set(worked) - KEYS)}"
    finding = the_finding(worked)
    assert finding.verdict == worked["verdict"], finding.because
    assert worked.get("because", "") in finding.because
    if "asks" in worked:
        assert sorted({question.kind.value for question in finding.questions}) == sorted(worked["asks"])
    if finding.verdict in ("satisfied", "not-applicable"):
        assert finding.would_satisfy is None
    else:
        assert finding.would_satisfy
