# ruff: noqa: E501 - a pattern is a line
"""Signs of danger to life or health, both languages together. `A & B`: in one sentence, in either order.

A miss is worse than ten false alarms; still, what clients say every day (no free hour to be seen, gums that
bleed, dyed hair) must stay outside.
"""

from receptionist.dialogue.intents.danger_signs import SIGNS

BREATH = """
    nie|przestal*|przestaje|przestala|ledwo|ledwie|trudno|problem*|klopot*|ciezko|trudnosc* ... oddych*|oddech*
    nie|ledwo|trudno|ciezko ... zlapac|lapie|lapac ... tchu|powietrz*|oddech*
    dusi|dusimy|dusil*|dusic|zadusil*|zadlaw*|udlaw*|dlawi|zakszt*|zakrzt*|krztus*|ksztus*|udusi*|dusznosc*|bezdech*|podduszon*|podtopi*
    dusze|dusza & sie
    bez|brak*|zabrak*|nie ... tchu|powietrza|oddechu|tetna|pulsu|tlenu
    charcz*|rzezi
    swiszcz* & oddech*|oddycha*
    sinieje|sinial*|zsinial*|posinial*|fioletowie*
    zatkalo|zatyka|zaciska & gardl*|dech
    sine|sina|siny|sinieja|fioletow*|niebieski* & usta|wargi|twarz*|caly|cala|robi|zrobil*|buzi*|jezyk*|palce|rece|paznokcie
    ledwo|ledwie dycha*|dysze|dyszy|zyje
    can't|cant|cannot|not|couldn't|struggling|struggles|trouble|difficulty|difficulties|hard|stopped|stops|barely|problems|isn't|isnt|unable|hardly|problem & breathe|breathing|breath|breathes|breaths
    struggling|fighting|gasping for air|breath
    choking|choked|chokes|choke|suffocat*|gasping|asphyxi*|wheezing|wheezes
    short|shortness of breath
    no|without|any air|pulse|heartbeat
    baby|child|kid|he's|she's|lips is|are? blue|purple
    turning|turned|turns|going|gone|went|lips|face & blue|purple
    swallowed|inhaled & tooth|crown|battery|coin|object|needle|magnet|glass
"""

HEART_AND_BRAIN = """
    bol|boli|bole|bolu|bolem|bola|ucisk*|uscisk*|klucie|kluje|gniecie|pieczenie|piecze|scisk*|sciska|kolacz* & klatce|klatka|klatke|klatki|mostk*|serc*|piersi|piersiach
    zawal*|udar|udaru|udarem|udarze|wylew|wylewu|tetniak*|zator|zatorowosc|migotanie
    zatrzymanie krazenia|serca
    kolatani* serca
    serc* & staje|stanelo|wali|kolacz*|przestaje|przestalo|bije|szaleje|zatrzym*
    wykrzywi*|opad*|sparalizow*|dretw*|zdretw*|krzywa & twarz*|usta|kacik*|polow*|reka|reke|reki|ramie|ramienia|strona|powiek*|nogi|noga
    belkocz*|belkot*|paraliz*|sparaliz*
    nie & mowic|mowi|wyslowic & dretw*|slab*|nagle
    nie czuje|czuja|rusza|ruszam ... nog|nogi|noga|rak|reki|reka|polowy|ciala|palcow
    nie moge|moze ... ruszyc|poruszyc ... nog*|reka|rekami|reki|glowa|sie
    pain|pains|tightness|tight|pressure|hurts|hurting|ache|aches|crushing|stabbing & chest|heart
    heart & attack|failure|stopped|stopping|racing|pounding
    cardiac arrest
    stroke|aneurysm|embolism
    face|arm|mouth|side|leg|hand & droop*|numb|paralys*|paralyz*
    can't|cant|cannot ... feel|move ... legs|arms|arm|leg|body|face|hand|side|hands|neck|left|right
    slurred|slurring|slurs|paralysed|paralyzed|paralysis
    talks|talking|speaks|speech funny|strange|slurred|weird
"""

