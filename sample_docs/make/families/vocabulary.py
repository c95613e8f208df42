"""What certification bodies call things: one vocabulary a body, as a table.

A body uses the same few words on all its certificates, so a document takes all its labels from one vocabulary. Of a
bilingual one both languages stand in a label, parted by a bar; the layout decides how to set them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sample_docs.make.families.split import held_out, wording_held_out

LABELLED = (
    "organisation_name",
    "location",
    "scope",
    "standard",
    "statement_of_applicability",
    "certificate_number",
    "first_certified_on",
    "issued_on",
    "revised_on",
    "expires_on",
    "certification_body",
    "accreditation_body",
    "sites",
)


@dataclass(frozen=True)
class Words:
    """The words of one certification body. ``labels`` follows ``LABELLED``; sentences hold the values in braces."""

    name: str
    title: str
    labels: tuple[str, ...]
    certify: str = "This is to certify that"
    complies: str = "operates {a} {system} which complies with the requirements of"
    covers: str = "for the following scope"
    validity: str = "This certificate is valid from {issued} until {expires}."
    since: str = "Certification was first granted on {first}."
    traps: tuple[str, ...] = ("Next surveillance audit due", "Audit date")
    styles: tuple[str, ...] = ("long", "zero", "short", "dash", "slash", "iso", "ordinal", "caps", "dots")
    language: str = ""
    also: Mapping[str, str] = field(default_factory=dict)
    """Phrases in the other language of a bilingual body, by the name of the English one."""

    @property
    def bilingual(self) -> bool:
        return self.language not in {"", "us"}

    def label(self, name: str) -> str:
        return self.labels[LABELLED.index(name)]


def _words(name: str, title: str, labels: str, **more: object) -> Words:
    parts = tuple(part.strip() for part in labels.split(";"))
    if len(parts) != len(LABELLED):
        raise ValueError(f"vocabulary {name}: {len(parts)} labels for {len(LABELLED)} fields")
    return Words(name, title, parts, **more)  # type: ignore[arg-type]


US = ("us", "us_ordinal", "us_slash", "us_short")

VOCABULARIES: tuple[Words, ...] = (
    _words(
        "register",
        "Certificate of Registration",
        "Certificate holder; Registered address; Scope of registration; Standard; Statement of Applicability; "
        "Certificate No; Original Registration Date; Effective Date; Latest Revision Date; Expiry Date; "
        "Registered by; Accreditation; Registered Activities",
        complies="and operates {a} {system} which complies with the requirements of",
        validity="This registration is effective from {issued} and expires on {expires}.",
        since="The organisation was first registered on {first}.",
    ),
    _words(
        "registration-number",
        "Certificate of Registration",
        "Organisation; Address; Scope; Registered to; SoA; Registration Number; Date of initial registration; "
        "Date of current registration; Registration amended; Registration expires; Registrar; Accredited by; "
        "Registered sites",
        certify="We hereby confirm that",
        complies="has been assessed and registered as operating {a} {system} in conformity with",
        covers="The registration covers",
        validity="Registration runs from {issued} to {expires}.",
        since="The registration was first made on {first}.",
        traps=("Next surveillance visit due by", "Last surveillance visit"),
    ),
    _words(
        "approval",
        "Certificate of Approval",
        "Company; Head office; Scope of approval; Approved to; Statement of Applicability; Approval number; "
        "Original approval; Current issue date; Re-issued; Expiry date; Issued by; Accreditation body; "
        "Approved locations",
        certify="This is to certify that the management system of",
        complies="has been approved as {a} {system} to the following standard",
        covers="The approval is applicable to",
        validity="The approval is current from {issued} and expires on {expires}.",
        since="Original approval was given on {first}.",
        traps=("Recertification audit to be completed by", "Assessment completed"),
    ),
    _words(
        "cycle",
        "Certificate",
        "Certified organisation; Main site; Certification scope; Management system standard; "
        "Statement of Applicability; Cert. Ref.; Original cycle start; Current cycle start; Revision date; "
        "Current cycle end; Certification body; Accreditation body; Further sites in scope",
        complies="has been audited and found to operate {a} {system} in accordance with",
        validity="The current certification cycle starts on {issued} and ends on {expires}.",
        since="The original certification cycle started on {first}.",
        traps=("End of previous cycle", "Recertification audit date", "Surveillance 1 by", "Surveillance 2 by"),
    ),
    _words(
        "recertification",
        "Certificate of Conformity",
        "Client; Certified address; Scope of certification; Conforms to; Applicable Statement of Applicability; "
        "Certificate Number; Certified since; Valid from; Last amended; Recertification due; Certified by; "
        "Accredited by; Additional locations",
        certify="awards this certificate to",
        complies="whose {system} conforms to the requirements of",
        covers="Activities covered",
        validity="It takes effect on {issued}; recertification is due by {expires}.",
        since="The client has been certified since {first}.",
        traps=("Surveillance due", "Client number"),
    ),
    _words(
        "us-effective",
        "Certificate of Registration",
        "Company Name; Location; Scope of Registration; Normative Reference; Statement of Applicability; "
        "Certificate #; Original Issue Date; Effective Date; Revised; Expiration Date; Registrar; "
        "Accredited By; Other Registered Locations",
        certify="This certifies that the management system of",
        complies="has been assessed by an independent auditor and found to conform, as {a} {system}, to",
        covers="limited to the following activities",
        validity="This certificate is effective {issued} and expires {expires}.",
        since="Originally certified {first}.",
        traps=("Next Surveillance Audit", "Stage 2 Audit Completed"),
        styles=US,
        language="us",
    ),
    _words(
        "us-issue",
        "Certificate of Compliance",
        "Issued To; Corporate Office; Certification Scope; Certified Standard; SoA Reference; Certificate Number; "
        "Initial Certification; Issue Date; Revision Date; Expiry; Certification Body; Accreditation; "
        "In-Scope Locations",
        certify="hereby certifies that the organization",
        complies="maintains {a} {system} that conforms to the requirements of",
        covers="The scope of this certificate includes",
        validity="Issued {issued}. Valid through {expires}.",
        since="Initially certified {first}.",
        traps=("Report date", "Surveillance review due"),
        styles=("us", "us_ordinal", "us_short"),
        language="us",
    ),
    _words(
        "effective-expiry",
        "Certificate",
        "Name of organisation; Address of organisation; Certified scope; Standard certified against; "
        "Statement of Applicability reference; Certificate ID; Date of first issue; Effective from; "
        "Amendment date; Expires on; Certifier; Accreditation; Other certified addresses",
        certify="It is certified that",
        complies="applies {a} {system} in line with",
        covers="in respect of",
        validity="Effective from {issued}, expires on {expires}.",
        since="First issued on {first}.",
        traps=("Audit completed on", "Certificate printed on"),
    ),
    _words(
        "award",
        "Award of Certification",
        "Awarded to; Place; Field of activity; In accordance with; Statement of Applicability; Award number; "
        "First awarded; Awarded on; Award revised; Award valid to; Awarding body; Recognised by; Locations covered",
        certify="This award is made to",
        complies="in recognition of {a} {system} that meets",
        covers="in the following field of activity",
        validity="The award was made on {issued} and is valid to {expires}.",
        since="The award was first made on {first}.",
        traps=("Next review visit", "Award ceremony reference"),
    ),
    _words(
        "issue-number",
        "Management System Certificate",
        "Organisation name; Registered office; Scope statement; Standard(s); SoA version; Certificate identity number; "
        "Initial certification date; Certificate start date; Latest issue dated; Certificate expiry date; "
        "Issuing office; Accreditation; Sites",
        complies="has implemented {a} {system} satisfying the requirements of",
        covers="for",
        validity="Certificate start date {issued}; certificate expiry date {expires}.",
        since="Initial certification date {first}.",
        traps=("Template revised", "Decision recorded"),
    ),
    _words(
        "validity-period",
        "ISMS Certificate",
        "Entity; Principal place of business; The certificate covers; Requirements; Controls as stated in; "
        "Certificate no.; Initial certification; Validity start; Version date; Validity end; Certifying body; "
        "Accreditation authority; Covered places of business",
        certify="The certifying body attests that",
        complies="has established and maintains {a} {system} fulfilling",
        covers="The certificate covers",
        validity="The certificate is in force between {issued} and {expires}.",
        since="Initial certification took place on {first}.",
        traps=("Next periodic audit", "Date of the audit report"),
    ),
    _words(
        "granted",
        "Certificate of Conformance",
        "Granted to; Business address; Field of application; Reference standard; Statement of Applicability; "
        "Certificate reference; Originally granted; Granted; Modified; Valid until; Granted by; "
        "Accredited through; Operative units",
        certify="This certificate is granted to",
        complies="The {system} was found to be in conformance with",
        covers="Field of application",
        validity="Granted on {issued}. Valid until {expires}.",
        since="Originally granted on {first}.",
        traps=("Maintenance audit before", "Quote reference"),
    ),
    _words(
        "renewal",
        "Certificate of Assessment",
        "Assessed organisation; Site address; Assessed activities; Assessment standard; "
        "Statement of Applicability; Certificate reference number; Date of original certification; "
        "Date of certification; Date of revision; Renewal date; Assessed by; Accredited by; Sites assessed",
        certify="This document confirms that",
        complies="was assessed and its {system} meets",
        covers="in the following activities",
        validity="Certified on {issued}; the renewal date is {expires}.",
        since="The date of original certification is {first}.",
        traps=("Interim visit", "Assessment date"),
        styles=("long", "short", "slash", "ordinal", "dots"),
    ),
    _words(
        "first-issued",
        "Certificate of Compliance",
        "Certified company; Location address; Scope of activities; ISO standard; SoA; Cert No; First issued; "
        "This issue valid from; Reissued; Valid to; Issued by; Accreditation body; Location schedule",
        certify="certifies that",
        complies="complies, through its {system}, with",
        covers="covering",
        validity="Valid from {issued} to {expires}, subject to annual surveillance.",
        since="First issued {first}.",
        traps=("Surveillance audit on or before", "Document ref."),
    ),
    _words(
        "licence",
        "Certified Management System",
        "Licensee; Licensed premises; Licensed activities; Specification; Statement of Applicability; Licence No.; "
        "Licence first granted; Licence period from; Licence varied; Licence period to; Licensor; "
        "Licensor accredited by; Licensed additional premises",
        certify="A licence to use the mark is held by",
        complies="whose {system} has been verified against",
        covers="The licence is restricted to",
        validity="The licence period is from {issued} to {expires}.",
        since="The licence was first granted on {first}.",
        traps=("Fee due", "Inspection visit"),
    ),
    _words(
        "schedule",
        "Certificate of Registration",
        "Registered firm; Principal address; Schedule of activities; Registered against; "
        "Version of the Statement of Applicability; Firm registration no.; Date first entered on the register; "
        "Registration period begins; Entry amended; Registration period ends; Register kept by; "
        "Register accredited by; Schedule of premises",
        certify="The following firm has been entered on the register:",
        complies="as operating {a} {system} conforming to",
        covers="for the activities in this schedule",
        validity="The registration period begins on {issued} and ends on {expires}.",
        since="The firm was first entered on the register on {first}.",
        traps=("Subscription paid to", "Desk review"),
    ),
    _words(
        "short-form",
        "CERTIFICATE",
        "Holder; At; Scope; Std; SoA; No.; Since; From; Amended; To; By; Accr.; Also at",
        certify="Certificate for",
        complies="{system}:",
        covers="Scope",
        validity="{issued} to {expires}.",
        since="Held since {first}.",
        traps=("Next visit", "Client"),
    ),
    _words(
        "certification-decision",
        "Certificate of Certification",
        "Name of the certified client; Geographical location; Scope of certification with respect to activities; "
        "Management system standard; Statement of Applicability version; Unique identification code; "
        "Date of granting initial certification; Effective date of certification; Effective date of last change; "
        "Date of expiry; Name of the certification body; Accreditation symbol; Other sites within the certification",
        complies="has {a} {system} certified as conforming to",
        covers="The scope of certification is",
        validity="The effective date of certification is {issued}; the date of expiry is {expires}.",
        since="Initial certification was granted on {first}.",
        traps=("Certification decision", "Reference of the audit report"),
    ),
    _words(
        "welsh",
        "Tystysgrif Gofrestru|Certificate of Registration",
        "Sefydliad|Organisation; Cyfeiriad|Address; Cwmpas|Scope; Safon|Standard; "
        "Datganiad Cymhwysedd|Statement of Applicability; Rhif y dystysgrif|Certificate number; "
        "Cofrestrwyd gyntaf|First registered; Dyddiad cyhoeddi|Date of issue; Diwygiwyd|Revised; "
        "Dyddiad dod i ben|Expiry date; Corff ardystio|Certification body; Achredwyd gan|Accredited by; "
        "Safleoedd eraill|Other sites",
        styles=("long", "welsh", "slash", "dots"),
        language="cy",
        traps=("Archwiliad nesaf|Next surveillance audit", "Dyddiad yr archwiliad|Audit date"),
        also={"certify": "Tystir drwy hyn fod", "complies": "yn cydymffurfio â gofynion"},
    ),
    _words(
        "welsh-period",
        "Tystysgrif|Certificate",
        "Deiliad|Holder; Prif swyddfa|Head office; Gweithgareddau|Activities; Yn unol â|In accordance with; "
        "Datganiad Cymhwysedd|Statement of Applicability; Cyfeirnod|Reference; Ardystiwyd ers|Certified since; "
        "Yn ddilys o|Valid from; Diweddarwyd|Updated; Yn ddilys tan|Valid until; Ardystiwyd gan|Certified by; "
        "Corff achredu|Accreditation body; Lleoliadau|Locations",
        styles=("long", "welsh", "zero", "slash"),
        language="cy",
        traps=("Ymweliad nesaf|Next visit", "Rhif cleient|Client number"),
        also={"certify": "Rhoddir y dystysgrif hon i", "complies": "am system sy'n bodloni"},
    ),
    _words(
        "german",
        "Zertifikat|Certificate",
        "Zertifikatsinhaber|Certificate holder; Anschrift|Address; Geltungsbereich|Scope; Norm|Standard; "
        "Erklärung zur Anwendbarkeit|Statement of Applicability; Zertifikat-Nr.|Certificate No.; "
        "Erstzertifizierung|Initial certification; Gültig ab|Valid from; Geändert am|Amended on; "
        "Gültig bis|Valid until; Zertifizierungsstelle|Certification body; Akkreditiert durch|Accredited by; "
        "Weitere Standorte|Further sites",
        styles=("dots", "iso", "german"),
        language="de",
        traps=("Nächstes Überwachungsaudit|Next surveillance audit", "Auditdatum|Audit date"),
        also={"certify": "Hiermit wird bescheinigt, dass", "complies": "die Anforderungen erfüllt von"},
    ),
    _words(
        "french",
        "Certificat|Certificate",
        "Titulaire|Holder; Adresse|Address; Domaine d'application|Scope; Référentiel|Standard; "
        "Déclaration d'applicabilité|Statement of Applicability; N° de certificat|Certificate no.; "
        "Certification initiale|Initial certification; Date d'effet|Effective date; Révisé le|Revised on; "
        "Date d'expiration|Expiry date; Organisme certificateur|Certification body; Accrédité par|Accredited by; "
        "Autres sites|Other sites",
        styles=("slash", "french", "dots"),
        language="fr",
        traps=("Prochain audit de suivi|Next surveillance audit", "Date d'audit|Audit date"),
        also={"certify": "Nous certifions que", "complies": "satisfait aux exigences de"},
    ),
    _words(
        "turkish",
        "Sertifika|Certificate",
        "Kuruluş|Company; Adres|Address; Kapsam|Scope; Standart|Standard; "
        "Uygulanabilirlik Bildirgesi|Statement of Applicability; Sertifika No|Certificate No; "
        "İlk Belgelendirme Tarihi|First Certification Date; Yayın Tarihi|Issue Date; "
        "Revizyon Tarihi|Revision Date; Geçerlilik Tarihi|Expiry Date; Belgelendirme Kuruluşu|Certification Body; "
        "Akreditasyon|Accreditation; Diğer Adresler|Other Addresses",
        styles=("dots", "slash"),
        language="tr",
        traps=("1. Gözetim|1st Surveillance", "2. Gözetim|2nd Surveillance"),
        also={"certify": "Bu sertifika ile", "complies": "şartlarına uygunluğu onaylanır:"},
    ),
    _words(
        "spanish",
        "Certificado|Certificate",
        "Empresa|Company; Dirección|Address; Alcance|Scope; Norma|Standard; "
        "Declaración de aplicabilidad|Statement of Applicability; Número de certificado|Certificate number; "
        "Primera certificación|First certification; Fecha de emisión|Date of issue; Modificado|Modified; "
        "Válido hasta|Valid until; Entidad de certificación|Certification body; Acreditado por|Accredited by; "
        "Otros emplazamientos|Other sites",
        styles=("slash", "iso"),
        language="es",
        traps=("Próximo seguimiento|Next surveillance", "Fecha de auditoría|Audit date"),
        also={"certify": "Se certifica que", "complies": "cumple los requisitos de"},
    ),
)


def of(layout: str, bilingual: bool = False) -> tuple[Words, ...]:
    """The vocabularies on the layout's side of the split; never one of the other side."""
    side = held_out(layout)
    return tuple(w for w in VOCABULARIES if wording_held_out(w.name) == side and w.bilingual == bilingual)
