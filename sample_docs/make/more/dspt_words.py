"""What DSPT pages say and how a browser prints them: facts, words of labels, banners, head and foot lines."""

from dataclasses import replace
from datetime import timedelta

from sample_docs.make.dspt import EDITIONS, Facts, Row, deadline
from sample_docs.make.more import names, sheets
from sample_docs.make.more.sheets import Band, Blocks, Piece, Small, Theme
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, World

WORDS = {
    "standards_exceeded": ("Standards Exceeded",),
    "standards_met": ("Standards Met", "Standards Met", "STANDARDS MET", "Standards met"),
    "approaching_standards": ("Approaching Standards", "Approaching standards"),
    "plan_agreed": (
        "Standards Not Fully Met (Plan Agreed)",
        "Standards not fully met (plan agreed)",
        "Standards Not Met (Improvement Plan Agreed)",
        "Standards Not Met - Plan Agreed",
    ),
    "standards_not_met": ("Standards Not Met", "Standards not met"),
    "entry_level": ("Entry Level",),
    "baseline": ("Baseline",),
}
OUTCOMES = (2, 11, 3, 3, 3, 1.5, 1)
CODE_WORDS = ("Organisation code", "ODS code", "Organisation Code", "Org code", "Code", "ODS organisation code")
NAME_WORDS = ("Organisation name", "Organisation", "Name of organisation", "Name")
SECTOR_WORDS = ("Primary sector", "Sector", "Organisation type", "Primary Sector")
STATUS_WORDS = ("Status", "Latest status", "Assessment status", "Outcome", "Result", "Current status")
DATE_WORDS = ("Date published", "Published", "Publication date", "Date of publication", "Published on")
EDITION_WORDS = ("Assessment", "Edition", "DSPT version", "Toolkit year", "Standard", "Assessment year")
EXPIRY_WORDS = ("Expiry date", "Expires", "Valid until", "Assessment expires on")
ADDRESS_WORDS = ("Address", "Registered address", "Postal address", "Organisation address")
SITE = "https://www.dsptoolkit.nhs.uk/"


def facts(world: World) -> Facts:
    """As ``dspt.facts``, with all forms of names, words and rows; a baseline stands under its edition's final row."""
    newest, count = world.pick((2, 3, 4, 5, 5, 5)), world.pick((1, 1, 2, 3, 5))
    outcome = world.rng.choices(tuple(WORDS), OUTCOMES)[0]
    rows: list[Row] = []
    for number, edition in enumerate(reversed(EDITIONS[max(0, newest + 1 - count) : newest + 1])):
        rows += _edition_rows(world, edition, outcome if number == 0 else _older(world), number)
    style = world.pick(("long", "zero", "short", "slash", "slash", "ordinal", "iso", "dash"))
    return Facts(names.organisation(world), tuple(rows), style, world.rng.randint(0, 11))


def _older(world: World) -> str:
    return world.pick(("standards_met", "standards_met", "standards_met", "approaching_standards", "standards_not_met"))


def _edition_rows(world: World, edition: str, outcome: str, number: int) -> list[Row]:
    end = deadline(edition)
    final = world.day(end - timedelta(days=120), end + timedelta(days=world.pick((0, 0, 45))))
    half = world.day(end - timedelta(days=200), end - timedelta(days=150))
    expires = end.replace(year=end.year + 1)
    if outcome == "baseline":
        return [Row(edition, outcome, half, expires)]
    rows = [Row(edition, outcome, final, expires)]
    if number < 2 and world.chance(0.2):
        rows.append(Row(edition, "baseline", half))
    return rows


def status(it: Facts, row: Row) -> str:
    words = WORDS[row.outcome]
    return words[it.words % len(words)]


def status_page(world: World, it: Facts, head: str, path: str) -> Theme:
    """A browser's print: with its date, title, address and page numbers, with a part of them, or without."""
    how = sheets.theme(world.rng, foot="")
    form = world.pick(("full", "full", "url", "none"))
    stamp = it.newest.published + timedelta(days=world.rng.randint(2, 200))
    time = f"{world.rng.randint(8, 18):02}:{world.rng.randint(0, 59):02}"
    if form == "none":
        return replace(how, head="", foot="")
    if form == "url":
        return replace(how, head="", foot=f"{SITE}{path}")
    return replace(
        how, head=f"{DATE_STYLES['slash'](stamp)}, {time}          {head}", foot=f"{SITE}{path}     {{page}}/{{pages}}"
    )


MENU = ("Home", "Organisation search", "News", "Help", "Register", "Log in")
COOKIES = "Cookies on this site. We use some essential cookies to make this site work."
LEGAL = ("Accessibility", "Contact us", "Cookies", "Privacy", "Terms and conditions")


def _banner(world: World) -> list[Piece]:
    made: list[Piece] = []
    if world.chance(0.3):
        made.append(Small((COOKIES,)))
    made.append(Band("Data Security and Protection Toolkit", world.pick(("", "     ".join(MENU)))))
    return made


def _foot(world: World) -> list[Piece]:
    return [
        Small(("   ".join(LEGAL), f"© NHS England. Version {world.rng.randint(3, 9)}.{world.rng.randint(1, 40)}.2"))
    ]


def web_sample(content: Blocks, it: Facts, world: World, path: str, layout: str, labelled: Label) -> Sample:
    """A page of the toolkit, printed from a browser or saved."""
    title = f"{it.organisation.name} - DSP Toolkit"
    if world.chance(0.25):
        body = [block for block in content if not isinstance(block, Band)]
        return Sample(sheets.web(body, title, MENU, LEGAL), ".html", "office", labelled, layout)
    return Sample(sheets.pdf(content, status_page(world, it, title, path)), ".pdf", "digital", labelled, layout)
