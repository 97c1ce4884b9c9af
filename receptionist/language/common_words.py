"""Frequent words, folded: what is no name, no service and no misspelling of one. Data, no rules."""

from receptionist.language.text import listed

POLISH = listed("""
    a aby albo ale az bardzo beda bedzie bede bedziecie bedziemy bez bo by byc byl byla bylo chce chcialabym
    chcialbym chcialam chcialem chcemy chodzi ci cie co cos czas czasu czemu czesc czy czym daje dac da dalej
    dam dla dlaczego dlatego do dobra dobry dobrze dobre dobrego do dwa dwie dwoch dzien dzieki dziekuje dzis
    dzisiaj dzisiejszy gdy gdyby gdzie godzina godzine godziny godzinie godz hej halo i ile im inaczej innego
    inny inna inne innej ja jak jaka jaki jakie jakas jakis jakies jakiej jakich je jeden jedna jednak jedno
    jego jej jest jestem jestesmy jesli jeszcze jezeli juz kazdy kazda kiedy kim kogo komu koszt kosztuje kto
    ktora ktory ktore ktorej ktorym ktos lub ma macie mam mamy maja masz mi mial miala miejsca miejsce moge
    moglabym moglbym moglibysmy moj moja moje moze mozecie mozna mozliwe mnie mna mowi mowie musze na nam nami
    nas nasz nazwisko nazywam nic nie niech niestety no nowa nowy numer o od ok okolo on ona oni ono oprocz
    oraz owszem oto pan pana pani panu panie panstwo panstwa pasuje po pod podac podaje pomoc poprosze potem
    potrzebuje potwierdzam poza pozdrawiam pozniej pracuje prosze prosimy przed przepraszam przez przy
    przyjsc pytam pytanie razie raz rano rowniez salon salonu sama sie sobie soba sprawie srody super sa swoja
    swoj swoje ta tak taka taki takie takze tam te tego tej telefon ten termin termine terminu terminy
    terminow to tobie troche tu tutaj tylko tym tych tyle u umowic umow umowiona umowiony w was wam wami we
    wciaz wiem sam sami
    wieczorem wiec widzenia witam wizyta wizyte wizyty wizycie wiecej wlasnie wole wolalabym wolalbym wolne
    wolny wolnego wolna wszystko wszystkie wtedy wydaje wziac z za zaden zadna zapisac zapisz zapisana
    zapisany zaraz zamiast zarezerwowac ze zeby zgadza zmienic znowu zobaczenia zrobic odwolac odwoluje
    przelozyc przesunac rezygnuje rezerwacja rezerwacje anulowac spoznie kosztuja cena cennik cene ceny ceni
    jutro pojutrze wczoraj tydzien tygodniu tygodnia miesiac miesiacu poniedzialek wtorek sroda srode czwartek
    calym celu jezyk robic robie
    piatek piatku sobota sobote niedziela niedziele styczen luty marzec kwiecien maj czerwiec lipiec sierpien
    wrzesien pazdziernik listopad grudzien poludnie poludniu przedpoludniem popoludniu wieczor ranem chwile
    chwileczke moment momencik dowolny dowolna obojetnie roznicy najlepiej najblizszy najblizsze kontakt
    czlowiek czlowiekiem rozmawiac porozmawiac obsluga obslugi dziala dzialacie otwarte czynne adres parking
    """)

ENGLISH = listed("""
    belly breathe chance chances justify line lines matter matters money nine seven
    a about address after afternoon again ago all also always am an and any anyone anything appointment are
    around asap ask at available back be because been before better book booking booked both but by bye
    call can cancel cannot card cheers come confirm correct cost could date day days did do does doing
    dont email evening ever everyone everything fine first for friday from get give go going gonna good
    great have having hello help her here hers hey hi him his hour hours how however i id if im in
    instead is it its ive january february march april may june july august september october november
    december just know last late later leave let like long look looking maybe me message mine minute
    minutes monday more morning move much my myself name need needs never new next nice night no none
    not nothing now number of off ok okay on one only open or other our out over parking pay people
    perhaps person phone place please possible price problem question quick really reschedule right same
    saturday say schedule see she should slot slots something soon sorry speak speaking spell sunday
    sure take talk tell than thank thanks that the their them then there these they thing this those
    thursday time times to today tomorrow tonight too tuesday two until up us very visit wait wanna yep
    yeah nope cool thx pls stop want wanted was wednesday we week weekend well were what when where
    which while who why will with without work working works would yes yesterday you your passage manage
    change course wrong incorrect spelled spelt misspelled mistake typo
    """)

EVERYDAY = POLISH | ENGLISH

# Words that mark a language; what both share ("no", "to", "do", "on", "ten", "a", "my") marks neither.
SHARED = POLISH & ENGLISH | frozenset(
    {"to", "do", "on", "ten", "my", "no", "a", "i", "by", "we", "ma", "is", "super", "o", "ok", "lot"}
)

CALENDAR = listed("""
    poniedzialek poniedzialku poniedzialki poniedzialkiem poniedzialkow wtorek wtorku wtorki wtorkiem wtorkow
    sroda srode srody srodzie czwartek czwartku czwartki czwartkiem czwartkow piatek piatku piatki piatkiem
    piatkow sobota sobote soboty sobocie soboto niedziela niedziele niedzieli styczen stycznia styczniu luty
    lutego lutym marzec marca marcu kwiecien kwietnia kwietniu maj maja maju majem czerwiec czerwca czerwcu
    lipiec lipca lipcu sierpien sierpnia sierpniu wrzesien wrzesnia wrzesniu pazdziernik pazdziernika
    pazdzierniku listopad listopada listopadzie grudzien grudnia grudniu may april june august monday tuesday
    wednesday thursday friday saturday sunday
    """)

POLISH_OR_CALENDAR = POLISH | CALENDAR
EVERYDAY_OR_CALENDAR = EVERYDAY | CALENDAR
