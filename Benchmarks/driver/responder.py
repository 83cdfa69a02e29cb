"""What `sock serve` may cost with a rule file, counted: per matched request, by the number of rules, and per peer."""

import os
import socket
import subprocess
import tempfile

from . import counting, processes
from .budgets import Budget
from .cases import COUNTED, Case
from .errors import BenchmarkError
from .machine import Cores, activity, resident_bytes
from .peers import LECTURE, RESPONDERS
from .processes import PRODUCTS, RunningServer, read_line
from .recipes import SOCK

REQUESTS = 5000
STEPPED = 40
PEERS = 10_000

_PATH = "the path of a matched request allocates nothing, whatever the number of rules"
BUDGETS = [
    Budget("two rules, TCP", "allocations", 0.001, "allocations in one request", _PATH),
    Budget("two rules, UDP", "allocations", 0.001, "allocations in one request", _PATH),
    Budget("1,000 rules, TCP", "allocations", 0.001, "allocations in one request", _PATH),
    Budget("1,000 rules, UDP", "allocations", 0.001, "allocations in one request", _PATH),
    Budget("1,000 rules", "times", 1.3, "times the instructions of two rules", "rules are looked up, not walked"),
    Budget("peers", "mebibytes", 10, "MiB for 10,000 UDP peers with states", "a peer is a row in a table"),
]

STATES = """
sock = 1

[[rule]]
match.hex = "1b"
reply     = "first!"
next      = "second"

[[rule]]
state     = "second"
match.hex = "2b"
reply     = "second!"
"""


def count(cores: Cores, skip_build: bool) -> dict[str, dict]:
    if not skip_build:
        processes.build([])
        SOCK.build()
    cases = [case for case in COUNTED if case.name in ("tcp-64", "udp-64")]
    counts: dict[str, dict] = {}
    for name, title in (("sock", "two rules"), ("sock-1000", "1,000 rules")):
        for case in cases:
            server = RESPONDERS[name].server(case)
            counts[f"{title}, {case.group.upper()}"] = counting.allocations(server, case, cores, REQUESTS)
    counts["1,000 rules"] = {"times": instructions("sock-1000", cores) / instructions("sock", cores)}
    counts["peers"] = {"mebibytes": memory_of_peers(cores) / 2**20}
    return counts


# Instructions


def instructions(name: str, cores: Cores) -> float:
    """The instructions of one request over TCP, in user space and by all threads."""
    case = Case("instructions", "", "", "", "reply", "stream", 1)
    with RunningServer(RESPONDERS[name].servers["reply"], case, cores) as running:
        with socket.create_connection(("127.0.0.1", int(running.place))) as client:
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            _request(client, STEPPED)
            with _Steps(running.pid) as steps:
                _request(client, STEPPED)
            return steps.count / STEPPED


class _Steps:
    """Counts while it is open."""

    def __init__(self, pid: int):
        self.process = subprocess.Popen(
            [os.path.join(PRODUCTS, "steps"), str(pid)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> "_Steps":
        if read_line(self.process, 30) != "counting\n":
            raise BenchmarkError(f"no instructions were counted: {self.process.communicate()[1]}")
        return self

    def __exit__(self, *_) -> None:
        self.count = int(self.process.communicate()[0])


def _request(client: socket.socket, number: int) -> None:
    for turn in range(number):
        client.sendall(b"\x2b" if turn % 2 else b"\x1b")
        _receive(client, b"second!" if turn % 2 else b"first!")


def _receive(client: socket.socket, wanted: bytes) -> None:
    got = b""
    while len(got) < len(wanted):
        part = client.recv(len(wanted) - len(got))
        if not part:
            raise BenchmarkError(f"sock serve ended the connection after {got!r}")
        got += part
    if got != wanted:
        raise BenchmarkError(f"sock serve answered {got!r} and not {wanted!r}")


# Memory


def memory_of_peers(cores: Cores) -> int:
    """What ten thousand senders, each in a state of its own, make the server grow by."""
    case = Case("peers", "", "", "", "datagrams", "udp", 1)
    with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
        file.write(STATES)
        file.flush()
        server = RESPONDERS["sock"].servers["datagrams"]
        arguments = tuple(file.name if word == LECTURE else word for word in server.arguments)
        with RunningServer(type(server)(**{**vars(server), "arguments": arguments}), case, cores) as running:
            place = ("127.0.0.1", int(running.place))
            for peer in range(100):
                _ask(place, peer)  # what a server sets up once is not charged to its peers
            before = resident_bytes(running.pid)
            for peer in range(100, 100 + PEERS):
                _ask(place, peer)
            counting.settled(lambda: activity(running.pid))
            return resident_bytes(running.pid) - before


def _ask(server: tuple[str, int], peer: int) -> None:
    """Two requests from an address of the peer's own: the second is answered only where the first is remembered."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.settimeout(30)
        client.bind((f"127.1.{peer // 250}.{peer % 250 + 1}", 0))
        for request, reply in ((b"\x1b", b"first!"), (b"\x2b", b"second!")):
            client.sendto(request, server)
            got = client.recv(64)
            if got != reply:
                raise BenchmarkError(f"sock serve answered {got!r} and not {reply!r}")
