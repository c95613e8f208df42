"""Names of organisations as they really are: with "of", "and", "The" and brackets, where a short rule cuts them."""

from dataclasses import replace

from sample_docs.make.words import LAST_NAMES, SUBJECTS
from sample_docs.make.world import Organisation, World

PATTERNS: dict[str, tuple[str, ...]] = {
    "University": (
        "The University of {p}",
        "University of {p} and {q}",
        "Institute of {p} Research",
        "{p} School of Hygiene and Population Health",
        "Queen Adelaide University of {p}",
        "{p} College of Medicine",
        "The {p} Institute for {s} Research",
        "University College {p}",
    ),
    "NHS Trust": (
        "University Hospitals of {p} NHS Foundation Trust",
        "University Hospitals of {p} and {q} NHS Trust",
        "{p} and {q} Combined Healthcare NHS Trust",
        "The Royal {p} Hospital NHS Foundation Trust",
        "{p}, {q} and {r} Partnership NHS Foundation Trust",
        "South {p} Ambulance Service NHS Trust",
        "The {p} {s} Centre NHS Foundation Trust",
    ),
    "Local Authority": (
        "{p} and {q} Combined Authority",
        "London Borough of {p}",
        "Royal Borough of {p} and {q}",
        "City of {p} Council",
        "{p} Metropolitan Borough Council",
    ),
    "Charity / Hospice": (
        "The Royal College of {s} Medicine",
        "The Royal College of {s} Surgeons of {p}",
        "St Aldhelm's Hospice, {p}",
        "The {p} Foundation for {s} Care",
        "{p} Society for {s} Research",
        "The Institute of {s} Studies",
        "{s} Registry of {p} and {q}",
    ),
    "Company": (
        "{p} & {q} LLP",
        "{p} Health Analytics (UK) Limited",
        "The {p} Data Company Ltd",
        "{p}-{q} {w} Limited",
        "{n} and {m} {w} Ltd",
        "{p} Digital Health CIC",
        "{p} {w} (Europe) Ltd",
        "{p} {w} Group Holdings plc",
    ),
    "CCG / Integrated Care Board (ICB)": (
        "NHS {p} and {q} Integrated Care Board",
        "NHS {p}, {q} and {r} Integrated Care Board",
        "NHS {p} ICB",
    ),
    "Secondary Use Organisation": ("{p} Centre for Health Statistics", "{p} and {q} Cancer Registry"),
    "GP": ("The {p} Surgery", "Dr {n} and Partners, {p} Medical Centre"),
}
WORDS = ("Analytics", "Informatics", "Hosting", "Compute", "Data Services", "Health Economics", "Trials")
SECTORS = ("University", "University", "NHS Trust", "NHS Trust", "Charity / Hospice", "Company", "Company")
RARE = ("Local Authority", "CCG / Integrated Care Board (ICB)", "Secondary Use Organisation", "GP")


def organisation(world: World, sector: str | None = None) -> Organisation:
    """An organisation with a name of any form; half of them have the plain names of the other generators."""
    sector = sector or (world.pick(RARE) if world.chance(0.15) else world.pick(SECTORS))
    base = replace(world.organisation(sector), code=code(world, sector))
    return replace(base, name=name(world, sector)) if sector in RARE or world.chance(0.6) else base


def name(world: World, sector: str) -> str:
    return world.pick(PATTERNS[sector]).format(
        p=world.place(),
        q=world.place(),
        r=world.place(),
        s=world.pick(SUBJECTS),
        w=world.pick(WORDS),
        n=world.pick(LAST_NAMES),
        m=world.pick(LAST_NAMES),
    )


def code(world: World, sector: str) -> str:
    """An organisation code of the sector's shape; now and then one of a department, or of the newest shape."""
    if sector.startswith("CCG"):
        return f"Q{world.pick('WXYZ')}{world.pick('ABDEFGHJLN')}"
    if sector == "GP":
        return f"{world.pick('ABCKMPY')}{world.rng.randint(81000, 89999)}"
    base = world.code(sector)
    if sector == "University" and world.chance(0.2):
        return f"{base}-{world.pick(('MED', 'IRC', 'PHS', 'SOM'))}"
    return base


def signatory(world: World) -> str:
    """A person as minutes and forms name one: now and then with a title or letters."""
    person = world.person()
    return world.pick((person, person, f"Dr {person}", f"Professor {person}", f"Ms {person}", f"Cllr {person}"))
