"""What ``make mutate`` puts in the place of a piece of a rule: each operator with the changes that it makes.

The usual ones change a number, a comparison, a condition, what is returned, an entry of a table or list, an option
of a decorator, a pattern. The stricter ones leave out one part of a condition or one field that is relied on, or
take one judgement for another.
"""

import ast
import copy
from collections.abc import Callable, Iterator

Change = tuple[str, ast.AST] | tuple[str, ast.AST, ast.AST]
"""The operator's name, the node that stands in the place of the old one, and what was left out of it, if anything."""

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
CITING = {**dict.fromkeys(JUDGEMENTS, 1), "not_supplied": 2, "cite": 1, "cited": 0}
"""Calls whose arguments from this place on are fields that a judgement relies on."""
SURENESS = {"COVERED": "JUDGEMENT", "JUDGEMENT": "OPEN", "OPEN": "JUDGEMENT", "NOT_COVERED": "OPEN"}
SWAPPED = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
STRICTER = frozenset({"operand", "citation", "verdict", "question"})
"""Operators beyond the usual ones: a condition left out, a field not relied on, one judgement taken for another."""
BUILTINS = {"any": "all", "all": "any", "min": "max", "max": "min"}
ORDERED = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)


def name_of(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def is_type(node: ast.AST | None) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return is_type(node.left) or is_type(node.right)
    return isinstance(node, ast.Subscript | ast.Name) and name_of(getattr(node, "value", node))[:1].isupper()


def value_of(node: ast.AST) -> object:
    return node.value if isinstance(node, ast.Constant) else None


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


def without_option(decorator: ast.expr) -> Iterator[Change]:
    """A decorator without one of its options."""
    if isinstance(decorator, ast.Call) and name_of(decorator.func) == "rule":
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
    joins = any(isinstance(s, ast.Tuple | ast.List | ast.JoinedStr) or isinstance(value_of(s), str) for s in sides)
    if type(node.op) in SWAPPED and not joins and not is_type(node):
        yield "arithmetic", _but(node, op=SWAPPED[type(node.op)]())


def _constant(node: ast.Constant) -> Iterator[Change]:
    if isinstance(node.value, bool):
        yield "boolean", ast.Constant(not node.value)
    elif isinstance(node.value, int | float):
        yield "number", ast.Constant(node.value + 1)


def _call(node: ast.Call) -> Iterator[Change]:
    name = name_of(node.func)
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
    of_re = isinstance(node.func, ast.Attribute) and name_of(node.func.value) == "re" and name != "escape"
    if of_re:
        yield "pattern", _but(node, args=[ast.Constant("(?!)"), *node.args[1:]])
        if "IGNORECASE" in ast.unparse(node.args[-1]) and len(node.args) > 1:
            yield "pattern", _but(node, args=node.args[:-1])
    elif name in ("startswith", "endswith") and isinstance(value_of(node.args[0]), str):
        yield "text", _but(node, args=[ast.Constant(f"{value_of(node.args[0])}~")])
    elif name == "getattr" and len(node.args) == 3 and isinstance(value_of(node.args[1]), str):
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
    if name_of(node.value) == "Sureness" and node.attr in SURENESS:
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
    fixed = isinstance(parent, ast.Call) and name_of(parent.func) == "append"
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
    if node.value is None or (value_of(node.value) is None and isinstance(node.value, ast.Constant)):
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
