# ruff: noqa: E501 - a pattern is a line
"""Danger told by its signs, without its name; both languages together, as in dangers.py.

Also what only sounds like danger: an illness long over, a figure of speech. Such words alarm nobody.
"""

BODY = """
    utknal|utknela|utknelo|utkwil*|stanelo|stuck|lodged & gardl*|przelyk*|krtani|tchawic*|throat|windpipe|airway
    nie otwiera ... oczu|oczek
    nie moze|mogl|mogla ... mowic|przelykac|przelknac
    bialy|biala|blady|blada jak|niczym sciana|papier|trup
    can't|cannot|won't|doesn't open ... eyes
    out cold
    grey|gray|pale|white|clammy|sweating & clutching|clammy|chest|collaps*|sweaty
    clutching|grabbing|holding his|her|my chest|heart|throat
    bredzi|majacz*|delirious|hallucinat*
    39|40|41|42 stopni|st ... goraczk*|bredz*|dziecko|syn*|cork*|wnu*
    goraczk*|temperatur*|fever|temperature & 40|41|42|105|104
    tygodniow*|miesieczn*|piecio*|szescio*|trzy* ... syn*|cork*|dziec*|malenst* ... goraczk*|goraczkuje
    week|weeks old ... fever|temperature
    ciezar|nacisk|sciskanie|gniecenie & piersi|piersiach|klatce|mostku
    zle|dziwnie|niewyraznie mowi|mowie|mowic|widze
    krzywo ... usmiech*|mowi*
    ciagnie|wlecze ... noge|noga
    words|speech & jumbled|garbled|slurred|scrambled
    hand|arm|leg & grip|lift|limp|dead|useless & won't|can't|doesn't|gone
    asthma attack
    inhaler & not|isn't|isnt|doesn't|won't|empty
    kregoslup* & nie czuje|czuc|rusz*
    chyba|zaraz rodze|rodzi|urodze|urodzi
    gada|gadac|mowi|mowic|plecie|bredzi ... od rzeczy
    krzywi|krzywia|wykrzywia ... sie ... buzia|buzka|twarz|usta
    nie da|mozna|daje ... sie? z nia|nim dogadac|porozumiec|nawiazac
    nie czuje ... stop|stopy|nog|dloni|twarzy
    blood & soaking|soaked|dripping|streaming|pumping|through
    see & bone|fat|muscle & cut|gash|wound|deep
    roczn*|dziecko|dziecka|niemowl*|syn*|cork* & wrzat*|poparz*|oparz*
    face|lips|mouth|tongue|eyes & balloon|blown|ballooned|puffed
    babl*|pokrzywk* & kaszl*|dusi|mowic|oddych*|cal*
    zachlysn*|zachlyst*
    nie wydaje ... dzwieku|glosu|odglosu
    lapie powietrze jak
    duszno mi|mu|jej|nam
    mi|mu|jej duszno
    swiszcz* & plucach|piersi*|gardle
    wide|white|blue lips
    nie ma|mamy|mam ... z nia|nim|pania|panem|klientka|klientem ... kontaktu
    docuc*
    odplynal*|odplynela|osunal*|osunela ... znieczuleni*|krzesl*|fotel*|podlog*|mowic|zabieg*
    lezy|osun*|upadl*|sauni*|lazienc*|krew|zaslabl* & nie odpowiada|odpowiadaja|wychodzi
    leje|leci|lecial sie? przez rece
    leci|przelewa sie przez|z rece|rak
    bezwladn*|wiotk*|lifeless|floppy
    went|is|gone|goes|hangs all? limp
    lezy na dnie
    lezy & trzes*|otwartym
    trzes*|drga|wygina* & cal* & sie|cialo|ciala
    skurcze|drgania calego|calym ciala|ciele
    having|had|has|throwing a fit
    fitting <!>|,
    shaking|shakes|trembling|twitching & all|uncontrollably|answer|respond|floor
    blood|it's|its & pumping|spurting|spurts|filling|nonstop
    krew z glowy|ucha|uszu|ust|odbytu|pyska
    kosc & wierzchu
    do kosci & pogryz*|ugryz*|rozci*|przeci*
    hip|hip's|leg|leg's|arm|arm's|ankle|wrist|neck & weird|odd|wrong|funny angle
    noga|reka|kolano|kostka & wykrecon*|nienaturaln*
    wyrostek|guz & pekl*
    mowi|mowie|mowil* ... niewyraznie|rzeczy|sensu|belkot*
    przestal*|przestaje mowic|widziec|slyszec
    porazon* & prad*
    sie & pala|palily
    reka|noga|reke|noge|reki & zwisa|slucha|opadla|bezwlad*|podniesc
    face|mouth|eyelid & dropped|dropping|slack|sagging|slid
    gibberish
    pali|piecze|ciezar|kluje & klatce|mostk*
    ramie|reka|reke|barku|lewej|arm & zuchw*|jaw|zimn* pot*|cold sweat*
    zlapal*|chwycil*|trzyma* ... za serce|klatke
    pain & left arm|jaw
    no feeling|sensation ... legs|arms|hands|face
    sztywn* & kark & goraczk*|plamki|plamy|wymiot*|boli
    stiff neck & fever|vomit*|headache|rash|light
    neck ... stiff ... vomit*|fever|rash
    worst headache
    najsilniejszy|najgorszy|piorunujacy|potworny|nagly bol glowy ... nagle|zyciu
    nagle & najsilniejszy|najgorszy|piorunujacy|potworny bol glowy
    wzrok|widzenie|vision|eyesight & going|zanika|tracic|gone|pogarsza|traci
    razon* & prad*
    sauni*|saunie|wannie & lezy|omdl*
    niemowl*|noworod*|dwumiesieczn*|trzymiesieczn*|miesieczn*|tygodniow* & goraczk*|goraczkuje|39|40
    newborn|infant|baby|week|weeks|months old? & fever|39|40|burning up
"""

