"""Letters and e-mails of NHS England (once NHS Digital): what it decided, for whom, and until when.

Only what the letter decides counts: a review that "will be" made, a receipt, a refusal or a condition is no
approval. So the sentences are told apart first, and the subject is read from the one that decides.
"""

from evidence.contents import NhsEnglandLetter
from evidence.document import Reading
from evidence.fields import Missing
from extractors.letters.days import approved_until, decided_on
from extractors.letters.decision import approval, grants, refuses, subject_decided
from extractors.letters.labels import STOPS
from extractors.letters.organisation import code_in_subject, organisation_name
from extractors.letters.subject import edition, extent
from extractors.owner import code_of
from extractors.phrases import first
from extractors.statements import sentences


def extract_nhs_england_letter(reading: Reading) -> NhsEnglandLetter:
    """Read one letter: the organisation that it is about is never NHS England itself."""
    spoken = sentences(reading)
    deciding = [span for span in spoken if grants(span.text)]
    return NhsEnglandLetter(
        organisation_name=organisation_name(reading),
        organisation_code=first(code_in_subject(reading), lambda: code_of(reading, STOPS)),
        subject=subject_decided(reading, spoken, deciding),
        edition=edition(reading),
        decided_on=decided_on(reading, spoken, deciding),
        approved_until=Missing() if refuses(spoken, deciding) else approved_until(reading),
        extent=extent(deciding),
        grants=approval(reading, spoken, deciding),
    )
