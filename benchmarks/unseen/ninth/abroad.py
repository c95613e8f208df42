"""Bodies, holders and addresses outside Britain, for the ninth set's certificates."""

# ruff: noqa: E501 - a made-up body stands on one line

from __future__ import annotations

from datetime import date

from benchmarks.unseen.ninth.stock import Body
from benchmarks.unseen.world import Address, Draw, Org

GERMAN = (
    Body("Rheinwart Zertifizierung GmbH", "Rheinwart", "Kranichallee 18, 50999 Köln", "www.rheinwart.example", "DAkkS"),
    Body("PRV Süd Management Zertifizierungs GmbH", "PRV Süd", "Tölzer Weg 5, 81479 München", "www.prv-sued.example", "DAkkS"),
)  # fmt: skip
DUTCH = Body("Waterkering Certificatie B.V.", "Waterkering", "Sluisdijk 40, 3011 XX Rotterdam", "www.waterkering.example", "RvA")  # fmt: skip
IRISH = Body("Shannonmark Certification DAC", "Shannonmark", "Mill Quay, Limerick V94 X0X0", "www.shannonmark.example", "INAB")  # fmt: skip
FRENCH = Body("Certifiance France SAS", "Certifiance", "9 rue des Marronniers, 69003 Lyon", "www.certifiance.example", "COFRAC")  # fmt: skip
AMERICAN = (
    Body("Halberd Compliance Assessors, LLC", "Halberd", "210 Sycamore Plaza, Suite 900, Tampa, FL 33602", "www.halberd.example", "ANAB"),
    Body("Summit Ridge Certification, Inc.", "Summit Ridge", "77 Aspen Court, Denver, CO 80202", "www.summitridge.example", "ANAB"),
)  # fmt: skip
INDIAN = Body("Vindhya Quality Certifications Private Limited", "VQC", "Plot 14, Sector 62, Noida 201309, India", "www.vqc.example", "NABCB")  # fmt: skip
ITALIAN = Body("Quadrifoglio Certificazioni S.r.l.", "Quadrifoglio", "Via dei Platani 27, 20149 Milano", "www.quadrifoglio-cert.example", "ACCREDIA")  # fmt: skip
NORDIC = Body("Nordlys Assurance AS", "Nordlys", "Havnegata 3, 0152 Oslo, Norway", "www.nordlys-assurance.example", "Norsk Akkreditering")  # fmt: skip

MONTHS_DE = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
             "Dezember")  # fmt: skip
MONTHS_FR = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
             "novembre", "décembre")  # fmt: skip
MONTHS_NL = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
             "november", "december")  # fmt: skip


def in_words(day: date, months: tuple[str, ...], dot: str = "") -> str:
    return f"{day.day}{dot} {months[day.month - 1]} {day.year}"


def _org(d: Draw, name: str, address: Address) -> Org:
    return Org(name, "Company", d.anana(), address, d.system())


def german_org(d: Draw) -> Org:
    name = d.pick(["Medistra Datensysteme", "Klinova Software", "Helianth Registerdienste", "Auenwald Rechenzentrum"])
    town, code = d.pick([("Bad Lauterfeld", "37431"), ("Neuenbrück", "48159"), ("Markt Sonnthal", "83278")])
    street = f"{d.pick(['Lindenstraße', 'Am Technologiepark', 'Industriering'])} {d.number(1, 90)}"
    return _org(d, f"{name} {d.pick(['GmbH', 'AG', 'GmbH & Co. KG'])}", Address((street, town), code, "Germany"))


def german_site(d: Draw) -> Address:
    town, code = d.pick([("Ostheim an der Lahr", "35614"), ("Waldkirchen", "94065"), ("Hohenfurt", "24340")])
    return Address((f"{d.pick(['Gewerbestraße', 'Bahnhofstraße'])} {d.number(1, 60)}", town), code, "Germany")


def dutch_org(d: Draw) -> Org:
    name = d.pick(["Zorgbrug Informatica", "Polderdata", "Lichtveld Health Analytics"])
    town, code = d.pick([("Oudermeer", "1431 GK"), ("Zandvliet", "5038 CB"), ("Hogebrug", "3584 RT")])
    street = f"{d.pick(['Stationsweg', 'Kanaalkade', 'Beatrixlaan'])} {d.number(2, 220)}"
    return _org(d, f"{name} B.V.", Address((street, town), code, "The Netherlands"))


