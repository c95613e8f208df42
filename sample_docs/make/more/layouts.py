"""All layouts that calibration draws from besides those of the committed documents, by kind."""

from collections.abc import Callable

from sample_docs.make.more import (
    cloud_forms,
    dspt_pages,
    letter_forms,
    minutes_forms,
    model_forms,
    papers,
    plan_forms,
    policy_forms,
)
from sample_docs.make.samples import Sample
from sample_docs.make.world import World

Layout = Callable[[World], Sample]
LAYOUTS: dict[str, dict[str, Layout]] = {
    "dspt_assessment": dspt_pages.LAYOUTS,
    "igt_assessment": plan_forms.IGT,
    "security_policy": policy_forms.LAYOUTS,
    "board_minutes": minutes_forms.LAYOUTS,
    "data_risk_model": model_forms.LAYOUTS,
    "cloud_risk_assessment": cloud_forms.LAYOUTS,
    "improvement_plan": plan_forms.PLANS,
    "nhs_england_letter": letter_forms.LAYOUTS,
    "other": papers.LAYOUTS,
}


def draw(kind: str, world: World) -> Sample:
    """A sample of one of the kind's layouts, all equally likely."""
    return world.pick(tuple(LAYOUTS[kind].values()))(world)