CONSCIOUSNESS = """
    nieprzytomn*|omdle*|zemdl*|mdleje|mdleja|mdlal*|zaslabl*|zaslabn*|zapasc|slania
    przytomnosc*|swiadomosc*
    traci|tracil*|stracil* kontakt
    odplywa|odplywam|odplywala
    blada|blady|zbladl* & odplyw*|slab*|omdl*|zimn*|poci
    przestal*|przestaje reagowac|kontaktowac
    nie reaguje|reaguja|odzyskuje|odzyskal*|kontaktuje|kontaktuja|rusza
    nie ... budzi|obudzic|dobudzic|dobudze|ocucic|wybudz*
    nie daje|daja ... oznak
    robi|robilo|zrobilo sie ... slabo
    robi|robilo|zrobilo|robi & ciemno & mi|mu|jej|nam
    gasnie|ciemnieje|ciemnialo ... oczach
    ciemno & oczami
    drgaw*|konwuls*|padaczk*|epilepsj*
    atak*|napad* & padaczk*|epileps*|astmy|paniki|serca
    przewrocil*|upadl*|spadl*|osunal*|osunela|padl|padla & glow*|nieprzytom*|rusza|wstaje|oddycha|ziemie|podlog*|schod*
    uderzyl*|walnal*|rabnal* & glowa|glowe|glowy
    lezy|lezal* & ziemi|podlodze|nieprzytom*|rusza
    pieni|piana|piane & pysk*|ust|usta|ustach|sie|toczy
    wstrzas* ... mozgu|anafil*
    unconscious*|unresponsive|faint*|collaps*|convuls*|seizure*|seizing|concuss*|foaming|epileptic
    pass|passed|passing|black|blacked|blacking|knocked out
    lost|losing|lose|loses consciousness
    not|isn't|isnt|won't|wont|doesn't|doesnt|stopped|can't ... responding|respond|waking|wake|moving|conscious|reacting|react
    floor|ground & move|moving|fell|collapsed|respond*
    hit|banged|cracked|bumped & head
"""

BLOOD_AND_INJURY = """
    mocno|bardzo|coraz slabne|slabnie
    krwotok*|krwawien*|wykrwawi*|krwawi|krwawie|krwawil*|zakrwawi*
    krew|krwi|krwia & leci|leje|tryska|sika|cieknie|zatamowac|zatrzymac|przestaje|duzo|plyn*|plujje|pluje|wymiotuj*|wymiotowal*|chlust*|kaszl*|odkrztus*|strumien*|kaluz*|traci|stracil*|wszedzie|mnostwo|buch*|zalewa
    zatamowac
    krwaw* & mocno|bardzo|obficie|silnie|ciagle|przestaje|strasznie|ciazy|zatrzym*
    rana|rany|rane & gleboka|glebok*|kosc|kosci|otwart*|szyc|rozlegl*|krew|krwi|klut*|cieta
    kosc|kosci & wystaje|widac|przebil*
    odcial*|odciel*|urwal*|amputow*|obcial*|obciel* ... palec|palca|reke|noge|ucho
    podcial*|pocial*|podciela|pociela|podciac ... zyly|sobie|sie|nadgarst*
    otwarte zlamanie
    wypadek|wypadku & samochod*|auto|autem|aut|rann*|motor*|rower*|mial*|karambol
    potracil*|potracon*|przejechal*|przejechan*
    wpadl* & samochod|auto|tramwaj|pociag|pod
    pogryz* & krew|rana|rany|twarz*|gleboko|dziecko
    wypadl*|spadl*|wyskoczyl*|skoczyl* & pietra|okna|okno|balkonu|dachu|rusztowania|wysokosci|schodow|drabiny
    porazil*|porazen*|kopnal ... prad*
    oblal*|wylal* & wrzat*|kwas*|goracym|goraca|woskiem|olejem
    pecherze & twarz*|oparz*|poparz*
    oparzyl*|oparzen*|poparzyl*|poparzon*|poparzen* & wrzat*|ogniem|kwas*|chemicz*|ciezk*|twarz*|oczy|oko|powaz*|para|skor*|pecherz*
    wbil*|wbita|wbity ... oko|oka|oku
    zrac*|kwas*|chemi*|farba|farby|lug|wybielacz*|klej & oczu|oka|oczy|oko|oczach
    nie widze|widzi nic|oko|oczy|prawym|lewym
    nagle & nie widze|widzi
    nie widze|widzi ... na oko|oczy|prawe|lewe|jedno
    stracil* wzrok
    tonie|utopil*|utonal*|utonela
    wpadl*|wpadlo & wody|wode|studni|rzeki|basenu|lod
    haemorrhag*|hemorrhag*|bleed|bleeding|bleeds|bled
    so much|lots blood
    blood & much|after
    blood & pouring|gushing|everywhere|spurting|lot|stop|coughing|vomiting|won't|loss|losing|pool|spitting|throwing|squirting|covered
    severe|serious|third|chemical|bad & burn|burns|injury|injuries|accident
    bone & sticking|visible|out|exposed
    cut|slit|slashed & wrist*|artery|throat
    cut & finger|ear|toe|off & off
    severed|amputat*|electrocut*|drowning|drowned|impaled
    hit|run|ran by|over ... car|bus|truck|van|bike
    fell|fallen & stairs|window|balcony|roof|ladder|unconscious|floor
    electric shock
    scald* & skin|face|water|child|baby|arm|hand|leg
    chemical|chemicals|acid|bleach|dye|glue|lye & eye|eyes
    suddenly & can't|cant|cannot & see
    lost|losing my|his|her sight|vision|eyesight
    deep|open|gaping wound|cut|gash
"""

