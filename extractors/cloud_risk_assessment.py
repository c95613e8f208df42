"""Cloud risk assessments: which services hold the data, where, and what is stated of each risk and control.

Forms, papers and workbooks differ, so services are read from a table where there is one, then beside labels,
then from prose with a doubt; controls are read as the sentence that states them (``topics``).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from evidence.contents import CloudRiskAssessment, ServiceType
from evidence.document import Reading
from evidence.fields import Day, Doubt, Found, Missing, Text
from evidence.wording import denies
from extractors.advice import advised
from extractors.answers import as_name
from extractors.columns import under, value_under
from extractors.data_risk_model import risk_class
from extractors.labels import labelled, rows, squash, value_of
from extractors.mentions import providers_in, regions_in
from extractors.names import goes_on, has_legal_form, looks_like_organisation
from extractors.phrases import first, more_doubted
from extractors.spans import Span, found, joined
from extractors.statements import Statement, statements
from extractors.topics import TOPICS, is_claim, stated
from extractors.values import Parsed, date_order, find_dates, fold

ORGANISATION = (
    "organisation name", "name of organisation", "organisation", "data controller", "applicant",
    "applicant organisation",
    "organization", "organization name", "company", "company name", "trust name", "prepared for", "customer",
)  # fmt: skip
ORGANISATION_WEAK = ("prepared for", "customer", "company")
BODY = ("trust", "university", "institution")
"""Words of names more often than labels: asked only where no other label has a name."""
SYSTEM = (
    "system name", "name of system", "name of the system", "system assessed", "system", "system or service",
    "system/service", "system / service assessed", "system or service assessed",
    "information system", "system / environment", "environment", "environment name", "platform", "platform name",
    "application name", "service name", "service assessed", "name of service", "solution", "project",
    "project name", "service",
)  # fmt: skip
SYSTEM_WEAK = ("project", "project name", "service", "solution", "platform", "environment")
SYSTEM_PLAIN = tuple(label for label in SYSTEM if label not in SYSTEM_WEAK)
ASSESSED = (
    "date of assessment", "assessment date", "assessed on", "date assessed", "date of risk assessment",
    "risk assessment date",
    "assessment completed", "assessment completed on", "date completed", "completed on", "assessment carried out on",
    "date of this assessment", "assessed", "date",
)  # fmt: skip
ASSESSED_WEAK = ("date", "date completed", "completed on")
STOPS = (
    "review date", "next review", "next review date", "date of next review", "date of review", "review due",
    "reviewed on",
    "issue date", "date issued", "approved on", "date approved", "approval date", "assessor", "assessed by",
    "author", "completed by", "prepared by", "version",
    "system owner", "system description", "owner", "cloud provider", "provider", "region", "regions",
    "service type", "status",
    "date of previous assessment", "previous assessment", "last assessed", "organisation code", "ods code",
    "start date",
    "system reference",
)  # fmt: skip

PROVIDERS = (
    "cloud provider", "cloud service provider", "cloud providers", "provider", "service provider", "hosting provider",
    "supplier", "csp",
)  # fmt: skip

PROVIDER_HEAD = re.compile(
    r"(?:cloud )?(?:service )?(?:provider|supplier|vendor|host)s?|CSP|cloud|provider name|hosting provider"
    r"|hosted by",
    re.I,
)
TYPE_HEAD = re.compile(
    r"(?:cloud )?(?:service |delivery )?(?:types?|models?)|types? of (?:cloud )?service"
    r"|(?:cloud )?service types?|service category",
    re.I,
)
REGION_HEAD = re.compile(
    r"(?:cloud |hosting |azure |aws |data cent(?:re|er) |storage |primary |data )?(?:regions?"
    r"|locations?)(?: ?/ ?location)?"
    r"|region\(s\)|data cent(?:re|er)s?|location\(s\)|backup region|secondary region|region or location",
    re.I,
)

ANSWER_HEAD = re.compile(r"purpose|notes?|comments?|answer|response|question|description|likelihood|impact", re.I)
"""Other heads of the columns of such tables."""

_TYPES = (
    (ServiceType.SAAS, re.compile(r"\bSaaS\b|\bsoftware[ -]as[ -]a[ -]service\b", re.I)),
    (ServiceType.PAAS, re.compile(r"\bPaaS\b|\bplatform[ -]as[ -]a[ -]service\b", re.I)),
    (ServiceType.IAAS, re.compile(r"\b[Il1]aaS\b|\binfrastructure[ -]as[ -]a[ -]service\b", re.I)),
    (
        ServiceType.STORAGE,
        re.compile(
            r"\b(?:cloud|blob|object|file|bucket|S3) storage\b|\bstorage account\b"
            r"|(?<=\bas )storage\b(?=\W*$|[.,]| (?:in|from|and|service)\b)",
            re.I,
        ),
    ),
)
_ONLY_TYPES = re.compile(
    r"(?:\W*(?:(?:software|platform|infrastructure)[ -]as[ -]a[ -]service|[SPI]aaS"
    r"|(?:cloud |blob |object |file )?storage|and)\b\W*)+",
    re.I,
)
"""Kinds of service and nothing else."""
SERVICE_HEAD = re.compile(r"(?:cloud )?services?(?: used)?", re.I)
_STORAGE_CELL = re.compile(r"\bstorage\b", re.I)
_OWN = re.compile(
    r"consensus assessments? initiative|\bCAIQ\b"
    r"|(?:vendor|supplier"
    r"|provider)(?:'s)? (?:security )?(?:self-assessment|questionnaire)",
    re.I,
)
_DATA_HEADING = re.compile(
    r"\bunderstand\w*\b.*\bdata\b|\bdata\b.*\b(?:types?|description|involved|class\w*)\b"
    r"|^the data$|\bstep 1\b",
    re.I,
)
_DATA_WORDS = re.compile(
    r"\b(?:pseudonymised|identifiable|anonymised|aggregated|special category|personal data|patient\w*|records?"
    r"|episodes?|data ?sets?)\b",
    re.I,
)
_DATA_SAYS = re.compile(
    r"\bdata types? (?:is|are|include)|\brisk profile (?:class|level)|\bdata risk model\b"
    r"|\bthe data (?:are|is|consist\w*|comprise\w*)\b.*\b(?:patient|record|pseudonym|identif)",
    re.I,
)


def extract_cloud_risk_assessment(reading: Reading) -> CloudRiskAssessment:
    """Read one assessment; what it does not state stays ``Missing``."""
    made = statements(reading)
    return CloudRiskAssessment(
        organisation_name=_whole(_organisation(reading, made), reading),
        system_name=first(
            _system_labelled(reading, SYSTEM_PLAIN),
            lambda: _system_in_title(made),
            lambda: _system_after_title(reading),
            lambda: _system_after_organisation(made),
            lambda: _system_labelled(reading, SYSTEM_WEAK),
            lambda: _system_in_prose(made),
            lambda: _system_on_title_line(reading),
        ),
        assessed_on=_assessed(reading, made),
        service_type=_service_types(reading, made),
        provider=_providers(reading, made),
        region=_regions(reading, made),
        risk_class=risk_class(reading, made),
        data_understood=_data_understood(made),
        providers_own=_providers_own(made),
        **{name: _of_one_cell(stated(made, name, cloud=True)) for name in TOPICS},
    )


_TWO_CELLS = re.compile(
    r"[A-Z]\w+(?: [a-z]\w*){1,5} (?:When|The|If|All|Storage|Databases|Each|Any|Every|At|Our)\b|.*\ba the\b"
)
"""A sentence that begins again after a few words: a table's cells were read across, line by line."""


