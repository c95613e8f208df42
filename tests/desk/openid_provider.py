"""A small OpenID Connect provider on 127.0.0.1: discovery, authorisation with PKCE, tokens, keys.

It signs in whomever the test has put before it, without asking. What a test wants wrong, it sets in ``lies``.
"""

import hashlib
import json
import secrets
import threading
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import time
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from authlib.jose import RSAKey, jwt

CLIENT, SECRET = "assure-desk", "a client's secret"


def new_key() -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}, is_private=True)


@dataclass
class Provider:
    """What it says of whoever signs in, and what it has handed out."""

    issuer: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    lies: dict[str, Any] = field(default_factory=dict)
    """Claims of the ID token that are made wrong after the rest is right."""
    key: RSAKey = field(default_factory=lambda: new_key())
    signs_with: RSAKey | None = None
    """Another key than the published one."""
    grants: dict[str, dict[str, str]] = field(default_factory=dict)

    def configuration(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }

    def authorise(self, asked: dict[str, str]) -> str:
        """Where the browser goes back to."""
        if asked.get("client_id") != CLIENT or asked.get("code_challenge_method") != "S256":
            raise ValueError("not a request of this client")
        code = secrets.token_urlsafe(16)
        self.grants[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, sent: dict[str, str], authorization: str) -> dict[str, Any]:
        """The tokens for a code, once; raises ``ValueError`` where the client does not prove itself."""
        asked = self.grants.pop(sent.get("code", ""), None)
        expected = f"{quote(CLIENT)}:{quote(SECRET)}", f"{CLIENT}:{SECRET}"
        if asked is None or b64decode(authorization.removeprefix("Basic ")).decode() not in expected:
            raise ValueError("invalid_grant")
        digest = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        if urlsafe_b64encode(digest).rstrip(b"=").decode() != asked["code_challenge"]:
            raise ValueError("invalid_grant")
        now = int(time())
        claims = {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": asked["nonce"]}
        claims |= {"sub": "subject-1", **self.claims, **self.lies}
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.signs_with or self.key).decode()
        return {"access_token": secrets.token_urlsafe(16), "token_type": "Bearer", "id_token": signed}


@contextmanager
def served() -> Iterator[Provider]:
    """The provider while it runs."""
    provider = Provider()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(provider))
    provider.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(provider: Provider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            if address.path == "/authorize":
                self.send_response(302)
                self.send_header("Location", provider.authorise(dict(parse_qsl(address.query))))
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            known: dict[str, Any] = {
                "/.well-known/openid-configuration": provider.configuration(),
                "/keys": {"keys": [provider.key.as_dict(is_private=False)]},
            }
            self._json(known.get(address.path))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            try:
                self._json(provider.token(dict(parse_qsl(body)), self.headers.get("Authorization", "")))
            except ValueError as error:
                self._json({"error": str(error)}, 400)

        def _json(self, held: dict[str, Any] | None, status: int = 200) -> None:
            data = json.dumps(held).encode()
            self.send_response(status if held is not None else 404)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *arguments: object) -> None:
            """Silent."""

    return Handler
