"""Regularised logistic regression in numpy. Knows nothing of messages."""

from collections.abc import Callable
from typing import Any

import numpy as np

Array = Any
Loss = Callable[[Array], tuple[float, Array]]
_KEPT_STEPS = 8
_LARGEST_DIRECTIONS = 1500


def reduced(rows: Array) -> tuple[Array, Array]:
    """The rows along their main directions, and the way back: `rows @ back` are the reduced ones."""
    values, vectors = np.linalg.eigh(rows @ rows.T)
    kept = slice(max(len(values) - _LARGEST_DIRECTIONS, 0), None)
    lengths = np.sqrt(np.maximum(values[kept], 1e-6))
    return (vectors[:, kept] * lengths).astype(np.float32), (rows.T @ (vectors[:, kept] / lengths)).astype(
        np.float32
    )


def fit(rows: Array, wanted: Array, strength: float, *, together: bool) -> Array:
    """Weights with the bias as last row. `together`: the columns share one certainty (softmax)."""
    shape = (rows.shape[1] + 1, wanted.shape[1])

    def loss(flat: Array) -> tuple[float, Array]:
        table = flat.reshape(shape).astype(np.float32)
        scores = rows @ table[:-1] + table[-1]
        chances, cost = _softmax(scores, wanted) if together else _sigmoid(scores, wanted)
        off = (chances - wanted).astype(np.float32)
        slope = np.vstack([rows.T @ off + strength * table[:-1], off.sum(axis=0)])
        total = cost.sum() + strength / 2 * (table[:-1] ** 2).sum()
        return float(total) / len(rows), slope.ravel().astype(np.float64) / len(rows)

    return _descended(loss, np.zeros(shape[0] * shape[1])).reshape(shape)


def _softmax(scores: Array, wanted: Array) -> tuple[Array, Array]:
    scores = scores - scores.max(axis=1, keepdims=True)
    log = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return np.exp(log), -(wanted * log).sum(axis=1)


def _sigmoid(scores: Array, wanted: Array) -> tuple[Array, Array]:
    return 1 / (1 + np.exp(-scores)), (np.logaddexp(0, scores) - wanted * scores).sum(axis=1)


def _descended(loss: Loss, at: Array, rounds: int = 80) -> Array:
    """The lowest place found by limited-memory BFGS."""
    cost, slope = loss(at)
    steps: list[tuple[Array, Array]] = []
    for _ in range(rounds):
        direction = _direction(slope, steps)
        size = 1.0 if steps else 1 / float(np.abs(slope).sum())
        new_cost, new_slope = loss(at - size * direction)
        while new_cost > cost - 1e-4 * size * float(slope @ direction) and size > 1e-8:
            size /= 2
            new_cost, new_slope = loss(at - size * direction)
        step, bend = -size * direction, new_slope - slope
        if step @ bend > 1e-10:
            steps = [*steps, (step, bend)][-_KEPT_STEPS:]
        settled = abs(cost - new_cost) < 1e-6 * max(1.0, abs(cost))
        at, cost, slope = at + step, new_cost, new_slope
        if settled:
            break
    return at


def _direction(slope: Array, steps: list[tuple[Array, Array]]) -> Array:
    direction, shares = slope.copy(), []
    for step, bend in reversed(steps):
        share = (step @ direction) / (bend @ step)
        shares.append(share)
        direction -= share * bend
    if steps:
        step, bend = steps[-1]
        direction *= (step @ bend) / (bend @ bend)
    for (step, bend), share in zip(steps, reversed(shares), strict=True):
        direction += step * (share - (bend @ direction) / (bend @ step))
    return direction
