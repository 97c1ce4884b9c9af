"""Times in Polish and English text: `read` turns what a client wrote into starts and windows of wall clock.

`amounts` reads lengths: how long, not when. `doubted` finds dates that cannot be meant as said.

Naive on purpose: wall clock belongs to the business and becomes an instant elsewhere. No Flask, no database.
"""

from receptionist.language.when.amounts import amounts
from receptionist.language.when.doubts import Doubt, NoSuchDay, TwoDays, date_put_right, doubted
from receptionist.language.when.reader import read
from receptionist.language.when.values import When

__all__ = [
    "Doubt",
    "NoSuchDay",
    "TwoDays",
    "When",
    "amounts",
    "date_put_right",
    "doubted",
    "read",
]
