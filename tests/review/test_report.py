import re
from html.parser import HTMLParser

from review_samples import application_json, assessment, expiry_item

from evidence.application import Application, read_application
from evidence.findings import Assessment, Change, Clause, Party, Repair, Subject
from review.report import report_html

MADE_BY = {"program": "1", "readers": {"pypdfium2": "5"}}
CLAUSES = {
    "2a/1.3": Clause(
        id="2a/1.3",
        title="ISO 27001 route",
        says="must be reviewed and approved",
        source="Data sharing standard 2a, 1.3",
        about=Subject.ORGANISATION,
    )
}


def application(**changes: object) -> Application:
    return read_application(application_json(**changes))[0]


def report(assessed: Assessment | None = None, **changes: object) -> str:
    return report_html(assessed or assessment(expiry_item()), application(**changes), MADE_BY, CLAUSES)


def test_a_report_says_verdict_reason_proof_and_remedy_in_words() -> None:
    text = re.sub(r"<[^>]+>", " ", report())
    for said in ("needs review", "no decision is recorded", "13/03/2028", "evidence/cert.pdf", "page 1",
                 "A decision of the security team.", "ISO 27001 route", "must be reviewed and approved"):  # fmt: skip
        assert said in text


def test_a_report_shows_each_way_to_repair_a_finding_instead_of_the_sentence() -> None:
    assessed = assessment(expiry_item())
    ways = (Repair(changes=(sends("send a new <certificate>"), sends("name it"))), Repair(changes=(sends("wait"),)))
    finding = assessed.findings[0].model_copy(update={"repairs": ways})
    page = report(assessed.model_copy(update={"findings": (finding,)}))
    assert "any one of" in page
    assert "<li>send a new &lt;certificate&gt;; and name it</li>" in page
    assert "<li>wait</li>" in page


def sends(says: str) -> Change:
    return Change(by=Party.APPLICANT, says=says)


def test_what_a_document_or_an_applicant_says_is_never_markup() -> None:
    evil = "<script>alert(1)</script>"
    assessed = assessment(expiry_item().model_copy(update={"question": evil}))
    page = report(assessed, title=evil)
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_a_report_loads_nothing_and_runs_nothing() -> None:
    page = report()
    assert not re.search(r"https?://|src=|@import|url\(|<script|<link", page)
    assert "default-src 'none'" in page


def test_a_report_is_whole_and_its_links_lead_somewhere() -> None:
    class Ids(HTMLParser):
        ids: set[str] = set()  # noqa: RUF012 (one parser, one page)
        links: list[str] = []  # noqa: RUF012
        open: list[str] = []  # noqa: RUF012

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = dict(attrs)
            self.ids |= {given["id"] or ""} if "id" in given else set()
            self.links += [given["href"] or ""] if tag == "a" else []
            if tag not in ("meta", "br"):
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    parser = Ids()
    parser.feed(report())
    assert parser.open == []
    assert {link.removeprefix("#") for link in parser.links} <= parser.ids


def test_the_same_assessment_gives_the_same_report() -> None:
    assert report() == report()
