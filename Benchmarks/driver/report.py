"""The texts made of a run: the long one in results/, the short one in the README, and the one in docs/."""

import json
import os
import textwrap
import time

from . import plot, tables
from .documents import Section
from .peers import Peer
from .recipes import ROOT
from .summary import findings

RESULTS = os.path.join(ROOT, "results")
PROJECT = os.path.dirname(ROOT)
README = Section(os.path.join(PROJECT, "README.md"))
PERFORMANCE = Section(os.path.join(PROJECT, "docs", "performance.md"))
PLOT = os.path.join(PROJECT, "docs", "performance.svg")


def caption(report: dict) -> str:
    machine, plan = report["machine"], report["plan"]
    text = (
        f"{machine['date']}, commit {machine['commit']}, {machine['cpu']} with {machine['cores']} cores, "
        f"Linux {machine['kernel']}, {machine['swift']}."
    )
    if report["timed"]:
        text += f" Medians of {plan['rounds']} round{'s' if plan['rounds'] > 1 else ''} of {plan['seconds']:g} s."
        if plan["keep_disturbed"]:
            text += " **Disturbed rounds were kept: these times are not to be quoted.**"
    return text


def _paragraphs(*parts: list[str]) -> str:
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def short(report: dict, peers: dict[str, Peer]) -> str:
    some = tables.front(peers)
    return _paragraphs(
        tables.by_cpu_time(report["timed"], some),
        tables.by_count(report["counted"], some),
        tables.by_idle(report["counted"], some),
        [caption(report)],
    )


def whole(report: dict, peers: dict[str, Peer]) -> str:
    """Everything but the details: what docs/performance.md shows."""
    said = [f"- {line}" for line in findings(report["timed"], peers)]
    return _paragraphs(
        said,
        ["Server CPU per request, in brackets requests per second:"] if report["timed"] else [],
        tables.by_group(report["timed"], peers),
        tables.by_latency(report["timed"], peers),
        tables.by_count(report["counted"], peers),
        tables.by_idle(report["counted"], peers),
        [caption(report), *_versions(report), *_left_out(report)],
    )


def _versions(report: dict) -> list[str]:
    versions = sorted({version for version in report["versions"].values() if version})
    return [f"Peers: {'; '.join(versions)}."] if versions else []


def _left_out(report: dict) -> list[str]:
    # A server that did not run may have said a page; the run has printed it.
    lines = [f"- {textwrap.shorten(what, 300, placeholder=' …')}" for what in report["left_out"]]
    return ["", "Left out:", "", *lines] if lines else []


def long(report: dict, peers: dict[str, Peer]) -> str:
    detail = tables.by_detail(report["timed"], peers)
    return whole(report, peers) + ("\n" + "\n".join(detail) + "\n" if detail else "")


def write(report: dict, peers: dict[str, Peer]) -> str:
    """Writes results/TIME.json, .md and .svg; returns the second one's path."""
    os.makedirs(RESULTS, exist_ok=True)
    base = os.path.join(RESULTS, time.strftime("%Y-%m-%dT%H-%M-%SZ", time.gmtime()))
    with open(base + ".json", "w") as file:
        json.dump(report, file, indent=1)
    with open(base + ".md", "w") as file:
        file.write(long(report, peers))
    with open(base + ".svg", "w") as file:
        file.write(plot.draw(report, peers))
    return base + ".md"


def write_rounds(rounds: list[dict]) -> str:
    """Keeps what was measured before a run had to end; returns the file's path."""
    os.makedirs(RESULTS, exist_ok=True)
    path = os.path.join(RESULTS, time.strftime("%Y-%m-%dT%H-%M-%SZ-unfinished.json", time.gmtime()))
    with open(path, "w") as file:
        json.dump(rounds, file, indent=1)
    return path


def write_readme(report: dict, peers: dict[str, Peer]) -> None:
    README.write(short(report, peers))


def write_docs(report: dict, peers: dict[str, Peer]) -> None:
    with open(PLOT, "w") as file:
        file.write(plot.draw(report, peers))
    PERFORMANCE.write(f"![{plot.ALTERNATIVE}]({os.path.basename(PLOT)})\n\n{whole(report, peers)}")