ALLERGY_AND_POISON = """
    anafil*|adrenalin*|epipen*|anaphyla*
    epi pen
    anaphylactic shock
    wysypalo|wysypk*|pokrzywk* & puchn*|spuch*
    puchn*|spuch*|opuch*|obrzek*|napuch*|zapuch* & jezyk*|gardl*|krtan*|szyj*|oczy|twarz*|warg*|usta|ust|cala|caly|buzi*
    silna|silne|silnej|ciezka|ostra|gwaltowna & uczuleni*|alergi*
    reakcj* ... alergiczn*|uczuleniow*
    gardl* & zacisk*|sciska*|puchn*
    przedawk*|otrul*|otrut*|zatrul*|zatruc*|trucizn*|trutk*
    polkn*|wypil*|wypic|zjadl*|napil*|lykn*|nalykal*|nazarl*|zezarl*|wziela|wzial*|nabral* & opakowanie|tabletek|tablet*|bateri*|domestos*|wybielacz*|plyn|plynu|proszek|proszku|trutk*|zelazk*|igl*|detergent*|rozpuszcz*|kreta|kwas*|monet*|magnes*|trucizn*|czekolad*|prosz*|nasenn*|szklo|aceton*|leki|lekow|srodek|srodka|kapsulk*|zmywacz*|denaturat*|kosc|rodzynk*|ksylitol*|grzyb*|zab|zeba|trujac*|lilie|lilii
    czad|czadu|tlenkiem
    trujac* & zjadl*|polkn*|pies|kot|dziecko
    ukasi*|ukasze*|uzadli*|uzadle*|ugryz* & zmij*|waz|puch*|uczul*|alerg*|osa|osy|pszczol*|szersze*|krew|krwi|krwawi
    swell*|swollen|swelled|swelling & tongue|throat|face|lips|eyes|mouth|airway|neck|breathe
    throat|airway & closing|closes|close|closed|tight|tightening
    severe|bad|serious|violent|allergic & reaction
    overdos*|poison*
    swallowed|drank|ate|ingested|took|drunk|eaten|swallow & bleach|poison|pills|tablets|battery|detergent|chemicals|acid|antifreeze|chocolate|acetone|raisins|xylitol|medication|grapes|lilies|remover|cleaner|disinfectant|perfume|petrol|alcohol
    carbon monoxide
    snake & bite|bit|bitten
"""

