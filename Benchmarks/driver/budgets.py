"""What our server may cost, counted. Nothing here is a time, so it holds on the busiest machine; CI runs it."""

from collections.abc import Iterator
from dataclasses import dataclass

from . import counting
from .cases import COUNTED, IDLE, Case
from .errors import BenchmarkError
from .machine import SPARE_DESCRIPTORS, Cores, need_descriptors, need_tool
from .peers import Peer



@dataclass(frozen=True)
class Budget:
    place: str  # a counted case, or "idle"
    count: str  # a key of what `counting` gives
    limit: float
    unit: str
    why: str
    details: str = ""  # a key of the same table, whose numbers explain this one


def _requests(place: str, receives: float, waits: float) -> list[Budget]:
    def calls(count: str, limit: float, kind: str, why: str) -> Budget:
        return Budget(place, count, limit, f"{kind} in one request", why, "calls")

    return [
        # A table that grows once, late, is forgiven; an allocation in every request, or in every turn, is not.
        Budget(place, "allocations", 0.001, "allocations in one request", "the path of a request allocates nothing"),
        calls("receives", receives, "receiving calls", "no receive that finds nothing"),
        calls("sends", 1.01, "sending calls", "one reply is one send, and nothing wakes a loop"),
        calls("waits", waits, "waiting calls", "one wait serves all sockets that are ready"),
        calls("other_calls", 0.01, "other system calls", "no epoll_ctl, futex or timer on the way"),
    ]


def _connections() -> list[Budget]:
    def each(count: str, limit: float, what: str, why: str) -> Budget:
        return Budget("connect", count, limit, f"{what} for one connection", why, "calls")

    return [
        each("allocations", 3.1, "allocations", "the task, its memory, and the runtime's way into it"),
        # A request that comes later than its connection may cost a receive that finds nothing.
        each("receives", 2.5, "receiving calls", "the request, and the end"),
        each("sends", 1.05, "sending calls", "the reply, and nothing wakes a loop"),
        # Twice to accept, where that found nobody else, and epoll is told of the socket, and of its end.
        each("other_calls", 5.1, "other system calls", "accept, watch, close"),
    ]


def _bulk(place: str) -> list[Budget]:
    # How many receives a block takes is the sender's doing as well.
    return [
        Budget(place, "allocations", 0.1, "allocations for a mebibyte", "straight between kernel and program"),
        Budget(place, "other_calls", 0.1, "other system calls for a mebibyte", "watched from the start", "calls"),
    ]


BUDGETS = [
    *_requests("tcp-1", receives=1.01, waits=1.01),
    *_requests("tcp-64", receives=1.01, waits=0.25),
    Budget("tcp-64x16", "sends", 0.25, "sending calls in one request", "what came together leaves together", "calls"),
    # All that have arrived with one call, which also tells whether that was all.
    *_requests("udp-1", receives=1.01, waits=1.01),
    *_requests("udp-64", receives=0.5, waits=0.25),
    *_connections(),
    *_bulk("upload"),
    *_bulk("echo"),
    Budget("idle", "bytes_per_connection", 1638, "resident bytes for an idle connection", "1.6 KiB"),
    Budget("idle", "wake_ups", 0, "wake-ups while idle", "no tick, no timer, no poll", "woken_threads"),
    Budget("idle", "idle_cpu_ms", 0.1, "milliseconds of CPU while idle", "nothing spins", "woken_threads"),
]


def check_tools() -> None:
    need_tool("strace", "strace", "counts the system calls")
    need_descriptors(IDLE["idle"] + SPARE_DESCRIPTORS)


def idle_that_fits() -> tuple[dict[str, int], list[str]]:
    """The numbers of idle connections for which there are descriptors, and why the others are left out."""
    fit, left_out = {}, []
    for name, connections in IDLE.items():
        try:
            need_descriptors(connections + SPARE_DESCRIPTORS)
            fit[name] = connections
        except BenchmarkError as error:
            left_out.append(f"{connections:,} idle connections: {error}")
    return fit, left_out


# The cases that budgets are about.
BUDGETED = [case for case in COUNTED if any(budget.place == case.name for budget in BUDGETS)]


def count(
    peer: Peer, cores: Cores, cases: list[Case], idle: dict[str, int], requests: int | None = None
) -> dict[str, dict]:
    """The counts of a peer: a table of numbers for each case, and one for each number of idle connections.

    `requests` is for who is in a hurry: so many in every case.
    """
    counts: dict[str, dict] = {}
    for case in cases:
        server = peer.server(case)
        if server is None:
            continue
        number = requests or case.counted
        counts[case.name] = counting.system_calls(server, case, cores, number)
        if not peer.own_allocator:
            counts[case.name].update(counting.allocations(server, case, cores, number))
    for name, connections in idle.items():
        if "reply" in peer.servers:
            counts[name] = counting.idle(peer.servers["reply"], cores, connections)
    return counts


def check(counts: dict[str, dict], budgets: list[Budget] = BUDGETS) -> Iterator[tuple[Budget, float | None, bool]]:
    """Each budget with what was counted and whether it holds. What was not counted holds no budget."""
    for budget in budgets:
        value = counts.get(budget.place, {}).get(budget.count)
        yield budget, value, value is not None and value <= budget.limit


def sentence(budget: Budget, value: float | None, holds: bool, counts: dict[str, dict]) -> str:
    """One line; a broken budget adds why it is there, and for system calls which ones there were."""
    counted = "not counted" if value is None else f"{value:.4g}"
    verdict = "ok    " if holds else "BROKEN"
    text = f"{verdict}  {budget.place:7} {counted:>11} {budget.unit}, at most {budget.limit:g}"
    if holds:
        return text
    text += f": {budget.why}"
    details = counts.get(budget.place, {}).get(budget.details, {})
    if details:
        text += f"\n        {budget.details.replace('_', ' ')}: "
        text += ", ".join(f"{number:g} {name}" for name, number in details.items() if number >= 0.001)
    return text
