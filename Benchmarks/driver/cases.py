"""What is timed. Every case is a closed loop: a client sends its next request when a reply has come."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    name: str  # as --cases takes it
    title: str  # its row
    head: str  # its column, below the group's title
    group: str  # a key of GROUPS
    service: str  # what a server is told to serve: reply, upload, echo or datagrams
    load: str  # the generator's case
    connections: int
    depth: int = 1
    unix: bool = False
    counted: int = 0  # requests in which system calls and allocations are counted; 0: they are not

    @property
    def is_about_latency(self) -> bool:
        return self.load == "stream" and self.connections == self.depth == 1

    def arguments(self) -> list[str]:
        return [self.load, "--connections", str(self.connections), "--depth", str(self.depth)]


GROUPS = {
    "tcp": "TCP, request and reply",
    "connect": "TCP, a connection for every request",
    "udp": "UDP, request and reply",
    "bulk": "TCP, blocks of 1 MiB",
    "unix": "Unix stream sockets",
}

COUNTED_REQUESTS = 20_000
COUNTED_BLOCKS = 500


def _requests(connections: int, depth: int = 1, unix: bool = False, counted: int = 0) -> Case:
    network, title = ("unix", "Unix") if unix else ("tcp", "TCP")
    number = f"{connections:,} connection{'s' if connections > 1 else ''}"
    in_flight = f", {depth} requests in flight on each" if depth > 1 else ""
    return Case(
        name=f"{network}-{connections}" + (f"x{depth}" if depth > 1 else ""),
        title=f"{title}, {number}{in_flight}",
        head=f"{connections:,} × {depth}",
        group=network,
        service="reply",
        load="stream",
        connections=connections,
        depth=depth,
        unix=unix,
        counted=counted,
    )


TIMED = [
    _requests(1, counted=COUNTED_REQUESTS),
    _requests(64, counted=COUNTED_REQUESTS),
    _requests(1000),  # its counts would tell the same as those of sixty-four
    _requests(1, 16),
    _requests(64, 16, counted=COUNTED_REQUESTS),
    _requests(1000, 16),
    Case(
        "connect",
        "TCP, a connection for every request, 16 at a time",
        "16 at a time",
        "connect",
        "reply",
        "connect",
        16,
        counted=COUNTED_REQUESTS,
    ),
    Case("udp-1", "UDP, 1 client", "1 client", "udp", "datagrams", "udp", 1, counted=COUNTED_REQUESTS),
    Case("udp-64", "UDP, 64 clients", "64 clients", "udp", "datagrams", "udp", 64, counted=COUNTED_REQUESTS),
    Case("upload", "TCP, 1 MiB to the server", "one way", "bulk", "upload", "upload", 1, 4, counted=COUNTED_BLOCKS),
    Case("echo", "TCP, 1 MiB there and back", "both ways", "bulk", "echo", "echo", 1, 4, counted=COUNTED_BLOCKS),
    _requests(1, unix=True),
    _requests(64, unix=True),
    _requests(1000, unix=True),
    _requests(64, 16, unix=True),
    Case(
        "unix-connect",
        "Unix, a connection for every request, 16 at a time",
        "connect",
        "unix",
        "reply",
        "connect",
        16,
        unix=True,
    ),
    Case("unix-upload", "Unix, 1 MiB to the server", "1 MiB one way", "unix", "upload", "upload", 1, 4, unix=True),
    Case("unix-echo", "Unix, 1 MiB there and back", "1 MiB both ways", "unix", "echo", "echo", 1, 4, unix=True),
]

COUNTED = [case for case in TIMED if case.counted]

# Idle connections: the name of the count, and how many.
IDLE = {"idle": 10_000, "idle-100k": 100_000}
