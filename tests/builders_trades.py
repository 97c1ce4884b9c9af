"""Businesses far from salons: a tattoo studio, an optician, a dog groomer, a doctors' practice."""

from receptionist.domain.business import Business, StaffMember
from tests.builders_language import business, service


def tattoo() -> Business:
    """Sizes of one thing, a noun that names the whole trade, artists known by their pseudonyms."""
    return business(
        "Czarna Igła",
        (
            service("maly", "Mały tatuaż", "Small tattoo", pl=("napis", "mini tatuaż"), en=("lettering",)),
            service("sesja", "Duży tatuaż, sesja", "Large tattoo session", pl=("rękaw",), en=("sleeve",)),
            service("cover", "Cover-up", "Cover-up", pl=("przykrycie starego tatuażu",)),
            service("poprawka", "Poprawka tatuażu", "Tattoo touch-up", pl=("korekta tatuażu",)),
            service(
                "usuwanie", "Laserowe usuwanie tatuażu", "Laser tattoo removal", pl=("usuwanie laserem",)
            ),
            service("ucho", "Przekłucie ucha", "Ear piercing", pl=("przekłuwanie uszu",)),
            service("nos", "Przekłucie nosa", "Nose piercing", pl=("kolczyk w nosie",), en=("nostril",)),
            service("kons", "Konsultacja projektu", "Design consultation", pl=("omówienie wzoru",)),
        ),
        (
            StaffMember("gruby", "Mateusz Gruszka", ("Gruby",)),
            StaffMember("inka", "Inga Zawadzka", ("Inka",)),
            StaffMember("lis", "Patryk Lis"),
            StaffMember("may", "Olivia May", ("Liv",)),
        ),
    )


def optician() -> Business:
    """Examinations and fittings that share their objects; two people of one first name."""
    return business(
        "Dobry Wzrok",
        (
            service("wzrok", "Badanie wzroku", "Eye test", pl=("komputerowe badanie wzroku",), en=("exam",)),
            service(
                "dziecko",
                "Badanie wzroku dziecka",
                "Children's eye test",
                pl=("badanie wzroku dla dzieci",),
            ),
            service("okulary", "Dobór okularów", "Glasses fitting", pl=("dobór oprawek",), en=("frames",)),
            service(
                "soczewki",
                "Dobór soczewek kontaktowych",
                "Contact lens fitting",
                pl=("soczewki kontaktowe",),
                en=("contacts",),
            ),
            service("cisnienie", "Pomiar ciśnienia w oku", "Eye pressure check", pl=("jaskra",)),
            service("dno", "Badanie dna oka", "Fundus examination", en=("retina check",)),
            service("naprawa", "Naprawa okularów", "Glasses repair", pl=("wymiana nosków",)),
            service("szkla", "Wymiana szkieł", "Lens replacement"),
        ),
        (
            StaffMember("baran", "dr Tomasz Baran"),
            StaffMember("tkacz", "Tomasz Tkacz", ("Tomek",)),
            StaffMember("wilk", "Renata Wilk"),
            StaffMember("hela", "Helena Sikora", ("Hela", "optometrystka")),
        ),
    )


def groomer() -> Business:
    """The same verbs said of different animals and parts of them; dog sizes in the names."""
    return business(
        "Mokry Nos",
        (
            service("maly", "Strzyżenie małego psa", "Small dog grooming", pl=("york", "maltańczyk")),
            service("duzy", "Strzyżenie dużego psa", "Large dog grooming", pl=("pudel królewski",)),
            service("kot", "Strzyżenie kota", "Cat grooming"),
            service("kapiel", "Kąpiel z suszeniem", "Bath and blow-dry", pl=("kąpiel",), en=("wash",)),
            service("trym", "Trymowanie", "Hand stripping", pl=("trymowanie teriera",)),
            service("pazury", "Obcinanie pazurów", "Nail trim", pl=("pazurki",), en=("claws",)),
            service("uszy", "Czyszczenie uszu", "Ear cleaning"),
            service("rozczes", "Rozczesywanie kołtunów", "De-matting", pl=("kołtuny",), en=("matted coat",)),
            service("linienie", "Wyczesywanie podszerstka", "De-shedding", pl=("linienie", "furminator")),
        ),
        (
            StaffMember("kasia", "Katarzyna Wilczek", ("Kasia",)),
            StaffMember("jacek", "Jacek Kozioł"),
            StaffMember("sonia", "Sonia Lato"),
        ),
    )


def doctors() -> Business:
    """Two specialities; findings and procedures clients name by verbs; a surname that is a colour."""
    return business(
        "Gabinet przy Parku",
        (
            service("gin", "Konsultacja ginekologiczna", "Gynaecological consultation", pl=("ginekolog",)),
            service("derm", "Konsultacja dermatologiczna", "Dermatology consultation", pl=("dermatolog",)),
            service("cyto", "Cytologia", "Pap smear", pl=("wymaz cytologiczny",), en=("smear test",)),
            service("usgp", "USG piersi", "Breast ultrasound"),
            service("usgc", "USG ciąży", "Pregnancy scan", pl=("usg dopplerowskie",), en=("scan",)),
            service("znamie", "Usunięcie znamienia", "Mole removal", pl=("wycięcie pieprzyka",)),
            service("dermo", "Dermatoskopia", "Mole check", pl=("badanie znamion",), en=("skin check",)),
            service("kurzajki", "Wymrażanie kurzajek", "Wart removal", pl=("krioterapia", "brodawki")),
            service("wkladka", "Założenie wkładki", "Coil fitting", pl=("spirala",), en=("IUD",)),
        ),
        (
            StaffMember("zielona", "dr n. med. Beata Zielona"),
            StaffMember("gorski", "dr Adam Górski"),
            StaffMember("gorska", "dr Adrianna Górska", ("Ada",)),
            StaffMember("malina", "Ewa Malina", ("położna",)),
        ),
    )
