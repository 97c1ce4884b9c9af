"""The application for a web server and for the flask command."""

from receptionist.app import create_app

app = create_app()
