"""The search for the smallest sets of steps, by asking the rule.

Single steps are asked first. Sets grow only from steps after which the rule said something else: one that it never
noticed can matter only beside one that it did. A set is kept when the clause is satisfied after it (or asks nothing any
more) and after no smaller part of it. Every state of the case and every answer of a rule is worked out once, whichever
findings need it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.findings import Clause, Finding, Party, Verdict
from rules.across import as_counting
from rules.repairs import officers
from rules.repairs.moves import (
    FOR_APPLICATION,
    FOR_ORGANISATION,
    LAST_FOR_APPLICATION,
    LAST_FOR_ORGANISATION,
)
from rules.repairs.step import INSTEAD, NO_STEPS, Step, Steps, in_order, taken
from rules.rule import Rule

Parts = tuple[Step, ...]
SETTLED = frozenset({Verdict.SATISFIED, Verdict.NOT_APPLICABLE})
LARGEST = 4
"""So many steps a set found by search may have."""
WIDTH = 6
"""So many sets of each size are grown further."""
MOST_ASKED = 90
"""So often a rule is asked for one finding."""
KEPT = 3
"""So many sets are kept for a finding."""


@dataclass(frozen=True)
class Asked:
    """A clause asked of an organisation, or of the application (``None``)."""

    rule: Rule[OrganisationEvidence] | Rule[CaseEvidence]
    organisation: str | None

    @property
    def clause(self) -> Clause:
        return self.rule.clause

    @property
    def key(self) -> tuple[str, str | None]:
        return self.rule.clause.id, self.organisation

    def of(self, case: CaseEvidence) -> Finding:
        matter = (
            case
            if self.organisation is None
            else OrganisationEvidence(case, case.application.organisation(self.organisation))
        )
        return self.rule.apply(matter)  # type: ignore[arg-type]  # the table pairs each rule with what it judges

    @cached_property
    def party(self) -> Party:
        return officers.party(self.rule.signed_by)


@dataclass
class Answers:
    """What the rules answer on one case after any set of steps."""

    case: CaseEvidence
    _states: dict[Steps, CaseEvidence] = field(default_factory=dict)
    _findings: dict[tuple[str, str | None, Steps], Finding] = field(default_factory=dict)

    def state(self, steps: Steps) -> CaseEvidence:
        """The case after the steps, as the rules look at it."""
        if steps not in self._states:
            self._states[steps] = as_counting(taken(self.case, steps))
        return self._states[steps]

    def finding(self, asked: Asked, steps: Steps = NO_STEPS) -> Finding:
        key = (*asked.key, steps)
        if key not in self._findings:
            self._findings[key] = asked.of(self.state(steps))
        return self._findings[key]

    def settled(self, asked: Asked, steps: Steps) -> bool:
        return self.finding(asked, steps).verdict in SETTLED


def preference(steps: Steps) -> tuple[int, int, tuple[str, ...]]:
    """The best first: the fewest changes, then the fewest that are not the applicant's own, then by their names."""
    return len(steps), sum(not step.by_applicant for step in steps), tuple(step.name for step in in_order(steps))


def best(sets: Iterable[Steps]) -> tuple[Steps, ...]:
    """The best few, each once."""
    return tuple(sorted(dict.fromkeys(sets), key=preference)[:KEPT])


def search(answers: Answers, asked: Asked, start: Steps = NO_STEPS) -> tuple[Steps, ...]:
    """The smallest sets of steps that settle a clause after those of ``start``, the best first; perhaps none."""
    state = answers.state(start)
    usual, last = _steps_for(state, asked)
    pool = (*usual, officers.decision(state, asked.clause, asked.organisation, asked.rule.signed_by))
    found = _Search(answers, asked, start, pool).run()
    if not any(step.by_applicant for steps in found for step in steps) and (more := tuple(last)):
        found += _Search(answers, asked, start, (*pool, *more), done=list(found)).run()
    return best(_without_needless(found))


def _without_needless(found: Sequence[Steps]) -> Iterator[Steps]:
    """The sets but those that replace a document where it is enough to send one."""
    sets = {frozenset(step.name for step in steps): steps for steps in found}
    for names, steps in sets.items():
        beside = frozenset(name.removesuffix(INSTEAD) for name in names)
        if beside == names or beside not in sets:
            yield steps


