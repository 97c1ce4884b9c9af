"""No text of any kind makes the reader raise, or answer with words that are not in the text."""

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from receptionist.language.when import read
from receptionist.language.when.reader import lexicon

WORDS = [w for language in ("pl", "en") for w in lexicon(language).entries]
FIGURES = [
    "15",
    "3",
    "31",
    "0",
    "99",
    "2027",
    "15.12",
    "30.02.2027",
    "12:30",
    "24:00",
    "16tej",
    "3h",
    ",",
    ".",
    "-",
]
moments = st.datetimes(datetime(2000, 1, 1), datetime(2199, 12, 31))
phrases = st.lists(st.sampled_from(WORDS + FIGURES * 20), max_size=12).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(), phrases), moments, st.sampled_from(["pl", "en"]), st.booleans())
def test_any_text_is_answered_from_its_own_words(text, now, language, awaiting):
    for when in read(text, now, language, awaiting=awaiting):
        assert when.words
        assert text[slice(*when.span)] == when.words
        assert when.day_said == isinstance(when.start, datetime)
        if isinstance(when.start, datetime) and when.end is not None:
            assert isinstance(when.end, datetime)
            assert when.start < when.end
