"""Building, and the two kinds of process: a server, and the load generator."""

import json
import os
import select
import socket
import subprocess
import tempfile
import time

from .errors import BenchmarkError
from .machine import Cores
from .peers import Server

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PRODUCTS = os.path.join(ROOT, ".build", "release")
ALLOCATION_COUNTER = os.path.join(PRODUCTS, "libAllocationCounter.so")


def build(servers: list[Server]) -> None:
    """Builds the servers, the generator and the allocation counter as a user would: swift build -c release."""
    products = {"load", "AllocationCounter"}
    for server in servers:
        if server.build is None:
            products.add(server.product)
        else:
            directory = os.path.join(ROOT, os.path.dirname(server.path))
            _build(f"{server.product}: {' '.join(server.build)}", list(server.build), directory)
    for product in sorted(products):
        command = ["swift", "build", "--configuration", "release", "--product", product]
        _build(" ".join(command), command, ROOT)


def _build(what: str, command: list[str], directory: str) -> None:
    print(f"building: {what}", flush=True)
    try:
        done = subprocess.run(command, cwd=directory, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    except FileNotFoundError:
        raise BenchmarkError(f"{command[0]} is not installed, or not in PATH; it builds {what}") from None
    if done.returncode != 0:
        raise BenchmarkError(f"the build failed: {what} (in {directory})\n\n{done.stdout}")


def _pinned(core: int):
    return lambda: os.sched_setaffinity(0, {core})


class RunningServer:
    """A server from its ready line to its end: `with RunningServer(...) as server`."""

    def __init__(self, server: Server, protocol: str, cores: Cores, environment: dict[str, str] | None = None):
        self.server, self.protocol, self.cores = server, protocol, cores
        self.environment = {**os.environ, **server.environment, **(environment or {})}
        self.name = " ".join((server.product, *server.arguments))
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

    @property
    def pid(self) -> int:
        return self.process.pid

    def check_alive(self) -> None:
        if self.process.poll() is not None:
            raise BenchmarkError(f"{self.name} ended with status {self.process.returncode}{self._said()}")

    def _start(self) -> None:
        self.port = free_port(self.protocol)
        path = os.path.join(ROOT, self.server.path) if self.server.path else os.path.join(PRODUCTS, self.server.product)
        self.errors = tempfile.TemporaryFile("w+")
        try:
            self.process = subprocess.Popen(
                [path, *self.server.arguments, str(self.port)],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=self.errors,
                text=True,
                preexec_fn=_pinned(self.cores.server),
            )
        except FileNotFoundError:
            raise BenchmarkError(f"{path} does not exist; run without --skip-build") from None
        line = read_line(self.process, 15)
        if line != f"listening {self.port}\n":
            raise BenchmarkError(f"{self.name} did not say 'listening {self.port}' but '{line.strip()}'{self._said()}")

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


def free_port(protocol: str) -> int:
    kind = socket.SOCK_STREAM if protocol == "tcp" else socket.SOCK_DGRAM
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
        command += ["--port", str(server.port), "--server", str(server.pid), "--cores", str(server.cores)]
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            text=True,
            preexec_fn=_pinned(server.cores.generator),
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
