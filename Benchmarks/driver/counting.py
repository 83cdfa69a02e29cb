"""Counts: allocations, system calls, bytes and wake-ups. They come out the same on a busy machine as on a quiet one."""

import contextlib
import os
import signal
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator

from .cases import Case
from .errors import BenchmarkError
from .machine import Cores, activity, resident_bytes
from .peers import Server
from .processes import ALLOCATION_COUNTER, Load, RunningServer

IDLE_SECONDS = 3.0

# What a system call is for. A call in none of these is "other": it belongs to no request.
RECEIVES = {"read", "readv", "recvfrom", "recvmsg", "recvmmsg"}
SENDS = {"write", "writev", "sendto", "sendmsg", "sendmmsg"}
WAITS = {"epoll_wait", "epoll_pwait", "epoll_pwait2", "poll", "ppoll", "select", "pselect6", "io_uring_enter"}


@contextlib.contextmanager
def warm_connections(server: RunningServer, case: Case, requests: int) -> Iterator[Callable[[], None]]:
    """Opens the case's connections and warms them up; what it gives does exactly `requests` requests on them."""
    with Load(server, [*case.arguments(), "--requests", str(requests)]) as load:
        load.answer(60)
        settled(lambda: activity(server.pid))

        def do_requests() -> None:
            load.go()
            answer = load.answer(120)
            settled(lambda: activity(server.pid))
            if answer["requests"] != requests:
                raise BenchmarkError(f"{case.name}: {server.name} answered {answer['requests']} of {requests} requests")

        yield do_requests


def settled(read: Callable[[], object], pause: float = 0.05, patience: float = 5.0) -> object:
    """What `read` gives once it gives the same twice: a server may be busy with what follows its last reply."""
    end, value = time.monotonic() + patience, read()
    while time.monotonic() < end:
        time.sleep(pause)
        previous, value = value, read()
        if value == previous:
            break
    return value


# Allocations


def allocations(server: Server, case: Case, cores: Cores, requests: int) -> dict[str, float]:
    """Calls of the malloc family in one request, and the bytes they asked for."""
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "counts")
        environment = {"LD_PRELOAD": ALLOCATION_COUNTER, "ALLOCATION_COUNTS": path}
        with (
            RunningServer(server, case, cores, environment) as running,
            warm_connections(running, case, requests) as do_requests,
        ):
            before = _read_counts(path)
            do_requests()
            after = _read_counts(path)
    malloc, calloc, realloc, aligned, _, size = (later - earlier for earlier, later in zip(before, after))
    return {"allocations": (malloc + calloc + realloc + aligned) / requests, "allocated_bytes": size / requests}


def _read_counts(path: str) -> tuple[int, ...]:
    """malloc, calloc, realloc, aligned, free, bytes: see AllocationCounter.h."""
    try:
        with open(path, "rb") as file:
            return struct.unpack("6Q", file.read())
    except (FileNotFoundError, struct.error):
        raise BenchmarkError(
            f"{ALLOCATION_COUNTER} did not count; a statically linked server ignores LD_PRELOAD"
        ) from None


# System calls


def system_calls(server: Server, case: Case, cores: Cores, requests: int) -> dict[str, object]:
    """System calls in one request, by all of the server's threads: by what they are for, and by name."""
    with (
        tempfile.NamedTemporaryFile("r") as table,
        RunningServer(server, case, cores) as running,
        warm_connections(running, case, requests) as do_requests,
    ):
        with _strace(running.pid, table.name):
            do_requests()
        return per_request(parse_strace(table.read()), requests)


@contextlib.contextmanager
def _strace(pid: int, output: str) -> Iterator[None]:
    command = ["strace", "-f", "-c", "-o", output, "-p", str(pid)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        said = process.stderr.readline()  # "strace: Process 123 attached": it says so when every thread is held
        if "attached" not in said:
            raise BenchmarkError(
                f"{said.strip() or 'strace said nothing'}; to count system calls it must be allowed to trace "
                "(root, or kernel.yama.ptrace_scope=0; in Docker --cap-add=SYS_PTRACE)"
            )
        yield
    finally:
        process.send_signal(signal.SIGINT)  # lets the server go, and then writes the table
        process.communicate()


def parse_strace(table: str) -> dict[str, int]:
    """Calls by name, from the table of `strace -c`: share, seconds, microseconds, calls, errors (or nothing), name."""
    calls = {}
    for line in table.splitlines():
        words = line.split()
        if len(words) in (5, 6) and words[3].isdigit() and words[-1] != "total":
            calls[words[-1]] = int(words[3])
    if not calls:
        raise BenchmarkError(f"strace counted nothing; its table was:\n{table or '(empty)'}")
    return calls


def per_request(calls: dict[str, int], requests: int) -> dict[str, object]:
    kinds = {"receives": 0.0, "sends": 0.0, "waits": 0.0, "other_calls": 0.0}
    for name, count in calls.items():
        kinds[kind_of_call(name)] += count / requests
    by_name = {name: round(count / requests, 4) for name, count in sorted(calls.items(), key=lambda item: -item[1])}
    return {**kinds, "calls": by_name}


def kind_of_call(name: str) -> str:
    for kind, names in (("receives", RECEIVES), ("sends", SENDS), ("waits", WAITS)):
        if name in names:
            return kind
    return "other_calls"


# Idle connections

WARM_UP = Case("warm-up", "", "", "", "reply", "stream", 16)


def idle(server: Server, cores: Cores, connections: int) -> dict[str, object]:
    """What a connection holds that has had one reply and is quiet, and what the server does meanwhile."""
    with RunningServer(server, WARM_UP, cores) as running:
        with warm_connections(running, WARM_UP, 1000) as do_requests:
            do_requests()  # what a server sets up once is not charged to its connections
        settled(lambda: activity(running.pid))
        before = resident_bytes(running.pid)
        with Load(running, ["idle", "--connections", str(connections)]) as load:
            load.answer(120)
            first = settled(lambda: activity(running.pid), pause=0.3)
            after = resident_bytes(running.pid)
            time.sleep(IDLE_SECONDS)
            last = activity(running.pid)
            load.go()
            load.answer(120)  # a server that has let a connection go held nothing for it
    threads = grown(first, last)
    return {
        "connections": connections,
        "bytes_per_connection": max(0, after - before) / connections,
        "wake_ups": sum(switches for switches, _ in threads.values()),
        "idle_cpu_ms": sum(nanoseconds for _, nanoseconds in threads.values()) / 1e6,
        "woken_threads": {thread: switches for thread, (switches, _) in threads.items()},
        "seconds": IDLE_SECONDS,
    }


def grown(first: dict[str, tuple[int, int]], last: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Switches and nanoseconds between two looks, of the threads that were awake. A new thread counts from nothing, and
    as one wake-up at least; one that ended was awake to do so."""
    threads = {}
    for thread in sorted(first.keys() | last.keys()):
        before = first.get(thread, (-1, 0))
        after = last.get(thread, (before[0] + 1, before[1]))
        if after != before:
            threads[thread] = (after[0] - before[0], after[1] - before[1])
    return threads
