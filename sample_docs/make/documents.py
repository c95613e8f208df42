"""The loose documents: every layout of certificate once, and the other kinds in each format."""

from collections.abc import Iterator

from sample_docs.make import certificates, cloud, dspt, letters, minutes, others, policies
from sample_docs.make.certificate_layouts import LAYOUTS
from sample_docs.make.certificates import seeded
from sample_docs.make.samples import Sample
from sample_docs.make.scanning import photograph, scan

WORN = {
    "quality-assurance": ("scan", "good"),
    "annexed": ("scan", "fair"),
    "us-sentences": ("scan", "poor"),
    "landscape-seal": (".webp", "fair"),
    "small-print": ("scan", "fair"),
    "sentence-only": ("scan", "bad"),
    "side-panel": (".jpg", "fair"),
    "welsh-english": ("scan", "poor"),
    "dotted-leaders": (".tiff", "poor"),
}
"""Which layouts of certificate are not left clean, and how bad they are."""


def documents() -> Iterator[tuple[str, Sample]]:
    """Name and sample of each loose document."""
    yield from _certificates()
    for name, sample in _others():
        yield f"{name}{sample.suffix}", sample


def _certificates() -> Iterator[tuple[str, Sample]]:
    for number, layout in enumerate(LAYOUTS, 1):
        sample = certificates.certificate(seeded(f"certificate-{layout}"), layout)
        how, quality = WORN.get(layout, ("digital", ""))
        if how == "scan":
            sample = scan(sample, quality, number)
        elif how in {".jpg", ".webp", ".tiff", ".png"}:
            sample = photograph(sample, quality, number, how)
        yield f"certificate-{number:02}-{layout}{sample.suffix}", sample


def _others() -> Iterator[tuple[str, Sample]]:
    for layout in dspt.LAYOUTS:
        yield f"dspt-{layout}", dspt.assessment(seeded(f"dspt-{layout}"), layout)
    yield "dspt-photographed", photograph(dspt.assessment(seeded("dspt-photo"), "summary"), "fair", 31, ".png")
    yield "igt-report", letters.igt(seeded("igt"))
    yield "policy-document", policies.policy(seeded("policy-1"), ".docx")
    yield "policy-scanned", scan(policies.policy(seeded("policy-2"), ".pdf"), "fair", 32)
    for suffix in (".pdf", ".docx", ".md"):
        yield f"minutes-{suffix[1:]}", minutes.minutes(seeded(f"minutes{suffix}"), suffix)
    yield "minutes-scanned", scan(minutes.minutes(seeded("minutes-scan"), ".pdf"), "good", 33)
    for suffix in (".pdf", ".docx", ".eml"):
        yield f"letter-{suffix[1:]}", letters.letter(seeded(f"letter{suffix}"), suffix)
    yield "letter-scanned", scan(letters.letter(seeded("letter-scan"), ".pdf"), "good", 34)
    yield "plan", letters.plan(seeded("plan-loose"), ".pdf")
    for suffix in (".pdf", ".docx", ".xlsx"):
        yield f"cloud-assessment-{suffix[1:]}", cloud.assessment(seeded(f"cloud{suffix}"), suffix)
    yield from _risk_models()
    for layout in ("table-only", "plain-sheet", "cyber-essentials", "training"):
        yield f"other-certificate-{layout}", others.other_certificate(seeded(f"other-{layout}"), layout)
    for layout in (*others.PAPERS, "badge"):
        sample = others.other(seeded(f"paper-{layout}"), layout)
        yield f"paper-{layout}", photograph(sample, "good", 35, ".png") if layout == "badge" else sample


def _risk_models() -> Iterator[tuple[str, Sample]]:
    base = cloud.RiskModel(
        "Thornwold Cancer Analytics Ltd",
        4,
        ("Hospital admissions", "Prescriptions", "Mortality data"),
        cloud.SCALES[3],
        cloud.PERSISTENCE[2],
    )
    forms = {
        "roman": cloud.RiskModel(
            base.organisation, 4, base.data_types, base.scale, base.persistence, "filled", "Class {r}"
        ),
        "formula": cloud.RiskModel(
            base.organisation, None, base.data_types[:2], base.scale, base.persistence, "formula"
        ),
        "blank": cloud.RiskModel(None, None, (), None, None, "blank"),
    }
    for form, facts in forms.items():
        yield f"risk-model-{form}", cloud.risk_model(seeded(f"model-{form}"), ".xlsx", facts)
    yield "risk-model-document", cloud.risk_model(seeded("model-document"), ".docx", base)
