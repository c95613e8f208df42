"""The small wrong changes that ``make mutate`` makes to a rule: which there are, and the changed tree of each.

Only what decides is changed. Words for people (reasons, requests, titles, texts in f-strings, functions that return
``str``), annotations, docstrings and messages of errors are left alone (docs/mutation.md lists the operators).
"""

import ast
import copy
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

Change = tuple[str, ast.AST] | tuple[str, ast.AST, ast.AST]
"""The operator's name, the node that stands in the place of the old one, and what was left out of it if something was."""

WORDS = frozenset(
    {"because", "would_satisfy", "ask", "says", "title", "source", "met", "last", "called", "question", "words"}
)
"""Keyword arguments and variables that hold words for people."""
JOINTS = frozenset({"; ", ", ", " and "})
"""What joins words for people."""
JUDGEMENTS = {
    "satisfied": ("not_applicable",),
    "not_applicable": ("satisfied",),
    "not_satisfied": ("needs_review",),
    "needs_review": ("for_decision", "not_satisfied"),
    "for_decision": ("needs_review",),
    "not_supplied": (),
}
"""What makes a judgement in words, and what it is taken for by mistake."""
WANT_TURN = frozenset({"not_satisfied", "for_decision"})
WORDY = {**dict.fromkeys(JUDGEMENTS, 0), "not_supplied": 1, "Cover": 1, "Fault": 0, "asking": 0, "noting": 0}
"""Calls, and which of their arguments is words."""
CITING = {**dict.fromkeys(JUDGEMENTS, 1), "not_supplied": 2, "cite": 1, "cited": 0}
"""Calls whose arguments from this place on are fields that a judgement relies on."""
SURENESS = {"COVERED": "JUDGEMENT", "JUDGEMENT": "OPEN", "OPEN": "JUDGEMENT", "NOT_COVERED": "OPEN"}
TABLES_OF_WORDS = frozenset({"WORDS", "PLAIN", "CALLED", "NAMES", "SAYS", "TITLES"})
SWAPPED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.And: ast.Or, ast.Or: ast.And,
}
STRICTER = frozenset({"operand", "citation", "verdict", "question"})
"""Operators beyond the usual ones: a condition left out, a field not relied on, one judgement taken for another."""
BUILTINS = {"any": "all", "all": "any", "min": "max", "max": "min"}
ORDERED = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)


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
        return f"{self.module}.{self.function or '/'.join(self.names)} {self.operator}: {self.before} -> {self.after}{twice}"

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
            for change in _options(decorator):
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
    name = _name(call.func)
    joined = name == "join" and isinstance(call.func, ast.Attribute) and _value(call.func.value) in JOINTS
    at = next(i for i, given in enumerate(call.args) if given is argument)
    return name == "listed" or joined or WORDY.get(name) == at


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _declares(value: ast.expr | None) -> bool:
    """Whether a value declares a type, a type variable or a clause."""
    if isinstance(value, ast.Call):
        return _name(value.func) in ("TypeVar", "Clause")
    return isinstance(value, ast.Subscript) or _is_type(value)


def _is_type(node: ast.AST | None) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _is_type(node.left) or _is_type(node.right)
    return isinstance(node, ast.Subscript | ast.Name) and _name(getattr(node, "value", node))[:1].isupper()


def _only_words(function: ast.FunctionDef) -> bool:
    """Whether a function only makes words: it returns ``str``."""
    return isinstance(function.returns, ast.Name) and function.returns.id == "str"


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


# --- operators -------------------------------------------------------------------------------------------


def changes(node: ast.AST, parent: ast.AST, field: str, returns: ast.expr | None) -> Iterator[Change]:
    """What may stand in the place of a node."""
    for kind, operator in OPERATORS:
        if isinstance(node, kind):
            yield from operator(node)
    if isinstance(node, ast.Return):
        yield from _other_return(node, returns)
    if isinstance(node, ast.Tuple):
        yield from _shorter_tuple(node, parent)
    if field == "test" or (field == "ifs" and isinstance(parent, ast.comprehension)):
        yield from _opposite(node)


