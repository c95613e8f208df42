"""The rules about the cloud, in the contract's order: standard 2a, clause 3, and the security assurance guidance."""

from evidence.bundle import CaseEvidence
from rules.rule import Rule
from rules.standard_2a.cloud_access import nobody_reaches_in_from_abroad
from rules.standard_2a.cloud_approval import cloud_is_approved
from rules.standard_2a.cloud_declared import cloud_use_is_declared
from rules.standard_2a.cloud_minutes import board_is_involved
from rules.standard_2a.cloud_pseudonymisation import pseudonymisation_is_used
from rules.standard_2a.cloud_responsibility import responsibilities_are_understood
from rules.standard_2a.cloud_risk_class import risk_class_is_assessed, risk_model_is_supplied
from rules.standard_2a.cloud_risks import three_risks_are_considered
from rules.standard_2a.cloud_uk_only import data_centres_are_british
from rules.standard_2a.guidance_assessment import assessment_is_supplied, four_steps_are_shown
from rules.standard_2a.guidance_controls import (
    data_are_destroyed,
    data_at_rest_are_encrypted,
    data_in_transit_are_encrypted,
)
from rules.standard_2a.guidance_geography import storage_locations_are_assessed
from rules.standard_2a.guidance_service_types import service_types_are_listed

CLOUD_RULES: tuple[Rule[CaseEvidence], ...] = (
    cloud_use_is_declared,
    data_centres_are_british,
    nobody_reaches_in_from_abroad,
    risk_class_is_assessed,
    three_risks_are_considered,
    pseudonymisation_is_used,
    board_is_involved,
    responsibilities_are_understood,
    cloud_is_approved,
    service_types_are_listed,
    risk_model_is_supplied,
    assessment_is_supplied,
    four_steps_are_shown,
    data_are_destroyed,
    data_at_rest_are_encrypted,
    data_in_transit_are_encrypted,
    storage_locations_are_assessed,
)
