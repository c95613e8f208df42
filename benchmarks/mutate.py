"""Mutation testing of ``rules/``: how many small wrong changes to a rule do its quick tests see?

    python -m benchmarks.mutate [--sample N] [--jobs N] [--results FILE] [MODULE…]

The process reads everything but the rules once. For each mutant it forks a child, in which the rules are imported
with that one change and only the tests run that execute the changed lines, those that killed its neighbours first,
until one fails. Nothing is written to the checkout. Why no ready tool: docs/decisions/0007-mutation.md.
"""

import argparse
import ast
import functools
import importlib.util
import json
import os
import random
import re
import resource
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest
import yaml

from benchmarks.mutants import Mutant, mutants_of
from benchmarks.mutations import STRICTER

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "rules"
TESTS = ROOT / "tests" / "rules"
EQUIVALENT = Path(__file__).with_name("equivalent_mutants.yaml")
SECONDS, MEMORY = 60, 4 << 30
"""A mutant that takes longer, or more memory, than any test of the rules is killed."""
KILLED, SURVIVED, INVALID = "killed", "survived", "invalid"

Lines = frozenset[tuple[str, int]]
"""Lines of the rules: a module and a number."""


def sources() -> dict[str, Path]:
    """The modules of the rules with their files."""
    files = sorted(PACKAGE.rglob("*.py"))
    return {".".join(f.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): f for f in files}


def quick_tests() -> list[Path]:
    """The tests of the rules but for those of laws, which take chances and long."""
    files = [file for folder in ("", "across", "repairs") for file in (TESTS / folder).glob("test_*.py")]
    return sorted(file for file in files if not file.name.endswith("_laws.py"))


# --- one child: the rules with a change, and some tests ----------------------------------------------------


class Prepared(SourceFileLoader):
    """Loads a module of the rules from code that is already compiled."""

    codes: Mapping[str, CodeType] = {}

    def get_code(self, fullname: str) -> CodeType:
        return self.codes[fullname]


class Finder:
    """Finds the modules of the rules, and leaves all others to Python."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self.files = files

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        file = self.files.get(name)
        if file is None:
            return None
        folder = [str(file.parent)] if file.name == "__init__.py" else None
        loader = Prepared(name, str(file))
        return importlib.util.spec_from_file_location(name, file, loader=loader, submodule_search_locations=folder)


class Chosen:
    """A pytest plugin: only these tests, in this order; remembers the first that fails."""

    def __init__(self, order: Mapping[str, int]) -> None:
        self.order = order
        self.failed: str | None = None

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((i for i in items if i.nodeid in self.order), key=lambda i: self.order[i.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and self.failed is None:
            self.failed = report.nodeid


OPTIONS = ("-q", "-x", "--tb=no", "-p", "no:cacheprovider", "-p", "no:logging", "-p", "no:warnings", "-W", "ignore")


def run_tests(plugin: object, files: Iterable[str]) -> int:
    return int(pytest.main([*OPTIONS, f"--rootdir={ROOT}", *files], plugins=[plugin]))


def in_child(work: Callable[[], Any]) -> tuple[int, int]:
    """Fork; the child writes what ``work`` gives, as JSON, into a pipe. Gives its pid and the pipe.

    A child that raises, or does not end in time, writes nothing.
    """
    reading, writing = os.pipe()
    if pid := os.fork():
        os.close(writing)
        return pid, reading
    silence = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silence, stream)
    signal.alarm(SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        with os.fdopen(writing, "wb") as held:
            held.write(json.dumps(work()).encode())
    finally:
        os._exit(0)


def outcome(order: Mapping[str, int]) -> list[str | None]:
    """In a child: import the changed rules and run the tests. Gives the outcome and the test that killed."""
    importlib.import_module("rules.assess")
    plugin = Chosen(order)
    status = run_tests(plugin, sorted({str(ROOT / node.split("::")[0]) for node in order}))
    if status == pytest.ExitCode.OK:
        return [SURVIVED, None]
    return [KILLED, plugin.failed] if plugin.failed else [INVALID, None]


# --- which tests execute which lines -----------------------------------------------------------------------


class Tracer:
    """A pytest plugin that notes, test by test, which lines of the rules run; caches are emptied in between."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self.modules = modules
        self.seen: set[tuple[str, int]] = set()
        self.covered: dict[str, list[tuple[str, int]]] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        for module in self.modules.values():
            for held in vars(sys.modules[module]).values():
                if isinstance(held, functools._lru_cache_wrapper):
                    held.cache_clear()
        self.seen = set()
        sys.settrace(self._call)
        try:
            yield
        finally:
            sys.settrace(None)
            self.covered[item.nodeid] = sorted(self.seen)

    def _call(self, frame: FrameType, event: str, arg: object) -> Callable[..., Any] | None:
        module = self.modules.get(frame.f_code.co_filename)
        if module is None:
            return None

        def line(frame: FrameType, event: str, arg: object) -> Callable[..., Any]:
            self.seen.add((module, frame.f_lineno))
            return line

        return line(frame, event, arg)


