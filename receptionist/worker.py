"""The worker process: a metronome over a few service calls. Stops after the tick in hand."""

import logging
import signal
import threading

from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.interval import IntervalTrigger

from receptionist.parts import Parts
from receptionist.services import booking, health, offering, offers
from receptionist.storage import business as stored_business

log = logging.getLogger(__name__)

TICK_SECONDS = 20


def tick(parts: Parts) -> None:
    """One round: end what has lapsed, offer what is free, answer, deliver what is due, be seen alive."""
    now = parts.clock.now()
    with parts.database.writing() as session:
        offers.lapse(session, now)
        released = booking.sweep_holds(session, now)
        offering.make(session, stored_business.require(session), parts.links, now)
        health.beat(session, now)
    parts.replies.round()
    parts.postman.round()
    parts.rehearsals.sweep()
    if released:
        log.info("Holds released: %d", released)


def run(parts: Parts) -> None:
    """Tick until SIGTERM or SIGINT; a failed tick is logged and the next one tries again."""
    scheduler = BlockingScheduler(timezone="UTC")
    trigger = IntervalTrigger(seconds=TICK_SECONDS, timezone="UTC")
    scheduler.add_job(
        _safely, trigger, args=(parts,), max_instances=1, coalesce=True, misfire_grace_time=None
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: threading.Thread(target=scheduler.shutdown).start())
    log.info("The worker ticks every %d seconds.", TICK_SECONDS)
    _safely(parts)
    scheduler.start()


def _safely(parts: Parts) -> None:
    try:
        tick(parts)
    except Exception:
        log.exception("A tick of the worker failed")
