"""Every layout, in a table for each set: name, kind, how it is made, the forms in which it comes."""

from __future__ import annotations

from benchmarks.unseen import cloud, dspt, iso_multi, iso_single, iso_text, letters, minutes, other_certs, policy
from benchmarks.unseen.model import Layout
from benchmarks.unseen.second import certificates, iso_one, iso_two, papers

PAPER = ("digital",)
OFFICE = ("digital", "docx")
ANY = ("digital", "docx", "html")
SCREEN = ("digital", "html")
ISO, OTHER, DSPT = "iso27001_certificate", "other_certificate", "dspt_assessment"

FIRST: tuple[Layout, ...] = (
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

SECOND: tuple[Layout, ...] = (
    Layout("iso2-blue-band", ISO, iso_one.blue_band, PAPER),
    Layout("iso2-approval-columns", ISO, iso_one.approval_columns, PAPER),
    Layout("iso2-valid-sentences", ISO, iso_one.valid_sentences, PAPER),
    Layout("iso2-bar-of-dates", ISO, iso_one.bar_of_dates, PAPER),
    Layout("iso2-german-english", ISO, iso_one.german_english, PAPER),
    Layout("iso2-sealed-middle", ISO, iso_one.sealed_middle, PAPER),
    Layout("iso2-us-letterhead", ISO, iso_one.us_letterhead, PAPER),
    Layout("iso2-surveillance-row", ISO, iso_one.surveillance_row, PAPER),
    Layout("iso2-turkish-english", ISO, iso_two.turkish_english, PAPER),
    Layout("iso2-landscape-script", ISO, iso_two.landscape_script, PAPER),
    Layout("iso2-cycle-dates", ISO, iso_two.cycle_dates, PAPER),
    Layout("iso2-several-schemes", ISO, iso_two.several_schemes, PAPER),
    Layout("iso2-letter-and-certificate", ISO, iso_two.letter_and_certificate, PAPER),
    Layout("iso2-pictures-only", ISO, iso_two.pictures_only, PAPER),
    Layout("iso2-history-box", ISO, iso_two.history_box, PAPER),
    Layout("iso2-small-print", ISO, iso_two.small_print, PAPER),
    Layout("iso2-no-labels", ISO, iso_two.no_labels, PAPER),
    Layout("iso2-narrow-column", ISO, iso_two.narrow_column, PAPER),
    Layout("iso2-irish", ISO, iso_two.irish, PAPER),
    Layout("other2-cyber-plus", OTHER, certificates.cyber_plus, PAPER),
    Layout("other2-card-attestation", OTHER, certificates.card_attestation, OFFICE),
    Layout("other2-other-system", OTHER, certificates.other_system, PAPER),
    Layout("dspt2-profile-print", DSPT, papers.profile_print, SCREEN),
    Layout("dspt2-forwarded-mail", DSPT, papers.forwarded_mail, ("eml",)),
    Layout("slsp2-cover-and-sections", "security_policy", papers.cover_policy, OFFICE),
    Layout("slsp2-questions", "security_policy", papers.question_policy, OFFICE),
    Layout("minutes2-trust-table", "board_minutes", papers.trust_table, OFFICE),
    Layout("minutes2-council-resolved", "board_minutes", papers.council_resolved, ANY),
    Layout("cloud2-register", "cloud_risk_assessment", papers.cloud_register, ("docx", "digital")),
    Layout("letter2-referenced", "nhs_england_letter", papers.referenced_letter, OFFICE),
    Layout("none2-applicability", "other", certificates.applicability, OFFICE),
    Layout("none2-audit-begun", "other", certificates.audit_begun, OFFICE),
    Layout("none2-brochure", "other", certificates.brochure, PAPER),
)

SETS = {"first": FIRST, "second": SECOND}
LAYOUTS = FIRST + SECOND
