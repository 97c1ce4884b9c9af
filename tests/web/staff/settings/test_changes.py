"""Every page of the settings: what is changed there is what the business is from then on."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from receptionist.domain.business import ClockRange, Price, TimeOff
from receptionist.services.business_file.document import to_document
from tests.web.staff.settings.pages import fields_of, mistakes_of

PAGES = ("business", "hours", "rules", "resources", "assistant", "services/wlosy", "staff/ewa", "faq/0")


@pytest.mark.parametrize("where", PAGES)
def test_saving_a_page_as_it_is_changes_nothing(settings_pages, business, where):
    before = to_document(business())

    answer = settings_pages.save(where)

    assert answer.status_code == 303, mistakes_of(answer.text)
    after = to_document(business())
    # The page says all seven days, and when staff answer.
    before["hours"] |= {"sun": []} if where == "hours" else {}
    for day in ("sat", "sun") if where == "assistant" else ():
        before["handover"]["staff_hours"][day] = []
    assert after == before


def test_the_head_of_the_business(settings_pages, business):
    settings_pages.save(
        "business", name="Ostrze", phone="12 345 67 89", currency="eur", holidays="", email=""
    )

    now = business()
    assert (now.name, now.phone, now.currency, now.holiday_country, now.email) == (
        "Ostrze",
        "+48123456789",
        "EUR",
        None,
        None,
    )


@pytest.mark.parametrize(
    ("typed", "ranges"),
    [
        ("9-17", [(540, 1020)]),
        ("9:00-13:00, 14:00-17:30", [(540, 780), (840, 1050)]),
        ("9.30 do 17", [(570, 1020)]),
        ("18:00–2:00", [(1080, 1560)]),
        ("", []),
        ("zamknięte", []),
    ],
)
def test_hours_are_read_as_people_write_them(settings_pages, business, typed, ranges):
    settings_pages.save("hours", hours__mon=typed)

    assert business().hours.weekly[0] == tuple(ClockRange(*each) for each in ranges)


def test_days_that_differ_are_added_and_taken_off(settings_pages, business):
    settings_pages.save(
        "hours",
        exceptions__0__date="2027-05-04",
        exceptions__0__hours="9-12",
        exceptions__2__date="2027-05-05",
    )
    both = business().hours.exceptions
    settings_pages.save("hours", exceptions__0__date="", exceptions__0__hours="")

    assert both == {date(2027, 5, 4): (ClockRange(540, 720),), date(2027, 5, 5): ()}
    assert business().hours.exceptions == {date(2027, 5, 5): ()}


def test_booking_rules(settings_pages, business):
    settings_pages.save(
        "rules",
        slot_step="20",
        min_notice="90",
        min_notice__unit="m",
        cancel_notice="2",
        cancel_notice__unit="d",
        max_advance="30",
        hold="15",
    )

    rules = business().rules
    assert (rules.slot_step, rules.min_notice) == (timedelta(minutes=20), timedelta(minutes=90))
    assert (rules.cancel_notice, rules.max_advance, rules.hold) == (
        timedelta(days=2),
        timedelta(days=30),
        timedelta(minutes=15),
    )


def test_a_kind_of_room_is_added_counted_and_taken_off(settings_pages, business):
    settings_pages.save("resources", rows__0__name="Fotel męski", rows__0__count="2")
    added = business().resources
    settings_pages.save("resources", rows__0__count="0", rows__1__name="Umywalka", rows__1__count="1")

    assert added == {"fotel-meski": 2}
    assert business().resources == {"umywalka": 1}


def test_a_room_that_a_service_wants_stays(settings_pages, business):
    settings_pages.save("resources", rows__0__name="Fotel", rows__0__count="2")
    settings_pages.save("services/wlosy", resource="fotel")

    answer = settings_pages.save("resources", rows__0__count="0")

    assert mistakes_of(answer.text) == {"rows.0.count": "Potrzebują tego usługi: Strzyżenie włosów."}
    assert business().resources == {"fotel": 2}


def test_the_assistant(settings_pages, business):
    settings_pages.save(
        "assistant",
        assistant__name="Figa",
        business__tone="informal",
        assistant__greeting__pl="Hej!",
        assistant__emoji="1",
        assistant__to_staff="faktura\nkarnet, bon",
        handover__after_failed_turns="3",
        languages__en=None,
        handover__staff_hours__sun="12-14",
    )

    now = business()
    assert (now.assistant.name, now.assistant.emoji, now.tone, now.languages) == (
        "Figa",
        True,
        "informal",
        ("pl",),
    )
    assert now.assistant.to_staff == ("faktura", "karnet", "bon")
    assert now.handover.after_failed_turns == 3
    assert now.handover.staff_hours[6] == (ClockRange(720, 840),)


def test_a_language_that_lacks_names_cannot_come_first(settings_pages, business):
    settings_pages.save("services/golenie", name__en="")

    answer = settings_pages.save("assistant", first_language="en")

    assert answer.status_code == 422
    assert "Usługa „Golenie brzytwą”: W pierwszym języku trzeba to podać." in answer.text
    assert business().language == "pl"


def test_a_new_service_gets_an_id_of_its_name_and_keeps_it(settings_pages, business):
    settings_pages.save(
        "services/new",
        name__pl="Strzyżenie dzieci",
        synonyms__pl="dziecięce, dla malucha",
        duration="25",
        buffer_after="5",
        price="49,50",
        price_from="1",
        staff__ewa="1",
        max_per_day="4",
    )
    settings_pages.save("services/strzyzenie-dzieci", name__pl="Strzyżenie maluchów")

    service = business().service("strzyzenie-dzieci")
    assert service.name == {"pl": "Strzyżenie maluchów"}
    assert service.synonyms == {"pl": ("dziecięce", "dla malucha")}
    assert (service.duration, service.buffer_after) == (timedelta(minutes=25), timedelta(minutes=5))
    assert service.price == Price(Decimal("49.50"), starts_at=True)
    assert (service.staff, service.max_per_day) == (("ewa",), 4)


def test_two_services_of_one_name_have_two_ids(settings_pages, business):
    for _ in range(2):
        settings_pages.save("services/new", name__pl="Masaż głowy", duration="20", staff__ewa="1")

    assert [service.id for service in business().services][-2:] == ["masaz-glowy", "masaz-glowy-2"]


def test_a_new_person_does_what_is_ticked(settings_pages, business):
    settings_pages.save(
        "staff/new",
        name="Łucja Żak",
        aliases="Łucja, Lusia",
        own_hours="1",
        hours__tue="12-16",
        time_off__0__first="2027-05-04",
        time_off__0__last="2027-05-06",
        time_off__1__first="2027-06-01",
        exceptions__0__date="2027-05-10",
        exceptions__0__hours="10-12",
        does__broda="1",
    )

    now = business()
    member = now.staff_member("lucja-zak")
    assert (member.name, member.aliases) == ("Łucja Żak", ("Łucja", "Lusia"))
    assert member.weekly[1] == (ClockRange(720, 960),)
    assert member.time_off == (
        TimeOff(date(2027, 5, 4), date(2027, 5, 6)),
        TimeOff(date(2027, 6, 1), date(2027, 6, 1)),
    )
    assert member.exceptions == {date(2027, 5, 10): (ClockRange(600, 720),)}
    assert [service.id for service in now.services if "lucja-zak" in service.staff] == ["broda"]


def test_somebody_who_stops_doing_a_service_leaves_the_others_in_their_order(settings_pages, business):
    settings_pages.save("staff/bartek", does__wlosy=None)

    assert business().service("wlosy").staff == ("ewa",)
    assert business().service("broda").staff == ("bartek",)


def test_the_chat_knows_at_once(settings_pages, http):
    settings_pages.save("services/new", name__pl="Masaż karku", duration="20", price="55", staff__ewa="1")
    opened = http.post("/api/chat/conversations", json={"language": "pl"}).json

    answer = http.post(
        f"/api/chat/conversations/{opened['id']}/messages",
        json={"text": "masaż karku we wtorek o 12"},
        headers={"Authorization": f"Bearer {opened['token']}"},
    ).json

    said = " ".join(message["text"] for message in answer["messages"])
    assert "masaż karku, wtorek 13 kwietnia o 12:00 u Ewy" in said


def test_what_a_page_shows_is_what_it_sends_back(settings_pages):
    html = settings_pages.person.get("/staff/settings/services/golenie").text

    assert fields_of(html)["price"] == "90"
    assert fields_of(html)["price_from"] == "1"
