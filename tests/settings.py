"""Settings for tests: everything in one folder, the barber's shop, a fixed clock, no model."""

from pathlib import Path

import yaml

from receptionist.settings import Settings
from tests.talking import BARBER, MONDAY_MORNING


def settings_for(folder: Path, **changes: str) -> Settings:
    """Settings as the environment would give them; `changes` are variables."""
    business = folder / "business.yaml"
    business.write_text(yaml.safe_dump(BARBER, allow_unicode=True), encoding="utf-8")
    return Settings.from_environment(
        {
            "RECEPTIONIST_INSTANCE": str(folder),
            "RECEPTIONIST_BUSINESS": str(business),
            "RECEPTIONIST_NOW": MONDAY_MORNING,
            "RECEPTIONIST_TESTING": "1",
            "SECRET_KEY": "for tests only",
            "LLM": "off",
            **changes,
        }
    )
