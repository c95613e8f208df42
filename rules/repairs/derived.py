"""Clauses that are concluded from others: what settles all parts of one of their routes, put together.

The sets of the parts are put together one part after another, each asked in the case as the sets before have left it,
so that one document that settles three conditions is asked for once. The clause itself is asked at the end. What is put
together in this way may be larger than what a search finds, for five organisations can each lack something.
"""

from collections.abc import Callable, Sequence

from evidence.application import AssuranceRoute, Organisation
from evidence.bundle import CaseEvidence, OrganisationEvidence
from rules.repairs import declare, supply
from rules.repairs.search import Answers, Asked, best, search
from rules.repairs.step import NO_STEPS, Steps
from rules.standard_2a.adequate_assurance import ROUTES, application_is_assured, organisation_is_assured
from rules.standard_2a.dspt_route import CONDITIONS, dspt_conditions_are_met

Parts = tuple[Asked, ...]
"""Clauses all of which must be settled."""


class Ways:
    """The smallest sets for any clause of one case, each worked out once."""

    def __init__(self, case: CaseEvidence) -> None:
        self.answers = Answers(case)
        self._ways: dict[tuple[str, str | None, Steps], tuple[Steps, ...]] = {}

    def of(self, asked: Asked, start: Steps = NO_STEPS) -> tuple[Steps, ...]:
        """The sets that settle a clause after ``start``, the best first."""
        if start and self.answers.finding(asked, start) == self.answers.finding(asked):
            start = NO_STEPS
        key = (*asked.key, start)
        if key not in self._ways:
            self._ways[key] = self._worked_out(asked, start)
        return self._ways[key]

    def _worked_out(self, asked: Asked, start: Steps) -> tuple[Steps, ...]:
        if parts_of(asked) is None:
            return search(self.answers, asked, start)
        found = [way for parts in self._groups(asked, start) for way in self._composed(asked, parts, start)]
        if not found and asked.rule is organisation_is_assured:
            found = self._by_other_routes(asked, start)
        return best(found)[: 1 if asked.organisation is None else None]

    def _groups(self, asked: Asked, steps: Steps) -> tuple[Parts, ...]:
        make = parts_of(asked)
        return make(self.answers.state(steps), asked) if make else ()

    def _composed(self, asked: Asked, parts: Parts, start: Steps) -> tuple[Steps, ...]:
        """Sets that settle all parts, and with them the clause."""
        partial: tuple[Steps, ...] = (NO_STEPS,)
        for part in parts:
            partial = best(larger for steps in partial for larger in self._with(part, steps, start))
        least = dict.fromkeys(self._least(parts, steps, start) for steps in partial)
        return tuple(steps for steps in least if steps and self.answers.settled(asked, start | steps))

    def _with(self, part: Asked, steps: Steps, start: Steps) -> tuple[Steps, ...]:
        if self._met(part, start | steps):
            return (steps,)
        return tuple(steps | way for way in self.of(part, _about(part, start | steps)))

    def _met(self, asked: Asked, steps: Steps) -> bool:
        """Whether a clause is settled, concluded from the answers to its parts, which are worked out already."""
        steps = _about(asked, steps)
        if parts_of(asked) is None:
            return self.answers.settled(asked, steps)
        return any(all(self._met(part, steps) for part in parts) for parts in self._groups(asked, steps))

    def _least(self, parts: Parts, steps: Steps, start: Steps) -> Steps:
        """The set without any step that no part needs."""
        for step in sorted(steps, key=lambda step: (step.by_applicant, step.name)):
            fewer = steps - {step}
            if all(self._met(part, start | fewer) for part in parts):
                steps = fewer
        return steps

    def _by_other_routes(self, asked: Asked, start: Steps) -> list[Steps]:
        """What would do if the application named another route too; where its evidence is there, nothing but that."""
        organisation = _organisation(self.answers.state(start), asked)
        others = [route for route in supply.SENDERS if route not in organisation.security_assurance.routes]
        found = [way for route in others for way in self._by_other_route(asked, route, start)]
        return [way for way in found if len(way) == 1] or found

    def _by_other_route(self, asked: Asked, route: AssuranceRoute, start: Steps) -> Sequence[Steps]:
        state = self.answers.state(start)
        named = frozenset({declare.route(OrganisationEvidence(state, _organisation(state, asked)), route)})
        if self.answers.settled(asked, start | named):
            return [named]
        parts = _of_route(asked, route)
        return [named | way for way in self._composed(asked, parts, start | named)]


def _about(asked: Asked, steps: Steps) -> Steps:
    """The steps that can bear on the organisation that a part is about; what they lead to is asked of the whole."""
    if asked.organisation is None:
        return steps
    return frozenset(step for step in steps if step.change.organisation in (None, asked.organisation))


def _organisation(case: CaseEvidence, asked: Asked) -> Organisation:
    return next(o for o in case.application.organisations if o.id == asked.organisation)


def _of_route(asked: Asked, route: AssuranceRoute) -> Parts:
    return tuple(Asked(rule, asked.organisation) for rule in ROUTES[route])


def _conditions(_: CaseEvidence, asked: Asked) -> tuple[Parts, ...]:
    """Clause 1.1: all six conditions."""
    return (tuple(Asked(rule, asked.organisation) for rule in CONDITIONS),)


def _routes(case: CaseEvidence, asked: Asked) -> tuple[Parts, ...]:
    """Clause 1 of an organisation: any one of its routes."""
    routes = dict.fromkeys(_organisation(case, asked).security_assurance.routes)
    return tuple(_of_route(asked, route) for route in routes)


def _organisations(case: CaseEvidence, _: Asked) -> tuple[Parts, ...]:
    """Clause 1 of the application: every organisation."""
    return (tuple(Asked(organisation_is_assured, o.id) for o in case.application.organisations),)


PartsOf = Callable[[CaseEvidence, Asked], tuple[Parts, ...]]
DERIVED: dict[tuple[str, bool], PartsOf] = {
    (dspt_conditions_are_met.clause.id, False): _conditions,
    (organisation_is_assured.clause.id, False): _routes,
    (application_is_assured.clause.id, True): _organisations,
}
"""The derived clauses by id, and whether they are asked of the application: the groups any one of which is enough."""


def parts_of(asked: Asked) -> PartsOf | None:
    """What a clause is concluded from; ``None`` where it is judged by itself."""
    return DERIVED.get((asked.clause.id, asked.organisation is None))
