# ruff: noqa: E501 - a pattern is a line
"""What small businesses are asked about again and again, in both languages. Data, and the one way to read it.

A matter is a question, not a topic: what to wear, not clothes. Two questions of one matter ask the same, whatever
their words; of two matters they do not, however alike they sound.
"""

import re

from receptionist.language.text import fold

_KID = (
    r"(?:dziec\w*|maluch\w*|synk\w*|syn(?:em|a|owi)?\b|cor(?:k|ecz)\w*|niemowl\w*|\w+lat(?:ek|ka|kiem)\b|kids?\b|child\w*"
    r"|toddler\w*|baby|sons?\b|daughters?\b|little one)"
)
_WITH_PET = (
    r"(?:z[e]? (?:\w+ )?(?:ps(?:em|ami)|kotem|zwierz\w+)|(?:zabra|wzia|wprowadz)\w* (?:\w+ )?psa|(?:bring|with) (?:my |the |a |our )?(?:dog|cat|pet)s?\b"
    r"|(?:dogs?|pets?) (?:are )?(?:allowed|welcome))"
)
_ALONG = r"(?:przyj[sd]\w*|ze mna|z(?:e soba)?\b|wzia\w*|zabra\w*|wej[sd]\w*|razem|byc\b|come|bring|tag|along|with|inside|stay)"
_BRING = r"(?:przynie\w*|zabra\w*|wzia\w*|bra[ct]\b|miec|mam|przyda\w*|potrzeb\w*|pokaz\w*|bring|take|need\w*|see|show|want)"
_WEAR = (
    r"(?:ubra\w*|ubior\w*|stroj\w*|ciuch\w*|odziez\w*|dres\w*|legg?ins\w*|but(?:y|ow)\b|obuwi\w*|wear\b|cloth\w*|outfit"
    r"|trainers|dress)"
)
_RESULTS = (
    r"(?:wynik\w*|opis\w* bada\w*|bada\w*|zdjeci\w* rtg|przeswietl\w*|rezonans\w*|rtg|usg|plyt\w*|dokumentacj\w*"
    r"|scans?\b|x.?rays?\b|mri|results|records)"
)
_MEDICINE = r"(?:recept\w*|lek(?:i|ow|arstw\w*)\b|prescription\w*|medicine\w*|medication)"
_UNTIL = r"(?:wazn\w*|ile|do kiedy|jak dlugo|wykup\w*|zrealiz\w*|valid|till|until|how long|expire\w*)"

