"""Business files: what they may say, and what is told of those that are wrong."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from receptionist.domain.business import BookingRules, ClockRange, HandoverRules, Price, TimeOff
from receptionist.services.business_file import GivenBusy, GivenVisit, parse, read_file
from receptionist.settings import DEMO_BUSINESS
from tests.services.smallest_file import SMALLEST, changed, mistakes_of


def test_the_fewest_keys_make_a_business_with_sensible_defaults() -> None:
    loaded = parse(SMALLEST)
    business = loaded.business
    assert business.zone == ZoneInfo("Europe/Warsaw")
    assert business.hours.weekly == {0: (ClockRange(540, 1020),)}
    assert business.service("sauna").duration == timedelta(minutes=90)
    assert business.service("sauna").price is None
    assert business.staff_member("ewa").weekly is None
    assert (business.rules, business.handover) == (BookingRules(), HandoverRules())
    assert (loaded.appointments, loaded.busy) == ((), ())


def test_a_mapping_says_the_same_as_the_text() -> None:
    mapping = {
        "business": {"name": "Cisza", "timezone": "Europe/Warsaw", "languages": ["pl"]},
        "hours": {"mon": ["09:00-17:00"]},
        "services": [{"id": "sauna", "name": {"pl": "Sauna"}, "duration": "90m", "staff": ["ewa"]}],
        "staff": [{"id": "ewa", "name": "Ewa Lipa"}],
    }
    assert parse(mapping) == parse(SMALLEST)


def test_every_key_is_read() -> None:
    text = (
        changed(
            "duration: 1h30m",
            "duration: 1h30m\n    price: {from: 99.50}\n    resource: kabina\n    max_per_day: 3",
        )
        + """\
    aliases: [Ewka]
    hours: {mon-wed: ["10:00-14:00", "18:00-02:00"]}
    exceptions: [{date: 2026-12-24, hours: []}]
    time_off: [2026-11-30/2026-12-04, 2026-12-31]
exceptions:
  - {date: 2026-12-27, hours: ["00:00-24:00"]}
booking: {slot_step: 10m, min_notice: 0m, max_advance: 30d, cancel_notice: 12h, hold: 5m}
resources: {kabina: 2}
reminders:
  - {before: 24h, channel: sms, ask_confirmation: true}
quiet_hours: "20:00-08:00"
handover: {staff_hours: {fri: ["09:00-12:00"]}, after_failed_turns: 3}
appointments:
  - {client: Jan Kot, phone: 600 100 200, service: sauna, staff: ewa, start: 2026-11-24T14:00}
busy:
  - {staff: ewa, from: 2026-11-25 09:00, to: 2026-11-25 10:30}
