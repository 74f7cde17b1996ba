"""A million liquidation PDs by vectorised SciPy, on one thread: what ours are measured against.

    python -m venv venv && venv/bin/pip install -r docs/performance/requirements.txt
    go test -run xxx -bench FirstPassage ./models/structural | venv/bin/python docs/performance/pds_scipy.py

prints SciPy's CPU time for the formula as one writes it first (scipy.stats.norm.cdf) and for the fastest form we found
(scipy.special.ndtr, no term computed twice), and beside each figure of the benchmark by how much it is faster than either.
With GOEXPERIMENT=simd GODEBUG=asyncpreemptoff=1 before `go test` the vector kernels are among them. Without a pipe it
times SciPy alone.
"""

import os

os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"))

import re
import sys
import time

import numpy as np
import scipy
from scipy.special import ndtr
from scipy.stats import norm

N, YEARS, ROUNDS = 1_000_000, 30 / 365, 25


def loans():
    """Drawn as the Go benchmark draws them: HF 1 + Exp(1)/2, volatility .3 to 1.3."""
    rng = np.random.default_rng(1)
    return 1 + rng.exponential(size=N) / 2, 0.3 + rng.random(N)


def driftless(hf, sigma):
    """mu = 0: exp(-2 nu h/sigma^2) is hf itself."""
    sd = sigma * np.sqrt(YEARS)
    u = np.log(hf) / sd
    sd *= 0.5
    return ndtr(sd - u) + hf * ndtr(-sd - u)


def drifting(hf, sigma, mu):
    sd = sigma * np.sqrt(YEARS)
    u = np.log(hf) / sd
    w = mu * YEARS / sd - 0.5 * sd
    return ndtr(-u - w) + np.exp(-2 * u * w) * ndtr(w - u)


def as_written(hf, sigma, mu):
    sd, h, nu = sigma * np.sqrt(YEARS), np.log(hf), mu - sigma**2 / 2
    return norm.cdf((-h - nu * YEARS) / sd) + np.exp(-2 * nu * h / sigma**2) * norm.cdf((-h + nu * YEARS) / sd)


def milliseconds(f, *args):
    """The least CPU time of some rounds: what the code takes when nothing is in its way."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        f(*args)
        times.append(time.process_time() - start)
    return 1e3 * min(times)


def main():
    hf, sigma = loans()
    assert np.allclose(driftless(hf, sigma), as_written(hf, sigma, 0.0), rtol=1e-9)
    assert np.allclose(drifting(hf, sigma, 0.1), as_written(hf, sigma, 0.1), rtol=1e-9)
    first = milliseconds(as_written, hf, sigma, 0.1)
    fastest = {"mu=0": milliseconds(driftless, hf, sigma), "mu=0.1": milliseconds(drifting, hf, sigma, 0.1)}
    print(f"SciPy {scipy.__version__}, NumPy {np.__version__}, {N:,} loans:")
    print(f"  {'as written, norm.cdf':<36} {first:8.2f} ms")
    for what, ms in fastest.items():
        print(f"  {'fastest, ndtr, ' + what:<36} {ms:8.2f} ms")
    if sys.stdin.isatty():
        return
    print("ours:")
    for line in sys.stdin:
        found = re.match(r"Benchmark(FirstPassage\S*?)(?:-\d+)?\s.*\s([\d.]+) cpu-ns/op", line)
        if found:
            ms = float(found[2]) / 1e6
            best = fastest["mu=0.1" if "mu=0.1" in found[1] else "mu=0"]
            print(f"  {found[1]:<36} {ms:8.2f} ms  {first / ms:5.1f} times as fast as written, {best / ms:4.1f} as the fastest")


if __name__ == "__main__":
    main()
