"""How the peers come to be that Benchmarks/Package.swift does not build: the tool, what brings it, the command."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from .errors import BenchmarkError

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LOGS = os.path.join(ROOT, "results", "logs")
DEBIAN_CRATES = "/usr/share/cargo/registry"


@dataclass(frozen=True)
class Recipe:
    directory: str  # from Benchmarks/
    tool: str  # a program in PATH
    brought_by: str  # what to install
    version: Callable[[], str]
    probe: tuple[str, ...] = ()  # fails where a library is missing
    command: tuple[str, ...] = ()  # builds, in the directory; nothing for a script

    @property
    def path(self) -> str:
        return os.path.join(ROOT, self.directory)

    def missing(self) -> str | None:
        """Why this cannot be built here; nothing when it can."""
        if shutil.which(self.tool) is None:
            return f"{os.path.basename(self.tool)} is not installed ({self.brought_by})"
        if self.probe and run(self.probe, ROOT).returncode != 0:
            return f"a library is missing ({self.brought_by})"
        return None

    def build(self) -> None:
        """Builds; what the build said is kept, and named when it fails."""
        if not self.command:
            return
        os.makedirs(os.path.join(self.path, ".build"), exist_ok=True)
        done = run(self.command, self.path)
        if done.returncode != 0:
            log = os.path.join(LOGS, self.directory.replace("/", "-") + ".log")
            os.makedirs(LOGS, exist_ok=True)
            with open(log, "w") as file:
                file.write(done.stdout)
            raise BenchmarkError(
                f"`{' '.join(self.command)}` failed in {self.directory} (needs {self.brought_by}); "
                f"Benchmarks/{os.path.relpath(log, ROOT)} has what it said"
            )


def run(command: tuple[str, ...], directory: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        command, cwd=directory, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def _said_by(*command: str) -> Callable[[], str]:
    def ask() -> str:
        try:
            done = run(command, ROOT)
        except OSError:
            return "unknown"
        return done.stdout.strip() if done.returncode == 0 else "unknown"

    return ask


def _found_in(path: str, pattern: str) -> Callable[[], str]:
    """The versions that a file of a package manager names."""

    def read() -> str:
        try:
            with open(os.path.join(ROOT, path)) as file:
                found = re.findall(pattern, file.read())
        except FileNotFoundError:
            return "unknown"
        return ", ".join(" ".join(match) for match in found) or "unknown"

    return read


def _cargo() -> tuple[str, ...]:
    """Debian's crates where they are installed, which needs no network; crates.io elsewhere."""
    command = ("cargo", "build", "--release", "--target-dir", ".build")
    if not os.path.isdir(DEBIAN_CRATES):
        return command
    source = f'source.debian.directory="{DEBIAN_CRATES}"'
    return (*command, "--offline", "--config", 'source.crates-io.replace-with="debian"', "--config", source)


SWIFT = Recipe(
    directory="Peers/swift",
    tool="swift",
    brought_by="Swift, and the network for the first build",
    version=_found_in("Peers/swift/Package.swift", r'/([\w-]+)", exact: "([\d.]+)"'),
    command=("swift", "build", "--configuration", "release"),
)
SOCK = Recipe(
    directory="Peers/sock",
    tool="swift",
    brought_by="Swift, and the network for the first build",
    version=_said_by("../.build/release/sock", "--version"),
    command=("./build",),
)
GO = Recipe(
    directory="Peers/go",
    tool="go",
    brought_by="Debian: golang-go",
    version=_said_by("go", "version"),
    command=("go", "build", "-o", ".build/server", "."),
)
TOKIO = Recipe(
    directory="Peers/tokio",
    tool="cargo",
    brought_by="Debian: cargo librust-tokio-dev",
    version=_found_in("Peers/tokio/Cargo.lock", r'name = "(tokio)"\nversion = "([\d.]+)"'),
    command=_cargo(),
)
LIBUV = Recipe(
    directory="Peers/libuv",
    tool="cc",
    brought_by="Debian: gcc libuv1-dev",
    version=_said_by("Peers/libuv/.build/server", "--version"),
    probe=("cc", "-fsyntax-only", "-include", "uv.h", "-x", "c", "/dev/null"),
    command=("cc", "-O2", "-D_GNU_SOURCE", "-I../../Workload/include", "main.c", "-luv", "-o", ".build/server"),
)
NODE = Recipe(
    "Peers/node",
    tool="node",
    brought_by="Debian: nodejs",
    version=_said_by("node", "--print", "'Node ' + process.version"),
)
ASYNCIO = Recipe(
    "Peers/python", tool=sys.executable, brought_by="Debian: python3", version=_said_by(sys.executable, "--version")
)
UVLOOP = Recipe(
    "Peers/python",
    tool=sys.executable,
    brought_by="PyPI: uvloop; Debian: python3-uvloop",
    version=_said_by(sys.executable, "-c", "import uvloop; print('uvloop', uvloop.__version__)"),
    probe=(sys.executable, "-c", "import uvloop"),
)