def coverage(files: Mapping[str, Path]) -> dict[str, Lines]:
    """For each quick test of the rules the lines that it executes. Raises ``RuntimeError`` where one fails."""

    def work() -> list[Any]:
        for module in files:
            importlib.import_module(module)
        tracer = Tracer({str(file): module for module, file in files.items()})
        status = run_tests(tracer, [str(file) for file in quick_tests()])
        return [status, tracer.covered]

    signal.alarm(0)
    _, pipe = in_child(lambda: (signal.alarm(600), work())[1])
    status, covered = json.loads(_read(pipe))
    os.wait()
    if status != 0:
        raise RuntimeError(f"the tests do not pass without a change (pytest's status {status})")
    return {node: frozenset(map(tuple, lines)) for node, lines in covered.items()}


def _read(pipe: int) -> bytes:
    with os.fdopen(pipe, "rb") as held:
        return held.read()


class Selection:
    """Which tests can see a mutant, the likeliest to kill it first."""

    def __init__(self, covered: Mapping[str, Lines], files: Mapping[str, Path]) -> None:
        self.covered = covered
        self.users = _users(files)
        self.kills: dict[str, Counter[str]] = defaultdict(Counter)

    def order(self, mutant: Mutant) -> dict[str, int]:
        """The tests that run its lines; for what stands outside functions those that run a line that uses it."""
        if mutant.function and mutant.operator != "option":
            lines = {(mutant.module, line) for line in range(mutant.first, mutant.last + 1)}
            tests = [node for node, seen in self.covered.items() if seen & lines]
        else:
            lines = {line for name in mutant.names for line in self.users.get(name, ())}
            tests = [node for node, seen in self.covered.items() if seen & lines] or list(self.covered)
        here, everywhere = self.kills[f"{mutant.module}.{mutant.function}"], self.kills[mutant.module]
        tests.sort(key=lambda node: (-here[node], -everywhere[node], len(self.covered[node]), node))
        return {node: place for place, node in enumerate(tests)}

    def note(self, mutant: Mutant, killer: str | None) -> None:
        if killer:
            for key in (f"{mutant.module}.{mutant.function}", mutant.module):
                self.kills[key][killer] += 1


