"""E-mails (EML): the headers that a reader sees and the body are the page, attachments are files of their own."""

from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

from evidence.document import EvidenceFile, PageSource
from evidence.errors import ReadError
from evidence.reading.encoding import decoded
from evidence.reading.markup import place_html, place_text, report_unseen
from evidence.reading.parts import Means, Parts
from evidence.reading.synthetic import SyntheticPage

_SHOWN = ("From", "To", "Cc", "Date", "Subject")


def read_mail(file: EvidenceFile, means: Means) -> Parts:
    """One page of markup and what is attached."""
    message = message_from_bytes(file.data, policy=policy.default)
    parts = Parts()
    page = SyntheticPage()
    shown = [f"{name}: {value}" for name in _SHOWN if (value := _header(message, name))]
    page.paragraph("\n".join(shown))
    report_unseen(parts, _place_body(page, message))
    if not page.empty:
        parts.pages.append(page.page(1, PageSource.MARKUP, "it is an e-mail"))
    for number, attachment in enumerate(message.iter_attachments(), start=1):
        _attach(parts, means, attachment, number)
    return parts


def _header(message: EmailMessage, name: str) -> str:
    value = message.get(name)
    return " ".join(str(value).split()) if value is not None else ""


def _place_body(page: SyntheticPage, message: EmailMessage) -> tuple[str, ...]:
    """The plain text where there is one, else the HTML: both say the same. Gives what the HTML hides."""
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return ()
    text = _text(body)
    html = message.get_body(preferencelist=("html",))
    if body.get_content_type() == "text/html":
        return place_html(page, text)
    if not text.strip() and html is not None:
        return place_html(page, _text(html))
    place_text(page, text)
    return ()


def _text(body: MIMEPart) -> str:
    try:
        return str(body.get_content())
    except (LookupError, UnicodeError):  # an alphabet that Python does not know
        return decoded(_payload(body)) or ""


def _payload(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _attach(parts: Parts, means: Means, attachment: EmailMessage, number: int) -> None:
    if attachment.get_content_type() == "message/rfc822":
        inner = attachment.get_content()
        name, data = f"{_header(inner, 'Subject') or f'message {number}'}.eml", inner.as_bytes()
    else:
        name, data = attachment.get_filename() or f"attachment {number}", _payload(attachment)
    try:
        means.allowance.take(len(data))
    except ReadError as error:
        parts.problem(error.code, str(error))
        return
    parts.contains.append(means.read_inside(EvidenceFile(name, data), means))
