"""The circuit breaker: a gateway that is down is left alone, tried now and then, and taken up again."""

from datetime import timedelta

import pytest

from receptionist.gateways.breaker import AFTER, Breaker, Resting
from receptionist.gateways.messengers import DeliveryError, Message

NOTE = Message("+48600300200", "Jutro o 9:00.")


class Gateway:
    """Fails as long as it is given a fault."""

    def __init__(self):
        self.fault: Exception | None = None
        self.tried = 0

    def send(self, message, *, key):
        self.tried += 1
        if self.fault:
            raise self.fault
        return "id"


class Seconds:
    def __init__(self):
        self.at = 1000.0

    def __call__(self):
        return self.at


@pytest.fixture
def gateway():
    return Gateway()


@pytest.fixture
def clock():
    return Seconds()


@pytest.fixture
def breaker(gateway, clock):
    return Breaker(gateway, clock)


def down(retry_after=None):
    return DeliveryError("down", permanent=False, retry_after=retry_after)


def fails(breaker, times=1):
    for _ in range(times):
        with pytest.raises(DeliveryError) as refused:
            breaker.send(NOTE, key="k")
    return refused.value


def test_a_gateway_that_is_down_is_left_alone(gateway, breaker):
    gateway.fault = down()
    fails(breaker, AFTER)

    refused = fails(breaker)

    assert gateway.tried == AFTER
    assert (type(refused), refused.permanent, refused.retry_after) == (Resting, False, timedelta(seconds=30))


def test_a_few_failures_are_borne(gateway, breaker):
    gateway.fault = down()
    fails(breaker, AFTER - 1)
    gateway.fault = None
    breaker.send(NOTE, key="k")
    gateway.fault = down()

    fails(breaker, AFTER - 1)

    assert gateway.tried == 2 * AFTER - 1


def test_after_the_rest_one_message_is_a_trial_and_each_failure_doubles_the_rest(gateway, breaker, clock):
    gateway.fault = down()
    fails(breaker, AFTER)
    rests = []
    for _ in range(8):
        rest = fails(breaker).retry_after
        rests.append(rest.total_seconds())
        clock.at += rest.total_seconds()
        fails(breaker)

    assert rests == [30, 60, 120, 240, 480, 900, 900, 900]
    assert gateway.tried == AFTER + 8


def test_a_trial_that_goes_well_ends_the_rest(gateway, breaker, clock):
    gateway.fault = down()
    fails(breaker, AFTER)
    clock.at += 30
    gateway.fault = None

    sent = [breaker.send(NOTE, key="k") for _ in range(3)]

    assert sent == ["id", "id", "id"]


def test_while_one_message_is_the_trial_the_others_wait(gateway, breaker, clock):
    gateway.fault = down()
    fails(breaker, AFTER)
    clock.at += 30
    gateway.fault = None
    during = []
    send = gateway.send

    def trial(message, *, key):
        during.append(type(fails(breaker)))
        return send(message, key=key)

    gateway.send = trial
    breaker.send(NOTE, key="k")

    assert during == [Resting]


def test_lasting_faults_of_messages_say_nothing_of_the_gateway(gateway, breaker):
    gateway.fault = DeliveryError("no such number", permanent=True)

    fails(breaker, 3 * AFTER)

    assert gateway.tried == 3 * AFTER


def test_a_gateway_that_asks_for_time_gets_it_at_once(gateway, breaker, clock):
    gateway.fault = down(timedelta(minutes=2))
    fails(breaker)
    gateway.fault = None

    refused = fails(breaker)
    clock.at += 120

    assert refused.retry_after == timedelta(minutes=2)
    assert breaker.send(NOTE, key="k") == "id"


def test_a_fault_of_our_own_counts_too_and_stays_visible(gateway, breaker):
    gateway.fault = RuntimeError("a bug")
    for _ in range(AFTER):
        with pytest.raises(RuntimeError):
            breaker.send(NOTE, key="k")

    assert type(fails(breaker)) is Resting
