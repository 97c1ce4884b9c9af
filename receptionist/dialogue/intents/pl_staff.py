# ruff: noqa: E501 - a pattern is a line
"""Polish: what a receptionist must not decide, and what makes clients angry. Found before any wish."""

STAFF_MATTERS = {
    "human harassment": """
        dotyka*|dotykal*|macal*|obmacyw*|glaskal* ... sposob|bez|zgod*|zycz*|intymn*|niestosown*|piers*|posladk*
        molest*|napastow*|molestow*|obmacyw*
        niestosown*|niemoraln*|seksual*|dwuznaczn* ... propozycj*|zachow*|uwag*|komentarz*|sposob
        propozycj*|zachow*|uwag*|komentarz* ... niestosown*|seksual*|dwuznaczn*|obrzydliw*
        nekal*|nekany|nekana|przesladuj*|dyskrymin*|mobbing*|rasist*|rasizm*
        uderzyl*|popchnal*|szarpal*|pobil* mnie|syna|corke|dziecko|nas|zone|meza
    """,
    "human erasure": """
        usun*|skasuj*|wykasuj*|wykresl*|wymaz*|zlikwiduj*|zlikwidowac|skasowac|usuniecie|usuniecia ... dane|danych|konto|konta|bazy|systemu|profil|numer*|zgod*
        rodo|gdpr|iodo|inspektor* danych
        danych|dane osobow*
        przetwarza* ... danych|dane
        zgod* ... wycof*|cofam|cofnac|odwoluj*
        cofam|cofnac|wycofuje|wycofac ... zgod*
        nie zycze|chce ... sms*|reklam*|marketing*|newsletter*|spamu
        wypis* ... newsletter*|bazy|marketing*|mailing*
    """,
    "human invoice": """
        faktur*|paragon*|nip|vat|fv|fvat
        rachun* imienn*
        nota|noty ksiegow*
        rachunek ... za|na|firm*|prosze
        nadplat*|podwojn*|dwukrotn*|dwa ... pobran*|obciaz*|zaplac*|naliczon*
        rozliczeni* ... ubezpiecz*|polis*|pakiet*|wizyt*
        ubezpieczyciel*|ubezpieczeni*|odszkodowani*
    """,
    "human records": """
        wypis* z|ze ... karty|kartoteki|leczenia|historii|szpitala|dokumentacji
        wyslac|przeslac|dostarczyc|podeslac|przekazac|pokazac moje|swoje|mamy|syna|corki|te? badani*|wynik*|zdjeci*|dokument*
        dokumentacj*
        dokument* medycz*
        kopi* ... dokument*|karty|opisu|wynik*
        historii|historie choroby|leczenia
        kart* ... leczenia|pacjenta|zdrowia|szczepien|choroby
        dostac|otrzymac|miec|zobaczyc|sprawdzic|sa ... wynik*
        wynik* ... badan*|moje|moich|histopat*|prosze|przesl*|wysl*|krwi|rtg|usg
        {want} ... rozmawiac|porozmawiac ... wynik*
        przesl*|przeslac|przeslanie|wysl*|wyslac|wydac|wydruk*|odebrac|udostepni* ... wynik*|zdjeci*|opis*|dokument*
        zwolnieni* lekarsk*
        zwolnieni* z|do|na
        zwolnienie|l4|l-4|zus|chorobowe ... potrzeb*|prosze|wystaw*|wypis*
        {want} ... zwolnieni*|l4|recept*|skierowani*|zaswiadczen*|orzeczeni*|chorobowe
        wystaw*|wypis*|przepis*|przedluz* ... recept*|skierowani*|zwolnieni*|l4|zaswiadczen*|lek|leki|lekow|tabletk*|orzeczeni*
        e? recept* ... na|prosze|przedluz*|potrzeb*
        zaswiadczen*|orzeczeni*|opini* ... do|dla|sadu|szkoly|pracodawcy|pracy|psychologicz*
    """,
    "human medical": """
        jaki|jakie|ktory|co ... antybiotyk*|lek|leki|tabletk*|srodek|masc|krople|witamin* ... wziac|brac|podac|kupic|stosowac|zazyc|pomoze|polecacie|moge|mam|najlepsz*
        {medical_may} ... brac|wziac|zazyc|zazywac|stosowac|odstawic|lykac|zaaplikowac|przyjmowac ... {medicine}
        {medical_may} ... {medicine} ... brac|wziac|zazyc|stosowac|przed|podac|dac|laczyc
        {medical_may} ... podac|dac|dawac|podawac ... {medicine}|psu|kotu|dziecku|krople|zwierz*
        ile|jaka|jaką|dawka|dawke ... {medicine}
        dawk* ... leku|lekow|na|kg|kilogram
        jaka|jakie|ile dawk*
        po|ile|jak ilu|jakim|kiedy|dlugo|szybko ... po ... moge|mozna|wolno ... jesc|pic|palic|cwiczyc|biegac|opalac|myc|plywac
        po|ile ilu|jakim ... moge|mozna|wolno ... jesc|pic|palic|cwiczyc|biegac|opalac|myc|plywac
        co mam|mamy|powinnam|powinienem robic|zrobic & boli|spuch*|puchnie|krwawi|piecze|swedzi|zabieg*
        co robic|zrobic|poradzic & boli|bola|piecze|swedzi|szczypie
        boli|bola|piecze|swedzi|szczypie & po wczorajsz*|ostatni*|dzisiejsz*? zabiegu|leczeniu|wizycie|operacji|<service>
        cos groznego|powaznego|niebezpiecznego|zarazliwego
        to grozne|grozny|grozna|powazne
        czy to normalne|grozne|niebezpieczne|zarazliwe|powazne|rak|nowotwor|zapalenie
        normalne|normalnie , ze|ze ... boli|krwawi|puchnie|swedzi|piecze|spuch*|opuch*|goraczk*
        czy ... normalne ... boli|krwawi|puchnie|swedzi|piecze|po
        co ... na|robic|zrobic|przylozyc|stosowac ... bol|opuchlizn*|goraczk*|obrzek|boli|krwawi|swedzi|alergi*|wymiotuje|biegunk*
        jak ... leczyc|wyleczyc|zlagodzic|usmierzyc|zbic|zdiagnozowac
        jaka|co|czy ... diagnoz*|oznacza ... wynik*|objaw*|moj*
        {condition} & bezpieczn*|moge|mozna|wolno|szkodzi|zaszkodzi
        z|przy|po|w {condition} ... moge|mozna|powinien|powinnam|powinienem|wolno|mam|bezpieczn*
        moge|mozna|wolno|bezpieczn*|powinnam|powinienem ... {condition}
        czy ... zaszkodzi*|bezpieczn* ... ciazy|{medicine}|chorob*|alergi*|{condition}
        przeciwwskazan*
        interakcj* ... lek*
        odstawic|przerwac ... {medicine}
    """,
    "human special_order": """
        slubn*|druhen|druhn*
        panna|panny|panne|panien mloda|mlodej|mlodych
        wieczor* ... panienski*|kawalersk*
        panienski*|kawalerski*|kawalerskim|kawalerskie|panienskim|panienskie
        makijaz|fryzur*|uczesani* ... wesel*|slub*
        {you_do} ... wesel*|imprez*|event*|firm*|grup*|wyjazd*|dojazd*|domu
        u mnie|klientki|klienta|nas|babci|mamy|pacjenta w domu
        w domu|mieszkaniu klient*|u|pacjent*
        dojezdzacie|przyjezdzacie|dojezdza|przyjedzie|przyjechalby|dojazdem
        z dojazdem|wyjazdem
        wizyt* domow*
        domow* wizyt*
        do domu ... przyjedz*|przyjezdz*|dojezdz*|klient*|pacjent*
        przyjedz*|przyjecha*|przyjezdz*|dojezdz* ... domu|nas|mnie|klient*|biura
        dla|na grup*|firmy|calej|kilku|kilkunastu|pracownikow|duzej ... osob|kobiet|dziewczyn|pracownik*|rodziny|{many}?
        dla {many} ... osob|os|kobiet|dziewczyn|dziewczat|facetow|chlopa|chlopakow|chlopow|panow|pan|dzieci|gosci|pracownik*|druhen|kolezanek|kolegow|psow|kotow
        sesj* zdjeciow*
        wynajac|wynajem|wynajmuje* ... gabinet*|salon*|stanowisk*|fotel*|lokal*|sal*
        na zamowienie|wylacznosc
        poza godzinami|grafikiem
        karnet*|abonament* ... firm*|pracownik*
    """,
    "human cooperation": """
        wspolprac*
        reklamow*|reklame|reklamy|reklam ... {want}|oferujemy|oferta|zamieszcz*
        oferta|oferte handlow*|wspolpracy|marketing*|reklam*
        szukam|szukacie|poszukuje*|zatrudni*|zatrudniacie ... prac*|pracownik*|fryzjer*|recepcjonist*|praktyk*|staz*
        moje|moja|wyslac|przeslac|zlozyc cv
        cv|rekrutacj*|praktyki|staz ... u|do|panstwa|was|w|prac*
        influencer*|bloger*|sponsor*|barter*|dziennikarz*
        jestem przedstawiciel*|dostawc*
    """,
    "human callback": """
        przekaz*|przekazac ... {person}|<person>|pani|panu ... ze|ze|zeby|wiadomosc
        oddzwoncie|oddzwonic|oddzwonicie|oddzwonil*|oddzwoni|oddzwonisz|oddzwonieni*|oddzwon
        zadzwon*|zadzwonic|zatelefon* ... do mnie|nas
        niech|prosze|zeby|moze ... ktos|panstwo|pani|pan ... zadzwoni|zatelefonuje
        {want}|moze ... ktos|kogos|o ... telefon*|zadzwonil|zadzwonila|zadzwonic do? mnie
        do mnie|nas & zadzwon*|zatelefon*
        dostac telefon od
        prosze o telefon|kontakt|rozmowe|oddzwonienie
        skontakt* ... ze? mna|nami
        kontakt ... telefoniczny|od|z|ze ... szef*|wlascicie*|kierowni*|recepcj*|lekarz*|managera|menedzer*
        czekam na telefon|kontakt
    """,
    "human asked": """
        jest|sa|czy ... tam|tu|tutaj ... czlowiek|ludzie|osoba ... <?>|$
        jest|czy|slyszy ... tam|tu|tutaj ... ktos|kto|ktokolwiek|kogos|zywy ... <?>|$
        ktos|kto ... tam|tu|tutaj ... jest|zyje|zywy|odpisze|odpowie
        ktos|kto|ktokolwiek tam|tu|tutaj|zyje|zywy <?>|$
        kogos|ktos|pania|pana|osobe|kims|panią z|ze recepcji|obslugi|rejestracji|personelu|zespolu|biura
        kto ... szef*|szefow*|kierowni*|wlascicie*|menedzer*|manager*|menadzer*|zarzadza|rzadzi|dowodzi
        {want}|chcialabym|wole|wolalbym|wolalabym|daj*|prosze|moge|mozna|mam ... rozmawiac|porozmawiac|pogadac|gadac|rozmowy|rozmowe|skontaktowac|kontaktu|pogadania|popisac|mowic ... {person}
        {want} ... {person} ... rozmawiac|porozmawiac|pogadac|pomowic
        polacz*|polaczyc|przelacz*|przelaczyc|przekaz*|przekieruj* ... {person}|mnie|z|do|rozmowe
        z kim moge|mozna|moglbym|moglabym ... porozmawiac|rozmawiac|pogadac|skontaktowac
        daj*|dac|dawaj|zawolaj*|poprosze|poprosic|prosze|popros ... czlowiek*|konsultant*|zywego|kogos|recepcjonist*|obslug*|menedzer*|kierowni*|wlascicie*
        ^ czlowiek|czlowieka|konsultant|konsultanta|konsultantka|recepcja|recepcjonistka|obsluga|operator
        kogos zywego|innego|konkretnego|kompetentnego
        zywy|zywym|zywa|prawdziwy|prawdziwym|zywego|prawdziwego czlowiek*|osob*
        nie chce ... bot*|automat*|robot*|maszyn*|ai
        rozmow* ... z|ze {person}
    """,
    "complaint refund": """
        zwrot*|zwroc*|zwrocic|zwroccie|oddajcie|oddaj|oddac|oddacie|zwracacie ... pieniedz*|pieniadz*|kas*|koszt*|zaliczk*|wplat*|zadatk*|zlotych|zl
        zaplacilam|zaplacilem & nic|darmo|niczego|efekt*
        pieniadze|kase|pieniedzy|kasy ... z|zwrot*|zwroc*|odda* powrotem?
        {want}|zadam|domagam ... zwrot*|rekompensat*|odszkodowan*|zadoscuczynien*
        zadam|domagam
        rekompensat*
    """,
    "complaint harm": """
        spalil*|popalil*|poparzyl*|oparzyl*|zniszczyl*|zepsul*|skrzywdzil*|uszkodzil*|zacial*|zaciela|skaleczyl*|rozcial*|rozciela|przecial*|poranil*|zmasakr* ... mi|mnie|wlosy|skore|paznokcie|zeba|zab|glowe|reke|nam|mojego|moja|moj|psa|kota|syna|corke
        zrobil*|wyrzadzil* ... krzywd*
        po ... wizycie|zabiegu|masazu|waszym|waszej|hybrydzie|hennie|koloryzacji|farbowaniu|strzyzeniu|goleniu|kastracji|operacji|<service> ... mam|dostalam|dostalem|boli|siniak*|wysypk*|poparzen*|uczuleni*|spuch*|rozesz*|gorzej|zakazen*|infekcj*|szwy
        siniak*|poparzen*|blizn* ... po ... <service>|wizycie|zabiegu|masazu
        kto ... odpowiada|odpowie|zaplaci|pokryje ... za?
        wasza|wasze|panstwa wina|winy
        z waszej winy
        zdechl*|umarl*|zmarl* & zabieg*|operacj*|was|wina|po|winy
        pomyliliscie|pomylil*|pomylono ... lek*|zab|zeba|kolor*|wizyt*|termin*|pacjent*|dawk*|mojego|moja|mi
        {injured} & po|przez <service>|waszym|waszej|zabiegu|wizycie|was
    """,
    "complaint harm weak": """
        po waszym|waszej|waszych|panstwa|tym ... <service>|zabieg*|wizycie|wizytach|lekarstw*
        zle|blednie ... zdiagnoz*|wykonal*|dobral*
    """,
    "complaint complaint": """
        reklamacj*|reklamowac|zareklamowac|skarg*|zazaleni*|poskarzyc|skarze|zalic|naskarzyc
        niezadowolon*|rozczarowan*|zawiedzion*|zbulwersowan*|oburzon*|wsciekly|wsciekla|wsciekli|rozgoryczon*|wkurzon*|wkurwi*|zazenowan*
        skandal*|kpina|kpiny|kpin|zenada|zenujac*|porazka|masakra|fatal*|okropn*|beznadziejn*|koszmar*|tragedia|tragiczn*|dramat|katastrof*|patologia|dno|syf|brud*
        niemil*|nieuprzejm*|chamsk*|chamstwo|cham|niegrzeczn*|arogan*|bezczeln*|wulgarn*|opryskliw*|lekcewaz*|zignorowal*|olali|olal|nakrzycz*|krzyczal*|wysmial*
        nie polecam|wroce|popuszcze|odpuszcze|zaplace
        nigdy wiecej|wam|tego
        oszust*|oszukal*|oszukan*|naciagacz*|naciagn*|zlodziej*|wyludz*
        kiepsko|slabo|zle|krzywo|nierowno|niestarannie|byle|niedokladnie|niechlujnie|za ... obciet*|obciel*|obcial*|zrobil*|zrobion*|pofarbowal*|pomalowal*|potraktowal*|potraktowan*|sciel*|scial*|ostrzyg*|wykonan*
        obciel*|obcial*|zrobil*|pofarbowal*|sciel*|scial*|ostrzyg* ... krzywo|zle|kiepsko|nierowno|fatalnie|tragicznie|okropnie
        odpadl*|odpada|odpadaj*|zeszl*|zlamal*|pekl*|odprysk*|odprysn*|zmyl*|wypadl*|odkleil*|rozpadl* ... po|juz|drugiego|nastepnego|natychmiast
        po ... dniach|tygodniu|dniu|wizycie ... odpadl*|zeszl*|zlamal*|pekl*|odprysk*|odprysn*|wypadl*
        czekal* ... nikt|godzin*|minut*|bez|dlugo|nie
        nikt ... nie ... przyjal|otworzyl|odbiera|odebral|odpisuje|odpisal|odpowiada|poinformowal|przyszedl|obsluzyl|oddzwonil
        co z tym zrobicie|zrobisz
        to jakis|jakas|chyba|jest ... zart|zarty|smiech
        nikt ... powiedzial|uprzedzil|poinformowal
        jestem ... zly|zla|wsciekly|wsciekla|zalamana|zalamany
        {bad_service}
        nie jestem zadowolon*
        zwrocic ... uwage
        co ... teraz ... krzyw*|zniszcz*
        krzywo|nierowno obciet*|zrobion*|pomalowan*
        nie takie|tak|tego mialo|mial|chcial*|oczekiwal*
        mam|mialam|mialem uwagi|pretensje|zastrzezenia
        nie tego|tak|takiego ... oczekiwal*|zamawial*|umawial*
        popraw* ... za darmo|bezplatnie
        zepsut*|zniszczon* ... wlosy|paznokcie|zab
    """,
}

