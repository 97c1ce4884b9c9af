"""The first-run guide: five steps from the demo to a business of one's own, each kept, none half in force."""

import re

import pytest

from receptionist.app import create_app
from receptionist.domain.roles import Role
from receptionist.settings import DEMO_BUSINESS
from receptionist.storage.business import require
from tests.settings import settings_for
from tests.web.staff.counting import MOST, counted
from tests.web.staff.people import person

BUSINESS = {
    "business.name": "Salon Bławatek",
    "business.kind": "hairdresser",
    "business.phone": "61 111 22 33",
    "business.address": "ul. Długa 1, Poznań",
    "business.tone": "informal",
    "business.languages.pl": "1",
}
HOURS = {f"hours.{day}": "9-17" for day in ("mon", "tue", "wed", "thu", "fri")}
SERVICES = {
    "services.0.name": "Strzyżenie damskie",
    "services.0.duration": "60",
    "services.0.price": "150",
    "services.1.name": "Upięcie",
    "services.1.duration": "45",
}
PEOPLE = {"staff.0.name": "Maria Lis", "staff.0.does.strzyzenie-damskie": "1", "staff.0.does.upiecie": "1"}
STEPS = {"business": BUSINESS, "hours": HOURS, "services": SERVICES, "people": PEOPLE}


@pytest.fixture
def demo(tmp_path):
    """The application on the demo business."""
    app = create_app(settings_for(tmp_path, RECEPTIONIST_BUSINESS=str(DEMO_BUSINESS)))
    yield app
    app.extensions["receptionist"]().database.close()


@pytest.fixture
def newcomer(demo):
    return person(demo, Role.OWNER)


def stored(app):
    with app.extensions["receptionist"]().database.reading() as session:
        return require(session)


def take(owner, *names, **changes):
    """Fill in these steps; the last answer."""
    for name in names:
        answer = owner.post(f"/staff/guide/{name}", **{**STEPS[name], **changes})
    return answer


def test_five_steps_make_the_demo_ones_own(newcomer, demo):
    assert take(newcomer, *STEPS).location == "/staff/guide/test"

    business = stored(demo)
    assert (business.name, business.tone, business.languages) == ("Salon Bławatek", "informal", ("pl",))
    assert [(s.id, s.name, s.staff) for s in business.services] == [
        ("strzyzenie-damskie", {"pl": "Strzyżenie damskie"}, ("maria-lis",)),
        ("upiecie", {"pl": "Upięcie"}, ("maria-lis",)),
    ]
    assert [member.name for member in business.staff] == ["Maria Lis"]
    assert "Salon Bławatek" in newcomer.get("/staff/guide/test").text


def test_nothing_half_made_is_in_force(newcomer, demo):
    before = stored(demo)

    take(newcomer, "business", "hours", "services")

    assert stored(demo) == before


def test_each_step_is_kept_and_can_be_taken_up(newcomer):
    take(newcomer, "business", "hours")

    assert newcomer.get("/staff/guide").location == "/staff/guide/services"
    assert 'value="Salon Bławatek"' in newcomer.get("/staff/guide/business").text


def test_a_later_step_waits_for_the_earlier(newcomer):
    assert newcomer.get("/staff/guide/people").location == "/staff/guide"


def test_all_that_is_wrong_with_a_step_is_told_and_nothing_typed_is_lost(newcomer):
    wrong = {"business.name": "", "business.phone": "trzy", "business.languages.pl": ""}

    answer = take(newcomer, "business", **wrong)

    assert answer.status_code == 422
    assert set(re.findall(r'href="#(business\.[\w.]+)"', answer.text)) == {
        "business.name",
        "business.phone",
        "business.languages",
    }
    assert 'value="trzy"' in answer.text
    assert "ul. Długa 1" in answer.text


@pytest.mark.parametrize(
    ("step", "wrong", "field"),
    [
        ("hours", {"hours.mon": "od rana"}, "hours.mon"),
        ("hours", {f"hours.{d}": "" for d in ("mon", "tue", "wed", "thu", "fri")}, "hours.mon"),
        ("services", {"services.1.duration": "7"}, "services.1.duration"),
        ("services", {"services.0.price": "sto"}, "services.0.price"),
        ("services", {"services.0.name": ""}, "services.0.name"),
        ("people", {"staff.0.name": ""}, "staff.0.name"),
    ],
)
def test_a_mistake_stands_at_its_field(newcomer, step, wrong, field):
    names = list(STEPS)
    take(newcomer, *names[: names.index(step)])

    answer = take(newcomer, step, **wrong)

    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.text


def test_a_service_that_nobody_does_is_named(newcomer, demo):
    take(newcomer, "business", "hours", "services")

    answer = take(newcomer, "people", **{"staff.0.does.upiecie": ""})

    assert answer.status_code == 422
    assert "Usługa „Upięcie”: Ktoś musi ją wykonywać." in answer.text
    assert stored(demo).name != "Salon Bławatek"


def test_suggestions_that_are_ticked_become_rows_and_stay_in_their_languages(newcomer, demo):
    take(newcomer, "business", **{"business.languages.en": "1"})
    take(newcomer, "hours")

    page = newcomer.post("/staff/guide/services", **{"suggested.1": "1", "suggested.4": "1", "add": "1"}).text
    assert re.findall(r'name="services.\d.name" [^>]*value="([^"]+)"', page) == [
        "Strzyżenie męskie",
        "Koloryzacja",
    ]

    take(newcomer, "services", **{"services.0.name": "Koloryzacja"})
    take(newcomer, "people", **{"staff.0.does.koloryzacja": "1"})
    assert stored(demo).services[0].name == {"pl": "Koloryzacja", "en": "Colouring"}


def test_an_emptied_row_is_taken_off_and_the_others_keep_their_ids(newcomer, demo):
    take(newcomer, *STEPS)

    fields = {"services.0.id": "strzyzenie-damskie", "services.0.name": "", "services.0.duration": ""}
    take(newcomer, "services", **{**fields, "services.1.id": "upiecie", "services.1.name": "Upięcie ślubne"})

    assert [(s.id, s.name["pl"]) for s in stored(demo).services] == [("upiecie", "Upięcie ślubne")]


def test_the_home_page_suggests_the_guide_until_it_is_put_off_or_finished(newcomer):
    assert "Otwórz przewodnik" in newcomer.get("/staff/account").text

    newcomer.post("/staff/guide/later")
    assert "Otwórz przewodnik" not in newcomer.get("/staff/account").text

    take(newcomer, *STEPS)
    assert "Otwórz przewodnik" in newcomer.get("/staff/account").text
    newcomer.post("/staff/guide/finish")
    assert "Otwórz przewodnik" not in newcomer.get("/staff/account").text


def test_the_guide_is_suggested_to_owners_only(demo, newcomer):
    assert "Otwórz przewodnik" not in person(demo, Role.MANAGER).get("/staff/account").text


def test_a_business_of_ones_own_is_not_asked_to_begin_anew(owner, app):
    assert "Otwórz przewodnik" not in owner.get("/staff/account").text
    assert owner.get("/staff/guide").location == "/staff/guide/test"
    assert f'value="{stored(app).name}"' in owner.get("/staff/guide/business").text


@pytest.mark.parametrize("step", [*STEPS, "test"])
def test_a_step_asks_few_questions(newcomer, step):
    take(newcomer, *STEPS)
    newcomer.get("/staff/account")  # the business is read once after each saving

    with counted() as queries:
        newcomer.get(f"/staff/guide/{step}")

    assert len(queries) <= MOST
