"""ISO/IEC 27001 certificates: who is certified, for what scope and places, and until when.

Every certification body has its own layout, so a field is found by the label printed beside it and by what kind
of value it is, never by its position on the page.
"""

import re

from evidence.contents import Iso27001Certificate
from evidence.document import Reading
from evidence.fields import Doubt, Missing, Text
from extractors.certificates.accreditation import accreditation_body
from extractors.certificates.applicability import statement_of_applicability
from extractors.certificates.bodies import certification_body
from extractors.certificates.covering import without_covering_letter
from extractors.certificates.dates import certificate_dates
from extractors.certificates.holder import holder
from extractors.certificates.number import certificate_number
from extractors.certificates.scope import scope
from extractors.certificates.sheet import Sheet, doubted
from extractors.certificates.sites import locations
from extractors.certificates.standard import standard
from extractors.certificates.standing import not_in_force
from extractors.spans import found


def extract_iso27001_certificate(reading: Reading) -> Iso27001Certificate:
    """Read one certificate; what it does not print stays ``Missing``."""
    sheet = Sheet(without_covering_letter(reading))
    certified = holder(sheet)
    body = certification_body(sheet, certified.name)
    dates = certificate_dates(sheet)
    foreign = (Doubt.FOREIGN_LANGUAGE,) if sheet.foreign else ()
    stated, missing = stated_pages(reading)
    return Iso27001Certificate(
        organisation_name=doubted(certified.name, *foreign),
        certificate_number=doubted(certificate_number(sheet), *foreign),
        standard=standard(sheet, "27001"),
        certification_body=doubted(body, *foreign),
        accreditation_body=doubted(accreditation_body(sheet), *foreign),
        scope=doubted(scope(sheet), *foreign),
        statement_of_applicability=doubted(statement_of_applicability(sheet), *foreign),
        first_certified_on=doubted(dates.first_certified_on, *foreign),
        issued_on=doubted(dates.issued_on, *foreign),
        revised_on=doubted(dates.revised_on, *foreign),
        expires_on=doubted(dates.expires_on, *foreign),
        location=tuple(
            place.model_copy(update={"doubts": tuple(sorted({*place.doubts, *foreign}))})
            for place in locations(sheet, certified, body)
        ),
        pages_stated=stated,
        pages_missing=missing,
        annex_missing=annex_is_missing(sheet),
        all_sites_wording=all_sites_wording(sheet),
        not_in_force=not_in_force(reading),
    )


PAGE_OF = re.compile(
    r"\b(?:page|pg\.?|seite|sayfa|página|pagina|p\.)\s*:?\s*(?P<page>\d{1,3})\s*(?:of|/|von|de|di|"
    r"out of)\s*(?P<of>\d{1,3})\b",
    re.IGNORECASE,
)
BARE_PAGE = re.compile(r"^\s*\(?(?P<page>\d{1,2})\s*(?:/|of)\s*(?P<of>\d{1,2})\)?\s*$")


def stated_pages(reading: Reading) -> tuple[int | None, tuple[int, ...]]:
    """The n of "Page 1 of n", and the pages that are not in the file."""
    printed: set[tuple[int, int]] = set()
    for page in reading.pages:
        for line in page.lines:
            match = PAGE_OF.search(line.text) or BARE_PAGE.match(line.text)
            if match and 1 <= int(match["page"]) <= int(match["of"]):
                printed.add((int(match["page"]), int(match["of"])))
    if not printed:
        return None, ()
    stated = max(of for _, of in printed)
    if len(reading.pages) >= stated:
        return stated, ()
    seen = {page for page, _ in printed}
    return stated, tuple(page for page in range(1, stated + 1) if page not in seen)


REFERS = re.compile(
    r"\b(?:see|refer to|listed (?:in|on)|detailed (?:in|on)|stated (?:in|on)|shown (?:in|on)|as per|per|"
    r"given (?:in|on)|on|in|specified (?:in|on)|described in|set out in|with|and)\s+"
    r"(?:the\s+)?(?:attached\s+|enclosed\s+|accompanying\s+|following\s+|certificate\s+)?(?P<what>annex(?:e|ure)?|"
    r"appendix|schedule|attachment|continuation sheet|next page|reverse|overleaf)\b",
    re.IGNORECASE,
)
SITES_NEAR = re.compile(
    r"\b(?:sites?|locations?|addresses|premises|offices|facilities|annex|appendix|schedule|attach\w+)\b", re.IGNORECASE
)
ANNEX_HEAD = re.compile(
    r"^(?:certificate\s+)?(?:annex(?:e|ure)?|appendix|schedule|attachment)\b|\b(?:annex(?:e|ure)?|appendix|"
    r"schedule)(?:\s+to\s+certificate\b.*)?$",
    re.IGNORECASE,
)


def annex_is_missing(sheet: Sheet) -> bool:
    """Whether the text refers to an annex, schedule or appendix of sites that the file does not hold."""
    for text in sheet.texts:
        for match in REFERS.finditer(text.text):
            around = text.text[max(0, match.start() - 120) : match.end() + 60]
            if SITES_NEAR.search(around.replace(match["what"], "")) and not _has_annex(sheet):
                return True
    return False


def _has_annex(sheet: Sheet) -> bool:
    return any(
        ANNEX_HEAD.search(row.line.text) and len(row.line.words) <= 9 and not REFERS.search(row.line.text)
        for number, page in enumerate(sheet.pages)
        for row in page
        if number > 0 or len(row.line.words) <= 4
    )


ALL_SITES = re.compile(
    r"\b(?:(?:at\s+)?all\s+(?:of\s+)?(?:its\s+|our\s+|their\s+|the\s+)?(?:UK\s+|United Kingdom\s+|company\s+|"
    r"operational\s+|global\s+|other\s+)*(?:sites|locations|offices|premises|facilities|branches|data cent(?:re|er)s)"
    r"|(?:and|from|at|plus)\s+(?:other|various|multiple|remote|further)\s+(?:UK\s+)?(?:sites|locations|offices|"
    r"premises)"
    r"|various\s+(?:sites|locations)|multiple\s+(?:sites|locations)|nationwide|home\s?-?\s?(?:working|workers|"
    r"based)|remote\s+work(?:ing|ers)|virtual\s+(?:site|office))\b[^.;]{0,60}",
    re.IGNORECASE,
)


def all_sites_wording(sheet: Sheet) -> Text:
    """Words that cover places without naming them: "all UK sites", "and other locations"."""
    for text in sheet.texts:
        for match, span in text.matches(ALL_SITES):
            return found(match.group().strip(), span)
    return Missing()