def _users(files: Mapping[str, Path]) -> dict[str, set[tuple[str, int]]]:
    """The lines inside functions that use a name of a module or class, also through other such names."""
    inside: dict[str, set[tuple[str, int]]] = defaultdict(set)
    through: dict[str, set[str]] = defaultdict(set)
    for module, file in files.items():
        for statement in ast.parse(file.read_text("utf-8")).body:
            given = {n.id for n in ast.walk(statement) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
            definition = isinstance(statement, ast.FunctionDef | ast.ClassDef)
            for node in ast.walk(statement):
                if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
                    name = node.id if isinstance(node, ast.Name) else node.attr
                    if definition:
                        inside[name].add((module, node.lineno))
                    else:
                        through[name] |= given
    return {name: set().union(*(inside[n] for n in _closure(name, through))) for name in {*inside, *through}}


def _closure(name: str, through: Mapping[str, set[str]]) -> set[str]:
    reached, open_ = set(), {name}
    while open_:
        one = open_.pop()
        reached.add(one)
        open_ |= through.get(one, set()) - reached
    return reached


# --- all mutants -------------------------------------------------------------------------------------------


def prepare(files: Mapping[str, Path]) -> dict[str, str]:
    """Import what no mutant changes, read YAML once, and compile the rules. Gives the sources."""
    for name in ("evidence.bundle", "evidence.locations", "evidence.naming", "evidence.registers", "rapidfuzz.fuzz"):
        importlib.import_module(name)
    importlib.import_module("hypothesis.strategies")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # loading plugins anew takes longer than the tests
    yaml.safe_load = functools.cache(functools.partial(yaml.load, Loader=yaml.CSafeLoader))
    for file in (*PACKAGE.rglob("*.yaml"), *TESTS.rglob("*.yaml")):
        yaml.safe_load(file.read_text("utf-8"))
    texts = {module: file.read_text("utf-8") for module, file in files.items()}
    Prepared.codes = {module: compile(text, str(files[module]), "exec") for module, text in texts.items()}
    sys.meta_path.insert(0, Finder(files))  # type: ignore[arg-type]
    return texts


def outcomes(
    mutants: Sequence[Mutant], texts: Mapping[str, str], files: Mapping[str, Path], selection: Selection, jobs: int
) -> Iterator[tuple[Mutant, str, str | None]]:
    """Each mutant with its outcome and the test that killed it, as they end."""
    running: dict[int, tuple[Mutant, int]] = {}
    for mutant in mutants:
        order = selection.order(mutant)
        if not order:
            yield mutant, SURVIVED, "no test runs it"
            continue
        if len(running) >= jobs:
            yield _ended(running, selection)
        pid, pipe = in_child(functools.partial(_try, mutant, texts, files, order))
        running[pid] = mutant, pipe
    while running:
        yield _ended(running, selection)


def _try(mutant: Mutant, texts: Mapping[str, str], files: Mapping[str, Path], order: Mapping[str, int]) -> Any:
    code = compile(mutant.tree(texts[mutant.module]), str(files[mutant.module]), "exec")
    Prepared.codes = {**Prepared.codes, mutant.module: code}
    return outcome(order)


def _ended(running: dict[int, tuple[Mutant, int]], selection: Selection) -> tuple[Mutant, str, str | None]:
    pid, status = os.wait()
    mutant, pipe = running.pop(pid)
    said = _read(pipe)
    silent = (KILLED, "it did not end in time") if os.WIFSIGNALED(status) else (INVALID, "it does not import")
    result, killer = json.loads(said) if said else silent
    selection.note(mutant, killer)
    return mutant, result, killer


def known_equivalents() -> dict[str, str]:
    """Mutants that change nothing that anybody can observe, each with the reason."""
    groups = yaml.safe_load(EQUIVALENT.read_text("utf-8")) if EQUIVALENT.exists() else []
    return {key: group["because"] for group in groups or [] for key in group["mutants"]}


def chosen(files: Mapping[str, Path], texts: Mapping[str, str], args: argparse.Namespace) -> list[Mutant]:
    """The mutants asked for: all, or a seeded sample of each module; equivalent ones are not run."""
    picked: list[Mutant] = []
    for module in files:
        if args.modules and not any(re.search(wanted, module) for wanted in args.modules):
            continue
        of_module = [m for m in mutants_of(module, texts[module]) if args.stricter or m.operator not in STRICTER]
        of_module = [m for m in of_module if args.keys is None or m.key in args.keys]
        if args.sample and args.sample < len(of_module):
            drawn = set(random.Random(f"{args.seed}/{module}").sample(range(len(of_module)), args.sample))  # noqa: S311
            of_module = [mutant for place, mutant in enumerate(of_module) if place in drawn]
        picked += of_module
    if args.minutes:
        random.Random(args.seed).shuffle(picked)  # noqa: S311
    return picked


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", help="only modules whose name matches one of these patterns")
    parser.add_argument("--sample", type=int, help="so many of each module, drawn by --seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, help="in an order drawn by --seed, and so long only")
    parser.add_argument("--stricter", action="store_true", help=f"also {', '.join(sorted(STRICTER))}")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--results", type=Path, help="write one JSON object a mutant into this file")
    parser.add_argument("--again", type=Path, help="only the survivors of such a file")
    args = parser.parse_args()
    args.keys = _survivors(args.again) if args.again else None
    files = sources()
    texts = prepare(files)
    started = time.monotonic()
    covered = coverage(files)
    print(f"{len(covered)} tests, {time.monotonic() - started:.0f} s to see which lines they run", file=sys.stderr)
    tally(chosen(files, texts, args), texts, files, Selection(covered, files), args)


def _survivors(file: Path) -> frozenset[str]:
    held = (json.loads(line) for line in file.read_text("utf-8").splitlines())
    return frozenset(item["mutant"] for item in held if item["outcome"] == SURVIVED)


def tally(mutants: list[Mutant], texts: Any, files: Any, selection: Selection, args: argparse.Namespace) -> None:
    """Run the mutants, name the survivors, and print the score of each module."""
    equivalent = known_equivalents()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    log = args.results.open("w", encoding="utf-8") if args.results else None
    started = time.monotonic()
    number = 0
    for mutant in (m for m in mutants if m.key in equivalent):
        counts[mutant.module]["equivalent"] += 1
    tried = [m for m in mutants if m.key not in equivalent]
    for number, (mutant, result, killer) in enumerate(outcomes(tried, texts, files, selection, args.jobs), 1):
        counts[mutant.module][result] += 1
        if log:
            item = {"mutant": mutant.key, "line": mutant.line, "outcome": result, "by": killer}
            print(json.dumps(item), file=log, flush=True)
        if result == SURVIVED:
            print(f"{mutant.module}:{mutant.line} {mutant.key}", flush=True)
        if args.minutes and time.monotonic() - started > 60 * args.minutes:
            break
        if number % 100 == 0:
            print(f"{number} of {len(tried)}, {time.monotonic() - started:.0f} s", file=sys.stderr)
    print_table(counts)
    print(f"{number} of {len(tried)} mutants run in {time.monotonic() - started:.0f} s", file=sys.stderr)


def print_table(counts: Mapping[str, Counter[str]]) -> None:
    """Score: killed of those that could be killed; a mutant that does not import, or is equivalent, counts not."""
    total: Counter[str] = Counter()
    print(f"\n{'module':44}{'killed':>8}{'survived':>10}{'equivalent':>12}{'invalid':>9}{'score':>8}")
    for module, count in (*counts.items(), ("all", total)):
        if module != "all":
            total.update(count)
        tried = count[KILLED] + count[SURVIVED]
        score = f"{100 * count[KILLED] / tried:.1f} %" if tried else "-"
        numbers = f"{count[KILLED]:8}{count[SURVIVED]:10}{count['equivalent']:12}{count[INVALID]:9}"
        print(f"{module:44}{numbers}{score:>8}")


if __name__ == "__main__":
    main()
