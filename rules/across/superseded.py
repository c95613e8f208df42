"""Which documents a later issue, publication or version in the same case replaces.

A replaced certificate, policy or letter is set aside: no rule looks at it, so that a site which the renewal no longer
lists is not covered by the old list. That rests on both readings, so it is done only where the number, the dates and
the owner are read for certain; otherwise the two stand side by side, and what they say differently is a contradiction.
DSPT publications need no setting aside: the newest counts in `rules.dspt`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import permutations

from evidence.bundle import CaseEvidence
from evidence.contents import Document, DocumentStatus
from evidence.fields import Found, Missing
from evidence.findings import Observation, ObservationKind, Premise
from rules.across.accounts import Account, Sort
from rules.rule import Cited
from rules.words import day


@dataclass(frozen=True)
class Succession:
    """A document and the one that replaces it."""

    old: Account
    new: Account

    @property
    def earlier(self) -> Document:
        return self.old.document

    @property
    def set_aside(self) -> bool:
        return self.old.sort in SET_ASIDE and not self.earlier.problems

    @property
    def observation(self) -> Observation:
        dated = DATED[self.old.sort]
        fields = [(account, _dated_by(account, dated)) for account in (self.new, self.old)]
        premises = [Cited(account.document, field, account.fields[field]).premise for account, field in fields]
        owners = {account.placed.organisation for account in (self.new, self.old)}
        return Observation(
            kind=ObservationKind.SUPERSEDED,
            says=(
                f"{self.new.called} in {self.new.document.name}{_on(self.new, dated)} replaces "
                f"{self._old_called} in {self.earlier.name}{_on(self.old, dated)}"
            ),
            organisation=owners.pop() if len(owners) == 1 else None,
            premises=tuple(premise for premise in premises if isinstance(premise, Premise)),
            documents=(self.new.document.name, self.earlier.name),
        )

    @property
    def _old_called(self) -> str:
        return "the one" if self.old.called == self.new.called else self.old.called


SET_ASIDE = frozenset({Sort.CERTIFICATE, Sort.POLICY, Sort.LETTER})

DATED: Mapping[Sort, tuple[str, ...]] = {
    Sort.CERTIFICATE: ("revised_on", "issued_on"),
    Sort.PUBLICATION: ("published_on",),
    Sort.POLICY: ("issued_on",),
    Sort.MEETING: ("document_status",),
    Sort.LETTER: ("decided_on",),
}
"""The field of a sort that says which of two is the later; the first that is printed."""


def _dated_by(account: Account, fields: tuple[str, ...]) -> str:
    return next(field for field in fields if isinstance(account.fields[field], Found))


def _on(account: Account, fields: tuple[str, ...]) -> str:
    value = account.value(_dated_by(account, fields))
    if isinstance(value, date):
        return f" ({day(value)})"
    return f" ({value.value})" if isinstance(value, DocumentStatus) else ""


def successions(case: CaseEvidence, said: Sequence[Account]) -> tuple[Succession, ...]:
    """Each replaced document once, with the newest that replaces it."""
    found: dict[tuple[str, str], Succession] = {}
    for old, new in _pairs(said):
        if old.document.sha256 != new.document.sha256 and succeeds(new, old, case.as_at):
            held = found.get(_key(old))
            if held is None or succeeds(new, held.new, case.as_at):
                found[_key(old)] = Succession(old, new)
    return tuple(found.values())


def _key(account: Account) -> tuple[str, str]:
    return account.document.name, account.document.sha256


def _pairs(said: Sequence[Account]) -> Iterator[tuple[Account, Account]]:
    things: dict[tuple[str, ...], list[Account]] = {}
    for account in said:
        if account.sort is not Sort.PUBLICATION or account.row is None:
            things.setdefault((account.sort, *_succession(account)), []).append(account)
    for group in things.values():
        yield from permutations(group, 2)


def _succession(account: Account) -> tuple[str, ...]:
    """What a later one must share: of a DSPT publication only the code, for a newer edition replaces an older."""
    return account.about[:1] if account.sort is Sort.PUBLICATION else account.about


def succeeds(new: Account, old: Account, as_at: date) -> bool:
    """Whether ``new`` certainly replaces ``old`` as at that date."""
    rule = SUCCEEDS.get(new.sort)
    return rule is not None and rule(new, old, as_at)


def follows(new: Account, old: Account) -> bool:
    """Whether a certificate is as read a later issue that lasts no less long: no contradiction, though not proved.

    A later issue that ends earlier is none where it is not proved: the earlier, read alone, would stand.
    """
    if new.sort is not Sort.CERTIFICATE:
        return False
    (start, end), (began, ended) = [(a.value("issued_on"), a.value("expires_on")) for a in (new, old)]
    return all((start, end, began, ended)) and bool(began < start and ended <= end)


def _same_owner(new: Account, old: Account) -> bool:
    return new.placed.organisation is not None and new.placed.organisation == old.placed.organisation


def _certificate(new: Account, old: Account, as_at: date) -> bool:
    """A whole certificate that begins later, or was revised later in the same cycle; not one that is still to begin."""
    whole = all(a.sure("certificate_number", "expires_on", "standard") for a in (new, old))
    if not (whole and _same_owner(new, old)):
        return False
    if _later("issued_on", new, old, as_at):
        return True
    begun = [account.fields["issued_on"] for account in (new, old)]
    if not all(account.sure("issued_on") for account in (new, old)):
        return all(isinstance(on, Missing) and on.certain for on in begun) and _later("revised_on", new, old, as_at)
    if new.value("issued_on") != old.value("issued_on"):
        return False
    return _later("revised_on", new, old, as_at) or _first_revision(new, old, as_at)


def _later(field: str, new: Account, old: Account, as_at: date) -> bool:
    if not (new.sure(field) and old.sure(field)):
        return False
    return bool(old.value(field) < new.value(field) <= as_at)


def _first_revision(new: Account, old: Account, as_at: date) -> bool:
    unrevised = old.fields["revised_on"]
    if not (isinstance(unrevised, Missing) and unrevised.certain and new.sure("revised_on")):
        return False
    return bool(old.value("issued_on") < new.value("revised_on") <= as_at)


def _publication(new: Account, old: Account, as_at: date) -> bool:
    """A newer edition, or the same published again with another outcome."""
    if new.value("published_on") > as_at:
        return False
    if new.value("edition") != old.value("edition"):
        return bool(new.value("edition") > old.value("edition"))
    if new.value("outcome") == old.value("outcome"):
        return False
    return bool(new.value("published_on") > old.value("published_on"))


def _policy(new: Account, old: Account, as_at: date) -> bool:
    """Approved, and issued later: a draft replaces nothing, and one version is not issued twice."""
    if new.value("version") is not None and new.value("version") == old.value("version"):
        return False
    sure = new.sure("system_name", "document_status") and old.sure("system_name")
    return (
        sure
        and new.value("document_status") is DocumentStatus.APPROVED
        and _same_owner(new, old)
        and _later("issued_on", new, old, as_at)
    )


def _meeting(new: Account, old: Account, _: date) -> bool:
    return (
        new.value("document_status") is DocumentStatus.APPROVED and old.value("document_status") is DocumentStatus.DRAFT
    )


def _letter(new: Account, old: Account, as_at: date) -> bool:
    """A later letter that gives what the earlier was about; one that refuses contradicts it instead."""
    sure = new.sure("subject", "decided_on", "grants") and old.sure("subject", "decided_on")
    editions = [account.fields["edition"] for account in (new, old)]
    named = all(found.accepted if isinstance(found, Found) else found.certain for found in editions)
    return sure and named and new.value("grants") is True and _later("decided_on", new, old, as_at)


SUCCEEDS: Mapping[Sort, Callable[[Account, Account, date], bool]] = {
    Sort.CERTIFICATE: _certificate,
    Sort.PUBLICATION: _publication,
    Sort.POLICY: _policy,
    Sort.MEETING: _meeting,
    Sort.LETTER: _letter,
}
