"""The worker process: a metronome over a few service calls. Stops after the tick and the message in hand."""

import logging
import signal
import threading
from collections.abc import Callable
from functools import partial

from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.interval import IntervalTrigger

from receptionist.parts import Parts
from receptionist.services import booking, health, offering, offers
from receptionist.services.messages import recording
from receptionist.storage import business as stored_business

log = logging.getLogger(__name__)

TICK_SECONDS = 20
ROUND_SECONDS = 1


def tick(parts: Parts) -> None:
    """One round: end what has lapsed, offer what is free, answer, deliver what is due, be seen alive."""
    now = parts.clock.now()
    with parts.database.writing() as session:
        offers.lapse(session, now)
        released = booking.sweep_holds(session, now)
        offering.make(session, stored_business.require(session), parts.links, now)
        health.beat(session, now)
        late = recording.late(session, now)
    parts.replies.round()
    parts.rehearsals.sweep()
    if released:
        log.info("Holds released: %d", released)
    if late:
        log.error("ALARM: messages late by over five minutes: %d", late)


def run(parts: Parts) -> None:
    """Tick until SIGTERM or SIGINT; a failed tick is logged and the next one tries again.

    Each channel goes its own rounds, so that a slow gateway holds up no other.
    """
    scheduler = BlockingScheduler(timezone="UTC")
    # A round that lasts longer than its second is no news.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
    _every(scheduler, TICK_SECONDS, partial(tick, parts))
    for channel in parts.postman.messengers:
        _every(scheduler, ROUND_SECONDS, partial(parts.postman.round, channel))
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: threading.Thread(target=_stop, args=(parts, scheduler)).start())
    log.info("The worker ticks every %d seconds.", TICK_SECONDS)
    _safely(partial(tick, parts))
    scheduler.start()


def _every(scheduler: BlockingScheduler, seconds: int, job: Callable[[], object]) -> None:
    trigger = IntervalTrigger(seconds=seconds, timezone="UTC")
    scheduler.add_job(_safely, trigger, args=(job,), max_instances=1, coalesce=True, misfire_grace_time=None)


def _stop(parts: Parts, scheduler: BlockingScheduler) -> None:
    parts.postman.stop()
    scheduler.shutdown()


def _safely(job: Callable[[], object]) -> None:
    try:
        job()
    except Exception:
        log.exception("A tick of the worker failed")
