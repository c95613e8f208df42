"""A newer reading against what a person said: the person's answer stands, and the difference is told."""

from datetime import date, timedelta
from typing import Any

import pytest
from review_samples import NOON, OFFICER, OTHER_SHA, accepted, application_json, certificate, expiry_item, field_item

from evidence.application import read_application
from evidence.contents import Document, Iso27001Certificate
from evidence.fields import Found, Missing
from review.answering import Reply, answer_to
from review.answers import Answer, What, answered
from review.conflicts import conflicts

CERT = "evidence/cert.pdf"
APPLICATION = read_application(application_json())[0]


def said(what: What, text: str | None = None, hours: int = 1) -> Answer:
    reply = Reply(what, "A. Officer", OFFICER, text=text)
    return answer_to(expiry_item(), reply, APPLICATION, (certificate(),), NOON + timedelta(hours=hours))


def read_as(expires_on: Any) -> Document:
    document = certificate()
    contents = document.contents.model_copy(update={"expires_on": expires_on})  # type: ignore[union-attr]
    return document.model_copy(update={"contents": contents})


NEWER = read_as(accepted(date(2028, 5, 13), "13/05/2028", top=300.0))


@pytest.mark.parametrize(
    ("what", "text", "words"),
    [
        (What.ACCEPT, None, "'2028-03-13'"),
        (What.VALUE, "2028-08-13", "'2028-08-13'"),
        (What.ABSENT, None, "that it is not printed"),
    ],
)
def test_a_newer_reading_that_contradicts_a_person_is_told(what: What, text: str | None, words: str) -> None:
    (conflict,) = conflicts((NEWER,), (said(what, text),))
    assert str(conflict) == (
        f"{CERT}: the expires_on is now read as '13/05/2028'; A. Officer said {words} on 20 November 2026, "
        "which stands: look at the page again"
    )


def test_what_the_person_said_stands_against_a_newer_reading() -> None:
    (document,) = answered((NEWER,), (said(What.VALUE, "2028-08-13"),))
    assert isinstance(document.contents, Iso27001Certificate)
    assert isinstance(document.contents.expires_on, Found)
    assert document.contents.expires_on.value == date(2028, 8, 13)


def test_what_nobody_could_read_contradicts_nothing() -> None:
    assert list(conflicts((NEWER,), (said(What.ILLEGIBLE),))) == []


@pytest.mark.parametrize(
    "newer",
    [
        read_as(accepted(date(2028, 3, 13), "13 March 2028", top=310.0)),
        read_as(Missing()),
        certificate(),
        certificate(sha256=OTHER_SHA),
    ],
)
def test_a_newer_reading_that_says_the_same_or_nothing_is_none(newer: Document) -> None:
    assert list(conflicts((newer,), (said(What.ACCEPT),))) == []


def test_a_reading_that_a_person_has_corrected_is_none_while_it_is_the_same() -> None:
    assert list(conflicts((certificate(),), (said(What.VALUE, "2028-08-13"),))) == []


def test_the_same_words_read_as_another_day_contradict_who_accepted_them() -> None:
    newer = read_as(accepted(date(2028, 3, 14), "13/03/2028", top=300.0))
    assert len(list(conflicts((newer,), (said(What.ACCEPT),)))) == 1


def test_who_was_shown_the_newer_reading_settles_it() -> None:
    newer = read_as(accepted(date(2028, 5, 13), "13/05/2028", top=320.0))
    assert isinstance(newer.contents, Iso27001Certificate)
    assert isinstance(newer.contents.expires_on, Found)
    asked = field_item("expires_on", newer.contents.expires_on.provenance, id="f2")
    for reply in (Reply(What.VALUE, "B. Officer", OFFICER, "2028-03-13"), Reply(What.ACCEPT, "B. Officer", OFFICER)):
        later = answer_to(asked, reply, APPLICATION, (newer,), NOON + timedelta(days=1))
        assert list(conflicts((newer,), (said(What.ACCEPT), later))) == []
