"""Headers that keep pages safe, and the permission for the widget to live on the business's own site."""

import secrets

from flask import Flask, Response, g, request

POLICY = (
    "default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; "
    "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

_EVERYWHERE = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
# No cookies are used: the token in the header is what counts, from whatever page it comes.
_CHAT = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key, Last-Event-ID",
    "Access-Control-Expose-Headers": "Retry-After",
    "Access-Control-Max-Age": "86400",
}


def register(app: Flask) -> None:
    """Send the headers with every answer; templates get `csp_nonce`."""
    app.before_request(_make_nonce)
    app.after_request(_add_headers)
    app.context_processor(lambda: {"csp_nonce": g.get("csp_nonce", "")})


def _make_nonce() -> Response | None:
    g.csp_nonce = secrets.token_urlsafe(16)
    # A browser asks before it lets another site's page call the chat.
    if request.method == "OPTIONS" and request.path.startswith("/api/chat/"):
        return Response(status=204)
    return None


def _add_headers(response: Response) -> Response:
    headers = response.headers
    if "Content-Security-Policy" not in headers:
        headers.add("Content-Security-Policy", POLICY.format(nonce=g.get("csp_nonce", "")))
    headers.extend(_EVERYWHERE)
    if request.path.startswith("/api/chat/"):
        headers.extend(_CHAT)
        headers["Cache-Control"] = "no-store"
    if request.path == "/widget.js" or request.path.startswith("/static/"):
        headers["Access-Control-Allow-Origin"] = "*"
        headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
