"""Certificates to other standards and schemes: ISO 9001, ISO/IEC 27017, Cyber Essentials, training.

They are read like an ISO 27001 certificate but for what only that one has: they never satisfy a clause, so that
who, what and until when is enough to show them for what they are.
"""

from evidence.contents import OtherCertificate
from evidence.document import Reading
from evidence.fields import Doubt
from extractors.certificates.bodies import certification_body
from extractors.certificates.covering import without_covering_letter
from extractors.certificates.dates import certificate_dates
from extractors.certificates.holder import holder
from extractors.certificates.sheet import Sheet, certificate_number, doubted, standard
from extractors.signs import OF_A_PERSON


def extract_other_certificate(reading: Reading) -> OtherCertificate:
    """Read one certificate; what it does not print stays ``Missing``."""
    sheet = Sheet(without_covering_letter(reading))
    name = holder(sheet).name
    if OF_A_PERSON.search(reading.text):
        name = doubted(name, Doubt.UNSURE_EXTENT)  # a person's name, perhaps with that of the employer
    dates = certificate_dates(sheet)
    foreign = (Doubt.FOREIGN_LANGUAGE,) if sheet.foreign else ()
    return OtherCertificate(
        organisation_name=doubted(name, *foreign),
        certificate_number=doubted(certificate_number(sheet), *foreign),
        standard=standard(sheet),
        certification_body=doubted(certification_body(sheet, name), *foreign),
        issued_on=doubted(dates.issued_on, *foreign),
        expires_on=doubted(dates.expires_on, *foreign),
    )
