"""The places that a security policy names, each with its use: main, additional, back-up or disaster recovery.

A place is told by its postcode; what it is for is told by the label beside it, the row it stands in, or the
sentence that speaks of it. Registered offices and addresses to write to are not where data are.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from evidence.contents import Location, LocationRole
from evidence.document import Line, Page, PageSource, Reading
from evidence.fields import Doubt, Found
from extractors.labels import labelled, rows, squash
from extractors.names import LEGAL_FORM, is_column_head, join_lines, looks_like_address, split_address
from extractors.spans import Span, found, joined
from extractors.statements import Statement
from extractors.tables import Band, bands, gap_between, tables
from extractors.values import find_postcodes, fold

MAIN = (
    "primary site", "main site", "primary location", "main location", "primary data centre", "system location",
    "location of system",
    "physical location", "hosting location", "site address", "location", "site", "premises", "processing location",
    "storage location",
    "data centre", "server location", "address of site", "main processing site", "locations", "sites", "address",
)  # fmt: skip
BACKUP = (
    "backup site", "back-up site", "backup location", "back-up location", "off-site backup", "backups held at",
    "backups are held at",
    "backup data centre", "backup storage location", "offsite backup location", "secondary backup site",
    "secondary backup location",
    "backup", "back-up",
)  # fmt: skip
RECOVERY = (
    "disaster recovery site", "disaster recovery location", "dr site", "dr location", "recovery site",
    "disaster-recovery site",
    "business continuity site", "failover site", "disaster recovery data centre", "disaster recovery",
)  # fmt: skip
SECOND = ("secondary site", "secondary location", "secondary data centre")
ADDITIONAL = (
    "additional site",
    "additional location",
    "other site",
    "other location",
    "additional sites",
    "other locations",
)
ROLES = (
    *((label, LocationRole.MAIN) for label in MAIN),
    *((label, LocationRole.BACKUP) for label in (*BACKUP, *SECOND)),
    *((label, LocationRole.DISASTER_RECOVERY) for label in RECOVERY),
    *((label, LocationRole.ADDITIONAL) for label in ADDITIONAL),
)
STOPS = (
    "organisation", "owner", "system owner", "version", "status", "issue date", "review date", "approved by",
    "system name", "system",
    "registered office", "registered address", "contact", "contact address", "email", "telephone",
    "correspondence address", "website",
    "organisation address",
)  # fmt: skip

_RECOVERY = re.compile(r"\bdisaster|\bDR\b|\brecover|\bfail-?over|\bbusiness continuity|\bstand-?by\b", re.I)
_BACKUP = re.compile(
    r"\bback(?:ed|s|ing)?[ -]?ups?\b|\bbackups?\b|\btapes?\b|\bsecondary\b(?! (?:office|process))|\breplica", re.I
)
_NOT_A_SITE = re.compile(
    r"\bregistered (?:office|address)|\bcorrespond|\bcontact|\bwrite to|\btelephone|\bcommissioner"
    r"|\breport(?:ed)? to\b|\bsupplier\b.*\bregistered\b"
    r"|\bcertif|\bco-?ordinat|\bwebsite|\bemail",
    re.I,
)
_STANDS = re.compile(
    r"\b(?:housed|located|hosted|held|kept|stored|sited|based|situated|installed|provided|maintained|operated"
    r"|operates|processed|replicated|"
    r"backed up|is|are|centre|center|site|room|server|servers|equipment|located)\b[^.]*?\b(?:at|in|to|within"
    r"|from|is|are)\s+(?:the\s+)?(?=[A-Z0-9])",
    re.I,
)

_LABEL_INSIDE = re.compile(r"[A-Z][^:.;,]{2,40}:\s+(?=[A-Z0-9])")
"""A label with its colon: where the lines of a list are taken for one sentence, the next place begins after it."""

_ROLE_OF_LABEL = {squash(label): role for label, role in reversed(ROLES)}
"""The role of each label as labels are compared; of two that read alike the first counts."""

Place = Found[Location]


def locations(reading: Reading, made: Sequence[Statement]) -> tuple[Place, ...]:
    """Each place once, known by postcode and role or, without postcode, by its address."""
    kept: dict[tuple[str, str], Place] = {}
    for place in (*_beside_labels(reading), *_in_tables(reading), *_in_stacks(reading), *_in_sentences(made)):
        location = place.value
        key = (location.postcode or fold(location.address), str(location.role))
        known = any(code == key[0] for code, _ in kept)
        if key not in kept and not (known and location.role in (LocationRole.MAIN, LocationRole.ADDITIONAL)):
            kept[key] = place
    return _one_main([_clean(place) for place in _whole(list(kept.values())) if place.value.address])


_OF_A_LIST = re.compile(r"[•:]|\b(?:disaster|recovery|failover|continuity|DR)\b", re.IGNORECASE)


def _clean(place: Place) -> Place:
    """An address that holds a bullet or the label of another place has run into it."""
    if not _OF_A_LIST.search(place.value.address):
        return place
    return place.model_copy(update={"doubts": tuple(sorted({*place.doubts, Doubt.UNSURE_EXTENT}))})


def _whole(places: Sequence[Place]) -> list[Place]:
    """Without those that are only a part of a place that is known with its postcode."""
    known = [fold(place.value.address) for place in places if place.value.postcode]
    return [
        place
        for place in places
        if place.value.postcode or not any(fold(place.value.address) in address for address in known)
    ]


def _one_main(places: Sequence[Place]) -> tuple[Place, ...]:
    """The first main place stays main; further ones are additional."""
    made, seen = list[Place](), False
    for place in places:
        main = place.value.role is LocationRole.MAIN
        if main and seen:
            place = place.model_copy(update={"value": place.value.model_copy(update={"role": LocationRole.ADDITIONAL})})
        seen = seen or main
        made.append(place)
    return tuple(made)


def _beside_labels(reading: Reading) -> Iterator[Place]:
    roles = dict(ROLES)
    items = labelled(reading, tuple(roles), below=False, stops=STOPS)
    for item in items:
        span = item.value
        if not item.firm or item.place == "cell" or len(span.words) > 40 or _goes_on_leftwards(item.label_span):
            continue
        span = _to_its_end(span)
        text = join_lines([row.text for row in rows(span)])
        if find_postcodes(text) or looks_like_address(text):
            role = roles[item.label]
            doubts = {Doubt.WEAK_LABEL} if item.label in SECOND or item.label == "address" else set()
            yield _place(text, span, role, doubts)


def _goes_on_leftwards(label: Span) -> bool:
    """Whether the label is the end of a longer one, whose first word a scan gives as a line of its own."""
    box = label.box
    return label.page.source is PageSource.OCR and any(
        0 <= box.x0 - line.box.x1 < box.height and line.box.top < box.middle < line.box.bottom
        for line in label.page.lines
    )


_NEXT_SENTENCE = re.compile(r"(?:[^.]|\.(?=\S))*?\.(?=\s+[A-Z])")


def _to_its_end(span: Span) -> Span:
    """Without what begins a new sentence behind its postcode: a label that a line's end breaks is not known as one."""
    for code in find_postcodes(span.text)[:1]:
        if ends := _NEXT_SENTENCE.match(span.text, code.end):
            return span.part(0, ends.end())
    return span


