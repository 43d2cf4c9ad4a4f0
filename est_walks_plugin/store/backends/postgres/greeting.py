"""The first words with a PostgreSQL server: whether anybody answers, and by which code it refuses.

libpq tells a refusal in words, its own in the language of this computer and the server's in that of the server. The
protocol has the code (PostgreSQL's documentation, 55.2 Message Flow): so a refused connection is begun once more here,
with user and database and without a password.
"""

from __future__ import annotations

import socket
import ssl
import struct
from dataclasses import dataclass
from typing import Mapping

PATIENCE_S = 5.0
DEFAULT_PORT = "5432"
_VERSION = 196_608  # 3.0
_SSL_REQUEST = 80_877_103
_SOCKET_FOLDERS = ("/var/run/postgresql", "/tmp")  # nosec B108 - where servers put their sockets


@dataclass(frozen=True)
class Greeting:
    """What a server said: `state` is the SQLSTATE it refused with, "" for none; or it wants to know who asks."""

    answered: bool
    state: str = ""
    asks: bool = False


def greet(named: Mapping[str, str], user: str) -> Greeting:
    """Begin a connection with what libpq knows (`host`, `hostaddr`, `port`, `dbname`, `sslmode`) and let it go again."""
    hosts = (named.get("hostaddr") or named.get("host") or ",".join(_default_hosts())).split(",")
    ports = (named.get("port") or DEFAULT_PORT).split(",")
    answer = Greeting(False)
    for number, host in enumerate(hosts):
        port = ports[min(number, len(ports) - 1)] or DEFAULT_PORT
        try:
            with _connected(host.strip(), int(port)) as line:
                is_open = host.startswith("/") or named.get("sslmode") == "disable"
                answer = _said(line if is_open else _hidden(line), user, named.get("dbname") or user)
                break
        except (OSError, ValueError):  # nobody there, or none of ours: the next host is tried
            continue
    return answer


def _default_hosts() -> tuple[str, ...]:
    return _SOCKET_FOLDERS if hasattr(socket, "AF_UNIX") else ("localhost",)


def _connected(host: str, port: int) -> socket.socket:
    if not host.startswith("/"):
        return socket.create_connection((host, port), PATIENCE_S)
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    line.settimeout(PATIENCE_S)
    try:
        line.connect(f"{host}/.s.PGSQL.{port:d}")
    except OSError:
        line.close()
        raise
    return line


def _hidden(line: socket.socket) -> socket.socket:
    """Return the line encrypted where the server can: some let nobody in otherwise. Nothing secret is said on it."""
    line.sendall(struct.pack("!ii", 8, _SSL_REQUEST))
    if line.recv(1) != b"S":
        return line
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context.wrap_socket(line)


def _said(line: socket.socket, user: str, database: str) -> Greeting:
    words = b"".join(word.encode("utf-8") + b"\0" for word in ("user", user, "database", database)) + b"\0"
    line.sendall(struct.pack("!ii", len(words) + 8, _VERSION) + words)
    while True:
        head = _exactly(line, 5)
        body = _exactly(line, struct.unpack("!i", head[1:])[0] - 4)
        if head[:1] == b"E":
            fields = {field[:1]: field[1:] for field in body.split(b"\0") if field}
            return Greeting(True, fields.get(b"C", b"").decode("ascii", "replace"))
        if head[:1] == b"R" and struct.unpack("!i", body[:4])[0] != 0:
            return Greeting(True, asks=True)
        if head[:1] == b"Z":
            return Greeting(True)


def _exactly(line: socket.socket, count: int) -> bytes:
    found = b""
    while len(found) < count:
        more = line.recv(count - len(found))
        if not more:
            raise ConnectionError("the server hung up")
        found += more
    return found
