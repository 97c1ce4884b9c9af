"""Businesses of other trades than the demo files, for tests of what words mean."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from receptionist.domain.business import Business, Hours, Service, StaffMember


def service(
    service_id: str,
    polish: str,
    english: str,
    pl: tuple[str, ...] = (),
    en: tuple[str, ...] = (),
) -> Service:
    """A service of an hour that everybody does; the names are what matters here."""
    return Service(
        id=service_id,
        name={"pl": polish, "en": english},
        duration=timedelta(hours=1),
        staff=(),
        synonyms={"pl": pl, "en": en},
    )


def business(name: str, services: tuple[Service, ...], staff: tuple[StaffMember, ...]) -> Business:
    """A business that is always closed, with these services and people."""
    return Business(
        name=name,
        zone=ZoneInfo("Europe/Warsaw"),
        languages=("pl", "en"),
        hours=Hours(weekly={}),
        services=services,
        staff=staff,
    )


def barber() -> Business:
    """Haircuts that differ by a word, one service made of two, surnames that are days and weather."""
    return business(
        "Brzytwa",
        (
            service("ciecie", "Strzyżenie męskie", "Men's haircut", pl=("fryzura męska",)),
            service("dzieci", "Strzyżenie dziecięce", "Kids' haircut", pl=("strzyżenie chłopca",)),
            service(
                "broda", "Trymowanie brody", "Beard trim", pl=("broda", "przycięcie brody"), en=("beard",)
            ),
            service("combo", "Strzyżenie i broda", "Haircut and beard", en=("full service",)),
            service("golenie", "Golenie brzytwą", "Hot towel shave", pl=("golenie",), en=("shave",)),
            service("odsiwianie", "Odsiwianie", "Grey blending"),
        ),
        (
            StaffMember("bartek", "Bartosz Mróz", ("Bartek",)),
            StaffMember("grzesiek", "Grzegorz Lisowski"),
            StaffMember("kuba", "Jakub Piątek"),
            StaffMember("sasza", "Oleksandr Szewczenko", ("Sasza", "Sasha")),
        ),
    )


def vet() -> Business:
    """Two people of one surname, which is an animal's too."""
    return business(
        "Cztery Łapy",
        (
            service(
                "wizyta",
                "Konsultacja weterynaryjna",
                "Vet consultation",
                pl=("wizyta weterynaryjna", "badanie psa"),
            ),
            service("szczepienie", "Szczepienie", "Vaccination", pl=("szczepionka",), en=("jab",)),
            service("steryl", "Sterylizacja kotki", "Cat spaying", pl=("sterylka",)),
            service("kastracja", "Kastracja psa", "Dog neutering"),
            service("usg", "USG jamy brzusznej", "Abdominal ultrasound", pl=("usg", "ultrasonografia")),
            service(
                "czip", "Czipowanie", "Microchipping", pl=("czip", "mikroczip"), en=("chip", "microchip")
            ),
            service("pazury", "Obcinanie pazurów", "Nail clipping", pl=("pazurki",), en=("claws",)),
        ),
        (
            StaffMember("gosia", "lek. wet. Małgorzata Kot", ("dr Kot",)),
            StaffMember("pawel", "lek. wet. Paweł Wróbel"),
            StaffMember("ania", "Anna Kot", ("Ania",)),
        ),
    )


def spa() -> Business:
    """Many massages, two people of one first name, names that are a month and a day."""
    return business(
        "Oaza",
        (
            service("klasyczny60", "Masaż klasyczny 60 minut", "Classic massage 60 minutes"),
            service("klasyczny90", "Masaż klasyczny 90 minut", "Classic massage 90 minutes"),
            service("kamienie", "Masaż gorącymi kamieniami", "Hot stone massage", pl=("gorące kamienie",)),
            service("relaks", "Masaż relaksacyjny", "Relaxing massage", pl=("relaks",)),
            service("peeling", "Peeling kawowy", "Coffee scrub", en=("scrub", "peeling")),
            service(
                "dwoje",
                "Rytuał dla dwojga",
                "Ritual for two",
                pl=("pakiet dla pary",),
                en=("couples package",),
            ),
            service("wosk", "Depilacja woskiem", "Waxing", pl=("wosk", "depilacja nóg"), en=("leg wax",)),
            service(
                "twarz",
                "Oczyszczanie twarzy",
                "Facial",
                pl=("oczyszczanie wodorowe",),
                en=("face cleansing",),
            ),
            service("brwi", "Laminacja brwi", "Brow lamination", en=("eyebrows",)),
        ),
        (
            StaffMember("krol", "Agnieszka Król", ("Aga",)),
            StaffMember("sobota", "Agnieszka Sobota"),
            StaffMember("zuza", "Zuzanna Brzęczyszczykiewicz", ("Zuza",)),
            StaffMember("maja", "Maja Kwiecień"),
        ),
    )


