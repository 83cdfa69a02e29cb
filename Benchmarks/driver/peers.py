"""Who is compared. A new peer is one row here and one directory in Servers/.

A server is a program that takes a port as its last argument, prints `listening PORT` on a line of its own when it
takes requests, and answers byte 0x1b with "first!" and byte 0x2b with "second!" until it is killed. One that SwiftPM
does not build (Go, Rust) gets a `build` command, run in its directory, and a `path` to what that leaves.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Server:
    product: str  # of Benchmarks/Package.swift, or a name for messages when `path` is given
    arguments: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)
    path: str | None = None  # from Benchmarks/
    build: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Peer:
    title: str  # its column
    tcp: Server | None
    udp: Server | None

    def server(self, protocol: str) -> Server | None:
        return {"tcp": self.tcp, "udp": self.udp}[protocol]


BASELINE = "c"
OURS = "ours"

PEERS = {
    "c": Peer("C, epoll", Server("c-tcp"), Server("c-udp")),
    "ours": Peer("swift-sockets", Server("ours-tcp"), Server("ours-udp")),
}

# The baseline once more, in our seat: how far its ratio is from 1.00 is what this machine's ratios are worth.
CONTROL = Peer("C once more", PEERS["c"].tcp, PEERS["c"].udp)


def wasteful(way: str) -> Peer:
    """The server that is wrong on purpose in one way; see Servers/wasteful-tcp."""
    return Peer(f"wasteful ({way})", Server("wasteful-tcp", (way,)), None)