SUBSTANCES = """
    zjadl*|zezarl*|polkn*|polizal*|wyzarl*|ate|eaten|swallowed|licked & granul*|slimak*|gryzon*|mysz*|szczur*|chemi*|pellets|slug|bait|poison*|gum|weed|marihuan*|trawk*
    prysn*|prysl*|chlapn*|psikn*|trysn*|pryskn* ... oka|oczu|oko|oczy|twarz
    dostal*|wpadl*|nalecial*|naleci* ... oka|oczu|oko ... piecze|pali|boli|aceton*|utleniacz*
    plyn*|farb*|utleniacz*|aceton*|lakier*|srod*|klej*|zel* ... dostal*|wpadl*|polecial* ... oka|oczu
    got|splashed|sprayed|squirted|splash|went|goes|flew ... in|into ... eye|eyes
    cleaner|acid|bleach|peroxide|developer|ammonia|solvent|remover & eye|eyes|face|splashed
    drank|drunk|licked|ate|eaten|swallowed|chewed|sipped & descaler|antifreeze|coolant|peroxide|shampoo|dye|ibuprofen|paracetamol|slug|rat|mouse|lily|nicotine|vape|weedkiller|fertiliser|onion|mushroom*|razor|blade
    wypil*|polizal*|zjadl*|zezarl*|polkn*|lykn*|zlizal*|nazarl*|pogryzl* & chlodnicz*|utleniacz*|perhydrol*|zyletk*|winogron*|ibuprofen*|paracetamol*|kapsulk*|nawoz|nikotyn*|cebul*|cebule|szpilk*|agrafk*|agrafke|farbe|lakier*|szampon*|olejek|herbicyd*|odmrazacz*
    took|taken|swallowed|had & too|thirty|forty|twenty|fifty|whole|handful|bottle|entire|all|packet & pills|tablets|paracetamol|ibuprofen|medication|meds|sleeping|aspirin
    wzial*|wziela*|polkn*|lykn*|wypil* & wszystkie|cale|cala|garsc|opakowanie|kilkanascie|kilkadziesiat|trzydziesci|dwadziescia|blister & lek|leki|lekow|tablet*|nasenn*|proszk*
    majacz*
    wdych*|nawdych* & gaz|gazu|czad|opary|oparow|dym|dymu
    zamyka|zatyka|zaciesnia ... gardl*
    throat's|throats closing|tight*|swelling|swollen
    eyelids|eyes swollen|swelling|puffed shut|up
    hives & swell*|swollen|breath*|throat|everywhere
    brzuch*|brzusz* & balon|beben|twardy|twarde|spuchl*|wzdet* & wymiot*|zwymiot*
    belly|stomach|tummy|abdomen ... hard|blown|swollen|bloated ... ... vomit*|throw|retch*|drool*
    nie sika|siusia ... dzien|dni|dob*|wymiot*|wyje
    nie oddaje|odda moczu
    straining & litter|pee
    can't|cannot|hasn't|not & pee|peed|urinate|peeing & day|days|cat|yesterday|he
    utkn*|stuck & porod*|szczeni*|kociak|puppy|birth|calf|kitten|halfway
    leje|leci mu|jej sie? slina ... skurcz*|drga*|zatacz*
    skurcz*|zatacz* & slin*|chlodn*|trutk*|polizal*
    pies|kot|piesek|kotka|suczka|krolik|szczeniak|kociak & zatacz*|sztywny|sztywna
"""

