"""Services and staff of seven trades, in clients' own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.domain.business import Business, StaffMember
from receptionist.language.catalogue import Catalogue, Mention
from receptionist.language.text import listed
from tests.builders_language import (
    barber,
    business,
    cosmetics,
    dentist,
    hairdresser,
    practice,
    service,
    spa,
    vet,
)

MAKERS = (barber, vet, spa, practice, cosmetics, dentist, hairdresser)
CATALOGUES = {maker.__name__: Catalogue(maker()) for maker in MAKERS}


# business; text; services; staff. "a|b" fit equally, "a b" are two mentions.
LINES = """
barber; chciałbym się umówić na strzyżenie męskie; ciecie; -
barber; macie coś wolnego na strzyżenie?; ciecie|dzieci; -
barber; strzyzenie dzieciece w sobote; dzieci; -
barber; Chcę ściąć brodę; broda; -
barber; przytniecie mi brodę u Bartka?; broda; bartek
barber; Poproszę strzyżenie z brodą do pana Mroza; combo; bartek
barber; strzyżenie i broda, piątek; combo; -
barber; do Piątka w piątek; -; kuba
barber; czy jest coś w piątek?; -; -
barber; golenie brzytwą u Grześka; golenie; grzesiek
barber; chciałbym się ogolić; golenie; -
barber; odsiwanie, ile to kosztuje; odsiwianie; -
barber; u Saszy; -; sasza
barber; do Oleksandra Szewczenki na golenie; golenie; sasza
barber; I'd like a beard trim with Sasha; broda; sasza
barber; haircut for my kid; dzieci; -
barber; a men's haircut please; ciecie; -
barber; hot towel shave with Jakub; golenie; kuba
barber; z Kubą chciałbym, nie z Bartkiem; -; kuba
barber; nie do Bartka, tylko do Kuby; -; kuba
barber; jest mróz, spóźnię się; -; -
barber; Mam na imię Bartek, chcę zapisać się na trymowanie; broda; -
barber; mail to kuba.golenie@example.com; -; -
barber; strzyżenie męskie, nie, jednak golenie; golenie; -
barber; zamiast brody chcę odsiwianie; odsiwianie; -
barber; p. Lisowski; -; grzesiek
barber; czy pan Lisowskiego nie będzie?; -; grzesiek
barber; trymowanie brody i odsiwianie; broda odsiwianie; -
vet; chciałam zaszczepić psa; szczepienie; -
vet; umówić kota na szczepienie; szczepienie; -
vet; szczepenie dla kotka; szczepienie; -
vet; chcę wykastrować psa; kastracja; -
vet; wysterylizować kotkę u doktora Wróbla; steryl; pawel
vet; kot mi kuleje; -; -
vet; do doktor Kot; -; gosia
vet; u pani Kot; -; gosia|ania
vet; do Gosi; -; gosia
vet; u Małgorzaty Kot poproszę usg; usg; gosia
vet; z panią Anią; -; ania
vet; dr Wrobel ma wolne?; -; pawel
vet; zaczipować szczeniaka; czip; -
vet; obciąć psu pazury; pazury; -
vet; microchip for my puppy; czip; -
vet; my dog needs his nails clipped; pazury; -
vet; can I get my cat spayed; steryl; -
vet; vaccination and microchipping please; szczepienie czip; -
vet; ultrasonografia jutro; usg; -
vet; konsultacja; wizyta; -
vet; mam wizytę w środę; -; -
vet; mam kota i psa; -; -
spa; masaż; klasyczny60|klasyczny90|kamienie|relaks; -
spa; masaż klasyczny; klasyczny60|klasyczny90; -
spa; klasyczny 90 min; klasyczny90; -
spa; masaż klasyczny 60 minut u Zuzi; klasyczny60; zuza
spa; na masażu gorącymi kamieniami byłam; kamienie; -
spa; masarz relaksacyjny; relaks; -
spa; relaksacyjny; relaks; -
spa; do Agnieszki; -; krol|sobota
spa; do Agi; -; krol
spa; do Agnieszki Soboty na sobotę; -; sobota
spa; w sobotę do pani Król; -; krol
spa; mają państwo coś 3 maja?; -; -
spa; do Mai na peeling; peeling; maja
spa; w kwietniu na piling kawowy; peeling; -
spa; wydepilować nogi; wosk; -
spa; depilacja; wosk; -
spa; laminację i hennę; brwi; -
spa; zrobić brwi u Zuzanny Brzęczyszczykiewicz; brwi; zuza
spa; hot stone massage with Maja; kamienie; maja
spa; I want to get waxed; wosk; -
spa; a massage tomorrow; klasyczny60|klasyczny90|kamienie|relaks; -
spa; peeling i masaż relaksacyjny; peeling relaks; -
spa; zmienić z peelingu na oczyszczanie twarzy; twarz; -
spa; masz coś wolnego?; -; -
spa; wszystko jedno, byle nie do Mai; -; -
spa; rytuał dla dwojga; dwoje; -
practice; na terapię manualną do pana Staszka; manualna; sowa
practice; terapia; indywidualna|par|manualna; -
practice; konsultacja u psychologa; kpsych; -
practice; konsultacja; kpsych|kfizjo; -
practice; do Nowaka; -; michal
practice; do pani Nowak; -; ola
practice; do Nowak; -; ola
practice; Nowak; -; michal|ola
practice; u Oli albo u Michała; -; ola michal
practice; u dr Dąb-Lewandowskiej; -; dab
practice; do doktor Lewandowskiej; -; dab
practice; pani Ewa; -; dab
practice; u Sowy; -; sowa
practice; Stanislaw Sowa; -; sowa
practice; kinezjotaping; taping; -
practice; suchoiglowanie jutro; igly; -
practice; drenarz; drenaz; -
practice; psychoterapia po polsku; indywidualna; -
practice; couples therapy with Ola; par; ola
practice; dry needling please; igly; -
practice; czy mogę u was leczyć kręgosłup; -; -
practice; tu Ola Wiśniewska, chcę odwołać drenaż; drenaz; -
practice; Dzień dobry, nazywam się Michał Nowakowski; -; -
practice; terapia małżeńska u Aleksandry Nowak; par; ola
cosmetics; manicure; mklas|mhyb; -
cosmetics; klasyczny manicure; mklas; -
cosmetics; na hybrydkę; mhyb; -
cosmetics; zrobić hybrydę u Domi; mhyb; dominika
cosmetics; paznokcie żelowe; zel; -
cosmetics; przedłużyć rzęsy; rzesy; -
cosmetics; przedluzanie rzes u pani Natalii; rzesy; natalia
cosmetics; do Kozioł; -; natalia
cosmetics; do linergistki; -; natalia
cosmetics; Sroka-Mazur ma coś w środę?; -; ewelina
cosmetics; u Eweliny Mazur; -; ewelina
cosmetics; depilacja; laser|bikini; -
cosmetics; wydepilować bikini; bikini; -
cosmetics; laserowa w sobotę; laser; -
cosmetics; makijaż ślubny i rzęsy; makijaz rzesy; -
cosmetics; makijaż; makijaz|wieczor; -
cosmetics; w piątek wieczorem; -; -
cosmetics; mezoterapię igłową poproszę; mezo; -
cosmetics; pierwsza wizyta; kons; -
cosmetics; to moja druga wizyta; -; -
cosmetics; u Julii; -; yuliia
cosmetics; do pani Yulii; -; yuliia
cosmetics; gel manicure with Julia; mhyb; yuliia
cosmetics; laser hair removal; laser; -
cosmetics; my hair is wet; -; -
cosmetics; lashes on Friday; rzesy; -
cosmetics; bridal makeup; makijaz; -
cosmetics; manicure hybrydowy albo klasyczny; mhyb mklas; -
cosmetics; wolę hybrydę zamiast żelu; mhyb; -
cosmetics; not extensions, shellac please; mhyb; -
cosmetics; menicure hybrydowy; mhyb; -
cosmetics; idę na ślub; -; -
cosmetics; zrobić laser; laser; -
cosmetics; wrona mi się podoba; -; -
dentist; boli mnie ząb; -; -
dentist; chcę wyrwać ząb; usun; -
dentist; wyrwać ósemkę; osemka; -
dentist; usunąć ząb u doktora Lewandowskiego; usun; lewy
dentist; do doktor Lewandowskiej; -; lewa
dentist; dr Lewandowska; -; lewa
dentist; leczenie; kanal|zachow; -
dentist; kanałowe; kanal; -
dentist; leczenie kanalowe u dr Al-Hassana; kanal; omar
dentist; do Omara; -; omar
dentist; wybielić zęby; wybiel; -
dentist; wybielanie; wybiel; -
dentist; kontrola aparatu; aparat; -
dentist; na kontrolę; kontrola; -
dentist; wizyta kontrolna; kontrola; -
dentist; chcę umówić wizytę; -; -
dentist; usunąć kamień; skal; -
dentist; skaling u pani Wandy; skal; wanda
dentist; z panią Zając; -; wanda
dentist; teeth whitening please; wybiel; -
dentist; my tooth hurts; -; -
dentist; I need a tooth pulled; usun; -
dentist; wisdom tooth removal with Dr Al-Hassan; osemka; omar
dentist; check up; kontrola; -
dentist; check-up on Monday; kontrola; -
dentist; scaling; skal; -
dentist; root canal; kanal; -
dentist; plombę poproszę; zachow; -
dentist; czy pan Krzysztof przyjmuje?; -; lewy
dentist; do Karoliny albo do Krzyśka; -; lewa lewy
hairdresser; chciałabym zafarbować odrosty u Kasi; koloryzacja; kasia
hairdresser; obciąć się u Marka; strzyzenie-damskie|strzyzenie-meskie; marek
hairdresser; chcę się ostrzyc; strzyzenie-damskie|strzyzenie-meskie; -
hairdresser; podciąć końcówki; strzyzenie-damskie|strzyzenie-meskie; -
hairdresser; podcięcie końcówek; strzyzenie-damskie; -
hairdresser; strzyżenie damskie i męskie; strzyzenie-damskie strzyzenie-meskie; -
hairdresser; regulacja brwi i henna; henna; -
hairdresser; henne poprosze; henna; -
hairdresser; męskie; strzyzenie-meskie; -
hairdresser; wymasować plecy; masaz-plecow; -
hairdresser; balejarz u kaski; balejaz; kasia
hairdresser; ombre; balejaz; -
hairdresser; wlosy mi wypadaja; -; -
hairdresser; hair colour with Kate; koloryzacja; kasia
hairdresser; I want to dye my hair; koloryzacja; -
hairdresser; colour my hair please; koloryzacja; -
hairdresser; can you call me back; -; -
hairdresser; my back hurts; -; -
hairdresser; get my nails done; manicure-hybrydowy; -
hairdresser; od maja do czerwca; -; -
hairdresser; do pani Maj; -; ola
hairdresser; do Oli Maj; -; ola
hairdresser; jest Ola?; -; ola
hairdresser; OLA; -; ola
hairdresser; wójcik; -; kasia
hairdresser; do Wójcik; -; kasia
hairdresser; do Kasi Nowak; -; -
hairdresser; jestem Kasia; -; -
hairdresser; nie chcę do Marka; -; -
hairdresser; tylko nie Marek; -; -
hairdresser; u Marka lub Oli; -; marek ola
hairdresser; jestem umówiona do Kasi; -; kasia
hairdresser; czy kasia jest dzisiaj; -; kasia
hairdresser; czy marek pracuje; -; marek
hairdresser; u zieby; -; marek
hairdresser; od Kasi do Oli chcę się przepisać; -; ola
hairdresser; przepisać z masażu na pedicure; pedicure; -
hairdresser; pedikiur; pedicure; -
hairdresser; manikiur; manicure-hybrydowy; -
hairdresser; manicure i pedicure; manicure-hybrydowy pedicure; -
hairdresser; masażyk plecków; masaz-plecow; -
hairdresser; kos; -; iza
hairdresser; z Izunią; -; iza
hairdresser; u Izuni Kos na hybrydzie; manicure-hybrydowy; iza
hairdresser; koszt balejażu; balejaz; -
hairdresser; ile kosztuje kolor?; koloryzacja; -
hairdresser; włosy; -; -
hairdresser; zrobić włosy; strzyzenie-damskie; -
hairdresser; eyebrows with Alex; henna; ola
hairdresser; highlight; balejaz; -
hairdresser; Wojcik Katarzyna; -; kasia
barber; Kuba albo Bartek; -; kuba bartek
barber; bez różnicy, Kuba lub ktokolwiek; -; kuba
barber; przystrzyc brodę; broda; -
barber; ogolić brodę; broda; -
barber; ostrzyc syna; ciecie|dzieci; -
barber; dziecięce; dzieci; -
barber; shave and a haircut; golenie ciecie|dzieci; -
barber; full service; combo; -
vet; mój pies Kuba ma szczepienie; szczepienie; -
vet; szczepienia dla kotów; szczepienie; -
vet; przyciąć pazurki; pazury; -
spa; godzinny masaż; klasyczny60|klasyczny90|kamienie|relaks; -
spa; masaż relaksacyjny, nie klasyczny; relaks; -
spa; nie masaż, tylko peeling; peeling; -
spa; massage with hot stones; kamienie; -
"""

CASES = [tuple(part.strip() for part in line.split(";")) for line in LINES.strip().splitlines()]


def _said(mentions: list[Mention], business: Business) -> set[frozenset[str]]:
    assert all(mention.ids for mention in mentions), business.name
    return {frozenset(mention.ids) for mention in mentions}


def _expected(cell: str) -> set[frozenset[str]]:
    return set() if cell == "-" else {frozenset(each.split("|")) for each in cell.split()}


@pytest.mark.parametrize(("trade", "text", "services", "staff"), CASES, ids=[case[1] for case in CASES])
def test_a_message_names_these_services_and_people(trade: str, text: str, services: str, staff: str) -> None:
    catalogue = CATALOGUES[trade]

    found = catalogue.services(text), catalogue.staff(text)

    assert _said(found[0], catalogue.business) == _expected(services)
    assert _said(found[1], catalogue.business) == _expected(staff)
    for mention in (*found[0], *found[1]):
        assert text[mention.start : mention.end] == mention.words


_WORDS = st.sampled_from(
    sorted(listed("nie do Kasi pani Nowak masaż i strzyżenie , . - zamiast 60 Kot @ męskie u broda"))
)


@given(
    st.sampled_from(sorted(CATALOGUES)), st.text(max_size=200) | st.lists(_WORDS, max_size=40).map(" ".join)
)
def test_no_text_makes_the_catalogue_fail(trade: str, text: str) -> None:
    catalogue = CATALOGUES[trade]

    for mention in (*catalogue.services(text), *catalogue.staff(text)):
        assert mention.ids
        assert text[mention.start : mention.end] == mention.words


def test_services_and_people_with_odd_names_are_accepted() -> None:
    odd = business(
        "?",
        (service("a", "-", "☂"), service("b", "X-ray", "")),
        (StaffMember("c", "…"), StaffMember("d", "O")),
    )

    assert Catalogue(odd).services("X-ray, xray - ☂")[0].ids == ("b",)