def _of_one_cell(said: Text) -> Text:
    """A control whose sentence mixes two cells is doubted."""
    mixed = isinstance(said, Found) and _TWO_CELLS.match(str(said.value)) is not None
    return more_doubted(said, Doubt.UNSURE_EXTENT) if mixed else said


def _system_labelled(reading: Reading, labels: Sequence[str]) -> Text:
    stops = (*STOPS, *ORGANISATION, *ASSESSED, *(label for label in SYSTEM if label not in labels))
    return first(
        value_of(reading, labels, _as_system, below=False, stops=stops, weak=SYSTEM_WEAK),
        lambda: value_under(reading, labels, _as_system, stops=stops, weak=SYSTEM_WEAK),
    )


def _as_system(text: str) -> list[Parsed[str]]:
    """A name; "Cloud storage" or "Platform as a Service (PaaS)" under "Service" is a kind of service."""
    return [one for one in as_name(text) if not _ONLY_TYPES.fullmatch(one.value)]


def _whole(name: Text, reading: Reading) -> Text:
    """A name that is printed elsewhere as a part of a longer one is doubted."""
    longer = isinstance(name, Found) and goes_on(name.value, " ".join(reading.text.split()))
    return more_doubted(name, Doubt.UNSURE_EXTENT) if longer else name


