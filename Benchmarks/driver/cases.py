"""What is timed. Every case is a closed loop: a client sends its next request when a reply has come."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    name: str  # as --cases takes it
    title: str  # its row
    protocol: str  # tcp or udp
    load: str  # the generator's case
    connections: int
    depth: int = 1

    def arguments(self) -> list[str]:
        return [self.load, "--connections", str(self.connections), "--depth", str(self.depth)]


TIMED = [
    Case("tcp-1", "TCP, 1 connection", "tcp", "tcp", 1),
    Case("tcp-64", "TCP, 64 connections", "tcp", "tcp", 64),
    Case("tcp-1000", "TCP, 1,000 connections", "tcp", "tcp", 1000),
    Case("tcp-64x16", "TCP, 64 connections, 16 requests in flight on each", "tcp", "tcp", 64, 16),
    Case("connect", "TCP, a connection for every request, 16 at a time", "tcp", "connect", 16),
    Case("udp-1", "UDP, 1 client", "udp", "udp", 1),
    Case("udp-64", "UDP, 64 clients", "udp", "udp", 64),
]

# What is counted: system calls and allocations in an exact number of requests. A thousand connections tell the same
# as sixty-four.
COUNTED = [case for case in TIMED if case.name != "tcp-1000"]
