# ruff: noqa: E501 - a pattern is a line
"""Polish: what clients ask about, and the short things they answer. Folded words; see phrases.py."""

QUESTIONS = {
    "question assistant": """
        jestes|jestescie|to|pani|pan|tu ... bot*|robot*|automat*|ai|sztuczn*|maszyn*|czlowiek*|programem|komputer* ... <?>
        czy to jest? ... bot*|robot*|automat*|ai|maszyn*|czlowiek*
        rozmawiam|pisze|gadam|mowie|czatuje|koresponduje ... czlowiek*|bot*|robot*|automat*|ai|maszyn*|kims|zywym|zywa|prawdziw*|komputer*
        jestes ... czlowiek*|bot*|robot*|prawdziw*|zywy|zywa|prawdziwa|prawdziwy
        z botem|robotem|automatem|maszyna|komputerem ... gadam|rozmawiam|pisze|mowie
        kim jestes|jestem
        kto ... pisze|odpisuje|odpowiada
    """,
    "question why_phone": """
        po|na co ... numer*|telefon*|dane|mail*|email*|nazwisko
        dlaczego|czemu|w ... potrzeb*|musze|mam|chcecie|podac|podawac ... numer*|telefon*|dane|mail*|nazwisko
        do czego ... numer*|telefon*|dane
    """,
    "question hours": """
        <time> ... pracujecie|przyjmujecie|dzialacie|otwart*|czynn* ... do|od|o ktorej
        do|od|o ktorej ... <time>
        o|od|do ktorej|kiedy|ktorych|ktora|godziny|jakich ... otwart*|czynn*|otwieracie|zamykacie|zamkniet*|pracujecie|przyjmujecie|konczycie|zaczynacie|dzialacie|otwiera*|zamyka*|jestescie
        w|jakie jakich|sa|macie ... godzin* ... otwart*|czynn*|pracujecie|przyjmujecie|otwarcia|pracy|dzialacie
        godzin* ... otwarcia|pracy|przyjec|funkcjonowania
        do|od|o ktorej ... pracuje|przyjmuje|konczy|zaczyna|jest|bedzie|dyzuruje <person>
        <person> ... do|od|o ktorej pracuje|przyjmuje|konczy|zaczyna|jest|bedzie|<?>|$
        kiedy|jak ... otwarte|czynne|pracujecie|otwieracie|zamykacie|otwarci|czynni
        czy|jestescie|macie|salon|gabinet|jest|bedziecie ... otwart*|czynn*|zamkniet*
        otwart*|czynn* ... <time>
        <time> ... otwart*|czynn*|pracujecie|dzialacie|zamkniet*|nieczynn*
        pracujecie|dzialacie ... <time>
        jak ... pracujecie|otwarci
    """,
    "question email": """
        jaki|jakim|podaj*|podac|adres|na ... mail*|email*
        mail|maila|email ... do was|panstwa|gabinetu|salonu|recepcji|kontaktu
        adres e? mail*
    """,
    "question phone": """
        jaki|jakim|pod|podaj*|podac|macie|numer|nr ... telefon*|zadzwonic|komork* ... do was|panstwa|recepcji|salonu|gabinetu|poradni|was|<?>
        jaki|jakim|podaj*|podac ... numer*|nr|telefon ... do? ...
        numer*|nr ... do|na recepcj*|salon*|gabinet*|was|panstwa|przychodni*|rejestracj*
        jak ... zadzwonic|dodzwonic
    """,
    "question address": """
        gdzie ... jestescie|znajd*|miesci*|lokal|siedzib*|polozon*|salon|gabinet|lecznica|przychodnia|zlokalizowan*
        gdzie was|panstwa
        jak|gdzie & was|panstwa|salon|gabinet|lokal|lecznice & znalezc|odnalezc|szukac|trafic
        jaki|podaj*|podac|macie|pod ... adres*
        adres* ... salon*|gabinet*|lokal*|firm*|przychodni*|lecznic*|<?>
        jak ... dojechac|dojsc|trafic|dotrzec|dostac ... was|panstwa|salon*|gabinet*|tam|centrum|stacji|dworca|<?>
        na jakiej|ktorej ulicy
        na|ktore ktorym|jakim|pietro pietrze?
        lokalizacj*
    """,
    "question payment": """
        zaplac*|placic|place|platnosc*|placi|rozliczyc ... karta|blik*|gotowk*|przelew*|kartami|ratach|raty|telefonem|revolut*|online|ratalnie|multisport*
        karta|blik*|gotowk*|przelew*|raty ... zaplac*|placic|platnosc*
        jak|czym|kiedy mozna|moge|sie ... zaplac*|placic|placi
        jakie|formy|form|metody ... platnosci
        przyjmujecie|akceptujecie|obslugujecie|bierzecie ... karty|kart|karte|blik*|gotowke|platnosci|multisport*
    """,
    "question price": """
        ile ... kosztuj*|kosztowa*|koszt*|zaplac*|bierzecie|bierze|bierz*|wynosi|wyniesie|place|placi|wychodzi|wyjdzie
        po ile
        ile za|to <service>|kosztuje
        jaki|jaka|jakie|jest|podaj*|sa ... koszt*|cen*|stawk*|cennik*
        cen*|cennik*|koszt*|ceny ... <service>|wizyt*|zabieg*|uslug*|sesj*|<?>
        cennik*
        <service> ... ile kosztuje|kosztuja|za
        <service> za ile
        za ile ... <service>
        drog* ... <service>
    """,
    "question duration": """
        ile ... trwa|trwaja|potrwa|zajmuje|zajmie|zajmuj* ...
        ile czasu|godzin|minut
        jak dlugo ... trwa|trwaja|potrwa|zajmuje|zajmie|schodzi|<service>
        jak dlugi|dluga|dlugie|dlugo
        czas trwania
    """,
    "question who": """
        kto ... robi|wykonuje|prowadzi|zajmuje|przyjmuje|pracuje|strzyze|leczy|obcina|specjalizuje|jest|masuje|operuje|najlepiej|polecacie
        do|u kogo ... na|isc|polecacie|najlepiej|warto|mozna|zapisac|umowic
        ktory|ktora|jaki ... specjalist*|lekarz*|fryzjer*|pracownik*|terapeut*|doktor*|kosmetyczk*|barber* ... <?>
        kogo ... polecacie|polecasz
        w czym ... specjalizuj*
        czym ... zajmuje <person>
        <person> ... robi|wykonuje|umie|potrafi ... <?>
    """,
    "question services": """
        jakie|jaka|co ... uslug*|zabieg*|oferuj*|oferta|oferte|oferowane|proponujecie
        co ... robicie|wykonujecie|macie w? ofercie?
        czym sie zajmujecie
        lista|liste uslug|zabiegow
        pokaz* ... uslug*|oferte|zabieg*
        w ofercie
    """,
    "question languages": """
        mowi|mowia|mowicie|mowisz|rozmawiacie|piszecie|piszesz|zna|znacie|znasz|obsluguj* ... po? angielsk*|ukrainsk*|rosyjsk*|niemieck*|francusk*|hiszpansk*|wlosk* ... <?>
        w? jakich|jakim jezykach|jezyku
        mozna|moge ... po angielsku|ukrainsku|rosyjsku|niemiecku
        po angielsku|ukrainsku|rosyjsku|niemiecku tez?|mozna? <?>
    """,
    "question notice": """
        do kiedy ... odwolac|przelozyc|anulowac|zrezygnowac|zmienic ... <?>
        ile ... odwolac|przelozyc|anulowac|zrezygnowac ... <?>
        ile ... przed|wczesniej ... odwolac|przelozyc|anulowac
        jak|gdzie ... odwolac|przelozyc|anulowac|zrezygnowac|zmienic ... <?>
    """,
    "question lateness": """
        co|czy ... jak|jesli|jezeli|gdy|gdyby|gdybym|gdybysmy ... spoznie|spoznimy|spoznil*
        jak|jesli|jezeli|gdyby|gdybym|gdybysmy ... spoznie|spoznimy|spoznil* ... co|przepad*|przyjm*
        ile ... mozna|moge|wolno ... spoznic
    """,
    "question rules": """
        wolne|jakies|gdzie|macie|sa|jest ... miejsc* do? ... parking*|parkowani*|zaparkowani*
        wolny|platny|darmowy|macie|jest ... parking*
        ile|jak wczesniej|wczesnie|wyprzedzeniem|naprzod|szybko|dlugo ... umawiac|zapisywac|rezerwowac|zapisac|umowic
        jak dziala ... rezerwacj*|zapisy
        czy ... trzeba|potrzebne|potrzebuje|potrzeba|musze|konieczne|wymagane|wymagacie ... skierowani*|recept*|zaswiadczen*|wynik*|dokument*
        czy ... odwolanie|anulacja ... platn*|kosztuj*|darmow*
        jest|sa|macie ... kara|oplata ... za
    """,
    "question - weak": """
        czy
        ^ a|i|oraz|jeszcze|hej|witam|czesc? jak|gdzie|co|kto|jaki|jaka|jakie|jakich|ile|ilu|dlaczego|czemu|skad|ktory|ktora|ktore|jakim|kiedy
        , a|i|oraz|jeszcze|czyli? jak|gdzie|co|kto|jaki|jaka|jakie|jakich|ile|ilu|dlaczego|czemu|skad|ktory|ktora|ktore|jakim|kiedy
        dobry jak|gdzie|co|kto|jaki|jaka|jakie|ile|ilu|dlaczego|skad|ktory|ktora|kiedy
        jak|gdzie|kto|jaki|jaka|jakie|jakich|ile|ilu|dlaczego|czemu|skad|ktory|ktora|ktore|jakim ... ... <?>
        w|na|o|od|do|z|dla czym|kim|kogo|czego|ilu|jakiego|jakiej|jakich ... ... <?>
        ^ a? mozna|moge|macie|jest|da|robicie|przyjmujecie|prowadzicie|oferujecie|wykonujecie|leczycie|dajecie|sa|trzeba|musze
        macie|robicie|przyjmujecie|prowadzicie|leczycie|wykonujecie|sprzedajecie ... <?>
        mozna|moge|wolno|wejde|da|daloby ... <?>
        , a z|bez|na|dla|w|po|u
    """,
    "question mark weak": """
        <?>
    """,
}

