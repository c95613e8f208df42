"""The application as a form: application.json of the contract to and from fields that a person fills in.

A field is named by its key in the file (``organisations-0-name``), so a fault that names a key leads to its field.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from starlette.datastructures import FormData

from evidence.application import read_application
from evidence.errors import ApplicationError

Draft = dict[str, Any]
"""An application.json that is being filled in."""

MOST = 100
"""Of each list; a form of more is no form any more."""
ROUTES = 4

NEEDED = (
    "reference",
    "title",
    "kind",
    "agreement_status",
    "data.received",
    "data.provided",
    "cloud.used",
    "organisations[].name",
    "organisations[].roles",
    "organisations[].locations[].address",
    "organisations[].locations[].uses",
    "cloud.services[].provider",
    "cloud.services[].types",
    "special_conditions[].text",
)
"""What a person who fills in a form must not forget; the contract lets some of it be empty."""

EMPTY_LOCATION: Draft = {"id": "", "uses": [], "address": "", "postcode": None, "country": None, "provider": None,
                         "region": None}  # fmt: skip
EMPTY_SERVICE: Draft = {"provider": "", "types": [], "regions": [], "organisation": None}
EMPTY_CONDITION: Draft = {"text": "", "organisation": None, "due": None}


def empty_organisation() -> Draft:
    return {
        "id": "",
        "name": "",
        "aliases": [],
        "organisation_code": None,
        "sector": None,
        "roles": [],
        "security_assurance": {"routes": [], "comments": None},
        "locations": [dict(EMPTY_LOCATION)],
    }


def empty_draft() -> Draft:
    return {
        "schema_version": 1,
        "reference": "",
        "title": "",
        "kind": "",
        "agreement_status": "",
        "agreement_start": None,
        "territory_of_use": [],
        "system": None,
        "data": {"received": "", "provided": "", "prior_section_251_release": None},
        "organisations": [empty_organisation()],
        "cloud": {"used": None, "services": []},
        "special_conditions": [],
        "section_251_retention_approval": None,
    }


def draft_of(form: FormData) -> Draft:
    """What was filled in so far, right or not."""
    organisations = [_organisation(form, f"organisations-{i}") for i in range(_count(form, "organisations"))]
    _name_organisations(organisations)
    return {
        "schema_version": 1,
        "reference": _text(form, "reference"),
        "title": _text(form, "title"),
        "kind": _text(form, "kind"),
        "agreement_status": _text(form, "agreement_status"),
        "agreement_start": _text(form, "agreement_start") or None,
        "territory_of_use": _several(form, "territory_of_use"),
        "system": _text(form, "system") or None,
        "data": {
            "received": _text(form, "data-received"),
            "provided": _text(form, "data-provided"),
            "prior_section_251_release": _yes_or_no(form, "data-prior_section_251_release"),
        },
        "organisations": organisations,
        "cloud": {
            "used": _yes_or_no(form, "cloud-used"),
            "services": [_service(form, f"cloud-services-{i}") for i in range(_count(form, "cloud-services"))],
        },
        "special_conditions": [
            _condition(form, f"special_conditions-{i}") for i in range(_count(form, "special_conditions"))
        ],
        "section_251_retention_approval": _text(form, "section_251_retention_approval") or None,
    }


def _organisation(form: FormData, at: str) -> Draft:
    chosen = (_text(form, f"{at}-security_assurance-routes-{i}") for i in range(ROUTES))
    return {
        "id": _text(form, f"{at}-id"),
        "name": _text(form, f"{at}-name"),
        "aliases": _several(form, f"{at}-aliases"),
        "organisation_code": _text(form, f"{at}-organisation_code").upper() or None,
        "sector": _text(form, f"{at}-sector") or None,
        "roles": _ticked(form, f"{at}-roles"),
        "security_assurance": {
            "routes": list(dict.fromkeys(route for route in chosen if route)),
            "comments": _text(form, f"{at}-security_assurance-comments") or None,
        },
        "locations": [_location(form, f"{at}-locations-{i}") for i in range(_count(form, f"{at}-locations"))],
    }


def _name_organisations(organisations: list[Draft]) -> None:
    """An id for each that has none: what stands in findings and letters, so made of its name; places by number."""
    for organisation in organisations:
        if not organisation["id"]:
            taken = {other["id"] for other in organisations}
            plain = re.sub(r"[^a-z0-9]+", "-", organisation["name"].casefold()).strip("-")[:30] or "organisation"
            numbered = (plain, *(f"{plain}-{n}" for n in range(2, MOST + 2)))
            organisation["id"] = next(one for one in numbered if one not in taken) if organisation["name"] else ""
        held = {location["id"] for location in organisation["locations"]}
        free = (f"place-{n}" for n in range(1, 2 * MOST) if f"place-{n}" not in held)
        for location in organisation["locations"]:
            location["id"] = location["id"] or next(free)


def _location(form: FormData, at: str) -> Draft:
    optional = ("postcode", "country", "provider", "region")
    return {
        "id": _text(form, f"{at}-id"),
        "uses": _ticked(form, f"{at}-uses"),
        "address": _text(form, f"{at}-address"),
        **{name: _text(form, f"{at}-{name}") or None for name in optional},
    }


def _service(form: FormData, at: str) -> Draft:
    return {
        "provider": _text(form, f"{at}-provider"),
        "types": _ticked(form, f"{at}-types"),
        "regions": _several(form, f"{at}-regions"),
        "organisation": _text(form, f"{at}-organisation") or None,
    }


def _condition(form: FormData, at: str) -> Draft:
    return {
        "text": _text(form, f"{at}-text"),
        "organisation": _text(form, f"{at}-organisation") or None,
        "due": _text(form, f"{at}-due") or None,
    }


def _text(form: FormData, name: str) -> str:
    return str(form.get(name) or "").strip()


def _several(form: FormData, name: str) -> list[str]:
    """A line each; a semicolon parts as well, a comma may stand in a name."""
    return [part.strip() for part in re.split(r"[\r\n;]+", _text(form, name)) if part.strip()]


def _ticked(form: FormData, name: str) -> list[str]:
    return [str(value) for value in form.getlist(name)]


def _yes_or_no(form: FormData, name: str) -> bool | None:
    return {"yes": True, "no": False}.get(_text(form, name))


def _count(form: FormData, name: str) -> int:
    sent = _text(form, f"{name}-count")
    return min(int(sent), MOST) if sent.isdecimal() else 0


def changed(draft: Draft, do: str) -> Draft:
    """The draft with one more or one fewer: ``add organisations``, ``remove organisations 0 locations 1``."""
    verb, *path = do.split() or [""]
    if verb == "remove" and path and path[-1].isdecimal():
        held, index = _list_at(draft, path[:-1]), int(path[-1])
        del held[index : index + 1]
    elif verb == "add" and path:
        held = _list_at(draft, path)
        if len(held) < MOST:
            held.append(_empty_of(path[-1]))
    return draft


def _list_at(draft: Draft, path: list[str]) -> list[Any]:
    """The list of the path; one of its own, that nobody sees, where there is none."""
    held: Any = draft
    for part in path:
        try:
            held = held[int(part)] if part.isdecimal() else held[part]
        except (LookupError, TypeError):
            return []
    return held if isinstance(held, list) else []


def _empty_of(name: str) -> Draft:
    made = {
        "organisations": empty_organisation(),
        "locations": EMPTY_LOCATION,
        "services": EMPTY_SERVICE,
        "special_conditions": EMPTY_CONDITION,
    }
    return dict(made.get(name, {}))


def as_json(draft: Draft) -> str:
    """The draft as application.json."""
    return json.dumps(draft, ensure_ascii=False, indent=2) + "\n"


def faults_of(draft: Draft) -> list[tuple[str, str]]:
    """Everything that is wrong with the draft: the field's id, and what was found and expected."""
    faults = dict.fromkeys(_left_empty(draft), "not filled in")
    try:
        read_application(as_json(draft).encode())
    except ApplicationError as error:
        for fault in error.faults:
            key, _, says = fault.partition(": ")
            faults.setdefault(key, says)
    # A list with a fault in it is reported as a whole too; its field is the one inside.
    inside = {key for key in faults if not any(other.startswith((f"{key}[", f"{key}.")) for other in faults)}
    return [(_field_id(key), f"{_spoken(key)}: {says}") for key, says in faults.items() if key in inside]


def _field_id(key: str) -> str:
    return re.sub(r"[\[\].]+", "-", key).strip("-")


def _spoken(key: str) -> str:
    """``Organisation 1, location 2, postcode`` for ``organisations[0].locations[1].postcode``."""
    numbered = re.sub(r"(\w+?)s?\[(\d+)\]", lambda found: f"{found[1]} {int(found[2]) + 1}", key)
    plain = numbered.replace(".", ", ").replace("_", " ")
    return plain[:1].upper() + plain[1:]


def _left_empty(draft: Draft) -> Iterator[str]:
    for path in NEEDED:
        yield from _empty_at(draft, path.split("."))


def _empty_at(held: Any, path: list[str], key: str = "") -> Iterator[str]:
    if not path:
        if held in ("", [], None):
            yield key
        return
    name, several = path[0].removesuffix("[]"), path[0].endswith("[]")
    inner, at = held[name], f"{key}.{name}".lstrip(".")
    for i, one in enumerate(inner if several else [inner]):
        yield from _empty_at(one, path[1:], f"{at}[{i}]" if several else at)
