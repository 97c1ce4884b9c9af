"""One thread thinks at a time; one that only waits for the model keeps nobody."""

import threading
from concurrent.futures import ThreadPoolExecutor

from receptionist.services.attention import Attention, AwaitedModel

SECONDS = 20


def test_two_threads_never_think_at_once():
    attention, at_once, most = Attention(), threading.Semaphore(0), []

    def think(_):
        with attention.paid():
            at_once.release()
            most.append(at_once._value)
            at_once.acquire()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(think, range(200)))

    assert most == [1] * 200


class Slow:
    """A model that answers once another thread has thought."""

    def __init__(self):
        self.asked, self.thought = threading.Event(), threading.Event()

    def complete(self, messages, schema, *, deadline, max_tokens=160):
        self.asked.set()
        assert self.thought.wait(SECONDS)
        return "{}"


def test_others_think_while_the_model_is_waited_for():
    attention, slow = Attention(), Slow()
    model = AwaitedModel(slow, attention)

    def ask():
        with attention.paid():
            answer = model.complete([], {}, deadline=1)
            return answer, attention._lock.locked()

    with ThreadPoolExecutor(1) as beside:
        answer = beside.submit(ask)
        assert slow.asked.wait(SECONDS)
        with attention.paid():
            slow.thought.set()

    assert answer.result() == ("{}", True)


def test_who_was_not_thinking_asks_the_model_all_the_same():
    attention, slow = Attention(), Slow()
    slow.thought.set()

    assert AwaitedModel(slow, attention).complete([], {}, deadline=1) == "{}"
    with attention.paid():
        pass


def test_who_thinks_already_goes_on_thinking():
    attention = Attention()

    with attention.paid():
        with attention.paid():
            pass
        assert attention._lock.locked()

    assert not attention._lock.locked()


def test_who_has_given_it_up_does_not_wait_to_get_it_back():
    attention, thinking, written = Attention(), threading.Event(), threading.Event()

    def write():
        with attention.paid():
            with attention.given_up():
                assert thinking.wait(SECONDS)
            written.set()

    def think():
        with attention.paid():
            thinking.set()
            return written.wait(SECONDS)

    with ThreadPoolExecutor(2) as threads:
        threads.submit(write).add_done_callback(lambda done: done.result())
        assert threads.submit(think).result()

    assert not attention._lock.locked()
