"""The signs of a certificate, and of papers that speak of certificates and are none: tables of words."""

import re

from extractors.signs import ANYWHERE, HEAD, TITLE, sign

CERTIFICATE_LABELS = (
    sign(
        1.5,
        ANYWHERE,
        r"certificate\s*(identity\s*)?(no\b|number|nr\b|num\b|#|id\b|ref)",
        r"registration\s*(no\b|number|nr)",
        r"\bcert(ificate)?\.? ?(no|ref)\b",
        r"\b(award|licence|certification) (no\b|number|ref)",
        r"(sertifi[kc]a|belge) no",
        r"zertifikat-?(registrier)?nr",
        r"approval number",
    ),
    sign(
        1.5,
        ANYWHERE,
        r"expir(y|es|ation)",
        r"valid (until|till|to|thru|through|from)",
        r"\bgood (until|through)\b",
        r"validity",
        r"certification (date|decision)",
        r"date of (initial |first |original )?(certification|registration|issue|approval|expiry)",
        r"(effective|issue|initial certification|registration) date",
        r"date issued",
        r"recertification due",
        r"\b(cycle|period|validity) (start|end|begin)s?\b",
        r"\beffective from\b",
        r"\b(first|originally|initially) (awarded|granted|certified|registered|issued)\b",
        r"\b(certified|registered) since\b",
        r"ge[çc]erlili[kğg]",
        r"gültig",
        r"válido",
    ),
)
"""The labels of a certificate's number and of its dates."""

CERTIFICATE_SIGNS = (
    sign(
        2.5,
        TITLE,
        r"\bcertificate\b",
        r"\bcertificate of (registration|approval|conformity|compliance)",
        r"\battestation of (compliance|conformity)\b",
        r"\bstar certification\b",
        r"\bzertifikat\b",
        r"\bsertifi[kc]",
    ),
    sign(0.5, ANYWHERE, r"\bcertificate\b", r"sertifi[kc]", r"zertifikat", r"certificado", r"certificat\b"),
    sign(
        2.0,
        ANYWHERE,
        r"this (is to )?certif(y|ies)",
        r"hereby certif",
        r"certifies that",
        r"is to certify",
        r"\bis certified to$",
        r"let it be known that",
        r"overall compliant rating",
        r"has been (assessed|audited|awarded|registered|certified|granted)",
        r"has assessed the (entity|organi[sz]ation|company) named",
        r"awarded to",
        r"(conforms?|complies|compliance|conformity|comply|conform) (to|with) the (requirements|following|standard)",
        r"meets the (requirements|criteria) of",
        r"meets the requirements",
        r"this document (confirms|attests) that",
        r"(operates?|maintains?|implemented|applies|established) (an? |its )?([\w\s]{0,40})management system",
        r"management system of\b",
        r"fulfil+s? the requirements",
        r"management system (fulfil+s|meets|satisfies|complies|conforms)\b",
    ),
    *CERTIFICATE_LABELS,
    sign(
        0.5,
        ANYWHERE,
        r"scope\b",
        r"activities",
        r"in respect of",
        r"for the following",
        r"\bkapsam",
        r"geltungsbereich",
    ),
    sign(0.5, TITLE, r"\biso(/iec)? ?\d{4,5}"),
    sign(0.5, ANYWHERE, r"statement of applicability", r"\bsoa\b"),
    sign(
        1.0,
        ANYWHERE,
        r"accredit",
        r"\b(ukas|anab|dakks|rva|jas-?anz|inab|nabcb|uaf|enac|cofrac|accredia|t[uü]rkak|egac|swedac|belac)\b",
        r"surveillance",
        r"certification body",
        r"on behalf of",
    ),
)

LISTS_SUPPLIERS = sign(
    4.0,
    HEAD,
    r"^(suppliers?|vendors?|contractors?|third part(y|ies))( names?)?$",
    r"\b(supplier|vendor|contractor|third[ -]party) (list|register|log|inventory)\b",
    r"\b(list|register) of (suppliers|vendors|contractors|third parties)\b",
)
"""A list of many suppliers gives the status of none by its own publication."""

NOT_A_CERTIFICATE = (
    LISTS_SUPPLIERS,
    sign(
        3.0,
        HEAD,
        r"system level security policy",
        r"\bminutes of\b",
        r"\bagenda\b(?! item)",
        r"risk assessment",
        r"questionnaire",
        r"white ?paper",
        r"brochure",
        r"\bblog\b",
        r"\binvoice\b",
    ),
    sign(
        2.0,
        ANYWHERE,
        r"\b(our|we are|we have|we take|our customers|our clients|contact us|learn more|read more|dear)\b",
    ),
    sign(
        2.0,
        ANYWHERE,
        r"aligned (to|with) (iso|the)",
        r"iso[^.]{0,20}aligned",
        r"placeholder",
        r"specimen",
        r"sample only",
        r"data security and protection toolkit",
    ),
    sign(
        6.0,
        ANYWHERE,
        r"\bjustification\b[\s\S]{0,400}^(a\.)?5\.1\b",
        r"^(a\.)?5\.1\b.{0,20}policies for information security",
        r"\bis not a certificate\b",
        r"\baudit plan\b",
        r"\bopening meeting\b",
        r"\bis (hereby )?withdrawn with effect\b",
        r"^notice: certificate\b",
        r"\bproposal (number|no|for certification)\b",
        r"\b(quotation|quote) (number|no|for)\b",
        r"\bdate of proposal\b",
        r"\b(liability insurance|policy holder|sum insured|authorised insurer)\b",
        r"\bstage [12] audit\b[^.]{0,60}\b(planned|scheduled|will|begins?)\b",
    ),
)
"""What a page about certificates says: an offer, a report, the list of the standard's controls that apply."""

OF_A_PERSON = re.compile(
    r"\bcertificate of (?:completion|attendance|participation|training)\b"
    r"|\bcertificate of achievement\b(?!(?:.|\n)*\b"
    r"(?:assessed|audited|meets the requirements|complies|conforms|management system)\b)"
    r"|\b(?:for )?(?:passing|having passed|attending) the (?:\w+ ){0,2}(?:exam\w*|course|training)\b"
    r"|\bsuccessfully completed\b(?![^.]{0,60}\b(?:audit|assessment|certification)\b)"
    r"|\bhas (?:completed|attended|passed)\b[^.]{0,40}\b(?:course|training|exam\w*)\b",
    re.IGNORECASE,
)
"""Words of a certificate that says what a person has learnt."""
