"""A store in which cases were handed in, judged and answered at moments that a test chooses."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from review_samples import OFFICER, accepted, application_json

from evidence.contents import Document, DsptAssessment, DsptRow, Iso27001Certificate, Location, Outcome
from evidence.fields import Found
from flows.stored import judge_stored
from flows.versions import reading_key
from review.answers import Answer, What
from review.store.records import ReceivedFile, Submission
from review.store.repository import Store, open_store

CASE = "DARS-NIC-200002-K7L8M"
CERT, DSPT = "evidence/cert.pdf", "evidence/dspt.pdf"
NAME, CODE = "Westshire Data Ltd", "8XY12"
APPROVAL = {
    "clause": "2a/1.3",
    "organisation": "uni",
    "decision": "approved",
    "decided_on": "2025-04-01",
    "by": "S. Officer",
    "role": "security",
}


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def sha(name: str) -> str:
    return name.encode().hex().ljust(64, "0")[:64]


def certificate_until(expires: Found[date], bytes_: str = "cert") -> Document:
    place = Location(address="1 Mill Lane, Leeds", postcode="LS1 4AP")
    return Document(
        name=CERT,
        sha256=sha(bytes_),
        media_type="application/pdf",
        contents=Iso27001Certificate(
            organisation_name=accepted(NAME, NAME),
            certificate_number=accepted("WD 4711", "WD 4711"),
            standard=accepted("ISO/IEC 27001:2022", "ISO/IEC 27001:2022"),
            certification_body=accepted("Northern Certification Ltd", "Northern Certification Ltd"),
            accreditation_body=accepted("UKAS", "UKAS"),
            scope=accepted("hosting of research data", "hosting of research data"),
            issued_on=accepted(date(2025, 3, 14), "14/03/2025"),
            expires_on=expires,
            location=(accepted(place, "1 Mill Lane", top=400.0),),
        ),
        kind_confidence=0.99,
        pages=1,
        page_texts=(f"{NAME} ISO/IEC 27001:2022",),
    )


def dspt_published(edition: str, on: date, bytes_: str = "dspt", code: str = CODE) -> Document:
    row: dict[str, Any] = {
        "edition": accepted(edition, edition),
        "outcome": accepted(Outcome.STANDARDS_MET, "Standards Met"),
        "published_on": accepted(on, on.isoformat()),
    }
    return Document(
        name=DSPT,
        sha256=sha(bytes_),
        media_type="application/pdf",
        contents=DsptAssessment(
            organisation_name=accepted(NAME, NAME),
            organisation_code=accepted(code, code),
            rows=(DsptRow(**row),),
            **row,
        ),
        kind_confidence=0.99,
        pages=1,
        page_texts=(f"{NAME} {code} {edition} Standards Met",),
    )


def application(version: str = "v1.0", routes: tuple[str, ...] = ("iso27001",), **changes: Any) -> bytes:
    place = {"id": "dc", "uses": ["processing"], "address": "1 Mill Lane, Leeds", "postcode": "LS1 4AP"}
    organisation = {
        "id": "uni",
        "name": NAME,
        "organisation_code": CODE,
        "roles": ["data_controller"],
        "security_assurance": {"routes": list(routes)},
        "locations": [place],
    }
    organisation |= changes.pop("organisation", {})
    return application_json(reference=f"{CASE}-{version}", organisations=[organisation], **changes)


class World:
    """A store with a clock that stands where the test puts it."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.now = moment("2026-01-05T09:00")

    @contextmanager
    def opened(self) -> Iterator[Store]:
        url = f"sqlite:///{self.data / 'assure.sqlite3'}"
        with open_store(url, self.data / "files", lambda: self.now) as store:
            yield store

    def hand_in(
        self,
        store: Store,
        declared: bytes,
        *documents: Document,
        as_at: date | None = None,
        decisions: tuple[dict[str, Any], ...] = (),
    ) -> str:
        """Take in a round whose documents are read already; the reference of its case."""
        for document in documents:
            store.keep_file(document.sha256, b"")
            store.keep_document(document, reading_key())
        files = tuple(ReceivedFile(document.name, document.sha256) for document in documents)
        said = json.dumps(decisions).encode() if decisions else None
        store.receive(Submission(declared, said, files, as_at))
        return CASE

    def accept_expiry(self, store: Store, document: Document) -> Answer:
        """Somebody confirms, at this moment, that the certificate's expiry was read right."""
        assert isinstance(document.contents, Iso27001Certificate)
        expires = document.contents.expires_on
        assert isinstance(expires, Found)
        where = expires.provenance
        answer = Answer(
            id=sha(f"{document.sha256}{self.now}")[:12],
            item="i1",
            what=What.ACCEPT,
            by="A. Officer",
            role=OFFICER,
            at=self.now,
            sha256=document.sha256,
            field="expires_on",
            place={"page": where.page, "quote": where.quote, "box": where.box},
            value=expires.value.isoformat(),
        )
        store.add_answer(CASE, answer)
        return answer

    def judge(self, store: Store, as_at: str) -> None:
        judge_stored(store, CASE, date.fromisoformat(as_at))