def _organisation(reading: Reading, made: Sequence[Statement]) -> Text:
    stops = (*STOPS, *SYSTEM, *ASSESSED)
    return first(
        value_of(reading, ORGANISATION, as_name, below=False, stops=stops, weak=ORGANISATION_WEAK),
        lambda: value_under(reading, ORGANISATION, as_name, stops=stops, weak=ORGANISATION_WEAK),
        lambda: value_of(reading, BODY, as_name, below=False, stops=stops, weak=BODY),
        lambda: _name_in_title(made),
    )


def _name_in_title(made: Sequence[Statement]) -> Text:
    """A heading among the first, or a line with a full stop, that has the look of an organisation's name."""
    for one in made[:5]:
        if named := _named_with_system(one.text):
            return found(named["name"], one.span.part(*named.span("name")), {Doubt.NO_LABEL})
        if (
            (one.is_heading or _NAME_AND_STOP.fullmatch(one.text))
            and looks_like_organisation(one.text)
            and not re.search(r"assess|\brisk\b|cloud|policy", one.text, re.I)
        ):
            return found(one.text.rstrip("."), one.span, {Doubt.NO_LABEL})
    return Missing()


_NAME_AND_SYSTEM = re.compile(r"(?P<name>[^-–—|]{3,80}?)\s+[-–—|]\s+(?P<system>[^-–—|]{3,80})")
""" "Alder University - Beech Data Store", in one line under a title."""


def _named_with_system(text: str) -> re.Match[str] | None:
    named = _NAME_AND_SYSTEM.fullmatch(text)
    both = named and looks_like_organisation(named["name"]) and _could_be_system(named["system"])
    return named if both else None


_NAME_AND_STOP = re.compile(r"(?:(?:[A-Z][\w'’&-]*|&|of|and|for|the)\s?){2,9}\.")


_TITLE_OF = re.compile(
    r"^(?P<name>[A-Z][\w&'’/. ]{2,80}?)\s*[-–—:|]\s*(?:(?:public |the )?cloud|hosting|risk)\b.*\bassessment\b", re.I
)
_TITLE_FOR = re.compile(r"\b(?:risk )?assessment (?:for|of) (?:the )?(?P<name>[A-Z][\w&'’/. -]{2,80})$")


def _system_in_title(made: Sequence[Statement]) -> Text:
    """ "Cloud risk assessment for X" or "X - cloud risk assessment" among the first headings."""
    for one in made[:5]:
        for pattern in (_TITLE_FOR, _TITLE_OF) if one.is_heading else ():
            for match, span in one.span.matches(pattern, "name"):
                return found(match["name"].strip(), span, {Doubt.WEAK_LABEL})
    return Missing()


_TITLE_LABEL = (
    "cloud risk assessment", "risk assessment", "cloud hosting risk assessment", "cloud storage risk assessment",
    "cloud security risk assessment", "public cloud risk assessment", "risk assessment of cloud hosting",
)  # fmt: skip


def _system_after_title(reading: Reading) -> Text:
    """ "Cloud risk assessment: X", with the lines that the title goes on in."""
    for item in labelled(reading, _TITLE_LABEL, below=False):
        label = item.label_span
        colon = label.words[-1].text.endswith(":")
        opens = label.words[0] in {line.words[0] for line in label.page.lines[:6]}
        if item.place == "same-line" and colon and opens and label.page.number == 1:
            name = joined([item.value, *_title_below(label, item.value)])
            if _could_be_system(name.text):
                return found(name.text.strip(" ."), name, {Doubt.WEAK_LABEL})
    return Missing()


def _system_after_organisation(made: Sequence[Statement]) -> Text:
    """ "Alder University: Beech Data Store" under a title, where the organisation stands alone above it too."""
    alone = {fold(one.text) for one in made[:3] if one.is_heading and looks_like_organisation(one.text)}
    for one in made[:5]:
        if named := _named_with_system(one.text):
            return found(named["system"], one.span.part(*named.span("system")), {Doubt.WEAK_LABEL})
        parted = not one.is_heading and not one.in_table and not one.text.endswith(".")
        if parted and fold(one.heading) in alone and len(one.span.words) <= 8 and _could_be_system(one.text):
            return found(one.text, one.span, {Doubt.WEAK_LABEL})
    return Missing()


