"""What clients are told of their data before they confirm. A changed text needs a new version."""

from collections.abc import Mapping

VERSION = "visit-1"
TEXTS: Mapping[str, str] = {
    "pl": "Imię i kontakt zachowam tylko na potrzeby wizyty.",
    "en": "Your name and contact are kept only for the visit.",
}
