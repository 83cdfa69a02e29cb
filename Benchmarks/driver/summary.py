"""From rounds to medians, and from medians to sentences that are true of them."""

import statistics

from .cases import TIMED
from .peers import BACKENDS, BASELINE, BUFFERED, OURS, SPINNING, Peer

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


def findings(summary: dict, peers: dict[str, Peer]) -> list[str]:
    """What the times say of us beside each peer, and how far they can be trusted; a line each."""
    lines = []
    if BASELINE in peers:
        cells = [by_peer[BASELINE] for by_peer in summary.values() if BASELINE in by_peer]
        spreads = [_spread(cell) for cell in cells if cell["rounds"] > 1]
        if spreads:
            lines.append(
                f"Between its own rounds of one case, {peers[BASELINE].title} differed by "
                f"{statistics.median(spreads):.0%} (median of {len(spreads)} cases; at most {max(spreads):.0%}): "
                f"smaller differences say nothing."
            )
    pairs = [(OURS, name) for name in peers if name not in (OURS, BUFFERED, *BACKENDS, *SPINNING)]
    pairs.insert(1, (BUFFERED, BASELINE))
    lines += [_beside(ours, other, summary, peers) for ours, other in pairs if ours in peers and other in peers]
    return [line for line in lines if line]


def _spread(cell: dict) -> float:
    least, most = cell["server_cpu_us_range"]
    return (most - least) / cell["server_cpu_us"] if cell["server_cpu_us"] else 0


def _beside(ours: str, other: str, summary: dict, peers: dict[str, Peer]) -> str | None:
    ratios = {}
    for case in TIMED:
        cells = summary.get(case.name, {})
        if ours in cells and other in cells and cells[other]["server_cpu_us"] > 0:
            ratios[case.title] = cells[ours]["server_cpu_us"] / cells[other]["server_cpu_us"]
    if not ratios:
        return None
    best, worst = min(ratios, key=ratios.get), max(ratios, key=ratios.get)
    title, other = peers[ours].title, peers[other].title
    if len(ratios) == 1:
        return f"{title} used {ratios[best]:.2f} times the CPU of {other} ({best})."
    return (
        f"{title} used {ratios[best]:.2f} ({best}) to {ratios[worst]:.2f} ({worst}) times the CPU of {other}; "
        f"the median of {len(ratios)} cases is {statistics.median(ratios.values()):.2f}."
    )
