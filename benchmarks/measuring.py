"""Times, percentiles, memory and tables for the benchmarks. Measures nothing by itself."""

import os
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ParamSpec, TypeVar

_T = TypeVar("_T")
_P = ParamSpec("_P")


def timed(call: Callable[_P, _T], *arguments: _P.args, **named: _P.kwargs) -> tuple[_T, float]:
    """What a call returns, and the milliseconds it took."""
    start = time.perf_counter()
    result = call(*arguments, **named)
    return result, (time.perf_counter() - start) * 1000


def percentile(figures: Sequence[float], share: float) -> float:
    """The smallest figure that at least `share` of them do not exceed."""
    ranked = sorted(figures)
    return ranked[max(0, -int(-len(ranked) * share // 1) - 1)]


def mean_p50_p95(figures: Sequence[float]) -> list[str]:
    """Three cells of a table."""
    return [shown(f) for f in (statistics.mean(figures), percentile(figures, 0.5), percentile(figures, 0.95))]


def shown(figure: float) -> str:
    """A figure to three digits or so: no benchmark on a shared machine is finer."""
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.3g}"


def print_table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A Markdown table under its title, at once."""
    print(f"\n### {title}\n\n| {' | '.join(head)} |\n|{'---|' * len(head)}")
    print(*(f"| {' | '.join(row)} |" for row in rows), sep="\n", flush=True)


def print_machine() -> None:
    """What the figures depend on. A load well above 0 before the run: others were at work."""
    load = os.getloadavg()[0]
    print(
        f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, load {load:.1f}"
    )


def resident_mb(pid: int | str = "self", *, most: bool = False) -> float:
    """Resident memory of a process in MB (1,048,576 bytes), now or at its most; files it maps count."""
    key = "VmHWM:" if most else "VmRSS:"
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(key)) / 1024