def _could_be_system(text: str) -> bool:
    """Whether what a title names is a system: no organisation, no date, and no single plain word like "Summary"."""
    single = text.istitle() and len(text.split()) == 1
    other = has_legal_form(f"{text}.") or _BODY.search(text) or any(map(str.isdigit, text))
    return text[0].isupper() and not single and not other


_BODY = re.compile(
    r"\b(?:NHS|Trust|University|Council|Hospitals?|Board|College|Foundation|Hospice|Group|Institute|Department|School"
    r"|Partnership|Summary|Overview|Template|Guidance|Draft|Appendix)\b"
)


def _title_below(label: Span, value: Span) -> list[Span]:
    """The line right under a title in the same print and around the same middle: its rest."""
    page = label.page
    line = next((one for one in page.lines if label.words[0] in one.words), None)
    if line is None or value.words[-1] not in line.words or not page.laid_out:
        return []
    above, height = line.box, line.box.height
    below = [
        Span(page, one.words)
        for one in page.lines
        if 0 < one.box.top - above.top < 2.2 * height
        and abs(one.box.height - height) < 0.3 * height
        and abs(one.box.x0 + one.box.x1 - above.x0 - above.x1) < height
    ]
    return below[:1]


_CLOUD_FOR = re.compile(
    r"\b(?:assess\w*|risks?) [^.;]{0,40}\bcloud (?:services? |hosting )?for "
    r"(?P<name>(?:the )?[A-Z][^.;,]{1,60}?)(?=[.;,]|$)"
)


def _system_in_prose(made: Sequence[Statement]) -> Text:
    """ "This paper assesses the risk of using public cloud for X." """
    for one in made:
        for match, span in one.span.matches(_CLOUD_FOR, "name"):
            return found(match["name"].strip(), span, {Doubt.NO_LABEL})
    return Missing()


_TITLE_LINE = re.compile(
    r"(?:[\w-]+ ){0,2}risk assessment (?:of|for) [^.;]{0,40}\b(?:cloud|hosting)(?: services?| hosting)? for "
    r"(?P<name>(?:the )?[A-Z][^.;,]{1,60})",
    re.I,
)


def _system_on_title_line(reading: Reading) -> Text:
    """The same in a title that nothing on a scan sets off from the lines around it."""
    for page in reading.pages[:1]:
        for line in page.lines[:8]:
            span = Span(page, line.words)
            if _TITLE_LINE.fullmatch(span.text):
                name = next(part for _, part in span.matches(_TITLE_LINE, "name"))
                return found(name.text, name, {Doubt.NO_LABEL, Doubt.UNSURE_EXTENT})
    return Missing()


_ASSESSED_SAID = re.compile(
    r"(?:\b(?:was|were) (?:assessed|carried out|completed|undertaken)|^assessed"
    r"|^assessment (?:completed|carried out|made|undertaken)) on (?P<date>\d.{6,20})",
    re.I,
)


def _assessed_in_prose(made: Sequence[Statement], parse: Callable[[str], list[Parsed[date]]]) -> Day:
    for one in made:
        for _, span in one.span.matches(_ASSESSED_SAID, "date"):
            for parsed in parse(span.text)[:1]:
                doubts = {*parsed.doubts, Doubt.NO_LABEL}
                return found(parsed.value, span.part(parsed.start, parsed.end), doubts, parsed.rivals)
    return Missing()


def _assessed(reading: Reading, made: Sequence[Statement]) -> Day:
    order = date_order(reading.text)
    day_first = True if order is None else order

    def parse(text: str) -> list[Parsed[date]]:
        return find_dates(text, day_first)

    return first(
        value_of(reading, ASSESSED, parse, below=False, stops=STOPS, weak=ASSESSED_WEAK),
        lambda: value_under(reading, ASSESSED, parse, stops=(*STOPS, *SYSTEM, *ORGANISATION), weak=ASSESSED_WEAK),
        lambda: _assessed_in_prose(made, parse),
    )


# --- services -----------------------------------------------------------------------------------------


