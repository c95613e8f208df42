"""A case folder with its expected readings and verdicts. Verdicts are written by hand, never by running the program."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sample_docs.make.samples import Sample
from sample_docs.make.world import Address, Organisation

S, N, R, NA = ["satisfied"], ["not-satisfied"], ["needs-review"], ["not-applicable"]
SR, NR, NAR = [*S, *R], [*N, *R], [*NA, *R]
"""``SR``: right where the scan is read well, and where a person has to look first."""

CLOUD_CLAUSES = (
    "2a/3.1a",
    "2a/3.1b",
    "2a/3.2.1",
    "2a/3.2.2",
    "2a/3.2.3",
    "2a/3.2.4",
    "2a/3.2.5",
    "2a/3.3",
    "guidance/service-types",
    "guidance/data-risk-model",
    "guidance/cloud-risk-assessment",
    "guidance/four-steps",
    "guidance/data-destruction",
    "guidance/encryption-at-rest",
    "guidance/encryption-in-transit",
    "guidance/geography",
)

Finding = tuple[str, str | None, list[str]]


@dataclass(frozen=True)
class Party:
    """An organisation as the application declares it."""

    id: str
    organisation: Organisation
    routes: Sequence[str]
    locations: Sequence[dict[str, Any]]
    roles: Sequence[str] = ("data_controller", "data_processor")
    comments: str | None = None
    aliases: Sequence[str] = ()

    def declared(self) -> dict[str, Any]:
        it = self.organisation
        return {
            "id": self.id,
            "name": it.name,
            "aliases": list(self.aliases),
            "organisation_code": it.code,
            "sector": it.sector,
            "roles": list(self.roles),
            "security_assurance": {"routes": list(self.routes), "comments": self.comments},
            "locations": list(self.locations),
        }


def place(
    id: str, address: Address, *uses: str, provider: str | None = None, region: str | None = None
) -> dict[str, Any]:
    return {
        "id": id,
        "uses": list(uses),
        "address": address.text,
        "postcode": address.postcode,
        "country": address.country,
        "provider": provider,
        "region": region,
    }


@dataclass(frozen=True)
class Evidence:
    """A file of a case and the party that it belongs to (``None``: nobody's)."""

    file: str
    sample: Sample
    owner: str | None


@dataclass(frozen=True)
class Case:
    name: str
    as_at: str
    why: str
    reference: str
    title: str
    parties: Sequence[Party]
    evidence: Sequence[Evidence]
    findings: Sequence[Finding]
    verdict: list[str]
    kind: str = "new"
    data: dict[str, Any] = field(default_factory=dict)
    cloud: Sequence[dict[str, Any]] = ()
    more: dict[str, Any] = field(default_factory=dict)
    decisions: Sequence[dict[str, Any]] = ()
    broken: dict[str, tuple[bytes, list[str]]] = field(default_factory=dict)
    """Files that cannot be read: bytes and the admissible problem codes."""

    def application(self) -> dict[str, Any]:
        data = {"received": "pseudonymised", "provided": "none", "prior_section_251_release": False} | self.data
        return {
            "schema_version": 1,
            "reference": self.reference,
            "title": self.title,
            "kind": self.kind,
            "agreement_status": "draft",
            "agreement_start": None,
            "territory_of_use": ["England", "Wales"],
            "data": data,
            "organisations": [party.declared() for party in self.parties],
            "cloud": {"used": bool(self.cloud), "services": list(self.cloud)},
            "special_conditions": [],
            "section_251_retention_approval": None,
            "evidence": [],
        } | self.more

    def expected(self) -> dict[str, Any]:
        return {
            "as_at": self.as_at,
            "why": self.why,
            "documents": {f"evidence/{e.file}": e.sample.owned_by(e.owner) for e in self.evidence},
            "problems": {f"evidence/{file}": codes for file, (_, codes) in self.broken.items()},
            "findings": [{"clause": c, "organisation": o, "verdict": v} for c, o, v in self.findings],
            "verdict": self.verdict,
        }

    def write(self, folder: Path) -> None:
        """``folder/<name>/case`` and ``folder/<name>/expected.json``."""
        case = folder / self.name / "case"
        for name, data in self._files():
            path = case / "evidence" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        (case / "evidence").mkdir(parents=True, exist_ok=True)
        _save(case / "application.json", self.application())
        if self.decisions:
            _save(case / "decisions.json", list(self.decisions))
        _save(folder / self.name / "expected.json", self.expected())

    def _files(self) -> Iterable[tuple[str, bytes]]:
        yield from ((e.file, e.sample.data) for e in self.evidence)
        yield from ((file, data) for file, (data, _) in self.broken.items())


def _save(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def decision(
    clause: str,
    organisation: str | None,
    day: str,
    role: str = "security",
    outcome: str = "approved",
    note: str | None = None,
) -> dict[str, Any]:
    return {
        "clause": clause,
        "organisation": organisation,
        "decision": outcome,
        "decided_on": day,
        "by": "T. Greatorex",
        "role": role,
        "note": note,
        "evidence": None,
    }


def no_cloud(says: list[str] | None = None) -> list[Finding]:
    """No cloud declared: "the other cloud clauses are `not-applicable`".

    ``2a/3`` is satisfied "where no cloud is declared and none is shown".
    """
    return [("2a/3", None, says or S), *((clause, None, NA) for clause in CLOUD_CLAUSES)]


def dspt(party: str, **other: list[str]) -> list[Finding]:
    """A clean DSPT route; what differs is named, ``c3=R`` for 2a/1.1.3, ``route``, ``date``, ``places``."""
    route = other.get("route", S)
    return [
        *((f"2a/1.1.{n}", party, other.get(f"c{n}", NA if n > 3 else S)) for n in range(1, 7)),
        ("2a/1.1", party, route),
        ("2a/1", party, other.get("whole", route)),
        ("video/4-dspt-date", party, other.get("date", S)),
        ("2a/2", party, other.get("places", S)),
    ]


def iso(
    party: str, certificate: list[str], places: list[str] | None = None, copy: list[str] | None = None
) -> list[Finding]:
    """The ISO 27001 route alone; ``places`` is left out where careful readers differ."""
    found: list[Finding] = [
        ("2a/1.3", party, certificate),
        ("2a/1", party, certificate),
        ("video/5-copy", party, copy or S),
    ]
    return found + ([("2a/2", party, places)] if places else [])
