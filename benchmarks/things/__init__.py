"""What can be measured by name: phases of a build, floors beneath them, recognisers on many words, peers.

A thing is a function of a project's folder. It prepares (libraries, inputs) and returns what is then called once cold
and several times warm. Imports are inside: their cost belongs to what is measured.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.measuring import Run
from benchmarks.things.floors import FLOORS
from benchmarks.things.peers import PEERS
from benchmarks.things.phases import PHASES
from benchmarks.things.words import WORDS

THINGS: dict[str, Callable[[Path], Run]] = PHASES | FLOORS | WORDS | PEERS
