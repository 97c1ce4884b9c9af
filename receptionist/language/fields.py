"""Fields of work that clients name instead of a service: "paznokcie", "something with my face". Finds only.

Owners write no such word in their list of services; what belongs to a field is known by the services' words.
"""

import re
from collections.abc import Sequence

from receptionist.domain.business import Business
from receptionist.language.common_words import CALENDAR
from receptionist.language.text import Token, fold

_MOST_WORDS = 14
# What clients say, and how the names and synonyms of services of that field begin.
_FIELDS = tuple(
    (re.compile(rf"(?:{said})"), re.compile(rf"\b(?:{words})"))
    for said, words in (
        (
            r"paznok\w*|paznokc\w*|pazur\w*|nails?",
            r"manicure|manikiur|pedicure|pedikiur|hybryd|paznok|nail|tips|akryl|acryl|shellac|gel polish",
        ),
        (
            r"wlos\w*|fryzur\w*|hair|hairs|hairdo",
            r"wlos|fryz|strzyz|obcie|ciec|koloryz|farbow|balejaz|balayage|ombre|sombre|pasem|refleks|modelow"
            r"|upiec|keratyn|grzywk|warkocz|hair|cut|colou?r|highlight|blow|perm|fringe|braid|updo",
        ),
        (
            r"twarz\w*|buzi\w*|buzk\w*|cer[aeyo]|cere|skor[aey]|skore|face|skin|complexion",
            r"twarz|cer[aey]|oczyszcz|peeling|mikroderm|dermap|maseczk|mezoterap|lifting|botoks|wypeln|kwas|hydra"
            r"|hydro|infuz|henn|brw|rzes|makijaz|facial|face|skin|cleans|microderm|mask|mesother|botox|filler|acid"
            r"|brow|lash|make-?up",
        ),
        (
            r"brw\w+|rzes\w+|ocz(?:y|u|ami)|eyes?|(?:eye)?brows?|(?:eye)?lash(?:es)?",
            r"brw|rzes|henn|lamin|brow|lash|ocz[uy]\b|eye|wzrok|okular|soczew|glasses|lens",
        ),
        (r"stop(?:y|a|ami)|piet\w+|feet|foot|heels?", r"stop|pedicure|pedikiur|podolog|piet|foot|feet"),
        (r"dlon\w*|rece|hands?", r"dlon|manicure|manikiur|parafin|hand"),
        (r"nog[aei]?|nogami|legs?", r"nog|depil|wosk|lydk|leg|wax|pedicure"),
        (
            r"plec\w*|kregoslup\w*|kark\w*|back|spine|neck",
            r"plec|kregoslup|kark|masaz|manualn|fizjo|osteo|rehabil|kinez|taping|back|spine|neck|massage|manual"
            r"|physio|chiro",
        ),
        (
            r"kolan\w*|bark\w*|lokiec|lokc\w*|staw(?:y|ow|u)|biodr\w*|nadgarst\w*|kost(?:ka|ke)|knees?|shoulders?|elbows?"
            r"|hips?|ankles?|wrists?|joints?",
            r"fizjo|rehabil|manualn|kinez|taping|osteo|staw|physio|manual|joint|rehab",
        ),
        (
            r"zab|zeb\w*|uzebien\w*|tooth|teeth",
            r"zab|zeb|wybiel|kamien|skaling|piaskow|higien|leczen|plomb|wypeln|kanal|ekstrakc|usuwan|koron|implant"
            r"|przeglad|tooth|teeth|dent|whiten|scaling|hygien|filling|root canal|extract|crown|check",
        ),
        (
            r"brod\w*|zarost\w*|wasy|wasow|wasik\w*|beard|stubble|mo?ustache",
            r"brod|zarost|golen|was[aey]?\b|beard|shav|mo?ustache",
        ),
        (r"tatuaz\w*|dziar\w*|tatoo|tattoos?|ink", r"tatu|dziar|tattoo|cover|sleeve|rekaw"),
        (r"opon\w*|tyres?|tires?|wheels?", r"opon|kol[ao]?\b|wywaz|tyre|tire|wheel"),
    )
)
_ASKING = re.compile(
    r"(?:umow|umaw|zapis|wpis|wizyt|termin|rezerw|zabieg|uslug|zrob|robi|ogarn|odswiez|szuka|potrzeb|chc|chcial"
    r"|prosz|popros|wolne|woln|koszt|cen|treat|appoint|book|servic)\w*"
    r"|no|na|do|u|dla|cos|cokolwiek|z|ze|w|we|o|po|i|hej|halo|czesc|dzien|dobry|witam|moj\w{0,3}|moich|mnie|mi|sie|swoje"
    r"|jakis|jakies|jakas|kiedy|macie|jest|by|bym|byscie|moge|mozna|czy|a|an|the|my|some|something|anything|for|to"
    r"|please|hi|hello|hey|i|i'd|i'm|id|im|like|want|need|have|having|with|on|at|get|getting|do|done|doing|fix|fixed"
    r"|sort|sorted|visit|slot|looking|would|could|can|you|your|any|free|available|when|is|are|there|and|of|about|in"
    r"|ile|how|much|price|prices|cost|costs|what"
    r"|jutro|pojutrze|dzis|dzisiaj|rano|wieczorem|poludniu|today|tomorrow|morning|afternoon|evening|next|this"
)


# "I'll get back to you" is no back.
_MEANS_MORE, _WHOSE = {"back", "hand", "hands"}, {"my", "the", "for"}


class Fields:
    """Which services of one business belong to which field."""

    def __init__(self, business: Business) -> None:
        names = [
            (
                each.id,
                fold(
                    " | ".join([*each.name.values(), *(s for group in each.synonyms.values() for s in group)])
                ),
            )
            for each in business.services
        ]
        self._services = [tuple(id_ for id_, name in names if words.search(name)) for _, words in _FIELDS]

    def named(self, words: Sequence[Token]) -> tuple[tuple[str, ...], int] | None:
        """The services of the field that is all a message wishes for, and the place of its word."""
        left = [at for at, word in enumerate(words) if not _says_no_field(word)]
        if len(words) > _MOST_WORDS or len(left) != 1:
            return None
        word = words[left[0]].folded
        if word in _MEANS_MORE and len(words) > 1 and words[left[0] - 1].folded not in _WHOSE:
            return None
        for (said, _), ids in zip(_FIELDS, self._services, strict=True):
            if ids and said.fullmatch(word):
                return ids, left[0]
        return None


def _says_no_field(word: Token) -> bool:
    said = word.folded
    return said.isdigit() or said in CALENDAR or bool(_ASKING.fullmatch(said))
