"""The certificate's own number, by its label, in a sentence, under a title or by its shape."""

import re
from collections.abc import Iterator

from evidence.fields import Doubt, Text
from extractors.certificates import words as words
from extractors.certificates.sheet import Candidate, Sheet, row_of
from extractors.choosing.choice import choose
from extractors.labels import Labelled, rows, same_column, squash
from extractors.spans import Span, found
from extractors.values import find_dates, find_postcodes

TWINS = frozenset("OoIlSZB")
"""Letters that OCR exchanges with digits."""
CLEAR_WORD = 0.90
"""OCR words of a number that mixes letters and digits are trusted from this score on."""

NUMBER_WORD = re.compile(r"[\w#][\w/.\-–+&()]*")
TWO_PART = re.compile(r"^(?:[A-Z]{1,6}(?:-[A-Z]{1,4})?|\d{1,4})$")
"""The first part of a number printed with spaces: ``IS 688402``, ``99 910 00004``."""
NOT_ONLY_CERTIFICATES = re.compile(r"^(?:[A-Z]{2}\s?\d{6}|\d{6,8}|GB\s?\d{3}\s?\d{4}\s?\d{2}|Z[A-Z]?\d{6,7})\W*$")
"""The shapes of numbers that companies are registered under: at Companies House, for VAT, at the ICO."""
CUT_UNIQUE = re.compile(r"(?=[0-9a-f-]{9,35}$)[0-9a-f]{8}-", re.IGNORECASE)
"""The head of a universally unique identifier (36 characters, RFC 9562) whose rest was not read."""
VERSION_ALONE = re.compile(r"v\.?\s?\d{1,2}(?:\.\d{1,2})?|\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)
"""A version of a document, or the day of a date, which no certificate is numbered by."""
OF_ANOTHER_PAPER = re.compile(r"(?:^|[-_/])SOA(?:[-_/]|$)", re.IGNORECASE)
"""In the reference of a Statement of Applicability."""
OTHER_SYSTEM = re.compile(r"\b(?:QMS|EMS|OHS(?:MS)?|BCMS|ITSMS|SMS|PIMS|EnMS)\b", re.IGNORECASE)
"""A management system of another standard, in the number of a certificate to it."""
NOT_A_NUMBER = re.compile(
    r"^(?:(?:ISO|IEC)(?!-?\d*-[A-Z])|TS|DIN|of|Of|the|The|and|is|for|(?i:issue\w*|rev|revision|version|page|dated?|valid\w*|expir\w*|"
    r"ukas|certificate))\b",
)


def certificate_number(sheet: Sheet) -> Text:
    """The certificate's own number, never the client's, the contract's or the accreditation's."""
    weak = {squash(label) for label in words.NUMBER_WEAK}
    candidates = []
    for n, item in enumerate(sheet.labelled(words.NUMBER)):
        parsed = _first_number(item)
        if parsed is None or _of_the_accreditation(item):
            continue
        is_weak = squash(item.label) in weak or sheet.is_unlisted(item)
        open_ended = _may_go_on(item, parsed) or _wraps(sheet, parsed) or CUT_UNIQUE.match(parsed.text)
        doubts = [Doubt.UNSURE_EXTENT] if open_ended else []
        listed = not sheet.is_unlisted(item)
        own = listed and (squash(item.label).startswith("cert") or not NOT_ONLY_CERTIFICATES.match(parsed.text))
        doubts += [Doubt.WEAK_LABEL] if (is_weak and not own) or not (item.firm or item.place == "same-line") else []
        if _may_be_twin(parsed):
            doubts.append(Doubt.OCR_TWIN)
        if OTHER_SYSTEM.search(parsed.text) and any("27001" in text.text for text in sheet.texts):
            doubts.append(Doubt.WEAK_LABEL)
        rank = _number_rank(item.label, is_weak) + min(n, 99) / 100
        text = (
            re.sub(r"(?<=[-–/])\s(?=\S+$)", "", parsed.text.strip("([.,;:"))
            if _over_lines(parsed)
            else parsed.text.strip("([.,;:")
        )
        candidates.append(Candidate(text, parsed, rank, tuple(doubts), item.place, label=item.label_span))
    if not candidates:
        candidates = list(_numbers_in_sentences(sheet))
    if not candidates:
        return _shaped_number(sheet)
    return choose("certificate_number", _longest_spelling(candidates), sheet.ground, also=candidates)


def _of_the_accreditation(item: Labelled) -> bool:
    """Whether a label stands in a line that speaks of the body's accreditation before it."""
    line = next(line for line in item.label_span.page.lines if item.label_span.words[0] in line.words)
    before = line.words[: line.words.index(item.label_span.words[0])]
    return OF_ANOTHER.search(" ".join(word.text for word in before)) is not None


def _number_rank(label: str, is_weak: bool) -> float:
    """An approval's own number is no better than a certificate's, and where both are printed neither is sure."""
    return 0.5 if squash(label).startswith("approvaln") else 2 if is_weak else 0


IN_SENTENCE = re.compile(
    r"(?<!accreditation )(?<!previous )(?<!main )(?<!parent )\b(?:certificate|certification|registration)\b"
    r"(?:,|\s+is|\s+with|\s+bears?|\s+under)?\s+(?:the\s+)?(?:number|no\.?|nr\.?|reference|ref\.?)(?-i:\s+is)?\s*:?\s+"
    r"(?P<number>\S.{0,40})",
    re.IGNORECASE,
)


def _numbers_in_sentences(sheet: Sheet) -> Iterator[Candidate]:
    """ "The present certificate, number AB 123, is valid": over a line's end too."""
    for paragraph in sheet.paragraphs:
        for match, words_after in paragraph.matches(IN_SENTENCE, "number"):
            number = _number_at_head(words_after)
            if number is not None and match.start() > 0 and not OF_ANOTHER.search(paragraph.text[: match.start()]):
                yield Candidate(number.text.strip("([.,;:"), number, 1.5, how="sentence")


def _longest_spelling(candidates: list[Candidate]) -> list[Candidate]:
    """Of readings of which one begins the other ("IS" and "IS 688402") the longer."""
    keys = [squash(one.value) for one in candidates]
    return [
        one
        for one, key in zip(candidates, keys, strict=True)
        if not any(other != key and other.startswith(key) and len(key) < 4 for other in keys)
    ]


def _first_number(item: Labelled) -> Span | None:
    """The words of the number at the head of a labelled value, with what a hyphen at its line's end leads on to."""
    lines = rows(item.value)
    head, after = lines[0], lines[1].words if len(lines) > 1 else ()
    if head.text[-1] in "-–/" and len(after) == 1 and NUMBER_WORD.fullmatch(after[0].text) and after[0].text.isupper():
        head = Span(head.page, (*head.words, *after))
    return _number_at_head(head)


def _over_lines(number: Span) -> bool:
    return len(rows(number)) > 1


def _number_at_head(line: Span) -> Span | None:
    start = 0
    while start < len(line.words) and squash(line.words[start].text) in ("", "no"):
        start += 1
    taken = list(line.words[start : start + 1])
    if not taken or NOT_A_NUMBER.match(taken[0].text):
        return None
    for word in line.words[start + 1 :]:
        if not _continues(taken[-1].text, word.text):
            break
        taken.append(word)
    span = Span(line.page, tuple(taken))
    digits = sum(letter.isdigit() for letter in span.text)
    if VERSION_ALONE.fullmatch(span.text.strip(" ,.;")) or OF_ANOTHER_PAPER.search(span.text):
        return None
    return span if digits >= 2 and len(squash(span.text)) >= 3 and not find_dates(span.text) else None


def _may_go_on(item: Labelled, taken: Span) -> bool:
    """Whether a short word after the number could belong to it (``00432 A``), or the next line after a hyphen."""
    if taken.text[-1] in "-–/" or _over_lines(taken):
        return True
    line = rows(item.value)[0].words
    if taken.words[-1] not in line:
        return False
    after = line[line.index(taken.words[-1]) + 1 :]
    return bool(after) and len(after[0].text) <= 4 and after[0].text.isalnum() and after[0].text.isupper()


DIGITS_ALONE = re.compile(r"\d[\d /.\-]*")


def _wraps(sheet: Sheet, taken: Span) -> bool:
    """Whether the line under a number, begun where its own line begins, holds more of it: digits that are no date."""
    row = row_of(sheet, taken)
    if row is None or row.line.words[-1] != taken.words[-1]:
        return False
    page = next(page for page in sheet.pages if row in page)
    under = (
        other
        for other in page
        if abs(other.box.x0 - row.box.x0) <= 3
        and -0.3 * row.box.height <= other.box.top - row.box.bottom <= row.box.height
    )
    return any(
        DIGITS_ALONE.fullmatch(one.line.text) and not sheet.dates(one.line.text) for one in under if one is not row
    )


def _continues(last: str, word: str) -> bool:
    """Whether a number goes on after a blank: ``IS 688402``, ``ISMS - 123``, ``CERT/A 12-B``."""
    if last[-1] in ",;":
        return False
    if last[-1] in "-–/" or word in "-–/":
        return True
    bare = word.strip(".,;()")
    if not bare or not NUMBER_WORD.fullmatch(bare) or NOT_A_NUMBER.match(bare):
        return False
    has_digit = any(letter.isdigit() for letter in bare)
    if TWO_PART.match(last):
        return has_digit or (bare.isupper() and len(bare) <= 5)
    if re.fullmatch(r"[A-Z]{2,6}\d{2,4}", bare):
        return last.isdigit()
    if re.fullmatch(r"[A-Z]{1,4}", bare):
        return last[-1].isdigit() and bare not in {"EAC", "UKAS", "IAF", "REV", "NACE", "UAF", "CIN"}
    return has_digit and bare[0].isdigit() and last[-1].isdigit() and len(bare) >= 3 and bare.isdigit()


_ENDS_IN_STROKE = re.compile(r"[A-Za-z\d][-/][1Il]$")
"""A stroke alone behind a hyphen: a one and a capital I are drawn alike, and every reader takes either for sure."""


def _may_be_twin(span: Span) -> bool:
    """Letters and digits mixed in an OCR reading that is not clear: O/0, I/1, S/5, Z/2, B/8."""
    if span.weakest is None:
        return False
    text = span.text
    if _ENDS_IN_STROKE.search(text):
        return True
    if span.weakest >= CLEAR_WORD:
        return False
    return any(letter.isdigit() for letter in text) and (
        any(letter in TWINS for letter in text) or any(letter.isalpha() for letter in text)
    )


SHAPED = re.compile(
    r"(?<![\w/])(?:IASME-CEP?-\d{5,}|[A-Z]{2,6}[-/ ]\d{2,}(?:[-/.]\w+)*|\d{4,}-ISN-\d{3}|\d{6,}[A-Z]{1,3})(?![\w/])"
)


HEADED = re.compile(
    r"^Certificate\s+(?:of\s+\w+\s+)?(?P<number>[A-Z0-9][\w/.\-]*\d{3,}[\w/.\-]*)(?:\s|$)", re.IGNORECASE
)
"""A line such as "Certificate GB19/84412"."""


def _numbers_under_title(sheet: Sheet) -> Iterator[Candidate]:
    """A number right under the one word "Certificate", as in a corner of the page."""
    for page in sheet.pages[:1]:
        for row, under in ((a, b) for a in page if squash(a.line.text) == "certificate" for b in page):
            near = 0 <= under.box.top - row.box.bottom <= 1.5 * row.box.height and same_column(row.box, under.box)
            number = _number_at_head(Span(under.page, under.line.words)) if near else None
            if number is not None and len(number.words) == len(under.line.words):
                yield Candidate(number.text.strip("([.,;:"), number, 1, (Doubt.WEAK_LABEL,))


ACCREDITATION_NUMBER = re.compile(
    r"^\W?(?:D-(?:ZM|K|PL|IS|ZE|ZP)-|.{0,2}(?:MSCB|CB-MS|CAB|AB|IS|NABCB|OSS|UAF)[-\s#]*\d{2,4}(?:-\w{1,3})?$)"
)
"""The shapes of numbers under which certification bodies themselves are accredited."""


OF_ANOTHER = re.compile(
    r"\baccredit\w*\b[^.;]*$|\b(?:KvK|HRB|KRS|ABN|ACN|CIN|LLP|Ltd|company (?:no|number))\.?\s*$", re.IGNORECASE
)
"""What stands before a number of the body itself: its accreditation's, its company's."""


def _in_an_address(text: str, match: re.Match[str]) -> bool:
    """Whether letters and digits are a state or country with its postcode: ``Boston, MA 02210``, ``FR-59000``."""
    return re.fullmatch(r"[A-Z]{1,2}[ -]\d{4,5}", match.group()) is not None and (
        text[: match.start()].rstrip().endswith(",") or re.match(r"\s+[A-Z][A-Za-z]", text[match.end() :]) is not None
    )


BARE_NUMBER = re.compile(
    r"^(?:No|Nr|N°|Nº|№|Number|Nummer|Numéro|Número|Numer)\.?\s*:?\s*(?P<number>[A-Z0-9][\w/.\-]*\d[\w/.\-]*)$"
)
"""A line that is a number sign and a number."""


def _numbers_in_own_line(sheet: Sheet) -> Iterator[Candidate]:
    """ "N° 2024/1234.1" or "Number 70001-08" in a line of its own."""
    for page in sheet.pages[:1]:
        for row in page:
            for match, number in Span(row.page, row.line.words).matches(BARE_NUMBER, "number"):
                yield Candidate(match["number"].strip("([.,;:"), number, 1, (Doubt.WEAK_LABEL,))


NUMBER_SIGN = re.compile(
    r"(?:(?:No|Nr|N°|Nº|№)\.?|(?:Certificate|Number|Nummer|Numéro|Número|Numer)(?: / (?:Number|No\.?))?)\s*:?"
)


def _numbers_beside_sign(sheet: Sheet) -> Iterator[Candidate]:
    """A number that stands in its own column beside a bare "No."."""
    for page in sheet.pages[:1]:
        signs = [row for row in page if NUMBER_SIGN.fullmatch(row.line.text.strip())]
        for sign, other in ((sign, other) for sign in signs for other in page):
            level = abs(other.box.middle - sign.box.middle) < 0.5 * sign.box.height
            number = (
                _number_at_head(Span(other.page, other.line.words)) if level and other.box.x0 > sign.box.x1 else None
            )
            if number is not None and len(number.words) == len(other.line.words):
                yield Candidate(number.text.strip("([.,;:"), number, 1, (Doubt.WEAK_LABEL,))


def _shaped_number(sheet: Sheet) -> Text:
    """A number after the bare word "Certificate", or of the shape that certificates' numbers have."""
    for row in sheet.rows:
        for match, span in Span(row.page, row.line.words).matches(HEADED, "number"):
            return found(match["number"], span, [Doubt.WEAK_LABEL])
    candidates = [*_numbers_under_title(sheet), *_numbers_in_own_line(sheet), *_numbers_beside_sign(sheet)] or [
        Candidate(match.group(), span, n, (Doubt.NO_LABEL,))
        for text in sheet.texts
        for n, (match, span) in enumerate(text.matches(SHAPED))
        if not NOT_A_NUMBER.match(match.group())
        and not find_postcodes(match.group())
        and not _in_an_address(text.text, match)
        and not ACCREDITATION_NUMBER.match(text.text[max(0, match.start() - 2) : match.end()])
        and not OF_ANOTHER.search(text.text[max(0, match.start() - 90) : match.start()])
    ]
    return choose("certificate_number", candidates, sheet.ground)
