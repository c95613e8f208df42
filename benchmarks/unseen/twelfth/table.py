"""The layouts of the set, with the forms in which such papers reach an office."""

from __future__ import annotations

from benchmarks.unseen.model import Layout
from benchmarks.unseen.twelfth import certs, iso_drawn, iso_office, iso_page, nothing, risk, toolkit, words

ISO, OTHER, DSPT = "iso27001_certificate", "other_certificate", "dspt_assessment"
SCREEN, OFFICE = ("digital", "html"), ("digital", "docx")

CERTIFICATES = (
    Layout("iso12-broadsheet", ISO, iso_drawn.broadsheet),
    Layout("iso12-blue-margin", ISO, iso_drawn.blue_margin),
    Layout("iso12-running-sentences", ISO, iso_drawn.running_sentences),
    Layout("iso12-landscape-award", ISO, iso_drawn.landscape_award),
    Layout("iso12-annexed-sites", ISO, iso_drawn.annexed_sites),
    Layout("iso12-two-columns", ISO, iso_drawn.two_columns),
    Layout("iso12-dublin", ISO, iso_drawn.dublin),
    Layout("iso12-ruled", ISO, iso_page.ruled),
    Layout("iso12-cards", ISO, iso_page.cards),
    Layout("iso12-german", ISO, iso_page.german),
    Layout("iso12-french", ISO, iso_page.french),
    Layout("iso12-dutch", ISO, iso_page.dutch),
    Layout("iso12-indian", ISO, iso_page.indian),
    Layout("iso12-register", ISO, iso_page.register, SCREEN),
    Layout("iso12-side-by-side", ISO, iso_page.side_by_side),
    Layout("iso12-older-edition", ISO, iso_page.older_edition),
    Layout("iso12-spanish", ISO, iso_page.spanish),
    Layout("iso12-supplier-regions", ISO, iso_page.supplier_regions),
    Layout("iso12-gulf", ISO, iso_page.gulf),
    Layout("iso12-word-form", ISO, iso_office.word_form, OFFICE),
    Layout("iso12-confirmation", ISO, iso_office.confirmation, OFFICE),
    Layout("iso12-schedule", ISO, iso_office.schedule, OFFICE),
)
REST = (
    Layout("cert12-quality", OTHER, certs.quality),
    Layout("cert12-essentials", OTHER, certs.essentials),
    Layout("cert12-privacy", OTHER, certs.privacy, OFFICE),
    Layout("dspt12-public-page", DSPT, toolkit.public_page, SCREEN),
    Layout("dspt12-certificate", DSPT, toolkit.toolkit_certificate),
    Layout("dspt12-mail", DSPT, toolkit.published_mail, ("eml",)),
    Layout("dspt12-plan-agreed", DSPT, toolkit.plan_agreed, OFFICE),
    Layout("igt12-report", "igt_assessment", toolkit.old_toolkit, SCREEN),
    Layout("plan12-table", "improvement_plan", toolkit.plan_table, OFFICE),
    Layout("plan12-words", "improvement_plan", toolkit.plan_words, OFFICE),
    Layout("slsp12-numbered", "security_policy", risk.policy, OFFICE),
    Layout("slsp12-form", "security_policy", risk.policy_form, OFFICE),
    Layout("drm12-workbook", "data_risk_model", risk.model_book, ("xlsx",)),
    Layout("drm12-print", "data_risk_model", risk.model_print, OFFICE),
    Layout("cra12-report", "cloud_risk_assessment", risk.cloud_report, OFFICE),
    Layout("cra12-table", "cloud_risk_assessment", risk.cloud_table, OFFICE),
    Layout("min12-trust-board", "board_minutes", words.trust_board, OFFICE),
    Layout("min12-trustees", "board_minutes", words.trustees, OFFICE),
    Layout("min12-directors", "board_minutes", words.directors, OFFICE),
    Layout("let12-review-mail", "nhs_england_letter", words.review_mail, ("eml",)),
    Layout("let12-plan", "nhs_england_letter", words.plan_letter, OFFICE),
    Layout("let12-retention", "nhs_england_letter", words.retention_letter, OFFICE),
    Layout("none12-applicability", "other", nothing.applicability, ("xlsx",)),
    Layout("none12-audit-report", "other", nothing.audit_report, OFFICE),
    Layout("none12-proposal", "other", nothing.proposal, OFFICE),
    Layout("none12-privacy-notice", "other", nothing.privacy_notice, SCREEN),
    Layout("none12-mail", "other", nothing.covering_mail, ("eml",)),
)
TWELFTH = CERTIFICATES + REST
