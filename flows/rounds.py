"""The rounds of a stored case: what each changed, and which answers it left standing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from flows.assess import judge_standing
from flows.clock import today
from flows.stored import stored_documents
from review.answers import Answer
from review.references import case_of
from review.rounds import RoundDifference, difference
from review.standing import Standing, last_words
from review.store.records import Round, Submission
from review.store.repository import Store


@dataclass(frozen=True)
class RoundStep:
    """A round, and where one came before it what it changed and what became of the answers given by then."""

    round: Round
    difference: RoundDifference | None = None
    standing: tuple[Standing, ...] = ()

    @property
    def summary(self) -> str:
        """One line: ``round 2 of …: 2 files added, 1 replaced; 3 answers stand, 1 must be given again``."""
        answers = f"; {counted(self.standing)}" if self.standing else ""
        changed = "the first" if self.difference is None else str(self.difference)
        return f"round {self.round.number} of {case_of(self.round.reference)}: {changed}{answers}"


def counted(standing: Iterable[Standing]) -> str:
    """How many answers stand, how many must be given again, how many have lost their file."""
    given = tuple(standing)
    stand, again = sum(one.holds for one in given), sum(one.again for one in given)
    lost = len(given) - stand - again
    parts = [f"{stand} answer{' stands' if stand == 1 else 's stand'}"]
    parts += [f"{again} must be given again"] if again else []
    return ", ".join(parts + ([f"{lost} no longer counts" if lost == 1 else f"{lost} no longer count"] if lost else []))


def steps(store: Store, reference: str) -> Iterator[RoundStep]:
    """Every round of a case, the oldest version first; raises ``CallError`` for a case that is not stored."""
    rounds = store.rounds(reference)
    yield RoundStep(rounds[0])
    for before, after in pairwise(rounds):
        yield step(store, before.submission, after)


def step(store: Store, before: Submission, after: Round) -> RoundStep:
    """What a round changed against the one before it, as at the moment at which it was received."""
    answers = store.answers(after.reference, known_at=after.received_at)
    standing = standing_in(store, after.submission, answers, before)
    return RoundStep(after, difference(before, after.submission), standing)


def standing_in(
    store: Store, submission: Submission, answers: Sequence[Answer], before: Submission | None = None
) -> tuple[Standing, ...]:
    """The newest answer to each question, and whether it stands in a round; those about lost files by their names."""
    if not answers:
        return ()
    documents = stored_documents(store, submission.files, answers)
    judged = judge_standing(
        submission.application,
        documents,
        submission.as_at or today(),
        submission.decisions,
        answers,
        store.registers(),
    )
    return tuple(_named(one, before, submission) for one in last_words(judged.standing))


def _named(one: Standing, before: Submission | None, after: Submission) -> Standing:
    """A reading whose file is gone, by the file's name: where that has other bytes now, it can be given again."""
    names = {file.sha256: file.name for file in (before.files if before else ())}
    name = names.get(one.answer.sha256)
    if one.holds or one.again or one.answer.sha256 is None or name is None:
        return one
    replaced = name in {file.name for file in after.files}
    return replace(one, because=f"{name} was {'replaced' if replaced else 'withdrawn'}", again=replaced)
