# ruff: noqa: E501 - a pattern is a line
"""Polish: how clients ask to book, change and cancel. Folded words; see phrases.py."""

FILLER = """
    a aby albo ale az jednak zamiast bardzo bo by byc bylo byloby chyba co cos czy dla do dzien dobry ewentualnie go i
    ich ile im ja jak jakis jakas jakies je jego jej jest jestem jeszcze juz kiedy ktory lub ma mam mi
    mna mnie moj moja moje moze moga mozna my na nam nas nie niech no o od on ona one oni oraz pan pani
    panstwo po pod poprosze prosze przed przy raczej sa sie sobie super ta tak tam te tego tej temu ten
    to tu tutaj ty tylko u w was wam wiec wlasnie z za ze zeby najlepiej chce chcialbym chcialabym
    moglbym moglabym witam hej czesc dziekuje
"""
"""Words that say nothing by themselves."""

GROUPS = {
    "want": (
        "chce|chcialbym|chcialabym|chcial|chciala|chcialam|chcialem|chcemy|chcielibysmy|pragne|potrzebuje|potrzebujemy|"
        "prosze|poprosze|poprosimy|prosimy|prosilbym|prosilabym|prosic|musze|musimy|wolalbym|wolalabym|"
        "moge|mozemy|moglbym|moglabym|moglibysmy|mozna|trzeba|da|szukam|szukamy|przydalby|przydalaby|zalezy|planuje"
    ),
    "visit": "wizyt*|termin*|rezerwacj*|spotkani*|sesj*|zabieg*|godzin*|konsultacj*",
    "free": "wolne|wolny|wolna|wolnego|wolnych|wolnej|wolnym|dostepne|dostepny|dostepnych|dostepnego|luz*",
    "well": "no|a|ale|ano|oj|dobra|dobrze|ok|tak|jasne|super|wiec|to|hm|hmm",
    "wish": (
        "chce|chcialbym|chcialabym|chcial|chciala|chcialam|chcialem|chcemy|chcielibysmy|pragne|potrzebuje|potrzebujemy|"
        "prosze|poprosze|poprosimy|prosimy|prosilbym|prosilabym|prosic|szukam|szukamy|przydalby|przydalaby|planuje|zalezy"
    ),
    "have": "macie|masz|ma|maja|jest|sa|bedzie|beda|mieli|pani|pan|znajdzie|znajda|znalazloby|znajdziecie|zostalo|zostaly",
    "me": "mnie|mi|nas|nam|sie|syna|synka|synowi|corke|corki|corce|meza|mezowi|zone|zonie|mame|mamie|tate|dziecko|dziecku",
    "arrive": (
        "przyjsc|byc|dotrzec|dojechac|przyjechac|pojawic|wpasc|stawic|dojsc|zjawic|skorzystac|przybyc"
    ),
    "not_coming": (
        "przyjde|przyjdziemy|przyjdzie|przyjade|przyjedziemy|pojawie|pojawimy|dotre|dotrzemy|zdaze|zdazymy|wpadne|"
        "dojade|dojedziemy|stawie|zjawie|skorzystam"
    ),
    "day": "jutro|dzis|dzisiaj|pojutrze|<time>",
    "treat": (
        "zrobic|sciac|obciac|podciac|przyciac|skrocic|ostrzyc|strzyc|ogolic|zgolic|ufarbowac|pofarbowac|farbowac|"
        "pomalowac|zaszczepic|zbadac|przebadac|wyleczyc|leczyc|naprawic|wyrwac|usunac|wymasowac|rozmasowac|wyczyscic|"
        "ogarnac|poprawic|uzupelnic|zalozyc|zdjac|wydepilowac|odswiezyc|wyregulowac"
    ),
}