MIND = """
    skonczyc|skoncze|koncze z tym|wszystkim|soba
    nie ... budzic|obudzic|obudze ... wiecej|jutro|juz
    nikomu nie ... ciezarem|brakowac|brakowalo
    burden & everyone|family|anymore|die|gone
    rope|noose|lina|line|petla|petle & ready|mam|przygotowan*|zawiaz*|got
    list|listy|wiadomosc pozegnaln*
    pozegnaln* list|listy|wiadomosc|sms*
    jump|jumping|jumped|jumps|throw off|from|under ... bridge|roof|building|balcony|train|window|cliff
    skoczy|skocze|skoczyl*|rzuci|rzuce|skakac & mostu|dachu|balkonu|pociag|okna|tory
    standing|stands|sitting|stoi|stoje|stoimy|siedzi|siedze & bridge|moscie|wiadukcie|wiaduktu|barierce|overpass|torach|dachu|krawedzi|parapecie|ledge|tracks|rooftop
    nobody|noone|no-one would|will miss|notice ... me|gone
    nikt|nikomu nie zauwazy|zateskni|bedzie ... mnie brakowac|nie|beze|zabraknie|zniknie
    ending it|things|everything
    za wszystko & postanowil*|zdecydowalam|zdecydowalem|zrobie|zegn* & dzis|dzisiaj|jutro|koniec|to
    want|wanted|need ... it|everything|this all? to stop|end|finish & tonight|letter*|note|goodbye|anymore|forever
    written|wrote|left ... letters|letter|note & goodbye|everyone|tonight|sorry|family
    end|ending it all
    powiesi|powiesil* & sie
    don't|dont|not ... want ... be here|around anymore|any
    nie chce ... tu|tutaj byc
    nie chce mi sie ... zyc
    zyletk*|razor & zamkn*|locked|lazience|polkn*|nadgarst*|swallow*
    zegnam & przepraszam|lepiej|wszystkich|kochani
    goodbye & bridge|forever|pills|sorry for everything
    glosy & kaza|mowia|krzycza|kazali
    voices & tell|telling|hurt|kill|say
    hurt|harm|skrzywdz*|krzywd* & baby|synk*|dziecku|niemowl*
    tabletki|tabletek|leki|pills & front|przygotowane|przygotowalam|przygotowalem
    przy|przed sobie|soba & tabletk*|leki|noz|line|zyletk*
    be dead by|soon|tomorrow|tonight
    be|stay alive until|till|tomorrow|by
    mam plan & date|nikt|skonczyc|odejsc
    no|any|see|a way out <!>|anymore|any|of
    no|any|see reason|point ... carry|carrying|go|going on
"""

SIGNS = (BODY, SUBSTANCES, MIND)

