"""A schedule runs once at a time, catches up once, tries again, and its record says how it ended."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from flow_samples import Assure
from schedule_machine import Machine

from evidence.errors import CallError, StoreUnavailable
from flows.schedules import running, serving
from flows.schedules.running import Done, Job
from flows.schedules.table import SCHEDULES, ZONE, last_due, next_runs, schedule_named
from flows.wiring import store_of
from review.store.schedules import LEASE, RunState, ScheduleRun, Schedules

LONDON = ZoneInfo(ZONE)


def last(machine: Machine, name: str) -> ScheduleRun:
    with store_of(machine.settings) as store:
        return Schedules(store.engine).last_runs()[name]


def doing(monkeypatch: pytest.MonkeyPatch, work: Any) -> None:
    """Let schedules do this instead, without waiting between attempts."""
    monkeypatch.setattr(running, "_work", lambda schedule: work)
    quick = {one.name: replace(one, wait=timedelta()) for one in SCHEDULES}
    monkeypatch.setattr("flows.schedules.table.schedule_named", quick.__getitem__)


def test_a_schedule_that_overlaps_itself_does_nothing_and_says_so(machine: Machine) -> None:
    machine.upload("may")
    with store_of(machine.settings) as store:
        kept = Schedules(store.engine)
        held, ours = kept.begin("inbox", "another machine", machine.now)
        assert ours
        ran = machine.run("inbox")
        assert ran.state is None
        assert "nothing was done: it has been running since" in ran.says
        assert "another machine" in ran.says
        assert (machine.inbox / "may").exists()
        kept.end(held.id, RunState.DONE, "", machine.now)
    assert machine.run("inbox").state is RunState.DONE


def test_the_lease_of_a_killed_run_ends_and_it_is_recorded_as_lost(machine: Machine) -> None:
    with store_of(machine.settings) as store:
        Schedules(store.engine).begin("retention", "a process that was killed", machine.now)
    machine.now += LEASE + timedelta(seconds=1)
    assert machine.run("retention").state is RunState.DONE
    with store_of(machine.settings) as store:
        assert Schedules(store.engine).last_runs(RunState.LOST)["retention"].says == "its process ended without a word"


def test_a_missed_run_is_caught_up_once(machine: Machine) -> None:
    missed = machine.now - timedelta(hours=6)
    assert machine.run("retention", due=missed).state is RunState.DONE
    second = machine.run("retention", due=missed)
    assert (second.state, "nothing to do" in second.says) == (None, True)
    due_later = machine.now + timedelta(minutes=1)
    machine.now += timedelta(minutes=2)
    assert machine.run("retention", due=due_later).state is RunState.DONE


def test_schedules_due_since_their_last_run_are_missed_but_not_those_that_never_ran(machine: Machine) -> None:
    assert serving.missed_schedules(machine.settings, machine.now) == []
    machine.run("retention")
    assert serving.missed_schedules(machine.settings, machine.now) == []
    assert serving.missed_schedules(machine.settings, machine.now + timedelta(days=2)) == ["retention"]


def test_a_fault_of_the_machine_is_tried_again(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    attempts = []

    async def work(job: Job) -> Done:
        attempts.append(job)
        if len(attempts) == 1:
            raise StoreUnavailable("the database was restarted")
        return Done("well", {})

    doing(monkeypatch, work)
    assert machine.run("inbox").state is RunState.DONE
    assert len(attempts) == 2


def test_a_fault_of_ours_is_recorded_and_raised_at_once(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(_: Job) -> Done:
        raise ZeroDivisionError("a fault")

    doing(monkeypatch, work)
    with pytest.raises(ZeroDivisionError):
        machine.run("inbox")
    assert (last(machine, "inbox").state, last(machine, "inbox").says) == (
        RunState.FAILED,
        "ZeroDivisionError: a fault",
    )


def test_what_was_left_out_makes_a_run_partly_done(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(_: Job) -> Done:
        return Done("two of three", {}, ("the third is broken",))

    doing(monkeypatch, work)
    machine.run("inbox")
    held = last(machine, "inbox")
    assert (held.state, held.says) == (RunState.PARTLY, "two of three; the third is broken")


@pytest.mark.parametrize(
    ("after", "due"),
    [
        (datetime(2027, 3, 27, 12, tzinfo=UTC), "2027-03-28T02:15:00+01:00"),  # the night without one o'clock
        (datetime(2027, 10, 30, 12, tzinfo=UTC), "2027-10-31T02:15:00+00:00"),  # the night with two of them
        (datetime(2027, 7, 1, 12, tzinfo=UTC), "2027-07-02T02:15:00+01:00"),
    ],
)
def test_the_nightly_recheck_is_at_the_same_time_in_london_all_year(after: datetime, due: str) -> None:
    assert next_runs(schedule_named("recheck"), after)[0].isoformat() == due


def test_no_schedule_but_the_sweep_lies_in_the_hour_that_changes() -> None:
    for schedule in SCHEDULES:
        hours = {moment.hour for moment in next_runs(schedule, datetime(2027, 1, 1, tzinfo=UTC), 300)}
        assert schedule.name == "inbox" or 1 not in hours


def test_the_last_moment_due_may_be_this_one() -> None:
    at = datetime(2027, 1, 5, 2, 15, tzinfo=LONDON)
    recheck = schedule_named("recheck")
    assert last_due(recheck, at) == at
    assert last_due(recheck, at - timedelta(minutes=1)) == at - timedelta(days=1)


def test_prefects_file_says_what_the_table_says() -> None:
    file = yaml.safe_load((Path(__file__).parents[3] / "prefect.yaml").read_text("utf-8"))
    for schedule, deployment in zip(SCHEDULES, file["deployments"], strict=True):
        assert (deployment["name"], deployment["description"]) == (schedule.name, schedule.does)
        assert deployment["entrypoint"] == f"flows.schedules.deployed.{schedule.name}"
        assert deployment["schedules"] == [{"cron": schedule.cron, "timezone": ZONE}]
        assert deployment["concurrency_limit"] == {"limit": 1, "collision_strategy": "CANCEL_NEW"}


def test_the_command_lists_last_and_next_runs_with_their_zone(assure: Assure) -> None:
    assure("schedule", "run", "retention")
    lines = [json.loads(line) for line in assure("schedule", "--json").out.splitlines()]
    assert [line["schedule"] for line in lines] == [schedule.name for schedule in SCHEDULES]
    retention = lines[-1]
    assert retention["last_run"]["state"] == "done"
    assert all(datetime.fromisoformat(moment).utcoffset() is not None for moment in retention["next_runs"])
    assert "never" in assure("schedule").out


def test_a_schedule_that_there_is_not_and_a_server_that_is_not_set_are_wrong_calls(
    assure: Assure, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    unknown = assure("schedule", "run", "nightly")
    assert (unknown.status, unknown.out) == (2, "")
    assert "expected one of: inbox, recheck, registers, retention" in unknown.err
    unset = assure("schedule", "set-up")
    assert (unset.status, unset.out) == (2, "")
    assert "PREFECT_API_URL" in unset.err
    with pytest.raises(CallError):
        schedule_named("")
