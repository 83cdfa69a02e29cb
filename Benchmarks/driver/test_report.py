"""Medians, sentences, tables, documents and the plot. `../run --self-test` runs these."""

import unittest
from xml.etree import ElementTree

from . import documents, plot, report, tables
from .cases import TIMED
from .errors import BenchmarkError
from .peers import PEERS, Peer
from .summary import MEDIAN_OF, findings, summarize


def result(case: str, peer: str, cpu: float, **more) -> dict:
    base = {key: 1.0 for key in MEDIAN_OF}
    return {**base, "case": case, "peer": peer, "server_cpu_us": cpu, "lost": 0, "attempts": 1, **more}


def some(*names: str) -> dict[str, Peer]:
    return {name: PEERS[name] for name in names}


def whole(results: list[dict], counts: dict | None = None) -> dict:
    machine = dict.fromkeys(("date", "commit", "cpu", "cores", "kernel", "swift"), "?")
    plan = {"rounds": 1, "seconds": 2.0, "keep_disturbed": False}
    return {
        "machine": machine,
        "plan": plan,
        "versions": {"go": "go version 1", "libuv": "libuv 2"},
        "left_out": ["Node: not installed"],
        "timed": summarize(results),
        "counted": counts or {},
    }


class Medians(unittest.TestCase):
    def test_medians_and_their_ratio(self):
        results = [result("tcp-64", "c", cpu) for cpu in (5, 4, 9)] + [result("tcp-64", "ours", 6, attempts=3)]
        summary = summarize(results)["tcp-64"]
        self.assertEqual(summary["c"]["server_cpu_us"], 5)
        self.assertEqual(summary["c"]["server_cpu_us_range"], [4, 9])
        self.assertEqual(summary["ours"]["ratio"], 1.2)
        self.assertEqual(summary["ours"]["repeated"], 2)


class Findings(unittest.TestCase):
    def test_the_best_and_the_worst_case_are_named_and_the_median_is_theirs(self):
        results = [result(case, "c", 10) for case in ("tcp-1", "tcp-64", "udp-1")]
        results += [result(case, "ours", cpu) for case, cpu in (("tcp-1", 9), ("tcp-64", 11), ("udp-1", 20))]
        (line,) = findings(summarize(results), some("c", "ours"))
        self.assertEqual(
            line,
            "swift-sockets used 0.90 (TCP, 1 connection) to 2.00 (UDP, 1 client) times the CPU of C, epoll; "
            "the median of 3 cases is 1.10.",
        )

    def test_our_two_servers_are_named_apart_and_not_compared_with_each_other(self):
        results = [result("tcp-64x16", "c", 2), result("tcp-64x16", "ours", 8), result("tcp-64x16", "ours-buffered", 3)]
        lines = findings(summarize(results), some("c", "ours", "ours-buffered"))
        case = "(TCP, 64 connections, 16 requests in flight on each)"
        self.assertEqual(
            lines,
            [
                f"swift-sockets used 4.00 times the CPU of C, epoll {case}.",
                f"swift-sockets, buffered used 1.50 times the CPU of C, epoll {case}.",
            ],
        )

    def test_the_noise_is_what_the_baseline_differs_from_itself(self):
        results = [result("tcp-1", "c", cpu) for cpu in (9, 10, 12)]
        (line,) = findings(summarize(results), some("c"))
        self.assertIn("differed by 30% (median of 1 cases; at most 30%)", line)

    def test_one_round_has_no_spread_and_one_peer_no_comparison(self):
        self.assertEqual(findings(summarize([result("tcp-1", "c", 9)]), some("c")), [])


class Tables(unittest.TestCase):
    def test_the_front_table_has_a_column_for_each_peer_and_one_for_the_ratio(self):
        summary = summarize([result("udp-1", "c", 4), result("udp-1", "ours", 5)])
        lines = tables.by_cpu_time(summary, some("c", "ours"))
        self.assertEqual(lines[0].count("|"), 5)
        self.assertTrue(lines[2].endswith("| 1.25 |"))

    def test_a_group_has_rows_only_for_peers_that_serve_it(self):
        summary = summarize([result("udp-1", "c", 4), result("udp-64", "c", 3), result("tcp-1", "ours", 5)])
        lines = tables.by_group(summary, some("c", "ours"))
        udp = lines[lines.index("**UDP, request and reply**") + 2 :]
        self.assertEqual(udp[0], "| server | 1 client | 64 clients |")
        self.assertEqual(udp[2:], ["| C, epoll | 4.00 µs (1) | 3.00 µs (1) |"])

    def test_what_cannot_be_counted_is_not_a_zero(self):
        calls = {"receives": 1, "sends": 1, "waits": 0.5, "other_calls": 0}
        counts = {"c": {"tcp-1": {"allocations": 0, **calls}}, "go": {"tcp-1": calls}}
        lines = tables.by_count(counts, some("c", "go"))
        self.assertIn("| 0 / 1 / 1 / 0.50 / 0 |", lines[2])
        self.assertIn("| – / 1 / 1 / 0.50 / 0 |", lines[3])

    def test_idle_connections_have_a_pair_of_columns_for_each_number(self):
        held = {"bytes_per_connection": 32.4, "wake_ups": 0, "seconds": 3.0}
        counts = {
            "c": {"idle": {"connections": 10_000, **held}, "idle-100k": {"connections": 100_000, **held}},
            "ours": {"idle": {"connections": 10_000, **held}},
        }
        lines = tables.by_idle(counts, some("c", "ours"))
        self.assertIn("100,000: resident bytes each", lines[0])
        self.assertEqual(lines[2:], ["| C, epoll | 32 | 0 | 32 | 0 |", "| swift-sockets | 32 | 0 |  |  |"])

    def test_only_a_true_zero_is_written_as_zero(self):
        texts = [tables.trimmed(number) for number in (0, 1.0, 0.016, 0.001, 1.0004)]
        self.assertEqual(texts, ["0", "1", "0.02", "0.0010", "1.00"])


