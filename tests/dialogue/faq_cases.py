"""A pet hotel with answered questions, and clients who ask them in other words, or ask other things."""

from dataclasses import replace

from receptionist.domain.business import Business
from tests.dialogue.businesses import BARBER, faq

FAQ = (
    faq("Czy można zapłacić kartą?", "Can I pay by card?"),
    faq("Gdzie mogę zaparkować samochód?", "Where can I park my car?"),
    faq("Czy psy muszą być zaszczepione?", "Do dogs have to be vaccinated?"),
    faq("Co zabrać dla zwierzęcia?", "What should I bring for my pet?"),
    faq("Czy mogę zobaczyć hotel przed pobytem?", "Can I see the hotel before the stay?"),
    faq("Czy odbieracie zwierzęta z domu?", "Do you pick pets up from home?"),
    faq("Czy sprzedajecie vouchery na prezent?", "Do you sell gift vouchers?"),
    faq("Czy w budynku jest winda?", "Is there a lift in the building?"),
    faq("Jak wcześnie trzeba rezerwować święta?", "How early must Christmas be booked?"),
    faq("Czy można przyjść z małym dzieckiem?", "Can I come with a small child?"),
    faq("Czy mówicie po angielsku?", "Do you speak English?"),
    faq("Czy mogę zmienić fryzjera albo opiekuna?", "Can I change my carer?"),
)
BUSINESS: Business = replace(BARBER, faq=FAQ)

ASKED = (
    ("akceptujecie karty płatnicze?", "Can I pay by card?"),
    ("da sie u was zaplacic telefonem", "Can I pay by card?"),
    ("blikiem można?", "Can I pay by card?"),
    ("do you take credit cards", "Can I pay by card?"),
    ("jest u was parking?", "Where can I park my car?"),
    ("gdzie zostawię auto", "Where can I park my car?"),
    ("is there parking nearby?", "Where can I park my car?"),
    ("where do I leave the car", "Where can I park my car?"),
    ("piesek nie ma szczepień, przyjmiecie?", "Do dogs have to be vaccinated?"),
    ("czy wymagane są szczepienia", "Do dogs have to be vaccinated?"),
    ("does he need shots", "Do dogs have to be vaccinated?"),
    ("co mam przywieźć razem z kotem", "What should I bring for my pet?"),
    ("czy wziąć własną karmę i legowisko?", "What should I bring for my pet?"),
    ("what do I need to pack for the dog", "What should I bring for my pet?"),
    ("moge wpasc obejrzec jak to u was wyglada?", "Can I see the hotel before the stay?"),
    ("can I visit first and have a look?", "Can I see the hotel before the stay?"),
    ("przyjedziecie po psa?", "Do you pick pets up from home?"),
    ("is there a pick-up service for my dog", "Do you pick pets up from home?"),
    ("macie bony podarunkowe?", "Do you sell gift vouchers?"),
    ("chcę kupić komuś kartę podarunkową", "Do you sell gift vouchers?"),
    ("do you have gift cards", "Do you sell gift vouchers?"),
    ("jestem na wózku, czy wjadę windą?", "Is there a lift in the building?"),
    ("is there an elevator", "Is there a lift in the building?"),
    ("z jakim wyprzedzeniem rezerwować Boże Narodzenie", "How early must Christmas be booked?"),
    ("when should I reserve for the holidays", "How early must Christmas be booked?"),
    ("mogę wejść z maluchem?", "Can I come with a small child?"),
    ("mam trzylatka, czy może przyjść ze mną", "Can I come with a small child?"),
    ("is it ok to bring my toddler", "Can I come with a small child?"),
    ("czy ktoś u was zna angielski", "Do you speak English?"),
    ("does anyone speak English there?", "Do you speak English?"),
)

UNANSWERED = (
    "ile kosztuje doba?",
    "do której macie otwarte?",
    "czy macie wifi?",
    "jaka jest pogoda",
    "kto wygrał mecz",
    "chcę się umówić na piątek",
    "odwołuję wizytę",
    "dzień dobry",
    "tak, pasuje",
    "what is your address",
    "can you cut my hair tomorrow",
    "write me a poem",
    "czy pani Ania dziś pracuje",
    "mam alergię na orzechy",
    "czy robicie zdjęcia?",
    "szukam pracy",
    "how long does it take",
    "which doctor is the best",
    "nie mogę przyjść",
    "czy woda jest ciepła",
)

FEW: Business = replace(
    BARBER,
    faq=(
        faq("Czy można zapłacić kartą?", "Can I pay by card?"),
        faq("Czy mogę przyjść z dzieckiem?", "Can I come with a child?"),
        faq("Gdzie można zaparkować?", "Where can I park?"),
    ),
)

# They begin like a question that is answered, and ask something else.
ABOUT_SOMETHING_ELSE = (
    "Czy mogę przyjść z psem?",
    "czy można przyjść z kotem?",
    "Can I bring my dog?",
    "can I come with my dog",
    "Czy mogę kupić bon?",
    "Can I buy a voucher?",
    "Czy mogę przyjść z gorączką?",
    "Czy można zapłacić ratami?",
    "Czy mogę przyjść boso?",
    "gdzie można zrobić pranie",
    "Where can I smoke?",
    "gdzie mogę zostawić opinię?",
    "Czy mogę zostać na noc?",
    "Can I get a discount?",
    "Czy można wypić u was kawę?",
)
