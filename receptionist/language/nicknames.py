"""What people are called: Polish first names with their short and fond forms, titles before a name."""

from functools import cache

from receptionist.language.text import fold

# Full name (with spellings or foreign twins after a slash): what the person may be called.
_WOMEN = """
Agata: Agatka, Aga
Agnieszka: Aga, Agusia, Agnisia, Isia, Agniesia
Aleksandra: Ola, Olka, Oleńka, Olcia, Aleks, Alex, Sandra
Alicja: Ala, Alusia, Alka, Alinka
Amelia: Amelka, Mela
Anastazja/Anastasia: Nastka, Nastia, Anastazja
Aneta: Anetka
Anna: Ania, Anka, Andzia, Anusia, Anulka, Hania, Ann
Antonina: Tosia, Antosia, Tonia
Barbara: Basia, Baśka, Barbarka, Basieńka
Beata: Beatka, Becia
Blanka: Blaneczka
Bożena: Bożenka
Celina: Celinka, Cela
Danuta: Danka, Danusia
Dominika: Domi, Dominiczka, Nika
Dorota: Dorotka, Dosia
Edyta: Edytka, Edzia
Elżbieta: Ela, Elka, Elżunia, Bietka
Emilia: Emilka, Emi, Mila
Ewa: Ewka, Ewunia, Ewcia
Ewelina: Ewelinka, Ewka
Gabriela: Gabi, Gabrysia, Gaba
Grażyna: Grażynka, Grażka
Halina: Halinka, Hala
Hanna: Hania, Hanka, Haneczka
Helena: Hela, Helenka
Ilona: Ilonka
Irena: Irenka, Irka
Iwona: Iwonka
Iza/Izabela/Izabella: Iza, Izka, Izunia, Bela
Jadwiga: Jadzia, Jagoda, Jadźka
Janina: Janka, Janinka, Nina
Joanna: Asia, Aśka, Joasia, Joaśka, Asieńka
Jolanta: Jola, Jolka
Julia: Julka, Jula, Julcia
Justyna: Justynka, Justa, Tyna
Kamila: Kamilka, Kama
Karolina: Karola, Karolinka, Karo, Lina
Katarzyna: Kasia, Kaśka, Kasieńka, Kasiunia, Kate, Kaja
Kinga: Kinia, Kingusia
Klaudia: Klaudynka, Klaudusia
Kornelia: Kornelka, Nela
Krystyna: Krysia, Kryśka
Laura: Laurka
Lena: Lenka
Lidia: Lidka
Liliana: Lila, Lilka
Lucyna: Lucynka, Lusia
Magdalena: Magda, Madzia, Magdusia, Madzialena, Lena
Maja: Majka, Majeczka
Małgorzata: Gosia, Gośka, Małgosia, Małgośka, Gosieńka, Margo
Maria: Marysia, Maryśka, Marylka, Majka, Mania, Mary
Marianna: Marysia, Marianka
Mariola: Mariolka
Marlena: Marlenka
Marta: Martusia, Martka
Martyna: Martynka, Tyna
Michalina: Michasia, Misia, Michalinka
Milena: Milenka, Mila
Monika: Monia, Moniczka, Niczka
Natalia: Natalka, Nati, Tala
Natasza: Nata
Nikola/Nicole: Nikolka, Niki
Oktawia: Oktawka
Olga: Ola, Oleńka, Olgusia
Oliwia: Oliwka, Liwia
Patrycja: Pati, Patka, Patrysia, Tycja
Paulina: Paula, Paulinka
Renata: Renia, Renatka
Roksana: Roksi, Roksanka
Sabina: Sabinka
Stanisława: Stasia
Stefania: Stefka, Stefcia
Sylwia: Sylwunia, Sylwka
Teresa: Tereska, Renia
Urszula: Ula, Ulka, Urszulka, Uleńka
Weronika: Wera, Weronka, Nika
Wiesława: Wiesia
Wiktoria: Wika, Wiki, Wikusia
Zofia: Zosia, Zośka, Zocha
Zuzanna: Zuza, Zuzia, Zuzka
Żaneta: Żanetka, Żana
"""
_MEN = """
Adam: Adaś, Adamek
Adrian: Adi, Adrianek
Aleksander: Olek, Aleks, Alek, Alex, Sasza
Andrzej: Andrzejek, Jędrek, Andrew
Antoni: Antek, Antoś, Tolek
Arkadiusz: Arek, Aruś
Artur: Arturek, Arcik
Bartłomiej: Bartek, Bartuś, Bartosz
Bartosz: Bartek, Bartuś
Błażej: Błażejek
Bogdan: Boguś, Bodzio
Bogusław: Boguś, Bogdan
Bolesław: Bolek
Czesław: Czesiek, Czesio
Damian: Damianek, Dami
Daniel: Danielek, Dan
Dariusz: Darek, Daruś
Dawid: Dawidek, Dave
Dominik: Domin, Dominiczek
Edward: Edek, Edzio
Emil: Emilek
Eryk: Eryczek
Filip: Filipek, Fifi
Franciszek: Franek, Franio
Fryderyk: Fryderyczek, Fredek
Grzegorz: Grzesiek, Grześ, Grzesio, Greg
Henryk: Heniek, Henio
Hubert: Hubercik, Hubi
Ignacy: Ignaś, Ignacek
Igor: Igorek
Ireneusz: Irek
Jacek: Jacuś
Jakub: Kuba, Kubuś, Jakubek, Jake
Jan: Janek, Jasiek, Jaś, Jasio, Johnny
Janusz: Januszek
Jarosław: Jarek, Jaruś
Jerzy: Jurek, Jerzyk, Juruś
Józef: Józek, Józio
Julian: Julek
Kacper: Kacperek, Kapi
Kajetan: Kajtek
Kamil: Kamilek
Karol: Karolek, Lolek
Kazimierz: Kazik, Kazio, Kaziu
Konrad: Kondzio, Konradek
Krystian: Krystek, Krystianek
Krzysztof: Krzysiek, Krzyś, Krzychu, Krzysio, Chris
Leon: Leonek, Leoś
Leszek/Lech: Lesio, Leszek
Lucjan: Lucek
Ludwik: Ludwiczek
Łukasz: Łukaszek, Luki, Luke
Maciej: Maciek, Maciuś
Marcel: Marcelek
Marcin: Marcinek, Cinek, Martin
Marek: Mareczek, Maruś, Mark
Mariusz: Mariuszek, Mario
Mateusz: Mateuszek, Mati, Matt
Michał: Michałek, Misiek, Michaś, Mike
Mieczysław: Mietek, Miecio
Mikołaj: Miki, Mikołajek, Nick
Miłosz: Miłoszek
Mirosław: Mirek, Miruś
Norbert: Norbi, Norbercik
Oleksandr: Sasza, Sasha, Olek
Oskar: Oskarek
Patryk: Patryczek, Pat
Paweł: Pawełek, Pawełko, Paul
Piotr: Piotrek, Piotruś, Pietrek, Peter
Przemysław: Przemek, Przemo
Rafał: Rafałek, Rafi
Remigiusz: Remek
Robert: Robercik, Robek, Rob
Roman: Romek, Romuś
Ryszard: Rysiek, Rysio
Sebastian: Seba, Sebek
Seweryn: Sewek
Sławomir: Sławek
Stanisław: Staszek, Stasiek, Staś, Stach
Stefan: Stefek
Szymon: Szymek, Szymuś, Simon
Tadeusz: Tadek, Tadzio
Tomasz: Tomek, Tomuś, Tomaszek, Tom
Tymoteusz: Tymek
Tytus: Tytusek
Waldemar: Waldek
Wiesław: Wiesiek
Wiktor: Wiktorek, Witek
Witold: Witek
Władysław: Władek
Włodzimierz: Włodek
Wojciech: Wojtek, Wojtuś
Zbigniew: Zbyszek, Zbysiu
Zdzisław: Zdzisiek, Zdzich
Zygmunt: Zygmuś, Zyga
"""

