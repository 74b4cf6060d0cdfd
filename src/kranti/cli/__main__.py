"""`python -m kranti.cli` is `kranti`."""

from kranti.cli import main

main()
