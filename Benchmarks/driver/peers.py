"""Who is compared. A new peer is one row here and one directory in Servers/ or Peers/.

A server is a program whose last two arguments are a service and a place. The place is a port of 127.0.0.1, or, where
the row says `unix`, the path of a Unix socket. It prints `listening PLACE` on a line of its own when it takes requests,
and serves until it is killed:

- `reply`: answers byte 0x1b with "first!" and byte 0x2b with "second!", on stream connections;
- `datagrams`: the same for UDP datagrams;
- `upload`: answers every 2^20 bytes of a connection with byte 0x06; receives at most 64 KiB at once, if it can choose;
- `echo`: sends what came back.

Servers/ is what Benchmarks/Package.swift builds: C and ours. Peers/ is everything that needs more, and `recipes` says
what. Each is written as its own documentation advises, on one thread where that is a choice.
"""

import sys
from dataclasses import dataclass

from . import recipes
from .cases import Case
from .recipes import Recipe

STREAMS = ("reply", "upload", "echo")
EVERYTHING = (*STREAMS, "datagrams")


@dataclass(frozen=True)
class Server:
    name: str  # a product of Benchmarks/Package.swift, or a name for messages
    arguments: tuple[str, ...] = ()
    program: str | None = None  # where it is not such a product: a path from Benchmarks/, or a program in PATH
    backend: str | None = None  # what our loops ask the kernel with; None: what the library chooses
    spin: int | None = None  # microseconds that our loops look for work before they sleep
    takes_endpoint: bool = False  # its last argument is an endpoint's word, which it says in JSON when it listens


@dataclass(frozen=True)
class Peer:
    title: str  # its column
    servers: dict[str, Server]  # by service
    unix: bool = False  # the stream services on Unix sockets too
    recipe: Recipe | None = None  # None: Benchmarks/Package.swift builds it
    own_allocator: bool = False  # memory does not come from malloc, so counting its calls says nothing
    spins: bool = False  # buys latency with a core: takes part only where latency is all there is, and is not counted

    def server(self, case: Case) -> Server | None:
        if (case.unix and not self.unix) or (self.spins and not case.is_about_latency):
            return None
        return self.servers.get(case.service)


def _serving(services: tuple[str, ...], server: Server) -> dict[str, Server]:
    return {service: server for service in services}


def _outside(name: str, recipe: Recipe, program: str = ".build/server") -> Server:
    return Server(name, program=f"{recipe.directory}/{program}")


def _swift(name: str) -> Server:
    return _outside(name, recipes.SWIFT, f".build/release/{name}")


def _python(name: str) -> Server:
    return Server(name, ("Peers/python/server.py", name), sys.executable)


def _ours(backend: str | None = None) -> dict[str, Server]:
    return {
        "reply": Server("ours-tcp", backend=backend),
        **_serving(("upload", "echo"), Server("ours-buffered", backend=backend)),
        "datagrams": Server("ours-udp", backend=backend),
    }


BASELINE = "c"
OURS = "ours"
BUFFERED = "ours-buffered"
# Ours with what its loops may ask the kernel with.
BACKENDS = ("ours-epoll", "ours-uring")
# Each of these is to be compared with the other alone.
SPINNING = ("c-spin", "ours-spin")

PEERS = {
    "c": Peer("C, epoll", {**_serving(STREAMS, Server("c-tcp")), "datagrams": Server("c-udp")}, unix=True),
    "c-uring": Peer("C, io_uring", _serving(("reply", "datagrams"), Server("c-uring")), unix=True),
    "c-mmsg": Peer("C, recvmmsg", {"datagrams": Server("c-udp", ("batches",))}),
    "ours": Peer("swift-sockets", _ours(), unix=True),
    "ours-epoll": Peer("swift-sockets, epoll", _ours("epoll"), unix=True),
    "ours-uring": Peer("swift-sockets, io_uring", _ours("uring"), unix=True),
    "c-spin": Peer("C, spinning", {"reply": Server("c-tcp", ("spin",))}, unix=True, spins=True),
    "ours-spin": Peer("swift-sockets, spinning", {"reply": Server("ours-tcp", spin=1000)}, unix=True, spins=True),
    # The lecture's server sends a text for every byte. The peers send once for all that came; so does this one.
    "ours-buffered": Peer("swift-sockets, buffered", {"reply": Server("ours-buffered")}, unix=True),
    "nio-handler": Peer(
        "SwiftNIO, ChannelHandler", _serving(EVERYTHING, _swift("nio-handler")), unix=True, recipe=recipes.SWIFT
    ),
    "nio-async": Peer(
        "SwiftNIO, NIOAsyncChannel", _serving(EVERYTHING, _swift("nio-async")), unix=True, recipe=recipes.SWIFT
    ),
    "flyingsocks": Peer("FlyingSocks", _serving(("reply", "datagrams"), _swift("flyingsocks")), recipe=recipes.SWIFT),
    "go": Peer(
        "Go", _serving(EVERYTHING, _outside("go", recipes.GO)), unix=True, recipe=recipes.GO, own_allocator=True
    ),
    "tokio": Peer(
        "Rust, tokio",
        _serving(EVERYTHING, _outside("tokio", recipes.TOKIO, ".build/release/tokio-peer")),
        unix=True,
        recipe=recipes.TOKIO,
    ),
    "libuv": Peer("C, libuv", _serving(EVERYTHING, _outside("libuv", recipes.LIBUV)), unix=True, recipe=recipes.LIBUV),
    "node": Peer(
        "Node",
        _serving(EVERYTHING, Server("node", ("Peers/node/server.js",), "node")),
        unix=True,
        recipe=recipes.NODE,
        own_allocator=True,
    ),
    "asyncio": Peer(
        "Python, asyncio",
        _serving(EVERYTHING, _python("asyncio")),
        unix=True,
        recipe=recipes.ASYNCIO,
        own_allocator=True,
    ),
    "uvloop": Peer(
        "Python, uvloop",
        _serving(EVERYTHING, _python("uvloop")),
        unix=True,
        recipe=recipes.UVLOOP,
        own_allocator=True,
    ),
}



def _sock(rules: str) -> Peer:
    arguments = ("serve", "--quiet", "--json", "--rules", rules)
    server = Server("sock", arguments, "../.build/release/sock", takes_endpoint=True)
    return Peer(f"sock serve, {rules.split('/')[-1]}", _serving(("reply", "datagrams"), server), True, recipes.SOCK)


# `sock serve` by a rule file: beside our own server when they are named, since nobody else has rules to compare with.
LECTURE, THOUSAND = "../Examples/Rules/lecture.toml", "Peers/sock/.build/thousand.toml"
RESPONDERS = {"sock": _sock(LECTURE), "sock-1000": _sock(THOUSAND)}

# Without these two there is nothing to compare; the others are skipped where they cannot be built or do not run.
NEEDED = (BASELINE, OURS)

# The README's columns.
FRONT = (BASELINE, OURS, "nio-handler", "nio-async")

# The baseline once more, in our seat: how far its ratio is from 1.00 is what this machine's ratios are worth.
CONTROL = Peer("C once more", PEERS["c"].servers, unix=True)


def wasteful(way: str) -> Peer:
    """The server that is wrong on purpose in one way; see Servers/wasteful-tcp."""
    return Peer(f"wasteful ({way})", {"reply": Server("wasteful-tcp", (way,))})
