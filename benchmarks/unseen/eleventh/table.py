"""The layouts of the set, with the forms in which such papers reach an office."""

from __future__ import annotations

from benchmarks.unseen.eleventh import iso_abroad, iso_home, iso_houses, iso_mainland
from benchmarks.unseen.model import Layout

PAPER = ("digital",)
OFFICE = ("digital", "docx")
SCREEN = ("digital", "html")
ISO = "iso27001_certificate"

CERTIFICATES: tuple[Layout, ...] = (
    Layout("iso11-registration", ISO, iso_home.registration, PAPER),
    Layout("iso11-approval", ISO, iso_home.approval, PAPER),
    Layout("iso11-sentence-issue", ISO, iso_home.sentence_issue, PAPER),
    Layout("iso11-cycle-lines", ISO, iso_home.cycle_lines, PAPER),
    Layout("iso11-three-at-head", ISO, iso_home.three_at_head, PAPER),
    Layout("iso11-tiles", ISO, iso_home.tiles, PAPER),
    Layout("iso11-since-award", ISO, iso_home.since_award, PAPER),
    Layout("iso11-narrow-column", ISO, iso_houses.narrow_column, PAPER),
    Layout("iso11-landscape-gold", ISO, iso_houses.landscape_gold, PAPER),
    Layout("iso11-multi-standard", ISO, iso_houses.multi_standard, PAPER),
    Layout("iso11-department", ISO, iso_houses.department, PAPER),
    Layout("iso11-group", ISO, iso_houses.group, PAPER),
    Layout("iso11-directory-entry", ISO, iso_houses.directory_entry, SCREEN),
    Layout("iso11-word-form", ISO, iso_houses.word_form, OFFICE),
    Layout("iso11-letter-of-award", ISO, iso_houses.letter_of_award, OFFICE),
    Layout("iso11-young-card", ISO, iso_houses.young_card, PAPER),
    Layout("iso11-german-strip", ISO, iso_mainland.german_strip, PAPER),
    Layout("iso11-german-left", ISO, iso_mainland.german_left, PAPER),
    Layout("iso11-german-registration", ISO, iso_mainland.german_registration, PAPER),
    Layout("iso11-french", ISO, iso_mainland.french_two, PAPER),
    Layout("iso11-spanish", ISO, iso_mainland.spanish, PAPER),
    Layout("iso11-dutch", ISO, iso_mainland.dutch_block, PAPER),
    Layout("iso11-irish", ISO, iso_mainland.irish, PAPER),
    Layout("iso11-italian", ISO, iso_mainland.italian, PAPER),
    Layout("iso11-nordic", ISO, iso_mainland.nordic, PAPER),
    Layout("iso11-american", ISO, iso_abroad.assessors, PAPER),
    Layout("iso11-american-wide", ISO, iso_abroad.landscape_us, PAPER),
    Layout("iso11-cloud-supplier", ISO, iso_abroad.cloud_supplier, PAPER),
    Layout("iso11-indian", ISO, iso_abroad.indian, PAPER),
    Layout("iso11-japanese", ISO, iso_abroad.japanese, PAPER),
    Layout("iso11-australian", ISO, iso_abroad.australian, PAPER),
    Layout("iso11-gulf", ISO, iso_abroad.gulf, PAPER),
)

ELEVENTH: tuple[Layout, ...] = CERTIFICATES
