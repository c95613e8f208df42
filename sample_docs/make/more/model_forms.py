"""Data risk models: workbooks with their labels in other places, and the model as a document."""

from collections.abc import Callable
from dataclasses import dataclass

from sample_docs.make.blocks import Bullets, Heading, Pairs, Para, Table, Title
from sample_docs.make.more import names, sheets
from sample_docs.make.more.sheets import Above, Band, Panel, Piece
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import World

DATA_TYPES = (
    "Demographic data",
    "Hospital Episode Statistics",
    "Primary care records",
    "Mental health data",
    "Maternity data",
    "Mortality data",
    "Genomic data",
    "Medical images",
    "Questionnaire responses",
    "Staff data",
    "Free text",
)
SCALES = (
    "Less than 1,000 records",
    "1,000 to 10,000 records",
    "10,001 to 100,000 records",
    "100,001 to 1 million records",
    "Over 1 million records",
)
PERSISTENCE = ("Up to 1 month", "1 to 6 months", "6 to 12 months", "1 to 5 years", "Over 5 years", "Indefinitely")
ROMAN = ("I", "II", "III", "IV", "V")
TITLES = ("Health and social care data risk model", "Data risk model", "Data Risk Model v1.3", "NHS data risk model")
CLASS_WORDS = (
    "Risk Profile Class",
    "Risk Profile Level",
    "Risk class",
    "Risk classification",
    "Data risk class",
    "Resulting class",
)
SCALE_WORDS = ("Data scale", "Scale", "How much data?", "Data scale (number of records)")
KEPT_WORDS = ("Data persistence", "Persistence", "How long is the data kept?", "Data persistence (duration)")
USED = (("Yes", "No"), ("Y", "N"), ("X", ""), ("\u2713", ""), ("Included", "Not included"))


@dataclass(frozen=True)
class Model:
    organisation: str | None
    risk_class: int | None
    types: tuple[str, ...]
    scale: str | None
    kept: str | None
    words: str

    @property
    def printed_class(self) -> str:
        if self.risk_class is None:
            return ""
        return self.words.format(n=self.risk_class, r=ROMAN[self.risk_class - 1])


def facts(world: World, blank: float = 0.15) -> Model:
    if world.chance(blank):
        return Model(None, None, (), None, None, "")
    chosen = world.rng.sample(DATA_TYPES, world.rng.randint(1, 5))
    return Model(
        names.organisation(world).name,
        world.rng.randint(1, 5),
        tuple(name for name in DATA_TYPES if name in chosen),
        world.pick(SCALES),
        world.pick(PERSISTENCE),
        world.pick(("{n}", "Class {n}", "Class {r}", "Level {n}", "{r}", "CLASS {n}")),
    )


def label(it: Model) -> Label:
    return Label(
        "data_risk_model",
        {
            "organisation_name": it.organisation,
            "risk_class": it.risk_class,
            "data_types": list(it.types) or None,
            "data_scale": it.scale,
            "data_persistence": it.kept,
            "completed": it.risk_class is not None,
        },
    )


def result_rows(it: Model, world: World) -> list[tuple[str, str]]:
    return [
        (world.pick(SCALE_WORDS), it.scale or ""),
        (world.pick(KEPT_WORDS), it.kept or ""),
        (world.pick(CLASS_WORDS), it.printed_class),
    ]


def organisation_row(it: Model, world: World) -> tuple[str, str]:
    return (world.pick(("Organisation", "Organisation name", "Name of organisation")), it.organisation or "")


def grid(it: Model, world: World, forms: tuple[tuple[str, str], ...] = USED) -> list[tuple[str, str]]:
    """Each type of data with a mark."""
    yes, no = world.pick(forms)
    return [(name, (yes if name in it.types else no) if it.types else "") for name in DATA_TYPES]


Rows = list[tuple[object, ...]]