def practice() -> Business:
    """Psychologists and physiotherapists under one roof; services that share their heads."""
    return business(
        "Równowaga",
        (
            service("indywidualna", "Terapia indywidualna", "Individual therapy", pl=("psychoterapia",)),
            service(
                "par",
                "Terapia par",
                "Couples therapy",
                pl=("terapia małżeńska",),
                en=("marriage counselling",),
            ),
            service("manualna", "Terapia manualna", "Manual therapy", pl=("nastawianie kręgosłupa",)),
            service("kpsych", "Konsultacja psychologiczna", "Psychological consultation", pl=("psycholog",)),
            service(
                "kfizjo", "Konsultacja fizjoterapeutyczna", "Physiotherapy assessment", pl=("fizjoterapeuta",)
            ),
            service(
                "taping", "Kinesiotaping", "Kinesio taping", pl=("plastry", "tejpy"), en=("taping", "tape")
            ),
            service("igly", "Suchoigłowanie", "Dry needling", pl=("igłowanie", "igły"), en=("needles",)),
            service("drenaz", "Drenaż limfatyczny", "Lymphatic drainage"),
        ),
        (
            StaffMember("sowa", "mgr Stanisław Sowa", ("Staszek",)),
            StaffMember("dab", "dr Ewa Dąb-Lewandowska"),
            StaffMember("michal", "Michał Nowak"),
            StaffMember("ola", "Aleksandra Nowak"),
        ),
    )


def cosmetics() -> Business:
    """Manicures and waxing that differ by a word, services asked for by what they do."""
    return business(
        "Lilia",
        (
            service("mklas", "Manicure klasyczny", "Classic manicure"),
            service(
                "mhyb",
                "Manicure hybrydowy",
                "Gel manicure",
                pl=("hybryda", "paznokcie hybrydowe"),
                en=("shellac",),
            ),
            service(
                "zel",
                "Przedłużanie paznokci żelem",
                "Gel nail extensions",
                pl=("żele", "tipsy"),
                en=("extensions",),
            ),
            service(
                "rzesy", "Przedłużanie rzęs", "Eyelash extensions", pl=("rzęsy", "rzęsy 2:1"), en=("lashes",)
            ),
            service("laser", "Depilacja laserowa", "Laser hair removal", pl=("laser",)),
            service("bikini", "Depilacja bikini", "Bikini wax"),
            service("mezo", "Mezoterapia igłowa", "Needle mesotherapy", pl=("mezo",)),
            service("makijaz", "Makijaż ślubny", "Bridal make-up", pl=("make-up ślubny",)),
            service("wieczor", "Makijaż wieczorowy", "Evening make-up"),
            service(
                "kons",
                "Konsultacja kosmetologiczna",
                "Skin consultation",
                pl=("konsultacja", "pierwsza wizyta"),
            ),
        ),
        (
            StaffMember("dominika", "Dominika Wrona", ("Domi",)),
            StaffMember("ewelina", "Ewelina Sroka-Mazur"),
            StaffMember("natalia", "Natalia Kozioł", ("Nati", "linergistka")),
            StaffMember("yuliia", "Yuliia Bondarenko", ("Julia",)),
        ),
    )


def dentist() -> Business:
    """Everything is done to teeth; doctors with foreign and shared names."""
    return business(
        "Perła",
        (
            service(
                "kontrola", "Wizyta kontrolna", "Check-up", pl=("przegląd jamy ustnej",), en=("checkup",)
            ),
            service("kanal", "Leczenie kanałowe", "Root canal treatment", pl=("kanałówka", "endodoncja")),
            service("zachow", "Leczenie zachowawcze", "Filling", pl=("plomba", "wypełnienie ubytku")),
            service(
                "usun",
                "Usunięcie zęba",
                "Tooth extraction",
                pl=("wyrwanie zęba", "ekstrakcja"),
                en=("pull a tooth",),
            ),
            service("osemka", "Usunięcie ósemki", "Wisdom tooth removal", pl=("ósemka",)),
            service("wybiel", "Wybielanie zębów", "Teeth whitening", pl=("wybielanie nakładkowe",)),
            service(
                "aparat", "Kontrola aparatu", "Braces adjustment", pl=("aparat", "ortodonta"), en=("braces",)
            ),
            service("skal", "Skaling i piaskowanie", "Scaling and polishing", pl=("usuwanie kamienia",)),
        ),
        (
            StaffMember("lewy", "lek. dent. Krzysztof Lewandowski"),
            StaffMember("lewa", "lek. dent. Karolina Lewandowska"),
            StaffMember("omar", "dr n. med. Omar Al-Hassan"),
            StaffMember("wanda", "Wanda Zając", ("higienistka Wanda",)),
        ),
    )


def hairdresser() -> Business:
    """Hair, nails, brows and one massage; surnames that are a month and birds."""
    return business(
        "Grzebień",
        (
            service(
                "strzyzenie-damskie",
                "Strzyżenie damskie",
                "Women's haircut",
                pl=("obcięcie włosów", "podcięcie końcówek"),
            ),
            service("strzyzenie-meskie", "Strzyżenie męskie", "Men's haircut", pl=("maszynka",)),
            service(
                "koloryzacja",
                "Koloryzacja",
                "Hair colouring",
                pl=("farbowanie", "kolor"),
                en=("colour", "dye"),
            ),
            service("balejaz", "Balejaż", "Balayage", pl=("refleksy", "ombre"), en=("highlights",)),
            service(
                "manicure-hybrydowy", "Manicure hybrydowy", "Gel manicure", pl=("manicure",), en=("nails",)
            ),
            service("pedicure", "Pedicure", "Pedicure"),
            service("masaz-plecow", "Masaż pleców", "Back massage", pl=("masaż", "masażyk")),
            service("henna", "Henna i regulacja brwi", "Brow tint and shape", pl=("brwi",), en=("eyebrows",)),
        ),
        (
            StaffMember("kasia", "Katarzyna Wójcik", ("Kasia",)),
            StaffMember("ola", "Aleksandra Maj", ("Ola",)),
            StaffMember("iza", "Izabela Kos", ("Iza", "Izunia")),
            StaffMember("marek", "Marek Zięba"),
        ),
    )
