"""The calendar as staff use it: looked at, booked in, dragged about; fresh while clients book."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.chat_page import DESK, PHONE, POLISH
from tests.browser.staff.office import box_of, card, drag

pytestmark = pytest.mark.browser
ON = "2026-11-25"
SCREENS = pytest.mark.parametrize("screen", [DESK, PHONE], ids=["1280", "390"])
TWO_SECONDS = 2000


@pytest.fixture
def two_visits(office):
    office.visit("Anna Sowa", f"{ON}T11:00")
    office.visit("Jan Kos", f"{ON}T13:00", phone="600100201")


@SCREENS
def test_a_visit_is_dragged_onto_a_taken_place_and_comes_back(office, two_visits, screen):
    page = office.calendar(
        screen if screen is DESK else {**screen, "has_touch": False}, f"view=day&date={ON}&staff=bartek"
    )

    drag(page, card(page, "Anna Sowa"), card(page, "Jan Kos"))
    page.get_by_role("button", name="Przenieś", exact=True).click()

    warning = page.get_by_role("dialog")
    expect(warning).to_contain_text("W tym czasie jest wizyta: Jan Kos, 13:00–13:30.")
    warning.get_by_role("button", name="Zostaw jak było").click()
    expect(card(page, "Anna Sowa")).to_contain_text("11:00")
    assert office.starts()["Anna Sowa"] == ("11-25 11:00", "bartek")


@SCREENS
def test_a_week_of_everybody_counts_and_leads_to_the_day_of_a_person(office, two_visits, screen):
    page = office.calendar(screen, f"view=week&date={ON}")
    day = page.get_by_role("button", name="Bartłomiej Wrona, środa, 25 listopada: 2 wizyty")

    expect(day).to_have_accessible_name(re.compile("; wolne 10:00–11:00, 11:30–13:00, 13:30–18:00$"))
    expect(page.get_by_role("button", name="Bartłomiej Wrona, niedziela, 29")).to_have_accessible_name(
        re.compile("0 wizyt; nie pracuje$")
    )
    day.click()

    expect(card(page, "Anna Sowa")).to_be_visible()
    expect(page.get_by_label("Kto przyjmuje")).to_have_value("bartek")


def test_the_line_of_the_present_follows_the_business_whatever_the_browsers_clock_says(office):
    page = office.sign_in(timezone_id="America/New_York")
    page.clock.install(time="2026-11-21T03:00:00Z")
    office.look(page, "view=day&date=2026-11-24")
    expect(page.locator(".ec-now-indicator")).to_have_count(0)
    office.look(page, "view=day&date=2026-11-23")
    page.clock.run_for(2000)

    line, nine = (
        box_of(page.locator(".ec-now-indicator")),
        box_of(page.get_by_text("9:00", exact=True)),
    )

    assert abs(line["y"] - nine["y"] - nine["height"] / 2) < 20


def test_news_that_change_nothing_in_sight_leave_every_card_where_it_is(office, two_visits):
    page = office.calendar(query=f"view=day&date={ON}")
    expect(card(page, "Anna Sowa")).to_be_visible()
    page.evaluate("document.querySelectorAll('.visit-card').forEach((card) => { card.dataset.same = '' })")

    with page.expect_response("**/staff/calendar/range?*") as asked:
        page.evaluate("document.dispatchEvent(new CustomEvent('live:calendar'))")
    asked.value.finished()
    page.wait_for_timeout(300)

    expect(page.locator("[data-same]")).to_have_count(2)


def test_to_insist_takes_a_tick_and_a_reason(office, two_visits):
    page = office.calendar(query=f"view=day&date={ON}")
    drag(page, card(page, "Anna Sowa"), card(page, "Jan Kos"))
    page.get_by_role("button", name="Przenieś", exact=True).click()
    warning = page.get_by_role("dialog")

    warning.get_by_role("button", name="Zapisz mimo to").click()
    expect(warning.get_by_role("alert")).to_contain_text("zaznaczenie i powód")
    warning.get_by_label("Wiem o tym").check()
    warning.get_by_label("Powód").fill("siostry, przyjdą razem")
    warning.get_by_role("button", name="Zapisz mimo to").click()

    expect(page.locator(".visit-card.overrides")).to_contain_text("Anna Sowa")
    assert office.starts()["Anna Sowa"] == ("11-25 13:00", "bartek")


def test_a_visit_is_dragged_to_a_free_time_wherever_the_browser_thinks_it_is(office):
    office.visit("Anna Sowa", f"{ON}T11:00")
    office.visit("Jan Kos", f"{ON}T14:00", staff="zosia", phone="600100201")
    page = office.calendar(query=f"view=day&date={ON}", timezone_id="America/New_York")

    start = box_of(card(page, "Anna Sowa"))
    page.mouse.move(start["x"] + 40, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(start["x"] + 40, start["y"] + 90, steps=10)
    page.mouse.up()
    page.get_by_role("button", name="Przenieś", exact=True).click()

    expect(page.get_by_role("status")).to_contain_text("Przeniesiono na")
    assert office.starts()["Anna Sowa"] == ("11-25 12:00", "bartek")


@SCREENS
def test_a_visit_booked_in_a_second_browsers_chat_appears_within_two_seconds(office, opened, screen):
    page = office.calendar(screen, "view=list&date=2026-11-23")
    chat = opened(office.service).open()
    chat.say("strzyżenie męskie w piątek po 14").ready_to_confirm(POLISH)

    chat.book(POLISH, tapping=True)

    expect(page.locator(".entry", has_text="Brzęczyszczykiewicz")).to_be_visible(timeout=TWO_SECONDS)


@SCREENS
def test_a_new_client_is_booked_by_the_form(office, screen):
    page = office.calendar(screen, f"date={ON}")
    page.get_by_role("button", name="Nowa wizyta").click()
    side = page.get_by_role("complementary", name="Wizyta")

    side.get_by_role("combobox", name="Klient").fill("Łucja Żółć-Brzęk")
    side.get_by_label("Telefon").fill("601 202 303")
    side.get_by_label("U kogo").select_option(label="Bartłomiej Wrona")
    side.get_by_role("button", name="12:00", exact=True).click()
    side.get_by_role("button", name="Zapisz wizytę").click()

    expect(side.get_by_role("heading", name="Łucja Żółć-Brzęk")).to_be_visible()
    assert office.starts() == {"Łucja Żółć-Brzęk": ("11-25 12:00", "bartek")}


def test_an_empty_time_is_clicked_and_a_known_client_found_without_diacritics(office):
    office.visit("Łucja Żółć", f"{ON}T11:00")
    page = office.calendar(query=f"view=day&date={ON}")
    box = box_of(card(page, "Łucja"))

    page.mouse.click(box["x"] + 60, box["y"] + 165)
    side = page.get_by_role("complementary", name="Wizyta")
    side.get_by_role("combobox", name="Klient").press_sequentially("zolc")
    side.get_by_role("option", name="Łucja Żółć").click()
    side.get_by_role("button", name="Zapisz wizytę").click()

    expect(side.get_by_role("heading", name="Łucja Żółć")).to_be_visible()
    expect(card(page, "Łucja Żółć")).to_have_count(2)
    assert office.starts()["Łucja Żółć"][1] == "bartek"


def test_what_is_wrong_with_a_new_visit_stands_at_its_fields(office):
    page = office.calendar(query=f"view=list&date={ON}")
    page.get_by_role("button", name="Nowa wizyta").click()
    side = page.get_by_role("complementary", name="Wizyta")
    side.get_by_label("Telefon").fill("12")

    side.get_by_role("button", name="Zapisz wizytę").click()

    expect(side.get_by_role("alert")).to_contain_text("To nie wygląda na numer telefonu.")
    expect(side.get_by_label("Telefon")).to_have_attribute("aria-invalid", "true")
    expect(side.get_by_label("Telefon")).to_have_value("12")


@SCREENS
def test_the_panel_marks_moves_notes_and_cancels(office, two_visits, screen):
    page = office.calendar(screen, f"view=list&date={ON}")
    page.locator(".entry", has_text="Anna Sowa").click()
    side = page.get_by_role("complementary", name="Wizyta")
    expect(side.get_by_role("link", name=re.compile(r"600\s100\s200"))).to_be_visible()

    side.get_by_role("button", name="✓ Potwierdzona").click()
    expect(side.locator(".chip")).to_contain_text("potwierdzona")
    side.get_by_label("Notatka dla zespołu").fill("woli ciszę")
    with page.expect_response(_shows_a_visit):
        side.get_by_role("button", name="Zapisz notatkę").click()
    side.get_by_text("Przenieś", exact=True).click()
    side.get_by_label("Od").fill("15:00")
    side.get_by_role("button", name="Przenieś wizytę").click()
    expect(side.locator(".when")).to_contain_text("15:00–15:30")
    side.get_by_text("Odwołaj", exact=True).click()
    side.get_by_role("button", name="Odwołaj wizytę").click()

    expect(page.locator(".entry", has_text="Anna Sowa")).to_have_count(0)
    assert set(office.starts()) == {"Jan Kos"}


def test_weeks_are_listed_with_what_is_in_the_way(office):
    office.visit("Anna Sowa", "2026-12-11T11:00")
    office.visit("Jan Kos", "2026-12-18T11:00", phone="600100201")
    page = office.calendar(query="view=list&date=2026-12-11")
    page.locator(".entry", has_text="Anna Sowa").click()
    side = page.get_by_role("complementary", name="Wizyta")

    side.get_by_text("Powtarzaj co tydzień").click()
    side.get_by_label("Ile wizyt razem").fill("5")
    side.get_by_role("button", name="Sprawdź terminy").click()
    expect(side.locator("[data-weeks]")).to_contain_text("W tym czasie jest wizyta: Jan Kos, 11:00–11:30.")
    expect(side.locator("[data-weeks]")).to_contain_text("To dzień świąteczny")
    side.get_by_role("button", name="Zapisz zaznaczone").click()

    expect(page.get_by_role("status")).to_contain_text("Zapisane.")
    assert office.booked("Anna Sowa") == ["12-11 11:00", "01-08 11:00"]


def test_of_two_who_edit_a_visit_the_second_is_told_what_changed(office, two_visits):
    page = office.calendar(query=f"view=list&date={ON}")
    page.route("**/staff/events", lambda route: route.abort())
    office.look(page, f"view=list&date={ON}")
    page.locator(".entry", has_text="Anna Sowa").click()
    side = page.get_by_role("complementary", name="Wizyta")
    expect(side.get_by_role("heading", name="Anna Sowa")).to_be_visible()
    other = office.calendar(query=f"view=list&date={ON}")
    other.locator(".entry", has_text="Anna Sowa").click()
    other.get_by_text("Przenieś", exact=True).click()
    other.get_by_label("Od").fill("16:00")
    other.get_by_role("button", name="Przenieś wizytę").click()
    expect(other.locator(".when")).to_contain_text("16:00")

    side.get_by_role("button", name="✓ Potwierdzona").click()

    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Maja Kierowniczka")
    expect(dialog).to_contain_text("11:00–11:30 → ")
    expect(dialog).to_contain_text("16:00–16:30")
    dialog.get_by_role("button", name="Rozumiem").click()
    expect(side.locator(".when")).to_contain_text("16:00–16:30")


def _shows_a_visit(response):
    return response.request.method == "GET" and "/staff/calendar/visits/" in response.url
