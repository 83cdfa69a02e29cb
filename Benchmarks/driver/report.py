"""Medians, and the Markdown tables made of them."""

import json
import os
import re
import statistics
import time

from .cases import COUNTED, TIMED
from .errors import BenchmarkError
from .peers import BASELINE, Peer
from .processes import ROOT

RESULTS = os.path.join(ROOT, "results")
README = os.path.join(os.path.dirname(ROOT), "README.md")
BEGIN, END = "<!-- benchmark -->", "<!-- /benchmark -->"

MEDIAN_OF = (
    "server_cpu_us",
    "server_user_us",
    "server_system_us",
    "requests_per_second",
    "p50_us",
    "p99_us",
    "server_core",
    "generator_core",
)


def summarize(results: list[dict]) -> dict[str, dict[str, dict]]:
    """case -> peer -> medians over the rounds, the range of the CPU time, and everything that was lost."""
    rounds: dict[tuple[str, str], list[dict]] = {}
    for result in results:
        rounds.setdefault((result["case"], result["peer"]), []).append(result)
    summary: dict[str, dict[str, dict]] = {}
    for (case, peer), of_peer in rounds.items():
        medians = {key: statistics.median(result[key] for result in of_peer) for key in MEDIAN_OF}
        cpu = [result["server_cpu_us"] for result in of_peer]
        lost = sum(result["lost"] for result in of_peer)
        repeated = sum(result["attempts"] - 1 for result in of_peer)
        summary.setdefault(case, {})[peer] = {
            **medians,
            "server_cpu_us_range": [min(cpu), max(cpu)],
            "rounds": len(of_peer),
            "repeated": repeated,
            "lost": lost,
        }
    for by_peer in summary.values():
        for cell in by_peer.values():
            if BASELINE in by_peer and by_peer[BASELINE]["server_cpu_us"] > 0:
                cell["ratio"] = cell["server_cpu_us"] / by_peer[BASELINE]["server_cpu_us"]
    return summary


def thousands(number: float) -> str:
    return f"{number / 1e6:.2f}M" if number >= 1e6 else f"{number / 1e3:.0f}k" if number >= 1e4 else f"{number:.0f}"


def row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def table(heads: list[str], rows: list[list[str]]) -> list[str]:
    return [row(heads), row(["---"] + ["---:"] * (len(heads) - 1)), *(row(cells) for cells in rows)]


def by_cpu_time(summary: dict, peers: dict[str, Peer]) -> list[str]:
    """The table of the README: server CPU for one request, requests per second, and the ratio to the baseline."""
    others = [name for name in peers if name != BASELINE] if BASELINE in peers else []
    heads = ["server CPU per request (requests/s)", *(peer.title for peer in peers.values())]
    heads += [f"{peers[name].title} / {peers[BASELINE].title}" for name in others]
    rows = []
    for case in TIMED:
        if case.name not in summary:
            continue
        cells = [case.title]
        for name in peers:
            cell = summary[case.name].get(name)
            cells.append(f"{cell['server_cpu_us']:.2f} µs ({thousands(cell['requests_per_second'])})" if cell else "")
        for name in others:
            ratio = summary[case.name].get(name, {}).get("ratio")
            cells.append(f"{ratio:.2f}" if ratio is not None else "")
        rows.append(cells)
    return table(heads, rows) if rows else []


def by_detail(summary: dict, peers: dict[str, Peer]) -> list[str]:
    """Everything else that was timed, for the results' own file."""
    heads = ["case, server", "CPU µs", "range", "of it user", "requests/s", "p50 µs", "p99 µs"]
    heads += ["server's core", "generator's core", "lost", "rounds (repeated)"]
    rows = []
    for case in TIMED:
        by_peer = summary.get(case.name, {})
        for name, cell in ((name, by_peer[name]) for name in peers if name in by_peer):
            least, most = cell["server_cpu_us_range"]
            rows.append([
                f"{case.title}: {peers[name].title}",
                f"{cell['server_cpu_us']:.2f}",
                f"{least:.2f}-{most:.2f}",
                f"{cell['server_user_us']:.2f}",
                thousands(cell["requests_per_second"]),
                f"{cell['p50_us']:.0f}",
                f"{cell['p99_us']:.0f}",
                f"{cell['server_core']:.0%}",
                f"{cell['generator_core']:.0%}",
                str(cell["lost"]),
                f"{cell['rounds']} ({cell['repeated']})",
            ])
    return table(heads, rows) if rows else []


