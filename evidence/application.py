"""What the applicant declares (application.json) and what NHS England has decided (decisions.json).

The shapes are the contract's, section 1. Both files are read whole or not at all: each fault names the
key, what was found and what was expected. Unknown keys are ignored and reported as warnings.
"""

import json
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from evidence.contents import DocumentKind, ServiceType
from evidence.errors import ApplicationError


class Declared(BaseModel):
    """Base of what a person declares: strict about values, lenient about keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="ignore")


T = TypeVar("T")


def _empty_for_null(value: object) -> object:
    return () if value is None else value


if TYPE_CHECKING:
    Several = Annotated[tuple[T, ...], "absent or null: none"]
else:
    # After, not before: a validator before it would hand Python's own list on to strict validation, which wants JSON's.
    Several = Annotated[tuple[T, ...] | None, AfterValidator(_empty_for_null)]
"""A list that the contract lets be absent or null; both mean that there are none."""


class ApplicationKind(StrEnum):
    NEW = "new"
    RENEWAL = "renewal"
    AMENDMENT = "amendment"
    EXTENSION = "extension"


class AgreementStatus(StrEnum):
    DRAFT = "draft"
    FINAL = "final"


class Identifiability(StrEnum):
    IDENTIFIABLE = "identifiable"
    PSEUDONYMISED = "pseudonymised"
    ANONYMISED = "anonymised"
    AGGREGATED = "aggregated"
    NONE = "none"
    UNKNOWN = "unknown"


class Role(StrEnum):
    DATA_CONTROLLER = "data_controller"
    DATA_PROCESSOR = "data_processor"


class AssuranceRoute(StrEnum):
    """How an organisation shows its security assurance."""

    DSPT = "dspt"
    ISO27001 = "iso27001"
    SLSP = "slsp"
    IGT = "igt"


class LocationUse(StrEnum):
    PROCESSING = "processing"
    STORAGE = "storage"
    BACKUP = "backup"
    DISASTER_RECOVERY = "disaster_recovery"


SECONDARY = frozenset({LocationUse.BACKUP, LocationUse.DISASTER_RECOVERY})


class DeclaredLocation(Declared):
    id: str
    uses: tuple[LocationUse, ...]
    address: str
    postcode: str | None = None
    """A full postcode, or for a cloud provider's place an outward code alone."""
    country: str | None = None
    provider: str | None = None
    region: str | None = None


class SecurityAssurance(Declared):
    routes: tuple[AssuranceRoute, ...]
    """In the order in which the applicant relies on them."""
    comments: str | None = None


class Organisation(Declared):
    id: str
    name: str
    aliases: Several[str] = ()
    organisation_code: str | None = None
    sector: str | None = None
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    security_assurance: SecurityAssurance
    locations: tuple[DeclaredLocation, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)

    @property
    def processes(self) -> bool:
        return Role.DATA_PROCESSOR in self.roles


class DataFlow(Declared):
    received: Identifiability
    """From NHS England."""
    provided: Identifiability
    """To NHS England."""
    prior_section_251_release: bool | None
    """``None`` = not known."""

    @property
    def identifiable(self) -> bool:
        return Identifiability.IDENTIFIABLE in (self.received, self.provided)


class CloudService(Declared):
    provider: str
    types: tuple[ServiceType, ...]
    regions: tuple[str, ...]
    organisation: str | None = None


class Cloud(Declared):
    used: bool
    services: tuple[CloudService, ...]


class SpecialCondition(Declared):
    text: str
    organisation: str | None = None
    due: date | None = None


class EvidenceClaim(Declared):
    """What the applicant says a file is: a claim to be checked, never trusted."""

    file: str
    organisation: str | None = None
    claimed_kind: DocumentKind | None = None


class Application(Declared):
    schema_version: Literal[1]
    reference: Annotated[str, Field(min_length=1)]
    title: str
    kind: ApplicationKind
    agreement_status: AgreementStatus
    agreement_start: date | None = None
    territory_of_use: Several[str] = ()
    data: DataFlow
    organisations: Annotated[tuple[Organisation, ...], Field(min_length=1)]
    cloud: Cloud
    special_conditions: Several[SpecialCondition] = ()
    section_251_retention_approval: str | None = None
    evidence: Several[EvidenceClaim] = ()
    system: str | None = None
    """The system or environment that holds the data."""

    def organisation(self, id: str) -> Organisation:
        return next(organisation for organisation in self.organisations if organisation.id == id)


class DecisionOutcome(StrEnum):
    APPROVED = "approved"
    REJECTED = "rejected"


class DecisionRole(StrEnum):
    CASE_OFFICER = "case_officer"
    SECURITY = "security"


class RecordedDecision(Declared):
    """What a person of NHS England decided on a clause; never inferred from evidence."""

    clause: str
    organisation: str | None = None
    decision: DecisionOutcome
    decided_on: date
    by: str
    role: DecisionRole
    note: str | None = None
    evidence: str | None = None
    """The sha256 of the file it was given for; it then counts only while that file is in the case."""


