"""Clients are found as people type: without diacritics, by parts of a name, a number or an address."""

from datetime import timedelta

import pytest

from receptionist.domain.errors import NotFound
from receptionist.services import client_list
from tests.builders import NOW
from tests.services.clientele import a_client, a_visit


def found(session, asked, **more):
    more.setdefault("only_with", None)
    return [row.name for row in client_list.listed(session, asked, NOW, **more).clients]


@pytest.fixture
def people(session):
    a_client(session, "Żaneta Łącka-Wójcik", "+48601234567", "zaneta@poczta.example")
    a_client(session, "Zbigniew Ćwik", "+48509876543")
    a_client(session, "Ann O'Brien", "+447700900123", "ann_100@poczta.example")
    return session


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        pytest.param("zaneta", ["Żaneta Łącka-Wójcik"], id="no diacritics"),
        pytest.param("ŁĄCKA", ["Żaneta Łącka-Wójcik"], id="capitals"),
        pytest.param("wojcik żan", ["Żaneta Łącka-Wójcik"], id="words in any order"),
        pytest.param("cwi", ["Zbigniew Ćwik"], id="a beginning"),
        pytest.param("601 234", ["Żaneta Łącka-Wójcik"], id="part of a number"),
        pytest.param("+48 509-876-543", ["Zbigniew Ćwik"], id="a whole number"),
        pytest.param("0048601234567", ["Żaneta Łącka-Wójcik"], id="double nought"),
        pytest.param("zaneta@poczta", ["Żaneta Łącka-Wójcik"], id="an address"),
        pytest.param("o'brien", ["Ann O'Brien"], id="an apostrophe"),
        pytest.param("ann_1", ["Ann O'Brien"], id="an underscore is itself"),
        pytest.param("%", [], id="a percent sign is itself"),
        pytest.param("zaneta ćwik", [], id="every word counts"),
        pytest.param("", ["Ann O'Brien", "Żaneta Łącka-Wójcik", "Zbigniew Ćwik"], id="all by name"),
    ],
)
def test_a_client_is_found_by_what_one_types(people, asked, names):
    assert found(people, asked) == names


def test_a_changed_name_is_found_and_the_old_one_no_more(people):
    row = a_client(people, "Ewa Stara")
    row.name = "Ewa Nowa"
    people.flush()

    assert (found(people, "nowa"), found(people, "stara")) == (["Ewa Nowa"], [])


def test_a_staff_member_finds_those_who_have_had_a_visit_with_them(people):
    mine, other = (a_client(people, name) for name in ("Moja Klientka", "Cudza Klientka"))
    a_visit(people, mine, NOW - timedelta(days=9), "ewa", "cancelled")
    a_visit(people, other, NOW + timedelta(days=1), "jan")

    assert found(people, "", only_with="ewa") == ["Moja Klientka"]
    assert found(people, "klientka", only_with="jan") == ["Cudza Klientka"]
    assert found(people, "", only_with="") == []
    with pytest.raises(NotFound):
        client_list.require(people, other.id, only_with="ewa")


def test_a_mere_hold_makes_nobody_ones_client(people):
    row = a_client(people, "Tylko Próba")
    a_visit(people, row, NOW, "ewa", "released")

    assert found(people, "", only_with="ewa") == []


def test_the_list_says_when_they_were_here_and_when_they_come(session):
    row = a_client(session, "Ola Byk")
    before, after = NOW - timedelta(days=3), NOW + timedelta(days=3)
    a_visit(session, row, before)
    a_visit(session, row, before - timedelta(days=30))
    a_visit(session, row, after)
    a_visit(session, row, NOW + timedelta(days=1), state="cancelled")
    a_visit(session, row, NOW - timedelta(days=1), attendance="no_show")

    (row,) = client_list.listed(session, "byk", NOW, only_with=None).clients

    assert (row.last_at, row.next_at, row.no_shows) == (before, after, 1)


def test_long_lists_come_in_pages(session):
    for number in range(5):
        a_client(session, f"Osoba {number}")

    first = client_list.listed(session, "osoba", NOW, only_with=None, size=2)
    last = client_list.listed(session, "osoba", NOW, only_with=None, size=2, page=2)

    assert ([row.name for row in first.clients], first.more) == (["Osoba 0", "Osoba 1"], True)
    assert ([row.name for row in last.clients], last.more) == (["Osoba 4"], False)
