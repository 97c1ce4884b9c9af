"""Ewa Lis has visits already, and proves that they are hers."""

import re

from tests.talking import a_shop

EWA = "+48600100200"
THURSDAY = {
    "client": "Ewa Lis",
    "phone": EWA,
    "service": "broda",
    "staff": "bartek",
    "start": "2027-04-15T14:00",
}
TUESDAY = {"client": "Ewa Lis", "phone": EWA, "service": "wlosy", "staff": "ewa", "start": "2027-04-13T12:00"}


def a_shop_with(url, *visits, **changes):
    return a_shop(url, appointments=list(visits or [THURSDAY]), booking={"min_notice": "1h"}, **changes)


def code(shop):
    to, text = shop.sent.messages[-1]
    assert to == EWA
    return re.search(r"\d{6}", text).group()


def kinds(client):
    return [event["type"] for event in client.events]


def proved(shop, request, phone="600 100 200", language="pl"):
    client = shop.client(language).says(request, phone)
    return client.says(code(shop))
