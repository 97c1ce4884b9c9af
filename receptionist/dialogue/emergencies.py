# ruff: noqa: E501 - a pattern is a line
"""Danger to life or health, in every language at once. A miss is worse than ten false alarms.

Knows nothing of businesses: what is found here goes before anything else that a message says.
"""

import functools
import re

from receptionist.dialogue.phrases import Hit, Vocabulary, compile_phrase, prepare

BREATH = """
    nie|przestal*|przestaje|ledwo|ledwie|trudno|problem*|klopot*|ciezko|trudnosc* ... oddych*|oddech*|oddycha|zlapac tchu|tchu|powietrza
    nie moge|moze|moga|umie|mozemy ... oddychac|oddycha|tchu|oddechu|powietrza
    dusi|dusze|dusimy|dusil*|dusic|zadlawi*|udlawi*|dlawi|zaksztus*|zakrztus*|krztusi*|udusi*|dusznosc*|dusznosci|bezdech*
    bez oddechu|tchu|tetna|pulsu
    brak|brakuje mi|jej|mu ... tchu|powietrza|oddechu|tetna
    nie ma tetna|pulsu|oddechu
    swiszcz* ... oddech*
    sinieje|sinial*|sine|zsinial*|siny|sina ... usta|wargi|twarz|caly|cala
    posinial*|zsinial*|sinieje
    can't|cant|cannot|not|couldn't|can|struggling|trouble|difficulty|difficulties|hard|stopped|stops|barely|problems|isn't|isnt ... breathe|breathing|breath
    choking|choked|chokes|suffocat*|gasping|asphyxi*|wheezing
    short|shortness of breath
    no|without pulse|heartbeat
    turning|turned|going|gone|lips|face blue
    swallowed|inhaled ... tooth|crown|battery|coin|bleach|object|needle|choking
"""

HEART_AND_BRAIN = """
    bol|boli|bole|bolu|ucisk|uscisk|klucie|kluje|gniecie|pieczenie|scisk|sciska|dusi ... klatce|klatka|klatke|mostk*|serc*|sercu
    zawal*|udar|udaru|udarem|wylew|wylewu|tetniak*|zator|migotanie
    zatrzymanie krazenia|serca
    serce ... staje|stanelo|wali|kolacz*|przestaje
    serce nie bije
    krzywa|wykrzywion*|opad*|sparalizow*|dretw* ... twarz*|usta|kacik*|polow*|reka|ramie|strona
    opadl*|opada ... twarz*|kacik*|powiek*
    belkocz*|belkot*
    paraliz|sparalizowan*
    nie czuje|rusza|czuja ... nog|rak|reki|nogi|polowy|ciala
    chest pain|pains|tightness|hurts|pressure|tight
    pain|pains|tightness|pressure|hurts|ache ... in|across my|his|her|the ... chest|heart
    chest ... hurts|hurting|tight|pain|crushing
    heart attack|failure|stopped|stopping
    cardiac arrest
    stroke|aneurysm|embolism
    face|arm|mouth|side ... droop*|numb|drooping|paralys*|paralyz*
    slurred|slurring
    paralysed|paralyzed
"""

CONSCIOUSNESS = """
    nieprzytomn*|omdle*|zemdl*|mdleje|mdleja|mdlal*|zaslabl*|zaslabn*|zapasc
    utrat* przytomnosci
    strac*|traci*|stracil*|odzyskal* ... przytomnosc*|swiadomosc*
    nie reaguje|reaguja|odzyskuje|odzyskal*|kontaktuje|budzi
    nie ... dobudzic|dobudze
    nie ... mozna|moge|mozemy|da ... obudzic|dobudzic|ocucic
    robi|robilo|zrobilo|robi sie ... slabo|ciemno
    drgawk*|drgawki|konwuls*|padaczk* ... atak*|napad*|ma
    atak*|napad* ... padaczk*|epileps*|drgaw*|astmy|paniki|serca
    padaczka|padaczki|epilepsja
    drgawki|drgawkami|drgawek|konwulsje
    przewrocil*|upadl*|spadl* ... glow*|schod*|nieprzytom*
    przewrocil*|upadl*|spadl* ... nie rusza|wstaje
    uderzyl* ... glow*
    unconscious*|unresponsive|faint*|collaps*|convuls*|seizure*|seizing|concuss*
    passed|passing|blacked|blacking|knocked out
    lost|losing|lose|loses consciousness
    not|isn't|isnt|won't|wont|doesn't|stopped responding|respond|waking|wake|moving|conscious
    epileptic|fitting
    hit|banged|cracked ... head
"""

