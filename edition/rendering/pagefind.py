"""The pagefind program as a service: messages out through one pipe, answers in through the other.

Its own Python client sleeps a tenth of a second for every record (seen in 1.5.2: 9 s for the 170 paragraphs of one
document), so all messages are sent from here at once. The pipes are made wide: a message that lies in one is worked on
also while Saxon keeps every other thread of this process waiting. What is said is in search.py.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import subprocess
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import IO, Any

try:
    import fcntl
except ImportError:  # Windows: there a pipe is as wide as it is
    fcntl = None  # type: ignore[assignment]

_WIDTH = 1 << 20  # what Linux grants an ordinary user
_F_SETPIPE_SZ = 1031


def message(payload: Mapping[str, Any]) -> bytes:
    """PAYLOAD as it travels. All have one number: the answers come in the order of the messages."""
    return base64.b64encode(json.dumps({"message_id": 0, "payload": payload}).encode()) + b","


@cache
def program() -> Path:
    """Where the program is. Raises RuntimeError when it is not installed."""
    from pagefind.service import get_executable  # here, because a build without search needs none of it

    found = get_executable()
    if found is None:
        raise RuntimeError("the pagefind program is not installed")
    return Path(found)


class Pagefind:
    """The program at work on MESSAGES."""

    def __init__(self, messages: Sequence[bytes]) -> None:
        self.process = subprocess.Popen(
            [str(program()), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self.process.stdin and self.process.stdout
        self.stdin, self.stdout = self.process.stdin, self.process.stdout
        self.messages = messages
        _widen(self.stdin)
        _widen(self.stdout)
        sending = threading.Thread(target=self._send, daemon=True)
        sending.start()
        sending.join(0.05)

    def _send(self) -> None:
        try:
            for one in self.messages:
                self.stdin.write(one)
            self.stdin.flush()
        except (OSError, ValueError):  # it has stopped; who waits for its answers is told so
            pass

    def wait(self) -> None:
        """Until every message is answered. Raises RuntimeError for an answer that is an error, or when it stops."""
        answered, rest = 0, b""
        while answered < len(self.messages):
            read = os.read(self.stdout.fileno(), 1 << 16)
            if not read:
                raise RuntimeError("pagefind stopped")
            *answers, rest = (rest + read).split(b",")
            for answer in answers:
                _refuse_error(answer)
            answered += len(answers)

    def stop(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.wait()
        self.stdout.close()


def _widen(pipe: IO[bytes]) -> None:
    if fcntl is not None:
        with contextlib.suppress(OSError):  # another system than Linux, or too many wide pipes already
            fcntl.fcntl(pipe, _F_SETPIPE_SZ, _WIDTH)


def _refuse_error(answer: bytes) -> None:
    payload: dict[str, Any] = json.loads(base64.b64decode(answer))["payload"]
    if payload["type"] == "Error":
        raise RuntimeError(payload.get("message"))