COUNTS = ("allocations", "receives", "sends", "waits", "other_calls")


def by_count(counts: dict[str, dict], peers: dict[str, Peer]) -> list[str]:
    """peer -> what `budgets.count` gives, as one table."""
    rows = []
    for case in COUNTED:
        cells = [counts.get(name, {}).get(case.name) for name in peers]
        if any(cells):
            texts = [" / ".join(trimmed(cell[key]) for key in COUNTS) if cell else "" for cell in cells]
            rows.append([case.title, *texts])
    idles = [counts.get(name, {}).get("idle") for name in peers]
    if any(idles):
        number = next(idle["connections"] for idle in idles if idle)
        seconds = next(idle["seconds"] for idle in idles if idle)
        where = f"{number:,} idle connections"
        held = [f"{idle['bytes_per_connection']:.0f}" if idle else "" for idle in idles]
        woken = [str(idle["wake_ups"]) if idle else "" for idle in idles]
        rows.append([f"{where}: resident bytes each", *held])
        rows.append([f"{where}: wake-ups in {seconds:g} s", *woken])
    head = "per request: allocations / receives / sends / waits / other system calls"
    return table([head, *(peer.title for peer in peers.values())], rows) if rows else []


def trimmed(number: float) -> str:
    """Two places; a whole number without them, so that 0 means that there was none."""
    return str(int(number)) if number == int(number) else f"{number:.2f}" if number >= 0.005 else f"{number:.4f}"


def caption(report: dict) -> str:
    machine, plan = report["machine"], report["plan"]
    text = (
        f"{machine['date']}, commit {machine['commit']}, {machine['cpu']} with {machine['cores']} cores, "
        f"Linux {machine['kernel']}, {machine['swift']}."
    )
    if report["timed"]:
        text += f" Medians of {plan['rounds']} rounds of {plan['seconds']:g} s."
        if plan["keep_disturbed"]:
            text += " **Disturbed rounds were kept: these times are not to be quoted.**"
    return text


def short(report: dict, peers: dict[str, Peer]) -> str:
    parts = [by_cpu_time(report["timed"], peers), by_count(report["counted"], peers), [caption(report)]]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def long(report: dict, peers: dict[str, Peer]) -> str:
    detail = by_detail(report["timed"], peers)
    return short(report, peers) + ("\n" + "\n".join(detail) + "\n" if detail else "")


def write(report: dict, peers: dict[str, Peer]) -> str:
    """Writes results/TIME.json and results/TIME.md; returns the latter's path."""
    os.makedirs(RESULTS, exist_ok=True)
    base = os.path.join(RESULTS, time.strftime("%Y-%m-%dT%H-%M-%SZ", time.gmtime()))
    with open(base + ".json", "w") as file:
        json.dump(report, file, indent=1)
    with open(base + ".md", "w") as file:
        file.write(long(report, peers))
    return base + ".md"


def write_rounds(rounds: list[dict]) -> str:
    """Keeps what was measured before a run had to end; returns the file's path."""
    os.makedirs(RESULTS, exist_ok=True)
    path = os.path.join(RESULTS, time.strftime("%Y-%m-%dT%H-%M-%SZ-unfinished.json", time.gmtime()))
    with open(path, "w") as file:
        json.dump(rounds, file, indent=1)
    return path


def between_markers(text: str, new: str) -> str:
    """`text` with what stands between the two markers replaced. Each marker must be there once, in this order."""
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        raise BenchmarkError(f"{README} must hold {BEGIN} and, after it, {END}, once each; the table goes between them")
    pattern = re.escape(BEGIN) + ".*?" + re.escape(END)
    return re.sub(pattern, lambda _: f"{BEGIN}\n\n{new}\n{END}", text, flags=re.DOTALL)


def read_readme() -> str:
    try:
        with open(README) as file:
            text = file.read()
    except FileNotFoundError:
        raise BenchmarkError(f"{README} does not exist, so its table cannot be rewritten") from None
    between_markers(text, "")
    return text


def write_readme(report: dict, peers: dict[str, Peer]) -> None:
    text = between_markers(read_readme(), short(report, peers))
    with open(README, "w") as file:
        file.write(text)
