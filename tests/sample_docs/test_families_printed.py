"""Families printed by Chromium and LibreOffice: skipped, and saying so, where the program is not installed."""

import pytest
from family_helpers import NEEDED, made, squeezed, words_of

from sample_docs.make import families
from sample_docs.make.certificates import seeded

without_chromium = pytest.mark.skipif(bool(families.absent("chromium")), reason=families.absent("chromium"))
without_office = pytest.mark.skipif(bool(families.absent("libreoffice")), reason=families.absent("libreoffice"))
WEB = [name for name, family in families.FAMILIES.items() if family.program == "chromium"]
TYPED = [name for name, family in families.FAMILIES.items() if family.program == "libreoffice"]


@without_chromium
def test_every_web_layout_prints_what_it_labels():
    for layout in WEB:
        sample = made(layout, 1)
        text = words_of(sample.data)
        values = {e["name"]: e["value"] for e in sample.label.fields() if e["value"] is not None}
        assert layout == "course" or set(values) >= NEEDED
        assert layout == "course" or all(squeezed(w) in text for w in values["organisation_name"].split()), layout
        assert all(squeezed(p["value"]["postcode"][-3:]) in text for p in places(sample)), layout


@without_chromium
@pytest.mark.parametrize("layout", ["web-ruled-table", "web-landscape-frame"])
def test_chromium_gives_the_same_bytes_whatever_it_printed_before(layout):
    first = made(layout, 5).data
    made("web-annex-table", 6)
    assert made(layout, 5).data == first


@without_chromium
def test_a_mark_in_a_picture_is_labelled_and_not_in_the_text():
    seed = next(n for n in range(40) if made("web-value-over-label", n).label.values.get("accreditation_body"))
    sample = made("web-value-over-label", seed)
    assert squeezed(sample.label.values["accreditation_body"]) not in words_of(sample.data)


@without_chromium
def test_a_certificate_of_a_year_ends_before_its_recertification():
    values = made("web-two-ends", 1).label.values
    assert 364 <= (values["expires_on"] - values["issued_on"]).days <= 366


@without_office
def test_one_start_of_libreoffice_prints_all_layouts_and_gives_the_same_bytes():
    drafts = [families.draft(seeded(f"{layout}/1"), layout) for layout in TYPED]
    first = families.finished(drafts)
    assert [sample.layout for sample in first] == TYPED
    for sample in first:
        text = words_of(sample.data)
        assert all(squeezed(word) in text for word in sample.label.values["organisation_name"].split())
        assert all(squeezed(p["value"]["postcode"][-3:]) in text for p in places(sample))
    again = families.finished([families.draft(seeded(f"{TYPED[0]}/1"), TYPED[0])])
    assert again[0].data == first[0].data


def places(sample):
    return [e for e in sample.label.fields() if e["name"] == "location" and e["value"]]
