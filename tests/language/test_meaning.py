"""How far the sentence encoder may be trusted to guess a service; the threshold was chosen on these lines."""

import pytest

from receptionist.language.catalogue import Catalogue
from receptionist.language.meaning import Meanings
from tests.builders_language import barber, cosmetics, dentist, practice, spa, vet

WISHES = """
barber; mam za długie włosy; ciecie
barber; chcę przyciąć zarost; broda
barber; siwieję, da się coś zrobić; odsiwianie
barber; fryzjer dla syna; dzieci
barber; I want my hair cut short; ciecie
barber; trim my facial hair; broda
barber; clean shaven please; golenie
vet; mój pies musi dostać zastrzyk przeciw wściekliźnie; szczepienie
vet; kotka ma ruję i nie chcemy małych; steryl
vet; chciałbym zbadać kota bo nie je; wizyta
vet; prześwietlić brzuch psu; usg
vet; my dog needs his rabies shot; szczepienie
vet; his nails are too long; pazury
vet; I want my puppy to have an ID chip; czip
spa; bolą mnie plecy, chcę się rozluźnić; relaks
spa; coś na zrelaksowanie; relaks
spa; usunąć owłosienie z nóg; wosk
spa; coś dla mnie i męża razem; dwoje
spa; cera mi się psuje, potrzebuję oczyszczenia skóry; twarz
spa; hair removal on legs; wosk
spa; something for me and my boyfriend; dwoje
spa; deep clean of my skin; twarz
practice; mamy z mężem kryzys; par
practice; mam depresję i chcę z kimś porozmawiać; indywidualna
practice; boli mnie kręgosłup; manualna
practice; puchną mi nogi; drenaz
practice; chcę pogadać z psychologiem; kpsych
practice; my husband and I keep arguing; par
practice; swollen legs; drenaz
practice; I feel anxious and need to talk to someone; kpsych
cosmetics; chcę mieć długie rzęsy; rzesy
cosmetics; wychodzę za mąż, potrzebuję makeupu; makijaz
cosmetics; pozbyć się włosków laserem; laser
cosmetics; longer nails; zel
cosmetics; I'm getting married and need my face done; makijaz
dentist; mam żółte zęby; wybiel
dentist; wyrzyna mi się ząb mądrości; osemka
dentist; mam kamień nazębny; skal
dentist; drucik mi się odkleił; aparat
dentist; I want whiter teeth; wybiel
dentist; my wire came off; aparat
dentist; dziura w zębie; zachow
"""
OTHERS = """
ile to kosztuje?
jesteście czynni w sobotę?
chcę przełożyć wizytę
nie mogę przyjść jutro
gdzie mogę zaparkować
dzień dobry
dziękuję, do widzenia
poproszę fakturę
czy można płacić kartą
what time do you open
can I speak to a human
I need to cancel
do you have anything tomorrow
chciałabym się umówić na jutro po 16
chcę się zapisać
Jan Kowalski 601234567
jaka jest pogoda
jestem niezadowolona z wizyty
spóźnię się 10 minut
tak, pasuje
do pani Kasi proszę
is there parking
thanks a lot
"""
MAKERS = (barber, vet, spa, practice, cosmetics, dentist)


@pytest.fixture(scope="module")
def meanings() -> dict[str, Meanings]:
    return {maker.__name__: Meanings(maker()) for maker in MAKERS}


def test_few_guesses_are_wrong(meanings: dict[str, Meanings]) -> None:
    cases = [[part.strip() for part in line.split(";")] for line in WISHES.strip().splitlines()]
    answers = [(meant, meanings[trade].near(text)) for trade, text, meant in cases]

    right = sum(meant in ids for meant, ids in answers)
    wrong = sum(bool(ids) and meant not in ids for meant, ids in answers)

    assert right >= 18
    assert wrong <= 2


def test_few_other_messages_are_taken_for_wishes(meanings: dict[str, Meanings]) -> None:
    asked = [(each, text) for each in meanings.values() for text in OTHERS.strip().splitlines()]

    assert sum(bool(each.near(text)) for each, text in asked) <= 5


def test_a_guess_quotes_the_whole_message() -> None:
    catalogue = Catalogue(dentist())

    (guess,) = catalogue.by_meaning("I want whiter teeth")

    assert "wybiel" in guess.ids
    assert guess.words == "I want whiter teeth"
    assert catalogue.by_meaning("") == []
