"""Receives webhooks of Kurultai: believes only what is signed, takes each event once, and answers at once.

Needs Python 3.9 or later and nothing else.

    WEBHOOK_SECRET=whsec_… PORT=8080 python3 receiver.py
"""
import base64
import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

SECRET = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
MOST_BYTES = 65_536
# Somebody may have kept an old request: what is further away than five minutes is not believed.
TOLERANCE_SECONDS = 300

# Where you keep what you have taken: in a real receiver a table with a unique column.
taken = set()
lock = Lock()


def is_genuine(headers, body: bytes) -> bool:
    """Whether the body was signed with our secret, just now."""
    message_id, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not (timestamp.isascii() and timestamp.isdigit()) or len(timestamp) > 12:
        return False
    if abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    signed = f"{message_id}.{timestamp}.".encode() + body
    expected = base64.b64encode(hmac.new(SECRET, signed, hashlib.sha256).digest())
    # While a secret is changed there are two signatures: one that holds is enough.
    signatures = headers.get("webhook-signature", "").split(" ")
    return any(
        hmac.compare_digest(expected, signature[3:].encode()) for signature in signatures if signature.startswith("v1,")
    )


def handle(message_id: str, event: dict) -> None:
    """What you do with an event. Ids only: ask the network what is behind them."""
    print(f"taken {message_id} {event['type']} {json.dumps(event['data'], separators=(',', ':'))}", flush=True)


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        if length > MOST_BYTES:
            return self.answer(413)
        # The body as it came: one byte more or less, and the signature does not hold.
        body = self.rfile.read(length)
        if not is_genuine(self.headers, body):
            return self.answer(400)
        message_id = self.headers["webhook-id"]
        # The same event may come again, under the same id: it was taken, and the sender only has to be told.
        with lock:
            if message_id not in taken:
                handle(message_id, json.loads(body))
                taken.add(message_id)
        return self.answer(204)

    def answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_) -> None:
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8080"))), Receiver)
    print(f"listening on {server.server_port}", flush=True)
    server.serve_forever()
