"""Figures as the cells of a table."""

from __future__ import annotations


def seconds(value: float | None) -> str:
    """Three places below ten seconds, one above."""
    return "" if value is None else f"{value:.3f}" if value < 10 else f"{value:,.1f}"


def whole(value: float | None) -> str:
    """A whole number with commas; nothing for nothing."""
    return f"{value:,.0f}" if value else ""


def ratio(value: float | None, floor: float | None) -> str:
    """How many times FLOOR."""
    return f"{value / floor:,.1f}" if value and floor else ""


def share(value: float) -> str:
    """A part of one."""
    return f"{value:.3f}"


def slope(value: float | None) -> str:
    """An exponent."""
    return "" if value is None else f"{value:.2f}"
