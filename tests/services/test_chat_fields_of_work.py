"""Who names a field of work is asked which of its services is meant, and hears no unrelated answer."""

import pytest

from tests.talking import a_shop

SERVICES = [
    {
        "id": "zel",
        "name": {"pl": "Manicure żelowy", "en": "Gel manicure"},
        "duration": "60m",
        "staff": ["ewa"],
    },
    {"id": "stopki", "name": {"pl": "Pedicure", "en": "Pedicure"}, "duration": "60m", "staff": ["ewa"]},
    {
        "id": "ciecie",
        "name": {"pl": "Obcięcie damskie", "en": "Ladies' cut"},
        "duration": "60m",
        "staff": ["ewa"],
    },
]
FAQ = [
    {
        "q": {"pl": "Czy naprawiacie pojedyncze paznokcie?", "en": "Do you fix single nails?"},
        "a": {"pl": "Tak, od ręki.", "en": "Yes, at once."},
    }
]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", "paznokcie"),
        ("pl", "poproszę termin na paznokcie w piątek"),
        ("en", "the nails please"),
        ("en", "Nails"),
    ],
)
def test_which_service_of_the_field_is_asked(sqlite_url, language, said):
    client = a_shop(sqlite_url, services=SERVICES, faq=FAQ).client(language).says(said)

    assert client.awaiting == "service"
    assert len(client.choices) == 2
    assert not any(event["type"] == "faq.answered" for event in client.events)


def test_a_word_of_one_of_their_names_picks_it(sqlite_url):
    client = (
        a_shop(sqlite_url, services=SERVICES).client("en").says("the nails please", "the gel one, on Friday")
    )

    assert {slot["service"] for slot in client.slots} == {"zel"}
