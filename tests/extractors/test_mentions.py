import pytest
from papers import paper

from extractors.mentions import mentions


def names(text: str, what: str) -> list[str]:
    return [mention.name for mention in getattr(mentions(paper(text)), what)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The service runs in Azure and keeps logs in AWS.", ["Microsoft Azure", "Amazon Web Services"]),
        ("Files are shared with partners via MS Teams.", ["Microsoft Teams"]),
        ("The meeting was held on MS Teams at 10am.", []),
        ("Copies are stored in Box.", ["Box"]),
        ("Box 4 holds the certificates.", []),
        ("See https://azure.microsoft.com or mail it@aws.com.", []),
        ("We do not use AWS.", []),
        ("Data is not stored outside Azure.", ["Microsoft Azure"]),
    ],
)
def test_providers(text: str, expected: list[str]) -> None:
    assert names(text, "providers") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is hosted in UK South (uksouth).", ["UK South"]),
        ("Logs go to eu-west-2 and europe-west2.", ["eu-west-2", "europe-west2"]),
        ("A replica is kept in North Europe.", ["North Europe"]),
        ("The climate of North Europe is mild.", []),
    ],
)
def test_regions(text: str, expected: list[str]) -> None:
    assert names(text, "regions") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Data are hosted by Torvane Hosting Ltd in Slough.", ["Torvane Hosting Ltd"]),
        ("Backups are held by Rackhouse plc at Unit 4, Leeds.", ["Rackhouse plc"]),
        ("Disaster recovery is provided by Kestrel Continuity Limited.", ["Kestrel Continuity Limited"]),
        ("Our data centre provider Nimbus Data keeps the tapes.", ["Nimbus Data"]),
        ("Coldharbour Archives Ltd stores the backup tapes.", ["Coldharbour Archives Ltd"]),
        ("The system is managed by the Head of IT.", []),
        ("Data is processed in accordance with Article 6.", []),
    ],
)
def test_hosts(text: str, expected: list[str]) -> None:
    assert names(text, "hosts") == expected


def test_a_name_is_given_once_with_its_first_place() -> None:
    made = mentions(paper("Azure is used.", "Azure is used again.")).providers
    assert [mention.provenance.quote for mention in made] == ["Azure"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Second-line support is delivered from Manila.", ["Second-line support is delivered from Manila."]),
        ("Developers may work from abroad.", ["Developers may work from abroad."]),
        ("The paint of the hall is new.", []),
    ],
)
def test_sentences_on_where_data_and_people_are(text: str, expected: list[str]) -> None:
    assert names(text, "whereabouts") == expected


def test_a_global_network_is_named_beside_its_provider() -> None:
    assert "Azure Front Door" in names("Pages are served by Azure Front Door.", "providers")


def test_who_keeps_a_system_secure_hosts_nothing() -> None:
    assert names("This policy sets out how Hesworth University keeps the system secure.", "hosts") == []
