"""Building, and the two kinds of process: a server, and the load generator."""

import json
import os
import select
import socket
import subprocess
import tempfile
import time

from .cases import IDLE, Case
from .errors import BenchmarkError
from .machine import SPARE_DESCRIPTORS, Cores, raise_descriptor_limit
from .peers import Server
from .recipes import ROOT, run

PRODUCTS = os.path.join(ROOT, ".build", "release")
ALLOCATION_COUNTER = os.path.join(PRODUCTS, "libAllocationCounter.so")


def build(servers: list[Server]) -> None:
    """Builds the servers, the generator and the allocation counter as a user would: swift build -c release."""
    for product in sorted({"load", "steps", "AllocationCounter", *(server.name for server in servers)}):
        command = ("swift", "build", "--configuration", "release", "--product", product)
        what = " ".join(command)
        print(f"building: {what}", flush=True)
        try:
            done = run(command, ROOT)
        except FileNotFoundError:
            raise BenchmarkError(f"swift is not installed, or not in PATH; it builds {product}") from None
        if done.returncode != 0:
            raise BenchmarkError(f"the build failed: {what} (in {ROOT})\n\n{done.stdout}")


def _prepared(core: int):
    def prepare() -> None:
        os.sched_setaffinity(0, {core})
        raise_descriptor_limit(max(IDLE.values()) + SPARE_DESCRIPTORS)

    return prepare


class RunningServer:
    """A server from its ready line to its end: `with RunningServer(...) as server`."""

    def __init__(self, server: Server, case: Case, cores: Cores, environment: dict[str, str] | None = None):
        self.server, self.case, self.cores = server, case, cores
        wishes = {"SOCKETS_BACKEND": server.backend, "SOCKETS_SPIN": server.spin}
        wishes = {name: str(value) for name, value in wishes.items() if value is not None}
        self.environment = {**os.environ, **wishes, **(environment or {})}
        self.name = server.name if server.program else " ".join((server.name, *server.arguments))
        self.directory = tempfile.TemporaryDirectory() if case.unix else None
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "RunningServer":
        # Between our choice of a free port and the server's bind somebody else may take it: then, another port.
        for last in (False, False, True):
            try:
                self._start()
                return self
            except BenchmarkError:
                self._stop()
                if last:
                    raise
        raise AssertionError

    def __exit__(self, *_) -> None:
        self._stop()
        if self.directory:
            self.directory.cleanup()

    @property
    def where(self) -> list[str]:
        """Its place, in the generator's words."""
        return ["--path" if self.case.unix else "--port", self.place]

    @property
    def pid(self) -> int:
        return self.process.pid

    def check_alive(self) -> None:
        if self.process.poll() is not None:
            raise BenchmarkError(f"{self.name} ended with status {self.process.returncode}{self._said()}")

    def _start(self) -> None:
        self.place = os.path.join(self.directory.name, "socket") if self.directory else str(free_port(self.case))
        self.errors = tempfile.TemporaryFile("w+")
        program = program_of(self.server)
        orders, ready = self._orders()
        try:
            self.process = subprocess.Popen(
                [program, *self.server.arguments, *orders],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=self.errors,
                text=True,
                preexec_fn=_prepared(self.cores.server),
            )
        except FileNotFoundError:
            raise BenchmarkError(f"{program} does not exist; run without --skip-build") from None
        line = read_line(self.process, 15)
        if ready not in line:
            raise BenchmarkError(f"{self.name} did not say '{ready}' but '{line.strip()}'{self._said()}")

    def _orders(self) -> tuple[list[str], str]:
        """What it is told to serve, and what it says when it does."""
        if not self.server.takes_endpoint:
            return [self.case.service, self.place], f"listening {self.place}"
        network = "udp" if self.case.service == "datagrams" else "tcp"
        word = f"unix:{self.place}" if self.case.unix else f"{network}://127.0.0.1:{self.place}"
        return [word], f'"endpoint":"{word}"'

    def _stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()
            self.errors.close()
            self.process = None

    def _said(self) -> str:
        self.errors.seek(0)
        text = self.errors.read().strip()
        return f"; it said: {text[-2000:]}" if text else ""


def program_of(server: Server) -> str:
    if server.program is None:
        return os.path.join(PRODUCTS, server.name)
    return os.path.join(ROOT, server.program) if "/" in server.program else server.program


def free_port(case: Case) -> int:
    kind = socket.SOCK_DGRAM if case.service == "datagrams" else socket.SOCK_STREAM
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def read_line(process: subprocess.Popen, patience: float) -> str:
    """The next line of its output, or what there is of one when `patience` seconds or the output have ended."""
    end, line = time.monotonic() + patience, b""
    descriptor = process.stdout.fileno()
    while not line.endswith(b"\n"):
        ready, _, _ = select.select([descriptor], [], [], max(0, end - time.monotonic()))
        byte = os.read(descriptor, 1) if ready else b""
        if not byte:
            break
        line += byte
    return line.decode(errors="replace")


class Load:
    """The load generator. Its answers are checked here: a wrong or a missing reply is never a slow one."""

    def __init__(self, server: RunningServer, arguments: list[str]):
        self.server = server
        command = [os.path.join(PRODUCTS, "load"), *arguments]
        command += [*server.where, "--server", str(server.pid), "--cores", str(server.cores)]
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            text=True,
            preexec_fn=_prepared(server.cores.generator),
        )

    def __enter__(self) -> "Load":
        return self

    def __exit__(self, *_) -> None:
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.errors.close()

    def answer(self, patience: float) -> dict:
        line = read_line(self.process, patience)
        self.server.check_alive()
        self.errors.seek(0)
        said = self.errors.read().strip()
        if not line.endswith("\n"):
            raise BenchmarkError(f"no answer from the load generator against {self.server.name}: {said or 'silence'}")
        answer = json.loads(line)
        if answer["errors"]:
            raise BenchmarkError(f"{answer['errors']} requests to {self.server.name} failed; the first: {said}")
        return answer

    def go(self) -> None:
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