def read_application(data: bytes, file: str = "application.json") -> tuple[Application, tuple[str, ...]]:
    """The application, and a warning for each key that is not known.

    Raises ``ApplicationError`` naming every fault.
    """
    raw = _json(data, file)
    application = _validated(TypeAdapter(Application), raw, file)
    faults = [*_repeated_ids(application), *_unknown_organisations(application)]
    if faults:
        raise ApplicationError(file, faults)
    return application, tuple(_unknown_keys(raw, Application))


def read_decisions(
    data: bytes, application: Application, file: str = "decisions.json"
) -> tuple[tuple[RecordedDecision, ...], tuple[str, ...]]:
    """The recorded decisions and warnings; raises ``ApplicationError`` naming every fault."""
    raw = _json(data, file)
    decisions = _validated(TypeAdapter(tuple[RecordedDecision, ...]), raw, file)
    faults = [
        f"[{i}].organisation: {_expected_organisation(application, decision.organisation)} or null"
        for i, decision in enumerate(decisions)
        if not _is_declared(application, decision.organisation)
    ]
    if faults:
        raise ApplicationError(file, faults)
    warnings = (w for i, item in enumerate(raw) for w in _unknown_keys(item, RecordedDecision, f"[{i}]"))
    return decisions, tuple(warnings)


def _json(data: bytes, file: str) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=lambda pairs: _once_each(pairs, file))
    except RecursionError as error:
        raise ApplicationError(file, ["nested too deeply: nothing in it is deeper than five levels"]) from error
    except UnicodeDecodeError as error:
        raise ApplicationError(file, [f"not UTF-8 at byte {error.start}: save it as UTF-8"]) from error
    except json.JSONDecodeError as error:
        raise ApplicationError(file, [f"not JSON at line {error.lineno}, column {error.colno}: {error.msg}"]) from error


def _once_each(pairs: list[tuple[str, Any]], file: str) -> dict[str, Any]:
    """An object of the file; a key given twice would lose one of its values in silence."""
    held: dict[str, Any] = {}
    for key, value in pairs:
        if key in held:
            raise ApplicationError(file, [f"{key}: given twice in one object: keep one"])
        held[key] = value
    return held


def _validated(adapter: TypeAdapter[T], raw: Any, file: str) -> T:
    try:
        return adapter.validate_json(json.dumps(raw), strict=True)
    except ValidationError as error:
        raise ApplicationError(file, [_fault(e) for e in error.errors()]) from error


def _fault(error: Any) -> str:
    key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error["loc"]).lstrip(".")
    if error["type"] == "missing":
        return f"{key}: not there, expected a value (see the contract, section 1)"
    found = json.dumps(error["input"], ensure_ascii=False, default=str)
    found = found if len(found) <= 120 else found[:117] + "..."
    return f"{key or 'the whole file'}: found {found}, expected: {error['msg'].removeprefix('Input should be ')}"


def _repeated_ids(application: Application) -> Iterator[str]:
    seen: set[str] = set()
    for i, organisation in enumerate(application.organisations):
        if organisation.id in seen:
            yield f"organisations[{i}].id: found {organisation.id!r} a second time, expected an id of its own"
        seen.add(organisation.id)
        places = [location.id for location in organisation.locations]
        for place in sorted({place for place in places if places.count(place) > 1}):
            yield f"organisations[{i}].locations: id {place!r} stands twice, expected an id of its own for each"


def _unknown_organisations(application: Application) -> Iterator[str]:
    named = [
        *((f"cloud.services[{i}]", s.organisation) for i, s in enumerate(application.cloud.services)),
        *((f"special_conditions[{i}]", c.organisation) for i, c in enumerate(application.special_conditions)),
        *((f"evidence[{i}]", e.organisation) for i, e in enumerate(application.evidence)),
    ]
    for key, organisation in named:
        if not _is_declared(application, organisation):
            yield f"{key}.organisation: {_expected_organisation(application, organisation)}"


def _is_declared(application: Application, organisation: str | None) -> bool:
    return organisation is None or any(declared.id == organisation for declared in application.organisations)


def _expected_organisation(application: Application, organisation: str | None) -> str:
    ids = ", ".join(sorted(declared.id for declared in application.organisations))
    return f"found {organisation!r}, expected the id of one of the organisations ({ids})"


def _unknown_keys(raw: Any, model: Any, at: str = "") -> Iterator[str]:
    """Walk the raw JSON beside the model and name what the model does not know."""
    if isinstance(raw, list):
        for i, item in enumerate(raw):
            yield from _unknown_keys(item, model, f"{at}[{i}]")
    elif isinstance(raw, dict) and isinstance(model, type) and issubclass(model, BaseModel):
        for key, value in raw.items():
            path = f"{at}.{key}".lstrip(".")
            if key not in model.model_fields:
                yield f"{path}: unknown key, ignored"
            elif inner := _model_of(model, key):
                yield from _unknown_keys(value, inner, path)


@cache
def _model_of(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    """The model that a key's value, or each of its values, must be of; ``None`` for plain values."""
    return _model_in(model.model_fields[key].annotation)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
