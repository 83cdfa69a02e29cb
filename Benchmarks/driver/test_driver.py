"""The driver's own arithmetic and reading, without a server. `../run --self-test` runs these."""

import unittest

from . import budgets, counting, report, timing
from .errors import BenchmarkError
from .peers import PEERS

STRACE_TABLE = """\
% time     seconds  usecs/call     calls    errors syscall
------ ----------- ----------- --------- --------- ----------------
 72.10    0.072100           3     20000           sendto
 25.00    0.025000           1     20004         4 recvfrom
  2.90    0.002900           1       640           epoll_wait
------ ----------- ----------- --------- --------- ----------------
100.00    0.100000           2     40644         4 total
"""


def result(case: str, peer: str, cpu: float, **more) -> dict:
    base = {key: 1.0 for key in report.MEDIAN_OF}
    return {**base, "case": case, "peer": peer, "server_cpu_us": cpu, "lost": 0, "attempts": 1, **more}


class Strace(unittest.TestCase):
    def test_calls_are_read_with_and_without_errors(self):
        calls = counting.parse_strace(STRACE_TABLE)
        self.assertEqual(calls, {"sendto": 20000, "recvfrom": 20004, "epoll_wait": 640})

    def test_calls_are_sorted_by_what_they_are_for(self):
        counts = counting.per_request({"sendto": 20000, "read": 10, "recvmsg": 20000, "futex": 40}, 20000)
        self.assertEqual(counts["sends"], 1)
        self.assertEqual(counts["receives"], 1.0005)
        self.assertEqual(counts["waits"], 0)
        self.assertEqual(counts["other_calls"], 0.002)

    def test_an_empty_table_is_an_error_and_not_zero_calls(self):
        with self.assertRaises(BenchmarkError):
            counting.parse_strace("")


class Idle(unittest.TestCase):
    def test_quiet_threads_have_grown_by_nothing(self):
        self.assertEqual(counting.grown({"1": (5, 70)}, {"1": (5, 70)}), {})

    def test_every_thread_counts(self):
        first, last = {"1": (5, 70), "2": (1, 0), "3": (9, 9)}, {"1": (6, 90), "2": (4, 1), "3": (9, 9)}
        self.assertEqual(counting.grown(first, last), {"1": (1, 20), "2": (3, 1)})

    def test_a_thread_that_comes_or_goes_was_awake(self):
        self.assertEqual(counting.grown({}, {"9": (0, 30)}), {"9": (1, 30)})
        self.assertEqual(counting.grown({"9": (3, 30)}, {}), {"9": (1, 0)})


class Budgets(unittest.TestCase):
    budget = budgets.Budget("tcp-64", "allocations", 0.001, "allocations in one request", "why")

    def verdict(self, counts):
        ((_, _, holds),) = budgets.check(counts, [self.budget])
        return holds

    def test_the_limit_itself_holds(self):
        self.assertTrue(self.verdict({"tcp-64": {"allocations": 0.001}}))

    def test_above_the_limit_is_broken(self):
        self.assertFalse(self.verdict({"tcp-64": {"allocations": 1.0}}))

    def test_what_was_not_counted_is_broken(self):
        self.assertFalse(self.verdict({}))
        self.assertFalse(self.verdict({"tcp-64": {}}))

    def test_the_sentence_says_what_where_and_why(self):
        text = budgets.sentence(self.budget, 1.02, False, {})
        for word in ("BROKEN", "tcp-64", "1.02", "at most 0.001", "why"):
            self.assertIn(word, text)

    def test_a_broken_budget_of_calls_names_the_calls(self):
        budget = budgets.Budget("tcp-64", "receives", 1.01, "receiving calls in one request", "why", "calls")
        counts = {"tcp-64": {"receives": 2.0, "calls": {"recvfrom": 2.0, "sendto": 1.0}}}
        self.assertIn("calls: 2 recvfrom, 1 sendto", budgets.sentence(budget, 2.0, False, counts))


class Report(unittest.TestCase):
    def test_medians_and_their_ratio(self):
        results = [result("tcp-64", "c", cpu) for cpu in (5, 4, 9)] + [result("tcp-64", "ours", 6, attempts=3)]
        summary = report.summarize(results)["tcp-64"]
        self.assertEqual(summary["c"]["server_cpu_us"], 5)
        self.assertEqual(summary["c"]["server_cpu_us_range"], [4, 9])
        self.assertEqual(summary["ours"]["ratio"], 1.2)
        self.assertEqual(summary["ours"]["repeated"], 2)

    def test_the_table_has_a_column_for_each_peer_and_one_for_the_ratio(self):
        summary = report.summarize([result("udp-1", "c", 4), result("udp-1", "ours", 5)])
        lines = report.by_cpu_time(summary, PEERS)
        self.assertEqual(lines[0].count("|"), 5)
        self.assertTrue(lines[2].endswith("| 1.25 |"))

    def test_only_a_true_zero_is_written_as_zero(self):
        texts = [report.trimmed(number) for number in (0, 1.0, 0.016, 0.001, 1.0004)]
        self.assertEqual(texts, ["0", "1", "0.02", "0.0010", "1.00"])

    def test_only_what_is_between_the_markers_changes(self):
        text = f"before\n{report.BEGIN}\nold\n{report.END}\nafter \\1\n"
        changed = f"before\n{report.BEGIN}\n\nnew \\1\n\n{report.END}\nafter \\1\n"
        self.assertEqual(report.between_markers(text, "new \\1\n"), changed)
        self.assertEqual(report.between_markers(changed, "new \\1\n"), changed)

    def test_missing_doubled_or_turned_markers_are_an_error(self):
        for text in ("", report.BEGIN, report.END + report.BEGIN, report.BEGIN * 2 + report.END):
            with self.assertRaises(BenchmarkError):
                report.between_markers(text, "new")


class Disturbance(unittest.TestCase):
    def test_what_neither_server_nor_generator_used_is_foreign(self):
        used = {"cores_busy": 1.5, "cores_stolen": 0.1, "server_core": 0.8, "generator_core": 0.7}
        self.assertAlmostEqual(timing.foreign(used), 0.1)

    def test_rounding_never_makes_it_negative(self):
        used = {"cores_busy": 1.4, "cores_stolen": 0, "server_core": 0.8, "generator_core": 0.7}
        self.assertEqual(timing.foreign(used), 0)
