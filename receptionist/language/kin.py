# ruff: noqa: E501 - a pattern is a line
"""Words for the people whom clients bring along, and for the client, as pieces of patterns over folded text."""

KIN = (
    r"(?:maz|mez(?:a|owi|em)|zon[aey]|zonie|corki|corka|corke|corce|coreczk[aie]|corecz\w+|syn(?:a|em|owi|ek|kiem|ka|kowi)?|mam[aey]|mamie|"
    r"tat[ay]|tacie|ojc\w+|matk\w+|matce|siostr[aey]|siostrze|brat(?:a|em|u)?|bratem|babci\w*|dziad(?:ek|ka|kiem|kowi)|kolezan\w+|kole[gd]\w+|"
    r"przyjaci\w+|narzeczon\w+|chlopak(?:a|iem|owi)?|dziewczyn[aey]|partner\w*|wnucz\w+|wnuk\w*|dziecko|dziecka|dzieckiem|dziecku|"
    r"malzonk\w+|tesciow\w+|kuzyn\w*|mlod(?:y|ego|emu)|maluch(?:a|owi)?|dzieciak(?:a|owi)?|zonk[aięe]|tesci(?:a|owi|em)|siostrzen\w+|bratan\w+|sasiad\w+|ciec\w+|cioci\w*|ciotk\w+)"
)
RELATIVE = (
    r"(?:husband|hubby|wife|missus|lad|boy|girl|mate|stepson|stepdaughter|grandson|granddaughter|son|daughter|mum|mom|mother|dad|father|sister|brother|friend|boyfriend|girlfriend|partner|fiance|fiancee|"
    r"grandma|grandpa|grandmother|grandfather|cousin|colleague|kid|child|niece|nephew|aunt|uncle|flatmate|neighbour|neighbor)"
)
OWN = r"(?:moj\w*|swoj\w*|nasz\w*|mojej|swej|my|our|the|a|an)"
ONE = rf"(?:(?:{OWN} )?(?:{KIN}|{RELATIVE}))"
ME = r"(?:mnie|siebie|mna|me|myself)"
