import pytest

from review.references import case_of, version_of


@pytest.mark.parametrize(
    ("reference", "case"),
    [
        ("DARS-NIC-123456-A1B2C-v1.2", "DARS-NIC-123456-A1B2C"),
        ("DARS-NIC-123456-A1B2C-v10.0.1", "DARS-NIC-123456-A1B2C"),
        ("DARS-NIC-123456-A1B2C", "DARS-NIC-123456-A1B2C"),
        ("DARS-NIC-123456-A1B2C-v1.2-draft", "DARS-NIC-123456-A1B2C-v1.2-draft"),
        ("PROJECT-v1.2", "PROJECT-v1.2"),
        ("", ""),
    ],
)
def test_a_case_is_its_reference_without_the_version(reference: str, case: str) -> None:
    assert case_of(reference) == case


def test_versions_are_numbers_and_none_is_older_than_any() -> None:
    names = ["", "-v1.0", "-v1.2", "-v1.9", "-v1.10", "-v2"]
    versions = [version_of(f"DARS-NIC-123456-A1B2C{name}") for name in names]
    assert versions == sorted(set(versions))
    assert version_of("DARS-NIC-123456-A1B2C-v1") == version_of("DARS-NIC-123456-A1B2C-v1.0")
