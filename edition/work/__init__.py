"""Work shared out: one function over many documents, here, in processes beside this one, or on a cluster's machines.

Knows executors, processes that die and people who press Ctrl-C; nothing of documents, and no step of a build.
"""
