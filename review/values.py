"""Values as a reviewer types them: checked against the type and the form that their field has."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from evidence.contents import Decision, Location
from evidence.errors import CallError
from evidence.fields import Found, Model

POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$", re.IGNORECASE)
CODE = re.compile(r"[A-Z0-9]{2,9}(-[A-Za-z0-9]+)*")
EDITION = re.compile(r"(20\d\d)-(\d\d)")


def found_class(contents: Model | type[Model], field: str) -> type[Found[Any]]:
    """``Found[date]`` and the like, as the model declares it; raises ``CallError`` where there is no such field."""
    model = contents if isinstance(contents, type) else type(contents)
    if field in model.model_fields and (found := _found_in(model.model_fields[field].annotation)):
        return found
    raise CallError(f"{field}: no such field of this kind of document")


def value_type(contents: Model | type[Model], field: str) -> Any:
    """The type of the value of a field: ``date``, ``Location``, ``str`` …; raises ``CallError`` for no field."""
    return found_class(contents, field).model_fields["value"].annotation


def _found_in(annotation: Any) -> type[Found[Any]] | None:
    if isinstance(annotation, type) and issubclass(annotation, Found):
        return annotation
    return next((found for part in get_args(annotation) if (found := _found_in(part))), None)


def typed(contents: Model, field: str, value: Any) -> Any:
    """A stored answer's value as the field's own type."""
    return TypeAdapter(value_type(contents, field)).validate_json(json.dumps(value))


def stored(contents: Model, field: str, value: Any) -> Any:
    """A field's value in JSON's types, nothing of it lost."""
    return TypeAdapter(value_type(contents, field)).dump_python(value, mode="json")


def typed_from_text(contents: Model, field: str, text: str, before: Any = None) -> Any:
    """What a person typed for a field, as its type.

    An address may end in its postcode, and keeps the role that ``before`` had; a list is parted by ";".
    Raises ``CallError`` naming the field, what was typed and what was expected.
    """
    folded = " ".join(text.split())
    of_type = value_type(contents, field)
    try:
        value = TypeAdapter(of_type).validate_python(_raw(of_type, folded, before))
    except ValidationError as error:
        expected = _expected(of_type) or error.errors()[0]["msg"]
        raise CallError(f"{field}: found {text!r}, expected {expected}") from error
    if (check := CHECKS.get(field)) and not check(value):
        raise CallError(f"{field}: found {text!r}, expected {FORMS[field]}")
    return value


def _raw(of_type: Any, text: str, before: Any) -> Any:
    if of_type is Location:
        return _location(text, before)
    if of_type is Decision:
        verb, _, sentence = text.partition(":")
        return {"verb": verb.strip().lower(), "text": sentence.strip() or None}
    if of_type == tuple[str, ...]:
        return tuple(part.strip() for part in text.split(";") if part.strip())
    if of_type is float:
        return text.removesuffix("%").strip()
    if of_type is date:
        return british(text)
    return text or None


def british(text: str) -> Any:
    """The day that ``4/2/2027``, ``4.2.2027`` or ``4 February 2027`` says; what is none of these is left to fail."""
    parts = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", re.sub(r"[\s/.,-]+", " ", text)).strip()
    for form in ("%d %m %Y", "%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(parts, form).date()  # noqa: DTZ007 (a day has no zone)
        except ValueError:
            continue
    return text or None


def _location(text: str, before: Any) -> Any:
    kept = before.model_dump() if isinstance(before, Location) else {}
    if text.startswith("{"):
        try:
            return {**kept, **json.loads(text)}
        except ValueError:
            return None
    match = POSTCODE.search(text)
    address = text[: match.start()].rstrip(" ,") if match else text
    postcode = f"{match[1]} {match[2]}".upper() if match else None
    return {**kept, "address": address or None, "postcode": postcode}


def _expected(of_type: Any) -> str | None:
    if of_type is date:
        return "a date as 2026-11-21, 21/11/2026 or 21 November 2026"
    if of_type is Location:
        return "an address with its postcode last"
    if of_type is Decision:
        return "the verb, a colon and the sentence (approved: The Board approved …)"
    if isinstance(of_type, type) and issubclass(of_type, Enum):
        return "one of " + ", ".join(member.value for member in of_type)
    return None


def _follows(edition: str) -> bool:
    match = EDITION.fullmatch(edition)
    return match is not None and int(match[2]) == (int(match[1]) + 1) % 100


CHECKS: Mapping[str, Callable[[Any], bool]] = {
    "organisation_code": lambda code: CODE.fullmatch(code) is not None,
    "edition": _follows,
    "risk_class": lambda number: 1 <= number <= 5,
    "score": lambda number: 0 <= number <= 100,
}
FORMS = {
    "organisation_code": "an organisation code in capitals (RH8, 8KM29, EE133863-MSD)",
    "edition": "an edition as 2025-26",
    "risk_class": "a class from 1 to 5",
    "score": "a percentage",
}