def _in_tables(reading: Reading) -> Iterator[Place]:
    """Rows that hold an address: its cells are the address and the postcode, the others tell its use."""
    for page in reading.pages:
        for grid in tables(page):
            for row in grid.rows:
                for cells in _one_place_each(page, [cell for cell in row if cell and not _is_bullet(cell)]):
                    yield from _in_row(cells)


def _is_bullet(cell: Span) -> bool:
    """Whether a cell is the mark of a list's item: the items with their marks are no table."""
    return not any(map(str.isalnum, cell.text))


def _one_place_each(page: Page, cells: Sequence[Span]) -> list[Sequence[Span]]:
    """The rows that were taken for one, where each line holds a postcode or is the heads of the columns.

    On a scan nothing but the gaps tells the rows of a table without rules, and close rows look like lines of one.
    Where an address goes on to a second line its row stays whole, and is doubted for the postcodes in it.
    """
    if not page.laid_out:
        return [cells]
    lines = [Line(row.words) for cell in cells for row in rows(cell)]
    parts = [[Span(page, line.words) for line in band] for band in _above_heading(bands(lines))]
    parts = [part for part in parts if not all(is_column_head(cell.text) for cell in part)]
    single = all(sum(len(find_postcodes(cell.text)) for cell in part) == 1 and len(part) > 1 for part in parts)
    return list[Sequence[Span]](parts) if single and parts else [cells]


