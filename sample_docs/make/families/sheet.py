"""What a layout draws from: values by field, and a note of each value that it took.

The label is what was taken, so that a layout cannot print a value without its label, or the other way round.
"""

import html
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sample_docs.make.certificates import FIELD_OF, Site
from sample_docs.make.families import facts as drawing
from sample_docs.make.families.facts import ACCREDITORS, Facts
from sample_docs.make.samples import FIELDS, Label
from sample_docs.make.world import World

DATES = ("first_certified_on", "issued_on", "revised_on", "expires_on")

_ACCREDITED = (
    "{body} is accredited by {name} under number {number}.",
    "Accredited by the {full} ({name}), No. {number}.",
    "{name} accredited certification body no. {number}.",
)


class Sheet:
    """The facts of one certificate while it is drawn."""

    def __init__(self, facts: Facts, world: World) -> None:
        self.facts, self.world, self.words = facts, world, facts.words
        self.colon = world.pick(("", ":", ":", " :"))
        self._taken: dict[str, Any] = {}
        self._places: list[dict[str, str | None]] = []
        self.unasked: tuple[str, ...] = ()
        """Fields on which careful readers of this document differ."""

    def has(self, name: str) -> bool:
        return self._held(name) is not None

    def take(self, name: str) -> str:
        """The printed form of a value. A certificate that does not state it has no business asking."""
        held = self._held(name)
        if held is None:
            raise KeyError(f"{name} is not stated")
        self._taken[name] = held
        return self.facts.day(held) if name in DATES else str(held)

    def _held(self, name: str) -> Any:
        return getattr(self.facts.base, FIELD_OF[name])

    def label(self, name: str) -> str:
        return self.words.label(name).replace("|", " / ")

    def rows(self, *names: str) -> list[tuple[str, str]]:
        """Label and value of each of the fields that is stated; ``location`` gives the address in one line."""
        found = []
        for name in names:
            if name == "location":
                found.append((self.label(name), ", ".join(self.address())))
            elif self.has(name):
                found.append((self.label(name), self.take(name)))
        return found

    def dates(self, but: Iterable[str] = ()) -> list[str]:
        """The names of the dates that are stated: in their order of time, or as this body sets them."""
        names = [name for name in DATES if self.has(name) and name not in set(but)]
        return self.world.pick((names, names, [*names[1:], names[0]], names[::-1]))

    def address(self, country: bool | None = None) -> list[str]:
        """The lines of the main address, perhaps with its country."""
        place = self.facts.base.address
        if not any(held["role"] == "main" for held in self._places):
            self._places.insert(0, place.label("main"))
        return place.printed(self.world.chance(0.4) if country is None else country)

    def sites(self) -> tuple[Site, ...]:
        """The further sites, each with what is done there."""
        self._places += [site.address.label("additional") for site in self.facts.base.sites]
        return self.facts.base.sites

    @property
    def has_sites(self) -> bool:
        return bool(self.facts.base.sites)

    def soa(self, lead: str = "Statement of Applicability ") -> str:
        """The statement of applicability with the words before it, or an empty text where none is stated."""
        return f"{lead}{self.take('statement_of_applicability')}" if self.has("statement_of_applicability") else ""

    def in_scope(self) -> str:
        """The scope with the statement of applicability in its last sentence, as many bodies print them together."""
        lead = self.world.pick(
            (" in accordance with the Statement of Applicability ", ". Statement of Applicability: ")
        )
        if not self.has("statement_of_applicability") and self.world.chance(0.2):
            self.unasked += ("statement_of_applicability",)  # named without a version: some would quote it, some not
            return f"{self.take('scope')} in accordance with the Statement of Applicability."
        return self.take("scope") + self.soa(lead) + "."

    def accredited(self, form: str = "") -> str:
        """A sentence on the accreditation; an empty text where there is none."""
        if not self.has("accreditation_body"):
            return ""
        name = self.take("accreditation_body")
        full, number = ACCREDITORS.get(name, name), self.world.rng.randint(1000, 9899)
        form = form or self.world.pick(_ACCREDITED)
        body = self.take("certification_body") if "{body}" in form else ""
        return form.format(name=name, full=full, number=number, body=body)

    def traps(self, count: int = 2) -> list[tuple[str, str]]:
        rows = drawing.traps(self.world, self.facts, self.words.traps[:count])
        return [(name.replace("|", " / "), value) for name, value in rows]

    def system(self) -> str:
        return self.facts.system

    def complies(self) -> str:
        article = "an" if self.facts.system[0] in "AEIO" else "a"
        return self.words.complies.format(a=article, system=self.facts.system)

    def validity(self) -> str:
        return self.words.validity.format(issued=self.take("issued_on"), expires=self.take("expires_on"))

    def since(self) -> str:
        if not self.has("first_certified_on"):
            return ""
        return self.words.since.format(first=self.take("first_certified_on"))

    def title(self) -> str:
        return self.words.title.replace("|", " / ")

    def only(self, **values: Any) -> None:
        """Change the facts before anything is drawn."""
        self.facts = replace(self.facts, base=replace(self.facts.base, **values))

    def marks(self) -> Label:
        """The label: what was taken, and nothing else."""
        asked = FIELDS[self.facts.kind]
        values = {name: value for name, value in self._taken.items() if name in asked}
        if "location" in asked:
            values["location"] = _once(self._places)
        return Label(self.facts.kind, values | {name: ... for name in self.unasked if name in asked})


def _once(places: list[dict[str, str | None]]) -> list[dict[str, str | None]]:
    found: dict[tuple[str | None, str | None], dict[str, str | None]] = {}
    for place in places:
        found.setdefault((place["address"], place["postcode"]), place)
    return list(found.values())


def e(text: str) -> str:
    """Escaped for HTML."""
    return html.escape(text, quote=False)
