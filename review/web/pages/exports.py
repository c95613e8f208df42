"""A case's letter, report and JSON: shown on the desk, or taken away, which goes to the log."""

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from evidence.errors import CallError
from review.letter.blocks import Bullet, blocks
from review.letter.content import CLAUSES, draft
from review.letter.model import Letter
from review.letter.text import letter_text
from review.letter.word import letter_docx
from review.output import assessment_object, line
from review.people.records import Person
from review.report import report_html
from review.web.addresses import Segment, case_address
from review.web.pages.case import Held, held_case
from review.web.session import Seer
from review.web.templating import page as rendered

router = APIRouter()
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
Name = Annotated[str, Query(max_length=200)]
Day = Annotated[str, Query(max_length=10)]


@router.get("/cases/{reference}/letter")
def letter(request: Request, reference: Segment, person: Seer, sender: Name = "", reply_by: Day = "") -> Response:
    held = held_case(request, reference)
    try:
        drafted, error = _letter(held, sender, reply_by), None
    except CallError as wrong:
        drafted, error = _letter(held, sender, ""), str(wrong)
    return rendered(
        request,
        "letter.html",
        400 if error else 200,
        title="Draft letter",
        held=held,
        blocks=list(_laid_out(drafted)),
        address=case_address(held.reference),
        said={"sender": sender, "reply_by": reply_by},
        error=error,
    )


@router.get("/cases/{reference}/letter.docx")
def letter_word(request: Request, reference: Segment, person: Seer, sender: Name = "", reply_by: Day = "") -> Response:
    held = held_case(request, reference)
    return _taken(request, held, person, "letter.docx", letter_docx(_letter(held, sender, reply_by)), DOCX)


@router.get("/cases/{reference}/letter.txt")
def letter_plain(request: Request, reference: Segment, person: Seer, sender: Name = "", reply_by: Day = "") -> Response:
    held = held_case(request, reference)
    data = letter_text(_letter(held, sender, reply_by)).encode()
    return _taken(request, held, person, "letter.txt", data, "text/plain; charset=utf-8")


@router.get("/cases/{reference}/report")
def report(request: Request, reference: Segment, person: Seer) -> Response:
    """The report as a page of its own: its one style sheet is allowed by its hash, and nothing else."""
    html = _report(held_case(request, reference))
    policy = (
        f"default-src 'none'; style-src {_hashes(html)}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    )
    return Response(html, media_type="text/html", headers={"Content-Security-Policy": policy})


@router.get("/cases/{reference}/report.html")
def report_file(request: Request, reference: Segment, person: Seer) -> Response:
    held = held_case(request, reference)
    return _taken(request, held, person, "report.html", _report(held).encode(), "text/html; charset=utf-8")


@router.get("/cases/{reference}/assessment.json")
def assessment(request: Request, reference: Segment, person: Seer) -> Response:
    held = held_case(request, reference)
    data = line(assessment_object(held.assessment, held.kept.made_by)) + "\n"
    return _taken(request, held, person, "assessment.json", data.encode(), "application/json")


def _letter(held: Held, sender: str, reply_by: str) -> Letter:
    return draft(held.assessment, held.application, sender.strip() or None, _day(reply_by, held.assessment.as_at))


def _laid_out(letter: Letter) -> Iterator[dict[str, Any]]:
    """The blocks of a letter, bullets that follow one another as one list."""
    for kind, run in groupby(blocks(letter), key=type):
        if kind is Bullet:
            yield {"type": "bullet", "block": [block.text for block in run if isinstance(block, Bullet)]}
        else:
            yield from ({"type": kind.__name__.casefold(), "block": block} for block in run)


def _day(text: str, after: date) -> date | None:
    if not text:
        return None
    try:
        on = date.fromisoformat(text)
    except ValueError as error:
        raise CallError(f"reply by: found {text}, expected a date as 2026-12-05") from error
    if on <= after:
        raise CallError(f"reply by: found {text}, expected a day after {after}")
    return on


def _report(held: Held) -> str:
    return report_html(held.assessment, held.application, held.kept.made_by, CLAUSES)


def _hashes(html: str) -> str:
    digests = (hashlib.sha256(style.encode()).digest() for style in STYLE.findall(html))
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def _taken(request: Request, held: Held, person: Person, name: str, data: bytes, kind: str) -> Response:
    """The file to keep. What leaves the desk is in the log, by the digest of its bytes."""
    about: dict[str, Any] = {"case": held.reference, "file": name, "sha256": hashlib.sha256(data).hexdigest()}
    request.app.state.directory.log(person.id, "exported", about)
    file = f"{re.sub(r'[^A-Za-z0-9._-]', '-', held.application.reference)}-{name}"
    return Response(data, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{file}"'})