def _options(decorator: ast.expr) -> Iterator[Change]:
    """A decorator without one of its options."""
    if isinstance(decorator, ast.Call) and _name(decorator.func) == "rule":
        for option in decorator.keywords:
            kept = [other for other in decorator.keywords if other is not option]
            yield "option", _but(decorator, keywords=kept), option


def _compare(node: ast.Compare) -> Iterator[Change]:
    for place, op in enumerate(node.ops):
        other = SWAPPED[type(op)]()
        yield "comparison", _but(node, ops=[*node.ops[:place], other, *node.ops[place + 1 :]])
    for place, operand in enumerate(node.comparators):
        if isinstance(operand, ast.Constant) and isinstance(operand.value, str) and operand.value:
            wrong = ast.Constant(f"{operand.value}~")
            yield "text", _but(node, comparators=[*node.comparators[:place], wrong, *node.comparators[place + 1 :]])


def _bool_op(node: ast.BoolOp) -> Iterator[Change]:
    if isinstance(node.op, ast.Or) and isinstance(node.values[-1], ast.Constant):
        return  # a fallback where there is no value, mostly for the types
    yield "boolean", _but(node, op=SWAPPED[type(node.op)]())
    for operand in node.values:
        kept = [other for other in node.values if other is not operand]
        yield "operand", kept[0] if len(kept) == 1 else _but(node, values=kept), operand


def _unary(node: ast.UnaryOp) -> Iterator[Change]:
    if isinstance(node.op, ast.Not):
        yield "boolean", node.operand


def _bin_op(node: ast.BinOp) -> Iterator[Change]:
    sides = (node.left, node.right)
    joins = any(isinstance(s, ast.Tuple | ast.List | ast.JoinedStr) or isinstance(_value(s), str) for s in sides)
    if type(node.op) in SWAPPED and not joins and not _is_type(node):
        yield "arithmetic", _but(node, op=SWAPPED[type(node.op)]())


def _constant(node: ast.Constant) -> Iterator[Change]:
    if isinstance(node.value, bool):
        yield "boolean", ast.Constant(not node.value)
    elif isinstance(node.value, int | float):
        yield "number", ast.Constant(node.value + 1)


def _call(node: ast.Call) -> Iterator[Change]:
    name = _name(node.func)
    for other in JUDGEMENTS.get(name, ()):
        yield "verdict", _judging(node, other)
    if name in CITING:
        for arg in node.args[CITING[name] :]:
            yield "citation", _but(node, args=[other for other in node.args if other is not arg]), arg
    if name in JUDGEMENTS:
        for given in node.keywords:
            if given.arg == "questions":
                yield "question", _but(node, keywords=[other for other in node.keywords if other is not given]), given
    if isinstance(node.func, ast.Name) and name in BUILTINS:
        yield "builtin", _but(node, func=ast.Name(BUILTINS[name], ast.Load()))
    yield from _text_call(node, name)


def _text_call(node: ast.Call, name: str) -> Iterator[Change]:
    of_re = isinstance(node.func, ast.Attribute) and _name(node.func.value) == "re" and name != "escape"
    if of_re:
        yield "pattern", _but(node, args=[ast.Constant("(?!)"), *node.args[1:]])
        if "IGNORECASE" in ast.unparse(node.args[-1]) and len(node.args) > 1:
            yield "pattern", _but(node, args=node.args[:-1])
    elif name in ("startswith", "endswith") and isinstance(_value(node.args[0]), str):
        yield "text", _but(node, args=[ast.Constant(f"{_value(node.args[0])}~")])
    elif name == "getattr" and len(node.args) == 3 and isinstance(_value(node.args[1]), str):
        yield "text", node.args[2]


def _judging(node: ast.Call, other: str) -> ast.Call:
    """The same words and citations with another verdict."""
    keywords = [k for k in node.keywords if other in (*WANT_TURN, "needs_review") or k.arg not in ("would_satisfy",)]
    if other in WANT_TURN and not any(k.arg == "would_satisfy" for k in keywords):
        keywords.append(ast.keyword("would_satisfy", ast.Constant("-")))
    if other in ("satisfied", "not_applicable"):
        keywords = []
    rules = ast.Call(ast.Name("__import__", ast.Load()), [ast.Constant("rules.rule")], [_kw("fromlist", "rule")])
    return _but(node, func=ast.Attribute(rules, other, ast.Load()), keywords=keywords)