# English first names that are also words; with a capital, where a name is expected, they are names.
_ENGLISH = """
    will mark bill april may june august rose grace hope faith joy art drew sue pat rob bob rich frank
    miles guy dean chase pearl ruby ivy lily daisy violet summer autumn dawn eve jack nick tom tim jim
    sam dan ben ken liv max ray jay lee kay amber crystal iris holly hazel penny sunny gene glen wade clay
    grant earl john james george peter paul david michael mary kate emma emily sarah anne jane lucy helen
    susan
"""

_DOCTOR = "dr dra drowi doktor doktora doktorowi doktorem doktorze doktorka doktorki doctor lek lekarz"
_DOCTOR += " lekarza lekarki"
_OTHER = (
    "mgr magister inz inzynier prof profesor dent wet stom med n hab lic dypl spec tech mr mrs ms miss mister"
)
_MALE = "pan pana panu panem panie"
_FEMALE = "pani pania paniom"

DOCTOR_TITLES = frozenset(_DOCTOR.split())
MALE_TITLES = frozenset({*_MALE.split(), "mr", "mister"})
FEMALE_TITLES = frozenset({*_FEMALE.split(), "mrs", "ms", "miss", "doktorka", "doktorki", "lekarki"})
TITLES = DOCTOR_TITLES | frozenset(_OTHER.split()) | MALE_TITLES | FEMALE_TITLES | {"p"}


@cache
def _table() -> dict[str, tuple[tuple[str, ...], bool]]:
    """Folded full name: what it is shortened to, and whether it is a woman's."""
    found: dict[str, tuple[tuple[str, ...], bool]] = {}
    for lines, feminine in ((_WOMEN, True), (_MEN, False)):
        for line in lines.strip().splitlines():
            full, short = line.split(":")
            for spelling in full.split("/"):
                found[fold(spelling)] = (tuple(each.strip() for each in short.split(",")), feminine)
    return found


@cache
def _english() -> frozenset[str]:
    return frozenset(_ENGLISH.split())


@cache
def _short_forms() -> dict[str, bool]:
    return {fold(short): feminine for shorts, feminine in _table().values() for short in shorts}


def nicknames(first_name: str) -> tuple[str, ...]:
    """What somebody of that full first name may be called; nothing where the name is not in the table."""
    return _table().get(fold(first_name), ((), False))[0]


def is_first_name(word: str) -> bool:
    """Whether the word is a name or nickname of the table, in the nominative."""
    return fold(word) in _table() or fold(word) in _short_forms() or is_english_name(word)


def is_english_name(word: str) -> bool:
    """Whether the word, with a capital, is an English first name."""
    return word[:1].isupper() and fold(word) in _english()


def is_polish_name(word: str) -> bool:
    """Whether the word is a name or nickname of the table, of one gender only and no English name too."""
    folded = fold(word)
    genders = {woman for full, (shorts, woman) in _table().items() if folded in (full, *map(fold, shorts))}
    return len(genders) == 1 and folded not in _english()


def is_womans(first_name: str) -> bool:
    """Whether a first name or nickname is a woman's: by the table, else by a final -a."""
    folded = fold(first_name)
    if folded in _table():
        return _table()[folded][1]
    return _short_forms().get(folded, folded.endswith("a"))
