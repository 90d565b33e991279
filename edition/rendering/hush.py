"""Keeps a native library from writing on the user's terminal, and remembers what it said when it failed."""

from __future__ import annotations

import os
import sys
import tempfile


class Hush:
    """Sends what Saxon itself writes to the terminal (descriptor 2) into a file while it works; told() reads it."""

    def __enter__(self) -> None:
        self.log = tempfile.TemporaryFile()
        sys.stderr.flush()
        self.stderr = os.dup(2)
        os.dup2(self.log.fileno(), 2)

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        os.dup2(self.stderr, 2)
        os.close(self.stderr)
        self.words = ""
        if error is not None:
            self.log.seek(0)
            self.words = " ".join(self.log.read().decode("utf-8", "replace").split())
        self.log.close()

    def told(self) -> str:
        """What Saxon wrote before it failed, on one line."""
        return self.words