SHORT = {
    "yes": """
        ^ {well}? tak|jasne|oczywiscie|pewnie|ok|okej|okay|oki|okejka|dobra|dobrze|zgoda|super|git|gitara|swietnie|idealnie|ekstra|spoko|mhm|yhm|owszem|naturalnie|yes|wporzadku|elegancko|perfekcyjnie|bomba|akceptuje
        pasuje|pasi|odpowiada mi|nam|idealnie|super
        ^ no? to? ta ,
        ^ ta jasne|dobra|dobrze|ok
        niech bedzie ta|ten|to|tamta|tamten|<time>
        moze byc ta|ten|to|tamta|tamten
        biore|bierzemy|wybieram|wezme te|ta|ten|to|tamta
        biore|bierzemy $
        ^ moze|niech byc|bedzie ,
        pasuje|pasi|odpowiada|zgadza|akceptuje ,
        zgadza|zgadzam sie
        wyrazam zgode
        wszystko sie? zgadza|ok|gra|dobrze
        ^ moze|niech byc|bedzie $
        ^ w porzadku
        ^ no? to? dobra|dobrze|jasne|ok|super|tak
        jest|bardzo ok|dobrze $
        rezerwuj*|zapisuj*|potwierdz* $
    """,
    "no": """
        ^ a? nie $
        ^ jednak|raczej|chyba|a|oj|niestety|no? nie ,
        za wczesnie|pozno|drogo|daleko|dlugo|szybko
        nic ... nie pasuje|odpowiada
        ^ a? nie ,
        ^ oj? niestety nie
        ^ nie dziekuje|dzieki|chce|teraz|trzeba|potrzebuje|to|ten|ta|te|bardzo|mam|mamy
        nie pasuje|pasuja|odpowiada|odpowiadaja|lezy|podoba|podchodzi
        nie zgadza|zgadzam sie
        nie wyrazam zgody
        zaden|zadna|zadne|zadnego|zadnej
        ^ nope|nieee|niee|ee|e nie? $
        ^ niestety $
        ^ wolalbym|wolalabym|wole nie
        nie o to chodzi*|mi
        to nie to|tak|ten|ta
    """,
    "no later": """
        nie wiem jeszcze
        jeszcze nie wiem
        oddzwonie|oddzwonimy
        odezwe|odezwiemy sie
        zadzwonie|zadzwonimy|napisze|wroce ... pozniej|jutro|sam|sama|potem|innym|was|kalendarz|decyzj*
        zastanowie|zastanowic|zastanowimy|zastanawiam sie
        sie ... zastanowie|zastanowic|zastanowimy|zastanawiam
        przemyslec|przemysle|przemyslimy|pomysle
    """,
    "greet": """
        ^ dzien dobry|dobry|wieczor
        ^ dobry wieczor|dzien
        ^ hej|hejka|hejo|heja|hey|czesc|witam|witajcie|siema|siemka|siemanko|elo|halo|serwus|yo|witaj|dobry|dzien|hello|hi|uszanowanie|joł|czolem
    """,
    "thanks": """
        dziekuj*|dziekuje|dzieki|dziekowac|dzieks|dziex|dzk|podziekowac|dziekuwa|wdzieczn*
        do widzenia|zobaczenia|uslyszenia|jutra|milego
        ^ narazie|nara|pa|papa|zegnam|zegnaj|trzymajcie|bywaj
        na razie
        sorry|sory|przepraszam|wybacz|wybaczcie za wczesniej|tamto|ton|nerwy|zamieszanie|klopot|slownictwo
        zegnam|narka|pozdrawiam
        milego|dobrego|spokojnego dnia|wieczoru|popoludnia|weekendu
    """,
    "off_topic injection": """
        zignoruj*|ignoruj*|zapomnij|pomin ... instrukcj*|polecen*|zasad*|wszystk*|poprzedni*
        jestes teraz|od ... admin*|hakerem|dan
        tryb administratora|dewelopera|developera|debug
        haslo|hasla|hasel ... admin*|systemu|dostep*|bazy
        list* ... klientow|klientek|pacjentow
        numery|dane|telefony ... klientow|klientek|pacjentow
        system prompt|systemowy|prompta|promptu
        prompt|prompta|promptu|instrukcje systemow*
        ^ system ,
    """,
    "off_topic": """
        lubisz|kochasz|nienawidzisz mnie|koty|psy|muzyke|pizze|piwo
        sprzedam|kupie|zamienie|oddam ... opla|auto|samochod|mieszkanie|rower|dzialke|telefon|laptop*|kanape|meble
        kto ... strzel*|reprezentacj*|meczu|lidze|gola
        pogod*|prognoz*
        mecz|meczu|meczow|liga|lige|lidze|ligi|mundial*|euro ... wygral*|wygra|wynik*|mistrzow|gra
        kto ... wygra*|wygral*|prezydent*|premier*|wynalazl
        wiersz*|wierszyk*|rymowank*|opowiadani*|bajk*|piosenk*|wypracowani*|esej|kawal|dowcip*|zarty|limeryk*|haiku
        przepis ... na ciasto|ciasta|obiad|zup*|pierogi|nalesnik*|sernik*
        stolic* ... jest|kraju|francji|niemiec|jaka
        jaka|co ... stolica
        przetlumacz*|tlumacz*
        wybory|wyborach|polityk*|politycz*|sejm*|wojn*|wojna|papiez*
        kurs euro|dolara|franka|waluty|bitcoin*
        bitcoin*|krypto*|gield*|horoskop*|lotto|totolot*
        ile jest|to <number> razy|plus|minus|x
        ile to jest ... <number>
        <number> razy|plus|podzielic <number>
        napisz|ulozyc|uloz|stworz|wygeneruj|zaprogramuj ... kod|program|skrypt|python*|javascript|strone|maila|list|cv|esej
        powiedz|opowiedz|znasz ... zart
        kocham cie
        co ... myslisz|sadzisz|uwazasz ... o
        jak zrobic|ugotowac|upiec|naprawic|zarobic|schudnac
        seks|seksu|randk*|sexy|nago|nagie
        film|serial|ksiazke|gre ... polecasz|poleci*|polec
    """,
}
