"""A record of the ORD interface as the register's own: names, days and successors, whatever else it says."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from evidence.errors import RegisterUnavailable
from evidence.registers import OdsRecord, code_type

Json = Mapping[str, Any]


def ods_record(organisation: Json, dated: date) -> OdsRecord:
    """The record of an ``Organisation`` object, as of the day on which it was asked for.

    Raises ``RegisterUnavailable`` naming the key where the object does not have the documented form.
    """
    try:
        return _record(organisation, dated)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        code = _code_of(organisation)
        raise RegisterUnavailable(f"the directory's record of {code} has not the documented form: {error!r}") from error


def _record(organisation: Json, dated: date) -> OdsRecord:
    code = str(organisation["OrgId"]["extension"]).upper()
    kind = code_type(code)
    opened, closed = _days(organisation.get("Date", ()))
    return OdsRecord(
        code=code,
        name=str(organisation["Name"]),
        postcode=str((organisation.get("GeoLoc") or {}).get("Location", {}).get("PostCode", "")),
        opened=opened,
        closed=closed,
        type=kind.id if kind else "",
        dated=dated,
        active=organisation["Status"] == "Active",
        successors=tuple(sorted(set(_successors(organisation)))),
        whole=False,
    )


def _days(dates: Any) -> tuple[date | None, date | None]:
    """Start and end: of its operation, else of its legal existence."""
    by_type = {item["Type"]: item for item in dates}
    held = by_type.get("Operational") or by_type.get("Legal") or {}
    return _day(held.get("Start")), _day(held.get("End"))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _successors(organisation: Json) -> Iterator[str]:
    for item in (organisation.get("Succs") or {}).get("Succ", ()):
        if item["Type"] == "Successor":
            yield str(item["Target"]["OrgId"]["extension"]).upper()


def _code_of(organisation: Json) -> str:
    held = organisation.get("OrgId")
    return str(held.get("extension")) if isinstance(held, Mapping) else "an organisation"
