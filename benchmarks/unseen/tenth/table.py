"""The layouts of the set, with the forms in which such papers reach an office."""

from __future__ import annotations

from benchmarks.unseen.model import Layout
from benchmarks.unseen.tenth import (
    clouds,
    courses,
    igt,
    iso_american,
    iso_british,
    iso_europe,
    iso_joint,
    iso_more,
    iso_registrars,
    iso_supplier,
    iso_web,
    iso_west,
    iso_word,
    iso_world,
    iso_young,
    letters,
    minutes,
    nothing,
    offers,
    others,
    plans,
    policy,
    riskmodels,
    toolkit,
)

ISO, SCREEN, OFFICE = "iso27001_certificate", ("digital", "html"), ("digital", "docx")
MADE = ("docx", "digital")

CERTIFICATES = (
    Layout("iso10-registration", ISO, iso_british.registration),
    Layout("iso10-approval", ISO, iso_british.approval),
    Layout("iso10-valid-from-until", ISO, iso_british.valid_from_until),
    Layout("iso10-applicable-to", ISO, iso_registrars.applicable_to),
    Layout("iso10-annexed", ISO, iso_registrars.annexed),
    Layout("iso10-cycle-dates", ISO, iso_registrars.cycle_dates),
    Layout("iso10-zertifikat", ISO, iso_europe.zertifikat),
    Layout("iso10-registered-since", ISO, iso_europe.registered_since),
    Layout("iso10-nordic", ISO, iso_europe.nordic),
    Layout("iso10-dutch", ISO, iso_west.dutch),
    Layout("iso10-swiss", ISO, iso_west.swiss),
    Layout("iso10-french", ISO, iso_west.french),
    Layout("iso10-spanish", ISO, iso_west.spanish),
    Layout("iso10-limited-to", ISO, iso_american.limited_to),
    Layout("iso10-letter-format", ISO, iso_american.letter_format),
    Layout("iso10-surveillance-due", ISO, iso_world.surveillance_due),
    Layout("iso10-yearly", ISO, iso_american.yearly),
    Layout("iso10-japanese", ISO, iso_world.japanese),
    Layout("iso10-southern", ISO, iso_world.southern),
    Layout("iso10-italian", ISO, iso_world.italian),
    Layout("iso10-portal", ISO, iso_web.portal),
    Layout("iso10-directory", ISO, iso_web.directory, SCREEN),
    Layout("iso10-worldwide-register", ISO, iso_web.worldwide_register, SCREEN),
    Layout("iso10-designed", ISO, iso_web.designed),
    Layout("iso10-hosting-supplier", ISO, iso_supplier.hosting_supplier),
    Layout("iso10-trading-as", ISO, iso_supplier.trading_as),
    Layout("iso10-word-made", ISO, iso_word.word_made, OFFICE),
    Layout("iso10-with-history", ISO, iso_word.with_history, OFFICE),
    Layout("iso10-several-standards", ISO, iso_joint.several_standards),
    Layout("iso10-safe-haven", ISO, iso_joint.safe_haven),
    Layout("iso10-unaccredited", ISO, iso_word.unaccredited, OFFICE),
    Layout("iso10-word-landscape", ISO, iso_word.word_landscape, OFFICE),
    Layout("iso10-older-issue", ISO, iso_more.older_issue),
    Layout("iso10-irish", ISO, iso_more.irish),
    Layout("iso10-group", ISO, iso_more.group),
    Layout("iso10-part-of-main", ISO, iso_young.part_of_main),
    Layout("iso10-young-house", ISO, iso_young.young_house),
    Layout("iso10-gulf", ISO, iso_young.gulf),
)
OTHERS = (
    Layout("cert10-cyber-essentials", "other_certificate", others.cyber_essentials),
    Layout("cert10-cyber-plus", "other_certificate", others.cyber_plus),
    Layout("cert10-quality", "other_certificate", others.quality),
    Layout("cert10-privacy", "other_certificate", others.privacy),
    Layout("cert10-continuity", "other_certificate", others.continuity, OFFICE),
    Layout("cert10-cloud-code", "other_certificate", courses.cloud_code),
    Layout("cert10-training", "other_certificate", courses.training),
)
TOOLKITS = (
    Layout("dspt10-public-page", "dspt_assessment", toolkit.public_page, SCREEN),
    Layout("dspt10-certificate", "dspt_assessment", toolkit.certificate),
    Layout("dspt10-download", "dspt_assessment", toolkit.download, ("csv",)),
    Layout("dspt10-message", "dspt_assessment", toolkit.message, ("eml",)),
    Layout("dspt10-summary", "dspt_assessment", toolkit.summary, OFFICE),
    Layout("dspt10-agreed-plan", "dspt_assessment", toolkit.agreed_plan, ("html", "digital")),
    Layout("igt10-page", "igt_assessment", igt.igt_page, SCREEN),
    Layout("igt10-report", "igt_assessment", igt.igt_letterlike),
)
POLICIES = (
    Layout("slsp10-template", "security_policy", policy.template, OFFICE),
    Layout("slsp10-controlled", "security_policy", policy.controlled, OFFICE),
    Layout("slsp10-form", "security_policy", policy.form, MADE),
    Layout("slsp10-wiki", "security_policy", policy.wiki, SCREEN),
)
MINUTES = (
    Layout("min10-trust-board", "board_minutes", minutes.trust_board, OFFICE),
    Layout("min10-council", "board_minutes", minutes.council, OFFICE),
    Layout("min10-trustees", "board_minutes", minutes.trustees, MADE),
    Layout("min10-extract", "board_minutes", minutes.extract),
    Layout("min10-committee", "board_minutes", minutes.committee, OFFICE),
)
CLOUDS = (
    Layout("drm10-grid", "data_risk_model", riskmodels.model_grid, ("xlsx",)),
    Layout("drm10-short", "data_risk_model", riskmodels.model_short, ("xlsx",)),
    Layout("drm10-printed", "data_risk_model", riskmodels.model_printed, OFFICE),
    Layout("cra10-prose", "cloud_risk_assessment", clouds.prose, OFFICE),
    Layout("cra10-matrix", "cloud_risk_assessment", clouds.matrix, OFFICE),
    Layout("cra10-workbook", "cloud_risk_assessment", clouds.workbook, ("xlsx",)),
    Layout("cra10-intranet", "cloud_risk_assessment", clouds.intranet, SCREEN),
)
LETTERS = (
    Layout("plan10-form", "improvement_plan", plans.plan_form, OFFICE),
    Layout("plan10-report", "improvement_plan", plans.plan_report, OFFICE),
    Layout("plan10-drawn", "improvement_plan", plans.plan_drawn),
    Layout("let10-plan", "nhs_england_letter", letters.letter_plan, OFFICE),
    Layout("let10-retention", "nhs_england_letter", letters.letter_retention, OFFICE),
    Layout("let10-drawn", "nhs_england_letter", letters.letter_drawn),
    Layout("let10-mail", "nhs_england_letter", letters.mail_review, ("eml",)),
    Layout("let10-table", "nhs_england_letter", letters.letter_table, MADE),
)
NOTHING = (
    Layout("none10-applicability", "other", nothing.applicability, OFFICE),
    Layout("none10-audit-report", "other", nothing.audit_report, OFFICE),
    Layout("none10-aligned", "other", nothing.aligned),
    Layout("none10-agenda", "other", nothing.agenda, OFFICE),
    Layout("none10-newsletter", "other", nothing.newsletter, ("eml",)),
    Layout("none10-quotation", "other", offers.quotation),
    Layout("none10-brochure", "other", offers.brochure, SCREEN),
    Layout("none10-agreement", "other", offers.agreement, OFFICE),
    Layout("none10-penetration", "other", offers.penetration, OFFICE),
    Layout("none10-invoice", "other", offers.invoice),
    Layout("none10-job", "other", offers.job, OFFICE),
)
TENTH = CERTIFICATES + OTHERS + TOOLKITS + POLICIES + MINUTES + CLOUDS + LETTERS + NOTHING
