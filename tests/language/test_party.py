"""For how many a visit is meant; service names stand in square brackets."""

import re

import pytest

from receptionist.language.party import CROWD, read_party

CASES = [
    (2, "[strzyżenie] dla dwóch osób w sobotę"),
    (2, "dla mnie i córki [strzyżenie] w sobotę o 10"),
    (2, "we're two, both [haircuts] on Saturday"),
    (2, "dla nas obu [manicure]"),
    (2, "Chcemy przyjść we dwie z koleżanką na [masaż]"),
    (3, "umów nas we trójkę na [masaż]"),
    (2, "ja i mąż, [strzyżenie], piątek po 16"),
    (2, "mąż i ja chcemy na [masaż]"),
    (2, "ja [strzyżenie], córka [manicure], w sobotę"),
    (2, "dla mnie [strzyżenie], a dla córki [manicure]"),
    (2, "[haircut] for me and my son"),
    (3, "[haircut] for me, my husband and my son"),
    (2, "my husband and I would like a [massage] on Friday"),
    (2, "[massage] for two people tomorrow"),
    (2, "[haircut] for two tomorrow at 11"),
    (2, "two [haircuts] on Friday"),
    (2, "dwa [strzyżenia] w piątek"),
    (3, "[haircuts] for three kids please"),
    (2, "[szczepienie] dwóch kotów"),
    (2, "[szczepienie] dla 2 psów"),
    (4, "there are four of us, [massage]?"),
    (5, "chcemy [masaż] dla pięciu osób"),
    (6, "[manicure] dla 6 osób w sobotę"),
    (CROWD, "[manicure] na wieczór panieński"),
    (2, "chciałabym się umówić razem z mamą na [pedicure]"),
    (2, "chcę się umówić z mężem na [masaż]"),
    (2, "[strzyżenie] dla synka i córeczki"),
    (2, "nas jest dwie, [henna]"),
    (2, "dla dwojga [masaż]"),
    (3, "jest nas troje, da się [masaż] o jednej porze?"),
    (2, "[haircut] for me and Kate at 3pm"),
    (2, "dla mnie i Basi [henna]"),
    (1, "jednak tylko dla mnie"),
    (1, "just for me please"),
    (None, "[rytuał dla dwojga] w piątek"),
    (None, "[masaż] w piątek o 2"),
    (None, "[haircut] at two"),
    (None, "book me for two on friday [haircut]"),
    (None, "[strzyżenie] dla córki"),
    (None, "[strzyżenie] za dwa tygodnie"),
    (None, "czy mogę przyjść z dzieckiem?"),
    (None, "[manicure] i [pedicure] w sobotę"),
    (None, "[strzyżenie] na 2 grudnia"),
    (None, "dla mnie i na [paznokcie] też"),
    (None, "[masaż] na dwie godziny"),
    (None, "[haircut] in two weeks for my son"),
    (None, "I need a [haircut] and a [shave]"),
    (None, "chcę się umówić do dwóch dni"),
    (None, "proszę o dwa terminy do wyboru na [masaż]"),
    (None, "Anna i Jan Kowalscy"),
    (None, "pasuje mi piątek i sobota"),
    (None, "mam [broda] i [golenie]"),
    (None, "[cut] and [colour] please"),
    (None, "dla mnie [broda] i [golenie]"),
    (2, "umówię siebie i męża na [strzyżenie]"),
    (2, "wizyta dla mnie i dla syna, [strzyżenie]"),
    (2, "przyjdziemy z żoną na [masaż]"),
    (2, "both of us want a [massage]"),
    (2, "dla obojga rodziców [masaż]"),
    (2, "me and a friend, [nails]"),
    (2, "[nails] for my wife and me"),
    (None, "I was there with my friend last week, [nails] please"),
    (None, "my wife recommended you, [haircut] for me"),
    (None, "mąż mnie polecił, [strzyżenie]"),
    (None, "córka i syn już byli, teraz ja"),
]


def unbracketed(text):
    """The text without its brackets, and where they stood."""
    plain, spans = "", []
    for piece in re.split(r"(\[[^\]]*\])", text):
        words = piece.strip("[]")
        if piece.startswith("["):
            spans.append((len(plain), len(plain) + len(words)))
        plain += words
    return plain, spans


@pytest.mark.parametrize(("count", "text"), CASES, ids=[text for _, text in CASES])
def test_the_people_of_a_visit_are_counted(count, text):
    plain, spans = unbracketed(text)

    party = read_party(plain, spans, hour_said=bool(re.search(r"at \d", plain)))

    assert (party.count if party else None) == count


def test_the_words_that_said_so_are_pointed_at():
    text = "Haircut for me and my son tomorrow"

    party = read_party(text, [(0, 7)])

    assert party
    assert text[party.start : party.end] == "for me and my son"
