import pytest

from evidence.wording import ENCRYPTION, Stance, denies, plain_protocol, plans, stance, weak_protocol


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Data is encrypted at rest.", Stance.AFFIRMED),
        ("Data shall be encrypted at rest.", Stance.AFFIRMED),
        ("No data is ever stored unencrypted.", Stance.AFFIRMED),
        ("Encryption cannot be turned off.", Stance.AFFIRMED),
        ("Data is not encrypted at rest.", Stance.DENIED),
        ("Data is not encrypted at rest and in transit.", Stance.DENIED),
        ("Data is held in clear text; encryption is not used.", Stance.DENIED),
        ("There is no key management and data is unencrypted.", Stance.DENIED),
        ("Encryption at rest is not yet in place.", Stance.PLANNED),
        ("Encryption at rest will be enabled in 2027.", Stance.PLANNED),
        ("Encryption at rest is being considered.", Stance.PLANNED),
        ("Data should be encrypted at rest where possible.", Stance.HEDGED),
        ("Data will be encrypted at rest.", Stance.HEDGED),
        ("Primary storage is encrypted at rest but backups are not.", Stance.UNCLEAR),
    ],
)
def test_what_a_sentence_says_of_encryption(text: str, expected: Stance) -> None:
    assert stance(text, ENCRYPTION) is expected


def test_a_negation_that_cannot_be_placed_is_never_a_yes() -> None:
    assert stance("Data is encrypted with AES and the keys are not shared.", ENCRYPTION) is Stance.UNCLEAR


@pytest.mark.parametrize(
    "text",
    [
        "Data that is no longer required is destroyed.",
        "Deleted data cannot be recovered.",
        "Access is logged without exception.",
    ],
)
def test_a_no_that_takes_nothing_away_is_no_denial(text: str) -> None:
    assert not denies(text)


def test_no_overseas_access_is_a_denial_of_access() -> None:
    assert denies("No access is possible from outside the United Kingdom.")


def test_planned_maintenance_plans_nothing() -> None:
    assert not plans("Restores are tested during planned maintenance.")


@pytest.mark.parametrize(
    ("text", "protocol"),
    [
        ("Data is encrypted in transit with TLS 1.0.", "TLS 1.0"),
        ("Connections use SSL.", "SSL"),
        ("Connections use TLS 1.2 or above.", None),
        ("We use TLS 1.3; TLS 1.0 and 1.1 are disabled.", None),
        ("TLS 1.2 is used, with SSL certificates from a public authority.", None),
    ],
)
def test_an_outdated_protocol_is_named_only_while_in_use(text: str, protocol: str | None) -> None:
    assert weak_protocol(text) == protocol


def test_plain_http_is_told_from_https_and_from_a_redirect() -> None:
    assert plain_protocol("Uploads use HTTP.") == "HTTP"
    assert plain_protocol("All traffic uses HTTPS; HTTP is redirected.") is None