def _above_heading(lines: Sequence[Band]) -> Sequence[Band]:
    """Without a last line that stands alone and further off than the others do: the heading below the table."""
    gaps = [gap_between(above, below) for above, below in pairwise(lines)]
    return lines[:-1] if len(gaps) > 1 and len(lines[-1]) == 1 and gaps[-1] > max(gaps[:-1]) else lines


def _in_row(cells: Sequence[Span]) -> Iterator[Place]:
    where = [cell for cell in cells if _holds_place(cell)] if len(cells) > 1 else []
    if not where:
        return
    said = " ".join(cell.text for cell in cells)
    told = [cell for cell in cells if cell not in where]
    known = next((role for cell in told if (role := _ROLE_OF_LABEL.get(squash(cell.text)))), None)
    if _NOT_A_SITE.search(said) or not (find_postcodes(said) or known):
        return
    use, where = _use_inside(where)
    text = join_lines([row.text for cell in where for row in rows(cell)])
    use = f"{use} {' '.join(cell.text for cell in told)}"
    yield _place(text, joined(where), known or _role(use), set() if known else _misread(use, where[0].page))


_MAIN_USE = re.compile(
    r"\b(?:main|primary|first|live|production|host\w*|process\w*|stor(?:e|age)|servers?|data cent(?:re|er)|office"
    r"|head|campus|room)\b",
    re.IGNORECASE,
)


def _misread(use: str, page: Page) -> set[Doubt]:
    """Why the main use that a row seems to have is doubted: on a scan "DR site" may have been read "OR site"."""
    named = _MAIN_USE.search(use) or _role(use) is not LocationRole.MAIN or not use.strip()
    return set() if named or page.source is not PageSource.OCR else {Doubt.WEAK_LABEL}


def _use_inside(where: Sequence[Span]) -> tuple[str, list[Span]]:
    """The label with its colon that the first cell begins with, and the cells without it."""
    label = _LABEL_INSIDE.match(where[0].text)
    if label is None:
        return "", list(where)
    return label.group(), [where[0].part(label.end(), len(where[0].text)), *where[1:]]


def _holds_place(cell: Span) -> bool:
    return len(cell.words) <= 40 and (
        bool(find_postcodes(cell.text)) or ("," in cell.text and looks_like_address(cell.text))
    )


def _place(text: str, span: Span, role: LocationRole | None, doubts: set[Doubt]) -> Place:
    address, postcode, country, own = split_address(_without_name(text))
    named = {*doubts, *own, *(() if postcode else (Doubt.UNSURE_EXTENT,))}
    return found(Location(address=address, postcode=postcode, role=role, country=country), span, named)


def _without_name(text: str) -> str:
    """Without a first part that is an organisation's name: "Acme Ltd, 3 High Street" begins at "3"."""
    head, comma, rest = text.partition(",")
    return rest.strip() if comma and LEGAL_FORM.search(head) and not any(map(str.isdigit, head)) else text