HARM_TO_SELF_OR_OTHERS = """
    samoboj*|suicid*
    zabic|zabije|zabijam|powiesic|powiesze|powiesil*|otruc|otruje|utopic|zabil* & sie|siebie
    skoczyc & mostu|okna|dachu|pod
    nie wytrzymam|wytrzymuje|dam & skoncze|zyc|koniec|zabije|zycia
    mam dosc zycia
    zabije & cie|was|mnie|ja|go|kogos
    nie & chce & zyc|istniec
    odebrac|odbiore|odbieram|odebral* ... zycie
    zakonczyc|skonczyc|koncze|skoncze|konczyc & zycie|zyciem|zycia|soba
    lepiej & mnie & nie bylo|zyl*
    nie & mam|ma|widze & zyc|zycia|zycie
    dosc|dosyc|sensu zycia
    nie warto zyc
    nie widze ... juz|zadnego|wiecej sensu
    zrobic|zrobie|zrobi|robi|robie sobie ... krzywd*|cos
    skrzywdzic|okalecz*|zranic|pociac|potne & sie|siebie
    tnie sie
    tne sie
    mysli|mysle|mysl & samoboj*|zabiciu|smierci|zabic|umrzec
    chce|chcialbym|chcialabym|wolalbym|wolalabym umrzec|zniknac
    ma|z noz|nozem|pistolet|bron|bronia
    grozi*|groza & nozem|bronia|smierci*|zabij*|zabije
    bije|bija|katuje|napadl*|napad|dzgnal*|postrzel*|pobil*|zaatakowal* & mnie|nas|ja|go|syna|corke|nozem|zone|matke
    zgwalc*|gwalc*|dzgni*|dzgnal*|dzgnel*|postrzelon*|postrzelil*
    kill|killing|killed|hang|hanging|drown|drowning|stab|harm|harming|hurt|hurting|cut|cutting|shoot myself|himself|herself|themself|themselves|yourself
    end|ending|ended|take|taking|took my|his|her|own|their ... life
    end it|things all?
    don't|dont|no|not|without|tired ... living|live|alive|exist|existing
    no|any point|reason|purpose ... living|live|life|going
    want|wanna|going|wish|rather ... die|dead
    want|wish ... it ... over|end
    better off dead|without
    can't|cant|cannot go|do on|this ... anymore|any|more
    self harm|harming|harmed
    can't|cant|cannot live|living ... like|anymore|any
    have|has|with|got a|an knife|gun|weapon
    beat|beats|beating|attacked|attacking|hitting|punching|punched|kicking|strangling me|her|him|us
    says|said|threatens|threatened|threatening|wants|going|trying|tried ... kill me|her|him|us|them
    fear|fearing|afraid|scared ... for ... life
    boje|boimy|boi sie o ... zycie
    being|was|been|got attacked|assaulted|raped|stabbed|shot|beaten
    raped|stabbed|gunshot|strangl*
"""

CALLS_FOR_HELP = """
    karetk*|pogotowi*|ambulans*|sor|reanim*|ambulance|paramedic*|cpr
    na|pod|po|dzwon|dzwonic|dzwoncie|zadzwon|zadzwonic|zadzwoncie|wezwij|call|dial|ring|rang|called 112|999|911
    umiera|umieram|umieramy|kona|konam|umrze|umrzec
    poronilam|ronie|poronienie|miscarriage|miscarrying
    krwaw* & ciazy|ciaza
    zagrozen* & zycia|zycie
    ratowa* zycie
    stan* ... krytyczn*
    pali|palimy sie|salon*|budynek|dom|lokal*|gabinet*
    sie pali
    plonie|ploniemy|pozar|pozaru|wybuch|wybuchl|wybuchla|eksplozj*
    ulatnia|czuc|czuje|czujemy|wycieka|smierdzi & gaz|gazu|gazem|dym|dymu|dymem|spalenizn*
    skret* zoladka
    goraczk* & 40|41|42|drgawk*
    odeszly & wody
    zaczyna*|zaczal*|zaczel* & porod|rodzic|skurcze
    rodzi|rodze ,
    rodzi ... od wczoraj|godzin|godziny|rana|nocy
    emergency ,
    medical emergency|emergencies
    he's|she's|is|are|he|she|they're|it's dying
    i'm|am|im dying ,
    i'm|am|im dying help|please|here|now
    life threatening
    please help he|she
    help ,? he|she
    on|caught fire
    is|are burning
    fire <!>
    there's|theres|there is? a? fire|explosion|smoke|gas
    gas leak
    smell|smells|smelling ... gas|smoke|burning
    water|waters broke
    in|into labour|labor
    fever & 40|41|104|105
"""

CRIES = """
    ratunku|ratujcie|ratuj
    ^ pomocy|pomozcie|help <!>
    na pomoc
    help me|us ,
    please help my|i|we
    help ,? my|i'm
"""
"""Mere cries for help: beside the wish for a service at some time they are a manner of speaking."""

DANGERS = (
    BREATH,
    HEART_AND_BRAIN,
    CONSCIOUSNESS,
    BLOOD_AND_INJURY,
    ALLERGY_AND_POISON,
    HARM_TO_SELF_OR_OTHERS,
    CALLS_FOR_HELP,
    *SIGNS,
)