NO_DANGER = """
    po|przebyt*|przeszl* udarze|udaru|udar|zawale|zawal|zawalu|wylewie|wylew|zatorze|wstrzasie
    probie|probach samobojcz*
    udar*|zawal*|wylew* & lat|lata|rok|roku|miesiace|miesiecy temu
    udar*|zawal*|wylew* & zeszlym|ubieglym|dawno
    leczycie|leczenie|leczeniem|zajmujecie|zajmuje ... padaczk*|epileps*|udar*|tetniak*|samobojcz*|omdle*|drgaw*
    kardiolog* po ... zawal*
    mam|ma|choruje|z na? tetniak*|padaczk*|epilepsj* ... moge|mozna|moze|czy|sauna|wolno
    ataki|napady|atakow|napadow|atakami paniki
    bezdech* senn*
    umieram|umre|umrze|umieramy|konam|kona z|ze ciekawosci|nudow|glodu|smiechu|zachwytu|wstydu|tesknoty|goraca|stresu|strachu|nerwow|zmeczenia
    zemdlal*|omdlal*|mdleje|omdleje z wrazenia|zachwytu|radosci
    mial*|miewal*|chorowal* ... kiedys|dawniej|dziecinstwie ... padaczk*|epilepsj*|omdlen*|zawal*|drgaw*
    kiedys|dawniej ... mial*|miewal*|chorowal* ... padaczk*|epilepsj*|omdlen*|zawal*|drgaw*
    zabije|zabija|dobije|dobija|wykonczy|wykancza mnie ... ta|ten|te|to? grzywk*|wlos*|fryzur*|odrost*|kolor*|paznokc*|praca|robota|upal*|korki|nuda|ciekawosc*
    grzywk*|fryzur*|odrost*|praca|robota|upal*|korki|nuda|ciekawosc* ... mnie zabije|zabija|dobije|dobija|wykonczy|wykancza
    szef*|szefow*|mama|matka|tesciow*|siostra|kolezanka|przyjaciolka|narzeczona|zona|corka|corki|dzieci|babcia ... mnie|nas udusi|zabije|zamorduje|ukatrupi|ubije|wykonczy
    cena|ceny|cennik|rachunek|kwota ... to zawal
    dostane|dostaniemy|malo|prawie|przyprawi* ... zawal* ... cen|ceny|cene|cennik*|rachun*
    krew mnie|nas zalewa
    szlag mnie|nas|go|ja trafi*
    serce mi|nam sie? kraje|rosnie|topnieje
    nie moge|mozemy|moze oddychac|zlapac tchu? z zachwytu|wrazenia|radosci|smiechu|podziwu
    powiesic sie? z tymi|tym|ta odrost*|wlos*|grzywk*|fryzur*|kolor*
    pali sie wam|nam|mi|im|komus? grunt
    pali mi|nam|sie sie|mi|nam z terminem|terminami|czasem
    dusze|dusimy sie w|we tym|tej|naszym|swoim zwiazku|malzenstwie|miescie|korporacji|pracy|robocie
    my|the|this hair|nails|roots|skin|fringe|ends is|are|looks|look ... dead|dying
    hair|bun|fringe|bangs|ponytail|shoes|heels|nails|boredom|wait|waiting ... killing|killed|kill me
    zycie mi|nam|mojej|mojemu uratowal*
    uratowal* mi|nam zycie
    saved|saving|saver my|our life|lives
    drowning|buried|drown in my|the|all|this? work|emails|email|meetings|paperwork|deadlines|laundry|kids|stuff
    bleeding hell|obvious|annoying|typical|useless
    heart attack|failure ... at|over|from|about|when|seeing ... price|prices|bill|cost|costs
    karetk*|pogotowie|ambulans|ratowni* & jedzie|jada|jade|wezwan*|wezwal*|drodze
    ambulance|paramedics & coming|way|called|here|arrived
    zabije sie|cie|was|go|ja ... ostrzyz*|obetn*|grzywk*|wlos*|fryzur*|kolor*
    znieczuleni* ... z|bez adrenalin*
    na|z pogotowiu|pogotowia
    isc|jechac na|do pogotowie|sor
    jakby|gdyby mnie|go|ktos ktos? pobil*|przejechal*|potracil*
    potrzebuje|potrzebuja|wolaja|blaga* ratunku|ratunek|o
    odrost*|odrosl*|grzywk*|paznokc*|brwi|fryzur*|wlosy ... ratuj*|ratunku|pomocy
    ratuj*|ratunku ... odrost*|grzywk*|paznokc*|brwi|fryzur*|wlosy
    przyjechal*
    stroke|heart|seizure|overdose patients|patient|survivor|survivors|rehab|recovery|rehabilitation
    after|since a|his|her|my|the? stroke
    had a? stroke|aneurysm ... years|year|months|month|weeks ago
    had a? stroke|aneurysm ... last|since|january|february|march|april|may|june|july|august|september|october|november|december
    bol|boli w klatce ... od kregoslup*
    gums bleed|bleeding|bleeds
    bleeding|swollen|sore gums
    bleeding a little|bit
    dying|die to|for
    choking|choke|choked on|at the? price*|cost|bill
    isn't|not|no|isnt an? emergency|urgent
    food poisoning
    chocolate body? wrap|massage|mask|facial
    fit me|us|in|him|her
    zyc|live|living bez|without ... waszego|waszej|waszych|was|ciebie|your|you|my|these|this
    burning question|desire
    heart is set
"""
