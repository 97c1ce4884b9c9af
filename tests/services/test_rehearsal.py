"""Rehearsals: what is copied, what is not, and when they end."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from receptionist.domain.errors import NotFound
from receptionist.services.clock import Clock
from receptionist.services.minds import Minds
from receptionist.services.rehearsal import LIFE, MOST, Rehearsals
from receptionist.storage.business import require
from receptionist.storage.database import Database
from receptionist.storage.models import Appointment, BusyBlock, Client
from tests.talking import Client as Talker
from tests.talking import a_shop