def _beside(reading: Reading, head: re.Pattern[str], labels: Sequence[str]) -> list[Span]:
    """The cells under a head; where no table has them, what stands beside the labels."""
    cells = [cell for cell in under(reading, head) if fold(cell.text)]
    if any(_is_label(cell.text) for cell in cells):
        cells = []  # a form: what stands below a label is the next label
    stops = ("provider", "region", "service type", *STOPS)
    kept = [stop for stop in stops if stop not in labels]
    beside = [item.value for item in labelled(reading, labels, below=False, stops=kept) if item.firm]
    return cells or [value for value in beside if not _is_label(value.text)]


def _is_label(text: str) -> bool:
    bare = text.strip(" .:*")
    heads = (PROVIDER_HEAD, TYPE_HEAD, REGION_HEAD, ANSWER_HEAD)
    return squash(bare) in _LABELS or any(head.fullmatch(bare) for head in heads)


_LABELS = frozenset(squash(label) for label in (*ORGANISATION, *SYSTEM, *ASSESSED, *STOPS))


def _service_types(reading: Reading, made: Sequence[Statement]) -> tuple[Found[ServiceType], ...]:
    labels = ("service types", "service type", "cloud service types", "cloud service type", "type of service",
    "type of cloud service",
              "types of cloud service", "service model", "cloud service model")  # fmt: skip
    beside = _beside(reading, TYPE_HEAD, labels)
    hits: list[tuple[ServiceType, Span, tuple[Doubt, ...]]] = [
        (kind, part, ()) for cell in beside for kind, part in _types_in(cell, cell=True)
    ]
    if not hits:
        hits = [(kind, part, ()) for cell in _kinds_of_service(reading) for kind, part in _types_in(cell, cell=True)]
    if not hits:
        prose = [one for one in made if not one.is_heading and not denies(one.text) and not one.text.endswith("?")]
        hits = [
            (kind, part, _prose_doubts(kind, one))
            for one in prose
            for kind, part in _types_in(one.span, cell=_LISTS_SERVICES.search(one.text) is not None)
        ]
    return _once((kind, str(kind), part, doubts) for kind, part, doubts in hits)


def _kinds_of_service(reading: Reading) -> list[Span]:
    """The cells under "Service", where each of them is a kind of service and not a name."""
    cells = [cell for cell in under(reading, SERVICE_HEAD) if fold(cell.text)]
    return cells if all(_ONLY_TYPES.fullmatch(cell.text) for cell in cells) else []


_LISTS_SERVICES = re.compile(r"\b(?:uses?|following|types? of)\b[^:]*\bservices?\b[^:]*:", re.I)
"""A sentence that ends in a list of service types."""


def _prose_doubts(kind: ServiceType, one: Statement) -> tuple[Doubt, ...]:
    advice = one.span.words[0] in advised(one.span.page)
    return (Doubt.NO_LABEL,) if kind is ServiceType.STORAGE or advice else ()


def _types_in(span: Span, *, cell: bool) -> Iterator[tuple[ServiceType, Span]]:
    for kind, pattern in _TYPES:
        for _, part in span.matches(_STORAGE_CELL if cell and kind is ServiceType.STORAGE else pattern):
            yield kind, part


MOST_PROVIDERS = 3
"""A column of more is one that the table below has run into: only names that are known are providers there."""


def _providers(reading: Reading, made: Sequence[Statement]) -> tuple[Found[str], ...]:
    labels = (
        "cloud provider",
        "cloud service provider",
        "cloud providers",
        "provider",
        "service provider",
        "hosting provider",
        "supplier",
        "csp",
    )
    beside = map(_without_next_label, _beside(reading, PROVIDER_HEAD, labels))
    cells = [part for cell in beside for part in _apart(cell, _names_provider)]
    given = [cell for cell in cells if len(cell.words) <= 6 and not _nothing(cell)]
    crowded = len(given) > MOST_PROVIDERS
    known = [cell for cell in given if _names_provider(cell)] if crowded else []
    if given:
        doubts = (Doubt.UNSURE_EXTENT,) if crowded and not known else ()
        return _once((cell.text.strip(" .,;:"), _usual(cell), cell, doubts) for cell in known or given)
    prose = [one for one in made if not one.is_heading]
    return _once((_bare(part), name, part, (Doubt.NO_LABEL,)) for one in prose for name, part in providers_in(one.span))


_NEXT_LABEL = re.compile(r"\.\s+[A-Z][\w ]{2,30}:\s")


