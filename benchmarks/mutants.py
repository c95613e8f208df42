"""The small wrong changes that ``make mutate`` makes to a rule: which there are, and the changed tree of each.

Only what decides is changed. Words for people (reasons, requests, titles, texts in f-strings, functions that return
``str``), annotations, docstrings and messages of errors are left alone (docs/mutation.md lists the operators).
"""

import ast
import copy
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from benchmarks.mutations import JUDGEMENTS, changes, is_type, name_of, value_of, without_option

WORDS = frozenset(
    {"because", "would_satisfy", "ask", "says", "title", "source", "met", "last", "called", "question", "words", "why"}
)
"""Keyword arguments and variables that hold words for people."""
JOINTS = frozenset({"; ", ", ", " and "})
"""What joins words for people."""
WORDY = {**dict.fromkeys(JUDGEMENTS, 0), "not_supplied": 1, "Cover": 1, "Fault": 0, "asking": 0, "noting": 0}
"""Calls, and which of their arguments is words."""
TABLES_OF_WORDS = frozenset({"WORDS", "PLAIN", "CALLED", "NAMES", "SAYS", "TITLES"})


@dataclass(frozen=True)
class Mutant:
    """One change to one module. ``first`` and ``last`` are the lines of the statement that it changes."""

    module: str
    function: str | None
    names: tuple[str, ...]
    """The names that the changed statement of a module or class gives, where it stands outside functions."""
    operator: str
    line: int
    first: int
    last: int
    before: str
    after: str
    place: int
    node: ast.AST
    again: int = 0
    """Counts equal changes in one function."""

    @property
    def key(self) -> str:
        """What it is known by when lines move."""
        twice = f" #{self.again + 1}" if self.again else ""
        where = f"{self.module}.{self.function or '/'.join(self.names)}"
        return f"{where} {self.operator}: {self.before} -> {self.after}{twice}"

    def tree(self, source: str) -> ast.Module:
        """The module with this change in it."""
        tree = ast.parse(source)
        target = next(node for place, node in enumerate(ast.walk(tree)) if place == self.place)
        changed = _Swap(target, self.node).visit(tree)
        return ast.fix_missing_locations(changed)


class _Swap(ast.NodeTransformer):
    def __init__(self, target: ast.AST, other: ast.AST) -> None:
        self.target, self.other = target, other

    def visit(self, node: ast.AST) -> ast.AST:
        return self.other if node is self.target else self.generic_visit(node)


def mutants_of(module: str, source: str) -> tuple[Mutant, ...]:
    """Every mutant of a module, in the order in which they stand, each told apart by its key."""
    tree = ast.parse(source)
    places = {id(node): place for place, node in enumerate(ast.walk(tree))}
    seen: Counter[str] = Counter()
    told_apart = []
    for mutant in _Finder(module, places).within(tree):
        told_apart.append(replace(mutant, again=seen[mutant.key]))
        seen[mutant.key] += 1
    return tuple(told_apart)