def irish_org(d: Draw) -> Org:
    name = d.pick(["Clonvara Health Informatics", "Lissadoon Technologies", "Carrigmore Data"])
    lines = d.pick(
        [("Unit 6, Glenbrook Technology Park", "Ballincarrig", "Co. Cork"), ("12 Harcourt Basin", "Dublin 2")]
    )
    code = f"{d.pick('DTPHV')}{d.number(10, 99)} {d.letters(1)}{d.number(1, 9)}{d.letters(1)}{d.number(1, 9)}"
    return _org(d, f"{name} {d.pick(['Limited', 'DAC', 'Ltd'])}", Address(lines, code, "Ireland"))


def french_org(d: Draw) -> Org:
    name = d.pick(["Santéval Données", "Hélium Hébergement", "Boréal Informatique Médicale"])
    town, code = d.pick([("Villeneuve-sur-Orb", "34420"), ("Saint-Albin", "38480"), ("Montrieux", "42110")])
    street = f"{d.number(1, 120)} {d.pick(['avenue des Tilleuls', 'rue du Moulin', 'quai Saint-Marcel'])}"
    return _org(d, f"{name} {d.pick(['SAS', 'SA', 'SARL'])}", Address((street, town), code, "France"))


def american_address(d: Draw) -> Address:
    town, code = d.pick([("Newbrook, MA", "02139"), ("Cedar Falls Park, TX", "78613"), ("Port Kendrick, WA", "98101"),
                         ("Ashland Heights, VA", "20147")])  # fmt: skip
    street = f"{d.number(100, 4900)} {d.pick(['Harbor Street', 'Innovation Drive', 'Maple Avenue', 'Corporate Blvd'])}"
    suite = [d.pick(["Suite 210", "Floor 4", "Building C"])] if d.maybe(0.6) else []
    return Address((street, *suite, town), code, "USA")


def american_org(d: Draw) -> Org:
    name = d.pick(["CohortStream", "Larkspur Health", "Ironwood Clinical", "Northbay Trials", "Veridian Outcomes"])
    return _org(d, f"{name}{d.pick([', Inc.', ', LLC', ' Corporation', ' Technologies, Inc.'])}", american_address(d))


def indian_org(d: Draw) -> Org:
    name = d.pick(["Sahyog Infotech", "Medhara Solutions", "Kaveri Data Services"])
    town, code = d.pick([("Hinjawadi Phase 2, Pune", "411057"), ("Salt Lake Sector V, Kolkata", "700091"),
                         ("Electronic City, Bengaluru", "560100")])  # fmt: skip
    street = f"{d.pick(['3rd Floor, Tower B, Lotus Tech Park', 'Plot No. 27, SEZ Unit 4', 'No. 118, Residency Lane'])}"
    return _org(d, f"{name} {d.pick(['Private Limited', 'Pvt. Ltd.', 'Limited'])}", Address((street, town), code, "India"))  # fmt: skip


def nordic_org(d: Draw) -> Org:
    name, end = d.pick([("Fjordhelse Systems", "AS"), ("Bjørkdal Analyse", "AS"), ("Sundvik Medicinteknik", "AB")])
    town, code, land = d.pick(
        [("Stranda", "6200", "Norway"), ("Ekerö", "178 31", "Sweden"), ("Lillevik", "4876", "Norway")]
    )
    return _org(
        d, f"{name} {end}", Address((f"{d.pick(['Sjøgata', 'Parkveien'])} {d.number(1, 60)}", town), code, land)
    )


def italian_org(d: Draw) -> Org:
    name = d.pick(["Salute Digitale Adriatica", "Informatica Clinica Brenta", "Datamed Ligure"])
    town, code = d.pick([("Castelvero", "37030"), ("Montalbino", "20017"), ("San Rocco a Mare", "16030")])
    street = f"Via {d.pick(['Roma', 'Garibaldi', 'della Stazione'])} {d.number(1, 120)}"
    return _org(d, f"{name} {d.pick(['S.p.A.', 'S.r.l.'])}", Address((street, town), code, "Italy"))
