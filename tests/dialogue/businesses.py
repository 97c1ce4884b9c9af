"""Three businesses of other trades, for the unseen messages: barber, vet, physiotherapy and therapy."""

from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from receptionist.domain.business import Business, ClockRange, Faq, Hours, Price, Service, StaffMember

WEEK = {day: (ClockRange(9 * 60, 19 * 60),) for day in range(5)} | {5: (ClockRange(9 * 60, 14 * 60),)}


def service(id: str, pl: str, en: str, synonyms_pl: str = "", synonyms_en: str = "") -> Service:
    return Service(
        id=id,
        name={"pl": pl, "en": en},
        duration=timedelta(minutes=45),
        staff=(),
        synonyms={
            "pl": tuple(filter(None, synonyms_pl.split(", "))),
            "en": tuple(filter(None, synonyms_en.split(", "))),
        },
        price=Price(Decimal(100)),
    )


def faq(pl: str, en: str, answer: str = "Tak.") -> Faq:
    return Faq({"pl": pl, "en": en}, {"pl": answer, "en": "Yes."})


def business(
    name: str, kind: str, services: list[Service], staff: list[StaffMember], faqs: list[Faq]
) -> Business:
    return Business(
        name=name,
        zone=ZoneInfo("Europe/Warsaw"),
        languages=("pl", "en"),
        hours=Hours(WEEK),
        services=tuple(services),
        staff=tuple(staff),
        kind=kind,
        address="ul. Polna 3, Łódź",
        phone="+48426000000",
        email="kontakt@example.com",
        faq=tuple(faqs),
    )


BARBER = business(
    "Brzytwa i Grzebień",
    "barber",
    [
        service("strzyzenie", "Strzyżenie", "Haircut", "obcięcie, ścięcie włosów, fryzura", "hair cut"),
        service("broda", "Trymowanie brody", "Beard trim", "broda", "beard"),
        service("golenie", "Golenie brzytwą", "Hot towel shave", "golenie", "shave"),
        service("combo", "Strzyżenie i broda", "Haircut and beard", "combo", "combo"),
        service("dzieciece", "Strzyżenie dziecięce", "Kids' cut", "strzyżenie dziecka", "kids' haircut"),
    ],
    [
        StaffMember("bartek", "Bartosz Lewandowski", ("Bartek", "Bart")),
        StaffMember("kuba", "Jakub Szulc", ("Kuba",)),
        StaffMember("nikodem", "Nikodem Wrona", ("Niko",)),
    ],
    [
        faq("Czy jest parking?", "Is there parking?"),
        faq("Czy przyjmujecie bez zapisów?", "Do you take walk-ins?"),
        faq("Czy serwujecie napoje?", "Do you serve drinks?"),
    ],
)
VET = business(
    "Lecznica Łapka",
    "vet",
    [
        service(
            "wizyta", "Konsultacja weterynaryjna", "Vet consultation", "badanie, konsultacja", "consultation"
        ),
        service("szczepienie", "Szczepienie", "Vaccination", "zaszczepienie, szczepionka", "shots"),
        service(
            "sterylizacja", "Sterylizacja i kastracja", "Neutering", "sterylizacja, kastracja", "spaying"
        ),
        service("usg", "USG", "Ultrasound", "usg brzucha", "scan"),
        service("pazury", "Obcinanie pazurów", "Nail clipping", "pazury, obcięcie pazurów", "nails clipped"),
        service("czip", "Czipowanie", "Microchipping", "czip", "chip"),
    ],
    [
        StaffMember("hanna", "lek. wet. Hanna Mróz", ("dr Mróz",)),
        StaffMember("igor", "lek. wet. Igor Sadowski", ("dr Sadowski",)),
        StaffMember("paula", "Paulina Rak", ("Paula",)),
    ],
    [
        faq("Jak przygotować zwierzę do USG?", "How do I prepare my pet for an ultrasound?"),
        faq("Jakie zwierzęta leczycie?", "Which animals do you treat?"),
        faq("Jak można zapłacić?", "How can I pay?"),
    ],
)
PHYSIO = business(
    "Równowaga",
    "clinic",
    [
        service(
            "terapia", "Terapia indywidualna", "Individual therapy", "psycholog, psychoterapia", "therapist"
        ),
        service("pary", "Terapia par", "Couples therapy", "terapia dla par"),
        service("fizjo", "Fizjoterapia", "Physiotherapy", "rehabilitacja", "physio"),
        service("masaz", "Masaż leczniczy", "Therapeutic massage", "masaż", "massage"),
        service("igly", "Suche igłowanie", "Dry needling", "igłowanie", "needling"),
    ],
    [
        StaffMember("zofia", "mgr Zofia Kaczmarek", ("Zosia",)),
        StaffMember("adam", "mgr Adam Piątek", ("Adam",)),
        StaffMember("lena", "dr Lena Ostrowska", ("Lena", "dr Ostrowska")),
    ],
    [
        faq("Czy potrzebne jest skierowanie?", "Do I need a referral?"),
        faq("Czy sesje mogą być online?", "Are online sessions possible?"),
    ],
)
BUSINESSES = {"barber": BARBER, "vet": VET, "physio": PHYSIO}
