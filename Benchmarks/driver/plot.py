"""The plot, as SVG: for some cases a bar for each server; text is text, colours are those of the reader's theme."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from .cases import TIMED
from .peers import BASELINE, OURS, Peer

SHOWN = ("tcp-64", "tcp-1000", "tcp-64x16", "connect", "udp-64", "upload", "echo", "unix-64")
UNITS = {"upload": "µs of server CPU per MiB", "echo": "µs of server CPU per MiB"}
UNIT = "µs of server CPU per request"
ALTERNATIVE = "Server CPU time per request, for each server, in several cases"

WIDTH, MARGIN, GAP = 960, 16, 32
LABELS, VALUES = 184, 56  # beside the bars
ROW, BAR, HEAD, FOOT = 20, 13, 52, 18

STYLE = """
  text { font: 12px system-ui, sans-serif; fill: #24292f; }
  .title { font-weight: 600; font-size: 14px; }
  .unit, .value { fill: #57606a; }
  .ours-text { font-weight: 600; }
  .bar { fill: #c3cbd5; }
  .baseline { fill: #8c96a3; }
  .ours { fill: #0969da; }
  .range { stroke: #24292f; stroke-width: 1; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .unit, .value { fill: #9198a1; }
    .bar { fill: #444c56; }
    .baseline { fill: #768390; }
    .ours { fill: #4493f8; }
    .range { stroke: #e6edf3; }
  }
"""


@dataclass(frozen=True)
class Bar:
    label: str
    value: float
    least: float  # of the rounds
    most: float
    kind: str  # a class of STYLE


@dataclass(frozen=True)
class Panel:
    title: str
    unit: str
    bars: list[Bar]

    @property
    def height(self) -> int:
        return HEAD + ROW * len(self.bars) + FOOT


def draw(report: dict, peers: dict[str, Peer]) -> str:
    panels = _timed(report["timed"], peers) + _idle(report["counted"], peers)
    parts, top, height = [], MARGIN, MARGIN
    width = (WIDTH - 2 * MARGIN - GAP) / 2
    for number, panel in enumerate(panels):
        left = MARGIN + (number % 2) * (width + GAP)
        parts += _panel(panel, left, top, width)
        height = max(height, top + panel.height)
        if number % 2:
            top = height
    if not panels:
        parts, height = [f'<text x="{MARGIN}" y="{MARGIN + 14}">Nothing was measured.</text>'], 48
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'role="img">',
        f"<title>{escape(ALTERNATIVE)}</title>",
        f"<style>{STYLE}</style>",
        *parts,
        "</svg>\n",
    ])


def _kind(name: str) -> str:
    return "ours" if name.startswith(OURS) else "baseline" if name == BASELINE else "bar"


def _timed(summary: dict, peers: dict[str, Peer]) -> list[Panel]:
    panels = []
    for case in TIMED:
        if case.name not in SHOWN or case.name not in summary:
            continue
        cells = {name: summary[case.name][name] for name in peers if name in summary[case.name]}
        bars = [
            Bar(peers[name].title, cell["server_cpu_us"], *cell["server_cpu_us_range"], _kind(name))
            for name, cell in cells.items()
        ]
        panels.append(Panel(case.title, UNITS.get(case.name, UNIT), sorted(bars, key=lambda bar: bar.value)))
    return panels


def _idle(counts: dict[str, dict], peers: dict[str, Peer]) -> list[Panel]:
    bars = []
    for name, peer in peers.items():
        idle = counts.get(name, {}).get("idle")
        if idle:
            held = idle["bytes_per_connection"]
            bars.append(Bar(peer.title, held, held, held, _kind(name)))
    bars.sort(key=lambda bar: bar.value)
    return [Panel("10,000 idle TCP connections", "bytes resident in the server for each", bars)] if bars else []


def _panel(panel: Panel, left: float, top: float, width: float) -> list[str]:
    """The panel's elements. A bar is the median, the line over its end goes from the best round to the worst."""
    longest = max(bar.most for bar in panel.bars) or 1
    scale = (width - LABELS - VALUES) / longest
    lines = [
        f'<text class="title" x="{left:g}" y="{top + 16:g}">{escape(panel.title)}</text>',
        f'<text class="unit" x="{left:g}" y="{top + 34:g}">{escape(panel.unit)}</text>',
    ]
    for number, bar in enumerate(panel.bars):
        y = top + HEAD + number * ROW
        start, base = left + LABELS, y + BAR - 2
        emphasis = ' class="ours-text"' if bar.kind == "ours" else ""
        lines.append(f'<text{emphasis} x="{start - 8:.1f}" y="{base:g}" text-anchor="end">{escape(bar.label)}</text>')
        size = f'width="{bar.value * scale:.1f}" height="{BAR}"'
        lines.append(f'<rect class="{bar.kind}" x="{start:.1f}" y="{y:g}" {size} rx="2"/>')
        if bar.most > bar.least:
            ends = f'x1="{start + bar.least * scale:.1f}" x2="{start + bar.most * scale:.1f}"'
            lines.append(f'<line class="range" {ends} y1="{y + BAR / 2:g}" y2="{y + BAR / 2:g}"/>')
        x = start + max(bar.value, bar.most) * scale + 6
        lines.append(f'<text class="value" x="{x:.1f}" y="{base:g}">{_number(bar.value)}</text>')
    return lines


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
