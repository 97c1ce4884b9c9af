"""The blueprint that every settings page is registered with."""

from flask import Blueprint
from werkzeug.wrappers import Response

pages = Blueprint("settings", __name__, url_prefix="/staff/settings")
Answer = str | Response
