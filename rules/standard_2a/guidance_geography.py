"""Security assurance guidance, required control: a risk assessment that supports the storage locations.

Satisfied only where what was assessed is what is declared, and in the United Kingdom: an assessment of another place
supports nothing here (contract, section 4).
"""

import re

from evidence.bundle import CaseEvidence
from evidence.fields import Found
from evidence.findings import Clause, Subject
from evidence.locations import parse_postcode
from evidence.wording import Stance, clauses, stance
from rules.overseas import puts_data_abroad
from rules.regions import Place, Where, place, places_in
from rules.rule import Cited, Judgement, for_decision, not_satisfied, rule, satisfied
from rules.standard_2a.cloud_evidence import (
    Paper,
    cloud_locations,
    denied,
    no_assessment_open,
    on_assessments,
    unless_cloud,
)
from rules.standard_2a.cloud_risks import is_considered
from rules.standard_2a.cloud_shown import declared_places, provider_of, told
from rules.words import listed

CLAUSE = Clause(
    id="guidance/geography",
    title="Geography or jurisdiction",
    says="Geography or jurisdiction – a risk assessment that can support the storage location or storage locations.",
    source="Security assurance guidance, specific DARS requirements",
    about=Subject.APPLICATION,
)
ASK = "A cloud risk assessment that names and assesses each declared storage location, all in the United Kingdom."


@rule(CLAUSE)
@unless_cloud
def storage_locations_are_assessed(case: CaseEvidence) -> Judgement:
    return on_assessments(case, lambda paper: _on_geography(paper, case), no_assessment_open)


def _on_geography(paper: Paper, case: CaseEvidence) -> Judgement:
    assessed = _assessed(paper, case)
    cited = (*(cited for _, cited in assessed), *paper.cited)
    if abroad := [found.words for found, _ in assessed if found.where is Where.ABROAD]:
        chosen = tuple(c for found, c in assessed if found.where is Where.ABROAD)
        because = f"{paper.name} assesses a place outside the United Kingdom: {listed(abroad)}"
        return not_satisfied(because, *chosen, *paper.cited, would_satisfy=ASK)
    if not isinstance(paper.contents.geography, Found):
        return for_decision(f"{paper.name} does not assess the storage location", would_satisfy=ASK)
    reason = _says_no_place(paper, case) or _mismatch([found for found, _ in assessed], paper, case)
    if reason:
        return for_decision(f"{paper.name}: {reason}", *cited, would_satisfy=ASK)
    elsewhere = [one for one in told(case, puts_data_abroad) if one.paper.document is paper.document]
    if elsewhere:
        cited = (*cited, *(one.cited for one in elsewhere))
        return for_decision(listed(one.words for one in elsewhere), *cited, would_satisfy=ASK)
    names = listed(found.printed for found, _ in assessed)
    return satisfied(
        f"{paper.name} assesses {names or 'the declared places'}: {paper.contents.geography.value}", *cited
    )


def _assessed(paper: Paper, case: CaseEvidence) -> list[tuple[Place, Cited]]:
    """The places that the assessment gives as storage: its regions, and those of its sentence on geography."""
    provider = provider_of(case)
    found = [
        (place(str(region.value), provider), Cited(paper.document, "region", region))
        for region in paper.contents.region
        if not denied(paper.document, region.provenance.page, str(region.value))
    ]
    geography = paper.contents.geography
    if isinstance(geography, Found):
        cited = Cited(paper.document, "geography", geography)
        found += [(item, cited) for item in stored_in(geography.value, provider)]
    return list(dict.fromkeys(found))


def stored_in(text: str, provider: str | None = None) -> tuple[Place, ...]:
    """The places of a sentence where data are; "not in Ireland" and "outside the UK" name places where they are not."""
    kept = []
    for part in clauses(text):
        for found in places_in(part, provider):
            about = re.compile(re.escape(found.printed), re.I)
            if not _is_elsewhere(part, found) and stance(part, about) is not Stance.DENIED:
                kept.append(found)
    return tuple(dict.fromkeys(kept))


def _is_elsewhere(part: str, found: Place) -> bool:
    return bool(
        re.search(rf"\b(?:outside|beyond|leave|leaves)\s+(?:of\s+)?(?:the\s+)?{re.escape(found.printed)}", part, re.I)
    )


def _says_no_place(paper: Paper, case: CaseEvidence) -> str | None:
    """Why the sentence on the location says of no place that data are there; a list of regions assesses none."""
    text = paper.contents.geography.value
    said = f"states: {text}"
    if not is_considered(text):
        return said
    named = stored_in(text, provider_of(case)) or _names_declared_place(paper, case)
    return None if named else f"{said}; it names no place where the data are"


def _mismatch(assessed: list[Place], paper: Paper, case: CaseEvidence) -> str | None:
    """How what was assessed differs from what is declared; ``None`` where it is the same."""
    declared = declared_places(case)
    if unstated := [found.words for found in assessed if found.where is Where.UNSTATED]:
        return listed(unstated)
    if others := [found.printed for found in assessed if not found.within(declared)]:
        return f"it assesses {listed(others)}, which is not declared as a storage location"
    precise = {found.key for found in assessed if found.key in {d.key for d in declared}}
    unassessed = [d.printed for d in declared if d.key not in precise and not _city_named(d, assessed)]
    if unassessed:
        return f"it does not assess {listed(unassessed)}"
    return None if assessed or _names_declared_place(paper, case) else "it names no storage location"


def _city_named(declared: Place, assessed: list[Place]) -> bool:
    """Whether the region's own city was assessed; "the UK" alone names no storage location."""
    countries = {
        "place:uk",
        "place:u.k.",
        "place:united kingdom",
        "place:great britain",
        "place:england",
        "place:wales",
    }
    return any(found.key in declared.also - countries for found in assessed)


def _names_declared_place(paper: Paper, case: CaseEvidence) -> bool:
    """Whether the sentence names a declared place by its postcode, for a host that has no regions."""
    text = "".join(paper.contents.geography.value.upper().split())
    codes = [parse_postcode(location.postcode) for _, location in cloud_locations(case)]
    return bool(codes) and all(code is not None and str(code).replace(" ", "") in text for code in codes)
