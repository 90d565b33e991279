"""How fast, how large, how right: figures for every phase, each beside a floor measured in the same run.

Nothing here is a test: a figure never fails a build. Only public functions of the package are called.
"""
