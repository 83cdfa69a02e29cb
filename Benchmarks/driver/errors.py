"""The one error that ends a run with a sentence instead of a stack."""


class BenchmarkError(Exception):
    """Something a reader of the message can act on: what, where, why, what to do."""
