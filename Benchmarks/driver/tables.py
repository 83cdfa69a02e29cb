"""The Markdown tables."""

from .cases import COUNTED, GROUPS, IDLE, TIMED
from .peers import BASELINE, FRONT, Peer


def thousands(number: float) -> str:
    return f"{number / 1e6:.2f}M" if number >= 1e6 else f"{number / 1e3:.0f}k" if number >= 1e4 else f"{number:.0f}"


def row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def table(heads: list[str], rows: list[list[str]]) -> list[str]:
    return [row(heads), row(["---"] + ["---:"] * (len(heads) - 1)), *(row(cells) for cells in rows)]


def cpu_and_rate(cell: dict | None) -> str:
    return f"{cell['server_cpu_us']:.2f} µs ({thousands(cell['requests_per_second'])})" if cell else ""


def front(peers: dict[str, Peer]) -> dict[str, Peer]:
    return {name: peer for name, peer in peers.items() if name in FRONT or name == "control"}


def by_cpu_time(summary: dict, peers: dict[str, Peer]) -> list[str]:
    """The table of the README: server CPU for one request, requests per second, and the ratio to the baseline."""
    others = [name for name in peers if name != BASELINE] if BASELINE in peers else []
    heads = ["server CPU per request (requests/s)", *(peer.title for peer in peers.values())]
    heads += [f"{peers[name].title} / {peers[BASELINE].title}" for name in others]
    rows = []
    for case in TIMED:
        if case.name not in summary:
            continue
        cells = [case.title, *(cpu_and_rate(summary[case.name].get(name)) for name in peers)]
        for name in others:
            ratio = summary[case.name].get(name, {}).get("ratio")
            cells.append(f"{ratio:.2f}" if ratio is not None else "")
        rows.append(cells)
    return table(heads, rows) if rows else []


def by_group(summary: dict, peers: dict[str, Peer]) -> list[str]:
    """A table for each group of cases: a row for each peer, a column for each case."""
    lines: list[str] = []
    for group, title in GROUPS.items():
        cases = [case for case in TIMED if case.group == group and case.name in summary]
        rows = [
            [peer.title, *(cpu_and_rate(summary[case.name].get(name)) for case in cases)]
            for name, peer in peers.items()
            if any(name in summary[case.name] for case in cases)
        ]
        if rows:
            lines += ["", f"**{title}**", "", *table(["server", *(case.head for case in cases)], rows)]
    return lines[1:]


def by_latency(summary: dict, peers: dict[str, Peer]) -> list[str]:
    """How long one client waits for its reply, where it is the only one."""
    cases = [case for case in TIMED if case.is_about_latency and case.name in summary]
    rows = [
        [peer.title, *(_latency(summary[case.name].get(name)) for case in cases)]
        for name, peer in peers.items()
        if any(name in summary[case.name] for case in cases)
    ]
    return table(["median latency", *(case.title for case in cases)], rows) if rows else []


def _latency(cell: dict | None) -> str:
    return f"{cell['p50_us']:.1f} µs" if cell else ""


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
    """peer -> what `budgets.count` gives, as one table; "–" is what cannot be counted of a peer."""
    cases = [case for case in COUNTED if any(case.name in of_peer for of_peer in counts.values())]
    rows = []
    for name, peer in peers.items():
        of_peer = counts.get(name, {})
        cells = [_counts(of_peer.get(case.name)) for case in cases]
        if any(cells):
            rows.append([peer.title, *cells])
    head = "allocations / receives / sends / waits / other system calls per request"
    return table([head, *(case.title for case in cases)], rows) if rows else []


def _counts(cell: dict | None) -> str:
    return " / ".join(trimmed(cell[key]) if key in cell else "–" for key in COUNTS) if cell else ""


def by_idle(counts: dict[str, dict], peers: dict[str, Peer]) -> list[str]:
    """What idle connections hold, and whether they wake the server."""
    numbers = [name for name in IDLE if any(name in of_peer for of_peer in counts.values())]
    heads = ["idle connections"]
    for name in numbers:
        idle = next(of_peer[name] for of_peer in counts.values() if name in of_peer)
        number = f"{idle['connections']:,}"
        heads += [f"{number}: resident bytes each", f"{number}: wake-ups in {idle['seconds']:g} s"]
    rows = []
    for name, peer in peers.items():
        cells = []
        for number in numbers:
            idle = counts.get(name, {}).get(number)
            cells += [f"{idle['bytes_per_connection']:.0f}", str(idle["wake_ups"])] if idle else ["", ""]
        if any(cells):
            rows.append([peer.title, *cells])
    return table(heads, rows) if rows else []


def trimmed(number: float) -> str:
    """Two places; a whole number without them, so that 0 means that there was none."""
    return str(int(number)) if number == int(number) else f"{number:.2f}" if number >= 0.005 else f"{number:.4f}"