_USE = re.compile(
    r"production|backups?|disaster recovery|business continuity(?: ?/ ?DR)?"
    r"|(?:[\w-]+ ){0,3}(?:site|location|environment|store|premises|data centre)",
    re.I,
)
"""A line that says what the place below it is for."""
_NAMED_BUILDING = re.compile(
    r"(?!(?:Primary|Main|Secondary|Second|Additional|Other|Backup|Production|Live|Hosting|Processing|Recovery|Standby)\b)"
    r"[A-Z][a-z]+ Data Centre"
)
"""A line such as "Hawthorn Data Centre" may be the first of the address as well as what the place is for."""
LONGEST_POSTCODE = 12
"""Characters, with the gap between its halves."""
TALLEST = 6
"""Lines of the longest address."""


def _in_stacks(reading: Reading) -> Iterator[Place]:
    """Addresses of one part a line, ending in a postcode alone, below a line that says their use."""
    for page in reading.pages:
        for end, line in enumerate(page.lines):
            if len(line.text) > LONGEST_POSTCODE:
                continue
            if not any(code.end - code.start == len(line.text) for code in find_postcodes(line.text)):
                continue
            above = page.lines[max(0, end - TALLEST) : end]
            tops = [k for k, one in enumerate(above) if _is_use(one.text)]
            lines = [*above[tops[-1] + 1 :], line] if tops else []
            aligned = all(abs(one.box.x0 - line.box.x0) < line.box.height for one in lines)
            if len(lines) > 1 and aligned and not any(find_postcodes(one.text) for one in lines[:-1]):
                text = ", ".join(one.text.strip(" ,") for one in lines[:-1])
                use = above[tops[-1]].text
                doubts = {Doubt.UNSURE_EXTENT} if _NAMED_BUILDING.fullmatch(use.strip()) else set[Doubt]()
                yield _place(f"{text}, {line.text}", Span.of_lines(page, lines), _role_of(use), doubts)


def _is_use(text: str) -> bool:
    return (squash(text) in _ROLE_OF_LABEL or _USE.fullmatch(text.strip(" :")) is not None) and not _NOT_A_SITE.search(
        text
    )


def _role_of(use: str) -> LocationRole:
    return _ROLE_OF_LABEL.get(squash(use)) or _role(use)


def _in_sentences(made: Sequence[Statement]) -> Iterator[Place]:
    """Sentences and rows that print a postcode."""
    for one in made:
        if one.is_heading or one.in_table or _NOT_A_SITE.search(f"{one.heading} {one.column} {one.text}"):
            continue
        start = 0
        for parsed in find_postcodes(one.text):
            before = one.text[start : parsed.start]
            begin = _address_begins(before)
            text = f"{before[begin:]} {one.text[parsed.start : parsed.end]}".strip()
            span = one.span.part(start + begin, parsed.end)
            labelled_here = _LABEL_INSIDE.search(before[:begin])
            said = labelled_here.group() if labelled_here else f"{one.heading} {before[:begin]}"
            doubts = set(parsed.doubts) | (set() if begin or one.heading else {Doubt.UNSURE_EXTENT})
            yield _place(text, span, _role(said), doubts)
            start = parsed.end


def _address_begins(before: str) -> int:
    """Where the address begins in the words before its postcode: after the last "housed at", "held by X Ltd at"."""
    ends = [match.end() for match in _STANDS.finditer(before)]
    at = [match.end() for match in re.finditer(r"\b(?:at|in|address:?)\s+(?:the\s+)?(?=[A-Z0-9])", before)]
    labels = [match.end() for match in _LABEL_INSIDE.finditer(before)]
    within = [end for end in (*ends, *at, *labels) if end < len(before)]
    numbered = [
        end
        for end in within
        if re.match(
            r"(?:Unit|Suite|Floor|Building|\d|[A-Z][\w'’]+ (?:House|Court|Building|Centre|Park|Campus))", before[end:]
        )
    ]
    return max(numbered or within, default=0)


def _role(said: str) -> LocationRole:
    if _RECOVERY.search(said):
        return LocationRole.DISASTER_RECOVERY
    if _BACKUP.search(said):
        return LocationRole.BACKUP
    return (
        LocationRole.ADDITIONAL
        if re.search(r"\b(?:additional|other|also|further|second|secondary)\b", said, re.I)
        else LocationRole.MAIN
    )
