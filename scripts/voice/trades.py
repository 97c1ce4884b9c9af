"""A small plausible business of each trade of the examples, so that the rules find in them what they would
find in life. Not complete on purpose: clients ask for things that a business has under no name.
"""

from datetime import timedelta
from zoneinfo import ZoneInfo

from receptionist.domain.business import Business, ClockRange, Hours, Service, StaffMember

_WEEK = {day: (ClockRange(9 * 60, 19 * 60),) for day in range(6)}

# A service a line: Polish name; English name; Polish synonyms; English synonyms.
_SERVICES = {
    "salon": """
        Strzyżenie; Haircut; cięcie, obcięcie, podcięcie końcówek, grzywka; cut, trim, fringe
        Koloryzacja; Colouring; farbowanie, odrost, kolor, pasemka, rozjaśnianie; roots, highlights, toner
        Balejaż; Balayage; refleksy, ombre; ombre
        Modelowanie; Blow-dry; czesanie, upięcie; styling, updo
        Keratynowe prostowanie; Keratin treatment; keratyna, botoks na włosy; hair botox
        Trwała ondulacja; Perm; trwała; perm
        Manicure hybrydowy; Gel manicure; hybryda, paznokcie; nails
        Pedicure; Pedicure; stopy; feet
    """,
    "barber": """
        Strzyżenie męskie; Haircut; strzyżenie, cięcie, fade, obcięcie; cut, fade, taper, crop
        Trymowanie brody; Beard trim; broda; beard
        Golenie brzytwą; Hot towel shave; golenie, brzytwa; shave
        Strzyżenie i broda; Haircut and beard; combo, włosy i broda; combo, hair and beard
        Strzyżenie dziecięce; Kids' cut; strzyżenie dziecka; kids cut
        Odsiwianie; Grey blending; pigmentacja; beard dye
    """,
    "spa": """
        Masaż relaksacyjny; Relaxing massage; masaż; massage, oil massage
        Masaż gorącymi kamieniami; Hot stone massage; gorące kamienie; hot stones
        Masaż tajski; Thai massage; tajski; thai
        Masaż głęboki; Deep tissue massage; masaż sportowy; deep tissue, sports massage
        Peeling ciała; Body scrub; peeling, peeling kawowy; scrub, coffee scrub
        Rytuał hammam; Hammam ritual; hammam; hammam
        Pakiet dla dwojga; Couples package; rytuał dla dwojga, dzień w spa; couples massage
        Sauna; Sauna; strefa saun; steam room
        Zabieg na twarz; Facial; kobido; facial
        Floating; Float tank; floating; float
    """,
    "beauty": """
        Laminacja brwi; Brow lamination; brwi, regulacja brwi, henna; brows, brow wax
        Przedłużanie rzęs; Lash extensions; rzęsy, uzupełnienie rzęs; lashes, lash refill
        Lifting rzęs; Lash lift; lifting; lash lift and tint
        Manicure hybrydowy; Gel nails; paznokcie, hybryda, manicure; nails, infill, gel refill
        Pedicure; Pedicure; pedicure leczniczy, paznokcie u nóg; toes
        Depilacja woskiem; Waxing; wosk, depilacja, bikini; wax, leg wax
        Depilacja laserowa; Laser hair removal; laser; laser
        Oczyszczanie wodorowe; Hydrafacial; oczyszczanie, peeling kwasami; microdermabrasion
        Mezoterapia; Mesotherapy; mezo; meso
        Makijaż permanentny; Permanent makeup; microblading, usta; microblading
    """,
    "dentist": """
        Przegląd stomatologiczny; Dental check-up; przegląd, kontrola; check up
        Leczenie zęba; Filling; plomba, wypełnienie; cavity
        Leczenie kanałowe; Root canal; kanałowe; endodontics
        Higienizacja; Scale and polish; skaling, piaskowanie, usuwanie kamienia; hygienist, cleaning
        Usunięcie zęba; Extraction; ekstrakcja, usunięcie ósemki; wisdom tooth
        Wybielanie; Whitening; wybielanie zębów; teeth whitening
        Implant; Implant; implanty; implants
        Korona; Crown; most, proteza; dentures
        Kontrola aparatu; Braces check; aparat, ortodonta; orthodontist
        RTG; X-ray; zdjęcie, pantomogram; panoramic
    """,
    "physio": """
        Rehabilitacja; Rehabilitation; rehabilitacja kolana, ćwiczenia; rehab, knee rehab
        Terapia manualna; Manual therapy; terapia; manual
        Masaż leczniczy; Therapeutic massage; masaż, masaż sportowy; massage
        Suche igłowanie; Dry needling; igłowanie, igły; needling
        Fala uderzeniowa; Shockwave therapy; fala; shockwave
        Kinesiotaping; Taping; tapy, plastry; tape
        Pierwsza wizyta; Assessment; konsultacja, diagnostyka; first visit
        Drenaż limfatyczny; Lymphatic drainage; drenaż; drainage
        USG; Ultrasound; usg barku; ultrasound session
    """,
    "vet": """
        Szczepienie; Vaccination; zaszczepienie, szczepionka; jabs, booster, shots
        Konsultacja; Consultation; wizyta, badanie, kontrola; check-up
        Sterylizacja; Spaying; sterylka, kastracja; neutering, spay, castration
        Czipowanie; Microchip; czip; chip
        Obcinanie pazurów; Nail clipping; pazury; nails
        Czyszczenie zębów; Dental cleaning; usunięcie kamienia; teeth cleaning, dental
        Badanie krwi; Blood tests; pobranie krwi, morfologia; bloods
        USG brzucha; Ultrasound; usg; scan
        Odrobaczenie; Deworming; odrobaczanie; worming
        Strzyżenie psa; Grooming; strzyżenie; bath and groom
    """,
    "psychologist": """
        Terapia indywidualna; Individual therapy; terapia, sesja, psychoterapia; therapy, session
        Terapia par; Couples therapy; sesja par; couples session
        Konsultacja; Consultation; pierwsza konsultacja; first consultation
        Diagnoza ADHD; ADHD assessment; diagnoza, diagnoza autyzmu; assessment
        Sesja online; Online session; online; online
        Terapia rodzinna; Family therapy; sesja rodzinna; family session
    """,
    "clinic": """
        Konsultacja internistyczna; GP visit; internista, lekarz rodzinny; gp, doctor
        Badanie krwi; Blood tests; krew, morfologia, pobranie krwi; bloods, blood draw
        USG; Ultrasound; usg jamy brzusznej, usg tarczycy; scan
        EKG; ECG; holter, echo serca; holter
        Dermatolog; Dermatologist; dermatologia, znamiona; skin check
        Ginekolog; Gynaecologist; cytologia; smear test
        Okulista; Eye test; badanie wzroku; optician
        Gastroskopia; Gastroscopy; kolonoskopia; colonoscopy
        Szczepienie; Vaccination; szczepionka; flu jab
        Medycyna pracy; Occupational medicine; badania okresowe; work medical
        Teleporada; Teleconsultation; e-wizyta; phone consultation
        RTG; X-ray; prześwietlenie; chest x-ray
    """,
}
# A person each: full name, then short names.
_STAFF = {
    "salon": "Aleksandra Maj, Ola; Magdalena Rudnik, Magda; Monika Zych; Agnieszka Pol, Aga; Halina Wrona",
    "barber": "Kacper Duda; Bartosz Lis, Bartek; Jakub Sroka, Kuba; Oskar Gil; Mateusz Bąk",
    "spa": "Marta Kania; Elżbieta Mroczek, Ela; Tadeusz Nowik; Nikola Ptak",
    "beauty": "Daria Lech; Justyna Kruk; Weronika Sowa; Izabela Gaj, Iza",
    "dentist": "dr Jan Kos; dr Adam Mazur; dr Ewa Wolska; dr Piotr Wilk",
    "physio": "Michał Wydra; Adam Bielik; Zuzanna Kret, Zuza; Dorota Pająk; Marcin Jeż",
    "vet": "dr Anna Zięba; dr Tomasz Pająk; dr Maria Lewandowska",
    "psychologist": "Rafał Sarna; Natalia Dzik; Olga Bocian; Tomasz Ryś; Joanna Kamińska",
    "clinic": "dr Maria Sowa; dr Jan Bielak; dr Piotr Krawiec; dr Ewa Adamczyk; dr Adam Baran; dr Iwona Rak",
}


def business(trade: str) -> Business:
    """A plausible business of a trade of the examples."""
    return Business(
        name=trade.title(),
        zone=ZoneInfo("Europe/Warsaw"),
        languages=("pl", "en"),
        hours=Hours(_WEEK),
        services=tuple(_service(line) for line in _SERVICES[trade].strip().splitlines()),
        staff=tuple(_person(names) for names in _STAFF[trade].split("; ")),
        kind=trade,
    )


def _service(line: str) -> Service:
    polish, english, more_polish, more_english = (part.strip() for part in line.split(";"))
    return Service(
        id=polish.lower().replace(" ", "-"),
        name={"pl": polish, "en": english},
        duration=timedelta(minutes=45),
        staff=(),
        synonyms={"pl": tuple(more_polish.split(", ")), "en": tuple(more_english.split(", "))},
    )


def _person(names: str) -> StaffMember:
    name, *short = names.split(", ")
    return StaffMember(name.lower().replace(" ", "-"), name, tuple(short))
