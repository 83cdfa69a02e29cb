"""The machine: which cores to use, what it is, and what a process on it holds and does. All from /proc."""

import contextlib
import os
import platform
import resource
import shutil
import subprocess
import time
from dataclasses import dataclass

from .errors import BenchmarkError

SPARE_DESCRIPTORS = 100  # what a process has open besides its connections


@dataclass(frozen=True)
class Cores:
    """Server and generator do not share a core, or each would time the other."""

    server: int
    generator: int

    def __str__(self) -> str:
        return f"{self.server},{self.generator}"


def choose_cores(wish: str | None) -> Cores:
    allowed = sorted(os.sched_getaffinity(0))
    if wish is None:
        # Two threads of one physical core would slow each other: another physical core, if there is one. On a single
        # core counts are right and times are not: `timing` refuses.
        server = allowed[0]
        others = [core for core in allowed if core not in _siblings(server)] or allowed[1:] or [server]
        return Cores(server, others[0])
    try:
        server, generator = (int(word) for word in wish.split(","))
    except ValueError:
        raise BenchmarkError(f"--cores '{wish}': write two numbers with a comma, as in --cores 0,1") from None
    for core in (server, generator):
        if core not in allowed:
            raise BenchmarkError(f"--cores {wish}: core {core} is not one of ours, which are {allowed}")
    return Cores(server, generator)


def _siblings(core: int) -> set[int]:
    try:
        with open(f"/sys/devices/system/cpu/cpu{core}/topology/thread_siblings_list") as file:
            ranges = [part.split("-") for part in file.read().strip().split(",")]
    except OSError:
        return {core}
    return {number for ends in ranges for number in range(int(ends[0]), int(ends[-1]) + 1)}


def need_tool(tool: str, package: str, what_for: str) -> None:
    if shutil.which(tool) is None:
        raise BenchmarkError(f"{tool} is missing; it {what_for}. On Debian: apt-get install {package}")


def need_descriptors(count: int) -> None:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    if hard != resource.RLIM_INFINITY and hard < count:
        raise BenchmarkError(
            f"{count} descriptors are needed and the hard limit is {hard}; "
            f"raise it (ulimit -Hn {count} as root, or LimitNOFILE=, or docker run --ulimit nofile={count})"
        )


def raise_descriptor_limit(count: int) -> None:
    """As near to `count` as the hard limit allows. Many machines begin with 1,024, and not every server raises that."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= count:
        return
    resource.setrlimit(resource.RLIMIT_NOFILE, (count if hard == resource.RLIM_INFINITY else min(count, hard), hard))


def wait_until_quiet(cores: Cores, patience: float = 5.0) -> None:
    """Returns when both cores were all but idle for a tenth of a second, or after `patience` seconds."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        before = _busy_ticks(cores)
        time.sleep(0.1)
        if _busy_ticks(cores) - before <= 1:
            return


def _busy_ticks(cores: Cores) -> int:
    names, busy = {f"cpu{cores.server}", f"cpu{cores.generator}"}, 0
    with open("/proc/stat") as file:
        for line in file:
            name, *ticks = line.split()
            if name in names:
                user, nice, system, _, _, interrupt, soft, stolen = (int(tick) for tick in ticks[:8])
                busy += user + nice + system + interrupt + soft + stolen
    return busy


def resident_bytes(pid: int) -> int:
    return int(_status(f"/proc/{pid}/status")["VmRSS"].split()[0]) * 1024


def activity(pid: int) -> dict[str, tuple[int, int]]:
    """For every thread, by number and name: how often it has left the CPU, and its nanoseconds on it."""
    threads = {}
    for thread in os.listdir(f"/proc/{pid}/task"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # it ended between two lines of ours
            status = _status(f"/proc/{pid}/task/{thread}/status")
            with open(f"/proc/{pid}/task/{thread}/schedstat") as file:
                on_cpu = int(file.read().split()[0])
            switches = int(status["voluntary_ctxt_switches"]) + int(status["nonvoluntary_ctxt_switches"])
            threads[f"{thread} {status['Name']}"] = (switches, on_cpu)
    return threads


def _status(path: str) -> dict[str, str]:
    with open(path) as file:
        return {name: value.strip() for name, _, value in (line.partition(":") for line in file)}


def describe() -> dict[str, str]:
    """What a reader needs to know before comparing with figures of his own."""
    model = "unknown CPU"
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.partition(":")[2].strip()
                break
    here = os.path.dirname(__file__)
    return {
        "cpu": model,
        "cores": str(os.cpu_count()),
        "kernel": platform.release(),
        "swift": _first_line(["swift", "--version"]),
        "commit": _first_line(["git", "-C", here, "describe", "--always", "--dirty"]),
        "date": time.strftime("%Y-%m-%d", time.gmtime()),
    }


def _first_line(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return "unknown"
    return done.stdout.splitlines()[0] if done.returncode == 0 and done.stdout else "unknown"
