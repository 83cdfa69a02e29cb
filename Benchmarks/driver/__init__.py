"""The benchmark's driver: builds, runs, counts, compares. `../run --help` is the way in."""
