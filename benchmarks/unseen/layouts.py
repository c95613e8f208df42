"""Every layout, in one table: name, kind, how it is made, the forms in which it comes."""

from __future__ import annotations

from benchmarks.unseen import cloud, dspt, iso_multi, iso_single, iso_text, letters, minutes, other_certs, policy
from benchmarks.unseen.model import Layout

PAPER = ("digital",)
OFFICE = ("digital", "docx")
ANY = ("digital", "docx", "html")
SCREEN = ("digital", "html")
ISO, OTHER, DSPT = "iso27001_certificate", "other_certificate", "dspt_assessment"

LAYOUTS: tuple[Layout, ...] = (
    Layout("iso-formal-centred", ISO, iso_single.formal_centred, PAPER),
    Layout("iso-two-column", ISO, iso_single.two_column, PAPER),
    Layout("iso-label-above", ISO, iso_single.label_above, PAPER),
    Layout("iso-label-below", ISO, iso_single.label_below, PAPER),
    Layout("iso-particulars-table", ISO, iso_single.particulars_table, PAPER),
    Layout("iso-landscape-us", ISO, iso_single.landscape_us, PAPER),
    Layout("iso-rule-and-sentences", ISO, iso_single.rule_and_sentences, PAPER),
    Layout("iso-plain-national", ISO, iso_single.plain_national, PAPER),
    Layout("iso-bilingual", ISO, iso_multi.bilingual, PAPER),
    Layout("iso-annex-of-sites", ISO, iso_multi.annex_of_sites, PAPER),
    Layout("iso-remote-locations", ISO, iso_multi.remote_locations, PAPER),
    Layout("iso-schedule", ISO, iso_multi.schedule, PAPER),
    Layout("iso-issue-history", ISO, iso_multi.issue_history, PAPER),
    Layout("iso-letter-like", ISO, iso_text.letter_like, OFFICE),
    Layout("iso-word-certificate", ISO, iso_text.word_certificate, OFFICE),
    Layout("iso-register-entry", ISO, iso_text.register_entry, SCREEN),
    Layout("iso-facsimile-columns", ISO, iso_text.facsimile_columns, PAPER),
    Layout("other-iso-9001", OTHER, other_certs.iso_9001, PAPER),
    Layout("other-iso-27017", OTHER, other_certs.iso_27017, PAPER),
    Layout("other-cyber-essentials", OTHER, other_certs.cyber_essentials, PAPER),
    Layout("other-training", OTHER, other_certs.training, PAPER),
    Layout("dspt-organisation-page", DSPT, dspt.organisation_page, SCREEN),
    Layout("dspt-confirmation", DSPT, dspt.confirmation, ANY),
    Layout("dspt-confirmation-mail", DSPT, dspt.confirmation_mail, ("eml",)),
    Layout("dspt-certificate-page", DSPT, dspt.certificate_page, PAPER),
    Layout("dspt-nothing-published", DSPT, dspt.nothing_published, SCREEN),
    Layout("dspt-list-csv", DSPT, dspt.list_csv, ("csv",)),
    Layout("dspt-list-workbook", DSPT, dspt.list_workbook, ("xlsx",)),
    Layout("igt-report", "igt_assessment", dspt.ig_toolkit, SCREEN),
    Layout("igt-screen", "igt_assessment", dspt.ig_toolkit_screen, SCREEN),
    Layout("slsp-numbered", "security_policy", policy.numbered_policy, OFFICE),
    Layout("slsp-template-words", "security_policy", policy.template_words, OFFICE),
    Layout("slsp-table", "security_policy", policy.policy_table, OFFICE),
    Layout("minutes-trust", "board_minutes", minutes.trust_minutes, OFFICE),
    Layout("minutes-university", "board_minutes", minutes.university_minutes, ANY),
    Layout("minutes-charity", "board_minutes", minutes.charity_minutes, ANY),
    Layout("minutes-company", "board_minutes", minutes.company_minutes, OFFICE),
    Layout("risk-model-grid", "data_risk_model", cloud.model_grid, ("xlsx",)),
    Layout("risk-model-list", "data_risk_model", cloud.model_list, ("xlsx",)),
    Layout("risk-model-print", "data_risk_model", cloud.model_print, PAPER),
    Layout("cloud-risk-tables", "cloud_risk_assessment", cloud.risk_tables, ("docx", "digital")),
    Layout("cloud-risk-prose", "cloud_risk_assessment", cloud.risk_prose, OFFICE),
    Layout("cloud-risk-questionnaire", "cloud_risk_assessment", cloud.risk_questionnaire, ("xlsx",)),
    Layout("plan-table", "improvement_plan", letters.plan_table, OFFICE),
    Layout("plan-workbook", "improvement_plan", letters.plan_workbook, ("xlsx",)),
    Layout("letter-paper", "nhs_england_letter", letters.letter, OFFICE),
    Layout("letter-mail", "nhs_england_letter", letters.mail, ("eml",)),
    Layout("letter-printed-mail", "nhs_england_letter", letters.printed_mail, PAPER),
    Layout("none-aligned-letter", "other", other_certs.aligned_letter, OFFICE),
    Layout("none-agenda", "other", other_certs.agenda, ANY),
    Layout("none-privacy-notice", "other", other_certs.privacy_notice, SCREEN),
)
