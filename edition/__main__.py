"""`python -m edition`: the same as the command `edition`, where that is not on the path."""

from edition.cli import main

if __name__ == "__main__":  # worker processes import this module too
    main(prog_name="edition")
