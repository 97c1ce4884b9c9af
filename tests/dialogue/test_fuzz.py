"""No text of any kind makes `when` or `interpret_line` raise, hang, or fill a value without words for it."""

import json
import string
import time as clock
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from receptionist.dialogue.acts import INTENTS, ModelUnavailable
from receptionist.dialogue.interpret import interpret_line
from receptionist.dialogue.understanding import Understanding
from receptionist.domain.business import Business
from receptionist.language.when import read
from receptionist.language.when.reader import lexicon
from receptionist.services.business_file import read_file
from receptionist.settings import DEMO_BUSINESS, PROJECT
from tests.dialogue.businesses import BUSINESSES


def _apart(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]


LONGEST = 2000
"""The chat and the command refuse longer texts."""
SLOTS = {"service", "staff", "when", "name", "phone", "email"}
FILES = [DEMO_BUSINESS, *sorted((PROJECT / "evaluation").glob("*.yaml"))]
SHOPS: list[Business] = [*BUSINESSES.values(), *(read_file(path).business for path in FILES)]

# The same examples every time: what fails in CI fails here.
STEADILY = settings(
    derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

AWAITING = _apart("service staff when slot name phone email code consent confirmation visit rating")
SAID = _apart(
    """
    dzień_dobry chciałabym_się_umówić czy_jest_coś_wolnego jednak_nie odwołuję_wizytę przełożyć_na
    ile_kosztuje u_pani do_pana dla_córki a_może albo byle_nie oprócz zamiast tak nie obojętnie_do_kogo
    spóźnię_się reklamacja nazywam_się mój_numer mail_to małpa kropka za_kwadrans_szósta wpół_do
    co_drugi w_przyszłym_tygodniu krwawi hi_there I'd_like_to_book anything_free actually_no
    cancel_my_visit move_it_to how_much_is with for_my_son or but_not except instead_of yes_please
    whoever_is_free running_late I_want_a_refund my_name_is reach_me_at at dot half_past quarter_to
    every_other next_week before_Christmas nie_oddycha can't_breathe call_112
    """
)
FIGURES = _apart(
    """
    0 1 7 12 15 24 31 60 99 2027 -5 12:30 24:00 25:61 7.30 16tej 3rd 31.02 30.02.2027 2027-02-30 5/6 12/13/14
    601234567 +48601234567 +48 601-234-567 0048 112 999999999999999999999 ½ ٣ Ⅷ １５ ana@x.pl @ # 100zł 10% 3h
    """
)
MARKUP = _apart(
    r"""
    <b> </b> <script>alert(1)</script> <<< >>> {"intent":"book"} ``` ** &amp; %s %(x)s {0} \n \ ' " '; -- ( [
    """
)
NAMES = [
    name
    for shop in SHOPS
    for names in (
        *(service.name.values() for service in shop.services),
        *(words for service in shop.services for words in service.synonyms.values()),
        *((member.name, *member.aliases) for member in shop.staff),
    )
    for name in names
]
TIMES = [word for language in ("pl", "en") for word in lexicon(language).entries]

# Half a character too: JSON can carry it.
characters = st.text(st.characters(exclude_categories=[]), max_size=200)
polish = st.text(string.ascii_letters + string.digits + "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ '’-.,:;!?@+/\n\t", max_size=120)
pieces = st.one_of(*map(st.sampled_from, (SAID, TIMES, NAMES, FIGURES, MARKUP)), st.text(max_size=4))
phrases = st.builds(
    str.join, st.sampled_from([" ", " ", " ", ", ", "", "\n", " … "]), st.lists(pieces, max_size=14)
)
shouted = phrases.map(str.upper)
long = st.builds(lambda text, times: (text * times)[:LONGEST], phrases, st.integers(20, 500))
texts = st.one_of(phrases, phrases, polish, characters, shouted, long)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2199, 12, 31))


class Nonsense:
    """A model that says anything: the schema is a promise that a server may break."""

    def __init__(self) -> None:
        self.answer = ""

    def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        schema: Mapping[str, object],
        *,
        deadline: float,
        max_tokens: int = 160,
    ) -> str:
        if not self.answer:
            raise ModelUnavailable
        return self.answer


ids = st.sampled_from([thing.id for shop in SHOPS for thing in (*shop.services, *shop.staff)])
quotes = st.one_of(st.text(max_size=8), st.sampled_from([*SAID, *NAMES, *FIGURES]), st.none(), st.integers())
answers = st.one_of(
    st.just(""),
    st.text(max_size=30),
    st.fixed_dictionaries(
        {"acts": st.lists(st.one_of(st.sampled_from(INTENTS), quotes), max_size=3)},
        optional={
            "service": ids,
            "staff": ids,
            "service_words": quotes,
            "staff_words": quotes,
            "when_words": quotes,
        },
    ).map(json.dumps),
)


@dataclass(frozen=True, slots=True)
class Desk:
    """One business that is written to, and the model that reads along."""

    business: Business
    model: Nonsense
    understanding: Understanding

    def shows(self, request: Mapping[str, object], now: datetime) -> dict[str, object]:
        return interpret_line(self.understanding, self.business, request, now)


def desk(business: Business) -> Desk:
    model = Nonsense()
    return Desk(business, model, Understanding(business, model))


@pytest.fixture(scope="module")
def desks() -> list[Desk]:
    """Every business, with all loaded that is loaded before the first client comes."""
    opened = [desk(shop) for shop in SHOPS]
    for each in opened:
        each.understanding.warm()
    for text in (
        "jutro o 16 do Ewy, Jan Kos, 601 234 567",
        "hey, tomorrow at 4 maybe, it's John Kos, jk@x.pl",
    ):
        opened[0].shows({"text": text}, datetime(2027, 3, 1, 9))
    return opened


@contextmanager
def no_longer_than_a_second() -> Iterator[None]:
    """Of this thread's own work: what other programs do at the same time does not count."""
    began = clock.thread_time()
    yield
    assert clock.thread_time() - began < 1


@settings(STEADILY, max_examples=500)
@given(text=texts, now=moments, language=st.sampled_from(["pl", "en"]), awaiting=st.booleans())
def test_any_text_is_read_for_times_in_its_own_words(text, now, language, awaiting):
    with no_longer_than_a_second():
        found = read(text, now, language, awaiting=awaiting)

    for when in found:
        assert when.words.strip()
        assert text[slice(*when.span)] == when.words


@settings(STEADILY, max_examples=200)
@given(
    text=texts,
    now=moments,
    awaiting=st.one_of(st.none(), st.sampled_from(AWAITING)),
    which=st.integers(0, len(SHOPS) - 1),
    answer=answers,
)
def test_any_message_is_interpreted_in_its_own_words(desks, text, now, awaiting, which, answer):
    desks[which].model.answer = answer
    with no_longer_than_a_second():
        shown = desks[which].shows({"text": text, "awaiting": awaiting}, now)

    json.dumps(shown)
    assert shown["intent"] in INTENTS
    filled = {slot for slot, value in (shown | shown["contact"]).items() if slot in SLOTS and value}
    evidence = shown["evidence"]
    assert evidence.keys() - {"intent"} == filled
    assert {slot: words for slot, words in evidence.items() if not words.strip() or words not in text} == {}


def test_half_a_character_is_a_text_too(desks):
    desks[0].model.answer = ""

    assert desks[0].shows({"text": "\ud800"}, datetime(2027, 3, 1, 9))["intent"] in INTENTS
