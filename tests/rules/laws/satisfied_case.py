"""One case that satisfies every clause that can be asked of it, in plain values that a flaw can be put into."""

from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import Any

from build import KINDS, application, case, decision, document, organisation, placed

from evidence.bundle import CaseEvidence
from evidence.document import ProblemCode

HOST, HOST_CODE = "Microsoft Limited", "8JH14"
PLACES = {
    "uni": ("Data Centre, 1 College Road, Westford", "WF9 9ZZ"),
    "lab": ("Unit 4, Harbour Yard, Portmouth", "PO3 6TT"),
}


@dataclass
class Made:
    """A case in plain values: what is declared, what each document says, what was decided."""

    declared: dict[str, Any]
    evidence: dict[str, dict[str, Any]]
    """Fields by a name of the document; ``kind`` is the builder's, ``owner`` the organisation's id."""
    decisions: list[dict[str, Any]] = field(default_factory=list)
    unreadable: bool = False
    kind_in_doubt: str | None = None

    def case(self) -> CaseEvidence:
        files = [placed(self._document(name), owner) for name, owner in self._owners().items()]
        if self.unreadable:
            files.append(
                placed(document(None, "evidence/locked.pdf", problems=(ProblemCode.ENCRYPTED,), pages=0), None)
            )
        return case(application(**deepcopy(self.declared)), *files, decisions=[decision(**d) for d in self.decisions])

    def _owners(self) -> dict[str, str]:
        return {name: fields["owner"] for name, fields in self.evidence.items()}

    def _document(self, name: str) -> Any:
        fields = {key: value for key, value in self.evidence[name].items() if key not in ("kind", "owner")}
        return document(KINDS[self.evidence[name]["kind"]](**fields), f"evidence/{name}.pdf")

    def organisation(self, id: str) -> dict[str, Any]:
        return next(o for o in self.declared["organisations"] if o["id"] == id)


def satisfied_case(rng: Random) -> Made:
    """A university on DSPT, a laboratory on ISO 27001, and their cloud host, all of it in order.

    ``rng`` varies what may vary without turning a verdict: days, names of people, classes, wordings.
    """
    day = rng.randint(1, 28)
    published = f"2026-06-{day:02}"
    uni = organisation(comments=f"DSPT 2025-26 published {day:02}/06/2026")
    lab = organisation(
        id="lab",
        name="Portmouth Laboratory Ltd",
        aliases=[],
        organisation_code="8XA11",
        sector="Company",
        routes=["iso27001"],
        comments=None,
        roles=["data_processor"],
        locations=[_location("lab")],
    )
    return Made(
        declared={
            "organisations": [uni, lab, _host(published)],
            "cloud": {"used": True, "services": [_service()]},
        },
        evidence={
            "dspt": {"kind": "dspt", "owner": "uni", "published_on": published},
            "certificate": _certificate(rng),
            "host": _host_dspt(published),
            "minutes": {"kind": "minutes", "owner": "uni", "meeting_on": f"2026-09-{rng.randint(1, 30):02}"},
            "model": {"kind": "risk_model", "owner": "uni", "risk_class": rng.choice([3, 4, 5])},
            "assessment": _assessment(rng),
        },
        decisions=[
            {"clause": "2a/1.3", "organisation": "lab"},
            {"clause": "2a/3.3", "organisation": None},
        ],
    )


def _location(of: str) -> dict[str, Any]:
    address, postcode = PLACES[of]
    uses = ["processing", "storage", "backup", "disaster_recovery"]
    return {"id": of, "uses": uses, "address": address, "postcode": postcode, "country": "England"}


def _host(published: str) -> dict[str, Any]:
    regions = {"south": ("London", "E14", "uksouth", "storage"), "west": ("Cardiff", "CF3", "ukwest", "backup")}
    return organisation(
        id="host",
        name=HOST,
        aliases=["Microsoft Azure"],
        organisation_code=HOST_CODE,
        sector="Company",
        roles=["data_processor"],
        comments=f"published {published}",
        locations=[
            {
                "id": side,
                "uses": [use],
                "address": f"Azure {side}, {city}",
                "postcode": outcode,
                "provider": "Microsoft Azure",
                "region": region,
            }
            for side, (city, outcode, region, use) in regions.items()
        ],
    )


def _host_dspt(published: str) -> dict[str, Any]:
    named = {"organisation_name": HOST, "organisation_code": HOST_CODE, "sector": "Company"}
    return {"kind": "dspt", "owner": "host", "published_on": published, **named}


def _service() -> dict[str, Any]:
    regions = ["uksouth", "ukwest"]
    return {"provider": "Microsoft Azure", "types": ["storage", "iaas"], "regions": regions, "organisation": "uni"}


def _certificate(rng: Random) -> dict[str, Any]:
    address, postcode = PLACES["lab"]
    return {
        "kind": "certificate",
        "owner": "lab",
        "organisation_name": "Portmouth Laboratory Ltd",
        "certificate_number": f"IS {rng.randint(100000, 999999)}",
        "expires_on": f"202{rng.randint(7, 8)}-01-31",
        "location": [{"address": address, "postcode": postcode, "role": "main"}],
    }


def _assessment(rng: Random) -> dict[str, Any]:
    geography = rng.choice(
        ["Data are stored in UK South and UK West only.", "Storage in UK South with backup in UK West was assessed."]
    )
    return {"kind": "cloud_risk", "owner": "uni", "region": ["UK South", "UK West"], "geography": geography}