BLOOD_AND_INJURY = """
    krwotok*|krwawien*|wykrwawi*|krwawi|krwawie|krwawil*
    krew|krwi|krwia ... leci|leje|tryska|sika|cieknie|leje|zatamowac|zatrzymac|przestaje|duzo|plyn*|pluje|wymiotuj*|chlust*|kaszl*|strumien*
    leci|leje|tryska|sika|wymiotuj*|pluje|kaszle|cieknie|zatamowac|zatrzymac|duzo|kaluza|kaluze|morze|traci ... krew|krwi|krwia|krwawien*
    nie ... moge|mozemy|mozna|przestaje ... zatamowac|krwawic
    krwaw* ... mocno|bardzo|nie|obficie|silnie|ciagle
    mocno|bardzo|obficie|silnie|ciagle krwaw*
    odcial*|odciel*|obcial*|urwal*|amputow* ... palec|palca|reke|noge|ucho
    podcial*|pocial*|ciecie|tne|tnie ... zyl*|sie|nadgarst*
    otwarte zlamanie
    wypadek|wypadku|potracil*|potracon*|przejechal* ... samochod*|auto|autem|rann*|jest|byl
    potracil*|potracon*|przejechan*
    wypadl*|spadl*|wyskoczyl* ... pietra|okna|balkonu|dachu|rusztowania|wysokosci|schodow
    porazil*|porazen*|kopnal ... prad*
    oparzyl*|oparzen*|poparzyl*|poparzon*|poparzen* ... wrzat*|ogniem|kwas*|chemicz*|ciezko|twarz|oczy|oko|powaz*
    zrac*|kwas|chemia|farba|lug|wybielacz ... oczu|oka|oczy|oko
    nie widze|widzi nic|oko|oczy|prawym|lewym
    nagle ... nie widze|widzi
    nie widze|widzi ... na oko|oczy|prawe|lewe|jedno
    stracil* wzrok
    tonie|utopil*|utonal*|topi sie
    haemorrhag*|hemorrhag*|bleed|bleeding|bleeds
    blood ... pouring|gushing|everywhere|spurting|lot|stop|coughing|vomiting|won't|loss|losing|pool
    coughing|vomiting|losing|spitting|throwing ... blood
    severe|serious|third|chemical|bad burn|burns|injury|accident
    cut ... wrist*|artery|finger|throat ... off|open|?
    severed|amputat*
    hit|run by|over ... car|bus|truck
    fell|fallen ... stairs|window|balcony|roof|floor|ladder|unconscious|head
    electrocut*|electric shock
    chemical|acid|bleach|dye ... eye|eyes
    suddenly ... can't|cant|cannot see
    lost|losing my|his|her sight|vision|eyesight
    drowning|drowned
"""

ALLERGY_AND_POISON = """
    anafila*|wstrzas*|adrenalin*|epipen*
    puchn*|spuch*|opuch*|opuchn*|puchnie|obrzek* ... jezyk*|gardl*|krtan*|szyj*|oczy|twarz*|warg*|usta|ust|cala|caly
    jezyk*|gardlo|krtan|szyja|twarz|oczy|wargi|usta ... puchn*|spuch*|opuch*|obrzek*
    silna|silne|ciezka|ostra|gwaltowna reakcj*|uczuleni* ... alergiczn*?
    reakcj* alergiczn*|uczuleniow*
    gardlo ... zaciska|sciska
    przedawkow*|przedawkowal*|otrul*|otrut*|zatrul*|zatruc*|trucizn*|trutk*|trutka
    polknal*|polknel*|polkn*|wypil*|zjadl*|napil*|lyknal*|nalykal* ... tabletk*|tablete*|lek|leki|bateri*|domestos*|wybielacz*|plyn*|trutk*|zelazk*|igl*|detergent*|rozpuszcz*|kreta|kwas*|opakowanie|monet*|zab|zeba|magnes*|trucizn*|czekolad*|szklo|aceton*
    czad|czadu|tlenkiem wegla
    ukasil*|ukaszen*|uzadlil*|uzadlen* ... zmij*|waz|osa|osy|pszczol*|szersze*|puch*|uczul*|alerg*
    zmij* ... ukasil*|ugryz*
    anaphyla*|epi-pen|epipen*
    swell*|swollen|swelled ... tongue|throat|face|lips|eyes|mouth|airway|neck
    tongue|throat|face|lips|eyes|airway ... swell*|swollen|closing|tightening
    throat ... closing|close|tight|closed
    severe|bad|serious|allergic|violent allergic|reaction
    overdos*|poison*
    swallowed|drank|ate|ingested|took|drunk ... bleach|poison|pills|tablets|battery|detergent|chemicals|acid|antifreeze|chocolate|needle|whole|acetone
    carbon monoxide
    snake bite|bit
"""