class _Finder:
    """Walks a module and knows, at each node, in which function and statement it stands."""

    def __init__(self, module: str, places: dict[int, int]) -> None:
        self.module, self.places = module, places
        self.functions: list[str] = []
        self.returns: ast.expr | None = None
        self.statement: ast.stmt | None = None
        self.depth = 0

    def within(self, node: ast.AST) -> Iterator[Mutant]:
        for name, held in ast.iter_fields(node):
            for child in held if isinstance(held, list) else [held]:
                if isinstance(child, ast.AST) and not _no_decision(node, name, child):
                    yield from self._at(child, node, name)

    def _at(self, node: ast.AST, parent: ast.AST, field: str) -> Iterator[Mutant]:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from self._definition(node)
            return
        outer = self.statement
        if isinstance(node, ast.stmt):
            self.statement = node
        for change in changes(node, parent, field, self.returns):
            yield self._mutant(node, *change)
        yield from self.within(node)
        self.statement = outer

    def _definition(self, node: ast.FunctionDef | ast.ClassDef) -> Iterator[Mutant]:
        is_function = isinstance(node, ast.FunctionDef)
        if is_function and _only_words(node):
            return
        outer = self.returns, self.statement, self.depth
        self.functions.append(node.name)
        self.statement, self.depth = node, self.depth + is_function
        for decorator in node.decorator_list:
            for change in without_option(decorator):
                yield self._mutant(decorator, *change)
        if isinstance(node, ast.FunctionDef):
            self.returns = node.returns
            yield from self.within(node.args)
        for child in node.body:
            if not _is_text(child):
                yield from self._at(child, node, "body")
        self.functions.pop()
        self.returns, self.statement, self.depth = outer

    def _mutant(self, node: ast.AST, operator: str, other: ast.AST, without: ast.AST | None = None) -> Mutant:
        first, last = _lines(self.statement)
        return Mutant(
            module=self.module,
            function=".".join(self.functions) if self.depth else None,
            names=(*self.functions, *_given(self.statement)),
            operator=operator,
            line=node.lineno,  # type: ignore[attr-defined]
            first=first,
            last=last,
            before=_shown(node),
            after=f"without {_shown(without)}" if without else _shown(other),
            place=self.places[id(node)],
            node=other,
        )


def _lines(statement: ast.stmt | None) -> tuple[int, int]:
    """The lines of a statement; of one with a body only those before it."""
    assert statement is not None
    body = getattr(statement, "body", None)
    if not body or isinstance(statement, ast.ClassDef | ast.FunctionDef):
        return statement.lineno, statement.end_lineno or statement.lineno
    return statement.lineno, max(statement.lineno, body[0].lineno - 1)


def _given(statement: ast.stmt | None) -> tuple[str, ...]:
    targets = getattr(statement, "targets", None) or [getattr(statement, "target", None)]
    return tuple(t.id for t in targets if isinstance(t, ast.Name))


def _shown(node: ast.AST) -> str:
    shown = " ".join(ast.unparse(ast.fix_missing_locations(copy.deepcopy(node))).split())
    return shown if len(shown) <= 110 else f"{shown[:70]} … {shown[-38:]}"


# --- what is left alone ----------------------------------------------------------------------------------


def _no_decision(parent: ast.AST, field: str, child: ast.AST) -> bool:
    """Whether what stands there is an annotation, words for people or a declaration."""
    if field in ("annotation", "returns", "decorator_list") or isinstance(child, ast.Import | ast.ImportFrom):
        return True
    if isinstance(parent, ast.keyword):
        return parent.arg in WORDS
    if isinstance(parent, ast.Call) and field == "args":
        return _wordy(parent, child)
    if isinstance(child, ast.Assign | ast.AnnAssign):
        return bool(set(_given(child)) & (TABLES_OF_WORDS | WORDS)) or _declares(child.value)
    return isinstance(child, ast.JoinedStr) or isinstance(parent, ast.Raise) or _is_text(child)


def _wordy(call: ast.Call, argument: ast.AST) -> bool:
    """Whether an argument of a call is words for people."""
    name = name_of(call.func)
    joined = name == "join" and isinstance(call.func, ast.Attribute) and value_of(call.func.value) in JOINTS
    at = next(i for i, given in enumerate(call.args) if given is argument)
    return name == "listed" or joined or WORDY.get(name) == at


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _declares(value: ast.expr | None) -> bool:
    """Whether a value declares a type, a type variable or a clause."""
    if isinstance(value, ast.Call):
        return name_of(value.func) in ("TypeVar", "Clause")
    return isinstance(value, ast.Subscript) or is_type(value)


def _only_words(function: ast.FunctionDef) -> bool:
    """Whether a function only makes words: it returns ``str``."""
    return isinstance(function.returns, ast.Name) and function.returns.id == "str"
