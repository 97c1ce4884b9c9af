"""Words about bodies, illness, poison and death, both languages: without any of them nobody is taken to be in
danger on a likeness alone. Folded.
"""

import re

from receptionist.language.text import fold

_STEMS = """
    krwi krwa krwot bleed skalecz wound gash zlama zlaman broken oddech oddych breath chok gasp dlawi
    krztus dusi dusz lykac swallow serca sercu klatce chest mostk przytomn omdl mdlej zemdl zaslab faint
    conscious unrespons collaps reaguj respond dobudz obudz drgaw skurcz drzy trzesie trzesa seizure
    convuls shak trembl twitch sztywn floppy wiotk bezwlad udar zawal paraliz paralys dretw zwisa
    belkot niewyrazn slurr speech puchn spuch opuch obrzek swell swollen alerg allerg uczul wysypk hives
    babl gardl throat tongue warga wargi ustami powiek eyelid vision widziec oslep blind wybielacz bleach
    chemi lakier amoniak ammonia peroxide utleniacz aceton oparz poparz wrzat scald plomien pozar spaleni
    iskrz tablet pill dawk overdos przedawk truc trut otru poison antifreeze polkn polyk zjadl zezarl
    wypil lykn drank swallowed licked goraczk fever temperatur wymiot vomit umier umrze umrz smier zabic
    zabij suicid samobo zegnam skocz jump powies strangl zyletk razor pistolet brzuch belly stomach
    kregoslup spine porod birth pregnan ciaz wypadl upadl spadl przewroc uderzyl potrac tonie drown sine
    sinieje blad spoc sweat dizzy pobil napadl attack grozi threat skrzywdz harm ratun karetk ambul
    nieprzytom bredz goodby senn tchu piecze zwiotcz slump mruga swiszcz zachlys kontaktu zatacz pozegnal
    pociac nabrac paracetamol blacked keeled przelyk przegryz
"""
_WORDS = r"""
    krew blood bone kosc rana rany rane hurt hurts pain bol boli bole ache serce heart puls pulse face
    twarz twarzy usta ust lips mouth eye eyes oko oka oczy oczu wzrok rash kwas kwasu acid burn burns
    burning fire dym smoke gaz gazu gas czad prad leki lekow lek dose ate drug drugs throw throwing die
    dying dead death kill killed live alive life zyc zycia zycie live most mostu moscie bridge tory torach
    torow noz nozem knife gun rope lina line hang head glowa glowe glowy kark neck arm arms leg legs reka
    reke rece reki noga noge nogi nog hand hands
    fell(?!\s(?:asleep|in|behind|through)) fall hit crash lezy lies lying floor podlodze ziemi
    blue pale grey sina siny zimny zimne cold weak slabo boku voices glosy help pomoc pomocy pomozcie
    kreci oddycha limp stroke wody water 112 999 911 czuje dnie piana pysk speak pieka rusza moving wake
    sensu thigh uda numb numbed numbness
"""
_HEALTH = re.compile(rf"\b(?:(?:{'|'.join(_STEMS.split())})\w*|(?:{'|'.join(_WORDS.split())})\b)")
_WISH = re.compile(
    r"\b(?:chce|chcial|szukam|poprosze|skierowan|termin|wizyt|umow|zapis|appointment|book|referral|mozliw|possible)"
)


def speaks_of_health(text: str) -> bool:
    """Whether any word of a text is about bodies, illness, poison or death."""
    return bool(_HEALTH.search(fold(text)))


def asks_for_a_visit(text: str) -> bool:
    """Whether any word of a text is one that people ask for visits with."""
    return bool(_WISH.search(fold(text)))