_MATTERS: dict[str, tuple[str, ...]] = {
    # Every pattern of a row has to be found, in any order.
    "parking": (r"park(?:ing\w*|owa\w*|uj\w*)?\b|zaparkow\w*|(?:dla|na) (?:samochod\w*|aut\w*)|(?:samochod|auto|the car|my car)\b",),
    "card": (r"kart(?:a|y|e|ami)\b(?! (?:podarunk|stal|pacjent))|terminal\w*|blik\w*|zblizeniow\w*|(?:by|credit|debit) cards?|contactless",),
    "invoice": (r"faktur\w*|rachun(?:ek|ku|ki)\b|na firme|\bnip\b|invoice\w*|receipt\w*|\bvat\b",),
    "gift": (r"voucher\w*|bon(?:y|ow|u)?\b|podarunk\w*|upominkow\w*|gift\w*",),
    "child along": (_KID, _ALONG),
    "pet along": (_WITH_PET, r"(?:przyj[sd]\w*|wej[sd]\w*|wpu[sc]\w*|mog[ae]\b|mozna|come|bring|can|may|allowed|welcome)"),
    "access": (r"wind(?:a|y|e|o)\b|schod\w*|wozk\w* inwalidz\w*|na wozku|niepelnospraw\w*|podjazd\w*|\blift\b|elevator|stairs|wheelchair|accessible|step.free",),
    "referral": (r"skierowan\w*|(?:papier\w*|pism\w*|kartk\w*) od|rodzinn\w*.*wysla\w*|referr\w*|(?:note|letter|paper) from|\bgp\b",),
    "results": (_RESULTS, _BRING),
    "what to wear": (_WEAR, r"(?:w co|co|jak\w*|mam|trzeba|wzia\w*|what|need|should|bring|wear|do i)"),
    "changing": (r"szatni\w*|przebra\w*|przebieraln\w*|prysznic\w*|wykapa\w*|umyc|changing room|(?:get|be) changed|shower\w*|locker\w*",),
    "make-up": (r"makijaz\w*|podklad\w*|tapet\w*|pudr\w*|puder|u?malowan\w*|make.?up|foundation",),
    "fasting": (r"na czczo|(?:je[sd][cz]\w*|sniadani\w*) (?:cos )?przed|przed .*\b(?:je[sd][cz]\w*|sniadani\w*)|\bfast(?:ing)?\b|empty stomach|eat (?:\w+ )?before",),
    "prescription": (_MEDICINE, _UNTIL),
    "lasting": (r"(?:trzym\w*|utrzym\w*|starcz\w*|wytrzym\w*|\blasts?\b|stays? on|holds?\b)", r"(?:\bile\b|jak dlugo|how (?:long|many))"),
    "fixing": (r"gwarancj\w*|reklamacj\w*|poprawk\w*|popraw\w* .*(?:darmo|bezplat)|guarantee\w*|warranty|(?:redo|fix|repair)\w* .*free",),
    "being late": (r"spozni\w*|po czasie|nie zdaze|\b(?:am|be|is|are|running|i'm) (?:\w+ ){0,2}late\b",),
    "deposit": (r"zaliczk\w*|zadat\w*|przedplat\w*|deposit\w*|pay (?:in advance|upfront)",),
    "wifi": (r"wi.?fi|internet\w*",),
    "english": (r"angielsk\w*|english",),
    "pain": (r"\bbol(?:i|ec|esn\w*|u)?\b|znieczul\w*|hurts?\b|pain\w*|numb\w*|an?aesthe\w*",),
    "pregnancy": (r"ciaz\w*|ciezarn\w*|piersia|pregnan\w*|breastfe\w*",),
    "home visits": (r"dojazd\w*|dojezdz\w*|przyjezdz\w*|wizyt\w* domow\w*|home visit\w*|come to (?:my|our|the) (?:home|house|place)",),
    "public care": (r"\bnfz\b|refundac\w*|ubezpieczen\w*|insurance|\bnhs\b",),
    "sick leave": (r"zwolnieni\w*|\bl4\b|sick.?(?:note|leave)",),
    "carrier": (r"transporter\w*|klat(?:k\w*|ce)|kontener\w*|carrier\w*|crate|cage",),
    "booklet": (r"ksiazeczk\w*|paszport\w*|booklet\w*|passport\w*",),
    "vaccination": (r"szczepi(?:en\w*|on\w*)|zaszczep\w*|vaccinat\w*|shots",),
    "coming early": (r"(?:ile|jak) (?:\w+ )?wczesniej|wczesniej przyj\w*|how early|arrive early",),
    "sun": (r"opala\w*|slonc\w*|solari\w*|sunbath\w*|sunbed\w*|\btan\w*",),
    "water": (r"basen\w*|plywa\w*|saun\w*|swim\w*|pool",),
    "alcohol": (r"alkohol\w*|alcohol\w*|drinking",),
    "hygiene": (r"jednorazow\w*|steryl\w*|dezynfek\w*|disposable|steril\w*|disinfect\w*",),
    "age": (r"od (?:ilu lat|jakiego wieku)|(?:minimum|what) age|how old",),
    "taking off": (r"(?:zdjac|zdjec|sciagn\w*|usun\w*) .*\b(?:hybryd|zel|lakier|rzes)\w*|(?:remove|take off) .*(?:gel|polish|lash)\w*",),
}  # fmt: skip
_READ = {matter: tuple(re.compile(rf"\b(?:{part})") for part in parts) for matter, parts in _MATTERS.items()}


def matters_of(text: str) -> frozenset[str]:
    """The matters that a question is of; empty for most that are asked rarely."""
    folded = fold(text)
    return frozenset(m for m, parts in _READ.items() if all(part.search(folded) for part in parts))
