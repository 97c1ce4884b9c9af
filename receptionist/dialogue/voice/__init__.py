"""What a message means by the labelled examples: a small trained classifier beside the rules.

Knows no business and decides nothing; dialogue/combining.py weighs it against the rules.
"""

from receptionist.dialogue.voice.features import Heard
from receptionist.dialogue.voice.opinion import Opinion, TrainedVoice, Voice

__all__ = ["Heard", "Opinion", "TrainedVoice", "Voice"]