def _kw(name: str, value: str) -> ast.keyword:
    return ast.keyword(name, ast.List([ast.Constant(value)], ast.Load()))


def _attribute(node: ast.Attribute) -> Iterator[Change]:
    if _name(node.value) == "Sureness" and node.attr in SURENESS:
        yield "verdict", _but(node, attr=SURENESS[node.attr])


def _shorter(node: ast.Set | ast.List) -> Iterator[Change]:
    if len(node.elts) > 1:
        for element in node.elts:
            yield "entry", _but(node, elts=[other for other in node.elts if other is not element]), element


def _shorter_tuple(node: ast.Tuple, parent: ast.AST) -> Iterator[Change]:
    """A tuple that lists, orders or cites, without one of its members; one that is taken apart keeps them all."""
    lists = all(isinstance(e, ast.Constant | ast.Attribute) for e in node.elts)
    cites = any(isinstance(e, ast.Starred) for e in node.elts)
    taken_apart = isinstance(parent, ast.Return | ast.Yield | ast.Subscript | ast.Tuple | ast.Dict | ast.comprehension)
    fixed = isinstance(parent, ast.Call) and _name(parent.func) == "append"
    if isinstance(node.ctx, ast.Load) and len(node.elts) > 1 and (lists or cites or not (taken_apart or fixed)):
        for element in node.elts:
            yield "entry", _but(node, elts=[other for other in node.elts if other is not element]), element


def _shorter_dict(node: ast.Dict) -> Iterator[Change]:
    for place in range(len(node.keys)):
        kept = [i for i in range(len(node.keys)) if i != place]
        left = _but(node, keys=[node.keys[i] for i in kept], values=[node.values[i] for i in kept])
        yield "entry", left, node.keys[place] or node.values[place]


def _yield(node: ast.Expr) -> Iterator[Change]:
    if isinstance(node.value, ast.Yield | ast.YieldFrom):
        yield "result", ast.Expr(ast.YieldFrom(ast.Tuple([], ast.Load())))


def _other_return(node: ast.Return, returns: ast.expr | None) -> Iterator[Change]:
    said = ast.unparse(returns) if returns else ""
    if node.value is None or (_value(node.value) is None and isinstance(node.value, ast.Constant)):
        return
    if said == "bool" and not isinstance(node.value, ast.Constant | ast.Compare | ast.UnaryOp):
        yield "result", ast.Return(ast.UnaryOp(ast.Not(), node.value))
    elif said.startswith("tuple[") and said.endswith("...]") and ast.unparse(node.value) != "()":
        yield "result", ast.Return(ast.Tuple([], ast.Load()))
    elif said.endswith("| None"):
        yield "result", ast.Return(ast.Constant(None))


def _opposite(node: ast.AST) -> Iterator[Change]:
    """A condition turned round, unless another operator does that already."""
    plain = isinstance(node, ast.Name | ast.Attribute | ast.Call | ast.NamedExpr)
    ordered = isinstance(node, ast.Compare) and any(isinstance(op, ORDERED) for op in node.ops)
    if plain or ordered:
        yield "condition", ast.UnaryOp(ast.Not(), node)


def _raise(_: ast.Raise) -> Iterator[Change]:
    yield "raise", ast.Pass()


def _value(node: ast.AST) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def _but(node: ast.AST, **fields: object) -> ast.AST:
    """The node with other fields."""
    other = copy.copy(node)
    for name, value in fields.items():
        setattr(other, name, value)
    return other


OPERATORS: tuple[tuple[type[ast.AST], Callable[..., Iterator[Change]]], ...] = (
    (ast.Compare, _compare),
    (ast.BoolOp, _bool_op),
    (ast.UnaryOp, _unary),
    (ast.BinOp, _bin_op),
    (ast.Constant, _constant),
    (ast.Call, _call),
    (ast.Attribute, _attribute),
    (ast.Set, _shorter),
    (ast.List, _shorter),
    (ast.Dict, _shorter_dict),
    (ast.Expr, _yield),
    (ast.Raise, _raise),
)
