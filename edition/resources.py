"""Where xslt/ and schema/ are: inside the wheel (edition/data/) or beside the package in a checkout.

The one place that knows. A project's own xslt/ goes in front of ours; that choice is made in rendering/.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, such as resource("schema", "edition.rng").

    Raises FileNotFoundError naming both places when it is in neither.
    """
    candidates = [_PACKAGE.joinpath("data", *parts), _PACKAGE.parent.joinpath(*parts)]
    for candidate in candidates:
        if candidate.exists():
            return candidate
    raise FileNotFoundError(f"{'/'.join(parts)} is in neither {candidates[0]} nor {candidates[1]}")
