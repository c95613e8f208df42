"""The fuller model of wear: seeded, of two groups, for every format; nothing printed is cut off."""

import io
import random
from collections import Counter

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from sample_docs.make import calibration
from sample_docs.make.certificates import seeded
from sample_docs.make.more import effects
from sample_docs.make.more.damage import Damage, damage, damaged
from sample_docs.make.samples import Label, Sample
from sample_docs.make.scanning import GROUPS, degrade, image_pdf, pages


def small(count=1):
    """A PDF of a few small pages, which are quick to wear."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(240, 160), invariant=1)
    for number in range(count):
        canvas.drawString(60, 80, f"Published on {number + 3} May 2026")
        canvas.showPage()
    canvas.save()
    return Sample(buffer.getvalue(), ".pdf", "digital", Label("other"), "small")


def page(text="DSPT 8HK12"):
    made = Image.new("L", (620, 877), 255)
    ImageDraw.Draw(made).text((250, 400), text, fill=0, font_size=20)
    return made


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("how", ["scan", "image"])
def test_the_same_seed_gives_the_same_bytes(group, how):
    first, again = (degrade(small(), group, 7, how) for _ in range(2))
    assert first.data == again.data
    assert first.data != degrade(small(), group, 8, how).data
    assert (first.quality, first.channel, first.label) == (group, how, Label("other"))


def test_a_scan_keeps_every_page_and_no_text():
    made = degrade(small(3), "bad", 3)
    document = pypdfium2.PdfDocument(made.data)
    assert len(document) == 3
    assert document[0].get_textpage().get_text_range() == ""


def test_pages_become_one_tiff_and_a_single_page_any_picture():
    several = degrade(small(2), "good", 1, "image")
    assert several.suffix == ".tiff"
    assert Image.open(io.BytesIO(several.data)).n_frames == 2
    suffixes = {degrade(small(), "bad", seed, "image").suffix for seed in range(8)}
    assert len(suffixes) >= 3


def test_a_fax_is_black_and_white_in_a_pdf_and_a_tiff():
    made = damaged(page(), page(), Damage(fax=True), 1)
    assert made.mode == "1"
    drawn = pages(image_pdf([(made, Damage(fax=True))]), 72)[0].convert("L")
    assert drawn.getextrema() == (0, 255)


def test_bad_pages_have_more_faults_than_good_ones():
    def faults(group):
        plain = Damage()
        made = [damage(random.Random(seed), group) for seed in range(200)]
        return sum(
            bool(one.shadow) + bool(one.blur) + one.fax + one.over + (one.dpi < 150) + (abs(one.skew) > 1)
            for one in made
        ), plain

    assert faults("bad")[0] > 200 > faults("good")[0]


def test_every_fault_occurs_among_the_bad():
    made = [damage(random.Random(seed), "bad", seed % 2 == 0) for seed in range(300)]
    seen = Counter(name for one in made for name in vars(one) if getattr(one, name) != getattr(Damage(), name))
    named = {
        "skew",
        "turn",
        "blur",
        "noise",
        "contrast",
        "paper",
        "shadow",
        "tilt",
        "stamps",
        "strokes",
        "signed",
        "bleed",
    }
    assert named | {"crop", "streaks", "fax", "jpeg", "dpi", "over", "colour"} <= set(seen)
    assert {one.dpi for one in made} >= {100, 200}
    assert {one.turn for one in made} == {0, 90, 180, 270}


def test_low_resolutions_are_not_blurred_too():
    made = [damage(random.Random(seed), "bad") for seed in range(300)]
    assert all(one.blur == 0 for one in made if one.dpi <= 120)


def test_cropping_keeps_all_print():
    made = effects.cropped(page(), np.random.default_rng(1))
    assert made.size < page().size
    assert np.count_nonzero(np.asarray(made) < 90) == np.count_nonzero(np.asarray(page()) < 90)


def test_print_under_a_stamp_stays_darker_than_the_stamp():
    blank = Image.new("L", page().size, 255)
    marked = effects.stamp(blank, np.random.default_rng(5), 0.5)
    assert 90 < marked.getextrema()[0] < 255
    both = effects.stamp(page(), np.random.default_rng(5), 0.5)
    assert ImageChops.subtract(both, page()).getbbox() is None
    assert both.getextrema()[0] == 0


def test_a_document_of_calibration_says_how_well_it_was_scanned():
    made = [calibration.worn(small(), how, seeded(n)) for n in range(6) for how in ("scan", "image")]
    assert {one.quality for one in made} == set(GROUPS)
    assert calibration.worn(small(), "digital", seeded(1)).quality == ""
    assert small().expected().keys() == {"kind", "channel", "fields"}
    assert "quality" in made[0].expected()