class Documents(unittest.TestCase):
    def test_only_what_is_between_the_markers_changes(self):
        text = f"before\n{documents.BEGIN}\nold\n{documents.END}\nafter \\1\n"
        changed = f"before\n{documents.BEGIN}\n\nnew \\1\n\n{documents.END}\nafter \\1\n"
        self.assertEqual(documents.between_markers(text, "new \\1\n", "a"), changed)
        self.assertEqual(documents.between_markers(changed, "new \\1\n", "a"), changed)

    def test_missing_doubled_or_turned_markers_are_an_error(self):
        begin, end = documents.BEGIN, documents.END
        for text in ("", begin, end + begin, begin * 2 + end):
            with self.assertRaises(BenchmarkError):
                documents.between_markers(text, "new", "a")

    def test_the_document_that_is_written_has_its_markers(self):
        report.PERFORMANCE.check()

    def test_what_was_left_out_takes_one_line_each(self):
        run = whole([result("tcp-1", "c", 4)])
        run["left_out"] = ["Node: it said:\n" + "at line 1\n" * 100]
        (line,) = [line for line in report.whole(run, some("c")).splitlines() if "Node" in line]
        self.assertTrue(line.endswith(" …") and len(line) <= 302, line)

    def test_what_was_left_out_is_said_and_so_are_the_versions(self):
        text = report.whole(whole([result("tcp-1", "c", 4)]), some("c"))
        self.assertIn("- Node: not installed", text)
        self.assertIn("Peers: go version 1; libuv 2.", text)


class Plot(unittest.TestCase):
    namespace = "{http://www.w3.org/2000/svg}"

    def drawn(self, results: list[dict], counts: dict | None = None) -> ElementTree.Element:
        return ElementTree.fromstring(plot.draw(whole(results, counts), PEERS))

    def texts(self, drawn: ElementTree.Element) -> list[str]:
        return [text.text for text in drawn.iter(self.namespace + "text")]

    def test_bars_are_as_long_as_their_values_and_the_shortest_comes_first(self):
        drawn = self.drawn([result("tcp-64", "c", 4), result("tcp-64", "ours", 6), result("tcp-64", "node", 12)])
        widths = [float(bar.get("width")) for bar in drawn.iter(self.namespace + "rect")]
        self.assertEqual(widths, sorted(widths))
        self.assertAlmostEqual(widths[0] * 3, widths[2], delta=0.2)
        self.assertEqual(self.texts(drawn)[2:], ["C, epoll", "4.00", "swift-sockets", "6.00", "Node", "12.0"])

    def test_everything_stays_inside(self):
        cases = [case.name for case in TIMED]
        drawn = self.drawn([result(case, peer, cpu) for case in cases for peer in PEERS for cpu in (1, 2, 999_999)])
        _, _, width, height = (float(number) for number in drawn.get("viewBox").split())
        self.assertLessEqual(max(float(text.get("y")) for text in drawn.iter(self.namespace + "text")), height)
        self.assertLessEqual(max(float(text.get("x")) for text in drawn.iter(self.namespace + "text")) + 48, width)

    def test_rounds_that_differ_have_a_line_from_the_best_to_the_worst(self):
        drawn = self.drawn([result("tcp-64", "c", cpu) for cpu in (5, 10, 20)])
        (line,) = drawn.iter(self.namespace + "line")
        (bar,) = drawn.iter(self.namespace + "rect")
        start = float(bar.get("x"))
        self.assertAlmostEqual((float(line.get("x2")) - start) / (float(line.get("x1")) - start), 4, delta=0.05)

    def test_memory_has_its_panel(self):
        drawn = self.drawn([], {"c": {"idle": {"bytes_per_connection": 32}}})
        self.assertEqual(self.texts(drawn)[0], "10,000 idle TCP connections")
        self.assertEqual(self.texts(drawn)[-1], "32.0")

    def test_titles_are_escaped_and_nothing_measured_is_said(self):
        peer = Peer("a < b & c", {})
        drawn = plot.draw(whole([result("tcp-64", "x", 1)]), {"x": peer})
        self.assertIn("a &lt; b &amp; c", drawn)
        self.assertEqual(self.texts(self.drawn([])), ["Nothing was measured."])