HARM_TO_SELF_OR_OTHERS = """
    samoboj*
    zabic|zabije|zabijam|powiesic|powiesze|otruc|otruje ... sie|siebie|mnie|go|ja|nas
    nie chce ... zyc|istniec
    odebrac|odbiore|skonczyc|zakonczyc|konczyc ... sobie|ze|z|swoje|moje ... zycie|zycia|zyciem|soba
    skonczyc|koncze|skoncze ze|z soba|zyciem
    lepiej ... gdyby|zeby ... mnie nie bylo|zyl*
    nie mam ... sily|po ... zyc
    mam dosc|dosyc zycia
    zrobic|zrobie|zrobi sobie ... krzywd*
    skrzywdzic|okaleczam|okaleczac|okalecz*|tne|pociac|zranic sie|siebie
    mysli ... samoboj*|zabiciu|smierci|rezygnac*
    nie widze sensu ... zycia|zyc|dalej
    grozi|groza|grozil* ... nozem|bronia|smierci*|zabij*
    bije|bija|katuje|napadl*|napad|dzgnal*|postrzel* ... mnie|mi|ja|go|nas|syna|corke|nozem
    zgwalc*|gwalt*|gwalc*|dzgni*|dzgnal*|postrzelon*
    suicid*
    kill|killing|hang|harm|harming|hurt|hurting|cut|cutting myself|himself|herself|themself|themselves
    end|ending|take|taking my|his|her|own|it ... life|all
    don't|dont|no|not ... want|reason|wanna ... live|alive|living|exist
    want|wanna|going|wish ... die|dead
    better off dead
    can't|cant go|do on|this ... anymore|any
    self harm|harming
    being|was|been attacked|assaulted|raped|stabbed|shot|beaten
    raped|stabbed|gunshot|strangl*
"""

CALLS_FOR_HELP = """
    karetk*|pogotowi*|ambulans*|sor|reanim*
    zadzwon*|dzwon*|dzwoni*|numer|pod|wezwac|wezwij* ... 112|999
    umiera|umieram|umieramy|kona|konam
    ratunku|ratujcie|ratuj
    ^ pomocy|pomozcie|help <!>
    na pomoc
    zagrozen* zycia|zycie
    ratowa* zycie
    stan ... krytyczn*
    pali sie|salon*|budynek|dom|lokal*|gabinet*
    plonie|ploniemy
    pozar|wybuch*|ulatnia sie gaz
    czuc ... gaz|gazu|dym|dymu
    skret* zoladka
    goraczk* ... 40|41|42
    odeszly ... wody
    zaczyna*|zaczal*|zaczely ... porod|rodzic|skurcze
    ambulance|paramedic*|cpr
    emergency|emergencies
    call|dial|ring ... 911|999|112
    dying|dies
    life threatening
    help me|us ,
    please help he|she|my|i|we
    help he|she|my|i'm
    on|caught|is|a fire|burning ... fire?
    there's|theres|is a? ... fire|explosion|gas leak?
    water|waters broke
    going|in into? labour|labor
    fever ... 40|41|104|105
"""

PHRASES = (
    BREATH,
    HEART_AND_BRAIN,
    CONSCIOUSNESS,
    BLOOD_AND_INJURY,
    ALLERGY_AND_POISON,
    HARM_TO_SELF_OR_OTHERS,
    CALLS_FOR_HELP,
)


@functools.cache
def _vocabulary() -> Vocabulary:
    return Vocabulary(PHRASES)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    lines = (line.strip() for block in PHRASES for line in block.strip().splitlines())
    return tuple(compile_phrase(line, {}) for line in lines if line)


def find_emergency(text: str) -> Hit | None:
    """The words that speak of danger to life or health; None where there are none."""
    sentence = prepare(text, {}, _vocabulary())
    for pattern in _patterns():
        if hits := sentence.find(pattern):
            return hits[0]
    return None
