"""What the questions of stored cases weigh, found once after a case was judged and kept in the store.

At the desk it is done in the background, a moment after the last answer, so that nobody waits for it: the queue's
order then lags an answer behind, never its questions.
"""

import threading
from collections.abc import Sequence

from evidence.errors import AssureError
from evidence.findings import Assessment
from flows.assess import judge_standing
from flows.progress import say
from flows.stored import sampled, stored_documents
from review.answers import Answer
from review.impact import Case, weigh
from review.samples import among_the_rest
from review.store.repository import Store
from review.store.sampling import Sampling
from review.store.waiting import WaitingList

QUIET = 1.0
"""Seconds without an answer before a case is weighed in the background."""


def weigh_stored(store: Store, reference: str) -> bool:
    """Weigh the questions of a case's current assessment; whether they are kept, being still the current ones.

    Nothing is read again for it: raises ``NotReadYet`` where this version of the program has not read a file.
    """
    kept = store.kept_assessment(reference)
    assessment = Assessment.model_validate_json(kept.assessment)
    submission, answers, registers = store.submission(reference), store.answers(reference), store.registers()
    drawn = sampled(store, assessment, submission, answers)
    documents = stored_documents(store, submission.files, answers, may_read=False)

    def judge(more: Sequence[Answer]) -> Assessment:
        said, decided = (*answers, *more), submission.decisions
        return judge_standing(submission.application, documents, assessment.as_at, decided, said, registers).assessment

    asked = assessment.model_copy(update={"review_items": (*assessment.review_items, *(one.item for one in drawn))})
    weights = among_the_rest(weigh(Case(asked, submission.application, documents), judge), drawn)
    return WaitingList(store.engine).keep_weights(reference, kept, weights)


class BackgroundWeighing:
    """One thread that weighs what was judged. What it leaves undone when closed is done at the next start."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._asked, self._closing = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="weighing", daemon=True)
        self._thread.start()

    def ask(self) -> None:
        """Something was judged."""
        self._asked.set()

    def close(self) -> None:
        self._closing.set()
        self._asked.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._closing.is_set():
            self._asked.wait()
            while self._asked.is_set() and not self._closing.is_set():
                self._asked.clear()
                self._closing.wait(QUIET)
            self._weigh()

    def _weigh(self) -> None:
        engine = self._store.engine
        for reference in dict.fromkeys((*WaitingList(engine).unweighed(), *Sampling(engine).unmeasured())):
            if self._closing.is_set() or self._asked.is_set():
                return
            try:
                weigh_stored(self._store, reference)
            except AssureError as error:
                say(f"{reference}: not weighed: {error}")