def _steps_for(case: CaseEvidence, asked: Asked) -> tuple[Iterable[Step], Iterator[Step]]:
    """The steps that are tried for a clause, and those that are tried where these do not do."""
    clause, of = asked.key
    if of is None:
        usual = (step for make in FOR_APPLICATION.get(clause, ()) for step in make(case))
        return dict.fromkeys(usual), (step for make in LAST_FOR_APPLICATION for step in make(case))
    evidence = OrganisationEvidence(case, case.application.organisation(of))
    usual = (step for make in FOR_ORGANISATION.get(clause, ()) for step in make(evidence))
    return dict.fromkeys(usual), (step for make in LAST_FOR_ORGANISATION for step in make(evidence))


@dataclass
class _Search:
    """One search; it remembers what it has asked."""

    answers: Answers
    asked: Asked
    start: Steps
    pool: Sequence[Step]
    found: list[Steps] = field(default_factory=list)
    done: list[Steps] = field(default_factory=list)
    """The sets that settled, as they were tried: no larger one is asked."""
    seen: set[Steps] = field(default_factory=set)

    def run(self) -> list[Steps]:
        frontier: list[Steps] = [NO_STEPS]
        for size in range(1, LARGEST + 1):
            frontier = self._grown(frontier)[:WIDTH]
            if not frontier or any(self._is_enough(steps, size) for steps in self.found):
                break
        return self.found

    def _is_enough(self, steps: Steps, size: int) -> bool:
        """Whether larger sets need not be looked for: the applicant alone can satisfy the clause with this one.

        After which it asks nothing any more is another matter: a new publication makes an approval needless, and the
        applicant may rather have the approval.
        """
        own = len(steps) <= size and all(step.by_applicant for step in steps)
        return own and self._finding(steps).verdict is Verdict.SATISFIED

    def _grown(self, frontier: Sequence[Steps]) -> list[Steps]:
        """Each set with one step more: those that settle the clause are found, those that were noticed grow on."""
        grown: list[Steps] = []
        for held in frontier:
            for step in self._candidates(held):
                larger = held | {step, *step.beside}
                if self._to_be_asked(larger):
                    self.seen.add(larger)
                    if self._settles(larger):
                        self._keep(larger)
                    elif self._noticed(held, larger):
                        grown.append(larger)
        return grown

    def _candidates(self, steps: Steps) -> Iterator[Step]:
        """The pool, and the confirmation of what the finding doubts by now."""
        state = self.answers.state(self.start | steps)
        yield from officers.confirmations(state, self._finding(steps), self.asked.party)
        yield from self.pool

    def _to_be_asked(self, steps: Steps) -> bool:
        if steps in self.seen or len(self.seen) >= MOST_ASKED:
            return False
        return not any(way <= steps for way in self.done)

    def _finding(self, steps: Steps) -> Finding:
        return self.answers.finding(self.asked, self.start | steps)

    def _settles(self, steps: Steps) -> bool:
        return self._finding(steps).verdict in SETTLED

    def _noticed(self, before: Steps, after: Steps) -> bool:
        one, other = self._finding(before), self._finding(after)
        return (one.because, one.questions, one.relies_on) != (other.because, other.questions, other.relies_on)

    def _keep(self, steps: Steps) -> None:
        """Keep the set, with its bundles cut down to what they take, if no part of it would do."""
        self.done.append(steps)
        for whole in [step for step in in_order(steps) if step.parts]:
            steps = (steps - {whole}) | {_cut(whole, steps - {whole}, self._settles)}
        if steps not in self.found and not any(map(self._settles, _parts(steps))):
            self.found.append(steps)


def _parts(steps: Steps) -> Iterator[Steps]:
    """The proper parts of a set, but not the empty one."""
    ordered = in_order(steps)
    return (frozenset(part) for size in range(1, len(ordered)) for part in combinations(ordered, size))


def _cut(whole: Step, others: Steps, settles: Callable[[Steps], bool]) -> Step:
    """A bundle cut down to the parts that it takes beside the other steps, by halves (Junker's QuickXplain)."""

    def enough(parts: Parts) -> bool:
        return settles(others | {whole.cut(parts)})

    def least(needed: Parts, parts: Parts) -> Parts:
        if len(parts) == 1:
            return parts
        one, other = parts[: len(parts) // 2], parts[len(parts) // 2 :]
        for half in (one, other):
            if enough((*needed, *half)):
                return least(needed, half)
        first = least((*needed, *other), one)
        return (*first, *least((*needed, *first), other))

    return whole.cut(least((), whole.parts))
