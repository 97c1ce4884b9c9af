"""The commands that work on the database."""

import copy

import yaml
from flask.testing import FlaskCliRunner

from receptionist.app import create_app
from tests.settings import settings_for
from tests.talking import BARBER


def runner(tmp_path) -> FlaskCliRunner:
    return create_app(settings_for(tmp_path)).test_cli_runner()


def file_with(tmp_path, **changes):
    path = tmp_path / "other.yaml"
    path.write_text(
        yaml.safe_dump({**copy.deepcopy(BARBER), **changes}, allow_unicode=True), encoding="utf-8"
    )
    return str(path)


def a_visit(**changes):
    plain = {
        "client": "Ewa Lis",
        "phone": "+48600100200",
        "service": "broda",
        "staff": "bartek",
        "start": "2027-04-13T12:00",
    }
    return {**plain, **changes}


def test_a_business_is_loaded_and_loaded_again_without_touching_visits(tmp_path):
    flask = runner(tmp_path)
    file = file_with(tmp_path, appointments=[a_visit()])

    first, second = (flask.invoke(args=["load-business", file]) for _ in range(2))

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert first.output == "Brzytwa: 3 services, 2 staff members.\n"


def test_a_visit_on_taken_time_is_refused_in_one_sentence_and_nothing_is_loaded(tmp_path):
    flask = runner(tmp_path)
    visits = [a_visit(), a_visit(client="Jan Lis", phone="+48600100300", service="golenie")]

    answer = flask.invoke(args=["load-business", file_with(tmp_path, appointments=visits)])

    assert answer.exit_code == 1
    assert "golenie with bartek at 2027-04-13T12:00: another visit has that time already" in answer.output
    assert "Traceback" not in answer.output


def test_every_mistake_of_a_file_is_told(tmp_path):
    answer = runner(tmp_path).invoke(
        args=["load-business", file_with(tmp_path, hourz={}, booking={"hold": "x"})]
    )

    assert answer.exit_code == 1
    assert "hourz" in answer.output
    assert "booking.hold" in answer.output


def test_one_can_talk_in_the_terminal(tmp_path):
    answer = runner(tmp_path).invoke(args=["chat"], input="do której jest otwarte w sobotę?\n")

    assert "od 9:00 do 14:00" in answer.output


def owner_of(flask):
    arguments = ["create-owner", "Anna@Brzytwa.example", "--name", "Anna", "--password", "długie hasło"]
    return flask.invoke(args=arguments)


def test_the_owners_account_is_made_once(tmp_path):
    flask = runner(tmp_path)

    first, second = owner_of(flask), owner_of(flask)

    assert first.output == "Anna@Brzytwa.example owns this receptionist now.\n"
    assert second.exit_code == 1
    assert "There is an owner already" in second.output


def test_a_short_password_is_refused(tmp_path):
    answer = runner(tmp_path).invoke(
        args=["create-owner", "a@b.example", "--name", "Anna", "--password", "short"]
    )

    assert "at least 10 characters" in answer.output


def test_the_owners_link_is_printed_until_there_is_an_owner(tmp_path):
    flask = runner(tmp_path)

    before = flask.invoke(args=["owner-link"]).output
    owner_of(flask)

    assert "/staff/first/" in before
    assert flask.invoke(args=["owner-link"]).output == ""


def test_the_addresses_for_the_sms_gateway_are_printed(tmp_path):
    settings = settings_for(
        tmp_path, SMS_URL="twilio://AC1:t@api.twilio.com?from=%2B48", RECEPTIONIST_URL="https://salon.example"
    )

    printed = create_app(settings).test_cli_runner().invoke(args=["webhook-addresses"]).output

    assert printed.splitlines() == [
        "reports: https://salon.example/hooks/twilio/report",
        "replies: https://salon.example/hooks/twilio/sms",
    ]
