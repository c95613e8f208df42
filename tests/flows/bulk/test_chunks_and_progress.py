"""How a batch is cut into tasks, and what is told of it."""

from pathlib import Path

import pytest
from bulk_cases import make_cases, reference
from flow_samples import Assure
from prefect.utilities.collections import visit_collection
from review_samples import application_json

from flows.bulk.chunks import Size, chunks
from flows.bulk.progress import Progress, Tally
from flows.bulk.run import Run
from flows.bulk.sources import open_batch
from flows.bulk.workshop import Seen
from flows.ingest import Errand


def test_chunks_hold_every_case_once_and_are_worth_what_was_asked_for(tmp_path: Path) -> None:
    cases = open_batch([str(make_cases(tmp_path, cases=30, files=4))]).cases
    cut = list(chunks(cases, Size(1.0)))
    assert [case.reference for chunk in cut for group in chunk.groups for case in group] == [c.reference for c in cases]
    sizes = [sum(len(case.names) for group in chunk.groups for case in group) for chunk in cut]
    assert len(cut) > 3
    assert max(sizes[:-1]) - min(sizes[:-1]) == 0


def test_the_last_chunks_are_small_so_that_all_machines_end_together(tmp_path: Path) -> None:
    cases = open_batch([str(make_cases(tmp_path, cases=40, files=4))]).cases
    cut = list(chunks(cases, Size(most=100.0, part=0.25, least=0.5)))
    sizes = [len(chunk.groups) for chunk in cut]
    assert sum(sizes) == 40
    assert sizes[0] >= 10
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] <= 3


def test_a_picture_weighs_as_much_as_many_pages_of_text(tmp_path: Path) -> None:
    make_cases(tmp_path, cases=4, files=1)
    for number in range(4):
        (tmp_path / f"case-{number}" / "evidence" / "scan.png").write_bytes(b"\x89PNG" + bytes([number]))
    cases = open_batch([str(tmp_path)]).cases
    assert len(list(chunks(cases, Size(2.0)))) == 4


def test_prefect_looks_into_no_case_of_a_chunk(tmp_path: Path) -> None:
    (chunk,) = chunks(open_batch([str(make_cases(tmp_path, cases=3))]).cases)
    run = Run(store=None, hands=None, as_at=None, progress=Progress())  # type: ignore[arg-type]
    seen: list[object] = []
    visit_collection({"errand": Errand(chunk, run)}, visit_fn=seen.append, return_data=False)
    assert [type(one).__name__ for one in seen if not isinstance(one, str | dict)] == ["Errand"]


def test_versions_of_one_application_stay_together_the_oldest_first(tmp_path: Path) -> None:
    make_cases(tmp_path, cases=6)
    newer = tmp_path / "a-newer"
    newer.mkdir()
    (newer / "application.json").write_bytes(application_json(reference=reference(5).replace("v1.0", "v1.10")))
    cut = list(chunks(open_batch([str(tmp_path)]).cases, Size(0.01)))
    (together,) = [group for chunk in cut for group in chunk.groups if len(group) > 1]
    assert [case.reference for case in together] == [reference(5), reference(5).replace("v1.0", "v1.10")]


def test_progress_tells_rate_time_left_and_problems(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    now = iter([0.0, 0.0, *[20.0] * 20]).__next__
    with Progress(now) as progress:
        progress.expect(open_batch([str(make_cases(tmp_path, cases=2, files=4))]))
        progress.read(Seen(1, ("a.pdf: damaged: send it again",)))
        progress.read(Seen(1, ()))
    told = capsys.readouterr()
    assert told.out == ""
    assert "a.pdf: damaged: send it again\n" in told.err
    assert "1 of 8 documents (0.1 a second), 0 of 2 cases, 1 problem, 2 min left" in told.err


def test_a_tally_of_nothing_is_whole_and_has_no_rate() -> None:
    assert (Tally().share, Tally().rate, Tally().left) == (1.0, 0.0, None)


@pytest.mark.usefixtures("without_prefect")
def test_what_a_run_has_brought_to_its_end_is_not_judged_again(
    assure: Assure, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows import intake

    assure("ingest", case, "--as-at", "2026-11-21")

    def judged_again(*_: object) -> None:
        raise AssertionError("it was judged again")

    with monkeypatch.context() as patched:
        patched.setattr(intake, "judge_stored", judged_again)
        assert "(unchanged)" in assure("ingest", case, "--as-at", "2026-11-21").out
    assert "as at 2026-12-01" in assure("ingest", case, "--as-at", "2026-12-01").out


@pytest.mark.usefixtures("without_prefect")
def test_questions_that_a_killed_run_did_not_weigh_are_weighed_by_the_next(
    assure: Assure, case: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from flows import intake
    from flows.settings import Settings
    from flows.wiring import store_of
    from review.store.waiting import WaitingList

    def left() -> tuple[str, ...]:
        with store_of(Settings(data=tmp_path / "data")) as store:
            return WaitingList(store.engine).unweighed()

    with monkeypatch.context() as patched:
        patched.setattr(intake, "weigh_stored", lambda *_: None)
        assure("ingest", case, "--as-at", "2026-11-21")
    assert len(left()) == 1
    assure("ingest", case, "--as-at", "2026-11-21")
    assert left() == ()


def test_a_file_that_could_not_be_opened_is_a_problem_and_not_read(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress() as progress:
        progress.unopened(Seen(0, ("gone.pdf: unreadable: it is not there",)))
    tally = progress.tally()
    assert (tally.read_now, tally.documents_done, tally.problems) == (0, 1, 1)
    assert "gone.pdf: unreadable" in capsys.readouterr().err
