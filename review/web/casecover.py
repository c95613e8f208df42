"""The table of declared locations by evidence, as clause 2 was judged on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from evidence.application import DeclaredLocation, Organisation
from evidence.findings import SiteCover, SiteEvidence, Sureness
from review.web.proofs import Maker, Proof

SURE_WORDS: Mapping[Sureness, tuple[str, str]] = {
    Sureness.COVERED: ("covered", "nhsuk-tag--green"),
    Sureness.JUDGEMENT: ("for an officer to judge", "nhsuk-tag--yellow"),
    Sureness.OPEN: ("not yet shown", "nhsuk-tag--yellow"),
    Sureness.NOT_COVERED: ("not covered", "nhsuk-tag--red"),
}
DOUBTFUL = ("covered, if it was read right", "nhsuk-tag--yellow")


@dataclass(frozen=True)
class CoverCell:
    word: str
    tag: str
    because: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True)
class CoverRow:
    """A declared location: what each piece of evidence shows of it, in the order of the columns."""

    location: DeclaredLocation
    overall: CoverCell
    cells: tuple[CoverCell | None, ...]


@dataclass(frozen=True)
class CoverTable:
    """The locations of one organisation by evidence. A column is a file, or a route that has none."""

    organisation: str
    columns: tuple[str, ...]
    rows: tuple[CoverRow, ...]


def coverage_tables(
    covers: Sequence[SiteCover], organisations: Iterable[Organisation], make: Maker
) -> Iterator[CoverTable]:
    for organisation in organisations:
        own = {cover.location: cover for cover in covers if cover.organisation == organisation.id}
        rows = [(place, own[place.id]) for place in organisation.locations if place.id in own]
        columns = tuple(dict.fromkeys(_column(piece) for _, cover in rows for piece in cover.evidence))
        if rows:
            yield CoverTable(
                organisation.name, columns, tuple(_cover_row(place, cover, columns, make) for place, cover in rows)
            )


def _column(piece: SiteEvidence) -> str:
    return piece.file or f"no document ({ROUTES[piece.route]})"


ROUTES = {"dspt": "DSPT", "iso27001": "ISO 27001", "slsp": "security policy", "igt": "IG Toolkit"}


def _cover_row(place: DeclaredLocation, cover: SiteCover, columns: Sequence[str], make: Maker) -> CoverRow:
    cells: dict[str, CoverCell] = {}
    for piece in sorted(cover.evidence, key=lambda piece: (piece.sureness, not piece.accepted)):
        cells.setdefault(_column(piece), _cover_cell(piece, tuple(map(make.proof, piece.premises))))
    overall = _cover_cell(cover)
    return CoverRow(place, overall, tuple(cells.get(column) for column in columns))


def _cover_cell(shown: SiteCover | SiteEvidence, proofs: tuple[Proof, ...] = ()) -> CoverCell:
    word, tag = SURE_WORDS[shown.sureness]
    if shown.sureness is Sureness.COVERED and not shown.accepted:
        word, tag = DOUBTFUL
    return CoverCell(word, tag, shown.because, proofs)