STAFF_GROUPS = {
    "person": (
        "czlowiek*|kims|ktos|kogos|osob*|obslug*|konsultant*|recepcj*|pracowni*|wlascicie*|kierowni*|szef*|"
        "menedzer*|manager*|menadzer*|zywym|zywa|lekarz*|doktor*|personel*|dyrektor*|specjalist*|zywego|operator*"
    ),
    "medical_may": "czy|moge|mozna|mam|powinnam|powinienem|wolno|powinno|powinien|jak|musze|ile|kiedy|mozemy",
    "medicine": (
        "lek|leki|lekow|lekami|lekarstw*|antybiotyk*|tabletk*|ibuprofen*|paracetamol*|apap*|ketonal*|aspiryn*|przeciwbol*|"
        "sterydy|steryd*|masc|masci|syrop*|witamin*|insulin*|antydepres*|przeciwdepres*|psychotrop*|uspokajajac*|"
        "ketoprofen*|nurofen*|pyralgin*|hormon*|krople|kropli|rozrzedz*|znieczul*|suplement*|nasenn*"
    ),
    "condition": (
        "ciazy|ciaza|ciazą|opuchlizn*|przepuklin*|goraczk*|cukrzyc*|nadcisnieni*|rozrusznik*|epilepsj*|padaczk*|"
        "dyskopati*|infekcj*|antybiotyk*|nowotwor*|zakrzepic*|zylak*|karmieni*|karmiac*|chorob*|luszczyc*|operacji|"
        "zlamani*|stanem|stanie|osteoporoz*|astm*"
    ),
    "you_do": "robicie|zrobicie|zrobilibyscie|wykonujecie|organizujecie|zorganizujecie|obslugujecie|oferujecie|przyjmujecie|mozliwe|mozecie|mozna",
    "injured": "rozciet*|zaciet*|skaleczon*|poparzon*|spalon*|zniszczon*|popekan*|pokrwawion*|uszkodzon*|zakazon*|zainfekowan*|opuchniet*|krzywo|poranion*|podraznion*",
    "many": "5|6|7|8|9|10|11|12|13|14|15|20|25|30|pieciu|szesciu|siedmiu|osmiu|dziewieciu|dziesieciu|kilku|kilkunastu|kilkorga|kilka|pieciorga",
    "bad_service": "niekompeten*|nieprofesjonaln*|nieodpowiedzialn*|partacz*|partactw*|fuszerk*|spartacz*|spieprz*|schrzan*|zjeba*|spaprał*|spapra*|oszpec*|knoc*|skopal*",
}