def beside(world: World) -> Sample:
    """Labels with values to their right, on a sheet with an offset, between an introduction and lookups."""
    it = facts(world)
    rows: Rows = [
        (world.pick(TITLES),),
        (),
        organisation_row(it, world),
        (),
        ("Data type", world.pick(("Used?", "In scope", "Yes/No"))),
    ]
    rows += [*grid(it, world), (), *result_rows(it, world)]
    about: Rows = [("How to use this model",), ("Answer each question on the next sheet.",)]
    lists: Rows = [("Scale", "Persistence"), *zip(SCALES, PERSISTENCE, strict=False)]
    return sheets.workbook(
        [("Instructions", about), ("Model", rows), ("Lists", lists)],
        label(it),
        "model-beside",
        world.pick((1, 2, 3)),
        world.pick((1, 2, 4)),
    )


def below(world: World) -> Sample:
    """Each label over its value."""
    it = facts(world)
    pairs = [organisation_row(it, world), ("Data types", "; ".join(it.types)), *result_rows(it, world)]
    rows: Rows = [(world.pick(TITLES),), ()]
    for name, value in pairs:
        rows += [(name,), (value,), ()]
    return sheets.workbook([("Data risk model", rows)], label(it), "model-below", world.pick((1, 2)))


def across(world: World) -> Sample:
    """A row of headings and a row of answers."""
    it = facts(world)
    pairs = [organisation_row(it, world), ("Data types", ", ".join(it.types)), *result_rows(it, world)]
    rows: Rows = [(world.pick(TITLES),), (), tuple(name for name, _ in pairs), tuple(value for _, value in pairs)]
    return sheets.workbook([("Model", rows)], label(it), "model-across", 1, world.pick((1, 2)))


def result_sheet(world: World) -> Sample:
    """The answers on one sheet, the class on another; a decoy of service levels beside it."""
    it = facts(world)
    scale, kept, result = result_rows(it, world)
    first: Rows = [
        (world.pick(TITLES),),
        (),
        organisation_row(it, world),
        (),
        ("Data type", "Used"),
        *grid(it, world, USED[:1]),
        (),
        scale,
        kept,
    ]
    second: Rows = [("Result",), (), result, ("Service classification", "Silver" if it.risk_class else "")]
    return sheets.workbook(
        [("Questions", first), ("Result", second)], label(it), "model-result-sheet", world.pick((1, 2))
    )


def document(world: World) -> Sample:
    """The model copied into a document: grid of types and results."""
    it = facts(world)
    content: list[Piece] = [
        Title(world.pick(TITLES)),
        Pairs((organisation_row(it, world),), "table"),
        Table((("Data type", "Used"), *grid(it, world, USED[:2])), (3, 1)),
        Pairs(tuple(result_rows(it, world)), world.pick(("table", "columns"))),
    ]
    return sheets.sample(content, world, label(it), "model-document", "pdf pdf docx")


def summary(world: World) -> Sample:
    """Its outcome on one page, with the types as bullets."""
    it = facts(world, 0)
    scale, kept, result = result_rows(it, world)
    content: list[Piece] = [
        Band(world.pick(TITLES), "Outcome"),
        Above((organisation_row(it, world), scale, kept), 3),
        Heading("Data types"),
        Bullets(it.types),
        Panel((f"{result[0]}: {result[1]}", "This class sets the controls that are needed.")),
    ]
    return sheets.sample(content, world, label(it), "model-summary", "pdf pdf docx")


def listed(world: World) -> Sample:
    """Labels and values as lines of text."""
    it = facts(world, 0)
    pairs = (organisation_row(it, world), ("Data types", ", ".join(it.types)), *result_rows(it, world))
    content: list[Piece] = [
        Title(world.pick(TITLES)),
        Para("Completed with the national spreadsheet. The answers are copied below."),
        Pairs(pairs, world.pick(("lines", "columns", "table", "leaders"))),
    ]
    return sheets.sample(content, world, label(it), "model-listed", "pdf docx txt md")


LAYOUTS: dict[str, Callable[[World], Sample]] = {
    "model-beside": beside,
    "model-below": below,
    "model-across": across,
    "model-result-sheet": result_sheet,
    "model-document": document,
    "model-summary": summary,
    "model-listed": listed,
}