def _without_next_label(cell: Span) -> Span:
    """A value of a line of several: "Microsoft Azure. Service model: SaaS. Region: UK South" gives the first."""
    following = _NEXT_LABEL.search(cell.text)
    return cell.part(0, following.start()) if following and following.start() else cell


def _apart(cell: Span, known: Callable[[Span], bool]) -> list[Span]:
    """The lines of a cell, where each of them is a value of its own: rows of a table that runs them together."""
    lines = list(rows(cell))
    return lines if len(lines) > 1 and all(map(known, lines)) else [cell]


def _names_provider(line: Span) -> bool:
    return any(providers_in(line))


def _names_region(line: Span) -> bool:
    return any(regions_in(Statement(line, heading="cloud region")))


def _usual(cell: Span) -> str:
    return next((name for name, _ in providers_in(cell)), cell.text)


def _nothing(cell: Span) -> bool:
    return (
        re.fullmatch(r"(?:none|n/?a|tbc|tbd|-|not applicable|yes|no|provider|region)\W*", cell.text, re.I) is not None
    )


def _regions(reading: Reading, made: Sequence[Statement]) -> tuple[Found[str], ...]:
    labels = ("cloud region", "cloud regions", "region", "regions", "hosting region", "azure region", "aws region",
    "region(s)",
              "data centre region", "primary region", "secondary region", "backup region")  # fmt: skip
    lines = [line for cell in _beside(reading, REGION_HEAD, labels) for line in _apart(cell, _names_region)]
    beside = [part for line in lines for part in _split(line) if not _nothing(part)]
    if beside:
        return _once((_bare(part), _bare(part), part, _region_doubts(part)) for part in beside)
    return _once((name, name, part, (Doubt.NO_LABEL,)) for one in made for name, part in regions_in(one))


def _region_doubts(part: Span) -> tuple[Doubt, ...]:
    named = _names_region(part) or re.fullmatch(r"(?:UK|London|Cardiff|United Kingdom)\W*", part.text)
    return (*(() if named else (Doubt.ODD_SHAPE,)), *((Doubt.UNSURE_EXTENT,) if _wraps(part) else ()))


def _wraps(part: Span) -> bool:
    """Whether the line under a region is the rest of its name: "europe-west2" over "(London)", "UK" over "South"."""
    if not part.page.laid_out:
        return False
    last = part.words[-1].box
    under = (
        line.text
        for line in part.page.lines
        if 0 <= line.box.top - last.bottom < 0.8 * last.height and line.box.x0 < last.x1
    )
    return any(re.match(r"\(|(?:South|West|North|East)\b", text) for text in under)


def _split(cell: Span) -> Iterator[Span]:
    """The parts of a cell that lists several regions."""
    start = 0
    for match in re.finditer(r"\s*(?:[,;/+&]|\band\b)\s*", cell.text):
        inside = cell.text[: match.start()].count("(") > cell.text[: match.start()].count(")")
        if not inside and match.start() > start:
            yield cell.part(start, match.start())
            start = match.end()
    if start < len(cell.text):
        yield cell.part(start, len(cell.text))


def _bare(part: Span) -> str:
    text = part.text.strip(" .,;:/&+")
    return text if text.count("(") == text.count(")") else text.strip("()")


T = TypeVar("T")


def _once(hits: Iterable[tuple[T, str, Span, tuple[Doubt, ...]]]) -> tuple[Found[T], ...]:
    """Each value once, known by its folded key; the first place counts."""
    kept: dict[str, Found[T]] = {}
    for value, key, part, doubts in hits:
        folded = fold(key).replace(" ", "")
        if folded and folded not in kept:
            kept[folded] = found(value, part, doubts)
    return tuple(kept.values())


# --- what the rules need beyond the fields ------------------------------------------------------------


def _data_understood(made: Sequence[Statement]) -> Text:
    """The first sentence that says what the data are: their types, or their class."""
    claims = [one for one in made if is_claim(one, cloud=True)]
    for one in claims:
        if _DATA_SAYS.search(one.text):
            return found(one.text, one.span)
    for one in claims:
        if _DATA_HEADING.search(one.heading) and _DATA_WORDS.search(one.text):
            return found(one.text, one.span)
    return Missing()


def _providers_own(made: Sequence[Statement]) -> Text:
    """The words that make this the provider's own questionnaire, from its title or its columns."""
    hit = next((one for one in made[:60] if _OWN.search(one.text)), None)
    return found(hit.text, hit.span) if hit else Missing()