ACTS = {
    "waitlist": """
        jak|jesli|jezeli|gdyby|gdy|jakby ... ktos|cos|kto ... odwol*|zwoln*|zrezygn*|wypadn*|odpadn* ... telefon|zadzwon*|dzwon*|sms*|znac
        zadzwon*|telefon|sms*|dzwon* ... jak|jesli|jezeli|gdyby|gdy|jakby ... ktos|cos|sie ... odwol*|zwoln*|zrezygn*|wypadn*|odpadn*
        jak|jesli|jezeli|gdyby|gdy|jakby|jakbyscie|kiedy|ewentualnie ... zwoln*|zrezygn*|wypadn*|wypadl*|wskoczy*|wykrusz*|odwola|odpadnie|odpadl
        zwolni|zwolniloby|zwolnilo|zwolnil ... znac|informacj*|wiadomosc|cynk|napiszcie|zadzwoncie
        znac|informacj*|wiadomosc|cynk|powiadomienie|powiadomcie ... zwoln*|pojawi*|wolne
        list*|lisci* rezerwow*|oczekujac*|oczekiwan*|oczekuj*
        kolejk* ... oczekujac*|oczekiwan*
        do|w|na kolejke|kolejki|kolejce
        wpisz*|dopisz*|zapisz* ... kolejk*|rezerwow*
    """,
    "my_visits": """
        mam|mamy ... {visit} ... o|na ktorej|ktora|kiedy ... <?>|to|mam
        umowion*|zapisan*|zapisal*|umowil* ... ktorej|ktora|kiedy|godziny|dokladnie ... <?>|mam|przyjsc|byc
        o|na ktora|ktorej to|ja? byl|byla|bylo|mial*|mialo
        na|u jaki|jaka|co|kogo|kiedy|ktora|ktory|ktorej ... sie? umowil*|zapisal*|zapisan*|umowion*
        nie pamietam|kojarze ... godziny|dnia|daty|terminu|kiedy|ktora
        kiedy|gdzie|ktorej ja|my u was|panstwa jestem|jestesmy|mam
        moja|moj|nasza|nasz {visit} ... przeszl*|doszl*|weszl*|zapisal*|zarejestrowal*|widnieje
        na pewno mam|mamy|jestem ... {visit}|zapisan*|umowion*
        o|na ktorej|ktora jutro|dzis|dzisiaj <?>|$
        mam|mamy cos|jakas|jakies u was|panstwa
        sprawdz|sprawdzcie|zobacz|zobaczcie|sprawdzi|sprawdzic|sprawdzisz ... czy ... mam|mamy ... {visit}
        o|na ktorej|ktora ... mam|mamy|miala|mial ... przyjsc|byc|stawic|przyjechac|przychodzic|zglosic
        ^ a|czy|hej|witam? mam|mamy juz|jakas|jakies|u|was|panstwa|dzis|jutro|kolejna? {visit} ... <?>
        czy ... moja|moj|nasza|nasz ... {visit} ... aktualn*|potwierdzon*|stoi|wazn*|jest
        mam|mamy cos ... zapisane|umowione|zaklepane|zarezerwowane
        o|na|w|od ktorej|ktora|jakiej|ktory|jaki ... mam|mamy|bylam|bylem|jestem|jestesmy|bylismy ... {visit}|umowion*|zapisan*|zaklepan*|<service>
        kiedy|jaki|jakie|ktorego|ktory ... mam|mamy|mialam|mialem ... {visit}|umowion*|zapisan*|zaklepan*|przyjsc|<service>
        kiedy|ktora|ktorej|ktory|czy|jaki|kogo|co ... bylam|bylem|jestem|jestesmy|bylismy ... umowion*|zapisan*|zarejestrowan*|wpisan*
        jestem|jestesmy ... umowion*|zapisan*|wpisan* ... <?>
        mam|mamy ... u was|panstwa ... umowion*|zapisan*|zaklepan*|rezerwacj*|wizyt*
        czy ja? mam|mamy jakas|jakies|juz|u|u was? ... {visit}|umowion*|zapisan*|zaklepan*
        czy mam|mamy ... umowion*|zapisan*|zaklepan*|rezerwacj*
        kiedy|gdzie|jaka|jaki ... moja|moj|moje|nasza|nasz ... {visit}
        sprawdz*|pokaz*|przypomn*|podaj*|podac|zobaczyc ... moja|moj|moje|moich|mojej|mojego|nasza ... {visit}
        przypomn* ... kiedy|ktora|ktorej|{visit}
        nie pamietam|wiem|jestem ... kiedy|ktora|ktorej|ktory|termin*|wizyt* ... mam|bylam|bylem|jestem|umowion*|zapisan*|pewn*
        zapomnial* ... kiedy|ktora|ktorej|termin*|wizyt*
    """,
    "reschedule": """
        zamiast <time> ... <time>
        nie zdaze|zdazymy|dojade|dotre|wyrobie ... moze|mozna|da|moglabym|moglbym ... <time>|<number>|pozniej
        mam|mamy|mialam|mialem ... {visit} ... ale|lecz|jednak|tylko ... ... znajdzie|inny|innego|inna|wolal*|wolne|przyszlym
        <time> ... odpada|odpadl ... <time>|inny|innego|kiedy
        {visit}|umowion*|zapisan* ... <time> ... a|ale ... wolal*|lepiej|pasowal*
        nie {not_coming}|dam|damy|moge|mozemy ... moze|mozemy|moge|mozna|da|czy|moglib*|moglabym|moglbym|mozliwe|prosze|chetnie ... jutro|pojutrze|innego|inny|innym|pozniej|wczesniej|<time>|kiedy
        da|mozna|moge|mozemy|moglabym|moglbym sie? wczesniej|pozniej ... mam|mamy ... {visit}
        przeloz*|przelozyc|przekladam|przekladac|przesun|przesunac|przesune|przesuncie|przesuniecie|przesuwam|przesuwac|przenies*|przeniesc|przeniose|przeniescie|przenosze|przerzuc*|przestaw*|przebook*|przebuk*
        przepisz*|przepisac mnie|nas|wizyt*|z|na
        przepisac ... na {day}
        zmienic|zmienie|zmiana|zmiane|zmieniam|zmiencie|zmienimy ... {visit}|date|daty|dzien|dnia|pore
        {wish} ... innego|inny|inna|innej|inne ... termin*|dzien|dnia|godzin*|dat*
        w|na inny|innym|inna|inne dzien|dniu|godzine|termin
        pozniej|wczesniej|pozniejsza|wczesniejsza niz ... umowion*|zapisan*|mam|mialam|mialem
        zamiast ... umowion*|zapisan*
    """,
    "cancel": """
        odpuszczam|odpuszczamy|odpuscic
        odwolac|odwoluje|odwolujemy|odwolajcie|odwolaj|odwolam|odwolanie|odwolania|anuluj*|anulowac|anulacj*|skasuj*|skasowac|wykasuj*|wykasowac|wykresl* mnie?
        skresl*|skreslic|wypisz*|wypisac|usun|usunac|usuncie|wycofac|wycofuje|wycofujemy ... mnie|nas|wizyt*|rezerwacj*|termin*|{day}
        wycofuje|wycofujemy|wycofac sie
        {want} ... zrezygnowac|rezygnowac
        rezygnuje|rezygnujemy|zrezygnowac|rezygnacj*
        nie chce|chcemy|potrzebuje|potrzebujemy juz? tego|tej|te|mojej|swojej? {visit}
        do skasowania|odwolania|anulowania|usuniecia|wykreslenia
        nieaktualn*|niewazn*
        {visit} ... odwolan*|skasowan*|anulowan*
        odwolan*|skasowan*|anulowan* ... {visit}
        zamkn* ... {visit}
    """,
    "cancel - weak": """
        nie dam|damy|dalabym|dalbym rady|rade ... {arrive}|{day}
        nie dam|damy rady|rade
        nie moge|mozemy|bede|bedziemy|zdolam|uda ... {arrive}|mogla|mogl|mogli|{day}
        nie {not_coming}
        nie bedzie mnie|nas
        mnie|nas ... nie bedzie
        nie ma mnie|nas ... {day}
        nie bede|bedziemy {day}
        cos mi|nam wypadlo|wyskoczylo
    """,
    "confirm": """
        {visit}|<time> ... aktualn*
        aktualn* ... {visit}|<time>|bede|bedziemy|przyjde
        wszystko aktualne
        potwierdz* ... {visit}|obecnosc|{day}|przyjscie|<service>
        potwierdzam|potwierdzamy|potwierdzone
        {want} potwierdzic
        bede|bedziemy|przyjde|przyjdziemy|stawie|jestem|wpadne ... na pewno|napewno|100|sto|bankowo
        na pewno bede|bedziemy|przyjde|przyjdziemy|stawie
        napewno bede|bedziemy|przyjde|przyjdziemy
        tak bede|bedziemy|przyjde|przyjdziemy
        tak , bede|bedziemy|przyjde|przyjdziemy
    """,
    "late": """
        poczekacie|zaczekacie|poczekaja|zaczekaja|poczeka|zaczeka
        nie wyrobie|wyrobimy|zdaze|zdazymy|bede ... na? czas|punktualnie|czasie
        zaspal*
        juz|wlasnie|dopiero wychodze|wychodzimy|biegne|lece|pedze|wsiadam|ruszam|wyjezdzam
        szukam|szukamy|szukanie|brak ... parking*|parkow*|zaparkow*
        wyszlam|wyszedlem|wyjechal* ... pozno
        dojade|dotre|bede|przyjde|dojdziemy|dotrzemy ... dopiero|minut*
        zanim dotre|dojade|dojde|dotrzemy
        spoznie|spoznimy|spoznic|spozniam|spozniamy|spoznienie|spoznieniem|spoznienia|spozniony|spozniona|opoznienie|opoznieniem|poslizg|poslizgiem|poslizgu|obsuwa|obsuwe
        w korku|korkach
        korki|korek
        w drodze ... <?>|juz|ale|bede|chwil*|minut*
        juz|wlasnie jade|jedziemy|ide|idziemy
        utknal*|utknel* ... korku|korkach|drodze
        po czasie
        bede|bedziemy|dotre|dotrzemy|przyjade|przyjde|przyjdziemy|wpadne|dojade ... <number>|chwile|chwilke|kwadrans|troche|pol ... pozniej|spoznienia|po
        minut|min|minutek pozniej|po
        autobus|pociag|tramwaj ... nie przyjechal|uciekl|spoznia
    """,
    "book": """
        umow|umowie|umowic|umowcie|umowimy|umowilbym|umowilabym|umawiam|umawiac|umowienie|umowienia|poumawiac|umowcie|umowisz|umowicie
        zapisac|zapisz|zapiszcie|zapisze|zapisy|zapisujcie|wpisac|wpisz|wpiszcie|zapisywac|zarejestrowac|rejestracj*
        zarezerwuj*|zarezerwowac|rezerwowac|rezerwuje|zabukowac|zabukuj*|zaklepac|zaklepie|zaklepcie|zabookowac
        zamowic wizyt*|termin*
    """,
    "book - weak": """
        {wish} ... wizyt*|termin*|rezerwacj*|spotkani*|sesj*|konsultacj*
        {wish} ... <service>
        {wish} ... <time> ... do|u <person>
        {want} ... {treat}
        {want} ... isc|przyjsc|wpasc|dostac|wbic|podejsc|podjechac|przyjechac|przyprowadzic|przywiezc|odwiedzic|wejsc|skorzystac ... <service>|<person>|<time>|was|panstwa
        {wish} ... zaczac|rozpoczac|kontynuowac|sprobowac|wyprobowac|skorzystac
        {wish} ... fryzjer*|lekarz*|specjalist*|terapeut*|psycholog*|dentyst*|weterynarz*|masazyst*|kosmetyczk*|fizjoterapeut*|ginekolog*
        wbije|wpadne|wskoczylbym|wskoczylabym|przyjde|wpadlbym|wpadlabym ... <service>|<person>
        zrobi|zrobicie|zrobilbys|zrobilabys|zrobisz|zrobilibyscie|obetniesz|obetniecie mi|nam|mojemu|mojej|<service>
        przyjmie|przyjmiecie|przyjac|przyjmuje ... mnie|nas|dzis|dzisiaj
        mnie|nas ... przyjmie|przyjmiecie|przyjac
        wizyta|wizyte|wizyty ... u|do|w|na|od <person>|<time>
        boli|bola|dokucza|doskwiera|meczy|rwie|strzyka mnie|go|ja|mi
        mnie|mi ... boli|bola|dokucza|rwie|strzyka
        wizyt* ... na juz|natychmiast|pilnie|pilna
    """,
    "book feeling weak": """
        czuje|czujemy|czul* sie ... fatal*|okropn*|zle|slabo|strasznie|beznadziejn*|tragicznie|kiepsko
    """,
    "availability": """
        {have} ... {free}
        {free} ... termin*|godzin*|miejsc*|okienk*|slot*|dni|pora|pore
        termin*|godzin*|miejsc*|okienk*|slot* ... {free}
        najblizsz*|najwczesniejsz*|najszybsz* ... termin*|wizyt*|{free}|godzin*|<service>|<person>
        pierwsz* {free} ... godzin*|termin*|okienk*|dzien
        pierwsz* ... {free} ... godzin*|termin*|okienk*
        kiedy ... najszybciej|najwczesniej|najblizej|najpredzej
        kiedy ... mozecie|moze|mozna|moglabym|moglbym|moge|mozemy ... przyjac|dostac|wcisnac|wpasc|przyjsc|umowic|zapisac
        na kiedy ... termin*|najszybciej|zapisujecie|najblizej
        macie|masz|sa|jest|maja|znajdzie|znajda|zostaly|zostalo ... miejsc*|okienk*|luk*|terminy|termin
        macie|masz|znajdzie|znajdziecie ... cos ... <service>|<time>|na|u
        <person> ... ma ... miejsc*|termin*|{free}|czas
        <person> ... pracuje|przyjmuje|bedzie|jest|ma ... <time>
        <time> ... pracuje|przyjmuje|bedzie|jest ... <person>
        kiedy|jakie|ktore ... pracuje|przyjmuje|bedzie|jest ... <person>
        kiedy ... <person> ... pracuje|przyjmuje|bedzie|ma
        pracuje|przyjmuje <person> ... <time>
        <person> <time> ... pracuje|przyjmuje|bedzie|jest
        <time> ... ktos|kto ... strzyze|przyjmuje|robi|pracuje|jest|bedzie|masuje
        ktos|kto ... strzyze|przyjmuje|robi|pracuje|jest|bedzie|masuje ... <time>
        kiedy cos bedzie|macie
    """,
    "availability - weak": """
        cos|czegos pozniej|wczesniej|innego|pozniejszego|wczesniejszego|po|przed|rano|wieczorem
        inne|innych|innego|inny|pozniejsze|wczesniejsze termin*|godzin*|dni|propozycj*
        {free} <time>
        <time> ... {free}
        uda|udaloby|daloby|da rade|sie ... <time>
        <time> ... da rade
        ma ... termin*|czas ... <person>
    """,
    "inform any_staff": """
        wszystko jedno
        obojetnie|obojetne ,
        obojetnie|obojetne do|u|kto|ktory|ktora|kogo
        bez|zadna|zadnej roznicy|roznica
        dowolna|dowolny|dowolnej|dowolnego osoba|osoby|osobe|pracownik*|fryzjer*|lekarz*|specjalist*
        nie ma ... znaczenia|roznicy
        do|u kogokolwiek|obojetnie|kogos|byle
        ktokolwiek|kogokolwiek ... wolny|wolna|dostepny
        ktokolwiek|kogokolwiek
        ktos|kto wolny|dostepny
        kto bedzie|jest|ma ... wolny|wolne|czas
        byle kto|kogo
        nie robi ... roznicy
    """,
}
