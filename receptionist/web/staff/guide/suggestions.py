"""Services to begin with, by kind of business: names and minutes. No prices: those differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A service that such a business often has."""

    pl: str
    en: str
    minutes: int


KINDS: Mapping[str, tuple[str, str]] = {
    "hairdresser": ("Fryzjer", "Hairdresser"),
    "barber": ("Barber", "Barber"),
    "beauty": ("Kosmetyka", "Beauty"),
    "dentist": ("Stomatolog", "Dentist"),
    "physiotherapist": ("Fizjoterapia", "Physiotherapy"),
    "massage": ("Masaż", "Massage"),
    "vet": ("Weterynarz", "Vet"),
    "other": ("Coś innego", "Something else"),
}
SUGGESTIONS: Mapping[str, Sequence[Suggestion]] = {
    "hairdresser": (
        Suggestion("Strzyżenie damskie", "Women’s haircut", 60),
        Suggestion("Strzyżenie męskie", "Men’s haircut", 30),
        Suggestion("Strzyżenie dziecięce", "Children’s haircut", 30),
        Suggestion("Modelowanie", "Blow-dry", 40),
        Suggestion("Koloryzacja", "Colouring", 120),
        Suggestion("Upięcie", "Updo", 60),
    ),
    "barber": (
        Suggestion("Strzyżenie", "Haircut", 40),
        Suggestion("Broda", "Beard trim", 30),
        Suggestion("Strzyżenie i broda", "Haircut and beard", 60),
        Suggestion("Golenie brzytwą", "Razor shave", 40),
    ),
    "beauty": (
        Suggestion("Manicure hybrydowy", "Gel manicure", 75),
        Suggestion("Pedicure", "Pedicure", 75),
        Suggestion("Oczyszczanie twarzy", "Facial cleansing", 60),
        Suggestion("Henna brwi", "Brow tinting", 30),
        Suggestion("Depilacja woskiem", "Waxing", 45),
    ),
    "dentist": (
        Suggestion("Przegląd", "Check-up", 30),
        Suggestion("Higienizacja", "Cleaning", 45),
        Suggestion("Leczenie zachowawcze", "Filling", 60),
        Suggestion("Wybielanie", "Whitening", 90),
    ),
    "physiotherapist": (
        Suggestion("Konsultacja", "First consultation", 60),
        Suggestion("Terapia manualna", "Manual therapy", 50),
        Suggestion("Ćwiczenia indywidualne", "Individual exercise", 50),
        Suggestion("Drenaż limfatyczny", "Lymphatic drainage", 60),
    ),
    "massage": (
        Suggestion("Masaż relaksacyjny", "Relaxing massage", 60),
        Suggestion("Masaż pleców", "Back massage", 30),
        Suggestion("Masaż sportowy", "Sports massage", 60),
    ),
    "vet": (
        Suggestion("Wizyta", "Visit", 30),
        Suggestion("Szczepienie", "Vaccination", 20),
        Suggestion("Kontrola", "Follow-up", 20),
    ),
    "other": (
        Suggestion("Konsultacja", "Consultation", 30),
        Suggestion("Wizyta", "Visit", 60),
    ),
}
