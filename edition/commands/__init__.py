"""What each command of the program does, one module and one function a command; cli.py only reads their arguments.

A command gathers everything, does its work, writes, and returns findings. Messages go through report.py.
"""
