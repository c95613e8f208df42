"""The table of the families' layouts: what draws each, with which program, and in which languages."""

from collections.abc import Callable
from typing import NamedTuple

from sample_docs.make.families import drawn, schemes, typed, web_paged, web_plain
from sample_docs.make.families.facts import Facts
from sample_docs.make.families.sheet import Sheet
from sample_docs.make.families.vocabulary import Words
from sample_docs.make.world import World

Draw = Callable[[Sheet], bytes]
DrawFacts = Callable[[World, Words], Facts]


class Family(NamedTuple):
    """How a layout is drawn. ``program`` is ``chromium``, ``libreoffice`` or ``reportlab``."""

    draw: Draw
    program: str
    bilingual: bool = False
    others: bool = True
    """Whether the layout is also used for certificates of other standards."""
    scheme: DrawFacts | None = None
    """The facts of a scheme of its own, to which alone the layout is used."""


def _web(draw: Draw, bilingual: bool = False, others: bool = True, scheme: DrawFacts | None = None) -> Family:
    return Family(draw, "chromium", bilingual, others, scheme)


def _office(draw: Draw, bilingual: bool = False) -> Family:
    return Family(draw, "libreoffice", bilingual)


def _drawn(draw: Draw, scheme: DrawFacts | None = None) -> Family:
    return Family(draw, "reportlab", scheme=scheme)


FAMILIES: dict[str, Family] = {
    "web-two-columns": _web(web_plain.two_columns),
    "web-landscape-frame": _web(web_plain.landscape_frame),
    "web-value-over-label": _web(web_plain.value_over_label),
    "web-unlabelled": _web(web_plain.unlabelled),
    "web-sentences": _web(web_plain.sentences),
    "web-ruled-table": _web(web_plain.ruled_table),
    "web-bullets": _web(web_plain.bullets),
    "web-frame-and-seal": _web(web_plain.frame_and_seal),
    "web-side-bar": _web(web_plain.side_bar),
    "web-right-panel": _web(web_plain.right_panel),
    "web-timeline": _web(web_plain.timeline),
    "web-date-columns": _web(web_plain.date_columns),
    "web-body-letterhead": _web(web_plain.body_letterhead),
    "web-form-footer": _web(web_plain.form_footer),
    "web-newspaper": _web(web_plain.newspaper),
    "web-watermark": _web(web_plain.watermark),
    "web-annex-table": _web(web_paged.annex_table),
    "web-annex-head-office": _web(web_paged.annex_with_head_office),
    "web-schedule": _web(web_paged.schedule),
    "web-site-cards": _web(web_paged.site_cards),
    "web-data-centres": _web(web_paged.data_centres, others=False),
    "web-bilingual-stacked": _web(web_paged.bilingual_stacked, bilingual=True),
    "web-bilingual-columns": _web(web_paged.bilingual_columns, bilingual=True),
    "web-bilingual-slashes": _web(web_paged.bilingual_slashes, bilingual=True),
    "web-letter": _web(web_paged.letter),
    "web-card": _web(web_paged.card),
    "web-portal": _web(web_paged.portal),
    "web-centred-capitals": _web(web_paged.centred_capitals),
    "web-two-ends": _web(web_paged.two_ends, others=False),
    "web-blank-rows": _web(web_paged.blank_rows),
    "web-footnotes": _web(web_paged.footnotes),
    "web-verification-box": _web(web_paged.verification_box),
    "typed-plain-table": _office(typed.plain_table),
    "typed-ruled-form": _office(typed.ruled_form),
    "typed-centred-award": _office(typed.centred_award),
    "typed-two-halves": _office(typed.two_halves),
    "typed-body-text": _office(typed.body_text),
    "typed-annex": _office(typed.annex),
    "typed-site-list": _office(typed.site_list),
    "typed-labels-below": _office(typed.labels_below),
    "typed-bilingual-table": _office(typed.bilingual_table, bilingual=True),
    "typed-bilingual-lines": _office(typed.bilingual_lines, bilingual=True),
    "typed-numbered-clauses": _office(typed.numbered_clauses),
    "typed-date-strip": _office(typed.date_strip),
    "drawn-pillars": _drawn(drawn.pillars),
    "drawn-wide-columns": _drawn(drawn.wide_columns),
    "drawn-ruled-sections": _drawn(drawn.ruled_sections),
    "drawn-typewriter": _drawn(drawn.typewriter),
    "drawn-ribbon": _drawn(drawn.ribbon),
    "drawn-sites-in-columns": _drawn(drawn.sites_in_columns),
    "drawn-running-text": _drawn(drawn.running_text),
    "drawn-narrow-slip": _drawn(drawn.narrow_slip),
    "drawn-head-of-numbers": _drawn(drawn.head_of_numbers),
    "drawn-quoted-block": _drawn(drawn.quoted_block),
    "cyber-sheet": _web(schemes.cyber_sheet, scheme=schemes.cyber_facts),
    "cyber-card": _web(schemes.cyber_card, scheme=schemes.cyber_facts),
    "cyber-drawn": _drawn(schemes.cyber_drawn, scheme=schemes.cyber_facts),
    "star-table": _web(schemes.star_table, scheme=schemes.star_facts),
    "star-columns": _web(schemes.star_columns, scheme=schemes.star_facts),
    "course": _web(schemes.training, scheme=schemes.star_facts),
}
ISO_27001 = tuple(name for name, family in FAMILIES.items() if family.scheme is None)
OTHERS = tuple(name for name, family in FAMILIES.items() if family.others or family.scheme)