"""
    )
    loaded = parse(text)
    business, ewa = loaded.business, loaded.business.staff[0]
    day_and_night = (ClockRange(600, 840), ClockRange(1080, 1560))
    assert business.services[0].price == Price(Decimal("99.5"), starts_at=True)
    assert (business.services[0].resource, business.services[0].max_per_day) == ("kabina", 3)
    assert ewa.weekly == {0: day_and_night, 1: day_and_night, 2: day_and_night}
    assert ewa.exceptions == {date(2026, 12, 24): ()}
    assert ewa.time_off == (
        TimeOff(date(2026, 11, 30), date(2026, 12, 4)),
        TimeOff(date(2026, 12, 31), date(2026, 12, 31)),
    )
    assert business.hours.exceptions == {date(2026, 12, 27): (ClockRange(0, 1440),)}
    assert business.rules == BookingRules(
        timedelta(minutes=10), timedelta(), timedelta(days=30), timedelta(hours=12), timedelta(minutes=5)
    )
    assert business.quiet_hours == ClockRange(1200, 1920)
    assert business.handover == HandoverRules({4: (ClockRange(540, 720),)}, 3)
    assert loaded.appointments == (
        GivenVisit("Jan Kot", "sauna", "ewa", datetime(2026, 11, 24, 14), phone="+48600100200"),
    )
    assert loaded.busy == (GivenBusy("ewa", datetime(2026, 11, 25, 9), datetime(2026, 11, 25, 10, 30)),)


def test_public_holidays_are_reckoned_for_years_around_the_given_day() -> None:
    text = changed("languages: [pl]", "languages: [pl], holidays: PL")
    holidays = parse(text, around=date(2031, 5, 1)).business.holidays
    assert {date(2030, 11, 11), date(2031, 6, 12), date(2041, 12, 25)} <= holidays
    assert date(2031, 6, 13) not in holidays


def test_the_demo_business_is_a_good_file() -> None:
    business = read_file(DEMO_BUSINESS).business
    assert business.languages == ("pl", "en")
    assert all({"pl", "en"} <= service.name.keys() for service in business.services)


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        pytest.param(
            "staff: [ewa]",
            "staff: [eva]",
            'line 8: services[0].staff: no such staff member "eva"; did you mean "ewa"?',
            id="unknown-id",
        ),
        pytest.param(
            "    duration:",
            "    pirce: 20\n    duration:",
            'line 7: services[0].pirce: unknown key; did you mean "price"?',
            id="unknown-key",
        ),
        pytest.param(
            "hours:",
            "hourss:\n  tue: []\nhours:",
            'line 2: hourss: unknown key; did you mean "hours"?',
            id="unknown-key-at-the-top",
        ),
        pytest.param(
            "  mon:", "  mno:", 'line 3: hours.mno: no such day; did you mean "mon"?', id="unknown-day"
        ),
        pytest.param(
            "  mon:", "  mon-tue: []\n  mon:", 'line 2: hours: "mon" is said twice', id="a-day-twice"
        ),
        pytest.param(
            "09:00-17:00",
            "17:00-09:00",
            'line 3: hours.mon[0]: "17:00-09:00" ends before it starts; a night is written "18:00-02:00", '
            'a long one "18:00-24:00" and "00:00-08:00" on the next day',
            id="hours-backwards",
        ),
        pytest.param(
            "09:00-17:00",
            "09:00-25:00",
            'line 3: hours.mon[0]: "09:00-25:00": the clock goes from 00:00 to 24:00',
            id="no-such-hour",
        ),
        pytest.param(
            "duration: 1h30m",
            "duration: 90",
            'line 7: services[0].duration: "90" is no duration; write it like "45m", "2h", "1h30m" or "90d"',
            id="a-duration-without-a-unit",
        ),
        pytest.param(
            "duration: 1h30m",
            "duration: 0m",
            "line 7: services[0].duration: must be longer than nothing",
            id="no-duration",
        ),
        pytest.param(
            "    duration:",
            "    price: -1\n    duration:",
            'line 7: services[0].price: "-1" is below 0',
            id="price",
        ),
        pytest.param(
            "    duration:",
            "    price: {from: -1}\n    duration:",
            'line 7: services[0].price.from: "-1" is below 0',
            id="price-from",
        ),
        pytest.param(
            "Europe/Warsaw",
            "Europe/Warszawa",
            'line 1: business.timezone: no such time zone "Europe/Warszawa"; did you mean "Europe/Warsaw"?',
            id="zone",
        ),
        pytest.param(
            "[pl]}",
            "[pl], phone: 12}",
            'line 1: business.phone: "12" cannot be a phone number; write it like "+48123456789"',
            id="phone",
        ),
        pytest.param(
            "[pl]}",
            "[pl], email: cisza}",
            'line 1: business.email: "cisza": is no e-mail address',
            id="email",
        ),
        pytest.param(
            "name: {pl: Sauna}",
            "name: {en: Sauna}",
            'line 6: services[0].name: is needed in the business\'s first language, "pl"',
            id="first-language",
        ),
        pytest.param("    name: {pl: Sauna}\n", "", "line 5: services[0].name: is needed", id="missing"),
        pytest.param(
            "name: Ewa Lipa",
            "name: Ewa Lipa\n    time_off: [2026-12-04/2026-11-30]",
            'line 12: staff[0].time_off[0]: "2026-12-04/2026-11-30" ends before it starts',
            id="time-off-backwards",
        ),
        pytest.param(
            "name: Ewa Lipa",
            "name: Ewa Lipa\n    time_off: [2026-02-30]",
            'line 12: staff[0].time_off[0]: there is no day "2026-02-30"',
            id="no-such-date",
        ),
        pytest.param(
            "name: Ewa Lipa",
            "name: Ewa Lipa\n  - {id: ewa, name: Ewa Druga}",
            'line 12: staff[1].id: "ewa" is already the id of staff[0]',
            id="an-id-twice",
        ),
        pytest.param(
            "name: Ewa Lipa",
            "name: Ewa Lipa\n    name: Ewa Druga",
            "line 11: staff[0].name: is said twice, on lines 11 and 12; keep one",
            id="a-key-twice",
        ),
        pytest.param(
            "hours:",
            "busy: [{staff: ewa, from: 2026-11-25T10:00, to: 2026-11-25T09:00}]\nhours:",
            "line 2: busy[0]: ends at 2026-11-25T09:00, which is not after its start",
            id="busy-backwards",
        ),
        pytest.param(
            "hours:",
            "busy: [{staff: ewa, from: 2026-11-25T10:00Z, to: 2026-11-25T11:00}]\nhours:",
            'line 2: busy[0].from: "2026-11-25T10:00Z" is no local time; write it like "2026-11-24T14:00", '
            "without a zone",
            id="a-zone-where-time-is-local",
        ),
        pytest.param(
            "- id: ewa\n    name: Ewa Lipa", "ewa", 'line 9: staff: a list is wanted, not "ewa"', id="no-list"
        ),
    ],
)
def test_a_mistake_is_told_with_its_line_its_place_and_what_to_mend(old: str, new: str, mistake: str) -> None:
    assert mistake in mistakes_of(changed(old, new))


def test_one_mistake_is_told_once() -> None:
    assert len(mistakes_of(changed("staff: [ewa]", "staff: [eva]"))) == 1


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    text = SMALLEST.replace("Europe/Warsaw", "Mars").replace("1h30m", "long").replace("[ewa]", "[eva]")
    assert [mistake.split(": ")[1] for mistake in mistakes_of(text)] == [
        "business.timezone",
        "services[0].duration",
        "services[0].staff",
    ]
