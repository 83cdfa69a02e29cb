"""What is read from strace, /proc and the generator, without a server. `../run --self-test` runs these."""

import contextlib
import io
import unittest
from unittest import mock

from . import budgets, counting, machine, timing
from .cases import TIMED
from .errors import BenchmarkError

STRACE_TABLE = """\
% time     seconds  usecs/call     calls    errors syscall
------ ----------- ----------- --------- --------- ----------------
 72.10    0.072100           3     20000           sendto
 25.00    0.025000           1     20004         4 recvfrom
  2.90    0.002900           1       640           epoll_wait
------ ----------- ----------- --------- --------- ----------------
100.00    0.100000           2     40644         4 total
"""


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


class Disturbance(unittest.TestCase):
    def test_what_neither_server_nor_generator_used_is_foreign(self):
        used = {"cores_busy": 1.5, "cores_stolen": 0.1, "server_core": 0.8, "generator_core": 0.7}
        self.assertAlmostEqual(timing.foreign(used), 0.1)

    def test_rounding_never_makes_it_negative(self):
        used = {"cores_busy": 1.4, "cores_stolen": 0, "server_core": 0.8, "generator_core": 0.7}
        self.assertEqual(timing.foreign(used), 0)

    def once_more(self, results: list[dict], keep: bool) -> dict:
        plan = timing.Plan(rounds=1, seconds=1, keep_disturbed=keep)
        with (
            mock.patch.object(timing, "measure_once", side_effect=results),
            mock.patch.object(timing, "wait_until_quiet"),
            contextlib.redirect_stderr(io.StringIO()),
        ):
            return timing.measure_undisturbed(None, TIMED[0], plan, None)

    def test_a_disturbed_round_is_repeated_unless_it_is_to_be_kept(self):
        results = [{"requests": 9, "foreign": 0.5}, {"requests": 8, "foreign": 0.01}]
        self.assertEqual(self.once_more(results, keep=False)["attempts"], 2)
        self.assertEqual(self.once_more(results, keep=True)["attempts"], 1)

    def test_a_round_without_a_reply_is_never_kept(self):
        results = [{"requests": 0, "foreign": 0.0}, {"requests": 8, "foreign": 0.0}]
        self.assertEqual(self.once_more(results, keep=True)["attempts"], 2)

    def test_a_machine_that_never_gets_quiet_is_an_error(self):
        with self.assertRaises(BenchmarkError):
            self.once_more([{"requests": 9, "foreign": 1.0}] * timing.MOST_ATTEMPTS, keep=False)


class Descriptors(unittest.TestCase):
    def raised(self, soft: int, hard: int, count: int) -> list:
        with (
            mock.patch.object(machine.resource, "getrlimit", return_value=(soft, hard)),
            mock.patch.object(machine.resource, "setrlimit") as set_limit,
        ):
            machine.raise_descriptor_limit(count)
        return [call.args[1] for call in set_limit.call_args_list]

    def test_the_limit_is_raised_to_what_is_needed_and_no_further(self):
        self.assertEqual(self.raised(1024, 1 << 20, 5000), [(5000, 1 << 20)])
        self.assertEqual(self.raised(1024, machine.resource.RLIM_INFINITY, 5000), [(5000, -1)])

    def test_the_hard_limit_stands_and_a_higher_one_too(self):
        self.assertEqual(self.raised(1024, 4096, 5000), [(4096, 4096)])
        self.assertEqual(self.raised(8192, 1 << 20, 5000), [])

    def test_a_number_that_does_not_fit_is_left_out_with_the_reason(self):
        with mock.patch.object(machine.resource, "getrlimit", return_value=(1024, 20_000)):
            fit, left_out = budgets.idle_that_fits()
        self.assertEqual(fit, {"idle": 10_000})
        self.assertIn("100,000 idle connections: 100100 descriptors are needed", left_out[0])
