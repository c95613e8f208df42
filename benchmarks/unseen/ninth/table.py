"""The layouts of the ninth set and the forms in which each reaches an office."""

# ruff: noqa: E501 - a layout stands on one line

from __future__ import annotations

from benchmarks.unseen.model import Layout
from benchmarks.unseen.ninth import (
    board,
    certs,
    iso_abroad,
    iso_more,
    iso_sites,
    iso_small,
    iso_uk,
    iso_west,
    letters,
    none,
    risk,
    slsp,
    toolkit,
)

SCREEN = ("digital",)
OFFICE = ("digital", "docx")
PAGE = ("digital", "html")

ISO = (
    *(Layout(f"iso9-{n}", "iso27001_certificate", f, SCREEN) for n, f in (
        ("registration", iso_uk.registration), ("approval", iso_uk.approval), ("assessed", iso_uk.assessed),
        ("past-cycle", iso_uk.past_cycle), ("green-house", iso_uk.green_house), ("left-band", iso_uk.left_band),
        ("bare-column", iso_small.bare_column), ("gold-frame", iso_small.gold_frame),
        ("under-line", iso_small.under_line), ("yearly", iso_small.yearly), ("cycles-table", iso_small.cycles_table),
        ("card-page", iso_small.card_page), ("right-labels", iso_small.right_labels), ("german", iso_abroad.german),
        ("dutch", iso_abroad.dutch), ("irish", iso_abroad.irish), ("french", iso_abroad.french),
        ("nordic", iso_abroad.nordic), ("attested", iso_west.attested), ("registrar-us", iso_west.registrar_us),
        ("indian", iso_west.indian), ("cloud-supplier", iso_west.cloud_supplier),
        ("german-wide", iso_west.german_wide), ("annexed", iso_sites.annexed), ("entities", iso_sites.entities),
        ("timeline", iso_sites.timeline), ("previous-edition", iso_sites.previous_edition),
        ("two-standards", iso_more.two_standards), ("foot-cells", iso_more.foot_cells), ("department", iso_more.department),
        ("many-numbers", iso_more.many_numbers), ("transfer", iso_more.transfer), ("italian", iso_abroad.italian),
        ("us-table", iso_more.us_table), ("word-for-word", iso_more.word_for_word),
    )),
    Layout("iso9-issue-history", "iso27001_certificate", iso_sites.issue_history, OFFICE),
    Layout("iso9-letter-like", "iso27001_certificate", iso_sites.letter_like, OFFICE),
)  # fmt: skip

CERTS = tuple(
    Layout(f"cert9-{n}", "other_certificate", f, forms) for n, f, forms in (
        ("essentials", certs.essentials, SCREEN), ("essentials-plus", certs.essentials_plus, SCREEN),
        ("quality", certs.quality, SCREEN), ("continuity", certs.continuity, OFFICE),
        ("privacy", certs.privacy_add_on, SCREEN), ("training", certs.training, SCREEN),
    )
)  # fmt: skip

TOOLKIT = (
    *(Layout(f"dspt9-{n}", "dspt_assessment", f, forms) for n, f, forms in (
        ("public-page", toolkit.public_page, PAGE), ("certificate", toolkit.certificate, SCREEN),
        ("summary", toolkit.summary, SCREEN), ("mail", toolkit.published_mail, ("eml",)),
        ("list", toolkit.search_list, ("csv",)), ("unpublished", toolkit.unpublished, PAGE),
    )),
    Layout("igt9-report", "igt_assessment", toolkit.igt_report, SCREEN),
    Layout("igt9-statement", "igt_assessment", toolkit.igt_statement, OFFICE),
)  # fmt: skip

PAPERS = tuple(
    Layout(n, kind, f, forms) for n, kind, f, forms in (
        ("slsp9-controlled", "security_policy", slsp.controlled, OFFICE),
        ("slsp9-prose", "security_policy", slsp.prose, OFFICE), ("slsp9-template", "security_policy", slsp.template, OFFICE),
        ("slsp9-short", "security_policy", slsp.short_policy, SCREEN),
        ("board9-trust", "board_minutes", board.trust_board, OFFICE), ("board9-council", "board_minutes", board.council, OFFICE),
        ("board9-trustees", "board_minutes", board.trustees, OFFICE), ("board9-company", "board_minutes", board.company_board, SCREEN),
        ("board9-extract", "board_minutes", board.extract, OFFICE),
        ("model9-workbook", "data_risk_model", risk.model_workbook, ("xlsx",)),
        ("model9-sheet", "data_risk_model", risk.model_sheet, ("xlsx",)), ("model9-print", "data_risk_model", risk.model_print, SCREEN),
        ("cloud9-assessment", "cloud_risk_assessment", risk.assessment, OFFICE),
        ("cloud9-register", "cloud_risk_assessment", risk.register, OFFICE),
        ("cloud9-workbook", "cloud_risk_assessment", risk.workbook, ("xlsx",)), ("cloud9-memo", "cloud_risk_assessment", risk.memo, OFFICE),
        ("plan9-table", "improvement_plan", letters.plan_table, OFFICE), ("plan9-paper", "improvement_plan", letters.plan_letter, OFFICE),
        ("plan9-template", "improvement_plan", letters.plan_template, OFFICE),
        ("letter9-review", "nhs_england_letter", letters.dspt_review, OFFICE), ("letter9-plan", "nhs_england_letter", letters.plan_agreed, ("eml",)),
        ("letter9-iso", "nhs_england_letter", letters.iso_agreed, SCREEN), ("letter9-slsp", "nhs_england_letter", letters.slsp_agreed, OFFICE),
        ("letter9-retention", "nhs_england_letter", letters.retention, OFFICE),
    )
)  # fmt: skip

NONE = tuple(
    Layout(f"none9-{n}", "other", f, forms) for n, f, forms in (
        ("applicability", none.applicability, OFFICE), ("audit-report", none.audit_report, OFFICE),
        ("quotation", none.quotation, OFFICE), ("privacy-notice", none.privacy_notice, PAGE),
        ("insurance", none.insurance, SCREEN), ("brochure", none.brochure, SCREEN),
        ("penetration-test", none.penetration_test, OFFICE), ("contract-schedule", none.contract_schedule, OFFICE),
        ("press-release", none.press_release, OFFICE), ("application-form", none.application_form, SCREEN),
    )
)  # fmt: skip

NINTH = (*ISO, *CERTS, *TOOLKIT, *PAPERS, *NONE)
